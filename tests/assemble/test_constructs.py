"""Each way of writing that cup articles have: the lines, and what they state beside them."""

from __future__ import annotations

import pytest

from tests.assemble.expectation import season_of_text, told_lines

HEAD = "= 1999 Testland Cup =\n\nInfobox\n- Title: Testland Cup\n- Year: 1999\n- Country: Testland\n\n"


def told(body, head=HEAD):
    """What a body states, without the lines about season, habits and title."""
    season, _ = season_of_text(head + body)
    assert season is not None
    return [line for line in told_lines(season) if not line.startswith(("season", "habits", "declared"))]


def codes(body, head=HEAD):
    """The codes of findings that are no information, with their lines in the body."""
    _, findings = season_of_text(head + body)
    offset = head.count("\n")
    return [
        (finding.line - offset, finding.severity, finding.code)
        for finding in sorted(findings, key=lambda finding: finding.line)
        if finding.severity != "info"
    ]


def facts(body, head=HEAD):
    """Matches alone: clubs and result, without line and date."""
    return [line.split(" | ")[2] for line in told(body, head) if line[0].isdigit()]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("A 2-1 B", "A 2-1 B"),
        ("A 2:1 B", "A 2-1 B"),
        ("A 0-2 (aet) B", "A 0-2 B aet"),
        ("A 0-2 B (a.e.t.)", "A 0-2 B aet"),
        ("A 1-1 (aet, 3 - 4 p) B", "A 1-1 B aet p 3-4"),
        ("A 1-1 (aet; 6 - 7 p) B", "A 1-1 B aet p 6-7"),
        ("A 1-1 (pen.1 - 3) B", "A 1-1 B p 1-3"),
        ("A 1-1 (4–2 p) B", "A 1-1 B p 4-2"),
        ("A 1-1 (p) B", "A 1-1 B p"),
        ("A (w/o) B", "A walkover B"),
        ("A w/o B", "A walkover B"),
        ("A + - - B", "A walkover B to home"),
        ("A - - + B", "A walkover B to away"),
        ("A 3: 0 (awd.) B", "A awarded 3-0 B to home"),
        ("| A | 1–1 | B | aet, p. 4–2 |", "A 1-1 B aet p 4-2"),
        ("| A | w/o | B | |", "A walkover B"),
        ("| 7 | A | A–W | B | |", "A walkover B to away"),
        ("A CANC B (B advance)", "A cancelled B to away"),
    ],
)
def test_a_result(line, meant):
    assert facts(f"== Final ==\n{line}\n") == [meant]


def test_a_note_that_says_nothing_known_is_named():
    assert facts("== Final ==\nA 1-1 (1-0) B\n") == ["A 1-1 B"]
    assert codes("== Final ==\nA 1-1 (1-0) B\n") == [(2, "warning", "unread-note")]


def test_a_level_tag_and_a_country_code_are_no_part_of_a_name():
    body = "== Semi-finals ==\nA (2L) 1-0 (III) B\nC KAZ 2-0 UZB D\n== Final ==\nA 0-1 (Am) C\n"
    season, _ = season_of_text(HEAD + body)
    assert season is not None
    assert [club.name for club in season.clubs] == ["A", "B", "C", "D"]


def test_titles_of_a_table_hold_for_that_table_alone():
    table = "| Team 1 | Agg. | Team 2 |\n| A | 3–2 | B |\n"
    assert facts(f"== Final ==\n{table}Second table below.\n| C | 1–0 | D |\n") == ["C 1-0 D"]
    assert facts(f"== Semi-finals ==\n{table}== Final ==\n| C | 1–0 | D |\n") == ["C 1-0 D"]


def test_no_score_of_a_note_goes_by_without_a_word():
    assert codes("== Final ==\nA 1–2 (1–4, 3–6 agg.) B\n") == [(2, "warning", "unread-note")]


def test_a_match_line_torn_in_two_is_named_in_both_halves():
    body = "== Final ==\nA 0-0\n(a.e.t.) Tavriya Simferopol\nA 1-0 C\n"
    assert codes(body) == [(2, "warning", "unread-line"), (3, "warning", "unread-line")]


def test_a_country_code_is_left_off_on_either_side_of_a_name():
    body = "== Semi-finals ==\n| LAT A | 2–1 | EST B |\n== Final ==\nA LAT 1-0 LAT C\nC LAT 0-1 A LAT\n"
    assert facts(body) == ["A 2-1 B", "A 1-0 C", "C 0-1 A"]


def test_a_summary_says_what_the_matches_leave_out():
    body = "== Semi-finals ==\n| A | 1–1 | B | aet, p. 4–2 |\n=== Matches ===\n5 May 1999\nA 1–1 B\n"
    assert facts(body) == ["A 1-1 B aet p 4-2"]
    body = "== Final ==\nA 3–2 B (agg.)\nA 2–0 B\nB 2–1 A\n"
    assert facts(body) == ["A 2-0 B", "B 2-1 A"]
    assert codes(body) == []


