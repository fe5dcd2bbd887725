"""What can be a club's name; and that the short way to say so agrees with the long one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup.formats import names, result

CLUBS = [
    "Kairat", "SKIF-Ordabasy", "Jas Qyran", "FK-33", "SDX 8", "Schalke 04", "1860 München", "1. FC Köln", "23 Avqust",
    "OSC/FK-33 Ogre", "V.O.V.A Liepāja", "Sho'rtan Gʻuzor (2)", "(1L) FC Nyva", "Spartak (reserves)", "KAZ Kairat",
    "Queen of the South", "Brighton & Hove Albion", "Cable–Tel (Newport)", "AS Roma", "Dynamo St.", "İskra", "Łódź",
    "Mash'or", "de Graafschap",
]  # fmt: skip


@pytest.mark.parametrize("name", CLUBS)
def test_club(name: str) -> None:
    assert names.fault(name) is None


WORDS = (
    "Kairat", "SKIF", "FC", "FK-33", "Jas", "04", "8", "1860", "(2)", "(1L)", "(A)", "(aet)", "(p)",
    "May", "March", "1992", "8", "aet", "AET", "Pen", "w/o", "W/O", "CANC", "A-W", "H–W", "won",
    "In", "As", "AS", "Bye", "P", "p", "*", "2-1", "1:0", "Sho'rtan", "Rīga", "é", "St.", "the",
    "of", "Void", "Win", "-", "+", "O'", "'", "X", "Ht", "Agg", "penalties", "Wo",
)  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join))
def test_a_plain_name_is_a_name_with_nothing_beside_it(name: str) -> None:
    if names.is_plain(name):
        plain = result.Side(name, 0, (), None, None)
        assert result._odd_first_side.__wrapped__(name) == plain
        assert result._odd_second_side.__wrapped__(name) == plain


def test_nearly_all_names_are_plain() -> None:
    usual = (*CLUBS[:6], "Sho'rtan", "(1L) FC Nyva", "Nasaf (1)")
    assert [name for name in usual if not names.is_plain(name)] == []
