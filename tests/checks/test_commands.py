"""``kzcup check`` and ``kzcup codes`` as they are typed."""

import json
import os
import re
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzcup.checks.catalogue import CATALOGUE
from kzcup.cli import kzcup

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
BOX = "= 1999 Ruritania Cup =\n\nInfobox\n- Country: Ruritania\n%s"
CUP = BOX + "\n==Final==\n9 May 1999\nStrelsau 3-1 Zenda\n"
INFO, WARNING, ERROR = CUP % "", CUP % "- Matches: 2\n", CUP % "- Winners: Zenda\n"


def run(*arguments, **options):
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(kzcup, words, standalone_mode=False, **options)


def code_of(result):
    """The exit code: a command returns it."""
    return result.return_value


@pytest.fixture
def cup(tmp_path):
    def write(text, name="cup.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (INFO, "error", 0),
        (INFO, "warning", 0),
        (INFO, "info", 1),
        (WARNING, "error", 0),
        (WARNING, "warning", 1),
        (WARNING, "info", 1),
        (ERROR, "error", 1),
        (ERROR, "warning", 1),
    ],
)
def test_the_exit_code_tells_how_grave_it_is(cup, text, fail_on, code):
    assert code_of(run("check", cup(text), "--fail-on", fail_on)) == code


def test_errors_fail_unless_told_otherwise(cup):
    assert code_of(run("check", cup(ERROR))) == 1
    assert code_of(run("check", cup(WARNING))) == 0


def test_text_has_place_excerpt_caret_and_remedy_and_the_sum_on_standard_error(cup):
    path = cup(WARNING)
    shown = run("check", path)
    block = (
        f"{path}:5:12: warning matches-differ: matches: 2 declared, 1 counted\n"
        "  5 | - Matches: 2\n"
        "    |            ^\n"
        f"    = {CATALOGUE['matches-differ'].remedy}\n"
    )
    assert block in shown.stdout
    assert shown.stderr == "1 document: 1 warning, 3 infos\n"


def test_all_findings_of_all_files_in_one_run_sorted(cup, tmp_path):
    cup(ERROR, "b.txt")
    cup(WARNING, "a.txt")
    shown = run("check", tmp_path)
    places = re.findall(r"^(.*?):([0-9]+):([0-9]+): ", shown.stdout, re.MULTILINE)
    names = [Path(path).name for path, _, _ in places]
    assert names == sorted(names)
    for name in ("a.txt", "b.txt"):
        own = [(int(line), int(column)) for path, line, column in places if path.endswith(name)]
        assert own
        assert own == sorted(own)


def test_a_folder_skips_what_is_no_cup_season(cup, tmp_path):
    cup(INFO)
    cup("Buy milk.\n", "notes.txt")
    shown = run("check", tmp_path)
    assert code_of(shown) == 0
    assert "no-season" not in shown.stdout
    assert "notes.txt" in shown.stderr


def test_a_named_file_that_is_no_cup_season_fails(cup):
    shown = run("check", cup("Buy milk.\n"))
    assert code_of(shown) == 1
    assert "error no-season" in shown.stdout


def test_a_broken_file_of_a_folder_fails(cup, tmp_path):
    cup(INFO)
    (tmp_path / "broken.txt").write_bytes(b"= 1999 Ruritania Cup =\n\xff\n")
    shown = run("check", tmp_path)
    assert code_of(shown) == 1
    assert f"{tmp_path}/broken.txt:2:1: error not-utf8: " in shown.stdout


def test_a_path_that_is_not_there_is_a_usage_error():
    shown = run("check", "nowhere.txt")
    assert shown.exception.exit_code == 2
    assert "nowhere.txt" in str(shown.exception)


def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    shown = run("check", tmp_path / "pipe.txt")
    assert code_of(shown) == 1
    assert "pipe.txt: it is no ordinary file" in shown.stderr


def test_limits_can_be_raised_and_lowered(cup):
    assert "error line-too-long" in run("check", cup(INFO), "--max-line", "15").stdout
    assert "error file-too-large" in run("check", cup(INFO), "--max-file", "15").stdout
    assert code_of(run("check", cup(INFO + "A" * 70_000), "--max-line", "80000")) == 0


def test_standard_input():
    shown = run("check", "-", input=ERROR)
    assert code_of(shown) == 1
    assert "error winner-differs" in shown.stdout


def test_nothing_to_check_is_a_usage_error_with_an_example():
    shown = run("check")
    assert shown.exception.exit_code == 2
    assert "kzcup check seeds/" in shown.exception.message


def test_json_is_one_object(cup):
    shown = json.loads(run("check", cup(WARNING), "--format", "json").stdout)
    assert shown["findings"] == {"error": 0, "warning": 1, "info": 3}
    (document,) = shown["documents"]
    (finding,) = [one for one in document["findings"] if one["severity"] == "warning"]
    assert (document["season"], document["competition"]) == ("1999", "Ruritania Cup")
    assert finding == {
        "line": 5,
        "column": 12,
        "severity": "warning",
        "code": "matches-differ",
        "message": "matches: 2 declared, 1 counted",
        "expected": "2",
        "found": "1",
        "text": "- Matches: 2",
        "remedy": CATALOGUE["matches-differ"].remedy,
    }


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_of_a_document_is_obeyed_by_a_terminal(cup, form):
    path = cup(CUP.replace("Strelsau", "Strel\x1b[2Jsau\u202e") % "- Winners: \x1b]0;Zenda\x07\n")
    shown = run("check", path, "--format", form).stdout
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cf") and sign not in "\n"]


def test_without_errata_the_seed_has_two_finals():
    shown = run("check", SEEDS / "1996-97_Kazakhstan_Cup.txt", "--no-errata")
    assert code_of(shown) == 1
    assert "winner: Kairat declared, Yelimay and Kairat counted" in shown.stdout


def test_codes_lists_every_code_with_the_errors_first():
    rows = [line.split()[:2] for line in run("codes").stdout.splitlines()]
    assert {name: severity for severity, name in rows} == {c.name: c.severity for c in CATALOGUE.values()}
    order = [("error", "warning", "info").index(severity) for severity, _ in rows]
    assert order == sorted(order)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_codes_explains_each_with_what_to_do(code):
    shown = run("codes", code).stdout
    assert shown.startswith(f"{code} ({CATALOGUE[code].severity}): {CATALOGUE[code].title}\n")
    assert "What to do: " in shown


def test_an_example_is_shown_with_its_lines_and_its_finding():
    shown = run("codes", "winner-differs").stdout
    assert "    6 | - Winners: Zenda\n" in shown
    finding = "6:12: error winner-differs: winner: Zenda declared, Strelsau counted"
    assert shown.endswith(f"example.txt:{finding}\n")


def test_an_unknown_code_names_the_nearest():
    shown = run("codes", "winer-differs")
    assert shown.exception.exit_code == 2
    assert "Did you mean 'winner-differs'?" in shown.exception.message


def test_codes_as_json():
    shown = json.loads(run("codes", "--format", "json").stdout)
    assert [row["code"] for row in shown] == list(CATALOGUE)
    (one,) = json.loads(run("codes", "nul-byte", "--format", "json").stdout)
    assert (one["severity"], "\0" in one["example"]) == ("error", True)
