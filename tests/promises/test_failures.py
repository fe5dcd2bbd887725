"""L15: a failure injected at statement n, for every n until the load completes, leaves each season old or new."""

from __future__ import annotations

from pathlib import Path

import pytest

import kzcup
from kzcup import loading
from kzcup.store.database import Database
from tests.promises.invariant import States
from tests.store import contents, texts


class Injected(Exception):
    """The failure that is put in."""


class Failing:
    """Lets every statement pass but the one with this number."""

    def __init__(self) -> None:
        self.left = -1
        self.passed: list[str] = []

    def __call__(self, _: Database, statement: str) -> None:
        self.passed.append(statement)
        self.left -= 1
        if self.left == 0:
            raise Injected(statement)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Failing:
    put_in = Failing()
    monkeypatch.setattr(Database, "before", lambda database, statement: put_in(database, statement))
    return put_in


def test_a_load_that_fails_at_any_statement(tmp_path: Path, database: str, failing: Failing) -> None:
    """A replaced season, a new one, one that stays, and one whose old lines told another cup."""
    old = [texts.write(tmp_path / "old", f"{year}.txt", texts.cup(year)) for year in (2001, 2002)]
    new = [
        texts.write(tmp_path / "new", "2001.txt", texts.cup(2001, ("Alpha", "Beta", "Gamma", "Omega"))),
        texts.write(tmp_path / "new", "2002.txt", texts.cup(2002)),
        texts.write(tmp_path / "new", "2003.txt", texts.cup(2003, scorer="Jones", leader="Bob Jones (Alpha) 2")),
    ]
    kzcup.load(old, database)
    before = contents.contents(database)
    wanted = str(tmp_path / "wanted.db")
    kzcup.load(old, wanted)
    kzcup.load(new, wanted)
    states = States(before, contents.contents(wanted))
    tried = _until_it_completes(failing, lambda: kzcup.load(new, database), database, states)
    assert tried > 60
    assert contents.difference(contents.contents(database), states.new) == {}


def test_a_large_first_load_that_fails_at_any_statement(
    tmp_path: Path, database: str, failing: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = texts.many(tmp_path, 4)
    monkeypatch.setattr("kzcup.loading.loader.FEW", 2)
    monkeypatch.setattr("kzcup.loading.loader.BATCH", 2)
    wanted = str(tmp_path / "wanted.db")
    kzcup.load(folder, wanted)
    _make_tables(database)
    states = States(contents.contents(database), contents.contents(wanted))
    # on PostgreSQL there are some four hundred, most of them one index more: every fourth will do
    step = 4 if "://" in database else 1
    tried = _until_it_completes(failing, lambda: kzcup.load(folder, database), database, states, step)
    assert tried > 100
    assert any("INDEX" in statement for statement in failing.passed)
    assert contents.difference(contents.contents(database), states.new) == {}


@pytest.mark.parametrize("way", ["remove", "rebuild"])
def test_removing_and_rebuilding_fail_as_a_whole(tmp_path: Path, database: str, failing: Failing, way: str) -> None:
    for year in (2001, 2002, 2003):
        kzcup.load(texts.write(tmp_path, f"{year}.txt", texts.cup(year)), database)
    before = contents.digest(database)
    number = 0
    while True:
        number += 1
        failing.left = number
        try:
            if way == "remove":
                loading.remove("2002", database)
            else:
                loading.rebuild(database, errata=False)
            break
        except Injected:
            now = contents.digest(database)
        assert now == before, f"after statement {number}"
    assert number > 20
    assert contents.digest(database) != before


def _until_it_completes(failing: Failing, load: object, database: str, states: States, step: int = 1) -> int:
    """Fail at statement 1, 2, 3 and so on, or each so many; how many statements the load has."""
    assert callable(load)
    number = 1 - step
    while True:
        number += step
        failing.left = number
        failing.passed = []
        try:
            load()
        except Injected:
            wrong = states.violations(contents.contents(database))
        else:
            return number
        assert wrong == [], f"after statement {number}: {failing.passed[-1]}"


def _make_tables(database: str) -> None:
    from kzcup.store import schema
    from kzcup.store.address import parse

    schema.upgrade(parse(database))
