"""A season on one screen: champion, rounds with how each tie was decided, groups, scorers, doubts."""

from __future__ import annotations

import itertools

from kzcup.answers import lookup, select, view_named
from kzcup.answers.conditions import Condition, equal
from kzcup.errors import UsageError
from kzcup.reports.cells import words
from kzcup.reports.escape import terminal
from kzcup.reports.screen import Row, Screen, counted, side_by_side
from kzcup.store.reading import Reader, reading

_SCORERS = 10
_DOUBTS = 8
_HOW = {
    "score": "by the score",
    "extra time": "after extra time",
    "aggregate": "on aggregate",
    "away goals": "on away goals",
    "replay": "after a replay",
    "shoot-out": "by shoot-out",
    "lots": "by lots",
    "walkover": "by walkover",
    "decision": "by decision",
    "not shown": "not shown how",
}


def season(database: str, written: str, competition: str | None = None, room: int | None = None) -> str:
    """The season of this label as lines of text.

    Raises `UsageError` where there is none, or where several competitions have one and none is named.
    """
    with reading(database) as reader:
        cups = None if competition is None else list(lookup.competitions(reader, competition))
        found = lookup.seasons(reader, written, cups)
        if len(found) > 1:
            names = [row["competition"] for row in _rows(reader, "season_summary", equal("season_id", found))]
            listed = ", ".join(sorted({words(name) for name in names}))
            raise UsageError(f"{written} is a season of {listed}; say which one with --competition")
        return _screen(reader, equal("season_id", found), room)


def _rows(reader: Reader, view: str, *wanted: Condition) -> list[Row]:
    return select(reader, view_named(view), wanted).dicts()


def _screen(reader: Reader, one: Condition, room: int | None) -> str:
    screen = Screen(room)
    (summary,) = _rows(reader, "season_summary", one)
    screen.heading(f"{summary['competition']} {summary['season']}")
    _champion(screen, summary, _rows(reader, "roll_of_honour", one))
    _figures(screen, summary)
    matches = _rows(reader, "match_results", one)
    ties = _rows(reader, "tie_results", one)
    groups = _rows(reader, "group_standings", one)
    rounds = {row["round_no"]: row["round"] for row in [*matches, *ties]}
    for number in sorted(rounds, key=lambda number: int(words(number))):
        _groups(screen, [row for row in groups if row["round"] == rounds[number]])
        _round(screen, [tie for tie in ties if tie["round_no"] == number], matches)
    _scorers(screen, _rows(reader, "top_scorers", one))
    _doubts(screen, words(summary["season"]), _rows(reader, "findings", one))
    return screen.text()


def _champion(screen: Screen, summary: Row, finals: list[Row]) -> None:
    if summary["winner"] is None:
        screen.paragraph("winner not known")
        return
    final = next((row for row in finals if row["winner_club_id"] == summary["winner_club_id"]), None)
    basis = None if final is None else final["winner_basis"]
    line = f"winner {screen.marked(summary['winner'], basis)}"
    if summary["runner_up"] is not None:
        line += f", runner-up {summary['runner_up']}"
    if final is not None and final["winner_goals"] is not None:
        line += f", {final['winner_goals']}-{final['runner_up_goals']}"
    if final is not None and final["final_played_on"] is not None:
        line += f" on {words(final['final_played_on'])}"
    screen.paragraph(line)


def _figures(screen: Screen, summary: Row) -> None:
    parts = [counted(summary[what], what[:-1]) for what in ("clubs", "ties", "walkovers")]
    matches = counted(summary["matches"], "match", "matches")
    goals = counted(summary["goals"], "goal")
    line = f"{parts[0]}, {parts[1]}, {matches}, {parts[2]}, {goals}"
    if summary["goals_per_match"] is not None:
        line += f" ({words(summary['goals_per_match'])} a match)"
    screen.paragraph(line)
    declared = [
        f"{summary[f'declared_{what}']} {what}"
        for what in ("clubs", "matches", "goals")
        if summary[f"declared_{what}"] not in (None, summary[what])
    ]
    if declared:
        screen.paragraph(f"the document declares {' and '.join(declared)}")
    if summary["first_played_on"] is not None:
        screen.paragraph(f"{words(summary['first_played_on'])} to {words(summary['last_played_on'])}")


