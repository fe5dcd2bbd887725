"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_DATABASE = "kzcup.db"


def database_option(command: Command) -> Command:
    """``--database``, else ``KZCUP_DATABASE``, else ``kzcup.db`` here."""
    return click.option(
        "--database",
        metavar="URL|FILE",
        default=lambda: os.environ.get("KZCUP_DATABASE") or DEFAULT_DATABASE,
        show_default="KZCUP_DATABASE, else kzcup.db",
        help="Where the data is: a file name for SQLite, postgresql://… for PostgreSQL.",
    )(command)


def format_option(command: Command) -> Command:
    """``--format``: words for people or one JSON object for programs."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Words for people, or one JSON object for programs.",
    )(command)


def judgement_options(command: Command) -> Command:
    """``--curated``, ``--no-errata`` and ``--lineage``: what a document is judged with."""
    for option in (
        click.option("--lineage", is_flag=True, help="Join clubs and players that are likely the same, too."),
        click.option("--no-errata", is_flag=True, help="Take the text alone, without curated corrections."),
        click.option(
            "--curated",
            multiple=True,
            metavar="DIR",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help="A folder of your own curated data, which extends or overrides; may be repeated.",
        ),
    ):
        command = option(command)
    return command
