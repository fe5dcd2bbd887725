"""Scorer lines: ``Club: name minutes , name minutes``.

How the entries of a list are told apart:

- `` , `` with a blank before the comma separates two entries, and each counts even when nothing stands in it.
  So n such commas make n + 1 entries: ``, 43' , ,`` is a blank, 43', a blank, a blank; and
  ``2', 21', 46' , , , , 51' , , ,`` is one entry of three minutes, three blanks, 51', three blanks.
- A comma without a blank before it joins minutes of one man; where a name follows it, a new man begins
  (``Israilov 4', 32', 65', Vaganov 12'``). At the end of a line it is where the list was cut off.
- A name behind a minute without a comma is the man of that minute where no name stands before
  (``36' A.Rakhimov, 56' Mandzukas``), else a new man.
- A bracket, or a bare ``pen.`` or ``o.g.``, belongs to the minute before it; without one, to the name.

A list with nothing behind the colon has no entries.
"""

from __future__ import annotations

import re

from kzcup.sheet import Entry, Minute, ScorerLine, Unread
from kzcup.values import maker

LAST_MINUTE = 150
LAST_STOPPAGE = 60
MOST_WORDS = 5

_SIGN = "['’′´‘`]"
_BARE_NOTE = r"(pens?\.?|p\.?|o\.\s?g\.?|og\.?)(?=\s?(?:[,;0-9]|$))"
_TOKEN = re.compile(
    r"\s*(?:"
    r"([^\s0-9,;()\[\]][^0-9,;()\[\]]*)"  # 1: a name
    r"|([,;])"  # 2
    rf"|([0-9]{{1,4}})(?:{_SIGN}{{1,2}}(?!\s?\+)"  # 3: a minute
    rf"|\s?\+\s?([0-9]{{1,3}}){_SIGN}|{_SIGN}\s?\+\s?([0-9]{{1,3}}){_SIGN}?)"  # 4, 5: its stoppage
    rf"(?:\s?[(\[]([^()\[\]]*)[)\]]|\s{{0,2}}{_BARE_NOTE})?"  # 6, 7: its note
    r"|[(\[]([^()\[\]]*)[)\]]"  # 8: a bracket behind a name
    r"|(.))",  # 9: anything else
    re.DOTALL | re.IGNORECASE,
)
# What nearly all lists are: names and minutes without anything odd, each with what parts it from the next. To be used
# on a list with a comma behind it. What is odd takes all the rest of the list and fills no group. (An empty branch is
# a fourth faster than a question mark.)
# `½` is a letter to none but the class of signs of words.
_LETTERS = r"[^\W\d_¹²³¼½¾]+"
_PLAIN = re.compile(
    r"("  # 1: all of the entry
    rf"(?:({_LETTERS}(?:(?:\. ?|[ -]){_LETTERS}|))(?<! og)(?<! pen)(?: (?=[1-9])|(?= ?[,(]))|)"  # 2: a name
    rf"(?:([1-9][0-9]?|1[0-4][0-9])(?:\+([1-9])|){_SIGN}|)"  # 3, 4: a minute and its stoppage
    r"(?: \(([^\s()\[\],'’′´‘`]+)\)|)"  # 5: a note, of the minute or else of the name
    r"(?: , (?!,)| ,|(, | (?=[1-9])))"  # its end; 6: where the next minute may be of the same man
    r")|.+",
    re.DOTALL,
)
_entry = maker(Entry)
_line_of = maker(ScorerLine)
_minute_at = maker(Minute)
# A fifth of the time of `int`.
_NUMBER: dict[str, int] = {str(number): number for number in range(1, LAST_MINUTE)}
_STOPPAGE: dict[str, int | None] = {"": None, **{str(number): number for number in range(1, 10)}}
_OTHER_BLANK = re.compile(r"[^\S ]")
_NAME, _COMMA, _MINUTE, _BRACKET, _OTHER = 1, 2, 3, 8, 9
_NOTE_BEHIND_NAME = (" o.g.", " og", " og.", " o.g", " pen.", " pen")
_NO_SIGNS_OF_NAME = ":|{}*/"
_JOINED = (" and ", " & ", " + ")
_MINUTE_IN_BRACKET = re.compile(rf"[0-9]{_SIGN}")


def read_entries(line: int, text: str, start: int, column: int, club: str) -> ScorerLine | Unread:
    """Read the list that begins at ``text[start]``, behind the label ``club``.

    ``text`` has no white space at its end and begins at ``column`` of its line. A number that is no minute,
    or a minute out of range, makes the line `Unread`: a list read by half gives its goals to the wrong men.
    """
    if start >= len(text):
        return ScorerLine(line, club, column, ())
    plain = _read_plainly(text, start, column)
    if plain is not None:
        return _line_of(line, club, column, tuple(plain))
    entries: list[Entry] = []
    place = column + start
    for piece in _with_plain_blanks(text[start:]).split(" ,"):
        if not piece or piece.isspace():
            # A blank stands where its comma stands; the last one behind the end of the line.
            entries.append(Entry(None, min(place + len(piece) + 1, column + len(text)), ()))
        else:
            fault = _Men(piece.rstrip(), place, entries).read()
            if fault is not None:
                return Unread(line, text, fault[0], place + fault[1])
        place += len(piece) + 2
    return ScorerLine(line, club, column, tuple(entries))


def _with_plain_blanks(text: str) -> str:
    """The same text with a blank for each other white space, so that no column moves."""
    return text if text.isascii() and "\t" not in text else _OTHER_BLANK.sub(" ", text)


