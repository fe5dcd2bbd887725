"""Real articles, some cut off in the middle: what each line is, and which lines are named as not read.

The texts are in tests/samples (from Wikipedia, CC BY-SA). Letters as in test_seeds.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kzcup import formats
from kzcup.sheet import Sheet, Unread
from kzcup.text import Document, decode
from tests.formats.test_seeds import LETTERS

SAMPLES = Path(__file__).resolve().parents[1] / "samples"

KINDS = {
    "1992.txt": """
        H b IIIIIIIIIII b P b
        H DMSS DMS DMSS DMS DM DMSS DMSS DMS b
        H DMS DMS DMSS DMSS DMS DM DMSS DMS b
        H DMSS
    """,
    "2016.txt": """
        H b IIIIIIIIIIII b P b P b
        H L T b H L iiiii b
        H b H b DMSS DMSS DMSS b H b DMSS DMSS DMSS
    """,
    "other/1979-80_Cypriot_Cup.txt": "H b IIIIIIIIII b P b H P b H P b T MMMMM ?",
    "other/1987_Soviet_Cup_final.txt": """
        H b IIIIIIIIIIIIII b P b
        H b i b MMMM b i b MMMM b
        H DMSS b TTTTTTT
    """,
    "other/1992-93_Ukrainian_Cup.txt": "H b P b P b H P b H TTTT b H b H P b MMMMM ?",
    "other/1995-96_Belarusian_Cup.txt": """
        H b IIIIIIIIIIII b P b P b
        H P b k b H P b k b
        H P b DMSS b TTTTTTTTT k T ?
    """,
    "other/1995-96_FA_Womens_Cup.txt": "H b IIIIIIII b P b H P T MMM MTMT MM b H P b T MMM",
    "other/1998-99_Estonian_Cup.txt": """
        H b IIIIIIIIIII b P b
        H b kD b kD b k b H b kD b kD b k L i b
        H b k b H b k
    """,
    "other/2004_League_of_Ireland_Cup.txt": "H b IIIIIII b P b H P b H k b DT DT DT b H P b",
    "other/2008_Latvian_Football_Cup.txt": """
        H b P b P b
        H DMM DM DMMMMMMMMM b H DMMM DMMM b H DMMMMMMMM b H DM ?
    """,
    "other/2010_Kazakhstan_Cup.txt": "H b IIIIIII b P b HPbkb HPbkb HPbkb HPbkb HPbk",
    "other/2012_Uzbekistan_Cup.txt": """
        H b IIIIIII b P b P b
        H b TTTTTTT b
        H b T MMMMM L i b
        HbPbkb HPbkb Hbkb Hbkb Hbk
    """,
    "other/2014-15_Moldovan_Cup.txt": """
        H b IIIIIIII b P b HPbkb HPbkb HPbkb
        HPbk DMS DMS DMSS DMS b
        HPbkb DMSS b DMS b DMS
    """,
    "other/2014_Tajikistan_Cup.txt": """
        H b IIIIIII b P b
        H DMS DMSS - b
        H DMS DMSS - DM DMSS b
        H DMSS TTTTTTTTT kk TT
    """,
    "other/2021_Uzbekistan_Cup.txt": """
        H b IIIIIIIIIIII b P b
        H DM DM DM DM H DM DM H DM DM b
        H DM DM DM DM DM DM DM DM b
        H DM DM DM DM b H DM DM b H b DM
    """,
}

# Where a sample is cut off in the middle of a row.
CUT_OFF = {
    "other/1979-80_Cypriot_Cup.txt": (28, "a row cut off: the last name may be longer"),
    "other/1992-93_Ukrainian_Cup.txt": (26, "a match line cut off behind the result"),
    "other/1995-96_Belarusian_Cup.txt": (49, "a row cut off"),
    "other/2008_Latvian_Football_Cup.txt": (48, "a match line cut off behind the result"),
}


def sample(name: str) -> Sheet:
    document = decode(name, (SAMPLES / name).read_bytes())
    assert isinstance(document, Document)
    return formats.read(document)


def test_all_samples_are_here() -> None:
    assert {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*.txt")} == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_kind_of_each_line(name: str) -> None:
    nodes = sample(name).nodes
    assert [node.line for node in nodes] == list(range(1, len(nodes) + 1))
    expected = "".join(KINDS[name].split())
    found = "".join(LETTERS[type(node)] for node in nodes)
    wrong = [n for n, (one, other) in enumerate(zip(expected, found, strict=False), 1) if one != other]
    assert (wrong, len(found)) == ([], len(expected))


@pytest.mark.parametrize("name", KINDS)
def test_lines_not_read_are_named(name: str) -> None:
    unread = [(node.line, node.reason) for node in sample(name).nodes if isinstance(node, Unread)]
    assert unread == ([CUT_OFF[name]] if name in CUT_OFF else [])
