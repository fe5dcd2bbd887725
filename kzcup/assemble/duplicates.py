"""Matches that stand in a document twice, told from legs that are alike."""

from __future__ import annotations

from collections import Counter

from kzcup.assemble.drafts import DraftMatch, gives_aggregate
from kzcup.model import Finding


class Duplicates:
    """The matches told so far, by round and clubs."""

    __slots__ = ("_told", "_twins")

    def __init__(self) -> None:
        self._told: dict[tuple[int, str, str], DraftMatch] = {}
        self._twins: list[tuple[DraftMatch, DraftMatch]] = []

    def before(self, match: DraftMatch, last: DraftMatch | None) -> DraftMatch | None:
        """The line that told this match before, on the same day: two clubs do not meet twice on it.

        `last` is the match above. Where it is the like and both have no date of their own, `settle` tells later.
        """
        key = (id(match.group or match.round), match.home, match.away)
        before = self._told.setdefault(key, match)
        if before is match:
            return None
        # A row of a table beside a line of its own is for the summaries.
        like = before.node.table is match.node.table
        if like and before.score == match.score and before.result is match.result:
            if _same_day(before, match):
                return before
            if before.played_on is match.played_on and before is last:
                self._twins.append((match, before))
        self._told[key] = match
        return None

    def settle(self, matches: list[DraftMatch]) -> list[tuple[DraftMatch, DraftMatch]]:
        """Of like lines in a row without a date, those that stand there twice, each with the line before it.

        They are two legs where an aggregate is given, or where other ties of the round have two lines.
        """
        if not self._twins:
            return []
        twins = {id(match) for match, _ in self._twins}
        lines = Counter((id(one.round), frozenset((one.home, one.away))) for one in matches if id(one) not in twins)
        two_legged = {round_ for (round_, _), count in lines.items() if count > 1}
        return [
            (match, before)
            for match, before in self._twins
            if id(match.round) not in two_legged and not gives_aggregate(match)
        ]


def _same_day(before: DraftMatch, match: DraftMatch) -> bool:
    """Whether two lines are of one day."""
    first, second = before.played_on, match.played_on
    return first is not None and second is not None and first.day is not None and first.day == second.day


def told_twice(match: DraftMatch, before: DraftMatch, document: str) -> list[Finding]:
    """What there is to say of a line that tells a match told before, and of the scorers below it."""
    message = f"the same match as in line {before.node.line}; it is taken once"
    found = [Finding("duplicate-match", "error", document, match.node.line, match.node.column, message)]
    for told in (*match.home_scorers, *match.away_scorers):
        message = "the match above these scorers is told twice"
        at = (document, told.line.line, told.line.column)
        found.append(Finding("scorers-without-match", "warning", *at, message))
    return found
