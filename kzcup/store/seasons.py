"""Seasons in the database: what is there, what goes out, what comes in. All within the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from kzcup.store import people
from kzcup.store.columns import COLUMNS
from kzcup.store.database import Database
from kzcup.store.identifiers import PER_SEASON
from kzcup.store.rows import Counts, SeasonRows
from kzcup.store.shared import Shared

_NOT_OF_A_SEASON = {"setting", "dictionary_entry", "competition", "club", "club_alias"}
SEASON_TABLES = tuple(table for table in COLUMNS if table not in _NOT_OF_A_SEASON)
"""The tables a season's rows stand in, in an order that foreign keys allow."""

_BY_SEASON = ("season", "document", "source_line", "load", "entrant", "entrant_name")
_KEY_COLUMNS = {table: COLUMNS[table].partition(":")[0] for table in SEASON_TABLES}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A season that is in the database."""

    season_id: int
    competition_key: str
    competition: str
    label: str
    document: str
    sha256: str
    fingerprint: str
    counts: Counts
    champion: str | None

    @property
    def key(self) -> str:
        """The key its identifier is made of."""
        return f"{self.competition_key}/{self.label}"


_LOADED = """
    SELECT load.season_id, competition.competition_key, competition.competition, season.season, document.document,
           load.sha256, load.fingerprint, entrant.club, load.lines, load.matches, load.goals, load.findings,
           load.clubs, load.ties, load.walkovers, load.errors, load.warnings
      FROM load
      JOIN season ON season.season_id = load.season_id
      JOIN competition ON competition.competition_id = season.competition_id
      JOIN document ON document.document_id = load.season_id
      LEFT JOIN entrant ON entrant.season_id = load.season_id AND entrant.club_id = season.winner_club_id
     WHERE """


def loaded(database: Database, seasons: Iterable[int]) -> dict[int, Loaded]:
    """Those of these seasons that are in the database, by identifier."""
    found = database.in_list(_LOADED + "load.season_id IN (…)", seasons)
    return {row[0]: _loaded(row) for row in found}


def loaded_by_hash(database: Database, hashes: Iterable[str]) -> dict[str, Loaded]:
    """Those of these documents that are in the database, by the hash of their bytes."""
    found = database.in_list(_LOADED + "load.sha256 IN (…)", hashes)
    return {row[5]: _loaded(row) for row in found}


def named(database: Database, label: str) -> list[Loaded]:
    """The seasons with this label, of whatever competition."""
    return [_loaded(row) for row in database.rows(_LOADED + "season.season = ? ORDER BY 3, 1", [label])]


def all_identifiers(database: Database) -> list[int]:
    """Every season in the database, in ascending order."""
    return [season for (season,) in database.rows("SELECT season_id FROM season ORDER BY season_id")]


def lines_of(database: Database, season: int) -> list[str]:
    """The lines of a season's document, as they were read."""
    statement = "SELECT text FROM source_line WHERE document_id = ? ORDER BY line_no"
    return [text for (text,) in database.rows(statement, [season])]


def _loaded(row: Any) -> Loaded:
    season, key, competition, label, document, sha256, fingerprint, champion, *counts = row
    return Loaded(season, key, competition, label, document, sha256, fingerprint, Counts(*counts), champion)


def write(database: Database, new: Sequence[SeasonRows], gone: Sequence[int]) -> None:
    """Take out the seasons `gone` (also old forms of `new` ones) and put in `new`.

    What seasons share follows: clubs, competitions and who is one player over the years. Raises `IdentifierClash`.
    """
    shared = Shared(database)
    exchange(database, new, gone, shared)
    shared.settle()
    names = shared.names.union(*(season.names for season in new))
    links = shared.links.union(*(season.links for season in new))
    people.link(database, names, links)


def exchange(database: Database, new: Sequence[SeasonRows], gone: Sequence[int], shared: Shared) -> None:
    """As `write`, in one of several steps of a transaction that settles what seasons share at its end."""
    shared.take_out(gone)
    _delete(database, gone)
    shared.put_in(new)
    # as keys have them, so that each way into an index is gone once
    ordered = sorted(new, key=attrgetter("season_id"))
    for table in SEASON_TABLES:
        having = [season for season in ordered if table in season.tables]
        if having:
            database.insert(table, having)


def _delete(database: Database, gone: Sequence[int]) -> None:
    """Delete every row of these seasons, children first. A season's rows are one range of each primary key."""
    if not gone:
        return
    for table in reversed(SEASON_TABLES):
        column = _KEY_COLUMNS[table]
        factor = 1 if table in _BY_SEASON else PER_SEASON
        ranges = [(season * factor, (season + 1) * factor) for season in sorted(gone)]
        database.run_many(f"DELETE FROM {table} WHERE {column} >= ? AND {column} < ?", ranges)
