"""Every code a finding can have: what it means, how much it matters, and what to do about it.

The severity is a judgement about the database. An *error* means that it would hold something wrong, or that
something the text states is lost. A *warning* is a doubt a person should look at. An *info* is worth
knowing and needs nobody.

Each code has an example in ``examples/CODE.txt``: a small document, a line ``~~~``, and the finding kzcup
makes of it. The tests run every one of them, so that what ``kzcup codes`` shows is what happens.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kzcup.checks.catalogue.doubts import DOUBTS
from kzcup.checks.catalogue.entry import Code
from kzcup.checks.catalogue.reading import READING
from kzcup.model import Severity

CATALOGUE: dict[str, Code] = {code.name: code for code in (*READING, *DOUBTS)}
"""All codes by name, in the order of a document's way: bytes, lines, season, doubts."""

SEVERITY: dict[str, Severity] = {name: code.severity for name, code in CATALOGUE.items()}

_EXAMPLES = Path(__file__).resolve().parent / "examples"


@dataclass(frozen=True, slots=True)
class Example:
    """A document that shows a code. ``finding`` is ``line:column: severity code: message``.

    ``limits`` are the largest line and file in bytes it is read with, None for the usual ones; ``curated``
    is a curated file to read it with, None where the packaged ones serve.
    """

    data: bytes
    finding: str
    limits: tuple[int, int] | None
    curated: str | None


def example(name: str) -> Example | None:
    """The example of this code; None for the few that no small document shows."""
    path = _EXAMPLES / f"{name}.txt"
    if not path.exists():
        return None
    document, *parts = path.read_bytes().split(b"\n~~~")
    limits, curated, finding = None, None, ""
    for part in parts:
        head, _, text = part.decode("utf-8").partition("\n")
        if head.startswith(" limits"):
            line, file = head.split()[1:]
            limits = int(line.partition("=")[2]), int(file.partition("=")[2])
        if head == " mine.toml":
            curated = text + "\n"
        else:
            finding = text.strip()
    return Example(document + b"\n", finding, limits, curated)


__all__ = ["CATALOGUE", "SEVERITY", "Code", "Example", "example"]
