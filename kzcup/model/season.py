"""A cup season as values: what the text states, with the line of every statement.

The values are flat and refer to each other by number, as rows do: a match names its tie, its round and its clubs
by their ``no``. Every ``no`` counts from 1 in document order, so ``season.matches[no - 1].no == no``, and the
numbers become part of the identifiers in the database. Lines and columns are 1-based.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from kzcup.values import quick

Basis = Literal["stated", "deduced", "curated", "unknown"]
"""How a fact is known: by its own lines, entailed by other lines, by a curated entry with a source, or not."""

RoundKind = Literal["group stage", "knockout", "third place", "final"]
MatchStatus = Literal["played", "walkover", "awarded", "annulled", "abandoned", "cancelled"]
TieStatus = Literal["played", "walkover", "awarded", "annulled", "abandoned", "cancelled", "open"]
GoalKind = Literal["goal", "penalty", "own goal"]


@quick
@dataclass(frozen=True, slots=True)
class Competition:
    """A cup by name and country. ``country`` is None where neither the document nor the curated data gives it."""

    key: str
    """Folded name and country, the identity across documents."""
    name: str
    country: str | None


@quick
@dataclass(frozen=True, slots=True)
class WrittenName:
    """A club's name as a document writes it, level tags and country codes taken off, and where it first stands."""

    text: str
    line: int
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Club:
    """A club in a season."""

    no: int
    key: str
    """The identity across documents: of a curated entry, else country (or competition) and folded name."""
    name: str
    """The one form this season calls it by."""
    canonical: str
    """The name over all seasons."""
    country: str | None
    city: str | None
    """None where no curated entry gives it."""
    curated: bool
    names: tuple[WrittenName, ...]
    """Every spelling of the document, each with the first place it stands."""


@quick
@dataclass(frozen=True, slots=True)
class Round:
    """A round, in the order of the headings. ``line`` is the heading's."""

    no: int
    name: str
    kind: RoundKind
    line: int


@quick
@dataclass(frozen=True, slots=True)
class Group:
    """A group of a group stage (``Group A``, ``Group 1``)."""

    no: int
    round: int
    name: str
    line: int


@quick
@dataclass(frozen=True, slots=True)
class PlayedOn:
    """A date as a document writes it. ``day`` is None where it is no full date (``2014``)."""

    written: str
    line: int
    day: datetime.date | None
    year_basis: Basis
    """``stated`` where the date has its year, ``deduced`` where the season gave it."""


@quick
@dataclass(frozen=True, slots=True)
class Match:
    """A match line: a match, or the walkover or cancellation that stands in its place.

    ``home_goals`` and ``away_goals`` are None unless a score is stated; a walkover has none and never 3-0. Extra
    time is part of the score, a shoot-out is not. ``extra_time`` is None where nothing tells (its basis is then
    ``unknown``). ``home_shootout`` and ``away_shootout`` are None where no shoot-out is known or its score is
    not; ``shootout`` tells that there was one. ``group`` and ``tie`` exclude each other. ``leg`` counts the
    lines of a tie from 1; None in a group. ``awarded_to`` is the club number a walkover or decision was given to
    by the line itself, else None.
    """

    no: int
    round: int
    group: int | None
    tie: int | None
    leg: int | None
    home: int
    away: int
    home_goals: int | None
    away_goals: int | None
    status: MatchStatus
    status_basis: Basis
    extra_time: bool | None
    extra_time_basis: Basis
    shootout: bool
    home_shootout: int | None
    away_shootout: int | None
    shootout_basis: Basis
    played_on: PlayedOn | None
    line: int
    column: int
    home_written: str
    away_written: str
    awarded_to: int | None = None
    awarded_basis: Basis = "unknown"
    venue: str | None = None
    attendance: int | None = None
    referee: str | None = None
    both_withdrew: bool = False

    @property
    def counts(self) -> bool:
        """Whether this is a match played whose goals count: an annulled, awarded or cancelled one does not.

        An abandoned match counts only where its result was let stand; that is then ``played`` by its notes.
        """
        return self.status == "played"


@quick
@dataclass(frozen=True, slots=True)
class Tie:
    """What two clubs contest in a knockout round: a match, two legs, or a match and its replay.

    ``club1`` is at home in the first line. ``matches`` are match numbers in the order of their lines. ``replay``
    tells that the second line repeats a drawn first. ``aggregate`` is the aggregate a line states as
    (club 1, club 2), else None. ``stated_winner`` is the club that a line of the tie itself names as going on
    (``X won 2–1 on aggregate.``, ``(B advance)``), else None, with ``stated_winner_line``.
    """

    no: int
    round: int
    club1: int
    club2: int
    matches: tuple[int, ...]
    line: int
    replay: bool = False
    aggregate: tuple[int, int] | None = None
    stated_winner: int | None = None
    stated_winner_line: int | None = None
    stated_how: str | None = None
    """``aggregate``, ``away goals``, ``lots``, ``shoot-out``, … where the line says how, else None."""


