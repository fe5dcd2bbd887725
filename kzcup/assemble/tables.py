"""Tables and lists that declare something: the rounds of a schedule, the draw, who takes part."""

from __future__ import annotations

import re

from kzcup.assemble.dates import Dates
from kzcup.assemble.drafts import DraftFact
from kzcup.assemble.header import number_in
from kzcup.curated import Curated, fold
from kzcup.sheet import Item, TableRow

_CLUBS = re.compile(r"\b([0-9]{1,4}) (?:\w+ )?(?:clubs|teams|sides)\b", re.IGNORECASE)
_COLUMNS = {
    "schedule-round": "round",
    "schedule-clubs-remaining": "round clubs remaining",
    "schedule-clubs-involved": "round clubs involved",
    "schedule-first-date": "round first date",
}


class Tables:
    """Declared tables of a document, as their rows come."""

    def __init__(self, curated: Curated, dates: Dates) -> None:
        self._curated = curated
        self._dates = dates
        self._columns: dict[int, str] = {}
        self._draw: tuple[str, ...] = ()
        self.facts: list[DraftFact] = []

    def enter(self) -> None:
        """A section begins: the columns of the table before hold no longer."""
        self._columns, self._draw = {}, ()

    def schedule_row(self, row: TableRow) -> None:
        """A row of a schedule: the columns' names, or one round with its figures."""
        columns = self._columns_of(row)
        if "round" in columns.values() and len(columns) > 1:
            self._columns = columns
            return
        places = [place for place, subject in self._columns.items() if subject == "round"]
        if not places or places[0] >= len(row.cells):
            return
        name = row.cells[places[0]]
        for place, subject in self._columns.items():
            if subject != "round" and place < len(row.cells) and row.cells[place]:
                self._declare(subject, row.cells[place], name, row.line, row.columns[place])

    def _columns_of(self, row: TableRow) -> dict[int, str]:
        """What the columns declare, where a row names them."""
        found: dict[int, str] = {}
        columns = [(self._curated.words(key), subject) for key, subject in _COLUMNS.items()]
        for place, cell in enumerate(row.cells):
            folded = fold(cell)
            for words, subject in columns:
                if folded in words and subject not in found.values():
                    found[place] = subject
        return found

    def _declare(self, subject: str, value: str, name: str, line: int, column: int) -> None:
        """One cell; ``37 → 32`` in the clubs' column is 37 clubs that come to the round."""
        number, day = None, None
        if subject == "round first date":
            day = self._dates.span(value)[0]
        else:
            number = number_in(value)
        self.facts.append(DraftFact(subject, value, line, column, number, day, round=name))

    def schedule_item(self, item: Item) -> None:
        """``- Group Stages: 21–28 March 2016``: the dates of a round; nothing behind the colon says
        nothing.
        """
        name, colon, value = item.text.partition(":")
        if not colon or not value.strip():
            return
        if self._curated.heading(name.strip()).kind in ("round", "group stage"):
            column = item.column + len(name) + 1 + len(value) - len(value.lstrip())
            self._declare("round first date", value.strip(), name.strip(), item.line, column)

    def entrants(self, row: TableRow) -> None:
        """``Kazakhstan First League 13 clubs of the 2024 season``: who takes part, with a figure or
        without.
        """
        for cell, column in zip(row.cells, row.columns, strict=False):
            if cell:
                found = _CLUBS.search(cell)
                number = int(found.group(1)) if found is not None else None
                self.facts.append(DraftFact("entrants", cell, row.line, column, number))

    def draw_row(self, row: TableRow) -> bool:
        """The two rows of a draw: the groups' names, then each group's clubs. False for any other row."""
        if all(self._curated.heading(cell).kind == "group" for cell in row.cells) and row.cells:
            self._draw = row.cells
            return True
        if not self._draw or len(row.cells) != len(self._draw):
            self._draw = ()
            return False
        for group, cell, column in zip(self._draw, row.cells, row.columns, strict=False):
            if cell:
                self.facts.append(DraftFact("group draw", cell, row.line, column, group=group))
        return True


class ResultRows:
    """Rows without a result in tables of results: one that stands among results has lost its own.

    Line-ups and emptied tables hold no results at all, and so nothing is lost in them. ``aggregates`` tells
    whether the titles of the table call its scores aggregates.
    """

    def __init__(self, curated: Curated) -> None:
        self._titles = curated.words("result-column")
        self._line_ups = curated.words("line-up")
        self._sums = curated.words("aggregate-column")
        self.aggregates = False
        self._last = 0
        self._results = False
        self._waiting: list[TableRow] = []

    def enter(self) -> None:
        """Something stands here that is no table: the next has titles of its own."""
        self.aggregates = False

    def result(self, line: int) -> list[TableRow]:
        """A row with a result; gives the rows above it in the same table that have none."""
        if line != self._last + 1:
            self._waiting = []
        lost, self._waiting = self._waiting, []
        self._last, self._results = line, True
        return lost

    def known(self, line: int) -> None:
        """A row of dates, of a draw, or with a word on the result above it."""
        if line != self._last + 1:
            self._results, self._waiting = False, []
        self._last = line

    def other(self, row: TableRow) -> bool:
        """Any other row: whether it stands among results already."""
        self.known(row.line)
        # A man of a line-up is known by the first cell: his name is not folded.
        first = fold(row.cells[0]).partition(" (")[0]
        if first.rstrip(":") in self._line_ups or first.endswith(":"):
            self._results = False
            return False
        folded = [fold(cell).partition(" (")[0] for cell in row.cells]
        if sum(cell in self._titles for cell in folded) > 1:
            self.aggregates = not self._sums.isdisjoint(folded)
            return False
        if not self._results:
            self._waiting.append(row)
        return self._results
