"""What can be counted of a season, for what it declares to be held against."""

from __future__ import annotations

import datetime
from functools import cached_property

from kzcup.checks.facts import INFOBOX, Days, days_of, finals_of
from kzcup.model import Inference, Match, Round, Season


class Counts:
    """What can be counted of a season, each once: by round and by club."""

    def __init__(self, season: Season, inference: Inference) -> None:
        self.season = season
        self.inference = inference
        self.clubs = {match.home for match in season.matches}
        """The clubs that play."""
        self.clubs.update([match.away for match in season.matches])

    @cached_property
    def by_round(self) -> list[list[Match]]:
        """The matches of each round."""
        found: list[list[Match]] = [[] for _ in self.season.rounds]
        for match in self.season.matches:
            found[match.round - 1].append(match)
        return found

    @cached_property
    def in_round(self) -> list[set[int]]:
        """The clubs that play in each round."""
        return [{club for match in matches for club in (match.home, match.away)} for matches in self.by_round]

    @cached_property
    def empty_rounds(self) -> list[Round]:
        """The rounds without a match."""
        return [self.season.rounds[no] for no, matches in enumerate(self.by_round) if not matches]

    @cached_property
    def days(self) -> Days | None:
        """The first and last day of the season, None where it has no dated match."""
        return days_of(self.season.matches)

    @cached_property
    def days_of_round(self) -> list[Days | None]:
        """The first and last day of each round, None where it has no dated match."""
        return list(map(days_of, self.by_round))

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
        finals = {tie.no: tie for tie in finals_of(self.season, self.inference)}
        winners: dict[int, int] = {}
        for claim in self.inference.claims:
            if (
                claim.subject == "tie"
                and claim.fact == "winner"
                and claim.subject_no in finals
                and claim.rule != INFOBOX
                and isinstance(claim.value, int)
            ):
                winners.setdefault(claim.subject_no, claim.value)
        losers = [
            finals[no].club2 if winner == finals[no].club1 else finals[no].club1
            for no, winner in winners.items()
        ]
        return list(winners.values()), losers
