"""Write the files new databases are made from: ``python -m tests.store.fresh``, after a change of the revisions."""

from __future__ import annotations

from pathlib import Path

from kzcup import resources
from kzcup.store import schema

ENGINES = ("postgresql", "sqlite")
HEAD = "-- What all revisions make of a new database; `python -m tests.store.fresh` wrote it, and a test compares.\n"


def content(engine: str) -> str:
    """What the file is to hold."""
    return HEAD + schema.script(engine)


def path(engine: str) -> Path:
    """The file for this engine."""
    return resources.folder("migrations") / "fresh" / f"{engine}.sql"


if __name__ == "__main__":
    for each in ENGINES:
        path(each).write_text(content(each), "utf-8")
