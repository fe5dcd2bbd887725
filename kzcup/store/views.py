"""The views: read from ``sql/``, described by their headers, installed and dropped by the migrations.

A file ``sql/NAME_v01.sql`` holds one SELECT that runs as it stands on both engines. Its header is the one
source of what the view and its columns mean: of the comments in PostgreSQL, of ``data_dictionary`` and of
Datasette's metadata. A file is never edited after its release; a change is a new version, and a migration
that goes from one list of versions to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from kzcup import resources

if TYPE_CHECKING:
    from sqlalchemy import Connection, TextClause

CURRENT: tuple[str, ...] = (
    "season_summary_v01",
    "roll_of_honour_v01",
    "match_results_v01",
    "tie_results_v01",
    "goals_scored_v01",
    "mentions_v01",
    "club_matches_v01",
    "top_scorers_v01",
    "all_time_scorers_v01",
    "head_to_head_v01",
    "group_standings_v01",
    "club_seasons_v01",
    "club_records_v01",
    "walkovers_v01",
    "comebacks_v01",
    "hat_tricks_v01",
    "biggest_wins_v01",
    "goals_by_period_v01",
    "scorer_lists_v01",
    "reconciliation_v01",
    "findings_v01",
    "claims_v01",
    "claim_evidence_v01",
    "club_names_v01",
    "competitions_v01",
    "seasons_v01",
    "rounds_v01",
    "clubs_v01",
    "players_v01",
    "documents_v01",
    "source_lines_v01",
    "data_dictionary_v01",
)
"""The versions this program reads, in the order they are listed to people. No view rests on another."""

_VERSIONED = re.compile(r"([a-z_]+)_v([0-9]{2})")
_COLUMN = re.compile(r"([a-z0-9_]+) (bigint|integer|text|date|boolean|numeric): (.+)")
ColumnType = Literal["bigint", "integer", "text", "date", "boolean", "numeric"]
Grant = tuple[str, str, str, bool]
"""View, role, privilege, and whether the role may grant it on."""


class ViewFileError(Exception):
    """A file under ``sql/`` is not written as it must be; a fault of the program, not of its user."""


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A column of a view, its type in both engines, and what it means. ``numeric`` has two places."""

    name: str
    type: ColumnType
    description: str


