"""Who is one player over several seasons: curated, or club and declared full name within ten years; never else."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

import kzcup
from kzcup import loading
from kzcup.store import people
from kzcup.store.address import parse
from kzcup.store.database import Lock, open_database
from tests.store import contents, texts

PLAYERS = "SELECT season, player_id FROM season_player JOIN season USING (season_id) WHERE full_name = 'John Smith'"


def chains(database: str) -> list[set[str]]:
    """The seasons that are one John Smith's."""
    by_player: dict[int, set[str]] = {}
    for season, player in contents.rows(database, PLAYERS):
        by_player.setdefault(player, set()).add(season)
    return sorted(by_player.values(), key=min)


def season_with_smith(folder: Path, year: int, leader: str = "John Smith (Alpha) 2") -> Path:
    return texts.write(folder, f"{year}.txt", texts.cup(year, leader=leader))


@pytest.mark.parametrize("years", list(itertools.permutations((1990, 2000, 2011))))
def test_a_name_of_a_club_is_one_man_within_ten_years(
    tmp_path: Path, sqlite_database: str, years: tuple[int, ...]
) -> None:
    for year in years:
        kzcup.load(season_with_smith(tmp_path, year), sqlite_database)
    assert chains(sqlite_database) == [{"1990", "2000"}, {"2011"}]


def test_a_season_between_joins_and_its_removal_parts(tmp_path: Path, database: str) -> None:
    kzcup.load([season_with_smith(tmp_path, 1990), season_with_smith(tmp_path, 2005)], database)
    assert chains(database) == [{"1990"}, {"2005"}]
    kzcup.load(season_with_smith(tmp_path, 1998), database)
    assert chains(database) == [{"1990", "1998", "2005"}]
    loading.remove("1998", database)
    assert chains(database) == [{"1990"}, {"2005"}]
    loading.remove("1990", database)
    assert chains(database) == [{"2005"}]


def test_another_club_or_a_surname_joins_nobody(tmp_path: Path, sqlite_database: str) -> None:
    kzcup.load([season_with_smith(tmp_path, 1990)], sqlite_database)
    kzcup.load([season_with_smith(tmp_path, 1991, "John Smith (Gamma) 2")], sqlite_database)
    kzcup.load(texts.write(tmp_path, "1992.txt", texts.cup(1992)), sqlite_database)
    assert chains(sqlite_database) == [{"1990"}, {"1991"}]
    alone = "SELECT count(*) FROM season_player WHERE player_id = season_player_id AND player = 'Brown'"
    assert contents.rows(sqlite_database, alone) == [(3,)]


def test_curated_links_go_before_names(database: str, tmp_path: Path) -> None:
    """Rows are linked by hand here: two curated men of one name at one club, and one man at two clubs."""
    years = (1990, 1991, 1992, 1993)
    for year in years:
        kzcup.load(season_with_smith(tmp_path, year), database)
    for year, link in ((1990, "a"), (1991, "b"), (1993, "a")):
        contents.run(
            database,
            f"UPDATE season_player SET link_key = '{link}' WHERE full_name = 'John Smith' AND season_id = "
            f"(SELECT season_id FROM season WHERE season = '{year}')",
        )
    connection = open_database(parse(database))
    with connection.transaction(Lock(None, 5)):
        people.link_all(connection)
        connection.run(
            "UPDATE season_player SET player_id = season_player_id WHERE link_key IS NULL AND full_name = 'John Smith'"
        )
        people.link(connection, [], ["a", "b"])
    connection.close()
    assert chains(database) == [{"1990", "1993"}, {"1991"}, {"1992"}]
