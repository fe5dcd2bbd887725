"""What follows from a season: who went on, who scored, who won.

`RULES` holds every rule, in the order in which they are asked; `infer` asks them.
"""

from __future__ import annotations

from kzcup.infer.case import Bracket, Case
from kzcup.infer.champion import name_champion
from kzcup.infer.errata import claim_errata
from kzcup.infer.matches import find_extra_time, match_results
from kzcup.infer.names import name_players
from kzcup.infer.outcomes import outcomes
from kzcup.infer.rules import RULES, Rules
from kzcup.infer.scorers import name_scorers
from kzcup.infer.settle import settle
from kzcup.infer.standings import rank_groups
from kzcup.model import Claim, Inference, Player, Season

__all__ = ["RULES", "Rules", "infer"]


def infer(season: Season, players: tuple[Player, ...], rules: Rules = RULES) -> Inference:
    """All that follows from a season and its players. Never raises.

    Rules that agree name one result; where they contradict each other the result is unknown and the claims of
    both sides are kept (`kzcup.model.contradictions` finds them).
    """
    claims: list[Claim] = []
    bracket = Bracket(season)
    cases = [Case(bracket, tie) for tie in season.ties]
    claim_errata(season, claims)
    find_extra_time(season, cases, rules.extra_time, claims)
    ties = settle(bracket, cases, rules, claims)
    winner, basis, runner_up = name_champion(bracket, ties, rules.season, claims)
    goals, not_attempted = name_scorers(season, players, rules.scorers, claims)
    name_players(season, players, rules.names, claims)
    return Inference(
        tuple(claims),
        tuple(ties),
        tuple(match_results(season, cases, ties)),
        tuple(goals),
        tuple(rank_groups(bracket)),
        tuple(outcomes(bracket, ties, winner, runner_up)),
        winner,
        runner_up,
        basis,
        tuple(not_attempted),
    )
