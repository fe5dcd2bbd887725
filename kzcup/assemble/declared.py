"""Declared facts with the numbers of the clubs, rounds and groups they speak of."""

from __future__ import annotations

from functools import cached_property

from kzcup.assemble.drafts import DraftSeason
from kzcup.curated import Curated, fold
from kzcup.model import Club, Declared, DeclaredScorer
from kzcup.values import maker

_made_declared = maker(Declared)
_made_scorer = maker(DeclaredScorer)


class Facts:
    """Declared facts with the numbers of the clubs, rounds and groups they speak of."""

    def __init__(self, draft: DraftSeason, clubs: tuple[Club, ...], number: dict[str, int], curated: Curated) -> None:
        self._draft = draft
        self._curated = curated
        self._clubs = clubs
        self._number = number
        self._folded: dict[str, int | None] = {}

    def declared(self) -> tuple[Declared, ...]:
        """The declared facts, in document order."""
        return tuple(
            [
                _made_declared(
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
            ]
        )

    def scorers(self) -> tuple[DeclaredScorer, ...]:
        """The declared scorers, in document order."""
        return tuple(
            [
                _made_scorer(
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
            ]
        )

    @cached_property
    def _rounds(self) -> dict[str, int]:
        """The rounds by their folded names; few documents declare anything of a round."""
        return {fold(one.name): one.no for one in reversed(self._draft.rounds)}

    @cached_property
    def _by_bare_name(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for one in self._draft.rounds:
            found.setdefault(_bare(one.name), set()).add(one.no)
        return found

    @cached_property
    def _groups(self) -> dict[str, int]:
        return {fold(one.name): one.no for one in reversed(self._draft.groups)}

    def _round(self, name: str) -> int | None:
        """The round a table names: by its name, however blanks, dashes and a plural s are written."""
        exact = self._rounds.get(fold(name))
        if exact is not None:
            return exact
        found = self._by_bare_name.get(_bare(name), set())
        return min(found) if len(found) == 1 else None

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
