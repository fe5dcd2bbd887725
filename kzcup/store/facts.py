"""Players, goals, declared facts, claims and findings as rows."""

from __future__ import annotations

from collections.abc import Sequence

from kzcup.model import Finding, Inference, Player, Reconciliation, Season
from kzcup.store.database import Row

_LARGEST = 2**31 - 1


def rows(
    own: int,
    base: int,
    season: Season,
    players: Sequence[Player],
    inference: Inference,
    reconciliation: Sequence[Reconciliation],
    findings: Sequence[Finding],
    clubs: Sequence[int],
) -> dict[str, list[Row]]:
    """The rows of people, of what is declared and of what follows. Numbers as in `kzcup.store.play`."""
    return {
        "season_player": _players(own, base, season, players, clubs),
        "goal": _goals(own, base, season, inference, clubs),
        "mention": _mentions(own, base, season, players, inference, clubs),
        "declared_fact": _declared_facts(own, base, season, clubs),
        "declared_scorer": _declared_scorers(own, base, season, players, clubs),
        "tally": [
            (
                number,
                own,
                each.subject,
                each.declared,
                each.counted,
                small(each.difference),
                each.verdict,
                each.explanation,
                each.line,
            )
            for number, each in enumerate(reconciliation, base + 1)
        ],
        "claim": _claims(own, base, inference, clubs),
        "evidence": list(
            dict.fromkeys(
                [
                    (number, each.line, each.role)
                    for number, claim in enumerate(inference.claims, base + 1)
                    for each in claim.evidence
                ]
            )
        ),
        "finding": [
            (
                number,
                own,
                finding.code,
                finding.severity,
                finding.message,
                finding.expected,
                finding.found,
                finding.line,
                finding.column,
            )
            for number, finding in enumerate(findings, base + 1)
        ],
    }


def small(number: int | None) -> int | None:
    """The number, or None where it is too large for a column; its text is kept beside it."""
    return number if number is None or -_LARGEST <= number <= _LARGEST else None


def _claims(own: int, base: int, inference: Inference, clubs: Sequence[int]) -> list[Row]:
    found: list[Row] = []
    for number, claim in enumerate(inference.claims, base + 1):
        subject, subject_no = claim.subject, claim.subject_no
        found.append(
            (
                number,
                own,
                subject,
                own if subject == "season" else clubs[subject_no] if subject == "club" else base + subject_no,
                claim.fact,
                claim.statement,
                claim.rule,
                claim.basis,
                "; ".join(claim.assumptions) if claim.assumptions else None,
                claim.used,
                claim.source,
            )
        )
    return found


def _players(own: int, base: int, season: Season, players: Sequence[Player], clubs: Sequence[int]) -> list[Row]:
    return [
        (
            base + player.no,
            own,
            None if player.club is None else clubs[player.club],
            player.name,
            player.full_name,
            player.nationality,
            player.link,
            base + player.no,
            small(_declared_goals(season, player)) if player.declared else None,
            player.line,
        )
        for player in players
    ]


def _declared_goals(season: Season, player: Player) -> int | None:
    """The figure a list gives him, else the infobox; where they differ the list is believed."""
    given = [season.declared_scorers[number - 1] for number in player.declared]
    for source in ("list", "infobox"):
        for each in given:
            if each.source == source and each.goals is not None and not each.own_goals:
                return each.goals
    return None


def _goals(own: int, base: int, season: Season, inference: Inference, clubs: Sequence[int]) -> list[Row]:
    """The goals of a club in a match stand one behind the other, and are numbered so."""
    entries = season.entries
    match = club = number = match_id = club_id = 0
    found: list[Row] = []
    for goal, scorer in zip(season.goals, inference.goals, strict=True):
        if goal.match != match or goal.club != club:
            match, club, number = goal.match, goal.club, 0
            match_id, club_id = base + match, clubs[club]
        number += 1
        player, entry = scorer.player, goal.entry
        found.append(
            (
                base + goal.no,
                own,
                match_id,
                club_id,
                number,
                None if player is None else base + player,
                None if entry is None else entries[entry - 1].name,
                goal.minute,
                goal.stoppage,
                goal.kind,
                scorer.attribution,
                goal.counts,
                goal.line,
                goal.column,
            )
        )
    return found


def _mentions(
    own: int, base: int, season: Season, players: Sequence[Player], inference: Inference, clubs: Sequence[int]
) -> list[Row]:
    if not season.mentions:
        return []
    of_entry = {entry: base + player.no for player in players for entry in player.entries}
    became = {scorer.mention: base + scorer.goal for scorer in inference.goals if scorer.mention is not None}
    return [
        (
            base + mention.no,
            own,
            base + mention.match,
            clubs[mention.club],
            None if mention.name is None else of_entry.get(mention.entry),
            mention.name,
            became.get(mention.no),
            mention.line,
            mention.column,
        )
        for mention in season.mentions
    ]


def _declared_facts(own: int, base: int, season: Season, clubs: Sequence[int]) -> list[Row]:
    return [
        (
            base + fact.no,
            own,
            fact.subject,
            fact.value,
            None if fact.number is None else small(fact.number),
            None if fact.day is None else fact.day.isoformat(),
            None if fact.club is None else clubs[fact.club],
            None if fact.round is None else base + fact.round,
            None if fact.group is None else base + fact.group,
            fact.line,
            fact.column,
        )
        for fact in season.declared
    ]


def _declared_scorers(
    own: int, base: int, season: Season, players: Sequence[Player], clubs: Sequence[int]
) -> list[Row]:
    if not season.declared_scorers:
        return []
    of_declared = {number: base + player.no for player in players for number in player.declared}
    return [
        (
            base + each.no,
            own,
            of_declared.get(each.no),
            each.source,
            each.name,
            None if each.club is None else clubs[each.club],
            each.club_written,
            each.nationality,
            small(each.goals),
            each.own_goals,
            each.line,
            each.column,
        )
        for each in season.declared_scorers
    ]
