"""Curated clubs by name, country and years: exact after folding, never by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kzcup.curated.folding import fold
from kzcup.curated.records import ClubName, CuratedClub

_Claim = tuple[int, int, CuratedClub]


def with_lineage(clubs: Mapping[str, CuratedClub]) -> dict[str, CuratedClub]:
    """The clubs with likely predecessors merged into successors; each old key leads to the merged club."""
    last = {key: _last_successor(key, clubs) for key in clubs}
    lines: dict[str, list[CuratedClub]] = {}
    for key, club in clubs.items():
        lines.setdefault(last[key], []).append(club)
    merged = {end: _merge(clubs[end], line) for end, line in lines.items()}
    return {key: merged[last[key]] for key in clubs}


def _last_successor(key: str, clubs: Mapping[str, CuratedClub]) -> str:
    """The key at the end of the line of successors; the schema check has seen that there is one."""
    for other in clubs.values():
        if key in other.successor_of:
            return _last_successor(other.key, clubs)
    return key


def _merge(end: CuratedClub, line: list[CuratedClub]) -> CuratedClub:
    if len(line) == 1:
        return end
    names: tuple[ClubName, ...] = tuple(
        sorted(
            (name for club in line for name in club.names),
            key=lambda name: (name.first or 0, name.last or 9999),
        )
    )
    traps = tuple(trap for club in line for trap in club.not_same)
    return replace(end, names=names, not_same=traps)


class Clubs:
    """Look-ups among the clubs, either as they stand or with likely lines of succession joined."""

    def __init__(self, clubs: Mapping[str, CuratedClub]) -> None:
        self.by_key = clubs
        self._claims: dict[tuple[str, str], list[_Claim]] = {}
        for key, club in clubs.items():
            for form, claim in self._claims_of(key, club):
                rivals = self._claims.setdefault(form, [])
                if claim not in rivals:
                    rivals.append(claim)

    @staticmethod
    def _claims_of(key: str, club: CuratedClub) -> Iterable[tuple[tuple[str, str], _Claim]]:
        country = fold(club.country)
        for name in club.names:
            claim = (name.first or 0, name.last or 9999, club)
            for form in (name.name, *name.spelled):
                yield (country, fold(form)), claim

    def find(self, name: str, country: str, start_year: int, end_year: int) -> CuratedClub | None:
        """The club that bore this name in any year of the season; None where none or more than one did."""
        found: CuratedClub | None = None
        for first, last, club in self._claims.get((fold(country), fold(name)), ()):
            if first <= end_year and last >= start_year and club is not found:
                if found is not None:
                    return None
                found = club
        return found
