"""What stands between the lines of a document and its season: everything read, clubs still by their names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from kzcup.assemble.goals import Scored
from kzcup.assemble.results import Result, Saying
from kzcup.model import Competition, Finding, PlayedOn, RoundKind, WrittenName
from kzcup.sheet import MatchLine
from kzcup.values import quick


@dataclass(slots=True)
class DraftRound:
    """A round while the document is walked; ``zone`` is the part of the country it belongs to, else None."""

    name: str
    kind: RoundKind
    line: int
    zone: str | None
    planned: bool
    """Whether it stands under a schedule or list of participants, where a round is announced, not told."""
    matches: int = 0
    groups: int = 0
    no: int = 0


@dataclass(slots=True)
class DraftGroup:
    """A group while the document is walked."""

    name: str
    round: DraftRound
    line: int
    no: int = 0


@dataclass(slots=True)
class DraftMatch:
    """A match line in its place. ``home`` and ``away`` are names without tags; ``score`` is None without one.

    ``home_scorers`` and ``away_scorers`` are its scorer lines. ``turned`` tells a match that one
    line tells together with others (a replay in the same cell): it is the second or later of them.
    """

    node: MatchLine
    round: DraftRound
    group: DraftGroup | None
    home: str
    away: str
    score: tuple[int, int] | None
    result: Result
    played_on: PlayedOn | None
    replay: bool
    """Whether the line itself, its heading or its cell calls the match a replay."""
    legs: bool
    """Whether its heading calls it a leg."""
    home_scorers: list[Scored]
    away_scorers: list[Scored]
    turned: bool = False
    sayings: tuple[tuple[Saying, int], ...] = ()


def gives_aggregate(match: DraftMatch) -> bool:
    """Whether a match's line or the sentence below it gives an aggregate."""
    return match.result.aggregate is not None or any(saying.how == "aggregate" for saying, _ in match.sayings)


@dataclass(slots=True)
class DraftFact:
    """A declared fact; club, round and group are still by their names."""

    subject: str
    value: str
    line: int
    column: int
    number: int | None = None
    day: datetime.date | None = None
    club: str | None = None
    round: str | None = None
    group: str | None = None


@dataclass(slots=True)
class DraftScorer:
    """A declared scorer; the club is still by its name."""

    source: Literal["infobox", "list"]
    name: str
    club: str | None
    nationality: str | None
    goals: int | None
    own_goals: bool
    line: int
    column: int


@quick
@dataclass(frozen=True, slots=True)
class DraftSeason:
    """A season whose clubs are still spellings. `kzcup.identity` says which spellings are one club.

    ``names`` holds each distinct spelling once, in document order, those of the infobox's winner and
    runner-up included; ``only_declared`` are those that stand in no match line. ``lines`` are the
    document's own lines, empty where the sheet has none.
    """

    document: str
    title: str
    title_line: int
    competition: Competition
    label: str
    written_label: str
    start_year: int
    end_year: int
    names: tuple[WrittenName, ...]
    only_declared: frozenset[str]
    rounds: tuple[DraftRound, ...]
    groups: tuple[DraftGroup, ...]
    matches: tuple[DraftMatch, ...]
    facts: tuple[DraftFact, ...]
    scorers: tuple[DraftScorer, ...]
    tags: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class Draft:
    """What came of a sheet. ``season`` is None where it tells none, and a finding then says why."""

    season: DraftSeason | None
    findings: tuple[Finding, ...]
