"""Filters pass through the views to the indexes: SQLite's plans scan no table that grows with the seasons.

Plans, not times: without statistics SQLite plans the same whatever is in the tables. What it takes on a large
database is measured by `make bench` and stands in docs/performance.md.
"""

from __future__ import annotations

import re

import pytest

from tests.views.reading import Ask, asking
from tests.views.surface import SURFACE

RANKED = {"top_scorers", "all_time_scorers"}
PAIRS = (
    ("club_id", "opponent_club_id"),
    ("club", "opponent"),
    ("home_club_id", "away_club_id"),
    ("home_club", "away_club"),
    ("club1_id", "club2_id"),
    ("club1", "club2"),
    ("winner_club_id", "loser_club_id"),
    ("winner", "loser"),
)
ONE = ("club_id", "club", "home_club_id", "home_club", "club1_id", "club1")
SEASON = ("season_id", "season", "competition", "document_id")
SMALL = {"season", "competition", "document", "period", "CONSTANT"}
"""What may be scanned: a row a season or fewer, and lists in the view itself."""


def filters() -> list[tuple[str, str]]:
    """Each view with each filter that must pass through it."""
    found = []
    for name, columns in SURFACE.items():
        names = [column for column, _ in columns]
        found += [(name, f"{column} = ?") for column in SEASON if column in names]
        found += [(name, f"{column} IN (?, ?)") for column in ("season_id",) if column in names]
        found += [(name, f"{column} BETWEEN ? AND ?") for column in ("season_id",) if column in names]
        if name not in RANKED:
            found += [(name, f"{column} = ?") for column in ONE if column in names]
            pairs = [pair for pair in PAIRS if set(pair) <= set(names)]
            found += [(name, f"{one} = ? AND {other} = ?") for one, other in pairs]
    return found


def scanned(ask: Ask, statement: str) -> set[str]:
    """The tables, by the names the view gives them, of which the plan reads every row."""
    rows = ask(f"EXPLAIN QUERY PLAN {statement}", (1,) * statement.count("?"))
    whole = [re.match(r"SCAN (\S+)", row[3]) for row in rows]
    names = {match[1] for match in whole if match}
    # a view's own rows, once they are worked out, are read one after the other
    return {name for name in names if not name.startswith("(subquery-")} - SMALL - set(SURFACE)


@pytest.mark.parametrize(("view", "condition"), filters())
def test_no_large_table_is_scanned(view: str, condition: str, seeds_in_sqlite: str) -> None:
    with asking(seeds_in_sqlite) as ask:
        assert scanned(ask, f"SELECT * FROM {view} WHERE {condition}") == set()


def test_a_scan_would_be_seen(seeds_in_sqlite: str) -> None:
    with asking(seeds_in_sqlite) as ask:
        assert scanned(ask, "SELECT * FROM match_results WHERE venue = ?") != set()
        assert scanned(ask, "SELECT * FROM top_scorers WHERE club_id = ?") != set()
