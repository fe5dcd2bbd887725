"""No pattern and no line makes the program slow: pumped strings, in a process that can be killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile import pumping

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 240


@pytest.mark.parametrize(("what", "least"), [("patterns", 20_000), ("reader", 1_500), ("documents", 500)])
def test_pumped_strings_end_in_time(what: str, least: int) -> None:
    command = [sys.executable, "-m", "tests.hostile.pumping", what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    *slow, last = done.stdout.splitlines() or [done.stderr]
    assert (slow, done.returncode) == ([], 0), done.stderr
    assert last.startswith("texts=")
    assert int(last.removeprefix("texts=")) >= least


def test_all_patterns_are_tried() -> None:
    names = {name for name, _ in pumping.patterns()}
    assert len(names) >= 90
    assert {"formats.article._TAG", "formats.scorers._TOKEN", "assemble.results._SCORE"} <= names


def test_digits_are_ascii_only() -> None:
    r"""A pattern with \d would take Arabic digits, which `int` takes too. `[^\W\d_]` for a letter is no such."""
    for name, pattern in pumping.patterns():
        assert "\\d" not in pattern.pattern.replace(r"[^\W\d_", ""), name
