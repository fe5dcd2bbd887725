"""The search for unnamed scorers against brute force, and its bound."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup.infer.assignment import ALL_LISTED, DIFFERENT_MEN, ONE_MAN, REST, Allowance, Side, settle

Placed = dict[tuple[int, int], tuple[int, ...]]
"""Who has the goals of each group: a side and its entry, or its goals without an entry."""


def every_assignment(totals: tuple[int, ...], sides: tuple[Side, ...]) -> list[Placed]:
    """All ways to give every unnamed goal a man so that the totals come out."""
    groups = [(no, entry, goals) for no, side in enumerate(sides) for entry, goals in enumerate(side.entries)]
    groups += [(no, REST, side.rest) for no, side in enumerate(sides) if side.rest]
    goals = sum(size for _, _, size in groups)
    found = []
    for men in product(range(len(totals)), repeat=goals):
        if any(men.count(man) != total for man, total in enumerate(totals)):
            continue
        placed, at = {}, 0
        for side, entry, size in groups:
            placed[side, entry] = men[at : at + size]
            at += size
        found.append(placed)
    return found


def one_man(placed: Placed, sides: tuple[Side, ...]) -> bool:
    return all(len(set(men)) == 1 for (_, entry), men in placed.items() if entry != REST)


def different_men(placed: Placed, sides: tuple[Side, ...]) -> bool:
    for no, side in enumerate(sides):
        men = [set(placed[no, entry]) for entry in range(len(side.entries))]
        if any(one & other for one, other in combinations(men, 2)):
            return False
        if any(each & side.named for each in men):
            return False
    return True


def all_listed(placed: Placed, sides: tuple[Side, ...]) -> bool:
    """Men of goals without an entry are named, or have an entry with goals, or one of the blanks each."""
    for no, side in enumerate(sides):
        if not side.listed or not side.rest:
            continue
        known = set(side.named)
        for entry in range(len(side.entries)):
            known |= set(placed[no, entry])
        if len(set(placed[no, REST]) - known) > side.blanks:
            return False
    return True


MEANING = {ONE_MAN: one_man, DIFFERENT_MEN: different_men, ALL_LISTED: all_listed}


def by_brute_force(
    totals: tuple[int, ...], sides: tuple[Side, ...]
) -> dict[tuple[int, int], tuple[int, tuple[str, ...]]]:
    """What follows, from the definition: the least set of assumptions under which all assignments agree."""
    assignments = every_assignment(totals, sides)
    settled: dict[tuple[int, int], tuple[int, tuple[str, ...]]] = {}
    if not any(all(meaning(each, sides) for meaning in MEANING.values()) for each in assignments):
        sets: list[tuple[str, ...]] = [()]
    else:
        sets = [chosen for size in range(4) for chosen in combinations(MEANING, size)]
    for assumptions in sets:
        fit = [each for each in assignments if all(MEANING[name](each, sides) for name in assumptions)]
        for group in fit[0]:
            men = {man for placed in fit for man in placed[group]}
            if len(men) == 1 and group not in settled:
                settled[group] = (men.pop(), assumptions)
    return settled


@st.composite
def questions(draw: st.DrawFn) -> tuple[tuple[int, ...], tuple[Side, ...]]:
    """A club with one to four men and up to seven unnamed goals on up to three lines."""
    men = draw(st.integers(1, 4))
    sides = []
    left = 7
    for _ in range(draw(st.integers(1, 3))):
        entries = []
        for _ in range(draw(st.integers(0, 3))):
            goals = draw(st.integers(1, 3))
            if goals <= left:
                entries.append(goals)
                left -= goals
        rest = min(left, draw(st.integers(0, 2)))
        left -= rest
        if not entries and not rest:
            continue
        blanks = draw(st.integers(0, 2))
        named = draw(st.frozensets(st.integers(0, men - 1), max_size=2))
        listed = bool(entries or blanks or named) or draw(st.booleans())
        sides.append(Side(tuple(entries), rest, blanks, named, listed))
    goals = 7 - left
    men = max(1, min(men, goals))
    sides = [Side(s.entries, s.rest, s.blanks, frozenset(m for m in s.named if m < men), s.listed) for s in sides]
    totals = [1] * men
    for _ in range(goals - men):
        totals[draw(st.integers(0, men - 1))] += 1
    return tuple(totals), tuple(sides)


@settings(max_examples=150, deadline=None)
@given(questions())
def test_as_by_brute_force(question: tuple[tuple[int, ...], tuple[Side, ...]]) -> None:
    totals, sides = question
    if sides:
        assert settle(totals, sides, Allowance()) == by_brute_force(totals, sides)


BARBOSA, EUGENIO, DZHUMATOV = 0, 1, 2


def test_atyrau_of_2024() -> None:
    """`28', 67' , Olimzoda 33' , Stepanov 84' , Eugénio 87' (pen.)` for six goals, and
    `Signevich 18', 52' , Novak 40' , Kerimzhanov , Dzhumatov` for four."""
    sides = (
        Side((2,), 1, 0, frozenset({EUGENIO}), True),
        Side((), 1, 0, frozenset({DZHUMATOV}), True),
    )
    assert settle((2, 1, 1), sides, Allowance()) == {
        (0, 0): (BARBOSA, (ONE_MAN,)),
        (1, REST): (DZHUMATOV, (ALL_LISTED,)),
        (0, REST): (EUGENIO, (ONE_MAN, ALL_LISTED)),
    }


def test_alike_men_are_never_told_apart() -> None:
    """Jas Qyran of 2024: five men with one goal each, five entries."""
    sides = (Side((1,) * 4, 0, 2, frozenset(), True), Side((1,), 0, 2, frozenset(), True))
    assert settle((1,) * 5, sides, Allowance()) == {}


def test_beyond_the_bound_nothing_is_said() -> None:
    side = Side((1, 1, 2, 2), 2, 0, frozenset(), True)
    totals = (3, 2, 1, 1, 1)
    assert settle(totals, (side,), Allowance(1)) is None
    assert settle(totals, (side,), Allowance()) is not None


def test_assumptions_that_fit_no_assignment_are_not_used() -> None:
    """One entry with two goals, two men with one each: the entry cannot be one man's."""
    sides = (Side((2,), 0, 0, frozenset(), True), Side((1,), 0, 0, frozenset(), True))
    assert settle((2, 1), sides, Allowance()) == {(0, 0): (0, (ONE_MAN,)), (1, 0): (1, (ONE_MAN,))}
    assert settle((1, 2), (Side((3,), 0, 0, frozenset(), True),), Allowance()) == {}
