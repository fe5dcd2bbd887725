"""Months, keys of infoboxes, cups and points for a win."""

import pytest

from kzcup.curated import load
from kzcup.model import DECLARED_SUBJECTS, Competition


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("January", 1),
        ("March", 3),
        ("May", 5),
        ("Jule", 7),
        ("July", 7),
        ("JULY", 7),
        ("Sept", 9),
        ("Sep.", 9),
        ("November", 11),
        ("December", 12),
        ("Juleo", None),
        ("Ma", None),
        ("", None),
        ("12", None),
    ],
)
def test_months(word: str, month: int | None) -> None:
    assert load().month(word) == month


def test_misspelt_months_are_known_as_such() -> None:
    curated = load()
    assert curated.month_misspelt("Jule")
    assert not curated.month_misspelt("July")
    assert not curated.month_misspelt("Kairat")


@pytest.mark.parametrize(
    ("key", "subject"),
    [
        ("Title", "title"),
        ("Year", "year"),
        ("Country", "country"),
        ("Num Teams", "clubs"),
        ("Dates", "dates"),
        ("Winners", "winner"),
        ("Champions", "winner"),
        ("Champion Other", "winner"),
        ("Second", "runner-up"),
        ("Second Other", "runner-up"),
        ("runner-up", "runner-up"),
        ("Matches", "matches"),
        ("Goals", "goals"),
        ("Attendance", "attendance"),
        ("Scoring Leader", "leaders"),
        ("Top Scorer", "leaders"),
        ("Top Goal Scorer", "leaders"),
        ("Prev Season", "previous season"),
        ("Prevseason", "previous season"),
        ("Previous", "previous season"),
        ("Next Season", "next season"),
        ("Nextseason", "next season"),
        ("Next", "next season"),
        ("Updated", "updated"),
        ("Count", "infobox"),
        ("Continentalcup1", "infobox"),
        ("Other Title", "infobox"),
        ("semi-finalist1", "infobox"),
        ("Shoe size", None),
    ],
)
def test_keys_of_infoboxes(key: str, subject: str | None) -> None:
    assert load().infobox_key(key) == subject
    assert subject is None or subject in (*DECLARED_SUBJECTS, "leaders", "dates")


@pytest.mark.parametrize(
    ("name", "country", "competition"),
    [
        (
            "Kazakhstan Cup",
            "Kazakhstan",
            Competition("kazakhstan cup/kazakhstan", "Kazakhstan Cup", "Kazakhstan"),
        ),
        (
            "Kazakhstan Cup",
            None,
            Competition("kazakhstan cup/kazakhstan", "Kazakhstan Cup", "Kazakhstan"),
        ),
        (
            "O'zbekiston Kubogi",
            "Uzbekistan",
            Competition("uzbekistan cup/uzbekistan", "Uzbekistan Cup", "Uzbekistan"),
        ),
        (
            "Tajik Cup",
            "Tajikistan",
            Competition("tajikistan cup/tajikistan", "Tajikistan Cup", "Tajikistan"),
        ),
        (
            "Latvian Football Cup",
            None,
            Competition("latvian football cup/latvia", "Latvian Football Cup", "Latvia"),
        ),
        # The same name in a country no entry knows is a cup of its own.
        ("Kazakhstan Cup", "Utopia", Competition("kazakhstan cup/utopia", "Kazakhstan Cup", "Utopia")),
        ("Village Cup", None, Competition("village cup/", "Village Cup", None)),
    ],
)
def test_cups(name: str, country: str | None, competition: Competition) -> None:
    assert load().competition(name, country) == competition


@pytest.mark.parametrize(
    ("year", "points"), [(1900, 2), (1993, 2), (1994, 2), (1995, 3), (1996, 3), (2024, 3)]
)
@pytest.mark.parametrize("name", ["Kazakhstan Cup", "Cup of Nowhere"])
def test_points_for_a_win(name: str, year: int, points: int) -> None:
    curated = load()
    assert curated.points_for_win(curated.competition(name, "Kazakhstan"), year) == points


def test_lists_of_words_are_found_as_written_and_folded() -> None:
    codes = load().words("country-codes")
    assert {"KAZ", "kaz"} <= codes
    assert load().words("no such list") == frozenset()
