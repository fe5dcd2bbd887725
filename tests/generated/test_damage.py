"""Real and generated texts, damaged line by line: no exception, no invented match, every lost line named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from kzcup import curated
from kzcup.pipeline import Account, Settings, account_of
from kzcup.sheet import DateLine, Heading, MatchLine, ScorerLine, TableRow
from tests import writer
from tests.writer.defects import Damaged, damage

ROOT = Path(__file__).resolve().parents[2]
REAL = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "samples").rglob("*.txt")])
SHORTEST = 4
"""Letters. With fewer, nothing is left of a line that could be named: `(2L)`, `|`."""
TIMES = 25
"""How often each real text is damaged in a run."""


def read(name: str, text: str) -> Account:
    return account_of(name, text.encode("utf-8", "surrogatepass"), Settings(curated.load()))


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_real_texts(path: Path, run_seed: int) -> None:
    text = path.read_bytes().decode()
    before = read(path.name, text)
    wrong = []
    for number in range(TIMES):
        rng = Random(f"{run_seed}/{path.name}/{number}")
        damaged = damage(rng, text, rng.randint(1, 12))
        after = read(path.name, damaged.text)
        wrong += [f"{number}: {each}" for each in complaints(before, after, text, damaged)]
    assert not wrong, "\n".join([f"KZCUP_SEED={run_seed}", *wrong[:15]])


@pytest.mark.parametrize("batch", range(5))
def test_generated_texts(batch: int, run_seed: int) -> None:
    wrong = []
    for number in range(20):
        seed = f"{run_seed}-damage-{batch}-{number}"
        written = writer.season(seed)
        rng = Random(seed)
        damaged = damage(rng, written.text, rng.randint(1, 12))
        before, after = read(written.name, written.text), read(written.name, damaged.text)
        wrong += [f"{seed}: {each}" for each in complaints(before, after, written.text, damaged)]
    assert not wrong, "\n".join([f"KZCUP_SEED={run_seed}", *wrong[:15]])


def complaints(before: Account, after: Account, text: str, damaged: Damaged) -> Iterator[str]:
    """What is wrong with an account of a damaged text, given the account of the whole one."""
    lines = damaged.text.split("\n")
    if after.season is None:
        if not after.findings:
            yield "no season, and nothing says why"
        return
    yield from _invented(before, after, lines, damaged)
    yield from _lost(before, after, lines, damaged)


def _invented(before: Account, after: Account, lines: list[str], damaged: Damaged) -> Iterator[str]:
    """Every match stands on a line that was a match line, and says what that line says."""
    assert after.season is not None
    assert before.sheet is not None
    were = {node.line for node in before.sheet.nodes if isinstance(node, MatchLine)}
    for match in after.season.matches:
        line = lines[match.line - 1]
        if damaged.origin[match.line - 1] not in were:
            yield f"line {match.line} was no match and is one: {line!r}"
        written = " ".join(line.split())
        for name in (match.home_written, match.away_written):
            if name not in written:
                yield f"line {match.line}: {name!r} is not in {line!r}"
        figures = Counter(re.findall("[0-9]+", line))
        for goals in (match.home_goals, match.away_goals):
            if goals is not None and not figures[str(goals)]:
                yield f"line {match.line}: {goals} is not in {line!r}"


def _lost(before: Account, after: Account, lines: list[str], damaged: Damaged) -> Iterator[str]:
    """Every line that was read as a match or as scorers is read, or some finding names it."""
    assert before.sheet is not None
    assert before.season is not None
    assert after.season is not None
    told = {match.line for match in before.season.matches}
    scored = {entry.line for entry in before.season.entries}
    read_now = {match.line for match in after.season.matches}
    read_now |= {entry.line for entry in after.season.entries}
    read_now |= {goal.line for goal in after.season.goals}
    named = {finding.line for finding in after.findings}
    assert after.sheet is not None
    headings = [node.line for node in after.sheet.nodes if isinstance(node, Heading) and node.level > 1]
    first_heading = headings[0] if headings else len(lines)
    for number, origin in enumerate(damaged.origin, 1):
        node = before.sheet.nodes[origin - 1]
        if not isinstance(node, MatchLine | ScorerLine) or origin not in told | scored:
            continue
        line = lines[number - 1]
        if number in read_now or number in named or sum(map(str.isalpha, line)) < SHORTEST:
            continue
        if isinstance(node, ScorerLine) and ":" in line and not any(map(str.isalnum, line.partition(":")[2])):
            continue
        now = after.sheet.nodes[number - 1]
        alone = not {number - 1, number + 1} & read_now
        if number < first_heading or isinstance(now, DateLine) or (isinstance(now, TableRow) and alone):
            # What stands above all rounds is no line of theirs; a line cut off behind its date is a date; a
            # row without results around it may be of a line-up.
            continue
        yield f"line {number} is lost without a word: {line!r}"
