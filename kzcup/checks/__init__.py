"""Doubts: what a document declares held against what its lines come to, and everything that does not add up.

A check is a function from `Facts` to findings, in one of the modules beside this one; all of them stand in
`CHECKS`. What each code means is in `catalogue`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kzcup.checks import bracket, calendar, declared, goals, names, overlooked
from kzcup.checks.catalogue import CATALOGUE, SEVERITY
from kzcup.checks.counts import Counts
from kzcup.checks.facts import Facts, gather
from kzcup.checks.reconcile import reconcile
from kzcup.model import Finding, Reconciliation
from kzcup.sheet import Sheet
from kzcup.text import Refusal

Check = Callable[[Facts], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    declared.declared_against_counted,
    calendar.outside_the_stated_span,
    calendar.after_the_last_update,
    calendar.outside_the_season,
    calendar.after_the_next_round,
    calendar.overlapping_rounds,
    calendar.legs_out_of_order,
    calendar.without_a_date,
    bracket.losers_who_play_on,
    bracket.unknown_winners,
    bracket.contradicting_rules,
    bracket.more_finals_than_one,
    bracket.clubs_twice_in_a_round,
    bracket.stated_aggregates,
    bracket.group_winners_left_out,
    bracket.incomplete_groups,
    goals.scorers_without_goals,
    goals.fewer_goals_listed_than_scored,
    goals.matches_without_scorers,
    goals.goals_without_names,
    goals.deduced_scorers,
    goals.searches_not_attempted,
    goals.listed_figures,
    goals.leaders_against_list,
    goals.leaders_passed,
    goals.empty_own_goal_list,
    names.uncurated_clubs,
    names.clubs_under_several_names,
    names.competition_without_country,
    names.scorers_of_unknown_clubs,
    names.applied_errata,
    overlooked.overlooked_results,
)
"""Every check there is. The order does not matter: findings are sorted by place."""


def check(sheet: Sheet, counts: Counts, reconciliation: tuple[Reconciliation, ...]) -> tuple[Finding, ...]:
    """Everything doubtful about a season, unsorted."""
    facts = gather(sheet, counts, reconciliation)
    findings: list[Finding] = []
    for each in CHECKS:
        found = list(each(facts))
        if found:
            findings += found if len(found) <= MOST_OF_A_KIND else _cut(found)
    return tuple(findings)


MOST_OF_A_KIND = 200
"""Findings of one check that are said one by one; nobody reads more, and no document needs more."""


def _cut(found: list[Finding]) -> list[Finding]:
    """The first of many findings, and at the place of the next how many there are more."""
    following = found[MOST_OF_A_KIND]
    more = f"{following.message}; and {len(found) - MOST_OF_A_KIND - 1} more like this"
    return [*found[:MOST_OF_A_KIND], replace(following, message=more)]


def of_refusal(refusal: Refusal) -> Finding:
    """The finding that says why the bytes of a file are not a document."""
    span = refusal.span
    return Finding(
        refusal.code,
        SEVERITY[refusal.code],
        span.document,
        span.line,
        span.column,
        refusal.message,
        refusal.expected,
        refusal.found,
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by line, column and code; what is said twice in the same words is said once."""
    return tuple(dict.fromkeys(sorted(findings, key=_place)))


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.line, finding.column, finding.code, finding.message


__all__ = [
    "CATALOGUE",
    "CHECKS",
    "Check",
    "Counts",
    "Facts",
    "check",
    "in_order",
    "of_refusal",
    "reconcile",
]
