"""Dates as documents write them, and the year of those that have none."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kzcup.curated import Curated
from kzcup.model import PlayedOn
from kzcup.values import maker, quick

_played_on = maker(PlayedOn)
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_USUAL = re.compile(r"([0-9]{1,2}) ([A-Za-z]+) ([0-9]{4})")
_FIGURES = "0123456789"
_WRITTEN_DAY = r"([0-9]{1,2} [^\W\d_]{3,12}(?: [0-9]{4})?)"
_DAY_FIRST = re.compile(rf"{_WRITTEN_DAY}(?![0-9])")
_DAY_AND_BRACKET = re.compile(rf"{_WRITTEN_DAY} \([^()]{{1,40}}\)")
_DAY_BEHIND = re.compile(rf"[^:]{{1,20}}: {_WRITTEN_DAY}")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_MOST_TOKENS = 40
"""How much of a cell is looked at: a span of days is short."""


@quick
@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a written date, each None where it is not there. ``problem`` says what is wrong with it.

    ``problem`` is ``month`` for a word that is no month, ``day`` for a day that does not exist, else None.
    ``date`` is the whole date where all parts are there. A year of two digits is ``short``: the season
    tells its century.
    """

    year: int | None
    month: int | None
    day: int | None
    problem: str | None
    date: datetime.date | None = None
    short: bool = False


_NOTHING = Written(None, None, None, "day")
"""Figures that are no date."""


class Dates:
    """The dates of one document, read in its order, because a date without a year takes it from its
    neighbours.
    """

    __slots__ = ("_curated", "_last", "_yearless", "end_year", "start_year")

    def __init__(self, curated: Curated, start_year: int, end_year: int, yearless: Iterable[str] = ()) -> None:
        """`yearless` are the date lines of the document in order; they are looked at only if a year is
        missing.
        """
        self._curated = curated
        self._last: datetime.date | None = None
        self._yearless = yearless
        self.start_year = start_year
        self.end_year = end_year

    def parts(self, written: str) -> Written:
        """The parts of a date."""
        found = _read(self._curated, written)
        return self._with_century(found) if found.short else found

    def is_named(self, sentence: str) -> bool:
        """Whether a sentence begins with a day, or is a label and a day: the day above it ends there."""
        if sentence[:1] not in _FIGURES and sentence[-1:] not in _FIGURES:
            return False
        found = _DAY_FIRST.match(sentence) or _DAY_BEHIND.fullmatch(sentence)
        if found is None:
            return False
        parts = self.parts(found.group(1))
        return parts.day is not None and parts.problem is None

    def labelled(self, sentence: str, line: int) -> PlayedOn | None:
        """The date of ``17 February 1932 (2nd replay)`` and ``1st leg: 8 May 1996``; None of a sentence that says
        more about a day, which need not be that of the matches below it.
        """
        found = _DAY_AND_BRACKET.fullmatch(sentence) or _DAY_BEHIND.fullmatch(sentence)
        return None if found is None else self.played_on(found.group(1), line)

    def played_on(self, written: str, line: int) -> PlayedOn:
        """The date of matches."""
        parts = _read(self._curated, written)
        if parts.short:
            parts = self._with_century(parts)
        day = parts.date
        if day is not None:
            self._last = day
            return _played_on(written, line, day, "stated")
        if parts.month is None or parts.day is None or parts.problem is not None:
            return _played_on(written, line, None, "unknown" if parts.year is None else "stated")
        day = _day(self._year_of(parts.month, parts.day), parts.month, parts.day)
        if day is None:
            return _played_on(written, line, None, "unknown")
        self._last = day
        return _played_on(written, line, day, "deduced")

    def span(self, written: str) -> tuple[datetime.date | None, datetime.date | None]:
        """The first and the last day of a date or of spans of days, None where it does not come to a full one.

        ``10 November 1979 – 29 June 1980``, ``29-31 March 2012``, ``8-9, 25 July 2012 29 July 2012``,
        ``July 26 – August 4, 1992``; a year that is missing is the season's, or that of the other day.
        """
        tokens = _TOKEN.findall(written)[:_MOST_TOKENS]
        months = [(place, self._curated.month(token)) for place, token in enumerate(tokens)]
        named = [(place, month) for place, month in months if month is not None]
        if not named:
            day = self.parts(written).date
            return day, day
        day_behind = named[0][0] == 0
        place, month = named[-1]
        last = self._day_of(tokens, place, month, _days_at(tokens, place, day_behind)[-1:], None)
        place, month = named[0]
        return self._day_of(tokens, place, month, _days_at(tokens, place, day_behind)[:1], last), last

    def _day_of(
        self, tokens: list[str], place: int, month: int, days: list[int], last: datetime.date | None
    ) -> datetime.date | None:
        """The day with the year that stands next behind its month, the season's, or that of the last day."""
        if not days:
            return None
        years = [int(token) for token in tokens[place + 1 :] if len(token) == 4 and token.isascii() and token.isdigit()]
        if not years and self.start_year != self.end_year:
            return None
        year = years[0] if years else self.start_year
        day = _day(year, month, days[0])
        return day if day is None or last is None or day <= last else _day(year - 1, month, days[0])

    def _year_of(self, month: int, day: int) -> int:
        """The year of a date without one: the season's, or of its years the one nearest to the date before.

        Rounds go forward and legs a few weeks back, so a step back counts twice its length.
        """
        if self.start_year == self.end_year:
            return self.start_year
        years = range(self.start_year, self.end_year + 1)
        last = self._last
        if last is not None:
            days = {year: (datetime.date(year, month, min(day, 28)) - last).days for year in years}
            return min(years, key=lambda year: max(days[year], -2 * days[year]))
        return self.start_year if month >= 7 or self._wraps() else self.end_year

    def _wraps(self) -> bool:
        """Whether the document's dates run over a new year: a later one falls months before an earlier
        one.
        """
        latest = 0
        for written in self._yearless:
            month = self.parts(written).month or latest
            if month <= latest - 4:
                return True
            latest = max(latest, month)
        return False

    def _with_century(self, parts: Written) -> Written:
        """The date with the full year of two digits: the one nearest to the season."""
        base = self.start_year - self.start_year % 100 + (parts.year or 0)
        year = min((base - 100, base, base + 100), key=lambda year: abs(year - self.start_year))
        day = _day(year, parts.month or 0, parts.day or 0)
        return _NOTHING if day is None else Written(year, day.month, day.day, None, day)


