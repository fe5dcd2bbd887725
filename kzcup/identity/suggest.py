"""Names that may be one club or one man, as TOML for a person to judge. Nothing here joins anything.

Likeness is measured only to propose. Two names are proposed as one club where one begins or ends the other
by whole words (``Fosfor``, ``Fosfor Dzhambul``) or where few letters differ (``UPTK``, ``UTPK``); never
where their digits differ (``Pakhtakor``, ``Pakhtakor-2``), where the two met in a match, or where the
curated data have judged them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process

from kzcup.curated import ClubName, Curated, CuratedClub, fold
from kzcup.curated.writing import club_table, key_of, quoted
from kzcup.identity.forms import Form, extends, form_of

ALIKE = 85
"""From how many of a hundred two names are alike."""
WHOLE_WORDS = 90
"""What a name that begins or ends another counts as."""
LONGEST_GAP = 10
"""Years that may lie between two appearances of a man at one club."""

_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class SeenClub:
    """A club as documents write it: its key, country, years, and spellings."""

    key: str
    name: str
    country: str | None
    spellings: tuple[str, ...]
    start_year: int
    end_year: int


@dataclass(frozen=True, slots=True)
class SeenPlayer:
    """A man of a club in a season. ``club`` is the club's key; ``link`` a curated man's, None without one."""

    club: str
    name: str
    full_name: str | None
    link: str | None
    start_year: int
    end_year: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """TOML that would make one of several, and why it is proposed. ``alike`` is of a hundred."""

    alike: int
    reason: str
    toml: str

    def __str__(self) -> str:
        return f"# {self.reason}\n{self.toml}"


def clubs(
    seen: Iterable[SeenClub], meetings: Iterable[tuple[int, str, str]], curated: Curated
) -> tuple[Suggestion, ...]:
    """Clubs that may be one, the likeliest first.

    `meetings` are the matches as (a number of the round, key of a club, key of the other). Clubs that met
    are two, and so are those that met different clubs in one round. Two curated clubs are never proposed: a
    person has told them apart already.
    """
    whole = _by_key(seen)
    known = curated.clubs()
    pairs = sorted(_pairs(whole), key=lambda pair: (-pair[0], pair[1], pair[2]))
    opponents = _opponents(meetings, {key for pair in pairs for key in pair[1:]})
    groups: dict[str, list[str]] = {key: [key] for key in whole}
    reasons: dict[str, tuple[int, str]] = {}
    for alike, one, other in pairs:
        mine, yours = groups[one], groups[other]
        if mine is yours or sum(key in known for key in (*mine, *yours)) > 1:
            continue
        if any(_are_two(opponents, my, your) for my in mine for your in yours):
            continue
        mine += yours
        for key in yours:
            groups[key] = mine
        told = f"{_called(whole[one])} and {_called(whole[other])}: {alike} of 100 alike"
        reasons.setdefault(mine[0], (alike, told))
    made = [
        Suggestion(*reasons[key], _joined(groups[key], whole, known))
        for key in whole
        if groups[key][0] == key and key in reasons
    ]
    return tuple(sorted(made, key=lambda item: (-item.alike, item.reason)))


Opponents = dict[str, dict[int, set[str]]]
"""Whom a club met, by round."""


def _opponents(meetings: Iterable[tuple[int, str, str]], wanted: set[str]) -> Opponents:
    found: Opponents = {}
    for round_, one, other in meetings:
        for club, opponent in ((one, other), (other, one)):
            if club in wanted:
                found.setdefault(club, {}).setdefault(round_, set()).add(opponent)
    return found


def _are_two(opponents: Opponents, one: str, other: str) -> bool:
    """Whether matches show that these are two clubs."""
    mine, yours = opponents.get(one, {}), opponents.get(other, {})
    return any(
        other in mine[round_] or mine[round_].isdisjoint(yours[round_])
        for round_ in mine.keys() & yours.keys()
    )


def _by_key(seen: Iterable[SeenClub]) -> dict[str, SeenClub]:
    """Each club once, with all its spellings and the span of its years."""
    whole: dict[str, SeenClub] = {}
    for club in seen:
        other = whole.get(club.key)
        if other is not None:
            club = SeenClub(
                club.key,
                other.name,
                club.country,
                tuple(dict.fromkeys((*other.spellings, *club.spellings))),
                min(club.start_year, other.start_year),
                max(club.end_year, other.end_year),
            )
        whole[club.key] = club
    return whole


def _pairs(whole: Mapping[str, SeenClub]) -> Iterable[tuple[int, str, str]]:
    """Pairs of keys whose names are alike, with how much; within one country only."""
    countries: dict[str, dict[str, str]] = {}
    for key, club in whole.items():
        owners = countries.setdefault(fold(club.country or ""), {})
        for name in club.spellings:
            owners[fold(name)] = key
    for owners in countries.values():
        names = list(owners)
        for name in names:
            for other, alike in _like(name, names, owners):
                if owners[other] != owners[name]:
                    one, two = sorted((owners[name], owners[other]))
                    yield alike, one, two


def _like(name: str, names: Sequence[str], owners: Mapping[str, str]) -> Iterable[tuple[str, int]]:
    """The names like this one, with how much."""
    digits = _DIGITS.findall(name)
    words = name.split()
    for count in range(1, len(words)):
        for part in (" ".join(words[:count]), " ".join(words[count:])):
            if part in owners and _DIGITS.findall(part) == digits and len(part) > 2:
                yield part, WHOLE_WORDS
    for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
        found = process.extract(name, names, scorer=scorer, score_cutoff=ALIKE, limit=20)
        for other, alike, _ in found:
            if other != name and _DIGITS.findall(other) == digits:
                yield other, round(alike)


def _called(club: SeenClub) -> str:
    years = str(club.start_year)
    if club.end_year != club.start_year:
        years += f"-{club.end_year}"
    return f"{quoted(club.name)} ({years})"


def _joined(
    keys: Sequence[str], whole: Mapping[str, SeenClub], known: Mapping[str, CuratedClub]
) -> str:
    """The table of one club with the names of all these; the sources are left to be filled in."""
    curated = next((known[key] for key in keys if key in known), None)
    names: dict[tuple[str, str], ClubName] = {}
    for key in keys:
        if curated is None or key != curated.key:
            club = whole[key]
            for name in club.spellings:
                found = ClubName(name, club.start_year, club.end_year, (), "")
                names.setdefault((key, fold(name)), found)
    if curated is not None:
        return club_table(curated, names.values())
    called = max((whole[key].name for key in keys), key=len)
    country = whole[keys[0]].country or ""
    key = key_of(called)
    if key in known:
        key = key_of(called, country, str(whole[keys[0]].start_year))
    return club_table(
        CuratedClub(key, called, country, None, tuple(names.values()), (), (), None, "")
    )


def players(
    seen: Iterable[SeenPlayer], names: Mapping[str, SeenClub], curated: Curated
) -> tuple[Suggestion, ...]:
    """Men of one club who may be one, the likeliest first. `names` are the clubs by key.

    Within a season: names that differ in few letters and whose initials agree. Between seasons up to ten
    years apart: the same name, or one that is short for the other, too.
    """
    at_clubs: dict[str, list[SeenPlayer]] = {}
    for man in seen:
        at_clubs.setdefault(man.club, []).append(man)
    judged = _judged(curated)
    made: list[Suggestion] = []
    for key, men in at_clubs.items():
        for alike, group in _groups(men, judged):
            made.append(_man(key, group, alike, names.get(key), curated))
    return tuple(sorted(made, key=lambda item: (-item.alike, item.reason)))


def _groups(
    men: list[SeenPlayer], judged: frozenset[tuple[str, str]]
) -> Iterable[tuple[int, list[SeenPlayer]]]:
    """The men of a club in groups that may be one, each with how much its likest two are alike."""
    men.sort(key=lambda man: (man.start_year, man.name))
    by_form: dict[Form, list[int]] = {}
    for place, man in enumerate(men):
        by_form.setdefault(form_of(man.name), []).append(place)
    edges = [
        (_alike(men[one], men[two], judged), one, two)
        for one, two in (*_neighbours(by_form, men), *_relatives(by_form, men))
    ]
    groups: dict[int, list[int]] = {place: [place] for place in range(len(men))}
    likest: dict[int, int] = {}
    for alike, one, two in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        mine, yours = groups[one], groups[two]
        if alike == 0 or mine is yours or not _agree(mine, yours, men):
            continue
        mine += yours
        for place in yours:
            groups[place] = mine
        likest[mine[0]] = max(alike, likest.get(mine[0], 0))
    for first, alike in likest.items():
        if groups[first][0] == first:
            yield alike, [men[place] for place in sorted(groups[first])]


def _neighbours(
    by_form: Mapping[Form, list[int]], men: Sequence[SeenPlayer]
) -> Iterable[tuple[int, int]]:
    """Pairs of men with one name in seasons that follow each other closely enough."""
    for places in by_form.values():
        for one, two in pairwise(places):
            if men[two].start_year - men[one].start_year <= LONGEST_GAP:
                yield one, two


def _relatives(
    by_form: Mapping[Form, list[int]], men: Sequence[SeenPlayer]
) -> Iterable[tuple[int, int]]:
    """Pairs of men with two names that may be one man's: of each two names the nearest two seasons."""
    by_word: dict[str, list[Form]] = {}
    for form in by_form:
        by_word.setdefault(form[1][-1] if form[1] else "", []).append(form)
    words = list(by_word)
    for word in words:
        for like, _, _ in process.extract(word, words, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=20):
            if like < word:
                continue
            for form in by_word[word]:
                for other in by_word[like]:
                    if form is not other and (like > word or form < other):
                        yield from _nearest(by_form[form], by_form[other], men)


