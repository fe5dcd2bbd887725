"""Whether entries agree: links lead somewhere, no name is claimed by two, no line of successors is a ring."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from kzcup.curated import making
from kzcup.curated.clubs import with_lineage
from kzcup.curated.folder import CuratedError, Entries, Entry, raise_all
from kzcup.curated.folding import fold
from kzcup.curated.headings import spellings
from kzcup.curated.schema import Complaint
from kzcup.model import DECLARED_SUBJECTS

Fault = tuple[Entry, Complaint]

_LABEL = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
_FACTS = ("winner", "shoot_out", "extra_time", "status", "venue", "attendance", "referee", "club")


def check(entries: Entries) -> None:
    """Raise `CuratedError` with every disagreement found, in the order of files and lines."""
    faults: list[CuratedError] = []
    for rule in RULES:
        faults += [entry.error(complaint) for entry, complaint in rule(entries)]
    raise_all(faults)


def _oldest_first(entries: Entries, kind: str) -> list[Entry]:
    """The tables of a kind, packaged ones first, so that a disagreement is put down to the newcomer."""
    return sorted(entries[kind].values(), key=lambda entry: entry.rank)


def _headings(entries: Entries) -> Iterator[Fault]:
    """A round has its kind and a leg its number, nothing else has; no heading of a file means two things."""
    claimed: dict[tuple[str, str], Entry] = {}
    for entry in _oldest_first(entries, "heading"):
        values = entry.values
        for kind, field in (("round", "round"), ("leg", "leg")):
            if (values["kind"] == kind) != (field in values):
                yield entry, Complaint(f"{field} belongs to the kind {kind}, and to it alone", "kind")
        if "is" not in values and "like" not in values:
            yield entry, Complaint("wants headings, in is or in like")
        for word in values.get("is", ()):
            for form in spellings(word):
                other = claimed.setdefault((str(entry.path), form), entry)
                if other is not entry:
                    yield entry, Complaint(f"{word!r} stands in heading.{other.key} too", "is", word)


def _words(kind: str, fields: tuple[str, ...]) -> Callable[[Entries], Iterator[Fault]]:
    """No word of this kind of table is claimed twice."""

    def rule(entries: Entries) -> Iterator[Fault]:
        claimed: dict[str, Entry] = {}
        for entry in _oldest_first(entries, kind):
            words = [(field, word) for field in fields for word in entry.values.get(field, ())]
            if not words:
                yield entry, Complaint(f"wants words, in {' or in '.join(fields)}")
            for field, word in words:
                other = claimed.setdefault(fold(word), entry)
                if other is not entry and other.path == entry.path:
                    yield entry, Complaint(f"{word!r} stands in {kind}.{other.key} too", field, word)

    return rule


def _subjects(entries: Entries) -> Iterator[Fault]:
    """What a key of an infobox declares is something that can be declared."""
    known = (*DECLARED_SUBJECTS, "leaders", "dates", "event")
    for entry in _oldest_first(entries, "infobox"):
        subject = entry.values.get("subject") or entry.key.replace("-", " ")
        if subject not in known:
            yield entry, Complaint(f"{subject!r} is none of {', '.join(known)}", "subject")


def _competitions(entries: Entries) -> Iterator[Fault]:
    """No name of a cup is claimed by two cups of one country."""
    claimed: dict[tuple[str, str], Entry] = {}
    for entry in _oldest_first(entries, "competition"):
        country = fold(entry.values["country"])
        for name in (entry.values["name"], *entry.values.get("names", ())):
            other = claimed.setdefault((country, fold(name)), entry)
            if other is not entry:
                yield entry, Complaint(f"{name!r} is a name of competition.{other.key} too", None, name)


def _points(entries: Entries) -> Iterator[Fault]:
    """Rules speak of cups that exist, and two never of the same cup and year."""
    rules = _oldest_first(entries, "points")
    for place, entry in enumerate(rules):
        competition = entry.values.get("competition")
        if competition is not None and competition not in entries["competition"]:
            yield entry, Complaint(f"there is no competition.{competition}", "competition")
        if _backwards(entry.values):
            yield entry, Complaint("from is after to", "from")
        for other in rules[:place]:
            if other.values.get("competition") == competition and _overlap(entry.values, other.values):
                yield entry, Complaint(f"points.{other.key} speaks of the same years")


def _club_names(entries: Entries) -> Iterator[Fault]:
    """A club's own name is one of its names, and no name is borne by two clubs of a country in one year."""
    claimed: dict[tuple[str, str], list[tuple[Entry, dict[str, Any]]]] = {}
    for entry in _oldest_first(entries, "club"):
        own: set[str] = set()
        for item in entry.values["names"]:
            if _backwards(item):
                yield entry, Complaint(f"from is after to at {item['name']!r}", "names", item["name"])
            for form in {fold(name) for name in (item["name"], *item.get("spelled", ()))}:
                own.add(form)
                rivals = claimed.setdefault((fold(entry.values["country"]), form), [])
                for other, years in rivals:
                    if other is not entry and _overlap(item, years):
                        told = f"{item['name']!r} is claimed by club.{other.key} in the same years"
                        yield entry, Complaint(told, "names", item["name"])
                rivals.append((entry, item))
        if fold(entry.values["name"]) not in own:
            yield entry, Complaint(f"{entry.values['name']!r} is none of its names", "name")


