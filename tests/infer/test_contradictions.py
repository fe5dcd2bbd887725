"""Rules that contradict each other: no result, and the claims of both with lines for and against."""

from __future__ import annotations

from kzcup.infer import infer
from kzcup.model import Claim, contradictions
from tests.infer.builder import cup


def told(claim: Claim) -> tuple[str, int | str | None, list[tuple[int, str]], bool]:
    return claim.rule, claim.value, [(each.line, each.role) for each in claim.evidence], claim.used


def test_both_sides_are_kept() -> None:
    season, players = cup("""# First round
Azhar 2-1 Bulat
# Second round
Bulat 1-0 Taraz""")
    inference = infer(season, players)
    azhar, bulat = 1, 2
    assert [[told(claim) for claim in claims] for claims in contradictions(inference)] == [
        [
            ("score", azhar, [(2, "for"), (4, "against")], False),
            ("plays on", bulat, [(2, "for"), (4, "for")], False),
        ]
    ]


def test_a_first_final_that_is_not_annulled_contradicts_the_infobox() -> None:
    season, players = cup("""winner: Kairat
runner-up: Vostok
# Final
Munaishy 1-2 Yelimay
Kairat 2-0 Vostok""")
    inference = infer(season, players)
    munaishy, yelimay, kairat, vostok = 1, 2, 3, 4
    assert [tie.winner for tie in inference.ties] == [yelimay, kairat]
    assert (inference.winner, inference.runner_up) == (None, None)
    assert [[told(claim) for claim in claims] for claims in contradictions(inference)] == [
        [
            ("final", yelimay, [(4, "for"), (1, "against"), (5, "against")], False),
            ("final", kairat, [(5, "for"), (4, "against")], False),
            ("infobox", kairat, [(1, "for"), (4, "against")], False),
        ],
        [
            ("final", munaishy, [(4, "for"), (2, "against"), (5, "against")], False),
            ("final", vostok, [(5, "for"), (4, "against")], False),
            ("infobox", vostok, [(2, "for"), (4, "against")], False),
        ],
    ]


def test_agreement_is_no_contradiction() -> None:
    season, players = cup("""winner: Bulat
erratum: 4 winner Bulat
# First round
Azhar 2-2 Bulat
# Final
Bulat 1-0 Taraz""")
    inference = infer(season, players)
    assert contradictions(inference) == ()
    about_the_tie = [claim for claim in inference.claims if claim.subject == "tie" and claim.subject_no == 1]
    assert [(claim.rule, claim.value, claim.basis, claim.used) for claim in about_the_tie] == [
        ("plays on", 2, "deduced", True),
        ("erratum", 2, "curated", False),
    ]


def test_a_tie_whose_own_lines_tell_has_one_claim() -> None:
    season, players = cup("""winner: Bulat
# First round
Azhar 2-3 Bulat
# Final
Bulat 1-0 Taraz""")
    claims = [claim for claim in infer(season, players).claims if claim.subject == "tie"]
    assert [(claim.subject_no, claim.rule, claim.statement) for claim in claims] == [
        (1, "score", "Bulat beat Azhar 3-2"),
        (2, "score", "Bulat beat Taraz 1-0"),
    ]
