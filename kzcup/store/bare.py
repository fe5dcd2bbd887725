"""PostgreSQL tables without keys, checks and indexes for the time of a large first load.

Checking a million rows at once and building an index from all its entries costs a fraction of doing so row by row.
Tables that are looked up while loading keep theirs. It all happens in the load's own transaction, so that whoever
looks sees the tables as they were or as they will be.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Execute = Callable[[str], Any]

_LOOKED_UP = ("competition", "club", "club_alias", "season", "document", "load", "setting")
_NAMESPACE = "(SELECT relnamespace FROM pg_class WHERE oid = 'season'::regclass)"
_OWNED = f"""
    SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = {_NAMESPACE}"""
_TABLES = f"""
    SELECT oid::regclass::text FROM pg_class
    WHERE relkind = 'r' AND relnamespace = {_NAMESPACE}
    AND relname NOT IN ('alembic_version', 'setting', 'dictionary_entry') ORDER BY relname"""
_FOREIGN_KEYS = f"""
    SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'f' AND connamespace = {_NAMESPACE} ORDER BY conname"""
_OTHER_CONSTRAINTS = f"""
    SELECT conrelid::regclass::text,
           string_agg('DROP CONSTRAINT ' || quote_ident(conname), ', ' ORDER BY conname),
           string_agg('ADD CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(k.oid), ', '
                      ORDER BY conname)
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE contype IN ('p', 'u', 'c') AND connamespace = {_NAMESPACE}
    AND relname NOT IN ({", ".join(f"'{name}'" for name in _LOOKED_UP)}, 'alembic_version', 'dictionary_entry')
    GROUP BY conrelid ORDER BY 1"""
_SECONDARY_INDEXES = f"""
    SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = {_NAMESPACE} AND c.relkind = 'r'
    AND c.relname NOT IN ({", ".join(f"'{name}'" for name in _LOOKED_UP)})
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
    ORDER BY 1"""


def may_be_stripped(execute: Execute) -> bool:
    """Whether the tables are empty and ours to change."""
    if execute("SELECT EXISTS (SELECT 1 FROM season)").fetchall()[0][0]:
        return False
    return bool(execute(_OWNED).fetchall()[0][0])


def lock_tables(execute: Execute) -> None:
    """Keep everybody else off the tables."""
    tables = ", ".join(name for (name,) in execute(_TABLES).fetchall())
    execute(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE")


def strip(execute: Execute) -> list[str]:
    """Drop what can be made again after the rows; returns the statements that do."""
    keys = execute(_FOREIGN_KEYS).fetchall()
    others = execute(_OTHER_CONSTRAINTS).fetchall()
    indexes = execute(_SECONDARY_INDEXES).fetchall()
    tables = ", ".join(name for (name,) in execute(_TABLES).fetchall())
    for table, name, _ in keys:
        execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for table, drop, _ in others:
        execute(f"ALTER TABLE {table} {drop}")
    for name, _ in indexes:
        execute(f"DROP INDEX {name}")
    return [
        *(f"ALTER TABLE {table} {add}" for table, _, add in others),
        *(definition for _, definition in indexes),
        # enough to plan by until the server looks more closely on its own
        "SET LOCAL default_statistics_target = 10",
        f"ANALYZE {tables}",
        *(f"ALTER TABLE {table} ADD CONSTRAINT {name} {what}" for table, name, what in keys),
    ]
