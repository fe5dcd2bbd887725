"""The short way to a plain name says what the long way says, on names cut, mixed and garbled at random."""

from __future__ import annotations

from random import Random

from kzcup.formats import dates, names, result
from tests.writer.defects import garble
from tests.writer.pool import COUNTRIES, club_names

ODD_WORDS = """
    May Aet Void P CANC A-W Round 1990 90 8 Jule won Won the Win Pens (aet) (2) (P) (p) (Agg) - 3-4 w/o Winner
    Match First (1) (III) (2L)
"""
ODD = tuple(ODD_WORDS.split())
TRIED = 30_000


def test_a_plain_name_has_no_fault_date_or_note(run_seed: int) -> None:
    rng = Random(run_seed)
    pool = [name for country, _, _ in COUNTRIES for name in club_names(country, 90)]
    plain = 0
    for _ in range(TRIED):
        name = rng.choice(pool)
        if rng.random() < 0.6:
            name = " ".join(rng.sample([*name.split(" "), *rng.sample(ODD, 2)], 2))
        if rng.random() < 0.3:
            name = garble(rng, name)
        name = name.strip()
        if not name or not names.is_plain(name):
            continue
        plain += 1
        assert names.fault(name) is None, name
        assert names.fold(name) == name
        assert dates.before(name) is None, name
        assert dates.behind(name) is None, name
        assert result._notes_behind(name) == (name, ()), name
        assert result._other_result(name) is None, name
    assert plain > TRIED / 5
