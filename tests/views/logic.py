"""Case files in the manner of sqllogictest: a query, and below it the rows it must give.

    # what the case shows
    query TII
    SELECT club, won, lost FROM club_records WHERE club = 'Kairat'
    ----
    Kairat | 5 | 3

The letters are the types of the columns (see `tests.views.reading.in_words`); ``rowsort`` behind them sorts
the rows on both sides, for queries without an order. Null is ``NULL``; an empty result is nothing below the
dashes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.views.reading import Ask, in_words


@dataclass(frozen=True)
class Case:
    """One query of a file, with the line it begins on."""

    title: str
    line: int
    letters: str
    rowsort: bool
    sql: str
    expected: tuple[tuple[str, ...], ...]


def cases(path: Path) -> list[Case]:
    """All cases of a file; a malformed one is an error, never left out."""
    found = []
    lines = path.read_text(encoding="utf-8").splitlines()
    title, at = "", 0
    while at < len(lines):
        line = lines[at]
        if line.startswith("#"):
            title = line.lstrip("# ")
        elif line.startswith("query "):
            case, at = _case(lines, at, title)
            found.append(case)
            continue
        else:
            assert not line.strip(), f"{path.name}:{at + 1}: {line!r} is no part of a case"
        at += 1
    assert found, f"{path.name} holds no case"
    return found


def _case(lines: list[str], start: int, title: str) -> tuple[Case, int]:
    letters, *options = lines[start].split()[1:]
    assert options in ([], ["rowsort"]), f"line {start + 1}: {options}"
    dashes = lines.index("----", start)
    end = next((at for at in range(dashes, len(lines)) if not lines[at].strip()), len(lines))
    rows = tuple(tuple(cell.strip() for cell in line.split(" | ")) for line in lines[dashes + 1 : end])
    sql = "\n".join(lines[start + 1 : dashes])
    return Case(title, start + 1, letters, bool(options), sql, rows), end


def difference(case: Case, ask: Ask) -> str | None:
    """What is wrong with the answer, None where it is as expected."""
    got = [in_words(row, case.letters) for row in ask(case.sql)]
    expected = list(case.expected)
    if case.rowsort:
        got.sort()
        expected.sort()
    if got == expected:
        return None
    missing = [" | ".join(row) for row in expected if row not in got]
    surplus = [" | ".join(row) for row in got if row not in expected]
    return f"missing {missing}, surplus {surplus}" if missing or surplus else f"in another order: {got}"
