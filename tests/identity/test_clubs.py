"""Names as written to clubs: counts over the three seasons, spellings, countries."""

import pytest

from kzcup import identity
from kzcup.curated import load
from kzcup.model import Competition
from tests.identity.seasons import CUP, draft

# The clubs of the three documents as they write them.
# fmt: off
IN93 = [
    "Tselinnik", "Dostyk", "Azhar", "Bulat", "Aktyubinets", "Shakhter", "Kairat", "Metallist", "Namys",
    "Gornyak", "Uralets-Arma", "Vostok", "Munaishy", "Kokshetau", "Yassi", "Enbek", "Batyr", "Taraz",
    "SKIF-Ordabasy", "Kaisar", "Ansat", "Karachaganak", "Dynamo Almaty", "Khimik", "Spartak Semey",
    "Zhiger", "Taldykorgan",
]
IN96 = [
    "Kainar", "Bulat", "Kairat", "Tselinnik", "Gornyak", "Tobol", "Shakhter", "Aktobemunai", "Zhiger",
    "Munaishy", "Batyr", "Kokshe", "Enbek", "SKIF-Ordabasy", "Vostok-Adil", "Irtysh", "Yelimay", "Taraz",
    "Kaisar-Munai", "Vostok",
]
IN24 = [
    "Okzhetpes", "AKAS", "Irtysh Pavlodar", "Khan-Tengri", "Akzhayik", "Akademia Ontustik", "Altai",
    "Taraz", "Ekibastuzets", "Turkistan", "Caspiy", "Jas Qyran", "Arys", "SD Family", "Ulytau",
    "Maktaaral", "Aksu", "Zhetisay", "Kyran", "Atyrau", "Kaisar", "Tobol", "Zhenis", "Astana", "Kairat",
    "Turan", "Kyzylzhar", "Ordabasy", "Aktobe", "Zhetysu", "Elimai", "Shakhter Karagandy",
]
# fmt: on
SEASONS = [(IN93, (1993, 1993)), (IN96, (1996, 1997)), (IN24, (2024, 2024))]


def keys(place: int, lineage: bool = False) -> set[str]:
    """The keys of the clubs of one of the three seasons."""
    names, years = SEASONS[place]
    return {club.key for club in identity.clubs(draft(*names, years=years), load(), lineage)}


@pytest.mark.parametrize("lineage", [False, True])
def test_clubs_of_each_season(lineage: bool) -> None:
    assert [len(names) for names, _ in SEASONS] == [27, 20, 32]
    assert [len(keys(place, lineage)) for place in range(3)] == [27, 19, 32]
    assert len({name for names, _ in SEASONS for name in names}) == 63


def test_1993_and_1996_97_have_27_clubs() -> None:
    assert len(keys(0) | keys(1)) == 27
    assert keys(1) < keys(0)


def test_eight_clubs_of_1996_97_had_played_in_1993_under_another_name() -> None:
    before = {club.key: club.name for club in identity.clubs(draft(*IN93, years=(1993, 1993)), load())}
    now = {club.key: club.name for club in identity.clubs(draft(*IN96), load())}
    assert {name for key, name in now.items() if before[key] != name} == {
        "Aktobemunai",
        "Tobol",
        "Kainar",
        "Kokshe",
        "Irtysh",
        "Yelimay",
        "Kaisar-Munai",
        "Vostok-Adil",
    }


def test_all_three_seasons_have_50_clubs_by_certain_links() -> None:
    assert len(keys(0) | keys(1) | keys(2)) == 50
    assert {load().clubs()[key].name for key in (keys(0) | keys(1)) & keys(2)} == {
        "Kairat",
        "Aktobe",
        "Shakhter Karagandy",
        "Taraz",
        "Kaisar",
        "Tobol",
        "Caspiy",
        "Zhetysu",
        "Akzhayik",
    }


def test_all_three_seasons_have_43_clubs_with_lineage() -> None:
    assert len(keys(0, True) | keys(1, True) | keys(2, True)) == 43


def test_every_club_of_the_seeds_is_curated() -> None:
    for names, years in SEASONS:
        for club in identity.clubs(draft(*names, years=years), load()):
            assert club.curated, club.name
            assert club.country == "Kazakhstan"


