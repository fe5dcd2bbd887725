"""Loads with several jobs: whichever of the processes is killed, none of them is left over, and it is said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.store import texts

PATIENCE = 20.0
WITH_ROWS = 2_000_000
"""Bytes of a database that are more than its tables."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return texts.many(tmp_path_factory.mktemp("seasons"), 1500)


@contextmanager
def loading(folder: Path, database: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A load with three jobs that has begun to write, and its other processes."""
    command = [sys.executable, "-m", "kzcup", "load", folder, "--database", database, "--jobs", "3", "-q"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as load:
        try:
            until(lambda: database.exists() and database.stat().st_size > WITH_ROWS)
            others = children(load.pid)
            assert len(others) == 3
            yield load, others
        finally:
            load.kill()


def parent_of(process: int) -> int | None:
    """Which process started this one, None where it is gone or only not buried yet."""
    try:
        state, parent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return None
    return None if state == "Z" else int(parent)


def children(parent: int) -> list[int]:
    everybody = (int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit())
    return sorted(process for process in everybody if parent_of(process) == parent)


def alive(process: int) -> bool:
    return parent_of(process) is not None


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "it does not come to that"
        time.sleep(0.02)


def test_when_the_first_process_is_killed_the_others_end(folder: Path, tmp_path: Path) -> None:
    with loading(folder, tmp_path / "cup.db") as (load, others):
        load.kill()
        until(lambda: not any(map(alive, others)))


def test_when_another_process_is_killed_the_load_ends_and_says_so(folder: Path, tmp_path: Path) -> None:
    with loading(folder, tmp_path / "cup.db") as (load, others):
        os.kill(others[-1], signal.SIGKILL)
        said = load.communicate(timeout=PATIENCE)[1]
        assert load.returncode == 1
        assert "a process that read documents was killed" in said
        assert f"0 of 1500 documents are in {tmp_path / 'cup.db'}" in said
        until(lambda: not any(map(alive, others)))


def test_ctrl_c_ends_all_of_them(folder: Path, tmp_path: Path) -> None:
    with loading(folder, tmp_path / "cup.db") as (load, others):
        load.send_signal(signal.SIGINT)
        said = load.communicate(timeout=PATIENCE)[1]
        assert load.returncode == 130
        assert "interrupted. 0 of 1500 documents are in" in said
        until(lambda: not any(map(alive, others)))
