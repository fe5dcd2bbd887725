"""What the curated files hold, as values. Every one has its source; years are included at both ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kzcup.model import RoundKind

HeadingKind = Literal[
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
    "unknown",
]
PlayerVerdict = Literal["certain", "likely", "open"]


@dataclass(frozen=True, slots=True)
class HeadingMeaning:
    """What a heading says. ``name`` is the heading as written, white space folded.

    ``round_kind`` is None unless ``kind`` is ``round``, ``leg`` None unless it is ``leg``. A ``zone`` is a
    part of the country with rounds below it; a ``stage`` (``Knockout stage``) is no round unless matches
    stand right under it; ``within`` (``Summary``, ``Matches``) belongs to the section above; ``unknown`` has
    no entry.
    """

    kind: HeadingKind
    round_kind: RoundKind | None
    name: str
    leg: int | None


@dataclass(frozen=True, slots=True)
class ClubName:
    """A name a club bore. ``first`` and ``last`` are years, None where open; ``spelled`` other spellings."""

    name: str
    first: int | None
    last: int | None
    spelled: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class NotSame:
    """A club that looks like this one and is not. ``club`` is its entry's key, None where it has none."""

    club: str | None
    name: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class CuratedClub:
    """A club over all its years. ``names`` are in the order of the years.

    ``successor_of`` are keys of clubs it is likely to continue; they are one club only with lineage, and then
    this value holds the names of all of them under the key and the name of the last.
    """

    key: str
    name: str
    country: str
    city: str | None
    names: tuple[ClubName, ...]
    successor_of: tuple[str, ...]
    not_same: tuple[NotSame, ...]
    note: str | None
    source: str
    successor_source: str | None = None

    def name_in(self, start_year: int, end_year: int) -> str | None:
        """The name it bore in a season of these years; None where none or several are known."""
        found = {
            item.name
            for item in self.names
            if (item.first or 0) <= end_year and (item.last or 9999) >= start_year
        }
        return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Appearance:
    """A curated player at a club: the key of the club, the years, his name as documents write it there.

    ``verdict`` says how sure it is that this is he: ``certain`` counts always, ``likely`` with lineage only,
    ``open`` never (it is recorded, so that nobody has to look it up again).
    """

    club: str
    first: int
    last: int
    written: tuple[str, ...]
    verdict: PlayerVerdict
    source: str


@dataclass(frozen=True, slots=True)
class CuratedPlayer:
    """A man over all his clubs and years. ``full_name`` is None where no source gives it."""

    key: str
    full_name: str | None
    appearances: tuple[Appearance, ...]
    not_same: tuple[str, ...]
    note: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """What a source knows about one line that the line does not say.

    It belongs to the line whose text is exactly ``text`` in the round headed ``round`` of the season
    ``season`` (label with a plain hyphen) of the competition with the key ``competition``. ``sha256`` and
    ``line`` say where it was seen. Each fact is None where the entry does not give it: ``winner`` is the
    name, as the document writes it, of the club that went on; ``shoot_out`` is (first-named, second-named);
    ``club`` is (name as written, the name it should be).
    """

    key: str
    competition: str
    season: str
    round: str
    text: str
    sha256: str | None
    line: int | None
    statement: str
    sources: tuple[str, ...]
    winner: str | None
    shoot_out: tuple[int, int] | None
    extra_time: bool | None
    status: Literal["annulled", "awarded", "abandoned", "cancelled", "walkover"] | None
    venue: str | None
    attendance: int | None
    referee: str | None
    club: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Note:
    """A contradiction between the text and another source, or an open question. It is never applied."""

    key: str
    competition: str
    season: str
    text: str | None
    statement: str
    source: str


@dataclass(frozen=True, slots=True)
class Points:
    """Points for a win. ``competition`` is a cup's key, None for all; years are those a season began in."""

    competition: str | None
    points: int
    first: int | None
    last: int | None
    source: str
