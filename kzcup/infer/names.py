"""A surname on a scorer line and a full name in a list: one man of one club."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kzcup.infer.evidence import lines_for
from kzcup.model import Claim, Player, Season


@dataclass(frozen=True, slots=True)
class NameRule:
    """A rule that may tell a player's full name: the name and the lines it rests on."""

    name: str
    says: Callable[[Season, Player], tuple[str, tuple[int, ...]] | None]


def by_declaration(season: Season, player: Player) -> tuple[str, tuple[int, ...]] | None:
    """An infobox or list declares the full name of a man whom the club's scorer lines call by less of it.

    The lines are the first that does so and those that declare him.
    """
    full = player.full_name
    if full is None or not player.declared:
        return None
    for no in player.entries:
        entry = season.entries[no - 1]
        if entry.name != full:
            declared = [season.declared_scorers[no - 1].line for no in player.declared]
            return full, (entry.line, *declared)
    return None


NAME_RULES: tuple[NameRule, ...] = (NameRule("declared name", by_declaration),)


def name_players(season: Season, players: tuple[Player, ...], rules: tuple[NameRule, ...], claims: list[Claim]) -> None:
    """Add a claim for every full name that follows."""
    for player in [player for player in players if player.full_name is not None and player.entries]:
        for rule in rules:
            found = rule.says(season, player)
            if found is None:
                continue
            full, lines = found
            statement = f"{season.entries[player.entries[0] - 1].name} on the scorer lines is {full}"
            claims.append(
                Claim(
                    "player",
                    player.no,
                    "full name",
                    full,
                    statement,
                    rule.name,
                    "deduced",
                    lines_for(lines),
                    (),
                    True,
                )
            )
            break
