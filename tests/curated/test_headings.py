"""What headings mean, by the words and patterns of ``rounds.toml``."""

import re
import time

import pytest

from kzcup.curated import load
from kzcup.curated.headings import pattern_of

ROUNDS = [
    # heading, kind of round
    ("First round", "knockout"),
    ("Second round", "knockout"),
    ("Fifth round", "knockout"),
    ("1st round", "knockout"),
    ("Round 3", "knockout"),
    ("Preliminary round", "knockout"),
    ("Third Preliminary Round", "knockout"),
    ("First qualifying round", "knockout"),
    ("First round proper", "knockout"),
    ("Round of 32", "knockout"),
    ("Round of 16", "knockout"),
    ("1/8 round", "knockout"),
    ("1/16-finals", "knockout"),
    ("1/4 final", "knockout"),
    ("Last 16", "knockout"),
    ("Play-off round", "knockout"),
    ("Quarter-finals", "knockout"),
    ("Quarterfinals", "knockout"),
    ("Quarter finals", "knockout"),
    ("Quarter–final", "knockout"),
    ("Semi-finals", "knockout"),
    ("Semifinals", "knockout"),
    ("SEMI-FINALS", "knockout"),
    ("First round (8 May 1992)", "knockout"),
    ("Round One", "knockout"),
    ("Round of sixteen", "knockout"),
    ("Last sixteen", "knockout"),
    ("Third round qualifying", "knockout"),
    ("Extra preliminary round", "knockout"),
    ("Sixth round proper", "knockout"),
    ("Fifth place", "third place"),
    ("Final", "final"),
    ("Final:", "final"),
    ("The Final", "final"),
    ("Third place", "third place"),
    ("Third-place play-off", "third place"),
    ("Match for third place", "third place"),
    ("3rd place match", "third place"),
]

OTHERS = [
    ("Group stage", "group stage"),
    ("Group stages", "group stage"),
    ("Group A", "group"),
    ("Group 1", "group"),
    ("Group IV", "group"),
    ("Zone West", "zone"),
    ("Northern zone", "zone"),
    ("Zone 2", "zone"),
    ("Knockout stage", "stage"),
    ("Competition schedule", "stage"),
    ("Summary", "within"),
    ("Matches", "within"),
    ("Draw summary", "within"),
    ("3 goals", "within"),
    ("Own goals", "within"),
    ("First round replays", "within"),
    ("Quarter-final replay", "within"),
    ("Ranking of second-placed teams", "within"),
    ("Goal scorers", "scorers"),
    ("Top goalscorers", "scorers"),
    ("Participating clubs", "participants"),
    ("Team allocation", "participants"),
    ("Format and schedule", "schedule"),
    ("Schedule", "schedule"),
    ("Calendar", "schedule"),
    ("Format", "not a round"),
    ("Distribution", "not a round"),
    ("See also", "not a round"),
    ("Road to Moscow", "not a round"),
    ("References", "not a round"),
    ("Kairat", "unknown"),
    ("", "unknown"),
    ("Final countdown", "unknown"),
    ("Round of sixteen hundred", "unknown"),
]


@pytest.mark.parametrize(("heading", "round_kind"), ROUNDS)
def test_rounds(heading: str, round_kind: str) -> None:
    meaning = load().heading(heading)
    assert (meaning.kind, meaning.round_kind) == ("round", round_kind)


@pytest.mark.parametrize(("heading", "kind"), OTHERS)
def test_other_headings(heading: str, kind: str) -> None:
    meaning = load().heading(heading)
    assert (meaning.kind, meaning.round_kind) == (kind, None)


@pytest.mark.parametrize(
    ("heading", "leg"),
    [("First leg", 1), ("1st leg", 1), ("Second Leg", 2), ("2nd leg", 2), ("Return leg", 2)],
)
def test_legs(heading: str, leg: int) -> None:
    meaning = load().heading(heading)
    assert (meaning.kind, meaning.leg) == ("leg", leg)


def test_a_round_keeps_its_name_as_written() -> None:
    assert load().heading("  Round  of 16 ").name == "Round of 16"
    assert load().heading("Quarter-finals (8 May)").name == "Quarter-finals (8 May)"


def test_the_memo_of_headings_has_a_limit() -> None:
    curated = load()
    for number in range(30_000):
        assert curated.heading(f"Kairat {number}").kind == "unknown"
    assert len(curated._headings._memo) <= 20_000
    assert curated.heading("Final (30001)").round_kind == "final"


def test_a_pattern_with_an_unknown_token_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\{digit\} is none of number"):
        pattern_of("round of {digit}")


def test_patterns_take_linear_time() -> None:
    """A pumped heading of 200,000 characters takes no pattern more than a moment."""
    patterns = [re.compile(pattern_of(like)) for like in _all_patterns()]
    assert len(patterns) > 60
    for pump in ("first ", "group ", "zone zone", "1/", "1", "round of 1", "north", "((", "a" * 7):
        text = pump * (200_000 // len(pump))
        started = time.process_time()
        for pattern in patterns:
            pattern.fullmatch(text)
        assert time.process_time() - started < 2


def _all_patterns() -> list[str]:
    from kzcup import resources
    from kzcup.curated.folder import read

    entries = read((resources.folder("curated"),))
    return [like for entry in entries["heading"].values() for like in entry.values.get("like", ())]
