"""Files to rows in a database, and back out again; the commands and `kzcup.load` are these functions.

Nothing here prints. What is wrong with a document is in the report; what is wrong with the database is raised as one
of `kzcup.errors`, whose text says what is in the database and what to do next.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kzcup.errors import UsageError
from kzcup.loading import sources
from kzcup.loading.derive import Deriver, Judgement, unhurried_collection
from kzcup.loading.loader import Loader, Options
from kzcup.loading.processes import Derivers
from kzcup.loading.rebuilding import RebuildReport, rebuild
from kzcup.loading.removing import remove
from kzcup.loading.report import DocumentReport, Level, LoadReport, OnProgress, Progress
from kzcup.loading.sources import Source
from kzcup.loading.standing import Standing, status
from kzcup.loading.surroundings import opened, patience, place
from kzcup.pipeline import Account, account_of
from kzcup.store import settings
from kzcup.text import Limits

__all__ = [
    "Checked",
    "DocumentReport",
    "LoadReport",
    "Progress",
    "RebuildReport",
    "Standing",
    "check",
    "load",
    "read",
    "rebuild",
    "remove",
    "status",
]

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was read without a database; ``problem`` is why a file could not be read, else None."""

    source: Source
    account: Account | None
    problem: str | None


def read(
    path: PathLike,
    *,
    curated: Sequence[Path] = (),
    errata: bool = True,
    lineage: bool = False,
    limits: Limits = Limits(),
) -> Account:
    """Read one file (``-`` is standard input): its season, what follows, and every finding.

    ``curated`` are folders with curated data of your own; without ``errata`` the text stands alone; ``lineage``
    joins clubs and players that are likely the same. Raises `UsageError` where the file cannot be read.
    """
    for checked in check([path], curated=curated, errata=errata, lineage=lineage, limits=limits):
        if checked.account is not None:
            return checked.account
        raise UsageError(f"{os.fspath(path)}: {checked.problem}")
    raise UsageError(f"{os.fspath(path)}: no file in it")


def check(
    paths: PathLike | Iterable[PathLike],
    *,
    curated: Sequence[Path] = (),
    errata: bool = True,
    lineage: bool = False,
    limits: Limits = Limits(),
) -> Iterator[Checked]:
    """Read files and folders, without a database, one after the other; the options are those of `read`."""
    deriver = Deriver(Judgement(tuple(curated), errata, lineage, limits))
    for source in sources.find(_listed(paths)):
        try:
            data = sources.read(source, limits)
        except sources.Unreadable as problem:
            yield Checked(source, None, str(problem))
            continue
        yield Checked(source, account_of(source.name, data, deriver.settings, limits), None)


def load(
    paths: PathLike | Iterable[PathLike],
    database: str | None = None,
    *,
    replace: bool = False,
    dry_run: bool = False,
    strict: bool = False,
    fail_on: Level | None = None,
    wait: bool = True,
    jobs: int = 1,
    curated: Sequence[Path] = (),
    errata: bool = True,
    lineage: bool = False,
    limits: Limits = Limits(),
    progress: OnProgress | None = None,
) -> LoadReport:
    """Load files and folders (``-`` is standard input) into a database, which gets its tables if it is empty.

    ``database`` is a file or ``postgresql://…``; else ``KZCUP_DATABASE``, else ``kzcup.db`` here. A season that
    is in from another document is replaced only with ``replace``. ``dry_run`` writes nothing; ``strict`` keeps
    documents with errors out; ``fail_on`` is the severity from which findings make the exit code 1. Without
    ``wait`` a lock held by another is an error at once. ``jobs`` is how many processes read (a program
    that asks for several must guard its start with ``if __name__ == "__main__"``). The rest is as
    for `read`. ``progress`` is called after each batch.

    Raises the errors of `kzcup.errors`; whatever happens, each season is in as a whole or not at all.
    """
    found = sources.find(_listed(paths))
    judgement = Judgement(tuple(curated), errata, lineage, limits)
    address = place(database)
    options = Options(replace, dry_run, strict, patience(wait), limits)
    derivers = Derivers(judgement, jobs if len(found) > 1 else 1, rows=not dry_run)
    loader = Loader(found, derivers, options, progress)
    try:
        with opened(address, wait, dry_run, if_empty=loader.begin) as connection, unhurried_collection():
            if connection is not None:
                settings.agree(connection, derivers.derivation)
            documents = loader.load(connection)
    finally:
        derivers.close()
    return LoadReport(address.shown, tuple(documents), dry_run, fail_on)


def _listed(paths: PathLike | Iterable[PathLike]) -> list[PathLike]:
    return [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
