"""What an explanation holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document. ``role`` is ``for`` or ``against`` a claim, else ``says``."""

    line_no: int
    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known. ``basis`` is stated, deduced, curated or unknown; None where it is not told.

    ``value`` is None where the fact is not known.
    """

    name: str
    value: str | None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A claim: what it says, the rule in words, and its lines.

    ``used`` tells that the result rests on it, ``contradicted`` that another claim says otherwise, so that none is
    used. ``source`` is the address behind a curated claim, else None.
    """

    statement: str
    rule: str
    meaning: str
    basis: str
    used: bool
    assumptions: tuple[str, ...]
    source: str | None
    lines: tuple[Line, ...]
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding at one of the lines."""

    line_no: int
    severity: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of one thing. ``season`` and ``document`` are None for a club over all seasons."""

    kind: str
    identifier: int
    title: str
    season: str | None
    document: str | None
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]
    reasons: tuple[Reason, ...]
    doubts: tuple[Doubt, ...]

    @property
    def contested(self) -> bool:
        """Whether the reasons contradict each other."""
        return any(reason.contradicted for reason in self.reasons)
