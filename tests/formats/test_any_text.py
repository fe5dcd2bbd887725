"""Whatever a document holds: one node for each line, no exception, and columns within the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup.formats import scorers as reading
from kzcup.sheet import MatchLine, ScorerLine, TableRow
from tests.formats.lines import sheet

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

PIECES = (
    "= ", " =", "==", "- ", "----", "Infobox", "| ", " |", "|}", "!", ";", ":", ": ", " , ", ", ",
    "1-0", " 1 - 0 ", "10–9", "(w/o)", "w/o", "+ - -", "A–W", "CANC", "(aet", "aet, p. 4–2",
    "(4–2 p)", "*", "^{1}", "(1)", "(A)", "Kairat", "Tobol", "  Kairat: ", "Petrov", "A.Rakhimov",
    "Van Den Bogaert", "31'", "90+2'", "151'", "31", "(pen.)", "(o.g.)", "8 May 1992", "28 October",
    "19/04/19", "May 3, 2004", "won 3–2 on aggregate.", "the", "<onlyinclude>", "<", ">", "\t",
    "\u00a0", "\u2028", "٣", "İ", "ß", "'", "’", "(", ")", "[", "]", "{", "}", "é", "\x0b", "\x85",
    "\u202e",
)  # fmt: skip
LINE = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(LINE, max_size=12))
def test_one_node_for_each_line(lines: list[str]) -> None:
    lines = [line.replace("\n", " ") for line in lines]
    nodes = sheet(*lines).nodes
    assert [node.line for node in nodes] == list(range(1, len(lines) + 1))
    for node, line in zip(nodes, lines, strict=True):
        assert 1 <= getattr(node, "column", 1) <= len(line) + 1
        if isinstance(node, MatchLine):
            check_match(node, line)
        elif isinstance(node, ScorerLine):
            check_scorers(node, line)
        elif isinstance(node, TableRow):
            assert all(
                line[column - 1 :].startswith(cell)
                for cell, column in zip(node.cells, node.columns, strict=True)
                if "<" not in line
            )
    assert sheet(*lines).nodes == nodes


def check_match(node: MatchLine, line: str) -> None:
    """A match has two names with a letter each, and a score or a word for its want, all in its line."""
    for name, column in ((node.home, node.home_column), (node.away, node.away_column)):
        assert any(map(str.isalpha, name))
        assert line[column - 1] == name[0]
    assert node.scores or node.notes
    assert all(0 <= goals <= 99 for score in node.scores for goals in score)
    assert node.home_column <= node.column <= node.away_column


def check_scorers(node: ScorerLine, line: str) -> None:
    """Every name and minute stands in the line where its column says."""
    for entry in node.entries:
        assert 1 <= entry.column <= len(line) + 1
        assert entry.name is None or entry.name in line
        for minute in entry.minutes:
            assert 1 <= minute.minute <= 150
            assert minute.stoppage is None or 1 <= minute.stoppage <= 60
            assert line[minute.column - 1 :].lstrip("0").startswith(str(minute.minute))


TOKENS = (
    "Petrov",
    "A.Rakhimov",
    "El Messaoudi",
    "31'",
    "4'",
    ", ",
    " ",
    ",",
    "(pen.)",
    "o.g.",
    "og",
    "90+2'",
    ";",
    "7",
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8))
def test_quick_and_thorough_reading_of_a_list_agree(tokens: list[str]) -> None:
    text = "A: " + "".join(tokens)
    quick = reading.read_entries(1, text.rstrip(), 2, 1, "A")
    with pytest.MonkeyPatch.context() as thorough:
        thorough.setattr(reading, "_read_plainly", lambda *_: None)
        assert quick == reading.read_entries(1, text.rstrip(), 2, 1, "A")


@pytest.mark.parametrize(
    "name", ["1993_Kazakhstan_Cup.txt", "1996-97_Kazakhstan_Cup.txt", "2024_Kazakhstan_Cup.txt"]
)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_seeds_never_get_more_matches(name: str, data: st.DataObject) -> None:
    lines = (SEEDS / name).read_text(encoding="utf-8").split("\n")
    before = sum(isinstance(node, MatchLine) for node in sheet(*lines).nodes)
    for _ in range(data.draw(st.integers(1, 6))):
        number = data.draw(st.integers(0, len(lines) - 1))
        line = lines[number]
        place = data.draw(st.integers(0, len(line)))
        kind = data.draw(st.sampled_from(("cut", "drop", "sign")))
        if kind == "cut":
            lines[number] = line[:place]
        elif kind == "drop":
            lines[number] = line[:place] + line[place + 1 :]
        else:
            lines[number] = line[:place] + data.draw(st.sampled_from("x1-:',.|=(")) + line[place:]
    nodes = sheet(*lines).nodes
    assert [node.line for node in nodes] == list(range(1, len(lines) + 1))
    assert sum(isinstance(node, MatchLine) for node in nodes) <= before
