"""Findings as they are shown: the caret stands right, and nothing from a document moves the terminal."""

import unicodedata

import pytest

from kzcup.model import Finding
from kzcup.reports.diagnostics import WIDTH, counted, excerpt, render

FINDING = Finding("goals-differ", "warning", "cup.txt", 3, 10, "goals: 4 declared, 5 counted", "4", "5")


def test_place_severity_code_message_excerpt_and_remedy():
    shown = render(FINDING, "seeds/cup.txt", ("= Cup =", "", "- Goals: 4"), "Look for a line.")
    assert shown == (
        "seeds/cup.txt:3:10: warning goals-differ: goals: 4 declared, 5 counted\n"
        "  3 | - Goals: 4\n"
        "    |          ^\n"
        "    = Look for a line."
    )


def test_refused_bytes_have_no_line_to_show():
    shown = render(FINDING, "cup.txt", None, "Save it as UTF-8.")
    assert shown.splitlines()[1:] == ["    = Save it as UTF-8."]


def test_a_line_beyond_the_end_is_not_shown():
    assert len(render(FINDING, "cup.txt", ("one line",), "Look.").splitlines()) == 2


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("Kairat 2-0 Vostok", 8, "Kairat 2-0 Vostok", 7),
        ("\tKairat 2-0", 2, "    Kairat 2-0", 4),
        ("北京 2-0 上海", 4, "北京 2-0 上海", 5),
        ("Góndola 90'", 9, "Góndola 90'", 8),
        ("Go\u0301ndola 90'", 10, "Go\u0301ndola 90'", 8),
        ("\x1b[2JKairat 2-0", 5, "\\x1b[2JKairat 2-0", 7),
        ("a\u202eb 2-0", 4, "a\\u202eb 2-0", 8),
        ("Kairat", 7, "Kairat", 6),
        ("Kairat", 99, "Kairat", 6),
        ("", 1, "", 0),
    ],
    ids=["plain", "tab", "wide", "accent", "combining", "escape", "direction", "end", "beyond", "empty"],
)
def test_the_caret_stands_below_its_character(line, column, shown, caret):
    assert excerpt(line, column) == (shown, caret)


@pytest.mark.parametrize("column", [1, 50, 200, 5000, 9999])
def test_a_long_line_is_cut_around_the_caret(column):
    line = "".join(chr(ord("a") + place % 26) for place in range(10_000))
    shown, caret = excerpt(line, column)
    assert len(shown) <= WIDTH + 2
    assert shown[caret] == line[column - 1]


def test_nothing_from_a_document_reaches_the_terminal_raw():
    evil = "\x1b]0;title\x07 \u202e"
    finding = Finding("unread-line", "warning", evil, 1, 1, evil)
    shown = render(finding, evil, (evil,), "Look.")
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]


def test_colour_is_only_added_when_asked_for():
    assert "\x1b" not in render(FINDING, "cup.txt", ("",) * 3, "Look.")
    assert "\x1b[1;33mwarning\x1b[0m" in render(FINDING, "cup.txt", ("",) * 3, "Look.", colour=True)


def test_sums_are_said_in_words():
    error = Finding("nul-byte", "error", "cup.txt", 1, 1, "")
    info = Finding("habit-score", "info", "cup.txt", 1, 1, "")
    assert counted([]) == "nothing doubtful"
    assert counted([FINDING, error, FINDING, info, info]) == "1 error, 2 warnings, 2 infos"
