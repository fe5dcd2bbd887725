"""Inference takes time linear in the size of a season, whatever its shape.

Each of these shapes takes under a second; comparing everything with everything it would take minutes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from kzcup.infer import infer
from kzcup.model import Club, DeclaredScorer, Goal, Match, Player, Round, Season, Tie
from tests.infer.builder import cup

SIZE = 20_000


def rounds_of_two_clubs() -> tuple[Season, tuple[Player, ...]]:
    """The same two clubs, level in round after round, with a match for third place in between."""
    season, players = cup("# First round\nA 1-1 B\n# Third place (third place)\nA 0-0 B")
    rounds, ties, matches = [], [], []
    for no in range(1, SIZE + 1):
        rounds.append(Round(no, "Round", "third place" if no % 10 == 0 else "knockout", no))
        ties.append(replace(season.ties[0], no=no, round=no, matches=(no,), line=no))
        matches.append(replace(season.matches[0], no=no, tie=no, round=no, line=no))
    return replace(season, rounds=tuple(rounds), ties=tuple(ties), matches=tuple(matches)), players


def many_finals() -> tuple[Season, tuple[Player, ...]]:
    """A text that calls every tie the final."""
    season, players = cup("winner: A\n# Final\nA 1-0 B")
    clubs, ties, matches = [], [], []
    for no in range(1, SIZE + 1):
        for club in (2 * no - 1, 2 * no):
            clubs.append(Club(club, str(club), str(club), str(club), None, None, False, ()))
        one: Tie = replace(season.ties[0], no=no, club1=2 * no - 1, club2=2 * no, matches=(no,), line=no)
        ties.append(one)
        match: Match = replace(
            season.matches[0], no=no, tie=no, home=2 * no - 1, away=2 * no, line=no, home_goals=no % 3
        )
        matches.append(match)
    return replace(season, clubs=tuple(clubs), ties=tuple(ties), matches=tuple(matches)), players


def one_scorer() -> tuple[Season, tuple[Player, ...]]:
    """One man with all unnamed goals of a club, and as many on its list with none."""
    season, players = cup("# First round\nA 1-0 B\nlist: A: X 1")
    goal: Goal = season.goals[0]
    scorer: DeclaredScorer = season.declared_scorers[0]
    goals = tuple([replace(goal, no=no) for no in range(1, SIZE + 1)])
    scorers = tuple([replace(scorer, no=no, goals=0 if no > 1 else SIZE) for no in range(1, SIZE + 1)])
    men = tuple([replace(players[0], no=no, declared=(no,)) for no in range(1, SIZE + 1)])
    return replace(season, goals=goals, declared_scorers=scorers), men


@pytest.mark.parametrize("make", [rounds_of_two_clubs, many_finals, one_scorer])
def test_linear(make: Callable[[], tuple[Season, tuple[Player, ...]]]) -> None:
    season, players = make()
    began = time.process_time()
    infer(season, players)
    assert time.process_time() - began < 20
