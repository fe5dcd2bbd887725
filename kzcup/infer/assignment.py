"""Whose goals the unnamed ones can be: an exact search over every assignment of what is left of a list.

A club's list is complete, so its scorers' totals, less the goals that are named, come to exactly the unnamed
ones. A goal is settled when it is the same man's in every assignment that fits. More is settled when
something is assumed about how scorer lines are written; each answer says the least that is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

ONE_MAN = "the minutes of one entry are one man's"
DIFFERENT_MEN = "different entries of one line are different men"
ALL_LISTED = "every scorer of a side has an entry on its line"
ASSUMPTIONS = (ONE_MAN, DIFFERENT_MEN, ALL_LISTED)
LEAST_FIRST: tuple[tuple[str, ...], ...] = tuple(
    chosen for size in range(len(ASSUMPTIONS) + 1) for chosen in combinations(ASSUMPTIONS, size)
)
"""The sets of assumptions from the least demanding to the most: fewer first, then in the order above."""

CLUB_WORK = 20_000
"""How many placements of a goal may be tried for one club before it is left alone: some hundredths of a
second. The hardest club of the seeds takes some hundred."""
SEASON_WORK = 100_000
"""The same for all clubs of a season together, so that no document takes long."""
MOST_GOALS = 100
"""A club with more unnamed goals than this is left alone: the search goes one call deeper with each."""

REST = -1
Group = tuple[int, int]
"""A side's number and one of its entries', or REST for its goals without an entry."""
Settled = dict[Group, tuple[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Side:
    """The scorer line of the club in one match, as far as unnamed goals go.

    ``entries`` are the numbers of goals of each entry without a name; ``rest`` are goals that no entry
    states; ``blanks`` are entries without a name or a goal; ``named`` are the candidates whom the line names;
    ``listed`` is false where the side has no scorer line at all.
    """

    entries: tuple[int, ...]
    rest: int
    blanks: int
    named: frozenset[int]
    listed: bool


class Allowance:
    """The work that may still be done."""

    __slots__ = ("left",)

    def __init__(self, left: int = CLUB_WORK) -> None:
        self.left = left


class TooMuchWorkError(Exception):
    """The search has used up its allowance."""


def settle(totals: tuple[int, ...], sides: tuple[Side, ...], allowance: Allowance) -> Settled | None:
    """The groups of unnamed goals that can be one candidate's only, with the assumptions that takes.

    ``totals`` are the goals each candidate still has to have; they are positive and come to the unnamed
    goals. Where the assumptions together fit no assignment, the document breaks one of them, and none is
    used. None when that takes more work than allowed.
    """
    if len(totals) == 1:
        return dict.fromkeys(_groups(sides), (0, ()))
    unlike = _unlike_all_others(totals, sides)
    if not unlike:
        return {}
    if sum(totals) > MOST_GOALS:
        return None
    try:
        open_groups = _Search(totals, sides, ASSUMPTIONS, allowance).certain(_groups(sides), unlike)
        settled: Settled = {}
        for assumptions in LEAST_FIRST[1:]:
            if not open_groups:
                break
            search = _Search(totals, sides, assumptions, allowance)
            found = open_groups if assumptions == ASSUMPTIONS else search.certain(list(open_groups), unlike)
            for group, man in found.items():
                settled[group] = (man, assumptions)
            open_groups = {group: man for group, man in open_groups.items() if group not in found}
        return settled
    except TooMuchWorkError:
        return None


def _groups(sides: tuple[Side, ...]) -> list[Group]:
    groups = []
    for no, side in enumerate(sides):
        groups.extend([(no, entry) for entry in range(len(side.entries))])
        if side.rest:
            groups.append((no, REST))
    return groups


def _unlike_all_others(totals: tuple[int, ...], sides: tuple[Side, ...]) -> set[int]:
    """The candidates who cannot change places with another: only theirs can be settled."""
    alike: dict[tuple[int, frozenset[int]], list[int]] = {}
    for man, total in enumerate(totals):
        alike.setdefault((total, _named_on(man, sides)), []).append(man)
    return {men[0] for men in alike.values() if len(men) == 1}


def _named_on(man: int, sides: tuple[Side, ...]) -> frozenset[int]:
    return frozenset([no for no, side in enumerate(sides) if man in side.named])


def _together(static: list[frozenset[int]]) -> list[list[int]]:
    """The men with equal values, together."""
    together: dict[frozenset[int], list[int]] = {}
    for man, value in enumerate(static):
        together.setdefault(value, []).append(man)
    return list(together.values())


class _Step(NamedTuple):
    """One placement: ``size`` goals of a group to one man.

    ``first`` and ``last`` tell its place in the group, ``opens`` that it is the first of its side.
    """

    side: int
    entry: int
    size: int
    first: bool
    last: bool
    opens: bool


_NAMED = -2
_AS_REST = -3
"""The marks of a candidate on a side: its line names him, or he has one of the goals without an entry. The
number of an entry marks the man it went to."""


class _Search:
    """Assignments that fit, under one set of assumptions."""

    def __init__(
        self,
        totals: tuple[int, ...],
        sides: tuple[Side, ...],
        assumptions: tuple[str, ...],
        allowance: Allowance,
    ) -> None:
        self.totals = totals
        self.sides = sides
        self.allowance = allowance
        self.one_man = ONE_MAN in assumptions
        self.different = DIFFERENT_MEN in assumptions
        self.all_listed = ALL_LISTED in assumptions
        self.static = [_named_on(man, sides) for man in range(len(totals))]
        self.hopeless: set[tuple[int, tuple[int, ...]]] = set()
        """Sides still open (as bits) and totals still due, alike men in order, that no assignment fits."""
        self.alike = _together(self.static)
        order = sorted(range(len(sides)), key=lambda no: -max(sides[no].entries, default=0))
        self.steps_of = {no: self._steps_on(no) for no in order}
        """The steps of each side, those with the largest entries first."""

    def certain(self, groups: list[Group], men: set[int]) -> dict[Group, int]:
        """Of these groups, those that go to the same one of these men in every assignment that fits."""
        fit = self._find(None, None)
        if fit is None:
            return {}
        certain: dict[Group, int] = {}
        maybe = {group: fit[group][0] for group in groups if len(set(fit[group])) == 1}
        maybe = {group: man for group, man in maybe.items() if man in men}
        while maybe:
            group, man = next(iter(maybe.items()))
            other = self._find(group, man)
            if other is None:
                certain[group] = maybe.pop(group)
                continue
            maybe = {each: one for each, one in maybe.items() if set(other[each]) == {one}}
        return certain

    def _find(self, target: Group | None, other_than: int | None) -> dict[Group, list[int]] | None:
        """An assignment that fits, in which `target` is not wholly `other_than`'s; None if there is none."""
        self.target, self.other_than = target, other_than
        self._order_steps(target)
        self.due = list(self.totals)
        self.marks: list[tuple[int, ...]] = []
        self.strangers = 0
        self.placed: list[int] = []
        if not self._place(0):
            return None
        found: dict[Group, list[int]] = {}
        for step, man in zip(self.steps, self.placed, strict=True):
            found.setdefault((step.side, step.entry), []).append(man)
        return found

    def _steps_on(self, no: int) -> list[_Step]:
        side = self.sides[no]
        steps: list[_Step] = []
        for entry, goals in (*enumerate(side.entries), (REST, side.rest)):
            if self.one_man and entry != REST:
                steps.append(_Step(no, entry, goals, True, True, not steps))
                continue
            for nth in range(goals):
                steps.append(_Step(no, entry, 1, nth == 0, nth == goals - 1, not steps))
        return steps

    def _order_steps(self, target: Group | None) -> None:
        """Put the target's side first, and note which sides are still open where one begins."""
        order = list(self.steps_of)
        if target is not None:
            order.remove(target[0])
            order.insert(0, target[0])
        self.steps: list[_Step] = []
        self.open_at: dict[int, int] = {}
        still_open = sum([1 << no for no in order])
        for no in order:
            self.open_at[len(self.steps)] = still_open
            still_open -= 1 << no
            self.steps.extend(self.steps_of[no])

    def _place(self, at: int) -> bool:
        """Place the goals from this step on."""
        if at == len(self.steps):
            return True
        step = self.steps[at]
        if not step.opens:
            return self._try_men(at, step)
        state = (self.open_at[at], self._due_alike())
        if state in self.hopeless:
            return False
        before, strangers = self.marks, self.strangers
        named = self.sides[step.side].named
        self.marks = [(_NAMED,) if man in named else () for man in range(len(self.totals))]
        self.strangers = 0
        if self._try_men(at, step):
            return True
        self.marks, self.strangers = before, strangers
        # With the target's side behind, what fits the sides still open depends on nothing but what is due.
        if at:
            self.hopeless.add(state)
        return False

    def _due_alike(self) -> tuple[int, ...]:
        return tuple([due for men in self.alike for due in sorted([self.due[man] for man in men])])

    def _try_men(self, at: int, step: _Step) -> bool:
        lowest = 0 if step.first else self.placed[-1]
        seen = set()
        for man in range(lowest, len(self.totals)):
            marks = self.marks[man]
            # Men who are alike in everything to come need not both be tried.
            likeness = (self.due[man], self.static[man], marks, man == self.other_than)
            if likeness in seen:
                continue
            seen.add(likeness)
            if self.due[man] < step.size or not self._may(step, man, marks):
                continue
            self.allowance.left -= 1
            if self.allowance.left < 0:
                raise TooMuchWorkError
            if self._with(at, step, man, marks):
                return True
        return False

    def _may(self, step: _Step, man: int, marks: tuple[int, ...]) -> bool:
        """Whether the assumptions let the man have this goal."""
        if step.entry != REST:
            if self.different and any(mark not in (step.entry, _AS_REST) for mark in marks):
                return False
        elif self.all_listed and not marks:
            side = self.sides[step.side]
            if side.listed and self.strangers >= side.blanks:
                return False
        if not step.last or (step.side, step.entry) != self.target or man != self.other_than:
            return True
        group = 1 if self.one_man and step.entry != REST else self._size(step)
        return any(placed != man for placed in self.placed[len(self.placed) - group + 1 :])

    def _size(self, step: _Step) -> int:
        side = self.sides[step.side]
        return side.rest if step.entry == REST else side.entries[step.entry]

    def _with(self, at: int, step: _Step, man: int, marks: tuple[int, ...]) -> bool:
        mark = _AS_REST if step.entry == REST else step.entry
        stranger = step.entry == REST and not marks
        self.due[man] -= step.size
        if mark not in marks:
            self.marks[man] = (*marks, mark)
        self.strangers += stranger
        self.placed.append(man)
        if self._place(at + 1):
            return True
        self.placed.pop()
        self.strangers -= stranger
        self.marks[man] = marks
        self.due[man] += step.size
        return False
