"""The walk over a sheet's nodes: each goes to the section it stands in, and match lines gather what
belongs to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kzcup.assemble.dates import Dates
from kzcup.assemble.drafts import DraftMatch
from kzcup.assemble.duplicates import Duplicates, told_twice
from kzcup.assemble.footnotes import Footnotes
from kzcup.assemble.goals import scored
from kzcup.assemble.header import Header
from kzcup.assemble.names import Names
from kzcup.assemble.results import (
    MAX_GOALS,
    PLAIN,
    Result,
    Saying,
    both_withdrew,
    matches_in_cell,
    result_of,
    sayings_of,
    why_no_result,
)
from kzcup.assemble.rounds import Rounds
from kzcup.assemble.scorers_list import ScorersList
from kzcup.assemble.summaries import Summaries, finding_of
from kzcup.assemble.tables import ResultRows, Tables
from kzcup.curated import Curated, fold
from kzcup.model import Finding, PlayedOn, Severity, WrittenName
from kzcup.sheet import DateLine, Heading, Item, Label, MatchLine, Prose, ScorerLine, Separator, Sheet, TableRow, Unread
from kzcup.values import maker

_written_name = maker(WrittenName)

# A tie has a sentence or two behind it; more are not kept, so that time stays linear.
_MOST_SAYINGS = 16

MOST_OUTSIDE = 1_000
"""How many unread lines outside the rounds have a finding each."""

_FIGURE = re.compile("[0-9]")
_LIKE_A_RESULT = re.compile(r"[0-9] ?[-–—−:] ?[0-9]|\bw/o\b", re.IGNORECASE)


class Reading:
    """A sheet being read. Afterwards its lists hold what was found, and ``findings`` what was not."""

    def __init__(self, sheet: Sheet, header: Header, curated: Curated) -> None:
        years = header.years
        written = (node.written for node in sheet.nodes if type(node) is DateLine)
        self.document = sheet.document
        self.dates = Dates(curated, years.start, years.end, written)
        self.names = Names(curated)
        self.rounds = Rounds(curated, header.round, header.title_line)
        self.tables = Tables(curated, self.dates)
        self.scorers = ScorersList(curated)
        self.matches: list[DraftMatch] = []
        self.spellings: dict[str, WrittenName] = {}
        self.findings: list[Finding] = []
        self.outside = 0
        self.unread_results = 0
        self._section = self.rounds.top
        self._date: PlayedOn | None = None
        self._open: DraftMatch | None = None
        self._last: DraftMatch | None = None
        self._footnotes = Footnotes()
        self._block = ResultRows(curated)
        self._duplicates = Duplicates()
        self._summaries = Summaries()
        self._read(sheet.nodes)
        self._unexplained(self._footnotes.clear())
        duplicates = self._duplicates.settle(self.matches)
        if duplicates:
            for match, before in duplicates:
                self.findings += told_twice(match, before, self.document)
            self._drop([match for match, _ in duplicates])
        self._sum_up()

    def _read(self, nodes: tuple[Any, ...]) -> None:
        """All nodes, the most frequent kinds asked for first."""
        takes: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Prose: self._prose,
            TableRow: self._table_row,
            Item: self._item,
            Label: self._label,
            Unread: self._unread,
        }
        for node in nodes:
            kind = type(node)
            if kind is ScorerLine:
                self._scorer_line(node)
            elif kind is MatchLine:
                self._match_line(node)
            elif kind is DateLine:
                self._date_line(node)
            elif kind is Separator:
                self._open = None
            elif kind in takes:
                takes[kind](node)

    def find(self, code: str, severity: Severity, line: int, column: int, message: str) -> None:
        """Note a doubt."""
        self.findings.append(Finding(code, severity, self.document, line, column, message))

    def _heading(self, heading: Heading) -> None:
        """A section begins: no date, match or table reaches over it."""
        if heading.level == 1:
            return
        section = self._section = self.rounds.enter(heading)
        self._date = self._open = self._last = None
        waiting = self._footnotes.waiting
        if waiting and waiting[-1].round is not section.round:
            self._unexplained(self._footnotes.clear())
        self.tables.enter()
        self._block.enter()
        if section.kind == "scorers":
            self.scorers.enter()
            self.scorers.label(heading.text)
        elif section.kind == "round":
            parts = self.dates.parts(heading.text) if heading.text[-1:] in "0123456789" else None
            if parts is not None and parts.day is not None and parts.problem is None:
                self._date = self.dates.played_on(heading.text, heading.line)

    def _date_line(self, node: DateLine) -> None:
        self._open = None
        date = self._date = self.dates.played_on(node.written, node.line)
        if date.day is None:
            self._doubt_date(node.written, node.line, node.column)

    def _doubt_date(self, written: str, line: int, column: int) -> None:
        """A date that is none: its month is no month, or its month has no such day."""
        problem = self.dates.parts(written).problem
        if problem == "month":
            self.find("unknown-month", "warning", line, column, f"no month of this name: {written!r}")
        elif problem == "day":
            self.find("impossible-date", "warning", line, column, f"no day of the calendar: {written!r}")

    def _match_line(self, node: MatchLine) -> None:
        """A match line, if its section is a round's, its result one, and its clubs two."""
        self._open = None
        section = self._section
        if node.table:
            for row in self._block.result(node.line):
                self._row_lost(row)
        elif self._block.aggregates:
            self._block.enter()
        round_ = section.round or self.rounds.round_here(section)
        if round_ is None:
            self._result_outside(node)
            return
        result = result_of(node.notes) if node.notes else PLAIN
        scores = node.scores
        if len(scores) != 1 or scores[0][0] > MAX_GOALS or scores[0][1] > MAX_GOALS:
            doubt = why_no_result(self.document, node, result)
            if doubt is not None:
                self.unread_results += 1
                self.findings.append(doubt)
                return
        names = self.names
        plain = names.plain
        home = plain.get(node.home) or names.home(node.home)
        away = plain.get(node.away) or names.away(node.away)
        if home == away:
            # A tag alone tells two teams of one club apart: `Dinamo (1) 2-0 Dinamo (2)`.
            home, away = node.home, node.away
        if home == away:
            self.find("club-against-itself", "error", node.line, node.home_column, f"{home} cannot meet {away}")
            return
        group = section.group
        if group is None and round_.kind == "group stage":
            group = self.rounds.group_here(section)
        played_on = self._date
        if node.date is not None:
            played_on = self.dates.played_on(node.date, node.line)
            if played_on.day is None:
                self._doubt_date(node.date, node.line, 1)
        score = scores[0] if scores else None
        replay, legs = result.replay or section.replays, section.legs
        self._add(DraftMatch(node, round_, group, home, away, score, result, played_on, replay, legs, [], []))
        if result.unread:
            self._notes_unread(node, result)

    def _notes_unread(self, node: MatchLine, result: Result) -> None:
        """Notes nothing could be made of, unless they say who went on."""
        unread = [note for note in result.unread if not self._say(note, node.line)]
        if unread:
            told = ", ".join(unread)[:80]
            self.find("unread-note", "warning", node.line, node.column, f"beside the score stands {told!r}")

    def _add(self, match: DraftMatch) -> None:
        """One match line, which may tell several matches in one cell."""
        node, result = match.node, match.result
        if len(node.scores) == 1 and (result.sums_up or (node.table and self._block.aggregates)):
            self._summaries.add(match)
            self._last = match
            return
        before = self._duplicates.before(match, self._last)
        if before is not None:
            self.findings += told_twice(match, before, self.document)
            return
        home, away, spellings = match.home, match.away, self.spellings
        if home not in spellings:
            spellings[home] = _written_name(home, node.line, node.home_column)
        if away not in spellings:
            spellings[away] = _written_name(away, node.line, node.away_column)
        self.matches.append(match)
        match.round.matches += 1
        self._open = self._last = match
        if result.starred:
            self._unexplained(self._footnotes.add(match))
        if len(node.scores) > 1:
            self._further(match)

    def _drop(self, matches: list[DraftMatch]) -> None:
        """Take out matches that turned out to be told elsewhere."""
        dropped = {id(match) for match in matches}
        for match in self.matches:
            match.round.matches -= id(match) in dropped
        self.matches = [match for match in self.matches if id(match) not in dropped]

    def _sum_up(self) -> None:
        """Rows that tell a match once more, or an aggregate, are no matches of their own."""
        summaries = self._summaries.settle(self.matches)
        if summaries:
            self._drop([summary.row for summary in summaries])
        for summary in summaries:
            self.unread_results += not summary.lines
            self.findings.append(finding_of(summary, self.document))

    def _further(self, match: DraftMatch) -> None:
        """The second and later matches of a cell: ``1 - 1, 0 - 1`` is a draw and its replay."""
        scores, replays = matches_in_cell(match.node.scores) or ((), False)
        match.score = scores[0]
        last = match
        for score in scores[1:]:
            last = replace(match, score=score, played_on=None, replay=replays, legs=False, turned=True)
            last.home_scorers, last.away_scorers = [], []
            self.matches.append(last)
            match.round.matches += 1
        # What stands behind the scores (extra time, a shoot-out) is about the last of them.
        match.result = PLAIN
        self._last = last
        self._open = None

    def _result_outside(self, node: MatchLine) -> None:
        """A result under a heading that is no round is no match: known headings are no reason to worry."""
        section = self._section
        if section.kind in ("unknown", "top"):
            under = f"under {section.name!r}, which" if section.name else "above the first heading, where it"
            message = f"a result {under} is no round: no match is made of it"
            self.find("match-outside-rounds", "warning", node.line, node.home_column, message)
        else:
            message = f"a result under {section.name!r}, which is no round, is no match"
            self.find("result-outside-rounds", "info", node.line, node.home_column, message)

    def _outside(self, line: int, column: int, reason: str) -> None:
        """A line outside the rounds that nothing was made of; beyond a thousand they are only counted."""
        self.outside += 1
        if self.outside <= MOST_OUTSIDE:
            self.find("unread-outside-rounds", "info", line, column, reason)

    def _scorer_line(self, node: ScorerLine) -> None:
        """Scorers of the match right above."""
        match = self._open
        if match is None:
            if self._section.round is None:
                self._outside(node.line, node.column, "scorers outside the rounds")
                return
            self.unread_results += not self.matches
            message = f"no match of {node.club} right above these scorers"
            self.find("scorers-without-match", "warning", node.line, node.column, message)
            return
        club = node.club
        home = club == match.node.home or self._side_of(club, match)
        if home is None:
            message = f"{club} is neither {match.home} nor {match.away}"
            self.find("scorers-of-another-club", "warning", node.line, node.column, message)
        else:
            (match.home_scorers if home else match.away_scorers).append(scored(node))

    def _side_of(self, club: str, match: DraftMatch) -> bool | None:
        """True for the first-named club, False for the second, None for neither."""
        if club == match.node.home or club == match.home:
            return True
        if club == match.node.away or club == match.away:
            return False
        forms = {fold(name) for name in (club, self.names.home(club), self.names.away(club))}
        home, away = fold(match.home) in forms, fold(match.away) in forms
        return home if home != away else None

    def _prose(self, node: Prose) -> None:
        self._open = None
        self._block.enter()
        if self.dates.is_named(node.text):
            self._date = self.dates.labelled(node.text, node.line)
        self._say(node.text, node.line)

    def _say(self, text: str, line: int) -> bool:
        """A sentence or footnote about the matches above; False where it says nothing of them."""
        said = self._footnotes.read(text)
        last = self._last
        if last is None:
            return said
        if last.result.status in ("walkover", "cancelled") and both_withdrew(text):
            last.result = replace(last.result, both_withdrew=True)
            return True
        sayings: list[tuple[Saying, int]] = []
        for saying in sayings_of(text):
            home = self._side_of(saying.name.strip(), last)
            if home is not None:
                name = last.home if home else last.away
                sayings.append((Saying(name, saying.how, saying.score, saying.walkover), line))
        if len(last.sayings) < _MOST_SAYINGS:
            last.sayings += tuple(sayings)
        return said or bool(sayings)

    def _unexplained(self, matches: list[DraftMatch]) -> None:
        """A star without a footnote says nothing that could be read."""
        for match in matches:
            message = "a star beside the score, and no footnote below that explains it"
            self.find("footnote-missing", "warning", match.node.line, match.node.column, message)

    def _table_row(self, row: TableRow) -> None:
        """A row that is no result: what it says depends on its section."""
        self._open = None
        section = self._section
        if section.kind == "schedule":
            self.tables.schedule_row(row)
        elif section.kind == "participants":
            self.tables.entrants(row)
        elif section.kind == "scorers":
            self.scorers.row(row)
        elif section.round is not None or section.kind == "stage":
            self._row_in_round(row)

    def _row_in_round(self, row: TableRow) -> None:
        """A row that is no result: a draw, a date over the rows below it, a word on the result above, a
        line-up.
        """
        cells = [cell for cell in row.cells if cell]
        if len(cells) == 1:
            parts = self.dates.parts(cells[0]) if _FIGURE.search(cells[0]) is not None else None
            if parts is not None and parts.day is not None and parts.problem is None:
                self._date = self.dates.played_on(cells[0], row.line)
                self._block.known(row.line)
                return
            if self._say(cells[0], row.line):
                self._block.known(row.line)
                return
        round_ = self._section.round
        draw = len(cells) > 1 and round_ is not None and round_.kind == "group stage"
        if not cells or (draw and self.tables.draw_row(row)):
            self._block.known(row.line)
        elif self._block.other(row):
            self._row_lost(row)

    def _row_lost(self, row: TableRow) -> None:
        """A row among results that is none itself."""
        message = "a row among results, and no result could be read in it"
        self.find("row-without-result", "warning", row.line, row.columns[0] if row.columns else 1, message)

    def _item(self, item: Item) -> None:
        """A line of a list: a scorer, the dates of a round, or a footnote."""
        kind = self._section.kind
        if kind == "scorers":
            self.scorers.item(item)
        elif kind == "schedule":
            self.tables.schedule_item(item)
        elif self._section.round is not None:
            self._open = None
            self._say(item.text, item.line)

    def _label(self, label: Label) -> None:
        if self._section.kind == "scorers":
            self.scorers.label(label.text)
        elif self._section.round is not None:
            self._say(label.text, label.line)

    def _unread(self, node: Unread) -> None:
        """A line nobody could read: a doubt of its own within the rounds, counted outside."""
        result = _LIKE_A_RESULT.search(node.text) is not None
        if node.column == 1:
            self._open = None
            if not result:
                # It may have been the date of the matches below: they must not inherit the one above.
                self._date = None
        if self._section.round is None and self._section.kind != "stage":
            self._outside(node.line, node.column, node.reason)
            return
        # Whatever it was: where a round has unread lines and no match at all, a match was among them.
        self.unread_results += 1
        self.find("unread-line", "warning", node.line, node.column, node.reason)
