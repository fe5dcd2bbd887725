"""Lines of tables: results, dates, remains of markup, and every other row as its cells."""

from __future__ import annotations

import re
from typing import NamedTuple

from kzcup.formats import dates, result
from kzcup.formats.names import fault
from kzcup.formats.result import Result
from kzcup.sheet import DateLine, Markup, MatchLine, TableRow, Unread

RowNode = DateLine | Markup | MatchLine | TableRow | Unread

LONGEST_CELL = 120
"""Characters of a cell that can be a result."""

_ATTRIBUTE = re.compile(r"[a-z-]{2,20}\s?=")
_BEGINS_RESULT = frozenset("0123456789+-–—−(AHWwCc")
_LIKE_A_SCORE = re.compile(r"[0-9xX?]{0,3}\s?[-–—−:]\s?[0-9xX?]{0,3}|vs?\.?")


class _Row(NamedTuple):
    """A row taken apart. ``closed`` is false where the line breaks off before the bar that ends a row."""

    cells: tuple[str, ...]
    columns: tuple[int, ...]
    closed: bool


def read_row(line: int, text: str, column: int) -> RowNode:
    """Read a line that begins with ``|`` or ``!``. ``text`` is stripped and begins at ``column``."""
    if text[1:2] in ("", "}", "-", "+"):
        return Markup(line, text)
    row = _take_apart(text, column)
    filled = [index for index, cell in enumerate(row.cells) if cell]
    if not filled:
        return Markup(line, text)
    if len(filled) == 1:
        written = dates.whole(row.cells[filled[0]])
        if written is not None:
            return DateLine(line, written, row.columns[filled[0]])
    results = [
        (index, found)
        for index in filled
        if row.cells[index][0] in _BEGINS_RESULT and (found := _result_in(row.cells[index])) is not None
    ]
    if results:
        return _read_result(line, text, row, results)
    return _garbled(line, text, row, filled) or TableRow(line, row.cells, row.columns)


def _take_apart(text: str, column: int) -> _Row:
    """Split a row at its bars. Attributes before a cell (``colspan="3" |``) are left out."""
    raw = "||" in text or "!!" in text
    separator = "||" if "||" in text else "!!" if raw else "|"
    closed = raw or text[0] == "!" or text[-1] == "|"
    cells: list[str] = []
    columns: list[int] = []
    place = 1
    pieces = text[1:].split(separator)
    if not raw and text[-1] == "|":
        pieces.pop()
    for piece in pieces:
        begin = 0
        if raw and "|" in piece and _ATTRIBUTE.match(piece.lstrip()):
            begin = piece.rindex("|") + 1
        cell = piece[begin:].strip()
        if raw or not _ATTRIBUTE.match(cell):
            cells.append(cell)
            blanks = len(piece) - begin - len(piece[begin:].lstrip()) if cell else 0
            columns.append(column + place + begin + blanks)
        place += len(piece) + len(separator)
    return _Row(tuple(cells), tuple(columns), closed)


def _result_in(cell: str) -> Result | None:
    """The result a cell is, if it is one and nothing else."""
    if len(cell) > LONGEST_CELL:
        return None
    found = result.parse(cell)
    return found if found is not None and found.end == len(cell) else None


def _read_result(line: int, text: str, row: _Row, results: list[tuple[int, Result]]) -> RowNode:
    """A row with at least one result: a match where the cells beside it are names."""
    place, found = results[0]
    home = row.cells[place - 1] if place else ""
    away = row.cells[place + 1] if place + 1 < len(row.cells) else ""
    first, second = result.first_side(home), result.second_side(away)
    if not _has_letter(home) and not _has_letter(away):
        # Figures on both sides: the goals of a group table, not a match.
        return TableRow(line, row.cells, row.columns)
    if first.fault is not None or second.fault is not None:
        return Unread(line, text, result.why_unread(first, second), row.columns[place])
    if not row.closed:
        return Unread(line, text, "a row cut off: the last name may be longer", row.columns[-1])
    if any(not result.is_note(row.cells[index]) for index, _ in results[1:]):
        return Unread(line, text, "more than one result in one row", row.columns[results[1][0]])
    behind = row.cells[place + 2 :]
    cell_dates = [
        written for cell in (*row.cells[: place - 1], *behind) if cell and (written := dates.whole(cell))
    ]
    return MatchLine(
        line,
        first.name,
        row.columns[place - 1] + first.skipped,
        second.name,
        row.columns[place + 1] + second.skipped,
        found.scores,
        found.notes
        + first.notes
        + second.notes
        + tuple(cell for cell in behind if cell and result.is_note(cell)),
        row.columns[place],
        first.date or second.date or (cell_dates[0] if cell_dates else None),
        True,
    )


def _garbled(line: int, text: str, row: _Row, filled: list[int]) -> Unread | None:
    """A row with something like a score between two names: ``| Kairat | 2- | Tobol |``."""
    for index in filled[1:]:
        cell = row.cells[index]
        if len(cell) > 9 or _LIKE_A_SCORE.fullmatch(cell) is None or index + 1 >= len(row.cells):
            continue
        names = row.cells[index - 1], row.cells[index + 1]
        if all(name and fault(name) is None for name in names):
            return Unread(line, text, f"two names, but {cell} is no result", row.columns[index])
    return None


def _has_letter(text: str) -> bool:
    """Whether a cell has a letter in it."""
    return any(map(str.isalpha, text))
