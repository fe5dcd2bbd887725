"""The shapes of dates. Which month a word is, and whether the day exists, is not asked here.

Month names stand here only as a guard: ``8-9 May`` is no match of a club called May, and ``Round 16`` is no
day of a month called Round. Where the shape alone suffices (``20 Jule 1994``), any word may be the month.
"""

from __future__ import annotations

import re

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Jule"
)
MONTHS = frozenset(_MONTHS.lower().split("|"))
_MONTH = rf"(?:{_MONTHS})\.?"
_WORD = r"[^\W\d_]+\.?"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Wednes|Thu|Thurs?|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s)?"
_TIME = r"(?:,?\s[0-9]{1,2}[:.][0-9]{2}(?:\s[A-Z]{2,4})?)?"
_YEAR = "(?:1[89]|20)[0-9]{2}"

# A year of fewer than four digits is a date all the same: a line cut off inside its year (`24 March 19`) must
# not leave its matches under the date before.
_WRITTEN_OUT = rf"{_DAY}\s{_WORD}(?:,?\s[0-9]{{1,4}})?"
_AMERICAN = rf"{_WORD}\s{_DAY},\s?[0-9]{{1,4}}|{_MONTH}\s{_DAY}"
_NUMERIC = (
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}"
)
_AND = r"(?:\s?[-–—/&,]\s?|\s(?:and|to)\s)"
_DAYS = (
    rf"{_DAY}(?:{_AND}{_DAY}){{1,5}}\s(?:{_MONTH}|{_WORD}(?=,?\s{_YEAR}))(?:,?\s[0-9]{{4}})?|"
    rf"{_DAY}\s{_MONTH}{_AND}{_DAY}\s{_MONTH}(?:,?\s[0-9]{{4}})?"
)

_LINE = re.compile(
    rf"{_WEEKDAY}({_WRITTEN_OUT}|{_NUMERIC}|{_AMERICAN}|{_DAYS}|{_YEAR}){_TIME}[.:,]?", re.IGNORECASE
)
_SURE = (
    rf"{_DAY}\s(?:{_MONTH}(?:,?\s[0-9]{{4}})?|{_WORD},?\s{_YEAR})|{_MONTH}\s{_DAY},\s?[0-9]{{4}}|{_NUMERIC}"
)
_BEFORE = re.compile(rf"[\[(]?{_WEEKDAY}({_SURE}){_TIME}[\])]?\s?[-–:,]?\s+(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"[,;]?\s+[\[(]?({_SURE}){_TIME}[\])]?$", re.IGNORECASE)
_MONTH_BEHIND = re.compile(rf"(?:{_MONTH}(?:,?\s[0-9]{{4}})?|{_WORD}\s{_YEAR}|{_YEAR})\.?", re.IGNORECASE)
_SURELY = re.compile(_SURE, re.IGNORECASE)


def whole(text: str) -> str | None:
    """The date a stripped text is, if it is one and nothing else; else None. A time of day is left off."""
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    written = found.group(1)
    if written[0].isalpha() or not written[-1].isalpha():
        return written
    # `3 goals` has the shape of a day and a month without year; only a capital makes it one.
    word = written.rpartition(" ")[2]
    return written if word[0].isupper() or word.lower() in MONTHS else None


def before(text: str) -> tuple[str, int] | None:
    """A date at the start of a match line and where the rest begins (0-based), or None."""
    found = _BEFORE.match(text)
    return None if found is None else (found.group(1), found.end())


def behind(text: str) -> tuple[str, int] | None:
    """A date at the end of a match line and where the rest ends (0-based), or None."""
    found = _BEHIND.search(text)
    return None if found is None else (found.group(1), found.start())


def is_month(text: str) -> bool:
    """Whether a text is a month, with a year or not: what stands behind the figures of ``8-9 May 2012``."""
    return _MONTH_BEHIND.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a date beyond doubt: with a year, or with a month by its name (not ``23 Avqust``)."""
    return _SURELY.fullmatch(text) is not None
