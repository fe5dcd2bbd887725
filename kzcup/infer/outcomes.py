"""How far each club came, and what ended its way."""

from __future__ import annotations

from kzcup.infer.case import Bracket
from kzcup.model import ClubOutcome, Outcome, Tie, TieResult
from kzcup.values import maker

_club_outcome = maker(ClubOutcome)


def outcomes(
    bracket: Bracket, results: list[TieResult], winner: int | None, runner_up: int | None
) -> list[ClubOutcome]:
    """The outcome of every club of the season.

    A match for third place ends nobody's way: its clubs were put out in the round before.
    """
    season = bracket.season
    last_tie: list[Tie | None] = [None] * (len(season.clubs) + 1)
    for tie in season.ties:
        if tie.round not in bracket.feeders:
            last_tie[tie.club1] = last_tie[tie.club2] = tie
    appearances = bracket.appearances
    found = []
    for club in season.clubs:
        no = club.no
        rounds = appearances[no]
        first, last = (rounds[0][0], rounds[-1][0]) if rounds else (None, None)
        by: int | None = None
        outcome: Outcome = "unknown"
        if no == winner:
            outcome = "winner"
        elif no == runner_up:
            outcome = "runner-up"
            by = winner
        elif (own := last_tie[no]) is not None and (
            own.round == last or own.round >= _end_of_the_way(bracket, rounds)
        ):
            outcome, by = _by_tie(results[own.no - 1], no)
        elif last is not None and season.rounds[last - 1].kind == "group stage" and bracket.latest > last:
            outcome = "group stage"
        found.append(_club_outcome(no, first, last, outcome, by))
    return found


def _end_of_the_way(bracket: Bracket, rounds: list[tuple[int, int]]) -> int:
    """The last of a club's rounds that is not for third place."""
    return max((no for no, _ in rounds if no not in bracket.feeders), default=0)


def _by_tie(result: TieResult, club: int) -> tuple[Outcome, int | None]:
    """What a club's last tie did to it."""
    if result.status == "annulled":
        return "decision", None
    winner = result.winner
    if winner == club:
        return "unknown", None
    if winner is None:
        both_out = result.winner_basis not in (None, "unknown")
        return ("walkover" if both_out else "unknown"), None
    decided_by = result.decided_by
    return (decided_by if decided_by == "walkover" or decided_by == "decision" else "eliminated"), winner
