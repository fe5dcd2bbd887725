"""``kzcup errata``: what other sources know about a line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzcup.curated import Erratum
    from kzcup.model import Match, Season


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def errata() -> None:
    """Start a curated correction of a line.

    What other sources know stands beside the text, and never in it.
    """


@errata.command()
@click.argument("place", metavar="FILE:LINE")
@click.option(
    "--curated", multiple=True, type=click.Path(path_type=Path), help="A folder of your own curated data."
)
def new(place: str, curated: tuple[Path, ...]) -> None:
    """Print the beginning of an erratum about the match in LINE of FILE, for a person to fill in.

    The text is not touched. Put the finished entry into a TOML file of a folder for --curated; it applies
    where its text stands once in its round.

    \b
    Example:
      kzcup errata new seeds/1993_Kazakhstan_Cup.txt:91 >> mine/errata.toml
    """
    from kzcup import curated as judgement
    from kzcup import loading
    from kzcup.curated.writing import erratum_stub
    from kzcup.errors import UsageError

    file, _, number = place.rpartition(":")
    if not file or not (number.isascii() and number.isdecimal()) or len(number) > 9:
        raise click.UsageError("Give a file and a line, such as seeds/1993_Kazakhstan_Cup.txt:91")
    account = loading.read(file, curated=curated)
    if account.document is None or account.season is None:
        raise UsageError(f"{file} tells no cup season; kzcup check {file} says why")
    match = _match_of(account.season, file, int(number))
    lines = account.document.lines
    cup = judgement.load(curated).competition_table(account.season.competition)
    stub = erratum_stub(account.season, match, lines[match.line - 1], account.document.sha256, cup)
    click.echo(stub, nl=False)
    known = judgement.load(curated).errata(account.season.competition.key, account.season.label)
    for warning in _warnings(account.season, match, lines, known):
        click.echo(f"kzcup: {warning}", err=True)


def _match_of(season: Season, file: str, line: int) -> Match:
    """The match of a line. Raises `UsageError` where the line holds none."""
    from kzcup.errors import UsageError

    for match in season.matches:
        if match.line == line:
            return match
    nearest = sorted(season.matches, key=lambda match: abs(match.line - line))[:1]
    hint = f"; the nearest is in line {nearest[0].line}" if nearest else ""
    raise UsageError(f"{file}:{line} holds no match, and an erratum is about one{hint}")


def _warnings(
    season: Season, match: Match, lines: Sequence[str], known: Sequence[Erratum]
) -> Iterator[str]:
    """What would keep the entry from applying."""
    from kzcup.curated import fold

    text = lines[match.line - 1]
    same = [
        str(other.line)
        for other in season.matches
        if other.round == match.round and lines[other.line - 1] == text
    ]
    if len(same) > 1:
        yield f"this text stands in lines {', '.join(same)} of its round; an erratum would not be applied"
    name = season.rounds[match.round - 1].name
    for erratum in known:
        if erratum.text == text and fold(erratum.round) == fold(name):
            yield f"erratum.{erratum.key} is about this line already"
