"""The players of the three seeds: surnames on match lines to full names, by club."""

from functools import lru_cache
from pathlib import Path

import pytest

from kzcup import assemble, formats, identity
from kzcup.curated import load
from kzcup.model import Player, Season
from kzcup.text import Document, decode

SEEDS = Path(__file__).parents[2] / "seeds"

# Club, name on its scorer lines, full name: the official list of 2024 and the infoboxes of the 1990s.
FULL_NAMES = [
    ("2024", "Atyrau", "Olimzoda", "Fatkhullo Olimzoda"),
    ("2024", "Atyrau", "Stepanov", "Nikita Stepanov"),
    ("2024", "Atyrau", "Eugénio", "Pedro Eugénio"),
    ("2024", "Atyrau", "Stasevich", "Igor Stasevich"),
    ("2024", "Atyrau", "Kerimzhanov", "Olzhas Kerimzhanov"),
    ("2024", "Atyrau", "Novak", "Jakob Novak"),
    ("2024", "Atyrau", "Signevich", "Nikolay Signevich"),
    ("2024", "Atyrau", "Dzhumatov", "Rinat Dzhumatov"),
    ("2024", "Tobol", "El Messaoudi", "Ahmed El Messaoudi"),
    ("2024", "Tobol", "Tsonev", "Radoslav Tsonev"),
    ("2024", "Tobol", "Chesnokov", "Islam Chesnokov"),
    ("2024", "Astana", "Karimov", "Ramazan Karimov"),
    ("2024", "Kairat", "Santana", "Élder Santana"),
    ("2024", "Kairat", "Gadrani", "Luka Gadrani"),
    ("2024", "Kairat", "Arad", "Ofri Arad"),
    ("2024", "Kairat", "Seydakhmet", "Yerkebulan Seydakhmet"),
    ("2024", "Kyzylzhar", "Brígido", "Rúben Brígido"),
    ("2024", "Ordabasy", "Reginaldo", "Reginaldo"),
    ("2024", "Ordabasy", "Tungyshbayev", "Yerkebulan Tungyshbayev"),
    ("2024", "Ordabasy", "Makarenko", "Yevhen Makarenko"),
    ("2024", "Aktobe", "Bessmertny", "Dmitry Bessmertny"),
    ("2024", "Aktobe", "Romero", "Dorny Romero"),
    ("2024", "Aktobe", "Jean", "Jayro Jean"),
    ("2024", "Aktobe", "Samorodov", "Maksim Samorodov"),
    ("2024", "Aktobe", "Kasym", "Alibek Kasym"),
    ("2024", "Aktobe", "Góndola", "Freddy Góndola"),
    ("2024", "Elimai", "China", "China"),
    ("2024", "Elimai", "Korzun", "Nikita Korzun"),
    ("2024", "Elimai", "Murtazayev", "Roman Murtazayev"),
    ("2024", "Elimai", "Shomko", "Dmitry Shomko"),
    ("2024", "Shakhter Karagandy", "Bachek", "Dmitry Bachek"),
    ("2024", "Khan-Tengri", "Shakhmetov", "Marat Shakhmetov"),
    ("1993", "Dostyk", "Luchkin", "Roman Luchkin"),
    ("1993", "Ansat", "Butkov", "Igor Butkov"),
    ("1993", "Taraz", "Mazbaev", "Nurken Mazbaev"),
    ("1996-97", "Munaishy", "Glazunov", "Eduard Glazunov"),
    ("1996-97", "Kairat", "Zheilitbaev", "Serik Zheilitbayev"),
    ("1996-97", "Kairat", "Zheilitbayev", "Serik Zheilitbayev"),
]

# Names of the scorer lines that no list explains, and men who stay two.
WITHOUT_FULL_NAME = [
    ("1993", "Namys", "D.Imankulov"),
    ("1993", "Shakhter", "R.Imankulov"),
    ("1993", "Khimik", "Malyshev"),
    ("1993", "Shakhter", "Malyshev"),
    ("1993", "SKIF-Ordabasy", "Musataev"),
    ("1996-97", "Taraz", "Mazbaev"),
    ("1996-97", "Shakhter", "Imankulov"),
    ("1996-97", "Vostok-Adil", "Duzmambetov"),
    ("2024", "Kairat", "João Paulo"),
    ("2024", "Kyzylzhar", "Van Den Bogaert"),
]


