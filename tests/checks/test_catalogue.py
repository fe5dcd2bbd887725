"""The catalogue: every code of the source is in it, and every example does what it says."""

import re

import pytest

from kzcup import checks
from kzcup.checks.catalogue import CATALOGUE, example
from kzcup.model import SEVERITIES
from kzcup.text import Limits
from tests.checks.reading import CASES, account, written
from tests.checks.source import CODE, codes

NO_SMALL_DOCUMENT = {"too-many-rows", "score-out-of-range", "minute-out-of-range", "scorers-of-another-club"}
"""Codes that no small article shows: the first needs thousands of lines; the others are doubts about what a
format hands on, and the reader of articles already reports such lines as unread."""


def test_every_code_of_the_source_is_in_the_catalogue():
    assert [f"{code} at {place}" for code, _, place in codes() if code not in CATALOGUE] == []


def test_severities_of_the_source_are_those_of_the_catalogue():
    other = [
        f"{code} at {place} is {severity}"
        for code, severity, place in codes()
        if severity and severity != CATALOGUE[code].severity
    ]
    assert other == []


def test_no_code_of_the_catalogue_is_left_over():
    assert CATALOGUE.keys() - {code for code, _, _ in codes()} == set()


@pytest.mark.parametrize("code", CATALOGUE.values(), ids=lambda code: code.name)
def test_entries_are_complete(code):
    assert CODE.fullmatch(code.name)
    assert code.severity in SEVERITIES
    assert code.title
    assert not code.title.endswith(".")
    for text in (code.meaning, code.remedy):
        assert re.fullmatch(r"[A-Z].*[.]", text), text


@pytest.mark.parametrize("code", sorted(CATALOGUE.keys() - NO_SMALL_DOCUMENT))
def test_the_example_makes_its_finding(code):
    shown = example(code)
    assert shown is not None
    limits = Limits(*shown.limits) if shown.limits else None
    findings = account(shown.data, True, shown.curated or "", limits).findings
    assert [written(found) for found in findings if found.code == code] == [shown.finding]


def test_codes_without_an_example_are_few_and_known():
    assert {code for code in CATALOGUE if example(code) is None} == NO_SMALL_DOCUMENT
    assert {code.name for code in CATALOGUE.values() if code.instance} == NO_SMALL_DOCUMENT


def test_every_check_has_a_name_of_its_own():
    names = [check.__name__ for check in checks.CHECKS]
    assert len(set(names)) == len(names)


def test_every_code_has_a_case_file():
    assert {path.stem for path in CASES.glob("*.txt")} == CATALOGUE.keys() - NO_SMALL_DOCUMENT
