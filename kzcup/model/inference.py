"""What follows from a season: claims, and the results they come to.

A claim is one rule's word with its evidence. The results are what the claims come to; where rules contradict each
other the result is ``unknown`` and a finding says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kzcup.model.season import Basis, TieStatus
from kzcup.values import quick

SubjectKind = Literal["season", "tie", "match", "goal", "mention", "club", "player"]
DecidedBy = Literal[
    "score",
    "extra time",
    "aggregate",
    "away goals",
    "replay",
    "shoot-out",
    "lots",
    "walkover",
    "decision",
    "not shown",
]
Outcome = Literal[
    "winner", "runner-up", "eliminated", "walkover", "group stage", "decision", "unknown"
]


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """A line of the document that speaks for or against a claim."""

    line: int
    role: Literal["for", "against"] = "for"


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """A derived fact.

    ``subject_no`` is the ``no`` of the tie, match, goal, … of the season (0 for the season itself). ``fact`` says
    which fact of the subject it settles (``winner``, ``decided by``, ``scorer``, ``extra time``, ``status``,
    ``full name``). ``value`` is the machine's form (a club's or player's number, or a word as text), ``statement``
    a sentence for a person. ``assumptions`` are empty where the claim needs none. ``used`` tells whether the
    result rests on it; an agreeing further claim, or one that was contradicted, is not used. ``source`` is the
    address behind a curated claim, else None.
    """

    subject: SubjectKind
    subject_no: int
    fact: str
    value: int | str | None
    statement: str
    rule: str
    basis: Basis
    evidence: tuple[Evidence, ...]
    assumptions: tuple[str, ...] = ()
    used: bool = False
    source: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class TieResult:
    """Who won a tie and how. ``tie`` is its number.

    ``club1_goals`` and ``club2_goals`` are goals on the field over all legs (of a replay: of the deciding match),
    None when none was played. ``winner`` is a club number; None where annulled, open, unknown, or both withdrew.
    ``winner_basis`` is None where there can be no winner (annulled), ``unknown`` where one exists but is not known.
    ``decided_by`` is None where the tie is annulled or open.
    """

    tie: int
    status: TieStatus
    club1_goals: int | None
    club2_goals: int | None
    winner: int | None
    winner_basis: Basis | None
    decided_by: DecidedBy | None
    decided_by_basis: Basis | None


@quick
@dataclass(frozen=True, slots=True)
class MatchResult:
    """What inference adds to a match: extra time where the lines entail it, and the club a walkover went to.

    ``walkover_to`` is the number of the club that went on by a walkover, a decision or a cancellation, None where
    that is not known or the match is none of these; ``walkover_basis`` tells how it is known, None likewise.
    """

    match: int
    extra_time: bool | None
    extra_time_basis: Basis
    shootout_basis: Basis | None
    """The basis of there having been a shoot-out; None where none is known."""
    walkover_to: int | None
    walkover_basis: Basis | None = None


@quick
@dataclass(frozen=True, slots=True)
class GoalScorer:
    """The scorer of a goal after inference. ``player`` is a player number, None where unknown."""

    goal: int
    player: int | None
    attribution: Basis
    mention: int | None = None
    """The mention that turned out to be this goal, where a rule deduced that, else None."""


@quick
@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A club in a group. ``rank`` is 1, 2, 2, 4; ``rank_certain`` is false where a rank is shared or the group is
    not complete. ``advanced`` is true where the club plays in a later round, None where no later round is known."""

    group: int
    club: int
    rank: int
    rank_certain: bool
    advanced: bool | None


@quick
@dataclass(frozen=True, slots=True)
class ClubOutcome:
    """How far a club came: numbers of its first and last round, and what ended its way.

    ``first_round`` and ``last_round`` are None for an entrant without a match line.
    """

    club: int
    first_round: int | None
    last_round: int | None
    outcome: Outcome
    eliminated_by: int | None


@quick
@dataclass(frozen=True, slots=True)
class Inference:
    """All that was inferred about a season.

    ``ties[n - 1]`` belongs to tie n, ``matches[n - 1]`` to match n, ``goals[n - 1]`` to goal n and
    ``clubs[n - 1]`` to club n. ``winner`` and ``runner_up`` of the season are club numbers or None;
    ``winner_basis`` tells how the winner is known, None without one. ``not_attempted`` are the clubs whose unnamed
    goals have too many possible assignments to be searched.
    """

    claims: tuple[Claim, ...]
    ties: tuple[TieResult, ...]
    matches: tuple[MatchResult, ...]
    goals: tuple[GoalScorer, ...]
    groups: tuple[GroupEntry, ...]
    clubs: tuple[ClubOutcome, ...]
    winner: int | None
    runner_up: int | None
    winner_basis: Basis | None = None
    not_attempted: tuple[int, ...] = ()


def contradictions(inference: Inference) -> tuple[tuple[Claim, ...], ...]:
    """The facts on which rules contradict each other: for each, all claims about it, in the order they were made.

    A fact is contradicted when two claims give it different values; none of them is then used.
    """
    about: dict[tuple[SubjectKind, int, str], list[Claim]] = {}
    for claim in [claim for claim in inference.claims if not claim.used]:
        about.setdefault((claim.subject, claim.subject_no, claim.fact), []).append(claim)
    return tuple(
        tuple(claims)
        for claims in about.values()
        if any(claim.value != claims[0].value for claim in claims)
    )