def _round(screen: Screen, ties: list[Row], matches: list[Row]) -> None:
    if not ties:
        return
    screen.heading(words(ties[0]["round"]))
    rows = []
    for tie in ties:
        legs = [match for match in matches if match["tie_id"] == tie["tie_id"]]
        goals = f"{tie['club1_goals']}-{tie['club2_goals']}" if tie["club1_goals"] is not None else "w/o"
        if tie["club1_goals"] is None and tie["status"] != "walkover":
            goals = "-"
        how = screen.marked(_HOW.get(words(tie["decided_by"])), tie["decided_by_basis"])
        if tie["decided_by"] is None:
            how = words(tie["status"])
        winner = screen.marked(tie["winner"], tie["winner_basis"])
        rows.append((words(tie["club1"]), goals, words(tie["club2"]), winner, how, _legs(screen, tie, legs)))
    screen.rows(rows)


def _legs(screen: Screen, tie: Row, legs: list[Row]) -> str:
    """Each line of the tie from its first club's side, where that says more than the tie's own score."""
    plain = tie["club1_goals"] is not None or tie["status"] == "walkover"
    if plain and len(legs) == 1 and legs[0]["home_shootout"] is None and not legs[0]["extra_time"]:
        return ""
    return f"({'; '.join(_leg(screen, tie, leg) for leg in legs)})"


def _leg(screen: Screen, tie: Row, leg: Row) -> str:
    sides = ("home", "away") if leg["home_club_id"] == tie["club1_id"] else ("away", "home")
    if leg["home_goals"] is None:
        return "w/o" if leg["status"] == "walkover" else words(leg["status"])
    text = "-".join(words(leg[f"{side}_goals"]) for side in sides)
    if leg["extra_time"]:
        text += f" {screen.marked('aet', leg['extra_time_basis'])}"
    if leg["home_shootout"] is not None:
        penalties = "-".join(words(leg[f"{side}_shootout"]) for side in sides)
        text += f", {screen.marked(penalties + ' p', leg['shootout_basis'])}"
    return text


def _groups(screen: Screen, standings: list[Row]) -> None:
    """The tables of the groups, as many beside each other as there is room for."""
    blocks = []
    for name, rows in itertools.groupby(standings, key=lambda row: row["group_name"]):
        table = side_by_side(
            [
                (
                    words(row["rank"]) + ("" if row["rank_certain"] else "?"),
                    words(row["club"]),
                    *(words(row[figure]) for figure in ("played", "won", "drawn", "lost")),
                    f"{row['goals_for']}-{row['goals_against']}",
                    words(row["points"]),
                    words(row["advanced"]),
                )
                for row in rows
            ],
            ("", "", "P", "W", "D", "L", "goals", "pts", "on"),
            right=(0, 2, 3, 4, 5, 6, 7),
        )
        blocks.append([terminal(words(name)), *(f"  {line}" for line in table)])
    if blocks:
        screen.heading(words(standings[0]["round"]))
        screen.beside(blocks)




def _scorers(screen: Screen, scorers: list[Row]) -> None:
    if not scorers:
        return
    screen.heading("Scorers")
    last = words(scorers[: _SCORERS][-1]["rank"])
    best = [row for row in scorers if int(words(row["rank"])) <= int(last)]
    if len(best) > _SCORERS:
        fuller = [row for row in best if words(row["rank"]) != last]
        best = fuller or best[:_SCORERS]
    screen.rows(
        [(words(row["goals"]), words(row["player"]), words(row["club"])) for row in best], right=(0,)
    )
    if len(best) < len(scorers):
        screen.paragraph(f"and {len(scorers) - len(best)} more; `kzcup report top_scorers` has them all", "  ")


def _doubts(screen: Screen, season: str, findings: list[Row]) -> None:
    screen.heading("Doubts")
    plurals = {"error": "errors", "warning": "warnings", "info": "info"}
    numbers = {kind: sum(row["severity"] == kind for row in findings) for kind in plurals}
    said = [counted(number, kind, plurals[kind]) for kind, number in numbers.items() if number]
    screen.paragraph(", ".join(said) or "none", "  ")
    grave = [row for kind in ("error", "warning") for row in findings if row["severity"] == kind]
    for row in grave[:_DOUBTS]:
        screen.paragraph(f"line {row['line_no']}: {row['message']} ({row['code']})", "  ")
    if len(findings) > len(grave[:_DOUBTS]):
        screen.paragraph(f"all of them: kzcup report findings --season {season}", "  ")
