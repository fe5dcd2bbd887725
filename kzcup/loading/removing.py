"""Taking a season out of the database again."""

from __future__ import annotations

from kzcup.errors import UsageError
from kzcup.loading.surroundings import opened_as_it_is, patience, place
from kzcup.store import seasons
from kzcup.store.database import Database, Lock, in_transaction
from kzcup.store.seasons import Loaded


def remove(season: str, database: str | None = None, *, competition: str | None = None, wait: bool = True) -> Loaded:
    """Take out a season by its label (``1996-97``, also ``1996–97`` or ``1996/97``), with all its rows.

    Where several competitions have one of this label, ``competition`` says which. Clubs and competitions that no
    other season has go with it. Returns what was there. Raises `UsageError` where no season or several are meant.
    """
    address = place(database)
    with opened_as_it_is(address) as connection:
        found = _meant(connection, season, competition)
        lock = Lock((found.season_id,), patience(wait))
        in_transaction(connection, lock, lambda: seasons.write(connection, [], [found.season_id]))
    return found


def _meant(database: Database, season: str, competition: str | None) -> Loaded:
    label = season.strip().replace("–", "-").replace("/", "-")
    found = seasons.named(database, label)
    if competition is not None:
        wanted = competition.casefold()
        found = [each for each in found if wanted in (each.competition.casefold(), each.competition_key)]
    if len(found) == 1:
        return found[0]
    if not found:
        what = f"{competition} {label}" if competition else label
        raise UsageError(f"there is no season {what} in {database.address.shown}")
    cups = ", ".join(sorted(each.competition for each in found))
    raise UsageError(f"{label} is a season of {cups}; say of which competition")
