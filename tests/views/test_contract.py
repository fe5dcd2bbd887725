"""The views have the columns, order, types and values agreed on, on both engines, with the same rows."""

from __future__ import annotations

import datetime
import re
import sqlite3
from decimal import Decimal
from typing import Any

import pytest

from kzcup.store import views
from tests.views.reading import asking
from tests.views.surface import SURFACE

BASES = {"stated", "deduced", "curated", "unknown"}
STATUSES = {"played", "walkover", "awarded", "annulled", "abandoned", "cancelled"}
DECISIONS = {
    "score", "extra time", "aggregate", "away goals", "replay", "shoot-out", "lots", "walkover", "decision",
    "not shown",
}  # fmt: skip
WORDS = {
    "decided_by": DECISIONS,
    "kind": {"goal", "penalty", "own goal"},
    "attribution": BASES,
    "side": {"home", "away"},
    "result": {"won", "drawn", "lost", "walkover won", "walkover lost"},
    "outcome": {"winner", "runner-up", "eliminated", "walkover", "group stage", "decision", "unknown"},
    "severity": {"error", "warning", "info"},
    "verdict": {"agrees", "differs", "unchecked"},
    "status": STATUSES | {"open"},
    "goals_basis": {"declared", "counted", "both"},
    "role": {"for", "against"},
    "source": {"infobox", "list"},
}
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PYTHON = {
    "bigint": int,
    "integer": int,
    "text": str,
    "date": datetime.date,
    "boolean": bool,
    "numeric": Decimal,
}


def test_there_are_exactly_the_views_agreed_on() -> None:
    assert [view.name for view in views.current()] == list(SURFACE)


@pytest.mark.parametrize("name", SURFACE)
def test_headers_say_the_columns_and_types_agreed_on(name: str) -> None:
    view = views.named(name)
    assert view is not None
    assert [(column.name, column.type) for column in view.columns] == SURFACE[name]


def test_columns_and_types_in_postgresql(seeds_in_postgresql: str) -> None:
    found: dict[str, list[tuple[str, str]]] = {}
    with asking(seeds_in_postgresql) as ask:
        for relation, column, type_ in ask(
            "SELECT table_name, column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = 'public'"
            "   AND table_name IN (SELECT table_name FROM information_schema.views)"
            " ORDER BY table_name, ordinal_position"
        ):
            found.setdefault(relation, []).append((column, type_))
    assert found == SURFACE


def test_columns_in_sqlite(seeds_in_sqlite: str) -> None:
    with asking(seeds_in_sqlite) as ask:
        names = {name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'view'")}
        found = {name: [row[1] for row in ask(f"PRAGMA table_info({name})")] for name in names}
    assert found == {name: [column for column, _ in columns] for name, columns in SURFACE.items()}


def test_declared_types_in_sqlite(seeds_in_sqlite: str) -> None:
    """Dates and truths are declared everywhere; a computed column has a declared type from SQLite 3.41 on."""
    wanted = {
        "bigint": {"BIGINT"},
        "integer": {"INTEGER", "INT"},
        "text": {"TEXT"},
        "date": {"DATE"},
        "boolean": {"BOOLEAN"},
        "numeric": {"NUM", "NUMERIC(6, 2)"},
    }
    wrong = []
    with asking(seeds_in_sqlite) as ask:
        for name, columns in SURFACE.items():
            declared = {row[1]: row[2] for row in ask(f"PRAGMA table_info({name})")}
            for column, type_ in columns:
                computed = declared[column] == "" and sqlite3.sqlite_version_info < (3, 41)
                if declared[column] not in wanted[type_] and (type_ in ("date", "boolean") or not computed):
                    wrong.append((name, column, type_, declared[column]))
    assert wrong == []


def test_every_value_in_sqlite_has_the_type_of_its_column(seeds_in_sqlite: str) -> None:
    stored = {"bigint": "integer", "integer": "integer", "text": "text", "date": "text", "boolean": "integer"}
    wrong = []
    with asking(seeds_in_sqlite) as ask:
        for name, columns in SURFACE.items():
            for column, type_ in columns:
                for (found,) in ask(f"SELECT DISTINCT typeof({column}) FROM {name}"):
                    if found not in ("null", stored.get(type_, "real")):
                        wrong.append((name, column, found))
                if type_ == "date":
                    days = [day for (day,) in ask(f"SELECT {column} FROM {name} WHERE {column} IS NOT NULL")]
                    wrong += [(name, column, day) for day in days if not _ISO.fullmatch(day)]
    assert wrong == []


def test_every_value_in_postgresql_has_the_type_of_its_column(seeds_in_postgresql: str) -> None:
    wrong = []
    with asking(seeds_in_postgresql) as ask:
        for name, columns in SURFACE.items():
            for row in ask(f"SELECT * FROM {name}"):
                for value, (column, type_) in zip(row, columns, strict=True):
                    if value is not None and type(value) is not PYTHON[type_]:
                        wrong.append((name, column, value))
                    if isinstance(value, Decimal) and value.as_tuple().exponent != -2:
                        wrong.append((name, column, value))
    assert wrong == []


def test_words_are_those_agreed_on(seeded: str) -> None:
    wrong = []
    with asking(seeded) as ask:
        for name, columns in SURFACE.items():
            for column, _ in columns:
                words = WORDS.get(column) if name != "rounds" else None
                if column.endswith("_basis") and column != "goals_basis":
                    words = BASES
                if words is None or (name, column) == ("club_names", "source"):
                    continue
                found = {word for (word,) in ask(f"SELECT DISTINCT {column} FROM {name}")} - {None}
                if found - words:
                    wrong.append((name, column, found - words))
    assert wrong == []


def test_identifiers_are_positive_and_below_ten_to_fifteen(seeded: str) -> None:
    with asking(seeded) as ask:
        for name, columns in SURFACE.items():
            for column, type_ in columns:
                if type_ == "bigint":
                    ((low, high),) = ask(f"SELECT min({column}), max({column}) FROM {name}")
                    assert low is None or 0 < low <= high < 10**15, (name, column, low, high)


@pytest.mark.parametrize("name", SURFACE)
def test_same_rows_on_both_engines(name: str, seeds_in_sqlite: str, seeds_in_postgresql: str) -> None:
    types = [type_ for _, type_ in SURFACE[name]]
    found = []
    for address in (seeds_in_sqlite, seeds_in_postgresql):
        with asking(address) as ask:
            found.append(sorted((_plain(row, types) for row in ask(f"SELECT * FROM {name}")), key=repr))
    assert found[0] == found[1]
    assert found[0], f"{name} has no row on the seeds, so this shows nothing"


def _plain(row: tuple[Any, ...], types: list[str]) -> tuple[Any, ...]:
    """A row as either driver gives it, in one form."""
    return tuple(
        value
        if value is None
        else {"date": str, "boolean": bool, "numeric": float}.get(type_, lambda value: value)(value)
        for value, type_ in zip(row, types, strict=True)
    )
