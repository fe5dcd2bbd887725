"""Input formats: a `Document` becomes a `Sheet`, one node for each line.

Each format is a module with ``NAME``, ``sniff`` (does a document look like mine?) and ``read``, which never
raises.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kzcup.formats import article
from kzcup.sheet import Sheet
from kzcup.text import Document


class Format(NamedTuple):
    """An input format: its name in ``Sheet.format``, whether a document looks like it, and how to read it."""

    name: str
    sniff: Callable[[Document], bool]
    read: Callable[[Document], Sheet]


FORMATS: tuple[Format, ...] = (Format(article.NAME, article.sniff, article.read),)
"""In the order in which they are tried."""


def read(document: Document) -> Sheet:
    """Read a document in the first format it looks like, and in the first of all where it looks like none.

    Never raises: ``sheet.nodes[n - 1].line == n`` for each line n, whatever stands on it.
    """
    for form in FORMATS:
        if form.sniff(document):
            return form.read(document)
    return FORMATS[0].read(document)
