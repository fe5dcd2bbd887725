"""How a long load shows that it moves: a bar on a terminal, a line every ten seconds elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kzcup.loading import Progress

OnProgress = Callable[["Progress"], None]

SECONDS_BETWEEN_LINES = 10.0
SECONDS_BEFORE_BAR = 1.0
"""A load that is done sooner needs no bar."""


@contextmanager
def showing(wanted: bool) -> Iterator[OnProgress | None]:
    """What to hand to a load as its progress callback; None where nothing is to be shown."""
    if not wanted:
        yield None
    elif sys.stderr.isatty():
        with _bar() as on_progress:
            yield on_progress
    else:
        yield _Lines()


class _Lines:
    """A line on standard error every ten seconds."""

    def __init__(self) -> None:
        self._began = self._said = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._said < SECONDS_BETWEEN_LINES:
            return
        self._said = now
        click.echo(f"kzcup: {in_words(progress, now - self._began)}", err=True)


def in_words(progress: Progress, seconds: float) -> str:
    """``1,200 of 10,000 documents, 51,000 matches, 410 documents/s, 21 s left``."""
    rate = progress.done / seconds if seconds > 0 else 0.0
    left = f", {(progress.total - progress.done) / rate:,.0f} s left" if rate else ""
    return (
        f"{progress.done:,} of {progress.total:,} documents, {progress.matches:,} matches, "
        f"{rate:,.0f} documents/s{left}"
    )


@contextmanager
def _bar() -> Iterator[OnProgress]:
    """A bar with documents, matches, rate and time left; it appears after a second."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        BarColumn(),
        TextColumn("{task.completed:,.0f} of {task.total:,.0f} documents"),
        TextColumn("{task.fields[matches]:,} matches"),
        TextColumn("{task.fields[rate]:,.0f} documents/s"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("load", total=1, matches=0, rate=0.0)
    began = time.monotonic()

    def on_progress(progress: Progress) -> None:
        seconds = time.monotonic() - began
        if seconds < SECONDS_BEFORE_BAR:
            return
        bar.update(
            task,
            completed=progress.done,
            total=progress.total,
            matches=progress.matches,
            rate=progress.done / seconds,
        )
        bar.start()

    try:
        yield on_progress
    finally:
        if bar.live.is_started:
            bar.stop()
