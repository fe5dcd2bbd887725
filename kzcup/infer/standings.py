"""The tables of groups: ranks by points, goal difference and goals."""

from __future__ import annotations

from kzcup.infer.case import Bracket
from kzcup.model import GroupEntry, Match, Season


def rank_groups(bracket: Bracket) -> list[GroupEntry]:
    """A row for every club of every group, by rank.

    Awarded scores count, as they do for a table. Who is equal in points, goal difference and goals shares the
    rank, because what decides then (the match between them, lots) differs from cup to cup.
    """
    season = bracket.season
    if not season.groups:
        return []
    matches: dict[int, list[Match]] = {}
    for match in season.matches:
        if match.group is not None:
            matches.setdefault(match.group, []).append(match)
    entries: list[GroupEntry] = []
    for group in season.groups:
        played = matches.get(group.no, [])
        later = bool(season.matches) and bracket.latest > group.round
        entries.extend(_ranked(bracket, group.no, group.round, played, later))
    return entries


def _ranked(bracket: Bracket, group: int, round_no: int, matches: list[Match], later: bool) -> list[GroupEntry]:
    table = _table(bracket.season, matches)
    order = sorted(table, key=lambda club: table[club], reverse=True)
    complete = _complete(len(table), matches)
    rows: list[GroupEntry] = []
    for place, club in enumerate(order):
        before = order[place - 1] if place else None
        after = order[place + 1] if place + 1 < len(order) else None
        rank = rows[-1].rank if before is not None and table[before] == table[club] else place + 1
        shared = table[club] in [table[other] for other in (before, after) if other is not None]
        advanced = bracket.goes_on(club, round_no) if later else None
        rows.append(GroupEntry(group, club, rank, complete and not shared, advanced))
    return rows


def _counts(match: Match) -> bool:
    return match.home_goals is not None and match.status in ("played", "awarded")


def _table(season: Season, matches: list[Match]) -> dict[int, tuple[int, int, int]]:
    """Points, goal difference and goals of every club, in the order in which the lines name them."""
    table: dict[int, list[int]] = {}
    for match in matches:
        for club in (match.home, match.away):
            table.setdefault(club, [0, 0, 0])
        if not _counts(match):
            continue
        scored, conceded = match.home_goals or 0, match.away_goals or 0
        for club, own, other in ((match.home, scored, conceded), (match.away, conceded, scored)):
            row = table[club]
            row[0] += season.points_for_win if own > other else own == other
            row[1] += own - other
            row[2] += own
    return {club: (row[0], row[1], row[2]) for club, row in table.items()}


def _complete(clubs: int, matches: list[Match]) -> bool:
    """Whether everybody met everybody equally often, and every match has a score that counts."""
    meetings: dict[tuple[int, int], int] = {}
    for match in matches:
        if not _counts(match):
            return False
        pair = (min(match.home, match.away), max(match.home, match.away))
        meetings[pair] = meetings.get(pair, 0) + 1
    return len(meetings) == clubs * (clubs - 1) // 2 and len(set(meetings.values())) == 1