@lru_cache
def account(label: str, lineage: bool = False) -> tuple[Season, tuple[Player, ...]]:
    """A seed's season and players."""
    path = SEEDS / f"{label}_Kazakhstan_Cup.txt"
    document = decode(path.name, path.read_bytes())
    assert isinstance(document, Document)
    draft = assemble.draft(formats.read(document), load())
    assert draft.season is not None
    clubs = identity.clubs(draft.season, load(), lineage)
    season, _ = assemble.season(draft.season, clubs, load(), True)
    return season, identity.players(season, load(), lineage)


def player_of(label: str, club: str, written: str) -> Player:
    """The one player of a club under whose name as written entries stand; every such entry is his."""
    season, players = account(label)
    (number,) = [found.no for found in season.clubs if found.name == club]
    (player,) = [
        player
        for player in players
        if player.club == number
        and any(season.entries[no - 1].name == written for no in player.entries)
    ]
    for no in player.entries:
        entry = season.entries[no - 1]
        assert (entry.club == number) != entry.own_goal
    return player


@pytest.mark.parametrize(("label", "club", "written", "full_name"), FULL_NAMES)
def test_full_names(label: str, club: str, written: str, full_name: str) -> None:
    player = player_of(label, club, written)
    assert (player.name, player.full_name) == (full_name, full_name)


@pytest.mark.parametrize(("label", "club", "written"), WITHOUT_FULL_NAME)
def test_names_that_nothing_explains(label: str, club: str, written: str) -> None:
    player = player_of(label, club, written)
    assert (player.name, player.full_name) == (written, None)


@pytest.mark.parametrize(
    ("label", "clubs", "players"), [("1993", 27, 47), ("1996-97", 19, 47), ("2024", 32, 117)]
)
def test_numbers_of_clubs_and_players(label: str, clubs: int, players: int) -> None:
    season, found = account(label)
    assert (len(season.clubs), len(found)) == (clubs, players)
    assert [club.no for club in season.clubs] == list(range(1, clubs + 1))
    assert [player.no for player in found] == list(range(1, players + 1))


@pytest.mark.parametrize("label", ["1993", "1996-97", "2024"])
def test_every_name_is_one_mans(label: str) -> None:
    season, players = account(label)
    owned = sorted(no for player in players for no in player.entries)
    assert owned == [entry.no for entry in season.entries if entry.name is not None]
    declared = sorted(no for player in players for no in player.declared)
    assert declared == [scorer.no for scorer in season.declared_scorers if not scorer.own_goals]


def test_all_81_listed_scorers_of_2024_are_men_of_their_own() -> None:
    season, players = account("2024")
    listed = [scorer for scorer in season.declared_scorers if scorer.source == "list"]
    assert len(listed) == 81
    owners = {no: player.no for player in players for no in player.declared}
    assert len({owners[scorer.no] for scorer in listed}) == 81


def test_the_leaders_of_2024_are_placed_by_the_list() -> None:
    season, players = account("2024")
    leaders = [scorer.no for scorer in season.declared_scorers if scorer.source == "infobox"]
    placed = {
        player.name: season.clubs[player.club - 1].name
        for player in players
        if player.club is not None and set(leaders) & set(player.declared)
    }
    assert placed == {
        "Aslanbek Kakimov": "Aksu",
        "Nikolay Signevich": "Atyrau",
        "Ahmed El Messaoudi": "Tobol",
    }


def test_clubs_over_the_three_seeds() -> None:
    """27 over 1993 and 1996-97, 50 over all three by certain links, 43 with lineage."""
    for lineage, both, all_three in ((False, 27, 50), (True, 27, 43)):
        seasons = [account(label, lineage)[0] for label in ("1993", "1996-97", "2024")]
        keys = [{club.key for club in season.clubs} for season in seasons]
        assert len(keys[0] | keys[1]) == both
        assert len(keys[0] | keys[1] | keys[2]) == all_three
