"""Writing what a command has found: to a terminal of some width, elsewhere, or into a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path


def terminal_width() -> int | None:
    """The width of the terminal, of COLUMNS where that is set, None where the output goes elsewhere."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return None


def write(pieces: Iterable[str], output: Path | None = None) -> None:
    """Write to a file, or to standard output where there is none.

    A file appears only when it is whole. Raises `UsageError` where it cannot be written.
    """
    if output is None:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
        return
    from kzcup.errors import UsageError

    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UsageError(f"cannot write {output}: {error.strerror}") from error
