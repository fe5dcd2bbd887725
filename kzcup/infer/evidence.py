"""Lines as evidence. Equal lines of evidence are one value, because a season has hundreds of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from kzcup.model import Evidence

_SHARED = 8_192


@lru_cache(maxsize=_SHARED)
def _line(line: int) -> Evidence:
    return Evidence(line)


@lru_cache(maxsize=_SHARED)
def line_for(line: int) -> tuple[Evidence, ...]:
    """One line speaking for a claim."""
    return (_line(line),)


def lines_for(lines: Collection[int]) -> tuple[Evidence, ...]:
    """These lines speaking for a claim, each once, in order. A match and its replay can share a line."""
    if len(lines) == 2:
        first, second = lines
        if first < second:
            return _line(first), _line(second)
    return tuple(map(_line, sorted(set(lines))))


def lines_against(lines: Iterable[int]) -> tuple[Evidence, ...]:
    """These lines speaking against a claim, each once, in order."""
    return tuple([Evidence(line, "against") for line in sorted(set(lines))])
