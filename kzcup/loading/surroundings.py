"""Which database is meant, how long to wait for it, and opening it with its tables there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kzcup.errors import DatabaseUnreachable, UsageError
from kzcup.store import address as addresses
from kzcup.store import schema
from kzcup.store.address import Address
from kzcup.store.database import Database, open_database

PATIENCE = 300.0
"""Seconds to wait for another's lock, unless KZCUP_LOCK_TIMEOUT says otherwise."""


def place(database: str | None) -> Address:
    """The database that is meant: the one given, else KZCUP_DATABASE, else kzcup.db here."""
    return addresses.parse(database or os.environ.get("KZCUP_DATABASE") or addresses.DEFAULT)


def patience(wait: bool) -> float:
    """How many seconds to wait for a lock."""
    if not wait:
        return 0
    given = os.environ.get("KZCUP_LOCK_TIMEOUT")
    try:
        return PATIENCE if given is None else max(float(given), 0)
    except ValueError:
        raise UsageError(f"KZCUP_LOCK_TIMEOUT is a number of seconds, not {given!r}") from None


@contextmanager
def opened(
    address: Address, wait: bool, dry_run: bool = False, if_empty: Callable[[], None] = lambda: None
) -> Iterator[Database | None]:
    """The database, with its tables; a dry run makes none and has None where there are none.

    `if_empty` is called before tables are made, which takes a while.

    Raises `SchemaMismatch` for a database that is older, newer or not ours, `DatabaseUnreachable` where none can be.
    """
    if dry_run and address.is_missing_file:
        obstacle = address.obstacle
        if obstacle is not None:
            raise DatabaseUnreachable(f"cannot open {address.shown}: {obstacle}")
        yield None
        return
    database = open_database(address)
    try:
        found = schema.status(database)
        if found.kind == "empty" and dry_run:
            yield None
            return
        if found.kind == "empty":
            if_empty()
            schema.make(database, patience(wait))
        else:
            schema.refuse_unless_current(found, address)
        yield database
    finally:
        database.close()


@contextmanager
def opened_as_it_is(address: Address) -> Iterator[Database]:
    """A database that was loaded before. Raises `DatabaseUnreachable` where there is none, as `opened` otherwise."""
    if address.is_missing_file:
        raise DatabaseUnreachable(f"there is no database {address.shown}; `kzcup load` makes one")
    database = open_database(address)
    try:
        schema.refuse_unless_current(schema.status(database), address)
        yield database
    finally:
        database.close()
