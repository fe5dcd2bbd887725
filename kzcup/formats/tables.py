"""Lines of tables: results, dates, remains of markup, and every other row as its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzcup.formats import dates, result
from kzcup.formats.names import fault
from kzcup.formats.result import Result
from kzcup.sheet import DateLine, Markup, MatchLine, TableRow, Unread
from kzcup.values import maker, quick

RowNode = DateLine | Markup | MatchLine | TableRow | Unread

_table_row = maker(TableRow)

LONGEST_CELL = 120
"""Characters of a cell that can be a result."""
LONGEST_GARBLED = 16
LONGEST_SCORE = 7

_SEVERAL = "more than one result in one row"
_ATTRIBUTE = re.compile(r"[a-z-]{2,20}\s?=")
_BEGINS_RESULT = frozenset("0123456789+-–—−(")
# `A–W`, `w/o`, `CANC`.
_BEGINS_INSTEAD = frozenset(("A-", "A–", "A—", "H-", "H–", "H—", "W/", "W.", "w/", "w.", "CA", "Ca"))
_SIGN = re.compile("[-–—−:/+*?]")
_WORD = re.compile(r"[^\W\d_]{2}")
# `3x1`; and `00`, which has lost its dash and can be no number on a shirt.
_LOST_SIGN = re.compile(r"[0-9?]\s?[^0-9,. ]\s?[0-9?]|^0[0-9]$")
_SCORE_WITHIN = re.compile(r"[0-9]\s?[-–—−:]\s?[0-9]")
# Looked for by its first character: twice as quick as one branch after the other.
_RESULT_WITHIN = re.compile(r"[0-9WwC](?:(?<=[0-9])\s?[-–—−:]\s?[0-9]|(?<=[Ww])/[Oo]|(?<=C)ANC)")


@quick
@dataclass(frozen=True, slots=True)
class _Row:
    """A row taken apart. ``closed`` is false where the line breaks off before the bar that ends a row."""

    cells: tuple[str, ...]
    columns: tuple[int, ...]
    closed: bool


_row = maker(_Row)


def read_row(line: int, text: str, column: int) -> RowNode:
    """Read a line that begins with ``|`` or ``!``. ``text`` is stripped and begins at ``column``."""
    if text[1:2] in ("", "}", "-", "+"):
        # `|-` begins a row that follows; with bars behind it, it is a row that was damaged.
        if text.count("|") > 2:
            return Unread(line, text, "a row that begins like markup", column)
        return Markup(line, text)
    row = _take_apart(text, column)
    cells = row.cells
    filled = [index for index, cell in enumerate(cells) if cell]
    if not filled:
        return Markup(line, text)
    if len(filled) == 1:
        written = dates.whole(cells[filled[0]])
        if written is not None:
            return DateLine(line, written, row.columns[filled[0]])
    results: list[tuple[int, Result]] = []
    for index in filled:
        cell = cells[index]
        if cell[0] in _BEGINS_RESULT or cell[:2] in _BEGINS_INSTEAD:
            found = _result_in(cell)
            if found is not None:
                results.append((index, found))
    if results:
        return _read_result(line, text, row, filled, results)
    if not row.closed:
        return Unread(line, text, "a row cut off", row.columns[-1])
    return _garbled(line, text, row, filled) or _table_row(line, cells, row.columns)


def _take_apart(text: str, column: int) -> _Row:
    """Split a row at its bars. Attributes before a cell (``colspan="3" |``) are left out."""
    raw = text[-1] != "|" and ("||" in text or "!!" in text)
    separator = "||" if raw and "||" in text else "!!" if raw else "|"
    closed = raw or text[0] == "!" or text[-1] == "|"
    cells: list[str] = []
    columns: list[int] = []
    attributes = "=" in text
    place = column + 1
    pieces = text[1:].split(separator)
    if not raw and text[-1] == "|":
        pieces.pop()
    for piece in pieces:
        begin, cell, is_cell = 0, piece.strip(), True
        if attributes and _ATTRIBUTE.match(cell) is not None:
            is_cell = raw
            if raw and "|" in piece:
                begin = piece.rindex("|") + 1
                cell = piece[begin:].strip()
        if is_cell:
            cells.append(cell)
            columns.append(place + piece.find(cell, begin))
        place += len(piece) + len(separator)
    return _row(tuple(cells), tuple(columns), closed)


@lru_cache(maxsize=512)
def _result_in(cell: str) -> Result | None:
    """The result a cell is, if it is one and nothing else."""
    if len(cell) > LONGEST_CELL:
        return None
    found = result.parse(cell)
    return found if found is not None and found.end == len(cell) else None


def _read_result(
    line: int, text: str, row: _Row, filled: list[int], results: list[tuple[int, Result]]
) -> RowNode:
    """A row with at least one result: a match where the cells beside it are names."""
    place, found = results[0]
    # An empty cell beside the result is a bar too many, no missing name: the next cell counts.
    before = [index for index in filled if index < place]
    behind = [index for index in filled if index > place]
    home = row.cells[before[-1]] if before else ""
    away = row.cells[behind[0]] if behind else ""
    first, second = result.first_side(home), result.second_side(away)
    if not _has_letter(home) and not _has_letter(away):
        if len(results) > 1 and any(map(_has_letter, row.cells)):
            return Unread(line, text, _SEVERAL, row.columns[place])
        # Figures on both sides: the goals of a group table, not a match.
        return TableRow(line, row.cells, row.columns)
    if first.fault is not None or second.fault is not None:
        return Unread(line, text, result.why_unread(first, second), row.columns[place])
    if not row.closed:
        return Unread(line, text, "a row cut off: the last name may be longer", row.columns[-1])
    if any(_note(row.cells[index]) is None for index, _ in results[1:]):
        return Unread(line, text, _SEVERAL, row.columns[results[1][0]])
    others = [row.cells[index] for index in before[:-1] + behind[1:]]
    cell_dates = [written for cell in others if (written := dates.whole(cell))]
    cell_notes = tuple(note for index in behind[1:] if (note := _note(row.cells[index])) is not None)
    return MatchLine(
        line,
        first.name,
        row.columns[before[-1]] + first.skipped,
        second.name,
        row.columns[behind[0]],
        found.scores,
        found.notes + first.notes + second.notes + cell_notes,
        row.columns[place],
        first.date or second.date or (cell_dates[0] if cell_dates else None),
        True,
    )


def _note(cell: str) -> str | None:
    """The note of the result a cell is, without its brackets; None for ``Winner 1``, ``Almaty``, ``5,000``.

    A cell with a score among other signs is a note even where it cannot be read; a bare score is none.
    """
    inner = cell[1:-1].strip() if cell[0] == "(" and cell[-1] == ")" else cell
    if not inner or (inner is cell and _result_in(cell) is not None and cell[-1] in "0123456789"):
        return None
    if result.is_note(inner):
        return inner
    return inner if _SCORE_WITHIN.search(inner) is not None and dates.whole(inner) is None else None


def _garbled(line: int, text: str, row: _Row, filled: list[int]) -> Unread | None:
    """A row with something like a score, alone between two names (``2-``) or with a name in one cell."""
    cells = row.cells
    within = _RESULT_WITHIN.search(text) is not None
    last = len(filled) - 1
    for number, index in enumerate(filled):
        cell = cells[index]
        if within and _RESULT_WITHIN.search(cell) is not None and result.is_glued(cell):
            return Unread(line, text, "a name and a result in one cell", row.columns[index])
        if 0 < number < last and _may_be_garbled(cell):
            names = cells[filled[number - 1]], cells[filled[number + 1]]
            if fault(names[0]) is None and fault(names[1]) is None:
                return Unread(line, text, f"two names, but {cell} is no result", row.columns[index])
    return None


def _may_be_garbled(cell: str) -> bool:
    """Whether a cell may have been a result: a sign of one, or an x between figures, and no word."""
    if len(cell) > LONGEST_GARBLED:
        return False
    if cell in ("v", "vs", "v.", "vs."):
        return True
    if _SIGN.search(cell) is not None:
        return len(cell) <= LONGEST_SCORE or _WORD.search(cell) is None
    return _LOST_SIGN.search(cell) is not None and _WORD.search(cell) is None


def _has_letter(text: str) -> bool:
    """Whether a cell has a letter in it."""
    return any(map(str.isalpha, text))
