"""Who won the cup: the final that counts, and the infobox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from kzcup.infer.case import Bracket
from kzcup.infer.evidence import lines_against, lines_for
from kzcup.model import Basis, Claim, TieResult

_MOST_SIDES = 10


class Title(NamedTuple):
    """What a rule says of the season: ``fact`` is ``winner`` or ``runner-up``."""

    fact: str
    club: int
    basis: Basis
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SeasonRule:
    """A rule that may name the winner and the runner-up of a season. ``statement`` has {club} and {fact}."""

    name: str
    says: Callable[[Bracket, list[TieResult]], list[Title]]
    statement: str


def by_final(bracket: Bracket, results: list[TieResult]) -> list[Title]:
    """The winner and the loser of each final that counts; two that count contradict each other."""
    titles = []
    season = bracket.season
    for tie in bracket.finals.values():
        result = results[tie.no - 1]
        if result.winner is None or result.winner_basis is None:
            continue
        lines = tuple([season.matches[match - 1].line for match in tie.matches])
        loser = tie.club2 if result.winner == tie.club1 else tie.club1
        titles.append(Title("winner", result.winner, result.winner_basis, lines))
        titles.append(Title("runner-up", loser, result.winner_basis, lines))
    return titles


def by_infobox(bracket: Bracket, results: list[TieResult]) -> list[Title]:
    """The clubs that the infobox calls winner and runner-up, unless a final that counts is left undecided or
    one club is called both."""
    if bracket.finals and all(results[no - 1].winner is None for no in bracket.finals):
        return []
    if len({fact.club for fact in bracket.declared.values()}) < len(bracket.declared):
        return []
    return [
        Title(fact.subject, fact.club, "stated", (fact.line,))
        for fact in bracket.declared.values()
        if fact.club is not None
    ]


SEASON_RULES: tuple[SeasonRule, ...] = (
    SeasonRule("final", by_final, "{club} is {fact} by the final"),
    SeasonRule("infobox", by_infobox, "{club} is {fact} by the infobox"),
)


def name_champion(
    bracket: Bracket, results: list[TieResult], rules: tuple[SeasonRule, ...], claims: list[Claim]
) -> tuple[int | None, Basis | None, int | None]:
    """The winner, how it is known, and the runner-up. Claims are added: the one used, or both sides."""
    said = [(rule, title) for rule in rules for title in rule.says(bracket, results)]
    found: dict[str, Title] = {}
    for fact in ("winner", "runner-up"):
        about = [(rule, title) for rule, title in said if title.fact == fact]
        if not about:
            continue
        if len({title.club for _, title in about}) == 1:
            found[fact] = about[0][1]
            rule, title = about[0]
            lines = {line for _, other in about for line in other.lines}
            claims.append(_claim(bracket, rule, title, lines, set(), True))
            continue
        # Of a text that calls two hundred matches a final, some are enough to show that they disagree.
        sides = list({(rule.name, title.club): (rule, title) for rule, title in about[::-1]}.values())
        sides = sides[::-1][:_MOST_SIDES]
        for rule, title in sides:
            against = {line for _, other in sides if other.club != title.club for line in other.lines}
            claims.append(_claim(bracket, rule, title, set(title.lines), against, False))
    winner = found.get("winner")
    runner_up = found.get("runner-up")
    return (
        winner.club if winner else None,
        winner.basis if winner else None,
        runner_up.club if runner_up else None,
    )


def _claim(bracket: Bracket, rule: SeasonRule, title: Title, lines: set[int], against: set[int], used: bool) -> Claim:
    statement = rule.statement.format(club=bracket.season.clubs[title.club - 1].name, fact=title.fact)
    evidence = lines_for(lines) + lines_against(against - lines)
    return Claim("season", 0, title.fact, title.club, statement, rule.name, title.basis, evidence, (), used)
