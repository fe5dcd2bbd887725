"""Rounds, groups, ties and matches as rows."""

from __future__ import annotations

from collections.abc import Sequence

from kzcup.model import Inference, Match, MatchResult, PlayedOn, Season
from kzcup.store.database import Row

_SPECIAL = ("walkover", "awarded", "cancelled", "abandoned")


def rows(own: int, base: int, season: Season, inference: Inference, clubs: Sequence[int]) -> dict[str, list[Row]]:
    """The rows of what was played. ``clubs[no]`` is the identifier of a club; ``base + no`` that of the rest."""
    days = [_day(match.played_on) for match in season.matches]
    return {
        "round": [(base + each.no, own, each.no, each.name, each.kind, each.line) for each in season.rounds],
        "cup_group": [
            (base + group.no, own, base + group.round, group.no, group.name, group.line) for group in season.groups
        ],
        "group_entry": [
            (base + entry.group, clubs[entry.club], own, entry.rank, entry.rank_certain, entry.advanced)
            for entry in inference.groups
        ],
        "tie": _ties(own, base, season, inference, clubs),
        "match": _matches(own, base, season, inference, clubs, days),
        "club_match": _club_matches(own, base, season, inference, clubs, days),
    }


def _day(date: PlayedOn | None) -> str | None:
    """A full date as ``2024-10-27``, None where there is none."""
    return None if date is None or date.day is None else date.day.isoformat()


def _ties(own: int, base: int, season: Season, inference: Inference, clubs: Sequence[int]) -> list[Row]:
    return [
        (
            base + tie.no,
            own,
            base + tie.round,
            tie.no,
            clubs[tie.club1],
            clubs[tie.club2],
            len(tie.matches),
            result.club1_goals,
            result.club2_goals,
            result.status,
            None if result.winner is None else clubs[result.winner],
            result.winner_basis,
            result.decided_by,
            result.decided_by_basis,
            tie.line,
        )
        for tie, result in zip(season.ties, inference.ties, strict=True)
    ]


def _matches(
    own: int, base: int, season: Season, inference: Inference, clubs: Sequence[int], days: Sequence[str | None]
) -> list[Row]:
    found: list[Row] = []
    for match, result, day in zip(season.matches, inference.matches, days, strict=True):
        advanced, advanced_basis = (None, None) if match.status == "played" else _advanced(match, result)
        date = match.played_on
        written, line, basis = (None, None, None) if date is None else (date.written, date.line, date.year_basis)
        found.append(
            (
                base + match.no,
                own,
                base + match.round,
                None if match.group is None else base + match.group,
                None if match.tie is None else base + match.tie,
                match.no,
                match.leg,
                clubs[match.home],
                clubs[match.away],
                match.home_goals,
                match.away_goals,
                match.status,
                match.status_basis,
                result.extra_time,
                result.extra_time_basis,
                match.home_shootout,
                match.away_shootout,
                result.shootout_basis,
                day,
                written,
                line,
                basis,
                match.venue,
                match.attendance,
                match.referee,
                None if advanced is None else clubs[advanced],
                advanced_basis,
                match.home_written,
                match.away_written,
                match.line,
                match.column,
            )
        )
    return found


def _advanced(match: Match, result: MatchResult) -> tuple[int | None, str | None]:
    """The club that went on without the match, and how that is known; None and None for an ordinary match."""
    if match.status not in _SPECIAL:
        return None, None
    if result.walkover_to is None:
        # That both withdrew is known, and from where.
        return None, (result.walkover_basis or "unknown") if match.status == "walkover" else None
    return result.walkover_to, result.walkover_basis


def _club_matches(
    own: int, base: int, season: Season, inference: Inference, clubs: Sequence[int], days: Sequence[str | None]
) -> list[Row]:
    """Each match as each of its clubs sees it."""
    found: list[Row] = []
    for match, result, day in zip(season.matches, inference.matches, days, strict=True):
        number, round_ = base + match.no, base + match.round
        group = None if match.group is None else base + match.group
        tie = None if match.tie is None else base + match.tie
        home, away = clubs[match.home], clubs[match.away]
        home_goals, away_goals = match.home_goals, match.away_goals
        home_result, home_table, away_result, away_table = _results(match, result.walkover_to)
        status, leg = match.status, match.leg
        found.append(
            (
                number,
                "home",
                own,
                round_,
                group,
                tie,
                home,
                away,
                home_goals,
                away_goals,
                home_result,
                home_table,
                match.home_shootout,
                match.away_shootout,
                status,
                day,
                leg,
            )
        )
        found.append(
            (
                number,
                "away",
                own,
                round_,
                group,
                tie,
                away,
                home,
                away_goals,
                home_goals,
                away_result,
                away_table,
                match.away_shootout,
                match.home_shootout,
                status,
                day,
                leg,
            )
        )
    return found


_Results = tuple[str | None, str | None, str | None, str | None]
"""For home its result and what a table of standings counts, then both for away."""

_NONE: _Results = (None, None, None, None)
_WON: _Results = ("won", "won", "lost", "lost")
_LOST: _Results = ("lost", "lost", "won", "won")
_DRAWN: _Results = ("drawn", "drawn", "drawn", "drawn")


def _results(match: Match, walkover_to: int | None) -> _Results:
    """The result on the field or by walkover, and the result a table of standings counts.

    A match decided by a shoot-out is a draw; an awarded score counts in the table and not on the field.
    """
    status, home, away = match.status, match.home_goals, match.away_goals
    if status == "walkover":
        if walkover_to == match.home:
            return "walkover won", None, "walkover lost", None
        if walkover_to == match.away:
            return "walkover lost", None, "walkover won", None
        return _NONE
    if home is None or away is None or status not in ("played", "awarded"):
        return _NONE
    found = _WON if home > away else _LOST if home < away else _DRAWN
    return found if status == "played" else (None, found[1], None, found[3])
