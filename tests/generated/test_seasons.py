"""Seasons that the random writer made: what the pipeline reads is what was meant, and no claim is wrong."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from kzcup import curated
from kzcup.pipeline import Account, Settings, account_of
from tests import writer
from tests.generated.comparison import disagreements
from tests.writer import ANY_SHAPE, BENCH_SHAPE, Shape, dialect
from tests.writer.truth import Written

BATCHES = 12
IN_A_BATCH = 30
TINY = Shape(clubs=(2, 5), groups=0.0, two_legs=0.5, replay=0.4, walkover=0.2, oddities=0.1, lots=0.2)
KINDS = (
    ("any", ANY_SHAPE, dialect.dialect),
    ("large", BENCH_SHAPE, dialect.plain),
    ("tiny", TINY, dialect.dialect),
)


def account(written: Written) -> Account:
    return account_of(written.name, written.text.encode(), Settings(curated.load()))


@pytest.mark.parametrize("batch", range(BATCHES))
@pytest.mark.parametrize("kind", [name for name, _, _ in KINDS])
def test_what_is_read_is_what_was_meant(kind: str, batch: int, run_seed: int) -> None:
    _, shape, make_dialect = next(each for each in KINDS if each[0] == kind)
    wrong: list[str] = []
    for number in range(IN_A_BATCH if kind != "large" else IN_A_BATCH // 3):
        seed = f"{run_seed}-{kind}-{batch}-{number}"
        written = writer.season(seed, shape, make_dialect)
        wrong += [f"{seed}: {each}" for each in disagreements(written, account(written))]
    assert not wrong, "\n".join([f"KZCUP_SEED={run_seed}", *wrong[:20]])


def test_the_same_seed_gives_the_same_text() -> None:
    assert writer.season("once").text == writer.season("once").text
    assert writer.season("once").text != writer.season("twice").text


def test_a_run_covers_every_construct(run_seed: int) -> None:
    """Each value that a dialect can take, and each thing that can happen, stands in some of 300 texts."""
    covered: Counter[str] = Counter()
    for number in range(300):
        covered.update(writer.season(f"{run_seed}-cover-{number}").features)
    happened = {
        *(
            f"status={each}"
            for each in ("played", "walkover", "awarded", "cancelled", "abandoned", "annulled")
        ),
        *(
            f"how={each}"
            for each in ("score", "extra time", "aggregate", "away goals", "replay", "shoot-out")
        ),
        *(f"how={each}" for each in ("walkover", "decision", "lots")),
        *(f"stage={each}" for each in ("group stage", "knockout", "third place", "final")),
        *(f"trap={each}" for each in dialect.TRAPS),
        *(
            f"{field.name}={value}"
            for field in dataclasses.fields(dialect.Dialect)
            if field.type == "bool"
            for value in (True, False)
        ),
        *(
            f"date_style={each}"
            for each in ("long", "no year", "iso", "slashed", "shared", "prose", "inline", "american")
        ),
        *(f"scorers={each}" for each in ("bare", "minutes", "bookings", "minute first", "none")),
        *(f"infobox={each}" for each in ("full", "short", "none", "contradicting")),
        *(f"walkover={each}" for each in ("(w/o)", "w/o", "+ - -")),
        *(f"tags={each}" for each in ("none", "behind", "around", "before")),
        *(f"score={each}" for each in dialect.SCORES),
        "table",
        "replay in a cell",
        "legs in sections",
        "emptied round",
    }
    assert happened - covered.keys() == set()


def test_the_comparison_notices() -> None:
    """A season read right agrees; the same account held against a text that means something else does not."""
    written = writer.season("notice", TINY)
    read = account(written)
    assert disagreements(written, read) == []
    row = next(row for row in written.matches if row.status == "played")
    assert row.score is not None
    row.score = (row.score[0] + 1, row.score[1])
    assert any("score" in each for each in disagreements(written, read))
    written.matches.pop()
    assert any("matches for" in each for each in disagreements(written, read))
