"""Databases that the tests of the views read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import kzcup
from tests import postgres as servers

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds_in_sqlite(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A SQLite file with the seeds."""
    address = str(tmp_path_factory.mktemp("views") / "kzcup.db")
    kzcup.load([SEEDS], address)
    return address


@pytest.fixture(scope="session")
def seeds_in_postgresql(postgres: servers.Server) -> Iterator[str]:
    """A PostgreSQL database with the seeds."""
    name = postgres.create()
    kzcup.load([SEEDS], postgres.url(name))
    yield postgres.url(name)
    postgres.drop(name)
