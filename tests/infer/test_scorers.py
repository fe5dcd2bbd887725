"""When unnamed goals get a scorer, and above all when they do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzcup.infer import infer
from kzcup.infer.assignment import ONE_MAN
from kzcup.model import Inference, Player, Season
from tests.infer.builder import cup


def deduced(text: str) -> list[str]:
    season, players = cup(text)
    inference = infer(season, players)
    return [
        f"{season.goals[goal.goal - 1].line} {players[(goal.player or 0) - 1].name}"
        for goal in inference.goals
        if goal.attribution == "deduced"
    ]


def test_a_mention_is_pointed_to() -> None:
    season, players = cup("""# Round of 16
Kairat 3-0 Turan
  Kairat: Santana 29, Gadrani 40, Arad, Seydakhmet
list: Kairat: Santana 1
list: Kairat: Gadrani 1
list: Kairat: Seydakhmet 1
""")
    inference = infer(season, players)
    [goal] = [goal for goal in inference.goals if goal.attribution == "deduced"]
    assert goal.mention is not None
    assert season.mentions[goal.mention - 1].name == "Seydakhmet"


def test_assumptions_and_evidence_are_told() -> None:
    season, players = cup("""# Round of 16
Aksu 3-0 Kyran
  Aksu: - 2 21, -
list: Aksu: Kakimov 2
list: Aksu: Kalym 1
""")
    inference = infer(season, players)
    claims = {
        (season.goals[claim.subject_no - 1].minute, claim.assumptions)
        for claim in inference.claims
        if claim.fact == "scorer"
    }
    assert claims == {(2, (ONE_MAN,)), (21, (ONE_MAN,)), (None, (ONE_MAN,))}
    lines = {each.line for claim in inference.claims for each in claim.evidence if claim.fact == "scorer"}
    assert lines == {3, 4, 5}


def test_without_any_scorer_line_nobody_is_missing_from_it() -> None:
    """The assumption about scorer lines says nothing of a side that has none."""
    text = """# Round of 16
Taraz 3-0 Turan
{line}
list: Taraz: Serikuly 2
list: Taraz: Rakhmet 1
"""
    assert deduced(text.format(line="")) == []
    assert deduced(text.format(line="  Taraz: - 36, - 79")) == ["3 Serikuly"]


BASE = """# Quarter-finals
Elimai 2-1 Shakhter
  Elimai: China 50, - 89
{}
"""


@pytest.mark.parametrize(
    ("why", "facts"),
    [
        ("the list is short", "list: Elimai: China 1"),
        ("the list is long", "list: Elimai: China 1\nlist: Elimai: Sviridov 1\nlist: Elimai: Korzun 1"),
        ("a figure is missing", "list: Elimai: China 1\nlist: Elimai: Sviridov ?"),
        ("a named scorer is not on the list", "list: Elimai: Korzun 1\nlist: Elimai: Sviridov 1"),
        ("a named scorer has too many", "list: Elimai: China 0\nlist: Elimai: Sviridov 2"),
        ("two are left", "list: Elimai: Korzun 1\nlist: Elimai: Sviridov 1\nlist: Elimai: China 1"),
        ("a leader has not all of them", "leader: Elimai: China 1"),
        ("two leaders", "leader: Elimai: China 2\nleader: Elimai: Sviridov 2"),
        ("the list knows another", "leader: Elimai: China 2\nlist: Elimai: Korzun 1"),
        ("own goals are no man's of the club", "list: Elimai: China 1\nlist: Elimai: own goals 1"),
    ],
)
def test_nothing_follows(why: str, facts: str) -> None:
    assert deduced(BASE.format(facts)) == [], why


def test_own_goals_of_the_other_side_are_not_on_the_list() -> None:
    assert deduced("""# Quarter-finals
Elimai 3-1 Shakhter
  Elimai: China 50, - 89, Bachek (og) 12
list: Elimai: China 1
list: Elimai: Sviridov 1
""") == ["3 Sviridov"]


def test_goals_of_an_annulled_match_do_not_count() -> None:
    assert deduced("""# Quarter-finals
Elimai 1-1 Shakhter ; annulled
  Elimai: - 89
Elimai 1-0 Shakhter
  Elimai: - 12
