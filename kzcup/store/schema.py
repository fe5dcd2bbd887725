"""The schema and its revisions: where a database stands, and how it is brought up or down.

A migration runs in one transaction, alone: on PostgreSQL under an advisory lock (without one, most of several first
upgrades at once died), on SQLite under BEGIN IMMEDIATE with foreign keys off and checked before the commit, so
that a kill inside a revision leaves the schema as it was.

A new database is not taken through all revisions. It gets at once what they come to (`make`), from a file they wrote:
nothing of SQLAlchemy and Alembic need be imported, which takes longer than loading a season.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Protocol

from kzcup import resources
from kzcup.errors import DatabaseLocked, KzcupError, SchemaMismatch, UsageError
from kzcup.store.address import Address
from kzcup.store.database import Database, Lock

if TYPE_CHECKING:
    from sqlalchemy import Connection

_REVISION_FILE = re.compile(r"([0-9]{4})_[a-z0-9_]+\.py")
_PATIENCE_WITH_LOADERS = "60s"
_PATIENCE_WITH_READERS = "3s"


@dataclass(frozen=True, slots=True)
class Status:
    """Where the schema of a database stands.

    ``empty`` has no tables; ``foreign`` has tables that are not kzcup's; ``older`` wants `kzcup db upgrade`;
    ``newer`` was made by a kzcup newer than this. ``revision`` is None for empty and foreign ones.
    """

    kind: Literal["empty", "current", "older", "newer", "foreign"]
    revision: str | None
    head: str


class Readable(Protocol):
    """What can be asked for its tables and for rows: a `Database`, or a reader of one."""

    def tables(self) -> set[str]: ...

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]: ...


@cache
def revisions() -> tuple[str, ...]:
    """All revisions this program knows, in their order; each file is named by its revision."""
    folder = resources.folder("migrations") / "versions"
    found = (_REVISION_FILE.fullmatch(path.name) for path in folder.iterdir())
    return tuple(sorted(match[1] for match in found if match))


def head() -> str:
    """The newest revision."""
    return revisions()[-1]


def status(database: Readable) -> Status:
    """Where the schema of this database stands."""
    tables = database.tables()
    if "alembic_version" not in tables:
        return Status("foreign" if tables else "empty", None, head())
    found = database.rows("SELECT version_num FROM alembic_version")
    if not found:
        return Status("foreign" if tables - {"alembic_version"} else "empty", None, head())
    revision = str(found[0][0])
    if revision not in revisions():
        return Status("newer", revision, head())
    return Status("current" if revision == head() else "older", revision, head())


def refuse_unless_current(found: Status, address: Address) -> None:
    """Raise `SchemaMismatch`, with what to do, for any database this program cannot use as it is."""
    if found.kind == "older":
        raise SchemaMismatch(
            f"{address.shown} has schema {found.revision}, this kzcup needs {found.head}; run `kzcup db upgrade`"
        )
    if found.kind == "newer":
        raise SchemaMismatch(
            f"{address.shown} has schema {found.revision}, made by a newer kzcup; this one knows up to "
            f"{found.head}; install the newer one"
        )
    if found.kind == "foreign":
        raise SchemaMismatch(f"{address.shown} holds tables that are not kzcup's; give it a database of its own")
    if found.kind == "empty":
        raise SchemaMismatch(f"{address.shown} is empty; `kzcup load` or `kzcup db upgrade` makes its tables")


def make(database: Database, patience: float) -> None:
    """Make the tables and views of the newest revision in an empty database.

    ``patience`` is how many seconds to wait for another that is about to. Raises what `Database.transaction` and
    `upgrade` do.
    """
    path = resources.folder("migrations") / "fresh" / f"{database.address.engine}.sql"
    with database.transaction(Lock(None, patience)):
        is_new = not database.tables()
        if is_new:
            database.run_script(path.read_text("utf-8"))
    if not is_new:
        # another was quicker, or it was brought down to nothing, and Alembic's own table is left
        upgrade(database.address)


def upgrade(address: Address, target: str = "head") -> None:
    """Bring the schema up to a revision. Raises `SchemaMismatch` where the database is newer or not ours."""
    _migrate(address, "upgrade", target)


def downgrade(address: Address, target: str) -> None:
    """Bring the schema down to a revision, or ``base`` for no tables at all; what they held is gone then."""
    _migrate(address, "downgrade", target)


def _migrate(address: Address, direction: Literal["upgrade", "downgrade"], target: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    if target not in ("head", "base", *revisions()):
        raise UsageError(f"there is no revision {target}; there are {', '.join(revisions())}, head and base")
    config = Config()
    config.set_main_option("script_location", str(resources.folder("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        with migrating(address) as connection:
            config.attributes["connection"] = connection
            getattr(command, direction)(config, target)
    except CommandError as error:
        raise UsageError(f"{address.shown}: {error}") from error


@contextmanager
def migrating(address: Address) -> Iterator[Connection]:
    """A connection in a transaction in which the schema may be changed, by nobody else at the same time.

    Raises `DatabaseLocked` where a reader or loader is in the way, and names it.
    """
    from sqlalchemy.exc import DBAPIError

    from kzcup.store import engines

    engine = engines.migrating(address)
    prepare, finish = _BEHAVIOURS[address.engine]
    with engine.connect() as connection:
        try:
            prepare(connection)
            _refuse_others(connection, address)
            yield connection
            finish(connection, address)
            connection.commit()
        except DBAPIError as error:
            connection.rollback()
            raise _explained(error, connection, address) from error


def _prepare_sqlite(connection: Connection) -> None:
    # A table that is made anew under another is dropped in between, and its rows' children with it, unless
    # foreign keys are off; inside a transaction the switch does nothing.
    below: Any = connection.connection.driver_connection
    below.execute("PRAGMA foreign_keys = OFF")
    connection.begin()


def _finish_sqlite(connection: Connection, address: Address) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise KzcupError(f"{address.shown}: the migration would leave {len(broken)} rows that refer to nothing")


def _prepare_postgresql(connection: Connection) -> None:
    from kzcup.store.postgresql import WHOLE_DATABASE

    connection.begin()
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE_WITH_LOADERS}'")
    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WHOLE_DATABASE})")
    # every reader who comes after a waiting ALTER waits behind it
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE_WITH_READERS}'")


def _finish_postgresql(connection: Connection, address: Address) -> None:
    """Nothing to do: constraints were there all along."""


_BEHAVIOURS = {
    "sqlite": (_prepare_sqlite, _finish_sqlite),
    "postgresql": (_prepare_postgresql, _finish_postgresql),
}


def _refuse_others(connection: Connection, address: Address) -> None:
    """Refuse a database that is newer or not ours, now that nobody else can change that."""
    from sqlalchemy import inspect, text

    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).all()
        if found and found[0][0] not in revisions():
            refuse_unless_current(Status("newer", found[0][0], head()), address)
        if found:
            return
        tables.discard("alembic_version")
    if tables:
        refuse_unless_current(Status("foreign", None, head()), address)


def _explained(error: Any, connection: Connection, address: Address) -> Exception:
    """The driver's error below SQLAlchemy's, in words; who holds a lock is named."""
    if address.engine == "sqlite":
        from kzcup.store import sqlite

        return sqlite.explained(error.orig, address)
    from kzcup.store import postgresql

    found = postgresql.explained(error.orig, address)
    if not isinstance(found, DatabaseLocked):
        return found
    below: Any = connection.connection.driver_connection
    who = "; ".join(postgresql.holders_of_tables(below)) or "nobody seen any more"
    return DatabaseLocked(f"{address.shown}: the schema is in use, by {who}; nothing was changed, try again later")
