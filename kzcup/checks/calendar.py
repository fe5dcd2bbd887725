"""Doubts about dates.

The order of the rounds is that of their headings, so dates are only ever doubted, never used.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kzcup.checks.counts import Days
from kzcup.checks.facts import Facts
from kzcup.checks.words import day_in_words, plural
from kzcup.model import Declared, Finding, Match


def outside_the_stated_span(facts: Facts) -> Iterator[Finding]:
    """Matches before the stated start or after the stated end, and a stated day without a match.

    The last only where every round has a match: where one was lost, the day is no wonder.
    """
    stated = {
        declared.subject: declared
        for declared in reversed(facts.season.declared)
        if declared.subject in ("first date", "last date") and declared.day is not None
    }
    if not stated:
        return
    dated = _dated(facts)
    whole = all(facts.rounds)
    first, last = stated.get("first date"), stated.get("last date")
    if first is not None and first.day is not None:
        early = [pair for pair in dated if pair[0] < first.day]
        if early:
            yield _outside(facts, "date-before-start", "before the stated start", first, early)
        elif whole and dated and dated[0][0] > first.day:
            yield _nothing_on(facts, first, dated[0][0])
    if last is not None and last.day is not None:
        late = [pair for pair in dated if pair[0] > last.day]
        if late:
            yield _outside(facts, "date-after-end", "after the stated end", last, late)
        elif whole and dated and dated[-1][0] < last.day:
            yield _nothing_on(facts, last, dated[-1][0])


def after_the_last_update(facts: Facts) -> Iterator[Finding]:
    """A document that was last updated before a match cannot know how it ended."""
    updates = [one for one in facts.season.declared if one.subject == "updated" and one.day is not None]
    if updates:
        declared = updates[0]
        late = [pair for pair in _dated(facts) if declared.day is not None and pair[0] > declared.day]
        if late:
            yield _outside(
                facts, "date-after-update", "after the day of the last update", declared, late
            )


def outside_the_season(facts: Facts) -> Iterator[Finding]:
    """A year that is not one of the season's; a season may run over into the calendar year after its last."""
    season = facts.season
    if all(
        days is None or season.start_year <= days.first.year <= days.last.year <= season.end_year + 1
        for days in facts.days
    ):
        return
    for match in season.matches:
        played_on = match.played_on
        if played_on is None or played_on.day is None:
            continue
        if not season.start_year <= played_on.day.year <= season.end_year + 1:
            yield facts.finding(
                "date-outside-season",
                played_on.line,
                1,
                f"{facts.match(match)} is dated {day_in_words(played_on.day)} in the season "
                f"{season.written_label}",
                season.written_label,
                day_in_words(played_on.day),
            )


def after_the_next_round(facts: Facts) -> Iterator[Finding]:
    """A match dated after one of its clubs has already played in a later round.

    The match for third place is no later round, and an annulled match proves nothing.
    """
    if _in_turn(facts.days):
        return
    season = facts.season
    earliest: dict[int, tuple[datetime.date, Match]] = {}
    for round_, matches in zip(reversed(season.rounds), reversed(facts.rounds), strict=True):
        if round_.kind == "third place":
            continue
        dated = [
            (match.played_on.day, match)
            for match in matches
            if match.played_on is not None and match.played_on.day and match.status != "annulled"
        ]
        if earliest:
            for day, match in dated:
                for club in (match.home, match.away):
                    ahead = earliest.get(club)
                    if ahead is not None and day > ahead[0]:
                        yield _ahead_of_itself(facts, day, match, *ahead)
        for day, match in dated:
            for club in (match.home, match.away):
                if club not in earliest or day < earliest[club][0]:
                    earliest[club] = (day, match)


def _in_turn(rounds: list[Days | None]) -> bool:
    """Whether every round was over by the day on which the next began."""
    last: datetime.date | None = None
    for days in rounds:
        if days is not None:
            if last is not None and days.first < last:
                return False
            last = days.last
    return True


