"""What the catalogue says of a code."""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.model import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the catalogue. ``meaning`` says what was seen, ``remedy`` what a person can do.

    ``instance`` is an example in words, empty where a document beside it is one.
    """

    name: str
    severity: Severity
    title: str
    meaning: str
    remedy: str
    instance: str = ""
