"""Identifiers: made from what a thing is, so that any order of loading gives the same ones.

A competition, a club and a season are numbered by a hash of their key. Everything within a season is numbered
``season_id * 10_000 + no``, so that its rows lie together. All stay below 10^15, which is what spreadsheets and
JavaScript can hold exactly.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from kzcup.store.database import RowsRefused

PER_SEASON = 10_000
"""How many numbers a season has in each table; number 0 is not used."""

_SEASONS = 10**11
_OTHERS = 10**15
_REMEMBERED = 4_096
"""Clubs of which the number is kept at hand: most play in many seasons."""


class IdentifierClash(RowsRefused):
    """Two different keys have one identifier; the text names both. Neither can be told from the other by number."""


def season_id(key: str) -> int:
    """The identifier of a season by its key, 1 to 10^11 - 1."""
    return _number("season", key, _SEASONS)


@lru_cache(maxsize=_REMEMBERED)
def competition_id(key: str) -> int:
    """The identifier of a competition by its key, 1 to 10^15 - 1."""
    return _number("competition", key, _OTHERS)


@lru_cache(maxsize=_REMEMBERED)
def club_id(key: str) -> int:
    """The identifier of a club by its key, 1 to 10^15 - 1."""
    return _number("club", key, _OTHERS)


def refuse_clashes(kind: str, wanted: Iterable[tuple[int, str]], known: dict[int, str]) -> None:
    """Raise `IdentifierClash` where an identifier that is wanted for one key is known for another."""
    for identifier, key in wanted:
        other = known.setdefault(identifier, key)
        if other != key:
            raise IdentifierClash(f"the {kind} keys {other!r} and {key!r} have one identifier, {identifier}")


def _number(kind: str, key: str, end: int) -> int:
    """A number from 1 to `end` - 1 from the hash of the key; the kind keeps equal keys of two kinds apart."""
    digest = hashlib.sha256(f"{kind}\n{key}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % (end - 1) + 1
