"""A sheet to the draft of a season, or to findings that say why it tells none."""

from __future__ import annotations

from operator import attrgetter

from kzcup.assemble.drafts import Draft, DraftSeason
from kzcup.assemble.header import Header, read_header
from kzcup.assemble.lead import stated_days
from kzcup.assemble.reading import MOST_OUTSIDE, Reading
from kzcup.curated import Curated
from kzcup.model import Finding, WrittenName
from kzcup.sheet import Blank, Sheet, Unread

MAX_ROWS = 9_999
"""The most rows of one kind a season can have: identifiers have four places for them."""

_PLACE = attrgetter("line", "column")


def draft(sheet: Sheet, curated: Curated) -> Draft:
    """Read a sheet. Never raises: what is wrong with it is a finding."""
    header = read_header(sheet.document, sheet.nodes, curated)
    if header is None:
        return _no_season(sheet)
    reading = Reading(sheet, header, curated)
    first_round = min((one.line for one in reading.rounds.rounds if not one.planned), default=0)
    header.facts += stated_days(sheet.nodes, first_round, reading.dates, curated)
    findings = [*header.findings, *reading.findings]
    _say_outside(reading, sheet.document, findings)
    refusal = _refusal(sheet, header, reading)
    if refusal is not None:
        return Draft(None, (*findings, refusal))
    return Draft(_season(sheet, header, reading, findings), tuple(findings))


def _no_season(sheet: Sheet) -> Draft:
    """A document whose title and infobox name no season."""
    message = "neither the title nor an infobox names a competition and a year"
    return Draft(None, (Finding("no-season", "error", sheet.document, 1, 1, message),))


def _refusal(sheet: Sheet, header: Header, reading: Reading) -> Finding | None:
    """Why a document with a season's name is no season all the same, None where it is one."""

    def error(code: str, message: str) -> Finding:
        return Finding(code, "error", sheet.document, header.title_line, 1, message)

    if reading.matches:
        entries = goals = 0
        for match in reading.matches:
            if match.score is not None:
                goals += match.score[0] + match.score[1]
            for told in match.home_scorers:
                entries += len(told.line.entries)
            for told in match.away_scorers:
                entries += len(told.line.entries)
        rows = max(
            len(reading.matches),
            len(reading.findings),
            len(reading.rounds.rounds),
            len(reading.rounds.groups),
            len(header.facts) + len(reading.tables.facts),
            len(header.scorers) + len(reading.scorers.found),
            entries,
            goals,
        )
        if rows > MAX_ROWS:
            return error("too-many-rows", f"{rows} rows of one kind; a season holds at most {MAX_ROWS}")
        return None
    if reading.unread_results:
        lines = [node for node in sheet.nodes if type(node) is not Blank]
        read = sum(type(node) is not Unread for node in lines)
        count = reading.unread_results
        lines_are = "line of its rounds is" if count == 1 else "lines of its rounds are"
        message = f"{count} {lines_are} unread, and no other is a match"
        return error("no-match-read", f"{message}; {read} of {len(lines)} lines were read")
    if not reading.rounds.rounds:
        return error("no-cup-season", "no heading names a round of a cup")
    return None


def _season(sheet: Sheet, header: Header, reading: Reading, findings: list[Finding]) -> DraftSeason:
    """Everything read, in one value."""
    rounds, groups = reading.rounds.finish()
    facts = [*header.facts, *reading.tables.facts]
    if not reading.matches:
        message = "the document has rounds, and no match line in any of them"
        findings.append(Finding("no-matches", "warning", sheet.document, header.title_line, 1, message))
    return DraftSeason(
        sheet.document,
        header.title,
        header.title_line,
        header.competition,
        header.years.label,
        header.years.written,
        header.years.start,
        header.years.end,
        _names(header, reading),
        frozenset(fact.club for fact in header.facts if fact.club is not None) - reading.spellings.keys(),
        rounds,
        groups,
        tuple(reading.matches),
        tuple(sorted(facts, key=_PLACE)),
        (*header.scorers, *reading.scorers.found),
        tuple(reading.names.tags.items()),
        sheet.lines,
    )


def _names(header: Header, reading: Reading) -> tuple[WrittenName, ...]:
    """Each spelling once: those of match lines, and the infobox's winner and runner-up where they stand before."""
    found = dict(reading.spellings)
    for fact in header.facts:
        if fact.club is not None:
            name = fact.club = reading.names.bare(fact.club)
            if name not in found or found[name].line > fact.line:
                found[name] = WrittenName(name, fact.line, fact.column)
    return tuple(sorted(found.values(), key=_PLACE))


def _say_outside(reading: Reading, document: str, findings: list[Finding]) -> None:
    """How many lines outside the rounds have no finding of their own."""
    more = reading.outside - MOST_OUTSIDE
    if more > 0:
        message = f"{more} more lines outside the rounds could not be read"
        findings.append(Finding("unread-outside-rounds", "info", document, 1, 1, message))
