"""Where the files lie that travel with the program: migrations, SQL and curated data.

In an installed wheel `migrations` and `sql` are inside the package; in a clone they stand beside it.
"""

from __future__ import annotations

from pathlib import Path

VERSION = "1.0.0"
"""The version of kzcup; equal to the one in pyproject.toml, which a test holds."""

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder of this name (``migrations``, ``sql``, ``curated``)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
