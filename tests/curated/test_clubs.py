"""Who is who among the clubs: every row of what is known of them, and every trap, one row each."""

import pytest

from kzcup.curated import load

SEASONS = {"93": (1993, 1993), "96": (1996, 1997), "24": (2024, 2024)}

# Canonical name, and the names of 1993, 1996-97 and 2024 that are one club for certain.
CERTAIN = [
    ("Kairat", "Kairat", "Kairat", "Kairat"),
    ("Aktobe", "Aktyubinets", "Aktobemunai", "Aktobe"),
    ("Shakhter Karagandy", "Shakhter", "Shakhter", "Shakhter Karagandy"),
    ("Taraz", "Taraz", "Taraz", "Taraz"),
    ("Kaisar", "Kaisar", "Kaisar-Munai", "Kaisar"),
    ("Tobol", "Khimik", "Tobol", "Tobol"),
    ("Caspiy", "Munaishy", "Munaishy", "Caspiy"),
    ("Zhetysu", "Taldykorgan", "Kainar", "Zhetysu"),
    ("Akzhayik", "Uralets-Arma", None, "Akzhayik"),
    ("Vostok", "Vostok", "Vostok-Adil", None),
    ("Vostok", "Vostok", "Vostok", None),
    ("Bulat", "Bulat", "Bulat", None),
    ("Gornyak", "Gornyak", "Gornyak", None),
    ("Batyr", "Batyr", "Batyr", None),
    ("Zhiger", "Zhiger", "Zhiger", None),
    ("SKIF-Ordabasy", "SKIF-Ordabasy", "SKIF-Ordabasy", None),
    ("Kokshe", "Kokshetau", "Kokshe", None),
    ("Tselinnik", "Tselinnik", "Tselinnik", None),
    ("Irtysh", "Ansat", "Irtysh", None),
    ("Yelimay", "Spartak Semey", "Yelimay", None),
    ("Enbek", "Enbek", "Enbek", None),
]

# A club of the 1990s, the season and name there, and the club of 2024 that is likely its successor.
LIKELY = [
    ("96", "SKIF-Ordabasy", "Ordabasy"),
    ("96", "Kokshe", "Okzhetpes"),
    ("96", "Tselinnik", "Zhenis"),
    ("96", "Irtysh", "Irtysh Pavlodar"),
    ("96", "Yelimay", "Elimai"),
    ("96", "Enbek", "Ulytau"),
    ("93", "Metallist", "Kyzylzhar"),
]

# Names, each with its season, that are never one club, lineage or not.
TRAPS = [
    (("93", "Tselinnik"), ("24", "Astana")),
    (("24", "Zhenis"), ("24", "Astana")),
    (("93", "Azhar"), ("93", "Kokshetau")),
    (("93", "Azhar"), ("24", "Okzhetpes")),
    (("93", "Dostyk"), ("24", "Ordabasy")),
    (("93", "Namys"), ("24", "Zhenis")),
    (("93", "Namys"), ("93", "Tselinnik")),
    (("93", "Zhiger"), ("93", "SKIF-Ordabasy")),
    (("96", "Zhiger"), ("96", "SKIF-Ordabasy")),
    (("96", "Zhiger"), ("24", "Ordabasy")),
    (("93", "Vostok"), ("24", "Altai")),
    (("96", "Vostok-Adil"), ("24", "Altai")),
    (("24", "Elimai"), ("24", "Altai")),
    (("93", "Spartak Semey"), ("24", "Altai")),
    (("93", "Batyr"), ("24", "Ekibastuzets")),
    (("24", "Arys"), ("24", "Turan")),
    (("93", "Yassi"), ("24", "Turan")),
    (("93", "Yassi"), ("24", "Turkistan")),
    (("24", "Turkistan"), ("24", "Turan")),
    (("24", "Akzhayik"), ("24", "Atyrau")),
    (("93", "Munaishy"), ("24", "Atyrau")),
    (("96", "Munaishy"), ("96", "Kaisar-Munai")),
    (("96", "Munaishy"), ("96", "Aktobemunai")),
    (("96", "Kaisar-Munai"), ("96", "Aktobemunai")),
    (("93", "Khimik"), ("93", "Taraz")),
    (("93", "Khimik"), ("24", "Okzhetpes")),
    (("93", "Enbek"), ("93", "Zhiger")),
    (("93", "Gornyak"), ("93", "Shakhter")),
    (("93", "Gornyak"), ("93", "Enbek")),
    (("93", "Dynamo Almaty"), ("93", "Kairat")),
    (("24", "Irtysh Pavlodar"), ("24", "Aksu")),
    (("93", "Taldykorgan"), ("93", "Taraz")),
    (("96", "Kainar"), ("96", "Kairat")),
    (("96", "Kainar"), ("96", "Kaisar-Munai")),
    (("96", "Kairat"), ("96", "Kaisar-Munai")),
    (("24", "Kyran"), ("24", "Jas Qyran")),
    (("93", "Dostyk"), ("93", "Dynamo Almaty")),
    (("24", "Zhetysu"), ("24", "Zhetisay")),
]


