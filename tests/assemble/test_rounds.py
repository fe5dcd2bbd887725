"""Headings, groups, zones, legs and ties: the lines, and beside them where their matches belong."""

from __future__ import annotations

import pytest

from tests.assemble.expectation import season_of_text
from tests.assemble.test_constructs import HEAD, codes, told

PLACES = ("round", "group", "ties", "replay")


def places(body):
    """Rounds with their kinds, groups, and ties by the names of their first clubs."""
    season, _ = season_of_text(HEAD + body)
    assert season is not None
    found = []
    for round_ in season.rounds:
        found.append(f"{round_.name} ({round_.kind})")
        for match in season.matches:
            if match.round == round_.no:
                group = f"{season.groups[match.group - 1].name}: " if match.group else ""
                tie = f"tie {match.tie}, leg {match.leg}: " if match.tie else ""
                replay = "replay: " if match.tie and season.ties[match.tie - 1].replay else ""
                found.append(f"{group}{tie}{replay}{match.home_written}-{match.away_written}")
    return found


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("First round", "knockout"),
        ("Preliminary round", "knockout"),
        ("First qualifying round", "knockout"),
        ("Round of 32", "knockout"),
        ("1/8 round", "knockout"),
        ("Play-off round", "knockout"),
        ("Quarterfinals", "knockout"),
        ("Semi-finals", "knockout"),
        ("Third place match", "third place"),
        ("Final", "final"),
    ],
)
def test_a_heading_that_is_a_round(heading, kind):
    assert places(f"=={heading}==\nA 1-0 B\n") == [f"{heading} ({kind})", "tie 1, leg 1: A-B"]


@pytest.mark.parametrize(
    "heading",
    ["Participating clubs", "Calendar", "Format", "Distribution", "See also", "Road to Moscow", "Head-to-head"],
)
def test_a_heading_that_is_no_round(heading):
    body = f"=={heading}==\nA 1-0 B\n==Final==\nC 1-0 D\n"
    assert places(body) == ["Final (final)", "tie 1, leg 1: C-D"]
    assert codes(body) == []
    _, findings = season_of_text(HEAD + body)
    named = [finding.line for finding in findings if finding.code == "result-outside-rounds"]
    assert named == [HEAD.count("\n") + 2]


def test_a_heading_nobody_knows_is_no_round_and_its_results_are_named():
    body = "==Wandering==\nA 1-0 B\nE 1-0 F\n==Final==\nC 1-0 D\n"
    assert places(body) == ["Final (final)", "tie 1, leg 1: C-D"]
    assert codes(body) == [(2, "warning", "match-outside-rounds"), (3, "warning", "match-outside-rounds")]


def test_what_belongs_to_the_round_above():
    body = "==Round of 16==\n===Summary===\n|}\n===Matches===\nA 1-0 B\n===Pot 1===\nC 1-0 D\n"
    assert places(body) == ["Round of 16 (knockout)", "tie 1, leg 1: A-B", "tie 2, leg 1: C-D"]


def test_matches_under_a_heading_of_the_rounds_own_level():
    body = "==Semi-finals==\n==Matches==\nA 1-0 B\n==Road to Riga==\n==Matches==\nC 1-0 D\n"
    assert places(body)[:2] == ["Semi-finals (knockout)", "tie 1, leg 1: A-B"]
    assert len(places(body)) == 2


def test_groups_under_a_group_stage():
    body = "==Group stage==\n===Group A===\nA 1-0 B\n===Group B===\nC 1-0 D\n==Final==\nA 1-0 C\n"
    assert places(body) == [
        "Group stage (group stage)",
        "Group A: A-B",
        "Group B: C-D",
        "Final (final)",
        "tie 1, leg 1: A-C",
    ]


def test_groups_without_a_stage_above_them_are_one_round():
    body = "==Group 1==\nA 1-0 B\n==Group 2==\nC 1-0 D\n==Final==\nA 1-0 C\n"
    assert places(body)[:3] == ["Group stage (group stage)", "Group 1: A-B", "Group 2: C-D"]


