"""Title, infobox, leading scorers, lists and tables: the lines, and what they declare."""

from __future__ import annotations

import pytest

from kzcup.assemble.header import club_of, number_in, years_in
from kzcup.assemble.leaders import leaders
from tests.assemble.expectation import season_of_text

ROUND = "==Final==\nA 1-0 B\n"


@pytest.mark.parametrize(
    ("text", "label", "start", "end"),
    [
        ("1996–97 Kazakhstan Cup", "1996-97", 1996, 1997),
        ("1996-97 Kazakhstan Cup", "1996-97", 1996, 1997),
        ("1999–2000 Estonian Cup", "1999-2000", 1999, 2000),
        ("1999–00 Estonian Cup", "1999-2000", 1999, 2000),
        ("2024 Kazakhstan Cup", "2024", 2024, 2024),
        ("Kazakhstan Cup 2012/13", "2012-13", 2012, 2013),
        ("O'zbekiston Kubogi 2012", "2012", 2012, 2012),
    ],
)
def test_the_years_of_a_season(text, label, start, end):
    years = years_in(text)
    assert years is not None
    assert (years.label, years.start, years.end) == (label, start, end)


@pytest.mark.parametrize("text", ["Kazakhstan Cup", "1500 clubs", "1996–92 Cup", "1990-99 in football", "12345"])
def test_what_names_no_season(text):
    assert years_in(text) is None


@pytest.mark.parametrize(
    ("value", "club"),
    [
        ("Omonia, (4th title)", "Omonia"),
        ("MPKC Mozyr , (1st title)", "MPKC Mozyr"),
        ("Istiklol (4th title)", "Istiklol"),
        ("Spartak (reserves)", "Spartak (reserves)"),
        ("Kairat", "Kairat"),
        ("", None),
        ("(4th title)", None),
    ],
)
def test_a_winner_without_the_tail(value, club):
    assert club_of(value) == club


@pytest.mark.parametrize(
    ("value", "number"),
    [("32 (31 competed)", 32), ("75,000", 75000), ("52500", 52500), ("about 1,234,567", 1234567), ("many", None)],
)
def test_a_number(value, number):
    assert number_in(value) == number


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("Eduard Glazunov (Munaishy) 6", [("Eduard Glazunov", "Munaishy", 6)]),
        (
            "Roman Luchkin (Dostyk) 3 , Igor Butkov (Ansat) 3 , Nurken Mazbaev, (Taraz) 3",
            [("Roman Luchkin", "Dostyk", 3), ("Igor Butkov", "Ansat", 3), ("Nurken Mazbaev", "Taraz", 3)],
        ),
        (
            "Sergei Volgin (Kairat), 6 , Oleg Litvinenko (Fosfor) 6",
            [("Sergei Volgin", "Kairat", 6), ("Oleg Litvinenko", "Fosfor", 6)],
        ),
        (
            "Aslanbek Kakimov (3) , Nikolay Signevich (3)",
            [("Aslanbek Kakimov", None, 3), ("Nikolay Signevich", None, 3)],
        ),
        ("Ivan Orlov, Petr Belov, (9 goals each)", [("Ivan Orlov", None, 9), ("Petr Belov", None, 9)]),
        ("Ivan Orlov and Petr Belov (9 goals each)", [("Ivan Orlov", None, 9), ("Petr Belov", None, 9)]),
        ("Sergey Yaromko , (6 goals)", [("Sergey Yaromko", None, 6)]),
        ("Ivan Orlov (Torpedo (Tarets)) 4", [("Ivan Orlov", "Torpedo (Tarets)", 4)]),
        ("Ivan Orlov (Terets-15) 1", [("Ivan Orlov", "Terets-15", 1)]),
        ("Ivan Orlov (Dostyk, 3 goals)", [("Ivan Orlov", "Dostyk", 3)]),
        # the figure is Belov's; of Orlov none is stated
        ("Ivan Orlov, Petr Belov (9)", [("Ivan Orlov", None, None), ("Petr Belov", None, 9)]),
        ("", []),
        ("(", []),
        ("3", []),
    ],
)
def test_leading_scorers(value, meant):
    assert [(one.name, one.club, one.goals) for one in leaders(value, 1, 1)] == meant