@dataclass(frozen=True, slots=True)
class View:
    """One version of a view. ``query`` is its SELECT; ``order`` how its rows are sorted when nobody says."""

    name: str
    version: int
    description: str
    order: tuple[tuple[str, bool], ...]
    """Columns, each with whether it is sorted downwards."""
    columns: tuple[ViewColumn, ...]
    query: str

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns in their order."""
        return tuple(column.name for column in self.columns)


@cache
def view(versioned: str) -> View:
    """Read ``sql/<versioned>.sql``. Raises `ViewFileError` where there is none or its header is wrong."""
    parts = _VERSIONED.fullmatch(versioned)
    path = resources.folder("sql") / f"{versioned}.sql"
    if parts is None or not path.is_file():
        raise ViewFileError(f"there is no view {versioned}")
    return parse(parts[1], int(parts[2]), path.read_text(encoding="utf-8"), path)


def current() -> tuple[View, ...]:
    """All views, in the order they are listed to people."""
    return tuple(view(versioned) for versioned in CURRENT)


def named(name: str) -> View | None:
    """The view of this name, None where there is none."""
    return next((view(versioned) for versioned in CURRENT if versioned[:-4] == name), None)


def parse(name: str, version: int, content: str, path: Path) -> View:
    """Read a view file: description, order and columns from the comment at its head, then the query.

    ``path`` is for the message of the `ViewFileError` that a malformed header raises.
    """
    lines = content.splitlines()
    end = next((at for at, line in enumerate(lines) if not line.startswith("--")), len(lines))
    entries = _joined((line for line in lines[:end] if line != "--"), path)
    described, ordered = entries[:2] if len(entries) > 1 else ("", "")
    if not described.startswith(f"{name}: ") or not ordered.startswith("order: "):
        raise ViewFileError(f"{path.name}: the header must begin with '{name}: …' and 'order: …'")
    columns = tuple(_column(entry, path) for entry in entries[2:])
    order = tuple(_sort_key(key, columns, path) for key in ordered.removeprefix("order: ").split(", "))
    query = "\n".join(lines[end:]).strip().removesuffix(";")
    return View(name, version, described.removeprefix(f"{name}: "), order, columns, query)


def _joined(head: Iterable[str], path: Path) -> list[str]:
    """The entries of a header: a line indented further continues the one before."""
    entries: list[str] = []
    for line in head:
        if line.startswith("--   ") and entries:
            entries[-1] += " " + line.removeprefix("--   ").strip()
        elif line.startswith("-- "):
            entries.append(line.removeprefix("-- ").strip())
        else:
            raise ViewFileError(f"{path.name}: cannot read the header line {line!r}")
    return entries


def _column(entry: str, path: Path) -> ViewColumn:
    parts = _COLUMN.fullmatch(entry)
    if parts is None:
        raise ViewFileError(f"{path.name}: {entry!r} is not 'column type: what it means'")
    return ViewColumn(parts[1], cast(ColumnType, parts[2]), parts[3])


def _sort_key(key: str, columns: Sequence[ViewColumn], path: Path) -> tuple[str, bool]:
    name = key.removesuffix(" DESC")
    if all(column.name != name for column in columns):
        raise ViewFileError(f"{path.name}: ordered by {name!r}, which is no column")
    return name, name != key


def drop(connection: Connection, versions: Iterable[str]) -> list[Grant]:
    """Drop these views and forget what the dictionary says of them; return the grants that go with them."""
    names = [view(versioned).name for versioned in versions]
    grants = _grants(connection, names)
    for name in names:
        connection.execute(_literal(f"DROP VIEW {name}"))
    _forget(connection, names)
    return grants


def install(connection: Connection, versions: Iterable[str], grants: Iterable[Grant] = ()) -> None:
    """Create these views with their comments, describe them in the dictionary, and give back their grants."""
    views = [view(versioned) for versioned in versions]
    for each in views:
        connection.execute(_literal(f"CREATE VIEW {each.name} AS\n{each.query}"))
        if connection.dialect.name == "postgresql":
            _comment(connection, each)
        _describe(connection, _entries(each))
    names = {each.name for each in views}
    for relation, role, privilege, grantable in grants:
        if relation in names:
            option = " WITH GRANT OPTION" if grantable else ""
            connection.execute(_literal(f"GRANT {privilege} ON {relation} TO {role}{option}"))


def describe_tables(connection: Connection) -> None:
    """Write what the tables and their columns mean into the dictionary, from their definitions."""
    from kzcup.store.tables import metadata

    forget_tables(connection)
    _describe(connection, [_entry(_REVISION, *entry) for entry in _REVISION_ENTRIES])
    for table in metadata.sorted_tables:
        entries = [_entry(table.name, "", 0, table.comment or "")]
        for position, column in enumerate(table.columns, 1):
            entries.append(_entry(table.name, column.name, position, column.comment or ""))
        _describe(connection, entries)
    if connection.dialect.name == "postgresql":
        _comment_on_revision(connection)


def forget_tables(connection: Connection) -> None:
    """Take out of the dictionary what `describe_tables` wrote."""
    from kzcup.store.tables import metadata

    _forget(connection, [_REVISION, *metadata.tables])


def _describe(connection: Connection, entries: Sequence[dict[str, str | int]]) -> None:
    """Write what the dictionary says of a relation, in one statement, which Alembic can print, too."""
    from sqlalchemy import insert

    from kzcup.store.tables import dictionary_entry

    connection.execute(insert(dictionary_entry).values(entries))


def _forget(connection: Connection, relations: Sequence[str]) -> None:
    from sqlalchemy import delete

    from kzcup.store.tables import dictionary_entry

    if not relations:
        return
    connection.execute(delete(dictionary_entry).where(dictionary_entry.c.relation.in_(relations)))


_REVISION = "alembic_version"
_REVISION_ENTRIES = (
    ("", 0, "The revision of the schema; written by the migrations."),
    ("version_num", 1, "the revision"),
)


def _comment_on_revision(connection: Connection) -> None:
    """Comments on the table that alembic makes for itself."""
    for column, _, words in _REVISION_ENTRIES:
        what = f"COLUMN {_REVISION}.{column}" if column else f"TABLE {_REVISION}"
        connection.execute(_literal(f"COMMENT ON {what} IS {_quoted(words)}"))


def _literal(statement: str) -> TextClause:
    """A statement in which no colon begins a parameter."""
    from sqlalchemy import text

    return text(statement.replace(":", "\\:"))


def _entries(each: View) -> list[dict[str, str | int]]:
    """What the dictionary says of a view."""
    return [
        _entry(each.name, "", 0, each.description),
        *(
            _entry(each.name, column.name, position, column.description)
            for position, column in enumerate(each.columns, 1)
        ),
    ]


def _entry(relation: str, column: str, position: int, description: str) -> dict[str, str | int]:
    return {"relation": relation, "column_name": column, "position": position, "description": description}


def _comment(connection: Connection, each: View) -> None:
    """Comments on a view and its columns; PostgreSQL drops them with the view and inherits none."""
    statements = [f"COMMENT ON VIEW {each.name} IS {_quoted(each.description)}"]
    statements += [
        f"COMMENT ON COLUMN {each.name}.{column.name} IS {_quoted(column.description)}"
        for column in each.columns
    ]
    # one block, so that thirty comments are one round trip
    connection.execute(_literal("DO $comments$ BEGIN\n" + ";\n".join(statements) + ";\nEND $comments$"))


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _grants(connection: Connection, names: Sequence[str]) -> list[Grant]:
    """What others than the owner may do with these views; they lose it when the views are dropped."""
    from sqlalchemy import Connection, text

    # what prints statements instead of running them has no answers; in a new database nobody was granted anything
    if connection.dialect.name != "postgresql" or not names or not isinstance(connection, Connection):
        return []
    rows = connection.execute(
        text(
            "SELECT relation.relname,"
            "       CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(role.rolname) END,"
            "       acl.privilege_type, acl.is_grantable"
            "  FROM pg_class AS relation"
            "  CROSS JOIN LATERAL aclexplode(relation.relacl) AS acl"
            "  LEFT JOIN pg_roles AS role ON role.oid = acl.grantee"
            " WHERE relation.relnamespace = to_regnamespace(current_schema()) AND relation.relkind = 'v'"
            "   AND relation.relname = ANY(:names) AND acl.grantee <> relation.relowner"
            " ORDER BY 1, 2, 3"
        ),
        {"names": list(names)},
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]
