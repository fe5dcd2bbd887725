"""Rows of many keys: each once, whatever the number of keys, and by few different statements."""

from __future__ import annotations

import pytest

import kzcup
from kzcup.store.address import parse
from kzcup.store.database import PARAMETERS, Database, open_database
from tests.conftest import SEEDS

STATEMENT = "SELECT name FROM setting WHERE name IN (…)"


@pytest.fixture
def opened(database: str):
    kzcup.load(SEEDS, database)
    found = open_database(parse(database))
    yield found
    found.close()


@pytest.mark.parametrize("others", [0, 1, 2, 5, 30, 700, PARAMETERS])
def test_each_row_comes_once(opened: Database, others: int) -> None:
    keys = ["errata", *(f"none {number}" for number in range(others)), "rules"]
    assert sorted(opened.in_list(STATEMENT, keys)) == [("errata",), ("rules",)]


def test_no_keys_give_no_rows(opened: Database) -> None:
    assert list(opened.in_list(STATEMENT, [])) == []


def test_a_thousand_lengths_make_few_statements(opened: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    # SQLite's driver keeps the last 128 different statements, some with thousands of marks.
    said: set[str] = set()
    monkeypatch.setattr(opened, "before", said.add)
    for length in range(1, 1001, 7):
        list(opened.in_list(STATEMENT, [f"none {number}" for number in range(length)]))
    assert len(said) <= 11
