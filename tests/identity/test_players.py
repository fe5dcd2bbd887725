"""Names on scorer lines and lists to players, by club and season."""

from kzcup import identity
from kzcup.curated import load
from kzcup.model import Player, Season
from tests.identity.seasons import Said, season


def men(found: Season, lineage: bool = False) -> list[tuple[str | None, str]]:
    """The players as (club, name), in their order."""
    return [
        (None if player.club is None else found.clubs[player.club - 1].name, player.name)
        for player in identity.players(found, load(), lineage)
    ]


def one(found: Season, name: str, lineage: bool = False) -> Player:
    """The one player called by this name."""
    (player,) = [man for man in identity.players(found, load(), lineage) if man.name == name]
    return player


def test_a_surname_is_the_infoboxs_man_of_the_same_club() -> None:
    found = season(
        [("Dostyk", "Luchkin , Shanin"), ("Ansat", "Butkov")],
        (Said("Roman Luchkin", "Dostyk", "infobox"), Said("Igor Butkov", "Ansat", "infobox")),
        years=(1993, 1993),
    )
    assert men(found) == [
        ("Dostyk", "Roman Luchkin"),
        ("Ansat", "Igor Butkov"),
        ("Dostyk", "Shanin"),
    ]
    luchkin = one(found, "Roman Luchkin")
    assert (luchkin.full_name, luchkin.entries, luchkin.declared, luchkin.line) == (
        "Roman Luchkin",
        (1,),
        (1,),
        1,
    )
    assert one(found, "Shanin").full_name is None


def test_the_same_surname_at_two_clubs_is_two_men() -> None:
    found = season([("Khimik", "Malyshev"), ("Shakhter", "Malyshev")], years=(1993, 1993))
    assert men(found) == [("Khimik", "Malyshev"), ("Shakhter", "Malyshev")]


def test_initials_tell_two_men_apart() -> None:
    found = season([("Namys", "D.Imankulov"), ("Shakhter", "R.Imankulov")], years=(1993, 1993))
    assert men(found) == [("Namys", "D.Imankulov"), ("Shakhter", "R.Imankulov")]
    at_one_club = season([("Shakhter", "D.Imankulov , R.Imankulov"), ("Namys", "")])
    assert men(at_one_club) == [("Shakhter", "D.Imankulov"), ("Shakhter", "R.Imankulov")]


def test_an_ambiguous_surname_belongs_to_neither() -> None:
    found = season([("Shakhter", "D.Imankulov , R.Imankulov , Imankulov"), ("Namys", "")])
    assert men(found) == [
        ("Shakhter", "D.Imankulov"),
        ("Shakhter", "R.Imankulov"),
        ("Shakhter", "Imankulov"),
    ]


def test_an_ambiguous_surname_of_a_list_belongs_to_neither() -> None:
    found = season(
        [("Nobody", "Petrov"), ("Other", "")],
        (Said("Ivan Petrov", "Nobody"), Said("Oleg Petrov", "Nobody")),
    )
    assert men(found) == [("Nobody", "Ivan Petrov"), ("Nobody", "Oleg Petrov"), ("Nobody", "Petrov")]
    assert one(found, "Petrov").entries == (1,)
    assert one(found, "Ivan Petrov").entries == ()


def test_an_initial_settles_an_ambiguous_surname() -> None:
    found = season(
        [("Nobody", "O.Petrov"), ("Other", "")],
        (Said("Ivan Petrov", "Nobody"), Said("Oleg Petrov", "Nobody")),
    )
    assert one(found, "Oleg Petrov").entries == (1,)
    assert one(found, "Ivan Petrov").entries == ()


def test_forms_of_one_man_fall_together() -> None:
    found = season(
        [("Nobody", "Petrov , O. Petrov , o.petrov , PETROV"), ("Other", "Petrov")],
        (Said("Oleg Petrov", "Nobody"),),
    )
    assert men(found) == [("Nobody", "Oleg Petrov"), ("Other", "Petrov")]
    assert one(found, "Oleg Petrov").entries == (1, 2, 3, 4)