def _ahead_of_itself(
    facts: Facts, day: datetime.date, match: Match, later_day: datetime.date, later: Match
) -> Finding:
    round_ = facts.season.rounds[later.round - 1].name
    return facts.finding(
        "date-after-next-round",
        match.played_on.line if match.played_on else match.line,
        1,
        f"{facts.match(match)} is dated {day_in_words(day)}, after {facts.match(later)} of {round_} on "
        f"{day_in_words(later_day)} (line {later.line})",
        f"not after {day_in_words(later_day)}",
        day_in_words(day),
    )


def overlapping_rounds(facts: Facts) -> Iterator[Finding]:
    """A round that begins before the round above it has begun."""
    season = facts.season
    for above, round_, days_above, days in zip(
        season.rounds, season.rounds[1:], facts.days, facts.days[1:], strict=False
    ):
        if days_above is None or days is None or days.first >= days_above.first:
            continue
        line = days.first_match.played_on.line if days.first_match.played_on else round_.line
        yield facts.finding(
            "round-before-its-turn",
            line,
            1,
            f"{round_.name} begins on {day_in_words(days.first)}, before {above.name} on "
            f"{day_in_words(days_above.first)} (line {days_above.first_match.line})",
            f"not before {day_in_words(days_above.first)}",
            day_in_words(days.first),
        )


def legs_out_of_order(facts: Facts) -> Iterator[Finding]:
    """A second leg dated before the first: who came back from what depends on their order."""
    season = facts.season
    for tie in [tie for tie in season.ties if len(tie.matches) > 1]:
        first, second = season.matches[tie.matches[0] - 1], season.matches[tie.matches[1] - 1]
        if first.played_on is None or second.played_on is None:
            continue
        before, after = first.played_on.day, second.played_on.day
        if before is not None and after is not None and after < before:
            yield facts.finding(
                "legs-out-of-order",
                second.played_on.line,
                1,
                f"the second leg {facts.match(second)} is dated {day_in_words(after)}, before the first "
                f"(line {first.line}, {day_in_words(before)})",
                f"not before {day_in_words(before)}",
                day_in_words(after),
            )


def without_a_date(facts: Facts) -> Iterator[Finding]:
    """Matches that no full date stands above, together."""
    undated = [
        match
        for match in facts.season.matches
        if match.played_on is None or match.played_on.day is None
    ]
    if undated:
        total = len(facts.season.matches)
        yield facts.finding(
            "match-without-date",
            undated[0].line,
            undated[0].column,
            f"{len(undated)} of {plural(total, 'match line')} without a full date, "
            f"the first is {facts.match(undated[0])}",
            "a date",
            undated[0].played_on.written if undated[0].played_on else "none",
        )


def _dated(facts: Facts) -> list[tuple[datetime.date, Match]]:
    """The dated matches from the earliest on; those of one day by line."""
    dated = [
        (match.played_on.day, match)
        for match in facts.season.matches
        if match.played_on is not None and match.played_on.day is not None
    ]
    dated.sort(key=lambda pair: (pair[0], pair[1].line))
    return dated


def _outside(
    facts: Facts,
    code: str,
    where: str,
    declared: Declared,
    matches: list[tuple[datetime.date, Match]],
) -> Finding:
    """One finding for all matches on the wrong side of a stated day, at the first line of them."""
    day, match = min(matches, key=lambda pair: pair[1].line)
    more = f", and {plural(len(matches) - 1, 'match', 'matches')} more" if len(matches) > 1 else ""
    stated = day_in_words(declared.day) if declared.day else declared.value
    return facts.finding(
        code,
        match.played_on.line if match.played_on else match.line,
        1,
        f"{facts.match(match)} is dated {day_in_words(day)}, {where} {stated} (line {declared.line}){more}",
        stated,
        day_in_words(day),
    )


def _nothing_on(facts: Facts, declared: Declared, nearest: datetime.date) -> Finding:
    """A stated first or last day on which no match was played."""
    which = "first" if declared.subject == "first date" else "last"
    stated = day_in_words(declared.day) if declared.day else declared.value
    return facts.finding(
        "span-differs",
        declared.line,
        declared.column,
        f"the {which} day is stated as {stated}, but the {which} match is dated {day_in_words(nearest)}",
        stated,
        day_in_words(nearest),
    )
