"""What can be counted of a season, for what it declares to be held against."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kzcup.checks.scorers import Tally
from kzcup.model import Inference, Match, Player, Round, Season, Tie
from kzcup.values import quick

INFOBOX = "infobox"
"""The rule of inference that tells a winner by the infobox."""


@quick
@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last dated match of some matches; they may be the same one."""

    first: datetime.date
    first_match: Match
    last: datetime.date
    last_match: Match


class Counts:
    """What can be counted of a season, each once: by round, by club and by player."""

    def __init__(self, season: Season, players: tuple[Player, ...], inference: Inference) -> None:
        self.season = season
        self.players = players
        self.inference = inference
        self.by_round: list[list[Match]] = [[] for _ in season.rounds]
        """The matches of each round."""
        for match in season.matches:
            self.by_round[match.round - 1].append(match)
        self.days_of_round = list(map(days_of, self.by_round))
        """The first and last day of each round, None where it has no dated match."""
        self.clubs = {match.home for match in season.matches}
        """The clubs that play."""
        self.clubs.update([match.away for match in season.matches])
        self.tally = Tally(season, players, inference) if season.declared_scorers else None
        """The goals by scorer, None where no scorer is declared."""
        self.finals = finals_of(season, inference)

    @cached_property
    def in_round(self) -> list[set[int]]:
        """The clubs that play in each round."""
        return [{club for match in matches for club in (match.home, match.away)} for matches in self.by_round]

    @cached_property
    def empty_rounds(self) -> list[Round]:
        """The rounds without a match."""
        return [self.season.rounds[no] for no, matches in enumerate(self.by_round) if not matches]

    def first_day(self) -> datetime.date | None:
        """The first day of the season, None where it has no dated match."""
        return min([days.first for days in self.days_of_round if days is not None], default=None)

    def last_day(self) -> datetime.date | None:
        """The last day of the season, None where it has no dated match."""
        return max([days.last for days in self.days_of_round if days is not None], default=None)

    @cached_property
    def dated(self) -> list[datetime.date]:
        """The days of all dated matches, from the earliest on."""
        played_on = [match.played_on for match in self.season.matches]
        return sorted(found.day for found in played_on if found is not None and found.day is not None)

    @cached_property
    def second_legs_only(self) -> dict[tuple[int, datetime.date], bool]:
        """For each round and day with a match, whether all of that day are second legs."""
        found: dict[tuple[int, datetime.date], bool] = {}
        for match in self.season.matches:
            if match.played_on is not None and match.played_on.day is not None:
                key = (match.round, match.played_on.day)
                found[key] = found.get(key, True) and match.leg == 2
        return found

    @cached_property
    def attendance(self) -> int | None:
        """The sum of the attendances, None unless every match has one."""
        known = [match.attendance for match in self.season.matches if match.counts]
        return sum(filter(None, known)) if known and None not in known else None

    @cached_property
    def remaining(self) -> list[int | None]:
        """How many clubs were still in the cup when each round began: those that play in it or later.

        None where a match of that round or of a later one is missing altogether.
        """
        found: list[int | None] = []
        playing: set[int] = set()
        whole = True
        for clubs in reversed(self.in_round):
            playing |= clubs
            whole = whole and bool(clubs)
            found.append(len(playing) if whole else None)
        return found[::-1]

    @cached_property
    def in_group(self) -> dict[int, set[int]]:
        """The clubs that play in each group, by its number."""
        found: dict[int, set[int]] = {}
        for match in self.season.matches:
            if match.group is not None:
                found.setdefault(match.group, set()).update((match.home, match.away))
        return found

    @cached_property
    def spellings(self) -> dict[int, dict[tuple[str, ...], int]]:
        """The words of every spelling of a group's clubs with the club, by the number of the group."""
        clubs = self.season.clubs
        return {
            group: {tuple(name.text.casefold().split()): no for no in numbers for name in clubs[no - 1].names}
            for group, numbers in self.in_group.items()
        }

    @cached_property
    def finalists(self) -> tuple[list[int], list[int]]:
        """The winners and the losers of the finals that count, as the field has them.

        The word of the infobox is left out, since it is what is held against them; so both lists are empty
        where nothing else tells.
        """
        finals = {tie.no: tie for tie in self.finals}
        winners: dict[int, int] = {}
        for claim in self.inference.claims:
            if (
                claim.subject_no in finals
                and claim.subject == "tie"
                and claim.fact == "winner"
                and claim.rule != INFOBOX
                and isinstance(claim.value, int)
            ):
                winners.setdefault(claim.subject_no, claim.value)
        losers = [
            finals[no].club2 if winner == finals[no].club1 else finals[no].club1
            for no, winner in winners.items()
        ]
        return list(winners.values()), losers


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