def _club_links(entries: Entries) -> Iterator[Fault]:
    """Successors and traps lead to clubs that exist, and a club has at most one successor."""
    clubs = entries["club"]
    followed: dict[str, Entry] = {}
    for entry in _oldest_first(entries, "club"):
        before = entry.values.get("successor_of", ())
        if bool(before) != ("successor_source" in entry.values):
            yield entry, Complaint("successor_of and successor_source come together", "successor_of")
        for key in before:
            if key == entry.key or key not in clubs:
                yield entry, Complaint(f"successor_of: there is no other club.{key}", "successor_of", key)
                continue
            other = followed.setdefault(key, entry)
            if other is not entry:
                told = f"club.{key} is followed by club.{other.key} already"
                yield entry, Complaint(told, "successor_of", key)
        for trap in entry.values.get("not_same", ()):
            key = trap.get("club")
            if key is None and "name" not in trap:
                yield entry, Complaint("not_same wants a club or a name", "not_same", trap["why"])
            if key is not None and (key == entry.key or key not in clubs):
                yield entry, Complaint(f"not_same: there is no other club.{key}", "not_same", key)
        if _in_a_ring(entry.key, entries):
            yield entry, Complaint("the line of its successors is a ring", "successor_of")


def _in_a_ring(key: str, entries: Entries) -> bool:
    """Whether following the predecessors of a club leads back to it."""
    clubs = entries["club"]
    ahead = [key]
    seen: set[str] = set()
    while ahead:
        entry = clubs.get(ahead.pop())
        for before in entry.values.get("successor_of", ()) if entry else ():
            if before == key:
                return True
            if before not in seen:
                seen.add(before)
                ahead.append(before)
    return False


def _traps_hold(entries: Entries) -> Iterator[Fault]:
    """No line of successors joins two clubs that are said not to be the same."""
    if any(True for _ in _club_links(entries)):
        return
    joined = with_lineage({key: making.club(entry) for key, entry in entries["club"].items()})
    for entry in _oldest_first(entries, "club"):
        for trap in entry.values.get("not_same", ()):
            other = trap.get("club")
            if other is not None and joined[other] is joined[entry.key]:
                told = f"lineage joins it with club.{other}, which is said not to be the same"
                yield entry, Complaint(told, "not_same", other)


def _players(entries: Entries) -> Iterator[Fault]:
    """Players have clubs that exist, and no name of a club and year is two men's."""
    claimed: dict[tuple[str, str], list[tuple[Entry, dict[str, Any]]]] = {}
    for entry in _oldest_first(entries, "player"):
        for key in entry.values.get("not_same", ()):
            if key == entry.key or key not in entries["player"]:
                yield entry, Complaint(f"not_same: there is no other player.{key}", "not_same", key)
        for item in entry.values["appearances"]:
            club = item["club"]
            if club not in entries["club"]:
                yield entry, Complaint(f"there is no club.{club}", "appearances", club)
            if _backwards(item):
                yield entry, Complaint("from is after to", "appearances", club)
            if item["verdict"] == "open":
                continue
            for name in item["written"]:
                rivals = claimed.setdefault((club, fold(name)), [])
                for other, years in rivals:
                    if other is not entry and _overlap(item, years):
                        told = f"{name!r} at club.{club} is player.{other.key} in the same years"
                        yield entry, Complaint(told, "appearances", name)
                rivals.append((entry, item))


def _errata(entries: Entries) -> Iterator[Fault]:
    """An erratum states something about a season's line, and no two state it about the same line."""
    claimed: dict[tuple[str, ...], Entry] = {}
    for entry in _oldest_first(entries, "erratum"):
        values = entry.values
        yield from _season_of(entry, entries)
        if not any(fact in values for fact in _FACTS):
            yield entry, Complaint(f"states nothing: it has none of {', '.join(_FACTS)}")
        if ("club" in values) != ("club_written" in values):
            yield entry, Complaint("club and club_written come together", "club")
        scores = values.get("shoot_out", "0-1").split("-")
        if int(scores[0]) == int(scores[1]):
            yield entry, Complaint("a shoot-out is never level", "shoot_out")
        place = tuple(values[field] for field in ("competition", "season", "round", "text"))
        other = claimed.setdefault(place, entry)
        if other is not entry:
            yield entry, Complaint(f"erratum.{other.key} is about the same line", "text")


def _notes(entries: Entries) -> Iterator[Fault]:
    for entry in _oldest_first(entries, "note"):
        yield from _season_of(entry, entries)


def _season_of(entry: Entry, entries: Entries) -> Iterator[Fault]:
    """The cup of an entry exists and its season is a label such as 2024 or 1996-97."""
    competition = entry.values["competition"]
    if competition not in entries["competition"]:
        yield entry, Complaint(f"there is no competition.{competition}", "competition")
    if not _LABEL.fullmatch(entry.values["season"]):
        yield entry, Complaint("season wants a label such as 2024 or 1996-97", "season")


def _backwards(years: dict[str, Any]) -> bool:
    return bool(years.get("from", 0) > years.get("to", 9999))


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two tables with from and to have a year in common."""
    return bool(
        one.get("from", 0) <= other.get("to", 9999) and other.get("from", 0) <= one.get("to", 9999)
    )


RULES: tuple[Callable[[Entries], Iterator[Fault]], ...] = (
    _headings,
    _words("month", ("names", "misspelt")),
    _words("infobox", ("keys",)),
    _subjects,
    _competitions,
    _points,
    _club_names,
    _club_links,
    _traps_hold,
    _players,
    _errata,
    _notes,
)
"""Every rule of agreement, each giving the entries that break it."""
