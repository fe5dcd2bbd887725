"""A draft and its clubs to the season as stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kzcup.assemble.drafts import DraftMatch, DraftSeason
from kzcup.assemble.errata import NONE, Errata, errata_of
from kzcup.assemble.goals import Scorers
from kzcup.assemble.habits import habits_of
from kzcup.assemble.results import Result
from kzcup.assemble.ties import Ties
from kzcup.curated import Curated, Erratum, fold
from kzcup.model import (
    AppliedErratum,
    Club,
    Declared,
    DeclaredScorer,
    Finding,
    Group,
    Match,
    MatchStatus,
    Round,
    Season,
    Tie,
)

_NO_GOALS: frozenset[MatchStatus] = frozenset({"walkover", "cancelled", "awarded"})
_NO_SCORE: frozenset[MatchStatus] = frozenset({"walkover", "cancelled"})


def season(
    draft: DraftSeason, clubs: Sequence[Club], curated: Curated, errata: bool
) -> tuple[Season, tuple[Finding, ...]]:
    """The season of a draft, whose spellings `clubs` explain; with `errata`, the curated ones that find their line.

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
    facts = _Facts(draft, entrants, number, curated)
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
        tuple(Round(one.no, one.name, one.kind, one.line) for one in draft.rounds),
        tuple(Group(one.no, one.round.no, one.name, one.line) for one in draft.groups),
        all_ties,
        tuple(matches),
        tuple(scorers.entries),
        tuple(scorers.goals),
        tuple(scorers.mentions),
        facts.declared(),
        facts.scorers(),
        _applied(draft, found, matches, all_ties, entrants, findings) if found.by_match else (),
    )
    findings += scorers.findings
    return season, tuple(findings)


def _entrants(draft: DraftSeason, clubs: Sequence[Club]) -> tuple[Club, ...]:
    """The clubs of the season: those of match lines, and a declared winner or runner-up no line names.

    Where the final is told, its clubs are known, and a declared winner who is none of them is a spelling nobody
    knows, not one more club.
    """
    if not any(match.round.kind == "final" for match in draft.matches):
        return tuple(clubs)
    told = {name for match in draft.matches for name in (match.home, match.away)}
    entrants = [club for club in clubs if any(name.text in told for name in club.names)]
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
            findings.append(
                Finding("club-against-itself", "error", draft.document, node.line, node.column, message)
            )
            continue
        no = len(matches) + 1
        tie, leg = (None, None) if one.group is not None else ties.place(one, no, home, away)
        match = _match(one, no, tie, leg, home, away)
        if place in by_match:
            match = _corrected(match, by_match[place])
        matches.append(match)
        _goals(match, one, scorers)
    return matches


def _goals(match: Match, one: DraftMatch, scorers: Scorers) -> None:
    """The goals of both sides of a match; a walkover or awarded score has none."""
    if match.status in _NO_GOALS or match.home_goals is None or match.away_goals is None:
        home_goals = away_goals = 0
    else:
        home_goals, away_goals = match.home_goals, match.away_goals
    counts = match.status == "played"
    line, column = match.line, match.column
    for club, goals, first in ((match.home, home_goals, True), (match.away, away_goals, False)):
        lines = [told for told in one.scorers if told.home is first]
        if goals or lines:
            scorers.side(match.no, club, goals, lines, counts, line, column)


