"""``kzcup season``: a season on one screen."""

from __future__ import annotations

import click

from kzcup.cli import output as out
from kzcup.cli.options import database_option


@click.command()
@click.argument("label", metavar="SEASON")
@click.option("--competition", metavar="X", help="Which competition, where several have this season.")
@database_option
def season(label: str, competition: str | None, database: str) -> None:
    """A season on one screen: champion, rounds, how each tie was decided, groups, scorers, doubts.

    \b
    Examples:
      kzcup season 1996-97
      kzcup season 2024 --competition 'Kazakhstan Cup'
    """
    from kzcup.reports import season as screens

    out.write((screens.season(database, label, competition, out.terminal_width()),))
