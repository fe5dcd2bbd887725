"""Proposals: TOML a person can finish, for names that may be one, never for names that are two."""

import hashlib
import time
import tomllib
from pathlib import Path

import pytest

from kzcup.curated import CuratedError, fold, load
from kzcup.identity.suggest import SeenClub, SeenPlayer, clubs, players


def seen(*names: str, country: str = "Latvia", year: int = 2008) -> list[SeenClub]:
    """Uncurated clubs, one for each name."""
    return [
        SeenClub(f"{fold(country)}/{fold(name)}", name, country, (name,), year, year)
        for name in names
    ]


def man(name: str, year: int = 1996, club: str = "kairat", full_name: str | None = None) -> SeenPlayer:
    return SeenPlayer(club, name, full_name, None, year, year)


def pairs(names: list[SeenClub], meetings: tuple[tuple[int, str, str], ...] = ()) -> list[set[str]]:
    """The names of each proposal."""
    found = []
    for proposal in clubs(names, meetings, load()):
        (table,) = tomllib.loads(proposal.toml)["club"].values()
        found.append({item["name"] for item in table["names"]})
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rezekne", "Rezekne Town"),
        ("Rezekne", "FK Rezekne"),
        ("Jekabpils Spartaks", "Spartaks Jekabpils"),
        ("Preilu rajona", "Preilu rajana"),
        ("UTPK Jelgava", "UPTK Jelgava"),
    ],
)
def test_names_that_may_be_one_club(one: str, other: str) -> None:
    assert pairs(seen(one, other)) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kairat", "Kaisar"),
        ("FK-33", "FK-34"),
        ("Skonto", "Skonto-2"),
        ("Olimps", "Daugava"),
        ("SK", "SK Blazma"),
    ],
)
def test_names_that_are_not_proposed(one: str, other: str) -> None:
    assert pairs(seen(one, other)) == []


def test_clubs_of_two_countries_are_not_proposed() -> None:
    assert pairs([*seen("Dinamo"), *seen("Dinamo Minsk", country="Belarus")]) == []


def test_clubs_that_met_are_two() -> None:
    names = seen("Rezekne", "FK Rezekne")
    assert pairs(names, ((1, names[0].key, names[1].key),)) == []


def test_clubs_that_met_others_in_one_round_are_two() -> None:
    names = seen("Rezekne", "FK Rezekne", "Olimps", "Daugava")
    one, other, olimps, daugava = (club.key for club in names)
    assert pairs(names, ((1, one, olimps), (1, other, daugava))) == []
    assert pairs(names, ((1, one, olimps), (2, other, daugava))) == [{"Rezekne", "FK Rezekne"}]
    # Two legs of one tie, the second with the other spelling.
    assert pairs(names, ((1, one, olimps), (1, olimps, other))) == [{"Rezekne", "FK Rezekne"}]


def test_two_curated_clubs_are_never_proposed() -> None:
    kyran = SeenClub("kyran", "Kyran", "Kazakhstan", ("Kyran",), 2024, 2024)
    jas = SeenClub("jas-qyran", "Jas Qyran", "Kazakhstan", ("Jas Kyran",), 2024, 2024)
    assert clubs([kyran, jas], (), load()) == ()


def test_a_name_like_a_curated_clubs_extends_its_entry() -> None:
    kairat = SeenClub("kairat", "Kairat", "Kazakhstan", ("Kairat",), 2024, 2024)
    (proposal,) = clubs([kairat, *seen("FC Kairat", country="Kazakhstan", year=2024)], (), load())
    assert proposal.alike == 90
    table = tomllib.loads(proposal.toml)["club"]["kairat"]
    assert [item["name"] for item in table["names"]] == ["Kairat", "FC Kairat"]
    assert (table["city"], table["names"][0]["from"], table["names"][0]["spelled"]) == (
        "Almaty",
        1956,
        ["Kairat Almaty"],
    )
    assert {trap["club"] for trap in table["not_same"]} == {"kaisar", "dynamo-almaty"}


def test_a_proposal_cannot_be_loaded_before_a_source_is_given(tmp_path: Path) -> None:
    proposals = clubs(
        [
            SeenClub("kairat", "Kairat", "Kazakhstan", ("Kairat",), 2024, 2024),
            *seen("FC Kairat", country="Kazakhstan", year=2024),
            *seen("Rezekne", "FK Rezekne"),
        ],
        (),
        load(),
    )
    text = "\n".join(map(str, proposals))
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CuratedError, match="source wants a piece of text"):
        load([tmp_path])
    finished = text.replace('source = ""', 'source = "https://example.org"')
    (tmp_path / "mine.toml").write_text(finished, encoding="utf-8")
    mine = load([tmp_path])
    for one, other, country, year in (
        ("Kairat", "FC Kairat", "Kazakhstan", 2024),
        ("Rezekne", "FK Rezekne", "Latvia", 2008),
    ):
        first = mine.club(one, country, year, year)
        assert first is not None
        assert first is mine.club(other, country, year, year)


