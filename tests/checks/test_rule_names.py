"""The checks know three rules of inference by name; they must be names of rules there are."""

from kzcup.checks.counts import INFOBOX
from kzcup.checks.facts import ELSEWHERE, PLAYS_ON
from kzcup.infer.rules import RULES


def test_rules_named_by_the_checks_exist():
    assert {rule.name for rule in RULES.others} >= ELSEWHERE
    assert not {rule.name for rule in RULES.own} & ELSEWHERE
    assert {INFOBOX, PLAYS_ON} <= ELSEWHERE
