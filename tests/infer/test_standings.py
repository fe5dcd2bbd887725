"""Tables of groups: who is ranked where, who shares a rank, who went on."""

from __future__ import annotations

from kzcup.infer import infer
from tests.infer.builder import cup


def table(text: str, points: int = 3) -> list[str]:
    """Each row as ``rank club``, ``?`` where the rank is not certain, ``+`` or ``-`` for having gone on."""
    season, players = cup(text, points=points)
    return [
        f"{entry.rank}{'' if entry.rank_certain else '?'} {season.clubs[entry.club - 1].name}"
        f"{ {True: ' +', False: ' -', None: ''}[entry.advanced] }"
        for entry in infer(season, players).groups
    ]


def test_points_then_difference_then_goals() -> None:
    assert table("""# Group stage (group stage)
## Group D
Caspiy 2-4 Jas Qyran
Jas Qyran 1-0 Arys
Arys 0-0 Caspiy
# Play-off
Taraz 1-0 Jas Qyran""") == ["1 Jas Qyran +", "2 Arys -", "3 Caspiy -"]


def test_equals_share_the_rank_and_it_is_not_certain() -> None:
    assert table("""# Group stage (group stage)
## Group A
Aksu 1-0 Kyran
Kyran 1-0 Zhetisay
Zhetisay 1-0 Aksu
Aksu 1-0 Arys
Kyran 1-0 Arys
Zhetisay 1-0 Arys""") == ["1? Aksu", "1? Kyran", "1? Zhetisay", "4 Arys"]


def test_two_points_for_a_win_can_change_the_order() -> None:
    text = """# Group stage (group stage)
## Group A
Aksu 1-0 Kyran
Aksu 0-5 Arys
Aksu 0-5 Taraz
Kyran 0-0 Arys
Kyran 0-0 Taraz
Arys 1-1 Taraz"""
    assert table(text, points=3)[2:] == ["3 Aksu", "4 Kyran"]
    assert table(text, points=2)[2:] == ["3 Kyran", "4 Aksu"]


def test_an_awarded_score_counts_and_a_walkover_leaves_the_group_open() -> None:
    assert table("""# Group stage (group stage)
## Group A
Aksu 0-3 Kyran ; awarded
Kyran 0-0 Arys
Arys w/o Aksu""") == ["1? Kyran", "2? Arys", "3? Aksu"]


def test_a_group_with_a_match_missing_is_not_certain() -> None:
    assert table("""# Group stage (group stage)
## Group A
Aksu 1-0 Kyran
Kyran 1-0 Arys""") == ["1? Aksu", "2? Kyran", "3? Arys"]


def test_home_and_away() -> None:
    assert table("""# Group stage (group stage)
## Group A
Aksu 1-0 Kyran
Kyran 1-1 Aksu""") == ["1 Aksu", "2 Kyran"]
