"""Exit codes 0 to 6, 70 and 130, each from a command that ends with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEEDS
from tests.promises import commands
from tests.promises.victim import start
from tests.store import contents, texts


def test_0_done_and_nothing_to_do(tmp_path: Path) -> None:
    for _ in range(2):
        assert commands.kzcup("load", SEEDS, folder=tmp_path).returncode == 0
    assert (tmp_path / "kzcup.db").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("load", "bad.txt"), 1),
        (("load", "."), 1),
        (("load", "good.txt", "--fail-on", "info"), 1),
        (("load", "good.txt", "--fail-on", "error"), 0),
        (("check", "bad.txt"), 1),
        (("check", "good.txt"), 0),
        (("load",), 2),
        (("load", "nowhere.txt"), 2),
        (("load", "good.txt", "--database", "mysql://x"), 2),
        (("remove", "1999"), 2),
        (("nonsense",), 2),
        (("load", "good.txt", "--database", "postgresql://127.0.0.1:1/x"), 3),
        (("load", "good.txt", "--database", "nowhere/x.db"), 3),
        (("report", "season_summary", "--database", "missing.db"), 3),
        (("load", "good.txt", "--database", "good.txt"), 5),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else str(value),
)
def test_1_2_3_and_5(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    texts.write(tmp_path, "good.txt", texts.cup() + "\n==Quarter-finals==\nwhat is this\n")
    (tmp_path / "bad.txt").write_bytes(texts.cup(2002).encode() + b"\xff")
    if words[0] == "remove":
        assert commands.kzcup("load", "good.txt", folder=tmp_path).returncode == 0
    done = commands.kzcup(*words, folder=tmp_path)
    assert done.returncode == code, commands.all_output(done)
    assert "Traceback" not in done.stderr


def test_4_locked_by_another(database: str, tmp_path: Path) -> None:
    path = texts.write(tmp_path, "one.txt", texts.cup())
    assert commands.kzcup("load", SEEDS, "--database", database).returncode == 0
    victim = start([path], database, hold_at="c")
    victim.wait_for("c")
    done = commands.kzcup("load", path, "--database", database, "--no-wait")
    assert done.returncode == 4
    assert ("pid" if "://" in database else "cannot say which") in done.stderr
    victim.release()
    victim.finish()


def test_5_older_schema(sqlite_database: str) -> None:
    assert commands.kzcup("load", SEEDS, "--database", sqlite_database).returncode == 0
    contents.run(sqlite_database, "UPDATE alembic_version SET version_num = '0001'")
    done = commands.kzcup("load", SEEDS, "--database", sqlite_database)
    assert done.returncode == 5
    assert "kzcup db upgrade" in done.stderr


def test_70_a_fault_of_the_program_says_what_to_report(tmp_path: Path) -> None:
    program = (
        "from kzcup.store import seasons\n"
        "seasons.write = None\n"
        "from kzcup.cli import main\n"
        f"main(['load', {str(SEEDS)!r}, '--database', {str(tmp_path / 'x.db')!r}])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 70
    assert "fault of kzcup" in done.stderr
    assert "please report it" in done.stderr
    assert "Traceback" not in done.stderr


def test_130_interrupted_says_what_is_in(tmp_path: Path) -> None:
    """A real SIGINT while the first of several batches is being written."""
    folder = texts.many(tmp_path / "in", 12)
    program = (
        "import os, signal\n"
        "from kzcup.loading import loader\n"
        "loader.BATCH = 4\n"
        "usual = loader.Loader._close\n"
        "def interrupted(self, items):\n"
        "    usual(self, items)\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "loader.Loader._close = interrupted\n"
        "from kzcup.cli import main\n"
        f"main(['load', {str(folder)!r}, '--database', {str(tmp_path / 'x.db')!r}])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert done.returncode == 130, done.stderr
    assert "4 of 12 documents" in done.stderr
    assert contents.rows(str(tmp_path / "x.db"), "SELECT count(*) FROM season") == [(4,)]
