"""The first and the last day of a cup, as the prose above its first round states them.

``The competition begins on 7 May 1996, and will end with the final in April 1997.`` Which words begin and
end a cup is data. A sentence that names no day after such a word says nothing, and nothing is concluded
from one further down, where it speaks of a round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kzcup.assemble.dates import Dates
from kzcup.assemble.drafts import DraftFact
from kzcup.curated import Curated
from kzcup.sheet import Node, Prose

_WORD = r"[^\W\d_]{3,12}"
_DATE = re.compile(
    rf"[0-9]{{1,2}} {_WORD}(?:,? [0-9]{{4}})?(?![0-9])"
    rf"|{_WORD} [0-9]{{1,2}}(?![0-9])(?:,? [0-9]{{4}})?"
    rf"|{_WORD} [0-9]{{4}}(?![0-9])"
)
_NEAR, _FAR = 12, 40
"""How many characters may stand between a word and its date: ``begins on the``, ``end with the final of``."""
_MOST_PROSE = 4_000


def stated_days(nodes: Iterable[Node], first_round: int, dates: Dates, curated: Curated) -> list[DraftFact]:
    """What the first sentence that states a first day says, with the last day if it states that too.

    ``first_round`` is the line of the first round's heading. The facts are ``first date`` and ``last date``
    of the season; the day is None where no full date is stated (``April 1997``).
    """
    begins, ends = _phrases(curated, "season-begins"), _phrases(curated, "season-ends")
    for line in nodes:
        if line.line >= first_round:
            break
        if type(line) is not Prose:
            continue
        text = line.text[:_MOST_PROSE]
        for begin in begins.finditer(text):
            first = _date_after(text, begin.end(), _NEAR, dates)
            if first is None:
                continue
            last = next(_dates_after(ends, text, first.end(), dates), None)
            return _facts(line.line, first, last, dates)
    return []


def _dates_after(ends: re.Pattern[str], text: str, start: int, dates: Dates) -> Iterator[re.Match[str]]:
    """The dates behind the ending words of the same sentence."""
    stop = text.find(". ", start)
    sentence = text if stop < 0 else text[:stop]
    for end in ends.finditer(sentence, start):
        date = _date_after(sentence, end.end(), _FAR, dates)
        if date is not None:
            yield date


def _date_after(text: str, start: int, most: int, dates: Dates) -> re.Match[str] | None:
    """The first date that begins at most so many characters after a place; its month must be one."""
    for found in _DATE.finditer(text, start, start + most + 20):
        if found.start() > start + most:
            return None
        parts = dates.parts(found.group())
        if parts.month is not None and parts.problem is None:
            return found
    return None


def _facts(line: int, first: re.Match[str], last: re.Match[str] | None, dates: Dates) -> list[DraftFact]:
    """Both days. A first one without a year takes it from the last: ``from 21 March to 19 November 2016``."""
    if last is None:
        day, _ = dates.span(first.group())
        return [DraftFact("first date", first.group(), line, first.start() + 1, day=day)]
    day, end = dates.span(f"{first.group()} – {last.group()}")
    return [
        DraftFact("first date", first.group(), line, first.start() + 1, day=day),
        DraftFact("last date", last.group(), line, last.start() + 1, day=end),
    ]


@lru_cache(maxsize=16)
def _phrases(curated: Curated, key: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of a curated list between blanks, with the blank before it."""
    phrases = sorted(curated.words(key), key=len, reverse=True)
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})(?=\s)", re.IGNORECASE)
