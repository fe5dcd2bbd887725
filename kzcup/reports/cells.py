"""What an answer looks like to a person: values as words, and a mark at each fact that no line states."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kzcup.answers import Answer, Value
from kzcup.reports.width import width

MARKS = {"deduced": "*", "curated": "†", "unknown": "?"}
LEGEND = {
    "*": "deduced from other lines",
    "†": "from a curated source",
    "?": "not known",
}
_NUMBERS = ("bigint", "integer", "numeric")
_BASIS_OF = {
    "basis": ("advanced",),
    "attribution": ("player",),
    "shootout_basis": ("home_shootout", "away_shootout"),
}
"""Columns that say how another is known, where that is not plain from the name (``winner_basis``)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as shown: its cells are words not yet escaped."""

    name: str
    right: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer as shown. ``marks`` are those that occur, in the order of the legend."""

    columns: tuple[Column, ...]
    rows: int
    marks: tuple[str, ...]


def shown(answer: Answer, everything: bool = False) -> Shown:
    """The columns for a person.

    A basis becomes a mark at what it is the basis of, and identifiers are left out; with `everything` both
    stay columns of their own and nothing is marked.
    """
    bases = {} if everything else _bases(answer.columns)
    marking = {target: basis for basis, targets in bases.items() for target in targets}
    columns = []
    used: set[str] = set()
    for at, name in enumerate(answer.columns):
        if not everything and (name.endswith("_id") or name in bases):
            continue
        marks = [""] * len(answer.rows)
        if name in marking:
            basis = answer.columns.index(marking[name])
            marks = [MARKS.get(str(row[basis]), "") for row in answer.rows]
        cells = tuple(
            _marked(words(row[at]), mark) for row, mark in zip(answer.rows, marks, strict=True)
        )
        used.update(marks)
        columns.append(Column(name, answer.types[at] in _NUMBERS, cells))
    return Shown(tuple(columns), len(answer.rows), tuple(mark for mark in LEGEND if mark in used))


def _bases(columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Each column that says how others are known, with those others."""
    found = {}
    for name in columns:
        targets = _BASIS_OF.get(name, (name.removesuffix("_basis"),) if name.endswith("_basis") else ())
        if targets and targets[0] in columns and targets[0] != "goals":
            found[name] = targets
    return found


def _marked(cell: str, mark: str) -> str:
    """A mark behind what is known; ``?`` alone for what is not."""
    if mark == MARKS["unknown"]:
        return cell or mark
    return f"{cell}{mark}" if cell else cell


def words(value: Value) -> str:
    """A value in words: yes and no, dates by their numbers, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def clipped(text: str, room: int) -> str:
    """The text in so many columns, with an ellipsis where it is cut."""
    if width(text) <= room:
        return text
    kept = ""
    for letter in text:
        if width(kept) + width(letter) > room - 1:
            break
        kept += letter
    return kept + "…"


def padded(text: str, room: int, right: bool = False) -> str:
    """The text filled up to so many columns."""
    blanks = " " * max(0, room - width(text))
    return blanks + text if right else text + blanks
