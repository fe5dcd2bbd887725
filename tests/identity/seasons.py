"""Drafts and seasons made by hand, just large enough to find clubs and players in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kzcup.curated import load
from kzcup.model import (
    Club,
    Competition,
    DeclaredScorer,
    Habits,
    Match,
    ScorerEntry,
    Season,
    WrittenName,
)

CUP = Competition("kazakhstan cup/kazakhstan", "Kazakhstan Cup", "Kazakhstan")


@dataclass(frozen=True)
class Draft:
    """What `identity.clubs` asks of a draft."""

    competition: Competition
    start_year: int
    end_year: int
    names: tuple[WrittenName, ...]


def draft(*names: str, years: tuple[int, int] = (1996, 1997), cup: Competition = CUP) -> Draft:
    """A draft that writes these names, one on each line."""
    return Draft(cup, *years, tuple(WrittenName(name, line, 1) for line, name in enumerate(names, 1)))


@dataclass(frozen=True)
class Said:
    """A declared scorer: a name, its club or none, the list or the infobox it stands in."""

    name: str
    club: str | None = None
    source: Literal["infobox", "list"] = "list"
    nationality: str | None = None
    own_goals: bool = False
    written: str | None = None


def season(
    lines: list[tuple[str, str]],
    declared: tuple[Said, ...] = (),
    years: tuple[int, int] = (1996, 1997),
    curated: bool = True,
) -> Season:
    """A season with one match between each two clubs in turn, and these scorer lines.

    A line is a club and the names of its entries, separated by `` , ``; ``(o.g.)`` behind a name makes it an
    own goal for that club, against the match's other club. The club of line n plays that of line n + 1 (the
    last one the first), and each line stands on the line of the document with its number plus ten; declared
    scorers stand on lines 1, 2, 3.
    """
    named = list(dict.fromkeys(club for club, _ in lines))
    named += [said.club for said in declared if said.club and said.club not in named]
    numbers = {name: no for no, name in enumerate(named, 1)}
    clubs = tuple(_club(no, name, years, curated) for name, no in numbers.items())
    matches: list[Match] = []
    entries: list[ScorerEntry] = []
    for no, (club, names) in enumerate(lines, 1):
        other = lines[no % len(lines)][0]
        matches.append(_match(no, numbers[club], numbers[other], no + 10))
        for written in names.split(" , "):
            name = written.removesuffix(" (o.g.)").strip()
            own = written.endswith("(o.g.)")
            entries.append(
                ScorerEntry(
                    len(entries) + 1, no, numbers[club], name or None, no + 10, 1, 1, own
                )
            )
    scorers = tuple(
        DeclaredScorer(
            no,
            said.source,
            said.name,
            numbers[said.club] if said.club else None,
            said.club or said.written,
            said.nationality,
            1,
            said.own_goals,
            no,
            1,
        )
        for no, said in enumerate(declared, 1)
    )
    return Season(
        document="made.txt",
        title="made",
        competition=CUP,
        label=str(years[0]),
        written_label=str(years[0]),
        start_year=years[0],
        end_year=years[1],
        points_for_win=3,
        habits=Habits(None, False, False, "1-0"),
        clubs=clubs,
        rounds=(),
        groups=(),
        ties=(),
        matches=tuple(matches),
        entries=tuple(entries),
        goals=(),
        mentions=(),
        declared=(),
        declared_scorers=scorers,
        errata=(),
    )


def _club(no: int, name: str, years: tuple[int, int], curated: bool) -> Club:
    found = load().club(name, "Kazakhstan", *years) if curated else None
    key = found.key if found else f"kazakhstan/{name.casefold()}"
    return Club(no, key, name, name, "Kazakhstan", None, found is not None, ())


def _match(no: int, home: int, away: int, line: int) -> Match:
    return Match(
        no=no,
        round=1,
        group=None,
        tie=no,
        leg=1,
        home=home,
        away=away,
        home_goals=0,
        away_goals=0,
        status="played",
        status_basis="stated",
        extra_time=None,
        extra_time_basis="unknown",
        shootout=False,
        home_shootout=None,
        away_shootout=None,
        shootout_basis="unknown",
        played_on=None,
        line=line,
        column=1,
        home_written="",
        away_written="",
    )
