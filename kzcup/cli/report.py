"""``kzcup report``: the rows of a view, filtered, as a table or a file."""

from __future__ import annotations

from pathlib import Path

import click

from kzcup.cli import output as out
from kzcup.cli.options import database_option


@click.command()
@click.argument("view", metavar="NAME")
@click.option("--season", metavar="S", help="A season: 1996-97, 1996–97 or 1996/97.")
@click.option("--club", "clubs", multiple=True, metavar="C", help="A club by any name; twice for a pair.")
@click.option("--competition", metavar="X", help="A competition by its name.")
@click.option(
    "--where",
    multiple=True,
    metavar="COLUMN=VALUE",
    help="Only such rows; also !=, <, <=, > and >=. Nothing behind = is null.",
)
@click.option("--order", metavar="COLUMN", help="Sort by a column; 'COLUMN DESC' sorts downwards.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many rows.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "jsonl", "markdown"]),
    default="table",
    show_default=True,
    help="How the rows are written.",
)
@click.option("--raw", is_flag=True, help="CSV and TSV as the texts are, not made safe for spreadsheets.")
@click.option("--all-columns", is_flag=True, help="Tables with identifiers and with how each fact is known.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to a file."
)
@database_option
def report(
    view: str,
    season: str | None,
    clubs: tuple[str, ...],
    competition: str | None,
    where: tuple[str, ...],
    order: str | None,
    limit: int | None,
    form: str,
    raw: bool,
    all_columns: bool,
    output: Path | None,
    database: str,
) -> None:
    """Rows of a view, filtered, as a table or a file. `kzcup views` lists the views.

    In tables a mark says what no line states: * deduced from others, † from a curated source, ? not known.

    \b
    Examples:
      kzcup report top_scorers --season 1996-97
      kzcup report head_to_head --club Kairat --club Taraz
      kzcup report tie_results --where decided_by=shoot-out --format csv
      kzcup report goals_scored --where 'minute>=85' --order 'minute DESC' --limit 5
    """
    from kzcup import answers
    from kzcup.reports import formats
    from kzcup.reports.table import table

    answer = answers.run(
        view,
        database=database,
        season=season,
        club=clubs,
        competition=competition,
        where=where,
        order=order,
        limit=limit,
    )
    if form == "table":
        room = None if output else out.terminal_width()
        out.write((table(answer, room, all_columns),), output)
    else:
        out.write(formats.written(answer, form, raw, all_columns), output)
