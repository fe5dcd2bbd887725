"""Title and infobox: which season of which cup this is, and what the document declares about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kzcup.assemble.dates import Dates
from kzcup.assemble.drafts import DraftFact, DraftScorer
from kzcup.assemble.leaders import leaders
from kzcup.curated import Curated
from kzcup.model import DECLARED_SUBJECTS, Competition, Finding
from kzcup.sheet import Heading, InfoboxEntry, Node
from kzcup.values import maker, quick

_YEARS = re.compile(r"(?<![0-9])([12][0-9]{3})(?: ?[-‐‑‒–—−/] ?([0-9]{4}|[0-9]{2})(?![0-9]))?(?![0-9])")
_NUMBER = re.compile(r"[0-9]{1,3}(?:[, .][0-9]{3}){1,2}(?![0-9])|(?<![0-9])[0-9]{1,9}(?![0-9])")
_BETWEEN_FIGURES = re.compile(r"[, .]")
_SWALLOWED = re.compile(r"\s*([A-Za-z][A-Za-z0-9 _-]{0,40}?)\s*=\s*(.*)", re.DOTALL)
_TAIL = re.compile(r"[0-9]|title|first|second|third", re.IGNORECASE)
_NUMBERS = frozenset({"clubs", "matches", "goals", "attendance"})
_CLUBS = frozenset({"winner", "runner-up"})
_DAYS = frozenset({"first date", "last date", "updated"})


@quick
@dataclass(frozen=True, slots=True)
class Years:
    """A season's years as written somewhere, and its label with a plain hyphen."""

    written: str
    start: int
    end: int

    @property
    def label(self) -> str:
        """``2024``, ``1996-97``, ``1999-2000``."""
        if self.start == self.end:
            return str(self.start)
        if self.start // 100 == self.end // 100:
            return f"{self.start}-{self.end % 100:02d}"
        return f"{self.start}-{self.end}"


@dataclass(slots=True)
class Header:
    """What title and infobox say. ``round`` is the round a title names (``1987 Soviet Cup final``), else
    None.
    """

    title: str
    title_line: int
    competition: Competition
    years: Years
    round: str | None
    facts: list[DraftFact] = field(default_factory=list)
    scorers: list[DraftScorer] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@quick
@dataclass(frozen=True, slots=True)
class _Value:
    """One key with its value; a line with a swallowed key has several."""

    key: str
    subject: str | None
    value: str
    line: int
    column: int


_value = maker(_Value)


def years_in(text: str) -> Years | None:
    """The first season's years a text names: ``1996–97``, ``1999–2000``, ``2024``; None without any.

    A second figure that cannot end a season (more than two years later, or earlier) is none of its label.
    """
    for found in _YEARS.finditer(text):
        start = int(found.group(1))
        if not 1800 <= start <= 2200:
            continue
        second = found.group(2)
        if second is None:
            return Years(found.group(1), start, start)
        end = int(second) if len(second) == 4 else start - start % 100 + int(second)
        end = end if end >= start or len(second) == 4 else end + 100
        return Years(found.group(), start, end) if start < end <= start + 2 else None
    return None


def read_header(document: str, nodes: tuple[Node, ...], curated: Curated) -> Header | None:
    """Title and infobox of a document, or None where they name no season of any competition."""
    title = next((node for node in nodes if type(node) is Heading and node.level == 1), None)
    entries = [node for node in nodes if type(node) is InfoboxEntry and node.key]
    values = _values(entries, curated)
    told = {value.subject: value for value in reversed(values)}
    text = title.text if title is not None else (told["title"].value if "title" in told else "")
    event = told.get("event")
    boxed = told.get("year")
    titled = years_in(text)
    years = (years_in(event.value) if event else None) or titled or (years_in(boxed.value) if boxed else None)
    name, round_name = _competition_name(text, event, told.get("title"), curated)
    if years is None or not name:
        return None
    line = title.line if title is not None else (entries[0].line if entries else 1)
    country = told["country"].value.strip() if "country" in told else None
    header = Header(text, line, curated.competition(name, country or None), years, round_name)
    if titled is not None and boxed is not None:
        _contradictions(header, document, boxed)
    dates = Dates(curated, years.start, years.end)
    if title is not None:
        header.facts.append(DraftFact("title", title.text, title.line, title.column))
    for value in values:
        _declare(header, value, dates)
    return header


