"""``kzcup load``: read cup seasons and write them into a database."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kzcup.cli.options import database_option, format_option, judgement_options

if TYPE_CHECKING:
    from kzcup.loading import LoadReport
    from kzcup.model import Severity

LEVELS = ("error", "warning", "info")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@database_option
@click.option("--replace", is_flag=True, help="Let a season be told by another source than before.")
@click.option("--dry-run", is_flag=True, help="Read, check and say what would change; write nothing.")
@click.option("--strict", is_flag=True, help="Leave out documents that have findings of severity error.")
@click.option(
    "--fail-on", type=click.Choice(LEVELS), help="Exit with 1 where a finding is at least this grave."
)
@click.option("--no-wait", is_flag=True, help="Do not wait for another load of the same seasons.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read documents."
)
@judgement_options
@click.option("--max-line", type=click.IntRange(1), help="Largest line to read, in bytes; 64 KiB otherwise.")
@click.option("--max-file", type=click.IntRange(1), help="Largest file to read, in bytes; 16 MiB otherwise.")
@format_option
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress; errors are still said.")
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="A line for every document, however many; of one that is no season every finding.",
)
def load(
    paths: tuple[str, ...],
    database: str,
    replace: bool,
    dry_run: bool,
    strict: bool,
    fail_on: Severity | None,
    no_wait: bool,
    jobs: int,
    curated: tuple[Path, ...],
    no_errata: bool,
    lineage: bool,
    max_line: int | None,
    max_file: int | None,
    form: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read cup seasons and write them into a database.

    PATH is a file, a folder, or - for standard input. In a folder, files that are no cup season are skipped. A
    document that is in the database already with the same text changes nothing; one whose text has changed replaces
    its season.

    \b
    Examples:
      kzcup load seeds/
      kzcup load 2025_Kazakhstan_Cup.txt --strict
      kzcup load archive/ --jobs 2 --database postgresql://loader@localhost/cup
      curl -s https://example.org/cup.txt | kzcup load -
    """
    if not paths:
        raise click.UsageError("Nothing to load. Try: kzcup load seeds/")
    from kzcup import loading
    from kzcup.cli import summary
    from kzcup.cli.progress import showing
    from kzcup.text import Limits

    usual = Limits()
    with showing(not quiet and form == "text") as on_progress:
        report: LoadReport = loading.load(
            paths,
            database,
            replace=replace,
            dry_run=dry_run,
            strict=strict,
            fail_on=fail_on,
            wait=not no_wait,
            jobs=jobs,
            curated=curated,
            errata=not no_errata,
            lineage=lineage,
            limits=Limits(max_line or usual.line, max_file or usual.file),
            progress=on_progress,
        )
    if form == "json":
        click.echo(summary.as_json(report))
    else:
        summary.complain(report, sys.stderr.isatty(), verbose)
        if not quiet:
            click.echo(summary.as_text(report, verbose))
    return report.exit_code
