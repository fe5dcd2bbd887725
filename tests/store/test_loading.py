"""Loading: the same rows on both engines, in any order and any split; what a reload touches; who may replace whom."""

from __future__ import annotations

import itertools
import multiprocessing
import shutil
import sqlite3
from pathlib import Path

import pytest

import kzcup
from kzcup import loading
from kzcup.errors import KzcupError, SchemaMismatch, UsageError
from tests.conftest import SEEDS
from tests.store import contents, texts

SEED_FILES = sorted(SEEDS.glob("*.txt"))


def actions(report: loading.LoadReport) -> dict[str, str]:
    return {document.name: document.action for document in report.documents}


def test_both_engines_hold_the_same_rows(sqlite_database: str, pg_database: str) -> None:
    for database in (sqlite_database, pg_database):
        kzcup.load([SEEDS], database)
    one, other = contents.contents(sqlite_database), contents.contents(pg_database)
    assert contents.difference(one, other) == {}
    assert sum(map(len, one.values())) > 3000


def test_any_order_and_any_split_gives_the_same_database(tmp_path: Path, database: str) -> None:
    folder = texts.many(tmp_path / "in", 6, first_year=1990)
    paths = [*SEED_FILES, *sorted(folder.iterdir())]
    wanted = str(tmp_path / "wanted.db")
    kzcup.load(paths, wanted)
    for split in (
        [paths[:4], paths[4:]],
        [[path] for path in reversed(paths)],
        [paths[5:], paths[2:7], paths],
    ):
        for label in loaded_labels(database):
            loading.remove(label[0], database, competition=label[1])
        for part in split:
            kzcup.load(part, database)
        assert contents.difference(contents.contents(wanted), contents.contents(database)) == {}


def loaded_labels(database: str) -> list[tuple[str, str]]:
    try:
        statement = "SELECT season, competition FROM season JOIN competition USING (competition_id)"
        return [(row[0], row[1]) for row in contents.rows(database, statement)]
    except sqlite3.OperationalError:
        return []
    except Exception as error:
        if getattr(error, "sqlstate", None) == "42P01":
            return []
        raise


def test_removing_all_seasons_leaves_only_settings(database: str) -> None:
    kzcup.load([SEEDS], database)
    for label in ("1993", "1996–97", "2024"):
        loading.remove(label, database)
    left = {table: rows for table, rows in contents.contents(database).items() if rows}
    assert set(left) == {"setting", "dictionary_entry"}


def test_an_unchanged_document_touches_no_row_of_sqlite(sqlite_database: str) -> None:
    kzcup.load([SEEDS], sqlite_database)
    before = Path(sqlite_database).read_bytes()
    report = kzcup.load([SEEDS], sqlite_database)
    assert Path(sqlite_database).read_bytes() == before
    assert report.actions == {"unchanged": 3, "skipped": 1}
    assert report.exit_code == 0


def test_an_unchanged_document_touches_no_row_of_postgresql(pg_database: str) -> None:
    def versions() -> list[list[tuple[object, ...]]]:
        return [contents.rows(pg_database, f"SELECT xmin, ctid FROM {table}") for table in contents.COLUMNS]

    kzcup.load([SEEDS], pg_database)
    before = versions()
    report = kzcup.load([SEEDS], pg_database)
    assert versions() == before
    assert report.actions == {"unchanged": 3, "skipped": 1}


def test_a_changed_document_changes_its_season_only(tmp_path: Path, database: str) -> None:
    folder = shutil.copytree(SEEDS, tmp_path / "seeds")
    kzcup.load([folder], database)
    before = contents.contents(database)
    path = folder / "1996-97_Kazakhstan_Cup.txt"
    path.write_text(path.read_text().replace("Kairat 2-0 Vostok", "Kairat 3-0 Vostok"))
    report = kzcup.load([folder], database)
    assert actions(report)[path.name] == "replaced"
    after = contents.contents(database)
    season = next(row[0] for row in after["season"] if row[2] == "1996-97")
    changed = contents.difference(before, after)
    assert changed
    assert contents.of_season(changed, season) == {
        table: rows for table, rows in changed.items() if table not in ("club", "competition")
    }
    assert "club" not in changed


