"""PostgreSQL: advisory locks that end with their transaction, COPY, settings that end with it too.

Everything is made to work behind pgbouncer in transaction mode: no prepared statements, no session settings, no
session locks. Nothing is left behind on the server when a loader dies: it notices a lost client within a second
while it works for it, and by keepalives while it waits for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from functools import lru_cache
from typing import Any

import psycopg
from psycopg.adapt import Dumper
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Format

from kzcup.errors import DatabaseLocked, DatabaseRefuses, DatabaseUnreachable
from kzcup.store import bare as bare_tables
from kzcup.store.address import Address
from kzcup.store.database import (
    Database,
    HasRows,
    Lock,
    Row,
    RowsRefused,
    TryAgain,
    column_names,
    column_types,
)

# Advisory locks are numbers shared by all programs of a database; ours begin with the letters "kz".
_LOCKS = 0x6B7A << 40
WHOLE_DATABASE = _LOCKS
"""Held by who loads many seasons or migrates; shared by those who load few."""
_SHARED_FACTS = _LOCKS - 1

_CLIENT = {
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
    "fallback_application_name": "kzcup",
    "client_encoding": "UTF8",
}
_SETTINGS = {
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "10min",
    "tcp_keepalives_idle": "15",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
# Loading looks rows up by their keys. Statistics of a table that was filled a moment ago say it is empty, and a
# plan made on that word reads the whole table for each season.
_LOOK_UP_BY_KEY = {"enable_seqscan": "off", "enable_hashjoin": "off", "enable_mergejoin": "off", "jit": "off"}
_BULK = {"enable_seqscan": "on", "enable_hashjoin": "on", "enable_mergejoin": "on"}
_CHECK_CLIENT = {"client_connection_check_interval": "500ms"}

_DATE = psycopg.adapters.types["date"].oid
_LOST = ("08", "57P")
_TRY_AGAIN = {"40001", "40P01", "23503", "23505"}
_READ_ONLY = {"25006", "42501"}


def connect(address: Address, readonly: bool = False) -> psycopg.Connection[Row]:
    """Connect, with nothing prepared on the server. Raises `DatabaseUnreachable`."""
    given = conninfo_to_dict(address.conninfo)
    options = {name: value for name, value in _CLIENT.items() if name not in given}
    if "PGCONNECT_TIMEOUT" in os.environ:
        options.pop("connect_timeout", None)
    try:
        connection = psycopg.connect(
            address.conninfo,
            autocommit=True,
            prepare_threshold=None,
            **options,  # type: ignore[arg-type]
        )
    except psycopg.Error as error:
        raise DatabaseUnreachable(f"cannot reach {address.shown}: {_said(error)}") from error
    connection.read_only = True if readonly else None
    return connection


def explained(error: psycopg.Error, address: Address) -> Exception:
    """The error in words and with its exit code; a fault of ours is given back as it is."""
    state = error.sqlstate or ""
    place = address.shown
    if state == "57014":
        return DatabaseLocked(f"{place} took too long: {_said(error)}")
    if (not state and isinstance(error, psycopg.OperationalError)) or state.startswith(_LOST):
        return DatabaseUnreachable(f"the connection to {place} was lost: {_said(error)}")
    if state in _TRY_AGAIN:
        return TryAgain(_said(error))
    if state == "55P03":
        return DatabaseLocked(f"{place}: somebody else holds what is needed ({_said(error)})")
    if state in _READ_ONLY:
        return DatabaseRefuses(f"{place} will not be written to: {_said(error)}")
    if state.startswith("53"):
        return DatabaseRefuses(f"{place} has no room: {_said(error)}; make room and run the command again")
    if state.startswith(("22", "23", "54")):
        return RowsRefused(_said(error))
    return error


def _said(error: psycopg.Error) -> str:
    """The server's words in one line."""
    return error.diag.message_primary or " ".join(str(error).split()) or type(error).__name__


@lru_cache(maxsize=1024)
def _days_since_2000(day: str) -> bytes:
    """An archive has few different ones."""
    return (date.fromisoformat(day) - date(2000, 1, 1)).days.to_bytes(4, "big", signed=True)


class _Day(Dumper):
    """A day as rows have it, a text, for COPY in binary."""

    oid = _DATE
    format = Format.BINARY
    dump = staticmethod(_days_since_2000)


