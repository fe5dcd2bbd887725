"""What must be true of a database at every moment, whoever was killed: each season wholly old or wholly new."""

from __future__ import annotations

from dataclasses import dataclass

from tests.store import contents
from tests.store.contents import Contents

SHARED = {"club": ("entrant", 0, 1), "competition": ("season", 0, 1)}


@dataclass(frozen=True)
class States:
    """The rows of each season before and after a load; a season may be in only one of them."""

    old: Contents
    new: Contents

    def violations(self, now: Contents) -> list[str]:
        """What is wrong with the database as it is now; nothing, if all is well."""
        found = []
        for season in _seasons(self.old) | _seasons(self.new) | _seasons(now):
            rows = _without_links(contents.of_season(now, season))
            allowed = [_without_links(contents.of_season(state, season)) for state in (self.old, self.new)]
            if rows not in allowed:
                found.append(f"season {season} is neither old nor new")
        for table, (referring, own, other) in SHARED.items():
            there = {row[own] for row in now[table]}
            wanted = {row[other] for row in now[referring]}
            if there != wanted:
                found.append(f"{table} rows {sorted(there ^ wanted)} do not match the seasons'")
        roots = {row[0] for row in now["season_player"]}
        if any(row[7] not in roots for row in now["season_player"]):
            found.append("a player is linked to nobody")
        return found


def _seasons(rows: Contents) -> set[int]:
    return {row[0] for row in rows["season"]}


def _without_links(rows: Contents) -> Contents:
    """The rows of a season without what other seasons have a say in: who is one player over the years."""
    return rows | {"season_player": [(*row[:7], *row[8:]) for row in rows["season_player"]]}
