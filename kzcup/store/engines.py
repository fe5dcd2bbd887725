"""SQLAlchemy engines for migrations, which speak SQLAlchemy. Loading and reading go to the drivers directly."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine, event, pool

from kzcup.store.address import Address


def migrating(address: Address) -> Engine:
    """An engine whose transactions really are some, DDL and all. Connecting may raise a `KzcupError`."""
    return _postgresql(address) if address.engine == "postgresql" else _sqlite(address)


def _postgresql(address: Address) -> Engine:
    from kzcup.store import postgresql

    def connect() -> Any:
        connection = postgresql.connect(address)
        # SQLAlchemy leaves BEGIN to the driver, which sends none while it is in autocommit
        connection.autocommit = False
        return connection

    return create_engine("postgresql+psycopg://", creator=connect, poolclass=pool.NullPool)


def _sqlite(address: Address) -> Engine:
    from kzcup.store import sqlite

    engine = create_engine("sqlite://", creator=lambda: sqlite.connect(address), poolclass=pool.NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # The driver's own idea of transactions is switched off (isolation_level None), because it commits before
        # DDL; and a transaction that begins as a reader fails at once when it first writes.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
