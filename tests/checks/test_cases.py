"""One file of cases per code, and every check earns its place by one of them."""

import pytest

from kzcup import checks
from kzcup.checks.facts import gather
from tests.checks.reading import CASES, Case, account, cases_of, written

ALL = [case for path in sorted(CASES.glob("*.txt")) for case in cases_of(path)]


@pytest.mark.parametrize("case", ALL, ids=str)
def test_case(case: Case):
    found = case.account().findings
    assert tuple(written(one) for one in found if one.code == case.code) == case.expected


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_file_has_what_makes_the_finding_and_what_does_not(path):
    cases = cases_of(path)
    assert any(case.expected for case in cases)
    assert any(not case.expected for case in cases)


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_a_check_taken_out_is_missed(check):
    """Without the check a case would fail: it makes a finding that one expects, and no other check does."""
    for case in ALL:
        if not case.expected:
            continue
        whole = case.account()
        if whole.season is None or whole.sheet is None or whole.inference is None:
            continue
        counts = checks.Counts(whole.season, whole.players, whole.inference)
        facts = gather(whole.sheet, counts, whole.reconciliation)
        own = {written(one) for one in check(facts) if one.code == case.code}
        others = {
            written(one)
            for other in checks.CHECKS
            if other is not check
            for one in other(facts)
            if one.code == case.code
        }
        if (own - others) & set(case.expected):
            return
    pytest.fail(f"no case needs {check.__name__}")


def test_what_a_thousand_lines_would_say_is_cut():
    lines = "".join(f";Strelsau {goals % 100}-0 Zenda\n" for goals in range(1000))
    text = f"= 1999 Ruritania Cup =\n\n==Final==\n9 May 1999\nStrelsau 1-0 Zenda\n{lines}"
    found = [one for one in account(text.encode()).findings if one.code == "result-overlooked"]
    assert len(found) == checks.MOST_OF_A_KIND + 1
    assert found[-1].message.endswith("; and 799 more like this")
    assert found[-1].line == 206
