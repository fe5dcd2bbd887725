"""``kzcup names``: spellings that may be one club or one man, for a person to judge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzcup.curated import Curated
    from kzcup.identity.suggest import SeenClub, SeenPlayer, Suggestion
    from kzcup.store.reading import Reader

    Seen = tuple[list[SeenClub], list[SeenPlayer], Iterable[tuple[int, str, str]]]

_ROUNDS = 10_000
"""More rounds than a document can have, so that rounds of two documents have two numbers."""

_CLUBS = """\
    SELECT club.club_key, entrant.club, club.country, entrant_name.name, season.start_year, season.end_year
      FROM entrant_name
      JOIN entrant ON entrant.season_id = entrant_name.season_id AND entrant.club_id = entrant_name.club_id
      JOIN club ON club.club_id = entrant_name.club_id
      JOIN season ON season.season_id = entrant_name.season_id
     ORDER BY season.start_year, entrant_name.season_id, entrant_name.line_no, entrant_name.name_no"""
_PLAYERS = """\
    SELECT club.club_key, season_player.player, season_player.full_name, season_player.link_key,
           season.start_year, season.end_year
      FROM season_player
      JOIN club ON club.club_id = season_player.club_id
      JOIN season ON season.season_id = season_player.season_id
     ORDER BY season.start_year, season_player.season_player_id"""
_MEETINGS = """\
    SELECT match.round_id, home.club_key, away.club_key
      FROM match
      JOIN club AS home ON home.club_id = match.home_club_id
      JOIN club AS away ON away.club_id = match.away_club_id"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def names() -> None:
    """Propose spellings that may be one club or one man."""


@names.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--database",
    envvar="KZCUP_DATABASE",
    default="kzcup.db",
    metavar="URL|FILE",
    help="The database to look through where no PATH is given; else KZCUP_DATABASE, else kzcup.db.",
)
@click.option(
    "--curated", multiple=True, type=click.Path(path_type=Path), help="A folder of your own curated data."
)
@click.option("--only", type=click.Choice(["clubs", "players"]), help="Propose only these.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most this many, the likeliest first.")
def suggest(
    paths: tuple[str, ...], database: str, curated: tuple[Path, ...], only: str | None, limit: int | None
) -> None:
    """Propose spellings that may be one club or one man. Nothing is changed.

    The proposals are TOML on standard output. Judge each, keep what is right, add where it is written as its
    source (without one an entry cannot be loaded), and put the file into a folder for --curated.

    \b
    Examples:
      kzcup names suggest seeds/
      kzcup names suggest --database kzcup.db > mine/names.toml
    """
    from kzcup import curated as judgement
    from kzcup.store.reading import reading

    judged = judgement.load(curated)
    if paths:
        found = _propose(_in_files(paths, curated), judged, only)
    else:
        with reading(database) as reader:
            found = _propose(_in_database(reader), judged, only)
    shown = found[:limit]
    click.echo("\n".join(map(str, shown)), nl=False)
    rest = f", {len(found) - len(shown)} more not shown" if len(shown) < len(found) else ""
    click.echo(f"{len(shown)} proposal{'' if len(shown) == 1 else 's'}{rest}; nothing was changed", err=True)


def _propose(seen: Seen, judged: Curated, only: str | None) -> list[Suggestion]:
    """Proposals of both kinds, the likeliest first."""
    from kzcup.identity import suggest as proposing

    clubs, players, meetings = seen
    found: list[Suggestion] = []
    if only != "players":
        found += proposing.clubs(clubs, meetings, judged)
    if only != "clubs":
        found += proposing.players(players, {club.key: club for club in clubs}, judged)
    return sorted(found, key=lambda item: -item.alike)


def _in_files(paths: tuple[str, ...], curated: tuple[Path, ...]) -> Seen:
    """The clubs and players of files, and who met whom."""
    from kzcup import loading
    from kzcup.identity.suggest import SeenClub, SeenPlayer

    clubs: list[SeenClub] = []
    players: list[SeenPlayer] = []
    meetings: list[tuple[int, str, str]] = []
    for document, checked in enumerate(loading.check(paths, curated=curated)):
        if checked.account is None or checked.account.season is None:
            continue
        season = checked.account.season
        years = (season.start_year, season.end_year)
        keys = {club.no: club.key for club in season.clubs}
        clubs += [
            SeenClub(club.key, club.name, club.country, tuple(name.text for name in club.names), *years)
            for club in season.clubs
        ]
        players += [
            SeenPlayer(keys[man.club], man.name, man.full_name, man.link, *years)
            for man in checked.account.players
            if man.club is not None
        ]
        meetings += [
            (document * _ROUNDS + match.round, keys[match.home], keys[match.away])
            for match in season.matches
        ]
    return clubs, players, meetings


def _in_database(reader: Reader) -> Seen:
    """The same of a database; who met whom is read when it is asked for."""
    from kzcup.identity.suggest import SeenClub, SeenPlayer

    clubs = [
        SeenClub(key, club, country, (name,), start_year, end_year)
        for key, club, country, name, start_year, end_year in reader.rows(_CLUBS)
    ]
    players = [SeenPlayer(*row) for row in reader.rows(_PLAYERS)]
    return clubs, players, ((round_, one, other) for round_, one, other in reader.stream(_MEETINGS))
