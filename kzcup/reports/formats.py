"""An answer in the formats that programs read, and in Markdown.

Whichever engine the answer is from, the same rows give the same bytes.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from kzcup.answers import Answer, Value
from kzcup.reports.cells import LEGEND, shown
from kzcup.reports.escape import csv_cell, json_text, markdown

Rows = Iterable[Sequence[Value]]


def csv_lines(columns: Sequence[str], rows: Rows, raw: bool = False, separator: str = ",") -> Iterator[str]:
    """CSV (or TSV) line by line: a heading, then the rows; null is nothing, truth is ``true`` and ``false``.

    Unless `raw`, a text that a spreadsheet would run as a formula gets a leading apostrophe, and what cannot
    be shown is written as ``\\x1b``.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\n")

    def line(cells: Iterable[str]) -> str:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(cells)
        return buffer.getvalue()

    yield line(columns)
    for row in rows:
        yield line(_cell(value, raw) for value in row)


def _cell(value: Value, raw: bool) -> str:
    if isinstance(value, str):
        return csv_cell(value, raw)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def json_lines(columns: Sequence[str], rows: Rows) -> Iterator[str]:
    """One JSON object per row, each on its line."""
    for row in rows:
        yield _json_object(columns, row) + "\n"


def json_array(columns: Sequence[str], rows: Rows) -> Iterator[str]:
    """One JSON array of objects, an object per line."""
    before = "[\n"
    for row in rows:
        yield before + _json_object(columns, row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _json_object(columns: Sequence[str], row: Sequence[Value]) -> str:
    values = {name: _json_value(value) for name, value in zip(columns, row, strict=True)}
    return json_text(json.dumps(values, ensure_ascii=False))


def _json_value(value: Value) -> int | str | bool | float | None:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def markdown_table(answer: Answer, everything: bool = False) -> str:
    """A table in Markdown, with the legend of its marks below."""
    whole = shown(answer, everything)
    lines = [
        _markdown_row(markdown(column.name.replace("_", " ")) for column in whole.columns),
        _markdown_row("--:" if column.right else "---" for column in whole.columns),
    ]
    for at in range(whole.rows):
        lines.append(_markdown_row(markdown(column.cells[at]) for column in whole.columns))
    if whole.marks:
        legend = ", ".join(f"{markdown(mark)} {LEGEND[mark]}" for mark in whole.marks)
        lines += ["", legend]
    return "\n".join(lines) + "\n"


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def written(answer: Answer, format_: str, raw: bool = False, everything: bool = False) -> Iterator[str]:
    """The answer in one of `FORMATS`, in pieces to be written one after the other."""
    if format_ == "markdown":
        return iter((markdown_table(answer, everything),))
    if format_ in ("csv", "tsv"):
        return csv_lines(answer.columns, answer.rows, raw, "," if format_ == "csv" else "\t")
    return _JSON[format_](answer.columns, answer.rows)


_JSON: dict[str, Callable[[Sequence[str], Rows], Iterator[str]]] = {"json": json_array, "jsonl": json_lines}
FORMATS = ("csv", "tsv", "json", "jsonl", "markdown")
"""Every format but the table, which needs a terminal's width."""
