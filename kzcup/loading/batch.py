"""The documents of a batch on their way, and which of them may go in.

A season that two documents of one run tell differently goes in from neither, whichever comes first and however far
apart they are; the same bytes twice are one document.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kzcup.loading.derive import Derived
from kzcup.loading.report import Action, DocumentReport
from kzcup.loading.sources import Source
from kzcup.model import Finding
from kzcup.store.rows import SeasonRows
from kzcup.store.seasons import Loaded


@dataclass(slots=True)
class Item:
    """A document on its way. ``problem`` is why it could not be read; ``known`` the season it is in the database as.

    ``report`` is None until it is settled what becomes of it.
    """

    source: Source
    problem: str | None = None
    known: Loaded | None = None
    derived: Derived | None = None
    report: DocumentReport | None = None

    @property
    def rows(self) -> SeasonRows | None:
        """The rows of its season, None where it has none or is in the database already."""
        return None if self.derived is None else self.derived.rows

    @property
    def told(self) -> tuple[int, str] | None:
        """The season it tells and the hash of its bytes, None where it tells none."""
        if self.known is not None:
            return self.known.season_id, self.known.sha256
        return None if self.rows is None else (self.rows.season_id, self.rows.sha256)

    def refuse(self, message: str) -> None:
        """Keep it out."""
        self.report = self.as_report("refused", message)

    def as_report(self, action: Action, message: str | None = None) -> DocumentReport:
        """What became of a document that has rows, or of one that could not be read."""
        source, rows = self.source, self.rows
        if self.known is not None:
            return of_known(source, self.known, action, message)
        if rows is None:
            return DocumentReport(source.path, action, message=message, named=source.named)
        findings = self.derived.findings if self.derived and action in ("refused", "not loaded") else ()
        return _report(source, rows, action, message, findings)


def of_known(source: Source, known: Loaded, action: Action, message: str | None = None) -> DocumentReport:
    """What became of a document whose season is in the database."""
    return _report(source, known, action, message)


def _report(
    source: Source, season: SeasonRows | Loaded, action: Action, message: str | None, findings: tuple[Finding, ...] = ()
) -> DocumentReport:
    """The report of a document that tells a season. Of names that many documents have one copy is kept."""
    return DocumentReport(
        source.path,
        action,
        sys.intern(season.competition),
        sys.intern(season.label),
        season.counts,
        None if season.champion is None else sys.intern(season.champion),
        findings,
        message,
        source.named,
    )


def settle_alone(item: Item, strict: bool) -> None:
    """Settle what needs no look at other documents or the database."""
    source, derived, rows = item.source, item.derived, item.rows
    if item.problem is not None:
        item.refuse(item.problem)
    elif derived is not None and rows is None:
        if source.named or (derived.meant and source.may_be_text):
            refused = item.as_report("refused", derived.reason or "")
            item.report = replace(refused, findings=derived.findings)
        else:
            item.report = item.as_report("skipped", derived.reason)
    elif strict and rows is not None and rows.counts.errors:
        many = f"{rows.counts.errors} errors" if rows.counts.errors > 1 else "an error"
        item.report = item.as_report("not loaded", f"it has {many}, and --strict keeps such documents out")


def decision(item: Item, there: Loaded | None, may_replace: bool) -> DocumentReport:
    """What becomes of a document with rows, given what the database has of its season."""
    rows = item.rows
    assert rows is not None
    if there is None:
        return item.as_report("loaded")
    if there.key != rows.key:
        same = f"the keys {there.key!r} and {rows.key!r} have one number, {rows.season_id}"
        return item.as_report("refused", f"{same}; a database can hold only one of these seasons")
    if there.fingerprint == rows.fingerprint:
        return of_known(item.source, there, "unchanged")
    if may_replace or there.document == rows.document or there.sha256 == rows.sha256:
        return item.as_report("replaced")
    return item.as_report(
        "refused",
        f"{there.competition} {there.label} is in the database from {there.document}; with --replace this document "
        "takes its place",
    )


class Contests:
    """Which seasons two documents of this run tell differently."""

    def __init__(self) -> None:
        # By season: of the first document that tells it the hash of its bytes and its place among the reports. They
        # stay in memory for each document of a run, and as one value take half of what a tuple of two takes.
        self._first: dict[int, bytes] = {}
        self._contested: dict[int, list[str]] = {}

    def settle(self, items: Sequence[Item], reports: list[DocumentReport]) -> list[int]:
        """Settle the contests of a batch that comes after these reports; the reports of losers are changed.

        Returns the seasons that earlier batches put in and that must be taken out again.
        """
        taken_out = []
        before = len(reports)
        for number, item in enumerate(items):
            if item.told is None:
                continue
            season, sha256 = item.told
            place, path, digest = before + number, item.source.path, bytes.fromhex(sha256)
            kept = self._first.setdefault(season, digest + place.to_bytes(8, "big"))
            its_digest, first = kept[:-8], int.from_bytes(kept[-8:], "big")
            if first == place:
                continue
            first_path = reports[first].path if first < before else items[first - before].source.path
            if season not in self._contested and its_digest == digest:
                item.report = item.as_report("unchanged", f"the same bytes as {first_path}")
                continue
            if season not in self._contested:
                self._contested[season] = [first_path]
                if first >= before:
                    items[first - before].refuse(_contest([path]))
                elif self._withdraw(reports, first, path):
                    taken_out.append(season)
            item.refuse(_contest(self._contested[season]))
            self._contested[season].append(path)
        return taken_out

    @staticmethod
    def _withdraw(reports: list[DocumentReport], place: int, other: str) -> bool:
        """Change the report of an earlier document; whether it had been put in."""
        report = reports[place]
        reports[place] = replace(report, action="refused", message=_contest([other]))
        return report.action in ("loaded", "replaced")


def _contest(others: Sequence[str]) -> str:
    """The message of a document that is out because of others."""
    return f"{' and '.join(others)} of this run tells the same season otherwise; give only one of them"
