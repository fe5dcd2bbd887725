"""Rows that sum up what other lines of their round tell: a match once more, or the aggregate of its legs."""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.assemble.drafts import DraftMatch
from kzcup.assemble.results import PLAIN, Saying, Score
from kzcup.model import Finding

Key = tuple[int, frozenset[str]]


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
        found = [_of_legs(row, _lines_of(row, matches)) for row in self._aggregates]
        lines: dict[Key, list[DraftMatch]] = {}
        for one in matches:
            if not one.node.table:
                lines.setdefault(_key(one), []).append(one)
        for row in rows:
            told = lines.get(_key(row))
            summary = None if told is None or not _may_sum_up(row) else _beside(row, told)
            if summary is not None:
                found.append(summary)
        for summary in found:
            _hand_over(summary)
        return found


def _key(match: DraftMatch) -> Key:
    return id(match.group or match.round), frozenset((match.home, match.away))


def _lines_of(row: DraftMatch, matches: list[DraftMatch]) -> tuple[DraftMatch, ...]:
    key = _key(row)
    return tuple(one for one in matches if one.round is row.round and _key(one) == key)


def _of_legs(row: DraftMatch, lines: tuple[DraftMatch, ...]) -> Summary:
    """A row called an aggregate; one that repeats a tie's only match is that match."""
    return Summary(row, lines, len(lines) != 1 or _sum(lines, row.home) != row.score)


def _may_sum_up(row: DraftMatch) -> bool:
    """Whether a row of a table may be no match of its own: nothing calls it a leg or replay, no scorers stand
    below."""
    own = row.legs or row.replay or row.turned or row.scorers
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
    if not summary.lines:
        return
    row, last = summary.row, summary.lines[-1]
    result = row.result
    if not summary.aggregate and (last.result is PLAIN or (result.shootout and not last.result.shootout)):
        last.result = result
    elif summary.aggregate and row.score is not None:
        how, score = ("aggregate", row.score) if row.score[0] != row.score[1] else ("shoot-out", result.shootout_score)
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
