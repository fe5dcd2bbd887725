"""Scorer lines: one side of one match, in the dialect's order, with what is dropped or lost on the way."""

from __future__ import annotations

import re
from random import Random

from tests.writer.dialect import Dialect
from tests.writer.truth import Club, Game, GoalRow, Man, Strike

_BLANKS = re.compile(" +")


def written_name(man: Man, squad: tuple[Man, ...], dialect: Dialect) -> str:
    """The man as scorer lines call him; brothers always with their initials."""
    brothers = sum(each.family == man.family for each in squad) > 1
    style = "initial" if brothers and dialect.names == "surname" else dialect.names
    if style == "initial":
        return f"{man.given[0]}.{man.family}"
    if style == "initial blank":
        return f"{man.given[0]}. {man.family}"
    if style == "small initial":
        return f"{man.given[0].lower()}.{man.family}"
    return man.family


def _minute(strike: Strike, dialect: Dialect) -> tuple[str, int, int | None]:
    """The minute as written, and what that says."""
    if strike.stoppage is None:
        return f"{strike.minute}'", strike.minute, None
    if dialect.stoppage:
        return f"{strike.minute}+{strike.stoppage}'", strike.minute, strike.stoppage
    if dialect.late_minutes and strike.minute == 90:
        late = strike.minute + strike.stoppage
        return f"{late}'", late, None
    return f"{strike.minute}'", strike.minute, None


def _note(strike: Strike, dialect: Dialect) -> tuple[str, str]:
    """The bracket behind the minute, and the kind a reader takes from it."""
    if strike.kind == "own goal":
        return " (o.g.)", "own goal"
    if strike.kind == "penalty" and dialect.penalty_notes:
        return " (pen.)", "penalty"
    return "", "goal"


class Side:
    """The scorer line of one club in one match: its text and the goals it states."""

    def __init__(self, rng: Random, dialect: Dialect, game: Game, club: Club, other: Club) -> None:
        self.rng = rng
        self.dialect = dialect
        self.club = club
        self.other = other
        self.strikes = [strike for strike in game.strikes if strike.club == club.name]
        self.booked = [man for name, man in game.booked if name == club.name]
        self.goals: list[GoalRow] = []
        self.mentions = 0
        self.left_out = False

    def text(self) -> str | None:
        """The part behind the label; None where the side has no line."""
        style = self.dialect.scorers
        if style == "none":
            return None
        if style == "bookings":
            return self._with_bookings()
        if not self.strikes:
            return None
        if style == "bare":
            return self._bare()
        if style == "minute first":
            return self._minute_first()
        return self._with_minutes()

    def _name(self, strike: Strike) -> str:
        squad = self.other.squad if strike.kind == "own goal" else self.club.squad
        return written_name(strike.man, squad, self.dialect)

    def _men(self) -> list[list[Strike]]:
        """The strikes by man, in the order of his first; an own goal is an entry of its own."""
        men: dict[tuple[str, bool], list[Strike]] = {}
        for strike in self.strikes:
            men.setdefault((strike.man.full, strike.kind == "own goal"), []).append(strike)
        return list(men.values())

    def _drops(self) -> bool:
        """Whether a man's entry is left out."""
        dropped = self.rng.random() < self.dialect.drop_entries
        self.left_out = self.left_out or dropped
        return dropped

    def _row(
        self, name: str | None, minute: int | None, stoppage: int | None, kind: str, certain: bool = True
    ) -> None:
        self.goals.append(GoalRow(self.club.name, name, minute, stoppage, kind, 0, certain))

    def _bare(self) -> str | None:
        entries = []
        for strikes in self._men():
            if self._drops():
                continue
            note, kind = _note(strikes[0], self.dialect) if len(strikes) == 1 else ("", "goal")
            if len(strikes) > 1 and strikes[0].kind == "own goal":
                note, kind = " (o.g.)", "own goal"
            entries.append(self._name(strikes[0]) + note)
            self._row(self._name(strikes[0]), None, None, kind)
        return self.dialect.joiner.join(entries) if entries else None

    def _entry(self, strikes: list[Strike], named: bool) -> str:
        """One man with his minutes."""
        name = self._name(strikes[0]) if named else None
        if (
            len(strikes) == 1
            and named
            and strikes[0].kind == "goal"
            and self.rng.random() < self.dialect.lose_minutes
        ):
            self._row(name, None, None, "goal", certain=False)
            return name or ""
        parts = []
        for strike in strikes:
            text, minute, stoppage = _minute(strike, self.dialect)
            note, kind = _note(strike, self.dialect)
            parts.append(text + note)
            self._row(name, minute, stoppage, kind)
        return f"{name or ''} {self.dialect.minute_joiner.join(parts)}".strip()

    def _with_minutes(self) -> str | None:
        entries = [self._entry(strikes, True) for strikes in self._men() if not self._drops()]
        return self.dialect.joiner.join(entries) if entries else None

    def _minute_first(self) -> str | None:
        entries = []
        for strike in self.strikes:
            text, minute, stoppage = _minute(strike, self.dialect)
            note, kind = _note(strike, self.dialect)
            entries.append(f"{text} {self._name(strike)}{note}")
            self._row(self._name(strike), minute, stoppage, kind)
        return ", ".join(entries)

    def _with_bookings(self) -> str | None:
        hidden = self.dialect.blank_names
        entries = [self._entry(strikes, self.rng.random() >= hidden) for strikes in self._men()]
        # A man has one entry on a line: one who scored has his card there too.
        scored = {strike.man for strike in self.strikes}
        for man in dict.fromkeys(self.booked):
            if man in scored:
                continue
            name = "" if self.rng.random() < hidden else written_name(man, self.club.squad, self.dialect)
            entries.insert(self.rng.randint(0, len(entries)), name)
            self.mentions += 1
        if not entries:
            return None
        return _BLANKS.sub(" ", " , ".join(entries)).strip()
