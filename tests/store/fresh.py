"""Write the files new databases are made from: ``python -m tests.store.fresh``, after a change of the revisions."""

from __future__ import annotations

from argparse import Namespace
from io import StringIO
from pathlib import Path

from alembic import command
from alembic.config import Config

from kzcup import resources
from tests.conftest import ROOT

ENGINES = ("postgresql", "sqlite")
HEAD = "-- What all revisions make of a new database; `python -m tests.store.fresh` wrote it, and a test compares.\n"


def content(engine: str) -> str:
    """What the file is to hold: what ``alembic upgrade head --sql`` prints, without its transaction."""
    printed = StringIO()
    config = Config(str(ROOT / "alembic.ini"), output_buffer=printed, cmd_opts=Namespace(x=[f"engine={engine}"]))
    command.upgrade(config, "head", sql=True)
    return HEAD + printed.getvalue().removeprefix("BEGIN;\n\n").removesuffix("COMMIT;\n\n")


def path(engine: str) -> Path:
    """The file for this engine."""
    return resources.folder("migrations") / "fresh" / f"{engine}.sql"


if __name__ == "__main__":
    for each in ENGINES:
        path(each).write_text(content(each), "utf-8")
