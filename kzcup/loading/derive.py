"""One document to rows."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kzcup import curated
from kzcup.curated import Curated
from kzcup.model import Finding
from kzcup.pipeline import RULES_VERSION, Account, Settings, account_of, account_of_document
from kzcup.store import schema
from kzcup.store.database import Row, RowsRefused
from kzcup.store.rows import SeasonRows, rows_of
from kzcup.store.settings import Derivation
from kzcup.text import Document, Limits


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything documents are read with, in a form another process can be given.

    ``folders`` are curated folders of the user.
    """

    folders: tuple[Path, ...] = ()
    errata: bool = True
    lineage: bool = False
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Derived:
    """What became of one document's bytes: rows, or the reason why there are none.

    ``findings`` are those of a document without rows, and the errors of one with rows. ``meant`` tells, of a
    document without rows, that it was meant to be one: its bytes are no text, or it has match lines.
    """

    rows: SeasonRows | None
    findings: tuple[Finding, ...]
    reason: str | None
    meant: bool


class Deriver:
    """Makes rows of documents."""

    def __init__(self, judgement: Judgement) -> None:
        known = curated.load(judgement.folders)
        self.settings = Settings(known, judgement.errata, judgement.lineage)
        self.derivation = Derivation(known.fingerprint, judgement.errata, judgement.lineage, RULES_VERSION)
        self._limits = judgement.limits
        self._aliases = _aliases(known, judgement.lineage)
        self._revision = schema.head()

    def of_bytes(self, name: str, data: bytes) -> Derived:
        """Read the bytes of a file."""
        return self._derived(account_of(name, data, self.settings, self._limits))

    def of_document(self, document: Document) -> Derived:
        """Read a document that was read before."""
        return self._derived(account_of_document(document, self.settings))

    def _derived(self, account: Account) -> Derived:
        document, sheet, season, inference = (
            account.document,
            account.sheet,
            account.season,
            account.inference,
        )
        if document is None or sheet is None or season is None or inference is None:
            why = account.findings[0].message if account.findings else "no cup season was found in it"
            return Derived(None, account.findings, why, account.meant)
        try:
            rows = rows_of(
                document,
                sheet,
                season,
                account.players,
                inference,
                account.reconciliation,
                account.findings,
                self._aliases,
                self.derivation.fingerprint(document.sha256),
                self._revision,
            )
        except RowsRefused as refused:
            return Derived(None, account.findings, str(refused), True)
        errors = tuple(finding for finding in account.findings if finding.severity == "error")
        return Derived(rows, errors, None, True)


def _aliases(known: Curated, lineage: bool) -> dict[str, tuple[Row, ...]]:
    """The names of curated clubs, by the club's key, as rows without the club's number."""
    return {
        club.key: tuple(
            (
                number,
                name.name,
                None if name.first is None else str(name.first),
                None if name.last is None else str(name.last),
                name.source,
            )
            for number, name in enumerate(club.names, 1)
        )
        for club in known.clubs(lineage).values()
    }


def hurry_no_collection() -> None:
    """Collect garbage seldom: documents are trees of values, and looking for rings in them costs a tenth of a load."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)


@contextmanager
def unhurried_collection() -> Iterator[None]:
    """Collect garbage seldom while this lasts."""
    thresholds = gc.get_threshold()
    hurry_no_collection()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
