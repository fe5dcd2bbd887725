"""``kzcup export``: all views or tables as files."""

from __future__ import annotations

from pathlib import Path

import click

from kzcup.cli.options import database_option


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json", "parquet", "sqlite"]),
    default="csv",
    show_default=True,
    help="What kind of files.",
)
@click.option("--view", "views", multiple=True, metavar="NAME", help="Only this view; may be given again.")
@click.option("--tables", is_flag=True, help="The tables below the views instead of the views.")
@click.option("--raw", is_flag=True, help="CSV with every text as it is, not made safe for spreadsheets.")
@database_option
def export(folder: Path, form: str, views: tuple[str, ...], tables: bool, raw: bool, database: str) -> None:
    """All views or tables as files in a folder, which is made where it is missing.

    The same data gives the same bytes, whichever engine it is in. Parquet needs pyarrow: pip install
    'kzcup[parquet]'.

    \b
    Examples:
      kzcup export out/
      kzcup export out/ --format parquet --view goals_scored --view match_results
    """
    if views and tables:
        raise click.UsageError("--view names a view and --tables leaves all views out; give one of them.")
    from kzcup.exports import export as write_files

    exported = write_files(database, folder, form, views, tables, raw)
    what = "table" if tables else "view"
    what, are = (what, "is") if exported.relations == 1 else (f"{what}s", "are")
    where = click.format_filename(folder)
    click.echo(f"{exported.relations} {what} with {exported.rows} rows {are} in {where}", err=True)
