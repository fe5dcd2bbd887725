"""Doubts about goals and scorers.

A score is never doubted for the sake of its scorers, only held against them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kzcup.checks import scorers
from kzcup.checks.facts import Facts, Side
from kzcup.checks.words import on_lines, plural, some
from kzcup.model import Finding
from kzcup.sheet import Heading, Item, Label


def scorers_without_goals(facts: Facts) -> Iterator[Finding]:
    """A name for a side with no goal, in a document whose bare names are goals.

    Where they are bookings (2024), a name for a side without goals is nothing unusual.
    """
    if facts.season.habits.bare_name == "booking":
        return
    names_of: dict[tuple[int, int], list[str]] = {
        key: []
        for key, side in facts.sides.items()
        if side.score == 0 and side.named and side.entries == side.mentions
    }
    if names_of:
        for entry in facts.season.entries:
            if entry.name is not None and (entry.match, entry.club) in names_of:
                names_of[entry.match, entry.club].append(entry.name)
    for key, names in names_of.items():
        side = facts.sides[key]
        yield facts.finding(
            "scorer-without-goal",
            side.line,
            side.column,
            f"{some(names)} listed for {facts.club(side.club)}, who scored no goal in "
            f"{facts.match(side.match)} (line {side.match.line})",
            "no scorer",
            some(names),
        )


def fewer_goals_listed_than_scored(facts: Facts) -> Iterator[Finding]:
    """A scorer line with some of a side's goals only; the others are goals of an unknown scorer.

    Where most of a document's lines are so, one finding says it.
    """
    with_lines = facts.with_entries
    short = [
        side
        for side in facts.sides.values()
        if side.score > side.listed and side.match.no in with_lines
    ]
    if len(short) > MOST_SIDES:
        yield _many_short(facts, short)
        return
    for side in short:
        listed = f"{side.listed or 'none'} listed"
        if side.deduced:
            listed += f", {side.deduced} deduced"
        if facts.season.habits.bare_name != "booking" and side.mentions > side.score - side.listed:
            many = plural(side.mentions, "entry", "entries")
            listed += f"; {many} without a minute are more than the goals left, and none is taken for one"
        yield facts.finding(
            "goals-not-listed",
            side.line or side.match.line,
            side.column if side.line else side.match.column,
            f"{facts.club(side.club)} scored {plural(side.score, 'goal')} in {facts.match(side.match)} "
            f"(line {side.match.line}), {listed}",
            str(side.score),
            str(side.listed),
        )


MOST_SIDES = 25
"""More sides than this with goals that are not listed are one finding."""


def _many_short(facts: Facts, short: list[Side]) -> Finding:
    scored, listed = sum(side.score for side in short), sum(side.listed for side in short)
    first = short[0]
    return facts.finding(
        "goals-not-listed",
        first.line or first.match.line,
        first.column if first.line else first.match.column,
        f"{len(short)} sides with scorers scored {scored} goals, {listed} listed; their matches are on lines "
        f"{some(dict.fromkeys(side.match.line for side in short), MOST_SIDES)}",
        str(scored),
        str(listed),
    )


def matches_without_scorers(facts: Facts) -> Iterator[Finding]:
    """Matches with goals and no scorer line at all, together: whole rounds of many articles have none."""
    with_lines = facts.with_entries
    missing: dict[int, Side] = {}
    goals = 0
    for side in facts.sides.values():
        if side.score and side.match.no not in with_lines:
            missing.setdefault(side.match.no, side)
            goals += side.score
    if missing:
        first = next(iter(missing.values())).match
        matches = plural(len(missing), "match", "matches")
        yield facts.finding(
            "match-without-scorers",
            first.line,
            first.column,
            f"{plural(goals, 'goal')} of {matches} without a scorer line, "
            f"the first is {facts.match(first)}",
        )


def goals_without_names(facts: Facts) -> Iterator[Finding]:
    """Goals whose entry has a minute and no name, together: a document drops names in one way throughout."""
    if not facts.season.habits.names_dropped:
        return
    entries = facts.season.entries
    unnamed = [
        goal
        for goal in facts.season.goals
        if goal.entry is not None and entries[goal.entry - 1].name is None
    ]
    if unnamed:
        total = len(facts.season.goals)
        yield facts.finding(
            "unnamed-scorers",
            unnamed[0].line,
            unnamed[0].column,
            f"{len(unnamed)} of {plural(total, 'goal')} without the scorer's name",
        )


def deduced_scorers(facts: Facts) -> Iterator[Finding]:
    """Goals whose scorer follows from other lines, together; the claims give the evidence of each."""
    deduced_nos = [claim.subject_no for claim in facts.inference.claims if claim.subject == "goal"]
    if deduced_nos:
        goals = facts.season.goals
        deduced = [goals[no - 1] for no in sorted(deduced_nos)]
        yield facts.finding(
            "scorers-deduced",
            deduced[0].line,
            deduced[0].column,
            f"{plural(len(deduced), 'goal')} with a deduced scorer, on "
            f"{on_lines(sorted({goal.line for goal in deduced}))}",
        )


def searches_not_attempted(facts: Facts) -> Iterator[Finding]:
    """Clubs with too many unnamed goals to try every assignment of their scorers."""
    for number in facts.inference.not_attempted:
        club = facts.season.clubs[number - 1]
        place = club.names[0] if club.names else None
        yield facts.finding(
            "search-not-attempted",
            place.line if place else 1,
            place.column if place else 1,
            f"the unnamed goals of {club.name} have too many possible scorers to try them all",
        )


def listed_figures(facts: Facts) -> Iterator[Finding]:
    """Figures of the list of scorers that the goals cannot come to."""
    tally = facts.tally
    if tally is None:
        return
    for player, scorer in tally.listed.items():
        if scorers.verdict_of(scorer, tally) == "differs":
            counted = tally.by_player[player]
            yield facts.finding(
                "scorer-figure-differs",
                scorer.line,
                scorer.column,
                f"{scorer.name}: {plural(scorer.goals or 0, 'goal')} declared, {counted} counted",
                str(scorer.goals),
                str(counted),
            )


def leaders_against_list(facts: Facts) -> Iterator[Finding]:
    """Figures in which the infobox and the list of scorers differ. The list is taken."""
    tally = facts.tally
    if tally is None or not tally.listed:
        return
    for player, leader in tally.leaders:
        scorer = tally.listed.get(player)
        if scorer is not None and leader.goals is not None and scorer.goals != leader.goals:
            yield facts.finding(
                "leader-and-list-differ",
                leader.line,
                leader.column,
                f"{leader.name}: {plural(leader.goals, 'goal')} in the infobox, {scorer.goals} in the list "
                f"(line {scorer.line})",
                str(scorer.goals),
                str(leader.goals),
            )


def leaders_passed(facts: Facts) -> Iterator[Finding]:
    """Somebody who is no declared leader and has more goals than the leaders, counted or listed."""
    tally = facts.tally
    leaders = [scorer for _, scorer in tally.leaders if scorer.goals] if tally is not None else []
    if not leaders or tally is None:
        return
    listed = tally.listed
    most = max([leader.goals or 0 for leader in leaders])
    if max(tally.by_player) <= most and not listed:
        return
    named = {player for player, _ in tally.leaders}
    for player in facts.players:
        goals = tally.by_player[player.no]
        if player.no in listed:
            goals = max(goals, listed[player.no].goals or 0)
        if goals > most and player.no not in named:
            yield facts.finding(
                "leader-passed",
                leaders[0].line,
                leaders[0].column,
                f"{player.name} has {goals} goals and is no declared leader with {most}",
                str(most),
                str(goals),
            )


def empty_own_goal_list(facts: Facts) -> Iterator[Finding]:
    """A list of own goals that is announced and holds nothing, or was cut off with the text."""
    if not facts.season.declared_scorers:
        return
    announced: Label | None = None
    for node in facts.texts:
        if isinstance(node, Label):
            if announced is not None:
                yield _empty_list(facts, announced)
            announced = node if "own goal" in node.text.casefold() else None
        elif announced is not None and isinstance(node, (Heading, Item)):
            if isinstance(node, Heading):
                yield _empty_list(facts, announced)
            announced = None
    if announced is not None:
        yield _empty_list(facts, announced)


def _empty_list(facts: Facts, label: Label) -> Finding:
    message = f"'{label.text}' announces a list, and none follows"
    return facts.finding("own-goal-list-empty", label.line, label.column, message, "a scorer", "none")
