"""SQLite: one file, one writer at a time.

While loading the file is in WAL mode, so that readers go on reading; at the end it is one file again, because a WAL
file in a folder its reader may not write to cannot be opened. BEGIN IMMEDIATE is the lock: a transaction that begins
as a reader fails at once when it first writes, whatever the timeout says.
"""

from __future__ import annotations

import operator
import os
import sqlite3
import urllib.parse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from types import NoneType
from typing import Any

from kzcup.errors import (
    DatabaseLocked,
    DatabaseRefuses,
    DatabaseUnreachable,
    KzcupError,
    SchemaMismatch,
)
from kzcup.store.address import Address
from kzcup.store.database import Database, HasRows, Lock, Row, RowsRefused, column_names

# Of every value that is no number or text the module asks how to bind it. For None and bool it looks in vain in three
# places before it takes them as they are; a season has two thousand of them, and an answer halves what each costs.
sqlite3.register_adapter(bool, operator.index)
_NOTHING: dict[None, None] = {}
sqlite3.register_adapter(NoneType, _NOTHING.get)

_READING_PATIENCE = 30
_CACHE_KIB = 4_000
"""Pages of the file that are kept in memory."""
_SORTING_KIB = 2_000
"""The same while indexes are made: sorting takes as much again, and no page is asked for twice."""
_PAGE_SIZE = 8_192
"""Bytes of a page of a new file; a first load takes a twentieth less time than with half as many."""
_TOGETHER = 32
"""Rows a statement inserts: each statement costs as much as binding a row's values."""


