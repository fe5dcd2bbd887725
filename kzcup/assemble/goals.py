"""Scorer entries to goals and mentions: by the score, and by the document's habit where the score alone is
silent.

As many goals a side as its score, no more and no fewer. Minutes are goals; a name without one is a goal
only where the habit says so and the score needs it, or where it is the only entry of a side with one goal.
What is not stated to be a goal is a mention; goals no entry tells are goals without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzcup.model import Finding, Goal, GoalKind, Mention, ScorerEntry
from kzcup.sheet import Entry, Minute, ScorerLine
from kzcup.values import maker, quick

REGULAR_TIME = 90
_goal = maker(Goal)
_entry = maker(ScorerEntry)
_mention = maker(Mention)
_LAST_MINUTE = 150
_MOST_STOPPAGE = 60
_KINDS: dict[str, GoalKind] = {
    "pen": "penalty",
    "p": "penalty",
    "pk": "penalty",
    "penalty": "penalty",
    "og": "own goal",
    "o": "own goal",
    "own goal": "own goal",
    "autogoal": "own goal",
}
_FIGURE = re.compile("[0-9]")
_NO_GOALS = ("miss", "saved", "sent", "red", "yellow", "card")


@lru_cache(maxsize=1024)
def kind_of(note: str | None) -> GoalKind | None:
    """What a bracket behind a name or minute says the goal was; None where it says that it was none."""
    if note is None:
        return "goal"
    text = note.casefold().replace(".", "").strip()
    if any(word in text for word in _NO_GOALS):
        return None
    return _KINDS.get(text, "goal")


@quick
@dataclass(frozen=True, slots=True)
class Scored:
    """A scorer line of a match, counted once.

    ``timed`` are minutes that are goals, ``bare`` names without a minute that may be one, ``noted`` those
    of them with a bracket that calls them one, ``blanks`` entries with neither name nor minute. ``late``
    tells a minute over 90, ``unnamed`` an entry without a name, ``plain`` that no bracket stands on the
    line at all. ``usual`` tells a line of names with minutes up to 90, and nothing else on it.
    """

    line: ScorerLine
    timed: int
    bare: int
    noted: int
    blanks: int
    late: bool
    unnamed: bool
    plain: bool
    usual: bool


_scored = maker(Scored)


def scored(line: ScorerLine) -> Scored:
    """Count a scorer line."""
    timed = bare = 0
    for entry in line.entries:
        if entry.note is not None or entry.name is None:
            return _counted(line)
        minutes = entry.minutes
        if not minutes:
            bare += 1
        for minute in minutes:
            if minute.note is not None or minute.minute > REGULAR_TIME:
                return _counted(line)
            timed += 1
    return _scored(line, timed, bare, 0, 0, False, False, True, not bare)


def _counted(line: ScorerLine) -> Scored:
    """Count a scorer line with a bracket, a minute over 90 or an entry without a name."""
    timed = bare = noted = blanks = 0
    late = unnamed = False
    plain = True
    for entry in line.entries:
        note = entry.note
        if note is not None:
            plain = False
        if entry.name is None:
            unnamed = True
        if entry.minutes:
            for minute in entry.minutes:
                if minute.minute > REGULAR_TIME:
                    late = True
                if minute.note is not None:
                    plain = False
                own_note = minute.note or note
                if own_note is None or kind_of(own_note) is not None:
                    timed += 1
        elif entry.name is None:
            blanks += 1
        elif note is None:
            bare += 1
        else:
            kind = kind_of(note)
            bare += kind is not None
            noted += kind == "own goal" or kind == "penalty"
    return _scored(line, timed, bare, noted, blanks, late, unnamed, plain, False)


class Scorers:
    """The goals, entries and mentions of a season, side by side in document order."""

    __slots__ = ("_bare_goals", "_document", "entries", "findings", "goals", "mentions")

    def __init__(self, document: str, bare_goals: bool) -> None:
        """`bare_goals` tells that in this document a name without a minute is a goal."""
        self._document = document
        self._bare_goals = bare_goals
        self.goals: list[Goal] = []
        self.entries: list[ScorerEntry] = []
        self.mentions: list[Mention] = []
        self.findings: list[Finding] = []

    def side(
        self, match: int, club: int, score: int, lines: list[Scored], counts: bool, line: int, column: int
    ) -> None:
        """The goals of one club in a match: `score` of them. `line` and `column` are the match line's."""
        left = score
        for scorers in lines:
            if scorers.usual and scorers.timed <= left:
                self._all_goals(match, club, scorers.line, counts)
                left -= scorers.timed
            else:
                left = self._line(match, club, score, left, scorers, len(lines) == 1, counts)
        goals = self.goals
        while left > 0:
            goals.append(_goal(len(goals) + 1, match, club, None, None, None, "goal", counts, line, column))
            left -= 1

    def _all_goals(self, match: int, club: int, line: ScorerLine, counts: bool) -> None:
        """A scorer line of nothing but names with minutes, each of which is a goal."""
        entries, goals = self.entries, self.goals
        number = line.line
        no, last = len(entries), len(goals)
        at: int | None
        for entry in line.entries:
            no += 1
            minutes = entry.minutes
            entries.append(_entry(no, match, club, entry.name, number, entry.column, len(minutes), False))
            for minute in minutes:
                at, added = minute.minute, minute.stoppage
                if added is not None or at < 1:
                    at, added = self._minute(number, minute)
                last += 1
                goals.append(_goal(last, match, club, no, at, added, "goal", counts, number, minute.column))

    def _line(self, match: int, club: int, score: int, left: int, counted: Scored, only: bool, counts: bool) -> int:
        """One scorer line; gives the goals still without an entry."""
        line, timed, bare, plain = counted.line, counted.timed, counted.bare, counted.plain
        if timed > left and (counts or score):
            # Of an awarded score no goals are told, and those of the field are mentions.
            self._too_many_minutes(line, score, timed)
        needed = left - timed
        bare_goals = 0 < bare <= needed and (self._bare_goals or (score == 1 and only and len(line.entries) == 1))
        names_count = bare_goals or 0 < counted.noted <= needed
        entries, goals = self.entries, self.goals
        number = line.line
        kind: GoalKind | None = "goal"
        at: int | None
        no, last = len(entries), len(goals)
        for entry in line.entries:
            no += 1
            name, column, minutes = entry.name, entry.column, entry.minutes
            own = not plain and self._brackets(number, entry)
            entries.append(_entry(no, match, club, name, number, column, len(minutes), own))
            before = last
            for minute in minutes:
                if not plain:
                    kind = kind_of(minute.note or entry.note)
                if left > 0 and kind is not None:
                    at, added = minute.minute, minute.stoppage
                    if added is not None or at > REGULAR_TIME or at < 1:
                        at, added = self._minute(number, minute)
                    last += 1
                    goals.append(_goal(last, match, club, no, at, added, kind, counts, number, minute.column))
                    left -= 1
            if names_count and not minutes and name is not None:
                if not plain:
                    kind = kind_of(entry.note)
                if kind is not None and (bare_goals or kind != "goal"):
                    last += 1
                    goals.append(_goal(last, match, club, no, None, None, kind, counts, number, column))
                    left -= 1
            if last == before:
                self.mentions.append(_mention(len(self.mentions) + 1, no, match, club, name, number, column))
        return left

    def _brackets(self, line: int, entry: Entry) -> bool:
        """Whether a bracket of an entry says own goal. One with a figure may be a number of goals, a minute, a
        number on a shirt: nobody knows.
        """
        own = False
        for note in (entry.note, *[minute.note for minute in entry.minutes]):
            if note is None:
                continue
            own = own or kind_of(note) == "own goal"
            if _FIGURE.search(note) is not None:
                message = f"behind {entry.name or 'a scorer without a name'} stands {note[:80]!r}"
                self.findings.append(Finding("unread-note", "warning", self._document, line, entry.column, message))
        return own

    def _minute(self, line: int, minute: Minute) -> tuple[int | None, int | None]:
        """Minute and stoppage of a goal; a minute no match has is left out, and the goal stays."""
        at, added = minute.minute, minute.stoppage
        if 0 < at <= _LAST_MINUTE and (added is None or 0 < added <= _MOST_STOPPAGE):
            return at, added
        written = f"{at}'" if added is None else f"{at}+{added}'"
        message = f"no match has a minute {written}; the goal is kept without it"
        self.findings.append(Finding("minute-out-of-range", "warning", self._document, line, minute.column, message))
        return (at, None) if 0 < at <= _LAST_MINUTE else (None, None)

    def _too_many_minutes(self, line: ScorerLine, score: int, timed: int) -> None:
        """Nobody knows which of the minutes are no goals; the first in the line are taken."""
        self.findings.append(
            Finding(
                "more-minutes-than-goals",
                "warning",
                self._document,
                line.line,
                line.column,
                f"{line.club} scored {score}, and {timed} minutes stand here; the first {score} are goals",
                str(score),
                str(timed),
            )
        )
