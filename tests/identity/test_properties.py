"""What holds for any names whatever: shortcuts agree with the rule, and every name is one man's."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup import identity
from kzcup.curated import fold, load
from kzcup.identity.forms import extends, form_of, is_tail, last_word
from tests.identity.seasons import Said, season

ANY = st.text(
    st.one_of(st.sampled_from("aB .-'´éıİß’ʻR"), st.characters(exclude_categories=["Cs"])), max_size=10
)
NAME = st.builds(
    lambda lead, word: lead + word,
    st.sampled_from(["", "", "A.", "B. ", "Adam ", "Boris ", "Adam B. ", "Yu."]),
    st.sampled_from(["Petrov", "Petrov", "petrov", "Pétrov", "Petrova", "El Petrov", "Kim"]),
)


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_the_last_word_is_that_of_the_form(name: str) -> None:
    words = form_of(name)[1]
    assert last_word(name) == (words[-1] if words else "")


@settings(max_examples=300, deadline=None)
@given(ANY, st.sampled_from([" ", ".", ". ", ""]), ANY)
def test_a_plain_tail_is_a_short_form(lead: str, between: str, short: str) -> None:
    name = lead + between + short
    if is_tail(name, short):
        assert extends(form_of(name), form_of(short)) or form_of(name) == form_of(short)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("aAbBcd. .-é"), max_size=9))
def test_the_glance_at_plain_names_sees_what_the_words_say(name: str) -> None:
    """A dash behind the name is folded away, and keeps the name from the shorter way."""
    assert form_of(name) == form_of(name + " -")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(NAME, max_size=5), min_size=2, max_size=2),
    st.lists(NAME, max_size=3),
)
def test_players_are_the_men_of_the_rule(lines: list[list[str]], listed: list[str]) -> None:
    """Against the rule said plainly: a form belongs to the one fullest form it is short for, else itself."""
    found = season(
        [("One", " , ".join(lines[0])), ("Two", " , ".join(lines[1]))],
        tuple(Said(name, "One") for name in listed),
    )
    players = identity.players(found, load())
    for club, names in ((1, [*lines[0], *listed]), (2, lines[1])):
        forms = {form_of(name) for name in names}
        fullest = {form for form in forms if not any(extends(other, form) for other in forms)}
        men = set(fullest)
        for form in forms - fullest:
            owners = [other for other in fullest if extends(other, form)]
            if len(owners) != 1:
                men.add(form)
        assert len([player for player in players if player.club == club]) == len(men)
    owned = sorted(no for player in players for no in player.entries)
    assert owned == [entry.no for entry in found.entries if entry.name is not None]
    assert [player.no for player in players] == list(range(1, len(players) + 1))
    assert [player.line for player in players] == sorted(player.line for player in players)


def test_a_text_made_to_keep_the_program_busy_does_not() -> None:
    """5,000 forms with one last word at one club: compared with each other they would take minutes."""
    names = [f"{_word(number)} Petrov" for number in range(5_000)]
    found = season([("One", " , ".join([*names, "Petrov"])), ("Two", "")])
    started = time.process_time()
    players = identity.players(found, load())
    assert time.process_time() - started < 5
    assert len(players) == 5_001


def _word(number: int) -> str:
    letters = "abcdefghij"
    return "x" + "".join(letters[int(digit)] for digit in str(number))
