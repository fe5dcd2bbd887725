"""L12 and L13: a database that is full or will not be written to.

The season rolls back; one line says what and where.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import psycopg
import pytest

import kzcup
from kzcup import loading
from kzcup.errors import DatabaseRefuses
from kzcup.store import schema, sqlite
from kzcup.store.address import Address, parse
from kzcup.store.database import Database
from tests import postgres as servers
from tests.conftest import SEEDS
from tests.promises import commands
from tests.store import contents, texts


@pytest.fixture
def loaded(database: str, tmp_path: Path) -> str:
    kzcup.load(texts.write(tmp_path / "there", "there.txt", texts.cup(1999)), database)
    return database


def test_a_full_disk_under_sqlite(sqlite_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real thing: SQLite may not have another page."""
    kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), sqlite_database)
    before = contents.digest(sqlite_database)
    connect = sqlite.connect

    def cramped(address: Address, readonly: bool = False) -> sqlite3.Connection:
        connection = connect(address, readonly)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        return connection

    monkeypatch.setattr(sqlite, "connect", cramped)
    with pytest.raises(DatabaseRefuses, match="disk is full") as refused:
        kzcup.load([SEEDS], sqlite_database)
    assert refused.value.exit_code == 6
    assert sqlite_database in str(refused.value)
    assert "0 of 4 documents" in str(refused.value)
    monkeypatch.undo()
    assert contents.digest(sqlite_database) == before
    assert contents.rows(sqlite_database, "PRAGMA integrity_check") == [("ok",)]
    assert kzcup.load([SEEDS], sqlite_database).actions == {"loaded": 3, "skipped": 1}


