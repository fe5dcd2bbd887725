"""Declared facts held against counted ones: totals, winners, rounds, dates, groups and scorers.

Every row keeps both sides as text, so that a reader of the database sees what the document says beside what
its lines come to. Nothing declared is ever changed by what was counted, or the other way round.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from kzcup.checks import scorers, totals
from kzcup.checks.counts import Counts
from kzcup.checks.words import day_in_words, plural, some
from kzcup.model import Declared, Reconciliation, Season, Verdict

_NUMBERS = re.compile(r"[0-9]+")


def reconcile(counts: Counts) -> tuple[Reconciliation, ...]:
    """Hold every declared fact of a season against what its lines come to, in the order of the lines."""
    season = counts.season
    explained = _explain_totals(season, counts)
    rows: list[Reconciliation] = []
    for declared in season.declared:
        compare = COMPARISONS.get(declared.subject)
        if compare is not None:
            row = compare(declared, counts)
            if row is not None:
                rows.append(row)
        elif declared.subject in ("matches", "goals"):
            rows.append(_total(declared, counts, explained))
    rows.extend(_entrants(counts))
    if counts.tally is not None and season.goals:
        rows.extend(scorers.reconcile(counts.tally))
    rows.sort(key=_place)
    return tuple(rows)


def _place(row: Reconciliation) -> tuple[int, int]:
    return row.line, row.column


def _row(
    declared: Declared,
    subject: str,
    counted: int | str | None,
    verdict: Verdict,
    explanation: str | None = None,
) -> Reconciliation:
    """A row with both sides as text, and the difference where both are whole numbers."""
    text, difference = declared.value, None
    if declared.number is not None and isinstance(counted, int):
        text, difference = str(declared.number), declared.number - counted
    return Reconciliation(
        subject,
        text,
        None if counted is None else str(counted),
        difference,
        verdict,
        explanation,
        declared.line,
        declared.column,
    )


def _number(
    declared: Declared, subject: str, counted: int | None, explanation: str | None = None
) -> Reconciliation:
    """A declared number beside a counted one. Without either of them there is nothing to compare."""
    if declared.number is None or counted is None:
        return _row(declared, subject, counted, "unchecked", explanation)
    return _row(
        declared, subject, counted, "agrees" if declared.number == counted else "differs", explanation
    )


def _explain_totals(season: Season, counts: Counts) -> tuple[totals.Totals, str | None]:
    """The counted totals, and why they may differ from the declared ones."""
    numbers = {
        declared.subject: declared.number
        for declared in reversed(season.declared)
        if declared.subject in ("matches", "goals")
    }
    counted = totals.totals_of(season, numbers.get("matches"), numbers.get("goals"))
    words = totals.explain(counted)
    differs = not counted.fits(len(counted.counted), counted.counted_goals)
    if differs and counts.empty_rounds:
        names = some(f"{round_.name} (line {round_.line})" for round_ in counts.empty_rounds)
        empty = f"no match could be read in {names}"
        words = f"{words}; {empty}" if words else empty
    return counted, words


def _total(
    declared: Declared, counts: Counts, explained: tuple[totals.Totals, str | None]
) -> Reconciliation:
    counted, words = explained
    number = len(counted.counted) if declared.subject == "matches" else counted.counted_goals
    if not counts.season.matches:
        return _number(declared, declared.subject, None, "no match could be read")
    return _number(declared, declared.subject, number, words)


def _clubs(declared: Declared, counts: Counts) -> Reconciliation:
    season = counts.season
    counted = len(counts.clubs)
    if not season.matches:
        return _number(declared, "clubs", None, "no match could be read")
    words = None
    if declared.number is not None and declared.number != counted:
        if str(counted) in _NUMBERS.findall(declared.value):
            # `32 (31 competed)`
            return _row(declared, "clubs", str(counted), "agrees", "the value names both")
        idle = [club.name for club in season.clubs if club.no not in counts.clubs]
        reasons = []
        if idle:
            reasons.append(f"{plural(len(idle), 'club is', 'clubs are')} named without a match: {some(idle)}")
        if counts.empty_rounds:
            reasons.append(f"no match could be read in {some(r.name for r in counts.empty_rounds)}")
        words = "; ".join(reasons) or None
    return _number(declared, "clubs", counted, words)


def _winner(declared: Declared, counts: Counts) -> Reconciliation:
    return _finalist(declared, counts, 0)


def _runner_up(declared: Declared, counts: Counts) -> Reconciliation:
    return _finalist(declared, counts, 1)


def _finalist(declared: Declared, counts: Counts, which: int) -> Reconciliation:
    found = counts.finalists[which]
    if not found:
        return _row(declared, declared.subject, None, "unchecked", "no final tells")
    names = " and ".join(counts.season.clubs[no - 1].name for no in found)
    agrees = found == [declared.club]
    words = None if agrees or len(found) == 1 else f"{len(found)} finals count"
    if declared.club not in counts.clubs:
        words = NO_MATCH
    return _row(declared, declared.subject, names, "agrees" if agrees else "differs", words)


def _attendance(declared: Declared, counts: Counts) -> Reconciliation:
    return _number(declared, "attendance", counts.attendance)


NO_MATCH = "no match line has the declared name"
"""A declared finalist that no match line names: another spelling, more likely than another winner."""


def _year(declared: Declared, counts: Counts) -> Reconciliation:
    season = counts.season
    written = declared.value.replace("–", "-").replace("—", "-").replace("/", "-").replace(" ", "")
    same = (season.label, f"{season.start_year}-{season.end_year}", str(season.start_year))
    verdict: Verdict = "agrees" if written in same else "differs"
    return _row(declared, "year", season.written_label, verdict)


def _first_date(declared: Declared, counts: Counts) -> Reconciliation:
    early = 0 if declared.day is None else bisect_left(counts.dated, declared.day)
    words = f"{_are(early)} dated earlier" if early else None
    return _date(declared, "first date", counts.first_day(), words)


def _last_date(declared: Declared, counts: Counts) -> Reconciliation:
    late = 0 if declared.day is None else len(counts.dated) - bisect_right(counts.dated, declared.day)
    words = f"{_are(late)} dated later" if late else None
    return _date(declared, "last date", counts.last_day(), words)


def _are(matches: int) -> str:
    return plural(matches, "match is", "matches are")


def _date(
    declared: Declared, subject: str, counted: datetime.date | None, words: str | None = None
) -> Reconciliation:
    text = None if counted is None else day_in_words(counted)
    if text is not None and declared.day is None and text.endswith(f" {declared.value.strip()}"):
        # `the final in April 1997`: a month is all that is declared, and it is borne out.
        return _row(declared, subject, text, "agrees", words)
    if declared.day is None or counted is None:
        return _row(declared, subject, text, "unchecked", words)
    return _row(declared, subject, text, "agrees" if declared.day == counted else "differs", words)


def _updated(declared: Declared, counts: Counts) -> Reconciliation:
    """The document cannot know of a match after the day it was last updated."""
    day = counts.last_day()
    if declared.day is None or day is None:
        return _row(declared, "updated", None, "unchecked")
    last = day_in_words(day)
    late = len(counts.dated) - bisect_right(counts.dated, declared.day)
    if not late:
        return _row(declared, "updated", last, "agrees")
    words = f"{_are(late)} dated later"
    return _row(declared, "updated", last, "differs", words)


def _clubs_remaining(declared: Declared, counts: Counts) -> Reconciliation | None:
    if declared.round is None:
        return None
    subject = f"{counts.season.rounds[declared.round - 1].name}: clubs remaining"
    remaining = counts.remaining[declared.round - 1]
    words = "not every match from this round on could be read" if remaining is None else None
    return _number(declared, subject, remaining, words)


def _clubs_involved(declared: Declared, counts: Counts) -> Reconciliation | None:
    if declared.round is None:
        return None
    subject = f"{counts.season.rounds[declared.round - 1].name}: clubs involved"
    involved = len(counts.in_round[declared.round - 1])
    if not involved:
        return _number(declared, subject, None, "no match of this round could be read")
    return _number(declared, subject, involved)


def _round_first_date(declared: Declared, counts: Counts) -> Reconciliation | None:
    """A table may give the second legs' day for the first's, as 2024 does for its semi-finals (line 31)."""
    if declared.round is None:
        return None
    subject = f"{counts.season.rounds[declared.round - 1].name}: first date"
    days = counts.days_of_round[declared.round - 1]
    if days is None:
        return _date(declared, subject, None)
    words = None
    day = declared.day
    if day is not None and day != days.first and counts.second_legs_only.get((declared.round, day)):
        words = f"{day_in_words(day)} is the day of the second legs"
    return _date(declared, subject, days.first, words)


def _group_draw(declared: Declared, counts: Counts) -> Reconciliation | None:
    """The clubs a group was drawn of, joined by blanks in their cell, against those that play in it."""
    if declared.group is None:
        return None
    season = counts.season
    subject = f"{season.groups[declared.group - 1].name}: draw"
    numbers = counts.in_group.get(declared.group)
    if not numbers:
        return _row(declared, subject, None, "unchecked", "no match of this group could be read")
    drawn, unknown = _clubs_in_cell(declared.value, counts.spellings[declared.group])
    missing = [season.clubs[no - 1].name for no in sorted(numbers - drawn)]
    counted = ", ".join(season.clubs[no - 1].name for no in sorted(numbers))
    reasons = []
    if missing:
        verb = "plays" if len(missing) == 1 else "play"
        reasons.append(f"{some(missing)} {verb} in it without being drawn")
    if unknown:
        reasons.append(f"'{' '.join(unknown)}' plays no match of it")
    verdict: Verdict = "differs" if reasons else "agrees"
    return _row(declared, subject, counted, verdict, "; ".join(reasons) or None)


def _clubs_in_cell(
    cell: str, names: dict[tuple[str, ...], int]
) -> tuple[set[int], list[str]]:
    """The clubs named in a cell without separators, and the words that belong to none of them.

    The longest name that fits is taken, since one name may be the beginning of another (Dostlik, Dostlik
    Oltiariq).
    """
    words = cell.replace(",", " ").split()
    folded = [word.casefold() for word in words]
    longest = min(max(map(len, names), default=0), MOST_WORDS)
    found: set[int] = set()
    unknown: list[str] = []
    at = 0
    while at < len(words):
        for length in range(longest, 0, -1):
            club = names.get(tuple(folded[at : at + length]))
            if club is not None and at + length <= len(words):
                found.add(club)
                at += length
                break
        else:
            unknown.append(words[at])
            at += 1
    return found, unknown


MOST_WORDS = 12
"""No club has a longer name."""

COMPARISONS: dict[str, Callable[[Declared, Counts], Reconciliation | None]] = {
    "clubs": _clubs,
    "winner": _winner,
    "runner-up": _runner_up,
    "attendance": _attendance,
    "year": _year,
    "first date": _first_date,
    "last date": _last_date,
    "updated": _updated,
    "round clubs remaining": _clubs_remaining,
    "round clubs involved": _clubs_involved,
    "round first date": _round_first_date,
    "group draw": _group_draw,
}
"""How each declared subject is counted. Title, country and the neighbouring seasons have no counterpart."""


def _entrants(counts: Counts) -> Iterator[Reconciliation]:
    """The cells of a table of entrants, together: 13, 13 and 6 clubs are 32."""
    cells = [declared for declared in counts.season.declared if declared.subject == "entrants"]
    numbers = [declared.number for declared in cells if declared.number is not None]
    if not cells or len(numbers) < len(cells) or not counts.clubs:
        return
    total, counted = sum(numbers), len(counts.clubs)
    words = " + ".join(map(str, numbers)) if len(numbers) > 1 else None
    verdict: Verdict = "agrees" if total == counted else "differs"
    first = cells[0]
    yield Reconciliation(
        "entrants", str(total), str(counted), total - counted, verdict, words, first.line, first.column
    )
