"""The pages for clients: every command is run, every question has the answer that stands below it.

Where psql, sqlite3 or Datasette is not installed, its commands are run by `tests.views.stand_in`, which asks the
driver; the answers are compared in any case.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import postgres as servers
from tests.views.reading import ROOT, asking

BLOCK = re.compile(r"```([a-z]+)\n(.*?)```", re.DOTALL)
CLIENTS = ("psql", "sqlite3", "datasette")


def blocks(page: str) -> list[tuple[str, str]]:
    """The fenced blocks of a page, each with its language."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    return BLOCK.findall(text)


def questions(page: str, language: str, answer: str) -> list[tuple[str, str]]:
    """Blocks of a language with the block of the answer that follows."""
    found = blocks(page)
    return [
        (text, following[1])
        for (kind, text), following in itertools.pairwise(found)
        if kind == language and following[0] == answer
    ]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the seeds in it, where ``kzcup`` and all clients are commands."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    commands = tmp_path / "bin"
    commands.mkdir()
    _command(commands / "kzcup", "-c", "import sys; from kzcup.cli import main; main(sys.argv[1:])")
    _command(commands / "pip", "-c", "pass")
    for client in CLIENTS:
        if shutil.which(client) is None:
            _command(commands / client, "-m", "tests.views.stand_in", client)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("KZCUP_DATABASE", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _command(path: Path, *arguments: str) -> None:
    words = " ".join(shlex.quote(word) for word in (sys.executable, *arguments))
    path.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    path.chmod(0o755)


def run(script: str) -> str:
    """Run a block of a page as it stands."""
    done = subprocess.run(["/bin/sh", "-e", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_psql(place: Path, pg_database: str, postgres: servers.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", pg_database)
    try:
        for script in [text for kind, text in blocks("psql") if kind == "sh"]:
            run(script)
        with asking(pg_database) as ask:
            assert ask("SELECT count(*) FROM pg_roles WHERE rolname = 'analyst'") == [(1,)]
            assert len(_check_answers(ask, "psql", " | ")) == 4
        if shutil.which("psql"):
            for sql, answer in questions("psql", "sql", "text"):
                (place / "question.sql").write_text(sql, encoding="utf-8")
                assert _trimmed(run('psql -X -q "$DATABASE" -f question.sql')) == _trimmed(answer)
    finally:
        _forget_analyst(postgres, pg_database)


def _forget_analyst(postgres: servers.Server, address: str) -> None:
    with postgres.connect(address.rpartition("/")[2]) as owner:
        if owner.execute("SELECT 1 FROM pg_roles WHERE rolname = 'analyst'").fetchone():
            owner.execute("DROP OWNED BY analyst")
            owner.execute("DROP ROLE analyst")


def test_sqlite3(place: Path) -> None:
    for script in [text for kind, text in blocks("sqlite3") if kind == "sh"]:
        run(script)
    with asking(str(place / "kzcup.db")) as ask:
        assert len(_check_answers(ask, "sqlite3", " │ ")) == 3
    if shutil.which("sqlite3"):
        for sql, answer in questions("sqlite3", "sql", "text"):
            (place / "question.sql").write_text(sql, encoding="utf-8")
            assert run("sqlite3 -readonly -box kzcup.db < question.sql") == answer


def _trimmed(text: str) -> list[str]:
    """Lines without the blanks at their ends, which editors take away."""
    return [line.rstrip() for line in text.rstrip().splitlines()]


def _check_answers(ask: Any, page: str, bar: str) -> list[str]:
    """Compare the answers of a page with what the driver says; returns the questions."""
    asked = []
    for sql, answer in questions(page, "sql", "text"):
        rows = [
            [cell.strip() for cell in line.strip("│ ").split(bar.strip())]
            for line in answer.splitlines()
            if bar in line
        ]
        assert [["" if value is None else str(value) for value in row] for row in ask(sql)] == rows[1:]
        asked.append(sql)
    return asked


def test_duckdb(place: Path) -> None:
    for script in [text for kind, text in blocks("duckdb") if kind == "sh"]:
        run(script)
    known: dict[str, Any] = {}
    asked = questions("duckdb", "python", "text")
    assert len(asked) == len([kind for kind, _ in blocks("duckdb") if kind == "python"]) == 4
    for program, answer in asked:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(program, known)
        assert printed.getvalue() == answer


def test_datasette(place: Path) -> None:
    answers = questions("datasette", "sh", "json")
    assert len(answers) == 3
    first, *_ = [text for kind, text in blocks("datasette") if kind == "sh"]
    run(first)
    for script, answer in answers:
        assert json.loads(run(script)) == json.loads(answer)


def test_metadata_describes_every_view_and_hides_every_table(place: Path) -> None:
    run("kzcup load seeds/ --database kzcup.db --quiet\nkzcup views --datasette > metadata.json")
    said = json.loads((place / "metadata.json").read_text(encoding="utf-8"))["databases"]["kzcup"]["tables"]
    with asking(str(place / "kzcup.db")) as ask:
        kinds = dict(ask("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
        described = ask("SELECT relation, column_name, description FROM data_dictionary")
    assert {name for name, kind in kinds.items() if kind == "table"} == {
        name for name, words in said.items() if words.get("hidden")
    }
    assert set(said) == set(kinds)
    for relation, column, words in described:
        if kinds[relation] == "view":
            assert words == (said[relation]["columns"][column] if column else said[relation]["description"])


def test_every_page_is_covered() -> None:
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert {"psql", "sqlite3", "duckdb", "datasette", "connect"} <= pages
    assert [kind for kind, _ in blocks("connect")] == []


@pytest.fixture
def without_clients(place: Path) -> Path:
    """As on a machine without any client."""
    for client in CLIENTS:
        _command(place / "bin" / client, "-m", "tests.views.stand_in", client)
    return place


def test_the_stand_ins_run_the_pages_too(
    without_clients: Path, pg_database: str, postgres: servers.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE", pg_database)
    try:
        for page in ("sqlite3", "psql"):
            for script in [text for kind, text in blocks(page) if kind == "sh"]:
                run(script)
        for script, answer in questions("datasette", "sh", "json"):
            assert json.loads(run(script)) == json.loads(answer)
    finally:
        _forget_analyst(postgres, pg_database)
