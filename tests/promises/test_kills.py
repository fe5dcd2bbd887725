"""L1: killed at any moment, each season is wholly old or wholly new, and running again succeeds.

The moments are random; the seed is printed, and KZCUP_KILL_SEED repeats a run. KZCUP_KILLS says how many kills each
engine gets (`make torture`).
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import kzcup
from kzcup.store import schema
from kzcup.store.address import parse
from kzcup.store.database import open_database
from tests import postgres as servers
from tests.promises.invariant import States
from tests.promises.victim import Pace, start
from tests.store import contents, texts

KILLS = int(os.environ.get("KZCUP_KILLS", "25"))
SEED = int(os.environ.get("KZCUP_KILL_SEED", random.randrange(10**6)))
IN_ROWS, BEFORE_COMMIT = "in the writing of rows", "between the last row and the commit"

Restore = Callable[[], str]


class Scene:
    """Old and new documents, the states they give, and a way back to the old one."""

    def __init__(self, folder: Path, old: int, new: int) -> None:
        self.old = texts.many(folder / "old", old) if old else None
        self.new = texts.many(folder / "new", new)
        for number in range(0, old, 2):
            path = self.new / f"season_{number:05}.txt"
            path.write_text(path.read_text().replace("Miller", "Muller"))
        states = []
        for part, documents in (("before", self.old), ("after", self.new)):
            database = str(folder / f"{part}.db")
            schema.upgrade(parse(database))
            for source in filter(None, (self.old, documents if part == "after" else None)):
                kzcup.load(source, database)
            states.append(contents.contents(database))
        self.states = States(*states)
        self.goal = states[1]


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Scene]:
    """An update of some seasons among others, and a large first load."""
    return {
        "update": Scene(tmp_path_factory.mktemp("update"), 6, 14),
        "first load": Scene(tmp_path_factory.mktemp("first"), 0, 104),
    }


class Starting:
    """Databases in the state before the load, as many as are asked for."""

    def __init__(self, scenes: dict[str, Scene], folder: Path, server: servers.Server | None) -> None:
        self._folder = folder
        self._server = server
        self._templates: dict[str, str] = {}
        self._made: list[str] = []
        for name, scene in scenes.items():
            template = self._empty(name.replace(" ", "_"))
            if scene.old is not None:
                kzcup.load(scene.old, template)
            self._templates[name] = template

    def database(self, name: str) -> str:
        template = self._templates[name]
        if self._server is not None:
            made = self._server.create(template.rsplit("/", 1)[1])
            self._made.append(made)
            return self._server.url(made)
        copy = self._folder / f"copy_{len(self._made)}.db"
        if Path(template).exists():
            shutil.copy(template, copy)
        self._made.append(str(copy))
        return str(copy)

    def sweep(self) -> None:
        if self._server is not None:
            for name in self._made:
                self._server.drop(name)

    def _empty(self, name: str) -> str:
        if self._server is not None:
            return self._server.url(self._server.create())
        return str(self._folder / f"{name}.db")


@pytest.fixture(params=["sqlite", "postgresql"])
def starting(request: pytest.FixtureRequest, scenes: dict[str, Scene], tmp_path: Path) -> Iterator[Starting]:
    server = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    made = Starting(scenes, tmp_path, server)
    yield made
    made.sweep()


def test_a_kill_at_any_moment_leaves_each_season_old_or_new(
    starting: Starting, scenes: dict[str, Scene], capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(SEED)
    where: Counter[str] = Counter()
    for number in range(KILLS):
        # A third at any time at all, a third while rows are written, the rest shortly before a commit.
        aim = number % 3
        name = "first load" if chance.random() < (0.5 if aim == 0 else 0.15) else "update"
        scene, database = scenes[name], starting.database(name)
        pace = Pace(statement=0.001, rows=0.002 if name == "update" else 0.0, settling=0.015)
        batch = 4 if name == "update" else None
        victim = start([scene.new], database, pace, batch=batch)
        if aim == 0:
            time.sleep(chance.uniform(0.0, 0.6))
        elif aim == 1:
            victim.wait_for("w", chance.randint(1, 40))
            time.sleep(chance.uniform(0, 0.01))
        else:
            victim.wait_for("s", chance.randint(1, 3))
            time.sleep(chance.uniform(0, 0.02))
        where[victim.kill()] += 1
        check(scene, database, f"seed {SEED}, kill {number}")
    with capsys.disabled():
        told = ", ".join(f"{count} {phase}" for phase, count in where.most_common())
        print(f"\n{KILLS} kills with KZCUP_KILL_SEED={SEED}: {told}")
    assert where[IN_ROWS] >= 5 * KILLS // 25
    assert where[BEFORE_COMMIT] >= 3 * KILLS // 25


def check(scene: Scene, database: str, what: str) -> None:
    """The invariant holds now, and after running again all is as it should be."""
    if has_tables(database):
        assert scene.states.violations(contents.contents(database)) == [], what
    kzcup.load(scene.new, database)
    assert contents.difference(scene.goal, contents.contents(database)) == {}, what
    if "://" not in database:
        connection = sqlite3.connect(database)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()


def has_tables(database: str) -> bool:
    """Whether the schema is there; if not, nothing of it is."""
    connection = open_database(parse(database))
    try:
        found = schema.status(connection)
    finally:
        connection.close()
    assert found.kind in ("empty", "current")
    return found.kind == "current"
