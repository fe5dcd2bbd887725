"""What the checks look at, counted once for all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from kzcup.checks.catalogue import SEVERITY
from kzcup.checks.scorers import Tally
from kzcup.model import Claim, Finding, Inference, Match, Player, Reconciliation, Season, Tie
from kzcup.sheet import Heading, Item, Label, Prose, Sheet, TableRow
from kzcup.values import quick

PLAYS_ON, INFOBOX = "plays on", "infobox"
ELSEWHERE = frozenset({PLAYS_ON, "third place", INFOBOX})
"""The rules of inference that tell a winner by other lines than the tie's own."""

Text = Heading | Prose | Label | TableRow | Item
_TEXTS = frozenset({Heading, Prose, Label, TableRow, Item})


@quick
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


@quick
@dataclass(frozen=True, slots=True)
class Facts:
    """A season with what follows from it, and the tallies that several checks need.

    ``rounds[n - 1]`` holds the matches of round n, and ``days[n - 1]`` is None where none of them has a full date.
    ``sides`` are by match number and club number, of matches that need a look only (`_sides`); ``with_entries`` are
    the numbers of those with a scorer entry. ``texts`` are the lines in words, tables among them: neither a match
    with what belongs to it nor the infobox. ``tally`` is None where no scorer is declared.
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
    texts: list[Text]
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
    """Count what several checks ask for."""
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
        cast(list[Text], [node for node in sheet.nodes if type(node) in _TEXTS]),
        Tally(season, players, inference) if season.declared_scorers else None,
    )


def _sides(season: Season, inference: Inference) -> dict[tuple[int, int], Side]:
    """What the scorer lines hold for each side of the matches whose score may not be what their lines show.

    A match played on the field has as many goals as its score says. Where an entry states each of them, and no name
    is left over that may be a goal, no check has anything to say of it; so it is with most.
    """
    unclear = {goal.match for goal in season.goals if goal.entry is None}
    unclear.update([match.no for match in season.matches if match.status != "played"])
    if season.habits.bare_name != "booking":
        unclear.update([mention.match for mention in season.mentions])
    sides: dict[tuple[int, int], Side] = {}
    for match in season.matches:
        if match.no in unclear and match.home_goals is not None and match.away_goals is not None:
            sides[match.no, match.home] = Side(match, match.home, match.home_goals)
            sides[match.no, match.away] = Side(match, match.away, match.away_goals)
    if sides:
        _count_lines(season, inference, unclear, sides)
    return sides


def _count_lines(
    season: Season, inference: Inference, matches: set[int], sides: dict[tuple[int, int], Side]
) -> None:
    """Count the entries, goals and mentions of the sides of these matches."""
    for entry in season.entries:
        side = sides.get((entry.match, entry.club)) if entry.match in matches else None
        if side is not None:
            if not side.line:
                side.line, side.column = entry.line, entry.column
            side.entries += 1
            if entry.name is not None:
                side.named += 1
    for goal, scorer in zip(season.goals, inference.goals, strict=True):
        side = sides.get((goal.match, goal.club)) if goal.match in matches else None
        if side is None:
            continue
        if goal.entry is not None:
            side.listed += 1
        elif scorer.player is not None:
            side.deduced += 1
    for mention in season.mentions:
        side = sides.get((mention.match, mention.club)) if mention.match in matches else None
        if side is not None:
            side.mentions += 1


def of_own_lines(claim: Claim) -> bool:
    """Whether a claim about a winner rests on the lines of the tie, and not on other lines or on a curated entry."""
    return claim.rule not in ELSEWHERE and claim.basis != "curated"


def days_of(matches: Iterable[Match]) -> Days | None:
    """The first and last dated of these matches, None where none is dated."""
    first = last = None
    first_match = last_match = None
    for match in matches:
        day = match.played_on.day if match.played_on is not None else None
        if day is None:
            continue
        if first is None or last is None:
            first, first_match = last, last_match = day, match
        elif day > last:
            last, last_match = day, match
        elif day < first:
            first, first_match = day, match
    if first is None or last is None or first_match is None or last_match is None:
        return None
    return Days(first, first_match, last, last_match)


def finals_of(season: Season, inference: Inference) -> list[Tie]:
    """The ties of the last final round that count; a cup of zones has a final in each, and these decide no cup."""
    last_rounds = {round_.no for round_ in season.rounds if round_.kind == "final"}
    finals = [
        tie
        for tie in season.ties
        if tie.round in last_rounds and inference.ties[tie.no - 1].status not in ("annulled", "cancelled")
    ]
    return [tie for tie in finals if tie.round == finals[-1].round]
