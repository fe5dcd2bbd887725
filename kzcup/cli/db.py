"""``kzcup db``: the schema and what every season of a database was derived with."""

from __future__ import annotations

from pathlib import Path

import click

from kzcup.cli.options import database_option, format_option, judgement_options


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def db() -> None:
    """The schema: upgrade, downgrade, status, rebuild, grants."""


@db.command()
@database_option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all is well.")
@click.argument("revision", default="head")
def upgrade(revision: str, database: str, quiet: bool) -> None:
    """Bring the schema up to REVISION, the newest as a rule; an empty database gets its tables and views.

    \b
    Example:
      kzcup db upgrade --database postgresql://owner@localhost/cup
    """
    from kzcup.store import schema
    from kzcup.store.address import parse

    address = parse(database)
    schema.upgrade(address, revision)
    if not quiet:
        click.echo(f"{address.shown}: schema {_revision(database)}")


@db.command()
@database_option
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.argument("revision")
def downgrade(revision: str, database: str, yes: bool) -> None:
    """Bring the schema down to REVISION, or to `base` for no tables at all. What is dropped is gone.

    \b
    Example:
      kzcup db downgrade base --database old.db
    """
    from kzcup.store import schema
    from kzcup.store.address import parse

    address = parse(database)
    if not yes:
        click.confirm(f"Take {address.shown} down to {revision}?", abort=True, err=True)
    schema.downgrade(address, revision)
    click.echo(f"{address.shown}: schema {_revision(database)}")


@db.command()
@database_option
@format_option
def status(database: str, form: str) -> int:
    """Where the schema stands, and what the seasons were derived with. Exit code 5 where it is not current."""
    import json

    from kzcup import loading

    found = loading.status(database)
    facts = {
        "database": found.database,
        "schema": found.kind,
        "revision": found.revision,
        "head": found.head,
        "seasons": found.seasons,
        "settings": found.settings,
    }
    if form == "json":
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        click.echo(f"database  {found.database}")
        words = {
            "empty": "none yet; `kzcup load` or `kzcup db upgrade` makes it",
            "older": f"{found.revision}, older than this kzcup's {found.head}; run `kzcup db upgrade`",
            "newer": f"{found.revision}, newer than this kzcup knows; install the newer kzcup",
            "foreign": "tables that are not kzcup's",
        }
        click.echo(f"schema    {words.get(found.kind, str(found.revision))}")
        click.echo(f"seasons   {found.seasons}")
        for name, value in sorted(found.settings.items()):
            click.echo(f"setting   {name} = {value}")
    return 0 if found.kind in ("current", "empty") else 5


@db.command()
@database_option
@judgement_options
@click.option("--no-wait", is_flag=True, help="Do not wait for somebody who is loading; say who it is.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when nothing changed.")
def rebuild(
    database: str, curated: tuple[Path, ...], no_errata: bool, lineage: bool, no_wait: bool, quiet: bool
) -> None:
    """Derive every season anew from its stored lines, in one transaction, with the judgement given here.

    Use it after kzcup or its curated data changed, or to load a database's seasons with other settings. The
    documents themselves are not needed.

    \b
    Examples:
      kzcup db rebuild
      kzcup db rebuild --lineage
      kzcup db rebuild --curated my_clubs/
    """
    from kzcup import loading

    report = loading.rebuild(
        database, curated=curated, errata=not no_errata, lineage=lineage, wait=not no_wait
    )
    if report.derived or not quiet:
        what = f"{report.derived} of {report.seasons} seasons derived anew" if report.derived else "nothing to do"
        click.echo(f"{report.database}: {what}")


@db.command()
@database_option
@click.option("--reader", "readers", multiple=True, metavar="NAME", help="A role that may only select.")
@click.option("--loader", "loaders", multiple=True, metavar="NAME", help="A role that may load, not change tables.")
def grants(database: str, readers: tuple[str, ...], loaders: tuple[str, ...]) -> None:
    """Print the SQL that makes roles for readers and loaders of a PostgreSQL database. Nothing is run.

    \b
    Example:
      kzcup db grants --reader analyst --loader nightly | psql "$OWNER"
    """
    from kzcup.store import grants as sql

    if not readers and not loaders:
        raise click.UsageError("Name a role. Try: kzcup db grants --reader analyst --loader nightly")
    click.echo(sql.statements(database, readers=readers, loaders=loaders), nl=False)


def _revision(database: str) -> str:
    """The revision the database is at now, in words."""
    from kzcup import loading

    found = loading.status(database)
    return found.revision or "none"
