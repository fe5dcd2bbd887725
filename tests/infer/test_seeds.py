"""Who went on and who scored in the three seeds, worked out by hand from the text.

Each season once with the curated errata and once from the text alone.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kzcup import curated
from kzcup.infer.assignment import ALL_LISTED, DIFFERENT_MEN, ONE_MAN
from kzcup.model import Inference, Player, Season, contradictions
from kzcup.pipeline import Settings, account_of

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@cache
def seed(year: str, errata: bool = True) -> tuple[Season, tuple[Player, ...], Inference]:
    path = SEEDS / f"{year}_Kazakhstan_Cup.txt"
    account = account_of(path.name, path.read_bytes(), Settings(curated.load(), errata=errata))
    assert account.season is not None
    assert account.inference is not None
    return account.season, account.players, account.inference


def went_on(year: str, errata: bool) -> list[tuple[int, str | None, str | None, str | None, str | None]]:
    """Of every tie: its line, the winner and its basis, what decided it and the basis of that."""
    season, _, inference = seed(year, errata)
    return [
        (
            season.ties[result.tie - 1].line,
            season.clubs[result.winner - 1].name if result.winner else None,
            result.winner_basis,
            result.decided_by,
            result.decided_by_basis,
        )
        for result in inference.ties
    ]


WENT_ON_1993 = [
    (20, "Dostyk", "stated", "score", "stated"),
    (23, "Bulat", "deduced", "shoot-out", "curated"),  # plays on in line 71
    (27, "Shakhter", "stated", "score", "stated"),
    (30, "Kairat", "deduced", "walkover", "stated"),  # plays on in line 65
    (32, "Gornyak", "stated", "score", "stated"),
    (36, "Uralets-Arma", "deduced", "shoot-out", "curated"),  # line 81
    (40, "Kokshetau", "stated", "score", "stated"),
    (44, "Yassi", "stated", "score", "stated"),
    (47, "Taraz", "deduced", "shoot-out", "curated"),  # line 75
    (51, "SKIF-Ordabasy", "stated", "score", "stated"),
    (55, "Ansat", "stated", "score", "stated"),
    (61, "Dynamo Almaty", "stated", "score", "stated"),
    (65, "Gornyak", "deduced", "walkover", "stated"),  # line 95
    (67, "Spartak Semey", "deduced", "walkover", "stated"),  # line 91
    (69, "Ansat", "deduced", "walkover", "stated"),  # line 91
    (71, "Kokshetau", "stated", "score", "stated"),
    (75, "Taraz", "stated", "score", "stated"),
    (78, "Shakhter", "stated", "score", "stated"),
    (81, "Dostyk", "stated", "score", "stated"),
    (87, "Taraz", "stated", "score", "stated"),
    (91, "Ansat", "deduced", "shoot-out", "curated"),  # line 100
    (93, "Dostyk", "deduced", "walkover", "stated"),  # line 103
    (95, "Dynamo Almaty", "stated", "score", "stated"),
    (100, "Taraz", "stated", "score", "stated"),
    (103, "Dostyk", "stated", "score", "stated"),
    (109, "Dostyk", "stated", "score", "stated"),
]
SHOOT_OUTS_1993 = (23, 36, 47, 91)

WENT_ON_1996_97 = [
    (20, "Kainar", "deduced", "walkover", "stated"),  # line 72
    (23, "Kairat", "deduced", "walkover", "stated"),  # line 72
    (26, "Tobol", "deduced", "walkover", "stated"),  # named first on line 29; plays on in line 41
    (33, "Shakhter", "stated", "aggregate", "stated"),  # 3-1, 0-1
    (41, "Tobol", "deduced", "walkover", "stated"),  # the second-named; line 98
    (44, "Munaishy", "stated", "aggregate", "stated"),  # 3-0, 1-1
    (52, "Enbek", "deduced", "walkover", "stated"),  # lost the first leg; line 89
    (59, "Vostok-Adil", "deduced", "walkover", "stated"),  # the second-named of both lines; line 113
    (64, "Yelimay", "stated", "aggregate", "stated"),  # 2-4, 3-0
    (72, "Kairat", "stated", "aggregate", "stated"),  # 2-1, 4-3
    (81, "Kaisar-Munai", "deduced", "walkover", "stated"),  # line 113
    (89, "Yelimay", "stated", "aggregate", "stated"),  # 1-2, 3-1
    (98, "Munaishy", "stated", "aggregate", "stated"),  # 2-0, 1-0
    (105, "Kairat", "stated", "aggregate", "stated"),  # 4-1, 0-1
    (113, "Vostok-Adil", "deduced", "away goals", "deduced"),  # 2-2, 1-1; line 123
    (123, "Munaishy", "stated", "aggregate", "stated"),  # 1-0, 4-1
    (131, "Yelimay", "stated", "aggregate", "stated"),  # 2-1, 1-1
    (142, None, None, None, None),  # annulled
    (147, "Kairat", "stated", "score", "stated"),
]

WENT_ON_2024 = [
    (156, "Akademia Ontustik", "stated", "score", "stated"),
    (160, "Taraz", "stated", "extra time", "deduced"),  # 117'
    (164, "SD Family", "stated", "score", "stated"),
    (177, "Atyrau", "stated", "score", "stated"),
    (181, "Tobol", "stated", "score", "stated"),
    (185, "Astana", "stated", "score", "stated"),
    (189, "Kairat", "stated", "score", "stated"),
    (193, "Kyzylzhar", "stated", "score", "stated"),
    (197, "Ordabasy", "stated", "score", "stated"),
    (201, "Aktobe", "stated", "score", "stated"),
    (205, "Elimai", "stated", "score", "stated"),
    (218, "Atyrau", "stated", "score", "stated"),
    (222, "Tobol", "stated", "score", "stated"),
    (226, "Elimai", "stated", "score", "stated"),
    (230, "Aktobe", "stated", "extra time", "deduced"),  # 91' and 117'
    (243, "Atyrau", "stated", "aggregate", "stated"),  # 0-1, 4-0
    (252, "Aktobe", "stated", "aggregate", "stated"),  # 2-0, 1-2
    (262, "Aktobe", "stated", "score", "stated"),
]


def test_every_tie_has_its_right_winner() -> None:
    assert went_on("1993", True) == WENT_ON_1993
    assert went_on("1996-97", True) == WENT_ON_1996_97
    assert went_on("2024", True) == WENT_ON_2024


def test_the_text_alone_tells_the_same_winners() -> None:
    """Without errata nobody knows of the shoot-outs, and the first final of 1996-97 stands as played."""
    assert went_on("1993", False) == [
        (*tie[:3], "not shown", "unknown") if tie[0] in SHOOT_OUTS_1993 else tie for tie in WENT_ON_1993
    ]
    assert went_on("1996-97", False) == [
        (142, "Yelimay", "stated", "score", "stated") if tie[0] == 142 else tie for tie in WENT_ON_1996_97
    ]
    assert went_on("2024", False) == WENT_ON_2024


@pytest.mark.parametrize(
    ("year", "errata", "winner", "runner_up"),
    [
        ("1993", True, "Dostyk", "Taraz"),
        ("1993", False, "Dostyk", "Taraz"),
        ("1996-97", True, "Kairat", "Vostok-Adil"),
        ("2024", True, "Aktobe", "Atyrau"),
    ],
)
def test_champions(year: str, errata: bool, winner: str, runner_up: str) -> None:
    season, _, inference = seed(year, errata)
    assert inference.winner is not None
    assert inference.runner_up is not None
    assert season.clubs[inference.winner - 1].name == winner
    assert season.clubs[inference.runner_up - 1].name == runner_up
    assert inference.winner_basis == "stated"
    assert contradictions(inference) == ()


def test_two_finals_that_count_contradict_the_infobox() -> None:
    season, _, inference = seed("1996-97", False)
    assert inference.winner is None
    titles = [each for claims in contradictions(inference) for each in claims if each.fact == "winner"]
    winners = [(each.rule, season.clubs[int(each.value or 0) - 1].name, each.evidence[0].line) for each in titles]
    assert winners == [("final", "Yelimay", 142), ("final", "Kairat", 147), ("infobox", "Kairat", 8)]


# Of the 62 goals of 2024 without a name these follow from the list, and no other. Line, minute, scorer, and
# what has to be assumed beyond the list's being complete.
DEDUCED_2024 = [
    # Altai scored once, Rakhimzhanov has its one.
    (81, 22, "Alisher Rakhimzhanov", ()),
    # Turkistan's one goal, Sufashov's.
    (92, None, "Anvar Sufashov", ()),
    # `36' , 79'` for three goals: one of the two men has two, and only Serikuly has.
    (96, None, "Dimash Serikuly", (ALL_LISTED,)),
    # Ulytau's one goal.
    (124, 39, "Maxim Chalkin", ()),
    # `15' , , , 54'`: Abzhal (2) and Tuleyev (1) have one each there, which leaves this one to Abzhal.
    (141, 70, "Serizhan Abzhal", (DIFFERENT_MEN,)),
    # `2', 21', 46'` are one man's: Kakimov's, who alone has three. 51' and the fifth: Kalym's or Turlybek's.
    (145, 2, "Aslanbek Kakimov", (ONE_MAN,)),
    (145, 21, "Aslanbek Kakimov", (ONE_MAN,)),
    (145, 46, "Aslanbek Kakimov", (ONE_MAN,)),
    # Left for four goals: Barbosa 2, Eugénio 1, Dzhumatov 1. `28', 67'` are one man's: Barbosa's.
    (178, 28, "Mateus Barbosa", (ONE_MAN,)),
    (178, 67, "Mateus Barbosa", (ONE_MAN,)),
    # Only Dzhumatov of the three stands on line 248; so the sixth against SD Family is Eugénio's.
    (247, None, "Rinat Dzhumatov", (ALL_LISTED,)),
    (177, None, "Pedro Eugénio", (ONE_MAN, ALL_LISTED)),
    # Santana, Gadrani and Arad have theirs, Seydakhmet has one left.
    (189, None, "Yerkebulan Seydakhmet", ()),
    # Brígido has his.
    (195, 70, "Madi Khaseyn", ()),
    # China, Korzun, Murtazayev and Shomko have theirs.
    (206, 89, "Ivan Sviridov", ()),
    # Seven of Aktobe's eight are named; Romero has one left.
    (230, None, "Dorny Romero", ()),
]
# Where the deduced scorer has a name on the line that the line does not make a goal, it is pointed to.
POINTED_2024 = {("Rinat Dzhumatov", 248), ("Yerkebulan Seydakhmet", 190), ("Dorny Romero", 232)}


def deduced(year: str) -> list[tuple[int, int | None, str, tuple[str, ...]]]:
    season, players, inference = seed(year)
    assumed = {claim.subject_no: claim.assumptions for claim in inference.claims if claim.fact == "scorer"}
    return [
        (
            season.goals[goal.goal - 1].line,
            season.goals[goal.goal - 1].minute,
            players[(goal.player or 0) - 1].name,
            assumed[goal.goal],
        )
        for goal in inference.goals
        if goal.attribution == "deduced"
    ]


def test_sixteen_of_the_62_unnamed_goals_of_2024() -> None:
    assert sorted(deduced("2024"), key=str) == sorted(DEDUCED_2024, key=str)
    _, _, inference = seed("2024")
    assert len(DEDUCED_2024) == 16
    assert sum(goal.attribution == "unknown" for goal in inference.goals) == 46
    assert sum(goal.attribution == "stated" for goal in inference.goals) == 36
    assert inference.not_attempted == ()


def test_mentions_that_turned_out_to_be_goals() -> None:
    season, players, inference = seed("2024")
    pointed = {
        (players[(goal.player or 0) - 1].name, season.mentions[goal.mention - 1].line)
        for goal in inference.goals
        if goal.mention is not None
    }
    assert pointed == POINTED_2024


def test_butkov_scored_all_three_of_ansat() -> None:
    assert [(line, name) for line, _, name, _ in deduced("1993")] == [
        (55, "Igor Butkov"),
        (55, "Igor Butkov"),
    ]
    _, _, inference = seed("1993")
    assert sum(goal.attribution == "unknown" for goal in inference.goals) == 4


def test_all_goals_of_1996_97_are_named() -> None:
    _, _, inference = seed("1996-97")
    assert {goal.attribution for goal in inference.goals} == {"stated"}


GROUPS_2024 = {
    "Group A": ["Irtysh Pavlodar", "AKAS", "Okzhetpes", "Khan-Tengri"],  # points 7, 5, 2, 1
    "Group B": ["Akademia Ontustik", "Altai", "Akzhayik"],  # 6, 3, 0
    "Group C": ["Taraz", "Ekibastuzets", "Turkistan"],  # 6; a point each with 2-3 and 1-4
    "Group D": ["Jas Qyran", "Arys", "Caspiy"],  # 6; a point each with 0-1 and 2-4
    "Group E": ["SD Family", "Ulytau", "Maktaaral"],  # 6, 3, 0
    "Group F": ["Zhetisay", "Aksu", "Kyran"],  # 4, 3, 1
}


def test_groups_of_2024() -> None:
    season, _, inference = seed("2024")
    found: dict[str, list[str]] = {}
    for entry in inference.groups:
        club = season.clubs[entry.club - 1].name
        found.setdefault(season.groups[entry.group - 1].name, []).append(club)
        assert entry.rank_certain
        assert entry.rank == len(found[season.groups[entry.group - 1].name])
        assert entry.advanced is (entry.rank == 1)
    assert found == GROUPS_2024


def outcome(year: str, errata: bool = True) -> dict[str, tuple[str, str | None, str | None]]:
    """Of every club: what ended its way, by whom, and the last round."""
    season, _, inference = seed(year, errata)
    return {
        season.clubs[each.club - 1].name: (
            each.outcome,
            season.clubs[each.eliminated_by - 1].name if each.eliminated_by else None,
            season.rounds[each.last_round - 1].name if each.last_round else None,
        )
        for each in inference.clubs
    }


def test_how_far_the_clubs_of_1996_97_came() -> None:
    assert outcome("1996-97") == {
        "Kairat": ("winner", None, "Final"),
        "Vostok-Adil": ("runner-up", "Kairat", "Final"),
        "Munaishy": ("decision", None, "Final"),
        "Yelimay": ("decision", None, "Final"),
        "Kainar": ("eliminated", "Kairat", "Second round"),
        "Bulat": ("walkover", "Kainar", "First round"),
        "Tselinnik": ("walkover", "Kairat", "First round"),
        "Gornyak": ("walkover", "Tobol", "First round"),
        "Tobol": ("eliminated", "Munaishy", "Quarter-finals"),
        "Shakhter": ("eliminated", "Kairat", "Quarter-finals"),
        "Aktobemunai": ("eliminated", "Shakhter", "Second round"),
        "Zhiger": ("walkover", "Tobol", "Second round"),
        "Batyr": ("eliminated", "Munaishy", "Second round"),
        "Kokshe": ("walkover", "Enbek", "Second round"),
        "Enbek": ("eliminated", "Yelimay", "Quarter-finals"),
        "SKIF-Ordabasy": ("walkover", "Vostok-Adil", "Second round"),
        "Irtysh": ("eliminated", "Yelimay", "Second round"),
        "Taraz": ("walkover", "Kaisar-Munai", "Second round"),
        "Kaisar-Munai": ("eliminated", "Vostok-Adil", "Quarter-finals"),
    }


def test_how_far_some_clubs_of_2024_came() -> None:
    found = outcome("2024")
    assert found["Aktobe"] == ("winner", None, "Final")
    assert found["Atyrau"] == ("runner-up", "Aktobe", "Final")
    assert found["Aksu"] == ("group stage", None, "Group stage")
    assert found["Zhetisay"] == ("eliminated", "SD Family", "Play-off round")
    assert found["SD Family"] == ("eliminated", "Atyrau", "Round of 16")
    assert sum(how == "group stage" for how, _, _ in found.values()) == 13
