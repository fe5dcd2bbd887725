"""``kzcup remove``: take a season out of the database again."""

from __future__ import annotations

import click

from kzcup.cli.options import database_option


@click.command()
@click.argument("season")
@click.option("--competition", metavar="NAME", help="Needed where two competitions have a season of this label.")
@click.option("--no-wait", is_flag=True, help="Do not wait for somebody who is loading; say who it is.")
@database_option
def remove(season: str, competition: str | None, no_wait: bool, database: str) -> None:
    """Take SEASON out of the database again, and the clubs that no other season has.

    \b
    Examples:
      kzcup remove 1996-97
      kzcup remove 2024 --competition "Kazakhstan Cup"
    """
    from kzcup import loading
    from kzcup.reports.escape import terminal

    removed = loading.remove(season, database, competition=competition, wait=not no_wait)
    click.echo(terminal(f"{removed.competition} {removed.label} removed"))
