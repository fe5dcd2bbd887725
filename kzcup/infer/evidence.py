"""Lines as evidence. Equal lines of evidence are one value, because a season has hundreds of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kzcup.model import Evidence


@lru_cache(maxsize=65_536)
def _one(line: int) -> tuple[Evidence, ...]:
    return (Evidence(line),)


def lines_for(lines: Iterable[int]) -> tuple[Evidence, ...]:
    """These lines speaking for a claim, each once, in order."""
    return tuple([_one(line)[0] for line in sorted(set(lines))])


def lines_of(lines: tuple[int, ...]) -> tuple[Evidence, ...]:
    """As `lines_for`, for lines already in order."""
    if len(lines) == 1:
        return _one(lines[0])
    return lines_for(lines)


def lines_against(lines: Iterable[int]) -> tuple[Evidence, ...]:
    """These lines speaking against a claim, each once, in order."""
    return tuple([Evidence(line, "against") for line in sorted(set(lines))])
