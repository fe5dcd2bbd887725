"""One document to rows, here or in another process."""

from __future__ import annotations

import gc
import marshal
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from kzcup import curated
from kzcup.curated import Curated
from kzcup.errors import KzcupError
from kzcup.model import Finding
from kzcup.pipeline import RULES_VERSION, Account, Settings, account_of, account_of_document
from kzcup.store import schema
from kzcup.store.database import Row, RowsRefused
from kzcup.store.rows import SeasonRows, rows_of
from kzcup.store.settings import Derivation
from kzcup.text import Document, Limits

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

GIVING_WAY = 5
"""How much less urgent the other processes are than the one that writes."""
AHEAD = 2
"""Batches that other processes read while one is written: enough for them never to wait for the writer."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything documents are read with, in a form another process can be given.

    ``folders`` are curated folders of the user.
    """

    folders: tuple[Path, ...] = ()
    errata: bool = True
    lineage: bool = False
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Derived:
    """What became of one document's bytes: rows, or the reason why there are none.

    ``findings`` are those of a document without rows, and the errors of one with rows. ``meant`` tells, of a
    document without rows, that it was meant to be one: its bytes are no text, or it has match lines.
    """

    rows: SeasonRows | None
    findings: tuple[Finding, ...]
    reason: str | None
    meant: bool


class Deriver:
    """Makes rows of documents."""

    def __init__(self, judgement: Judgement) -> None:
        known = curated.load(judgement.folders)
        self.settings = Settings(known, judgement.errata, judgement.lineage)
        self.derivation = Derivation(known.fingerprint, judgement.errata, judgement.lineage, RULES_VERSION)
        self._limits = judgement.limits
        self._aliases = _aliases(known, judgement.lineage)
        self._revision = schema.head()

    def of_bytes(self, name: str, data: bytes) -> Derived:
        """Read the bytes of a file."""
        return self._derived(account_of(name, data, self.settings, self._limits))

    def of_document(self, document: Document) -> Derived:
        """Read a document that was read before."""
        return self._derived(account_of_document(document, self.settings))

    def _derived(self, account: Account) -> Derived:
        document, sheet, season, inference = (
            account.document,
            account.sheet,
            account.season,
            account.inference,
        )
        if document is None or sheet is None or season is None or inference is None:
            why = account.findings[0].message if account.findings else "no cup season was found in it"
            return Derived(None, account.findings, why, account.meant)
        try:
            rows = rows_of(
                document,
                sheet,
                season,
                account.players,
                inference,
                account.reconciliation,
                account.findings,
                self._aliases,
                self.derivation.fingerprint(document.sha256),
                self._revision,
            )
        except RowsRefused as refused:
            return Derived(None, account.findings, str(refused), True)
        errors = tuple(finding for finding in account.findings if finding.severity == "error")
        return Derived(rows, errors, None, True)


def _aliases(known: Curated, lineage: bool) -> dict[str, tuple[Row, ...]]:
    """The names of curated clubs, by the club's key, as rows without the club's number."""
    return {
        club.key: tuple(
            (
                number,
                name.name,
                None if name.first is None else str(name.first),
                None if name.last is None else str(name.last),
                name.source,
            )
            for number, name in enumerate(club.names, 1)
        )
        for club in known.clubs(lineage).values()
    }


Job = tuple[str, bytes]
"""A document's name and bytes."""


Waiting = Callable[[], list[Derived]]
"""A batch that was begun: what is called to wait for its end."""


