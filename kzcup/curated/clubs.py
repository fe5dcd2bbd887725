"""Curated clubs by name, country and years: exact after folding, never by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kzcup.curated.folding import fold
from kzcup.curated.records import ClubName, CuratedClub

Claim = tuple[int, int, CuratedClub]
"""A club that bore a name from one year to another."""


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
        self._countries: dict[str, dict[str, list[Claim]]] = {}
        for club in clubs.values():
            names = self._countries.setdefault(fold(club.country), {})
            for form, claim in self._claims_of(club):
                rivals = names.setdefault(form, [])
                if claim not in rivals:
                    rivals.append(claim)

    @staticmethod
    def _claims_of(club: CuratedClub) -> Iterable[tuple[str, Claim]]:
        for name in club.names:
            claim = (name.first or 0, name.last or 9999, club)
            for form in (name.name, *name.spelled):
                yield fold(form), claim

    def of_country(self, country: str) -> Mapping[str, list[Claim]]:
        """The folded names that clubs of a country bore, each with those who did; empty for most countries."""
        return self._countries.get(fold(country), {})


def bearer(claims: Iterable[Claim], start_year: int, end_year: int) -> CuratedClub | None:
    """The club that bore a name in any year of a season; None where none or more than one did."""
    found: CuratedClub | None = None
    for first, last, club in claims:
        if first <= end_year and last >= start_year and club is not found:
            if found is not None:
                return None
            found = club
    return found
