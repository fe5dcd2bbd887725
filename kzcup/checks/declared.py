"""Doubts about what the document declares of itself: totals, winners, rounds, groups."""

from __future__ import annotations

from collections.abc import Iterator

from kzcup.checks.facts import Facts
from kzcup.checks.reconcile import NO_MATCH
from kzcup.model import Finding, Reconciliation

CODES = {
    "clubs": "clubs-differ",
    "matches": "matches-differ",
    "goals": "goals-differ",
    "winner": "winner-differs",
    "runner-up": "runner-up-differs",
    "attendance": "attendance-differs",
    "entrants": "entrants-differ",
    "clubs remaining": "round-clubs-differ",
    "clubs involved": "round-clubs-differ",
    "first date": "round-date-differs",
    "draw": "group-draw-differs",
    "leading scorer": "leader-differs",
    "scorer list": "scorer-list-differs",
    NO_MATCH: "finalist-without-match",
}
"""The code of a differing row by what its subject speaks of. Dates have checks of their own, and a year
that differs is found where the season is told."""


def declared_against_counted(facts: Facts) -> Iterator[Finding]:
    """Every declared fact that the lines do not bear out, with the explanations that fit."""
    for row in facts.reconciliation:
        if row.verdict == "differs":
            code = CODES[NO_MATCH] if row.explanation == NO_MATCH else _code(row.subject)
            if code is not None:
                yield facts.finding(
                    code, row.line, row.column, _words(row), row.declared, row.counted
                )


def _code(subject: str) -> str | None:
    """The code for a subject: ``Play-off round: clubs remaining`` is about clubs remaining."""
    before, colon, behind = subject.partition(": ")
    if not colon:
        return None if subject.endswith(" date") else CODES.get(subject)
    if before == "leading scorer":
        return CODES[before]
    return CODES.get(behind.rpartition(": ")[2])


def _words(row: Reconciliation) -> str:
    words = f"{row.subject}: {row.declared} declared, {row.counted} counted"
    return f"{words}; {row.explanation}" if row.explanation else words
