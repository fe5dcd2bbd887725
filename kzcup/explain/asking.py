"""What is meant by an identifier, or by names as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kzcup.answers import lookup, select, view_named
from kzcup.answers.conditions import Condition, equal, of_names
from kzcup.errors import UsageError
from kzcup.store.reading import Reader, Row

KINDS = ("match", "tie", "goal", "club", "player")

_SEASON = re.compile(r"[0-9]{4}(\s*[-‐‑‒–—―−/]\s*[0-9]{2,4})?")
_IDENTIFIER = re.compile(r"[0-9]{6,15}")
_MINUTE = re.compile(r"([0-9]{1,3})(?:\+([0-9]{1,2}))?['’′]?")
_BETWEEN = {"v", "v.", "vs", "vs.", "against", "-", "–", "—"}
_VIEWS = {"match": "match_results", "tie": "tie_results", "goal": "goals_scored"}
_MOST_WORDS = 12

Asked = tuple[int, int | None]
"""An identifier; of a club with the season that is meant, None for all of its seasons."""


def asked(reader: Reader, kind: str, words: Sequence[str], competition: str | None) -> list[Asked]:
    """The things that are meant, in the order of the document. Raises `UsageError` where there are none."""
    if kind not in KINDS:
        raise UsageError(f"kzcup explains a {', '.join(KINDS[:-1])} or {KINDS[-1]}, not {kind!r}")
    if not words:
        raise UsageError(f"which {kind}? give its identifier, or names: kzcup explain {kind} 1996-97 Kairat")
    if len(words) == 1 and _IDENTIFIER.fullmatch(words[0]):
        return [_by_identifier(reader, kind, int(words[0]))]
    season = words[0] if _SEASON.fullmatch(words[0]) else None
    names = [word for word in words[season is not None :] if word.casefold() not in _BETWEEN]
    if not names:
        raise UsageError(f"which {kind} of {season}? name a club or two")
    if kind == "player":
        return _players(reader, season, names, competition)
    if kind == "club":
        return _clubs(reader, season, " ".join(names), competition)
    return _rows(reader, kind, season, names, competition)


def _by_identifier(reader: Reader, kind: str, identifier: int) -> Asked:
    table = {"player": "season_player"}.get(kind, kind)
    if not reader.rows(f"SELECT 1 FROM {table} WHERE {table}_id = ?", (identifier,)):
        raise UsageError(f"there is no {kind} with the identifier {identifier}")
    return identifier, None


def _seasons(reader: Reader, season: str | None, competition: str | None) -> list[int] | None:
    """The seasons that are meant, None for any."""
    cups = None if competition is None else list(lookup.competitions(reader, competition))
    if season is not None:
        return lookup.seasons(reader, season, cups)
    if cups is None:
        return None
    marks = ", ".join("?" * len(cups))
    rows = reader.rows(f"SELECT season_id FROM season WHERE competition_id IN ({marks})", cups)
    return [season_id for (season_id,) in rows]


def _clubs(reader: Reader, season: str | None, name: str, competition: str | None) -> list[Asked]:
    seasons = _seasons(reader, season, competition)
    found = lookup.clubs(reader, name, seasons)
    if season is None:
        return [(club, None) for club in found]
    entered: list[Asked] = []
    for season_id in seasons or ():
        for club in found:
            if reader.rows("SELECT 1 FROM entrant WHERE season_id = ? AND club_id = ?", (season_id, club)):
                entered.append((club, season_id))
    if not entered:
        raise UsageError(f"{name} did not enter in {season}")
    return entered


def _rows(reader: Reader, kind: str, season: str | None, names: list[str], competition: str | None) -> list[Asked]:
    """The matches, ties or goals of one club or two; of goals also those of a minute, or of a player."""
    lookup_errors: list[tuple[int, UsageError]] = []
    met = False
    seasons = _seasons(reader, season, competition)
    for parts, minute in _readings(kind, names):
        errors = _unknown(reader, parts, seasons)
        if errors:
            lookup_errors.append((2 * len(errors) - len(parts), errors[0]))
            continue
        met = True
        found = _found(reader, kind, season, parts, competition, minute)
        if found:
            return [(identifier, None) for identifier in found]
    if kind == "goal" and not met:
        goals = _goals_of(reader, season, names, competition)
        if goals:
            return goals
    if not met:
        raise min(lookup_errors, key=lambda pair: pair[0])[1]
    where = f" in {season}" if season else ""
    raise UsageError(f"there is no {kind} of {' and '.join(names)}{where}")


def _readings(kind: str, words: list[str]) -> Iterator[tuple[list[str], Condition | None]]:
    """The ways to read words as one club or two, of goals with a minute behind them."""
    if len(words) > _MOST_WORDS:
        raise UsageError(f"{len(words)} words are more than two clubs have")
    minute = _MINUTE.fullmatch(words[-1]) if kind == "goal" and len(words) > 1 else None
    if minute is not None:
        stoppage = "stoppage IS NULL" if minute[2] is None else "stoppage = ?"
        values = tuple(int(part) for part in minute.groups() if part is not None)
        for parts in _partitions(words[:-1]):
            yield parts, Condition(f"(minute = ? AND {stoppage})", values)
    for parts in _partitions(words):
        yield parts, None


def _partitions(words: list[str]) -> Iterator[list[str]]:
    for at in range(1, len(words)):
        yield [" ".join(words[:at]), " ".join(words[at:])]
    yield [" ".join(words)]


def _unknown(reader: Reader, names: list[str], seasons: list[int] | None) -> list[UsageError]:
    errors: list[UsageError] = []
    for name in names:
        try:
            lookup.clubs(reader, name, seasons)
        except UsageError as error:
            errors.append(error)
    return errors


def _found(
    reader: Reader,
    kind: str,
    season: str | None,
    names: list[str],
    competition: str | None,
    minute: Condition | None,
) -> list[int]:
    view = view_named(_VIEWS[kind])
    rows: list[int] = []
    ways = [names, names[::-1]] if kind == "goal" and len(names) == 2 else [names]
    for way in ways:
        wanted = of_names(reader, view, season, way, competition)
        if minute is not None:
            wanted.append(minute)
        rows += [int(str(row[f"{kind}_id"])) for row in select(reader, view, wanted).dicts()]
    return sorted(set(rows))


def _players(reader: Reader, season: str | None, names: list[str], competition: str | None) -> list[Asked]:
    """The players of this name, full or as lines write it, with a club behind it or without."""
    seasons = _seasons(reader, season, competition)
    where, values = "", []
    if seasons is not None:
        condition = equal("season_id", seasons)
        where, values = f" WHERE {condition.sql}", list(condition.values)
    men = reader.rows(
        f"SELECT season_player_id, player, full_name, club_id FROM season_player{where} ORDER BY season_player_id",
        values,
    )
    forms = {man[0]: _forms(man[1], man[2]) for man in men}
    found = _men(reader, men, forms, names, seasons)
    if not found:
        # The last thing tried, because it reads every goal: a spelling that is on scorer lines alone.
        for table in ("goal", "mention"):
            rows = reader.rows(f"SELECT DISTINCT season_player_id, written_name FROM {table}{where}", values)
            for man, written in rows:
                if man in forms and written is not None:
                    forms[man] |= _forms(written, None)
        found = _men(reader, men, forms, names, seasons)
    if found:
        return found
    name = " ".join(names)
    near = lookup.nearest(name, [man[1] for man in men])
    raise UsageError(f"there is no player {name!r} {f'in {season}' if season else 'here'}{near}")


def _men(
    reader: Reader, men: Sequence[Row], forms: dict[int, set[str]], names: list[str], seasons: list[int] | None
) -> list[Asked]:
    """The men who bear this name, and play for the club beside it if one is there."""
    for who, club in _names_of_players(names):
        wanted = lookup.fold(who)
        found = [man for man in men if wanted in forms[man[0]]] if wanted else []
        if found and club:
            clubs = _clubs_or_none(reader, club, seasons)
            found = [man for man in found if man[3] in clubs]
        if found:
            return [(man[0], None) for man in found]
    return []


def _names_of_players(words: list[str]) -> Iterator[tuple[str, str]]:
    """The ways to read words as a player, with a club behind or before him or without; the longest first."""
    for at in range(len(words), 0, -1):
        yield " ".join(words[:at]), " ".join(words[at:])
        if at < len(words):
            yield " ".join(words[-at:]), " ".join(words[:-at])


def _clubs_or_none(reader: Reader, name: str, seasons: list[int] | None) -> list[int]:
    try:
        return lookup.clubs(reader, name, seasons)
    except UsageError:
        return []


def _forms(player: str, full_name: str | None) -> set[str]:
    """A player's names, folded: whole, and from each of their words on."""
    forms: set[str] = set()
    for name in (player, full_name or player):
        words = name.replace(".", ". ").split()
        forms.update(lookup.fold(" ".join(words[at:])) for at in range(len(words)))
    return forms


def _goals_of(reader: Reader, season: str | None, names: list[str], competition: str | None) -> list[Asked]:
    try:
        men = _players(reader, season, names, competition)
    except UsageError:
        return []
    condition = equal("season_player_id", [man for man, _ in men])
    rows = reader.rows(f"SELECT goal_id FROM goal WHERE {condition.sql} ORDER BY goal_id", condition.values)
    return [(goal, None) for (goal,) in rows]
