"""``kzcup check``: read and report, without a database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzcup.model import Finding
    from kzcup.pipeline import Account

LEVELS = ("error", "warning", "info")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is at least this grave.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--curated", multiple=True, type=click.Path(path_type=Path), help="A folder of curated data.")
@click.option("--no-errata", is_flag=True, help="Check the text alone, without curated corrections.")
@click.option("--lineage", is_flag=True, help="Join clubs and players that are likely the same.")
@click.option("--max-line", type=int, help="Largest line to read, in bytes.")
@click.option("--max-file", type=int, help="Largest file to read, in bytes.")
def check(paths: tuple[str, ...], fail_on: str, form: str, **options: Any) -> int:
    """Read cup seasons and report what is doubtful, without a database.

    PATH is a file, a folder, or - for standard input. Each finding has its place, the line with a caret, and what
    to do; `kzcup codes CODE` says more.

    \b
    Examples:
      kzcup check seeds/
      kzcup check my_season.txt --fail-on warning
    """
    if not paths:
        raise click.UsageError("Nothing to check. Try: kzcup check seeds/")
    report = _Json() if form == "json" else _Text()
    failed = False
    for path, named, account in _accounts(paths, **options):
        if account.season is None and not named:
            report.skip(path)
            continue
        report.add(path, account)
        failed |= account.season is None or any(
            LEVELS.index(found.severity) <= LEVELS.index(fail_on) for found in account.findings
        )
    report.end()
    return 1 if failed else 0


class _Text:
    """Findings as they are found, on standard output; what was skipped and the sum on standard error."""

    def __init__(self) -> None:
        self.documents = 0
        self.skipped: list[str] = []
        self.findings: list[Finding] = []
        self.colour = not os.environ.get("NO_COLOR") and click.get_text_stream("stdout").isatty()

    def add(self, path: str, account: Account) -> None:
        from kzcup.checks.catalogue import CATALOGUE
        from kzcup.reports.diagnostics import render

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
        count = f"{self.documents} document{'' if self.documents == 1 else 's'}"
        click.echo(f"{count}: {counted(self.findings)}", err=True)


class _Json:
    """One JSON object on standard output when everything is read."""

    def __init__(self) -> None:
        self.documents: list[dict[str, object]] = []
        self.skipped: list[str] = []
        self.findings: list[Finding] = []

    def add(self, path: str, account: Account) -> None:
        from kzcup.checks.catalogue import CATALOGUE

        lines = account.document.lines if account.document else ()
        self.documents.append(
            {
                "path": path,
                "document": account.name,
                "season": account.season.label if account.season else None,
                "competition": account.season.competition.name if account.season else None,
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
                    for found in account.findings
                ],
            }
        )
        self.findings.extend(account.findings)

    def skip(self, path: str) -> None:
        self.skipped.append(path)

    def end(self) -> None:
        import json

        from kzcup.reports.escape import json_text

        counts = {level: sum(f.severity == level for f in self.findings) for level in LEVELS}
        whole = {"documents": self.documents, "skipped": self.skipped, "findings": counts}
        click.echo(json_text(json.dumps(whole, ensure_ascii=False, indent=2)))


def _accounts(
    paths: tuple[str, ...],
    curated: tuple[Path, ...],
    no_errata: bool,
    lineage: bool,
    max_line: int | None,
    max_file: int | None,
) -> Iterator[tuple[str, bool, Account]]:
    """Every document of the paths, whether it was named itself, and what was read in it."""
    import sys

    from kzcup import curated as judgement
    from kzcup import pipeline, text

    settings = pipeline.Settings(judgement.load(curated), not no_errata, lineage)
    limits = text.Limits(max_line or text.MAX_LINE_BYTES, max_file or text.MAX_FILE_BYTES)
    for path in paths:
        if path == "-":
            data = sys.stdin.buffer.read(limits.file + 1)
            yield path, True, pipeline.account_of("<stdin>", data, settings, limits)
        elif Path(path).is_dir():
            for file in sorted(p for p in Path(path).rglob("*") if p.is_file()):
                yield str(file), False, pipeline.account_of(file.name, file.read_bytes(), settings, limits)
        else:
            yield path, True, pipeline.account_of(Path(path).name, Path(path).read_bytes(), settings, limits)
