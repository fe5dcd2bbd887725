"""The ten questions of examples/ have the answers that stand below them, on both engines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.views.reading import ROOT, asking

FILES = sorted((ROOT / "examples").glob("*.sql"))


def read(path: Path) -> tuple[str, list[str], list[list[str]]]:
    """The SQL of an example, the columns of its answer, and the rows."""
    sql, _, answer = path.read_text(encoding="utf-8").rpartition(";\n\n")
    lines = [line.removeprefix("-- ").split(" | ") for line in answer.splitlines()]
    return sql, lines[0], lines[1:]


def test_there_are_ten_and_all_are_listed() -> None:
    assert len(FILES) == 10
    listed = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FILES if f"({path.name})" not in listed] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_answer(path: Path, seeded: str) -> None:
    sql, columns, expected = read(path)
    assert sql.startswith("-- ")
    with asking(seeded) as ask:
        assert [[_word(value) for value in row] for row in ask(sql)] == expected
    assert {len(row) for row in expected} == {len(columns)}


def _word(value: Any) -> str:
    return "NULL" if value is None else str(value).strip()
