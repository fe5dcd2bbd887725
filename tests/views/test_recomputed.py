"""Generated seasons: both engines and DuckDB give the same rows, and tables of totals are what plain counting gives.

The counting here starts from `match_results`, `tie_results` and `goals_scored`, which other tests hold against what
the writer of the seasons meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import duckdb
import pytest

import kzcup
from kzcup import answers
from tests import postgres as servers
from tests import writer
from tests.generated.conftest import seed
from tests.views.surface import SURFACE

SEASONS = 40
Row = dict[str, Any]
Rows = dict[str, list[Row]]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory, postgres: servers.Server) -> Iterator[dict[str, str]]:
    """The same generated seasons in a database of each engine."""
    folder = tmp_path_factory.mktemp("generated")
    texts = folder / "texts"
    texts.mkdir()
    for number in range(SEASONS):
        written = writer.season(f"{seed()}-views-{number}")
        (texts / written.name).write_text(written.text, encoding="utf-8", newline="\n")
    name = postgres.create()
    addresses = {"sqlite": str(folder / "kzcup.db"), "postgresql": postgres.url(name)}
    for address in addresses.values():
        kzcup.load([texts], address, replace=True)
    yield addresses
    postgres.drop(name)


@pytest.fixture(scope="module")
def rows(loaded: dict[str, str]) -> Rows:
    """All rows of all views."""
    return {name: answers.run(name, database=loaded["sqlite"]).dicts() for name in SURFACE}


@pytest.mark.parametrize("name", SURFACE)
def test_same_rows_in_the_same_order(name: str, loaded: dict[str, str], rows: Rows) -> None:
    assert answers.run(name, database=loaded["postgresql"]).dicts() == rows[name]


@pytest.mark.parametrize("name", SURFACE)
def test_same_rows_through_duckdb(name: str, duck: Any, rows: Rows) -> None:
    found = [tuple(map(_plain, row)) for row in duck.execute(f"SELECT * FROM {name}").fetchall()]
    assert Counter(found) == Counter(tuple(map(_plain, row.values())) for row in rows[name])


@pytest.fixture(scope="module")
def duck(loaded: dict[str, str]) -> Iterator[duckdb.DuckDBPyConnection]:
    package = files("duckdb_extension_sqlite_scanner") / "extensions" / f"v{duckdb.__version__}"
    connection = duckdb.connect()
    connection.execute(f"LOAD '{package / 'sqlite_scanner.duckdb_extension'}'")
    connection.execute(f"ATTACH '{loaded['sqlite']}' AS cups (TYPE sqlite, READ_ONLY)")
    connection.execute("USE cups")
    yield connection
    connection.close()


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(int(value))
    return str(value)


def _sides(match: Row) -> Iterator[tuple[Any, Any, Any, Any]]:
    """A match from both sides: club, opponent, goals for, goals against."""
    for club, other in (("home", "away"), ("away", "home")):
        yield match[f"{club}_club_id"], match[f"{other}_club_id"], match[f"{club}_goals"], match[f"{other}_goals"]


def _result(goals_for: int, goals_against: int) -> str:
    return "won" if goals_for > goals_against else "lost" if goals_for < goals_against else "drawn"


def _on_the_field(rows: Rows, key: Any) -> dict[Any, Counter[str]]:
    """Totals over matches played, by whatever `key` makes of (match, club, opponent)."""
    totals: dict[Any, Counter[str]] = defaultdict(Counter)
    for match in rows["match_results"]:
        if match["status"] == "played":
            for club, opponent, goals_for, goals_against in _sides(match):
                total = totals[key(match, club, opponent)]
                total.update(played=1, goals_for=goals_for, goals_against=goals_against)
                total[_result(goals_for, goals_against)] += 1
    return totals


FIGURES = ("played", "won", "drawn", "lost", "goals_for", "goals_against")


def test_club_records_and_club_seasons(rows: Rows) -> None:
    totals = _on_the_field(rows, lambda match, club, opponent: club)
    for row in rows["club_records"]:
        assert {each: row[each] for each in FIGURES} == {each: totals[row["club_id"]][each] for each in FIGURES}
    totals = _on_the_field(rows, lambda match, club, opponent: (match["season_id"], club))
    for row in rows["club_seasons"]:
        total = totals[row["season_id"], row["club_id"]]
        assert {each: row[each] for each in FIGURES} == {each: total[each] for each in FIGURES}
    entered = Counter(row["club_id"] for row in rows["club_seasons"])
    assert {row["club_id"]: row["seasons"] for row in rows["club_records"]} == entered
    titles = Counter(row["winner_club_id"] for row in rows["season_summary"])
    assert all(row["titles"] == titles[row["club_id"]] for row in rows["club_records"])


def test_head_to_head(rows: Rows) -> None:
    totals = _on_the_field(rows, lambda match, club, opponent: (club, opponent))
    ties: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for tie in rows["tie_results"]:
        if tie["status"] != "annulled":
            for club, opponent in ((tie["club1_id"], tie["club2_id"]), (tie["club2_id"], tie["club1_id"])):
                ties[club, opponent].update(
                    ties=1, ties_won=tie["winner_club_id"] == club, ties_lost=tie["winner_club_id"] == opponent
                )
    walkovers = {
        pair
        for match in rows["match_results"]
        if match["status"] == "walkover"
        for pair in ((match["home_club_id"], match["away_club_id"]), (match["away_club_id"], match["home_club_id"]))
    }
    found = {(row["club_id"], row["opponent_club_id"]): row for row in rows["head_to_head"]}
    assert set(found) == set(totals) | walkovers
    names = {"played": "matches", "won": "wins", "drawn": "draws", "lost": "losses"}
    for pair, row in found.items():
        assert [row[names.get(each, each)] for each in FIGURES] == [totals[pair][each] for each in FIGURES]
        assert [row[each] for each in ("ties", "ties_won", "ties_lost")] == [
            ties[pair][each] for each in ("ties", "ties_won", "ties_lost")
        ]
        days = [
            match["played_on"]
            for match in rows["match_results"]
            if match["status"] == "played" and match["played_on"] is not None
            and {match["home_club_id"], match["away_club_id"]} == set(pair)
        ]  # fmt: skip
        assert (row["first_met_on"], row["last_met_on"]) == (min(days, default=None), max(days, default=None))


def test_group_standings_count_awarded_scores_too(rows: Rows) -> None:
    totals: dict[Any, Counter[str]] = defaultdict(Counter)
    for match in rows["match_results"]:
        scored = match["home_goals"] is not None and match["status"] in ("played", "awarded")
        if match["group_name"] is not None and scored:
            for club, _, goals_for, goals_against in _sides(match):
                total = totals[match["season_id"], match["round"], match["group_name"], club]
                total.update(played=1, goals_for=goals_for, goals_against=goals_against)
                total[_result(goals_for, goals_against)] += 1
    assert rows["group_standings"]
    tables: dict[Any, list[Row]] = defaultdict(list)
    for row in rows["group_standings"]:
        group = (row["season_id"], row["round"], row["group_name"])
        total = totals[(*group, row["club_id"])]
        assert {each: row[each] for each in FIGURES} == {each: total[each] for each in FIGURES}
        assert row["goal_difference"] == row["goals_for"] - row["goals_against"]
        assert row["points"] in (2 * row["won"] + row["drawn"], 3 * row["won"] + row["drawn"])
        tables[group].append(row)
    for table in tables.values():
        order = [(row["points"], row["goal_difference"], row["goals_for"]) for row in table]
        for row, figures in zip(table, order, strict=True):
            assert row["rank"] == 1 + sum(other > figures for other in order)


def test_scorers(rows: Rows) -> None:
    counted: Counter[Any] = Counter()
    in_a_match: Counter[Any] = Counter()
    for goal in rows["goals_scored"]:
        if goal["counts"] and goal["player_id"] is not None and goal["kind"] != "own goal":
            counted[goal["season_id"], goal["player_id"], goal["club_id"]] += 1
            in_a_match[goal["match_id"], goal["player_id"]] += 1
    found = {(row["season_id"], row["player_id"], row["club_id"]): row for row in rows["top_scorers"]}
    assert {key: row["counted_goals"] for key, row in found.items() if row["counted_goals"]} == counted
    seasons: dict[int, list[Row]] = defaultdict(list)
    for row in rows["top_scorers"]:
        seasons[row["season_id"]].append(row)
        assert row["goals"] == max(row["counted_goals"], row["declared_goals"] or 0) > 0
    for table in seasons.values():
        for row in table:
            assert row["rank"] == 1 + sum(other["goals"] > row["goals"] for other in table)
    totals: Counter[int] = Counter()
    for row in rows["top_scorers"]:
        totals[row["player_id"]] += row["goals"]
    assert {row["player_id"]: row["goals"] for row in rows["all_time_scorers"]} == totals
    tricks = {(row["match_id"], row["player_id"]): row["goals"] for row in rows["hat_tricks"]}
    assert tricks == {key: number for key, number in in_a_match.items() if number >= 3}


def test_seasons_periods_wins_and_walkovers(rows: Rows) -> None:
    played = Counter(row["season_id"] for row in rows["match_results"] if row["status"] == "played")
    goals = Counter(row["season_id"] for row in rows["goals_scored"] if row["counts"])
    periods: Counter[int] = Counter()
    for row in rows["goals_by_period"]:
        periods[row["season_id"]] += row["goals"]
    for row in rows["season_summary"]:
        season = row["season_id"]
        assert (row["matches"], row["goals"]) == (played[season], goals[season])
        assert periods[season] == goals[season]
    wins = {
        row["match_id"]: abs(row["home_goals"] - row["away_goals"])
        for row in rows["match_results"]
        if row["status"] == "played" and row["home_goals"] != row["away_goals"]
    }
    assert {row["match_id"]: row["margin"] for row in rows["biggest_wins"]} == wins
    walkovers = {row["match_id"] for row in rows["match_results"] if row["status"] == "walkover"}
    assert {row["match_id"] for row in rows["walkovers"]} == walkovers


def test_comebacks(rows: Rows) -> None:
    matches = {(row["tie_id"], row["leg"]): row for row in rows["match_results"] if row["tie_id"] is not None}
    expected = {}
    for tie in rows["tie_results"]:
        first, second = matches.get((tie["tie_id"], 1)), matches.get((tie["tie_id"], 2))
        if tie["legs"] != 2 or tie["winner_club_id"] is None or not first or not second:
            continue
        if {first["status"], second["status"]} != {"played"} or tie["status"] != "played":
            continue
        if tie["decided_by"] in ("walkover", "decision", "lots"):
            continue
        for club, _, goals_for, goals_against in _sides(first):
            if club == tie["winner_club_id"] and goals_for < goals_against:
                expected[tie["tie_id"]] = goals_against - goals_for
    assert {row["tie_id"]: row["first_leg_deficit"] for row in rows["comebacks"]} == expected


def test_the_final_that_counts_is_in_the_roll_of_honour(rows: Rows) -> None:
    finals = {(row["season_id"], row["round_no"]) for row in rows["rounds"] if row["kind"] == "final"}
    expected = Counter(
        (row["season_id"], row["winner_club_id"])
        for row in rows["tie_results"]
        if (row["season_id"], row["round_no"]) in finals
        and row["status"] not in ("annulled", "cancelled", "open")
    )
    assert Counter((row["season_id"], row["winner_club_id"]) for row in rows["roll_of_honour"]) == expected
    assert sum(row["finals"] for row in rows["club_records"]) == 2 * sum(expected.values())
