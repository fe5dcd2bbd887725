"""A season as rows: their values in the order of the tables' columns, ready for either engine.

Numbers of the season become identifiers here (`kzcup.store.identifiers`), and nothing else happens: whatever a row
holds was found out before. A season has tens of rows per table and an archive tens of thousands of seasons, so rows
are plain tuples made by list comprehensions, and leave here as one list of values a table: a list of numbers and
texts is sent to another process, looked over by the collector of garbage and thrown away as one thing.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from kzcup import resources
from kzcup.model import Finding, Inference, Player, Reconciliation, Season
from kzcup.sheet import (
    Blank,
    DateLine,
    Heading,
    InfoboxEntry,
    Item,
    Label,
    Markup,
    MatchLine,
    Prose,
    ScorerLine,
    Separator,
    Sheet,
    TableRow,
    Unread,
)
from kzcup.store import facts, play
from kzcup.store.database import Row, RowsRefused, column_names
from kzcup.store.identifiers import PER_SEASON, club_id, competition_id, season_id
from kzcup.text import Document
from kzcup.values import maker, quick

LONGEST_NAME = 500
"""Characters a name may have; longer ones do not fit into an index of PostgreSQL, and are no names."""

KINDS = {
    Blank: "blank",
    Prose: "prose",
    Markup: "markup",
    Separator: "separator",
    Heading: "heading",
    InfoboxEntry: "infobox",
    DateLine: "date",
    MatchLine: "match",
    ScorerLine: "scorers",
    TableRow: "table row",
    Item: "item",
    Label: "label",
    Unread: "unread",
}
"""What a line was read as, as ``source_line.kind`` says it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a season came to, as ``season_summary`` counts it, and how many findings of each severity it has."""

    lines: int
    matches: int
    goals: int
    findings: int
    clubs: int
    ties: int
    walkovers: int
    errors: int
    warnings: int


@quick
@dataclass(frozen=True, slots=True)
class SharedClub:
    """A club as one season has it; ``aliases`` are its names in the curated data."""

    club_id: int
    key: str
    name: str
    country: str | None
    city: str | None
    curated: bool
    aliases: tuple[Row, ...]


_shared_club = maker(SharedClub)


@dataclass(frozen=True, slots=True)
class SeasonRows:
    """All rows of a season, and what it shares with others.

    ``tables`` has what `values` gives of each table that has rows, as it is or packed. ``names`` are the pairs of
    club and full name, ``links`` the curated players, by which men of this season may be men of other seasons.
    """

    season_id: int
    key: str
    label: str
    document: str
    sha256: str
    fingerprint: str
    start_year: int
    competition_id: int
    competition_key: str
    competition: str
    country: str | None
    clubs: tuple[SharedClub, ...]
    names: frozenset[tuple[int, str]]
    links: frozenset[str]
    tables: dict[str, list[Any]] | dict[str, bytes]
    counts: Counts
    champion: str | None

    def rows(self, table: str) -> Iterable[Row]:
        """The rows of a table that has any."""
        return zip(*[iter(self.values(table))] * len(column_names(table)), strict=True)

    def values(self, table: str) -> list[Any]:
        """The values of these rows, one row behind the other."""
        found = self.tables[table]
        return marshal.loads(found) if isinstance(found, bytes) else found

    def packed(self) -> SeasonRows:
        """The same, for another process that runs the same Python.

        Their values are nothing but numbers and texts, which `marshal` packs and unpacks in half the time of
        `pickle`; each table by itself, so that it is unpacked when its rows are written.
        """
        return replace(self, tables={table: marshal.dumps(values) for table, values in self.tables.items()})

    def without_tables(self) -> SeasonRows:
        """The same without its rows."""
        return replace(self, tables={})


def rows_of(
    document: Document,
    sheet: Sheet,
    season: Season,
    players: Sequence[Player],
    inference: Inference,
    reconciliation: Sequence[Reconciliation],
    findings: Sequence[Finding],
    aliases: dict[str, tuple[Row, ...]],
    fingerprint: str,
    schema_revision: str,
) -> SeasonRows:
    """The rows of one document's season.

    ``aliases`` has the ``club_alias`` rows of curated clubs, by key. Raises `RowsRefused` where the season has
    more rows of a kind than can be numbered, or a name no index can hold.
    """
    own = season_id(season.key)
    base = own * PER_SEASON
    clubs = (0, *[club_id(club.key) for club in season.clubs])
    kinds = list(map(KINDS.__getitem__, map(type, sheet.nodes)))
    counts = _counts(document, season, inference, findings)
    tables: dict[str, list[Row]] = {
        "season": [_season(own, season, inference, clubs)],
        "document": [_document(own, document, sheet, season, kinds.count("unread"))],
        "load": [_load(own, document, fingerprint, schema_revision, counts)],
        "entrant": _entrants(own, season, inference, clubs),
        "entrant_name": [
            (own, clubs[club.no], number, name.text, name.line, name.column)
            for club in season.clubs
            for number, name in enumerate(club.names, 1)
        ],
    }
    tables |= play.rows(own, base, season, inference, clubs)
    tables |= facts.rows(own, base, season, players, inference, reconciliation, findings, clubs)
    # the men of whom more is known than a name on a scorer line
    men = [row for row in tables["season_player"] if row[4] is not None or row[6] is not None]
    _refuse_what_does_not_fit(season, tables, [row[4] for row in men if row[4] is not None])
    return SeasonRows(
        own,
        season.key,
        season.label,
        document.name,
        document.sha256,
        fingerprint,
        season.start_year,
        competition_id(season.competition.key),
        season.competition.key,
        season.competition.name,
        season.competition.country,
        tuple(
            [
                _shared_club(
                    clubs[club.no],
                    club.key,
                    club.canonical if club.curated else club.name,
                    club.country,
                    club.city,
                    club.curated,
                    tuple((clubs[club.no], *alias) for alias in aliases.get(club.key, ())) if club.curated else (),
                )
                for club in season.clubs
            ]
        ),
        frozenset([(row[2], row[4]) for row in men if row[2] is not None and row[4] is not None]),
        frozenset([row[6] for row in men if row[6] is not None]),
        {table: list(chain.from_iterable(rows)) for table, rows in tables.items() if rows}
        | {"source_line": _source_lines(own, kinds, document.lines)},
        counts,
        None if inference.winner is None else season.clubs[inference.winner - 1].name,
    )


def _season(own: int, season: Season, inference: Inference, clubs: Sequence[int]) -> Row:
    winner, runner_up = inference.winner, inference.runner_up
    declared = {fact.subject: fact.number for fact in reversed(season.declared) if fact.number is not None}
    return (
        own,
        competition_id(season.competition.key),
        season.label,
        season.written_label,
        season.start_year,
        season.end_year,
        season.title,
        season.points_for_win,
        None if winner is None else clubs[winner],
        None if winner is None else inference.winner_basis,
        None if runner_up is None else clubs[runner_up],
        facts.small(declared.get("clubs")),
        facts.small(declared.get("matches")),
        facts.small(declared.get("goals")),
        season.competition.name,
        season.competition.country,
    )


def _document(own: int, document: Document, sheet: Sheet, season: Season, unread: int) -> Row:
    return (
        own,
        own,
        document.name,
        season.title,
        sheet.format,
        document.sha256,
        len(document.lines),
        unread,
    )


def _source_lines(own: int, kinds: Sequence[str], lines: Sequence[str]) -> list[Any]:
    """The values of a third of all rows, column by column, which takes a fifth of the time."""
    values: list[Any] = [own] * (4 * len(lines))
    values[1::4] = range(1, len(lines) + 1)
    values[2::4] = kinds
    values[3::4] = lines
    return values


def _load(own: int, document: Document, fingerprint: str, schema_revision: str, counts: Counts) -> Row:
    return (
        own,
        document.sha256,
        fingerprint,
        resources.VERSION,
        schema_revision,
        counts.lines,
        counts.matches,
        counts.goals,
        counts.findings,
        counts.clubs,
        counts.ties,
        counts.walkovers,
        counts.errors,
        counts.warnings,
    )


def _entrants(own: int, season: Season, inference: Inference, clubs: Sequence[int]) -> list[Row]:
    base = own * PER_SEASON
    return [
        (
            own,
            clubs[club.no],
            club.name,
            None if way.first_round is None else base + way.first_round,
            None if way.last_round is None else base + way.last_round,
            way.outcome,
            None if way.eliminated_by is None else clubs[way.eliminated_by],
            club.names[0].line if club.names else 1,
            club.country,
        )
        for club, way in zip(season.clubs, inference.clubs, strict=True)
    ]


def _counts(document: Document, season: Season, inference: Inference, findings: Sequence[Finding]) -> Counts:
    played = goals = walkovers = 0
    for match in season.matches:
        if match.status == "played":
            played += 1
            goals += (match.home_goals or 0) + (match.away_goals or 0)
        elif match.status == "walkover":
            walkovers += 1
    ties = [tie.status for tie in inference.ties]
    severities = [finding.severity for finding in findings]
    return Counts(
        len(document.lines),
        played,
        goals,
        len(findings),
        len(season.clubs),
        len(ties) - ties.count("annulled"),
        walkovers,
        severities.count("error"),
        severities.count("warning"),
    )


def _refuse_what_does_not_fit(season: Season, tables: dict[str, list[Row]], full_names: list[str]) -> None:
    """Raise `RowsRefused` for what one engine would take and the other would not, or neither could number."""
    for table, rows in tables.items():
        if len(rows) >= PER_SEASON and table not in ("evidence", "club_match"):
            raise RowsRefused(f"{season.title}: {len(rows)} rows of {table} are more than a season can have")
    names = [name for club in season.clubs for name in (club.key, club.name, club.canonical)]
    longest = max([season.key, *names, *full_names], key=len)
    if len(longest) > LONGEST_NAME:
        raise RowsRefused(f"a name of {len(longest)} characters is none: {longest[:40]}…")
