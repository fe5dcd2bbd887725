"""The seed of the generated seasons: always the same, or ``KZCUP_SEED``; the summary says which.

Whoever changes the reader runs the tests with some seeds of their own, too: ``KZCUP_SEED=random make test``.
"""

from __future__ import annotations

import os
from functools import cache
from random import SystemRandom

import pytest

USUAL_SEED = 19970426
"""The day of the final of 1996-97 that counts."""


@cache
def seed() -> int:
    """The seed of this run."""
    given = os.environ.get("KZCUP_SEED", "")
    if given == "random":
        return SystemRandom().randrange(10**9)
    return int(given) if given else USUAL_SEED


@pytest.fixture(scope="session")
def run_seed() -> int:
    return seed()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(f"generated seasons: KZCUP_SEED={seed()}")
