"""What any format yields: the lines of a document, each as one node, with strings and places but no meaning.

One node owns one line, and every line has one: ``sheet.nodes[n - 1].line == n``. That is the invariant that
keeps a line from being lost. What a heading is (a round or not), which month a word is, whether a name without a
minute is a goal: all that is said later, in `assemble`.

Columns are 1-based and count characters of the line.
"""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Blank:
    """A line with nothing on it but white space."""

    line: int


@quick
@dataclass(frozen=True, slots=True)
class Prose:
    """A sentence or paragraph."""

    line: int
    text: str


@quick
@dataclass(frozen=True, slots=True)
class Markup:
    """What is left of a page's markup and says nothing: ``|}``, ``<onlyinclude>``, ``|-``."""

    line: int
    text: str


@quick
@dataclass(frozen=True, slots=True)
class Separator:
    """``----`` between matches or ties."""

    line: int


@quick
@dataclass(frozen=True, slots=True)
class Heading:
    """``= X =`` is level 1 (the title), ``== X ==`` level 2, and so on. ``text`` is without the signs."""

    line: int
    level: int
    text: str
    column: int


@quick
@dataclass(frozen=True, slots=True)
class InfoboxEntry:
    """``- Key: value`` below the line ``Infobox``; that line itself is an entry with an empty key.

    A second key swallowed into the value (``A | runner-up = B``) is left as it stands.
    """

    line: int
    key: str
    value: str
    column: int
    """Where the value begins."""


@quick
@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is a date and nothing else, by its shape. The month may yet be no month.

    ``written`` may be cut off inside its year (``24 March 19``) or be several days (``8-9, 25 July 2012``); a
    weekday before it and a time behind it are left off.
    """

    line: int
    written: str
    column: int


@quick
@dataclass(frozen=True, slots=True)
class MatchLine:
    """Two names with a result between them, on a line of their own or in a row of a table.

    ``home`` and ``away`` are as written, white space folded; level tags and country codes are still on them.
    ``scores`` holds each score of the line in order: one as a rule, several where a cell holds a replay
    (``1 - 1, 0 - 1``), none for a walkover or cancellation. ``notes`` holds every other piece of the result as
    written, without its brackets: ``w/o``, ``aet``, ``aet, 3 - 4 p``, ``*``, ``awd.``, ``CANC``, ``A–W``,
    ``2-6 agg.``; a walkover by signs, ``+:-`` too, is written ``+ - -`` or ``- - +``.
    ``date`` is a date within the line, else None. ``table`` tells a row of a table.
    """

    line: int
    home: str
    home_column: int
    away: str
    away_column: int
    scores: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]
    column: int
    """Where the result begins."""
    date: str | None = None
    table: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Minute:
    """``90+2'`` is minute 90, stoppage 2. ``note`` is the bracket behind it (``pen.``, ``o.g.``), else None.

    ``minute`` is 1 to 150, ``stoppage`` 1 to 60 or None.
    """

    minute: int
    stoppage: int | None
    note: str | None
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Entry:
    """One man's part of a scorer line. ``name`` is None where the line has a blank or only minutes.

    ``note`` is a bracket that belongs to the name because no minute stands before it: ``Musataev (o.g.)``.
    """

    name: str | None
    column: int
    minutes: tuple[Minute, ...]
    note: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class ScorerLine:
    """``  Club: name minutes , name minutes``.

    ``club`` is one of the two names of the `MatchLine` above, spelled as there, whatever the label looks like.
    """

    line: int
    club: str
    column: int
    entries: tuple[Entry, ...]


@quick
@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table that is not a result. Cells are stripped; ``columns[i]`` is where cell i begins."""

    line: int
    cells: tuple[str, ...]
    columns: tuple[int, ...]


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, ``- text``."""

    line: int
    text: str
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Label:
    """A line that only announces what follows: ``3 goals:``, ``;Own goal``, ``Note:``."""

    line: int
    text: str
    column: int


@quick
@dataclass(frozen=True, slots=True)
class Unread:
    """A line the format could make nothing of; ``reason`` says what it looked like and why that failed.

    ``column`` is where that shows: 1 where the whole line is meant.
    """

    line: int
    text: str
    reason: str
    column: int


Node = (
    Blank
    | Prose
    | Markup
    | Separator
    | Heading
    | InfoboxEntry
    | DateLine
    | MatchLine
    | ScorerLine
    | TableRow
    | Item
    | Label
    | Unread
)


@quick
@dataclass(frozen=True, slots=True)
class Sheet:
    """A document as nodes, one for each line, in order.

    ``lines`` are the document's own lines, ``lines[n - 1]`` being line n, for what must look at the text itself:
    an erratum is tied to the exact text of its line.
    """

    document: str
    format: str
    nodes: tuple[Node, ...]
    lines: tuple[str, ...] = ()
