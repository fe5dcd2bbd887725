"""Declared scorers held against counted goals: leading scorers, and the list of all scorers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from kzcup.checks.words import plural, some
from kzcup.model import DeclaredScorer, Goal, Inference, Player, Reconciliation, Season, Verdict


class Tally:
    """Goals that count, by player and by club, and how many of a club nobody is known to have scored.

    The lists are by the number of the player or club. An own goal is counted for no player, and beside the
    others of the club it was credited to.
    """

    def __init__(self, season: Season, players: tuple[Player, ...], inference: Inference) -> None:
        self.season = season
        self.inference = inference
        self.by_player = [0] * (len(players) + 1)
        for goal, scorer in zip(season.goals, inference.goals, strict=True):
            if scorer.player is not None and goal.counts and goal.kind != "own goal":
                self.by_player[scorer.player] += 1
        self.player_of = {no: player for player in players if player.declared for no in player.declared}
        self.leaders: list[tuple[int, DeclaredScorer]] = []
        """The leading scorers of the infobox with their player numbers."""
        self.listed: dict[int, DeclaredScorer] = {}
        """The scorers of the list with a figure and a club, by player number."""
        for declared in season.declared_scorers:
            player = self.player_of.get(declared.no)
            if player is None:
                continue
            if declared.source == "infobox":
                self.leaders.append((player.no, declared))
            elif player.club is not None and declared.goals is not None and not declared.own_goals:
                self.listed[player.no] = declared

    @cached_property
    def by_club(self) -> list[int]:
        """The goals credited to each club."""
        return self._of_clubs([goal for goal in self.season.goals if goal.counts])

    @cached_property
    def own_goals(self) -> list[int]:
        """Those of them that are own goals."""
        return self._of_clubs([goal for goal in self.season.goals if goal.counts and goal.kind == "own goal"])

    @cached_property
    def unknown(self) -> list[int]:
        """Those of them that are no own goals and have no known scorer."""
        goals = [self.season.goals[scorer.goal - 1] for scorer in self.inference.goals if scorer.player is None]
        return self._of_clubs([goal for goal in goals if goal.counts and goal.kind != "own goal"])

    def _of_clubs(self, goals: list[Goal]) -> list[int]:
        counted = [0] * (len(self.season.clubs) + 1)
        for goal in goals:
            counted[goal.club] += 1
        return counted

    @cached_property
    def missing(self) -> int:
        """How many goals the text lacks, by its own figure or because a round has no match line."""
        season = self.season
        if {round_.no for round_ in season.rounds} - {match.round for match in season.matches}:
            return EVERY_GOAL
        declared = [fact.number or 0 for fact in season.declared if fact.subject == "goals"]
        counted = sum((match.home_goals or 0) + (match.away_goals or 0) for match in season.matches)
        return max(0, max(declared, default=0) - counted)

    def of(self, scorer: DeclaredScorer) -> int | None:
        """Goals counted for a declared scorer; None where nothing places him at a club."""
        player = self.player_of.get(scorer.no)
        return None if player is None or player.club is None else self.by_player[player.no]

    def room_for(self, club: int) -> int:
        """Goals that could yet be a club's man's: its own without a scorer, and those of missing matches."""
        return self.missing + self.unknown[club]


EVERY_GOAL = 10_000
"""More goals than a cup has: how many a round without match lines lacks is not known."""


def reconcile(tally: Tally) -> Iterator[Reconciliation]:
    """Rows for every leading scorer, and one for the list as a whole."""
    season = tally.season
    for scorer in season.declared_scorers:
        if scorer.source == "infobox":
            yield _leader(scorer, tally, season)
    listed = [scorer for scorer in season.declared_scorers if scorer.source == "list"]
    if listed:
        yield _list(listed, tally, season)


def verdict_of(scorer: DeclaredScorer, tally: Tally) -> Verdict:
    """Whether the counted goals bear a declared figure out.

    Fewer counted than declared contradict it only where the goals without a known scorer cannot make up for
    it.
    """
    counted = tally.of(scorer)
    if scorer.goals is None or counted is None:
        return "unchecked"
    if counted == scorer.goals:
        return "agrees"
    club = tally.player_of[scorer.no].club
    if club is not None and counted < scorer.goals <= counted + tally.room_for(club):
        return "unchecked"
    return "differs"


def _leader(scorer: DeclaredScorer, tally: Tally, season: Season) -> Reconciliation:
    counted = tally.of(scorer)
    verdict = verdict_of(scorer, tally)
    return Reconciliation(
        f"leading scorer: {scorer.name}",
        "" if scorer.goals is None else str(scorer.goals),
        None if counted is None else str(counted),
        None if counted is None or scorer.goals is None else scorer.goals - counted,
        verdict,
        _why_unchecked(scorer, tally, season) if verdict == "unchecked" else None,
        scorer.line,
        scorer.column,
    )


def _why_unchecked(scorer: DeclaredScorer, tally: Tally, season: Season) -> str:
    """Why a leading scorer's figure cannot be held against the goals."""
    player = tally.player_of.get(scorer.no)
    if player is None or player.club is None:
        return "no line tells his club"
    if scorer.goals is None:
        return "no figure is declared"
    if tally.missing:
        return "matches are missing from the text"
    unknown = plural(tally.unknown[player.club], "goal")
    return f"{unknown} of {season.clubs[player.club - 1].name} without a known scorer"


def _list(listed: list[DeclaredScorer], tally: Tally, season: Season) -> Reconciliation:
    """The sum of a list of scorers against the goals. A list may leave a man or an own goal out."""
    declared = sum(scorer.goals or 0 for scorer in listed)
    counted = sum(tally.by_club)
    by_club: Counter[int] = Counter()
    for scorer in listed:
        if scorer.club is not None and not scorer.own_goals:
            by_club[scorer.club] += scorer.goals or 0
    words = None
    if declared != counted:
        off = [
            f"{by_club[club.no]} for {club.name}, who scored {goals}"
            for club in season.clubs
            if (goals := tally.by_club[club.no] - tally.own_goals[club.no]) != by_club[club.no]
        ]
        words = f"it has {some(off)}" if off else None
    return Reconciliation(
        "scorer list",
        str(declared),
        str(counted),
        declared - counted,
        "agrees" if declared == counted else "differs",
        words,
        listed[0].line,
        1,
    )
