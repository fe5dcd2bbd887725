"""Reading a database as a client does: by its driver, values as words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

ROOT = Path(__file__).resolve().parents[2]
Ask = Any
"""A function from SQL to rows."""


@contextmanager
def asking(address: str) -> Iterator[Ask]:
    """Ask the database at this address, on a connection of its own."""
    if address.startswith("postgresql"):
        with psycopg.connect(address, autocommit=True) as connection:
            yield lambda sql, values=(): connection.execute(sql, values or None).fetchall()
        return
    file = sqlite3.connect(f"file:{address}?mode=ro", uri=True)
    try:
        yield lambda sql, values=(): file.execute(sql, values).fetchall()
    finally:
        file.close()


def in_words(row: Sequence[Any], letters: str) -> tuple[str, ...]:
    """A row as text, each value as the letter of its column says.

    I is a whole number, T text, D a date, N one with two places, B a truth, which SQLite gives as 0 or 1.
    A value of another type than its letter's is written with its type, so that no case can expect it.
    """
    assert len(row) == len(letters), f"{len(row)} columns, {len(letters)} letters"
    return tuple(_word(value, letter) for value, letter in zip(row, letters, strict=True))


def _word(value: Any, letter: str) -> str:
    if value is None:
        return "NULL"
    kind = type(value).__name__
    if letter == "B" and (kind == "bool" or value in (0, 1)):
        return "true" if value else "false"
    if letter == "N" and kind in ("Decimal", "float"):
        return f"{value:.2f}"
    if {"I": kind == "int", "T": kind == "str", "D": kind in ("date", "str")}.get(letter, False):
        return str(value)
    return f"{value!r} of type {kind}"