def connect(address: Address, readonly: bool = False) -> sqlite3.Connection:
    """Open the file; for reading it must be there. Raises `DatabaseUnreachable`."""
    place, is_uri = address.path, address.path.startswith("file:")
    if readonly and not is_uri and place != ":memory:":
        if not os.path.exists(place):
            raise DatabaseUnreachable(f"there is no database {address.shown}; `kzcup load` makes one")
        place, is_uri = f"file:{urllib.parse.quote(os.path.abspath(place))}?mode=ro", True
    if os.path.exists(address.path) and address.obstacle is not None:
        # a device can be opened; writing to it then fails for reasons nobody understands
        raise DatabaseUnreachable(f"cannot open {address.shown}: {address.obstacle}")
    try:
        connection = sqlite3.connect(
            place, timeout=_READING_PATIENCE, isolation_level=None, uri=is_uri, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error as error:
        raise explained(error, address) from error
    return connection


def explained(error: sqlite3.Error, address: Address) -> Exception:
    """The error in words and with its exit code; a fault of ours is given back as it is."""
    code = getattr(error, "sqlite_errorcode", None)
    code = None if code is None else code & 0xFF
    place = address.shown
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseLocked(
            f"{place} is locked: another program is at work in it (SQLite cannot say which); try again when it is "
            "done, or without --no-wait"
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        why = address.obstacle
        return DatabaseUnreachable(f"cannot open {place}" + (f" ({error})" if why is None else f": {why}"))
    if code == sqlite3.SQLITE_NOTADB:
        return SchemaMismatch(f"{place} is not a SQLite database; kzcup leaves it as it is")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return DatabaseRefuses(f"{place} is read-only ({error}); nothing was written")
    if code == sqlite3.SQLITE_FULL:
        return DatabaseRefuses(f"{place}: the disk is full ({error}); make room and run the command again")
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOLFS):
        return DatabaseRefuses(f"{place}: {error}")
    if isinstance(error, sqlite3.IntegrityError) or code == sqlite3.SQLITE_TOOBIG:
        return RowsRefused(str(error))
    return error


class SQLite(Database):
    """A SQLite file, opened for loading."""

    def __init__(self, address: Address) -> None:
        super().__init__(address)
        self._connection = connect(address)
        self._wal = False
        self._dropped: list[str] | None = None

    @contextmanager
    def transaction(self, lock: Lock, bare: bool = False) -> Iterator[bool]:
        """See `Database.transaction`."""
        try:
            # a file without tables, or with empty ones, has nobody who would want to go on reading
            self._begin_writing(lock, in_wal=not bare and bool(self.tables()))
            try:
                bare = bare and self._is_empty()
                self._dropped = self._drop_indexes() if bare else None
                yield bare
                self.make_whole()
                self._execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise explained(error, self.address) from error
        except OverflowError as error:
            raise RowsRefused(f"a number is too large ({error})") from error
        finally:
            self._dropped = None

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """See `Database.rows`."""
        self.before(statement)
        with self._explaining():
            return self._connection.execute(statement, values).fetchall()

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """See `Database.run`."""
        with self._explaining():
            self._execute(statement, values)

    def run_many(self, statement: str, values: Sequence[Sequence[Any]]) -> None:
        """See `Database.run_many`."""
        self.before(statement)
        with self._explaining():
            self._connection.executemany(statement, values)

    def run_script(self, script: str) -> None:
        """See `Database.run_script`."""
        # not `executescript`: it commits first
        for statement in script.removesuffix(";\n\n").split(";\n\n"):
            self.run(statement)

    def insert(self, table: str, sources: Sequence[HasRows]) -> None:
        """See `Database.insert`."""
        values: list[Any] = []
        for source in sources:
            values.extend(source.values(table))
        self._insert(table, values, "")

    def insert_missing(self, table: str, rows: Sequence[Row]) -> None:
        """See `Database.insert_missing`."""
        self._insert(table, list(chain.from_iterable(rows)), " ON CONFLICT DO NOTHING")

    def change(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """See `Database.change`."""
        wanted = ", ".join(f"{column} = ?" for column in columns[:-1])
        self.run_many(f"UPDATE {table} SET {wanted} WHERE {columns[-1]} = ?", rows)

    def hold_shared_facts(self) -> None:
        """Nothing to do: a writing transaction is alone."""

    def make_whole(self) -> None:
        """See `Database.make_whole`."""
        if self._dropped is not None:
            self._connection.execute(f"PRAGMA cache_size = -{_SORTING_KIB}")
            for statement in self._dropped:
                self.run(statement)
            self._dropped = None

    def tables(self) -> set[str]:
        """See `Database.tables`."""
        statement = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        return {name for (name,) in self.rows(statement)}

    def close(self) -> None:
        """Make the database one file again where nobody else is connected, and close."""
        if self._wal:
            try:
                self._connection.execute("PRAGMA busy_timeout = 0")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.OperationalError:
                # somebody else is connected; the database is sound as it is, and the last to leave does this
                self._wal = False
        self._connection.close()

    def _begin_writing(self, lock: Lock, in_wal: bool) -> None:
        patience = int(lock.patience * 1000)
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        if in_wal and not self._wal:
            self._connection.execute(f"PRAGMA busy_timeout = {min(patience, 500)}")
            self._write_ahead()
        self._connection.execute(f"PRAGMA busy_timeout = {patience}")
        self._execute("BEGIN IMMEDIATE")

    def _write_ahead(self) -> None:
        """Turn to WAL, unless somebody is at work in the other mode: then that mode serves as well."""
        try:
            mode = self._connection.execute("PRAGMA journal_mode = WAL").fetchone()
            self._wal = mode is not None and mode[0] == "wal"
        except sqlite3.OperationalError as error:
            if not isinstance(explained(error, self.address), DatabaseLocked):
                raise

    def _is_empty(self) -> bool:
        return not self.rows("SELECT 1 FROM season LIMIT 1")

    def _drop_indexes(self) -> list[str]:
        """Drop the secondary indexes; return the statements that make them again."""
        found = self.rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        for name, _ in found:
            self._execute(f"DROP INDEX {name}")
        return [statement for _, statement in found]

    def _insert(self, table: str, values: Sequence[Any], conflict: str) -> None:
        names = column_names(table)
        width = len(names)
        marks = f"({', '.join('?' * len(names))})"
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES "
        self.before(f"{statement}{marks}{conflict}")
        group = width * _TOGETHER
        groups = len(values) // group * group
        with self._explaining():
            self._connection.executemany(
                f"{statement}{', '.join([marks] * _TOGETHER)}{conflict}",
                (values[start : start + group] for start in range(0, groups, group)),
            )
            self._connection.executemany(
                f"{statement}{marks}{conflict}",
                (values[start : start + width] for start in range(groups, len(values), width)),
            )

    def _execute(self, statement: str, values: Sequence[Any] = ()) -> None:
        self.before(statement)
        self._connection.execute(statement, values)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            found = explained(error, self.address)
            if isinstance(found, KzcupError):
                raise found from error
            raise
        except OverflowError as error:
            raise RowsRefused(f"a number is too large ({error})") from error
