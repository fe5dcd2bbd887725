"""The servers of the tests themselves: a test's database is empty, and a killed test run leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import sqlalchemy

from tests.conftest import ROOT

KILLED_RUN = """
import os, signal
from tests import postgres
server = postgres.cluster()
print(server.keeper.folder, server.keeper.postmaster, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_run_leaves_neither_server_nor_cluster() -> None:
    run = subprocess.run([sys.executable, "-c", KILLED_RUN], cwd=ROOT, capture_output=True, text=True, check=False)
    folder, pid = run.stdout.split()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and (Path(folder).exists() or Path(f"/proc/{pid}").exists()):
        time.sleep(0.05)
    assert not Path(folder).exists()
    assert not Path(f"/proc/{pid}").exists()


def test_a_new_database_is_empty(database: str) -> None:
    address = database.replace("postgresql://", "postgresql+psycopg://")
    url = address if "://" in address else f"sqlite:///{address}"
    engine = sqlalchemy.create_engine(url)
    assert sqlalchemy.inspect(engine).get_table_names() == []
    engine.dispose()
