"""Deriving every season anew from its stored lines, without the files, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kzcup.errors import KzcupError
from kzcup.loading.derive import Deriver, Judgement
from kzcup.loading.report import OnProgress, Progress
from kzcup.loading.surroundings import opened_as_it_is, patience, place
from kzcup.store import seasons, settings
from kzcup.store.database import Database, Lock
from kzcup.store.rows import SeasonRows
from kzcup.text import Document

BATCH = 100


@dataclass(frozen=True, slots=True)
class RebuildReport:
    """How many seasons there are and how many were derived anew; the others were as they would have become."""

    database: str
    seasons: int
    derived: int


def rebuild(
    database: str | None = None,
    *,
    curated: Sequence[Path] = (),
    errata: bool = True,
    lineage: bool = False,
    wait: bool = True,
    progress: OnProgress | None = None,
) -> RebuildReport:
    """Derive every season anew with these settings, which become those of the database. See `kzcup.loading.read`.

    Where nothing would change, nothing is touched. All or nothing: a document that is no season any more stops it.
    """
    address = place(database)
    deriver = Deriver(Judgement(tuple(curated), errata, lineage))
    with opened_as_it_is(address) as connection:
        found = seasons.all_identifiers(connection)
        if _is_up_to_date(connection, deriver, found):
            return RebuildReport(address.shown, len(found), 0)
        with connection.transaction(Lock(None, patience(wait))):
            found = seasons.all_identifiers(connection)
            derived = _Rebuild(connection, deriver, progress, len(found)).run(found)
            if settings.kept(connection) != deriver.derivation.rows():
                settings.keep(connection, deriver.derivation)
    return RebuildReport(address.shown, len(found), derived)


def _is_up_to_date(database: Database, deriver: Deriver, found: Sequence[int]) -> bool:
    """Whether a rebuild would change nothing; asked first, so that it then takes no lock and writes nothing."""
    if settings.kept(database) != deriver.derivation.rows():
        return not found
    prints = database.rows("SELECT sha256, fingerprint FROM load")
    return all(each == deriver.derivation.fingerprint(sha256) for sha256, each in prints)


class _Rebuild:
    """One rebuild. A season whose key changes gets another number; it is put in when all have left the old ones."""

    def __init__(self, database: Database, deriver: Deriver, progress: OnProgress | None, total: int) -> None:
        self._database = database
        self._deriver = deriver
        self._progress = progress or (lambda _: None)
        self._total = total
        self._moved: list[Document] = []
        self._matches = 0

    def run(self, found: Sequence[int]) -> int:
        """Rebuild these seasons; how many had to be derived anew."""
        derived = 0
        for start in range(0, len(found), BATCH):
            derived += self._batch(found[start : start + BATCH])
            self._progress(Progress(min(start + BATCH, self._total), self._total, self._matches))
        new = [self._rows(document) for document in self._moved]
        if new:
            self._refuse_doubles(new)
            seasons.write(self._database, new, [])
        return derived

    def _batch(self, identifiers: Sequence[int]) -> int:
        there = seasons.loaded(self._database, identifiers)
        stale = [
            season
            for season, loaded in there.items()
            if loaded.fingerprint != self._deriver.derivation.fingerprint(loaded.sha256)
        ]
        new = []
        for season, document in self._documents(sorted(stale), there):
            rows = self._rows(document)
            self._matches += rows.counts.matches
            if rows.season_id == season:
                new.append(rows)
            else:
                self._moved.append(document)
        if stale:
            seasons.write(self._database, new, stale)
        return len(stale)

    def _documents(
        self, identifiers: Sequence[int], there: dict[int, seasons.Loaded]
    ) -> Iterator[tuple[int, Document]]:
        for season in identifiers:
            loaded = there[season]
            lines = tuple(seasons.lines_of(self._database, season))
            yield season, Document(loaded.document, loaded.sha256, lines)

    def _rows(self, document: Document) -> SeasonRows:
        derived = self._deriver.of_document(document)
        if derived.rows is None:
            raise KzcupError(
                f"{document.name} cannot be read as a season any more ({derived.reason}); nothing was changed"
            )
        return derived.rows

    def _refuse_doubles(self, new: Sequence[SeasonRows]) -> None:
        taken = {number: each.document for number, each in self._existing(new).items()}
        for rows in new:
            other = taken.setdefault(rows.season_id, rows.document)
            if other != rows.document:
                raise KzcupError(f"{other} and {rows.document} would be one season, {rows.key}; nothing was changed")

    def _existing(self, new: Sequence[SeasonRows]) -> dict[int, seasons.Loaded]:
        return seasons.loaded(self._database, [rows.season_id for rows in new])
