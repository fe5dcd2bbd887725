"""What the rules are asked about: the bracket of a season, and one tie of it at a time."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kzcup.model import AppliedErratum, Basis, DecidedBy, Declared, Match, Season, Tie
from kzcup.values import quick

Shape = Literal["single", "legs", "replay", "half", "none"]
"""How the lines of a tie decide it: by one match, by two legs together, by the last match after drawn ones;
``half`` where only the first of two legs is there, ``none`` where the last line has no score that counts."""

Plain = Shape | Literal["extra time"]
"""What tells the winner of a tie of which the goals alone tell: those of its shape, or those after extra time."""


@quick
@dataclass(frozen=True, slots=True)
class Word:
    """What one rule says about a tie.

    ``winner`` is a club number, None where both clubs left. ``how`` is what decided it, None where the rule
    does not tell. ``lines`` are the lines it rests on. ``source`` is the address behind a curated word.
    """

    winner: int | None
    basis: Basis
    how: DecidedBy | None
    how_basis: Basis
    lines: tuple[int, ...]
    source: str | None = None


class Bracket:
    """Who appears in which round, and what other lines say that can settle a tie."""

    def __init__(self, season: Season) -> None:
        self.season = season
        self.feeders = _feeders(season)
        self.appearances = _appearances(season)
        """For each club by number, its rounds in order, each with the first line of the club there."""
        self.third: dict[tuple[int, int], list[int]] = {}
        """By club and the round it lost: the lines where it plays for third place."""
        if self.feeders:
            self._find_third()
        self.half = _half_a_tie(season)
        self.finals = _finals(season)
        """The ties of the final that count, by number: one as a rule."""
        self.unsettled: set[int] = set()
        """The ties whose own lines name no winner, or one that beat a club which plays on all the same."""
        self.readmitting: set[int] = set()
        """The rounds of which a beaten club is known to play on beside the one that beat it."""
        self.errata: dict[int, list[AppliedErratum]] = {}
        """Curated facts by the tie they are about."""
        for erratum in season.errata:
            about = erratum.subject_no
            no = season.matches[about - 1].tie if erratum.subject == "match" else about
            if no is not None:
                self.errata.setdefault(no, []).append(erratum)
        self.declared: dict[str, Declared] = {}
        """The infobox's winner and runner-up, where they are clubs of the season."""
        for fact in season.declared:
            if fact.club is not None and fact.subject in ("winner", "runner-up"):
                self.declared.setdefault(fact.subject, fact)

    @cached_property
    def latest(self) -> int:
        """The last round with a match line."""
        return max([match.round for match in self.season.matches], default=0)

    @cached_property
    def crowded(self) -> set[int]:
        """The ties of a club that contests two in one round: its later way tells of neither of them alone."""
        return _crowded(self.season)

    @cached_property
    def two_legged(self) -> set[int]:
        """The rounds that certainly have ties of two legs."""
        return _two_legged(self.season)

    def _find_third(self) -> None:
        for club, rounds in enumerate(self.appearances):
            for no, line in rounds:
                if no in self.feeders:
                    self.third.setdefault((club, self.feeders[no]), []).append(line)

    def goes_on(self, club: int, after: int) -> bool:
        """Whether a club appears after a round, other than as its loser in a match for third place."""
        rounds = self.appearances[club]
        if not rounds or rounds[-1][0] <= after:
            return False
        if not self.third:
            return True
        for_third = len(self.third.get((club, after), ()))
        return not for_third or len(rounds) - _place_after(rounds, after) > for_third

    def line_after(self, club: int, after: int) -> int:
        """The line where a club that goes on appears next."""
        rounds = self.appearances[club]
        at = _place_after(rounds, after)
        while self.feeders.get(rounds[at][0]) == after:
            at += 1
        return rounds[at][1]

    def third_place_line(self, club: int, after: int) -> int | None:
        """The line where a club meets the other loser of a round for third place, None where it does not."""
        lines = self.third.get((club, after))
        return lines[0] if lines else None


def _place_after(rounds: list[tuple[int, int]], after: int) -> int:
    return bisect_right(rounds, after, key=_round_no)


def _round_no(appearance: tuple[int, int]) -> int:
    return appearance[0]


def _appearances(season: Season) -> list[list[tuple[int, int]]]:
    found: list[list[tuple[int, int]]] = [[] for _ in range(len(season.clubs) + 1)]
    seen = [0] * len(found)
    """The round in which each club was seen last."""
    latest, in_order = 0, True
    for match in season.matches:
        no, home, away = match.round, match.home, match.away
        if no < latest:
            in_order = False
        latest = no
        if seen[home] != no:
            seen[home] = no
            found[home].append((no, match.line))
        if seen[away] != no:
            seen[away] = no
            found[away].append((no, match.line))
    if not in_order:
        for rounds in found:
            rounds.sort()
    return found


def _feeders(season: Season) -> dict[int, int]:
    """For each round for third place, the round whose losers meet there: the last knockout round before."""
    feeders: dict[int, int] = {}
    knockout = 0
    for round_ in season.rounds:
        if round_.kind == "knockout":
            knockout = round_.no
        elif round_.kind == "third place":
            feeders[round_.no] = knockout
    return feeders


