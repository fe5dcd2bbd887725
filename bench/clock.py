"""What a command costs: CPU time of the client and of the PostgreSQL server, wall time, peak memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU of the client with its children and of the server, seconds of wall clock, and the peak
    memory of the client in megabytes."""

    client: float
    server: float
    wall: float
    peak: float

    @property
    def cpu(self) -> float:
        return self.client + self.server

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.client + other.client,
            self.server + other.server,
            self.wall + other.wall,
            max(self.peak, other.peak),
        )


def server_seconds(postmaster: int | None) -> float:
    """CPU seconds used so far by a server: its postmaster, its living children, and those that have ended."""
    if postmaster is None:
        return 0.0
    while True:
        own = _fields(postmaster)
        children = [_fields(int(path.name)) for path in Path("/proc").glob("[0-9]*")]
        ticks = sum(own[11:15]) + sum(sum(child[11:13]) for child in children if child and child[1] == postmaster)
        # a child that the postmaster buried in between would be missing: then once more
        if _fields(postmaster)[13:15] == own[13:15]:
            return ticks / _TICK


def _fields(process: int) -> list[int]:
    """The numbers the system keeps of a process, empty where it is gone; its state, which is a letter, counts as 0."""
    try:
        words = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
    return [0, *map(int, words[1:])]


class _Watch(threading.Thread):
    """Asks a process for its peak memory until it ends. What ``wait4`` tells of it is never less than the peak of the
    process that started it, which is this one."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._status = Path(f"/proc/{process}/status")
        self.peak = 0.0

    def run(self) -> None:
        while True:
            try:
                found = re.search(r"VmHWM:\s*([0-9]+) kB", self._status.read_text())
            except OSError:
                return
            if found is None:
                return
            self.peak = int(found[1]) / 1024
            time.sleep(0.01)


def run(command: Sequence[str], postmaster: int | None = None, quiet: bool = True) -> Cost:
    """Run a command to its end. A failing one ends the benchmark, with what it said."""
    before = server_seconds(postmaster)
    begun = time.perf_counter()
    with subprocess.Popen(
        list(command),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        output = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)
        watch.join()
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)[:300]}\nended with {process.returncode}:\n{output.decode()[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, server_seconds(postmaster) - before, wall, watch.peak)


def median(costs: Sequence[Cost]) -> Cost:
    """The run with the median CPU time."""
    return sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]


def kzcup(*arguments: str) -> list[str]:
    """The command line, as its entry point runs it."""
    return python("-c", "from kzcup.cli import main; main()", *arguments)
