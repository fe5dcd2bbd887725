"""L2, L6 to L9, L14: who waits for whom, who says so, and what a dead loader leaves behind."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

import kzcup
from kzcup import loading
from kzcup.errors import DatabaseLocked
from kzcup.store import schema
from kzcup.store.address import parse
from tests.promises.victim import Pace, Victim, start
from tests.store import contents, texts


@pytest.fixture
def one(tmp_path: Path) -> Path:
    return texts.write(tmp_path / "one", "one.txt", texts.cup(2001))


@pytest.fixture
def loaded(database: str, tmp_path: Path) -> str:
    """A database with a season of its own."""
    kzcup.load(texts.write(tmp_path / "there", "there.txt", texts.cup(1999)), database)
    return database


@pytest.fixture
def held(loaded: str, one: Path) -> Iterator[Victim]:
    """A loader that holds its locks and waits before its commit."""
    victim = start([one], loaded, hold_at="c")
    assert victim.wait_for("c")
    yield victim
    if victim.process.is_alive():
        victim.kill()


def backends(database: str, condition: str) -> list[int]:
    """The pids of other backends of this database that hold something."""
    statement = f"""
        SELECT DISTINCT pid FROM pg_locks WHERE {condition} AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
    return [pid for (pid,) in contents.rows(database, statement)]


class TestTwoLoadsOfOneSeason:
    def test_without_waiting_it_says_who_holds_it(self, loaded: str, held: Victim, one: Path) -> None:
        with pytest.raises(DatabaseLocked) as refused:
            kzcup.load(one, loaded, wait=False)
        assert refused.value.exit_code == 4
        if "://" in loaded:
            (pid,) = backends(loaded, "locktype = 'advisory' AND granted")
            assert f"pid {pid}" in str(refused.value)
        else:
            assert "SQLite cannot say which" in str(refused.value)

    def test_the_second_waits_and_finds_nothing_to_do(self, loaded: str, held: Victim, one: Path) -> None:
        reports: list[loading.LoadReport] = []
        second = threading.Thread(target=lambda: reports.append(kzcup.load(one, loaded)))
        second.start()
        time.sleep(0.3)
        assert second.is_alive()
        held.release()
        second.join(30)
        assert held.finish()["actions"] == {"one.txt": "loaded"}
        assert reports[0].actions == {"unchanged": 1}

    def test_a_wait_ends(self, loaded: str, held: Victim, one: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("KZCUP_LOCK_TIMEOUT", "0.5")
        with pytest.raises(DatabaseLocked, match="0 of 1 documents"):
            kzcup.load(one, loaded)

    def test_other_seasons_are_not_kept_waiting(self, pg_database: str, one: Path, tmp_path: Path) -> None:
        kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), pg_database)
        victim = start([one], pg_database, hold_at="w")
        assert victim.wait_for("w")
        other = texts.write(tmp_path, "other.txt", texts.cup(2002, ("Xi", "Phi", "Psi", "Rho")))
        assert kzcup.load(other, pg_database, wait=False).actions == {"loaded": 1}
        victim.release()
        assert victim.finish()["actions"] == {"one.txt": "loaded"}

    def test_many_documents_lock_the_whole_database(
        self, pg_database: str, one: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), pg_database)
        monkeypatch.setattr("kzcup.loading.loader.FEW", 1)
        victim = start([texts.many(tmp_path / "many", 3)], pg_database, hold_at="c")
        assert victim.wait_for("c")
        assert len(advisory_locks(pg_database)) == 1
        with pytest.raises(DatabaseLocked, match="pid"):
            kzcup.load(one, pg_database, wait=False)
        victim.release()
        victim.finish()


def advisory_locks(database: str) -> list[tuple[object, ...]]:
    return contents.rows(database, "SELECT classid, objid, mode FROM pg_locks WHERE locktype = 'advisory'")


