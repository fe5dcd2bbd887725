"""Where a database stands: its schema, its seasons, and what they were derived with."""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.loading.surroundings import place
from kzcup.store import schema, seasons, settings
from kzcup.store.database import open_database


@dataclass(frozen=True, slots=True)
class Standing:
    """``kind`` is empty, current, older, newer or foreign; ``revision`` is None without a schema of kzcup's.

    ``seasons`` and ``settings`` are 0 and empty unless the schema is current.
    """

    database: str
    kind: str
    revision: str | None
    head: str
    seasons: int
    settings: dict[str, str]


def status(database: str | None = None) -> Standing:
    """Look at a database and change nothing; one that does not exist yet is empty."""
    address = place(database)
    if address.is_missing_file:
        return Standing(address.shown, "empty", None, schema.head(), 0, {})
    connection = open_database(address)
    try:
        found = schema.status(connection)
        current = found.kind == "current"
        count = len(seasons.all_identifiers(connection)) if current else 0
        kept = settings.kept(connection) if current else {}
        return Standing(address.shown, found.kind, found.revision, found.head, count, kept)
    finally:
        connection.close()