def key(season: str, name: str, lineage: bool = False) -> str:
    """The key of the curated club of this name; every name of the seeds has one."""
    club = load().club(name, "Kazakhstan", *SEASONS[season], lineage)
    assert club is not None, f"{name} of {season} has no entry"
    return club.key


@pytest.mark.parametrize(("canonical", "in93", "in96", "in24"), CERTAIN)
def test_certain_links_join(
    canonical: str, in93: str | None, in96: str | None, in24: str | None
) -> None:
    named = [("93", in93), ("96", in96), ("24", in24)]
    keys = {key(season, name) for season, name in named if name is not None}
    assert len(keys) == 1
    assert load().clubs()[keys.pop()].name == canonical


@pytest.mark.parametrize(("season", "name", "successor"), LIKELY)
def test_likely_links_join_with_lineage_only(season: str, name: str, successor: str) -> None:
    assert key(season, name) != key("24", successor)
    assert key(season, name, lineage=True) == key("24", successor, lineage=True)
    joined = load().club(name, "Kazakhstan", *SEASONS[season], True)
    assert joined is not None
    assert joined.name == successor
    assert {name, successor} <= {item.name for item in joined.names}


@pytest.mark.parametrize("lineage", [False, True])
@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_traps_are_two_clubs(one: tuple[str, str], other: tuple[str, str], lineage: bool) -> None:
    assert key(*one, lineage) != key(*other, lineage)


@pytest.mark.parametrize(
    ("name", "start", "end", "club"),
    [
        # One name, several clubs over the years.
        ("Astana", 1997, 1997, "tselinnik"),
        ("Astana", 2006, 2006, "tselinnik"),
        ("Astana", 2012, 2012, "astana"),
        ("Namys", 1993, 1993, "namys"),
        ("Namys", 2009, 2009, "tselinnik"),
        ("Dostyk", 1993, 1993, "dostyk"),
        ("Dostyk", 2001, 2001, "ordabasy"),
        ("Arys", 2010, 2010, "turan"),
        ("Arys", 2024, 2024, "arys"),
        ("Ulytau", 1997, 1997, "enbek"),
        ("Ulytau", 2024, 2024, "ulytau"),
        ("Ekibastuzets", 1992, 1992, "batyr"),
        ("Ekibastuzets", 2024, 2024, "ekibastuz"),
        ("Altai Semey", 2016, 2016, "altai-2016"),
        ("Altai", 2024, 2024, "altai"),
        # Names of 1992.
        ("Fosfor", 1992, 1992, "taraz"),
        ("Fosfor Dzhambul", 1992, 1992, "taraz"),
        ("Khimik Kustanay", 1992, 1992, "tobol"),
        ("Aktau", 1992, 1992, "caspiy"),
        ("Zhetysu", 1992, 1992, "zhetysu"),
        # A name in a year the club did not bear it.
        ("Aktobemunai", 2024, 2024, None),
        ("Khimik", 1998, 1998, None),
        ("Ulytau", 2010, 2010, None),
        # Never by likeness.
        ("Kairatt", 1993, 1993, None),
        ("Kaira", 1993, 1993, None),
        ("FC Kairat", 1993, 1993, None),
    ],
)
def test_a_name_is_a_club_of_its_years(name: str, start: int, end: int, club: str | None) -> None:
    found = load().club(name, "Kazakhstan", start, end)
    assert (found.key if found else None) == club


def test_a_name_is_a_club_of_its_country() -> None:
    curated = load()
    assert curated.club("Kairat", "Latvia", 1996, 1997) is None
    assert curated.club("Kairat", None, 1996, 1997) is None
    assert curated.club("KAIRAT", "kazakhstan", 1996, 1997) is not None


def test_every_trap_of_the_files_is_held_apart() -> None:
    """What `not_same` says of two entries is true of the look-ups, with lineage too."""
    curated = load()
    traps = 0
    for key_, club in curated.clubs().items():
        for trap in club.not_same:
            if trap.club is not None:
                traps += 1
                assert curated.clubs(True)[trap.club] is not curated.clubs(True)[key_]
    assert traps > 30


def test_every_club_and_player_has_a_source_that_can_be_looked_up() -> None:
    curated = load()
    for club in curated.clubs().values():
        assert club.source.startswith("http"), club.key
        for name in club.names:
            assert name.source.startswith("http"), (club.key, name.name)
    for player in curated.all_players().values():
        assert player.source.startswith(("http", "seeds/")), player.key


def test_likely_successors_are_seven_lines_of_the_seeds() -> None:
    """And one more, Altai, whose first foundation plays in no seed."""
    followed = {
        key: club.successor_of for key, club in load().clubs().items() if club.successor_of
    }
    assert followed == {
        "ordabasy": ("skif-ordabasy",),
        "okzhetpes": ("kokshetau",),
        "zhenis": ("tselinnik",),
        "irtysh-pavlodar": ("irtysh",),
        "elimai": ("spartak-semey",),
        "ulytau": ("enbek",),
        "kyzylzhar": ("metallist",),
        "altai": ("altai-2016",),
    }
