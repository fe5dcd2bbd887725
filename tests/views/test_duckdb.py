"""All rows of every view through DuckDB's reader of SQLite files equal SQLite's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from importlib.resources import files
from typing import Any

import duckdb
import pytest

from tests.views.reading import asking
from tests.views.surface import SURFACE


@pytest.fixture(scope="module")
def duck(seeds_in_sqlite: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB with the SQLite file of the seeds attached, by the reader that comes as a package."""
    package = files("duckdb_extension_sqlite_scanner") / "extensions" / f"v{duckdb.__version__}"
    connection = duckdb.connect()
    connection.execute(f"LOAD '{package / 'sqlite_scanner.duckdb_extension'}'")
    connection.execute(f"ATTACH '{seeds_in_sqlite}' AS cups (TYPE sqlite, READ_ONLY)")
    connection.execute("USE cups")
    yield connection
    connection.close()


@pytest.mark.parametrize("name", SURFACE)
def test_all_rows_through_duckdb_are_sqlites(name: str, duck: Any, seeds_in_sqlite: str) -> None:
    types = [type_ for _, type_ in SURFACE[name]]
    answer = duck.execute(f"SELECT * FROM {name}")
    assert [column[0] for column in answer.description] == [column for column, _ in SURFACE[name]]
    through = sorted((_plain(row, types) for row in answer.fetchall()), key=repr)
    with asking(seeds_in_sqlite) as ask:
        own = sorted((_plain(row, types) for row in ask(f"SELECT * FROM {name}")), key=repr)
    assert through == own
    assert own


def test_duckdb_knows_dates_as_dates(duck: Any) -> None:
    (day,) = duck.execute(
        "SELECT last_met_on FROM head_to_head WHERE club = 'Kairat' AND opponent = 'Vostok'"
    ).fetchone()
    assert day == datetime.date(1997, 4, 26)


def _plain(row: tuple[Any, ...], types: list[str]) -> tuple[Any, ...]:
    """A row in one form: DuckDB gives dates and decimals where SQLite gives text and floats."""
    return tuple(
        str(value)
        if isinstance(value, datetime.date)
        else float(value)
        if isinstance(value, Decimal) or (type_ == "numeric" and value is not None)
        else value
        for value, type_ in zip(row, types, strict=True)
    )
