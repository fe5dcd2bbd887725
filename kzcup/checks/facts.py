"""What the checks look at, counted once for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from kzcup.checks.catalogue import SEVERITY
from kzcup.checks.counts import INFOBOX, Counts, Days
from kzcup.checks.scorers import Tally
from kzcup.model import Claim, Finding, Inference, Match, Player, Reconciliation, Season
from kzcup.sheet import Heading, Item, Label, Prose, Sheet, TableRow
from kzcup.values import quick

PLAYS_ON = "plays on"
ELSEWHERE = frozenset({PLAYS_ON, "third place", INFOBOX})
"""The rules of inference that tell a winner by other lines than the tie's own."""

Text = Heading | Prose | Label | TableRow | Item
_TEXTS = frozenset({Heading, Prose, Label, TableRow, Item})


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
    """A season with what follows from it, and the counts that several checks need.

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
    counts: Counts
    rounds: list[list[Match]]
    days: list[Days | None]
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


def gather(sheet: Sheet, counts: Counts, reconciliation: tuple[Reconciliation, ...]) -> Facts:
    """Put together what several checks ask for."""
    season, inference = counts.season, counts.inference
    sides = _sides(season, inference)
    return Facts(
        sheet,
        season,
        counts.players,
        inference,
        reconciliation,
        counts,
        counts.by_round,
        counts.days_of_round,
        sides,
        {side.match.no for side in sides.values() if side.entries},
        cast(list[Text], [node for node in sheet.nodes if type(node) in _TEXTS]),
        counts.tally,
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
    for entry in [entry for entry in season.entries if entry.match in matches]:
        side = sides.get((entry.match, entry.club))
        if side is not None:
            if not side.line:
                side.line, side.column = entry.line, entry.column
            side.entries += 1
            if entry.name is not None:
                side.named += 1
    for goal in [goal for goal in season.goals if goal.match in matches]:
        side = sides.get((goal.match, goal.club))
        if side is None:
            continue
        if goal.entry is not None:
            side.listed += 1
        elif inference.goals[goal.no - 1].player is not None:
            side.deduced += 1
    for mention in [mention for mention in season.mentions if mention.match in matches]:
        side = sides.get((mention.match, mention.club))
        if side is not None:
            side.mentions += 1


def of_own_lines(claim: Claim) -> bool:
    """Whether a claim about a winner rests on the lines of the tie, and not on other lines or on a curated entry."""
    return claim.rule not in ELSEWHERE and claim.basis != "curated"
