"""Damage a text as copying and editing do: cut it off, drop, swap, repeat and garble lines.

`Damaged.origin` tells for each line of the new text which line of the old one it was, so that a test can ask
what became of every line.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_JUNK = "xÄ0-:,|='()&%ß\t 7"


@dataclass(frozen=True, slots=True)
class Damaged:
    """``origin[n - 1]`` is the old number of line n. ``garbled`` holds the new numbers of lines whose text is
    not that of the old one; ``lost`` the old numbers of lines that are gone."""

    text: str
    origin: tuple[int, ...]
    garbled: frozenset[int]
    lost: frozenset[int]


def damage(rng: Random, text: str, times: int) -> Damaged:
    """The text with this many defects."""
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    rows = [(number, line, False) for number, line in enumerate(lines, 1)]
    for _ in range(times):
        if len(rows) < 3:
            break
        at = rng.randrange(1, len(rows))
        kind = rng.randrange(6)
        if kind == 0:
            del rows[at]
        elif kind == 1:
            other = rng.randrange(1, len(rows))
            rows[at], rows[other] = rows[other], rows[at]
        elif kind == 2:
            rows.insert(at, rows[at])
        elif kind == 3 and rng.random() < 0.2:
            del rows[rng.randrange(len(rows) // 2, len(rows)) :]
        else:
            number, line, _ = rows[at]
            garbled = garble(rng, line)
            rows[at] = (number, garbled, garbled != line)
    kept = {number for number, _, _ in rows}
    return Damaged(
        "\n".join(line for _, line, _ in rows) + "\n",
        tuple(number for number, _, _ in rows),
        frozenset(at for at, (_, _, garbled) in enumerate(rows, 1) if garbled),
        frozenset(range(1, len(lines) + 1)) - kept,
    )


def garble(rng: Random, line: str) -> str:
    """One line with a sign lost, changed, doubled, put in, or a piece gone."""
    if not line:
        return rng.choice(_JUNK)
    at = rng.randrange(len(line))
    kind = rng.randrange(6)
    if kind == 0:
        return line[:at] + line[at + 1 :]
    if kind == 1:
        return line[:at] + rng.choice(_JUNK) + line[at + 1 :]
    if kind == 2:
        return line[:at] + line[at] + line[at:]
    if kind == 3:
        return line[:at] + rng.choice(_JUNK) + line[at:]
    if kind == 4:
        return line[:at]
    return line[:at] + line[min(len(line), at + rng.randint(2, 8)) :]