class Derivers:
    """As many derivers as there are jobs, behind one: batches go in and come out in the same order."""

    def __init__(self, judgement: Judgement, jobs: int) -> None:
        # First, because a fault in the user's curated data is said here, once and not by each process.
        self._own = Deriver(judgement)
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        if jobs > 1:
            from concurrent.futures import ProcessPoolExecutor

            self._pool = ProcessPoolExecutor(jobs, _processes(), _prepare, (judgement,))
            # They start with the first work they get; so they are ready when the database is open.
            for _ in range(jobs):
                self._pool.submit(_derive, [])
        self._ahead = 0 if jobs == 1 else max(AHEAD, jobs // 4)

    @property
    def derivation(self) -> Derivation:
        """What all of them derive with."""
        return self._own.derivation

    @property
    def own(self) -> Deriver:
        """The one in this process."""
        return self._own

    def batches(self, batches: Iterable[list[Job]]) -> Iterator[list[Derived]]:
        """What became of each batch; with several jobs the next ones are read while the caller works on one.

        The first ones are begun at once, not when the caller asks for them.
        """
        coming = iter(batches)
        return self._all(deque(map(self._begin, islice(coming, self._ahead))), coming)

    def _all(self, waiting: deque[Waiting], coming: Iterator[list[Job]]) -> Iterator[list[Derived]]:
        for batch in coming:
            waiting.append(self._begin(batch))
            yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()

    def close(self) -> None:
        """Stop the other processes; what they are at is thrown away."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _begin(self, batch: list[Job]) -> Waiting:
        """Begin with a batch; what is returned waits for its end."""
        if self._pool is None:
            derived = [self._own.of_bytes(name, data) for name, data in batch]
            return lambda: derived
        size = -(-len(batch) // self._jobs) or 1
        parts = [batch[start : start + size] for start in range(0, len(batch), size)]
        with _explaining_an_end():
            begun = [self._pool.submit(_derive, part) for part in parts]
        return lambda: list(chain.from_iterable(map(_awaited, begun)))


@contextmanager
def _explaining_an_end() -> Iterator[None]:
    """Say in words that another process is gone. Raises `KzcupError`."""
    from concurrent.futures import BrokenExecutor

    try:
        yield
    except BrokenExecutor as error:
        raise KzcupError(
            "a process that read documents was killed, perhaps for want of memory (fewer --jobs need less)"
        ) from error


def _processes() -> BaseContext:
    """How other processes come to be: as copies of this one, ready at once, where that is safe.

    It is not where this one has threads, whose locks the copies would have without the threads that hold them.
    """
    import sys
    import threading
    from multiprocessing import get_context

    alone = sys.platform == "linux" and threading.active_count() == 1
    return get_context("fork" if alone else "spawn")


_deriver: Deriver | None = None
"""The deriver of this process, where this is one of several."""


def _hurry_no_collection() -> None:
    """Collect garbage seldom: documents are trees of values, and looking for rings in them costs a tenth of a load."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)


@contextmanager
def unhurried_collection() -> Iterator[None]:
    """Collect garbage seldom while this lasts."""
    thresholds = gc.get_threshold()
    _hurry_no_collection()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()


def _prepare(judgement: Judgement) -> None:
    """Make this process ready; Ctrl-C is the first process's business.

    It gives way to the one that writes, for which all others wait in the end.
    """
    import signal
    import threading

    global _deriver
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first_process, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(GIVING_WAY)
    _deriver = Deriver(judgement)
    _hurry_no_collection()


def _end_with_the_first_process() -> None:
    """Be gone when it is: killed, it could not say that there is no more to do."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    first = parent_process()
    if first is not None:
        wait([first.sentinel])
        os._exit(1)


Parcel = tuple[list[Derived], bytes]
"""What one process sends another: documents without their rows, and the rows of all of them.

Rows are nothing but lists of numbers and texts, which `marshal` packs and unpacks in half the time of `pickle`;
both ends are the same Python.
"""


def _derive(jobs: list[Job]) -> Parcel:
    assert _deriver is not None
    derived = [_deriver.of_bytes(name, data) for name, data in jobs]
    rows = [each.rows for each in derived]
    bare = [
        each if own is None else replace(each, rows=replace(own, tables={}))
        for each, own in zip(derived, rows, strict=True)
    ]
    return bare, marshal.dumps([None if own is None else own.tables for own in rows])


def _awaited(future: Future[Parcel]) -> Iterator[Derived]:
    with _explaining_an_end():
        bare, packed = future.result()
    for each, tables in zip(bare, marshal.loads(packed), strict=True):
        yield each if each.rows is None else replace(each, rows=replace(each.rows, tables=tables))
