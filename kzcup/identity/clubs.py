"""The clubs of a document, from the names it writes."""

from __future__ import annotations

from typing import Protocol

from kzcup.curated import Curated, CuratedClub, fold
from kzcup.model import Club, Competition, WrittenName


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
    known: dict[str, CuratedClub | None] = {}
    spellings: dict[str, list[WrittenName]] = {}
    for name in draft.names:
        found = curated.club(name.text, country, start_year, end_year, lineage)
        key = scope + fold(name.text) if found is None else found.key
        if key in spellings:
            spellings[key].append(name)
        else:
            known[key] = found
            spellings[key] = [name]
    made: list[Club] = []
    for key, names in spellings.items():
        found = known[key]
        called = names[0].text
        if found is None:
            made.append(
                Club(len(made) + 1, key, called, called, country, None, False, tuple(names))
            )
            continue
        if len(names) > 1:
            called = _season_name(found, names, start_year, end_year)
        made.append(
            Club(
                len(made) + 1,
                key,
                called,
                found.name,
                found.country,
                found.city,
                True,
                tuple(names),
            )
        )
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