@pytest.mark.parametrize(
    "said",
    [
        "A 1-1 B\nA won 4–2 on penalties.\n",
        "A 1-1 B\n:A won 4–2 on penalties.\n",
        "A 1-1 B\n''A won 4–2 on penalties''\n",
        "A 1-1 B\n(A won 4–2 on penalties)\n",
        "A 1-1 B (A won 4–2 on penalties)\n",
    ],
)
def test_who_won_a_shoot_out_is_said_in_a_sentence_however_it_is_set(said):
    assert facts(f"== Final ==\n{said}") == ["A 1-1 B p 4-2"]
    assert codes(f"== Final ==\n{said}") == []


@pytest.mark.parametrize("name", ["Spartak (reserves)", "Dinamo (Lipul)", "FK-33", "SDX 8", "Olimpia (U21)"])
def test_brackets_and_figures_that_are_part_of_a_name(name):
    season, _ = season_of_text(HEAD + f"== Final ==\n{name} 2-4 Unired\n")
    assert season is not None
    assert season.matches[0].home_written == name


def test_a_tag_alone_tells_two_teams_of_a_club_apart():
    assert facts("== Final ==\nDinamo (1) 2-0 Dinamo (2)\n") == ["Dinamo (1) 2-0 Dinamo (2)"]


def test_a_club_does_not_meet_itself():
    assert codes("== Final ==\nA 1-0 A\nB 2-0 C\n") == [(2, "error", "club-against-itself")]
    assert facts("== Final ==\nA 1-0 A\nB 2-0 C\n") == ["B 2-0 C"]


# scorers


def scorers(line, score="2-0", more=""):
    """Goals and mentions of the first-named club."""
    found = told(f"== Final ==\nA {score} B\n  A: {line}\n{more}")
    return next(each for each in found if each[0].isdigit()).split(" | ")[3].split(" / ")[0]


@pytest.mark.parametrize(
    ("line", "score", "meant"),
    [
        ("Kireev 4', 32'", "2-0", "Kireev 32, Kireev 4"),
        ("Israilov 4', 32', Vaganov 12'", "3-0", "Israilov 32, Israilov 4, Vaganov 12"),
        ("Luchkin 30' 43'", "2-0", "Luchkin 30, Luchkin 43"),
        ("Bondar 57' (pen.)", "1-0", "Bondar 57 p"),
        ("Bondar 90+2'", "1-0", "Bondar 90+2"),
        ("Musataev 12' (o.g.)", "1-0", "Musataev 12 o"),
        ("Musataev (o.g.)", "1-0", "Musataev o"),
        ("36' A.Rakhimov, 56' Mandzukas", "2-0", "A.Rakhimov 36, Mandzukas 56"),
        ("Kireev 4'", "3-0", "?, ?, Kireev 4"),
        ("Kireev", "1-0", "Kireev"),
        ("Kireev", "0-0", " ~ Kireev"),
        ("2', 21', 46' , , , , 51' , , ,", "5-0", "- 2, - 21, - 46, - 51, ? ~ 6"),
        ("Kireev 4' (missed pen.)", "1-0", "? ~ Kireev"),
    ],
)
def test_an_entry(line, score, meant):
    assert scorers(line, score) == meant


def test_more_minutes_than_goals():
    assert scorers("Kireev 4', 32', Linin 80'", "2-0") == "Kireev 32, Kireev 4 ~ Linin"
    body = "== Final ==\nA 2-0 B\n  A: Kireev 4', 32', Linin 80'\n"
    assert codes(body) == [(3, "warning", "more-minutes-than-goals")]


GOALS_WITHOUT_MINUTES = "== First round ==\nA 2-0 C\n  A: Lunev , Markus\nB 1-0 D\n  B: Shanin\n"
BOOKINGS = "== First round ==\nA 1-0 C\n  A: Lunev 5' , Markus\n  C: Shanin\nB 1-0 D\n  B: Rykov 8' , Avdeev , Linin\n"


@pytest.mark.parametrize(
    ("before", "line", "score", "meant"),
    [
        (GOALS_WITHOUT_MINUTES, "Zobnin , Frolov", "3-0", "?, Frolov, Zobnin"),
        (GOALS_WITHOUT_MINUTES, "Familtsev , Esmagambetov 68'", "2-0", "Esmagambetov 68, Familtsev"),
        # three names for two goals: nobody knows whose they were
        (GOALS_WITHOUT_MINUTES, "Zobnin , Frolov , Linin", "2-0", "?, ? ~ Frolov, Linin, Zobnin"),
        (BOOKINGS, "Zobnin , Frolov", "2-0", "?, ? ~ Frolov, Zobnin"),
        (BOOKINGS, "Zobnin , Frolov 8'", "2-0", "?, Frolov 8 ~ Zobnin"),
        # the only entry of a side with one goal is its scorer, whatever the habit
        (BOOKINGS, "Zobnin", "1-0", "Zobnin"),
        # a bracket that says own goal makes the entry a goal
        (BOOKINGS, "Zobnin (o.g.) , Frolov", "2-0", "?, Zobnin o ~ Frolov"),
    ],
)
def test_the_habit_of_the_document_tells_a_name_without_a_minute(before, line, score, meant):
    found = told(f"{before}== Final ==\nA {score} B\n  A: {line}\n")
    final = [each for each in found if each[0].isdigit()][-1]
    assert final.split(" | ")[3].split(" / ")[0] == meant


