"""kzcup turns written accounts of football cup seasons into a relational database.

    >>> import kzcup
    >>> report = kzcup.load(["seeds"], "kzcup.db")
    >>> rows = kzcup.answers.run("top_scorers", season="1996-97")

`read` gives a document as values, `check` what is doubtful about it, `load` writes it into a database, and
`answers.run` asks the database. What goes wrong with a command is a `KzcupError` with an exit code; what is wrong
with a document never is: that is a finding.

Everything is imported when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from kzcup import resources

if TYPE_CHECKING:
    import kzcup.answers as answers
    from kzcup.errors import KzcupError
    from kzcup.loading import LoadReport, check, load, read
    from kzcup.pipeline import Account

__version__ = resources.VERSION

__all__ = ["Account", "KzcupError", "LoadReport", "__version__", "answers", "check", "load", "read"]

_WHERE = {
    "Account": "kzcup.pipeline",
    "KzcupError": "kzcup.errors",
    "LoadReport": "kzcup.loading",
    "check": "kzcup.loading",
    "load": "kzcup.loading",
    "read": "kzcup.loading",
}


def __getattr__(name: str) -> Any:
    if name == "answers":
        return importlib.import_module("kzcup.answers")
    if name in _WHERE:
        return getattr(importlib.import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'kzcup' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
