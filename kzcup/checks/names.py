"""What is worth knowing about names: clubs nobody curated, one club under two names, scorers of no club."""

from __future__ import annotations

from collections.abc import Iterator

from kzcup.checks.facts import Facts
from kzcup.checks.words import on_lines, plural, some
from kzcup.model import DeclaredScorer, Finding


def uncurated_clubs(facts: Facts) -> Iterator[Finding]:
    """Clubs that are known by their name alone, together."""
    unknown = [club for club in facts.season.clubs if not club.curated]
    if unknown and unknown[0].names:
        first = unknown[0].names[0]
        yield facts.finding(
            "uncurated-clubs",
            first.line,
            first.column,
            f"{len(unknown)} of {plural(len(facts.season.clubs), 'club')} without a curated entry: "
            f"{some([club.name for club in unknown])}",
        )


def clubs_under_several_names(facts: Facts) -> Iterator[Finding]:
    """A club that its document spells in more than one way."""
    for club in facts.season.clubs:
        if len(club.names) > 1:
            other = club.names[-1]
            spellings = some(f"'{name.text}' (line {name.line})" for name in club.names)
            yield facts.finding(
                "club-under-two-names",
                other.line,
                other.column,
                f"{club.name} is written {spellings}",
            )


def competition_without_country(facts: Facts) -> Iterator[Finding]:
    """Clubs of a cup without a country are told apart from those of other cups by the competition."""
    if facts.season.competition.country is None:
        yield facts.finding(
            "country-unknown",
            1,
            1,
            f"no line tells the country of {facts.season.competition.name}",
            "a country",
            "none",
        )


def scorers_of_unknown_clubs(facts: Facts) -> Iterator[Finding]:
    """Clubs of declared scorers that are not in the season: a finding for each, at its first scorer."""
    unknown: dict[str, list[DeclaredScorer]] = {}
    for scorer in facts.season.declared_scorers:
        if scorer.club is None and scorer.club_written:
            unknown.setdefault(scorer.club_written, []).append(scorer)
    for name, scorers in unknown.items():
        men = some(scorer.name for scorer in scorers)
        yield facts.finding(
            "scorer-club-unknown",
            scorers[0].line,
            scorers[0].column,
            f"'{name}', the club of {men}, is no club of this season",
            "a club of the season",
            name,
        )


def applied_errata(facts: Facts) -> Iterator[Finding]:
    """Curated corrections that stand beside the text, together."""
    errata = facts.season.errata
    if errata:
        lines = sorted({erratum.line for erratum in errata})
        yield facts.finding(
            "errata-applied",
            lines[0],
            1,
            f"{plural(len(errata), 'curated fact')} beside the text, on {on_lines(lines)}",
        )