def test_without_a_list_the_fullest_form_is_the_name() -> None:
    found = season([("Nobody", "Petrov , O.Petrov"), ("Other", "")])
    player = one(found, "O.Petrov")
    assert (player.entries, player.full_name) == ((1, 2), None)


def test_accents_and_case_do_not_matter() -> None:
    found = season(
        [("Nobody", "Góndola , gondola"), ("Other", "")], (Said("Freddy Gondola", "Nobody"),)
    )
    assert men(found) == [("Nobody", "Freddy Gondola")]


def test_a_name_of_several_words() -> None:
    found = season(
        [("Tobol", "El Messaoudi"), ("Kyzylzhar", "Van Den Bogaert")],
        (Said("Ahmed El Messaoudi", "Tobol", nationality="MAR"),),
        years=(2024, 2024),
    )
    assert men(found) == [("Tobol", "Ahmed El Messaoudi"), ("Kyzylzhar", "Van Den Bogaert")]
    assert one(found, "Ahmed El Messaoudi").nationality == "MAR"


def test_a_given_name_is_no_surname() -> None:
    found = season([("Atyrau", "Mateus"), ("Tobol", "")], (Said("Mateus Barbosa", "Atyrau"),), (2024, 2024))
    assert men(found) == [("Atyrau", "Mateus Barbosa"), ("Atyrau", "Mateus")]


def test_curated_variants_are_one_man() -> None:
    found = season([("Kairat", "Zheilitbaev , Nuftiev"), ("Shakhter", ""), ("Kairat", "Zheilitbayev")])
    assert men(found) == [("Kairat", "Serik Zheilitbayev"), ("Kairat", "Nuftiev")]
    man = one(found, "Serik Zheilitbayev")
    assert (man.entries, man.full_name, man.link) == (
        (1, 4),
        "Serik Zheilitbayev",
        "serik-zheilitbayev",
    )


def test_curated_variants_are_two_men_elsewhere() -> None:
    """Another club, other years: the entry says nothing of them."""
    at_shakhter = season([("Shakhter", "Zheilitbaev , Zheilitbayev"), ("Kairat", "")])
    assert len(men(at_shakhter)) == 2
    later = season([("Kairat", "Zheilitbaev , Zheilitbayev"), ("Shakhter", "")], years=(2024, 2024))
    assert len(men(later)) == 2


def test_mazbaev_of_1993_and_of_1996_are_two_and_one_with_lineage() -> None:
    first = season(
        [("Taraz", "Mazbaev"), ("Batyr", "")],
        (Said("Nurken Mazbaev", "Taraz", "infobox"),),
        years=(1993, 1993),
    )
    second = season([("Taraz", "Mazbaev"), ("Kaisar-Munai", "")])
    links = [
        [identity.players(found, load(), lineage)[0].link for found in (first, second)]
        for lineage in (False, True)
    ]
    assert links == [["nurken-mazbaev", None], ["nurken-mazbaev", "nurken-mazbaev"]]
    assert one(second, "Mazbaev").full_name is None
    assert one(second, "Nurken Mazbaev", lineage=True).full_name == "Nurken Mazbaev"


def test_open_questions_stay_open_with_lineage() -> None:
    found = season([("Shakhter", "Imankulov"), ("Kairat", "")])
    assert one(found, "Imankulov", lineage=True).link is None


def test_likely_men_of_a_club_joined_by_lineage_are_found() -> None:
    """Kokshetau of 1993 is Okzhetpes with lineage; its curated men go with it."""
    found = season([("Kokshetau", "Gusev"), ("Munaishy", "Boyko")], years=(1993, 1993))
    assert one(found, "V. Gusev", lineage=True).link == "v-gusev"
    assert one(found, "Gusev").link is None


def test_a_scorer_of_an_own_goal_plays_for_the_other_club() -> None:
    found = season(
        [("Taraz", "Mirsalimbayev , Musataev (o.g.)"), ("SKIF-Ordabasy", "")], years=(1993, 1993)
    )
    assert men(found) == [("Taraz", "Mirsalimbayev"), ("SKIF-Ordabasy", "Musataev")]


