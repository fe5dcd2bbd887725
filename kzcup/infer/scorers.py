"""Whose goals the unnamed ones are: declared totals of a club against the goals its lines name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from kzcup.infer.assignment import CLUB_WORK, REST, SEASON_WORK, Allowance, Group, Side, settle
from kzcup.infer.evidence import lines_for
from kzcup.model import Claim, DeclaredScorer, Goal, GoalScorer, Player, ScorerEntry, Season

Totals = dict[int, int]
"""Goals declared, by player number."""


class ClubGoals:
    """The goals of one club, counted and declared."""

    __slots__ = ("club", "counted", "leaders", "listed", "named", "unnamed")

    def __init__(self, club: int) -> None:
        self.club = club
        self.counted = 0
        """Its goals, without own goals of its opponents."""
        self.named: Counter[int] = Counter()
        """Goals by the player the lines name."""
        self.unnamed: list[Goal] = []
        self.listed: list[tuple[int | None, DeclaredScorer]] = []
        """The scorers a list declares for it, with their player numbers; None for one who is no player."""
        self.leaders: list[tuple[int | None, DeclaredScorer]] = []
        """The same of the infobox."""


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
    owner = {no: player.no for player in players for no in player.entries}
    scorers = []
    nameless: list[Goal] = []
    for goal in season.goals:
        man = owner.get(goal.entry) if goal.entry is not None else None
        if man is None:
            scorers.append(GoalScorer(goal.no, None, "unknown"))
            nameless.append(goal)
        else:
            scorers.append(GoalScorer(goal.no, man, "stated"))
    not_attempted: list[int] = []
    left = SEASON_WORK
    if nameless and season.declared_scorers and _holds_all_goals(season):
        for club in _clubs_with_unnamed(season, players, nameless, owner):
            for rule in rules:
                totals = rule.totals(club)
                if totals is None:
                    continue
                task = _Task(season, club, totals, owner)
                allowed = min(left, CLUB_WORK)
                allowance = Allowance(allowed)
                if task.fits and not task.settle(rule.name, scorers, claims, allowance):
                    not_attempted.append(club.club)
                left -= allowed - max(allowance.left, 0)
                break
    return scorers, not_attempted


def _holds_all_goals(season: Season) -> bool:
    """Whether the text can hold every goal of the season: no round is without a match, and the infobox counts no
    more goals. Where some are missing, a club's declared goals may be among those."""
    rounds = {match.round for match in season.matches}
    if any(round_.no not in rounds for round_ in season.rounds):
        return False
    declared = [fact.number for fact in season.declared if fact.subject == "goals" and fact.number is not None]
    return not declared or declared[0] <= sum([goal.counts for goal in season.goals])


def _clubs_with_unnamed(
    season: Season, players: tuple[Player, ...], nameless: list[Goal], owner: dict[int, int]
) -> list[ClubGoals]:
    """The clubs with unnamed goals for whom anybody is declared."""
    of_club: dict[int, ClubGoals] = {}
    for goal in nameless:
        if goal.counts and goal.kind != "own goal":
            if goal.club not in of_club:
                of_club[goal.club] = ClubGoals(goal.club)
            of_club[goal.club].unnamed.append(goal)
    man_of = {no: player for player in players for no in player.declared}
    for declared in season.declared_scorers:
        if declared.own_goals:
            continue
        man = man_of.get(declared.no)
        club = of_club.get(declared.club or (man.club if man else None) or 0)
        if club is not None:
            (club.listed if declared.source == "list" else club.leaders).append(
                (man.no if man else None, declared)
            )
    of_club = {no: club for no, club in of_club.items() if club.listed or club.leaders}
    if of_club:
        for goal in season.goals:
            if goal.club in of_club and goal.counts and goal.kind != "own goal":
                club = of_club[goal.club]
                club.counted += 1
                if goal.entry in owner:
                    club.named[owner[goal.entry]] += 1
    return list(of_club.values())


