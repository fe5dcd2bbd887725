"""The files a command names: found, in an order of their own, and read with care.

A folder is walked without leaving it: a symbolic link that leads out is passed over, and so is what is no ordinary
file. The order is by base name, because that is what a document is known by; it does not depend on how the files
were named on the command line.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kzcup.errors import UsageError
from kzcup.text import Limits

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"
_DATABASES = (".db", ".db-wal", ".db-shm", ".db-journal", ".sqlite", ".sqlite3", ".parquet", ".pyc")


def name_of(path: str) -> str:
    """What the document of a file is known by: its base name."""
    return STANDARD_INPUT_NAME if path == STANDARD_INPUT else os.path.basename(path)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``named`` tells that the user named it himself, and not a folder it is in."""

    path: str
    named: bool

    @property
    def name(self) -> str:
        """What its document is known by."""
        return name_of(self.path)

    @property
    def may_be_text(self) -> bool:
        """Whether the ending does not say that this is an image, an archive, a database."""
        import mimetypes

        kind = mimetypes.guess_type(self.name)[0]
        return (kind is None or kind.startswith("text/")) and not self.name.endswith(_DATABASES)


class Unreadable(Exception):
    """A file that cannot be read; the text says why."""


def find(paths: Iterable[str | os.PathLike[str]]) -> list[Source]:
    """All files of these paths. Raises `UsageError` where a path does not exist."""
    found: dict[str, Source] = {}
    for given in paths:
        path = os.fspath(given)
        if path == STANDARD_INPUT:
            found[path] = Source(path, True)
        elif os.path.isdir(path):
            for inside in _walk(path):
                found.setdefault(os.path.realpath(inside), Source(inside, False))
        elif os.path.lexists(path):
            found[os.path.realpath(path)] = Source(path, True)
        else:
            raise UsageError(f"there is no file or folder {path}")
    return sorted(found.values(), key=lambda source: (source.name, source.path))


def read(source: Source, limits: Limits) -> bytes:
    """The bytes of a file, or of standard input; never more than one above the limit. Raises `Unreadable`."""
    if source.path == STANDARD_INPUT:
        return sys.stdin.buffer.read(limits.file + 1)
    try:
        # a FIFO would otherwise keep us waiting for somebody to write to it
        number = os.open(source.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
        with os.fdopen(number, "rb") as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                raise Unreadable("it is no ordinary file")
            return file.read(limits.file + 1)
    except OSError as error:
        raise Unreadable(f"it cannot be read: {error.strerror}") from error


def _walk(folder: str) -> Iterator[str]:
    """The ordinary files below a folder, those that begin with a dot left out."""
    root = os.path.realpath(folder)
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(here, name)
            real = os.path.realpath(path)
            inside = real.startswith(root.rstrip(os.sep) + os.sep)
            if not name.startswith(".") and inside and os.path.isfile(path):
                yield path
