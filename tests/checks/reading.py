"""Cases: documents with the findings expected of them, side by side in one file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kzcup import curated, pipeline
from kzcup.text import Limits

CASES = Path(__file__).resolve().parent / "cases"


@dataclass(frozen=True)
class Case:
    """A document, and all findings of one code in it as ``line:column: severity code: message``."""

    code: str
    title: str
    data: bytes
    expected: tuple[str, ...]
    errata: bool

    def __str__(self) -> str:
        return f"{self.code}: {self.title}"


def cases_of(path: Path) -> list[Case]:
    """The cases of a file: ``=== title``, a document, ``~~~``, findings; the file's name is their code.

    A title with ``(no errata)`` is read without them.
    """
    found = []
    for block in path.read_bytes().split(b"=== ")[1:]:
        title, _, rest = block.partition(b"\n")
        document, _, findings = rest.partition(b"~~~\n")
        words = title.decode()
        expected = tuple(line for line in findings.decode().splitlines() if line)
        found.append(Case(path.stem, words, document, expected, "(no errata)" not in words))
    return found


@cache
def settings(errata: bool = True) -> pipeline.Settings:
    return pipeline.Settings(curated.load(), errata)


def account(data: bytes, errata: bool = True, limits: Limits | None = None) -> pipeline.Account:
    return pipeline.account_of("example.txt", data, settings(errata), limits or Limits())


def written(finding) -> str:
    """A finding as it stands in a case file."""
    return f"{finding.line}:{finding.column}: {finding.severity} {finding.code}: {finding.message}"
