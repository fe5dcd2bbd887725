"""Declared facts of the seeds beside the counted ones, written by hand from reading the documents."""

from pathlib import Path

import pytest

from tests.checks.reading import account

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
ONE_MATCH = (
    "one match with 2 goals too many is counted: line 147, the only one of 1997, "
    "or one of lines 47, 98, 117 and 135"
)
ANNULLED = f"{ONE_MATCH}; without the annulled match (line 142) it is 25 matches and 71 goals"

YEAR_1993 = [
    (5, "year", "1993", "1993", None, "agrees", None),
    (7, "clubs", "27", "27", 0, "agrees", None),
    (8, "winner", "Dostyk", "Dostyk", None, "agrees", None),
    (9, "runner-up", "Taraz", "Taraz", None, "agrees", None),
    (10, "matches", "21", "21", 0, "agrees", None),
    (11, "goals", "62", "62", 0, "agrees", None),
    (12, "leading scorer: Roman Luchkin", "3", "3", 0, "agrees", None),
    (12, "leading scorer: Igor Butkov", "3", "3", 0, "agrees", None),
    (12, "leading scorer: Nurken Mazbaev", "3", "3", 0, "agrees", None),
    (16, "first date", "March 24", "24 March 1993", None, "agrees", None),
    (16, "last date", "November 1993", "8 November 1993", None, "agrees", None),
]

YEAR_1996 = [
    (5, "year", "1996–97", "1996–97", None, "agrees", None),
    (7, "clubs", "19", "19", 0, "agrees", None),
    (8, "winner", "Kairat", "Kairat", None, "agrees", None),
    (9, "runner-up", "Vostok-Adil", "Vostok-Adil", None, "agrees", None),
    (10, "matches", "25", "26", -1, "differs", ANNULLED),
    (11, "goals", "72", "74", -2, "differs", ANNULLED),
    (12, "leading scorer: Eduard Glazunov", "6", "6", 0, "agrees", None),
    (16, "first date", "7 May 1996", "6 May 1996", None, "differs", "1 match is dated earlier"),
    (16, "last date", "April 1997", "26 April 1997", None, "agrees", None),
]

YEAR_1996_AS_WRITTEN = [
    *YEAR_1996[:2],
    (8, "winner", "Kairat", "Yelimay and Kairat", None, "differs", "2 finals count"),
    (9, "runner-up", "Vostok-Adil", "Munaishy and Vostok-Adil", None, "differs", "2 finals count"),
    (10, "matches", "25", "26", -1, "differs", ONE_MATCH),
    (11, "goals", "72", "74", -2, "differs", ONE_MATCH),
    *YEAR_1996[6:],
]


def rounds_of_2024():
    """The table of lines 27 to 32, which is right but for the semi-finals' first day."""
    rows = [
        (27, "Group stage", 32, 19, "11 March 2024"),
        (28, "Play-off round", 19, 6, "21 March 2024"),
        (29, "Round of 16", 16, 16, "13 April 2024"),
        (30, "Quarter-finals", 8, 8, "8 May 2024"),
        (31, "Semi-finals", 4, 4, "19 June 2024"),
        (32, "Final", 2, 2, "29 September 2024"),
    ]
    for line, name, remaining, involved, day in rows:
        yield line, f"{name}: clubs remaining", str(remaining), str(remaining), 0, "agrees", None
        yield line, f"{name}: clubs involved", str(involved), str(involved), 0, "agrees", None
        if line == 31:
            legs = "19 June 2024 is the day of the second legs"
            yield line, f"{name}: first date", day, "29 May 2024", None, "differs", legs
        else:
            yield line, f"{name}: first date", day, day, None, "agrees", None


def draw_of_2024():
    """The cells of line 39, with the clubs of each group in the order of their first match lines."""
    groups = [
        ("A", "AKAS Irtysh Pavlodar Khan-Tengri Okzhetpes", "Okzhetpes, AKAS, Irtysh Pavlodar, Khan-Tengri"),
        ("B", "Akademia Ontustik Akzhayik Altai", "Akzhayik, Akademia Ontustik, Altai"),
        ("C", "Ekibastuzets Taraz Turkistan", "Taraz, Ekibastuzets, Turkistan"),
        ("D", "Arys Caspiy Jas Qyran", "Caspiy, Jas Qyran, Arys"),
        ("E", "Maktaaral SD Family Ulytau", "SD Family, Ulytau, Maktaaral"),
        ("F", "Aksu Kyran Zhetisay", "Aksu, Zhetisay, Kyran"),
    ]
    for letter, cell, clubs in groups:
        yield 39, f"Group {letter}: draw", cell, clubs, None, "agrees", None


YEAR_2024 = [
    (5, "year", "2024", "2024", None, "agrees", None),
    (7, "clubs", "32", "32", 0, "agrees", None),
    (8, "winner", "Aktobe", "Aktobe", None, "agrees", None),
    (9, "runner-up", "Atyrau", "Atyrau", None, "agrees", None),
    (10, "matches", "41", "41", 0, "agrees", None),
    (11, "goals", "98", "98", 0, "agrees", None),
    (12, "leading scorer: Aslanbek Kakimov", "3", "3", 0, "agrees", None),
    (12, "leading scorer: Nikolay Signevich", "3", "3", 0, "agrees", None),
    (12, "leading scorer: Ahmed El Messaoudi", "3", "3", 0, "agrees", None),
    (15, "updated", "19 June 2024", "29 September 2024", None, "differs", "1 match is dated later"),
    (20, "first date", "11 March", "11 March 2024", None, "agrees", None),
    (20, "last date", "29 September", "29 September 2024", None, "agrees", None),
    (23, "entrants", "32", "32", 0, "agrees", "13 + 13 + 6"),
    *rounds_of_2024(),
    *draw_of_2024(),
    (270, "scorer list", "97", "98", -1, "differs", "it has 2 for Khan-Tengri, who scored 3"),
]


@pytest.mark.parametrize(
    ("name", "errata", "expected"),
    [
        ("1993_Kazakhstan_Cup.txt", True, YEAR_1993),
        ("1993_Kazakhstan_Cup.txt", False, YEAR_1993),
        ("1996-97_Kazakhstan_Cup.txt", True, YEAR_1996),
        ("1996-97_Kazakhstan_Cup.txt", False, YEAR_1996_AS_WRITTEN),
        ("2024_Kazakhstan_Cup.txt", True, YEAR_2024),
        ("2024_Kazakhstan_Cup.txt", False, YEAR_2024),
    ],
    ids=["1993", "1993 as written", "1996-97", "1996-97 as written", "2024", "2024 as written"],
)
def test_reconciliation(name, errata, expected):
    rows = account((SEEDS / name).read_bytes(), errata).reconciliation
    assert [
        (row.line, row.subject, row.declared, row.counted, row.difference, row.verdict, row.explanation)
        for row in rows
    ] == expected
