"""Folders of TOML files to checked entries, the packaged folder first, the user's after it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kzcup.curated.schema import KINDS, Complaint, complain, key_complaint
from kzcup.errors import UsageError

_AT_LINE = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")


class CuratedError(UsageError):
    """Curated data that cannot be used. ``path`` and ``line`` (from 1) say where, ``message`` what is wrong.

    ``others`` are further faults found in the same reading; the text of the error names all of them.
    """

    def __init__(
        self, path: Path, line: int, message: str, others: tuple[CuratedError, ...] = ()
    ) -> None:
        super().__init__(path, line, message, others)
        self.path = path
        self.line = line
        self.message = message
        self.others = others

    def __str__(self) -> str:
        own = f"{self.path}:{self.line}: {self.message}"
        return "\n".join([own, *(str(other) for other in self.others)])


@dataclass(frozen=True, slots=True)
class Entry:
    """A table ``[kind.key]`` of a file, with its values as TOML gives them.

    ``rank`` is the place of its folder, 0 for the packaged one.
    """

    kind: str
    key: str
    path: Path
    values: dict[str, Any]
    rank: int

    def error(self, complaint: Complaint) -> CuratedError:
        """The complaint with its place, which is looked for only now: a TOML reader keeps no lines."""
        text = self.path.read_text(encoding="utf-8")
        line = line_of(text, self.kind, self.key, complaint.field, complaint.word)
        return CuratedError(self.path, line, f"{self.kind}.{self.key}: {complaint.message}")


Entries = dict[str, dict[str, Entry]]
"""Entries by kind and key, in the order of their files."""


def read(folders: Sequence[Path]) -> Entries:
    """The entries of all folders; one of a later folder replaces one of an earlier with the same kind and
    key.

    Entries of a later folder come first, so that a user's heading goes before a packaged pattern. Raises
    `CuratedError` with every fault found, in the order of files and lines.
    """
    entries: Entries = {kind: {} for kind in KINDS}
    faults: list[CuratedError] = []
    for rank, folder in reversed(list(enumerate(folders))):
        if not folder.is_dir():
            faults.append(CuratedError(folder, 1, "there is no such folder"))
            continue
        seen: dict[tuple[str, str], Path] = {}
        paths = sorted(folder.glob("*.toml"))
        if not paths:
            faults.append(CuratedError(folder, 1, "there is no .toml file in this folder"))
        for path in paths:
            for entry in _entries_of(path, rank, faults):
                place = (entry.kind, entry.key)
                if place in seen:
                    told = f"is in {seen[place].name} as well"
                    faults.append(entry.error(Complaint(told)))
                seen[place] = path
                entries[entry.kind].setdefault(entry.key, entry)
    raise_all(faults)
    return entries


def raise_all(faults: Sequence[CuratedError]) -> None:
    """Raise one error that names all of them, or none."""
    if faults:
        first, *others = sorted(faults, key=lambda fault: (str(fault.path), fault.line))
        raise CuratedError(first.path, first.line, first.message, tuple(others))


def _entries_of(path: Path, rank: int, faults: list[CuratedError]) -> list[Entry]:
    """The entries of one file that are as they should be; the others become faults."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        faults.append(CuratedError(path, 1, f"cannot be read: {error}"))
        return []
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else path.read_text(encoding="utf-8").count("\n") + 1
        faults.append(CuratedError(path, line, f"is no TOML: {error}"))
        return []
    good: list[Entry] = []
    for kind, table in tables.items():
        if kind not in KINDS or not isinstance(table, dict):
            line = line_of(path.read_text(encoding="utf-8"), kind, None)
            faults.append(CuratedError(path, line, f"{kind} is none of {', '.join(KINDS)}"))
            continue
        for key, values in table.items():
            entry = Entry(kind, key, path, values, rank)
            complaints = _complaints(entry)
            faults += [entry.error(complaint) for complaint in complaints]
            if not complaints:
                good.append(entry)
    return good


def _complaints(entry: Entry) -> list[Complaint]:
    bad_key = key_complaint(entry.key)
    if bad_key is not None:
        return [Complaint(bad_key)]
    if not isinstance(entry.values, dict):
        return [Complaint(f"wants a table [{entry.kind}.{entry.key}]")]
    return complain(entry.values, KINDS[entry.kind])


def line_of(
    text: str, kind: str, key: str | None, field: str | None = None, word: str | None = None
) -> int:
    """The line, from 1, of a table, of a field in it, of a word behind that; the nearest that is found."""
    wanted = kind if key is None else f"{kind}.{key}"
    header = re.compile(rf"\s*\[\s*{re.escape(wanted)}[\s.\]]")
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if header.match(line + " ")), None)
    if start is None:
        names = "|".join(re.escape(name) for name in (wanted, key) if name is not None)
        plain = re.compile(rf"\s*(?:{names})\s*[=.]")
        return next((i for i, line in enumerate(lines, 1) if plain.match(line)), 1)
    place = start
    for at, mark in ((field, None if field is None else rf"\s*{re.escape(field)}\s*="), (word, None)):
        if at is None:
            continue
        pattern = re.compile(mark) if mark else None
        for i in range(place, len(lines)):
            if i > start and lines[i].lstrip().startswith("["):
                break
            if (pattern.match(lines[i]) if pattern else at in lines[i]):
                place = i
                break
    return place + 1
