"""Answers: names as people write them, conditions, orders, limits, and what is said where nothing is."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kzcup import answers
from kzcup.errors import DatabaseUnreachable, SchemaMismatch, UsageError
from tests.views.reading import ROOT


def ask(database: str, view: str, *columns: str, **wanted: Any) -> list[tuple[Any, ...]]:
    """The named columns of an answer."""
    answer = answers.run(view, database=database, **wanted)
    return [tuple(row[column] for column in columns) for row in answer.dicts()]


@pytest.mark.parametrize("season", ["1996-97", "1996–97", "1996/97", " 1996 — 97 ", "1996-1997"])
def test_a_season_however_it_is_written(seeded: str, season: str) -> None:
    assert ask(seeded, "season_summary", "winner", season=season) == [("Kairat",)]


@pytest.mark.parametrize("club", ["SKIF-Ordabasy", "skif ordabasy", "SKIF–ORDABASY", "Skif Ordabásy"])
def test_a_club_however_it_is_written(seeded: str, club: str) -> None:
    found = ask(seeded, "club_seasons", "season", "club", club=club)
    assert found == [("1993", "SKIF-Ordabasy"), ("1996-97", "SKIF-Ordabasy")]


def test_a_club_by_any_name_it_bore(seeded: str) -> None:
    for name in ("Aktobe", "Aktyubinets", "aktobemunai"):
        assert ask(seeded, "club_records", "club", "seasons", club=name) == [("Aktobe", 3)], name


def test_a_name_means_the_club_that_bore_it_in_that_season(seeded: str) -> None:
    """Tobol of 1993 is nobody there: Khimik is; but Tobol is still the club's name."""
    assert ask(seeded, "club_seasons", "club", club="Khimik", season="1993") == [("Khimik",)]
    assert ask(seeded, "club_seasons", "club", club="Tobol", season="1993") == [("Khimik",)]


def test_one_club_is_found_on_either_side(seeded: str) -> None:
    found = ask(seeded, "match_results", "home_club", "away_club", club="Kairat", season="2024")
    assert found == [("Kairat", "Turan"), ("Atyrau", "Kairat")]
    found = ask(seeded, "tie_results", "club1", "club2", club="Batyr")
    assert found == [("Batyr", "Taraz"), ("Munaishy", "Batyr")]
    assert ask(seeded, "roll_of_honour", "season", club="Taraz") == [("1993",)]


def test_two_clubs_are_a_pair(seeded: str) -> None:
    assert ask(seeded, "head_to_head", "club", "opponent", "wins", club=("Taraz", "Kaisar")) == [
        ("Taraz", "Kaisar", 0)
    ]
    legs = ask(seeded, "match_results", "home_club", "leg", club=("Kairat", "Kainar"))
    assert legs == [("Kainar", 1), ("Kairat", 2)]
    goals = ask(seeded, "goals_scored", "player", club=("Kainar", "Kairat"), where=["minute>40"])
    assert goals == [("Gorovenko",)]


def test_conditions(seeded: str) -> None:
    found = ask(seeded, "top_scorers", "player", season="1996–97", where=["goals>=3", "club!=Kairat"])
    assert found == [("Eduard Glazunov",), ("Rykov",)]
    found = ask(seeded, "goals_scored", "line_no", season="1996-97", where=["minute=", "counts=yes"])
    assert found == [(66,)]
    found = ask(seeded, "match_results", "line_no", where=["played_on<=1993-03-24"])
    assert found == [(20,)]
    found = ask(seeded, "season_summary", "season", where=["goals_per_match<2.5"])
    assert found == [("2024",)]
    found = ask(seeded, "club_seasons", "club", where=["eliminated_by=Aktobe", "season=2024"])
    assert sorted(found) == [("Atyrau",), ("Elimai",), ("Ordabasy",), ("Zhetysu",)]
    found = ask(seeded, "tie_results", "club1", where=["winner=Vostok-Adil"])
    assert found == [("SKIF-Ordabasy",), ("Kaisar-Munai",)]
    found = ask(seeded, "claims", "subject", where=["subject=goal"], limit=1)
    assert found == [("goal",)]


def test_order_and_limit(seeded: str) -> None:
    found = ask(seeded, "biggest_wins", "winner", "margin", order="winner_goals desc", limit=3)
    assert found == [("Shakhter", 6), ("Atyrau", 6), ("Aksu", 3)]
    assert ask(seeded, "clubs", "club", limit=2) == [("AKAS",), ("Akademia Ontustik",)]
    assert ask(seeded, "clubs", "club", order="club DESC", limit=1) == [("Zhiger",)]
    assert ask(seeded, "clubs", "club", limit=0) == []


def test_nulls_come_last_whichever_way(seeded: str) -> None:
    for order in ("minute", "minute DESC"):
        minutes = [row[0] for row in ask(seeded, "goals_scored", "minute", season="1993", order=order)]
        assert minutes[-1] is None
        assert minutes[0] == (30 if order == "minute" else 70)