def test_two_spellings_of_1996_97_are_one_club_called_by_its_name_of_those_years() -> None:
    for names in (("Vostok-Adil", "Kairat", "Vostok"), ("Vostok", "Kairat", "Vostok-Adil")):
        club = next(club for club in identity.clubs(draft(*names), load()) if club.key == "vostok")
        assert (club.name, club.canonical) == ("Vostok-Adil", "Vostok")
        assert {name.text for name in club.names} == {"Vostok", "Vostok-Adil"}


def test_a_single_spelling_is_the_clubs_name() -> None:
    (club,) = identity.clubs(draft("Shakhter"), load())
    assert (club.name, club.canonical, club.city) == ("Shakhter", "Shakhter Karagandy", "Karagandy")


def test_clubs_are_numbered_by_the_first_place_of_each() -> None:
    clubs = identity.clubs(draft("Kairat", "Vostok", "Taraz", "Vostok-Adil", "Nobody"), load())
    assert [(club.no, club.key) for club in clubs] == [
        (1, "kairat"),
        (2, "vostok"),
        (3, "taraz"),
        (4, "kazakhstan/nobody"),
    ]
    assert [(name.text, name.line) for name in clubs[1].names] == [("Vostok", 2), ("Vostok-Adil", 4)]


def test_an_uncurated_club_is_one_by_country_and_folded_name() -> None:
    (club,) = identity.clubs(draft("Stroitel–Lenger", "stroitel-lenger", "STROITEL LENGER"), load())
    assert (club.key, club.name, club.canonical) == (
        "kazakhstan/stroitel lenger",
        "Stroitel–Lenger",
        "Stroitel–Lenger",
    )
    assert (club.curated, club.city, len(club.names)) == (False, None, 3)


def test_look_alikes_are_never_one() -> None:
    names = ("Kainar", "Kairat", "Kaisar-Munai", "Kaisar Munay", "Kyran", "Jas Qyran", "Qairat")
    assert len(identity.clubs(draft(*names), load())) == len(names)


def test_clubs_of_one_name_in_two_countries_are_two() -> None:
    tajik = Competition("tajikistan cup/tajikistan", "Tajikistan Cup", "Tajikistan")
    uzbek = Competition("uzbekistan cup/uzbekistan", "Uzbekistan Cup", "Uzbekistan")
    (one,) = identity.clubs(draft("Dinamo", cup=tajik), load())
    (other,) = identity.clubs(draft("Dinamo", cup=uzbek), load())
    assert (one.key, other.key) == ("tajikistan/dinamo", "uzbekistan/dinamo")


def test_cups_of_one_country_share_their_clubs() -> None:
    league = Competition("league cup/kazakhstan", "League Cup", "Kazakhstan")
    for name in ("Kairat", "Nobody"):
        (one,) = identity.clubs(draft(name), load())
        (other,) = identity.clubs(draft(name, cup=league), load())
        assert one.key == other.key


def test_without_a_country_a_club_is_its_competitions() -> None:
    one_cup = Competition("village cup/", "Village Cup", None)
    other_cup = Competition("town cup/", "Town Cup", None)
    (one,) = identity.clubs(draft("Kairat", cup=one_cup), load())
    (other,) = identity.clubs(draft("Kairat", cup=other_cup), load())
    assert (one.key, one.country, one.curated) == ("village cup//kairat", None, False)
    assert other.key == "town cup//kairat"


def test_a_club_under_two_spellings_of_one_text() -> None:
    tajik = Competition("tajikistan cup/tajikistan", "Tajikistan Cup", "Tajikistan")
    names = ("Regar-TadAZ", "Regar-TadAZ Tursunzoda")
    (club,) = identity.clubs(draft(*names, years=(2014, 2014), cup=tajik), load())
    assert club.name == "Regar-TadAZ Tursunzoda"


def test_lineage_calls_the_joined_club_by_its_last_name() -> None:
    (club,) = identity.clubs(draft("Tselinnik"), load(), True)
    assert (club.key, club.name, club.canonical) == ("zhenis", "Tselinnik", "Zhenis")


def test_no_names_no_clubs() -> None:
    assert identity.clubs(draft(cup=CUP), load()) == ()
