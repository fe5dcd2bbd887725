"""TOML for a person to finish: names quoted so that no terminal obeys them, keys, tables, stubs of errata."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from kzcup.curated.folding import fold
from kzcup.curated.records import ClubName, CuratedClub
from kzcup.model import Match, Season

_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\"}


def quoted(text: str) -> str:
    """A TOML string. What does not print (ESC, marks of direction, line ends) is written as its number."""
    return '"' + "".join(map(_sign, text)) + '"'


def _sign(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable():
        return sign
    number = ord(sign)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def key_of(*names: str) -> str:
    """A key for a table from names: small letters, digits and dashes; a hash where no letter is left."""
    words = _NOT_IN_KEYS.sub("-", fold(" ".join(names))).strip("-")
    return words or "x" + hashlib.sha256(" ".join(names).encode()).hexdigest()[:8]


def club_table(club: CuratedClub, further: Iterable[ClubName] = ()) -> str:
    """The table of a club, with further names; every field it has is kept."""
    rows = [f"[club.{club.key}]", f"name = {quoted(club.name)}", f"country = {quoted(club.country)}"]
    if club.city:
        rows.append(f"city = {quoted(club.city)}")
    rows.append("names = [")
    rows += [f"  {_name(name, club.source)}," for name in (*club.names, *further)]
    rows.append("]")
    if club.successor_of:
        rows.append(f"successor_of = [{', '.join(map(quoted, club.successor_of))}]")
        rows.append(f"successor_source = {quoted(club.successor_source or '')}")
    if club.not_same:
        rows.append("not_same = [")
        for trap in club.not_same:
            which = f"name = {quoted(trap.name)}" if trap.club is None else f"club = {quoted(trap.club)}"
            told = f"why = {quoted(trap.why)}"
            if trap.source != club.source:
                told += f", source = {quoted(trap.source)}"
            rows.append(f"  {{ {which}, {told} }},")
        rows.append("]")
    if club.note:
        rows.append(f"note = {quoted(club.note)}")
    rows.append(f"source = {quoted(club.source)}")
    return "\n".join(rows) + "\n"


def _name(name: ClubName, source: str) -> str:
    fields = [f"name = {quoted(name.name)}"]
    if name.first is not None:
        fields.append(f"from = {name.first}")
    if name.last is not None:
        fields.append(f"to = {name.last}")
    if name.spelled:
        fields.append(f"spelled = [{', '.join(map(quoted, name.spelled))}]")
    if name.source != source:
        fields.append(f"source = {quoted(name.source)}")
    return "{ " + ", ".join(fields) + " }"


def erratum_stub(season: Season, match: Match, text: str, sha256: str, cup: str | None) -> str:
    """The table of an erratum about a match line, with what is known of the line and the rest to fill in.

    `text` is the whole line, `sha256` the document's hash, `cup` the key of the cup's table, None where the
    curated files have none; then its table is begun too. The entry cannot be loaded before statement and
    sources are filled in.
    """
    home, away = quoted(match.home_written), quoted(match.away_written)
    key = key_of(season.label, match.home_written, match.away_written)
    rows: list[str] = []
    if cup is None:
        cup = key_of(season.competition.name)
        rows += [
            f"[competition.{cup}]",
            f"name = {quoted(season.competition.name)}",
            f"country = {quoted(season.competition.country or '')}",
            'source = ""',
            "",
        ]
    rows += [
        f"[erratum.{key}]",
        f"competition = {quoted(cup)}",
        f"season = {quoted(season.label)}",
        f"round = {quoted(season.rounds[match.round - 1].name)}",
        f"text = {quoted(text)}",
        f"sha256 = {quoted(sha256)}",
        f"line = {match.line}",
        "# What is known; keep what the sources say and delete the rest.",
        f"# winner = {home}  # or {away}: who went on",
        '# shoot_out = "4-3"  # the first-named club first',
        "# extra_time = true",
        '# status = "annulled"  # or awarded, abandoned, cancelled, walkover',
        "# attendance = 2500",
        '# venue = "Stadium, town"',
        '# referee = "Name"',
        f"# club_written = {away}  # a club that was called otherwise:",
        '# club = "Other name"',
        "# In one sentence, and where it is written:",
        'statement = ""',
        'sources = [""]',
    ]
    return "\n".join(rows) + "\n"
