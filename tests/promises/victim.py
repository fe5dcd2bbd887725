"""A loader in a process of its own, which tells what it is doing and can be slowed, held, and killed.

The process is forked from the tests, so that it starts at once. It writes one character to a pipe for each step: ``m``
tables are to be made, ``b`` a transaction begins, ``w`` rows of a table are being written, ``s`` the last row is
written and the commit has not come, ``c`` the commit begins, ``e`` all is done, ``x`` it ended with an error.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import select
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kzcup import loading
from kzcup.errors import KzcupError
from kzcup.loading import loader
from kzcup.store import schema
from kzcup.store.database import Database, HasRows, Row
from kzcup.store.postgresql import PostgreSQL
from kzcup.store.seasons import SEASON_TABLES
from kzcup.store.sqlite import SQLite

PHASES = {
    "": "before anything",
    "m": "before the tables are made",
    "b": "in a transaction, before its rows",
    "w": "in the writing of rows",
    "s": "between the last row and the commit",
    "c": "in the commit",
    "e": "after the end",
}


_VALUES_A_PAUSE = 100
"""Of the values of rows, how many pass between two pauses."""


@dataclass(frozen=True)
class Pace:
    """How long a victim dawdles, in seconds: at statements, within the rows, between the last row and the commit."""

    statement: float = 0.0
    rows: float = 0.0
    settling: float = 0.0


@dataclass
class Victim:
    """A running loader. ``steps`` are the characters it has written so far."""

    process: Any
    steps_from: int
    go: int
    answer: int
    steps: str = ""
    _told: list[float] = field(default_factory=list)

    def read_steps(self, timeout: float = 0.0) -> str:
        """What it has told by now; waits up to `timeout` seconds for something new."""
        while select.select([self.steps_from], [], [], timeout)[0]:
            data = os.read(self.steps_from, 65536).decode()
            if not data:
                break
            self.steps += data
            timeout = 0.0
        return self.steps

    def wait_for(self, step: str, count: int = 1, timeout: float = 30.0) -> bool:
        """Wait until it told this step so often; False where it ended first."""
        deadline = time.monotonic() + timeout
        while self.steps.count(step) < count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"no {step!r} after {timeout} s, only {self.steps!r}")
            self.read_steps(0.05)
            if not self.process.is_alive():
                self.read_steps()
                return self.steps.count(step) >= count
        return True

    def release(self) -> None:
        """Let a held victim go on."""
        os.write(self.go, b"g")

    def kill(self) -> str:
        """kill -9; returns the phase it was in."""
        if self.process.pid is not None:
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.join(30)
        self.read_steps()
        return PHASES[self.steps[-1:]]

    def finish(self, timeout: float = 60.0) -> dict[str, Any]:
        """Wait for its end; what came of it."""
        self.process.join(timeout)
        assert not self.process.is_alive(), f"the loader hangs after {self.steps!r}"
        self.read_steps()
        with os.fdopen(self.answer, "rb") as file:
            result: dict[str, Any] = json.loads(file.read() or b"{}")
        return result


def start(
    paths: Iterable[Path],
    database: str,
    pace: Pace = Pace(),
    hold_at: str | None = None,
    batch: int | None = None,
    **options: Any,
) -> Victim:
    """Start a loader. With `hold_at` it stops at that step until `release`; `batch` is documents a transaction."""
    steps_from, steps_to = os.pipe()
    wait, go = os.pipe()
    answer, answer_to = os.pipe()
    context = multiprocessing.get_context("fork")
    process = context.Process(
        target=_run,
        args=(
            list(paths),
            database,
            pace,
            hold_at,
            batch,
            options,
            steps_to,
            wait,
            answer_to,
            (steps_from, go, answer),
        ),
        daemon=True,
    )
    process.start()
    for number in (steps_to, wait, answer_to):
        os.close(number)
    return Victim(process, steps_from, go, answer)


def _run(
    paths: list[Path],
    database: str,
    pace: Pace,
    hold_at: str | None,
    batch: int | None,
    options: dict[str, Any],
    steps_to: int,
    wait: int,
    answer_to: int,
    parents: tuple[int, ...],
) -> None:
    for number in parents:
        os.close(number)
    tell = _Teller(steps_to, wait, hold_at, pace)
    tell.listen()
    if batch is not None:
        loader.BATCH = batch
    result: dict[str, Any]
    try:
        report = loading.load(paths, database, **options)
        result = {"actions": {document.name: document.action for document in report.documents}}
        tell.step("e")
    except KzcupError as error:
        result = {"error": type(error).__name__, "text": str(error), "exit_code": error.exit_code}
        tell.step("x")
    os.write(answer_to, json.dumps(result).encode())


class _Teller:
    """Listens to every statement of the loader and tells the step it means."""

    def __init__(self, steps_to: int, wait: int, hold_at: str | None, pace: Pace) -> None:
        self._steps_to = steps_to
        self._wait = wait
        self._hold_at = hold_at
        self._pace = pace
        self._settling = False

    def step(self, letter: str) -> None:
        os.write(self._steps_to, letter.encode())
        if letter == self._hold_at:
            self._hold_at = None
            os.read(self._wait, 1)

    def listen(self) -> None:
        """Put this listener where statements pass."""

        def before(_: Database, statement: str) -> None:
            self.statement(statement)

        Database.before = before  # type: ignore[method-assign]
        _slow_down(self._pace.rows)
        make = schema.make

        def make_tables(*arguments: Any) -> None:
            self.step("m")
            make(*arguments)

        schema.make = make_tables

    def statement(self, statement: str) -> None:
        words = statement.split(None, 3)
        if words[0] == "BEGIN":
            self.step("b")
        elif words[0] == "COMMIT":
            time.sleep(self._pace.settling)
            self.step("c")
            self._settling = False
        elif words[0] in ("COPY", "INSERT"):
            self.step("w")
            table = words[1] if words[0] == "COPY" else words[2]
            self._settling = table == SEASON_TABLES[-1]
        elif self._settling:
            self.step("s")
            time.sleep(self._pace.settling)
        time.sleep(self._pace.statement)


class _Slow(list[Any]):
    """Values one gets at slowly, a slice at a time."""

    def __init__(self, values: Sequence[Any], pause: float) -> None:
        super().__init__(values)
        self._pause = pause

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        time.sleep(self._pause * len(found) / _VALUES_A_PAUSE)
        return found


@dataclass
class _SlowRows:
    """A season whose rows come slowly."""

    season: HasRows
    pause: float

    def rows(self, table: str) -> Iterator[Row]:
        for row in self.season.rows(table):
            time.sleep(self.pause * len(row) / _VALUES_A_PAUSE)
            yield row

    def values(self, table: str) -> Iterable[Any]:
        return self.season.values(table)


def _slow_down(pause: float) -> None:
    """Make rows come slowly from within the writing of each table."""
    if not pause:
        return
    copy, insert = PostgreSQL.insert, SQLite._insert

    def copy_slowly(database: PostgreSQL, table: str, sources: Sequence[HasRows]) -> None:
        copy(database, table, [_SlowRows(source, pause) for source in sources])

    def insert_slowly(database: SQLite, table: str, values: Sequence[Any], conflict: str) -> None:
        insert(database, table, _Slow(values, pause), conflict)

    PostgreSQL.insert = copy_slowly  # type: ignore[method-assign]
    SQLite._insert = insert_slowly  # type: ignore[method-assign]
