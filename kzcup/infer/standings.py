"""The tables of groups: ranks by points, goal difference and goals."""

from __future__ import annotations

from kzcup.infer.case import SCORED, Bracket
from kzcup.model import GroupEntry, Match, Season
from kzcup.values import maker

_group_entry = maker(GroupEntry)


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
    order = sorted(table, key=table.__getitem__, reverse=True)
    complete = _complete(len(table), matches)
    rows: list[GroupEntry] = []
    last = len(order) - 1
    rank = 1
    for place, club in enumerate(order):
        own = table[club]
        as_before = place > 0 and table[order[place - 1]] == own
        if not as_before:
            rank = place + 1
        certain = complete and not as_before and (place == last or table[order[place + 1]] != own)
        advanced = bracket.goes_on(club, round_no) if later else None
        rows.append(_group_entry(group, club, rank, certain, advanced))
    return rows


def _table(season: Season, matches: list[Match]) -> dict[int, tuple[int, int, int]]:
    """Points, goal difference and goals of every club, in the order in which the lines name them."""
    points: dict[int, int] = {}
    scored: dict[int, int] = {}
    conceded: dict[int, int] = {}
    for match in matches:
        home, away = match.home, match.away
        for club in (home, away):
            if club not in points:
                points[club] = scored[club] = conceded[club] = 0
        if match.home_goals is None or match.status not in SCORED:
            continue
        home_goals, away_goals = match.home_goals, match.away_goals or 0
        if home_goals == away_goals:
            points[home] += 1
            points[away] += 1
        else:
            points[home if home_goals > away_goals else away] += season.points_for_win
        scored[home] += home_goals
        conceded[home] += away_goals
        scored[away] += away_goals
        conceded[away] += home_goals
    return {club: (points[club], scored[club] - conceded[club], scored[club]) for club in points}


def _complete(clubs: int, matches: list[Match]) -> bool:
    """Whether everybody met everybody equally often, and every match has a score that counts."""
    meetings: dict[tuple[int, int], int] = {}
    for match in matches:
        if match.home_goals is None or match.status not in SCORED:
            return False
        pair = (match.home, match.away) if match.home < match.away else (match.away, match.home)
        meetings[pair] = meetings.get(pair, 0) + 1
    return len(meetings) == clubs * (clubs - 1) // 2 and len(set(meetings.values())) == 1