def test_shared_rows_go_with_their_last_season(tmp_path: Path, database: str) -> None:
    kzcup.load(texts.write(tmp_path, "one.txt", texts.cup(2001)), database)
    kzcup.load(texts.write(tmp_path, "two.txt", texts.cup(2002, ("Alpha", "Beta", "Gamma", "Omega"))), database)
    clubs = "SELECT club FROM club ORDER BY club"
    assert [row[0] for row in contents.rows(database, clubs)] == ["Alpha", "Beta", "Delta", "Gamma", "Omega"]
    loading.remove("2001", database)
    assert [row[0] for row in contents.rows(database, clubs)] == ["Alpha", "Beta", "Gamma", "Omega"]
    loading.remove("2002", database)
    assert contents.rows(database, clubs) == []


@pytest.mark.parametrize("years", list(itertools.permutations((2001, 2002, 2003))))
def test_a_club_bears_the_name_of_its_latest_season(tmp_path: Path, sqlite_database: str, years: tuple[int]) -> None:
    names = {2001: "Alpha", 2002: "ALPHA", 2003: "Álpha"}
    for year in years:
        text = texts.cup(year, (names[year], "Beta", "Gamma", "Delta"))
        kzcup.load(texts.write(tmp_path, f"{year}.txt", text), sqlite_database)
    name = "SELECT club FROM club WHERE club_key LIKE '%alpha%'"
    assert contents.rows(sqlite_database, name) == [("Álpha",)]
    loading.remove("2003", sqlite_database)
    assert contents.rows(sqlite_database, name) == [("ALPHA",)]


