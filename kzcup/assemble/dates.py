"""Dates as documents write them, and the year of those that have none."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from kzcup.curated import Curated
from kzcup.model import Basis, PlayedOn

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_SPAN = re.compile(r"\s[-–—]\s|[–—]")


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a written date, each None where it is not there. ``problem`` says what is wrong with it.

    ``problem`` is ``month`` for a word that is no month, ``day`` for a day that does not exist, else None.
    """

    year: int | None
    month: int | None
    day: int | None
    problem: str | None
    misspelt: str | None = None


class Dates:
    """The dates of one document, read in its order, because a date without a year takes it from its neighbours."""

    __slots__ = ("_curated", "_last", "_parts", "_seen", "_yearless", "end_year", "start_year")

    def __init__(self, curated: Curated, start_year: int, end_year: int, yearless: Iterable[str] = ()) -> None:
        """`yearless` are the date lines of the document in order; they are looked at only if a year is missing."""
        self._curated = curated
        self._parts: dict[str, Written] = {}
        self._seen: dict[str, datetime.date | None] = {}
        self._last: datetime.date | None = None
        self._yearless = yearless
        self.start_year = start_year
        self.end_year = end_year

    def parts(self, written: str) -> Written:
        """The parts of a date, worked out once for each spelling."""
        found = self._parts.get(written)
        if found is None:
            found = self._parts[written] = self._read(written)
        return found

    def played_on(self, written: str, line: int) -> PlayedOn:
        """The date of matches."""
        if written in self._seen:
            day = self._seen[written]
            self._last = day
            return PlayedOn(written, line, day, "stated")
        parts = self.parts(written)
        if parts.month is None or parts.day is None or parts.problem is not None:
            return PlayedOn(written, line, None, "unknown" if parts.year is None else "stated")
        basis: Basis = "stated"
        year = parts.year
        if year is None:
            year = self._year_of(parts.month, parts.day)
            basis = "deduced"
        day = _day(year, parts.month, parts.day)
        if day is None:
            return PlayedOn(written, line, None, "unknown")
        self._last = day
        if basis == "stated":
            self._seen[written] = day
        return PlayedOn(written, line, day, basis)

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
        """The day of the parts; a year that is missing is that of the day it must not come after, or the season's."""
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
        """The year of a date without one: the season's, or of its years the one nearest to the date before."""
        years = range(self.start_year, self.end_year + 1)
        if len(years) == 1:
            return self.start_year
        last = self._last
        if last is not None:
            return min(years, key=lambda year: abs(datetime.date(year, month, min(day, 28)) - last))
        return self.start_year if month >= 7 or self._wraps() else self.end_year

    def _wraps(self) -> bool:
        """Whether the document's dates run over a new year: a later one falls months before an earlier one."""
        latest = 0
        for written in self._yearless:
            month = self.parts(written).month or latest
            if month <= latest - 4:
                return True
            latest = max(latest, month)
        return False

    def _read(self, written: str) -> Written:
        tokens = _TOKEN.findall(written)
        numbers = [token for token in tokens if token[0] in "0123456789"]
        words = [token for token in tokens if token[0] not in "0123456789" and token.casefold() not in _ENDINGS]
        if any(len(number) > 4 for number in numbers):
            return Written(None, None, None, "day")
        if not words:
            return self._numeric([(int(number), len(number)) for number in numbers])
        month, word = None, None
        for candidate in words:
            month = self._curated.month(candidate)
            if month is not None:
                word = candidate if self._curated.month_misspelt(candidate) else None
                break
        return self._worded(month, [(int(number), len(number)) for number in numbers], word)

    @staticmethod
    def _worded(month: int | None, numbers: list[tuple[int, int]], misspelt: str | None) -> Written:
        """``8 May 1992``, ``April 18, 2008``, ``28 October``, ``May 1992``."""
        years = [number for number, width in numbers if width == 4]
        days = [number for number, width in numbers if width <= 2]
        year = years[0] if len(years) == 1 else None
        if month is None:
            return Written(year, None, None, "month")
        if len(years) > 1 or len(days) + len(years) != len(numbers) or len(days) > 1:
            return Written(year, month, None, "day", misspelt)
        day = days[0] if days else None
        wrong = day is not None and _day(year or 2000, month, day) is None
        return Written(year, month, day, "day" if wrong else None, misspelt)

    def _numeric(self, numbers: list[tuple[int, int]]) -> Written:
        """``1987-06-14``, ``19/04/19`` (day, month, year), ``2014``."""
        if len(numbers) == 1 and numbers[0][1] == 4:
            return Written(numbers[0][0], None, None, None)
        if len(numbers) != 3:
            return Written(None, None, None, "day")
        if numbers[0][1] == 4:
            year, month, day = (number for number, _ in numbers)
        else:
            day, month, year = (number for number, _ in numbers)
            if numbers[2][1] != 4:
                year = self._century(year)
        if month > 12 and day <= 12:
            month, day = day, month
        if _day(year, month, day) is None:
            return Written(None, None, None, "day")
        return Written(year, month, day, None)

    def _century(self, short: int) -> int:
        """The full year of two digits: the one nearest to the season."""
        base = self.start_year - self.start_year % 100 + short
        return min((base - 100, base, base + 100), key=lambda year: abs(year - self.start_year))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, None where the calendar has none such."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
