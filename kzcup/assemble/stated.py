"""A draft and its clubs to the season as stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kzcup.assemble.declared import Facts
from kzcup.assemble.drafts import DraftMatch, DraftSeason
from kzcup.assemble.errata import NO_SCORE, NONE, Errata, applied, corrected, errata_of
from kzcup.assemble.goals import Scorers
from kzcup.assemble.habits import habits_of
from kzcup.assemble.results import Result
from kzcup.assemble.ties import Ties
from kzcup.curated import Curated
from kzcup.model import (
    Club,
    Finding,
    Group,
    Match,
    MatchStatus,
    Round,
    Season,
)
from kzcup.values import maker

_made_match = maker(Match)
_NO_GOALS: frozenset[MatchStatus] = frozenset({"walkover", "cancelled", "awarded"})


def season(
    draft: DraftSeason, clubs: Sequence[Club], curated: Curated, errata: bool
) -> tuple[Season, tuple[Finding, ...]]:
    """The season of a draft, whose spellings `clubs` explain; with `errata`, the curated ones that find
    their line.

    Each spelling of ``draft.names`` must be a name of one club.
    """
    habits, findings = habits_of(draft)
    found = errata_of(draft, curated) if errata else NONE
    findings += found.findings
    entrants = _entrants(draft, clubs)
    number = {name.text: club.no for club in entrants for name in club.names}
    scorers = Scorers(draft.document, habits.bare_name == "goal")
    ties = Ties()
    matches = _matches(draft, number, found, scorers, ties, findings)
    all_ties = ties.finish()
    facts = Facts(draft, entrants, number, curated)
    season = Season(
        draft.document,
        draft.title,
        draft.competition,
        draft.label,
        draft.written_label,
        draft.start_year,
        draft.end_year,
        curated.points_for_win(draft.competition, draft.start_year),
        habits,
        entrants,
        tuple([Round(one.no, one.name, one.kind, one.line) for one in draft.rounds]),
        tuple([Group(one.no, one.round.no, one.name, one.line) for one in draft.groups]),
        all_ties,
        tuple(matches),
        tuple(scorers.entries),
        tuple(scorers.goals),
        tuple(scorers.mentions),
        facts.declared(),
        facts.scorers(),
        applied(draft, found, matches, all_ties, entrants, findings) if found.by_match else (),
    )
    findings += scorers.findings
    return season, tuple(findings)


def _entrants(draft: DraftSeason, clubs: Sequence[Club]) -> tuple[Club, ...]:
    """The clubs of the season: those of match lines, and a declared winner or runner-up no line names.

    Where the final is told, its clubs are known, and a declared winner who is none of them is a spelling
    nobody knows, not one more club.
    """
    if not draft.only_declared or not any(match.round.kind == "final" for match in draft.matches):
        return tuple(clubs)
    declared = draft.only_declared
    entrants = [club for club in clubs if any(name.text not in declared for name in club.names)]
    if len(entrants) == len(clubs):
        return tuple(clubs)
    return tuple(replace(club, no=no) for no, club in enumerate(entrants, 1))


def _matches(
    draft: DraftSeason,
    number: dict[str, int],
    errata: Errata,
    scorers: Scorers,
    ties: Ties,
    findings: list[Finding],
) -> list[Match]:
    """All matches with their goals, in document order."""
    matches: list[Match] = []
    by_match = errata.by_match
    for place, one in enumerate(draft.matches):
        home, away = number[one.home], number[one.away]
        if home == away:
            message = f"{one.home} and {one.away} are one club, which cannot meet itself"
            node = one.node
            findings.append(Finding("club-against-itself", "error", draft.document, node.line, node.column, message))
            continue
        no = len(matches) + 1
        tie, leg = ties.place(one, no, home, away) if one.group is None else (None, None)
        match = _match(one, no, tie, leg, home, away)
        if place in by_match:
            match = corrected(match, by_match[place])
        matches.append(match)
        _goals(match, one, scorers)
    return matches


def _goals(match: Match, one: DraftMatch, scorers: Scorers) -> None:
    """The goals of both sides of a match; a walkover or awarded score has none."""
    status = match.status
    home_goals, away_goals = match.home_goals, match.away_goals
    if home_goals is None or away_goals is None or status in _NO_GOALS:
        home_goals = away_goals = 0
    home_lines, away_lines = one.home_scorers, one.away_scorers
    no, counts, line, column = match.no, status == "played", match.line, match.column
    if home_goals or home_lines:
        scorers.side(no, match.home, home_goals, home_lines, counts, line, column)
    if away_goals or away_lines:
        scorers.side(no, match.away, away_goals, away_lines, counts, line, column)


def _match(one: DraftMatch, no: int, tie: int | None, leg: int | None, home: int, away: int) -> Match:
    """A match line as stated."""
    result, score, node = one.result, one.score, one.node
    group = None if one.group is None else one.group.no
    status = result.status or "played"
    goals = (None, None) if score is None or status in NO_SCORE else score
    extra_time = result.extra_time
    shootout, shootout_score = result.shootout, result.shootout_score
    if one.sayings:
        extra_time = extra_time or any(saying.how == "extra time" for saying, _ in one.sayings)
        shootout, shootout_score = _shootout_said(one, shootout, shootout_score)
    pens = shootout_score or (None, None)
    to = _given_to(one, result, status, home, away) if status != "played" or result.goes_on else None
    return _made_match(
        no,
        one.round.no,
        group,
        tie,
        leg,
        home,
        away,
        goals[0],
        goals[1],
        status,
        "stated",
        True if extra_time else None,
        "stated" if extra_time else "unknown",
        shootout,
        pens[0],
        pens[1],
        "stated" if shootout else "unknown",
        one.played_on,
        node.line,
        node.column,
        one.home,
        one.away,
        to,
        "stated" if to is not None else "unknown",
        both_withdrew=result.both_withdrew,
    )


def _shootout_said(
    one: DraftMatch, shootout: bool, score: tuple[int, int] | None
) -> tuple[bool, tuple[int, int] | None]:
    """A sentence's shoot-out, its score turned into the order of the line."""
    for saying, _ in one.sayings:
        if saying.how == "shoot-out":
            shootout = True
            if score is None and saying.score is not None:
                first, second = saying.score
                score = (first, second) if saying.name == one.home else (second, first)
    return shootout, score


def _given_to(one: DraftMatch, result: Result, status: MatchStatus, home: int, away: int) -> int | None:
    """The club a walkover or decision was given to by the line, its score, or the sentence below it."""
    if result.to is not None:
        return home if result.to == "home" else away
    if result.goes_on is not None:
        folded = result.goes_on.strip().casefold()
        if folded in (one.home.casefold(), one.node.home.casefold()):
            return home
        if folded in (one.away.casefold(), one.node.away.casefold()):
            return away
    for saying, _ in one.sayings:
        if saying.walkover or status in ("cancelled", "abandoned", "awarded"):
            return home if saying.name == one.home else away
    if status in ("walkover", "awarded") and one.score is not None and one.score[0] != one.score[1]:
        return home if one.score[0] > one.score[1] else away
    return None