def test_a_leader_points_to_his_place():
    assert [one.column for one in leaders("Ivan Orlov (3) , Petr Belov (3)", 12, 19)] == [19, 36]


def declared(infobox, title="= 1999 Testland Cup =", body=ROUND):
    season, findings = season_of_text(f"{title}\n\nInfobox\n{infobox}\n{body}")
    assert season is not None
    facts = [
        (fact.subject, fact.value, fact.number, season.clubs[fact.club - 1].name if fact.club else None)
        for fact in season.declared
        if fact.line > 1
    ]
    return facts, season, findings


@pytest.mark.parametrize(
    "infobox",
    [
        "- Champions: A (4th title) | runner-up = B",
        "- Champions: A (4th title) |runner-up= B",
        "- Count: 12 | champions = A (4th title) | runner-up = B",
    ],
)
def test_a_swallowed_key(infobox):
    facts, _, _ = declared(infobox)
    assert [fact for fact in facts if fact[0] in ("winner", "runner-up")] == [
        ("winner", "A (4th title)", None, "A"),
        ("runner-up", "B", None, "B"),
    ]


def test_swallowed_keys_without_values_declare_nothing():
    facts, _, _ = declared("- Champions: | runner-up = | semi-finalist1 =")
    assert facts == []


def test_a_key_nobody_knows_is_kept():
    facts, _, _ = declared("- Mascot: a wolf")
    assert facts == [("infobox", "Mascot: a wolf", None, None)]


def test_the_title_goes_before_a_year_that_contradicts_it():
    _, season, findings = declared("- Year: 1998")
    assert season.label == "1999"
    doubts = [(finding.code, finding.expected, finding.found) for finding in findings if finding.severity != "info"]
    assert doubts == [("season-contradiction", "1999", "1998")]


def test_a_document_without_infobox_is_told_by_its_title():
    season, _ = season_of_text(f"= 1999–2000 Testland Cup =\n\n{ROUND}")
    assert season is not None
    assert (season.competition.name, season.competition.country, season.label) == ("Testland Cup", None, "1999-2000")


def test_a_document_without_title_is_told_by_its_infobox():
    season, _ = season_of_text(f"Infobox\n- Title: Testland Cup\n- Year: 1999\n\n{ROUND}")
    assert season is not None
    assert (season.competition.name, season.label) == ("Testland Cup", "1999")


def test_a_document_about_one_match_is_of_the_cup_it_names():
    head = "= 1987 Soviet Cup final =\n\nInfobox\n- Event: 1986-87 Soviet Cup\n\n"
    season, _ = season_of_text(f"{head}==Road to Moscow==\nA 3-0 C\n==Match details==\nA 3-3 B\n")
    assert season is not None
    assert (season.competition.name, season.label) == ("Soviet Cup", "1986-87")
    assert [(one.name, one.kind, one.line) for one in season.rounds] == [("Final", "final", 1)]
    assert [match.line for match in season.matches] == [9]


def test_a_declared_winner_no_line_names_is_an_entrant_where_the_final_is_missing():
    _, season, _ = declared("- Winners: Zenit", body="==First round==\nA 1-0 B\n")
    assert [club.name for club in season.clubs] == ["Zenit", "A", "B"]


def test_a_declared_winner_under_a_name_the_final_has_not_is_no_further_club():
    facts, season, _ = declared("- Winners: A of Testland")
    assert [(club.no, club.name) for club in season.clubs] == [(1, "A"), (2, "B")]
    assert facts == [("winner", "A of Testland", None, None)]


LIST = """==Goal scorers==

3 goals:

- KAZ Aslanbek Kakimov - A
- Ivan Orlov (B)

1 goals:
- China – A
;Own goal
- BRA Pedro Lima - B
;Notes
- One of the goals is disputed.
"""


