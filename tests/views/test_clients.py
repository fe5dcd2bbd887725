"""The views as clients of PostgreSQL see them: the catalogues, read by a role that may only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from kzcup import answers
from kzcup.exports import export
from kzcup.reports.season import season
from kzcup.store import grants
from kzcup.store.tables import metadata
from tests import postgres as servers
from tests.views.reading import asking
from tests.views.surface import SURFACE

READER = "kzcup_views_reader"


@pytest.fixture(scope="module")
def reader(postgres: servers.Server, seeds_in_postgresql: str) -> Iterator[Any]:
    """A connection of a role that `kzcup db grants --reader` made."""
    name = seeds_in_postgresql.rpartition("/")[2]
    with postgres.connect(name) as owner:
        owner.execute(grants.statements(seeds_in_postgresql, readers=(READER,), loaders=()))
        owner.execute(f"ALTER ROLE {READER} LOGIN PASSWORD 'reads'")
    with psycopg.connect(postgres.url(name, READER, "reads"), autocommit=True) as connection:
        yield connection
    with postgres.connect(name) as owner:
        owner.execute(f"DROP OWNED BY {READER}")
        owner.execute(f"DROP ROLE {READER}")


def test_a_reader_sees_every_view_with_its_columns_and_types(reader: Any) -> None:
    found: dict[str, list[tuple[str, str]]] = {}
    rows = reader.execute(
        "SELECT table_name, column_name, data_type FROM information_schema.columns"
        " WHERE table_name = ANY(%s) ORDER BY table_name, ordinal_position",
        [list(SURFACE)],
    )
    for relation, column, type_ in rows.fetchall():
        found.setdefault(relation, []).append((column, type_))
    assert found == SURFACE
    for name in SURFACE:
        assert reader.execute(f"SELECT count(*) FROM {name}").fetchone()[0] > 0, name


def test_a_reader_can_use_the_commands(
    reader: Any, seeds_in_postgresql: str, postgres: servers.Server, tmp_path: Path
) -> None:
    address = postgres.url(seeds_in_postgresql.rpartition("/")[2], READER, "reads")
    assert len(answers.run("club_seasons", database=address, club="Kairat").rows) == 3
    assert season(address, "1993").startswith("Kazakhstan Cup 1993\nwinner Dostyk")
    assert export(address, tmp_path, "csv", tables=True).relations == len(metadata.tables)


def test_a_reader_sees_the_keys(reader: Any) -> None:
    """Power BI and its like find relations there; a role with SELECT alone is shown none."""
    rows = reader.execute(
        "SELECT table_name, constraint_type, count(*) FROM information_schema.table_constraints"
        " WHERE constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') GROUP BY 1, 2"
    ).fetchall()
    seen = {(table, kind): number for table, kind, number in rows}
    for table in metadata.tables.values():
        assert seen[table.name, "PRIMARY KEY"] == 1
        assert seen.get((table.name, "FOREIGN KEY"), 0) == len(table.foreign_key_constraints), table.name
    referred = reader.execute(
        "SELECT fk.table_name, fk.column_name, pk.table_name, pk.column_name"
        " FROM information_schema.referential_constraints AS rc"
        " JOIN information_schema.key_column_usage AS fk USING (constraint_name)"
        " JOIN information_schema.key_column_usage AS pk ON pk.constraint_name = rc.unique_constraint_name"
    ).fetchall()
    assert ("match", "round_id", "round", "round_id") in referred


def test_every_table_view_and_view_column_has_the_comment_of_the_dictionary(reader: Any) -> None:
    comments = reader.execute(
        "SELECT c.relname, a.attname, coalesce(col_description(c.oid, a.attnum), obj_description(c.oid))"
        "  FROM pg_class c"
        "  LEFT JOIN (SELECT attrelid, attname, attnum FROM pg_attribute"
        "              WHERE attnum > 0 AND NOT attisdropped"
        "             UNION ALL SELECT oid, NULL, NULL FROM pg_class) a ON a.attrelid = c.oid"
        " WHERE c.relkind IN ('r', 'v') AND c.relnamespace = 'public'::regnamespace"
    ).fetchall()
    assert [row for row in comments if not row[2]] == []
    said = reader.execute("SELECT relation, column_name, description FROM data_dictionary").fetchall()
    assert sorted(comments, key=repr) == sorted(said, key=repr)
    assert set(SURFACE) < {relation for relation, _, _ in said}


def test_the_dictionary_is_the_same_words_on_sqlite(reader: Any, seeds_in_sqlite: str) -> None:
    statement = "SELECT relation, column_name, description FROM data_dictionary"
    with asking(seeds_in_sqlite) as ask:
        assert set(ask(statement)) == set(reader.execute(statement).fetchall())


def test_a_reader_reads_and_no_more(reader: Any) -> None:
    for statement in (
        "INSERT INTO setting VALUES ('a', 'b')",
        "DELETE FROM goal",
        "CREATE TABLE mine (a int)",
        "CREATE TEMP TABLE mine (a int)",
        "CREATE VIEW mine AS SELECT 1",
    ):
        with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.ReadOnlySqlTransaction)):
            reader.execute(statement)
    assert reader.execute("SHOW statement_timeout").fetchone()[0] != "0"
    assert reader.execute("SHOW default_transaction_read_only").fetchone()[0] == "on"
