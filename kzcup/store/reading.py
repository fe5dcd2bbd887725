"""Reading a database: one snapshot, nothing written, whichever engine it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from kzcup.store import address as addresses
from kzcup.store import schema
from kzcup.store.address import Address

Row = tuple[Any, ...]
_AT_ONCE = 5_000


class Reader(ABC):
    """A transaction that only reads: all it reads is of one moment. In statements ``?`` is a bound value."""

    engine: str
    """``sqlite`` or ``postgresql``."""

    def __init__(self, address: Address) -> None:
        self.address = address

    @abstractmethod
    def stream(self, statement: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """The same, never all in memory at once."""

    @abstractmethod
    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a SELECT, as the driver gives them."""

    @abstractmethod
    def tables(self) -> set[str]:
        """The names of all tables where ours are or would be."""

    @abstractmethod
    def close(self) -> None:
        """End the transaction and the connection."""


@contextmanager
def reading(database: str) -> Iterator[Reader]:
    """Read the database at this address.

    Raises `DatabaseUnreachable` where there is none, `SchemaMismatch` where its schema is another program's.
    """
    address = addresses.parse(database)
    reader: Reader = _PostgreSQL(address) if address.engine == "postgresql" else _SQLite(address)
    try:
        schema.refuse_unless_current(schema.status(reader), address)
        yield reader
    finally:
        reader.close()


class _SQLite(Reader):
    engine = "sqlite"

    def __init__(self, address: Address) -> None:
        from kzcup.store import sqlite

        super().__init__(address)
        self._connection = sqlite.connect(address, readonly=True)
        self._connection.execute("BEGIN")

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        return list(self.stream(statement, values))

    def stream(self, statement: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        import sqlite3

        from kzcup.store.sqlite import explained

        try:
            yield from self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise explained(error, self.address) from error

    def tables(self) -> set[str]:
        statement = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        return {name for (name,) in self.rows(statement)}

    def close(self) -> None:
        self._connection.close()


class _PostgreSQL(Reader):
    engine = "postgresql"

    def __init__(self, address: Address) -> None:
        from kzcup.store import postgresql

        super().__init__(address)
        self._connection = postgresql.connect(address, readonly=True)
        with self._explaining():
            self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            # a cursor is read to its end here; planned for a tenth of its rows it can take ten times as long
            self._connection.execute("SET LOCAL cursor_tuple_fraction = 1")

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        with self._explaining():
            return self._connection.execute(_marked(statement), values).fetchall()

    def stream(self, statement: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        import psycopg

        with self._explaining(), psycopg.ServerCursor(self._connection, "answer") as cursor:
            cursor.itersize = _AT_ONCE
            cursor.execute(_marked(statement), values)
            yield from cursor

    def tables(self) -> set[str]:
        statement = (
            "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') AND pg_table_is_visible(oid)"
            " AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
        )
        return {name for (name,) in self.rows(statement)}

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        import psycopg

        from kzcup.store.postgresql import explained

        try:
            yield
        except psycopg.Error as error:
            raise explained(error, self.address) from error


def _marked(statement: str) -> Any:
    """The statement with psycopg's marks for bound values."""
    return statement.replace("%", "%%").replace("?", "%s")
