"""What a load says at its end."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kzcup.reports.escape import json_text, terminal

if TYPE_CHECKING:
    from kzcup.loading import DocumentReport, LoadReport

MANY = 60
"""Up to so many documents each has its line; above, only those that went otherwise than expected."""

_HEADINGS = ("season", "competition", "", "clubs", "ties", "matches", "walkovers", "goals", "champion", "findings")
_RIGHT = frozenset({3, 4, 5, 6, 7})


def as_text(report: LoadReport, verbose: bool) -> str:
    """A line per season and where the database is."""
    shown = [document for document in report.documents if document.action != "skipped"]
    if len(shown) > MANY and not verbose:
        shown = [document for document in shown if document.failed]
    seasons = [document for document in shown if document.counts is not None]
    lines = _table([_HEADINGS, *map(_cells, seasons)]) if seasons else []
    lines += [
        f"skipped {terminal(document.path)}: {terminal(document.message or 'no cup season')}"
        for document in report.documents
        if document.action == "skipped" and not document.failed
    ]
    done = ", ".join(f"{count:,} {action}" for action, count in report.actions.items()) or "no documents"
    tense = "a dry run, nothing was written; otherwise: " if report.dry_run else ""
    return "\n".join([*lines, f"{terminal(report.database)}: {tense}{done}"])


def complain(report: LoadReport, colour: bool, verbose: bool) -> None:
    """Say on standard error what did not go in and why: its errors, with `verbose` every finding known here."""
    from kzcup.checks.catalogue import CATALOGUE
    from kzcup.reports.diagnostics import render

    for document in report.documents:
        for finding in document.findings:
            if finding.severity != "error" and not verbose:
                continue
            text = render(finding, document.path, None, CATALOGUE[finding.code].remedy, colour)
            click.echo(text, err=True, color=colour)
        if document.failed:
            click.echo(f"kzcup: {terminal(document.path)}: {terminal(document.message or 'not loaded')}", err=True)


def as_json(report: LoadReport) -> str:
    """The whole report as one JSON object; ``findings`` is null where they are in the database."""
    documents = [
        {
            "path": document.path,
            "document": document.name,
            "action": document.action,
            "competition": document.competition,
            "season": document.season,
            "champion": document.champion,
            "message": document.message,
            "counts": _counts(document),
            "findings": _findings(document),
        }
        for document in report.documents
    ]
    whole = {
        "database": report.database,
        "dry_run": report.dry_run,
        "exit_code": report.exit_code,
        "actions": report.actions,
        "documents": documents,
    }
    return json_text(json.dumps(whole, ensure_ascii=False, indent=2))


def _findings(document: DocumentReport) -> list[dict[str, str | int | None]] | None:
    if not document.failed and document.counts is not None:
        return None
    return [
        {
            "line": finding.line,
            "column": finding.column,
            "severity": finding.severity,
            "code": finding.code,
            "message": finding.message,
            "expected": finding.expected,
            "found": finding.found,
        }
        for finding in document.findings
    ]


def _counts(document: DocumentReport) -> dict[str, int] | None:
    counts = document.counts
    if counts is None:
        return None
    return {name: getattr(counts, name) for name in counts.__slots__}


def _cells(document: DocumentReport) -> tuple[str, ...]:
    counts = document.counts
    assert counts is not None
    return (
        document.season or "",
        document.competition or "",
        document.action,
        *(f"{count:,}" for count in (counts.clubs, counts.ties, counts.matches, counts.walkovers, counts.goals)),
        document.champion or "unknown",
        in_words(counts.errors, counts.warnings, counts.findings),
    )


def in_words(errors: int, warnings: int, findings: int) -> str:
    """``2 errors, 5 warnings, 3 infos``; what there is none of is left out."""
    parts = ((errors, "error"), (warnings, "warning"), (findings - errors - warnings, "info"))
    return ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in parts if n) or "none"


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    """Rows below a heading, figures to the right."""
    from kzcup.reports.cells import padded
    from kzcup.reports.width import width

    clean = [tuple(map(terminal, row)) for row in rows]
    rooms = [max(width(row[place]) for row in clean) for place in range(len(_HEADINGS))]
    return [
        "  ".join(padded(cell, rooms[place], place in _RIGHT) for place, cell in enumerate(row)).rstrip()
        for row in clean
    ]
