"""Rows that sum up what other lines of their round tell: a match once more, or the aggregate of its legs."""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.assemble.drafts import DraftMatch
from kzcup.assemble.results import PLAIN, Saying, Score
from kzcup.model import Finding

Key = tuple[int, frozenset[str]]

_MOST_LINES = 8
"""Lines of two clubs in a round that a row is held against: no tie has so many."""
_MOST_SAYINGS = 16


@dataclass(frozen=True, slots=True)
class Summary:
    """A row that is no match of its own, and the lines it sums up, none where they are not told.

    ``aggregate`` tells that its score is the sum of legs.
    """

    row: DraftMatch
    lines: tuple[DraftMatch, ...]
    aggregate: bool


class Summaries:
    """The rows below a title ``Agg.``, and those of a table that stands beside the matches themselves."""

    __slots__ = ("_aggregates",)

    def __init__(self) -> None:
        self._aggregates: list[DraftMatch] = []

    def add(self, row: DraftMatch) -> None:
        """A row whose score is called an aggregate."""
        self._aggregates.append(row)

    def settle(self, matches: list[DraftMatch]) -> list[Summary]:
        """All rows that sum up. What they know more than the lines is handed to those."""
        rows = [one for one in matches if one.node.table]
        if not self._aggregates and (not rows or len(rows) == len(matches)):
            return []
        lines: dict[Key, list[DraftMatch]] = {}
        of_tables: dict[Key, list[DraftMatch]] = {}
        for one in matches:
            place = of_tables if one.node.table else lines
            of_pair = place.setdefault(_key(one), [])
            if len(of_pair) < _MOST_LINES:
                of_pair.append(one)
        found = [
            _of_legs(row, tuple(lines.get(_key(row)) or of_tables.get(_key(row)) or ())) for row in self._aggregates
        ]
        for row in rows:
            told = lines.get(_key(row))
            summary = None if told is None or not _may_sum_up(row) else _beside(row, told)
            if summary is not None:
                found.append(summary)
        found += _turned_round(rows, lines, found)
        for summary in found:
            _hand_over(summary)
        return found


def _key(match: DraftMatch) -> Key:
    return id(match.group or match.round), frozenset((match.home, match.away))


def _of_legs(row: DraftMatch, lines: tuple[DraftMatch, ...]) -> Summary:
    """A row called an aggregate; one that repeats a tie's only match is that match."""
    return Summary(row, lines, len(lines) != 1 or _sum(lines, row.home) != row.score)


def _may_sum_up(row: DraftMatch) -> bool:
    """Whether a row of a table may be no match of its own: nothing calls it a leg or replay, no scorers stand
    below."""
    own = row.legs or row.replay or row.turned or row.home_scorers or row.away_scorers
    return not own and len(row.node.scores) < 2


def _beside(row: DraftMatch, lines: list[DraftMatch]) -> Summary | None:
    """The row with the lines of its clubs: the sum of two, or the like of one."""
    if len(lines) > 1 and row.score is not None and _sum(tuple(lines), row.home) == row.score:
        return Summary(row, tuple(lines), True)
    for line in lines:
        like = line.home == row.home and line.score == row.score and not _days_differ(line, row)
        if like and (row.score is not None or line.result.status == row.result.status):
            return Summary(row, (line,), False)
    return None


def _turned_round(rows: list[DraftMatch], lines: dict[Key, list[DraftMatch]], found: list[Summary]) -> list[Summary]:
    """Rows with the clubs turned round, where other rows of their round tell matches once more."""
    retold = {id(summary.row) for summary in found}
    rounds = {id(summary.row.round) for summary in found if not summary.aggregate}
    more: list[Summary] = []
    for row in rows:
        told = lines.get(_key(row), [])
        if len(told) != 1 or id(row.round) not in rounds or id(row) in retold or not _may_sum_up(row):
            continue
        if row.result.to is None and _sum((told[0],), row.home) == row.score and not _days_differ(told[0], row):
            more.append(Summary(row, (told[0],), False))
    return more


def _days_differ(one: DraftMatch, other: DraftMatch) -> bool:
    """Whether both have a day, and not the same."""
    if one.played_on is None or other.played_on is None:
        return False
    first, second = one.played_on.day, other.played_on.day
    return first is not None and second is not None and first != second


def _sum(lines: tuple[DraftMatch, ...], home: str) -> Score | None:
    """The goals of all lines from the side of this club; None where a line has no score."""
    total = [0, 0]
    for line in lines:
        if line.score is None:
            return None
        own, others = line.score if line.home == home else (line.score[1], line.score[0])
        total[0] += own
        total[1] += others
    return total[0], total[1]


def _hand_over(summary: Summary) -> None:
    """Give the lines what the row says of their tie: an aggregate, a shoot-out, who went on."""
    if not summary.lines or len(summary.lines[-1].sayings) >= _MOST_SAYINGS:
        return
    row, last = summary.row, summary.lines[-1]
    result = row.result
    if not summary.aggregate and row.home == last.home:
        if last.result is PLAIN or (result.shootout and not last.result.shootout):
            last.result = result
    else:
        how, score = "shoot-out", result.shootout_score
        if summary.aggregate and row.score is not None and row.score[0] != row.score[1]:
            how, score = "aggregate", row.score
        if score is not None and score[0] != score[1]:
            name, own = (row.home, score) if score[0] > score[1] else (row.away, (score[1], score[0]))
            last.sayings += ((Saying(name, how, own, False), row.node.line),)
    last.sayings += row.sayings


def finding_of(summary: Summary, document: str) -> Finding:
    """What there is to say of the row: where its matches are told, or that they are not."""
    node = summary.row.node
    at = (document, node.line, node.column)
    if not summary.lines:
        message = "an aggregate, and the matches it sums up are not told: no match is made of it"
        return Finding("result-unclear", "warning", *at, message)
    places = " and ".join(dict.fromkeys(str(line.node.line) for line in summary.lines))
    what = "the sum of lines" if summary.aggregate and len(summary.lines) > 1 else "the match of line"
    return Finding("summary-row", "info", *at, f"{what} {places} once more; no match of its own")
