"""A database as files: the views, or the tables, in a stable order, the same bytes from either engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kzcup.answers import Value, decoded, statement_of, view_named
from kzcup.errors import KzcupError, UsageError
from kzcup.exports import parquet, sqlite, texts
from kzcup.store import views
from kzcup.store.reading import Reader, reading
from kzcup.store.views import ColumnType, View, ViewColumn

FORMATS = ("csv", "json", "parquet", "sqlite")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: files in the order written, how many views or tables, how many rows."""

    files: tuple[Path, ...]
    relations: int
    rows: int


def export(
    database: str,
    folder: Path,
    format_: str = "csv",
    names: Iterable[str] = (),
    tables: bool = False,
    raw: bool = False,
) -> Exported:
    """Write views (all, or those named) or the tables of a database into a folder, made where it is missing.

    CSV, JSON and Parquet are a file for each; SQLite is one file, ``kzcup.sqlite``, with a table for each.
    All is of one moment. A file that is there is replaced when the new one is whole. ``raw`` leaves texts in
    CSV as they are, where a spreadsheet would run them. Raises `UsageError` for an unknown view, a folder
    that cannot be written, or Parquet without pyarrow.
    """
    wanted = _tables() if tables else [view_named(name) for name in names] or list(views.current())
    counted = _Counted()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with reading(database) as reader:
            content = ((relation, counted.of(_rows(reader, relation))) for relation in wanted)
            files = tuple(_WRITERS[format_](folder, content, raw))
    except OSError as error:
        raise UsageError(f"cannot write into {folder}: {error.strerror or error}") from error
    return Exported(files, len(wanted), counted.rows)


Content = Iterable[tuple[View, Iterator[tuple[Value, ...]]]]


def _csv(folder: Path, content: Content, raw: bool) -> Iterator[Path]:
    for relation, rows in content:
        yield texts.write_csv(folder / f"{relation.name}.csv", relation, rows, raw)


def _json(folder: Path, content: Content, raw: bool) -> Iterator[Path]:
    for relation, rows in content:
        yield texts.write_json(folder / f"{relation.name}.json", relation, rows)


def _parquet(folder: Path, content: Content, raw: bool) -> Iterator[Path]:
    for relation, rows in content:
        yield parquet.write(folder / f"{relation.name}.parquet", relation, rows)


def _sqlite(folder: Path, content: Content, raw: bool) -> Iterator[Path]:
    yield sqlite.write(folder / "kzcup.sqlite", content)


_WRITERS: dict[str, Callable[[Path, Content, bool], Iterator[Path]]] = {
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
    "sqlite": _sqlite,
}


class _Counted:
    """Counts the rows that pass."""

    rows = 0

    def of(self, rows: Iterator[tuple[Value, ...]]) -> Iterator[tuple[Value, ...]]:
        for row in rows:
            self.rows += 1
            yield row


def _rows(reader: Reader, relation: View) -> Iterator[tuple[Value, ...]]:
    statement, values = statement_of(relation, (), None, None, reader.engine)
    types = tuple(column.type for column in relation.columns)
    return (decoded(row, types) for row in reader.stream(statement, values))


def _tables() -> list[View]:
    """The tables, each as if it were a view of itself, ordered by its primary key."""
    from kzcup.store.tables import metadata

    return [
        View(
            table.name,
            1,
            table.comment or "",
            tuple((column.name, False) for column in table.primary_key.columns),
            tuple(
                ViewColumn(column.name, _type(column.type), column.comment or "") for column in table.columns
            ),
            f"SELECT * FROM {table.name}",
        )
        for table in metadata.sorted_tables
    ]


def _type(type_: Any) -> ColumnType:
    """The type of a table's column, named as those of views are."""
    from sqlalchemy import BigInteger, Boolean, Date, Integer, Text

    names: Sequence[tuple[type, ColumnType]] = (
        (BigInteger, "bigint"),
        (Integer, "integer"),
        (Text, "text"),
        (Date, "date"),
        (Boolean, "boolean"),
    )
    for kind, name in names:
        if isinstance(type_, kind):
            return name
    raise KzcupError(f"a column of type {type_} cannot be exported")
