"""A new database is made in one go, from a file the revisions wrote; it is as if it had gone through all of them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import create_mock_engine

import kzcup
from kzcup.errors import DatabaseLocked
from kzcup.store import schema, views
from kzcup.store.address import parse
from kzcup.store.database import open_database
from tests.store import contents, fresh, texts
from tests.store.test_loading import schema_of

MEANINGS = "SELECT relation, column_name, position, description FROM dictionary_entry ORDER BY 1, 2"
COMMENTS = """
    SELECT c.relname, d.objsubid, d.description
      FROM pg_description AS d JOIN pg_class AS c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
     WHERE c.relnamespace = 'public'::regnamespace ORDER BY 1, 2"""
VIEWS = """
    SELECT relname, pg_get_viewdef(oid) FROM pg_class
     WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace"""
COLUMNS = """
    SELECT c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
      FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 ORDER BY 1, 2"""


def make(database: str, patience: float = 5) -> None:
    connection = open_database(parse(database))
    try:
        schema.make(connection, patience)
    finally:
        connection.close()


def made(database: str) -> list[object]:
    """Everything of a schema that can be seen; SQLite keeps each definition as it was written, blanks and all."""
    found: list[object] = [[" ".join(str(value).split()) for value in row] for row in schema_of(database)]
    found += contents.rows(database, MEANINGS)
    found += contents.rows(database, "SELECT * FROM alembic_version")
    if "://" in database:
        for statement in (COMMENTS, VIEWS, COLUMNS):
            rows = contents.rows(database, statement)
            assert len(rows) > 30
            found += sorted(rows)
    return found


@pytest.mark.parametrize("engine", fresh.ENGINES)
def test_the_files_are_what_the_revisions_make(engine: str) -> None:
    written = fresh.path(engine).read_text("utf-8")
    assert fresh.content(engine) == written, "run `python -m tests.store.fresh`"


def test_a_revision_that_drops_views_can_be_printed() -> None:
    printed: list[str] = []
    engine = create_mock_engine("postgresql+psycopg://", lambda sql, *_: printed.append(str(sql)))
    assert views.drop(cast(Any, engine), ("clubs_v01",)) == []
    assert [each.split()[0] for each in printed] == ["DROP", "DELETE"]


def test_fresh_is_as_upgraded(database: str) -> None:
    make(database)
    at_once = made(database)
    schema.downgrade(parse(database), "base")
    schema.upgrade(parse(database))
    assert made(database) == at_once


def test_no_two_make_it(database: str) -> None:
    """Who comes second finds it made."""
    make(database)
    first = made(database)
    make(database)
    assert made(database) == first


def test_a_database_that_was_brought_down_to_nothing_is_made_again(database: str, tmp_path: Path) -> None:
    kzcup.load(texts.write(tmp_path, "one.txt", texts.cup(1999)), database)
    schema.downgrade(parse(database), "base")
    assert kzcup.load(tmp_path / "one.txt", database).actions == {"loaded": 1}


def test_another_at_work_is_waited_for_and_named(sqlite_database: str) -> None:
    other = sqlite3.connect(sqlite_database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseLocked):
        make(sqlite_database, 0.1)
    other.execute("ROLLBACK")
    other.close()
    make(sqlite_database, 0.1)
    assert contents.rows(sqlite_database, "SELECT version_num FROM alembic_version") == [(schema.head(),)]


def test_nothing_of_sqlalchemy_is_needed(tmp_path: Path) -> None:
    """What a load imports, and what importing it would cost, a user waits for each time."""
    path = texts.write(tmp_path, "one.txt", texts.cup(1999))
    program = f"import sys, kzcup; kzcup.load({str(path)!r}, {str(tmp_path / 'new.db')!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"sqlalchemy", "alembic", "click"}.isdisjoint(done.stdout.split())