def _match(
    one: DraftMatch, no: int, tie: int | None, leg: int | None, home: int, away: int
) -> Match:
    """A match line as stated."""
    result = one.result
    status = result.status or "played"
    goals = one.score if one.score is not None and status not in _NO_SCORE else (None, None)
    extra_time = result.extra_time
    shootout, shootout_score = result.shootout, result.shootout_score
    if one.sayings:
        extra_time = extra_time or any(saying.how == "extra time" for saying, _ in one.sayings)
        shootout, shootout_score = _shootout_said(one, shootout, shootout_score)
    pens = shootout_score or (None, None)
    node = one.node
    to = _given_to(one, result, status, home, away) if status != "played" or result.goes_on else None
    return Match(
        no,
        one.round.no,
        one.group.no if one.group is not None else None,
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
        None,
        None,
        None,
        result.both_withdrew,
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


def _corrected(match: Match, errata: list[Erratum]) -> Match:
    """The match with what errata know and the line does not say; what the line says stays."""
    for erratum in errata:
        if erratum.status is not None:
            match = replace(match, status=erratum.status, status_basis="curated")
            if erratum.status in _NO_SCORE:
                match = replace(match, home_goals=None, away_goals=None)
        if erratum.shoot_out is not None and match.home_shootout is None:
            home, away = erratum.shoot_out
            match = replace(
                match, shootout=True, home_shootout=home, away_shootout=away, shootout_basis="curated"
            )
        if erratum.extra_time is not None and match.extra_time is None:
            match = replace(match, extra_time=erratum.extra_time, extra_time_basis="curated")
        match = replace(
            match,
            venue=erratum.venue or match.venue,
            attendance=erratum.attendance if erratum.attendance is not None else match.attendance,
            referee=erratum.referee or match.referee,
        )
    return match


def _applied(
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
                applied.append(
                    AppliedErratum(match.line, "match", match.no, fact, value, erratum.statement, source)
                )
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


class _Facts:
    """Declared facts with the numbers of the clubs, rounds and groups they speak of."""

    def __init__(
        self, draft: DraftSeason, clubs: tuple[Club, ...], number: dict[str, int], curated: Curated
    ) -> None:
        self._draft = draft
        self._curated = curated
        self._clubs = clubs
        self._number = number
        self._rounds = {fold(one.name): one.no for one in reversed(draft.rounds)}
        self._groups = {fold(one.name): one.no for one in reversed(draft.groups)}
        self._folded: dict[str, int | None] = {}

    def declared(self) -> tuple[Declared, ...]:
        """The declared facts, in document order."""
        return tuple(
            Declared(
                no,
                one.subject,
                one.value,
                one.line,
                one.column,
                one.number,
                one.day,
                None if one.club is None else self._club(one.club),
                None if one.round is None else self._round(one.round),
                None if one.group is None else self._groups.get(fold(one.group)),
            )
            for no, one in enumerate(self._draft.facts, 1)
        )

    def scorers(self) -> tuple[DeclaredScorer, ...]:
        """The declared scorers, in document order."""
        return tuple(
            DeclaredScorer(
                no,
                one.source,
                one.name,
                None if one.club is None else self._club(one.club),
                one.club,
                one.nationality,
                one.goals,
                one.own_goals,
                one.line,
                one.column,
            )
            for no, one in enumerate(self._draft.scorers, 1)
        )

    def _round(self, name: str) -> int | None:
        """The round a table names: by its name, however blanks, dashes and a plural s are written."""
        exact = self._rounds.get(fold(name))
        if exact is not None:
            return exact
        wanted = _bare(name)
        found = [no for folded, no in self._rounds.items() if _bare(folded) == wanted]
        return found[0] if len(found) == 1 else None

    def _club(self, name: str) -> int | None:
        """The season's club of this name, None where it has none."""
        no = self._number.get(name)
        if no is not None:
            return no
        if not self._folded:
            for club in self._clubs:
                for form in (club.name, *(own.text for own in club.names)):
                    self._folded.setdefault(fold(form), club.no)
        folded = fold(name)
        if folded not in self._folded:
            self._folded[folded] = self._curated_club(name)
        return self._folded[folded]

    def _curated_club(self, name: str) -> int | None:
        """The club that bears this name by the curated data alone."""
        draft = self._draft
        known = self._curated.club(name, draft.competition.country, draft.start_year, draft.end_year)
        if known is None:
            return None
        return next((club.no for club in self._clubs if club.key == known.key), None)


def _bare(name: str) -> str:
    """A round's name for comparing: ``Quarter-finals`` and ``Quarterfinal`` are one."""
    return fold(name).replace(" ", "").removesuffix("s")


