"""The players of a season: who is meant by the names on its scorer lines and lists.

Club and season come first: one form of a name within both is one man. A short form belongs to the only
fuller form of the same club; where two fuller ones fit it is a player of its own, because it could be
either.
"""

from __future__ import annotations

from collections.abc import Iterable

from kzcup.curated import Curated, CuratedPlayer, fold
from kzcup.identity.forms import Form, extends, form_of
from kzcup.model import DeclaredScorer, Player, Season


class _Sightings:
    """One spelling of a name at one club: where it stands, and whom the curated data say it is."""

    __slots__ = ("club", "declared", "entries", "form", "line", "link", "name")

    def __init__(self, club: int | None, name: str, line: int) -> None:
        self.club = club
        self.name = name
        self.line = line
        self.form = form_of(name)
        self.entries: list[int] = []
        self.declared: list[DeclaredScorer] = []
        self.link: CuratedPlayer | None = None


def players(season: Season, curated: Curated, lineage: bool = False) -> tuple[Player, ...]:
    """The players of a season, numbered by the first line that names each.

    A scorer of an own goal plays for the other club. Lists of own goals name nobody here: their figures
    belong to no scorer. A leader declared without a club goes where a list of the document places his name,
    if to one club.
    """
    sightings = _gather(season)
    _apply_curated(sightings, season, curated, lineage)
    buckets: dict[tuple[int | None, str], list[_Sightings]] = {}
    for sighting in sightings:
        words = sighting.form[1]
        # Only names with the same last word can be forms of one another.
        place = (sighting.club, words[-1] if words else "")
        bucket = buckets.get(place)
        if bucket is None:
            buckets[place] = [sighting]
        else:
            bucket.append(sighting)
    men: list[list[_Sightings]] = []
    for bucket in buckets.values():
        if len(bucket) == 1:
            men.append(bucket)
        else:
            men += _tell_apart(bucket)
    men.sort(key=_first_line)
    return tuple(_player(no, man) for no, man in enumerate(men, 1))


def _gather(season: Season) -> list[_Sightings]:
    """Every spelling at every club, declared ones first."""
    found: dict[tuple[int | None, str], _Sightings] = {}
    placed: dict[str, set[int]] | None = None
    for scorer in season.declared_scorers:
        if scorer.own_goals:
            continue
        club = scorer.club
        if club is None and scorer.club_written is None:
            if placed is None:
                placed = _places(season.declared_scorers)
            clubs = placed.get(fold(scorer.name), ())
            club = next(iter(clubs)) if len(clubs) == 1 else None
        place = (club, scorer.name)
        sighting = found.get(place)
        if sighting is None:
            sighting = found[place] = _Sightings(club, scorer.name, scorer.line)
        sighting.declared.append(scorer)
    matches = season.matches
    for entry in season.entries:
        name = entry.name
        if name is None:
            continue
        at = entry.club
        if entry.own_goal:
            match = matches[entry.match - 1]
            at = match.away if match.home == at else match.home
        sighting = found.get((at, name))
        if sighting is None:
            sighting = found[at, name] = _Sightings(at, name, entry.line)
        elif entry.line < sighting.line:
            sighting.line = entry.line
        sighting.entries.append(entry.no)
    return list(found.values())


def _places(scorers: Iterable[DeclaredScorer]) -> dict[str, set[int]]:
    """The clubs at which the lists of a document place a name."""
    placed: dict[str, set[int]] = {}
    for scorer in scorers:
        if scorer.source == "list" and scorer.club is not None and not scorer.own_goals:
            placed.setdefault(fold(scorer.name), set()).add(scorer.club)
    return placed


def _apply_curated(
    sightings: list[_Sightings], season: Season, curated: Curated, lineage: bool
) -> None:
    """Give the spellings a curated entry knows the form of its man, so that they fall together."""
    written: dict[tuple[int, str], CuratedPlayer] = {}
    for club in season.clubs:
        if not club.curated:
            continue
        for man, appearance in curated.players(
            club.key, season.start_year, season.end_year, lineage
        ):
            for name in (*appearance.written, man.full_name or appearance.written[0]):
                written[club.no, fold(name)] = man
    if not written:
        return
    for sighting in sightings:
        if sighting.club is None:
            continue
        known = written.get((sighting.club, fold(sighting.name)))
        if known is not None:
            sighting.link = known
            sighting.form = form_of(known.full_name or known.appearances[0].written[0])


def _tell_apart(bucket: list[_Sightings]) -> list[list[_Sightings]]:
    """The men behind several spellings with one last word at one club."""
    by_form: dict[Form, list[_Sightings]] = {}
    for sighting in bucket:
        by_form.setdefault(sighting.form, []).append(sighting)
    if len(by_form) == 1:
        return [bucket]
    fullest = [form for form in by_form if not any(extends(other, form) for other in by_form)]
    men = {form: by_form[form] for form in fullest}
    alone: list[list[_Sightings]] = []
    for form, spellings in by_form.items():
        if form in men:
            continue
        whole = [other for other in fullest if extends(other, form)]
        if len(whole) == 1:
            men[whole[0]] = [*men[whole[0]], *spellings]
        else:
            alone.append(spellings)
    return [*men.values(), *alone]


def _first_line(man: list[_Sightings]) -> int:
    return man[0].line if len(man) == 1 else min(sighting.line for sighting in man)


def _player(no: int, man: list[_Sightings]) -> Player:
    """The player behind the spellings of one man."""
    if len(man) == 1:
        only = man[0]
        if not only.declared and only.link is None:
            return Player(
                no, only.club, only.name, None, None, None, tuple(only.entries), (), only.line
            )
    declared = [scorer for sighting in man for scorer in sighting.declared]
    link = next((sighting.link for sighting in man if sighting.link is not None), None)
    names = [sighting.name for sighting in man]
    full_name = _fullest(scorer.name for scorer in declared)
    if link is not None and full_name is None:
        full_name = link.full_name
    return Player(
        no,
        man[0].club,
        _fullest(names if full_name is None else [full_name, *names]) or names[0],
        full_name,
        next((scorer.nationality for scorer in declared if scorer.nationality), None),
        None if link is None else link.key,
        tuple(sorted(no for sighting in man for no in sighting.entries)),
        tuple(sorted(scorer.no for scorer in declared)),
        _first_line(man),
    )


def _fullest(names: Iterable[str]) -> str | None:
    """The name that says most: by words, by initials, then the first of equals; None without any."""
    best: str | None = None
    measure = (-1, -1)
    for name in names:
        initials, words = form_of(name)
        if (len(words), len(initials)) > measure:
            best, measure = name, (len(words), len(initials))
    return best
