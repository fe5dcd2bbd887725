"""Extra time that the lines entail without saying so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kzcup.infer.case import Case
from kzcup.model import Goal

END_OF_NORMAL_TIME = 90
LOST_STOPPAGE_AT_MOST = 105
"""A goal after the 105th minute fell in the second half of extra time, whatever the habit of the document."""


@dataclass(frozen=True, slots=True)
class LateRule:
    """A rule that tells from its minutes whether the last match of a tie went to extra time."""

    name: str
    says: Callable[[Case, list[Goal]], bool]


def past_105(case: Case, goals: list[Goal]) -> bool:
    """A goal so late that it cannot be stoppage time."""
    return any((goal.minute or 0) > LOST_STOPPAGE_AT_MOST for goal in goals)


def past_90(case: Case, goals: list[Goal]) -> bool:
    """Goals after 90 minutes in a document that writes no such minutes where no extra time can be.

    91' alone may be stoppage time of which the page kept the minute and lost the rest.
    """
    if case.bracket.season.habits.late_minutes:
        return False
    late = [goal.minute for goal in goals if goal.minute is not None and goal.minute > END_OF_NORMAL_TIME]
    return bool(late) and late != [91]


EXTRA_TIME_RULES: tuple[LateRule, ...] = (
    LateRule("a goal after 105 minutes", past_105),
    LateRule("goals after 90 minutes", past_90),
)


def can_be_level_after_90(case: Case, goals: list[Goal]) -> bool:
    """Whether the last match of a tie can have gone to extra time.

    It can where it is a single match, a replay or the last leg, and the score (of two legs, the aggregate)
    can have been level after 90 minutes: goals without a minute may have fallen before or after.
    """
    last = case.last
    if last.status != "played" or case.shape not in ("single", "replay", "legs"):
        return False
    ahead = 0
    if case.shape == "legs":
        first = case.legs[0]
        home, away = first.home_goals or 0, first.away_goals or 0
        ahead = home - away if first.home == last.home else away - home
    spare_home, spare_away = last.home_goals or 0, last.away_goals or 0
    for goal in goals:
        if goal.minute is None:
            continue
        at_home = goal.club == last.home
        spare_home, spare_away = spare_home - at_home, spare_away - (not at_home)
        if goal.minute <= END_OF_NORMAL_TIME:
            ahead += 1 if at_home else -1
    return -spare_home <= ahead <= spare_away
