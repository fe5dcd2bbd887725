"""Who is one man over several seasons. ``season_player.player_id`` is the identifier of his first appearance.

Two appearances are one man's where a curated entry says so (``link_key``), or where the club and the declared full
name agree and the seasons are at most ten years apart. Nothing else joins men: not a surname, not a likeness.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kzcup.store.database import Database, Row

LONGEST_GAP = 10
"""Years between two seasons of a club after which a man of the same name may be another one."""

_PAIRS_AT_ONCE = 2_000
_COLUMNS = """
    season_player.season_player_id, season_player.player_id, season_player.club_id, season_player.full_name,
    season_player.link_key, season.start_year, season.end_year, season.season_id"""
_OF_NAMES = f"""
    WITH wanted(club_id, full_name) AS (VALUES {{}})
    SELECT {_COLUMNS} FROM wanted CROSS JOIN season_player JOIN season ON season.season_id = season_player.season_id
     WHERE season_player.club_id = wanted.club_id AND season_player.full_name = wanted.full_name"""
_OF_LINKS = f"""
    SELECT {_COLUMNS} FROM season_player JOIN season ON season.season_id = season_player.season_id
     WHERE season_player.link_key IN (…)"""
_REPEATED = """
    SELECT club_id, full_name FROM season_player
     WHERE full_name IS NOT NULL AND (club_id > ? OR (club_id = ? AND full_name > ?))
     GROUP BY club_id, full_name HAVING count(*) > 1 ORDER BY club_id, full_name LIMIT ?"""

Name = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Appearance:
    """A man in a season."""

    number: int
    player: int
    name: Name | None
    link: str | None
    start_year: int
    end_year: int
    season: int

    @property
    def age(self) -> tuple[int, int, int]:
        """The earliest appearance has the least."""
        return self.start_year, self.season, self.number


def link(database: Database, names: Iterable[Name], links: Iterable[str]) -> None:
    """Settle who is one man among all appearances that these names and curated players lead to."""
    found = _connected(database, set(names), set(links))
    parent = {number: number for number in found}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one, other in _joined(found.values()):
        first, second = sorted((root(one), root(other)), key=lambda number: found[number].age)
        parent[second] = first
    changed = [(root(number), number) for number, man in found.items() if man.player != root(number)]
    database.change("season_player", ("player_id", "season_player_id"), sorted(changed, key=lambda pair: pair[1]))


def link_all(database: Database) -> None:
    """Settle it for the whole database, a part at a time."""
    links = [key for (key,) in database.rows("SELECT DISTINCT link_key FROM season_player WHERE link_key IS NOT NULL")]
    link(database, (), links)
    club, name = 0, ""
    while True:
        part = database.rows(_REPEATED, [club, club, name, _PAIRS_AT_ONCE])
        if not part:
            return
        link(database, [(row[0], row[1]) for row in part], ())
        club, name = part[-1]


def _connected(database: Database, names: set[Name], links: set[str]) -> dict[int, _Appearance]:
    """All appearances that names and links lead to, also by way of each other."""
    found: dict[int, _Appearance] = {}
    seen_names, seen_links = set(names), set(links)
    while names or links:
        rows = [*_of_names(database, sorted(names)), *database.in_list(_OF_LINKS, sorted(links))]
        names, links = set(), set()
        for number, player, club, full_name, key, start, end, season in rows:
            name = None if club is None or full_name is None else (club, full_name)
            found[number] = _Appearance(number, player, name, key, start, end, season)
            if name is not None and name not in seen_names:
                names.add(name)
            if key is not None and key not in seen_links:
                links.add(key)
        seen_names |= names
        seen_links |= links
    return found


def _of_names(database: Database, names: list[Name]) -> Iterable[Row]:
    for start in range(0, len(names), _PAIRS_AT_ONCE):
        part = names[start : start + _PAIRS_AT_ONCE]
        marks = ", ".join(["(CAST(? AS BIGINT), CAST(? AS TEXT))"] * len(part))
        yield from database.rows(_OF_NAMES.format(marks), [value for pair in part for value in pair])


def _joined(men: Iterable[_Appearance]) -> Iterable[tuple[int, int]]:
    """Pairs of appearances that are one man's."""
    by_link: dict[str, list[_Appearance]] = {}
    by_name: dict[Name, list[_Appearance]] = {}
    for man in men:
        if man.link is not None:
            by_link.setdefault(man.link, []).append(man)
        if man.name is not None:
            by_name.setdefault(man.name, []).append(man)
    for same in by_link.values():
        for one, other in pairwise(same):
            yield one.number, other.number
    for same in by_name.values():
        # Two curated men with one name at one club: then the name alone says nothing about a third.
        if len({man.link for man in same if man.link is not None}) > 1:
            continue
        same.sort(key=lambda man: man.age)
        for one, other in pairwise(same):
            if other.start_year - one.end_year <= LONGEST_GAP:
                yield one.number, other.number
