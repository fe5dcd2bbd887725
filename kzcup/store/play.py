"""Rounds, groups, ties and matches as rows."""

from __future__ import annotations

from collections.abc import Sequence

from kzcup.model import Inference, Match, MatchResult, PlayedOn, Season
from kzcup.store.database import Row

_SPECIAL = ("walkover", "awarded", "cancelled", "abandoned")


def rows(own: int, base: int, season: Season, inference: Inference, clubs: Sequence[int]) -> dict[str, list[Row]]:
    """The rows of what was played. ``clubs[no]`` is the identifier of a club; ``base + no`` that of the rest."""
    pairs = list(zip(season.matches, inference.matches, strict=True))
    advanced = [_advanced(match, result) for match, result in pairs]
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
        "match": [
            _match(own, base, match, result, to, basis, clubs)
            for (match, result), (to, basis) in zip(pairs, advanced, strict=True)
        ],
        "club_match": [
            row
            for match, (to, _) in zip(season.matches, advanced, strict=True)
            for row in _club_matches(own, base, match, to, clubs)
        ],
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


def _advanced(match: Match, result: MatchResult) -> tuple[int | None, str | None]:
    """The club that went on without the match, and how that is known; None and None for an ordinary match."""
    if match.status not in _SPECIAL:
        return None, None
    if result.walkover_to is None:
        # That both withdrew is known, and from where.
        return None, (result.walkover_basis or "unknown") if match.status == "walkover" else None
    return result.walkover_to, result.walkover_basis


def _match(
    own: int,
    base: int,
    match: Match,
    result: MatchResult,
    advanced: int | None,
    advanced_basis: str | None,
    clubs: Sequence[int],
) -> Row:
    date = match.played_on
    return (
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
        _day(date),
        None if date is None else date.written,
        None if date is None else date.line,
        None if date is None else date.year_basis,
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


def _club_matches(own: int, base: int, match: Match, advanced: int | None, clubs: Sequence[int]) -> tuple[Row, Row]:
    """The match as each of its clubs sees it."""
    place = (
        own,
        base + match.round,
        None if match.group is None else base + match.group,
        None if match.tie is None else base + match.tie,
    )
    home, away = clubs[match.home], clubs[match.away]
    (home_result, home_table), (away_result, away_table) = _results(match, advanced)
    day = _day(match.played_on)
    number = base + match.no
    return (
        (
            number,
            "home",
            *place,
            home,
            away,
            match.home_goals,
            match.away_goals,
            home_result,
            home_table,
            match.home_shootout,
            match.away_shootout,
            match.status,
            day,
            match.leg,
        ),
        (
            number,
            "away",
            *place,
            away,
            home,
            match.away_goals,
            match.home_goals,
            away_result,
            away_table,
            match.away_shootout,
            match.home_shootout,
            match.status,
            day,
            match.leg,
        ),
    )


_Result = tuple[str | None, str | None]
_NONE: tuple[_Result, _Result] = ((None, None), (None, None))


def _results(match: Match, advanced: int | None) -> tuple[_Result, _Result]:
    """For home and away: the result on the field or by walkover, and the result a table of standings counts.

    A match decided by a shoot-out is a draw; an awarded score counts in the table and not on the field.
    """
    if match.status == "walkover":
        if advanced == match.home:
            return ("walkover won", None), ("walkover lost", None)
        if advanced == match.away:
            return ("walkover lost", None), ("walkover won", None)
        return _NONE
    if match.home_goals is None or match.away_goals is None or match.status not in ("played", "awarded"):
        return _NONE
    margin = match.home_goals - match.away_goals
    home, away = ("won", "lost") if margin > 0 else ("lost", "won") if margin < 0 else ("drawn", "drawn")
    if match.status == "awarded":
        return (None, home), (None, away)
    return (home, home), (away, away)