class TestIdentity:
    """A source is known by its base name; a season by competition and label."""

    def test_same_source_other_bytes_is_replaced(self, tmp_path: Path, database: str) -> None:
        kzcup.load(texts.write(tmp_path, "a.txt", texts.cup()), database)
        report = kzcup.load(texts.write(tmp_path, "a.txt", texts.cup(scorer="Jones")), database)
        assert actions(report) == {"a.txt": "replaced"}
        assert contents.rows(database, "SELECT count(*) FROM season_player WHERE player = 'Jones'") == [(1,)]

    def test_another_source_is_refused_unless_told(self, tmp_path: Path, database: str) -> None:
        kzcup.load(texts.write(tmp_path, "a.txt", texts.cup()), database)
        other = texts.write(tmp_path, "b.txt", texts.cup(scorer="Jones"))
        before = contents.digest(database)
        report = kzcup.load(other, database)
        assert actions(report) == {"b.txt": "refused"}
        assert "a.txt" in (report.documents[0].message or "")
        assert report.exit_code == 1
        assert contents.digest(database) == before
        assert actions(kzcup.load(other, database, replace=True)) == {"b.txt": "replaced"}
        assert contents.rows(database, "SELECT document FROM document") == [("b.txt",)]

    def test_same_bytes_under_another_name_are_unchanged(self, tmp_path: Path, database: str) -> None:
        kzcup.load(texts.write(tmp_path, "a.txt", texts.cup()), database)
        before = contents.digest(database)
        report = kzcup.load(texts.write(tmp_path, "b.txt", texts.cup()), database)
        assert actions(report) == {"b.txt": "unchanged"}
        assert contents.digest(database) == before

    def test_two_tellings_of_one_season_in_one_run_are_both_refused(self, tmp_path: Path, database: str) -> None:
        texts.write(tmp_path, "a.txt", texts.cup())
        texts.write(tmp_path, "b.txt", texts.cup(scorer="Jones"))
        texts.write(tmp_path, "c.txt", texts.cup(2002))
        report = kzcup.load(tmp_path, database)
        assert actions(report) == {"a.txt": "refused", "b.txt": "refused", "c.txt": "loaded"}
        assert "b.txt" in (report.documents[0].message or "")
        assert "a.txt" in (report.documents[1].message or "")
        assert report.exit_code == 1
        assert contents.rows(database, "SELECT season FROM season") == [("2002",)]

    def test_the_loaded_one_stays_where_two_are_given(self, tmp_path: Path, database: str) -> None:
        kzcup.load(texts.write(tmp_path, "a.txt", texts.cup()), database)
        before = contents.digest(database)
        texts.write(tmp_path, "b.txt", texts.cup(scorer="Jones"))
        report = kzcup.load(tmp_path, database, replace=True)
        assert actions(report) == {"a.txt": "refused", "b.txt": "refused"}
        assert contents.digest(database) == before

    def test_the_same_bytes_twice_in_one_run_are_one(self, tmp_path: Path, database: str) -> None:
        texts.write(tmp_path, "a.txt", texts.cup())
        texts.write(tmp_path, "b.txt", texts.cup())
        assert actions(kzcup.load(tmp_path, database)) == {"a.txt": "loaded", "b.txt": "unchanged"}

    def test_a_contest_across_batches_takes_the_first_out_again(self, tmp_path: Path, sqlite_database: str) -> None:
        folder = texts.many(tmp_path, 230)
        first = folder / "season_00000.txt"
        old = first.read_text()
        kzcup.load(first, sqlite_database)
        kzcup.load(folder / "season_00100.txt", sqlite_database)
        before = contents.contents(sqlite_database)
        first.write_text(old.replace("Miller", "Muller"))
        texts.write(folder, "zzz.txt", old.replace("Miller", "Meller"))
        texts.write(folder, "zzzz.txt", (folder / "season_00001.txt").read_text().replace("Miller", "Meller"))
        report = kzcup.load(folder, sqlite_database)
        refused = [name for name, action in actions(report).items() if action == "refused"]
        assert refused == ["season_00000.txt", "season_00001.txt", "zzz.txt", "zzzz.txt"]
        after = contents.contents(sqlite_database)
        assert len(after["season"]) == 229
        season = next(row[0] for row in before["document"] if row[2] == "season_00000.txt")
        assert contents.of_season(after, season)["source_line"] == contents.of_season(before, season)["source_line"]
        texts.write(folder, "season_00000.txt", old)
        for name in ("zzz.txt", "zzzz.txt", "season_00001.txt"):
            (folder / name).unlink()
        fresh = str(tmp_path / "fresh.db")
        kzcup.load(folder, fresh)
        assert contents.difference(contents.contents(fresh), after) == {}

    def test_a_contest_in_a_large_first_load_leaves_no_trace_in_what_seasons_share(
        self, tmp_path: Path, database: str
    ) -> None:
        folder = texts.many(tmp_path / "in", 210)
        texts.write(folder, "a.txt", texts.cup(2001))
        contested = texts.cup(2003, ("Álpha", "Beta", "Gamma", "Omega"))
        # in three batches: the clubs come in, one gets another name, and that season goes out again
        texts.write(folder, "season_00150_b.txt", contested)
        texts.write(folder, "z1.txt", texts.cup(2002, ("ALPHA", "Beta", "Gamma", "Delta")))
        texts.write(folder, "z2.txt", contested.replace("Miller", "Meller"))
        report = kzcup.load(folder, database)
        assert report.actions == {"loaded": 212, "refused": 2}
        for name in ("season_00150_b.txt", "z2.txt"):
            (folder / name).unlink()
        without = str(tmp_path / "without.db")
        kzcup.load(folder, without)
        assert contents.difference(contents.contents(without), contents.contents(database)) == {}
        assert contents.rows(database, "SELECT club FROM club WHERE club_key LIKE '%alpha%'") == [("ALPHA",)]


