"""The leading scorers of an infobox: ``Roman Luchkin (Dostyk) 3 , Nurken Mazbaev, (Taraz) 3``, and its
other forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kzcup.assemble.drafts import DraftScorer

_TOKEN = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)?\)|[0-9]{1,4}|[,;]|[^,;()0-9]+|[()]")
_FIGURE = re.compile(r"([0-9]{1,4})(?: ?(?:goals?|each|apiece))*", re.IGNORECASE)
_CLUB_FIGURE = re.compile(r"(.+?)(?:,| [–—-]) ?([0-9]{1,4})(?: ?goals?)?", re.IGNORECASE)
_AND = re.compile(r"(?<=\s)(?:and|&)(?=\s)")
_NO_NAME = frozenset({"goals", "goal", "each", "apiece", "and", "with", "&", "all"})
_DASHES = " \t–—-:.&"


@dataclass(slots=True)
class _Leader:
    """A leader being read."""

    name: str
    column: int
    club: str | None = None
    goals: int | None = None


def leaders(value: str, line: int, column: int) -> list[DraftScorer]:
    """The scorers an infobox value names, in its order. `column` is where the value begins.

    A figure belongs to the name before it; one ``each`` belongs to all names before it that have none.
    """
    found: list[_Leader] = []
    for token in _TOKEN.finditer(value):
        text = token.group()
        if text[0] == "(":
            _bracket(found, text[1:-1].strip())
        elif text[0] in "0123456789":
            if found and found[-1].goals is None:
                found[-1].goals = int(text)
        elif text not in ",;()":
            _words(found, text, column + token.start())
    return [
        DraftScorer("infobox", name, leader.club, code, leader.goals, False, line, leader.column)
        for leader in found
        for code, name in [nationality_of(leader.name)]
    ]


def nationality_of(text: str) -> tuple[str | None, str]:
    """``KAZ Aslanbek Kakimov`` as code and name; the code is None where none stands."""
    code = text[:3]
    if text[3:4] == " " and code.isascii() and code.isalpha() and code.isupper() and text[4:].strip():
        return code, text[4:].strip()
    return None, text


def _words(found: list[_Leader], text: str, column: int) -> None:
    """A name, or the word behind a figure (``goals``, ``goals each``)."""
    words = text.split()
    if words and all(word.strip(_DASHES).casefold() in _NO_NAME for word in words if word.strip(_DASHES)):
        if any(word.casefold() in ("each", "apiece") for word in words):
            _each(found)
        return
    for piece in _AND.split(text) if "and" in text or "&" in text else (text,):
        name = piece.strip(_DASHES)
        if name:
            found.append(_Leader(name, column + text.index(piece) + piece.index(name[0])))


def _bracket(found: list[_Leader], text: str) -> None:
    """``(Dostyk)``, ``(3)``, ``(6 goals)``, ``(9 goals each)``, ``(Dostyk, 3)``."""
    if not found:
        return
    figure = _FIGURE.fullmatch(text)
    if figure is not None:
        found[-1].goals = int(figure.group(1)) if found[-1].goals is None else found[-1].goals
        if "each" in text.casefold() or "apiece" in text.casefold():
            _each(found)
        return
    both = _CLUB_FIGURE.fullmatch(text)
    if both is not None and found[-1].goals is None:
        found[-1].club, found[-1].goals = both.group(1).strip(_DASHES + ","), int(both.group(2))
    elif text and found[-1].club is None:
        found[-1].club = text


def _each(found: list[_Leader]) -> None:
    """The last figure is that of every name before it that has none."""
    for leader in found:
        if leader.goals is None:
            leader.goals = found[-1].goals