def test_a_first_round_in_groups_is_a_group_stage():
    body = "==First round==\n===Group A===\nA 1-0 B\n"
    assert places(body) == ["First round (group stage)", "Group A: A-B"]


def test_a_group_stage_without_groups_is_one_group():
    assert places("==Group stage==\nA 1-0 B\n") == ["Group stage (group stage)", "Group stage: A-B"]


def test_a_group_and_a_final_of_the_same_clubs_are_no_tie():
    body = "==Group stage==\n===Group A===\nA 1-0 B\n==Final==\nB 1-0 A\n"
    assert places(body)[1:] == ["Group A: A-B", "Final (final)", "tie 1, leg 1: B-A"]


def test_zones_above_rounds():
    body = (
        "==North zone==\n===First round===\nA 1-0 B\n===Final===\nA 1-0 E\n"
        "==South zone==\n===First round===\nC 1-0 D\n==Final==\nA 1-0 C\n"
    )
    assert places(body) == [
        "First round (knockout)",
        "tie 1, leg 1: A-B",
        "Final (knockout)",
        "tie 2, leg 1: A-E",
        "First round (knockout)",
        "tie 3, leg 1: C-D",
        "Final (final)",
        "tie 4, leg 1: A-C",
    ]


def test_zones_below_a_round():
    body = "==First round==\n===North zone===\nA 1-0 B\n===South zone===\nC 1-0 D\n"
    assert places(body) == ["First round (knockout)", "tie 1, leg 1: A-B", "tie 2, leg 1: C-D"]


def test_rounds_below_a_stage_and_one_that_is_a_stage_itself():
    body = "==Knockout stage==\n===Semi-finals===\nA 1-0 B\n==Main draw==\nC 1-0 D\n"
    assert places(body) == [
        "Semi-finals (knockout)",
        "tie 1, leg 1: A-B",
        "Main draw (knockout)",
        "tie 2, leg 1: C-D",
    ]


def test_a_schedule_with_a_section_for_each_round_does_not_make_them_twice():
    planned = "==Schedule==\n===Semi-finals===\nIn May.\n===Final===\nIn June.\n"
    body = f"{planned}==Semi-finals==\nA 1-0 B\n==Final==\nA 1-0 C\n"
    assert places(body) == [
        "Semi-finals (knockout)",
        "tie 1, leg 1: A-B",
        "Final (final)",
        "tie 2, leg 1: A-C",
    ]


# ties


def test_legs_one_after_the_other_and_between_dashes():
    body = "==Semi-finals==\nA 1-0 B\nB 1-1 A\n----\nC 2-0 D\n----\nD 0-1 C\n"
    assert places(body)[1:] == [
        "tie 1, leg 1: A-B",
        "tie 1, leg 2: B-A",
        "tie 2, leg 1: C-D",
        "tie 2, leg 2: D-C",
    ]


def test_legs_in_sections_of_their_own():
    body = "==Semi-finals==\n===First leg===\nA 1-1 B\nC 2-0 D\n===Second leg===\nB 1-1 A\nD 0-1 C\n"
    assert places(body)[1:] == [
        "tie 1, leg 1: A-B",
        "tie 2, leg 1: C-D",
        "tie 1, leg 2: B-A",
        "tie 2, leg 2: D-C",
    ]


def test_legs_named_in_the_rounds_heading():
    body = "==Semi-finals – First leg==\nA 1-1 B\n==Semi-finals – Second leg==\nB 1-1 A\n"
    assert places(body) == ["Semi-finals (knockout)", "tie 1, leg 1: A-B", "tie 1, leg 2: B-A"]


def test_a_final_over_two_legs_and_a_match_for_third_place():
    body = "==Third place==\nC 1-0 D\n==Final==\n===First leg===\nA 1-1 B\n===Second leg===\nB 0-1 A\n"
    assert places(body) == [
        "Third place (third place)",
        "tie 1, leg 1: C-D",
        "Final (final)",
        "tie 2, leg 1: A-B",
        "tie 2, leg 2: B-A",
    ]


