"""Scorer entries to goals and mentions: by the score, and by the document's habit where the score alone is silent.

As many goals a side as its score, no more and no fewer. Minutes are goals; a name without one is a goal only where
the habit says so and the score needs it, or where it is the only entry of a side with one goal. What is not stated to
be a goal is a mention; goals no entry tells are goals without one.
"""

from __future__ import annotations

from kzcup.model import Finding, Goal, GoalKind, Mention, ScorerEntry
from kzcup.sheet import Entry, ScorerLine

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
_NO_GOALS = ("miss", "saved", "sent", "red", "yellow", "card")


def kind_of(note: str | None) -> GoalKind | None:
    """What a bracket behind a name or minute says the goal was; None where it says that it was none."""
    if note is None:
        return "goal"
    text = note.casefold().replace(".", "").strip()
    if any(word in text for word in _NO_GOALS):
        return None
    return _KINDS.get(text, "goal")


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
        self, match: int, club: int, score: int, lines: list[ScorerLine], counts: bool, line: int, column: int
    ) -> None:
        """The goals of one club in a match: `score` of them. `line` and `column` are the match line's."""
        left = score
        for scorers in lines:
            left = self._line(match, club, score, left, scorers, len(lines) == 1, counts)
        goals = self.goals
        while left > 0:
            goals.append(Goal(len(goals) + 1, match, club, None, None, None, "goal", counts, line, column))
            left -= 1

    def _line(
        self, match: int, club: int, score: int, left: int, line: ScorerLine, only: bool, counts: bool
    ) -> int:
        """One scorer line; gives the goals still without an entry."""
        entries = line.entries
        timed, bare, noted = _counted(entries)
        if timed > left:
            self._too_many_minutes(line, score, timed)
        needed = left - timed
        bare_goals = 0 < bare <= needed and (self._bare_goals or (score == 1 and only and len(entries) == 1))
        noted_goals = 0 < noted <= needed
        goals = self.goals
        number = line.line
        for entry in entries:
            minutes = entry.minutes
            name = entry.name
            own = _is_own_goal(entry)
            no = len(self.entries) + 1
            self.entries.append(
                ScorerEntry(no, match, club, name, number, entry.column, len(minutes), own)
            )
            scored = 0
            for minute in minutes:
                kind = kind_of(minute.note or entry.note) if minute.note or entry.note else "goal"
                if left > 0 and kind is not None:
                    at, added = minute.minute, minute.stoppage
                    if not 0 < at <= _LAST_MINUTE or (added is not None and not 0 < added <= _MOST_STOPPAGE):
                        at, added = self._doubt_minute(number, minute.column, at, added)
                    goals.append(
                        Goal(len(goals) + 1, match, club, no, at, added, kind, counts, number, minute.column)
                    )
                    left -= 1
                    scored += 1
            if not minutes and name is not None and (bare_goals or noted_goals):
                kind = kind_of(entry.note)
                if kind is not None and (bare_goals or kind != "goal"):
                    goals.append(
                        Goal(len(goals) + 1, match, club, no, None, None, kind, counts, number, entry.column)
                    )
                    left -= 1
                    scored = 1
            if not scored:
                self.mentions.append(
                    Mention(len(self.mentions) + 1, no, match, club, name, number, entry.column)
                )
        return left

    def _too_many_minutes(self, line: ScorerLine, score: int, timed: int) -> None:
        """Nobody knows which of the minutes are no goals; the first in the line are taken."""
        self.findings.append(
            Finding(
                "more-minutes-than-goals",
                "warning",
                self._document,
                line.line,
                line.column,
                f"{line.club} scored {score}, and {timed} minutes stand here; the first {score} are taken as goals",
                str(score),
                str(timed),
            )
        )

    def _doubt_minute(self, line: int, column: int, at: int, added: int | None) -> tuple[int | None, int | None]:
        """A minute no match has is left out; the goal stays."""
        written = f"{at}'" if added is None else f"{at}+{added}'"
        message = f"no match has a minute {written}; the goal is kept without it"
        self.findings.append(
            Finding("minute-out-of-range", "warning", self._document, line, column, message)
        )
        return (at, None) if 0 < at <= _LAST_MINUTE else (None, None)


def _counted(entries: tuple[Entry, ...]) -> tuple[int, int, int]:
    """How many minutes are goals, how many names stand without one, and how many of these have a note of a goal."""
    timed = bare = noted = 0
    for entry in entries:
        if entry.minutes:
            for minute in entry.minutes:
                if minute.note is None or kind_of(minute.note) is not None:
                    timed += 1
        elif entry.name is not None:
            kind = kind_of(entry.note)
            bare += kind is not None
            noted += kind == "own goal" or kind == "penalty"
    return timed, bare, noted


def _is_own_goal(entry: Entry) -> bool:
    """Whether a bracket of the entry says own goal."""
    if entry.note is not None and kind_of(entry.note) == "own goal":
        return True
    for minute in entry.minutes:
        if minute.note is not None and kind_of(minute.note) == "own goal":
            return True
    return False
