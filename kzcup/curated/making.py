"""Checked entries to records."""

from __future__ import annotations

from typing import Any

from kzcup.curated.folder import Entry
from kzcup.curated.records import (
    Appearance,
    ClubName,
    CuratedClub,
    CuratedPlayer,
    Erratum,
    Note,
    NotSame,
    Points,
)
from kzcup.curated.schema import score_of


def club(entry: Entry) -> CuratedClub:
    """The club of a ``[club.key]``."""
    values = entry.values
    source = values["source"]
    names = [
        ClubName(
            item["name"],
            item.get("from"),
            item.get("to"),
            tuple(item.get("spelled", ())),
            item.get("source", source),
        )
        for item in values["names"]
    ]
    return CuratedClub(
        entry.key,
        values["name"],
        values["country"],
        values.get("city"),
        tuple(sorted(names, key=lambda name: (name.first or 0, name.last or 9999))),
        tuple(values.get("successor_of", ())),
        tuple(_not_same(item, source) for item in values.get("not_same", ())),
        values.get("note"),
        source,
        values.get("successor_source"),
    )


def _not_same(item: dict[str, Any], source: str) -> NotSame:
    name = item.get("name") or item["club"]
    return NotSame(item.get("club"), name, item["why"], item.get("source", source))


def player(entry: Entry) -> CuratedPlayer:
    """The man of a ``[player.key]``."""
    values = entry.values
    source = values["source"]
    return CuratedPlayer(
        entry.key,
        values.get("full_name"),
        tuple(
            Appearance(
                item["club"],
                item["from"],
                item["to"],
                tuple(item["written"]),
                item["verdict"],
                item.get("source", source),
            )
            for item in values["appearances"]
        ),
        tuple(values.get("not_same", ())),
        values.get("note"),
        source,
    )


def erratum(entry: Entry) -> Erratum:
    """The erratum of an ``[erratum.key]``; ``competition`` is still the key of a table, or a cup's name."""
    values = entry.values
    shoot_out = values.get("shoot_out")
    renamed = values.get("club")
    return Erratum(
        entry.key,
        values["competition"],
        values["season"],
        values["round"],
        values["text"],
        values.get("sha256"),
        values.get("line"),
        values["statement"],
        tuple(values["sources"]),
        values.get("winner"),
        score_of(shoot_out) if shoot_out else None,
        values.get("extra_time"),
        values.get("status"),
        values.get("venue"),
        values.get("attendance"),
        values.get("referee"),
        (values["club_written"], renamed) if renamed else None,
    )


def note(entry: Entry) -> Note:
    """The note of a ``[note.key]``."""
    values = entry.values
    return Note(
        entry.key,
        values["competition"],
        values["season"],
        values.get("text"),
        values["statement"],
        values["source"],
    )


def points(entry: Entry) -> Points:
    """The rule of a ``[points.key]``."""
    values = entry.values
    return Points(
        values.get("competition"),
        values["points"],
        values.get("from"),
        values.get("to"),
        values["source"],
    )