def test_an_own_goal_and_a_goal_of_one_man_are_one_mans() -> None:
    found = season(
        [("Taraz", "Musataev (o.g.)"), ("SKIF-Ordabasy", "Musataev")], years=(1993, 1993)
    )
    (player,) = identity.players(found, load())
    assert (found.clubs[(player.club or 0) - 1].name, player.entries) == ("SKIF-Ordabasy", (1, 2))


def test_declared_scorers_without_an_entry_are_players() -> None:
    kakimov = Said("Aslanbek Kakimov", "Aksu", nationality="KAZ")
    found = season([("Aksu", ""), ("Kyran", "")], (kakimov,), (2024, 2024))
    (player,) = identity.players(found, load())
    assert (player.name, player.full_name, player.nationality, player.entries, player.declared) == (
        "Aslanbek Kakimov",
        "Aslanbek Kakimov",
        "KAZ",
        (),
        (1,),
    )


def test_a_leader_without_a_club_goes_where_the_list_places_him() -> None:
    found = season(
        [("Atyrau", "Signevich"), ("Tobol", "El Messaoudi")],
        (
            Said("Nikolay Signevich", None, "infobox"),
            Said("Ahmed El Messaoudi", None, "infobox"),
            Said("Nikolay Signevich", "Atyrau", "list", "BLR"),
            Said("Ahmed El Messaoudi", "Tobol", "list", "MAR"),
        ),
        years=(2024, 2024),
    )
    assert men(found) == [("Atyrau", "Nikolay Signevich"), ("Tobol", "Ahmed El Messaoudi")]
    assert one(found, "Nikolay Signevich").declared == (1, 3)


def test_a_leader_whom_no_list_places_has_no_club() -> None:
    """The scorer lines alone do not say that Stupić of Kyzylzhar is the Boško Stupić of the infobox."""
    found = season(
        [("Kyzylzhar", "Stupić"), ("Caspiy", "")],
        (Said("Boško Stupić", None, "infobox"),),
        years=(2016, 2016),
    )
    assert men(found) == [(None, "Boško Stupić"), ("Kyzylzhar", "Stupić")]


def test_a_leader_whom_lists_place_at_two_clubs_has_none() -> None:
    found = season(
        [("One", ""), ("Two", "")],
        (
            Said("Ivan Petrov", None, "infobox"),
            Said("Ivan Petrov", "One"),
            Said("Ivan Petrov", "Two"),
        ),
    )
    assert men(found) == [(None, "Ivan Petrov"), ("One", "Ivan Petrov"), ("Two", "Ivan Petrov")]


def test_a_leader_with_a_club_outside_the_season_stays_there() -> None:
    found = season(
        [("One", ""), ("Two", "")],
        (Said("Ivan Petrov", None, "infobox", written="Three"), Said("Ivan Petrov", "One")),
    )
    assert men(found) == [(None, "Ivan Petrov"), ("One", "Ivan Petrov")]


def test_lists_of_own_goals_make_no_players() -> None:
    found = season([("One", ""), ("Two", "")], (Said("Ivan Petrov", "One", own_goals=True),))
    assert identity.players(found, load()) == ()


def test_blanks_are_nobody() -> None:
    assert identity.players(season([("One", " , "), ("Two", "")]), load()) == ()


def test_players_are_numbered_by_their_first_lines() -> None:
    found = season([("One", "Aa , Bb"), ("Two", "Cc"), ("One", "Bb , Dd")], (Said("Ivan Cc", "Two"),))
    players = identity.players(found, load())
    assert [(player.no, player.name, player.line) for player in players] == [
        (1, "Ivan Cc", 1),
        (2, "Aa", 11),
        (3, "Bb", 11),
        (4, "Dd", 13),
    ]


def test_every_entry_with_a_name_is_one_players() -> None:
    found = season(
        [
            ("One", "Aa , B.Bb , Bb , C.Bb ,  , Dd (o.g.)"),
            ("Two", "Dd , E.Dd , Aa"),
        ],
        (Said("Gg", "One"), Said("Eugen Dd", "Two")),
    )
    players = identity.players(found, load())
    owned = sorted(no for player in players for no in player.entries)
    assert owned == [entry.no for entry in found.entries if entry.name is not None]
    assert sorted(no for player in players for no in player.declared) == [1, 2]
