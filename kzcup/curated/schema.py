"""The form of the curated files: which tables there are, which fields each has, and what a field may hold.

Every table is ``[kind.key]``. An entry without a field that must be there, with one nobody knows, or with a
value of another form is wrong; so is one without its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kzcup.curated.headings import pattern_of

Check = Callable[[object], str | None]
"""Takes a value and gives a complaint, None where there is none."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with an entry, the field it is about, and a word of the value to find its line by."""

    message: str
    field: str | None = None
    word: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry: the check of its value, and whether it must be there."""

    check: Check
    required: bool = False


Spec = Mapping[str, Field]

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SCORE = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def text(value: object) -> str | None:
    """A piece of text that is not empty."""
    return None if isinstance(value, str) and value.strip() else "wants a piece of text"


def texts(value: object) -> str | None:
    """A list of pieces of text."""
    good = isinstance(value, list) and value and all(text(item) is None for item in value)
    return None if good else "wants a list of pieces of text"


def number(low: int, high: int) -> Check:
    """A whole number between these two."""

    def check(value: object) -> str | None:
        good = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return None if good else f"wants a whole number from {low} to {high}"

    return check


def flag(value: object) -> str | None:
    """True or false."""
    return None if isinstance(value, bool) else "wants true or false"


def one_of(*words: str) -> Check:
    """One of these words."""
    return lambda value: None if value in words else f"wants one of {', '.join(words)}"


def like(pattern: re.Pattern[str], form: str) -> Check:
    """Text of a form."""

    def check(value: object) -> str | None:
        good = isinstance(value, str) and pattern.fullmatch(value)
        return None if good else f"wants {form}"

    return check


def patterns(value: object) -> str | None:
    """A list of heading patterns."""
    if texts(value) is not None or not isinstance(value, list):
        return texts(value)
    for item in value:
        try:
            pattern_of(item)
        except ValueError as error:
            return f"has a pattern that cannot be read: {error}"
    return None


def rows(spec: Spec) -> Check:
    """A list of small tables, each with these fields."""

    def check(value: object) -> str | None:
        if not isinstance(value, list) or not value:
            return "wants a list of tables"
        for item in value:
            if not isinstance(item, dict):
                return "wants a list of tables"
            complaints = complain(item, spec)
            if complaints:
                return f"has an item whose {complaints[0].message}"
        return None

    return check


def complain(values: Mapping[str, object], spec: Spec) -> list[Complaint]:
    """Everything wrong with the fields of one entry."""
    found = [
        Complaint(f"{name} is not a field of this table ({', '.join(spec)})", name)
        for name in values
        if name not in spec
    ]
    for name, field in spec.items():
        if name not in values:
            if field.required:
                found.append(Complaint(f"{name} is missing"))
            continue
        complaint = field.check(values[name])
        if complaint is not None:
            found.append(Complaint(f"{name} {complaint}", name))
    return found


def key_complaint(key: str) -> str | None:
    """A key is small letters and digits, joined by single dashes, so that it stands bare in TOML."""
    return None if _KEY.fullmatch(key) else f"the key {key!r} wants small letters, digits and single dashes"


def score_of(written: str) -> tuple[int, int]:
    """``3-5`` as two numbers; the form has been checked."""
    first, _, second = written.partition("-")
    return int(first), int(second)


_YEAR = number(1800, 2200)
_NEEDED_TEXT = Field(text, required=True)
_TEXT = Field(text)
_YEARS: dict[str, Field] = {"from": Field(_YEAR), "to": Field(_YEAR)}

_NAME: Spec = {"name": _NEEDED_TEXT, **_YEARS, "spelled": Field(texts), "source": _TEXT}
_NOT_SAME: Spec = {"club": _TEXT, "name": _TEXT, "why": _NEEDED_TEXT, "source": _TEXT}
_APPEARANCE: Spec = {
    "club": _NEEDED_TEXT,
    "from": Field(_YEAR, required=True),
    "to": Field(_YEAR, required=True),
    "written": Field(texts, required=True),
    "verdict": Field(one_of("certain", "likely", "open"), required=True),
    "source": _TEXT,
}

KINDS: dict[str, Spec] = {
    "heading": {
        "kind": Field(
            one_of(
                "round",
                "group stage",
                "group",
                "zone",
                "stage",
                "leg",
                "within",
                "scorers",
                "participants",
                "schedule",
                "not a round",
            ),
            required=True,
        ),
        "round": Field(one_of("knockout", "third place", "final")),
        "leg": Field(number(1, 2)),
        "is": Field(texts),
        "like": Field(patterns),
        "source": _NEEDED_TEXT,
    },
    "month": {
        "number": Field(number(1, 12), required=True),
        "names": Field(texts),
        "misspelt": Field(texts),
        "source": _NEEDED_TEXT,
    },
    "infobox": {"keys": Field(texts, required=True), "subject": _TEXT, "source": _NEEDED_TEXT},
    "words": {"is": Field(texts, required=True), "source": _NEEDED_TEXT},
    "competition": {
        "name": _NEEDED_TEXT,
        "country": _NEEDED_TEXT,
        "names": Field(texts),
        "source": _NEEDED_TEXT,
    },
    "points": {
        "competition": _TEXT,
        "points": Field(number(1, 5), required=True),
        **_YEARS,
        "source": _NEEDED_TEXT,
    },
    "club": {
        "name": _NEEDED_TEXT,
        "country": _NEEDED_TEXT,
        "city": _TEXT,
        "names": Field(rows(_NAME), required=True),
        "successor_of": Field(texts),
        "successor_source": _TEXT,
        "not_same": Field(rows(_NOT_SAME)),
        "note": _TEXT,
        "source": _NEEDED_TEXT,
    },
    "player": {
        "full_name": _TEXT,
        "appearances": Field(rows(_APPEARANCE), required=True),
        "not_same": Field(texts),
        "note": _TEXT,
        "source": _NEEDED_TEXT,
    },
    "erratum": {
        "competition": _NEEDED_TEXT,
        "season": _NEEDED_TEXT,
        "round": _NEEDED_TEXT,
        "text": _NEEDED_TEXT,
        "sha256": Field(like(_SHA256, "64 small hexadecimal digits")),
        "line": Field(number(1, 10**9)),
        "statement": _NEEDED_TEXT,
        "sources": Field(texts, required=True),
        "winner": _TEXT,
        "shoot_out": Field(like(_SCORE, "a score such as 3-5, first-named club first")),
        "extra_time": Field(flag),
        "status": Field(one_of("annulled", "awarded", "abandoned", "cancelled", "walkover")),
        "venue": _TEXT,
        "attendance": Field(number(0, 500_000)),
        "referee": _TEXT,
        "club_written": _TEXT,
        "club": _TEXT,
    },
    "note": {
        "competition": _NEEDED_TEXT,
        "season": _NEEDED_TEXT,
        "text": _TEXT,
        "statement": _NEEDED_TEXT,
        "source": _NEEDED_TEXT,
    },
}
"""The tables of the curated files, with their fields."""
