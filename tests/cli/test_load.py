"""``kzcup load``, ``remove`` and ``db`` from the command line, on both engines."""

import json
import os
from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SEED_1993 = SEEDS / "1993_Kazakhstan_Cup.txt"
SEED_1996 = SEEDS / "1996-97_Kazakhstan_Cup.txt"

# What issue and document say of each season: clubs, ties, matches, walkovers, goals, champion.
EXPECTED = {
    "1993": (27, 26, 21, 5, 62, "Dostyk"),
    "1996-97": (19, 18, 25, 7, 71, "Kairat"),
    "2024": (32, 18, 41, 0, 98, "Aktobe"),
}


def rows_of(out: str) -> dict[str, list[str]]:
    """The lines of the summary by season."""
    return {line.split()[0]: line.split() for line in out.splitlines() if line[:1].isdigit()}


def test_the_summary_says_per_season_what_is_in_and_where_the_database_is(kzcup, database):
    ran = kzcup("load", SEEDS, "--database", database)
    assert ran.code == 0
    rows = rows_of(ran.out)
    for season, (clubs, ties, matches, walkovers, goals, champion) in EXPECTED.items():
        assert rows[season][:3] == [season, "Kazakhstan", "Cup"]
        figures = [str(figure) for figure in (clubs, ties, matches, walkovers, goals)]
        assert rows[season][4:10] == [*figures, champion]
    last = ran.out.splitlines()[-1]
    assert "3 loaded, 1 skipped" in last
    assert Path(database).name in last or "postgresql://" in last


def test_again_it_is_unchanged(kzcup, database):
    kzcup("load", SEEDS, "--database", database, "-q")
    ran = kzcup("load", SEEDS, "--database", database)
    assert ran.code == 0
    assert "3 unchanged" in ran.out


def test_json_is_one_object_with_the_counts(kzcup, sqlite_database):
    ran = kzcup("load", SEEDS, "--database", sqlite_database, "--format", "json")
    report = json.loads(ran.out)
    found = {
        document["season"]: (
            *(document["counts"][name] for name in ("clubs", "ties", "matches", "walkovers", "goals")),
            document["champion"],
        )
        for document in report["documents"]
        if document["counts"]
    }
    assert found == EXPECTED
    assert report["actions"] == {"loaded": 3, "skipped": 1}
    assert report["exit_code"] == ran.code == 0


def test_a_dry_run_writes_nothing(kzcup, sqlite_database):
    ran = kzcup("load", SEEDS, "--database", sqlite_database, "--dry-run")
    assert ran.code == 0
    assert "nothing was written" in ran.out
    assert not os.path.exists(sqlite_database)


def test_without_errata_the_first_final_stands_as_played(kzcup, sqlite_database):
    ran = kzcup("load", SEED_1996, "--database", sqlite_database, "--no-errata")
    assert rows_of(ran.out)["1996-97"][4:9] == ["19", "19", "26", "7", "74"]
    assert "2 errors" in ran.out


def test_fail_on_makes_findings_an_exit_code(kzcup, sqlite_database):
    assert kzcup("load", SEED_1993, "--database", sqlite_database, "--fail-on", "error").code == 0
    assert kzcup("load", SEED_1993, "--database", sqlite_database, "--fail-on", "warning").code == 1


def test_a_skipped_file_of_a_folder_does_not_matter(kzcup, sqlite_database):
    ran = kzcup("load", SEEDS, "--database", sqlite_database, "--fail-on", "error", "-v")
    assert (ran.code, ran.err) == (0, "")
    assert "1 skipped" in ran.out
    assert "README.md" in ran.out