def test_a_full_disk_under_postgresql(pg_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own error, injected: a tablespace with an end cannot be made everywhere."""
    kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), pg_database)
    before = contents.digest(pg_database)

    def no_room(_: Database, statement: str) -> None:
        if statement.startswith("COPY goal"):
            raise psycopg.errors.DiskFull("could not extend file: No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "before", no_room)
        with pytest.raises(DatabaseRefuses, match=r"no room.*No space left") as refused:
            kzcup.load([SEEDS], pg_database)
    assert refused.value.exit_code == 6
    assert contents.digest(pg_database) == before
    assert kzcup.load([SEEDS], pg_database).actions == {"loaded": 3, "skipped": 1}


def test_a_database_opened_for_reading_only(sqlite_database: str, tmp_path: Path) -> None:
    kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), sqlite_database)
    done = commands.kzcup("load", SEEDS, "--database", f"file:{sqlite_database}?mode=ro")
    assert done.returncode == 6
    assert len(done.stderr.strip().splitlines()) == 1
    assert "read-only" in done.stderr


def test_a_database_that_is_set_to_read_only(pg_database: str, tmp_path: Path) -> None:
    kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), pg_database)
    name = pg_database.rsplit("/", 1)[1]
    contents.run(pg_database, f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    done = commands.kzcup("load", SEEDS, "--database", pg_database)
    assert done.returncode == 6
    assert len(done.stderr.strip().splitlines()) == 1
    assert "read-only transaction" in done.stderr


def test_a_standby(tmp_path: Path) -> None:
    """A real one: the cluster is started again as a standby that follows nobody."""
    server = servers.cluster()
    assert server.keeper is not None
    try:
        database = server.url(server.create())
        kzcup.load(texts.write(tmp_path, "there.txt", texts.cup(1999)), database)
        server.keeper.stop_server()
        signal = server.keeper.folder / "data" / "standby.signal"
        signal.touch()
        shutil.chown(signal, (server.keeper.folder / "data").stat().st_uid)
        server.keeper.start_server()
        with pytest.raises(DatabaseRefuses) as refused:
            kzcup.load([SEEDS], database)
        assert refused.value.exit_code == 6
        assert contents.rows(database, "SELECT season FROM season_summary") == [("1999",)]
    finally:
        server.stop()


def test_a_season_the_database_refuses_costs_no_other(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of three has a row that breaks a constraint: it is refused alone."""
    from kzcup.store import play

    results = play._results

    def nonsense(match, advanced):  # type: ignore[no-untyped-def]
        return ("beaten", None, "lost", None) if match.away_goals == 7 else results(match, advanced)

    monkeypatch.setattr(play, "_results", nonsense)
    for year in (2001, 2002, 2003):
        text = texts.cup(year)
        texts.write(tmp_path, f"{year}.txt", text.replace("2-1 Gamma", "2-7 Gamma") if year == 2002 else text)
    report = kzcup.load(tmp_path, database)
    assert [document.action for document in report.documents] == ["loaded", "refused", "loaded"]
    assert "the database refuses it" in (report.documents[1].message or "")
    assert report.exit_code == 1
    assert contents.rows(database, "SELECT season FROM season ORDER BY 1") == [("2001",), ("2003",)]


def test_a_refused_season_among_many_costs_no_other(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same in a large first load, which then goes the usual way."""
    from kzcup.store import rows

    monkeypatch.setattr("kzcup.loading.loader.FEW", 4)
    folder = texts.many(tmp_path / "in", 6)
    path = folder / "season_00003.txt"
    path.write_text(path.read_text().replace("Year: 1853", "Year: 1853").replace("2-1 Club", "2-99 Club"))
    counts = rows._load

    def broken(own, document, *rest):  # type: ignore[no-untyped-def]
        row = counts(own, document, *rest)
        return (own + 1, *row[1:]) if document.name == path.name else row

    monkeypatch.setattr(rows, "_load", broken)
    report = kzcup.load(folder, database)
    assert report.actions == {"loaded": 5, "refused": 1}
    assert len(contents.rows(database, "SELECT * FROM season")) == 5


def test_two_keys_with_one_number_are_refused_with_both_named(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kzcup.store import identifiers, rows

    monkeypatch.setattr(rows, "season_id", lambda key: 77)
    texts.write(tmp_path, "a.txt", texts.cup(2001))
    assert kzcup.load(tmp_path, database).actions == {"loaded": 1}
    other = texts.write(tmp_path, "b.txt", texts.cup(2002))
    report = kzcup.load(other, database, replace=True)
    assert report.actions == {"refused": 1}
    message = report.documents[0].message or ""
    assert "test cup/testland/2001" in message
    assert "test cup/testland/2002" in message
    assert identifiers.season_id("x") != 77


def test_ctrl_c_stops_cleanly_and_says_what_is_in(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kzcup.errors import Interrupted

    folder = texts.many(tmp_path / "in", 6)
    monkeypatch.setattr("kzcup.loading.loader.BATCH", 2)

    def stop(progress: loading.Progress) -> None:
        if progress.done == 4:
            raise KeyboardInterrupt

    with pytest.raises(Interrupted, match="4 of 6 documents") as stopped:
        kzcup.load(folder, database, progress=stop)
    assert stopped.value.exit_code == 130
    assert len(contents.rows(database, "SELECT * FROM season")) == 4
    assert kzcup.load(folder, database).actions == {"unchanged": 4, "loaded": 2}


def test_an_interrupted_first_load_of_many_leaves_nothing_and_says_so(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kzcup.errors import Interrupted

    folder = texts.many(tmp_path / "in", 6)
    monkeypatch.setattr("kzcup.loading.loader.BATCH", 2)
    monkeypatch.setattr("kzcup.loading.loader.FEW", 4)

    def stop(progress: loading.Progress) -> None:
        if progress.done == 4:
            raise KeyboardInterrupt

    with pytest.raises(Interrupted, match="0 of 6 documents"):
        kzcup.load(folder, database, progress=stop)
    assert contents.rows(database, "SELECT * FROM season") == []
    assert kzcup.load(folder, database).actions == {"loaded": 6}


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = texts.write(tmp_path, "notes.db", "not a database at all, but long enough to be looked at\n" * 40)
    before = path.read_bytes()
    done = commands.kzcup("load", SEEDS, "--database", path)
    assert done.returncode == 5
    assert "not a SQLite database" in done.stderr
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = commands.kzcup("load", SEEDS, "--database", tmp_path / "nowhere" / "x.db")
    assert done.returncode == 3
    assert "no folder" in done.stderr


def test_tables_of_another_program_are_left_alone(database: str) -> None:
    contents.run(database, "CREATE TABLE theirs (id integer)")
    with pytest.raises(kzcup.KzcupError, match="not kzcup's") as refused:
        kzcup.load([SEEDS], database)
    assert refused.value.exit_code == 5
    with pytest.raises(kzcup.KzcupError, match="not kzcup's"):
        schema.upgrade(parse(database))


def test_a_rebuild_whose_rows_are_refused_changes_nothing(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kzcup.store import play

    kzcup.load([SEEDS], database)
    before = contents.digest(database)
    monkeypatch.setattr(play, "_results", lambda match, advanced: ("beaten", None, "lost", None))
    with pytest.raises(kzcup.KzcupError) as refused:
        loading.rebuild(database, errata=False)
    assert refused.value.exit_code == 1
    assert contents.digest(database) == before


def test_a_rebuild_that_would_make_two_seasons_one_changes_nothing(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when curated data begin to call two cups one."""
    from kzcup.store import rows

    texts.write(tmp_path, "a.txt", texts.cup(2001, cup_name="First Cup"))
    texts.write(tmp_path, "b.txt", texts.cup(2001, cup_name="Second Cup"))
    kzcup.load(tmp_path, database)
    before = contents.digest(database)
    monkeypatch.setattr(rows, "season_id", lambda key: 77)
    with pytest.raises(kzcup.KzcupError, match=r"a\.txt and b\.txt|b\.txt and a\.txt"):
        loading.rebuild(database, errata=False)
    assert contents.digest(database) == before


def test_a_rebuild_may_give_seasons_other_numbers(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kzcup.store import identifiers, rows

    kzcup.load([SEEDS], database)
    monkeypatch.setattr(rows, "season_id", lambda key: identifiers.season_id(key) ^ 1)
    assert loading.rebuild(database, errata=False).derived == 3
    wanted = str(tmp_path / "wanted.db")
    kzcup.load([SEEDS], wanted, errata=False)
    assert contents.difference(contents.contents(wanted), contents.contents(database)) == {}
