"""``kzcup check``: read and report, without a database."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from kzcup.cli.options import format_option, judgement_options

if TYPE_CHECKING:
    from kzcup.loading import Checked
    from kzcup.model import Finding

LEVELS = ("error", "warning", "info")


class Report(Protocol):
    """Where the documents of a run go as they are read."""

    def add(self, checked: Checked) -> None:
        """A document with its findings, or a file that could not be read."""

    def skip(self, path: str) -> None:
        """A file of a folder that is no cup season."""

    def end(self) -> None:
        """Everything has been read."""


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is at least this grave.",
)
@judgement_options
@click.option("--max-line", type=click.IntRange(1), help="Largest line to read, in bytes; 64 KiB otherwise.")
@click.option("--max-file", type=click.IntRange(1), help="Largest file to read, in bytes; 16 MiB otherwise.")
@format_option
def check(
    paths: tuple[str, ...],
    fail_on: str,
    curated: tuple[Path, ...],
    no_errata: bool,
    lineage: bool,
    max_line: int | None,
    max_file: int | None,
    form: str,
) -> int:
    """Read cup seasons and report what is doubtful, without a database.

    PATH is a file, a folder, or - for standard input. Each finding has its place, the line with a caret, and
    what to do; `kzcup codes CODE` says more.

    \b
    Examples:
      kzcup check seeds/
      kzcup check my_season.txt --fail-on warning
    """
    if not paths:
        raise click.UsageError("Nothing to check. Try: kzcup check seeds/")
    from kzcup import loading
    from kzcup.text import Limits

    usual = Limits()
    limits = Limits(max_line or usual.line, max_file or usual.file)
    report: Report = _Json() if form == "json" else _Text()
    grave = frozenset(LEVELS[: LEVELS.index(fail_on) + 1])
    failed = False
    for checked in loading.check(
        paths, curated=curated, errata=not no_errata, lineage=lineage, limits=limits
    ):
        account, source = checked.account, checked.source
        meant = source.may_be_text and (account is None or account.meant)
        if not meant and not source.named:
            report.skip(source.path)
            continue
        report.add(checked)
        failed |= account is None or account.season is None
        failed |= account is not None and any(found.severity in grave for found in account.findings)
    report.end()
    return int(failed)


class _Text:
    """Findings as they are found, on standard output; what was skipped and the sum on standard error."""

    def __init__(self) -> None:
        self.documents = 0
        self.skipped: list[str] = []
        self.unread: list[str] = []
        self.findings: list[Finding] = []
        self.colour = not os.environ.get("NO_COLOR") and sys.stdout.isatty()

    def add(self, checked: Checked) -> None:
        from kzcup.checks.catalogue import CATALOGUE
        from kzcup.reports.diagnostics import render

        account, path = checked.account, checked.source.path
        if account is None:
            self.unread.append(f"{path}: {checked.problem}")
            return
        lines = account.document.lines if account.document else None
        for finding in account.findings:
            remedy = CATALOGUE[finding.code].remedy
            click.echo(render(finding, path, lines, remedy, self.colour), color=self.colour)
        self.documents += 1
        self.findings.extend(account.findings)

    def skip(self, path: str) -> None:
        self.skipped.append(path)

    def end(self) -> None:
        from kzcup.reports.diagnostics import counted
        from kzcup.reports.escape import terminal

        for path in self.skipped:
            click.echo(f"skipped {terminal(path)}: no cup season", err=True)
        for problem in self.unread:
            click.echo(f"kzcup: {terminal(problem)}", err=True)
        count = f"{self.documents} document{'' if self.documents == 1 else 's'}"
        click.echo(f"{count}: {counted(self.findings)}", err=True)


class _Json:
    """One JSON object on standard output when everything is read."""

    def __init__(self) -> None:
        self.documents: list[dict[str, object]] = []
        self.skipped: list[str] = []
        self.findings: list[Finding] = []

    def add(self, checked: Checked) -> None:
        from kzcup.checks.catalogue import CATALOGUE

        account, source = checked.account, checked.source
        season = account.season if account else None
        lines = account.document.lines if account and account.document else ()
        findings = account.findings if account else ()
        self.documents.append(
            {
                "path": source.path,
                "document": source.name,
                "season": season.label if season else None,
                "competition": season.competition.name if season else None,
                "problem": checked.problem,
                "findings": [
                    {
                        "line": found.line,
                        "column": found.column,
                        "severity": found.severity,
                        "code": found.code,
                        "message": found.message,
                        "expected": found.expected,
                        "found": found.found,
                        "text": lines[found.line - 1] if 1 <= found.line <= len(lines) else None,
                        "remedy": CATALOGUE[found.code].remedy,
                    }
                    for found in findings
                ],
            }
        )
        self.findings.extend(findings)

    def skip(self, path: str) -> None:
        self.skipped.append(path)

    def end(self) -> None:
        import json

        from kzcup.reports.escape import json_text

        counts = {level: sum(f.severity == level for f in self.findings) for level in LEVELS}
        whole = {"documents": self.documents, "skipped": self.skipped, "findings": counts}
        click.echo(json_text(json.dumps(whole, ensure_ascii=False, indent=2)))
