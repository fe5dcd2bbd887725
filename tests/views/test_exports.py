"""Exports: every view or table, the same bytes from either engine, and nothing lost on the way."""

from __future__ import annotations

import csv
import datetime
import json
import sqlite3
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet
import pytest

from kzcup import answers, exports
from kzcup.errors import UsageError
from kzcup.store.tables import metadata
from tests.views.surface import SURFACE


@pytest.mark.parametrize("tables", [False, True], ids=["views", "tables"])
@pytest.mark.parametrize("form", exports.FORMATS)
def test_same_bytes_from_either_engine(
    form: str, tables: bool, seeds_in_sqlite: str, seeds_in_postgresql: str, tmp_path: Path
) -> None:
    contents = []
    for name, address in (("one", seeds_in_sqlite), ("other", seeds_in_postgresql)):
        done = exports.export(address, tmp_path / name, form, tables=tables)
        assert done.relations == (len(metadata.tables) if tables else len(SURFACE))
        contents.append({path.name: path.read_bytes() for path in sorted((tmp_path / name).iterdir())})
        assert sorted(contents[-1]) == sorted(path.name for path in done.files)
    assert contents[0] == contents[1]
    names = {"kzcup.sqlite"} if form == "sqlite" else {f"{name}.{form}" for name in _names(tables)}
    assert set(contents[0]) == names


def _names(tables: bool) -> set[str]:
    return set(metadata.tables) if tables else set(SURFACE)


def test_nothing_is_lost_in_any_format(seeded: str, tmp_path: Path) -> None:
    answer = answers.run("goals_scored", database=seeded)
    expected = [
        tuple("" if value is None else str(value).lower() if value in (True, False) and
              isinstance(value, bool) else str(value) for value in row)
        for row in answer.rows
    ]  # fmt: skip
    for form in exports.FORMATS:
        done = exports.export(seeded, tmp_path, form, ["goals_scored"], raw=True)
        assert done.rows == 234
    with (tmp_path / "goals_scored.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert tuple(lines[0]) == answer.columns
    assert [tuple(line) for line in lines[1:]] == expected
    from_json = json.loads((tmp_path / "goals_scored.json").read_text(encoding="utf-8"))
    assert [row["goal_id"] for row in from_json] == [row["goal_id"] for row in answer.dicts()]
    arrow = pyarrow.parquet.read_table(tmp_path / "goals_scored.parquet").to_pylist()
    assert arrow == answer.dicts()
    file = sqlite3.connect(tmp_path / "kzcup.sqlite")
    stored = file.execute("SELECT * FROM goals_scored").fetchall()
    assert [row[0] for row in stored] == [row[0] for row in answer.rows]
    assert file.execute("SELECT typeof(counts), typeof(played_on) FROM goals_scored").fetchone() == (
        "integer",
        "text",
    )
    file.close()


def test_parquet_has_types_and_meanings(seeded: str, tmp_path: Path) -> None:
    exports.export(seeded, tmp_path, "parquet", ["season_summary"])
    table = pyarrow.parquet.read_table(tmp_path / "season_summary.parquet")
    types = {field.name: str(field.type) for field in table.schema}
    assert types["goals_per_match"] == "decimal128(8, 2)"
    assert types["first_played_on"] == "date32[day]"
    assert types["season_id"] == "int64"
    (first, *_) = table.to_pylist()
    assert first["goals_per_match"] == Decimal("2.95")
    assert first["first_played_on"] == datetime.date(1993, 3, 24)
    assert table.schema.field("winner").metadata == {b"description": b"the champion's name in this season"}


def test_an_unknown_view_or_a_folder_that_cannot_be(seeded: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no view 'goal'"):
        exports.export(seeded, tmp_path, "csv", ["goal"])
    (tmp_path / "file").write_text("here")
    with pytest.raises(UsageError, match="cannot write into"):
        exports.export(seeded, tmp_path / "file" / "below", "csv")
    with pytest.raises(UsageError, match="cannot write into"):
        exports.export(seeded, tmp_path / "file", "csv")


def test_what_was_there_stays_when_writing_fails(
    seeded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clubs.csv").write_text("before")

    def failing(*arguments: object) -> object:
        yield "half a line"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kzcup.exports.texts.csv_lines", failing)
    with pytest.raises(UsageError, match="No space left on device"):
        exports.export(seeded, tmp_path, "csv", ["clubs"])
    assert [path.name for path in tmp_path.iterdir()] == ["clubs.csv"]
    assert (tmp_path / "clubs.csv").read_text() == "before"