# dates


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("8 May 1999", "1999-05-08"),
        ("20 Jule 1999", "1999-07-20"),
        ("28 October", "1999-10-28"),
        ("19/04/99", "1999-04-19"),
        ("1999-06-14", "1999-06-14"),
        ("April 18, 1999", "1999-04-18"),
        ("1999", "*"),
    ],
)
def test_a_date(written, day):
    found = told(f"== Final ==\n{written}\nA 1-0 B\n")
    assert next(line for line in found if line[0].isdigit()).split(" | ")[1] == day


@pytest.mark.parametrize("written", ["28-29 March 1999", "28/29 March 1999", "31 March – 2 April 1999"])
def test_a_span_of_days_is_no_day_and_no_fault(written):
    body = f"== Semi-finals ==\n3 March 1999\nA 1-0 B\n{written}\nC 1-0 D\n"
    assert days(body) == ["1999-03-03", "*"]
    assert codes(body) == []


def days(body, head=HEAD):
    return [line.split(" | ")[1] for line in told(body, head) if line[0].isdigit()]


def test_one_date_for_several_matches_below_it():
    body = "== Semi-finals ==\n8 May 1999\nA 1-0 B\n\nC 1-0 D\n== Final ==\nA 1-0 C\n"
    assert days(body) == ["1999-05-08", "1999-05-08", "*"]


def test_a_date_that_cannot_be_read_is_not_that_of_the_line_above():
    body = "== Semi-finals ==\n8 May 1999\nA 1-0 B\n31 June 1999\nC 1-0 D\n"
    assert days(body) == ["1999-05-08", "*"]
    assert codes(body) == [(4, "warning", "impossible-date")]
    assert codes(body.replace("31 June", "3 Mxy")) == [(4, "warning", "unknown-month")]


def test_a_date_in_a_row_over_rows_and_in_the_line_itself():
    body = "== Final ==\n| April 18, 1999 | | | |\n| A | 1–0 | B | |\n19 April 1999 A 0-0 B\n"
    assert days(body) == ["1999-04-18", "1999-04-19"]


TWO_YEARS = "= 1999–2000 Testland Cup =\n\n"


def test_a_date_without_a_year_in_a_season_of_two():
    body = "== First round ==\n28 October\nA 1-0 B\n3 November\nC 1-0 D\n== Final ==\n9 May\nA 1-0 C\n"
    assert days(body, TWO_YEARS) == ["1999-10-28", "1999-11-03", "2000-05-09"]


def test_a_season_of_two_years_that_begins_in_spring():
    """The year before is told by the dates that follow: they run over a new year."""
    body = "== First round ==\n3 May\nA 1-0 B\n3 November\nC 1-0 D\n== Final ==\n9 March\nA 1-0 C\n"
    assert days(body, TWO_YEARS) == ["1999-05-03", "1999-11-03", "2000-03-09"]


@pytest.mark.parametrize(
    ("second", "late"),
    [
        # 3-0 ahead after both legs: the 94th minute is stoppage time
        ("B 0-1 A\n  A: Kim 94'\n", True),
        # level after 90: the third goal may have come in extra time
        ("B 3-0 A\n  B: Lo 10', 80', 94'\n", False),
        ("A 0-3 B\n  B: Lo 10', 80', 94'\n", False),
    ],
)
def test_minutes_over_90_of_a_last_leg_tell_of_a_habit_where_the_aggregate_was_not_level(second, late):
    season, _ = season_of_text(HEAD + f"== Final ==\n1 May 1999\nA 2-0 B\n  A: Kim 1', 2'\n8 May 1999\n{second}")
    assert season is not None
    assert season.habits.late_minutes is late


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("17 February 1999 (2nd replay)", "1999-02-17"),
        ("Second leg: 17 February 1999", "1999-02-17"),
        ("17 February 1999 was the day of the replay.", None),
        ("17 goals fell in the first match.", "1999-02-10"),
    ],
)
def test_a_line_that_begins_with_a_day_ends_the_day_above(line, day):
    season, _ = season_of_text(HEAD + f"== Final ==\n10 February 1999\nA 1-1 B\n{line}\nA 2-1 B\n")
    assert season is not None
    found = season.matches[1].played_on
    assert (str(found.day) if found is not None else None) == day


def test_a_season_may_end_two_years_later():
    assert days("== Final ==\n9 May 2001\nA 1-0 C\n") == ["2001-05-09"]