list: Elimai: Sviridov 1
""") == ["5 Sviridov"]


def test_where_the_text_lacks_goals_a_total_may_be_of_those() -> None:
    """An emptied round, as in the article of 1992 that breaks off, may hold goals of the leader."""
    emptied = """# First round
Ansat 3-1 Karachaganak
  Ansat: Butkov!
# Second round
leader: Ansat: Butkov 3
"""
    assert deduced(emptied) == []
    assert deduced(emptied.replace("# Second round\n", "")) == ["3 Butkov", "3 Butkov"]


def test_too_much_work_is_not_attempted() -> None:
    """A hundred and one unnamed goals of one club; the other club's are settled all the same."""
    scores = "\n".join(f"Elimai 26-0 Club{no}" for no in range(4))
    season, players = cup(f"""# First round
{scores}
Altai 1-0 Akzhayik
list: Elimai: China 103
list: Elimai: Korzun 1
list: Altai: Rakhimzhanov 1
""")
    inference = infer(season, players)
    assert [season.clubs[no - 1].name for no in inference.not_attempted] == ["Elimai"]
    settled = {season.goals[goal.goal - 1].club for goal in inference.goals if goal.player}
    assert [season.clubs[no - 1].name for no in settled] == ["Altai"]


ENTRIES = ("X 5", "Y 91 120", "- 7", "-", "Z", "X!")


@st.composite
def cups(draw: st.DrawFn) -> str:
    """Any cup in the builder's notation, sense or nonsense."""
    clubs = ["A", "B", "C", "D", "E"]
    lines = []
    kinds = st.sampled_from(["knockout", "third place", "final", "group stage"])
    marks = ["aet", "p", "p 3-5", "awarded", "annulled", "abandoned", "replay", "both withdrew", "to A"]
    marks += ["wins B", "how lots", "agg 3-2"]
    for no in range(draw(st.integers(1, 4))):
        kind = draw(kinds)
        lines.append(f"# Round {no} ({kind})")
        if kind == "group stage":
            lines.append("## Group")
        for _ in range(draw(st.integers(0, 4))):
            home, away = draw(st.permutations(clubs))[:2]
            result = draw(st.sampled_from(["0-0", "1-1", "2-1", "0-3", "w/o", "canc"]))
            chosen = draw(st.lists(st.sampled_from(marks), max_size=2, unique=True))
            lines.append(f"{home} {result} {away}" + (f" ; {', '.join(chosen)}" if chosen else ""))
            if draw(st.booleans()):
                entries = draw(st.lists(st.sampled_from(ENTRIES), min_size=1))
                lines.append(f"  {home}: {', '.join(entries)}")
    for club in draw(st.lists(st.sampled_from(clubs), max_size=4)):
        man, goals = draw(st.sampled_from("XYZW")), draw(st.integers(0, 4))
        lines.append(f"{draw(st.sampled_from(['list', 'leader']))}: {club}: {man} {goals}")
    for fact in ("winner", "runner-up"):
        lines.append(f"{fact}: {draw(st.sampled_from([*clubs, 'nobody']))}")
    return "\n".join(lines)


def in_shape(season: Season, players: tuple[Player, ...], inference: Inference) -> None:
    assert [each.tie for each in inference.ties] == [tie.no for tie in season.ties]
    assert [each.match for each in inference.matches] == [match.no for match in season.matches]
    assert [each.goal for each in inference.goals] == [goal.no for goal in season.goals]
    assert [each.club for each in inference.clubs] == [club.no for club in season.clubs]
    for result in inference.ties:
        tie = season.ties[result.tie - 1]
        assert result.winner in (None, tie.club1, tie.club2)
        assert (result.decided_by is None) == (result.decided_by_basis is None)
        assert result.winner is None or result.winner_basis in ("stated", "deduced", "curated")
    for goal in inference.goals:
        assert (goal.player is None) == (goal.attribution == "unknown")
    for claim in inference.claims:
        assert claim.basis != "unknown"
        assert claim.evidence


@settings(max_examples=120, deadline=None)
@given(cups())
def test_never_raises_and_every_result_is_in_shape(text: str) -> None:
    season, players = cup(text)
    in_shape(season, players, infer(season, players))
