"""The recipe: how one document becomes an account of a cup season. Every stage stands here once, in order.

Nothing in here raises on any input. What is wrong with a document is a finding of its account.
"""

from __future__ import annotations

from dataclasses import dataclass

from kzcup import assemble, checks, formats, identity, infer
from kzcup.curated import Curated
from kzcup.model import Finding, Inference, Player, Reconciliation, Season
from kzcup.sheet import MatchLine, Sheet
from kzcup.text import Document, Limits, Refusal, decode

RULES_VERSION = "1"
"""Raised whenever a stage would make other rows of the same document; a database derived by others is rebuilt."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a document is judged with: the curated data, whether its errata apply, whether likely links join."""

    curated: Curated
    errata: bool = True
    lineage: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """All that kzcup knows of one document.

    ``document`` is None where the bytes were refused; ``sheet`` then too. ``season`` is None where the document
    is no cup season or could not be read as one; `players`, `inference` and `reconciliation` are then empty.
    ``findings`` are sorted by line, column and code.
    """

    name: str
    document: Document | None
    sheet: Sheet | None
    season: Season | None
    players: tuple[Player, ...]
    inference: Inference | None
    reconciliation: tuple[Reconciliation, ...]
    findings: tuple[Finding, ...]

    @property
    def meant(self) -> bool:
        """Whether this is a season or was meant to be one: its bytes are no text, or it has match lines."""
        if self.season is not None or self.sheet is None:
            return True
        return any(node.__class__ is MatchLine for node in self.sheet.nodes)


def account_of(name: str, data: bytes, settings: Settings, limits: Limits = Limits()) -> Account:
    """Read the bytes of one file."""
    document = decode(name, data, limits)
    if isinstance(document, Refusal):
        return _only_findings(name, None, None, (checks.of_refusal(document),))
    return account_of_document(document, settings)


def account_of_document(document: Document, settings: Settings) -> Account:
    """Read a document: lines, then the season as stated, then who is who, then what follows, then doubts."""
    curated = settings.curated
    sheet = formats.read(document)
    draft = assemble.draft(sheet, curated)
    if draft.season is None:
        return _only_findings(document.name, document, sheet, draft.findings)
    clubs = identity.clubs(draft.season, curated, settings.lineage)
    season, doubts = assemble.season(draft.season, clubs, curated, settings.errata)
    players = identity.players(season, curated, settings.lineage)
    inference = infer.infer(season, players)
    counts = checks.Counts(season, players, inference)
    reconciliation = checks.reconcile(counts)
    found = checks.check(sheet, counts, reconciliation)
    findings = checks.in_order((*draft.findings, *doubts, *found))
    return Account(
        document.name, document, sheet, season, players, inference, reconciliation, findings
    )


def _only_findings(
    name: str, document: Document | None, sheet: Sheet | None, findings: tuple[Finding, ...]
) -> Account:
    """An account of a document that tells no season."""
    return Account(name, document, sheet, None, (), None, (), checks.in_order(findings))
