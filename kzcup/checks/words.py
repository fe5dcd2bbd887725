"""Words for messages: days, lists, one and many."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence


def day_in_words(day: datetime.date) -> str:
    """``7 May 1996``: dates in messages read as the documents write them."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def some(items: Iterable[object], most: int = 8) -> str:
    """A list for a message, cut where it would flood a terminal: ``a, b, c and 20 more``."""
    texts = list(map(str, items))
    if len(texts) <= most + 1:
        return ", ".join(texts)
    return f"{', '.join(texts[:most])} and {len(texts) - most} more"


def plural(count: int, one: str, many: str | None = None) -> str:
    """``1 goal``, ``2 goals``, ``2 matches`` (with `many`)."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def on_lines(lines: Sequence[int]) -> str:
    """``line 9``, ``lines 9, 12 and 40 more``: where several things stand that one finding tells of."""
    return f"{'line' if len(lines) == 1 else 'lines'} {some(lines, 20)}"
