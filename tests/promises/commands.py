"""Runs the command line as a person would, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

Done = subprocess.CompletedProcess[str]


def kzcup(*words: str | Path, folder: Path | None = None, **environment: str) -> Done:
    """Run ``kzcup`` with these words; what it printed and its exit code."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("KZCUP", "PG"))}
    return subprocess.run(
        [sys.executable, "-c", "from kzcup.cli import main; main()", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=folder or ROOT,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        timeout=60,
        check=False,
    )


def all_output(done: Done) -> str:
    """Everything it said."""
    return done.stdout + done.stderr
