"""SQLAlchemy engines for what speaks SQLAlchemy: migrations and reading. Loading goes to the drivers directly."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine, event, pool

from kzcup.store.address import Address


def reading(address: Address) -> Engine:
    """An engine for reading; nothing it does can write. Connecting may raise a `KzcupError`."""
    return _engine(address, readonly=True)


def writing(address: Address) -> Engine:
    """An engine for migrations, each transaction begun for writing. Connecting may raise a `KzcupError`."""
    return _engine(address, readonly=False)


def _engine(address: Address, readonly: bool) -> Engine:
    if address.engine == "postgresql":
        return _postgresql(address, readonly)
    return _sqlite(address, readonly)


def _postgresql(address: Address, readonly: bool) -> Engine:
    from kzcup.store import postgresql

    return create_engine(
        "postgresql+psycopg://",
        creator=lambda: postgresql.connect(address, readonly),
        poolclass=pool.NullPool,
    )


def _sqlite(address: Address, readonly: bool) -> Engine:
    from kzcup.store import sqlite

    engine = create_engine(
        "sqlite://", creator=lambda: sqlite.connect(address, readonly), poolclass=pool.NullPool
    )
    begin = "BEGIN" if readonly else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
