"""The tools one would use instead, on the rows a load wrote: ``psql \\copy`` and sqlite3's ``.import``.

They have the easiest part: rows that are ready, in files of their own kind, in the order of the foreign keys.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import create_mock_engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable
from sqlalchemy.sql.schema import Table

from bench.clock import Cost, run
from kzcup.store.tables import metadata
from tests.postgres import Server

TABLES: list[Table] = list(metadata.sorted_tables)


def export(server: Server, database: str, folder: Path) -> int:
    """Write every table of a loaded database to ``folder/TABLE.csv`` and return the number of rows."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = 0
    with server.connect(database) as connection, connection.cursor() as cursor:
        for table in TABLES:
            select = f'COPY "{table.name}" TO STDOUT (FORMAT csv)'
            with (folder / f"{table.name}.csv").open("wb") as file, cursor.copy(select) as copy:
                for block in copy:
                    file.write(block)
            rows += cursor.rowcount
    return rows


def _bare(table: Table) -> str:
    """The table on PostgreSQL with its columns alone."""
    dialect = postgresql.dialect()
    columns = ", ".join(
        f'"{column.name}" {column.type.compile(dialect)}{"" if column.nullable else " NOT NULL"}'
        for column in table.columns
    )
    return f'CREATE TABLE "{table.name}" ({columns});'


def _constraints(table: Table) -> list[str]:
    """What a bare table lacks: keys, checks, indexes."""
    dialect = postgresql.dialect()
    ordered = sorted(table.constraints, key=lambda each: each.__visit_name__ != "primary_key_constraint")
    added = [str(AddConstraint(each, isolate_from_table=False).compile(dialect=dialect)) + ";" for each in ordered]
    return added + [str(CreateIndex(index).compile(dialect=dialect)) + ";" for index in table.indexes]


def _copies(folder: Path) -> list[str]:
    return [f"\\copy \"{table.name}\" FROM '{folder / table.name}.csv' (FORMAT csv)" for table in TABLES]


def psql(server: Server, folder: Path, keys_first: bool, script: Path) -> Cost:
    """Copy the files into a new database, with all keys and indexes there first, or put on after the rows."""
    program = shutil.which("psql") or str((server.binaries or Path()) / "psql")
    if keys_first:
        made: list[str] = []
        engine = create_mock_engine(
            "postgresql://", lambda sql, *_: made.append(str(sql.compile(dialect=engine.dialect)) + ";")
        )
        metadata.create_all(engine, checkfirst=False)
        lines = [*made, "BEGIN;", *_copies(folder), "COMMIT;"]
    else:
        foreign: list[str] = []
        own: list[str] = []
        for table in TABLES:
            for line in _constraints(table):
                (foreign if "FOREIGN KEY" in line else own).append(line)
        lines = ["BEGIN;", *(_bare(table) for table in TABLES), *_copies(folder), *own, *foreign, "COMMIT;"]
    script.write_text("\n".join(["\\set ON_ERROR_STOP on", *lines]))
    database = server.create()
    postmaster = server.keeper.postmaster if server.keeper else None
    cost = run([program, "-X", "-q", "-d", server.url(database), "-f", str(script)], postmaster)
    server.drop(database)
    return cost


def sqlite3(folder: Path, database: Path, script: Path) -> Cost:
    """Import the files into bare tables with their primary keys, and put the indexes on after."""
    dialect = sqlite.dialect()
    lines = ["PRAGMA journal_mode=WAL;", "PRAGMA synchronous=NORMAL;", "BEGIN;"]
    for table in TABLES:
        lines.append(_plain(table))
    lines.append(".mode csv")
    lines += [f'.import "{folder / table.name}.csv" "{table.name}"' for table in TABLES]
    for table in TABLES:
        lines += [str(CreateIndex(index).compile(dialect=dialect)) + ";" for index in table.indexes]
    lines.append("COMMIT;")
    script.write_text("\n".join(lines))
    return run(["sqlite3", "-batch", "-bail", str(database), f".read {script}"])


def _plain(table: Table) -> str:
    """The table on SQLite with columns and primary key, as `.import` can fill it: it writes no null."""
    dialect = sqlite.dialect()
    columns = ", ".join(f'"{column.name}" {column.type.compile(dialect)}' for column in table.columns)
    key = ", ".join(f'"{column.name}"' for column in table.primary_key)
    ending = " WITHOUT ROWID" if "WITHOUT ROWID" in str(CreateTable(table).compile(dialect=dialect)) else ""
    return f'CREATE TABLE "{table.name}" ({columns}, PRIMARY KEY ({key})){ending};'
