"""Parquet files, by pyarrow, which is an extra: ``pip install 'kzcup[parquet]'``."""

from __future__ import annotations

import importlib
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kzcup.answers import Value
from kzcup.errors import UsageError
from kzcup.store.views import View

_AT_ONCE = 20_000
"""Rows in a group; fixed, so that the same rows are the same bytes."""


def write(path: Path, relation: View, rows: Iterator[tuple[Value, ...]]) -> Path:
    """A Parquet file with types and meanings of the columns. Raises `UsageError` without pyarrow."""
    arrow = _module("pyarrow")
    schema = arrow.schema(
        [
            arrow.field(column.name, _types(arrow)[column.type], metadata={"description": column.description})
            for column in relation.columns
        ]
    )
    part = path.with_name(f"{path.name}.part")
    try:
        with _module("pyarrow.parquet").ParquetWriter(part, schema) as writer:
            while group := list(itertools.islice(rows, _AT_ONCE)):
                columns = [
                    arrow.array(values, field.type)
                    for values, field in zip(zip(*group, strict=True), schema, strict=True)
                ]
                writer.write_table(arrow.Table.from_arrays(columns, schema=schema))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _types(arrow: Any) -> dict[str, Any]:
    return {
        "bigint": arrow.int64(),
        "integer": arrow.int32(),
        "text": arrow.string(),
        "date": arrow.date32(),
        "boolean": arrow.bool_(),
        "numeric": arrow.decimal128(8, 2),
    }


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'kzcup[parquet]'") from error
