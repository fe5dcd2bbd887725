"""The sample articles, complete, against facts written by hand, and every line nobody could read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.assemble.expectation import expected_lines, read_season, told_lines

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
EXPECTED = Path(__file__).resolve().parent / "expected"
DOCUMENTS = sorted(SAMPLES.rglob("*.txt"))

UNREAD = {
    # document: lines in rounds that are no facts, each a warning of its own
    "1979-80_Cypriot_Cup": {28: "unread-line"},
    "1992-93_Ukrainian_Cup": {26: "unread-line"},
    "1995-96_Belarusian_Cup": {49: "unread-line"},
    "2008_Latvian_Football_Cup": {48: "unread-line"},
    "1998-99_Estonian_Cup": {1: "no-matches"},
    "2004_League_of_Ireland_Cup": {1: "no-matches"},
    "2010_Kazakhstan_Cup": {1: "no-matches"},
}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_facts(path):
    season, _ = read_season(path)
    assert season is not None
    assert told_lines(season) == expected_lines(EXPECTED / f"{path.stem}.facts")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_what_could_not_be_read(path):
    _, findings = read_season(path)
    doubts = {finding.line: finding.code for finding in findings if finding.severity != "info"}
    assert doubts == UNREAD.get(path.stem, {})


def test_the_road_to_the_final_is_named_and_no_match():
    _, findings = read_season(SAMPLES / "other" / "1987_Soviet_Cup_final.txt")
    outside = [finding.line for finding in findings if finding.code == "result-outside-rounds"]
    assert outside == [24, 25, 26, 27, 31, 32, 33, 34]


def scorers_of(season, match, club):
    """Name, minutes, penalties and own goals of a side's goals, by name, as the `.json` files have them."""
    found: dict[str, list] = {}
    for goal in season.goals:
        if goal.match == match.no and goal.club == club and goal.entry is not None:
            entry = season.entries[goal.entry - 1]
            told = found.setdefault(entry.name, [[], [], False])
            if goal.minute is not None:
                told[0].append(str(goal.minute))
            if goal.kind == "penalty":
                told[1].append(str(goal.minute))
            told[2] = told[2] or goal.kind == "own goal"
    return [[name, *told] for name, told in found.items()]


@pytest.mark.parametrize("year", ["1992", "2016"])
def test_agrees_with_the_json_beside_it(year):
    truth = json.loads((SAMPLES / f"{year}.json").read_text(encoding="utf-8"))
    season, _ = read_season(SAMPLES / f"{year}.txt")
    assert season is not None
    assert season.title == truth["title"]
    assert len(season.matches) - truth["walkovers_in_document"] == truth["matches_played_in_document"]
    assert len(season.goals) == truth["goals_in_document"]
    assert sum(match.status == "walkover" for match in season.matches) == truth["walkovers_in_document"]
    declared = {fact.subject: fact for fact in season.declared}
    for subject in ("winner", "runner-up"):
        club = declared[subject].club
        assert club is not None
        assert season.clubs[club - 1].name == truth[subject.replace("-", "_")]
    assert len(season.matches) == len(truth["matches"])
    for match, told in zip(season.matches, truth["matches"], strict=True):
        assert (match.home_written, match.away_written) == (told["home"], told["away"])
        score = None if match.home_goals is None else [match.home_goals, match.away_goals]
        assert score == told["score"]
        assert (match.status == "walkover") == told["walkover"]
        assert match.played_on is not None
        assert match.played_on.written == told["date"]
        group = season.groups[match.group - 1].name if match.group else None
        assert (group or season.rounds[match.round - 1].name) == told["round"]
        for side, club in (("home", match.home), ("away", match.away)):
            meant = [
                [one["name"], one["minutes"], one["penalties"], one["own_goal"]] for one in told[f"{side}_scorers"]
            ]
            assert scorers_of(season, match, club) == meant
        mentioned = [
            mention.name
            for side in ("home", "away")
            for mention in season.mentions
            if mention.match == match.no and mention.club == getattr(match, side)
        ]
        assert mentioned == told.get("named_without_minute_ie_not_goals", [])