@quick
@dataclass(frozen=True, slots=True)
class ScorerEntry:
    """One man's part of a scorer line, as written. ``name`` is None where the line leaves it out."""

    no: int
    match: int
    club: int
    """The club of the label, which for an own goal is the club that profits."""
    name: str | None
    line: int
    column: int
    minutes: int
    """How many minutes the entry has."""
    own_goal: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Goal:
    """A goal credited to a club; as many per match and club as the score says.

    ``entry`` is the scorer entry that states the goal, None for a goal the text does not list at all. The goal's
    scorer is the entry's name; a goal without one is ``unknown`` until a rule deduces it. ``minute`` counts from
    1; ``stoppage`` is minutes of added time behind it; both None where not stated. ``counts`` is false in
    annulled matches. ``line`` is the entry's, or the match line for a goal without entry.
    """

    no: int
    match: int
    club: int
    entry: int | None
    minute: int | None
    stoppage: int | None
    kind: GoalKind
    counts: bool
    line: int
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """A name or blank on a scorer line that the line does not make a goal (a booking, as a rule)."""

    no: int
    entry: int
    match: int
    club: int
    name: str | None
    line: int
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Declared:
    """A fact the document declares about itself: an infobox value, a cell of a table of rounds or entrants.

    ``subject`` is one of ``DECLARED_SUBJECTS``. ``value`` is as written. ``number`` is its integer, ``day`` its
    date, ``club`` its club number, ``round`` and ``group`` the round or group it speaks of: None where it has
    none.
    """

    no: int
    subject: str
    value: str
    line: int
    column: int
    number: int | None = None
    day: datetime.date | None = None
    club: int | None = None
    round: int | None = None
    group: int | None = None


DECLARED_SUBJECTS = (
    "clubs",
    "matches",
    "goals",
    "attendance",
    "winner",
    "runner-up",
    "first date",
    "last date",
    "updated",
    "previous season",
    "next season",
    "title",
    "year",
    "country",
    "round clubs remaining",
    "round clubs involved",
    "round first date",
    "group draw",
    "entrants",
    "infobox",
)
"""``group draw`` is one group's cell with the names as written; ``infobox`` any key without a meaning here."""


@quick
@dataclass(frozen=True, slots=True)
class DeclaredScorer:
    """A scorer as the infobox or a list of scorers declares him.

    ``club`` is None where no club is given, or the club
    given is not in the season (``club_written`` keeps it). ``goals`` is None where no figure stands.
    ``nationality`` is the code as written (``KAZ``), else None.
    """

    no: int
    source: Literal["infobox", "list"]
    name: str
    club: int | None
    club_written: str | None
    nationality: str | None
    goals: int | None
    own_goals: bool
    line: int
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Habits:
    """How this document writes, found from its lines and said in a finding.

    ``bare_name`` is what a name without a minute is: a goal, a booking (any mention that is no goal), or None
    where the document does not show it. ``late_minutes`` tells that minutes of 91 and over stand in matches that
    need no extra time. ``names_dropped`` tells that entries without any name occur.
    """

    bare_name: Literal["goal", "booking"] | None
    late_minutes: bool
    names_dropped: bool
    score_style: str
    """One example of how the document writes a score, such as ``1-0`` or ``1 - 0``."""


@quick
@dataclass(frozen=True, slots=True)
class AppliedErratum:
    """A curated fact that was put beside the text at one of its lines.

    ``fact`` is ``status``, ``shoot-out``, ``extra time``, ``winner``, ``attendance``, ``venue`` or ``club``;
    ``value`` is a club number for ``winner``, else the fact as text. ``source`` is an address.
    """

    line: int
    subject: Literal["match", "tie"]
    subject_no: int
    fact: str
    value: int | str
    statement: str
    source: str


@quick
@dataclass(frozen=True, slots=True)
class Season:
    """One edition of a cup as its document states it. Curated errata that apply are in it, marked ``curated``."""

    document: str
    title: str
    competition: Competition
    label: str
    """``1996-97`` or ``2024``, with a plain hyphen."""
    written_label: str
    start_year: int
    end_year: int
    points_for_win: int
    habits: Habits
    clubs: tuple[Club, ...]
    rounds: tuple[Round, ...]
    groups: tuple[Group, ...]
    ties: tuple[Tie, ...]
    matches: tuple[Match, ...]
    entries: tuple[ScorerEntry, ...]
    goals: tuple[Goal, ...]
    mentions: tuple[Mention, ...]
    declared: tuple[Declared, ...]
    declared_scorers: tuple[DeclaredScorer, ...]
    errata: tuple[AppliedErratum, ...]

    @property
    def key(self) -> str:
        """The identity of the season over all documents: the competition's key and the label."""
        return f"{self.competition.key}/{self.label}"


@quick
@dataclass(frozen=True, slots=True)
class Player:
    """A man in a club and season, gathered from scorer lines and declared lists.

    ``name`` is the fullest form known. ``full_name`` is the form an infobox or list declares, or a curated entry
    gives; None where only scorer lines name him. ``link`` is the key of a curated player, who may have played
    elsewhere and in other years; None without one. ``entries`` and ``declared`` are the numbers of the scorer
    entries and declared scorers that are his. A name that could be two men's belongs to neither and makes a
    player of its own.
    """

    no: int
    club: int | None
    """None only for a leader declared without a club whom no list places."""
    name: str
    full_name: str | None
    nationality: str | None
    link: str | None
    entries: tuple[int, ...]
    declared: tuple[int, ...]
    line: int
