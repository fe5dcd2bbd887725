"""CSV and JSON files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kzcup.answers import Value
from kzcup.reports.formats import csv_lines, json_array
from kzcup.store.views import View


def write_csv(path: Path, relation: View, rows: Iterator[tuple[Value, ...]], raw: bool) -> Path:
    """A CSV file with a heading; see `csv_lines`."""
    return write_whole(path, csv_lines(relation.column_names, rows, raw))


def write_json(path: Path, relation: View, rows: Iterator[tuple[Value, ...]]) -> Path:
    """A JSON array of objects, an object per line."""
    return write_whole(path, json_array(relation.column_names, rows))


def write_whole(path: Path, pieces: Iterable[str]) -> Path:
    """Write a text file in UTF-8 that appears only when it is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path