class _Task:
    """The unnamed goals of one club as a question of assignment."""

    def __init__(self, season: Season, club: ClubGoals, totals: Totals, owner: dict[int, int]) -> None:
        self.season = season
        self.club = club
        self.owner = owner
        due = {man: total - club.named[man] for man, total in totals.items()}
        self.fits = min(due.values()) >= 0 and sum(due.values()) == len(club.unnamed)
        """Whether the totals leave exactly the unnamed goals; if not, names contradict the list."""
        self.men = [man for man, total in due.items() if total > 0]
        self.totals = tuple([due[man] for man in self.men])
        self.goals: dict[Group, list[Goal]] = {}
        """The unnamed goals of each group of the search."""

    def settle(
        self, rule: str, scorers: list[GoalScorer], claims: list[Claim], allowance: Allowance
    ) -> bool:
        """Name the scorers that follow. False when that takes too long."""
        settled = settle(self.totals, self._sides(), allowance)
        if settled is None:
            return False
        pointed: set[int] = set()
        for group, (man, assumptions) in settled.items():
            for goal in self.goals[group]:
                player = self.men[man]
                mention = self._mention(goal, player, pointed) if group[1] == REST else None
                scorers[goal.no - 1] = GoalScorer(goal.no, player, "deduced", mention)
                claims.append(self._claim(rule, goal, player, assumptions))
        return True

    def _sides(self) -> tuple[Side, ...]:
        """The scorer lines with unnamed goals; `self.goals` keeps which goals each group stands for."""
        of_match: dict[int, list[Goal]] = {}
        for goal in self.club.unnamed:
            of_match.setdefault(goal.match, []).append(goal)
        entries: dict[int, list[ScorerEntry]] = {match: [] for match in of_match}
        for entry in self.season.entries:
            if entry.club == self.club.club and entry.match in entries:
                entries[entry.match].append(entry)
        return tuple(
            [self._side(no, goals, entries[match]) for no, (match, goals) in enumerate(of_match.items())]
        )

    def _side(self, no: int, goals: list[Goal], entries: list[ScorerEntry]) -> Side:
        of_entry: dict[int | None, list[Goal]] = {}
        for goal in goals:
            of_entry.setdefault(goal.entry, []).append(goal)
        sizes: list[int] = []
        blanks = 0
        named = set()
        for entry in entries:
            if entry.own_goal:
                continue
            if entry.no in of_entry:
                self.goals[no, len(sizes)] = of_entry[entry.no]
                sizes.append(len(of_entry[entry.no]))
            elif entry.name is None:
                blanks += 1
            elif self.owner.get(entry.no) in self.men:
                named.add(self.men.index(self.owner[entry.no]))
        rest = of_entry.get(None, [])
        if rest:
            self.goals[no, REST] = rest
        return Side(tuple(sizes), len(rest), blanks, frozenset(named), bool(entries))

    def _mention(self, goal: Goal, player: int, pointed: set[int]) -> int | None:
        """The mention of the player on the goal's line that turned out to be it."""
        for mention in self.season.mentions:
            if (
                mention.match == goal.match
                and mention.club == goal.club
                and mention.no not in pointed
                and self.owner.get(mention.entry) == player
            ):
                pointed.add(mention.no)
                return mention.no
        return None

    def _claim(self, rule: str, goal: Goal, player: int, assumptions: tuple[str, ...]) -> Claim:
        declared = self.club.listed or self.club.leaders
        name = next((one.name for man, one in declared if man == player), "")
        club = self.season.clubs[self.club.club - 1].name
        when = f"in minute {goal.minute}" if goal.minute is not None else "without a minute"
        lines = {one.line for _, one in declared}
        lines.update(
            [each.line for each in self.season.goals if each.club == self.club.club and each.counts]
        )
        statement = f"the goal of {club} {when} on line {goal.line} is {name}'s: nothing else fits the totals"
        return Claim(
            "goal",
            goal.no,
            "scorer",
            player,
            statement,
            rule,
            "deduced",
            lines_for(lines),
            assumptions,
            True,
        )