def _nearest(
    ones: Sequence[int], others: Sequence[int], men: Sequence[SeenPlayer]
) -> Iterable[tuple[int, int]]:
    years = [men[place].start_year for place in others]
    best: tuple[int, int, int] | None = None
    for one in ones:
        at = bisect_left(years, men[one].start_year)
        for index in range(max(at - 1, 0), min(at + 1, len(others))):
            found = (abs(years[index] - men[one].start_year), one, others[index])
            best = found if best is None or found < best else best
    if best is not None and best[0] <= LONGEST_GAP:
        yield best[1], best[2]


def _agree(mine: Sequence[int], yours: Sequence[int], men: Sequence[SeenPlayer]) -> bool:
    """Whether no two names of the two groups contradict each other by their initials."""
    forms = {form_of(men[place].name) for place in mine}
    others = {form_of(men[place].name) for place in yours}
    return all(_initials_agree(form, other) for form in forms for other in others)


def _judged(curated: Curated) -> frozenset[tuple[str, str]]:
    """Clubs with names there that a curated entry speaks of, whatever its verdict."""
    return frozenset(
        (appearance.club, fold(name))
        for player in curated.all_players().values()
        for appearance in player.appearances
        for name in (*appearance.written, player.full_name or appearance.written[0])
    )


def _alike(one: SeenPlayer, other: SeenPlayer, judged: frozenset[tuple[str, str]]) -> int:
    """How much two names of a club are alike, of a hundred; 0 where they are not, or have been judged."""
    if {(one.club, fold(one.name)), (one.club, fold(other.name))} <= judged:
        return 0
    if one.link is not None and other.link is not None:
        return 0
    if one.full_name is not None and one.full_name == other.full_name:
        return 0
    first, second = form_of(one.name), form_of(other.name)
    if first == second or extends(first, second) or extends(second, first):
        # Within one season identity has looked at these already: they are apart because they are ambiguous.
        return 0 if one.start_year == other.start_year else 100
    if not _initials_agree(first, second):
        return 0
    alike = round(fuzz.ratio(" ".join(first[1]), " ".join(second[1])))
    return alike if alike >= ALIKE else 0


