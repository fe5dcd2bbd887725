"""What counts where: awarded scores, walkovers, finals over two legs, zones, own goals, added time, penalties."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kzcup import answers, load

AWARDED = """\
= 2005 Ruritanian Cup =

Infobox
- Title: Ruritanian Cup
- Year: 2005
- Country: Ruritania
- Winners: Delta
- Second: Alpha

== Group stage ==

=== Group A ===
1 May 2005
Alpha 2-0 Beta
  Alpha: Oldman 10', Oldman 20' (pen.)
2 May 2005
Beta 3-0 (awd.) Gamma
3 May 2005
Gamma 1-1 Alpha
  Gamma: Hill 5'
  Alpha: Hill 90+2' (o.g.)

== Semi-finals ==
20 May 2005
Alpha (w/o) Beta
21 May 2005
Delta 1-0 Gamma
  Delta: Ford 30'

== Final ==
1 June 2005
Alpha 1-2 Delta
  Alpha: Oldman 1'
  Delta: Ford 15', Reed 45+1'
8 June 2005
Delta 0-1 Alpha
  Alpha: Oldman 71'
"""


@pytest.fixture
def awarded(database: str, tmp_path: Path) -> str:
    """A cup with an awarded group match, a walkover, and a final over two legs that away goals decided."""
    (tmp_path / "2005_Ruritanian_Cup.txt").write_text(AWARDED, encoding="utf-8")
    load([tmp_path / "2005_Ruritanian_Cup.txt"], database)
    return database


def ask(database: str, view: str, *columns: str, **wanted: Any) -> list[tuple[Any, ...]]:
    """The named columns of an answer."""
    return [tuple(row[each] for each in columns) for row in answers.run(view, database=database, **wanted).dicts()]


def test_an_awarded_score_counts_in_the_table_and_nowhere_on_the_field(awarded: str) -> None:
    table = ask(awarded, "group_standings", "club", "played", "won", "drawn", "lost", "goals_for", "points")
    assert table == [("Alpha", 2, 1, 1, 0, 3, 4), ("Beta", 2, 1, 0, 1, 3, 3), ("Gamma", 2, 0, 1, 1, 1, 1)]
    assert ask(awarded, "club_records", "played", "won", "lost", "goals_for", "goals_against", club="Beta") == [
        (1, 0, 1, 0, 2)
    ]
    assert ask(awarded, "head_to_head", "matches", club=("Beta", "Gamma")) == []
    assert ask(awarded, "club_matches", "goals_for", "result", "status", club=("Beta", "Gamma")) == [
        (3, None, "awarded")
    ]
    assert ask(awarded, "season_summary", "matches", "goals", "walkovers") == [(5, 9, 1)]
    assert ask(awarded, "biggest_wins", "winner", "margin") == [
        ("Alpha", 2),
        ("Delta", 1),
        ("Delta", 1),
        ("Alpha", 1),
    ]


def test_a_final_over_two_legs_gives_the_aggregate_and_the_last_date(awarded: str) -> None:
    ((winner, runner_up, day, goals, against, how),) = ask(
        awarded, "roll_of_honour", "winner", "runner_up", "final_played_on", "winner_goals", "runner_up_goals",
        "decided_by",
    )  # fmt: skip
    assert (winner, runner_up, str(day), goals, against, how) == ("Delta", "Alpha", "2005-06-08", 2, 2, "away goals")
    assert ask(awarded, "club_records", "titles", "finals", order="titles DESC") == [(1, 1), (0, 1), (0, 0), (0, 0)]


def test_a_walkover_is_no_match_but_ends_a_way(awarded: str) -> None:
    assert ask(awarded, "club_seasons", "last_round", "outcome", "eliminated_by", "walkovers_lost", club="Beta") == [
        ("Semi-finals", "walkover", "Alpha", 1)
    ]
    pair = ask(awarded, "head_to_head", "matches", "walkovers_for", "ties", "ties_won", club=("Alpha", "Beta"))
    assert pair == [(1, 1, 1, 1)]


def test_own_goals_penalties_and_added_time(awarded: str) -> None:
    assert ask(awarded, "top_scorers", "rank", "player", "goals", "penalties") == [
        (1, "Oldman", 4, 1),
        (2, "Ford", 2, 0),
        (3, "Hill", 1, 0),
        (3, "Reed", 1, 0),
    ]
    own = ask(awarded, "goals_scored", "club", "player", "minute", "stoppage", where=["kind=own goal"])
    assert own == [("Alpha", "Hill", 90, 2)]
    assert ask(awarded, "goals_by_period", "period", "goals", where=["goals>0"]) == [
        ("1-15", 4),
        ("16-30", 2),
        ("31-45", 1),
        ("61-75", 1),
        ("76-90", 1),
    ]


ZONES = """\
= 2006 Ruritanian Cup =

Infobox
- Title: Ruritanian Cup
- Year: 2006
- Country: Ruritania

== North zone ==

=== Final ===
1 May 2006
Alpha 2-0 Beta

== South zone ==

=== Final ===
2 May 2006
Gamma 1-0 Delta

== Final ==
8 May 2006
Alpha 0-3 Gamma
"""


def test_finals_of_zones_are_no_finals_of_the_cup(database: str, tmp_path: Path) -> None:
    (tmp_path / "2006_Ruritanian_Cup.txt").write_text(ZONES, encoding="utf-8")
    load([tmp_path / "2006_Ruritanian_Cup.txt"], database)
    assert ask(database, "roll_of_honour", "winner", "runner_up", "winner_goals") == [("Gamma", "Alpha", 3)]
    assert ask(database, "club_records", "club", "finals", where=["finals>0"]) == [("Alpha", 1), ("Gamma", 1)]


def test_a_walkover_given_to_nobody_is_known_and_given_to_nobody(database: str, tmp_path: Path) -> None:
    body = "== Semi-finals ==\nAlpha (w/o) Beta\nBoth clubs withdrew.\nGamma (w/o) Delta\n"
    head = AWARDED.partition("- Winners")[0]
    (tmp_path / "2005_Ruritanian_Cup.txt").write_text(head + "\n" + body, encoding="utf-8")
    load([tmp_path / "2005_Ruritanian_Cup.txt"], database)
    assert ask(database, "walkovers", "advanced", "basis") == [(None, "stated"), (None, "unknown")]
    assert ask(database, "tie_results", "winner", "winner_basis") == [(None, "stated"), (None, "unknown")]
    assert ask(database, "club_seasons", "outcome", "walkovers_lost", club="Alpha") == [("walkover", 0)]
