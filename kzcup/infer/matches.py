"""What follows for matches: extra time, and the club that went on by a walkover."""

from __future__ import annotations

from kzcup.infer.case import Case
from kzcup.infer.evidence import lines_for
from kzcup.infer.extra_time import END_OF_NORMAL_TIME, LateRule, can_be_level_after_90
from kzcup.model import Basis, Claim, Goal, MatchResult, Season, TieResult
from kzcup.values import maker

_match_result = maker(MatchResult)
_GIVEN = ("walkover", "awarded", "cancelled")
"""What a match line can be that gives the tie to a club."""


def find_extra_time(season: Season, cases: list[Case], rules: tuple[LateRule, ...], claims: list[Claim]) -> None:
    """Mark the cases whose last match went to extra time by its minutes, and claim it."""
    late = {goal.match for goal in season.goals if goal.minute and goal.minute > END_OF_NORMAL_TIME}
    asked = [case for case in cases if case.last.no in late and case.last.extra_time is None]
    if not asked:
        return
    goals: dict[int, list[Goal]] = {case.last.no: [] for case in asked}
    for goal in season.goals:
        if goal.match in goals:
            goals[goal.match].append(goal)
    for case in asked:
        last = case.last
        scored = goals[last.no]
        rule = next((rule for rule in rules if rule.says(case, scored)), None)
        if rule is None or not can_be_level_after_90(case, scored):
            continue
        case.extra_time, case.extra_time_basis = True, "deduced"
        lines = {goal.line for goal in scored if (goal.minute or 0) > END_OF_NORMAL_TIME}
        claims.append(
            Claim(
                "match",
                last.no,
                "extra time",
                "yes",
                f"{last.home_written} against {last.away_written} went to extra time",
                rule.name,
                "deduced",
                lines_for(lines | {last.line}),
                (),
                True,
            )
        )


def match_results(season: Season, cases: list[Case], ties: list[TieResult]) -> list[MatchResult]:
    """The result of every match, in order."""
    deduced = {case.last.no for case in cases if case.extra_time_basis == "deduced"}
    results = []
    for match in season.matches:
        to: int | None = None
        to_basis: Basis | None = None
        if match.status in _GIVEN:
            to, to_basis = match.awarded_to, match.awarded_basis
            if to is None and match.tie is not None:
                result = ties[match.tie - 1]
                last = cases[match.tie - 1].last is match
                to, to_basis = (result.winner, result.winner_basis) if last else (None, "unknown")
        extra_time, basis = match.extra_time, match.extra_time_basis
        if match.no in deduced:
            extra_time, basis = True, "deduced"
        shootout_basis = match.shootout_basis if match.shootout else None
        results.append(_match_result(match.no, extra_time, basis, shootout_basis, to, to_basis))
    return results
