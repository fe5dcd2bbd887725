"""Migrations: one head, up and down and up with data, many at once, killed inside, and alembic.ini from the clone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import kzcup
from kzcup.errors import SchemaMismatch
from kzcup.store import engines, schema
from kzcup.store.address import parse
from kzcup.store.columns import COLUMNS
from kzcup.store.database import open_database
from kzcup.store.tables import metadata
from tests.conftest import ROOT, SEEDS
from tests.promises import commands
from tests.store import contents, texts
from tests.store.test_loading import schema_of

TYPES = {"BIGINT": "int8", "INTEGER": "int4", "TEXT": "text", "BOOLEAN": "bool", "DATE": "date"}


def test_there_is_one_head_and_files_are_named_by_revision() -> None:
    config = Config(str(ROOT / "alembic.ini"))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [schema.head()]
    assert sorted(script.revision for script in scripts.walk_revisions()) == list(schema.revisions())


def test_the_columns_that_rows_are_written_by_are_those_of_the_tables() -> None:
    defined = {
        name: " ".join(f"{column.name}:{TYPES[str(column.type)]}" for column in table.columns)
        for name, table in metadata.tables.items()
    }
    assert defined == COLUMNS
    order = list(COLUMNS)
    for table in metadata.tables.values():
        for key in table.foreign_keys:
            assert order.index(key.column.table.name) <= order.index(table.name)


def test_models_equal_head(database: str) -> None:
    schema.upgrade(parse(database))
    with engines.migrating(parse(database)).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_models_and_migrations_make_the_same_constraints(database: str, tmp_path: Path) -> None:
    """What `alembic check` does not compare: CHECKs, and everything else of a table's text."""
    schema.upgrade(parse(database))
    made = schema_of(database)
    schema.downgrade(parse(database), "base")
    with engines.migrating(parse(database)).begin() as connection:
        metadata.create_all(connection)
    wanted = schema_of(database)
    ours = {row[0] if "://" in database else row[1] for row in wanted} - {"alembic_version"}

    def of_tables(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
        return sorted(row for row in rows if (row[0] if "://" in database else row[1]) in ours)

    assert _unordered(of_tables(made)) == _unordered(of_tables(wanted))


def _unordered(rows: list[tuple[object, ...]]) -> list[list[str]]:
    """The clauses of each definition, in whatever order it gives them."""
    return [sorted(line.strip(" \t,") for value in row for line in str(value).splitlines()) for row in rows]


def test_down_and_up_step_by_step_keeps_the_data(database: str) -> None:
    kzcup.load([SEEDS], database)
    before, tables = contents.digest(database), schema_of(database)
    steps = list(schema.revisions())
    for revision in reversed(steps[:-1]):
        schema.downgrade(parse(database), revision)
    for revision in steps[1:]:
        schema.upgrade(parse(database), revision)
    assert contents.digest(database) == before
    assert schema_of(database) == tables
    assert contents.rows(database, "SELECT count(*) FROM season_summary") == [(3,)]


def test_down_to_nothing_and_up_again_is_as_fresh(database: str, tmp_path: Path) -> None:
    schema.upgrade(parse(database))
    fresh = schema_of(database)
    kzcup.load([SEEDS], database)
    schema.downgrade(parse(database), "base")
    assert status(database) == "empty"
    kzcup.load([SEEDS], database)
    assert schema_of(database) == fresh
    wanted = str(tmp_path / "wanted.db")
    kzcup.load([SEEDS], wanted)
    assert contents.difference(contents.contents(wanted), contents.contents(database)) == {}


def status(database: str) -> str:
    connection = open_database(parse(database))
    try:
        return schema.status(connection).kind
    finally:
        connection.close()


def test_an_older_schema_waits_for_db_upgrade(database: str) -> None:
    kzcup.load([SEEDS], database)
    schema.downgrade(parse(database), schema.revisions()[-2])
    with pytest.raises(SchemaMismatch, match="kzcup db upgrade") as refused:
        kzcup.load([SEEDS], database)
    assert refused.value.exit_code == 5
    schema.upgrade(parse(database))
    assert kzcup.load([SEEDS], database).actions == {"unchanged": 3, "skipped": 1}


@pytest.mark.parametrize(
    "words",
    [
        ("load", str(SEEDS)),
        ("remove", "2024"),
        ("report", "season_summary"),
        ("season", "2024"),
        ("db", "rebuild"),
        ("db", "upgrade"),
        ("db", "status"),
    ],
    ids=" ".join,
)
def test_a_newer_schema_is_refused_by_every_command(sqlite_database: str, words: tuple[str, ...]) -> None:
    kzcup.load([SEEDS], sqlite_database)
    contents.run(sqlite_database, "UPDATE alembic_version SET version_num = '9999'")
    before = Path(sqlite_database).read_bytes()
    done = commands.kzcup(*words, "--database", sqlite_database)
    assert done.returncode == 5
    assert "newer" in commands.all_output(done)
    assert Path(sqlite_database).read_bytes() == before


def test_a_newer_schema_of_postgresql_is_refused(pg_database: str) -> None:
    kzcup.load([SEEDS], pg_database)
    contents.run(pg_database, "UPDATE alembic_version SET version_num = '9999'")
    for act in (lambda: kzcup.load([SEEDS], pg_database), lambda: schema.upgrade(parse(pg_database))):
        with pytest.raises(SchemaMismatch, match="newer"):
            act()


UPGRADE = """
import sys
from kzcup.store import schema
from kzcup.store.address import parse
sys.stdin.readline()
schema.upgrade(parse(sys.argv[1]))
"""


def upgrading(database: str) -> subprocess.Popen[str]:
    """A process that is ready to upgrade and waits for a line."""
    return subprocess.Popen(
        [sys.executable, "-c", UPGRADE, database],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_many_first_upgrades_at_once_all_succeed(database: str) -> None:
    runs = [upgrading(database) for _ in range(6)]
    for run in runs:
        assert run.stdin is not None
        run.stdin.write("go\n")
        run.stdin.flush()
    for run in runs:
        _, said = run.communicate(timeout=60)
        assert run.returncode == 0, said
    assert status(database) == "current"


def test_a_kill_inside_a_migration_leaves_the_schema_as_it_was(database: str, tmp_path: Path) -> None:
    """A fork is killed while it upgrades, at moments spread over the time that takes; then upgrading goes on."""
    address = parse(database)
    schema.upgrade(address)
    fresh = schema_of(database)
    schema.downgrade(address, "base")
    killed_inside = 0
    for number in range(12):
        child = os.fork()
        if child == 0:
            schema.upgrade(address)
            os._exit(0)
        time.sleep(0.01 + 0.012 * number)
        os.kill(child, signal.SIGKILL)
        _, ended = os.waitpid(child, 0)
        killed_inside += os.WIFSIGNALED(ended)
        found = status(database)
        assert found in ("empty", "current")
        if found == "current":
            assert schema_of(database) == fresh
            schema.downgrade(address, "base")
    assert killed_inside >= 3
    schema.upgrade(address)
    assert schema_of(database) == fresh


def test_alembic_ini_works_from_the_clone(database: str) -> None:
    for words, wanted in ((("upgrade", "head"), "current"), (("check",), "current"), (("downgrade", "base"), "empty")):
        done = subprocess.run(
            [sys.executable, "-m", "alembic", *words],
            cwd=ROOT,
            env={**os.environ, "KZCUP_DATABASE": database},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert status(database) == wanted


def test_tables_and_columns_have_comments(pg_database: str) -> None:
    schema.upgrade(parse(pg_database))
    statement = """
        SELECT c.relname || coalesce('.' || a.attname, '') FROM pg_class c
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname <> 'alembic_version'
        AND (obj_description(c.oid) IS NULL OR col_description(c.oid, a.attnum) IS NULL)"""
    assert contents.rows(pg_database, statement) == []


def test_a_migration_of_sqlite_that_breaks_keys_is_not_committed(
    sqlite_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kzcup.load(texts.many(tmp_path, 2), sqlite_database)
    address = parse(sqlite_database)
    before = contents.digest(sqlite_database)
    with pytest.raises(kzcup.KzcupError, match="refer to nothing"), schema.migrating(address) as connection:
        connection.exec_driver_sql("DELETE FROM club")
    assert contents.digest(sqlite_database) == before