def test_legs_that_name_the_same_club_at_home_twice():
    body = "==Final==\n3 May 1999\nA 2-0 B\n9 May 1999\nA 1-1 B\n"
    assert places(body)[1:] == ["tie 1, leg 1: A-B", "tie 1, leg 2: A-B"]


def test_two_finals_of_different_clubs_are_two_ties():
    body = "==Final==\n25 November 1999\nA 1-2 B\n----\n26 April 2000\nC 2-0 D\n"
    assert places(body)[1:] == ["tie 1, leg 1: A-B", "tie 2, leg 1: C-D"]


SINGLE = "C 1-0 D\nE 2-0 F\n"


@pytest.mark.parametrize(
    ("body", "replay"),
    [
        # the only two lines of a round of single matches, the first level
        (f"==Semi-finals==\n{SINGLE}A 1-1 B\nB 0-1 A\n", True),
        # a heading says so
        ("==Final==\nA 1-1 B\n===Replay===\nB 0-1 A\n", True),
        # extra time in the first: no first leg has any
        ("==Semi-finals==\nC 2-0 D\nD 1-0 C\nA 1-1 (aet) B\nB 0-1 A\n", True),
        # the other ties of the round have two legs
        ("==Semi-finals==\nC 2-0 D\nD 1-0 C\nA 1-1 B\nB 0-1 A\n", False),
        # the other tie of the round was none, and ties of the document have two legs
        ("==Quarter-finals==\nC 2-0 D\nD 1-0 C\n==Semi-finals==\nA 1-1 B\nB 0-1 A\nC (w/o) E\n", False),
        # a heading calls them legs
        ("==Final==\n===First leg===\nA 1-1 B\n===Second leg===\nB 0-1 A\n", False),
        # an aggregate is that of legs
        (f"==Semi-finals==\n{SINGLE}A 1-1 B\nB 0-1 (1-2 agg.) A\n", False),
        # the first was not level
        (f"==Semi-finals==\n{SINGLE}A 1-0 B\nB 0-1 A\n", False),
        # a walkover replays nothing
        (f"==Semi-finals==\n{SINGLE}A 1-1 B\nB (w/o) A\n", False),
        # one cell
        ("==Final==\n| A | 1 - 1, 0 - 1 | B |\n", True),
        ("==Final==\n| A | 1 - 0, 0 - 1 | B |\n", False),
    ],
)
def test_a_replay(body, replay):
    found = [line for line in told(body) if line.startswith("replay")]
    assert bool(found) is replay


def stated(body):
    """Of the last tie: aggregate, stated winner and how."""
    season, _ = season_of_text(HEAD + body)
    assert season is not None
    tie = season.ties[-1]
    winner = season.clubs[tie.stated_winner - 1].name if tie.stated_winner else None
    return tie.aggregate, winner, tie.stated_how


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ("A 1-0 B\nB 0-1 A\nA won 2–0 on aggregate.\n", ((2, 0), "A", "aggregate")),
        ("A 0-1 B\nB 1-0 A\nB won 2–0 on aggregate.\n", ((0, 2), "B", "aggregate")),
        ("A 1-0 B\nB 4-1 (4-2 agg.) A\n", ((2, 4), None, None)),
        ("A 1-0 B\nB 4-1 (2-4 agg.) A\n", ((2, 4), None, None)),
        ("A 1-0 B\nB 2-1 A\n2–2 on aggregate. A won on away goals.\n", (None, "A", "away goals")),
        ("A 1-0 B\nB 1-0 A\nB won by drawing of lots.\n", (None, "B", "lots")),
        ("A 1-0 B\nB 1-0 A\nS.K. Arlova won on away goals.\n", (None, None, None)),
        ("A CANC B (B advance)\n", (None, "B", None)),
        ("| 8 | A | A–W | B | |\n| Walkover for B | | | | |\n", (None, "B", "walkover")),
        ("A 1-0 B\nIn the past A won many things with B.\n", (None, None, None)),
    ],
)
def test_what_the_lines_of_a_tie_say_of_its_winner(body, meant):
    assert stated(f"==Semi-finals==\n{body}") == meant


