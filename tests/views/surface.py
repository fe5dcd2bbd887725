"""The public surface as it was agreed: views, columns, types, from contract.txt."""

from __future__ import annotations

from pathlib import Path


def surface() -> dict[str, list[tuple[str, str]]]:
    """Each view with its columns and their types, in order."""
    views: dict[str, list[tuple[str, str]]] = {}
    name = ""
    for line in (Path(__file__).parent / "contract.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            column, type_ = line.split()
            views[name].append((column, type_))
        elif line and not line.startswith("#"):
            name = line
            views[name] = []
    return views


SURFACE = surface()
