"""``kzcup club``: a club on one screen."""

from __future__ import annotations

import click

from kzcup.cli import output as out
from kzcup.cli.options import database_option


@click.command()
@click.argument("name", metavar="CLUB")
@database_option
def club(name: str, database: str) -> None:
    """A club on one screen: its names, seasons, record and opponents. Any name it bore will do.

    \b
    Examples:
      kzcup club Kairat
      kzcup club 'Vostok-Adil'
    """
    from kzcup.reports import club as screens

    out.write((screens.club(database, name, out.terminal_width()),))
