"""``kzcup views``: the views, their columns and their SQL."""

from __future__ import annotations

import click

from kzcup.cli import output as out


@click.command()
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--sql", is_flag=True, help="Only the SQL, to be given to psql or sqlite3.")
@click.option("--datasette", is_flag=True, help="A metadata.json for Datasette.")
def views(name: str | None, sql: bool, datasette: bool) -> None:
    """The views, their columns and their SQL; no database is needed.

    \b
    Examples:
      kzcup views                          each view in a line
      kzcup views top_scorers              its columns and its SQL
      kzcup views top_scorers --sql | psql postgresql://reader@host/cups
      kzcup views --datasette > metadata.json
    """
    from kzcup import answers
    from kzcup.reports import catalogue
    from kzcup.store.views import current

    if datasette:
        text = catalogue.datasette(current())
    elif name is None:
        if sql:
            raise click.UsageError("--sql needs a view. Try: kzcup views top_scorers --sql")
        text = catalogue.listed(current(), out.terminal_width())
    else:
        view = answers.view_named(name)
        text = f"{view.query};\n" if sql else catalogue.described(view, out.terminal_width())
    out.write((text,))
