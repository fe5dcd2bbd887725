"""Access: the grants that `kzcup db grants` prints, tried by connecting as each role."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

import kzcup
from kzcup import answers, loading
from kzcup.errors import DatabaseRefuses, UsageError
from kzcup.store import grants, schema
from kzcup.store.address import parse
from tests import postgres as servers
from tests.conftest import SEEDS
from tests.promises import commands
from tests.store import contents, texts


@dataclass(frozen=True)
class Roles:
    """The same database as its owner, its loader and its reader reach it."""

    owner: str
    loader: str
    reader: str


@pytest.fixture
def roles(postgres: servers.Server) -> Iterator[Roles]:
    """A database with the seeds, whose grants were made as its owner is told to make them."""
    name = postgres.create()
    owner, loader, reader = (f'{name}_{what} "x' for what in ("owner", "loader", "reader"))
    with postgres.connect() as connection:
        quoted = owner.replace('"', '""')
        connection.execute(f"CREATE ROLE \"{quoted}\" LOGIN CREATEROLE PASSWORD 'o-secret'")
        connection.execute(f'ALTER DATABASE "{name}" OWNER TO "{quoted}"')
    owned = postgres.url(name, owner, "o-secret")
    kzcup.load([SEEDS], owned)
    sql = grants.statements(owned, readers=[reader], loaders=[loader])
    with psycopg.connect(owned, autocommit=True) as connection:
        connection.execute(sql)
        connection.execute(sql)
        for role, secret in ((loader, "l-secret"), (reader, "r-secret")):
            connection.execute(f"ALTER ROLE \"{role.replace(chr(34), chr(34) * 2)}\" PASSWORD '{secret}'")
    yield Roles(owned, postgres.url(name, loader, "l-secret"), postgres.url(name, reader, "r-secret"))
    postgres.drop(name)
    with postgres.connect() as connection:
        for role in (reader, loader, owner):
            connection.execute('DROP ROLE "{}"'.format(role.replace('"', '""')))


def refused(address: str, statement: str) -> str:
    """The code of the error that a statement ends with."""
    with psycopg.connect(address, autocommit=True) as connection:
        try:
            connection.execute(statement)
        except psycopg.Error as error:
            return error.sqlstate or ""
    return "done"


def test_the_reader_reads_and_does_nothing_else(roles: Roles) -> None:
    assert len(answers.run("season_summary", database=roles.reader).rows) == 3
    assert contents.rows(roles.reader, "SELECT count(*) FROM season") == [(3,)]
    for statement in (
        "DELETE FROM goal",
        "CREATE TABLE mine (a integer)",
        "CREATE TEMPORARY TABLE mine (a integer)",
        "UPDATE setting SET value = ''",
    ):
        assert refused(roles.reader, statement) == "25006"
        assert refused(roles.reader, f"SET TRANSACTION READ WRITE; {statement}") == "42501"
    settings = {
        name: contents.rows(roles.reader, f"SHOW {name}")[0][0] for name in ("statement_timeout", "search_path")
    }
    assert settings == {"statement_timeout": "5min", "search_path": "public"}
    keys = "SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type = 'FOREIGN KEY'"
    assert contents.rows(roles.reader, keys)[0][0] > 20


def test_the_reader_cannot_load(roles: Roles) -> None:
    with pytest.raises(DatabaseRefuses) as stopped:
        loading.remove("2024", roles.reader)
    assert stopped.value.exit_code == 6


def test_the_loader_loads_and_changes_no_table(roles: Roles, tmp_path: Path) -> None:
    texts.write(tmp_path, "new.txt", texts.cup(2001))
    assert kzcup.load(tmp_path, roles.loader).actions == {"loaded": 1}
    assert loading.rebuild(roles.loader, errata=False).derived == 4
    loading.remove("2001", roles.loader)
    for statement in (
        "CREATE TABLE mine (a integer)",
        "CREATE TEMPORARY TABLE mine (a integer)",
        "ALTER TABLE goal ADD COLUMN a integer",
        "DROP VIEW goals_scored",
        "UPDATE alembic_version SET version_num = '9'",
        "DELETE FROM dictionary_entry",
        "TRUNCATE goal",
    ):
        assert refused(roles.loader, statement) == "42501", statement


def test_the_loader_loads_many_into_an_empty_database_the_usual_way(
    roles: Roles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Constraints after the rows are for the owner; the loader does without and needs no more rights."""
    monkeypatch.setattr("kzcup.loading.loader.FEW", 4)
    for season in ("1993", "1996-97", "2024"):
        loading.remove(season, roles.loader)
    assert kzcup.load(texts.many(tmp_path, 6), roles.loader).actions == {"loaded": 6}


def test_the_loader_cannot_make_or_change_the_schema(roles: Roles) -> None:
    with pytest.raises(DatabaseRefuses):
        schema.downgrade(parse(roles.loader), "base")
    schema.downgrade(parse(roles.owner), "base")
    with pytest.raises(DatabaseRefuses):
        kzcup.load([SEEDS], roles.loader)


def test_grants_survive_a_migration(roles: Roles) -> None:
    schema.downgrade(parse(roles.owner), "0001")
    schema.upgrade(parse(roles.owner))
    assert len(answers.run("season_summary", database=roles.reader).rows) == 3
    loading.remove("2024", roles.loader)
    assert refused(roles.reader, "SET TRANSACTION READ WRITE; DELETE FROM goal") == "42501"


def test_the_printed_sql_runs_in_psql(roles: Roles, postgres: servers.Server) -> None:
    done = commands.kzcup("db", "grants", "--reader", "someone", "--database", roles.owner)
    assert done.returncode == 0
    assert "secret" not in done.stdout
    psql = "psql" if postgres.binaries is None else str(postgres.binaries / "psql")
    run = subprocess.run(
        [psql, "-v", "ON_ERROR_STOP=1", "-q", roles.owner],
        input=done.stdout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    with postgres.connect(roles.owner.rsplit("/", 1)[1]) as connection:
        connection.execute("DROP OWNED BY someone; DROP ROLE someone")


def test_sqlite_has_no_roles() -> None:
    with pytest.raises(UsageError, match="no roles"):
        grants.statements("kzcup.db", readers=["someone"])
