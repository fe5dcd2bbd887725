"""Generated seasons as files: the same number and seed give the same bytes."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.writer import BENCH_SHAPE, defects, season_of
from tests.writer.dialect import plain
from tests.writer.pool import COUNTRIES, CUPS
from tests.writer.truth import Written

FIRST_YEAR = 1937
EDITIONS = 87


def editions() -> list[tuple[str, str, str, int]]:
    """Every competition and year there is: name, country, code, year. No two have the same name and year."""
    cups = [(f"{adjective} {cup}", country, code) for country, adjective, code in COUNTRIES for cup in CUPS]
    return [(*cup, FIRST_YEAR + number) for number in range(EDITIONS) for cup in cups]


def season(number: int, seed: int = 1) -> Written:
    """Season ``number`` of the corpus, from 0."""
    name, country, code, year = editions()[number]
    rng = Random(f"bench/{seed}/{number}")
    # Every other cup plays from autumn to spring.
    years = (year, year + (COUNTRIES.index(next(each for each in COUNTRIES if each[0] == country)) % 2))
    file = f"{number:05d}_{year}_{name.replace(' ', '_')}.txt"
    return season_of(rng, name, country, code, years, BENCH_SHAPE, plain, file)


def write(folder: Path, first: int, count: int, seed: int = 1, damaged: int = 0) -> int:
    """Write ``count`` seasons and return how many bytes; with so many damaged lines each."""
    every = editions()
    folder.mkdir(parents=True, exist_ok=True)
    if first + count > len(every):
        raise SystemExit(f"there are {len(every)} different seasons, not {first + count}")
    written = 0
    for number in range(first, first + count):
        made = season(number, seed)
        text = made.text
        if damaged:
            text = defects.damage(Random(f"damage/{seed}/{number}"), text, damaged).text
        written += (folder / made.name).write_bytes(text.encode())
    return written
