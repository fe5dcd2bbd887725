"""Each view, filtered as people filter it, on both engines: milliseconds a query, the median of some runs."""

from __future__ import annotations

import math
import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from tests.postgres import Server

RANKED = frozenset({"top_scorers", "all_time_scorers", "group_standings"})
"""Views with a rank: by season they are filtered before it, by club they need the whole."""
PAIRS = (
    ("club_id", "opponent_club_id"),
    ("home_club_id", "away_club_id"),
    ("club1_id", "club2_id"),
)
CLUBS = ("club_id", "home_club_id", "club1_id", "winner_club_id")
SECONDS = 3.0
"""A query is repeated for at most this long, and at least once."""
PATIENCE = 20.0
"""A query is given up after so many seconds; its time is then infinite."""

Query = Callable[[str, Sequence[Any]], "list[tuple[Any, ...]] | None"]


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a filter of a view took on one engine, in milliseconds, and how many rows it gave."""

    view: str
    filter: str
    engine: str
    milliseconds: float
    rows: int


def on_sqlite(path: Path, full: bool) -> list[Timing]:
    """All views of a SQLite database."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    begun = [0.0]
    connection.set_progress_handler(lambda: time.perf_counter() - begun[0] > PATIENCE, 100_000)

    def query(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]] | None:
        begun[0] = time.perf_counter()
        try:
            return connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            if str(error) != "interrupted":
                raise
            return None

    names = "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name"
    timings = _all("sqlite", query, [name for (name,) in query(names, ()) or ()], "?", full)
    connection.close()
    return timings


def on_postgresql(server: Server, database: str, full: bool) -> list[Timing]:
    """All views of a PostgreSQL database."""
    with server.connect(database) as connection:
        connection.execute(f"SET statement_timeout = {1000 * PATIENCE:.0f}")

        def query(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]] | None:
            try:
                rows: list[tuple[Any, ...]] = connection.execute(sql, values).fetchall()
            except psycopg.errors.QueryCanceled:
                return None
            return rows

        names = "SELECT viewname FROM pg_views WHERE schemaname = current_schema() ORDER BY viewname"
        return _all("postgresql", query, [name for (name,) in query(names, ()) or ()], "%s", full)


def _all(engine: str, query: Query, views: list[str], mark: str, full: bool) -> list[Timing]:
    """Time every view by season, club, pair, and whole."""
    season_id, season, competition = _one(
        query,
        "SELECT season_id, season, competition FROM seasons ORDER BY season_id LIMIT 1 OFFSET "
        "(SELECT count(*) / 2 FROM seasons)",
        (),
    )
    club_id, opponent_id, club = _one(
        query,
        "SELECT club_id, opponent_club_id, club FROM head_to_head "
        f"WHERE club_id = (SELECT min(winner_club_id) FROM roll_of_honour WHERE season_id = {mark}) LIMIT 1",
        (season_id,),
    )
    timings = []
    for view in views:
        columns = _columns(query, view)
        filters: list[tuple[str, str, tuple[Any, ...]]] = []
        if "season_id" in columns:
            filters.append(("season_id", f"season_id = {mark}", (season_id,)))
        if {"season", "competition"} <= columns:
            filters.append(("season", f"season = {mark} AND competition = {mark}", (season, competition)))
        for column in CLUBS:
            if column in columns:
                filters.append(("club", f"{column} = {mark}", (club_id,)))
                break
        if "club" in columns:
            filters.append(("club name", f"club = {mark}", (club,)))
        for one, other in PAIRS:
            if {one, other} <= columns:
                filters.append(("pair", f"{one} = {mark} AND {other} = {mark}", (club_id, opponent_id)))
        for name, condition, values in filters:
            timings.append(_time(engine, query, view, name, f" WHERE {condition}", values))
        if full:
            timings.append(_time(engine, query, view, "whole", "", ()))
    return timings


def _one(query: Query, sql: str, values: Sequence[Any]) -> tuple[Any, ...]:
    rows = query(sql, values)
    if not rows:
        raise SystemExit(f"no row: {sql}")
    return rows[0]


def _columns(query: Query, view: str) -> set[str]:
    rows = query(f"SELECT column_name FROM data_dictionary WHERE relation = '{view}'", ())
    return {name for (name,) in rows or ()}


def _time(engine: str, query: Query, view: str, name: str, condition: str, values: Sequence[Any]) -> Timing:
    """The median time of a query; a whole view is counted, so that no client's fetching is measured."""
    sql = f"SELECT * FROM {view}{condition}" if condition else f"SELECT count(*) FROM (SELECT * FROM {view}) v"
    taken: list[float] = []
    rows: list[tuple[Any, ...]] = []
    begun = time.perf_counter()
    while len(taken) < 5 and (not taken or time.perf_counter() - begun < SECONDS):
        start = time.perf_counter()
        found = query(sql, values)
        if found is None:
            return Timing(view, name, engine, math.inf, 0)
        rows = found
        taken.append((time.perf_counter() - start) * 1000)
    count = len(rows) if condition else rows[0][0]
    return Timing(view, name, engine, statistics.median(taken), count)
