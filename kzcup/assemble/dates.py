"""Dates as documents write them, and the year of those that have none."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kzcup.curated import Curated
from kzcup.model import PlayedOn

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_SPAN = re.compile(r"\s[-–—]\s|[–—]")


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

    def __init__(
        self, curated: Curated, start_year: int, end_year: int, yearless: Iterable[str] = ()
    ) -> None:
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

    def played_on(self, written: str, line: int) -> PlayedOn:
        """The date of matches."""
        parts = self.parts(written)
        day = parts.date
        if day is not None:
            self._last = day
            return PlayedOn(written, line, day, "stated")
        if parts.month is None or parts.day is None or parts.problem is not None:
            return PlayedOn(written, line, None, "unknown" if parts.year is None else "stated")
        day = _day(self._year_of(parts.month, parts.day), parts.month, parts.day)
        if day is None:
            return PlayedOn(written, line, None, "unknown")
        self._last = day
        return PlayedOn(written, line, day, "deduced")

    def span(self, written: str) -> tuple[datetime.date | None, datetime.date | None]:
        """The first and the last day of ``10 November 1979 – 29 June 1980`` or ``29-31 March 2012``."""
        halves = _SPAN.split(written, maxsplit=1)
        last = self.parts(halves[-1])
        first = self.parts(halves[0]) if len(halves) == 2 else last
        if len(halves) == 1:
            days = re.match(r"\s*([0-9]{1,2}) ?[-–] ?([0-9]{1,2}\s.*)", written)
            if days is None:
                day = self._whole(last, None)
                return day, day
            last = self.parts(days.group(2))
            first = Written(last.year, last.month, int(days.group(1)), last.problem)
        elif first.month is None and first.problem is None:
            numbers = re.fullmatch(r"\s*([0-9]{1,2})\s*", halves[0])
            first = Written(last.year, last.month, int(numbers.group(1)), None) if numbers else first
        end = self._whole(last, None)
        return self._whole(first, end), end

    def _whole(self, parts: Written, before: datetime.date | None) -> datetime.date | None:
        """The day of the parts; a year that is missing is that of the day it must not come after, or the
        season's.
        """
        if parts.month is None or parts.day is None or parts.problem is not None:
            return None
        if parts.year is not None:
            return _day(parts.year, parts.month, parts.day)
        if before is not None:
            day = _day(before.year, parts.month, parts.day)
            return day if day is None or day <= before else _day(before.year - 1, parts.month, parts.day)
        if self.start_year == self.end_year:
            return _day(self.start_year, parts.month, parts.day)
        return None

    def _year_of(self, month: int, day: int) -> int:
        """The year of a date without one: the season's, or of its years the one nearest to the date
        before.
        """
        years = range(self.start_year, self.end_year + 1)
        if len(years) == 1:
            return self.start_year
        last = self._last
        if last is not None:
            return min(years, key=lambda year: abs(datetime.date(year, month, min(day, 28)) - last))
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


@lru_cache(maxsize=32_768)
def _read(curated: Curated, written: str) -> Written:
    """The parts of a date; remembered, because the matches of many seasons share their days."""
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
    if len(years) > 1 or len(days) > 1 or len(days) + len(years) != len(figures):
        return Written(year, month, None, "day")
    if not days:
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


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, None where the calendar has none such."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