def _values(entries: list[InfoboxEntry], curated: Curated) -> list[_Value]:
    """The infobox's keys and values; a key swallowed by the value before it stands on its own."""
    found: list[_Value] = []
    for entry in entries:
        subject = curated.infobox_key(entry.key)
        if "|" not in entry.value or "=" not in entry.value:
            found.append(_value(entry.key, subject, entry.value, entry.line, entry.column))
            continue
        offset = 0
        for number, piece in enumerate(entry.value.split("|")):
            inner = _SWALLOWED.fullmatch(piece)
            if inner is not None and (number or curated.infobox_key(inner.group(1))):
                key, start = inner.group(1), inner.start(2)
                value = _Value(
                    key,
                    curated.infobox_key(key),
                    inner.group(2).strip(),
                    entry.line,
                    entry.column + offset + start,
                )
            elif number:
                value = _Value(entry.key, "infobox", piece.strip(), entry.line, entry.column + offset)
            else:
                value = _Value(entry.key, subject, piece.strip(), entry.line, entry.column)
            found.append(value)
            offset += len(piece) + 1
    return found


def _competition_name(
    title: str, event: _Value | None, boxed: _Value | None, curated: Curated
) -> tuple[str, str | None]:
    """The cup's name, which is the title without its years, and the round a title ends with."""
    name = _without_years(title)
    round_name = None
    before, _, last = name.rpartition(" ")
    if before and curated.heading(last).kind == "round":
        name, round_name = before, last
    if event is not None and _without_years(event.value):
        name = _without_years(event.value)
    elif not name and boxed is not None:
        name = _without_years(boxed.value)
    return name, round_name


def _without_years(text: str) -> str:
    """``1996–97 Kazakhstan Cup`` without its years; ``2019 edition`` keeps what is left."""
    return " ".join(_YEARS.sub(" ", text).split()).strip(" ,:–—-")


def _contradictions(header: Header, document: str, year: _Value) -> None:
    """A year in the infobox that is not the title's is a doubt; the title is followed."""
    if year.value == header.years.written:
        return
    told = years_in(year.value)
    if told is None or (told.start, told.end) == (header.years.start, header.years.end):
        return
    header.findings.append(
        Finding(
            "season-contradiction",
            "warning",
            document,
            year.line,
            year.column,
            f"the infobox says {told.written}, the title {header.years.written}; the title is followed",
            header.years.written,
            told.written,
        )
    )


def _declare(header: Header, value: _Value, dates: Dates) -> None:
    """One infobox value as declared facts."""
    text = value.value.strip()
    if not text:
        return
    subject = value.subject
    if subject == "leaders":
        header.scorers += leaders(value.value, value.line, value.column)
    elif subject == "dates":
        _span(header, value, dates)
    elif subject in _CLUBS:
        header.facts.append(DraftFact(subject, text, value.line, value.column, club=club_of(text)))
    elif subject in _NUMBERS:
        header.facts.append(DraftFact(subject, text, value.line, value.column, number_in(text)))
    elif subject in _DAYS:
        _, day = dates.span(text)
        header.facts.append(DraftFact(subject, text, value.line, value.column, day=day))
    elif subject in DECLARED_SUBJECTS and subject != "infobox":
        header.facts.append(DraftFact(subject, text, value.line, value.column))
    else:
        header.facts.append(DraftFact("infobox", f"{value.key}: {text}", value.line, value.column))


def _span(header: Header, value: _Value, dates: Dates) -> None:
    """``10 November 1979 – 29 June 1980`` declares a first and a last date."""
    first, last = dates.span(value.value)
    for subject, day in (("first date", first), ("last date", last)):
        header.facts.append(DraftFact(subject, value.value.strip(), value.line, value.column, day=day))


def club_of(value: str) -> str | None:
    """The club of a value with a tail: ``Omonia, (4th title)``. None where nothing is left."""
    name, bracket, tail = value.strip().rpartition("(")
    if not (bracket and tail.endswith(")") and _TAIL.search(tail)):
        name = value
    return name.strip(" ,\t") or None


def number_in(value: str) -> int | None:
    """The first whole number: 32 of ``32 (31 competed)``, 75000 of ``75,000``."""
    if len(value) < 10 and value.isascii() and value.isdigit():
        return int(value)
    found = _NUMBER.search(value)
    return None if found is None else int(_BETWEEN_FIGURES.sub("", found.group()))
