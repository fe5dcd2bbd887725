"""How much room a text takes on a terminal."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """How many columns of a terminal the text takes: two for a wide sign, none for a combining one.

    It is escaped already, so that nothing in it moves the cursor.
    """
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