def test_values_are_the_same_on_both_engines(seeded: str) -> None:
    found = ask(seeded, "season_summary", "goals_per_match", "last_played_on", "goals", season="1993")
    assert found == [(Decimal("2.95"), datetime.date(1993, 11, 8), 62)]
    ((certain, advanced, rank),) = ask(
        seeded, "group_standings", "rank_certain", "advanced", "rank", club="AKAS", season="2024"
    )
    assert (certain, advanced, rank) == (True, False, 2)
    answer = answers.run("seasons", database=seeded, limit=1)
    assert answer.types == ("bigint", "text", "bigint", "text", "integer", "integer", "text")


def test_a_competition_is_asked_by_its_name(seeded: str) -> None:
    assert len(ask(seeded, "season_summary", "season", competition="kazakhstan cup")) == 3
    assert len(ask(seeded, "seasons", "season", competition="Kazakhstan Cup")) == 3
    assert len(ask(seeded, "documents", "title", limit=9)) == 3
    in_findings = ask(seeded, "findings", "season", competition="Kazakhstan Cup", season="1993")
    assert {season for (season,) in in_findings} == {"1993"}
    assert len(ask(seeded, "mentions", "season", competition="Kazakhstan Cup")) > 200


@pytest.mark.parametrize(
    ("view", "wanted", "words"),
    [
        ("top_scorer", {}, "no view 'top_scorer'; did you mean 'top_scorers'"),
        ("clubs", {"club": "Kayrat"}, "no club 'Kayrat' here; did you mean 'Kairat'"),
        ("clubs", {"club": "\0"}, "no club"),
        ("clubs", {"club": "\udcff"}, "no club"),
        ("top_scorers", {"season": "1997"}, "no season '1997' here; did you mean"),
        ("top_scorers", {"season": "1996"}, "no season '1996' here; did you mean '1996-97'"),
        ("top_scorers", {"competition": "Kazakh Cup"}, "did you mean 'Kazakhstan Cup'"),
        ("clubs", {"season": "2024"}, "the rows of clubs are of no single season"),
        ("findings", {"club": "Kairat"}, "the rows of findings are of no single club"),
        ("clubs", {"competition": "Kazakhstan Cup"}, "of no single competition"),
        ("clubs", {"club": ("Kairat", "Taraz")}, "cannot be filtered by 2 clubs"),
        ("head_to_head", {"club": ("Kairat", "Taraz", "Tobol")}, "cannot be filtered by 3 clubs"),
        ("top_scorers", {"where": ["goal=3"]}, "has no column 'goal'; did you mean 'goals'"),
        ("top_scorers", {"where": ["goals"]}, "a condition is COLUMN=VALUE"),
        ("top_scorers", {"where": ["goals=three"]}, "goals is a whole number, not 'three'"),
        ("top_scorers", {"where": ["goals=٣"]}, "goals is a whole number"),
        ("season_summary", {"where": ["goals_per_match=nan"]}, "goals_per_match is a number"),
        ("match_results", {"where": ["played_on=1993"]}, "played_on is a date such as"),
        ("goals_scored", {"where": ["counts=maybe"]}, "counts is yes or no"),
        ("goals_scored", {"where": ["minute>"]}, "neither more nor less than null"),
        ("goals_scored", {"where": ["written_name=\0"]}, "no written_name can be"),
        ("goals_scored", {"order": "minute sideways"}, "an order is COLUMN or 'COLUMN DESC'"),
        ("goals_scored", {"order": "minut"}, "did you mean 'minute'"),
        ("goals_scored", {"limit": -1}, "a limit is 0 or more"),
    ],
)
def test_what_cannot_be_answered_is_said(seeded: str, view: str, wanted: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as raised:
        answers.run(view, database=seeded, **wanted)
    assert words in str(raised.value)
    assert raised.value.exit_code == 2


def test_a_value_is_bound_and_never_sql(seeded: str) -> None:
    hostile = "x' OR '1'='1"
    assert ask(seeded, "goals_scored", "goal_id", where=[f"written_name={hostile}"]) == []
    with pytest.raises(UsageError):
        answers.run("clubs", database=seeded, club="'; DROP TABLE goal; --")
    with pytest.raises(UsageError):
        answers.run("clubs; DROP TABLE goal", database=seeded)
    with pytest.raises(UsageError):
        answers.run("clubs", database=seeded, order="club; DROP TABLE goal")


def test_a_database_that_is_not_there_or_not_ready(tmp_path: Path, database: str) -> None:
    with pytest.raises(DatabaseUnreachable):
        answers.run("clubs", database=str(tmp_path / "none.db"))
    with pytest.raises((SchemaMismatch, DatabaseUnreachable)):
        answers.run("clubs", database=database)


def test_the_database_of_the_environment(seeds_in_sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZCUP_DATABASE", seeds_in_sqlite)
    assert len(answers.run("seasons").rows) == 3


def test_nothing_is_written(seeds_in_sqlite: str) -> None:
    path = Path(seeds_in_sqlite)
    before = (path.read_bytes(), sorted(path.parent.iterdir()))
    answers.run("top_scorers", database=seeds_in_sqlite)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before


def test_asking_does_not_import_sqlalchemy(seeds_in_sqlite: str) -> None:
    import subprocess
    import sys

    program = (
        "import sys; from kzcup import answers;"
        f"answers.run('clubs', database={seeds_in_sqlite!r}, club='Kairat');"
        "print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"False\n"
