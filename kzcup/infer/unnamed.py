"""The unnamed goals of one club, and the men who can have scored them."""

from __future__ import annotations

from kzcup.infer.assignment import REST, Allowance, Group, Side, settle
from kzcup.infer.evidence import lines_for
from kzcup.model import Claim, DeclaredScorer, Evidence, Goal, GoalScorer, Mention, ScorerEntry, Season

Totals = dict[int, int]
"""Goals declared, by player number."""


class ClubGoals:
    """The goals of one club, counted and declared. Own goals of its opponents are no part of it."""

    __slots__ = (
        "club",
        "counted",
        "entries",
        "leaders",
        "lines",
        "listed",
        "mentions",
        "named",
        "unnamed",
    )

    def __init__(self, club: int) -> None:
        self.club = club
        self.counted = 0
        self.lines: set[int] = set()
        """The lines of its goals."""
        self.named: dict[int, int] = {}
        """Goals by the player the lines name."""
        self.unnamed: list[Goal] = []
        self.entries: dict[int, list[ScorerEntry]] = {}
        """Its scorer entries by match."""
        self.mentions: dict[int, list[Mention]] = {}
        """The names by match that its lines do not make a goal."""
        self.listed: list[tuple[int | None, DeclaredScorer]] = []
        """The scorers a list declares for it, with their player numbers; None for one who is no player."""
        self.leaders: list[tuple[int | None, DeclaredScorer]] = []
        """The same of the infobox."""


class Task:
    """The unnamed goals of one club as a question of assignment."""

    def __init__(self, season: Season, club: ClubGoals, totals: Totals, owner: list[int]) -> None:
        self.season = season
        self.club = club
        self.owner = owner
        """The player of each scorer entry, by their numbers; 0 where it names none."""
        due = {man: total - club.named.get(man, 0) for man, total in totals.items()}
        self.fits = min(due.values()) >= 0 and sum(due.values()) == len(club.unnamed)
        """Whether the totals leave exactly the unnamed goals; if not, names contradict the list."""
        self.men = [man for man, total in due.items() if total > 0]
        self.totals = tuple([due[man] for man in self.men])
        self.goals: dict[Group, list[Goal]] = {}
        """The unnamed goals of each group of the search."""

    def settle(self, rule: str, scorers: list[GoalScorer], claims: list[Claim], allowance: Allowance) -> bool:
        """Name the scorers that follow. False when that takes too long."""
        settled = settle(self.totals, self._sides(), allowance)
        if settled is None:
            return False
        pointed: set[int] = set()
        declared = self.club.listed or self.club.leaders
        names = {no: one.name for no, one in declared[::-1]}
        evidence = self._evidence() if settled else ()
        for group, (man, assumptions) in settled.items():
            for goal in self.goals[group]:
                player = self.men[man]
                mention = self._mention(goal, player, pointed) if group[1] == REST else None
                scorers[goal.no - 1] = GoalScorer(goal.no, player, "deduced", mention)
                claims.append(self._claim(rule, goal, player, names[player], assumptions, evidence))
        return True

    def _sides(self) -> tuple[Side, ...]:
        """The scorer lines with unnamed goals; `self.goals` keeps which goals each group stands for."""
        of_match: dict[int, list[Goal]] = {}
        for goal in self.club.unnamed:
            of_match.setdefault(goal.match, []).append(goal)
        men = {man: at for at, man in enumerate(self.men)}
        return tuple([self._side(no, goals, men) for no, goals in enumerate(of_match.values())])

    def _side(self, no: int, goals: list[Goal], men: dict[int, int]) -> Side:
        of_entry: dict[int | None, list[Goal]] = {}
        for goal in goals:
            of_entry.setdefault(goal.entry, []).append(goal)
        entries = self.club.entries.get(goals[0].match, [])
        sizes: list[int] = []
        blanks = 0
        named = set()
        for entry in entries:
            if entry.no in of_entry:
                self.goals[no, len(sizes)] = of_entry[entry.no]
                sizes.append(len(of_entry[entry.no]))
            elif entry.name is None:
                blanks += 1
            elif (man := men.get(self.owner[entry.no])) is not None:
                named.add(man)
        rest = of_entry.get(None, [])
        if rest:
            self.goals[no, REST] = rest
        return Side(tuple(sizes), len(rest), blanks, frozenset(named), bool(entries))

    def _mention(self, goal: Goal, player: int, pointed: set[int]) -> int | None:
        """The mention of the player on the goal's line that turned out to be it."""
        for mention in self.club.mentions.get(goal.match, ()):
            if mention.no not in pointed and self.owner[mention.entry] == player:
                pointed.add(mention.no)
                return mention.no
        return None

    def _evidence(self) -> tuple[Evidence, ...]:
        """All the club's goals and all its declared scorers: each could have left the goal to another man."""
        declared = self.club.listed or self.club.leaders
        return lines_for(self.club.lines.union([one.line for _, one in declared]))

    def _claim(
        self,
        rule: str,
        goal: Goal,
        player: int,
        name: str,
        assumptions: tuple[str, ...],
        evidence: tuple[Evidence, ...],
    ) -> Claim:
        club = self.season.clubs[self.club.club - 1].name
        when = f"in minute {goal.minute}" if goal.minute is not None else "without a minute"
        statement = f"the goal of {club} {when} on line {goal.line} is {name}'s: nothing else fits the totals"
        return Claim(
            "goal",
            goal.no,
            "scorer",
            player,
            statement,
            rule,
            "deduced",
            evidence,
            assumptions,
            True,
        )
