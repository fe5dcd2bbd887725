"""Pieces of a screen: headings, paragraphs, rows side by side, and the legend of the marks on it."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Sequence

from kzcup.answers import Value
from kzcup.reports.cells import LEGEND, MARKS, Column, clipped, padded, words
from kzcup.reports.escape import terminal
from kzcup.reports.table import drawn
from kzcup.reports.width import width

Row = dict[str, Value]
_WIDE = 100
_BETWEEN = 4
"""Blanks between blocks beside each other."""


class Screen:
    """Lines for a terminal of so many columns, None for as many as it takes. Texts put on it are escaped."""

    def __init__(self, room: int | None) -> None:
        self._room = room
        self._lines: list[str] = []
        self._marks: set[str] = set()

    def heading(self, text: str) -> None:
        """A heading, with a blank line before it unless it is the first."""
        if self._lines:
            self._lines.append("")
        self._lines.append(terminal(text))

    def paragraph(self, text: str, indent: str = "") -> None:
        """Text in as many lines as it needs."""
        self._lines += textwrap.wrap(
            terminal(text),
            self._room or _WIDE,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
        )

    def beside(self, blocks: Sequence[Sequence[str]]) -> None:
        """Blocks of lines that are escaped already, as many beside each other as there is room for."""
        across = max((width(line) for block in blocks for line in block), default=0) + _BETWEEN
        number = max(1, ((self._room or _WIDE) + _BETWEEN) // across)
        for start in range(0, len(blocks), number):
            self._lines.append("")
            for lines in itertools.zip_longest(*blocks[start : start + number], fillvalue=""):
                self._lines.append("".join(padded(line, across) for line in lines).rstrip())

    def rows(
        self, rows: Sequence[Sequence[str]], headings: Sequence[str] = (), right: Iterable[int] = ()
    ) -> None:
        """Rows with their cells below each other; ``right`` are the columns of numbers."""
        room = None if self._room is None else self._room - 2
        for line in side_by_side(rows, headings, right):
            self._lines.append("  " + (line if room is None else clipped(line, room)))

    def marked(self, value: Value, basis: Value) -> str:
        """A value with the mark of its basis, for the legend to explain."""
        mark = MARKS.get(str(basis), "")
        if mark:
            self._marks.add(mark)
        if value is None:
            return mark if mark == MARKS["unknown"] else ""
        return words(value) + ("" if mark == MARKS["unknown"] else mark)

    def text(self) -> str:
        """All lines, with the legend of the marks that occur."""
        lines = list(self._lines)
        if self._marks:
            lines += ["", "   ".join(f"{mark} {LEGEND[mark]}" for mark in LEGEND if mark in self._marks)]
        return "\n".join(lines) + "\n"


def side_by_side(
    rows: Sequence[Sequence[str]], headings: Sequence[str] = (), right: Iterable[int] = ()
) -> list[str]:
    """Rows with their cells below each other, escaped, as lines."""
    if not rows:
        return []
    numbers = set(right)
    return drawn(
        [
            Column(terminal(heading), at in numbers, tuple(terminal(row[at]) for row in rows))
            for at, heading in enumerate(headings or [""] * len(rows[0]))
        ]
    )


def counted(number: Value, one: str, many: str = "") -> str:
    """``1 goal``, ``2 goals``."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"