class TestADeadLoader:
    def test_its_lock_is_gone_within_a_second(self, pg_database: str, one: Path) -> None:
        schema.upgrade(parse(pg_database))
        for step, count in (("w", 1), ("w", 9), ("s", 1), ("c", 1)):
            victim = start([one], pg_database, Pace(settling=0.05), hold_at=None)
            victim.wait_for(step, count)
            victim.kill()
            died = time.monotonic()
            while backends(pg_database, "locktype = 'advisory'"):
                assert time.monotonic() - died < 1.0, f"still locked after a kill at {step}"
                time.sleep(0.02)
            kzcup.load(one, pg_database, wait=False)
            loading.remove("2001", pg_database)

    def test_also_when_it_died_while_the_server_worked_for_it(self, pg_database: str, one: Path) -> None:
        """The server is busy with a statement of thirty seconds when its client dies."""
        schema.upgrade(parse(pg_database))
        contents.run(
            pg_database,
            "CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(30); RETURN NULL; END'",
        )
        contents.run(
            pg_database,
            "CREATE TRIGGER nap AFTER INSERT ON finding FOR EACH STATEMENT EXECUTE FUNCTION nap()",
        )
        victim = start([one], pg_database)
        while not contents.rows(pg_database, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'"):
            time.sleep(0.02)
        victim.kill()
        died = time.monotonic()
        while backends(pg_database, "locktype = 'advisory'"):
            assert time.monotonic() - died < 1.5
            time.sleep(0.02)

    def test_sqlite_goes_on_at_once(self, sqlite_database: str, one: Path) -> None:
        schema.upgrade(parse(sqlite_database))
        victim = start([one], sqlite_database, hold_at="c")
        victim.wait_for("c")
        victim.kill()
        assert kzcup.load(one, sqlite_database, wait=False).actions == {"loaded": 1}


def test_loads_with_new_clubs_in_crossed_order_both_succeed(pg_database: str, tmp_path: Path) -> None:
    """L7. Each round two loaders meet the same new clubs, named in opposite order, both slowed."""
    schema.upgrade(parse(pg_database))
    for number in range(3):
        names = [f"New {number} {letter}" for letter in "ABCD"]
        first = texts.write(tmp_path, f"{number}a.txt", texts.cup(1950 + number, tuple(names)))  # type: ignore[arg-type]
        names.reverse()
        second = texts.write(tmp_path, f"{number}b.txt", texts.cup(1980 + number, tuple(names)))  # type: ignore[arg-type]
        pace = Pace(statement=0.005)
        victims = [start([path], pg_database, pace) for path in (first, second)]
        for victim in victims:
            assert list(victim.finish()["actions"].values()) == ["loaded"]
    wanted = str(tmp_path / "wanted.db")
    kzcup.load(tmp_path, wanted)
    assert contents.difference(contents.contents(wanted), contents.contents(pg_database)) == {}


def test_a_removal_and_a_load_that_share_clubs_both_succeed(pg_database: str, tmp_path: Path) -> None:
    """The one deletes the clubs of its last season while the other finds them there."""
    for number in range(3):
        kzcup.load(texts.write(tmp_path, f"{number}.txt", texts.cup(1950 + number)), pg_database)
        new = texts.write(tmp_path, f"new{number}.txt", texts.cup(1980 + number))
        victim = start([new], pg_database, Pace(statement=0.004))
        victim.wait_for("w", 2 + number)
        loading.remove(str(1950 + number), pg_database)
        assert list(victim.finish()["actions"].values()) == ["loaded"]
        loading.remove(str(1980 + number), pg_database)
    assert contents.rows(pg_database, "SELECT * FROM club") == []


def test_loads_with_other_settings_into_an_empty_database_do_not_mix(pg_database: str, tmp_path: Path) -> None:
    first = texts.write(tmp_path, "a.txt", texts.cup(1950))
    second = texts.write(tmp_path, "b.txt", texts.cup(1951))
    schema.upgrade(parse(pg_database))
    pace = Pace(statement=0.005)
    victims = [start([first], pg_database, pace), start([second], pg_database, pace, errata=False)]
    results = [victim.finish() for victim in victims]
    assert sorted("error" in result for result in results) == [False, True]
    assert next(result for result in results if "error" in result)["error"] == "SchemaMismatch"
    assert len(contents.rows(pg_database, "SELECT * FROM season")) == 1


def test_a_long_select_never_blocks_a_load_and_never_sees_half_of_one(pg_database: str, tmp_path: Path) -> None:
    """L8 on PostgreSQL: one snapshot before, another after."""
    folder = texts.many(tmp_path, 3)
    kzcup.load(folder, pg_database)
    changed = folder / "season_00001.txt"
    changed.write_text(changed.read_text().replace("Miller", "Muller"))
    names = "SELECT count(*) FROM season_player WHERE player = 'Muller'"
    with psycopg.connect(pg_database) as reader:
        reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        assert reader.execute(names).fetchall() == [(0,)]
        assert kzcup.load(folder, pg_database, wait=False).actions == {"replaced": 1, "unchanged": 2}
        assert reader.execute(names).fetchall() == [(0,)]
        assert reader.execute("SELECT count(*) FROM season").fetchall() == [(3,)]
        reader.commit()
        assert reader.execute(names).fetchall() == [(1,)]


def test_a_reader_of_sqlite_goes_on_while_a_load_writes(sqlite_database: str, tmp_path: Path) -> None:
    """L8 and L14 on SQLite: in WAL mode a reader keeps its snapshot."""
    folder = texts.many(tmp_path, 3)
    kzcup.load(folder / "season_00000.txt", sqlite_database)
    victim = start([folder], sqlite_database, hold_at="c")
    victim.wait_for("c")
    reader = sqlite3.connect(sqlite_database, isolation_level=None)
    reader.execute("BEGIN")
    seasons = "SELECT count(*) FROM season"
    assert reader.execute(seasons).fetchall() == [(1,)]
    victim.release()
    assert victim.finish()["actions"]["season_00002.txt"] == "loaded"
    assert reader.execute(seasons).fetchall() == [(1,)]
    reader.execute("COMMIT")
    assert reader.execute(seasons).fetchall() == [(3,)]
    reader.close()


def test_two_writers_of_sqlite_take_turns(sqlite_database: str, tmp_path: Path) -> None:
    """L14: BEGIN IMMEDIATE waits; a deferred BEGIN would fail at once."""
    schema.upgrade(parse(sqlite_database))
    victims = [
        start([texts.write(tmp_path, f"{year}.txt", texts.cup(year))], sqlite_database, Pace(statement=0.002))
        for year in (2001, 2002, 2003)
    ]
    assert [list(victim.finish()["actions"].values()) for victim in victims] == [["loaded"]] * 3
    assert len(contents.rows(sqlite_database, "SELECT * FROM season")) == 3


def test_after_a_load_the_file_alone_is_the_database(sqlite_database: str, tmp_path: Path) -> None:
    """L14: no WAL is left, so that a copy in a folder its reader cannot write to opens."""
    kzcup.load(texts.many(tmp_path / "in", 3), sqlite_database)
    path = Path(sqlite_database)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert path.read_bytes()[18:20] == b"\x01\x01", "the file is still in WAL mode"
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    reader = sqlite3.connect(f"file:{copy}?mode=ro&immutable=1", uri=True)
    assert reader.execute("SELECT count(*) FROM season").fetchall() == [(3,)]
    reader.close()


def test_while_somebody_is_connected_the_wal_stays(sqlite_database: str, tmp_path: Path) -> None:
    """L14: journal_mode=DELETE only when nobody else is connected; the next load makes up for it."""
    folder = texts.many(tmp_path, 2)
    kzcup.load(folder / "season_00000.txt", sqlite_database)
    victim = start([folder], sqlite_database, hold_at="c")
    victim.wait_for("c")
    reader = sqlite3.connect(sqlite_database, isolation_level=None)
    reader.execute("SELECT count(*) FROM season").fetchall()
    victim.release()
    assert victim.finish()["actions"]["season_00001.txt"] == "loaded"
    assert reader.execute("SELECT count(*) FROM season").fetchall() == [(2,)]
    reader.close()
    loading.remove("1850", sqlite_database)
    assert Path(sqlite_database).read_bytes()[18:20] == b"\x01\x01"


class TestALongSelectAndAMigration:
    """L9: the migration fails fast and names the reader, instead of queueing every other reader behind it."""

    def test_it_fails_fast_with_the_blockers_pid(
        self, pg_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kzcup.load(texts.many(tmp_path, 2), pg_database)
        monkeypatch.setattr(schema, "_PATIENCE_WITH_READERS", "300ms")
        before = contents.digest(pg_database)
        with psycopg.connect(pg_database) as reader:
            reader.execute("SELECT * FROM season_summary, match")
            began = time.monotonic()
            with pytest.raises(DatabaseLocked, match=f"pid {reader.info.backend_pid}"):
                schema.downgrade(parse(pg_database), "base")
            assert time.monotonic() - began < 3
        assert contents.digest(pg_database) == before
        with psycopg.connect(pg_database) as reader:
            assert reader.execute("SELECT count(*) FROM season_summary").fetchall() == [(2,)]

    def test_an_upgrade_that_has_nothing_to_do_disturbs_nobody(self, pg_database: str, tmp_path: Path) -> None:
        kzcup.load(texts.many(tmp_path, 2), pg_database)
        with psycopg.connect(pg_database) as reader:
            reader.execute("SELECT * FROM season_summary, match")
            schema.upgrade(parse(pg_database))


def test_a_reader_from_before_the_load_is_waited_for(
    sqlite_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file at rest has no WAL, and SQLite cannot write to it while a transaction that reads it lasts."""
    folder = texts.many(tmp_path, 2)
    kzcup.load(folder / "season_00000.txt", sqlite_database)
    reader = sqlite3.connect(sqlite_database, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM season").fetchall()
    monkeypatch.setenv("KZCUP_LOCK_TIMEOUT", "0.5")
    with pytest.raises(DatabaseLocked, match="1 of 2 documents are in"):
        kzcup.load(folder, sqlite_database)
    monkeypatch.delenv("KZCUP_LOCK_TIMEOUT")
    threading.Timer(0.8, lambda: reader.execute("COMMIT")).start()
    assert kzcup.load(folder, sqlite_database).actions == {"unchanged": 1, "loaded": 1}
    reader.close()
