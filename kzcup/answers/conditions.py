"""What rows are wanted, as SQL over the columns of a view with constants bound.

Names become identifiers first: a filter ``club_id = 7`` passes through every view, one that compares with a
subquery passes through none.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from kzcup.answers import lookup
from kzcup.errors import UsageError
from kzcup.store.reading import Reader
from kzcup.store.views import View, ViewColumn

_WRITTEN = re.compile(r"\s*([A-Za-z0-9_]+)\s*(!=|<=|>=|=|<|>)(.*)", re.DOTALL)
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}

PAIRS = (
    ("club_id", "opponent_club_id"),
    ("home_club_id", "away_club_id"),
    ("club1_id", "club2_id"),
    ("winner_club_id", "loser_club_id"),
    ("winner_club_id", "runner_up_club_id"),
)
"""The two clubs of a row, in the views that have two."""
_CLUB_COLUMNS = ("club", "club1", "club2", "home_club", "away_club")
"""Columns with a club's name whose identifier is ``…_id``; that of all others is ``…_club_id``."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of a WHERE, with the values bound in it."""

    sql: str
    values: tuple[Any, ...]


def equal(column: str, values: Sequence[Any]) -> Condition:
    """The column has one of these values."""
    if len(values) == 1:
        return Condition(f"{column} = ?", (values[0],))
    return Condition(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))


def of_names(
    reader: Reader, view: View, season: str | None, clubs: Sequence[str], competition: str | None
) -> list[Condition]:
    """What the names of a season, of clubs and of a competition ask of a view's rows."""
    wanted = []
    cups = None if competition is None else lookup.competitions(reader, competition)
    seasons = None if season is None else lookup.seasons(reader, season, None if cups is None else list(cups))
    if seasons is not None:
        wanted.append(equal(_key(view, "season_id", "season"), seasons))
    elif cups is not None:
        wanted.append(_of_competitions(reader, view, cups))
    if clubs:
        wanted.append(_of_clubs(view, [lookup.clubs(reader, club, seasons) for club in clubs]))
    return wanted


def _key(view: View, column: str, what: str) -> str:
    if column not in view.column_names:
        raise UsageError(f"the rows of {view.name} are of no single {what}; it cannot be filtered by one")
    return column


def _of_competitions(reader: Reader, view: View, cups: dict[int, str]) -> Condition:
    if "competition_id" in view.column_names:
        return equal("competition_id", list(cups))
    if "competition" in view.column_names:
        return equal("competition", sorted(set(cups.values())))
    statement = f"SELECT season_id FROM season WHERE competition_id IN ({', '.join('?' * len(cups))})"
    ids = [season_id for (season_id,) in reader.rows(f"{statement} ORDER BY season_id", list(cups))]
    return equal(_key(view, "season_id", "competition"), ids)


def _of_clubs(view: View, clubs: Sequence[list[int]]) -> Condition:
    """One club stands on either side of a row; two clubs on one side each."""
    pair = next((pair for pair in PAIRS if set(pair) <= set(view.column_names)), None)
    if len(clubs) == 1 and pair is not None and pair[0] != "club_id":
        one, other = (equal(column, clubs[0]) for column in pair)
        return Condition(f"({one.sql} OR {other.sql})", one.values + other.values)
    if len(clubs) == 1:
        return equal(_key(view, "club_id", "club"), clubs[0])
    if len(clubs) > 2 or pair is None:
        raise UsageError(f"{view.name} cannot be filtered by {len(clubs)} clubs")
    ways = [_of_pair(pair, clubs[0], clubs[1])]
    if pair[0] != "club_id":
        ways.append(_of_pair(pair, clubs[1], clubs[0]))
    return Condition(
        f"({' OR '.join(way.sql for way in ways)})", tuple(value for way in ways for value in way.values)
    )


def _of_pair(pair: tuple[str, str], first: list[int], second: list[int]) -> Condition:
    one, other = equal(pair[0], first), equal(pair[1], second)
    return Condition(f"({one.sql} AND {other.sql})", one.values + other.values)


def column_of(view: View, name: str) -> ViewColumn:
    """The column of this name; raises `UsageError` with the nearest where there is none."""
    for column in view.columns:
        if column.name == name.lower():
            return column
    near = lookup.nearest(name, view.column_names) or f"; it has {', '.join(view.column_names)}"
    raise UsageError(f"{view.name} has no column {name!r}{near}")


def of_text(reader: Reader, view: View, written: str) -> Condition:
    """A condition as people write it: ``goals>=3``, ``club=Kairat``, ``winner=`` for null."""
    parts = _WRITTEN.fullmatch(written)
    if parts is None:
        raise UsageError(f"a condition is COLUMN=VALUE, not {written!r}")
    column, sign, value = column_of(view, parts[1]), parts[2], parts[3].strip()
    if not value:
        if sign not in ("=", "!="):
            raise UsageError(f"{written!r}: nothing is neither more nor less than null")
        return Condition(f"{column.name} IS {'NOT ' if sign == '!=' else ''}NULL", ())
    named = _of_named(reader, view, column.name, value) if sign in ("=", "!=") else None
    if named is not None:
        return named if sign == "=" else Condition(f"NOT ({named.sql})", named.values)
    bound = _value(column, value)
    collation = ' COLLATE "C"' if column.type == "text" and reader.engine == "postgresql" else ""
    return Condition(f"{column.name}{collation} {'<>' if sign == '!=' else sign} ?", (bound,))


def _of_named(reader: Reader, view: View, column: str, value: str) -> Condition | None:
    """The condition on identifiers where the column holds names of clubs, seasons or competitions."""
    if column == "season" and "season_id" in view.column_names:
        return equal("season_id", lookup.seasons(reader, value))
    if column == "competition":
        return _of_competitions(reader, view, lookup.competitions(reader, value))
    key = f"{column}_id" if column in _CLUB_COLUMNS else f"{column}_club_id"
    return equal(key, lookup.clubs(reader, value)) if key in view.column_names else None


def _value(column: ViewColumn, written: str) -> Any:
    """The value of a column's type that is written here."""
    kinds = {
        "bigint": "a whole number",
        "integer": "a whole number",
        "numeric": "a number",
        "date": "a date such as 1996-05-07",
        "boolean": "yes or no",
    }
    try:
        if column.type in ("bigint", "integer"):
            if not _WHOLE.fullmatch(written):
                raise ValueError(written)
            return int(written)
        if column.type == "numeric":
            return _number(written)
        if column.type == "date":
            return datetime.date.fromisoformat(written)
        if column.type == "boolean":
            return _TRUTH[written.lower()]
    except (ValueError, KeyError, InvalidOperation):
        raise UsageError(f"{column.name} is {kinds[column.type]}, not {written!r}") from None
    if "\0" in written or any("\ud800" <= letter <= "\udfff" for letter in written):
        raise UsageError(f"no {column.name} can be {written!r}")
    return written


def _number(written: str) -> float:
    """A number that both drivers take; Python's other spellings (``nan``, ``1_0``) are none."""
    if not re.fullmatch(r"[+-]?[0-9]{1,12}(\.[0-9]{1,6})?", written):
        raise ValueError(written)
    return float(Decimal(written))