def test_a_list_of_scorers():
    season, _ = season_of_text(f"= 1999 Testland Cup =\n{ROUND}{LIST}")
    assert season is not None
    found = [
        (one.nationality, one.name, season.clubs[one.club - 1].name if one.club else None, one.goals, one.own_goals)
        for one in season.declared_scorers
    ]
    assert found == [
        ("KAZ", "Aslanbek Kakimov", "A", 3, False),
        (None, "Ivan Orlov", "B", 3, False),
        (None, "China", "A", 1, False),
        ("BRA", "Pedro Lima", "B", 1, True),
    ]


def test_a_table_of_scorers_and_a_list_with_figures_behind():
    body = (
        "==Top scorers==\n| Rank | Player | Club | Goals |\n| 1 | KAZ Ivan Orlov | A | 6 |\n"
        "| 2 | Petr Belov | Zenit | 5 |\n"
        "==Goal scorers==\n- Luka Rozin (B) – 4 goals\n"
    )
    season, _ = season_of_text(f"= 1999 Testland Cup =\n{ROUND}{body}")
    assert season is not None
    assert [(one.name, one.club, one.club_written, one.goals) for one in season.declared_scorers] == [
        ("Ivan Orlov", 1, "A", 6),
        ("Petr Belov", None, "Zenit", 5),
        ("Luka Rozin", 2, "B", 4),
    ]


SCHEDULE = """==Calendar==
| Round | Date | Fixtures | Clubs |
| Semifinals | {written} | 2 | 4 → 2 |
==Semi-finals==
A 1-0 B
"""


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("23 March 1999", "1999-03-23"),
        ("29-31 March 1999", "1999-03-29"),
        ("8-9, 25 July 1999 29 July 1999", "1999-07-08"),
        ("29 March – 2 April 1999", "1999-03-29"),
        ("July 26 – August 4, 1999", "1999-07-26"),
        ("1999-07-26", "1999-07-26"),
        ("28 December 1999 – 3 January 2000", "1999-12-28"),
        ("in spring", "None"),
        ("31 June 1999", "None"),
    ],
)
def test_the_first_date_of_a_round_in_a_schedule(written, day):
    season, _ = season_of_text(f"= 1999 Testland Cup =\n{SCHEDULE.format(written=written)}")
    assert season is not None
    facts = {fact.subject: fact for fact in season.declared if fact.round == 1}
    assert facts["round clubs remaining"].number == 4
    assert str(facts["round first date"].day) == day


def test_a_schedule_as_a_list():
    body = "==Schedule==\n- Semi-finals: 21–28 March 1999\n- Final:\n==Semi-finals==\nA 1-0 B\n"
    season, _ = season_of_text(f"= 1999 Testland Cup =\n{body}")
    assert season is not None
    found = [(fact.value, str(fact.day), fact.round) for fact in season.declared if fact.line > 1]
    assert found == [("21–28 March 1999", "1999-03-21", 1)]


# what is no season


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-season"),
        ("A few words.\n", "no-season"),
        ("= Kazakhstan Cup =\n==Final==\nA 1-0 B\n", "no-season"),
        ("= 1999 =\n==Final==\nA 1-0 B\n", "no-season"),
        ("= 1999 Testland League =\n==Table==\n| A | 3 |\n", "no-cup-season"),
        ("= 1999 Testland Cup =\n==Final==\n  A 1-0\n", "no-match-read"),
    ],
)
def test_what_is_no_season(text, code):
    season, findings = season_of_text(text)
    assert season is None
    assert [finding.code for finding in findings if finding.severity == "error"] == [code]


def test_a_document_whose_matches_nobody_could_read_says_how_many_lines_were_read():
    _, findings = season_of_text("= 1999 Testland Cup =\n==Final==\n  A 1-0\n  B 2-\n")
    message = next(finding.message for finding in findings if finding.code == "no-match-read")
    assert "2 of 4 lines were read" in message


def test_rounds_without_any_match_line_are_a_season_with_a_warning():
    season, findings = season_of_text("= 1999 Testland Cup =\n==Final==\n|}\n")
    assert season is not None
    assert (len(season.rounds), season.matches) == (1, ())
    assert [finding.code for finding in findings] == ["no-matches"]
