"""What a load did, document by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kzcup.loading.sources import name_of
from kzcup.model import Finding, Severity
from kzcup.store.rows import Counts

Action = Literal["loaded", "replaced", "unchanged", "skipped", "refused", "not loaded"]
Level = Severity
"""At what severity `fail_on` makes a command fail."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of a document.

    ``action`` is ``skipped`` for a file of a folder that is no cup season, ``refused`` where the document could
    not be read, contradicts another or the database will not have it, ``not loaded`` where `strict` kept it out.
    ``season`` is its label, ``competition`` the cup's name, ``counts`` what it came to and ``champion`` the
    winner's name; None where it is no season, ``champion`` also where nobody knows. ``message`` says why it is
    not in, else None. ``findings`` are those of documents that should have gone in and did not; those of documents
    that are in are in the database, and what is no season has none.
    """

    path: str
    action: Action
    competition: str | None = None
    season: str | None = None
    counts: Counts | None = None
    champion: str | None = None
    findings: tuple[Finding, ...] = ()
    message: str | None = None
    named: bool = False

    @property
    def name(self) -> str:
        """What the document is known by."""
        return name_of(self.path)

    def reaches(self, level: Level) -> bool:
        """Whether the document has a finding at this level or above."""
        if self.counts is None:
            return any(finding.severity in _AT_LEAST[level] for finding in self.findings)
        graver = {
            "error": self.counts.errors,
            "warning": self.counts.errors + self.counts.warnings,
            "info": self.counts.findings,
        }
        return graver[level] > 0

    @property
    def failed(self) -> bool:
        """Whether the document should have gone in and did not."""
        return self.action in ("refused", "not loaded") or (self.action == "skipped" and self.named)


_AT_LEAST: dict[Level, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
}


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did. ``database`` is its address without a password; ``dry_run`` tells that nothing was written."""

    database: str
    documents: tuple[DocumentReport, ...]
    dry_run: bool
    fail_on: Level | None

    @property
    def exit_code(self) -> int:
        """0, or 1 where a document was not loaded or has findings at or above ``fail_on``."""
        if any(document.failed for document in self.documents):
            return 1
        level = self.fail_on
        return int(level is not None and any(document.reaches(level) for document in self.documents))

    @property
    def actions(self) -> dict[Action, int]:
        """How many documents each action befell."""
        return dict(Counter(document.action for document in self.documents))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is: documents done of how many, and match lines in them so far."""

    done: int
    total: int
    matches: int


OnProgress = Callable[[Progress], None]