def test_a_shoot_out_told_in_a_sentence():
    season, _ = season_of_text(f"{HEAD}==Final==\nA 1-1 B\nB won 4–3 on penalties.\n")
    assert season is not None
    match = season.matches[0]
    assert (match.shootout, match.home_shootout, match.away_shootout) == (True, 3, 4)
    assert match.shootout_basis == "stated"


# footnotes and rows


FOOTNOTE = "Note:\n- The 3-0 win of A was awarded\n"


def statuses(body):
    season, _ = season_of_text(HEAD + body)
    assert season is not None
    return [match.status for match in season.matches]


def test_a_footnote_tells_what_a_star_means():
    assert statuses(f"==Final==\n| A | 3-0* | B |\n{FOOTNOTE}") == ["awarded"]


def test_a_footnote_that_names_a_club_is_about_its_match():
    assert statuses(f"==Semi-finals==\n| A | 3-0* | B |\n| Cerk | 3-0* | Dork |\n{FOOTNOTE}") == [
        "awarded",
        "played",
    ]


def test_a_star_without_a_footnote():
    assert codes("==Final==\n| A | 3-0* | B |\n") == [(2, "warning", "footnote-missing")]


def test_an_awarded_match_has_a_score_and_no_goals():
    season, _ = season_of_text(f"{HEAD}==Final==\nA 3-0 (awd.) B\n")
    assert season is not None
    assert (season.matches[0].home_goals, len(season.goals)) == (3, 0)


def test_scorers_of_an_awarded_match_are_mentions():
    body = "==Final==\nA 3-0 (awd.) B\n  A: Kireev 4'\n  B: Linin 8', 9'\n"
    season, _ = season_of_text(HEAD + body)
    assert season is not None
    assert season.goals == ()
    assert [mention.name for mention in season.mentions] == ["Kireev", "Linin"]
    assert codes(body) == []


def test_a_walkover_never_has_a_score():
    season, _ = season_of_text(f"{HEAD}==Final==\nA 3-0 (w/o) B\n")
    assert season is not None
    match = season.matches[0]
    assert (match.status, match.home_goals, match.awarded_to, len(season.goals)) == ("walkover", None, 1, 0)


@pytest.mark.parametrize("lines", ["A w/o B (both clubs withdrew)\n", "A (w/o) B\nBoth clubs withdrew.\n"])
def test_both_withdrew(lines):
    season, _ = season_of_text(f"{HEAD}==Semi-finals==\n{lines}C 1-0 D\n")
    assert season is not None
    assert [(match.status, match.both_withdrew) for match in season.matches] == [
        ("walkover", True),
        ("played", False),
    ]


def test_line_ups_are_no_results_and_nothing_lost():
    body = (
        "==Final==\nA 1-0 B\n| GK | 16 | TJK Alisher Tuychiev |\n| Substitutes: | | |\n"
        "| Manager: | | |\n| TJK Mubin Ergashev | | |\n"
    )
    assert places(body) == ["Final (final)", "tie 1, leg 1: A-B"]
    assert codes(body) == []


def test_a_row_among_results_that_lost_its_own_is_named():
    body = "==Final==\n| Team 1 | Result | Team 2 |\n| A | 1-0 | B |\n| C D |\n"
    assert codes(body) == [(4, "warning", "row-without-result")]


@pytest.mark.parametrize("more", ["A won 4–2 on aggregate.\n", "C 1-0 D\nD 2-2 C\n"])
def test_like_lines_in_a_row_are_legs_where_something_says_so(more):
    body = f"==Semi-finals==\nA 2-1 B\nA 2-1 B\n{more}"
    assert places(body)[1:3] == ["tie 1, leg 1: A-B", "tie 1, leg 2: A-B"]
    assert codes(body) == []


@pytest.mark.parametrize(
    "again",
    [
        "8 May 1999\nA 1-0 B\n",  # a block copied whole
        "A 1-0 B\n",  # a line copied
    ],
)
def test_a_match_told_twice_is_one(again):
    body = f"==Final==\n8 May 1999\nA 1-0 B\n{again}"
    assert places(body)[1:] == ["tie 1, leg 1: A-B"]
    assert [code for _, _, code in codes(body)] == ["duplicate-match"]