class TestFiles:
    def test_a_folder_may_hold_other_files(self, tmp_path: Path, sqlite_database: str) -> None:
        texts.write(tmp_path / "sub" / "deeper", "cup.txt", texts.cup())
        texts.write(tmp_path, "notes.md", "# nothing about football\n")
        (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
        report = kzcup.load(tmp_path, sqlite_database)
        assert actions(report) == {"cup.txt": "loaded", "notes.md": "skipped", "picture.png": "skipped"}
        assert report.exit_code == 0

    def test_a_named_file_that_is_no_season_fails(self, tmp_path: Path, sqlite_database: str) -> None:
        report = kzcup.load(texts.write(tmp_path, "notes.md", "# nothing about football\n"), sqlite_database)
        assert actions(report) == {"notes.md": "refused"}
        assert report.exit_code == 1

    def test_what_is_not_text_loads_nothing_and_keeps_nothing_out(self, tmp_path: Path, database: str) -> None:
        texts.write(tmp_path, "good.txt", texts.cup())
        (tmp_path / "bad.txt").write_bytes(texts.cup(2002).encode() + b"\xff")
        report = kzcup.load(tmp_path, database)
        assert actions(report) == {"bad.txt": "refused", "good.txt": "loaded"}
        assert [finding.code for finding in report.documents[0].findings] == ["not-utf8"]
        assert contents.rows(database, "SELECT season FROM season") == [("2001",)]

    def test_links_out_of_the_tree_and_devices_are_passed_over(self, tmp_path: Path, sqlite_database: str) -> None:
        import os

        texts.write(tmp_path / "in", "cup.txt", texts.cup())
        outside = texts.write(tmp_path / "out", "other.txt", texts.cup(2002))
        (tmp_path / "in" / "link.txt").symlink_to(outside)
        (tmp_path / "in" / "folder").symlink_to(outside.parent)
        os.mkfifo(tmp_path / "in" / "pipe.txt")
        assert actions(kzcup.load(tmp_path / "in", sqlite_database)) == {"cup.txt": "loaded"}
        report = kzcup.load(tmp_path / "in" / "pipe.txt", sqlite_database)
        assert actions(report) == {"pipe.txt": "refused"}
        assert "ordinary" in (report.documents[0].message or "")

    def test_a_path_that_is_not_there_is_a_usage_error(self, tmp_path: Path, sqlite_database: str) -> None:
        with pytest.raises(UsageError, match=r"nothing\.txt"):
            kzcup.load(tmp_path / "nothing.txt", sqlite_database)
        assert not Path(sqlite_database).exists()


class TestWays:
    def test_a_dry_run_writes_nothing_and_says_the_same(self, tmp_path: Path, database: str) -> None:
        wanted = [(d.name, d.action, d.counts) for d in kzcup.load([SEEDS], str(tmp_path / "other.db")).documents]
        report = kzcup.load([SEEDS], database, dry_run=True)
        assert [(d.name, d.action, d.counts) for d in report.documents] == wanted
        if "://" in database:
            assert contents.rows(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]
        else:
            assert not Path(database).exists()

    def test_a_dry_run_sees_what_is_there(self, tmp_path: Path, database: str) -> None:
        kzcup.load(texts.write(tmp_path, "a.txt", texts.cup()), database)
        before = contents.digest(database)
        texts.write(tmp_path, "a.txt", texts.cup(scorer="Jones"))
        texts.write(tmp_path, "b.txt", texts.cup(2002))
        report = kzcup.load(tmp_path, database, dry_run=True)
        assert actions(report) == {"a.txt": "replaced", "b.txt": "loaded"}
        assert contents.digest(database) == before

    def test_fail_on_counts_findings_also_of_unchanged_documents(self, sqlite_database: str) -> None:
        assert kzcup.load([SEEDS], sqlite_database, fail_on="warning").exit_code == 1
        assert kzcup.load([SEEDS], sqlite_database, fail_on="warning").exit_code == 1
        assert kzcup.load([SEEDS], sqlite_database).exit_code == 0

    def test_several_jobs_make_the_same_database(self, tmp_path: Path, database: str) -> None:
        folder = texts.many(tmp_path / "in", 45)
        one = str(tmp_path / "one.db")
        kzcup.load(folder, one)
        kzcup.load(folder, database, jobs=2)
        assert contents.difference(contents.contents(one), contents.contents(database)) == {}

    def test_several_jobs_say_the_same_of_a_dry_run(self, tmp_path: Path, sqlite_database: str) -> None:
        folder = texts.many(tmp_path / "in", 45)
        texts.write(folder, "other.txt", texts.cup(1850, cup_name="Cup 0", scorer="Jones"))
        one = kzcup.load(folder, sqlite_database, dry_run=True)
        assert one.actions == {"loaded": 44, "refused": 2}
        assert kzcup.load(folder, sqlite_database, dry_run=True, jobs=2) == one

    @pytest.mark.parametrize("fault", ["curated data", "patience"])
    def test_a_fault_of_the_user_leaves_no_process_behind(
        self, tmp_path: Path, sqlite_database: str, monkeypatch: pytest.MonkeyPatch, fault: str
    ) -> None:
        folder, curated = texts.many(tmp_path / "in", 3), tmp_path / "curated"
        curated.mkdir()
        (curated / "clubs.toml").write_text("x = [" if fault == "curated data" else "")
        monkeypatch.setenv("KZCUP_LOCK_TIMEOUT", "soon" if fault == "patience" else "1")
        with pytest.raises(KzcupError):
            kzcup.load(folder, sqlite_database, jobs=2, curated=[curated])
        assert multiprocessing.active_children() == []

    def test_a_large_first_load_makes_the_same_database_as_small_ones(self, tmp_path: Path, database: str) -> None:
        folder = texts.many(tmp_path / "in", 140)
        paths = sorted(folder.iterdir())
        piecemeal = str(tmp_path / "piecemeal.db")
        for start in range(0, len(paths), 70):
            kzcup.load(paths[start : start + 70], piecemeal)
        report = kzcup.load(folder, database)
        assert report.actions == {"loaded": 140}
        assert contents.difference(contents.contents(piecemeal), contents.contents(database)) == {}
        assert schema_of(database) == schema_of(fresh_like(database, tmp_path, paths[0]))

    def test_progress_is_told(self, tmp_path: Path, sqlite_database: str) -> None:
        told: list[loading.Progress] = []
        kzcup.load(texts.many(tmp_path, 5), sqlite_database, progress=told.append)
        assert [(each.done, each.total, each.matches) for each in told] == [(5, 5, 10)]


def fresh_like(database: str, tmp_path: Path, path: Path) -> str:
    """The address of a small database on the same engine."""
    if "://" not in database:
        address = str(tmp_path / "small.db")
    else:
        address = database.rsplit("/", 1)[0] + "/postgres"
        name = database.rsplit("/", 1)[1] + "_small"
        contents.run(address, f"CREATE DATABASE {name}")
        address = address.rsplit("/", 1)[0] + "/" + name
    kzcup.load(path, address)
    return address


def schema_of(database: str) -> list[tuple[object, ...]]:
    """Every constraint and index."""
    if "://" not in database:
        return contents.rows(database, "SELECT type, name, sql FROM sqlite_master ORDER BY name")
    statement = """
        SELECT conname::text, pg_get_constraintdef(oid), convalidated::text FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
        UNION ALL SELECT indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2"""
    return contents.rows(database, statement)


class TestSettings:
    def test_other_settings_are_refused_with_the_remedy(self, database: str) -> None:
        kzcup.load([SEEDS], database)
        before = contents.digest(database)
        with pytest.raises(SchemaMismatch, match="kzcup db rebuild"):
            kzcup.load([SEEDS], database, errata=False)
        assert contents.digest(database) == before

    def test_a_rebuild_makes_what_a_load_would_have_made(self, tmp_path: Path, database: str) -> None:
        plain = str(tmp_path / "plain.db")
        kzcup.load([SEEDS], plain, errata=False)
        kzcup.load([SEEDS], database)
        first = contents.digest(database)
        assert loading.rebuild(database, errata=False).derived == 3
        assert contents.difference(contents.contents(plain), contents.contents(database)) == {}
        assert loading.rebuild(database).derived == 3
        assert contents.digest(database) == first

    def test_a_rebuild_that_changes_nothing_touches_nothing(self, sqlite_database: str) -> None:
        kzcup.load([SEEDS], sqlite_database)
        before = Path(sqlite_database).read_bytes()
        assert loading.rebuild(sqlite_database).derived == 0
        assert Path(sqlite_database).read_bytes() == before

    def test_errata_of_the_annulled_final(self, tmp_path: Path, sqlite_database: str) -> None:
        statement = "SELECT matches, goals, ties FROM season_summary WHERE season = '1996-97'"
        kzcup.load([SEEDS], sqlite_database)
        assert contents.rows(sqlite_database, statement) == [(25, 71, 18)]
        loading.rebuild(sqlite_database, errata=False)
        assert contents.rows(sqlite_database, statement) == [(26, 74, 19)]
