"""The clubs of a document, from the names it writes."""

from __future__ import annotations

from typing import Protocol

from kzcup.curated import Curated, CuratedClub, bearer, fold
from kzcup.model import Club, Competition, WrittenName
from kzcup.values import maker

_made_club = maker(Club)


class Names(Protocol):
    """What a draft of a season must tell: the cup, the years, and each spelling once, in document order."""

    @property
    def competition(self) -> Competition: ...

    @property
    def start_year(self) -> int: ...

    @property
    def end_year(self) -> int: ...

    @property
    def names(self) -> tuple[WrittenName, ...]: ...


def clubs(draft: Names, curated: Curated, lineage: bool = False) -> tuple[Club, ...]:
    """The clubs behind the names, numbered by the first place each is named.

    A name belongs to the curated club that bore it in the season's country and years. Any other name is a
    club of its own: by country and folded name, or by competition and folded name where no country is known
    (`Club.country` is None then). Of several spellings the club goes by the one the curated data give it for
    these years, where the document has it; else by the first.
    """
    country = draft.competition.country
    start_year, end_year = draft.start_year, draft.end_year
    scope = f"{fold(country)}/" if country else f"{draft.competition.key}/"
    borne = curated.club_names(country, lineage)
    found: dict[str, tuple[CuratedClub | None, list[WrittenName]]] = {}
    for name in draft.names:
        folded = fold(name.text)
        club = bearer(borne[folded], start_year, end_year) if folded in borne else None
        key = scope + folded if club is None else club.key
        if key in found:
            found[key][1].append(name)
        else:
            found[key] = club, [name]
    made: list[Club] = []
    for no, (key, (club, names)) in enumerate(found.items(), 1):
        called = names[0].text
        if club is None:
            made.append(_made_club(no, key, called, called, country, None, False, tuple(names)))
            continue
        if len(names) > 1:
            called = _season_name(club, names, start_year, end_year)
        made.append(_made_club(no, key, called, club.name, club.country, club.city, True, tuple(names)))
    return tuple(made)


def _season_name(
    club: CuratedClub, names: list[WrittenName], start_year: int, end_year: int
) -> str:
    """Which of a document's spellings the season calls the club by.

    1996-97 writes Vostok-Adil in 1996 and Vostok in the final of 1997; the club was Vostok-Adil in both
    years.
    """
    borne = club.name_in(start_year, end_year)
    if borne is not None:
        for name in names:
            if fold(name.text) == fold(borne):
                return name.text
    return names[0].text
