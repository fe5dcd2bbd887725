"""The seed of the generated seasons: the day's, or ``KZCUP_SEED``; the summary says which."""

from __future__ import annotations

import datetime
import os

import pytest


def seed() -> int:
    """The seed of this run; a new one each day, the same in every process of a run."""
    given = os.environ.get("KZCUP_SEED")
    return int(given) if given else datetime.date.today().toordinal()


@pytest.fixture(scope="session")
def run_seed() -> int:
    return seed()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(f"generated seasons: KZCUP_SEED={seed()}")
