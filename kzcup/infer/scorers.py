"""Whose goals the unnamed ones are: declared totals of a club against the goals its lines name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kzcup.infer.assignment import CLUB_WORK, SEASON_WORK, Allowance
from kzcup.infer.unnamed import ClubGoals, Task, Totals
from kzcup.model import Claim, DeclaredScorer, Goal, GoalScorer, Player, Season
from kzcup.values import maker

_goal_scorer = maker(GoalScorer)


@dataclass(frozen=True, slots=True)
class ScorerRule:
    """A rule that tells all goals of a club by player, None where the document does not declare them all."""

    name: str
    totals: Callable[[ClubGoals], Totals | None]


def by_complete_list(club: ClubGoals) -> Totals | None:
    """The list of scorers, where its sum is the club's goals. A shorter one leaves room for anybody."""
    totals: Totals = {}
    for player, declared in club.listed:
        if player is None or declared.goals is None:
            return None
        totals[player] = totals.get(player, 0) + declared.goals
    return totals if totals and sum(totals.values()) == club.counted else None


def by_only_scorer(club: ClubGoals) -> Totals | None:
    """A leading scorer who has as many goals as his whole club, where no list says otherwise.

    Butkov has three, and Ansat scored three: line 56 of 1993 names him for one of them.
    """
    if club.listed or len(club.leaders) != 1:
        return None
    player, declared = club.leaders[0]
    if player is None or declared.goals != club.counted:
        return None
    return {player: declared.goals}


SCORER_RULES: tuple[ScorerRule, ...] = (
    ScorerRule("complete list", by_complete_list),
    ScorerRule("only scorer", by_only_scorer),
)


def name_scorers(
    season: Season, players: tuple[Player, ...], rules: tuple[ScorerRule, ...], claims: list[Claim]
) -> tuple[list[GoalScorer], list[int]]:
    """The scorer of every goal, and the clubs whose unnamed goals take too long to search."""
    owner = [0] * (len(season.entries) + 1)
    for player in players:
        for no in player.entries:
            owner[no] = player.no
    scorers = [
        _goal_scorer(goal.no, man, "stated")
        if (man := owner[goal.entry or 0])
        else _goal_scorer(goal.no, None, "unknown")
        for goal in season.goals
    ]
    not_attempted: list[int] = []
    if not season.declared_scorers:
        return scorers, not_attempted
    left = SEASON_WORK
    nameless = [goal for goal in season.goals if not owner[goal.entry or 0]]
    of_club = _clubs_with_unnamed(season, players, nameless) if nameless else {}
    if of_club and _holds_all_goals(season):
        _add_lines(season, of_club, owner)
        for club in of_club.values():
            for rule in rules:
                totals = rule.totals(club)
                if totals is None:
                    continue
                task = Task(season, club, totals, owner)
                allowance = Allowance(min(left, CLUB_WORK))
                left -= allowance.left
                if task.fits and not task.settle(rule.name, scorers, claims, allowance):
                    not_attempted.append(club.club)
                left += max(allowance.left, 0)
                break
    return scorers, not_attempted


def _holds_all_goals(season: Season) -> bool:
    """Whether the text can hold every goal of the season: no round is without a match, and the infobox counts
    no more goals. Where some are missing, a club's declared goals may be among those."""
    rounds = {match.round for match in season.matches}
    if any(round_.no not in rounds for round_ in season.rounds):
        return False
    declared = [fact.number for fact in season.declared if fact.subject == "goals"]
    counted = sum([goal.counts for goal in season.goals])
    return all(number is None or number <= counted for number in declared)


def _clubs_with_unnamed(season: Season, players: tuple[Player, ...], nameless: list[Goal]) -> dict[int, ClubGoals]:
    """The clubs with unnamed goals for whom anybody is declared, with those goals and the declared."""
    man_of = {no: player for player in players if player.declared for no in player.declared}
    of_club: dict[int, list[tuple[Player | None, DeclaredScorer]]] = {}
    for declared in season.declared_scorers:
        if not declared.own_goals:
            man = man_of.get(declared.no)
            of_club.setdefault(declared.club or (man.club if man else None) or 0, []).append((man, declared))
    found: dict[int, ClubGoals] = {}
    for goal in nameless:
        # A name that no player bears is still a name.
        blank = goal.entry is None or season.entries[goal.entry - 1].name is None
        if blank and goal.club in of_club and goal.counts and goal.kind != "own goal":
            club = found.get(goal.club)
            if club is None:
                club = found[goal.club] = ClubGoals(goal.club)
            club.unnamed.append(goal)
    for no, club in found.items():
        for man, declared in of_club[no]:
            (club.listed if declared.source == "list" else club.leaders).append((man.no if man else None, declared))
    return found


def _add_lines(season: Season, of_club: dict[int, ClubGoals], owner: list[int]) -> None:
    """Give each of these clubs its goals, scorer entries and mentions."""
    for goal in [goal for goal in season.goals if goal.club in of_club]:
        if goal.counts and goal.kind != "own goal":
            club = of_club[goal.club]
            club.counted += 1
            club.lines.add(goal.line)
            man = owner[goal.entry or 0]
            if man:
                club.named[man] = club.named.get(man, 0) + 1
    for entry in [entry for entry in season.entries if entry.club in of_club]:
        if not entry.own_goal:
            of_club[entry.club].entries.setdefault(entry.match, []).append(entry)
    for mention in [mention for mention in season.mentions if mention.club in of_club]:
        if mention.name is not None:
            of_club[mention.club].mentions.setdefault(mention.match, []).append(mention)
