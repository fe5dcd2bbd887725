"""One load: files in batches through the pipeline into the database, each batch in one transaction.

A batch is read whole before any of it is written, so that decisions fall before the first row.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import IO

from kzcup.errors import Interrupted, KzcupError
from kzcup.loading import sources
from kzcup.loading.batch import Contests, Item, decision, of_known, settle_alone
from kzcup.loading.derive import Derived
from kzcup.loading.processes import Derivers, Job
from kzcup.loading.report import DocumentReport, OnProgress, Progress
from kzcup.loading.sources import Source, Unreadable
from kzcup.store import people, seasons, settings
from kzcup.store.database import Database, Lock, RowsRefused, TryAgain, in_transaction
from kzcup.store.rows import SeasonRows
from kzcup.store.shared import Shared
from kzcup.text import Document, Limits

BATCH = 100
"""Documents of a transaction, and the most that are in memory at a time."""
BATCH_BYTES = 8 * 1024 * 1024
FEW = 100
"""Up to so many documents each season is locked by itself; above, the whole database is."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a load behaves; `kzcup.loading.load` tells what each means. ``patience`` is in seconds."""

    replace: bool
    dry_run: bool
    strict: bool
    patience: float
    limits: Limits


class _Shelf:
    """Documents that were replaced in this run, in case they must be put back.

    They are on disk, in a file without a name, of which nothing is left when the process is killed.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[int, int] = {}

    def put(self, season: int, document: Document) -> None:
        """Keep what a season was before this run."""
        self._places[season] = self._file.seek(0, os.SEEK_END)
        pickle.dump(document, self._file)

    def get(self, season: int) -> Document | None:
        """What a season was before this run, None where it was not there."""
        if season not in self._places:
            return None
        self._file.seek(self._places[season])
        document: Document = pickle.load(self._file)
        return document


class Loader:
    """Loads files into a database that has its tables; without a database it only says what it would do."""

    def __init__(
        self, found: Sequence[Source], derivers: Derivers, options: Options, on_progress: OnProgress | None
    ) -> None:
        self._found = found
        self._database: Database | None = None
        self._derivers = derivers
        self._options = options
        self._on_progress = on_progress or (lambda _: None)
        self._reports: list[DocumentReport] = []
        self._current: list[Item] = []
        self._contests = Contests()
        self._matches = 0
        self._total = len(found)
        self._begun: Iterator[list[Item]] | None = None
        self._shelf: _Shelf | None = None
        self._standard_input: bytes | None = None

    def begin(self) -> None:
        """Let other processes read the first files, for a database of which is known that it has none of them."""
        self._begun = self._batches()

    def load(self, database: Database | None) -> list[DocumentReport]:
        """Load the files; the reports are in their order.

        Raises `Interrupted` on Ctrl-C, and the errors of the database, each saying what is in by then.
        """
        self._database = database
        with ExitStack() as files:
            if self._total > BATCH:
                self._shelf = _Shelf(files.enter_context(tempfile.TemporaryFile()))
            try:
                if not (self._total > FEW and self._load_bare()):
                    self._load_usually()
            except KzcupError as error:
                raise type(error)(f"{error}. {self._so_far()}") from error
            except KeyboardInterrupt:
                raise Interrupted(f"interrupted. {self._so_far()}") from None
        return self._reports

    def _so_far(self) -> str:
        """What is in the database now, and what to do next."""
        if self._database is None or self._options.dry_run:
            return "Nothing was to be written"
        actions = [report.action for report in self._reports]
        count = sum(actions.count(action) for action in ("loaded", "replaced", "unchanged"))
        count += sum(1 for item in self._current if item.known is not None)
        return (
            f"{count} of {self._total} documents are in {self._database.address.shown}, each of them whole; run the "
            "same command again, it leaves those as they are and loads the others"
        )

    def _load_usually(self) -> None:
        for items in self._batches():
            undo = self._settle(items)
            if self._database is None or self._options.dry_run:
                self._decide(items)
            else:
                self._write(items, undo)
            self._close(items)

    def _load_bare(self) -> bool:
        """A large first load: one transaction, keys and indexes after the rows. False where that cannot be."""
        if self._database is None or self._options.dry_run:
            return False
        done = False
        try:
            with self._database.transaction(Lock(None, self._options.patience), bare=True) as bare:
                if bare:
                    self._load_into_bare(self._database)
            done = bare
        except (RowsRefused, TryAgain):
            # some document is at fault, and the usual way finds out which
            done = False
        finally:
            if not done:
                self._reports, self._contests, self._matches = [], Contests(), 0
        return done

    def _load_into_bare(self, database: Database) -> None:
        settings.keep(database, self._derivers.derivation)
        shared = Shared(database)
        for items in self._batches():
            undo = self._settle(items)
            self._assign(items, self._write_rows(database, items, undo, shared))
            self._close(items)
        database.make_whole()
        shared.settle()
        people.link_all(database)

    def _batches(self) -> Iterator[list[Item]]:
        """The documents in batches, read and derived as far as they are not in the database already."""
        if self._begun is not None:
            begun, self._begun = self._begun, None
            return begun
        under_way: deque[list[Item]] = deque()

        def jobs() -> Iterator[list[Job]]:
            for items, data in self._read():
                self._recognise(items, data)
                under_way.append(items)
                yield [(item.source.name, data[item.source.path]) for item in items if _is_open(item)]

        return self._derived(under_way, self._derivers.batches(jobs()))

    @staticmethod
    def _derived(under_way: deque[list[Item]], batches: Iterator[list[Derived]]) -> Iterator[list[Item]]:
        """The documents under way, each batch when it is derived."""
        for derived in batches:
            items = under_way.popleft()
            for item, each in zip(filter(_is_open, items), derived, strict=True):
                item.derived = each
            # a batch must not wait in memory for the next one to be read
            derived.clear()
            yield items
            # The next batch is derived while these names still hold this one: let its rows go now.
            derived.clear()
            for item in items:
                item.derived = None

    def _read(self) -> Iterator[tuple[list[Item], dict[str, bytes]]]:
        """The files of each batch, and their bytes by path."""
        items: list[Item] = []
        data: dict[str, bytes] = {}
        size = 0
        for source in self._found:
            items.append(Item(source))
            try:
                data[source.path] = self._bytes(source)
                size += len(data[source.path])
            except Unreadable as problem:
                items[-1].problem = str(problem)
            if len(items) == BATCH or size > BATCH_BYTES:
                yield items, data
                items, data, size = [], {}, 0
        if items:
            yield items, data

    def _bytes(self, source: Source) -> bytes:
        if source.path != sources.STANDARD_INPUT:
            return sources.read(source, self._options.limits)
        if self._standard_input is None:
            self._standard_input = sources.read(source, self._options.limits)
        return self._standard_input

    def _recognise(self, items: list[Item], data: dict[str, bytes]) -> None:
        """Mark what is in the database already, derived from the same bytes with the same everything."""
        if self._database is None:
            return
        hashes = {path: hashlib.sha256(content).hexdigest() for path, content in data.items()}
        known = seasons.loaded_by_hash(self._database, set(hashes.values()))
        for item in items:
            season = known.get(hashes.get(item.source.path, ""))
            if season and season.fingerprint == self._derivers.derivation.fingerprint(season.sha256):
                item.known = season

    def _settle(self, items: list[Item]) -> list[int]:
        """Settle what needs no look at the database; the seasons of earlier batches that must go out again."""
        self._current = items
        undo = self._contests.settle(items, self._reports)
        for item in items:
            if item.report is None:
                settle_alone(item, self._options.strict)
            if item.report is None and item.known is not None:
                item.report = of_known(item.source, item.known, "unchanged")
        return undo

    def _write(self, items: list[Item], undo: list[int]) -> None:
        """Write a batch in one transaction; where the database refuses it, each document in its own."""
        waiting = [item for item in items if item.report is None]
        try:
            self._commit(waiting, undo)
        except (RowsRefused, TryAgain):
            self._commit([], undo)
            for item in waiting:
                try:
                    self._commit([item], [])
                except (RowsRefused, TryAgain) as refused:
                    item.refuse(f"the database refuses it: {refused}")

    def _commit(self, items: list[Item], undo: list[int]) -> None:
        """Write in a transaction, again where another one got in the way. Raises `RowsRefused` or `TryAgain`."""
        if self._database is None or not (items or undo):
            return
        wanted = {*undo, *(item.rows.season_id for item in items if item.rows is not None)}
        lock = Lock(None if self._total > FEW else tuple(wanted), self._options.patience)
        database = self._database

        def work() -> dict[int, DocumentReport]:
            if not settings.agree(database, self._derivers.derivation):
                settings.keep(database, self._derivers.derivation)
            return self._write_rows(database, items, undo)

        self._assign(items, in_transaction(database, lock, work))

    def _write_rows(
        self, database: Database, items: list[Item], undo: list[int], shared: Shared | None = None
    ) -> dict[int, DocumentReport]:
        """Decide and write, within the transaction; what was decided, by season.

        Given `shared`, it is left to the transaction's end to settle what seasons share.
        """
        there = seasons.loaded(database, _identifiers(items))
        decided: dict[int, DocumentReport] = {}
        new: list[SeasonRows] = []
        for item in items:
            rows = item.rows
            if item.report is None and rows is not None:
                decided[rows.season_id] = decision(item, there.get(rows.season_id), self._options.replace)
                if decided[rows.season_id].action in ("loaded", "replaced"):
                    new.append(rows)
        gone = [rows.season_id for rows in new if rows.season_id in there]
        if self._shelf is not None:
            for season in gone:
                lines = tuple(seasons.lines_of(database, season))
                self._shelf.put(season, Document(there[season].document, there[season].sha256, lines))
        new += [rows for season in undo for rows in self._put_back(season)]
        if new or gone or undo:
            if shared is None:
                seasons.write(database, new, [*gone, *undo])
            else:
                seasons.exchange(database, new, [*gone, *undo], shared)
        return decided

    def _put_back(self, season: int) -> Iterator[SeasonRows]:
        """The rows of what a contested season was before this run, if it was there."""
        document = self._shelf.get(season) if self._shelf is not None else None
        rows = self._derivers.own.of_document(document).rows if document is not None else None
        if rows is not None:
            yield rows

    def _decide(self, items: list[Item]) -> None:
        """Say what would become of the documents of a dry run."""
        there = {} if self._database is None else seasons.loaded(self._database, _identifiers(items))
        for item in items:
            if item.report is None and item.rows is not None:
                item.report = decision(item, there.get(item.rows.season_id), self._options.replace)

    @staticmethod
    def _assign(items: list[Item], decided: dict[int, DocumentReport]) -> None:
        for item in items:
            if item.report is None and item.rows is not None:
                item.report = decided[item.rows.season_id]

    def _close(self, items: list[Item]) -> None:
        """The batch is done."""
        for item in items:
            assert item.report is not None
            self._reports.append(item.report)
            self._matches += item.report.counts.matches if item.report.counts else 0
            item.derived = None
        self._current = []
        self._on_progress(Progress(len(self._reports), self._total, self._matches))


def _is_open(item: Item) -> bool:
    """Whether the document is still to be read as a season."""
    return item.problem is None and item.known is None


def _identifiers(items: Sequence[Item]) -> list[int]:
    """The seasons of the documents that are still to be settled."""
    return [item.rows.season_id for item in items if item.report is None and item.rows is not None]
