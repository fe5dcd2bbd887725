"""Cases: documents with the findings expected of them, side by side in one file."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kzcup import curated, pipeline
from kzcup.model import Finding
from kzcup.text import Limits

CASES = Path(__file__).resolve().parent / "cases"
_LIMITS = re.compile(r"\(lines of ([0-9]+), files of ([0-9]+) bytes\)")


@dataclass(frozen=True)
class Case:
    """A document, and all findings of one code in it as ``line:column: severity code: message``.

    ``mine`` is a curated file it is read with, empty for the packaged ones alone.
    """

    code: str
    title: str
    data: bytes
    mine: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.code}: {self.title}"

    def account(self) -> pipeline.Account:
        """What kzcup makes of the document."""
        limits = _LIMITS.search(self.title)
        return account(
            self.data,
            "(no errata)" not in self.title,
            self.mine,
            Limits(int(limits[1]), int(limits[2])) if limits else Limits(),
        )


def cases_of(path: Path) -> list[Case]:
    """The cases of a file: ``=== title``, a document, ``~~~``, findings; the file's name is their code.

    Between document and findings a curated file may stand behind ``~~~ mine.toml``. A document titled
    ``(no errata)`` is read without, one with ``(lines of 60, files of 200 bytes)`` within these limits.
    """
    found = []
    for block in path.read_bytes().split(b"=== ")[1:]:
        title, _, rest = block.partition(b"\n")
        document, _, findings = rest.partition(b"~~~\n")
        document, _, mine = document.partition(b"~~~ mine.toml\n")
        expected = tuple(line for line in findings.decode().splitlines() if line)
        found.append(Case(path.stem, title.decode(), document, mine.decode(), expected))
    return found


@cache
def account(
    data: bytes, errata: bool = True, mine: str = "", limits: Limits | None = None
) -> pipeline.Account:
    """What kzcup makes of a document, with a curated file of one's own beside the packaged ones."""
    return pipeline.account_of("example.txt", data, settings(errata, mine), limits or Limits())


@cache
def settings(errata: bool, mine: str) -> pipeline.Settings:
    if not mine:
        return pipeline.Settings(curated.load(), errata)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "mine.toml").write_text(mine, encoding="utf-8")
        return pipeline.Settings(curated.load([Path(folder)]), errata)


def written(finding: Finding) -> str:
    """A finding as it stands in a case file."""
    return f"{finding.line}:{finding.column}: {finding.severity} {finding.code}: {finding.message}"
