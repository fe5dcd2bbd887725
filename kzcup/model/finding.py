"""Doubts as values, and declared facts held against counted ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kzcup.values import quick

Severity = Literal["error", "warning", "info"]
Verdict = Literal["agrees", "differs", "unchecked"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@quick
@dataclass(frozen=True, slots=True)
class Finding:
    """Something doubtful at a place of a document.

    ``code`` is a name of the catalogue in `kzcup.checks.catalogue`, which gives title, remedy and example.
    ``expected`` and ``found`` are None where the finding is not a comparison. ``line`` and ``column`` are 1-based.
    """

    code: str
    severity: Severity
    document: str
    line: int
    column: int
    message: str
    expected: str | None = None
    found: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A declared fact beside the counted one.

    ``declared`` and ``counted`` are text, because winners and dates are declared too; ``counted`` is None where
    nothing can be counted. ``difference`` is declared minus counted for whole numbers, else None. ``explanation``
    is None unless one was found.
    """

    subject: str
    declared: str
    counted: str | None
    difference: int | None
    verdict: Verdict
    explanation: str | None
    line: int
    column: int = 1
