"""Lines as documents, and nodes as short values that can stand beside the line in a table."""

from __future__ import annotations

from kzcup import formats
from kzcup.sheet import Entry, MatchLine, Node, ScorerLine, Sheet, Unread
from kzcup.text import Document


def document(*lines: str) -> Document:
    """A document of these lines."""
    return Document("cup.txt", "0" * 64, lines)


def sheet(*lines: str) -> Sheet:
    """These lines as read."""
    return formats.read(document(*lines))


def node(line: str) -> Node:
    """The node of a line that stands alone."""
    return sheet(line).nodes[0]


def below(match: str, line: str) -> Node:
    """The node of a line below a match line."""
    return sheet(match, line).nodes[1]


def match(line: str) -> MatchLine:
    """The match line a line is; an error where it is none."""
    found = node(line)
    assert isinstance(found, MatchLine), found
    return found


def scorers(line: str, above: str = "Kairat 9-9 Tobol") -> ScorerLine:
    """The scorer line a line is, below a match of Kairat; an error where it is none."""
    found = below(above, line)
    assert isinstance(found, ScorerLine), found
    return found


def unread(found: Node) -> str:
    """The reason why a node is unread; an error where it was read."""
    assert isinstance(found, Unread), found
    return found.reason


def short(entry: Entry) -> str:
    """An entry as text: ``Bondar 57' (pen.)``, ``- 43'`` without a name, ``-`` for a blank."""
    said = [entry.name or "-"]
    if entry.note is not None:
        said.append(f"[{entry.note}]")
    for minute in entry.minutes:
        stoppage = "" if minute.stoppage is None else f"+{minute.stoppage}"
        said.append(f"{minute.minute}{stoppage}'" + ("" if minute.note is None else f" ({minute.note})"))
    return " ".join(said)
