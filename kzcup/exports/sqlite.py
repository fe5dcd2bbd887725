"""One SQLite file with a table for each view: nothing to install, nothing to compute when it is opened."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from kzcup.answers import Value
from kzcup.store.views import View

_DECLARED = {
    "bigint": "BIGINT",
    "integer": "INTEGER",
    "text": "TEXT",
    "date": "DATE",
    "boolean": "BOOLEAN",
    "numeric": "NUMERIC(8, 2)",
}


def write(path: Path, content: Iterable[tuple[View, Iterator[tuple[Value, ...]]]]) -> Path:
    """The file with all tables, written in one go; dates are ISO texts, truth is 0 and 1."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    connection = sqlite3.connect(part, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for relation, rows in content:
            columns = ", ".join(f'"{column.name}" {_DECLARED[column.type]}' for column in relation.columns)
            connection.execute(f'CREATE TABLE "{relation.name}" ({columns})')
            marks = ", ".join("?" * len(relation.columns))
            connection.executemany(
                f'INSERT INTO "{relation.name}" VALUES ({marks})', (tuple(map(_stored, row)) for row in rows)
            )
        connection.execute("COMMIT")
        connection.close()
        part.replace(path)
    except sqlite3.Error as error:
        raise OSError(f"SQLite says: {error}") from error
    finally:
        connection.close()
        part.unlink(missing_ok=True)
    return path


def _stored(value: Value) -> int | str | float | None:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
