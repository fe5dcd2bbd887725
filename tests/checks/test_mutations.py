"""Whatever becomes of a document, the checks never raise, and every finding is one the catalogue explains."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup.checks.catalogue import CATALOGUE
from tests.checks.reading import account

SEEDS = sorted((Path(__file__).resolve().parent.parent.parent / "seeds").glob("*.txt"))


def cut(lines, rng):
    return lines[: 1 + rng.randrange(len(lines))]


def drop(lines, rng):
    return [line for line in lines if rng.random() > 0.1]


def double(lines, rng):
    return [line for line in lines for _ in range(1 + (rng.random() < 0.1))]


def swap(lines, rng):
    lines = list(lines)
    for _ in range(8):
        here, there = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[here], lines[there] = lines[there], lines[here]
    return lines


def garble(lines, rng):
    return [
        "".join(rng.choice("0123456789-–:'|=,() \tw/oAé") if rng.random() < 0.05 else sign for sign in line)
        for line in lines
    ]


def rescore(lines, rng):
    """Other figures wherever a line has any: totals, dates, scores, minutes."""
    return ["".join(str(rng.randrange(10)) if sign.isdecimal() else sign for sign in line) for line in lines]


def rename(lines, rng):
    """Names of clubs exchanged, so that winners, draws, scorers and lists contradict each other."""
    words = ("Kairat", "Tobol", "Taraz", "Aktobe", "Dostyk", "Munaishy", "AKAS")
    return [line.replace(rng.choice(words), rng.choice(words)) for line in lines]


WAYS = (cut, drop, double, swap, garble, rescore, rename)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
@given(
    number=st.integers(0, 2**32),
    ways=st.lists(st.sampled_from(WAYS), min_size=1, max_size=3),
    errata=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_mutated_seeds(seed, number, ways, errata):
    rng = random.Random(number)
    lines = seed.read_text(encoding="utf-8").splitlines()
    for way in ways:
        lines = way(lines, rng) or [""]
    found = account.__wrapped__("\n".join(lines).encode(), errata)
    for finding in found.findings:
        assert finding.severity == CATALOGUE[finding.code].severity
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
        assert finding.message
    places = [(finding.line, finding.column, finding.code) for finding in found.findings]
    assert places == sorted(places)
    assert len(set(found.findings)) == len(found.findings)
    for row in found.reconciliation:
        assert 1 <= row.line <= len(lines)
        assert (row.verdict == "unchecked") or row.counted is not None
        if row.difference is not None:
            assert row.difference == int(row.declared) - int(row.counted)