def _read_plainly(text: str, start: int, column: int) -> list[Entry] | None:
    """Read a list in which nothing is odd; None of any other.

    It is what `_Men` would read, in a quarter of the time, and nearly all lists are of this kind.
    """
    if text[start] == " " and text[start + 1] != ",":
        start += 1
    entries: list[Entry] = []
    # Of a man whose minutes `joint` joins to those that follow.
    man: str | None = None
    man_at = 0
    minutes: list[Minute] = []
    more = ""
    place = column + start
    behind = column + len(text)
    for whole, name, figure, stoppage, note, joint in _PLAIN.findall(f"{text} ,", start):
        if figure:
            at = place + len(name) + 1 if name else place
            minute = _minute_at(_NUMBER[figure], _STOPPAGE[stoppage], note or None, at)
        elif note and (joint or more or not name):
            return None
        if joint or more:
            if name:
                if more:
                    entries.append(_entry(man, man_at, tuple(minutes)))
                man, man_at, minutes = name, place, []
            elif not figure:
                return None
            elif not more:
                man, man_at, minutes = None, place, []
            if figure:
                minutes.append(minute)
            if not joint:
                entries.append(_entry(man, man_at, tuple(minutes)))
            more = joint
        elif figure:
            entries.append(_entry(name or None, place, (minute,)))
        elif name:
            entries.append(_entry(name, place, (), note or None))
        else:
            # A blank stands where its comma stands; the last one behind the end of the line.
            entries.append(_entry(None, place + 1 if place < behind else behind, ()))
        place += len(whole)
    return entries if place == behind + 2 else None


class _Men:
    """The part of a list between two `` , ``: one man as a rule, several where ``, `` joins them."""

    __slots__ = ("at", "column", "entries", "minutes", "name", "note", "piece")

    def __init__(self, piece: str, column: int, entries: list[Entry]) -> None:
        self.piece = piece
        self.column = column
        self.entries = entries
        self.begin()

    def begin(self) -> None:
        """Begin a new man, of whom nothing is known yet."""
        self.name: str | None = None
        self.note: str | None = None
        self.minutes: list[Minute] = []
        self.at = -1

    def close(self) -> None:
        """Write down the man read so far, if there is one."""
        if self.at >= 0:
            self.entries.append(Entry(self.name, self.column + self.at, tuple(self.minutes), self.note))
            self.begin()

    def read(self) -> tuple[str, int] | None:
        """Read the piece; what is wrong with it and where (0-based), or None."""
        after_comma = minutes_first = False
        for found in _TOKEN.finditer(self.piece):
            kind = found.lastindex or _OTHER
            place = found.start(kind)
            if kind == _NAME:
                fault = self.named(found.group(_NAME).rstrip(), place, after_comma)
                if fault is not None:
                    return fault, place
                minutes_first = bool(self.minutes)
                after_comma = False
            elif kind == _COMMA:
                after_comma = True
                if found.group(_COMMA) == ";":
                    self.close()
            elif kind == _OTHER:
                return _why_not(self.piece, place), place
            elif kind == _BRACKET:
                if _MINUTE_IN_BRACKET.search(found.group(_BRACKET)):
                    return "a minute in brackets", place
                self.note = found.group(_BRACKET).strip() or None
                self.at = place - 1 if self.at < 0 else self.at
            else:
                place = found.start(_MINUTE)
                if minutes_first:
                    self.close()
                    minutes_first = False
                minute = _minute(found, self.column + place)
                if minute is None:
                    return f"{found.group().strip()} is no minute of a match", place
                self.minutes.append(minute)
                self.at = place if self.at < 0 else self.at
                after_comma = False
        self.close()
        return None

    def named(self, written: str, place: int, after_comma: bool) -> str | None:
        """Take a name: of the man whose minutes stand directly before it, else of a new man."""
        fault = _name_fault(written)
        if fault is None:
            if after_comma or self.name is not None or not self.minutes:
                self.close()
            self.name = written
            if written.endswith(_NOTE_BEHIND_NAME):
                self.name, _, self.note = written.rpartition(" ")
            if self.at < 0:
                self.at = place
        return fault


def _minute(found: re.Match[str], column: int) -> Minute | None:
    """The minute of a token, or None where no match has such a one."""
    figure, plain, behind_sign, bracket, bare = found.group(3, 4, 5, 6, 7)
    minute = int(figure)
    if not 1 <= minute <= LAST_MINUTE:
        return None
    note = bracket or bare
    if note is not None:
        note = note.strip() or None
    if plain is None and behind_sign is None:
        return Minute(minute, None, note, column)
    stoppage = int(plain or behind_sign)
    return Minute(minute, stoppage, note, column) if 1 <= stoppage <= LAST_STOPPAGE else None


def _name_fault(name: str) -> str | None:
    """Why something in the place of a man's name is none, or None where it is one."""
    if name.isalpha():
        return None
    if not any(map(str.isalpha, name)):
        return "a sign that is neither name nor minute"
    if any(sign in name for sign in _NO_SIGNS_OF_NAME):
        return "a sign that no name has"
    if name[-1] in "'’′´‘`":
        return "the sign of a minute without its number"
    if not name.isascii() and any(map(str.isdigit, name)):
        return "figures other than 0 to 9"
    if name.count(" ") >= MOST_WORDS:
        return "too many words for a name"
    if any(joint in name for joint in _JOINED):
        return "two names in one"
    return None


def _why_not(piece: str, place: int) -> str:
    """What is wrong where no token could be read."""
    if piece[place].isdigit():
        return "a number without the sign of a minute"
    return "a bracket that is not closed" if piece[place] in "([" else "a bracket that was not opened"
