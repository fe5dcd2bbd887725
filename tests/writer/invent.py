"""Invent a cup: who meets whom, what happened, who went on.

The rules are those of every cup here: a level single match goes to extra time or straight to a shoot-out or
is replayed, a level aggregate is decided by away goals where they differ, else by extra time and a shoot-out.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.writer.truth import Club, Cup, Game, Group, Stage, Strike, Tie

_GOALS = (0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5)
_AWAY_GOALS = (0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4)
_SHOOTOUTS = ((4, 3), (5, 4), (4, 2), (3, 1), (5, 3), (3, 2), (7, 6), (10, 9))


@dataclass(frozen=True, slots=True)
class Shape:
    """What sort of cup: how often each thing happens."""

    clubs: tuple[int, int] = (4, 24)
    groups: float = 0.3
    two_legs: float = 0.35
    replay: float = 0.15
    third_place: float = 0.2
    walkover: float = 0.07
    oddities: float = 0.03
    """Awarded, cancelled, abandoned, annulled matches, each tie or group match."""
    lots: float = 0.08
    own_goal: float = 0.04
    same_home: float = 0.05


class Inventor:
    """Invents the games of one cup; holds the generator, the clubs and the day."""

    def __init__(self, rng: Random, clubs: dict[str, Club], shape: Shape, first_day: datetime.date) -> None:
        self.rng = rng
        self.clubs = clubs
        self.shape = shape
        self.day = first_day

    def stage_day(self, offset: int = 0) -> datetime.date:
        return self.day + datetime.timedelta(days=offset + self.rng.choice((0, 0, 0, 1, 2)))

    def advance(self, days: int) -> None:
        self.day += datetime.timedelta(days=days)

    # games

    def game(self, home: str, away: str, offset: int = 0, deciding: bool = False) -> Game:
        """A match of ninety minutes."""
        rng = self.rng
        game = Game(home, away, self.stage_day(offset), "played", may_have_extra_time=deciding)
        home_goals, away_goals = rng.choice(_GOALS), rng.choice(_AWAY_GOALS)
        if rng.random() < 0.02:
            home_goals += rng.randint(4, 9)
        self._score(game, home, away, home_goals, 1, 90)
        self._score(game, away, home, away_goals, 1, 90)
        game.score = (home_goals, away_goals)
        self._book(game)
        return game

    def _score(self, game: Game, club: str, other: str, goals: int, low: int, high: int) -> None:
        rng = self.rng
        squad, others = self.clubs[club].squad, self.clubs[other].squad
        for _ in range(goals):
            minute, stoppage = rng.randint(low, high), None
            if rng.random() < 0.04 and high == 90:
                minute, stoppage = rng.choice((45, 90)), rng.randint(1, 5)
            kind = "goal"
            chance = rng.random()
            if chance < self.shape.own_goal:
                kind = "own goal"
            elif chance < self.shape.own_goal + 0.08:
                kind = "penalty"
            man = (
                rng.choice(others)
                if kind == "own goal"
                else squad[min(rng.randrange(13), rng.randrange(13)) % len(squad)]
            )
            game.strikes.append(Strike(club, man, minute, stoppage, kind))
        game.strikes.sort(key=lambda strike: (strike.minute, strike.stoppage or 0))

    def _book(self, game: Game) -> None:
        rng = self.rng
        for club in (game.home, game.away):
            for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
                game.booked.append((club, rng.choice(self.clubs[club].squad)))

    def _extra_time(self, game: Game) -> None:
        """Half an hour more, with few goals."""
        game.extra_time = True
        home, away = game.score or (0, 0)
        more = self.rng.choice(((0, 0), (0, 0), (1, 0), (0, 1), (1, 1), (2, 0)))
        self._score(game, game.home, game.away, more[0], 91, 120)
        self._score(game, game.away, game.home, more[1], 91, 120)
        game.score = (home + more[0], away + more[1])

    def _shootout(self, game: Game) -> str:
        score = self.rng.choice(_SHOOTOUTS)
        game.shootout = score if self.rng.random() < 0.5 else (score[1], score[0])
        return game.home if game.shootout[0] > game.shootout[1] else game.away

    # ties

    def tie(self, home: str, away: str, two_legs: bool, replays: bool) -> Tie:
        """One tie of a knockout round."""
        rng = self.rng
        chance = rng.random()
        if chance < self.shape.walkover and not two_legs:
            return self._walkover(home, away)
        if chance < self.shape.walkover + self.shape.oddities and not two_legs:
            return self._odd(home, away)
        if two_legs:
            return self._two_legs(home, away)
        return self._single(home, away, replays)

    def _walkover(self, home: str, away: str) -> Tie:
        winner, loser = self.rng.sample((home, away), 2)
        return Tie([Game(home, away, self.stage_day(), "walkover")], winner, loser, "walkover")

    def _odd(self, home: str, away: str) -> Tie:
        winner, loser = self.rng.sample((home, away), 2)
        if self.rng.random() < 0.6:
            score = (3, 0) if winner == home else (0, 3)
            return Tie([Game(home, away, self.stage_day(), "awarded", score)], winner, loser, "decision")
        return Tie([Game(home, away, self.stage_day(), "cancelled")], winner, loser, "decision")

    def _single(self, home: str, away: str, replays: bool) -> Tie:
        game = self.game(home, away, deciding=True)
        if game.score and game.score[0] == game.score[1]:
            if replays and self.rng.random() < 0.8:
                return self._replay(game)
            if self.rng.random() < 0.75:
                self._extra_time(game)
        return self._settle([game], "extra time" if game.extra_time else "score")

    def _replay(self, first: Game) -> Tie:
        game = self.game(first.away, first.home, 7, deciding=True)
        how = "replay"
        if game.score and game.score[0] == game.score[1]:
            self._extra_time(game)
        tie = self._settle([first, game], how)
        tie.replay = True
        return tie

    def _settle(self, games: list[Game], how: str) -> Tie:
        """The winner by the last game's score, or by a shoot-out where it is level."""
        game = games[-1]
        home_goals, away_goals = game.score or (0, 0)
        if home_goals == away_goals and self.rng.random() < self.shape.lots:
            winner, how = self.rng.choice((game.home, game.away)), "lots"
        elif home_goals == away_goals:
            winner, how = self._shootout(game), "shoot-out"
        else:
            winner = game.home if home_goals > away_goals else game.away
        loser = game.away if winner == game.home else game.home
        return Tie(games, winner, loser, how)

    def _two_legs(self, home: str, away: str) -> Tie:
        rng = self.rng
        first = self.game(home, away)
        if rng.random() < self.shape.walkover:
            winner, loser = rng.sample((home, away), 2)
            return Tie([first, Game(away, home, self.stage_day(14), "walkover")], winner, loser, "walkover")
        same_home = rng.random() < self.shape.same_home
        second = self.game(home, away, 14, True) if same_home else self.game(away, home, 14, True)
        if same_home and first.score == second.score:
            # Without dates these two lines would be one line twice.
            same_home, second = False, self.game(away, home, 14, True)
        home_sum, away_sum = aggregate((first, second), home)
        if home_sum == away_sum and (same_home or _away_goals(first, second) == 0):
            self._extra_time(second)
            home_sum, away_sum = aggregate((first, second), home)
        how = "aggregate"
        if home_sum != away_sum:
            winner = home if home_sum > away_sum else away
            how = "extra time" if second.extra_time else "aggregate"
        elif not same_home and (edge := _away_goals(first, second)):
            winner, how = (home if edge > 0 else away), "away goals"
        else:
            winner, how = self._shootout(second), "shoot-out"
        return Tie([first, second], winner, away if winner == home else home, how)

    # stages

    def knockout(self, clubs: list[str], kind: str = "knockout") -> Stage:
        """A round of ties between these clubs, in a random draw."""
        rng = self.rng
        order = rng.sample(clubs, len(clubs))
        two_legs = rng.random() < self.shape.two_legs
        replays = not two_legs and rng.random() < self.shape.replay
        ties = [self.tie(order[i], order[i + 1], two_legs, replays) for i in range(0, len(order), 2)]
        if kind == "final" and ties[0].games[-1].status != "played":
            ties = [self._single(order[0], order[1], False)]
        self.advance(rng.randint(24, 34))
        return Stage(kind, len(clubs), ties)

    def group_stage(self, clubs: list[str], groups: int, through: int, letters: bool) -> Stage:
        """Groups in which everybody meets everybody once."""
        stage = Stage("group stage", len(clubs))
        for index in range(groups):
            members = clubs[index::groups]
            games = []
            for i, one in enumerate(members):
                for other in members[i + 1 :]:
                    home, away = self.rng.sample((one, other), 2)
                    games.append(self._group_game(home, away, 3 * len(games)))
            table = _standing(games, members, self.rng)
            name = f"Group {'ABCDEFGHIJKL'[index] if letters else index + 1}"
            stage.groups.append(Group(name, games, members, table[:through]))
        self.advance(30)
        return stage

    def _group_game(self, home: str, away: str, offset: int) -> Game:
        chance = self.rng.random()
        if chance < self.shape.walkover / 2:
            return Game(home, away, self.stage_day(offset), "walkover")
        if chance < self.shape.walkover / 2 + self.shape.oddities / 2:
            return Game(home, away, self.stage_day(offset), "awarded", self.rng.choice(((3, 0), (0, 3))))
        game = self.game(home, away, offset)
        if chance > 1 - self.shape.oddities / 4:
            game.status = self.rng.choice(("abandoned", "annulled"))
        return game


