"""The database refuses a row that a view would leave out without a word: its club no entrant, its tie or group gone."""

from __future__ import annotations

import kzcup
from kzcup.store.address import parse
from kzcup.store.database import Lock, RowsRefused, TryAgain, open_database
from tests.conftest import SEEDS
from tests.store import contents

CLUBS = (
    "entrant_name.club_id",
    "group_entry.club_id",
    "tie.club1_id",
    "tie.club2_id",
    "match.home_club_id",
    "match.away_club_id",
    "season_player.club_id",
    "goal.club_id",
    "mention.club_id",
)


class Undone(Exception):
    """What was tried succeeded, and is undone."""


def accepted(database: str, statement: str) -> bool:
    """Whether the database would do this."""
    connection = open_database(parse(database))
    try:
        with connection.transaction(Lock(None, 5)):
            connection.run(statement)
            raise Undone
    except Undone:
        return True
    except (RowsRefused, TryAgain):
        return False
    finally:
        connection.close()


def test_a_club_of_a_season_is_one_of_its_entrants(database: str) -> None:
    kzcup.load([SEEDS], database)
    taken = {}
    for place in CLUBS:
        table, _, column = place.partition(".")
        found = contents.rows(database, f"SELECT season_id, min({column}) FROM {table} GROUP BY season_id")
        season, club = next(row for row in found if row[1] is not None)
        strangers = f"SELECT min(club_id) FROM entrant WHERE club_id NOT IN ({entrants(season)})"
        stranger = contents.rows(database, strangers)[0][0]
        where = f"WHERE season_id = {season} AND {column} = {club}"
        taken[place] = (
            accepted(database, f"UPDATE {table} SET {column} = {club} {where}"),
            accepted(database, f"UPDATE {table} SET {column} = {stranger} {where}"),
        )
    assert taken == dict.fromkeys(CLUBS, (True, False))


def entrants(season: int) -> str:
    return f"SELECT club_id FROM entrant WHERE season_id = {season}"


def test_a_match_stands_in_a_tie_or_group_that_is_there(database: str) -> None:
    kzcup.load([SEEDS], database)
    tie, group = contents.rows(database, "SELECT min(tie_id), min(group_id) FROM match")[0]
    assert accepted(database, f"UPDATE match SET tie_id = {tie + 1} WHERE tie_id = {tie}")
    assert not accepted(database, f"UPDATE match SET tie_id = 7 WHERE tie_id = {tie}")
    assert not accepted(database, f"UPDATE match SET group_id = 7 WHERE group_id = {group}")
