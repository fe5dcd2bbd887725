"""Random cups with byes, losers drawn again and matches for third place, of which the text hides who went on.

Never a wrong winner; and wherever exactly one of two clubs appears later, the winner is found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup.infer import infer
from tests.infer.builder import cup


@dataclass
class Played:
    """A cup as it was, and its text. ``won`` holds the winner of each tie by round and clubs."""

    lines: list[str] = field(default_factory=list)
    won: dict[tuple[str, frozenset[str]], str] = field(default_factory=dict)
    rounds: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)

    def play(self, rng: Random, name: str, pairs: list[tuple[str, str]]) -> list[str]:
        """A round; returns its winners. Level scores and walkovers hide them."""
        self.lines.append(f"# {name}")
        self.rounds.append((name, pairs))
        winners = []
        for home, away in pairs:
            result = rng.choice(["1-1", "w/o", "2-1", "0-3"])
            winner = {"2-1": home, "0-3": away}.get(result) or rng.choice((home, away))
            self.lines.append(f"{home} {result} {away}")
            self.won[name, frozenset((home, away))] = winner
            winners.append(winner)
        return winners


def played(seed: int) -> Played:
    rng = Random(seed)
    made = Played()
    alive = [f"C{no}" for no in range(rng.randint(3, 12))]
    number = 0
    while len(alive) > 2:
        number += 1
        rng.shuffle(alive)
        byes = [alive.pop() for _ in range(rng.randint(0, (len(alive) - 2) // 2))]
        if len(alive) % 2:
            byes.append(alive.pop())
        pairs = [(alive[at], alive[at + 1]) for at in range(0, len(alive), 2)]
        winners = made.play(rng, f"Round {number}", pairs)
        losers = [club for pair in pairs for club in pair if club not in winners]
        alive = winners + byes
        if len(alive) > 2 and rng.random() < 0.3:
            alive.append(rng.choice(losers))
        elif len(alive) == 2 and len(losers) == 2 and rng.random() < 0.5:
            made.play(rng, "Third place (third place)", [(losers[0], losers[1])])
    made.play(rng, "Final", [(alive[0], alive[1])])
    return made


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_never_a_wrong_winner_and_every_entailed_one(seed: int) -> None:
    made = played(seed)
    season, players = cup("\n".join(made.lines))
    inference = infer(season, players)
    for result in inference.ties:
        tie = season.ties[result.tie - 1]
        one, other = season.clubs[tie.club1 - 1].name, season.clubs[tie.club2 - 1].name
        name, _ = made.rounds[tie.round - 1]
        winner = made.won[name, frozenset((one, other))]
        later = {
            club for after, pairs in made.rounds[tie.round :] if "Third" not in after for pair in pairs for club in pair
        }
        if result.winner is not None:
            assert season.clubs[result.winner - 1].name == winner
        elif len({one, other} & later) == 1:
            # A loser of this round who plays on beside his winner makes playing on prove nothing there.
            assert any(
                made.won[name, frozenset(pair)] in later and set(pair) <= later
                for pair in made.rounds[tie.round - 1][1]
            )
