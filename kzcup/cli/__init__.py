"""The command line: the only place that prints, exits, or turns an error into words.

A command's module is imported when it is used, so that ``kzcup --help`` needs neither SQLAlchemy nor rich.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from kzcup.resources import VERSION

COMMANDS: dict[str, tuple[str, str]] = {
    "load": ("load:load", "Read cup seasons and write them into a database."),
    "check": ("check:check", "Read cup seasons and report what is doubtful, without a database."),
    "remove": ("remove:remove", "Take a season out of the database again."),
    "season": ("season:season", "A season on one screen."),
    "club": ("club:club", "A club: names, seasons, record, opponents."),
    "report": ("report:report", "Rows of a view, filtered, as a table or a file."),
    "views": ("views:views", "The views, their columns and their SQL."),
    "export": ("export:export", "All views or tables as files."),
    "explain": ("explain:explain", "How a fact is known: its lines, its rule, its assumptions."),
    "codes": ("codes:codes", "What each finding means and what to do."),
    "names": ("names:names", "Propose spellings that may be one club or one man."),
    "errata": ("errata:errata", "Start a curated correction of a line."),
    "db": ("db:db", "The schema: upgrade, downgrade, status, rebuild, grants."),
}
"""Each command: where it is, and its line in the help."""

EPILOG = """
\b
Examples:
  kzcup load seeds/                      load a folder into kzcup.db
  kzcup season 1996-97                   that season on one screen
  kzcup report top_scorers --season 2024
  kzcup explain tie 1996-97 Zhiger Tobol
  kzcup check my_season.txt              findings only, no database
"""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(f"kzcup.cli.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="kzcup")
def kzcup() -> None:
    """Turn written accounts of football cup seasons into a database that people can trust and query.

    The database is the option --database of each command, else KZCUP_DATABASE, else the file kzcup.db here. A file
    name means SQLite; postgresql://user@host/name means PostgreSQL.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run kzcup and exit with one of the codes of docs/operations.md."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run kzcup; returns the exit code. Every error becomes words on standard error."""
    from kzcup.errors import KzcupError

    try:
        code = kzcup.main(args=arguments, prog_name="kzcup", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KzcupError as error:
        complain(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        complain("interrupted; nothing was half written")
        return 130
    except BrokenPipeError:
        # `kzcup report … | head`: the reader has what it wanted. Standard output is closed for good, so that
        # the interpreter does not complain while shutting down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:  # the last line of defence: whatever happens is said, with what to report
        return _fault(fault)
    return code if isinstance(code, int) else 0


def complain(message: str) -> None:
    """Say what went wrong, on standard error, with nothing in it that a terminal would obey."""
    from kzcup.reports.escape import terminal

    click.echo("\n".join(f"kzcup: {terminal(line)}" for line in message.splitlines()), err=True)


def _fault(fault: Exception) -> int:
    """Words for an exception nobody expected; exit code 70. The traceback is shown only when asked for.

    A traceback can hold a database address, so it is kept out of the ordinary message.
    """
    import traceback

    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}:{last.lineno} in {last.name}"
    complain(f"this is a fault of kzcup {VERSION}: {type(fault).__name__} at {place}")
    if os.environ.get("KZCUP_TRACEBACK"):
        traceback.print_exception(fault)
    else:
        complain("please report it with the command you gave; KZCUP_TRACEBACK=1 shows where it happened")
    return 70
