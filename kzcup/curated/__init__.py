"""Judgement as data: which headings are rounds, which names are one club, what other sources know.

The TOML files beside this module hold it, each entry with its source; `load` reads them, and a user's
folders after them, into a `Curated` with fast look-ups.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from kzcup import resources
from kzcup.curated.agreement import check
from kzcup.curated.clubs import bearer
from kzcup.curated.folder import CuratedError, read
from kzcup.curated.folding import fold
from kzcup.curated.lookup import Curated
from kzcup.curated.records import (
    Appearance,
    ClubName,
    CuratedClub,
    CuratedPlayer,
    Erratum,
    HeadingKind,
    HeadingMeaning,
    Note,
    NotSame,
)

__all__ = [
    "Appearance",
    "ClubName",
    "Curated",
    "CuratedClub",
    "CuratedError",
    "CuratedPlayer",
    "Erratum",
    "HeadingKind",
    "HeadingMeaning",
    "NotSame",
    "Note",
    "bearer",
    "fold",
    "load",
]


def load(folders: Sequence[Path] = ()) -> Curated:
    """The packaged curated data, extended or overridden by `folders`, the last going first.

    An entry ``[kind.key]`` of a folder replaces the whole packaged entry with the same kind and key; a new
    key adds one. The same folders with the same files give the same value, read once. Raises `CuratedError`,
    which names file and line of every bad entry.
    """
    places = (resources.folder("curated"), *(Path(folder) for folder in folders))
    stamps = tuple(
        (path.name, status.st_mtime_ns, status.st_size)
        for place in places
        for path in sorted(place.glob("*.toml"))
        for status in (path.stat(),)
    )
    return _load(places, stamps)


@lru_cache(maxsize=8)
def _load(places: tuple[Path, ...], stamps: tuple[tuple[str, int, int], ...]) -> Curated:
    """Read the folders; `stamps` are part of the cache's key so that a changed file is read again."""
    entries = read(places)
    check(entries)
    return Curated(entries)
