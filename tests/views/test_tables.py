"""Tables: they fit, numbers stand right, and what no line states is marked and explained."""

from __future__ import annotations

import datetime
from decimal import Decimal

from kzcup.answers import Answer
from kzcup.reports import formats
from kzcup.reports.cells import clipped, width
from kzcup.reports.table import table

TIES = Answer(
    "tie_results",
    ("tie_id", "club1", "club1_goals", "winner_club_id", "winner", "winner_basis", "played_on"),
    ("bigint", "text", "integer", "bigint", "text", "text", "date"),
    (
        (1, "Kairat", 10, 7, "Kairat", "stated", datetime.date(1996, 5, 7)),
        (2, "SKIF-Ordabasy", 0, 8, "Vostok-Adil", "deduced", None),
        (3, "Azhar", 2, 9, "Bulat", "curated", None),
        (4, "Batyr", 2, None, None, "unknown", None),
    ),
)


def test_a_table() -> None:
    assert table(TIES) == (
        "               club1\n"
        "club1          goals  winner        played on\n"
        "─────────────  ─────  ────────────  ──────────\n"
        "Kairat            10  Kairat        1996-05-07\n"
        "SKIF-Ordabasy      0  Vostok-Adil*\n"
        "Azhar              2  Bulat†\n"
        "Batyr              2  ?\n"
        "\n"
        "4 rows\n"
        "* deduced from other lines   † from a curated source   ? not known\n"
    )


def test_all_columns_on_demand() -> None:
    shown = table(TIES, everything=True)
    assert shown.splitlines()[2] == " id  club1          goals      id  winner       basis    played on"
    assert "deduced" in shown
    assert "*" not in shown


def test_texts_give_way_where_there_is_no_room() -> None:
    shown = table(TIES, 44)
    assert max(width(line) for line in shown.splitlines()[:7]) <= 44
    assert "SKIF-Ordaba…" in shown
    assert "Vostok-Ad…*" in shown
    assert "left out" not in shown


def test_a_column_that_cannot_fit_is_named() -> None:
    shown = table(TIES, 28)
    assert max(width(line) for line in shown.splitlines()[:6]) <= 28
    assert "left out for want of room: played_on\n" in shown


def test_few_rows_that_do_not_fit_are_turned() -> None:
    columns = tuple(f"figure_{number}" for number in range(20))
    answer = Answer("x", columns, ("integer",) * 20, (tuple(range(20)),))
    shown = table(answer, 60)
    assert shown.startswith("figure 0   0\nfigure 1   1\n")
    assert "figure 19  19\n" in shown
    assert "left out" not in shown


def test_no_rows_and_one_row() -> None:
    assert table(Answer("x", ("club",), ("text",), ())).endswith("\nno rows\n")
    assert table(Answer("x", ("club",), ("text",), (("a",),))).endswith("\n1 row\n")


def test_wide_and_combining_letters_are_counted_as_shown() -> None:
    assert width("神戸") == 4
    assert width("e\u0301") == 1
    assert clipped("神戸神戸", 5) == "神戸…"


def test_values_in_files() -> None:
    answer = Answer(
        "x",
        ("n", "on", "yes", "none", "text"),
        ("numeric", "date", "boolean", "integer", "text"),
        ((Decimal("2.50"), datetime.date(1993, 3, 24), True, None, "a,b"),),
    )
    assert "".join(formats.written(answer, "csv")) == 'n,on,yes,none,text\n2.50,1993-03-24,true,,"a,b"\n'
    by_tabs = "n\ton\tyes\tnone\ttext\n2.50\t1993-03-24\ttrue\t\ta,b\n"
    assert "".join(formats.written(answer, "tsv")) == by_tabs
    one = '{"n": 2.5, "on": "1993-03-24", "yes": true, "none": null, "text": "a,b"}'
    assert "".join(formats.written(answer, "jsonl")) == one + "\n"
    assert "".join(formats.written(answer, "json")) == f"[\n{one}\n]\n"
    empty = Answer("x", ("n",), ("numeric",), ())
    assert "".join(formats.written(empty, "json")) == "[]\n"


def test_markdown() -> None:
    assert "".join(formats.written(TIES, "markdown")).splitlines()[:4] == [
        "| club1 | club1 goals | winner | played on |",
        "| --- | --: | --- | --- |",
        "| Kairat | 10 | Kairat | 1996-05-07 |",
        r"| SKIF-Ordabasy | 0 | Vostok-Adil\* |  |",
    ]