def _initials_agree(one: Form, other: Form) -> bool:
    """Whether the initials and given names of two forms do not contradict each other."""
    first = (*one[0], *one[1][:-1])
    second = (*other[0], *other[1][:-1])
    return all(
        mine.startswith(yours) or yours.startswith(mine)
        for mine, yours in zip(first, second, strict=False)
    )


def _man(
    key: str, group: Sequence[SeenPlayer], alike: int, club: SeenClub | None, curated: Curated
) -> Suggestion:
    """The table of one man with these appearances."""
    called = club.name if club is not None else key
    told = " and ".join(dict.fromkeys(f"{quoted(man.name)} ({man.start_year})" for man in group))
    full_name = next((man.full_name for man in group if man.full_name is not None), None)
    longest = full_name or max((man.name for man in group), key=len)
    rows: list[str] = []
    if key not in curated.clubs():
        key = key_of(called)
        rows += [
            "# the club needs an entry of its own first",
            f"# [club.{key}] with name = {quoted(called)}, country, names and source",
        ]
    rows.append(f"[player.{key_of(longest, called)}]")
    if full_name is not None:
        rows.append(f"full_name = {quoted(full_name)}")
    rows.append("appearances = [")
    years: dict[tuple[int, int], list[str]] = {}
    for man in group:
        years.setdefault((man.start_year, man.end_year), []).append(man.name)
    for (first, last), written in years.items():
        listed = ", ".join(quoted(name) for name in dict.fromkeys(written))
        rows.append(
            f"  {{ club = {quoted(key)}, from = {first}, to = {last}, written = [{listed}], "
            'verdict = "likely" },'
        )
    rows += ["]", 'source = ""']
    reason = f"{told} of {quoted(called)}: {alike} of 100 alike"
    return Suggestion(alike, reason, "\n".join(rows) + "\n")
