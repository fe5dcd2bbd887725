"""The players of a season: who is meant by the names on its scorer lines and lists.

Club and season come first: one form of a name within both is one man. A short form belongs to the only
fuller form of the same club; where two fuller ones fit it is a player of its own, because it could be either.
"""

from __future__ import annotations

from collections.abc import Iterable

from kzcup.curated import Curated, CuratedPlayer, fold
from kzcup.identity.forms import Form, extends, form_of, is_tail, last_word
from kzcup.model import DeclaredScorer, Player, Season

Spelling = tuple[int | None, str]
"""A club, None where none is known, and a name as written for it."""

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
    for spelling in named.lines:
        club, name = spelling
        if spelling in links:
            name = " ".join(_form(name, links[spelling])[1])
        # Only names with the same last word can be forms of one another.
        place = (club, last_word(name))
        if place in buckets:
            buckets[place].append(spelling)
        else:
            buckets[place] = [spelling]
    men: list[list[Spelling]] = []
    for bucket in buckets.values():
        if len(bucket) == 1:
            men.append(bucket)
        else:
            men += _tell_apart(bucket, links)
    return named.numbered(men)


class _Named:
    """Every spelling at every club: its first line, its scorer entries, its declarations, its curated man."""

    def __init__(self, season: Season, curated: Curated, lineage: bool) -> None:
        self.lines: dict[Spelling, int] = {}
        self.entries: dict[Spelling, list[int]] = {}
        self.declared: dict[Spelling, list[DeclaredScorer]] = {}
        self._take_declared(season.declared_scorers)
        self._take_entries(season)
        self.links = _curated_men(self.lines, season, curated, lineage)

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
            spelling = (club, scorer.name)
            if spelling in self.declared:
                self.declared[spelling].append(scorer)
            else:
                self.declared[spelling] = [scorer]
                self.lines[spelling] = scorer.line

    def _take_entries(self, season: Season) -> None:
        matches, entries, lines = season.matches, self.entries, self.lines
        for entry in season.entries:
            name = entry.name
            if name is None:
                continue
            club = entry.club
            if entry.own_goal:
                match = matches[entry.match - 1]
                club = match.away if match.home == club else match.home
            spelling = (club, name)
            if spelling in entries:
                entries[spelling].append(entry.no)
                continue
            entries[spelling] = [entry.no]
            if spelling not in lines or entry.line < lines[spelling]:
                lines[spelling] = entry.line

    def numbered(self, men: list[list[Spelling]]) -> tuple[Player, ...]:
        """A player for each man, in the order of the first line of each."""
        lines = self.lines
        order = [
            (lines[man[0]] if len(man) == 1 else min([lines[spelling] for spelling in man]), place)
            for place, man in enumerate(men)
        ]
        order.sort()
        entries, declared, links = self.entries, self.declared, self.links
        made: list[Player] = []
        for no, (line, place) in enumerate(order, 1):
            man = men[place]
            only = man[0]
            if len(man) > 1 or only in links:
                made.append(self._player(no, man, line))
                continue
            club, name = only
            scorers = declared.get(only)
            if scorers is None:
                made.append(Player(no, club, name, None, None, None, tuple(entries[only]), (), line))
            else:
                own = tuple(entries.get(only, ()))
                told = tuple([scorer.no for scorer in scorers])
                made.append(Player(no, club, name, name, _nationality(scorers), None, own, told, line))
        return tuple(made)

    def _player(self, no: int, man: list[Spelling], line: int) -> Player:
        """A man with several spellings, a declaration or a curated entry."""
        name, full_name, link = man[0][1], None, None
        numbers: list[int] = []
        scorers: list[DeclaredScorer] = []
        for spelling in man:
            name = _fuller(name, spelling[1])
            told = self.declared.get(spelling)
            if told is not None:
                scorers += told
                full_name = spelling[1] if full_name is None else _fuller(full_name, spelling[1])
            numbers += self.entries.get(spelling, ())
            link = link or self.links.get(spelling)
        if full_name is None and link is not None:
            full_name = link.full_name
        if full_name is not None:
            name = _fuller(full_name, name)
        numbers.sort()
        nationality, key = _nationality(scorers), None if link is None else link.key
        told_by = tuple(sorted([scorer.no for scorer in scorers]))
        return Player(no, man[0][0], name, full_name, nationality, key, tuple(numbers), told_by, line)


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
