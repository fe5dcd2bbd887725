"""Roles of a PostgreSQL database: who may read and who may load, beside the owner who may change tables.

A reader needs REFERENCES too, because without it information_schema shows him no keys, and BI tools look for them
there. Nothing here is run; `kzcup db grants` prints it for the owner to read and run.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from kzcup.errors import UsageError
from kzcup.store.address import parse

_SCHEMA = "public"
_FOR_OWNER_ONLY = ("alembic_version", "dictionary_entry")


def statements(database: str, *, readers: Sequence[str] = (), loaders: Sequence[str] = ()) -> str:
    """The SQL that makes these roles where they are missing and gives each what it needs, and no more.

    Raises `UsageError` for a SQLite database, which has no roles.
    """
    name = _quoted(_database_name(database))
    parts = [
        f"-- Run this as the owner of the database, who may create roles:  psql {name} -f grants.sql",
        "-- Roles are made without a password; give them one with  \\password ROLE",
        "BEGIN;",
        f"REVOKE CREATE, TEMPORARY ON DATABASE {name} FROM PUBLIC;",
        f"REVOKE CREATE ON SCHEMA {_SCHEMA} FROM PUBLIC;",
    ]
    for role in readers:
        parts += ["", f"-- {_in_comment(role)} reads", *_reader(name, _quoted(role), role)]
    for role in loaders:
        parts += ["", f"-- {_in_comment(role)} loads, and changes no tables", *_loader(name, _quoted(role), role)]
    return "\n".join([*parts, "COMMIT;", ""])


def _reader(database: str, role: str, name: str) -> list[str]:
    return [
        _create(name),
        f"GRANT CONNECT ON DATABASE {database} TO {role};",
        f"GRANT USAGE ON SCHEMA {_SCHEMA} TO {role};",
        f"GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA {_SCHEMA} TO {role};",
        f"ALTER DEFAULT PRIVILEGES IN SCHEMA {_SCHEMA} GRANT SELECT, REFERENCES ON TABLES TO {role};",
        f"ALTER ROLE {role} IN DATABASE {database} SET default_transaction_read_only = on;",
        f"ALTER ROLE {role} IN DATABASE {database} SET statement_timeout = '5min';",
        f"ALTER ROLE {role} IN DATABASE {database} SET search_path = {_SCHEMA};",
    ]


def _loader(database: str, role: str, name: str) -> list[str]:
    return [
        _create(name),
        f"GRANT CONNECT ON DATABASE {database} TO {role};",
        f"GRANT USAGE ON SCHEMA {_SCHEMA} TO {role};",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {_SCHEMA} TO {role};",
        *(f"REVOKE INSERT, UPDATE, DELETE ON {_SCHEMA}.{table} FROM {role};" for table in _FOR_OWNER_ONLY),
        f"ALTER DEFAULT PRIVILEGES IN SCHEMA {_SCHEMA} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};",
        f"ALTER ROLE {role} IN DATABASE {database} SET search_path = {_SCHEMA};",
    ]


def _create(role: str) -> str:
    """Make the role unless it is there; CREATE ROLE has no IF NOT EXISTS."""
    statement = _literal(f"CREATE ROLE {_quoted(role)} LOGIN")
    return (
        f"DO $role$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = {_literal(role)}) "
        f"THEN EXECUTE {statement}; END IF; END $role$;"
    )


def _database_name(database: str) -> str:
    address = parse(database)
    if address.engine != "postgresql":
        raise UsageError(f"{address.shown} is a SQLite database, which has no roles; protect its file instead")
    from psycopg.conninfo import conninfo_to_dict

    given = conninfo_to_dict(address.conninfo)
    name = given.get("dbname") or os.environ.get("PGDATABASE") or given.get("user")
    if not name:
        raise UsageError("the address names no database; write postgresql://user@host/name")
    return str(name)


def _quoted(identifier: str) -> str:
    """An identifier of SQL. Raises `UsageError` where PostgreSQL could not have one of this name."""
    if not identifier or "\0" in identifier or "$role$" in identifier:
        raise UsageError(f"{identifier!r} cannot be the name of a role or database")
    return '"' + identifier.replace('"', '""') + '"'


def _literal(text: str) -> str:
    """A string of SQL."""
    return "'" + text.replace("'", "''") + "'"


def _in_comment(text: str) -> str:
    """A name on a line of its own comment."""
    return " ".join(text.split())
