"""Footnotes to starred scores: ``3-0*``, and below the table why."""

from __future__ import annotations

import re
from dataclasses import replace

from kzcup.assemble.drafts import DraftMatch
from kzcup.assemble.results import sayings_of
from kzcup.curated import fold
from kzcup.model import MatchStatus

_MEANINGS: tuple[tuple[re.Pattern[str], MatchStatus], ...] = (
    (re.compile(r"annul|void", re.IGNORECASE), "annulled"),
    (re.compile(r"award|technical", re.IGNORECASE), "awarded"),
    (re.compile(r"walkover|w/o|withdr|did not|no.show", re.IGNORECASE), "walkover"),
    (re.compile(r"abandon", re.IGNORECASE), "abandoned"),
)

# A section has a footnote or two. More stars than these wait for none: time stays linear.
_MOST = 64


class Footnotes:
    """The starred matches of a section that still wait for their footnote."""

    __slots__ = ("waiting",)

    def __init__(self) -> None:
        self.waiting: list[DraftMatch] = []

    def add(self, match: DraftMatch) -> list[DraftMatch]:
        """A starred match; gives those that have waited too long."""
        late = self.clear() if len(self.waiting) >= _MOST else []
        self.waiting.append(match)
        return late

    def clear(self) -> list[DraftMatch]:
        """The section is over: the matches whose stars nothing explained."""
        missing, self.waiting = self.waiting, []
        return missing

    def read(self, text: str) -> bool:
        """Take a text as footnote of the matches it names, or of all where it names none; False where it is
        none.
        """
        if not self.waiting:
            return False
        status = next((status for pattern, status in _MEANINGS if pattern.search(text)), None)
        if status is None:
            return False
        folded = fold(text)
        named = [match for match in self.waiting if fold(match.home) in folded or fold(match.away) in folded]
        if not named and any(saying.walkover for saying in sayings_of(text)):
            # `Walkover for X` below another row tells of that row.
            return False
        told = {id(match) for match in named or self.waiting}
        for match in self.waiting:
            if id(match) in told:
                match.result = replace(match.result, status=match.result.status or status)
        self.waiting = [match for match in self.waiting if id(match) not in told]
        return True
