"""Rows that seasons share: competitions, clubs and their curated names. They exist while a season refers to them.

A club nobody curated bears the name of its latest season, and so does a competition; the row remembers which season
that is, so that a season more is one comparison and not a look at all the seasons of the club. Rows are always
touched in ascending order of their identifiers, so that two loaders do not wait for each other crosswise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kzcup.store.database import Database
from kzcup.store.identifiers import PER_SEASON, refuse_clashes
from kzcup.store.rows import SeasonRows, SharedClub

_CLUB_NAMINGS = """
    SELECT entrant.club_id, season.start_year, season.season_id, entrant.club, entrant.country
      FROM entrant JOIN season ON season.season_id = entrant.season_id
     WHERE entrant.club_id IN (…)"""
_CUP_NAMINGS = """
    SELECT competition_id, start_year, season_id, competition_written, country_written
      FROM season WHERE competition_id IN (…)"""


class _Naming(NamedTuple):
    """How a season calls a club or competition; the greatest one counts."""

    start_year: int
    season_id: int
    name: str
    country: str | None


@dataclass(slots=True)
class _Kind:
    """What a transaction has to do with one table of shared rows.

    ``referring`` is the table of those that need them, ``namings`` asks how all of them call some. ``keys`` are of the
    rows known to be there, ``came`` has the greatest naming of each by a season that came in,
    ``left`` the rows of seasons that went out.
    """

    table: str
    referring: str
    namings: str
    keys: dict[int, str] = field(default_factory=dict)
    came: dict[int, _Naming] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)

    def name(self, number: int, naming: _Naming) -> None:
        """A season that came in names a row so."""
        other = self.came.get(number)
        if other is None or other[:2] < naming[:2]:
            self.came[number] = naming

    def unseen(self, wanted: Iterable[int]) -> list[tuple[int, _Naming]]:
        """Those of these rows that are not known to be there, in ascending order, and what to call them."""
        return [(number, self.came[number]) for number in sorted(wanted) if number not in self.keys]


def _age(naming: _Naming) -> tuple[int, int]:
    return naming[:2]


class Shared:
    """The competitions and clubs of the seasons that go out and come in during a transaction.

    ``names`` and ``links`` are of the men of those that went out, to be linked anew. Of those that went out some
    come in again in another form; the others are withdrawn.
    """

    def __init__(self, database: Database) -> None:
        self.names: set[tuple[int, str]] = set()
        self.links: set[str] = set()
        self._database = database
        self._gone: set[int] = set()
        self._withdrawn: set[int] = set()
        self._clubs = _Kind("club", "entrant", _CLUB_NAMINGS)
        self._cups = _Kind("competition", "season", _CUP_NAMINGS)

    def take_out(self, gone: Sequence[int]) -> None:
        """See what these seasons share with others; to be called before they are deleted."""
        database = self._database
        for season in gone:
            men = database.rows(
                "SELECT club_id, full_name, link_key FROM season_player WHERE season_player_id >= ? "
                "AND season_player_id < ? AND (full_name IS NOT NULL OR link_key IS NOT NULL)",
                [season * PER_SEASON, (season + 1) * PER_SEASON],
            )
            self.names.update((club, name) for club, name, _ in men if club is not None and name is not None)
            self.links.update(link for _, _, link in men if link is not None)
        self._gone.update(gone)
        self._withdrawn.update(gone)
        clubs = database.in_list("SELECT DISTINCT club_id FROM entrant WHERE season_id IN (…)", gone)
        self._clubs.left.update(club for (club,) in clubs)
        cups = database.in_list("SELECT DISTINCT competition_id FROM season WHERE season_id IN (…)", gone)
        self._cups.left.update(cup for (cup,) in cups)

    def put_in(self, new: Sequence[SeasonRows]) -> None:
        """Put in what these seasons need and the transaction has not seen yet. Raises `IdentifierClash`."""
        cups: dict[int, str] = {}
        clubs: dict[int, SharedClub] = {}
        for season in new:
            year, own = season.start_year, season.season_id
            cups[season.competition_id] = season.competition_key
            self._cups.name(season.competition_id, _Naming(year, own, season.competition, season.country))
            for club in season.clubs:
                clubs[club.club_id] = club
                self._clubs.name(club.club_id, _Naming(year, own, club.name, club.country))
            self._withdrawn.discard(own)
        self._database.insert_missing(
            "competition",
            [
                (number, cups[number], naming.name, naming.country, naming.season_id)
                for number, naming in self._cups.unseen(cups)
            ],
        )
        unseen = self._clubs.unseen(clubs)
        self._database.insert_missing(
            "club",
            [
                (
                    number,
                    clubs[number].key,
                    naming.name,
                    naming.country,
                    clubs[number].city,
                    clubs[number].curated,
                    None if clubs[number].curated else naming.season_id,
                )
                for number, naming in unseen
            ],
        )
        self._database.insert_missing("club_alias", [alias for number, _ in unseen for alias in clubs[number].aliases])
        self._refuse_clashes(self._cups, {(season.competition_id, season.competition_key) for season in new})
        self._refuse_clashes(self._clubs, {(club.club_id, club.key) for season in new for club in season.clubs})

    def settle(self) -> None:
        """Name shared rows by their latest season, and delete those that no season refers to any more."""
        self._database.hold_shared_facts()
        for kind in (self._clubs, self._cups):
            self._delete_orphans(kind)
            self._name(kind)

    def _refuse_clashes(self, kind: _Kind, wanted: set[tuple[int, str]]) -> None:
        unknown = sorted(number for number, _ in wanted if number not in kind.keys)
        statement = f"SELECT {kind.table}_id, {kind.table}_key FROM {kind.table} WHERE {kind.table}_id IN (…)"
        kind.keys.update(self._database.in_list(statement, unknown))
        refuse_clashes(kind.table, wanted, kind.keys)

    def _delete_orphans(self, kind: _Kind) -> None:
        """Delete the rows of seasons that went out which no other season has."""
        table = kind.table
        statement = f"""
            SELECT {table}_id FROM {table} WHERE {table}_id IN (…) AND NOT EXISTS
            (SELECT 1 FROM {kind.referring} WHERE {kind.referring}.{table}_id = {table}.{table}_id)"""
        orphans = sorted(self._database.in_list(statement, sorted(kind.left)))
        if orphans and kind is self._clubs:
            self._database.run_many("DELETE FROM club_alias WHERE club_id = ?", orphans)
        if orphans:
            self._database.run_many(f"DELETE FROM {table} WHERE {table}_id = ?", orphans)

    def _name(self, kind: _Kind) -> None:
        """Give rows the name of their latest season, where that is another than before."""
        table = kind.table
        statement = f"""
            SELECT {table}.{table}_id, start_year, latest_season_id, {table}.{table}, {table}.country
              FROM {table} LEFT JOIN season ON season.season_id = {table}.latest_season_id
             WHERE latest_season_id IS NOT NULL AND {table}.{table}_id IN (…)"""
        better: dict[int, _Naming] = {}
        unsure: dict[int, _Naming] = {}
        for number, year, *how in self._database.in_list(statement, sorted({*kind.came, *kind.left})):
            known = _Naming(year or 0, *how)
            came = kind.came.get(number, known)
            if year is None or known.season_id in self._gone or came.season_id in self._withdrawn:
                unsure[number] = known
            elif came[:2] > known[:2]:
                better[number] = came
        latest: dict[int, _Naming] = {}
        for number, *how in self._database.in_list(kind.namings, sorted(unsure)):
            naming = _Naming(*how)
            latest[number] = max(naming, latest.get(number, naming), key=_age)
        better |= {number: naming for number, naming in latest.items() if naming[1:] != unsure[number][1:]}
        self._database.change(
            table,
            (table, "country", "latest_season_id", f"{table}_id"),
            [
                (naming.name, naming.country, naming.season_id, number)
                for number, naming in sorted(better.items(), key=lambda item: item[0])
            ],
        )
