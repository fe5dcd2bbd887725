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
"""From the least demanding to the most; of sets of them those with fewer are the less demanding."""

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
        return _settle_under(_that_matter(sides), totals, sides, unlike, allowance)
    except TooMuchWorkError:
        return None


def _settle_under(
    assumptions: tuple[str, ...],
    totals: tuple[int, ...],
    sides: tuple[Side, ...],
    unlike: set[int],
    allowance: Allowance,
) -> Settled:
    """What these assumptions settle together, each goal with the least set of them that does. Without any, two
    men could change places, and nothing is settled."""
    if not assumptions:
        return {}
    still_open = _Search(totals, sides, assumptions, allowance).certain(_groups(sides), unlike)
    settled: Settled = {}
    for size in range(1, len(assumptions)):
        for chosen in combinations(assumptions, size):
            if still_open:
                found = _Search(totals, sides, chosen, allowance).certain(list(still_open), unlike)
                settled.update({group: (man, chosen) for group, man in found.items()})
                still_open = {group: man for group, man in still_open.items() if group not in found}
    settled.update({group: (man, assumptions) for group, man in still_open.items()})
    return settled


def _that_matter(sides: tuple[Side, ...]) -> tuple[str, ...]:
    """The assumptions that rule out anything on these lines."""
    matter = []
    if any(goals > 1 for side in sides for goals in side.entries):
        matter.append(ONE_MAN)
    if any(len(side.entries) > 1 or (side.entries and side.named) for side in sides):
        matter.append(DIFFERENT_MEN)
    if any(side.listed and side.rest > side.blanks for side in sides):
        matter.append(ALL_LISTED)
    return tuple(matter)


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


def _together(values: list[frozenset[int]]) -> list[list[int]]:
    """The men with equal values, together."""
    together: dict[frozenset[int], list[int]] = {}
    for man, value in enumerate(values):
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


_BY_NAME = (-2,)
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
        self.alike = _together([_named_on(man, sides) for man in range(len(totals))])
        self.kind = {man: at for at, men in enumerate(self.alike) for man in men}
        """Men of one kind are named on the same lines."""
        self.hopeless: set[tuple[int, tuple[int, ...]]] = set()
        """Sides still open (as bits) and totals still due, alike men in order, that no assignment fits."""
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
        self.marks = [_BY_NAME if man in named else () for man in range(len(self.totals))]
        self.strangers = 0
        if self._try_men(at, step):
            return True
        self.marks, self.strangers = before, strangers
        # With the target's side behind, what fits the sides still open depends on nothing but what is due.
        if at:
            self.hopeless.add(state)
        return False

    def _due_alike(self) -> tuple[int, ...]:
        due = self.due
        return tuple([goals for men in self.alike for goals in sorted([due[man] for man in men])])

    def _try_men(self, at: int, step: _Step) -> bool:
        """Give the goals of this step to one man after another, until those after it fit too."""
        due, all_marks, placed = self.due, self.marks, self.placed
        mark = _AS_REST if step.entry == REST else step.entry
        own = (mark,) if step.entry != REST else None
        tried = set()
        for man in range(0 if step.first else placed[-1], len(due)):
            if due[man] < step.size:
                continue
            marks = all_marks[man]
            # Men who are alike in everything to come need not both be tried.
            likeness = (due[man], self.kind[man], marks, man == self.other_than)
            if likeness in tried:
                continue
            tried.add(likeness)
            stranger = own is None and not marks
            if self.different and own is not None and marks and marks != own:
                continue
            if (stranger and self._all_known(step)) or self._misses_target(step, man):
                continue
            self._work()
            due[man] -= step.size
            if mark not in marks:
                all_marks[man] = (*marks, mark)
            self.strangers += stranger
            placed.append(man)
            if self._place(at + 1):
                return True
            placed.pop()
            self.strangers -= stranger
            all_marks[man] = marks
            due[man] += step.size
        return False

    def _work(self) -> None:
        self.allowance.left -= 1
        if self.allowance.left < 0:
            raise TooMuchWorkError

    def _all_known(self, step: _Step) -> bool:
        """Whether no blank entry of the side is left for a man whom it does not show otherwise."""
        side = self.sides[step.side]
        return self.all_listed and side.listed and self.strangers >= side.blanks

    def _misses_target(self, step: _Step, man: int) -> bool:
        """Whether this would make the target wholly the man's whose it must not be."""
        if man != self.other_than or not step.last or (step.side, step.entry) != self.target:
            return False
        side = self.sides[step.side]
        goals = side.rest if step.entry == REST else side.entries[step.entry]
        before = 0 if self.one_man and step.entry != REST else goals - 1
        return all(placed == man for placed in self.placed[len(self.placed) - before :])
