"""A cup season as it happened, and what a text about it states. Plain values.

`Cup` and what hangs on it is the truth. `Written` is a text about it together with the rows a careful reader
would take from that text (`MatchRow`, `GoalRow`): where the text leaves a fact out, the row leaves it out,
and the truth beside it still tells what a claim about it may say.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Man:
    """A player. Two men of one club may share a family name, with different initials."""

    given: str
    family: str
    code: str

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"


@dataclass(frozen=True, slots=True)
class Club:
    """A club: its name, the tag of its level (never empty) and its squad."""

    name: str
    tag: str
    squad: tuple[Man, ...]


@dataclass(slots=True)
class Strike:
    """A goal as it fell. ``club`` is credited; of an own goal the man is the other club's."""

    club: str
    man: Man
    minute: int
    stoppage: int | None
    kind: str


@dataclass(slots=True)
class Game:
    """A match, or the walkover or cancellation in its place. ``score`` is None without one."""

    home: str
    away: str
    day: datetime.date
    status: str
    score: tuple[int, int] | None = None
    extra_time: bool = False
    shootout: tuple[int, int] | None = None
    strikes: list[Strike] = field(default_factory=list)
    booked: list[tuple[str, Man]] = field(default_factory=list)
    may_have_extra_time: bool = False


@dataclass(slots=True)
class Tie:
    """What two clubs contest. ``how`` it was decided; ``replay`` where the second game repeats a draw."""

    games: list[Game]
    winner: str
    loser: str
    how: str
    replay: bool = False


@dataclass(slots=True)
class Group:
    name: str
    games: list[Game]
    clubs: list[str]
    advanced: list[str]


@dataclass(slots=True)
class Stage:
    """A round. ``size`` is the number of clubs in it."""

    kind: str
    size: int
    ties: list[Tie] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    byes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Cup:
    competition: str
    country: str
    code: str
    start_year: int
    end_year: int
    label: str
    clubs: dict[str, Club]
    stages: list[Stage]
    winner: str
    runner_up: str

    def games(self) -> list[Game]:
        found: list[Game] = []
        for stage in self.stages:
            for group in stage.groups:
                found.extend(group.games)
            for tie in stage.ties:
                found.extend(tie.games)
        return found


@dataclass(slots=True)
class GoalRow:
    """A goal as the text states it: what it leaves out is None.

    ``certain`` is false where only the document's habit tells that a name without a minute is a goal: a
    careful reader may leave the scorer open, but may not name another.
    """

    club: str
    name: str | None
    minute: int | None
    stoppage: int | None
    kind: str
    line: int
    certain: bool = True


@dataclass(slots=True)
class MatchRow:
    """A match line as the text states it, with the game it tells."""

    line: int
    round: str
    group: str | None
    home: str
    away: str
    status: str
    score: tuple[int, int] | None
    extra_time: bool | None
    shootout: tuple[int, int] | None
    shootout_told: bool
    day: datetime.date | None
    game: Game
    goals: list[GoalRow] = field(default_factory=list)
    mentions: int = 0
    scorer_lines: list[int] = field(default_factory=list)
    written: tuple[str, str] = ("", "")
    """The names with their tags and codes, as the line has them."""
    to: str | None = None
    """The club a walkover went to, where the line says so."""


@dataclass(slots=True)
class TieRow:
    """A tie as the text shows it: the lines of its matches, and the tie it tells."""

    round: str
    lines: tuple[int, ...]
    tie: Tie
    told: bool
    """Whether the text itself names the winner or shows a score that does."""


@dataclass(slots=True)
class Declared:
    """What the infobox and the scorer list say."""

    numbers: dict[str, int] = field(default_factory=dict)
    winner: str | None = None
    runner_up: str | None = None
    leaders: list[tuple[str, int]] = field(default_factory=list)
    scorers: list[tuple[str, str, int]] = field(default_factory=list)
    """Of the list of scorers: full name, club, goals."""


@dataclass(slots=True)
class Written:
    """A text and what it states. ``features`` names the constructs it uses, to count what a run covered."""

    name: str
    text: str
    cup: Cup
    rounds: list[tuple[str, str]]
    matches: list[MatchRow]
    ties: list[TieRow]
    clubs: set[str]
    declared: Declared
    features: set[str]
    left_out: set[str]
    """Clubs of which some scorer has no entry on the line of a match he scored in."""
