"""What other sources know, tied to lines that are really there."""

import hashlib
from pathlib import Path

import pytest

from kzcup.curated import Erratum, load

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = {
    "1993": "1993_Kazakhstan_Cup.txt",
    "1996-97": "1996-97_Kazakhstan_Cup.txt",
    "2024": "2024_Kazakhstan_Cup.txt",
}
CUP = "kazakhstan cup/kazakhstan"

# Season, line, text, round, winner, shoot-out (first-named club first), extra time.
SHOOT_OUTS = [
    ("1993", 23, "Azhar 2-2 Bulat", "First round", "Bulat", (3, 5), True),
    ("1993", 36, "Uralets-Arma 2-2 Vostok", "First round", "Uralets-Arma", (4, 3), True),
    ("1993", 47, "Batyr 2-2 Taraz", "First round", "Taraz", (3, 4), True),
    ("1993", 91, "Spartak Semey 0-0 Ansat", "Quarter-finals", "Ansat", (3, 4), None),
]

# Season, line, text, round, who went on.
WALKOVERS = [
    ("1993", 30, "Kairat (w/o) Metallist", "First round", "Kairat"),
    ("1993", 65, "Gornyak (w/o) Kairat", "Second round", "Gornyak"),
    ("1993", 67, "Spartak Semey (w/o) Zhiger", "Second round", "Spartak Semey"),
    ("1993", 69, "Ansat (w/o) Taldykorgan", "Second round", "Ansat"),
    ("1993", 93, "Dostyk (w/o) Kokshetau", "Quarter-finals", "Dostyk"),
    ("1996-97", 20, "Kainar (w/o) Bulat", "First round", "Kainar"),
    ("1996-97", 23, "Kairat (w/o) Tselinnik", "First round", "Kairat"),
    ("1996-97", 29, "Tobol (w/o) Gornyak", "First round", "Tobol"),
    ("1996-97", 41, "Zhiger (w/o) Tobol", "Second round", "Tobol"),
    ("1996-97", 56, "Enbek (w/o) Kokshe", "Second round", "Enbek"),
]


def erratum(season: str, line: int) -> Erratum:
    """The one erratum of a line."""
    (found,) = [item for item in load().errata(CUP, season) if item.line == line]
    return found


@pytest.mark.parametrize(
    ("season", "line", "text", "round_", "winner", "shoot_out", "extra_time"), SHOOT_OUTS
)
def test_shoot_outs(
    season: str,
    line: int,
    text: str,
    round_: str,
    winner: str,
    shoot_out: tuple[int, int],
    extra_time: bool | None,
) -> None:
    found = erratum(season, line)
    assert (found.text, found.round) == (text, round_)
    assert (found.winner, found.shoot_out, found.extra_time) == (winner, shoot_out, extra_time)
    assert found.status is None


@pytest.mark.parametrize(("season", "line", "text", "round_", "winner"), WALKOVERS)
def test_walkovers(season: str, line: int, text: str, round_: str, winner: str) -> None:
    found = erratum(season, line)
    assert (found.text, found.round, found.winner) == (text, round_, winner)
    assert (found.shoot_out, found.extra_time, found.status) == (None, None, None)


def test_the_first_final_of_1996_97_is_annulled() -> None:
    found = erratum("1996-97", 142)
    assert (found.text, found.round) == ("Munaishy 1-2 Yelimay", "Final")
    assert (found.status, found.winner) == ("annulled", None)
    assert found.sources == ("https://en.wikipedia.org/wiki/1997_Kazakhstan_Cup_final",)


def test_the_final_of_1996_97_that_counts() -> None:
    found = erratum("1996-97", 147)
    assert (found.text, found.round) == ("Kairat 2-0 Vostok", "Final")
    assert (found.attendance, found.venue) == (2500, "Central Stadium, Almaty")
    assert (found.club, found.status) == (("Vostok", "Vostok-Adil"), None)


def test_there_are_no_others() -> None:
    curated = load()
    assert len(curated.errata(CUP, "1993")) == 4 + 5
    assert len(curated.errata(CUP, "1996-97")) == 5 + 2
    assert curated.errata(CUP, "2024") == ()
    assert curated.errata(CUP, "1996–97") == ()
    assert curated.errata("uzbekistan cup/uzbekistan", "1993") == ()


@pytest.mark.parametrize("season", FILES)
def test_each_stands_where_it_was_seen(season: str) -> None:
    """Hash, line, text and round agree with the seed, and the text stands there once."""
    data = (SEEDS / FILES[season]).read_bytes()
    lines = data.decode().split("\n")
    for item in load().errata(CUP, season):
        assert item.sha256 == hashlib.sha256(data).hexdigest()
        assert item.line is not None
        assert lines[item.line - 1] == item.text
        assert lines.count(item.text) == 1
        heading = next(line for line in reversed(lines[: item.line]) if line.startswith("=="))
        assert heading.strip("= ") == item.round


def test_contradictions_are_notes_and_nothing_more() -> None:
    notes = {note.key: note for note in load().notes}
    assert notes["1996-97-klimov"].text == "  Kairat: Klimov 36', Nisanbaev 66'"
    assert notes["2024-korzun"].text == "  Elimai: Korzun 81'"
    for note in notes.values():
        lines = (SEEDS / FILES[note.season]).read_text(encoding="utf-8").split("\n")
        assert note.text is None or lines.count(note.text) == 1
        assert note.text not in {item.text for item in load().errata(CUP, note.season)}
