"""The three seeds, complete, against facts written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.assemble.expectation import expected_lines, read_season, season_of_text, told_lines

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTED = Path(__file__).resolve().parent / "expected"
NAMES = ("1993_Kazakhstan_Cup", "1996-97_Kazakhstan_Cup", "2024_Kazakhstan_Cup")


@pytest.mark.parametrize("name", NAMES)
def test_the_text_alone_states_these_facts(name):
    season, _ = read_season(SEEDS / f"{name}.txt", errata=False)
    assert season is not None
    assert told_lines(season) == expected_lines(EXPECTED / f"{name}.facts")


COUNTS = {
    # match lines, played, walkovers, goals, named in the text, with a minute, names, clubs, ties
    "1993_Kazakhstan_Cup": (26, 21, 5, 62, 56, 6, 27, 27, 26),
    "1996-97_Kazakhstan_Cup": (33, 26, 7, 74, 74, 73, 20, 19, 19),
    "2024_Kazakhstan_Cup": (41, 41, 0, 98, 36, 86, 32, 32, 18),
}
"""The table of the first season's task, from the texts themselves."""


@pytest.mark.parametrize("name", NAMES)
def test_the_counts(name):
    season, _ = read_season(SEEDS / f"{name}.txt", errata=False)
    assert season is not None
    names = [season.entries[goal.entry - 1].name for goal in season.goals if goal.entry is not None]
    assert COUNTS[name] == (
        len(season.matches),
        sum(match.status == "played" for match in season.matches),
        sum(match.status == "walkover" for match in season.matches),
        len(season.goals),
        sum(each is not None for each in names),
        sum(goal.minute is not None for goal in season.goals),
        sum(len(club.names) for club in season.clubs),
        len(season.clubs),
        len(season.ties),
    )


def test_the_entries_of_2024_that_no_line_makes_goals():
    season, _ = read_season(SEEDS / "2024_Kazakhstan_Cup.txt")
    assert season is not None
    assert len(season.mentions) == 204
    assert sum(one.name is not None for one in season.mentions) == 59


@pytest.mark.parametrize("name", NAMES)
def test_numbers_follow_the_document(name):
    """Every ``no`` counts from 1 in document order; every goal is of a club of its match, as many as the
    score.
    """
    season, _ = read_season(SEEDS / f"{name}.txt")
    assert season is not None
    rows = (season.clubs, season.rounds, season.groups, season.ties, season.matches, season.entries)
    for kind in (*rows, season.goals, season.mentions, season.declared, season.declared_scorers):
        assert [row.no for row in kind] == list(range(1, len(kind) + 1))
    assert [match.line for match in season.matches] == sorted(match.line for match in season.matches)
    for match in season.matches:
        for club, score in ((match.home, match.home_goals), (match.away, match.away_goals)):
            goals = [goal for goal in season.goals if (goal.match, goal.club) == (match.no, club)]
            assert len(goals) == (score or 0)


def test_errata_of_1993_stand_beside_the_text():
    season, findings = read_season(SEEDS / "1993_Kazakhstan_Cup.txt")
    assert season is not None
    pens = {
        match.line: (match.home_shootout, match.away_shootout, match.extra_time, match.shootout_basis)
        for match in season.matches
        if match.shootout
    }
    assert pens == {
        23: (3, 5, True, "curated"),
        36: (4, 3, True, "curated"),
        47: (3, 4, True, "curated"),
        91: (3, 4, None, "curated"),
    }
    winners = {
        erratum.line: season.clubs[int(erratum.value) - 1].name for erratum in season.errata if erratum.fact == "winner"
    }
    walkovers = {30: "Kairat", 65: "Gornyak", 67: "Spartak Semey", 69: "Ansat", 93: "Dostyk"}
    assert {line: winners[line] for line in walkovers} == walkovers
    assert not [finding for finding in findings if finding.severity != "info"]


def test_errata_of_1996_stand_beside_the_text():
    season, _ = read_season(SEEDS / "1996-97_Kazakhstan_Cup.txt")
    assert season is not None
    annulled = [match for match in season.matches if match.status == "annulled"]
    assert [(match.line, match.status_basis) for match in annulled] == [(142, "curated")]
    assert [goal.line for goal in season.goals if not goal.counts] == [143, 144, 144]
    final = season.matches[-1]
    assert (final.attendance, final.venue) == (2500, "Central Stadium, Almaty")
    winners = {
        erratum.line: season.clubs[int(erratum.value) - 1].name for erratum in season.errata if erratum.fact == "winner"
    }
    walkovers = {20: "Kainar", 23: "Kairat", 29: "Tobol", 41: "Tobol", 56: "Enbek"}
    assert {line: winners[line] for line in walkovers} == walkovers


def test_vostok_of_the_final_is_vostok_adil():
    season, _ = read_season(SEEDS / "1996-97_Kazakhstan_Cup.txt")
    assert season is not None
    final = season.matches[-1]
    assert final.away_written == "Vostok"
    assert final.away == season.matches[season.ties[-1].matches[0] - 1].away
    assert {name.text for name in season.clubs[final.away - 1].names} == {"Vostok", "Vostok-Adil"}


def test_a_changed_line_loses_its_erratum_and_says_so():
    text = (SEEDS / "1993_Kazakhstan_Cup.txt").read_text(encoding="utf-8")
    season, findings = season_of_text(text.replace("Azhar 2-2 Bulat", "Azhar 2 - 2 Bulat"))
    assert season is not None
    assert not any(match.shootout for match in season.matches if match.line == 23)
    missed = [finding for finding in findings if finding.code == "erratum-not-found"]
    assert [finding.severity for finding in missed] == ["error"]
    assert missed[0].expected == "Azhar 2-2 Bulat"


def test_a_line_that_stands_twice_has_no_erratum():
    text = (SEEDS / "1993_Kazakhstan_Cup.txt").read_text(encoding="utf-8")
    again = text.replace("Azhar 2-2 Bulat\n", "Azhar 2-2 Bulat\n3 May 1993\nAzhar 2-2 Bulat\n")
    season, findings = season_of_text(again)
    assert season is not None
    assert not any(match.shootout for match in season.matches if match.line in (23, 25))
    assert [finding.found for finding in findings if finding.code == "erratum-ambiguous"] == ["2 lines"]