class PostgreSQL(Database):
    """A connection to PostgreSQL, for loading."""

    def __init__(self, address: Address) -> None:
        super().__init__(address)
        self._connection = connect(address)
        self._connection.adapters.register_dumper(None, _Day)
        self._dropped: list[str] | None = None
        self._settings = {**_SETTINGS, **_LOOK_UP_BY_KEY}
        if self._server_can_watch_clients():
            self._settings |= _CHECK_CLIENT

    @contextmanager
    def transaction(self, lock: Lock, bare: bool = False) -> Iterator[bool]:
        """See `Database.transaction`."""
        try:
            self._execute("BEGIN")
            try:
                # without waiting, too, somebody's row may be had in a moment; 0 would mean to wait for ever
                patience = f"{int(lock.patience * 1000) or 2000}ms"
                self._set({"lock_timeout": patience, **self._settings})
                self._acquire(lock)
                self._dropped = self._strip() if bare else None
                yield self._dropped is not None
                self.make_whole()
                self._execute("COMMIT")
            except BaseException:
                if not self._connection.closed:
                    with suppress(psycopg.OperationalError):
                        self._connection.execute("ROLLBACK")
                raise
        except psycopg.errors.LockNotAvailable as error:
            raise self._locked(lock) from error
        except psycopg.Error as error:
            raise explained(error, self.address) from error

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """See `Database.rows`."""
        with self._explaining():
            return self._execute(statement, values).fetchall()

    def run(self, statement: str, values: Sequence[Any] = ()) -> None:
        """See `Database.run`."""
        with self._explaining():
            self._execute(statement, values)

    def run_many(self, statement: str, values: Sequence[Sequence[Any]]) -> None:
        """See `Database.run_many`."""
        self.before(statement)
        with self._explaining(), self._connection.cursor() as cursor:
            cursor.executemany(_marked(statement), values)

    def run_script(self, script: str) -> None:
        """See `Database.run_script`."""
        self.before(script)
        with self._explaining():
            # as it stands: a question mark in it is no bound value
            self._connection.execute(script.encode())

    def insert(self, table: str, sources: Sequence[HasRows]) -> None:
        """See `Database.insert`."""
        statement = f"COPY {table} ({', '.join(column_names(table))}) FROM STDIN (FORMAT BINARY)"
        self.before(statement)
        with self._explaining(), self._connection.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types(column_types(table))
            write = copy.write_row
            for source in sources:
                for row in source.rows(table):
                    write(row)

    def insert_missing(self, table: str, rows: Sequence[Row]) -> None:
        """See `Database.insert_missing`."""
        if not rows:
            return
        arrays = ", ".join(f"?::{kind}[]" for kind in column_types(table))
        columns = ", ".join(column_names(table))
        statement = f"INSERT INTO {table} ({columns}) SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING"
        self.run(statement, [list(column) for column in zip(*rows, strict=True)])

    def change(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """See `Database.change`."""
        if not rows:
            return
        kinds = dict(zip(column_names(table), column_types(table), strict=True))
        arrays = ", ".join(f"?::{kinds[column]}[]" for column in columns)
        wanted = ", ".join(f"{column} = new.{column}" for column in columns[:-1])
        # one statement for all: thousands by themselves cost the server five times as much
        statement = f"""
            UPDATE {table} SET {wanted} FROM unnest({arrays}) AS new ({", ".join(columns)})
            WHERE {table}.{columns[-1]} = new.{columns[-1]}"""
        self.run(statement, [list(column) for column in zip(*rows, strict=True)])

    def hold_shared_facts(self) -> None:
        """See `Database.hold_shared_facts`."""
        self.run("SELECT pg_advisory_xact_lock(?)", [_SHARED_FACTS])

    def make_whole(self) -> None:
        """See `Database.make_whole`."""
        if self._dropped is not None:
            with self._explaining():
                self._set({"maintenance_work_mem": "128MB"})
                for statement in self._dropped:
                    self._execute(statement)
            self._dropped = None

    def tables(self) -> set[str]:
        """See `Database.tables`."""
        statement = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND pg_table_is_visible(c.oid)
            AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'"""
        return {name for (name,) in self.rows(statement)}

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _server_can_watch_clients(self) -> bool:
        """Whether the server's platform lets a backend notice that its client is gone while it works."""
        try:
            self._execute("BEGIN")
            self._set(_CHECK_CLIENT)
        except psycopg.Error:
            return False
        finally:
            if not self._connection.closed:
                self._execute("ROLLBACK")
        return True

    def _set(self, settings: dict[str, str]) -> None:
        """Set these for the rest of the transaction."""
        calls = ", ".join("set_config(?, ?, true)" for _ in settings)
        self._execute(f"SELECT {calls}", [word for pair in settings.items() for word in pair])

    def _acquire(self, lock: Lock) -> None:
        """Take the locks in ascending order, so that two loaders never wait for each other."""
        if lock.seasons is None:
            wanted = [("pg_advisory_xact_lock", WHOLE_DATABASE)]
        else:
            wanted = [("pg_advisory_xact_lock_shared", WHOLE_DATABASE)]
            wanted += [("pg_advisory_xact_lock", _LOCKS + season) for season in sorted(lock.seasons)]
        for function, key in wanted:
            if lock.patience > 0:
                self._execute(f"SELECT {function}(?)", [key])
                continue
            tried = self._execute(f"SELECT {function.replace('pg_', 'pg_try_')}(?)", [key]).fetchall()
            if not tried[0][0]:
                raise psycopg.errors.LockNotAvailable("held by another")

    def _locked(self, lock: Lock) -> DatabaseLocked:
        """Say who holds what is needed."""
        keys = [WHOLE_DATABASE]
        if lock.seasons is not None:
            keys += [_LOCKS + season for season in lock.seasons]
        holders = _holders_of_locks(self._connection, keys) or holders_of_tables(self._connection)
        who = "; ".join(holders) or "who, is no longer to be seen"
        return DatabaseLocked(
            f"{self.address.shown} is in use by another ({who}); run the command again when it is done"
        )

    def _strip(self) -> list[str] | None:
        """Strip empty tables of our own; None, with nothing changed, where they are not or are being read."""
        if not bare_tables.may_be_stripped(self._execute):
            return None
        self._execute("SAVEPOINT stripped")
        try:
            self._set({"lock_timeout": "200ms"})
            bare_tables.lock_tables(self._execute)
        except psycopg.errors.LockNotAvailable:
            self._execute("ROLLBACK TO SAVEPOINT stripped")
            return None
        dropped = bare_tables.strip(self._execute)
        self._set(_BULK)
        return dropped

    def _execute(self, statement: str, values: Sequence[Any] = ()) -> psycopg.Cursor[Row]:
        self.before(statement)
        if values:
            return self._connection.execute(_marked(statement), values)
        return self._connection.execute(_marked(statement))

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        """Errors of a statement in words; a lock that does not come is said by the transaction, which knows it."""
        try:
            yield
        except psycopg.errors.LockNotAvailable:
            raise
        except psycopg.Error as error:
            raise explained(error, self.address) from error


def holders_of_tables(connection: psycopg.Connection[Row]) -> list[str]:
    """Who else holds locks on our tables, in words."""
    return _in_words(
        connection,
        "l.locktype = 'relation' AND l.relation IN (SELECT to_regclass(t) FROM unnest(?::text[]) t)",
        _OUR_TABLES,
    )


_OUR_TABLES = ["season", "club", "match", "goal", "source_line", "alembic_version"]


def _holders_of_locks(connection: psycopg.Connection[Row], keys: list[int]) -> list[str]:
    """Who holds these advisory locks, in words."""
    condition = "l.locktype = 'advisory' AND l.objsubid = 1 AND (l.classid::bigint << 32 | l.objid::bigint) = ANY(?)"
    return _in_words(connection, condition, keys)


def _in_words(connection: psycopg.Connection[Row], condition: str, values: Sequence[Any]) -> list[str]:
    statement = f"""
        SELECT DISTINCT a.pid, a.usename, a.application_name, to_char(a.xact_start, 'HH24:MI:SS TZ')
        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.granted AND l.pid <> pg_backend_pid() AND {condition}
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
    try:
        found = connection.execute(_marked(statement), [list(values)]).fetchall()
    except psycopg.Error:
        return []
    return [f"pid {pid}, {user} with {program}, since {since}" for pid, user, program, since in found]


def _marked(statement: str) -> Any:
    """The statement with psycopg's marks for bound values."""
    return statement.replace("?", "%s")