@lru_cache(maxsize=8_192)
def _read(curated: Curated, written: str) -> Written:
    """The parts of a date; remembered, because the matches of many seasons share their days."""
    usual = _USUAL.fullmatch(written)
    if usual is not None:
        day, word, year = usual.groups()
        return _worded(curated.month(word), [(int(day), 2), (int(year), 4)])
    tokens = _TOKEN.findall(written)
    numbers = [token for token in tokens if token[0] in "0123456789"]
    words = [token for token in tokens if token[0] not in "0123456789" and token.casefold() not in _ENDINGS]
    if any(len(number) > 4 for number in numbers):
        return _NOTHING
    figures = [(int(number), len(number)) for number in numbers]
    if not words:
        return _numeric(figures)
    months = (curated.month(word) for word in words)
    return _worded(next((month for month in months if month is not None), None), figures)


def _worded(month: int | None, figures: list[tuple[int, int]]) -> Written:
    """``8 May 1992``, ``April 18, 2008``, ``28 October``, ``May 1992``."""
    years = [number for number, width in figures if width == 4]
    days = [number for number, width in figures if width <= 2]
    year = years[0] if len(years) == 1 else None
    if month is None:
        return Written(year, None, None, "month")
    if len(days) + len(years) != len(figures):
        return Written(year, month, None, "day")
    if len(days) != 1 or len(years) > 1:
        # A month alone, or a span of days: dates, but of no one day.
        return Written(year, month, None, None)
    # A day without a year is one if any year has it.
    date = _day(year or 2000, month, days[0])
    if date is None:
        return Written(year, month, days[0], "day")
    return Written(year, month, days[0], None, None if year is None else date)


def _numeric(figures: list[tuple[int, int]]) -> Written:
    """``1987-06-14``, ``19/04/19`` (day, month, year), ``2014``."""
    if len(figures) == 1 and figures[0][1] == 4:
        return Written(figures[0][0], None, None, None)
    if len(figures) != 3:
        return _NOTHING
    (year, width), (month, _), (day, last) = figures
    if width != 4:
        year, day, width = day, year, last
    if month > 12 and day <= 12:
        month, day = day, month
    if width != 4:
        return Written(year, month, day, None, short=True)
    date = _day(year, month, day)
    return _NOTHING if date is None else Written(year, month, day, None, date)


def _days_at(tokens: list[str], place: int, behind: bool) -> list[int]:
    """The days that stand right before a month's name, or right behind it."""
    step = 1 if behind else -1
    found: list[int] = []
    at = place + step
    while 0 <= at < len(tokens):
        token = tokens[at]
        if not (token.isascii() and token.isdigit() and len(token) <= 2):
            if token.casefold() not in _ENDINGS:
                break
        else:
            found.append(int(token))
        at += step
    return found if behind else found[::-1]


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, None where the calendar has none such."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
