"""Sheets no reader of today makes: assembly takes any, says what is wrong, and never raises."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup import assemble, curated, identity
from kzcup.sheet import (
    Blank,
    DateLine,
    Entry,
    Heading,
    InfoboxEntry,
    Item,
    Label,
    MatchLine,
    Minute,
    Node,
    Prose,
    ScorerLine,
    Separator,
    Sheet,
    TableRow,
    Unread,
)

DATA = curated.load()


def assembled(*nodes):
    """The season and findings of a sheet made of nodes."""
    draft = assemble.draft(Sheet("sheet", "none", nodes, ()), DATA)
    if draft.season is None:
        return None, draft.findings
    clubs = identity.clubs(draft.season, DATA, False)
    season, findings = assemble.season(draft.season, clubs, DATA, True)
    return season, (*draft.findings, *findings)


def match(line, home, away, *scores):
    return MatchLine(line, home, 1, away, 9, tuple(scores), (), 5)


TITLE = Heading(1, 1, "1999 Testland Cup", 3)
FINAL = Heading(2, 2, "Final", 4)


def doubts(findings):
    return [(finding.line, finding.code) for finding in findings if finding.severity != "info"]


def test_scorers_of_another_club():
    scorers = ScorerLine(4, "C", 3, (Entry("Kireev", 6, (Minute(4, None, None, 13),)),))
    season, findings = assembled(TITLE, FINAL, match(3, "A", "B", (1, 0)), scorers)
    assert doubts(findings) == [(4, "scorers-of-another-club")]
    assert season is not None
    assert (len(season.goals), season.entries) == (1, ())


def test_a_minute_no_match_has():
    minutes = (Minute(151, None, None, 13), Minute(90, 61, None, 18))
    scorers = ScorerLine(4, "A", 3, (Entry("Kireev", 6, minutes),))
    season, findings = assembled(TITLE, FINAL, match(3, "A", "B", (2, 0)), scorers)
    assert doubts(findings) == [(4, "minute-out-of-range"), (4, "minute-out-of-range")]
    assert season is not None
    assert [(goal.minute, goal.stoppage) for goal in season.goals] == [(None, None), (90, None)]


def test_a_score_nobody_scores():
    season, findings = assembled(TITLE, FINAL, match(3, "A", "B", (100, 0)), match(4, "C", "D", (99, 0)))
    assert doubts(findings) == [(3, "score-out-of-range")]
    assert season is not None
    assert [one.line for one in season.matches] == [4]


def test_a_line_without_a_result():
    season, findings = assembled(TITLE, FINAL, match(3, "A", "B"), match(4, "C", "D", (1, 0)))
    assert doubts(findings) == [(3, "result-unclear")]
    assert season is not None
    assert [one.line for one in season.matches] == [4]


def test_several_scores_that_are_neither_legs_nor_replays():
    odd = match(3, "A", "B", (1, 0), (2, 0), (5, 5))
    assert doubts(assembled(TITLE, FINAL, odd, match(4, "C", "D", (1, 0)))[1]) == [(3, "result-unclear")]
    summed, _ = assembled(TITLE, FINAL, match(3, "A", "B", (3, 1), (1, 0), (2, 1)))
    assert summed is not None
    assert [(one.home_goals, one.away_goals, one.leg) for one in summed.matches] == [(1, 0, 1), (2, 1, 2)]


def test_more_rows_than_a_season_holds():
    rows = [match(line, f"A{line}", f"B{line}", (1, 0)) for line in range(3, 3 + 9_999)]
    season, _ = assembled(TITLE, FINAL, *rows)
    assert season is not None
    none, findings = assembled(TITLE, FINAL, *rows, match(20_000, "A", "B", (1, 0)))
    assert none is None
    assert [finding.code for finding in findings if finding.severity == "error"] == ["too-many-rows"]


def test_more_goals_than_a_season_holds():
    rows = [match(line, f"A{line}", f"B{line}", (50, 50)) for line in range(3, 3 + 100)]
    none, findings = assembled(TITLE, FINAL, *rows)
    assert none is None
    assert [finding.code for finding in findings if finding.severity == "error"] == ["too-many-rows"]


WORDS = st.sampled_from(
    [
        "Final",
        "First round",
        "Group A",
        "Group stage",
        "Replay",
        "First leg",
        "North zone",
        "8 May 1999",
        "28 October",
        "1999–2000 X Cup",
        "w/o",
        "aet, 3 - 4 p",
        "*",
        "(1)",
        "(1) A",
        "A KAZ",
        "A won 2–1 on aggregate.",
        "Walkover for B",
        "Road to B",
        "3 goals",
        "runner-up =",
        "=",
        "(",
        ")",
        "Note:",
        "The win was awarded",
        "A",
        "B",
        "٣",
        "²",
        "\u202e",
        "",
        "",
    ]
)
TEXT = st.one_of(WORDS, st.text(max_size=30))
LINE = st.integers(1, 40)
COLUMN = st.integers(1, 40)
MINUTES = st.builds(Minute, st.integers(-5, 2000), st.none() | st.integers(-2, 99), st.none() | TEXT, COLUMN)
ENTRIES = st.builds(Entry, st.none() | TEXT, COLUMN, st.lists(MINUTES, max_size=3).map(tuple), st.none() | TEXT)
SCORES = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=4).map(tuple)
TEXTS = st.lists(TEXT, max_size=4).map(tuple)
NODES: st.SearchStrategy[Node] = st.one_of(
    st.builds(Blank, LINE),
    st.builds(Prose, LINE, TEXT),
    st.builds(Separator, LINE),
    st.builds(Heading, LINE, st.integers(1, 6), TEXT, COLUMN),
    st.builds(InfoboxEntry, LINE, TEXT, TEXT, COLUMN),
    st.builds(DateLine, LINE, TEXT, COLUMN),
    st.builds(MatchLine, LINE, TEXT, COLUMN, TEXT, COLUMN, SCORES, TEXTS, COLUMN, st.none() | TEXT, st.booleans()),
    st.builds(ScorerLine, LINE, TEXT, COLUMN, st.lists(ENTRIES, max_size=4).map(tuple)),
    TEXTS.flatmap(lambda cells: st.builds(TableRow, LINE, st.just(cells), st.just((1,) * len(cells)))),
    st.builds(Item, LINE, TEXT, COLUMN),
    st.builds(Label, LINE, TEXT, COLUMN),
    st.builds(Unread, LINE, TEXT, TEXT, COLUMN),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(NODES, max_size=30))
def test_no_sheet_raises_and_every_season_holds_together(nodes):
    for before in ((), (TITLE, FINAL)):
        season, findings = assembled(*before, *nodes)
        assert all(finding.line >= 1 and finding.column >= 1 for finding in findings)
        if season is not None:
            holds_together(season)


def holds_together(season):
    """What the database would refuse otherwise."""
    numbers = {club.no for club in season.clubs}
    assert numbers == set(range(1, len(season.clubs) + 1))
    for one in season.matches:
        assert {one.home, one.away} <= numbers
        assert one.home != one.away
        assert (one.group is None) != (one.tie is None)
        assert (one.home_goals is None) == (one.away_goals is None)
        assert (one.home_shootout is None) == (one.away_shootout is None)
        assert one.status != "played" or one.home_goals is not None
        assert one.status not in ("walkover", "cancelled") or one.home_goals is None
        for club, score in ((one.home, one.home_goals), (one.away, one.away_goals)):
            goals = [goal for goal in season.goals if (goal.match, goal.club) == (one.no, club)]
            assert len(goals) == (0 if one.status in ("walkover", "cancelled", "awarded") else score or 0)
    for goal in season.goals:
        assert goal.minute is None or 1 <= goal.minute <= 150
        assert goal.stoppage is None or (goal.minute is not None and 1 <= goal.stoppage <= 60)
    for tie in season.ties:
        assert tie.club1 != tie.club2
        assert tie.stated_winner in (None, tie.club1, tie.club2)
        assert all(season.matches[no - 1].tie == tie.no for no in tie.matches)
    assert season.end_year - season.start_year in (0, 1, 2)
