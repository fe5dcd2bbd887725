"""docs/findings.md lists every error and warning on the seeds, each with a verdict, and nothing else."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kzcup.checks.catalogue import CATALOGUE
from kzcup.cli.check import check

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
ROW = re.compile(r"\| ([0-9]+) \| ([a-z-]+) \| ([a-z ]+) \| (.+) \|")
VERDICTS = {"source is wrong", "explained", "open"}


def listed():
    """What the page lists: document, line, code, verdict and words of each row."""
    document = ""
    for line in PAGE.splitlines():
        if line.startswith("## "):
            document = line[3:]
        elif found := ROW.fullmatch(line):
            yield document, int(found[1]), found[2], found[3], found[4]


@pytest.fixture(scope="module")
def report():
    shown = CliRunner().invoke(check, [str(ROOT / "seeds"), "--format", "json"])
    return json.loads(shown.stdout)


def test_the_page_lists_what_the_program_finds(report):
    found = [
        (document["document"], finding["line"], finding["code"])
        for document in report["documents"]
        for finding in document["findings"]
        if finding["severity"] in ("error", "warning")
    ]
    assert [row[:3] for row in listed()] == found


def test_every_row_has_a_verdict_and_a_known_code():
    for _, _, code, verdict, words in listed():
        assert verdict in VERDICTS
        assert code in CATALOGUE
        assert words.endswith((".", "final"))


def test_every_line_named_on_the_page_is_one_of_its_document():
    seeds = (ROOT / "seeds").glob("*.txt")
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in seeds}
    for document, line, _, _, words in listed():
        named = [line, *map(int, re.findall(r"\blines? ([0-9]+)", words))]
        assert max(named) <= lengths[document]


def test_the_seeds_have_no_error(report):
    assert report["findings"]["error"] == 0
