"""Curated errata put beside the text: by the exact text of a line within its round, found once and no
more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kzcup.assemble.drafts import DraftSeason
from kzcup.curated import Curated, Erratum, fold
from kzcup.model import AppliedErratum, Club, Finding, Match, MatchStatus, Tie


@dataclass(frozen=True, slots=True)
class Errata:
    """The errata that found their line, by the place of their match in the draft; and findings for the
    others.
    """

    by_match: dict[int, list[Erratum]]
    findings: tuple[Finding, ...]


NO_SCORE: frozenset[MatchStatus] = frozenset({"walkover", "cancelled"})
"""What can have no score."""

NONE = Errata({}, ())
"""No erratum is known, or none is wanted."""


def errata_of(draft: DraftSeason, curated: Curated) -> Errata:
    """Find the line of each erratum of a season."""
    known = curated.errata(draft.competition.key, draft.label)
    if not known:
        return NONE
    texts: dict[str, list[int]] = {}
    for place, match in enumerate(draft.matches):
        if not match.turned and match.node.line <= len(draft.lines):
            texts.setdefault(draft.lines[match.node.line - 1], []).append(place)
    by_match: dict[int, list[Erratum]] = {}
    findings: list[Finding] = []
    for erratum in known:
        places = [
            place
            for place in texts.get(erratum.text, ())
            if fold(draft.matches[place].round.name) == fold(erratum.round)
        ]
        if len(places) == 1:
            by_match.setdefault(places[0], []).append(erratum)
        else:
            findings.append(_missed(draft, erratum, places))
    return Errata(by_match, tuple(findings))


def _missed(draft: DraftSeason, erratum: Erratum, places: list[int]) -> Finding:
    """Why an erratum is not applied."""
    if places:
        lines = ", ".join(str(draft.matches[place].node.line) for place in places)
        return Finding(
            "erratum-ambiguous",
            "error",
            draft.document,
            draft.matches[places[0]].node.line,
            1,
            f"the erratum {erratum.key} fits several lines ({lines}) and is not applied",
            "one line",
            f"{len(places)} lines",
        )
    return Finding(
        "erratum-not-found",
        "error",
        draft.document,
        draft.title_line,
        1,
        f"the erratum {erratum.key} is not applied: {erratum.round} has no line {erratum.text!r}",
        erratum.text,
        None,
    )


def corrected(match: Match, errata: list[Erratum]) -> Match:
    """The match with what errata know and the line does not say; what the line says stays."""
    for erratum in errata:
        if erratum.status is not None:
            match = replace(match, status=erratum.status, status_basis="curated")
            if erratum.status in NO_SCORE:
                match = replace(match, home_goals=None, away_goals=None)
        if erratum.shoot_out is not None and match.home_shootout is None:
            home, away = erratum.shoot_out
            match = replace(match, shootout=True, home_shootout=home, away_shootout=away, shootout_basis="curated")
        if erratum.extra_time is not None and match.extra_time is None:
            match = replace(match, extra_time=erratum.extra_time, extra_time_basis="curated")
        match = replace(
            match,
            venue=erratum.venue or match.venue,
            attendance=erratum.attendance if erratum.attendance is not None else match.attendance,
            referee=erratum.referee or match.referee,
        )
    return match


def applied(
    draft: DraftSeason,
    errata: Errata,
    matches: list[Match],
    ties: tuple[Tie, ...],
    clubs: tuple[Club, ...],
    findings: list[Finding],
) -> tuple[AppliedErratum, ...]:
    """Each curated fact beside the line it belongs to."""
    applied: list[AppliedErratum] = []
    by_line = {match.line: match for match in matches}
    for place, known in errata.by_match.items():
        one = draft.matches[place]
        match = by_line.get(one.node.line)
        if match is None:
            continue
        for erratum in known:
            source = " · ".join(erratum.sources)
            for fact, value in _facts_of(erratum):
                applied.append(AppliedErratum(match.line, "match", match.no, fact, value, erratum.statement, source))
            if erratum.winner is not None:
                winner = _side(erratum.winner, match, clubs)
                if winner is None or match.tie is None:
                    findings.append(_wrong_winner(draft, erratum, match))
                else:
                    applied.append(
                        AppliedErratum(match.line, "tie", match.tie, "winner", winner, erratum.statement, source)
                    )
    return tuple(applied)


def _facts_of(erratum: Erratum) -> list[tuple[str, str]]:
    """What an erratum says of a match, as text."""
    facts: list[tuple[str, str]] = []
    if erratum.status is not None:
        facts.append(("status", erratum.status))
    if erratum.shoot_out is not None:
        facts.append(("shoot-out", "{}-{}".format(*erratum.shoot_out)))
    if erratum.extra_time is not None:
        facts.append(("extra time", "yes" if erratum.extra_time else "no"))
    if erratum.venue is not None:
        facts.append(("venue", erratum.venue))
    if erratum.attendance is not None:
        facts.append(("attendance", str(erratum.attendance)))
    if erratum.referee is not None:
        facts.append(("referee", erratum.referee))
    if erratum.club is not None:
        facts.append(("club", f"{erratum.club[0]} is {erratum.club[1]}"))
    return facts


def _side(name: str, match: Match, clubs: tuple[Club, ...]) -> int | None:
    """The club of a match that bears this name, None where neither or both do."""
    folded = fold(name)
    named = [
        no
        for no in (match.home, match.away)
        if any(fold(own.text) == folded for own in clubs[no - 1].names) or fold(clubs[no - 1].name) == folded
    ]
    return named[0] if len(named) == 1 else None


def _wrong_winner(draft: DraftSeason, erratum: Erratum, match: Match) -> Finding:
    """An erratum that names a club that is not in the match."""
    message = f"the erratum {erratum.key} says {erratum.winner} went on, which is no club of this line"
    return Finding("erratum-wrong", "error", draft.document, match.line, match.column, message)
