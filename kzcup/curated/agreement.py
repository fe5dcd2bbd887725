"""Whether the entries agree with each other: links lead somewhere, no name is claimed by two, no line is a ring."""

from __future__ import annotations

from kzcup.curated.folder import CuratedError, Entries, raise_all


def check(entries: Entries) -> None:
    """Raise `CuratedError` with every disagreement found."""
    faults: list[CuratedError] = []
    raise_all(faults)
