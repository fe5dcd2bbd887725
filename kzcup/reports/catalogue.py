"""The views, described: a line each, or one with its columns and its SQL; and Datasette's metadata."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence

from kzcup.store.views import View

_NARROW = 40


def listed(views: Sequence[View], room: int | None) -> str:
    """Each view in a line, or in as many as a terminal of this width needs."""
    return "".join(_entry(view.name, view.description, room, 18) for view in views)


def described(view: View, room: int | None) -> str:
    """A view's meaning, its columns with their types and meanings, its own order, and its SQL."""
    order = ", ".join(f"{name} DESC" if downwards else name for name, downwards in view.order)
    longest = max(len(column.name) for column in view.columns)
    columns = (
        _entry(f"{column.name:{longest}}  {column.type}", column.description, room, longest + 9)
        for column in view.columns
    )
    meaning = "\n".join(textwrap.wrap(view.description, room or 100))
    return f"{view.name}\n{meaning}\n\n{''.join(columns)}\nordered by {order}\n\n{view.query};\n"


def _entry(name: str, meaning: str, room: int | None, indent: int) -> str:
    """A name with its meaning beside it."""
    if room is None:
        return f"{name:{indent}} {meaning}\n"
    lines = textwrap.wrap(meaning, max(_NARROW, room - indent - 1))
    return "".join(
        f"{name if at == 0 else '':{indent}} {line}\n" for at, line in enumerate(lines)
    )


def datasette(views: Sequence[View]) -> str:
    """``metadata.json`` for Datasette: what each view and column means; the tables below them are hidden."""
    from kzcup.store.tables import metadata

    described_views = {
        view.name: {
            "description": view.description,
            "columns": {column.name: column.description for column in view.columns},
        }
        for view in views
    }
    tables = {
        table.name: {
            "description": table.comment,
            "columns": {column.name: column.comment for column in table.columns},
            "hidden": True,
        }
        for table in metadata.sorted_tables
    }
    tables["alembic_version"] = {"description": "The revision of the schema.", "hidden": True}
    whole = {
        "title": "Cup seasons",
        "description": "Football cup seasons as documents tell them, each fact with its line.",
        "databases": {"kzcup": {"tables": described_views | tables}},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
