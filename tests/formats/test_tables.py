"""Lines of tables: results in every form, dates, line-ups, group tables, and what is left of markup."""

from __future__ import annotations

import pytest

from kzcup.sheet import DateLine, Markup, MatchLine, TableRow
from tests.formats.lines import node, unread

# row, home, scores, notes, away
RESULTS = [
    ("| Kairat | 3 - 2 | Tobol |", "Kairat", ((3, 2),), (), "Tobol"),
    ("| Kairat | 1:3 | (1L) FC Nyva |", "Kairat", ((1, 3),), (), "(1L) FC Nyva"),
    ("| (C) ENAD | 1 - 1, 0 - 1 | Adonis (B) |", "(C) ENAD", ((1, 1), (0, 1)), (), "Adonis (B)"),
    ("| 10 | Sherborne | 12–0 | Tuffley Athletic | |", "Sherborne", ((12, 0),), (), "Tuffley Athletic"),
    ("| 6 | Hereford | 1–5 | Cable–Tel (Newport) | |", "Hereford", ((1, 5),), (), "Cable–Tel (Newport)"),
    ("| Round 1 | Dynamo St. | 1-2 | Dynamo K. |", "Dynamo St.", ((1, 2),), (), "Dynamo K."),
    ("| FK SELGA | w/o | FK Jelgava | |", "FK SELGA", (), ("w/o",), "FK Jelgava"),
    ("| FK SELGA | (w/o) | FK Jelgava | |", "FK SELGA", (), ("w/o",), "FK Jelgava"),
    ("| 8 | Manchester Rangers | A–W | Winsford | |", "Manchester Rangers", (), ("A–W",), "Winsford"),
    ("| Kairat | + - - | Tobol |", "Kairat", (), ("+ - -",), "Tobol"),
    ("| Kairat | -:+ | Tobol |", "Kairat", (), ("- - +",), "Tobol"),
    ("| Kairat | CANC | Tobol | (Tobol advance) |", "Kairat", (), ("CANC", "Tobol advance"), "Tobol"),
    ("| Kairat | CANC | Tobol (Tobol advance) |", "Kairat", (), ("CANC", "Tobol advance"), "Tobol"),
    (
        "| OSC/FK-33 Ogre | 1–1 | FK Valka | aet, p. 4–2 |",
        "OSC/FK-33 Ogre",
        ((1, 1),),
        ("aet, p. 4–2",),
        "FK Valka",
    ),
    ("| Kairat | 1–1 (aet) | Tobol | p. 4–2 |", "Kairat", ((1, 1),), ("aet", "p. 4–2"), "Tobol"),
    ("| Kairat | 1–1 | Tobol | (4–2 p) |", "Kairat", ((1, 1),), ("4–2 p",), "Tobol"),
    ("| Kairat | 1–1 | Tobol | at, p. 10–9 |", "Kairat", ((1, 1),), ("at, p. 10–9",), "Tobol"),
    ("| Chust | 3-0* | Lokomotiv BFK | Winner 1 |", "Chust", ((3, 0),), ("*",), "Lokomotiv BFK"),
    ("| Kairat | 3: 0 (awd.) | Tobol |", "Kairat", ((3, 0),), ("awd.",), "Tobol"),
    ("| Kairat | 1-0 | Tobol | Almaty | 5,000 |", "Kairat", ((1, 0),), (), "Tobol"),
    ("| Kairat || 1-0 | Tobol |", "Kairat", ((1, 0),), (), "Tobol"),
    ("|Kairat||1–0||Tobol", "Kairat", ((1, 0),), (), "Tobol"),
    ("|align=right|Kairat||align=center|1–0||Tobol", "Kairat", ((1, 0),), (), "Tobol"),
]


@pytest.mark.parametrize(
    ("line", "home", "scores", "notes", "away"), RESULTS, ids=[row[0] for row in RESULTS]
)
def test_result(line: str, home: str, scores: object, notes: object, away: str) -> None:
    found = node(line)
    assert isinstance(found, MatchLine), found
    assert (found.home, found.scores, found.notes, found.away) == (home, scores, notes, away)
    assert (found.table, found.date) == (True, None)
    assert line[found.home_column - 1 :].startswith(home)
    assert line[found.away_column - 1 :].startswith(away)
    assert line[found.column - 1] in "0123456789+-(wAC"


DATED = [
    ("| 8 May 1992 | Kairat | 1-0 | Tobol |", "8 May 1992"),
    ("| 12 | 8 May | Kairat | 1-0 | Tobol |", "8 May"),
    ("| Kairat | 1-0 | Tobol | 19/04/19 |", "19/04/19"),
]


@pytest.mark.parametrize(("line", "date"), DATED)
def test_date_in_a_row_with_a_result(line: str, date: str) -> None:
    found = node(line)
    assert isinstance(found, MatchLine), found
    assert (found.date, found.home, found.away) == (date, "Kairat", "Tobol")


