"""What the checks look at, counted once for all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from kzcup.checks.catalogue import SEVERITY
from kzcup.checks.scorers import Tally
from kzcup.model import Claim, Finding, Inference, Match, Player, Reconciliation, Season, Tie
from kzcup.sheet import Sheet

PLAYS_ON, INFOBOX = "plays on", "infobox"
ELSEWHERE = frozenset({PLAYS_ON, "third place", INFOBOX})
"""The rules of inference that tell a winner by other lines than the tie's own."""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last dated match of some matches; they may be the same one."""

    first: datetime.date
    first_match: Match
    last: datetime.date
    last_match: Match


@dataclass(slots=True)
class Side:
    """One club in one match: what its scorer lines hold.

    ``line`` and ``column`` are those of its first entry.
    """

    match: Match
    club: int
    score: int
    listed: int = 0
    """Goals that an entry states."""
    deduced: int = 0
    """Goals that no entry states and whose scorer is deduced."""
    named: int = 0
    """Entries that have a name."""
    entries: int = 0
    mentions: int = 0
    line: int = 0
    column: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """A season with what follows from it, and the tallies that several checks need.

    ``rounds[n - 1]`` holds the matches of round n. ``sides`` are by match number and club number, of
    matches with a score only; ``with_entries`` are the numbers of those with a scorer entry. ``days[n - 1]``
    is None where no match of round n has a full date. ``beaten`` gives winner and loser of a tie as its own
    lines have them, whatever other lines say. ``tally`` is None where no scorer is declared.
    """

    sheet: Sheet
    season: Season
    players: tuple[Player, ...]
    inference: Inference
    reconciliation: tuple[Reconciliation, ...]
    rounds: tuple[list[Match], ...]
    days: tuple[Days | None, ...]
    sides: dict[tuple[int, int], Side]
    with_entries: set[int]
    beaten: dict[int, tuple[int, int]]
    tally: Tally | None

    def finding(
        self,
        code: str,
        line: int,
        column: int,
        message: str,
        expected: str | None = None,
        found: str | None = None,
    ) -> Finding:
        """A finding about this document, with the severity the catalogue gives its code."""
        return Finding(
            code, SEVERITY[code], self.season.document, line, column, message, expected, found
        )

    def club(self, no: int) -> str:
        """The name of a club in this season."""
        return self.season.clubs[no - 1].name

    def match(self, match: Match) -> str:
        """A match in words, as its line has it: ``Kairat 2-0 Vostok``, ``Zhiger (w/o) Tobol``."""
        home, away = match.home_written, match.away_written
        if match.home_goals is None:
            return f"{home} ({'w/o' if match.status == 'walkover' else match.status}) {away}"
        return f"{home} {match.home_goals}-{match.away_goals} {away}"


def gather(
    sheet: Sheet,
    season: Season,
    players: tuple[Player, ...],
    inference: Inference,
    reconciliation: tuple[Reconciliation, ...],
) -> Facts:
    """Count what the checks share, in one pass over matches, entries, goals and mentions."""
    rounds: tuple[list[Match], ...] = tuple([] for _ in season.rounds)
    for match in season.matches:
        rounds[match.round - 1].append(match)
    sides = _sides(season, inference)
    return Facts(
        sheet,
        season,
        players,
        inference,
        reconciliation,
        rounds,
        tuple(map(days_of, rounds)),
        sides,
        {side.match.no for side in sides.values() if side.entries},
        _beaten(season, inference),
        Tally(season, players, inference) if season.declared_scorers else None,
    )


def _sides(season: Season, inference: Inference) -> dict[tuple[int, int], Side]:
    """What the scorer lines hold for each side of a match with a score."""
    sides: dict[tuple[int, int], Side] = {}
    for match in season.matches:
        if match.home_goals is not None and match.away_goals is not None:
            sides[match.no, match.home] = Side(match, match.home, match.home_goals)
            sides[match.no, match.away] = Side(match, match.away, match.away_goals)
    for entry in season.entries:
        side = sides.get((entry.match, entry.club))
        if side is not None:
            if not side.line:
                side.line, side.column = entry.line, entry.column
            side.entries += 1
            if entry.name is not None:
                side.named += 1
    for goal, scorer in zip(season.goals, inference.goals, strict=True):
        side = sides.get((goal.match, goal.club))
        if side is None:
            continue
        if goal.entry is not None:
            side.listed += 1
        elif scorer.player is not None:
            side.deduced += 1
    for mention in season.mentions:
        side = sides.get((mention.match, mention.club))
        if side is not None:
            side.mentions += 1
    return sides


def of_own_lines(claim: Claim) -> bool:
    """Whether a claim about a winner rests on the lines of the tie, and not on other lines or on a curated entry."""
    return claim.rule not in ELSEWHERE and claim.basis != "curated"


def _beaten(season: Season, inference: Inference) -> dict[int, tuple[int, int]]:
    """Winner and loser of each tie by its own lines."""
    beaten: dict[int, tuple[int, int]] = {}
    for claim in inference.claims:
        if claim.fact == "winner" and claim.subject == "tie" and of_own_lines(claim):
            tie = season.ties[claim.subject_no - 1]
            if claim.value == tie.club1:
                beaten.setdefault(tie.no, (tie.club1, tie.club2))
            elif claim.value == tie.club2:
                beaten.setdefault(tie.no, (tie.club2, tie.club1))
    return beaten


def days_of(matches: Iterable[Match]) -> Days | None:
    """The first and last dated of these matches, None where none is dated."""
    first = last = None
    first_match = last_match = None
    for match in matches:
        played_on = match.played_on
        if played_on is None or played_on.day is None:
            continue
        day = played_on.day
        if first is None or day < first:
            first, first_match = day, match
        if last is None or day > last:
            last, last_match = day, match
    if first is None or last is None or first_match is None or last_match is None:
        return None
    return Days(first, first_match, last, last_match)


def finals_of(season: Season, inference: Inference) -> list[Tie]:
    """The ties of the last final round that count; a cup of zones has a final in each, and these decide no cup."""
    finals = [
        tie
        for tie in season.ties
        if season.rounds[tie.round - 1].kind == "final"
        and inference.ties[tie.no - 1].status not in ("annulled", "cancelled")
    ]
    return [tie for tie in finals if tie.round == finals[-1].round]
