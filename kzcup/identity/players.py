"""The players of a season: who is meant by the names on its scorer lines and lists.

Club and season come first: one form of a name within both is one man. A short form belongs to the only
fuller form of the same club; where two fuller ones fit it is a player of its own, because it could be either.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from kzcup.curated import Curated, CuratedPlayer, fold
from kzcup.identity.forms import Form, extends, form_of, is_tail, last_word
from kzcup.model import DeclaredScorer, Player, Season
from kzcup.values import maker

_player = maker(Player)

Spelling = tuple[int | None, str]
"""A club, None where none is known, and a name as written for it."""

_Man = tuple[int, int | None, str, str | None, str | None, str | None, tuple[int, ...], tuple[int, ...]]
"""A player without his number: the first line that names him, then what `Player` has, in its order."""

_MOST_FORMS = 100
"""How many names of one club with one last word are compared with each other. No club has as many; a text
made to keep the program busy may, and each of them is then a player of its own."""


def players(season: Season, curated: Curated, lineage: bool = False) -> tuple[Player, ...]:
    """The players of a season, numbered by the first line that names each.

    A scorer of an own goal plays for the other club. Lists of own goals name nobody here: their figures
    belong to no scorer. A leader declared without a club goes where a list of the document places his name,
    if to one club.
    """
    named = _Named(season, curated, lineage)
    links = named.links
    buckets: dict[Spelling, list[Spelling]] = {}
    for spelling in named.entries:
        club, name = spelling
        if links and spelling in links:
            name = " ".join(_form(name, links[spelling])[1])
        # Only names with the same last word can be forms of one another.
        buckets.setdefault((club, last_word(name)), []).append(spelling)
    return named.numbered(buckets.values())


class _Named:
    """Every spelling at every club: its scorer entries, its declarations, its curated man.

    ``entries`` has all spellings, also those that are declared and have no entry.
    """

    def __init__(self, season: Season, curated: Curated, lineage: bool) -> None:
        self.entries: dict[Spelling, list[int]] = {}
        self.declared: dict[Spelling, list[DeclaredScorer]] = {}
        self._written = season.entries
        self._take_declared(season.declared_scorers)
        self._take_entries(season)
        self.links = _curated_men(self.entries, season, curated, lineage)

    def _take_declared(self, scorers: tuple[DeclaredScorer, ...]) -> None:
        placed: dict[str, set[int]] | None = None
        for scorer in scorers:
            if scorer.own_goals:
                continue
            club = scorer.club
            if club is None and scorer.club_written is None:
                if placed is None:
                    placed = _places(scorers)
                clubs = placed.get(fold(scorer.name), ())
                club = next(iter(clubs)) if len(clubs) == 1 else None
            self.declared.setdefault((club, scorer.name), []).append(scorer)
        for spelling in self.declared:
            self.entries[spelling] = []

    def _take_entries(self, season: Season) -> None:
        matches, entries = season.matches, self.entries
        for entry in season.entries:
            name = entry.name
            if name is None:
                continue
            club = entry.club
            if entry.own_goal:
                match = matches[entry.match - 1]
                club = match.away if match.home == club else match.home
            entries.setdefault((club, name), []).append(entry.no)

    def numbered(self, buckets: Iterable[list[Spelling]]) -> tuple[Player, ...]:
        """A player for each man of each bucket, in the order of the first line of each."""
        entries, written, links = self.entries, self._written, self.links
        special = self.declared.keys() | links.keys()
        found: list[_Man] = []
        for bucket in buckets:
            only = bucket[0]
            if len(bucket) > 1:
                found += [self._gathered(man) for man in _tell_apart(bucket, links)]
            elif only in special:
                found.append(self._gathered(bucket))
            else:
                numbers = entries[only]
                club, name = only
                found.append((written[numbers[0] - 1].line, club, name, None, None, None, tuple(numbers), ()))
        found.sort(key=itemgetter(0))
        return tuple(
            [
                _player(no, club, name, full_name, nationality, link, numbers, declared, line)
                for no, (line, club, name, full_name, nationality, link, numbers, declared) in enumerate(found, 1)
            ]
        )

    def _gathered(self, man: list[Spelling]) -> _Man:
        """A man who may have several spellings, a declaration or a curated entry."""
        name, full_name, link = man[0][1], None, None
        numbers: list[int] = []
        scorers: list[DeclaredScorer] = []
        lines: list[int] = []
        for spelling in man:
            name = _fuller(name, spelling[1])
            told = self.declared.get(spelling)
            if told is not None:
                scorers += told
                lines.append(told[0].line)
                full_name = spelling[1] if full_name is None else _fuller(full_name, spelling[1])
            own = self.entries[spelling]
            if own:
                numbers += own
                lines.append(self._written[own[0] - 1].line)
            link = link or self.links.get(spelling)
        if full_name is None and link is not None:
            full_name = link.full_name
        if full_name is not None:
            name = _fuller(full_name, name)
        key = None if link is None else link.key
        told_by = tuple(sorted([scorer.no for scorer in scorers]))
        own_entries = tuple(sorted(numbers))
        return min(lines), man[0][0], name, full_name, _nationality(scorers), key, own_entries, told_by


def _nationality(scorers: list[DeclaredScorer]) -> str | None:
    """The first nationality a list gives a man, None where none does."""
    for scorer in scorers:
        if scorer.nationality:
            return scorer.nationality
    return None


def _places(scorers: Iterable[DeclaredScorer]) -> dict[str, set[int]]:
    """The clubs at which the lists of a document place a name."""
    placed: dict[str, set[int]] = {}
    for scorer in scorers:
        if scorer.source == "list" and scorer.club is not None and not scorer.own_goals:
            placed.setdefault(fold(scorer.name), set()).add(scorer.club)
    return placed


def _curated_men(
    spellings: Iterable[Spelling], season: Season, curated: Curated, lineage: bool
) -> dict[Spelling, CuratedPlayer]:
    """The spellings that a curated entry knows at this club and in these years."""
    start_year, end_year = season.start_year, season.end_year
    written: dict[tuple[int, str], CuratedPlayer] = {}
    for club in season.clubs:
        if not club.curated:
            continue
        for man, appearance in curated.players(club.key, start_year, end_year, lineage):
            for name in (*appearance.written, man.full_name or appearance.written[0]):
                written[club.no, fold(name)] = man
    if not written:
        return {}
    found: dict[Spelling, CuratedPlayer] = {}
    for club_no, name in spellings:
        if club_no is not None:
            curated_man = written.get((club_no, fold(name)))
            if curated_man is not None:
                found[club_no, name] = curated_man
    return found


def _form(name: str, man: CuratedPlayer | None) -> Form:
    """The form of a spelling; all spellings of a curated man have the one of his entry, and fall together."""
    if man is None:
        return form_of(name)
    return form_of(man.full_name or man.appearances[0].written[0])


def _tell_apart(
    bucket: list[Spelling], links: dict[Spelling, CuratedPlayer]
) -> list[list[Spelling]]:
    """The men behind several spellings with one last word at one club."""
    if len(bucket) == 2:
        (_, first), (_, second) = bucket
        if not links and (is_tail(first, second) or is_tail(second, first)):
            return [bucket]
        one, other = [_form(spelling[1], links.get(spelling)) for spelling in bucket]
        if one == other or extends(one, other) or extends(other, one):
            return [bucket]
        return [[bucket[0]], [bucket[1]]]
    by_form: dict[Form, list[Spelling]] = {}
    for spelling in bucket:
        by_form.setdefault(_form(spelling[1], links.get(spelling)), []).append(spelling)
    if len(by_form) > _MOST_FORMS:
        return list(by_form.values())
    fullest = [form for form in by_form if not any(extends(other, form) for other in by_form)]
    men = {form: by_form[form] for form in fullest}
    alone: list[list[Spelling]] = []
    for form, spellings in by_form.items():
        if form in men:
            continue
        whole = [other for other in fullest if extends(other, form)]
        if len(whole) == 1:
            men[whole[0]] = [*men[whole[0]], *spellings]
        else:
            alone.append(spellings)
    return [*men.values(), *alone]


def _fuller(name: str, other: str) -> str:
    """Of two forms of one man's name the one that says more, which is the longer; the first of equals."""
    return other if len(other) > len(name) else name
