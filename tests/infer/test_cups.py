"""What follows from small cups; and that every rule earns its place by one of them."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from kzcup.infer import RULES
from tests.infer.cases import CUPS, Cup

EVERY_RULE = [(field.name, rule.name) for field in fields(RULES) for rule in getattr(RULES, field.name)]


@pytest.mark.parametrize("case", CUPS, ids=lambda case: case.name)
def test_what_follows(case: Cup) -> None:
    assert case.found() == case.expected()


@pytest.mark.parametrize(("kind", "name"), EVERY_RULE)
def test_without_this_rule_an_expectation_fails(kind: str, name: str) -> None:
    fewer = tuple(rule for rule in getattr(RULES, kind) if rule.name != name)
    rules = replace(RULES, **{kind: fewer})
    assert any(not case.holds(rules) for case in CUPS)


def test_every_rule_is_in_the_documentation() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "inference.md").read_text(encoding="utf-8")
    assert [name for _, name in EVERY_RULE if name not in page] == []
