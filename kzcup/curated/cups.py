"""Cups by name and country, and what their matches are worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kzcup.curated.folder import Entry
from kzcup.curated.folding import fold
from kzcup.curated.records import Points
from kzcup.model import Competition

_MEMO_LIMIT = 5_000


def competition_key(name: str, country: str | None) -> str:
    """The identity of a cup across documents: its folded name and country, ``kazakhstan cup/kazakhstan``."""
    return f"{fold(name)}/{fold(country) if country else ''}"


@dataclass(frozen=True, slots=True)
class _Cup:
    """A curated cup: the key of its table, and the competition it is."""

    table: str
    competition: Competition


class Cups:
    """Look-ups among the curated cups and rules."""

    def __init__(self, entries: Iterable[Entry], points: Iterable[Points]) -> None:
        self._by_name: dict[str, list[_Cup]] = {}
        self._tables: dict[str, str] = {}
        for entry in entries:
            values = entry.values
            name, country = values["name"], values["country"]
            cup = _Cup(entry.key, Competition(competition_key(name, country), name, country))
            self._tables[cup.competition.key] = entry.key
            for form in {fold(form) for form in (name, *values.get("names", ()))}:
                self._by_name.setdefault(form, []).append(cup)
        self.tables = {table: key for key, table in self._tables.items()}
        self._points = tuple(points)
        self._memo: dict[tuple[str, str | None], Competition] = {}

    def competition(self, name: str, country: str | None) -> Competition:
        """The curated cup of this name and country, else one made of the two as written.

        Without a country a curated cup is found by its name alone where only one bears it.
        """
        known = self._memo.get((name, country))
        if known is None:
            known = self._find(name, country)
            if len(self._memo) < _MEMO_LIMIT:
                self._memo[name, country] = known
        return known

    def _find(self, name: str, country: str | None) -> Competition:
        cups = self._by_name.get(fold(name), [])
        if country is None:
            if len(cups) == 1:
                return cups[0].competition
        else:
            for cup in cups:
                if cup.competition.country and fold(cup.competition.country) == fold(country):
                    return cup.competition
        return Competition(competition_key(name, country), name, country)

    def table_of(self, competition: Competition) -> str | None:
        """The key of the table a cup has in the curated files, None where it has none."""
        return self._tables.get(competition.key)

    def points_for_win(self, competition: Competition, year: int) -> int:
        """Points for a win in a season begun in this year: by the cup's own rule, else by the general one.

        Without any rule two before 1995 and three after, as
        https://en.wikipedia.org/wiki/Three_points_for_a_win tells of most countries.
        """
        table = self._tables.get(competition.key)
        general: int | None = None
        for rule in self._points:
            if (rule.first or 0) <= year <= (rule.last or 9999):
                if rule.competition is not None and rule.competition == table:
                    return rule.points
                if rule.competition is None:
                    general = rule.points
        return general or (2 if year < 1995 else 3)
