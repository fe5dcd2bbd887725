"""What psql, sqlite3 and Datasette do with the commands of the pages, where they are not installed.

Statements go to the driver; commands of a client's own (``\\dv``, ``.tables``) are its own business and pass.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import urllib.parse
from pathlib import Path

import psycopg


def psql(arguments: list[str]) -> None:
    """``psql [-X] [-q] ADDRESS [-c SQL | -f FILE]``."""
    address = next(word for word in arguments if word.startswith("postgresql://"))
    statements = ""
    if "-c" in arguments:
        statements = arguments[arguments.index("-c") + 1]
    if "-f" in arguments:
        statements = Path(arguments[arguments.index("-f") + 1]).read_text(encoding="utf-8")
    if statements.startswith("\\"):
        return
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statements)


def sqlite(arguments: list[str]) -> None:
    """``sqlite3 [-readonly] [-box] FILE SQL``."""
    file, statement = [word for word in arguments if not word.startswith("-")]
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    if not statement.startswith("."):
        connection.execute(statement).fetchall()
    connection.close()


def datasette(arguments: list[str]) -> None:
    """``datasette FILE --get /kzcup/VIEW.json?…`` with equality filters, and ``/kzcup.json?sql=…``."""
    if "--get" not in arguments:
        return
    address = urllib.parse.urlsplit(arguments[arguments.index("--get") + 1])
    given = urllib.parse.parse_qsl(address.query)
    values = {name: value for name, value in given if not name.startswith("_") and name != "sql"}
    statement = dict(given).get("sql")
    if statement is None:
        columns = ", ".join(value for name, value in given if name == "_col")
        view = address.path.removeprefix("/kzcup/").removesuffix(".json")
        wanted = " AND ".join(f"CAST({name} AS TEXT) = :{name}" for name in values)
        statement = f"SELECT {columns} FROM {view} WHERE {wanted}"
    connection = sqlite3.connect(f"file:{arguments[0]}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    print(json.dumps([dict(row) for row in connection.execute(statement, values)]))
    connection.close()


if __name__ == "__main__":
    {"psql": psql, "sqlite3": sqlite, "datasette": datasette}[sys.argv[1]](sys.argv[2:])
