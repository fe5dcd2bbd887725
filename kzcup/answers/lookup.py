"""Names as people write them, found in a database: seasons, clubs, competitions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kzcup.errors import UsageError
from kzcup.store.reading import Reader

_DASHES = re.compile(r"\s*[-‐‑‒–—―−/]\s*")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{2}|[0-9]{4})")


def fold(name: str) -> str:
    """A name without case, accents, dashes, blanks and signs, so that spellings of one name are equal."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def nearest(name: str, names: Iterable[str]) -> str:
    """``; did you mean 'Kairat' or 'Kainar'?`` with the names nearest to one not there, else nothing."""
    from rapidfuzz import fuzz, process

    choices = list(dict.fromkeys(names))
    found = process.extract(
        fold(name), choices, scorer=fuzz.ratio, processor=fold, limit=3, score_cutoff=55
    )
    if not found:
        return ""
    return f"; did you mean {' or '.join(repr(choice) for choice, _, _ in found)}?"


def seasons(reader: Reader, written: str, competitions: Sequence[int] | None = None) -> list[int]:
    """The identifiers of the seasons with this label, in any competition or in these.

    Raises `UsageError` where there is none.
    """
    labels = season_labels(_clean(written, "season"))
    statement = f"SELECT season_id, competition_id FROM season WHERE season IN ({_marks(labels)})"
    found = reader.rows(f"{statement} ORDER BY season_id", labels)
    ids = [season_id for season_id, of in found if competitions is None or of in competitions]
    if not ids:
        known = [label for (label,) in reader.rows("SELECT DISTINCT season FROM season")]
        near = sorted(label for label in known if label.startswith(labels[0][:4]))
        hint = f"; did you mean {' or '.join(map(repr, near[:3]))}?" if near else nearest(written, known)
        raise UsageError(f"there is no season {written!r} here{hint or _listed(known)}")
    return ids


def season_labels(written: str) -> list[str]:
    """The labels that may be meant: ``1996–97``, ``1996/97`` and ``1996-1997`` are all ``1996-97``."""
    plain = _DASHES.sub("-", written.strip())
    years = _YEARS.fullmatch(plain)
    if years is None:
        return [plain]
    first, second = years[1], years[2]
    whole = second if len(second) == 4 else first[:2] + second
    if int(whole) < int(first):
        whole = str(int(whole) + 100)
    return list(dict.fromkeys((plain, f"{first}-{whole[2:]}", f"{first}-{whole}")))


def clubs(reader: Reader, written: str, within: Sequence[int] | None = None) -> list[int]:
    """The identifiers of the clubs of this name: more than one where clubs share it.

    A name in the seasons `within` goes first, then the name over all seasons, then any name of any season,
    then names that only curated sources know; all as written, then folded. Raises `UsageError` for none.
    """
    name = _clean(written, "club")
    tiers = _tiers(within)
    for statement, values in tiers:
        selected = f"SELECT DISTINCT club_id FROM ({statement}) AS named WHERE name = ?"
        exact = reader.rows(selected, [*values, name])
        if exact:
            return sorted(club_id for (club_id,) in exact)
    folded = fold(name)
    known: list[str] = []
    for statement, values in tiers:
        rows = reader.rows(f"SELECT DISTINCT club_id, name FROM ({statement}) AS named", values)
        ids = {club_id for club_id, candidate in rows if fold(candidate) == folded}
        if ids and folded:
            return sorted(ids)
        known += [candidate for _, candidate in rows]
    raise UsageError(f"there is no club {written!r} here{nearest(name, known)}")


def _tiers(within: Sequence[int] | None) -> list[tuple[str, list[int]]]:
    """Where a club's name is looked for, nearest first: statements with columns ``club_id`` and ``name``."""
    tiers: list[tuple[str, list[int]]] = []
    if within is not None and len(within) <= 100:
        borne = f"SELECT club_id, club AS name FROM entrant WHERE season_id IN ({_marks(within)})"
        tiers.append((borne, list(within)))
    tiers.append(("SELECT club_id, club AS name FROM club", []))
    tiers.append(("SELECT club_id, club AS name FROM entrant", []))
    tiers.append(("SELECT club_id, name FROM entrant_name", []))
    tiers.append(("SELECT club_id, name FROM club_alias", []))
    return tiers


def competitions(reader: Reader, written: str) -> dict[int, str]:
    """The competitions of this name, by identifier, with their names. Raises `UsageError` for none."""
    folded = fold(_clean(written, "competition"))
    known = reader.rows("SELECT competition_id, competition FROM competition ORDER BY competition_id")
    found = {competition_id: name for competition_id, name in known if fold(name) == folded}
    if not found:
        names = [name for _, name in known]
        hint = nearest(written, names) or _listed(names)
        raise UsageError(f"there is no competition {written!r} here{hint}")
    return found


def _clean(written: str, what: str) -> str:
    """The name, refused where no database could hold it."""
    if "\0" in written or any("\ud800" <= letter <= "\udfff" for letter in written):
        raise UsageError(f"there is no {what} {written!r} here")
    return written


def _listed(names: Iterable[str]) -> str:
    """``; there is A, B, C`` where that is short enough to say."""
    known = sorted(set(names))
    if not known:
        return "; the database is empty, `kzcup load` fills it"
    return f"; there is {', '.join(known)}" if len(known) <= 10 else ""


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
