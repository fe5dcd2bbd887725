"""`Curated`: everything the curated files say, by fast look-ups."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import cast

from kzcup.curated import making
from kzcup.curated.clubs import Claim, Clubs, bearer, with_lineage
from kzcup.curated.cups import Cups
from kzcup.curated.folder import Entries
from kzcup.curated.folding import fold
from kzcup.curated.headings import Headings, Meaning
from kzcup.curated.records import (
    Appearance,
    CuratedClub,
    CuratedPlayer,
    Erratum,
    HeadingMeaning,
    Note,
)
from kzcup.model import Competition

_MEMO_LIMIT = 20_000


class Curated:
    """Judgement as data. Made by `load`; never changed afterwards.

    ``fingerprint`` is a hash of what the entries say: it stays the same when comments, blanks, the order of
    fields or the files they stand in change, and differs as soon as a value, a key or the order of headings
    does.
    """

    def __init__(self, entries: Entries) -> None:
        """`entries` have been checked by `load`."""
        self.fingerprint = _fingerprint(entries)
        self._headings = Headings(
            (
                cast(
                    "Meaning",
                    (entry.values["kind"], entry.values.get("round"), entry.values.get("leg")),
                ),
                tuple(entry.values.get("is", ())),
                tuple(entry.values.get("like", ())),
            )
            for entry in entries["heading"].values()
        )
        self._months, self._misspelt = _months(entries)
        self._infobox = _infobox(entries)
        self._words = {
            key: frozenset(form for word in entry.values["is"] for form in (word, fold(word)))
            for key, entry in entries["words"].items()
        }
        self._cups = Cups(
            entries["competition"].values(),
            [making.points(entry) for entry in entries["points"].values()],
        )
        clubs = {key: making.club(entry) for key, entry in entries["club"].items()}
        self._clubs = Clubs(clubs)
        self._lines = Clubs(with_lineage(clubs))
        self._players = {key: making.player(entry) for key, entry in entries["player"].items()}
        self._appearances = _appearances(self._players)
        self._men: dict[tuple[str, int, int, bool], tuple[tuple[CuratedPlayer, Appearance], ...]] = {}
        self._errata = _errata(entries, self._cups.tables)
        self.notes: tuple[Note, ...] = tuple(making.note(entry) for entry in entries["note"].values())

    def heading(self, text: str) -> HeadingMeaning:
        """What a heading says; its kind is ``unknown`` where no entry knows it."""
        return self._headings.meaning(text)

    def month(self, word: str) -> int | None:
        """The month, 1 to 12, a word means, known misspellings such as ``Jule`` included; else None."""
        return self._months.get(word) or self._months.get(word.casefold().rstrip("."))

    def month_misspelt(self, word: str) -> bool:
        """Whether the word is a known misspelling of a month."""
        return word.casefold().rstrip(".") in self._misspelt

    def infobox_key(self, key: str) -> str | None:
        """What a key of an infobox declares: one of `kzcup.model.DECLARED_SUBJECTS`, ``leaders``,
        ``dates`` or ``event``.

        ``infobox`` is a key that is known and compared with nothing; None a key nobody knows.
        """
        return self._infobox.get(key) or self._infobox.get(fold(key))

    def words(self, key: str) -> frozenset[str]:
        """The words of a list (``country-codes``), as written and folded; empty without such a list."""
        return self._words.get(key, frozenset())

    def competition(self, name: str, country: str | None) -> Competition:
        """The cup of this name (``Kazakhstan Cup``, without its year) and country, curated or as written."""
        return self._cups.competition(name, country)

    def competition_table(self, competition: Competition) -> str | None:
        """The key of the table ``[competition.key]`` that holds this cup, None where none does."""
        return self._cups.table_of(competition)

    def points_for_win(self, competition: Competition, year: int) -> int:
        """Points for a won group match in a season of the cup begun in this year."""
        return self._cups.points_for_win(competition, year)

    def club(
        self, name: str, country: str | None, start_year: int, end_year: int, lineage: bool = False
    ) -> CuratedClub | None:
        """The curated club that bore this name in a season of these years, else None.

        Exact after `fold`. Without a country no club is found: names repeat from country to country.
        """
        claims = self.club_names(country, lineage).get(fold(name))
        return None if claims is None else bearer(claims, start_year, end_year)

    def club_names(self, country: str | None, lineage: bool = False) -> Mapping[str, list[Claim]]:
        """The folded names of a country's curated clubs, each for `bearer`: for whoever looks up many."""
        if country is None:
            return {}
        return (self._lines if lineage else self._clubs).of_country(country)

    def clubs(self, lineage: bool = False) -> Mapping[str, CuratedClub]:
        """All curated clubs by key; with lineage a predecessor's key leads to the club it was merged into."""
        return (self._lines if lineage else self._clubs).by_key

    def players(
        self, club: str, start_year: int, end_year: int, lineage: bool = False
    ) -> tuple[tuple[CuratedPlayer, Appearance], ...]:
        """The curated men of a club (by its own key or, with lineage, a predecessor's) in a season of these
        years.

        Certain appearances; with lineage likely ones too, open ones never.
        """
        place = (club, start_year, end_year, lineage)
        known = self._men.get(place)
        if known is None:
            keys = self._line_of(club) if lineage else (club,)
            wanted = ("certain", "likely") if lineage else ("certain",)
            known = tuple(
                (player, appearance)
                for key in keys
                for player, appearance in self._appearances.get(key, ())
                if appearance.verdict in wanted
                and appearance.first <= end_year
                and appearance.last >= start_year
            )
            if len(self._men) < _MEMO_LIMIT:
                self._men[place] = known
        return known

    def _line_of(self, club: str) -> tuple[str, ...]:
        """The keys of all clubs that are one with this one with lineage."""
        merged = self._lines.by_key.get(club)
        if merged is None:
            return (club,)
        return tuple(key for key, other in self._lines.by_key.items() if other is merged)

    def player(self, key: str) -> CuratedPlayer | None:
        """The curated man of this key."""
        return self._players.get(key)

    def all_players(self) -> Mapping[str, CuratedPlayer]:
        """All curated men by key."""
        return self._players

    def errata(self, competition_key: str, label: str) -> tuple[Erratum, ...]:
        """The errata of a season, by its competition's key and its label with a plain hyphen."""
        return self._errata.get((competition_key, label), ())


