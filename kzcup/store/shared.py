"""Rows that seasons share: competitions, clubs and their curated names. They exist while a season refers to them.

A club nobody curated bears the name of its latest season, and so does a competition; the row remembers which season
that is, so that a season more is one comparison and not a look at all the seasons of the club. Rows are always
touched in ascending order of their identifiers, so that two loaders do not wait for each other crosswise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kzcup.store.database import Database, Row
from kzcup.store.identifiers import PER_SEASON, refuse_clashes
from kzcup.store.rows import SeasonRows, SharedClub


@dataclass(frozen=True, slots=True)
class Behind:
    """What seasons that go out leave behind: shared rows that may have nobody any more, men to be linked anew."""

    seasons: frozenset[int] = frozenset()
    clubs: frozenset[int] = frozenset()
    competitions: frozenset[int] = frozenset()
    names: frozenset[tuple[int, str]] = field(default=frozenset())
    links: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class _Naming:
    """How a season calls a club or competition; the greatest one counts."""

    start_year: int
    season_id: int
    name: str = field(compare=False)
    country: str | None = field(compare=False)


def behind(database: Database, gone: Sequence[int]) -> Behind:
    """What these seasons share with others, read before they are deleted."""
    if not gone:
        return Behind()
    men: list[Row] = []
    for season in gone:
        men += database.rows(
            "SELECT club_id, full_name, link_key FROM season_player WHERE season_player_id >= ? "
            "AND season_player_id < ? AND (full_name IS NOT NULL OR link_key IS NOT NULL)",
            [season * PER_SEASON, (season + 1) * PER_SEASON],
        )
    clubs = database.in_list("SELECT DISTINCT club_id FROM entrant WHERE season_id IN (…)", gone)
    cups = database.in_list("SELECT DISTINCT competition_id FROM season WHERE season_id IN (…)", gone)
    return Behind(
        frozenset(gone),
        frozenset(club for (club,) in clubs),
        frozenset(cup for (cup,) in cups),
        frozenset((club, name) for club, name, _ in men if club is not None and name is not None),
        frozenset(link for _, _, link in men if link is not None),
    )


def insert(database: Database, new: Sequence[SeasonRows]) -> None:
    """Put in the competitions and clubs of these seasons that are not there yet. Raises `IdentifierClash`."""
    cups: dict[int, tuple[_Naming, SeasonRows]] = {}
    clubs: dict[int, tuple[_Naming, SharedClub]] = {}
    for season in new:
        naming = _Naming(season.start_year, season.season_id, season.competition, season.country)
        if season.competition_id not in cups or cups[season.competition_id][0] < naming:
            cups[season.competition_id] = naming, season
        for club in season.clubs:
            naming = _Naming(season.start_year, season.season_id, club.name, club.country)
            if club.club_id not in clubs or clubs[club.club_id][0] < naming:
                clubs[club.club_id] = naming, club
    database.insert_missing(
        "competition",
        [
            (number, season.competition_key, naming.name, naming.country, naming.season_id)
            for number, (naming, season) in sorted(cups.items())
        ],
    )
    database.insert_missing(
        "club",
        [
            (
                number,
                club.key,
                naming.name,
                naming.country,
                club.city,
                club.curated,
                None if club.curated else naming.season_id,
            )
            for number, (naming, club) in sorted(clubs.items(), key=lambda item: item[0])
        ],
    )
    aliases = [alias for _, (_, club) in sorted(clubs.items(), key=lambda item: item[0]) for alias in club.aliases]
    database.insert_missing("club_alias", aliases)
    _refuse_clashes(database, new)


def _refuse_clashes(database: Database, new: Sequence[SeasonRows]) -> None:
    cups = {(season.competition_id, season.competition_key) for season in new}
    clubs = {(club.club_id, club.key) for season in new for club in season.clubs}
    for kind, wanted in (("competition", cups), ("club", clubs)):
        statement = f"SELECT {kind}_id, {kind}_key FROM {kind} WHERE {kind}_id IN (…)"
        known: dict[int, str] = dict(database.in_list(statement, [number for number, _ in wanted]))
        refuse_clashes(kind, wanted, known)


def settle(database: Database, new: Sequence[SeasonRows], left: Behind) -> None:
    """Name shared rows by their latest season, and delete those that no season refers to any more."""
    clubs: dict[int, _Naming] = {}
    cups: dict[int, _Naming] = {}
    for season in new:
        naming = _Naming(season.start_year, season.season_id, season.competition, season.country)
        cups[season.competition_id] = max(naming, cups.get(season.competition_id, naming))
        for club in season.clubs:
            if not club.curated:
                naming = _Naming(season.start_year, season.season_id, club.name, club.country)
                clubs[club.club_id] = max(naming, clubs.get(club.club_id, naming))
    _delete_orphans(database, left)
    _name(database, "club", clubs, left.clubs, left.seasons, _CLUB_NAMINGS)
    _name(database, "competition", cups, left.competitions, left.seasons, _CUP_NAMINGS)


_CLUB_NAMINGS = """
    SELECT entrant.club_id, season.start_year, season.season_id, entrant.club, entrant.country
      FROM entrant JOIN season ON season.season_id = entrant.season_id
     WHERE entrant.club_id IN (…)"""
_CUP_NAMINGS = """
    SELECT competition_id, start_year, season_id, competition_written, country_written
      FROM season WHERE competition_id IN (…)"""


def _name(
    database: Database,
    table: str,
    new: dict[int, _Naming],
    left: Iterable[int],
    changed: frozenset[int],
    namings: str,
) -> None:
    """Give rows of a shared table the name of their latest season, where that is another than before."""
    statement = f"""
        SELECT {table}.{table}_id, latest_season_id, start_year, {table}.{table}, {table}.country
          FROM {table} LEFT JOIN season ON season.season_id = {table}.latest_season_id
         WHERE latest_season_id IS NOT NULL AND {table}.{table}_id IN (…)"""
    better: dict[int, _Naming] = {}
    unsure: dict[int, _Naming] = {}
    for number, season, year, name, country in database.in_list(statement, sorted({*new, *left})):
        if season in changed or year is None:
            unsure[number] = _Naming(year or 0, season, name, country)
            continue
        known = _Naming(year, season, name, country)
        if number in new and new[number] > known:
            better[number] = new[number]
    if unsure:
        latest: dict[int, _Naming] = {}
        for number, year, season, name, country in database.in_list(namings, sorted(unsure)):
            naming = _Naming(year, season, name, country)
            latest[number] = max(naming, latest.get(number, naming))
        for number, naming in latest.items():
            before = unsure[number]
            if (naming.season_id, naming.name, naming.country) != (
                before.season_id,
                before.name,
                before.country,
            ):
                better[number] = naming
    if better:
        database.run_many(
            f"UPDATE {table} SET {table} = ?, country = ?, latest_season_id = ? WHERE {table}_id = ?",
            [
                (naming.name, naming.country, naming.season_id, number)
                for number, naming in sorted(better.items(), key=lambda item: item[0])
            ],
        )


def _delete_orphans(database: Database, left: Behind) -> None:
    """Delete the clubs and competitions of seasons that went out which no other season has."""
    for table, numbers, referring in (
        ("club", left.clubs, "entrant"),
        ("competition", left.competitions, "season"),
    ):
        statement = f"""
            SELECT {table}_id FROM {table} WHERE {table}_id IN (…) AND NOT EXISTS
            (SELECT 1 FROM {referring} WHERE {referring}.{table}_id = {table}.{table}_id)"""
        orphans = sorted(database.in_list(statement, sorted(numbers)))
        if orphans and table == "club":
            database.run_many("DELETE FROM club_alias WHERE club_id = ?", orphans)
        if orphans:
            database.run_many(f"DELETE FROM {table} WHERE {table}_id = ?", orphans)
