"""Names from documents are harmless wherever they are shown, and whole where programs read them."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from kzcup.answers import Answer
from kzcup.reports import escape, formats
from kzcup.reports.screen import Screen
from kzcup.reports.table import table

HOSTILE = {
    "\x1b[31mRed\x1b[0m": r"\x1b[31mRed\x1b[0m",
    "\x9b2J": r"\x9b2J",
    "Ka\u202eriat": r"Ka\u202eriat",
    "a\u2066b\u2069": r"a\u2066b\u2069",
    "two\nlines\r": r"two\x0alines\x0d",
    "tab\there": r"tab\x09here",
    "bell\x07\x00": r"bell\x07\x00",
    "line\u2028end": r"line\u2028end",
    "zero\u200bwidth\ufeff": r"zero\u200bwidth\ufeff",
    "tag\U000e0041": r"tag\U000e0041",
}
PLAIN = ["Kairat", "Pedro Eugénio", "Gʻuzor", "Mash'al", "Жеңіс", "SKIF-Ordabasy", "90+2'", "神戸"]


@pytest.mark.parametrize(("name", "shown"), HOSTILE.items())
def test_what_a_terminal_would_obey_is_shown_instead(name: str, shown: str) -> None:
    assert escape.terminal(name) == shown
    assert escape.terminal(f"é{name}") == f"é{shown}"


@pytest.mark.parametrize("name", PLAIN)
def test_ordinary_names_are_left_alone(name: str) -> None:
    assert escape.terminal(name) == name
    assert escape.csv_cell(name) == name
    assert escape.markdown(name) == name


@pytest.mark.parametrize(
    "formula", ["=cmd()", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=1+1\u202e", "＝1"]
)
def test_a_spreadsheet_runs_no_name(formula: str) -> None:
    assert escape.csv_cell(formula).startswith("'")
    assert escape.csv_cell(formula, raw=True) == formula


def test_markdown_stays_text() -> None:
    assert escape.markdown("<script>a|b</script>") == r"&lt;script\>a\|b&lt;/script\>"
    assert escape.markdown("*x* _y_ `z` [l](u) & \\") == r"\*x\* \_y\_ \`z\` \[l\](u) &amp; \\"
    assert "\n" not in escape.markdown("a\n# b")


def _answer(*names: str) -> Answer:
    return Answer("clubs", ("club_id", "club"), ("bigint", "text"), tuple(enumerate(names, 1)))


@pytest.mark.parametrize("form", formats.FORMATS)
def test_no_format_lets_a_control_character_through(form: str) -> None:
    written = "".join(formats.written(_answer(*HOSTILE), form))
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066\u200b\ufeff]", written) == []


def test_no_table_or_screen_lets_a_control_character_through() -> None:
    screen = Screen(80)
    for name in HOSTILE:
        screen.heading(name)
        screen.paragraph(f"said of {name}")
        screen.rows([(name, name)], (name, name))
    for shown in (table(_answer(*HOSTILE), 80), table(_answer(*HOSTILE)), screen.text()):
        assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066\u200b\ufeff]", shown) == []


def test_json_says_the_name_as_it_is() -> None:
    names = [*HOSTILE, *PLAIN, 'quote " and \\']
    whole = json.loads("".join(formats.written(_answer(*names), "json")))
    assert [row["club"] for row in whole] == names
    lines = "".join(formats.written(_answer(*names), "jsonl")).splitlines()
    assert [json.loads(line)["club"] for line in lines] == names


def test_raw_csv_says_the_name_as_it_is_and_safe_csv_says_almost_that() -> None:
    names = ['"quoted", with comma', "=1", "semi;colon", *PLAIN]
    raw = list(csv.reader(io.StringIO("".join(formats.written(_answer(*names), "csv", raw=True)))))
    assert [row[1] for row in raw[1:]] == names
    safe = list(csv.reader(io.StringIO("".join(formats.written(_answer(*names), "csv")))))
    assert [row[1] for row in safe[1:]] == [name if name != "=1" else "'=1" for name in names]


def test_markdown_of_hostile_names_keeps_its_columns() -> None:
    lines = "".join(formats.written(_answer("a|b", "c\nd", "|", "\\|"), "markdown")).splitlines()
    assert len(lines) == 6
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines} == {2}