def test_one_club_over_many_seasons_is_seen_once() -> None:
    names = [*seen("Rezekne", year=2008), *seen("Rezekne", year=2010), *seen("FK Rezekne", year=2012)]
    (proposal,) = clubs(names, (), load())
    assert '"Rezekne" (2008-2010)' in proposal.reason
    assert tomllib.loads(proposal.toml)["club"]["fk-rezekne"]["names"] == [
        {"name": "FK Rezekne", "from": 2012, "to": 2012},
        {"name": "Rezekne", "from": 2008, "to": 2010},
    ]


def test_hostile_names_do_not_reach_a_terminal() -> None:
    names = seen('Rez"ekne\x1b[31m\u202e', 'FK Rez"ekne\x1b[31m\u202e')
    (proposal,) = clubs(names, (), load())
    assert "\x1b" not in str(proposal)
    assert "\u202e" not in str(proposal)
    (table,) = tomllib.loads(str(proposal))["club"].values()
    assert {item["name"] for item in table["names"]} == {club.name for club in names}


def men(*seen_men: SeenPlayer) -> list[list[str]]:
    """The names of each proposal, in the order of the years."""
    found = []
    for proposal in players(seen_men, {}, load()):
        (table,) = tomllib.loads(proposal.toml)["player"].values()
        found.append([name for item in table["appearances"] for name in item["written"]])
    return found


def test_variants_of_one_season() -> None:
    assert men(man("Kozhabergenov"), man("Kozhabergenow")) == [["Kozhabergenov", "Kozhabergenow"]]
    assert men(man("K.Kozhabergenov"), man("A.Kozhabergenow")) == []
    assert men(man("Patsay"), man("Nuftiev")) == []


def test_the_same_name_at_two_clubs_is_not_proposed() -> None:
    assert men(man("Malyshev", club="tobol"), man("Malyshev", club="kairat")) == []


def test_a_man_over_several_seasons() -> None:
    assert men(man("Volgin", 1992), man("Volgin", 1994)) == [["Volgin", "Volgin"]]
    assert men(man("Volgin", 1992), man("Sergei Volgin", 1994)) == [["Volgin", "Sergei Volgin"]]
    assert men(man("Volgin", 1992), man("Volgin", 2003)) == []
    assert men(man("Volgin", 1992), man("Volgin", 2002)) == [["Volgin", "Volgin"]]


def test_men_whose_initials_differ_are_never_joined_by_a_bare_surname() -> None:
    proposals = men(man("D.Imankulov", 1993), man("R.Imankulov", 1993), man("Imankulov", 1996))
    assert len(proposals) == 1
    assert not {"D.Imankulov", "R.Imankulov"} <= set(proposals[0])


def test_what_identity_left_apart_in_a_season_is_not_proposed_again() -> None:
    assert men(man("Petrov"), man("I.Petrov"), man("O.Petrov")) == []


def test_men_joined_already_are_not_proposed() -> None:
    both = [man("Ivan Petrov", year, full_name="Ivan Petrov") for year in (1992, 1994)]
    assert men(*both) == []


def test_what_has_been_judged_is_not_proposed() -> None:
    """Mazbaev of 1993 and 1996 is likely one man, and recorded so."""
    first = SeenPlayer("taraz", "Nurken Mazbaev", "Nurken Mazbaev", "nurken-mazbaev", 1993, 1993)
    assert men(first, man("Mazbaev", 1996, "taraz")) == []


def test_a_finished_proposal_joins_the_men(tmp_path: Path) -> None:
    (proposal,) = players([man("Zubarev", 1992), man("Zubarew", 1992)], {}, load())
    finished = str(proposal).replace('source = ""', 'source = "https://example.org"')
    (tmp_path / "mine.toml").write_text(finished, encoding="utf-8")
    mine = load([tmp_path])
    assert len(mine.players("kairat", 1992, 1992, True)) == 1


def test_a_club_without_an_entry_is_said_to_need_one() -> None:
    club = seen("Rezekne")[0]
    (proposal,) = players(
        [man("Zubarev", 1992, club.key), man("Zubarew", 1992, club.key)], {club.key: club}, load()
    )
    assert "# the club needs an entry of its own first" in proposal.toml
    assert "[club.rezekne]" in proposal.toml


def test_many_names_take_no_more_than_moments() -> None:
    """2,000 clubs and 10,000 appearances at one club: no comparison of all with all in Python."""
    many = seen(*(f"Club {_letters(number)}" for number in range(2_000)))
    crowd = [
        man(f"Player{_letters(number % 1_000)}", 1950 + number // 1_000) for number in range(10_000)
    ]
    started = time.process_time()
    clubs(many, (), load())
    players(crowd, {}, load())
    assert time.process_time() - started < 60


def _letters(number: int) -> str:
    """A word for a number, unlike the words of its neighbours."""
    digits = hashlib.sha256(str(number).encode()).hexdigest()
    return digits.translate(str.maketrans("0123456789", "ghijklmnop"))[:9]
