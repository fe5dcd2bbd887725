"""A club on one screen: its names, seasons, record and opponents."""

from __future__ import annotations

from kzcup.answers import lookup, select, view_named
from kzcup.answers.conditions import Condition, equal
from kzcup.reports.cells import words
from kzcup.reports.screen import Row, Screen, counted
from kzcup.store.reading import Reader, reading


def club(database: str, written: str, room: int | None = None) -> str:
    """The club of this name as lines of text; where several share the name, each of them.

    Raises `UsageError` where there is none, with the nearest names.
    """
    with reading(database) as reader:
        screen = Screen(room)
        for club_id in lookup.clubs(reader, written):
            _club(screen, reader, equal("club_id", [club_id]))
        return screen.text()


def _rows(reader: Reader, view: str, one: Condition) -> list[Row]:
    return select(reader, view_named(view), (one,)).dicts()


def _club(screen: Screen, reader: Reader, one: Condition) -> None:
    (club,) = _rows(reader, "clubs", one)
    where = ", ".join(words(place) for place in (club["city"], club["country"]) if place is not None)
    screen.heading(f"{club['club']} ({where})" if where else words(club["club"]))
    _record(screen, _rows(reader, "club_records", one))
    _names(screen, _rows(reader, "club_names", one))
    _seasons(screen, _rows(reader, "club_seasons", one))
    _opponents(screen, _rows(reader, "head_to_head", one))


def _record(screen: Screen, records: list[Row]) -> None:
    for record in records:
        parts = [counted(record[what], what[:-1]) for what in ("seasons", "titles", "finals")]
        played = counted(record["played"], "match", "matches")
        screen.paragraph(
            f"{', '.join(parts)}; {played}: {record['won']} won, {record['drawn']} drawn, "
            f"{record['lost']} lost, goals {record['goals_for']}-{record['goals_against']}; "
            f"walkovers {record['walkovers_won']} won, {record['walkovers_lost']} lost"
        )


def _names(screen: Screen, names: list[Row]) -> None:
    screen.heading("Names")
    rows = [
        (screen.marked(name["name"], name["basis"]), _years(name["first_season"], name["last_season"]))
        for name in names
    ]
    screen.rows(rows)


def _years(first: object, last: object) -> str:
    """``1993 to 2024``, or what is known of it."""
    if first == last or last is None:
        return str(first or "")
    return f"{first} to {last}" if first is not None else f"to {last}"


def _seasons(screen: Screen, seasons: list[Row]) -> None:
    screen.heading("Seasons")
    cups = {row["competition"] for row in seasons}
    rows = []
    for row in seasons:
        end = words(row["outcome"])
        if row["eliminated_by"] is not None:
            end += f" {'by' if end == 'eliminated' else 'to'} {row['eliminated_by']}"
        rows.append(
            (
                f"{row['season']} {row['competition']}" if len(cups) > 1 else words(row["season"]),
                words(row["club"]),
                *(words(row[figure]) for figure in ("played", "won", "drawn", "lost")),
                f"{row['goals_for']}-{row['goals_against']}",
                words(row["last_round"]),
                end,
            )
        )
    headings = ("", "as", "P", "W", "D", "L", "goals", "last_round", "end")
    screen.rows(rows, headings, right=(2, 3, 4, 5, 6))


def _opponents(screen: Screen, opponents: list[Row]) -> None:
    if not opponents:
        return
    screen.heading("Opponents")
    rows = [
        (
            words(row["opponent"]),
            *(words(row[figure]) for figure in ("matches", "wins", "draws", "losses")),
            f"{row['goals_for']}-{row['goals_against']}",
            f"{row['ties_won']}-{row['ties_lost']}" if row["ties"] else "",
            words(row["last_met_on"]),
        )
        for row in opponents
    ]
    headings = ("", "P", "W", "D", "L", "goals", "ties_won-lost", "last_met")
    screen.rows(rows, headings, right=(1, 2, 3, 4, 5, 6))
