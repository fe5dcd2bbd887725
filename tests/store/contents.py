"""What is in a database, in a form that two databases can be compared by."""

from __future__ import annotations

import datetime
import hashlib
import sqlite3
from typing import Any

import psycopg

from kzcup.store.columns import COLUMNS

Contents = dict[str, list[tuple[Any, ...]]]


def rows(address: str, statement: str) -> list[tuple[Any, ...]]:
    """The rows of a statement, without kzcup in between."""
    if address.startswith("postgresql://"):
        with psycopg.connect(address) as connection:
            return connection.execute(statement).fetchall()
    connection = sqlite3.connect(address)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def run(address: str, statement: str) -> None:
    """Run a statement, without kzcup in between."""
    if address.startswith("postgresql://"):
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)
        return
    connection = sqlite3.connect(address)
    try:
        connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


def contents(address: str) -> Contents:
    """Every row of every table, sorted, in values that both engines have."""
    statements = {table: f"SELECT * FROM {table}" for table in COLUMNS}
    if address.startswith("postgresql://"):
        with psycopg.connect(address) as connection:
            found = {table: connection.execute(each).fetchall() for table, each in statements.items()}
    else:
        file = sqlite3.connect(address)
        try:
            found = {table: file.execute(each).fetchall() for table, each in statements.items()}
        finally:
            file.close()
    return {
        table: sorted((tuple(_plain(value) for value in row) for row in each), key=_order)
        for table, each in found.items()
    }


def _order(row: tuple[Any, ...]) -> tuple[tuple[bool, str], ...]:
    return tuple((value is None, str(value).rjust(20)) for value in row)


def digest(address: str) -> str:
    """A hash of all that is in the database."""
    return hashlib.sha256(repr(contents(address)).encode()).hexdigest()


def difference(one: Contents, other: Contents) -> dict[str, list[tuple[Any, ...]]]:
    """The rows that only one of them has, by table."""
    found = {table: sorted(set(one[table]) ^ set(other[table]), key=repr) for table in one}
    return {table: rows for table, rows in found.items() if rows}


def of_season(all_rows: Contents, season_id: int) -> Contents:
    """The rows of one season; rows of other tables do not count."""
    own = {"season", "document", "source_line", "load", "entrant", "entrant_name"}
    shared = {"setting", "dictionary_entry", "competition", "club", "club_alias"}
    return {
        table: [row for row in rows if row[0] // (1 if table in own else 10_000) == season_id]
        for table, rows in all_rows.items()
        if table not in shared
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