DATES = [
    ("| April 18, 2008 | | | |", "April 18, 2008", 3),
    ("| May 3, 2004 |", "May 3, 2004", 3),
    ("!colspan=3 style=x|13 October 1998", "13 October 1998", 20),
    ('!colspan="3" align="center"|12 August', "12 August", 29),
    ('|colspan="3" align="center"|12 August', "12 August", 29),
    ("| | 8 May 1992 | |", "8 May 1992", 5),
]


@pytest.mark.parametrize(("line", "written", "column"), DATES)
def test_row_that_is_a_date(line: str, written: str, column: int) -> None:
    assert node(line) == DateLine(1, written, column)


ROWS = [
    ("| Team 1 | Result | Team 2 |", ("Team 1", "Result", "Team 2"), (3, 12, 21)),
    (
        "| Group stage | 32 | 19 | 11 March 2024 |",
        ("Group stage", "32", "19", "11 March 2024"),
        (3, 17, 22, 27),
    ),
    ("| GK | 16 | TJK Alisher Tuychiev |", ("GK", "16", "TJK Alisher Tuychiev"), (3, 8, 13)),
    ("| MF | | TJK Farkhod Kholbekov |", ("MF", "", "TJK Farkhod Kholbekov"), (3, 7, 10)),
    ("| Substitutes: | | |", ("Substitutes:", "", ""), (3, 17, 19)),
    ("| Walkover for Winsford United | | |", ("Walkover for Winsford United", "", ""), (3, 33, 35)),
    ("| Cork City |", ("Cork City",), (3,)),
    (
        "| Round of 32 | 29-31 March 2012 | 16 | 32 → 16 | |",
        ("Round of 32", "29-31 March 2012", "16", "32 → 16", ""),
        (3, 17, 36, 41, 50),
    ),
    (
        "| Round of 16 | 24-25 May 2012 5, 9 July 2012 | 8 |",
        ("Round of 16", "24-25 May 2012 5, 9 July 2012", "8"),
        (3, 17, 49),
    ),
    (
        "| Quarterfinals | 8-9, 25 July 2012 29 July 2012 | 4 |",
        ("Quarterfinals", "8-9, 25 July 2012 29 July 2012", "4"),
        (3, 19, 52),
    ),
    (
        "| 1 | Kairat | 3 | 2 | 1 | 0 | 5–2 | 7 |",
        ("1", "Kairat", "3", "2", "1", "0", "5–2", "7"),
        (3, 7, 16, 20, 24, 28, 32, 38),
    ),
    ("!Team 1!!Score!!Team 2", ("Team 1", "Score", "Team 2"), (2, 10, 17)),
    ('! colspan="3" |Third round', ("Third round",), (16,)),
    ("|a||b||c", ("a", "b", "c"), (2, 5, 8)),
]


@pytest.mark.parametrize(("line", "cells", "columns"), ROWS, ids=[row[0] for row in ROWS])
def test_row_that_is_no_result(line: str, cells: tuple[str, ...], columns: tuple[int, ...]) -> None:
    assert node(line) == TableRow(1, cells, columns)


@pytest.mark.parametrize(
    "line",
    [
        "|}",
        "|-",
        "|+ Caption",
        "|",
        "||",
        "| |",
        '|valign="top" width="50%"|',
        '|style="vertical-align:top"|',
        "{|",
        "}}",
    ],
)
def test_remains_of_markup(line: str) -> None:
    assert node(line) == Markup(1, line)


GARBLED = [
    ("| Skonto FC | 2–0", "a match line cut off behind the result"),
    ("| Skonto FC | 2–0 |", "a match line cut off behind the result"),
    ("| | 2–0 | Skonto FC |", "a result without a name before it"),
    ("| (C) Poseidon | 1 - 5 | Kentro Ne", "a row cut off: the last name may be longer"),
    ("| Kairat | 1–1 | Tobol | aet, p. 4–", "a row cut off: the last name may be longer"),
    ("| GK", "a row cut off"),
    ("| Kairat | 2- | Tobol |", "two names, but 2- is no result"),
    ("| Kairat | – | Tobol |", "two names, but – is no result"),
    ("| Kairat | 3x1 | Tobol |", "two names, but 3x1 is no result"),
    ("| Kairat | 00 | Tobol |", "two names, but 00 is no result"),
    ("| Kairat | v | Tobol |", "two names, but v is no result"),
    ("| Kairat | 19:00 | Tobol |", "two names, but 19:00 is no result"),
    ("| Kairat  1-0 | Tobol | Winner 3 |", "a name and a result in one cell"),
    ("| Kairat | 1-0 Tobol | Winner 3 |", "a name and a result in one cell"),
    ("| Kairat w/o Tobol | |", "a name and a result in one cell"),
    ("| Kairat | 3-2 | Tobol | 2-1 | 1-1 |", "more than one result in one row"),
    ("| Kairat | – | 1–0 | 2–1 |", "more than one result in one row"),
    ("| Round | 24-25 | May |", "the second name is none: a date stands in the place of a name"),
]


@pytest.mark.parametrize(("line", "reason"), GARBLED, ids=[row[0] for row in GARBLED])
def test_garbled_result_is_unread(line: str, reason: str) -> None:
    assert unread(node(line)).endswith(reason)
