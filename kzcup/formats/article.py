"""The rendering of encyclopaedia articles: headings in ``=``, an infobox as a list, match and scorer lines.

A line is read by its first character. All that is remembered from line to line is the match above a scorer
line and the infobox above a ``- Key: value``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kzcup.formats import dates
from kzcup.formats.names import fault, fold, is_sentence, reports
from kzcup.formats.result import LONGEST_LINE, read_line
from kzcup.formats.scorers import read_entries
from kzcup.formats.tables import read_row
from kzcup.sheet import (
    Blank,
    DateLine,
    Heading,
    InfoboxEntry,
    Item,
    Label,
    Markup,
    MatchLine,
    Node,
    Prose,
    Separator,
    Sheet,
    TableRow,
    Unread,
)
from kzcup.text import Document
from kzcup.values import maker

NAME = "article"

_blank = maker(Blank)
_date_line = maker(DateLine)
_heading = maker(Heading)
_infobox_entry = maker(InfoboxEntry)
_item = maker(Item)
_separator = maker(Separator)

LONGEST_LABEL = 80
LONGEST_KEY = 40

# The tags of pages. Anything else between such signs is text and stays: it may be in a name.
_TAG = re.compile(
    r"</?(?:onlyinclude|includeonly|noinclude|nowiki|ref|references|br|big|small|sup|sub|center|div|span|section"
    r"|b|i|u|s|p)\b[^<>]{0,200}>|<!--[^<>]{0,200}-->",
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(r"[0-9]{1,2} [A-Z][a-z]+(?: [0-9]{4})?")
_BRACKET = re.compile(r"\s?\([^()]*\)")
_LIKE_A_SCORE = re.compile(
    r"[0-9?xX]\s?[-–—−:.]\s?(?:[0-9?xX]|$)|[0-9]\s?[-–—−]\s|\s[-–—−]\s?[0-9]|\s[-–—−]\s"
)
_LIKE_A_SCORE_CUT_OFF = re.compile(r"\s[0-9]{1,2}\s?:$")
_LIKE_SCORERS = re.compile(r"[0-9]['’′]|\s,(?:\s|$)")
_MINUTE = re.compile("[0-9]['’′](?![^\\W\\d_])")
_FIGURES = frozenset("0123456789")
_FIGURE_OR_SLASH = re.compile("[0-9/]")
# The match lines among them are rows of tables.
_ENDS_MATCH = frozenset((Heading, DateLine, Separator, TableRow, Unread, MatchLine))


def sniff(document: Document) -> bool:
    """Whether a document looks like an article: the first line with anything on it is a heading in ``=``."""
    for line in document.lines:
        text = line.strip()
        if text:
            return text[0] == "=" and text[-1] == "=" and len(text) > 2
    return False


def read(document: Document) -> Sheet:
    """Read every line of a document as one node. Never raises; the time is linear in the length."""
    read_line = _Reader().read
    numbers = range(1, len(document.lines) + 1)
    nodes = tuple(map(read_line, numbers, document.lines))
    return Sheet(document.name, NAME, nodes, document.lines)


class _Reader:
    """Reads line by line. ``clubs`` are the two names of the match above, empty where none stands above."""

    __slots__ = ("clubs", "in_infobox")

    def __init__(self) -> None:
        self.clubs: tuple[str, ...] = ()
        self.in_infobox = False

    def read(self, line: int, written: str) -> Node:
        """The node of one line."""
        text = written.strip()
        if not text:
            return _blank(line)
        if "<" in text:
            # Blanks for tags, so that no column moves: `<onlyinclude>21 June 1996`.
            written = _TAG.sub(_blanks, written)
            bare = written.strip()
            if not bare:
                return Markup(line, text)
            text = bare
        first = text[0]
        column = 1 if written[0] == first else written.index(first) + 1
        if first in _FIGURES and _DAY_MONTH.fullmatch(text) is not None:
            self.clubs = ()
            return _date_line(line, text, column)
        if column > 1 or (self.clubs and ":" in text):
            node = self.read_scorers(line, text, column)
            if node is not None:
                return node
        if self.in_infobox and first != "-":
            self.in_infobox = False
        node = _BY_SIGN.get(first, _Reader.read_text)(self, line, text, column)
        if type(node) is MatchLine and not node.table:
            self.clubs = node.home, node.away
        elif type(node) in _ENDS_MATCH:
            self.clubs = ()
        return node

    def read_scorers(self, line: int, text: str, column: int) -> Node | None:
        """A scorer line, known by its label: a club of the match above, with its level tag or without."""
        label, colon, rest = text.partition(":")
        if label in self.clubs:
            if not colon:
                return Unread(line, text, "a club's name, and the scorers behind it are cut off", column)
            return read_entries(line, text, len(label) + 1, column, label)
        if column == 1 or not colon or text[0] in "-|!;=":
            return None
        bare = _bare(label)
        same = [club for club in self.clubs if _bare(club) == bare]
        if len(same) == 1:
            return read_entries(line, text, len(label) + 1, column, same[0])
        listed = rest.strip()
        indented = not self.clubs and column == 3 and listed and _may_be_club(label.rstrip())
        if indented or _LIKE_SCORERS.search(rest) or (self.clubs and listed and not is_sentence(listed)):
            reason = (
                "scorers of a club that the match above has not"
                if self.clubs
                else "scorers without a match above"
            )
            return Unread(line, text, reason, column)
        return None

    def read_heading(self, line: int, text: str, column: int) -> Node:
        """``== X ==``. Where the signs are uneven, those before the words tell the level."""
        words = text.strip("=").strip()
        level = len(text) - len(text.lstrip("="))
        if not words or text[-1] != "=":
            reason = "a heading cut off: no signs behind the words" if words else "a heading without words"
            return Unread(line, text, reason, column)
        return _heading(line, level, fold(words), column + text.index(words))

    def read_dashes(self, line: int, text: str, column: int) -> Node:
        """A separator, an infobox entry or another item of a list."""
        if not text.strip("-"):
            return _separator(line) if len(text) > 2 else Markup(line, text)
        if text[1] != " " and text[1] != "\t":
            self.in_infobox = False
            return self.read_text(line, text, column)
        if self.in_infobox:
            key, colon, value = text[2:].partition(":")
            if colon and 0 < len(key) <= LONGEST_KEY:
                value = value.strip()
                place = len(text) - len(value) if value else len(text)
                return _infobox_entry(line, key.strip(), value, column + place)
        return self.read_item(line, text, column)

    def read_item(self, line: int, text: str, column: int) -> Node:
        """An item of a list. One that is a whole match is not taken for one, but not passed over either."""
        words = text.lstrip("-*# \t")
        if not words:
            return Markup(line, text)
        column += len(text) - len(words)
        may_be_match = len(words) <= LONGEST_LINE and _FIGURE_OR_SLASH.search(words) is not None
        if may_be_match and isinstance(read_line(line, words, column), MatchLine):
            return Unread(line, text, "a result in an item of a list", column)
        if _MINUTE.search(words) is not None or (":" in words and words.partition(":")[0] in self.clubs):
            return Unread(line, text, "scorers in an item of a list", column)
        return _item(line, words, column)

    def read_row(self, line: int, text: str, column: int) -> Node:
        """A line of a table."""
        return read_row(line, text, column)

    def read_label(self, line: int, text: str, column: int) -> Node:
        """``;Own goal``."""
        words = text.lstrip("; \t")
        return Label(line, words, column + len(text) - len(words)) if words else Markup(line, text)

    def read_markup(self, line: int, text: str, column: int) -> Node:
        """The beginning or end of a table or template."""
        return Markup(line, text)

    def read_text(self, line: int, text: str, column: int) -> Node:
        """A line without a sign before it: a date, a match, a label, a sentence, or what is none of these."""
        if text == "Infobox":
            self.in_infobox = True
            return InfoboxEntry(line, "", "", column)
        if len(text) > LONGEST_LINE:
            reason = "longer than a result, and no sentence"
            return Prose(line, text) if is_sentence(text) else Unread(line, text, reason, column)
        if text[0] in _FIGURES or text[-1] in _FIGURES:
            written = dates.whole(text)
            if written is not None:
                return DateLine(line, written, column + text.index(written))
        node = read_line(line, text, column)
        if node is not None:
            return node
        if text[-1] == ":" and len(text) <= LONGEST_LABEL and not _LIKE_A_SCORE_CUT_OFF.search(text):
            return Label(line, text, column)
        if _LIKE_SCORERS.search(text) and not reports(text):
            return Unread(line, text, "scorers without the name of a club of the match above", column)
        if is_sentence(text):
            return Prose(line, text)
        found = _LIKE_A_SCORE.search(text)
        if found is not None:
            return Unread(line, text, "something like a result that is none", column + found.start())
        return Unread(line, text, "neither a sentence nor a date, a result or a label", column)


def _blanks(found: re.Match[str]) -> str:
    """As many blanks as a match is long."""
    return " " * (found.end() - found.start())


def _may_be_club(label: str) -> bool:
    """Whether a label can be a club's name, and not the first half of a result (`Kairat 1: 0 Tobol`)."""
    return fault(label) is None and not label[-1].isdigit()


def _bare(name: str) -> str:
    """A club's name without what stands in brackets, case and white space folded."""
    return fold(_BRACKET.sub(" ", name)).casefold()


_BY_SIGN: dict[str, Callable[[_Reader, int, str, int], Node]] = {
    "=": _Reader.read_heading,
    "-": _Reader.read_dashes,
    "|": _Reader.read_row,
    "!": _Reader.read_row,
    ";": _Reader.read_label,
    "*": _Reader.read_item,
    "#": _Reader.read_item,
    "{": _Reader.read_markup,
    "}": _Reader.read_markup,
}
