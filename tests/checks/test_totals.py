"""Explanations for totals that differ: every candidate is named, the likeliest first, and none is applied."""

import datetime

import pytest

from kzcup.checks.totals import Totals, explain
from kzcup.model import Match, PlayedOn


def match(line, home, away, day="1999-05-01", status="played"):
    played_on = PlayedOn(day, line - 1, datetime.date.fromisoformat(day), "stated")
    return Match(
        line, 1, None, 1, 1, 1, 2, home, away, status, "stated", None, "unknown",
        False, None, None, "unknown", played_on, line, 1, "Strelsau", "Zenda",
    )  # fmt: skip


def totals(matches, goals, *counted, awarded=(), walkovers=0, own_goals=0, shootout_goals=0):
    counted_goals = sum(match.home_goals + match.away_goals for match in counted)
    return Totals(matches, goals, counted, tuple(awarded), walkovers, own_goals, shootout_goals, counted_goals)


@pytest.mark.parametrize(
    ("declared", "words"),
    [
        pytest.param(
            totals(3, 5, match(8, 2, 1), match(10, 0, 2), walkovers=1),
            "1 walkover counted as played would make 3 matches and 5 goals; "
            "one match with 0 goals is not in the text",
            id="walkovers",
        ),
        pytest.param(
            totals(3, 8, match(8, 2, 1), match(10, 0, 2), walkovers=1),
            "1 walkover counted as 3-0 would make 3 matches and 8 goals; "
            "one match with 3 goals is not in the text",
            id="walkovers as 3-0",
        ),
        pytest.param(
            totals(1, 3, match(8, 2, 1), match(10, 0, 2)),
            "one match with 2 goals too many is counted: line 10",
            id="one match left out",
        ),
        pytest.param(
            totals(3, 6, match(8, 2, 0), match(10, 0, 2), match(12, 1, 1), match(14, 1, 1)),
            "one match with 2 goals too many is counted: one of lines 8, 10, 12 and 14",
            id="several candidates",
        ),
        pytest.param(
            totals(2, 4, match(8, 2, 0), match(10, 0, 2), match(12, 1, 1, "2000-04-26")),
            "one match with 2 goals too many is counted: line 12, the only one of 2000, "
            "or one of lines 8 and 10",
            id="alone in its year",
        ),
        pytest.param(
            totals(1, 2, match(8, 2, 0), match(10, 1, 0)),
            "one match with 1 goal too many is counted: line 10",
            id="one goal",
        ),
        pytest.param(
            totals(3, 7, match(8, 2, 1), match(10, 0, 2)),
            "one match with 2 goals is not in the text",
            id="one match missing",
        ),
        pytest.param(
            totals(2, 8, match(8, 2, 1), match(10, 0, 2), awarded=[match(12, 3, 0, status="awarded")]),
            None,
            id="goals of an awarded score without its match",
        ),
        pytest.param(
            totals(3, 8, match(8, 2, 1), match(10, 0, 2), awarded=[match(12, 3, 0, status="awarded")]),
            "with the awarded scores (line 12) it is 3 matches and 8 goals; "
            "one match with 3 goals is not in the text",
            id="awarded scores",
        ),
        pytest.param(
            totals(2, 4, match(8, 2, 1), match(10, 0, 2), own_goals=1),
            "without 1 own goal it is 4 goals",
            id="own goals",
        ),
        pytest.param(
            totals(2, 12, match(8, 2, 1), match(10, 0, 2), shootout_goals=7),
            "with 7 goals of shoot-outs it is 12 goals",
            id="shoot-outs",
        ),
        pytest.param(
            totals(1, 3, match(8, 2, 1), match(10, 0, 2, status="annulled")),
            "one match with 2 goals too many is counted: line 10; "
            "without the annulled match (line 10) it is 1 match and 3 goals",
            id="annulled",
        ),
        pytest.param(totals(7, 30, match(8, 2, 1), match(10, 0, 2)), None, id="nothing fits"),
        pytest.param(totals(1, None, match(8, 2, 1), match(10, 0, 2)), None, id="only matches declared"),
    ],
)
def test_explanations(declared, words):
    assert explain(declared) == words


def test_more_candidates_than_can_be_read_are_counted():
    many = [match(line, 1, 0) for line in range(10, 30)]
    assert explain(totals(19, 19, *many)) == "one match with 1 goal too many is counted: 20 matches fit"