def aggregate(games: Sequence[Game], club: str) -> tuple[int, int]:
    """Goals of this club and of the other over these games."""
    own = other = 0
    for game in games:
        home, away = game.score or (0, 0)
        own += home if game.home == club else away
        other += away if game.home == club else home
    return own, other


def _away_goals(first: Game, second: Game) -> int:
    """Away goals of the first leg's home club less those of its opponent."""
    return (second.score or (0, 0))[1] - (first.score or (0, 0))[1]


def _standing(games: list[Game], members: list[str], rng: Random) -> list[str]:
    points = dict.fromkeys(members, 0)
    difference = dict.fromkeys(members, 0)
    for game in games:
        if game.score is None or game.status not in ("played", "awarded"):
            continue
        home, away = game.score
        difference[game.home] += home - away
        difference[game.away] += away - home
        if home == away:
            points[game.home] += 1
            points[game.away] += 1
        else:
            points[game.home if home > away else game.away] += 3
    return sorted(members, key=lambda club: (-points[club], -difference[club], rng.random()))


def _years(label_years: tuple[int, int]) -> datetime.date:
    start, end = label_years
    return datetime.date(start, 3, 12) if start == end else datetime.date(start, 8, 10)


def invent(
    rng: Random,
    competition: str,
    country: str,
    code: str,
    years: tuple[int, int],
    shape: Shape,
    clubs_for: Callable[[int], dict[str, Club]],
) -> Cup:
    """A whole cup. ``clubs_for`` gives as many clubs as asked for."""
    wanted = rng.randint(*shape.clubs)
    plan = _plan(rng, wanted, shape)
    clubs = clubs_for(plan.entrants)
    waiting = list(clubs)
    rng.shuffle(waiting)
    inventor = Inventor(rng, clubs, shape, _years(years) + datetime.timedelta(days=rng.randint(0, 9)))
    stages: list[Stage] = []
    alive: list[str] = []
    if plan.groups:
        members = [waiting.pop() for _ in range(plan.groups * plan.members)]
        stage = inventor.group_stage(members, plan.groups, plan.through, rng.random() < 0.7)
        stages.append(stage)
        alive = [club for group in stage.groups for club in group.advanced]
    for number, size in enumerate(plan.sizes):
        entering = [waiting.pop() for _ in range(size - len(alive))]
        alive += entering
        if stages and stages[-1].ties:
            stages[-1].byes = entering
        last = number == len(plan.sizes) - 1
        if last and len(stages) and stages[-1].ties and rng.random() < shape.third_place:
            losers = [tie.loser for tie in stages[-1].ties]
            if len(losers) == 2:
                stages.append(inventor.knockout(losers, "third place"))
        stages.append(inventor.knockout(alive, "final" if last else "knockout"))
        alive = [tie.winner for tie in stages[-1].ties]
    final = stages[-1].ties[0]
    start, end = years
    label = str(start) if start == end else f"{start}-{str(end)[2:] if end % 100 else end}"
    return Cup(competition, country, code, start, end, label, clubs, stages, final.winner, final.loser)


@dataclass(slots=True)
class _Plan:
    """Sizes of the knockout rounds, first to last, and of the groups before them."""

    sizes: list[int]
    groups: int
    members: int
    through: int
    entrants: int


def _plan(rng: Random, wanted: int, shape: Shape) -> _Plan:
    """Rounds for about this many clubs, built from the final backwards."""
    sizes = [2]
    entrants = 2
    with_groups = wanted >= 6 and rng.random() < shape.groups
    while entrants < wanted and sizes[0] < 64:
        came = sizes[0] if rng.random() < 0.8 or sizes[0] < 4 else sizes[0] // 2
        if with_groups and (entrants + 2 * came > wanted or sizes[0] >= 8):
            break
        if entrants + came > wanted + came // 2:
            break
        sizes.insert(0, 2 * came)
        entrants += came
    if not with_groups:
        return _Plan(sizes, 0, 0, 0, entrants)
    through = 2 if sizes[0] >= 4 and rng.random() < 0.6 else 1
    groups = sizes[0] // through
    members = rng.choice((3, 4)) if through == 1 else rng.choice((3, 4, 4))
    return _Plan(sizes, groups, members, through, entrants - sizes[0] + groups * members)
