"""What loading needs of a database, whichever it is: transactions with locks, statements, rows in bulk.

Statements are written once for both engines, with ``?`` for a bound value; identifiers in them are ours. Loading
speaks to the drivers directly: rows in bulk are theirs, and every BEGIN and COMMIT is in sight.
"""

from __future__ import annotations

import random
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol, TypeVar

from kzcup.errors import DatabaseLocked, KzcupError
from kzcup.store.address import Address
from kzcup.store.columns import COLUMNS

Row = tuple[Any, ...]
"""Numbers, texts, bools and None in the order of the columns; a day is a text, ``2024-10-27``."""
Result = TypeVar("Result")
ATTEMPTS = 6
"""How often a transaction is tried that another one got in the way of."""
PARAMETERS = 16_384
"""How many bound values a statement may have; SQLite allows 32,766, PostgreSQL 65,535."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What a transaction keeps others from: these seasons, or (None) the whole database.

    ``patience`` is how many seconds to wait for another's lock; 0 is not at all.
    """

    seasons: tuple[int, ...] | None
    patience: float


class HasRows(Protocol):
    """Something with rows of tables, columns in the order of `COLUMNS`; each engine takes them in its own form."""

    def rows(self, table: str) -> Iterable[Row]:
        """The rows of a table."""

    def values(self, table: str) -> Iterable[Any]:
        """The values of these rows, one row behind the other."""


class RowsRefused(KzcupError):
    """The database will not hold these rows: a constraint, a value out of range. The text is the database's."""


class TryAgain(DatabaseLocked):
    """Two transactions got into each other's way (deadlock, a shared row that came or went); the next may succeed."""


class Database(ABC):
    """A connection to a database, for one thread."""

    def __init__(self, address: Address) -> None:
        self.address = address

    @abstractmethod
    def transaction(self, lock: Lock, bare: bool = False) -> AbstractContextManager[bool]:
        """A transaction that commits at the end and rolls back on any exception.

        With `bare`, and into empty tables of our own, it goes without secondary indexes, and on PostgreSQL without
        foreign keys, until the rows are in, and yields True; where that cannot be had it goes as usual and yields
        False.

        Raises `DatabaseLocked` where another's lock does not go away in time, `TryAgain`, `RowsRefused`, and the
        other errors of `kzcup.errors`.
        """

    @abstractmethod
    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a SELECT."""

    @abstractmethod
    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run a statement without rows."""

    @abstractmethod
    def run_many(self, statement: str, values: Sequence[Sequence[Any]]) -> None:
        """Run a statement once for each tuple of values."""

    @abstractmethod
    def run_script(self, script: str) -> None:
        """Run statements without rows, each with a semicolon and an empty line behind it."""

    @abstractmethod
    def insert(self, table: str, sources: Sequence[HasRows]) -> None:
        """Write the rows of a table in bulk."""

    @abstractmethod
    def insert_missing(self, table: str, rows: Sequence[Row]) -> None:
        """Write those rows of a table that share no key with one that is there."""

    @abstractmethod
    def change(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Set columns of rows that are there; each of `rows` has the values for one, the last one its key.

        ``columns`` names them in that order, the key included.
        """

    @abstractmethod
    def hold_shared_facts(self) -> None:
        """Keep others from changing rows that seasons share until the transaction ends.

        From here on the transaction sees what others have committed to them.
        """

    @abstractmethod
    def make_whole(self) -> None:
        """In a bare transaction: make again what it went without, now that the rows are in.

        Raises `RowsRefused` where a row refers to nothing. The transaction's end does it where nobody did.
        """

    @abstractmethod
    def tables(self) -> set[str]:
        """The names of all tables where ours are or would be."""

    @abstractmethod
    def close(self) -> None:
        """Leave the database as readers need it, and close the connection."""

    def before(self, statement: str) -> None:
        """Called before every statement, BEGIN and COMMIT included. Tests put their failures here."""
        return None

    def in_list(self, statement: str, values: Iterable[Any]) -> Iterator[Row]:
        """The rows of a SELECT with ``IN (…)`` in it, for any number of values.

        The last value is repeated up to a power of two: the driver keeps each different statement, and with a
        thousand marks in it one takes as much memory as ten documents.
        """
        wanted = list(values)
        for start in range(0, len(wanted), PARAMETERS):
            part = wanted[start : start + PARAMETERS]
            part += part[-1:] * ((1 << (len(part) - 1).bit_length()) - len(part))
            yield from self.rows(statement.replace("(…)", f"({', '.join('?' * len(part))})"), part)


def in_transaction(database: Database, lock: Lock, work: Callable[[], Result]) -> Result:
    """Do the work in a transaction, and again from its beginning where another transaction got in the way.

    Raises what `Database.transaction` raises; `TryAgain` only after many attempts.
    """
    attempt = 0
    while True:
        try:
            with database.transaction(lock):
                return work()
        except TryAgain:
            attempt += 1
            if attempt == ATTEMPTS:
                raise
            time.sleep(random.uniform(0.01, 0.05) * 2**attempt)


@cache
def column_names(table: str) -> tuple[str, ...]:
    """The columns of a table, in the order rows have them."""
    return tuple(column.partition(":")[0] for column in COLUMNS[table].split())


@cache
def column_types(table: str) -> tuple[str, ...]:
    """The types of these columns, in PostgreSQL's short names."""
    return tuple(column.partition(":")[2] for column in COLUMNS[table].split())


def open_database(address: Address) -> Database:
    """Connect for loading. Raises `DatabaseUnreachable`."""
    if address.engine == "postgresql":
        from kzcup.store.postgresql import PostgreSQL

        return PostgreSQL(address)
    from kzcup.store.sqlite import SQLite

    return SQLite(address)
