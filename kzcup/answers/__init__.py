"""Answers: the rows of a view, filtered by names as people write them.

    from kzcup import answers

    answer = answers.run("top_scorers", database="kzcup.db", season="1996–97", limit=3)
    for row in answer.dicts():
        print(row["rank"], row["player"], row["goals"])
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kzcup.answers import conditions
from kzcup.answers.conditions import Condition
from kzcup.answers.lookup import nearest
from kzcup.errors import UsageError
from kzcup.store import views
from kzcup.store.address import DEFAULT
from kzcup.store.reading import Reader, reading
from kzcup.store.views import ColumnType, View

__all__ = ["Answer", "Condition", "read", "run", "select", "view_named"]

Value = int | str | bool | datetime.date | Decimal | None
"""What a cell holds: the same on both engines."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a view, with the names and types of its columns."""

    view: str
    columns: tuple[str, ...]
    types: tuple[ColumnType, ...]
    rows: tuple[tuple[Value, ...], ...]

    def dicts(self) -> list[dict[str, Value]]:
        """The rows by column name."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def run(
    view: str,
    *,
    database: str | None = None,
    season: str | None = None,
    club: str | Sequence[str] | None = None,
    competition: str | None = None,
    where: Iterable[str] = (),
    order: str | None = None,
    limit: int | None = None,
) -> Answer:
    """The rows of a view.

    ``database`` is a file or ``postgresql://…``; else ``KZCUP_DATABASE``, else ``kzcup.db`` here. ``season``
    is written ``1996-97``, ``1996–97`` or ``1996/97``; ``club`` is any name a club bore, in any case, with or
    without accents, and two clubs are a pair in views that have pairs. ``where`` holds ``column=value`` (also
    ``!=``, ``<``, ``<=``, ``>``, ``>=``; nothing behind ``=`` is null). ``order`` is a column,
    ``column DESC`` downwards; without it each view has an order of its own. Text is ordered by code point.

    Raises `UsageError` for a view, name, column or value that is not there, with the nearest that is, and the
    errors of a database that cannot be read.
    """
    with reading(database or os.environ.get("KZCUP_DATABASE") or DEFAULT) as reader:
        clubs = (club,) if isinstance(club, str) else tuple(club or ())
        return read(reader, view_named(view), season, clubs, competition, where, order, limit)


def read(
    reader: Reader,
    view: View,
    season: str | None = None,
    clubs: Sequence[str] = (),
    competition: str | None = None,
    where: Iterable[str] = (),
    order: str | None = None,
    limit: int | None = None,
) -> Answer:
    """As `run`, on a database that is open already: several answers then speak of one moment."""
    wanted = conditions.of_names(reader, view, season, clubs, competition)
    wanted += [conditions.of_text(reader, view, written) for written in where]
    return select(reader, view, wanted, order, limit)


def select(
    reader: Reader,
    view: View,
    wanted: Iterable[Condition] = (),
    order: str | None = None,
    limit: int | None = None,
) -> Answer:
    """The rows of a view that meet all conditions."""
    statement, values = statement_of(view, wanted, order, limit, reader.engine)
    types = tuple(column.type for column in view.columns)
    rows = tuple(decoded(row, types) for row in reader.rows(statement, values))
    return Answer(view.name, view.column_names, types, rows)


def view_named(name: str) -> View:
    """The view of this name; raises `UsageError` with the nearest where there is none."""
    found = views.named(name)
    if found is None:
        names = [view.name for view in views.current()]
        raise UsageError(f"there is no view {name!r}{nearest(name, names)}; `kzcup views` lists them all")
    return found


def statement_of(
    view: View, wanted: Iterable[Condition], order: str | None, limit: int | None, engine: str
) -> tuple[str, list[Any]]:
    """The SELECT behind an answer, and what is bound in it."""
    statement = f"SELECT {', '.join(view.column_names)} FROM {view.name}"
    met = list(wanted)
    if met:
        statement += " WHERE " + " AND ".join(condition.sql for condition in met)
    values = [value for condition in met for value in condition.values]
    statement += f" ORDER BY {', '.join(_sort_keys(view, order, engine))}"
    if limit is not None:
        if limit < 0:
            raise UsageError(f"a limit is 0 or more, not {limit}")
        statement += " LIMIT ?"
        values.append(limit)
    return statement, values


def _sort_keys(view: View, order: str | None, engine: str) -> list[str]:
    """The keys of ORDER BY: the wanted one, the view's own, then all columns, so that no tie is left."""
    keys = list(view.order)
    keys += [(name, False) for name in view.column_names if name not in dict(keys)]
    if order is not None:
        name, _, direction = order.strip().partition(" ")
        if direction.strip().upper() not in ("", "ASC", "DESC"):
            raise UsageError(f"an order is COLUMN or 'COLUMN DESC', not {order!r}")
        keys.insert(0, (conditions.column_of(view, name).name, direction.strip().upper() == "DESC"))
    types = {column.name: column.type for column in view.columns}
    written = []
    for name, downwards in keys:
        collation = ' COLLATE "C"' if engine == "postgresql" and types[name] == "text" else ""
        written.append(f"{name}{collation}{' DESC' if downwards else ''} NULLS LAST")
    return written


def decoded(row: Sequence[Any], types: Sequence[ColumnType]) -> tuple[Value, ...]:
    """A row with the same values whichever engine it came from."""
    return tuple(
        _DECODERS[type_](value) if value is not None and type_ in _DECODERS else value
        for value, type_ in zip(row, types, strict=True)
    )


def _date(value: datetime.date | str) -> datetime.date:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def _number(value: float | Decimal) -> Decimal:
    return Decimal(str(value)).quantize(_TWO_PLACES)


_TWO_PLACES = Decimal("0.01")
_DECODERS: dict[str, Callable[[Any], Value]] = {"date": _date, "boolean": bool, "numeric": _number}