def _fingerprint(entries: Entries) -> str:
    content = {
        kind: {key: entry.values for key, entry in found.items()} for kind, found in entries.items()
    }
    order = list(entries["heading"])
    text = json.dumps([content, order], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _months(entries: Entries) -> tuple[dict[str, int], frozenset[str]]:
    months: dict[str, int] = {}
    misspelt: set[str] = set()
    for entry in entries["month"].values():
        wrong = entry.values.get("misspelt", ())
        misspelt.update(word.casefold() for word in wrong)
        for word in (*entry.values.get("names", ()), *wrong):
            months[word] = months[word.casefold()] = entry.values["number"]
    return months, frozenset(misspelt)


def _infobox(entries: Entries) -> dict[str, str]:
    subjects: dict[str, str] = {}
    for table, entry in entries["infobox"].items():
        subject = entry.values.get("subject") or table.replace("-", " ")
        for key in entry.values["keys"]:
            subjects[key] = subjects[fold(key)] = subject
    return subjects


def _appearances(
    players: Mapping[str, CuratedPlayer],
) -> dict[str, list[tuple[CuratedPlayer, Appearance]]]:
    found: dict[str, list[tuple[CuratedPlayer, Appearance]]] = {}
    for player in players.values():
        for appearance in player.appearances:
            found.setdefault(appearance.club, []).append((player, appearance))
    return found


def _errata(
    entries: Entries, competitions: Mapping[str, str]
) -> dict[tuple[str, str], tuple[Erratum, ...]]:
    found: dict[tuple[str, str], tuple[Erratum, ...]] = {}
    for entry in entries["erratum"].values():
        erratum = making.erratum(entry)
        place = (competitions[erratum.competition], erratum.season)
        found[place] = (*found.get(place, ()), erratum)
    return found
