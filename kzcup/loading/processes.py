"""Documents to rows in several processes, of which the first one writes.

The others are sent the bytes of documents and send back what `Deriver` makes of them.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from kzcup.errors import KzcupError
from kzcup.loading.derive import Derived, Deriver, Judgement, hurry_no_collection
from kzcup.store.settings import Derivation

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

GIVING_WAY = 5
"""How much less urgent the other processes are than the one that writes."""
AHEAD = 2
"""Batches that other processes read while one is written: enough for them never to wait for the writer."""

Job = tuple[str, bytes]
"""A document's name and bytes."""
Waiting = Callable[[], list[Derived]]
"""A batch that was begun: what is called to wait for its end."""


class Derivers:
    """As many derivers as there are jobs, behind one: batches go in and come out in the same order.

    Where nothing is to be written other processes keep the `rows` to themselves; a season's ``tables`` are then empty.
    """

    def __init__(self, judgement: Judgement, jobs: int, rows: bool = True) -> None:
        # First, because a fault in the user's curated data is said here, once and not by each process.
        self._own = Deriver(judgement)
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        if jobs > 1:
            from concurrent.futures import ProcessPoolExecutor

            self._pool = ProcessPoolExecutor(jobs, _processes(), _prepare, (judgement, rows))
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
        size = len(batch) // self._jobs + 1
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
_rows_are_wanted = True
"""Whether the first process wants the rows of seasons, too."""


def _prepare(judgement: Judgement, rows: bool) -> None:
    """Make this process ready; Ctrl-C is the first process's business.

    It gives way to the one that writes, for which all others wait in the end.
    """
    import signal
    import threading

    global _deriver, _rows_are_wanted
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first_process, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(GIVING_WAY)
    _deriver, _rows_are_wanted = Deriver(judgement), rows
    hurry_no_collection()


def _end_with_the_first_process() -> None:
    """Be gone when it is: killed, it could not say that there is no more to do."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    first = parent_process()
    if first is not None:
        wait([first.sentinel])
        os._exit(1)


def _derive(jobs: list[Job]) -> list[Derived]:
    return [_sent(name, data) for name, data in jobs]


def _sent(name: str, data: bytes) -> Derived:
    """A document as it is sent to the first process; packed at once, while what was just made is still near."""
    assert _deriver is not None
    derived = _deriver.of_bytes(name, data)
    if derived.rows is None:
        return derived
    return replace(derived, rows=derived.rows.packed() if _rows_are_wanted else derived.rows.without_tables())


def _awaited(future: Future[list[Derived]]) -> list[Derived]:
    with _explaining_an_end():
        return future.result()
