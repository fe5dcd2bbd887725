"""No pattern and no line makes the reader slow: pumped strings, in a process that can be killed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats import pumping

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120


@pytest.mark.parametrize("what", ["patterns", "reader"])
def test_pumped_strings_end_in_time(what: str) -> None:
    command = [sys.executable, "-m", "tests.formats.pumping", what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    *slow, last = done.stdout.splitlines() or [done.stderr]
    assert (slow, done.stderr, done.returncode) == ([], "", 0)
    found = re.fullmatch(r"patterns=([0-9]+) texts=([0-9]+)", last)
    assert found is not None
    assert int(found.group(2)) >= 1000


def test_the_pumping_finds_a_slow_pattern() -> None:
    assert len(pumping.patterns()) >= 30
    names = {name for name, _ in pumping.patterns()}
    assert {"article._TAG", "result._BETWEEN", "scorers._TOKEN", "tables._ATTRIBUTE", "dates._LINE"} <= names


def test_digits_are_ascii_only() -> None:
    """A pattern that takes any digit would take Arabic ones, which `int` takes too."""
    for name, pattern in pumping.patterns():
        assert re.search(r"(?<!\[\^\\W)\\d", pattern.pattern) is None, name