def _crowded(season: Season) -> set[int]:
    crowded: set[int] = set()
    latest: list[Tie | None] = [None] * (len(season.clubs) + 1)
    for tie in season.ties:
        for club in (tie.club1, tie.club2):
            before = latest[club]
            if before is not None and before.round == tie.round:
                crowded.update((before.no, tie.no))
            latest[club] = tie
    return crowded


def _two_legged(season: Season) -> set[int]:
    """The rounds with a second match although the first was not level: that one was no replay."""
    found: set[int] = set()
    for tie in season.ties:
        if len(tie.matches) > 1 and tie.round not in found:
            first = season.matches[tie.matches[0] - 1]
            if tie.aggregate is not None or first.home_goals != first.away_goals:
                found.add(tie.round)
    return found


def _half_a_tie(season: Season) -> int:
    """The number of the last tie where the text breaks off after its first leg, else 0.

    It does where all other ties of that round have two legs.
    """
    if not season.ties or len(season.ties[-1].matches) != 1:
        return 0
    last = season.ties[-1]
    others = [tie for tie in season.ties if tie.round == last.round and tie is not last]
    two_legged = others and all(len(tie.matches) == 2 and not tie.replay for tie in others)
    return last.no if two_legged else 0


def _finals(season: Season) -> dict[int, Tie]:
    """The ties of the last round called a final, by number, without annulled ones."""
    rounds = {round_.no for round_ in season.rounds if round_.kind == "final"}
    finals = [
        tie
        for tie in season.ties
        if tie.round in rounds and any(season.matches[no - 1].status != "annulled" for no in tie.matches)
    ]
    return {tie.no: tie for tie in finals if tie.round == finals[-1].round}


SCORED = ("played", "awarded")
"""What a match with a score must be for it to count."""


class Case:
    """A tie and what its own lines come to.

    ``goals1`` and ``goals2`` decide it where its shape tells so, awarded scores included; ``field1`` and
    ``field2`` were scored on the field, None when nothing was played.
    """

    __slots__ = (
        "awarded",
        "bracket",
        "extra_time",
        "extra_time_basis",
        "field1",
        "field2",
        "goals1",
        "goals2",
        "last",
        "legs",
        "lines",
        "shape",
        "tie",
        "told",
    )

    def __init__(self, bracket: Bracket, tie: Tie) -> None:
        matches = bracket.season.matches
        self.bracket = bracket
        self.tie = tie
        self.lines: list[Match] = []
        self.legs: list[Match] = []
        """The lines with a score that counts."""
        for no in tie.matches:
            match = matches[no - 1]
            self.lines.append(match)
            if match.home_goals is not None and match.status in SCORED:
                self.legs.append(match)
        self.last = last = match
        self.extra_time = last.extra_time
        self.extra_time_basis: Basis = last.extra_time_basis
        self.told: int | None = None
        """The winner that the tie's own lines state, None where they do not."""
        self.awarded = False
        self.goals1 = self.goals2 = 0
        self.field1: int | None = None
        self.field2: int | None = None
        self.shape: Shape = self._shape()
        if self.legs:
            self._add_up(self.legs[-1:] if self.shape == "replay" else self.legs)

    def _shape(self) -> Shape:
        lines, legs = self.lines, self.legs
        if not legs or legs[-1] is not self.last:
            return "none"
        if len(lines) == 1:
            return "single" if self.tie.no != self.bracket.half else "half"
        if len(legs) < len(lines) and self.has_walkover():
            return "none"
        if len(legs) == 1:
            return "single"
        if self.tie.replay:
            return "replay"
        if len(legs) == 2:
            return "legs"
        # A third match is played where two legs were level.
        self._add_up(legs[:2])
        return "replay" if self.goals1 == self.goals2 else "none"

    def _add_up(self, legs: list[Match]) -> None:
        """Count the goals of these matches."""
        club1 = self.tie.club1
        goals1 = goals2 = awarded1 = awarded2 = awarded = 0
        for match in legs:
            one, two = match.home_goals or 0, match.away_goals or 0
            if match.home != club1:
                one, two = two, one
            goals1 += one
            goals2 += two
            if match.status != "played":
                awarded += 1
                awarded1 += one
                awarded2 += two
        self.goals1, self.goals2 = self.field1, self.field2 = goals1, goals2
        if awarded:
            self.awarded = True
            played = awarded < len(legs)
            self.field1, self.field2 = (goals1 - awarded1, goals2 - awarded2) if played else (None, None)

    def has_walkover(self) -> bool:
        """Whether a walkover stands in the place of one of its matches."""
        return any(match.status == "walkover" for match in self.lines)

    def other(self, club: int) -> int:
        """The opponent of one of the two clubs."""
        return self.tie.club2 if club == self.tie.club1 else self.tie.club1

    def plain(self) -> Plain | None:
        """What tells the winner where only the goals can: all was played, and no line says more of it. Else None."""
        tie, last = self.tie, self.last
        if (
            last.status == "played"
            and tie.stated_winner is None
            and tie.aggregate is None
            and last.home_shootout is None
            and self.shape != "replay"
            and not self.awarded
            and not last.both_withdrew
        ):
            return "extra time" if self.extra_time else self.shape
        return None

    def leader(self) -> int | None:
        """The club with more of the goals that decide, None where they are level."""
        if self.goals1 == self.goals2:
            return None
        return self.tie.club1 if self.goals1 > self.goals2 else self.tie.club2
