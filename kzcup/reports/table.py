"""An answer as a table for a terminal: as wide as the terminal and no wider."""

from __future__ import annotations

from collections.abc import Sequence

from kzcup.answers import Answer
from kzcup.reports.cells import LEGEND, Column, clipped, padded, shown
from kzcup.reports.escape import terminal
from kzcup.reports.width import width

_GAP = 2
_LEAST = 8
"""A column of text is not made narrower than this; rather a column is left out, and that is said."""
_FEW = 3
"""So many rows are shown a line for each column where their columns do not fit side by side."""


def table(answer: Answer, room: int | None = None, everything: bool = False) -> str:
    """The answer as lines of text, each ended by a line break.

    ``room`` is the terminal's width in columns, None for as wide as it comes. Texts are cut with an ellipsis
    where there is not room for all, numbers and dates never; columns that still do not fit are left out and
    named below. ``everything`` shows identifiers and bases as columns.
    """
    whole = shown(answer, everything)
    columns = [_escaped(column) for column in whole.columns]
    fitting, left_out = _fitting(columns, room)
    if left_out and whole.rows <= _FEW:
        fitting, left_out = _fitting(_turned(columns, whole.rows), room)
    lines = drawn(fitting)
    lines += [""] if lines else []
    lines.append({0: "no rows", 1: "1 row"}.get(whole.rows, f"{whole.rows} rows"))
    if whole.marks:
        lines.append("   ".join(f"{mark} {LEGEND[mark]}" for mark in whole.marks))
    if left_out:
        lines.append(f"left out for want of room: {', '.join(left_out)}")
    return "\n".join(lines) + "\n"


def _turned(columns: Sequence[Column], rows: int) -> list[Column]:
    """A table of few rows the other way round: a line for each column."""
    names = tuple(column.name.replace("_", " ") for column in columns)
    return [
        Column("", False, names),
        *(Column("", False, tuple(column.cells[at] for column in columns)) for at in range(rows)),
    ]


def drawn(columns: Sequence[Column]) -> list[str]:
    """Columns side by side under their headings, which take as many lines as they need."""
    if not columns:
        return []
    rooms = [_room(column) for column in columns]
    headings = [_heading(column.name, room) for column, room in zip(columns, rooms, strict=True)]
    height = max(len(heading) for heading in headings)
    rows = []
    if any(column.name for column in columns):
        rows = [
            [([""] * (height - len(heading)) + heading)[line] for heading in headings]
            for line in range(height)
        ]
        rows.append(["─" * room for room in rooms])
    rows += [[column.cells[at] for column in columns] for at in range(len(columns[0].cells))]
    return [
        (" " * _GAP).join(
            padded(cell, room, column.right) for cell, room, column in zip(row, rooms, columns, strict=True)
        ).rstrip()
        for row in rows
    ]


def _escaped(column: Column) -> Column:
    return Column(column.name, column.right, tuple(terminal(cell) for cell in column.cells))


def _room(column: Column) -> int:
    """What a column takes: its widest cell, or the longest word of its heading."""
    return max(_longest_word(column), max((width(cell) for cell in column.cells), default=0))


def _heading(name: str, room: int) -> list[str]:
    """A heading's words in lines no wider than the column."""
    lines: list[str] = []
    for word in name.split("_"):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _fitting(columns: Sequence[Column], room: int | None) -> tuple[list[Column], list[str]]:
    """The columns that fit, texts cut where they must be, and the names of those left out."""
    if room is None:
        return list(columns), []
    for number in range(len(columns), 0, -1):
        kept = columns[:number]
        rooms = _shrunk(kept, room)
        if rooms is not None:
            fitting = [_cut(column, space) for column, space in zip(kept, rooms, strict=True)]
            return fitting, [column.name for column in columns[number:]]
    return [], [column.name for column in columns]


def _shrunk(columns: Sequence[Column], room: int) -> list[int] | None:
    """How wide each column may be for all to fit: the widest text gives way first. None if they cannot."""
    rooms = [_room(column) for column in columns]
    least = [_least(column, space) for column, space in zip(columns, rooms, strict=True)]
    excess = sum(rooms) + _GAP * (len(rooms) - 1) - room
    while excess > 0:
        slack = [space - floor for space, floor in zip(rooms, least, strict=True)]
        if not any(slack):
            return None
        widest = max((space, at) for at, space in enumerate(rooms) if slack[at])[1]
        rooms[widest] -= 1
        excess -= 1
    return rooms


def _least(column: Column, space: int) -> int:
    """How narrow a column may become; numbers and dates (``played_on``) not at all."""
    if column.right or column.name.endswith("_on"):
        return space
    return min(space, max(_LEAST, _longest_word(column)))


def _longest_word(column: Column) -> int:
    return max(len(word) for word in column.name.split("_"))


def _cut(column: Column, room: int) -> Column:
    """The column with its texts cut to so many columns; a mark behind a text stays."""
    cells = []
    for cell in column.cells:
        marked = cell[-1:] in LEGEND and width(cell) > room
        cells.append(clipped(cell[:-1], room - 1) + cell[-1] if marked else clipped(cell, room))
    return Column(column.name, column.right, tuple(cells))
