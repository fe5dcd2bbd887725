"""How far clubs came and what ended their way; what walkovers were given to whom."""

from __future__ import annotations

from kzcup.infer import infer
from tests.infer.builder import cup

TEXT = """winner: Khimik
# Group stage (group stage)
## Group A
Namys 0-1 Azhar
# Quarter-finals
Azhar 1-1 Bulat
Khimik 1-0 Zhiger
Taraz w/o Tobol ; to Taraz
Batyr 0-3 Arys ; awarded
Yassi w/o Enbek ; both withdrew
# Semi-finals
Azhar 0-1 Khimik
Taraz 2-1 Arys
# Third place (third place)
Azhar 1-0 Arys
# Final
Khimik 1-0 Taraz"""


def outcomes(text: str) -> dict[str, tuple[str, str | None, int | None]]:
    season, players = cup(text)
    return {
        season.clubs[each.club - 1].name: (
            each.outcome,
            season.clubs[each.eliminated_by - 1].name if each.eliminated_by else None,
            each.last_round,
        )
        for each in infer(season, players).clubs
    }


def test_every_outcome() -> None:
    assert outcomes(TEXT) == {
        "Namys": ("group stage", None, 1),
        "Azhar": ("eliminated", "Khimik", 4),  # out in the semi-final, then third
        "Bulat": ("eliminated", "Azhar", 2),
        "Khimik": ("winner", None, 5),
        "Zhiger": ("eliminated", "Khimik", 2),
        "Taraz": ("runner-up", "Khimik", 5),
        "Tobol": ("walkover", "Taraz", 2),
        "Batyr": ("decision", "Arys", 2),
        "Arys": ("eliminated", "Taraz", 4),
        "Yassi": ("walkover", None, 2),
        "Enbek": ("walkover", None, 2),
    }


def test_a_winner_that_is_seen_no_more_and_a_level_tie_are_unknown() -> None:
    assert outcomes("""# Quarter-finals
Azhar 1-0 Bulat
Khimik 1-1 Zhiger""") == {
        "Azhar": ("unknown", None, 1),
        "Bulat": ("eliminated", "Azhar", 1),
        "Khimik": ("unknown", None, 1),
        "Zhiger": ("unknown", None, 1),
    }


def test_an_annulled_final() -> None:
    assert outcomes("""# Final
Munaishy 1-2 Yelimay ; annulled
Kairat 2-0 Vostok""") == {
        "Munaishy": ("decision", None, 1),
        "Yelimay": ("decision", None, 1),
        "Kairat": ("winner", None, 1),
        "Vostok": ("runner-up", "Kairat", 1),
    }


def test_a_club_that_only_a_group_knows_where_no_later_round_is_known() -> None:
    assert outcomes("""# Group stage (group stage)
## Group A
Namys 0-1 Azhar""") == {"Namys": ("unknown", None, 1), "Azhar": ("unknown", None, 1)}


def test_whom_walkovers_and_decisions_were_given_to() -> None:
    season, players = cup("""# Groups (group stage)
## Group A
Namys w/o Azhar ; to Azhar
Namys w/o Khimik
# First round
Gornyak 1-0 Tobol
Tobol w/o Gornyak
Kainar w/o Bulat
Shakhter canc Aktobe ; to Shakhter
Yassi 0-3 Enbek ; awarded
# Second round
Tobol 1-0 Taraz""")
    inference = infer(season, players)
    given = {
        season.matches[result.match - 1].line: (
            season.clubs[result.walkover_to - 1].name if result.walkover_to else None,
            result.walkover_basis,
        )
        for result in inference.matches
        if result.walkover_basis is not None
    }
    assert given == {
        3: ("Azhar", "stated"),
        4: (None, "unknown"),
        7: ("Tobol", "deduced"),
        8: (None, "unknown"),
        9: ("Shakhter", "stated"),
        10: ("Enbek", "stated"),
    }
