"""The three seeds, line by line: what each line is, and which entries each scorer line has.

Written down from reading the texts, not from running the program.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kzcup import formats
from kzcup.sheet import (
    Blank,
    DateLine,
    Heading,
    InfoboxEntry,
    Item,
    Label,
    Markup,
    MatchLine,
    Prose,
    ScorerLine,
    Separator,
    Sheet,
    TableRow,
    Unread,
)
from kzcup.text import Document, decode
from tests.formats.lines import short

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

LETTERS = {
    Blank: "b",
    DateLine: "D",
    Heading: "H",
    InfoboxEntry: "I",
    Item: "i",
    Label: "L",
    Markup: "k",
    MatchLine: "M",
    Prose: "P",
    ScorerLine: "S",
    Separator: "-",
    TableRow: "T",
    Unread: "?",
}

# One letter for each line, one row for each part of the text; blanks part the matches for the eye.
KINDS = {
    "1993_Kazakhstan_Cup.txt": """
        H b IIIIIIIIIIII b P b
        H DMS DMSS DMS DM DMSS DMSS DMSS DMS DMSS DMSS DMSS b
        H DMSS DM DM DM DMSS DMS DMS DMSS b
        H DMSS DM DM DMS b
        H DMS DMSS b
        H DMSS
    """,
    "1996-97_Kazakhstan_Cup.txt": """
        H b IIIIIIIIIIII b P b
        H DM - DM - DMS DM b
        H DMSS DMS - DM - DMS DMSS - DMSS DM - DM DM - DMSS DMS - DMSS DMSS - DMSS DM b
        H DMSS DMSS - DMS DMS - DMSS DMS - DMSS DMSS b
        H DMS DMSS - DMSS DMSS b
        H b DMSS - DMS
    """,
    "2024_Kazakhstan_Cup.txt": """
        H b IIIIIIIIIIIII b P b
        H P b L T b
        H TTTTTTT b
        H P b
        H TT b
        H kk DMSS DMSS DMSS DMSS DMSS DMSS b
        H kk DMSS DMS DMSS b
        H kk DMSS DMSS DMSS b
        H kk DMSS DMS DMSS b
        H kk DMSS DMSS DMSS b
        H kk DMSS DMSS DMSS b
        H P b H b k b H DMSS DMSS DMSS b
        H P b H b k b H DMSS DMSS DMSS DMSS DMSS DMSS DMSS DMSS b
        H P b H b k b H DMSS DMSS DMSS DMSS b
        H P b H b k b H DMSS DMSS - DMSS DMSS b
        H DMSS b
        H b L b iii b L b iiiiiiiiii b
        L b iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii b
        L
    """,
}

ENTRIES_1993 = {
    21: "Gasanov", 24: "Lyashko / Myakishev", 25: "Fridental / Demyan", 28: "Pugaltsov",
    33: "D.Imankulov", 34: "Zobnin / Frolov", 37: "Gritsaev", 38: "Fyodorov / Duzmambetov", 41: "Boyko",
    42: "Gusev", 45: "Yurtaev", 48: "Reshetnev / Kurganskiy", 49: "Shmarikov / Mazbaev",
    52: "Kapustnikov / Ergeshev / Sisenov", 53: "Kogay", 56: "Butkov", 57: "Sapygin",
    62: "Grokhovskiy / Litvinenko", 63: "Malyshev", 72: "Samoylov / Timonin", 73: "Demyan",
    76: "Mirsalimbayev / Musataev [o.g.]",
    79: "R.Imankulov / Yegorov / Manyuk / Kravchenko / Zhuravlyov", 82: "Doskeev / Shanin / Klimov",
    83: "Konovalov", 88: "Yarygin / Mirsalimbayev / Mazbaev", 89: "Malyshev", 96: "Niyazymbetov",
    101: "Mazbaev", 104: "Niyazymbetov", 105: "Akhunov / Klimov",
    110: "Luchkin 30' 43' 70' / Shanin 65'", 111: "Shmarikov 40' / Avdeev 49'",
}  # fmt: skip

ENTRIES_1996 = {
    27: "Kireev 4'", 34: "Lunev 31' / Imankulov 83' 86'", 35: "Chesnakas 25'", 38: "Mankuta 53'",
    45: "Glazunov 38' 55' / Logachev 87'", 48: "Zubarev 30'", 49: "Kuzin 66'",
    53: "Shanin 76' / Protsyuk 80'", 54: "Sirvidas 77'",
    65: "Antonov 8' 57' / Vishnyakov 78' / Litovchenko 89'", 66: "Familtsev / Esmagambetov 68'",
    69: "Fridental 18' / Aubakirov 22' / Litvinenko 26'", 73: "Gorovenko 35'",
    74: "Patsay 26' / Kadyrkulov 86'", 77: "Zheilitbaev 11' 88' / Patsay 34' / Kadyrkulov 46'",
    78: "Kolesnikov 8' 12' / Gorovenko 73'", 82: "Mazbaev 82'", 83: "Avakyants 25' / Loginov 63'",
    90: "Karzakov 66' / Linin 75'", 91: "Esmagambetov 40'",
    94: "Ilyasov 36' / Markus 48' / Kubarev 58'", 95: "Bondar 57' (pen.)", 99: "Glazunov 35' 63'",
    102: "Rykov 44'", 106: "Zheilitbayev 12' / Patsay 16' / Nuftiev 32' / Syzdykov 41'",
    107: "Kostandyan 20'", 110: "Kostandyan 46'", 114: "Turmagambetov 81' / Kabaev 89'",
    115: "Duzmambetov 15' / Obryadov 73'", 118: "Evteev 88'", 119: "Avakyants 38'", 124: "Rykov 51'",
    127: "Glazunov 22' 78' / Rykov 47' / Avdeev 60'", 128: "Duzmambetov 84'",
    132: "Ilyasov 63' / Aubakirov 74'", 133: "Kadyrkulov 37'", 136: "Rakhimbaev 7'", 137: "Markus 70'",
    143: "Rykov 2'", 144: "Esmagambetov 15' / Litvinenko 49'", 148: "Klimov 36' / Nisanbaev 66'",
}  # fmt: skip

# 2024: b a blank, n a name alone, m minutes without a name, N a name with minutes.
SHAPES_2024 = {
    46: "bmbb", 47: "mbbbb", 50: "bbm", 51: "bb", 54: "mbbbbb", 55: "bbb", 58: "n", 59: "mm", 62: "mb",
    63: "mbmb", 66: "mbbbbbb", 67: "m", 74: "bbb", 75: "bbb", 78: "mm", 81: "mbb", 82: "bbb", 89: "mbb",
    90: "mbb", 93: "mb", 94: "bbbbb", 97: "bbb", 98: "mm", 105: "mbmb", 106: "mbmmmb", 109: "bmb",
    112: "bbbbbb", 113: "bb", 120: "mmbb", 121: "bb", 124: "mb", 125: "bb", 128: "bb", 129: "mm",
    136: "bbbb", 137: "mbbmmbb", 140: "bbm", 141: "mbbb", 144: "mbbmbbb", 145: "mbbbmbbb", 157: "bmb",
    158: "nbbb", 161: "bbbmb", 162: "bb", 165: "bmbbb", 166: "bmbbb", 178: "mNNN", 179: "bbbbbb",
    182: "bb", 183: "NnNnb", 186: "n", 187: "Nn", 190: "NNnn", 191: "bnnn", 194: "mbbbb", 195: "mN",
    198: "bbb", 199: "NNnn", 202: "Nnn", 203: "nbb", 206: "Nm", 207: "bbNb", 219: "NNbNnbn",
    220: "nnnNn", 223: "Nn", 224: "n", 227: "N", 228: "nbn", 231: "nnNnnn", 232: "nnNnn", 244: "nNnn",
    245: "nnn", 248: "NNnn", 249: "nnn", 253: "nNN", 254: "n", 257: "nNNnb", 258: "Nnnnnbn",
    263: "Nnnn", 264: "NNnn",
}  # fmt: skip

# Line and place of the entries of 2024 that have more than one minute.
SEVERAL_MINUTES_2024 = {(145, 0): [2, 21, 46], (178, 0): [28, 67], (183, 0): [27, 84], (248, 0): [18, 52]}
PENALTIES_2024 = {(165, 52), (178, 87), (244, 40), (264, 89)}


def seed(name: str) -> Sheet:
    document = decode(name, (SEEDS / name).read_bytes())
    assert isinstance(document, Document)
    return formats.read(document)


def entries(name: str) -> dict[int, str]:
    lines = (node for node in seed(name).nodes if isinstance(node, ScorerLine))
    return {node.line: " / ".join(map(short, node.entries)) for node in lines}


@pytest.mark.parametrize("name", KINDS)
def test_kind_of_each_line(name: str) -> None:
    nodes = seed(name).nodes
    assert [node.line for node in nodes] == list(range(1, len(nodes) + 1))
    expected = "".join(KINDS[name].split())
    found = "".join(LETTERS[type(node)] for node in nodes)
    wrong = [n for n, (one, other) in enumerate(zip(expected, found, strict=False), 1) if one != other]
    assert (wrong, len(found)) == ([], len(expected))


def test_entries_of_1993() -> None:
    assert entries("1993_Kazakhstan_Cup.txt") == ENTRIES_1993


def test_entries_of_1996() -> None:
    assert entries("1996-97_Kazakhstan_Cup.txt") == ENTRIES_1996


def test_entries_of_2024() -> None:
    shapes = {}
    several = {}
    penalties = set()
    for node in seed("2024_Kazakhstan_Cup.txt").nodes:
        if isinstance(node, ScorerLine):
            shapes[node.line] = "".join(
                ("N" if entry.minutes else "n") if entry.name else ("m" if entry.minutes else "b")
                for entry in node.entries
            )
            for place, entry in enumerate(node.entries):
                penalties |= {(node.line, each.minute) for each in entry.minutes if each.note == "pen."}
                if len(entry.minutes) > 1:
                    several[node.line, place] = [each.minute for each in entry.minutes]
    assert shapes == SHAPES_2024
    assert several == SEVERAL_MINUTES_2024
    assert penalties == PENALTIES_2024


def test_entries_without_a_minute_in_2024() -> None:
    """145 blanks, and 59 names that are no goals beside Shakhmetov of line 58, who is one."""
    shapes = "".join(SHAPES_2024.values())
    assert (shapes.count("b"), shapes.count("n")) == (145, 59 + 1)
    minutes = (
        shapes.count("m") + shapes.count("N") + sum(len(each) - 1 for each in SEVERAL_MINUTES_2024.values())
    )
    assert minutes == 86


@pytest.mark.parametrize(
    ("name", "matches", "walkovers", "goals"),
    [
        ("1993_Kazakhstan_Cup.txt", 26, [30, 65, 67, 69, 93], 62),
        ("1996-97_Kazakhstan_Cup.txt", 33, [20, 23, 29, 41, 56, 61, 85], 74),
        ("2024_Kazakhstan_Cup.txt", 41, [], 98),
    ],
)
def test_matches(name: str, matches: int, walkovers: list[int], goals: int) -> None:
    lines = [node for node in seed(name).nodes if isinstance(node, MatchLine)]
    assert len(lines) == matches
    assert [node.line for node in lines if node.notes == ("w/o",) and not node.scores] == walkovers
    assert all(len(node.scores) == 1 and not node.notes for node in lines if node.line not in walkovers)
    assert sum(sum(score) for node in lines for score in node.scores) == goals


def test_a_scorer_line_belongs_to_the_match_above() -> None:
    for name in KINDS:
        match = None
        for node in seed(name).nodes:
            if isinstance(node, MatchLine):
                match = node
            elif isinstance(node, ScorerLine):
                assert match is not None
                assert node.club in (match.home, match.away)
