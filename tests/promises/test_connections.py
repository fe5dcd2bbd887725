"""L3 to L5: connections that are cut or die in silence, and servers that crash."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import kzcup
from kzcup.errors import DatabaseLocked, DatabaseUnreachable
from kzcup.store import schema
from kzcup.store.address import parse
from kzcup.store.database import Lock, open_database
from tests import postgres as servers
from tests.conftest import SEEDS
from tests.promises import commands, proxy
from tests.promises.invariant import States
from tests.promises.victim import Pace, start
from tests.store import contents, texts


@pytest.fixture
def states(tmp_path: Path) -> States:
    """Before and after a load of the seeds."""
    empty, full = str(tmp_path / "empty.db"), str(tmp_path / "full.db")
    schema.upgrade(parse(empty))
    kzcup.load([SEEDS], full)
    return States(contents.contents(empty), contents.contents(full))


def test_a_connection_cut_anywhere_leaves_seasons_whole(pg_database: str, states: States) -> None:
    """L3. The load of the seeds sends some 200,000 bytes; it is cut at random points and at its very beginning."""
    schema.upgrade(parse(pg_database))
    chance = random.Random(7)
    cuts = [1, 300, *sorted(chance.randrange(600, 150_000) for _ in range(8))]
    for cut in cuts:
        with proxy.through(pg_database, cut) as (_, address), pytest.raises(DatabaseUnreachable) as lost:
            kzcup.load([SEEDS], address)
        assert lost.value.exit_code == 3
        assert "127.0.0.1" in str(lost.value)
        assert states.violations(contents.contents(pg_database)) == [], f"cut after {cut} bytes"
    kzcup.load([SEEDS], pg_database)
    assert contents.difference(states.new, contents.contents(pg_database)) == {}


def test_the_command_says_in_a_line_which_host_was_lost(pg_database: str) -> None:
    schema.upgrade(parse(pg_database))
    with proxy.through(pg_database, 40_000) as (between, address):
        done = commands.kzcup("load", SEEDS, "--database", address)
    assert done.returncode == 3
    assert f"127.0.0.1:{between.port}" in done.stderr
    assert "0 of 4 documents" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_half_open_connection_does_not_hold_a_season_for_hours(
    pg_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L4. The loader's machine vanishes: the server hears nothing more, not even that the line is dead."""
    path = texts.write(tmp_path, "one.txt", texts.cup())
    schema.upgrade(parse(pg_database))
    with proxy.through(pg_database) as (between, address):
        victim = start([path], address, hold_at="s")
        victim.wait_for("s")
        between.fall_silent()
        victim.kill()
        monkeypatch.setenv("KZCUP_LOCK_TIMEOUT", "0.3")
        with pytest.raises(DatabaseLocked) as refused:
            kzcup.load(path, pg_database)
    statement = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1"
    (pid,) = {row[0] for row in contents.rows(pg_database, statement)} or {None}
    assert pid is None or f"pid {pid}" in str(refused.value)
    assert "pid " in str(refused.value)


def test_the_server_is_told_to_look_after_its_client(pg_database: str) -> None:
    """L4: keepalives and time limits hold within the transaction and end with it."""
    schema.upgrade(parse(pg_database))
    database = open_database(parse(pg_database))
    wanted = {
        "tcp_keepalives_idle": "15",
        "tcp_keepalives_interval": "5",
        "tcp_keepalives_count": "3",
        "tcp_user_timeout": "30000",
        "idle_in_transaction_session_timeout": "10min",
        "client_connection_check_interval": "500ms",
        "lock_timeout": "7s",
    }

    def told() -> dict[str, str]:
        return {
            name: database.rows(f"SHOW {name}")[0][0].removesuffix("ms" if "user" in name else " ") for name in wanted
        }

    outside = told()
    with database.transaction(Lock((1,), 7)):
        assert told() == wanted
    assert told() == outside
    database.close()


@pytest.fixture
def scratch() -> Iterator[servers.Server]:
    """A cluster of its own, which writes to disk as a real one does."""
    server = servers.cluster(fsync="on", full_page_writes="on", synchronous_commit="on")
    yield server
    server.stop()


def test_after_a_crash_of_the_server_seasons_are_whole(scratch: servers.Server, states: States) -> None:
    """L5. Every process of the server is killed, in the rows, before the commit, and after the end."""
    assert scratch.keeper is not None
    database = scratch.url(scratch.create())
    schema.upgrade(parse(database))
    for step, count in (("w", 12), ("s", 1), ("c", 1)):
        victim = start([SEEDS], database, Pace(statement=0.005, settling=0.03))
        victim.wait_for(step, count)
        scratch.keeper.crash()
        result = victim.finish()
        scratch.keeper.start_server()
        assert states.violations(contents.contents(database)) == []
        if "error" in result:
            assert result["exit_code"] == 3
            assert "documents are in" in result["text"]
    kzcup.load([SEEDS], database)
    scratch.keeper.crash()
    scratch.keeper.start_server()
    assert contents.difference(states.new, contents.contents(database)) == {}


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    done = commands.kzcup("load", SEEDS, "--database", "postgresql://nobody@127.0.0.1:1/cup")
    assert done.returncode == 3
    assert "127.0.0.1:1" in done.stderr
    assert "Traceback" not in done.stderr
