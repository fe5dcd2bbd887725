"""How a document writes, found from its lines and never from its year."""

from __future__ import annotations

import re
from typing import Literal

from kzcup.assemble.drafts import DraftMatch, DraftSeason
from kzcup.assemble.goals import REGULAR_TIME, Scored
from kzcup.model import Finding, Habits

_RESULT = re.compile(r"[0-9]{1,2}\s?[-–—−:]\s?[0-9]{1,2}")


class Habit:
    """What the scorer lines of a document show, counted side by side.

    ``fits`` are sides whose entries without a minute are no more than the goals still without a scorer, as
    names of scorers would be; ``misfits`` are sides with more, as bookings make them.
    """

    __slots__ = ("_late", "blank", "example", "fits", "misfits")

    def __init__(self, matches: tuple[DraftMatch, ...]) -> None:
        self.fits = 0
        self.misfits = 0
        self.blank = False
        self.example: int | None = None
        self._late: list[DraftMatch] = []
        for match in matches:
            if match.score is not None:
                home_goals, away_goals = match.score
                for told in match.home_scorers:
                    if not told.usual:
                        self._line(match, home_goals, told)
                for told in match.away_scorers:
                    if not told.usual:
                        self._line(match, away_goals, told)

    def _line(self, match: DraftMatch, goals: int, told: Scored) -> None:
        """Count a scorer line that has more on it than names and minutes, or less."""
        if told.unnamed:
            self.blank = True
        if told.late:
            self._late.append(match)
        bare = told.bare + told.blanks
        if bare:
            if self.example is None or told.line.line < self.example:
                self.example = told.line.line
            if bare <= goals - told.timed:
                self.fits += 1
            else:
                self.misfits += 1

    def late_minutes(self, matches: tuple[DraftMatch, ...]) -> bool:
        """Whether minutes over 90 stand in a match that has no extra time."""
        if not self._late:
            return False
        clubs = {club for match in self._late for club in (match.home, match.away)}
        pairs: dict[tuple[int, frozenset[str]], list[DraftMatch]] = {}
        for match in matches:
            if match.home in clubs and match.away in clubs:
                pairs.setdefault(_pair(match), []).append(match)
        return any(_has_no_extra_time(match, pairs[_pair(match)]) for match in self._late)

    def bare_name(self) -> Literal["goal", "booking"] | None:
        """``goal`` or ``booking`` where one kind of side is more than twice as frequent as the other,
        else None.
        """
        if self.fits > 2 * self.misfits:
            return "goal"
        if self.misfits > 2 * self.fits:
            return "booking"
        return None


def habits_of(draft: DraftSeason) -> tuple[Habits, list[Finding]]:
    """The habits of a document, and a finding of severity info for each that was found."""
    habit = Habit(draft.matches)
    kind = habit.bare_name()
    style, style_line, column = _score_style(draft)
    found: list[Finding] = []

    def say(code: str, line: int, column: int, message: str) -> None:
        found.append(Finding(code, "info", draft.document, line, column, message))

    if habit.example is not None:
        lines = "scorer line" if habit.fits == 1 else "scorer lines"
        counted = f"on {habit.fits} {lines} such names fit the score, on {habit.misfits} not"
        if kind is None:
            say(
                "habit-bare-name",
                habit.example,
                1,
                f"whether a name without a minute is a goal is not shown: {counted}",
            )
        else:
            say("habit-bare-name", habit.example, 1, f"a name without a minute is a {kind}: {counted}")
    if draft.matches:
        say("habit-score", style_line, column, f"scores are written as {style}")
    if draft.tags:
        tags = ", ".join(tag for tag, _ in draft.tags[:8])
        where = draft.tags[0][1]
        say("habit-tags", _line_of(draft, where), 1, f"tags at club names are left off: {tags}")
    return Habits(kind, habit.late_minutes(draft.matches), habit.blank, style), found


def _pair(match: DraftMatch) -> tuple[int, frozenset[str]]:
    """The round of a match and its two clubs."""
    return id(match.round), frozenset((match.home, match.away))


def _has_no_extra_time(match: DraftMatch, ties: list[DraftMatch]) -> bool:
    """A match of a group, a first leg, or a last match that the stated minutes show not level after 90, the goals
    of a first leg added.
    """
    if match.group is not None:
        return True
    if ties[-1] is not match:
        return not match.result.extra_time and ties[-1].replay is False
    if len(ties) > 2 or match.score is None or ties[0].score is None:
        return False
    # Goals without a minute may have fallen before or after.
    spare_home, spare_away = match.score
    ahead = 0
    if len(ties) == 2:
        home, away = ties[0].score
        ahead = home - away if ties[0].home == match.home else away - home
    minutes, regular = _minutes_of(match.home_scorers)
    spare_home -= minutes
    ahead += regular
    minutes, regular = _minutes_of(match.away_scorers)
    spare_away -= minutes
    ahead -= regular
    return not -spare_home <= ahead <= spare_away


def _minutes_of(lines: list[Scored]) -> tuple[int, int]:
    """How many minutes stand on scorer lines, and how many of them are up to 90."""
    minutes = [minute.minute for told in lines for entry in told.line.entries for minute in entry.minutes]
    return len(minutes), sum([minute <= REGULAR_TIME for minute in minutes])


def _score_style(draft: DraftSeason) -> tuple[str, int, int]:
    """A score as the document writes it, with its place."""
    for match in draft.matches:
        node = match.node
        if match.score is None:
            continue
        if 0 < node.line <= len(draft.lines):
            written = _RESULT.match(draft.lines[node.line - 1], node.column - 1)
            if written is not None:
                return written.group(), node.line, node.column
        return "{}-{}".format(*match.score), node.line, node.column
    return "", draft.matches[0].node.line if draft.matches else 1, 1


def _line_of(draft: DraftSeason, written: str) -> int:
    """The first match line with this name as written."""
    for match in draft.matches:
        if written in (match.node.home, match.node.away):
            return match.node.line
    return 1