def test_json_tells_the_findings_of_what_is_not_in_the_database(kzcup, sqlite_database, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear founder\n", encoding="utf-8")
    ran = kzcup("load", letter, SEED_1993, "--database", sqlite_database, "--format", "json")
    of_season, of_letter = (document["findings"] for document in json.loads(ran.out)["documents"])
    assert of_season is None
    assert [finding["code"] for finding in of_letter] == ["no-season"]


def test_strict_keeps_out_a_document_with_errors(kzcup, sqlite_database):
    ran = kzcup("load", SEED_1996, "--database", sqlite_database, "--no-errata", "--strict")
    assert ran.code == 1
    assert "winner-differs" in ran.err
    assert "1 not loaded" in ran.out


def test_no_path_is_a_usage_error_with_an_example(kzcup):
    ran = kzcup("load")
    assert ran.code == 2
    assert "kzcup load seeds/" in ran.err


def test_a_named_file_that_is_no_season_fails_and_costs_the_others_nothing(kzcup, database, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear founder,\n\nhow are you?\n", encoding="utf-8")
    binary = tmp_path / "binary.txt"
    binary.write_bytes(b"= 1993 Kazakhstan Cup =\n\xff\xfe\x00\n")
    ran = kzcup("load", letter, binary, SEED_1993, "--database", database)
    assert ran.code == 1
    assert "1 loaded" in ran.out
    assert f"{letter}" in ran.err
    assert f"{binary}:2:1: error not-utf8" in ran.err


def test_a_missing_file_is_said(kzcup, sqlite_database, tmp_path):
    ran = kzcup("load", tmp_path / "nowhere.txt", "--database", sqlite_database)
    assert ran.code == 2
    assert "nowhere.txt" in ran.err
    assert not os.path.exists(sqlite_database)


def test_quiet_prints_nothing(kzcup, sqlite_database):
    ran = kzcup("load", SEEDS, "--database", sqlite_database, "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_the_environment_names_the_database(kzcup, sqlite_database, monkeypatch):
    monkeypatch.setenv("KZCUP_DATABASE", sqlite_database)
    assert kzcup("load", SEED_1993).code == 0
    assert os.path.exists(sqlite_database)


def test_a_season_from_another_source_needs_replace(kzcup, database, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(SEED_1993.read_text("utf-8").replace("Gasanov", "Hasanov"), encoding="utf-8")
    kzcup("load", SEED_1993, "--database", database)
    ran = kzcup("load", other, "--database", database)
    assert ran.code == 1
    assert "--replace" in ran.err
    assert "1 replaced" in kzcup("load", other, "--replace", "--database", database).out


def test_other_settings_are_refused_with_the_remedy(kzcup, database):
    kzcup("load", SEED_1993, "--database", database)
    ran = kzcup("load", SEED_1993, "--database", database, "--lineage")
    assert ran.code == 5
    assert "without --lineage" in ran.err
    assert "`kzcup db rebuild --lineage`" in ran.err
    assert "1 of 1 seasons derived anew" in kzcup("db", "rebuild", "--lineage", "--database", database).out
    assert kzcup("load", SEED_1993, "--database", database, "--lineage").code == 0


def test_remove_takes_a_season_out(kzcup, database):
    kzcup("load", SEEDS, "--database", database)
    ran = kzcup("remove", "1996–97", "--database", database)
    assert (ran.code, ran.out) == (0, "Kazakhstan Cup 1996-97 removed\n")
    again = kzcup("remove", "1996–97", "--database", database)
    assert again.code == 2
    assert "no season 1996-97" in again.err


def test_status_before_and_after(kzcup, database):
    before = json.loads(kzcup("db", "status", "--format", "json", "--database", database).out)
    assert (before["schema"], before["seasons"]) == ("empty", 0)
    kzcup("load", SEEDS, "--database", database)
    after = json.loads(kzcup("db", "status", "--format", "json", "--database", database).out)
    assert (after["schema"], after["seasons"]) == ("current", 3)
    assert after["settings"]["errata"] == "yes"


@pytest.mark.parametrize("address", ["postgresql://u:hunter2@127.0.0.1:1/x", "postgresql://127.0.0.1:1/x?password=hunter2"])
def test_an_unreachable_database_is_exit_3_and_no_password_is_shown(kzcup, address):
    ran = kzcup("load", SEED_1993, "--database", address)
    assert ran.code == 3
    assert "127.0.0.1" in ran.err
    assert "hunter2" not in ran.out + ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_a_database_that_cannot_be_there_is_said(kzcup, tmp_path, more):
    ran = kzcup("load", SEED_1993, "--database", tmp_path / "nowhere" / "cup.db", *more)
    assert ran.code == 3
    assert f"there is no folder {tmp_path / 'nowhere'}" in ran.err
    ran = kzcup("load", SEED_1993, "--database", tmp_path, *more)
    assert ran.code == 3
    assert "it is a folder" in ran.err
    ran = kzcup("load", SEED_1993, "--database", os.devnull, *more)
    assert ran.code == 3
    assert "it is no ordinary file" in ran.err


@pytest.mark.parametrize("command", [("remove", "1993"), ("db", "rebuild")])
def test_only_a_load_makes_a_database(kzcup, sqlite_database, command):
    ran = kzcup(*command, "--database", sqlite_database)
    assert ran.code == 3
    assert "there is no database" in ran.err
    assert not os.path.exists(sqlite_database)
