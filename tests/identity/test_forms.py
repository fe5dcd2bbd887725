"""When one form of a name can be short for another."""

import pytest

from kzcup.identity.forms import extends, form_of

# Fuller form, short form, whether the first can be the second man's full name.
CASES = [
    ("Roman Luchkin", "Luchkin", True),
    ("Ahmed El Messaoudi", "El Messaoudi", True),
    ("Ahmed El Messaoudi", "Messaoudi", True),
    ("Ahmed El-Messaoudi", "el messaoudi", True),
    ("Élder Santana", "Santana", True),
    ("João Paulo", "Paulo", True),
    ("Rúben Brígido", "Brigido", True),
    ("Ruslan Imankulov", "R.Imankulov", True),
    ("Ruslan Imankulov", "R. Imankulov", True),
    ("Ruslan Imankulov", "Imankulov R.", True),
    ("R.Imankulov", "Imankulov", True),
    ("Antonio da Silva", "A.Silva", True),
    ("Yuri Petrov", "Yu.Petrov", True),
    ("Yu.Petrov", "Y.Petrov", True),
    ("Alexei B. Petrov", "A.B.Petrov", True),
    ("Ruslan Imankulov", "D.Imankulov", False),
    ("D.Imankulov", "R.Imankulov", False),
    ("Zheilitbayev", "Zheilitbaev", False),
    ("Mateus Barbosa", "Mateus", False),
    ("Luchkin", "Roman Luchkin", False),
    ("Luchkin", "R.Luchkin", False),
    ("Luchkin", "Luchkin", False),
    ("Messaoudi", "El Messaoudi", False),
    ("Petrovich", "Petrov", False),
    ("Ivan Petrov", "an Petrov", False),
]


@pytest.mark.parametrize(("full", "short", "expected"), CASES)
def test_extends(full: str, short: str, expected: bool) -> None:
    assert extends(form_of(full), form_of(short)) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R.Imankulov", "r. imankulov"),
        ("R Imankulov", "R.Imankulov"),
        ("V. Andronic", "V.Andronic"),
        ("z.Pahaev", "Z. Pahaev"),
        ("NUFTIEV", "Nuftiev"),
        ("Nižić", "Nizic"),
        ("Petrov.", "Petrov"),
    ],
)
def test_one_form(one: str, other: str) -> None:
    assert form_of(one) == form_of(other)


@pytest.mark.parametrize("name", ["", ".", "A", "A.", "A.B.", "'", "..  ."])
def test_names_of_nothing_have_a_form(name: str) -> None:
    initials, words = form_of(name)
    assert not extends((initials, words), (initials, words))
