"""Declared scorers of a list: ``- KAZ Aslanbek Kakimov - Aksu`` under ``3 goals:``, and tables of top
scorers.
"""

from __future__ import annotations

import re

from kzcup.assemble.drafts import DraftScorer
from kzcup.assemble.leaders import nationality_of
from kzcup.curated import Curated, fold
from kzcup.sheet import Item, TableRow

_GOALS = re.compile(r"([0-9]{1,4}) (?:own )?goals?\b", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9]{1,4}(?![0-9])")
_OWN = re.compile(r"\bown goals?\b", re.IGNORECASE)
_FIGURE_BEHIND = re.compile(r"(.+?) ?[–—:,-]? ?\(?([0-9]{1,4})(?: goals?)?\)?", re.IGNORECASE)
_CLUB_BEHIND = re.compile(r"(.+?) (?:[–—-] )(.+)")
_CLUB_IN_BRACKETS = re.compile(r"(.+?) ?\(([^()]+)\)")


class ScorersList:
    """The list of a section of scorers, as its lines come."""

    def __init__(self, curated: Curated) -> None:
        self._curated = curated
        self.found: list[DraftScorer] = []
        self._goals: int | None = None
        self._own = False
        self._over = False
        self._columns: dict[str, int] = {}

    def enter(self) -> None:
        """A section of scorers begins: what was announced before holds no longer."""
        self._goals, self._own, self._over, self._columns = None, False, False, {}

    def label(self, text: str) -> None:
        """``3 goals:`` or ``;Own goal`` announces what the men below it scored."""
        # `;Notes` below a list begins something else, though it is no heading.
        self._over = self._curated.heading(text.strip(" ;:")).kind == "not a round"
        goals = _GOALS.search(text)
        self._own = _OWN.search(text) is not None
        self._goals = int(goals.group(1)) if goals is not None else (1 if self._own else None)

    def item(self, item: Item) -> None:
        """One man of the list. What stands under ``;Notes``, or has neither figure nor club, is none."""
        if self._over:
            return
        text, goals = item.text.strip(), self._goals
        if goals is None:
            behind = _FIGURE_BEHIND.fullmatch(text)
            if behind is not None:
                text, goals = behind.group(1), int(behind.group(2))
        nationality, rest = nationality_of(text)
        name, club = _club_of(rest)
        if name and (goals is not None or club is not None):
            self._add(name, club, nationality, goals, item.line, item.column)

    def row(self, row: TableRow) -> None:
        """A row of a table of scorers, below a row that names its columns."""
        columns = self._columns_of(row)
        if columns is not None:
            self._columns = columns
            return
        place = self._columns.get("player")
        if place is None or place >= len(row.cells) or not row.cells[place]:
            return
        nationality, name = nationality_of(row.cells[place])
        figure = _FIGURE.match(self._cell(row, "goals") or "")
        goals = int(figure.group()) if figure is not None else None
        self._add(name, self._cell(row, "club"), nationality, goals, row.line, row.columns[place])

    def _columns_of(self, row: TableRow) -> dict[str, int] | None:
        """The columns a heading row names, None for any other row."""
        found: dict[str, int] = {}
        columns = [(self._curated.words(f"scorers-{column}"), column) for column in ("player", "club", "goals")]
        for place, cell in enumerate(row.cells):
            folded = fold(cell)
            for words, column in columns:
                if folded in words:
                    found.setdefault(column, place)
        return found if "player" in found and len(found) > 1 else None

    def _cell(self, row: TableRow, column: str) -> str | None:
        place = self._columns.get(column)
        return row.cells[place] or None if place is not None and place < len(row.cells) else None

    def _add(
        self, name: str, club: str | None, nationality: str | None, goals: int | None, line: int, column: int
    ) -> None:
        self.found.append(DraftScorer("list", name, club, nationality, goals, self._own, line, column))


def _club_of(text: str) -> tuple[str, str | None]:
    """Name and club of ``Aslanbek Kakimov - Aksu`` or ``Aslanbek Kakimov (Aksu)``; the club is None
    without one.
    """
    name, dash, club = text.partition(" - ")
    if dash and name and club:
        return name.strip(), club.strip()
    for form in (_CLUB_BEHIND, _CLUB_IN_BRACKETS):
        found = form.fullmatch(text)
        if found is not None:
            return found.group(1).strip(), found.group(2).strip()
    return text, None
