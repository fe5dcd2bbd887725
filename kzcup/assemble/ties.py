"""Match lines to ties: by the pair of clubs within the round, wherever in the round its lines stand.

Not by ``----``: one seed has none, another one in the whole text. The legs may stand in separate sections
and may name the same club at home twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kzcup.assemble.drafts import DraftMatch, DraftRound, gives_aggregate
from kzcup.assemble.results import PLAIN
from kzcup.model import Tie


@dataclass(slots=True)
class _Line:
    """A match of a tie; ``club1_home`` tells whether the tie's first club is named first in it."""

    match: DraftMatch
    no: int
    club1_home: bool


@dataclass(slots=True)
class _Tie:
    """A tie being put together."""

    no: int
    round: DraftRound
    club1: int
    club2: int
    lines: list[_Line] = field(default_factory=list)


class Ties:
    """The ties of a season, in the order of their first lines."""

    __slots__ = ("_by_pair", "_found")

    def __init__(self) -> None:
        self._by_pair: dict[tuple[int, int, int], _Tie] = {}
        self._found: list[_Tie] = []

    def place(self, match: DraftMatch, no: int, home: int, away: int) -> tuple[int, int]:
        """The number of the tie a match belongs to, and which of its lines this is, from 1."""
        key = (match.round.no, home, away) if home < away else (match.round.no, away, home)
        tie = self._by_pair.get(key)
        if tie is None:
            tie = self._by_pair[key] = _Tie(len(self._found) + 1, match.round, home, away)
            self._found.append(tie)
        tie.lines.append(_Line(match, no, tie.club1 == home))
        return tie.no, len(tie.lines)

    def finish(self) -> tuple[Tie, ...]:
        """All ties with what their lines say of them."""
        in_round: dict[int, list[_Tie]] = {}
        for tie in self._found:
            in_round.setdefault(tie.round.no, []).append(tie)
        two_legged = any(len(tie.lines) > 1 and not _level_first(tie) for tie in self._found)
        return tuple(
            _stated(tie, len(tie.lines) > 1 and _is_replayed(tie, in_round[tie.round.no], two_legged))
            for tie in self._found
        )


def _level_first(tie: _Tie) -> bool:
    """Whether all lines but the last are matches that ended level, as those before a replay do."""
    return all(
        line.match.score is not None and line.match.score[0] == line.match.score[1] for line in tie.lines[:-1]
    ) and tie.lines[-1].match.result.status in (None, "awarded")


def _is_replayed(tie: _Tie, others: list[_Tie], two_legged: bool) -> bool:
    """Whether the second line replays the first. A line may say so; extra time in the first says so as
    well.

    A heading that calls them legs, or an aggregate, says that it does not. Otherwise a level first match is
    followed by a replay where the round is one of single matches, and where every tie of the round has two
    lines, if the document knows no ties of two legs; elsewhere it is a first leg. A walkover does not tell
    how many matches were meant.
    """
    if not _level_first(tie) or any(line.match.legs or gives_aggregate(line.match) for line in tie.lines):
        return False
    if any(line.match.replay for line in tie.lines[1:]) or tie.lines[0].match.result.extra_time:
        return True
    if not all(len(other.lines) == 1 or _level_first(other) for other in others):
        return False
    return not two_legged or any(len(other.lines) == 1 and _was_held(other) for other in others)


def _was_held(tie: _Tie) -> bool:
    """Whether the first match of a tie was more than a name on paper."""
    return tie.lines[0].match.result.status not in ("walkover", "cancelled")


def _stated(tie: _Tie, replay: bool) -> Tie:
    """The tie with aggregate and winner where a line of its own states them; the last word counts."""
    first = tie.lines[0]
    if len(tie.lines) == 1 and first.match.result is PLAIN and not first.match.sayings:
        return Tie(tie.no, tie.round.no, tie.club1, tie.club2, (first.no,), first.match.node.line)
    aggregate: tuple[int, int] | None = None
    winner: int | None = None
    winner_line: int | None = None
    how: str | None = None
    for line in tie.lines:
        result = line.match.result
        if result.aggregate is not None:
            aggregate = _turned(result.aggregate, tie, line.club1_home)
        if result.goes_on is not None:
            side = _side_named(result.goes_on, line.match)
            if side is not None:
                winner, winner_line = _club(tie, line, side), line.match.node.line
        for saying, at in line.match.sayings:
            home = saying.name == line.match.home
            winner, winner_line = _club(tie, line, home), at
            how = saying.how or how
            if saying.how == "aggregate" and saying.score is not None:
                aggregate = saying.score if winner == tie.club1 else (saying.score[1], saying.score[0])
    matches = tuple(line.no for line in tie.lines)
    return Tie(
        tie.no,
        tie.round.no,
        tie.club1,
        tie.club2,
        matches,
        first.match.node.line,
        replay,
        aggregate,
        winner,
        winner_line,
        how,
    )


def _turned(written: tuple[int, int], tie: _Tie, club1_home: bool) -> tuple[int, int]:
    """A stated aggregate from the first club's side.

    It stands in the order of its line as a rule; where the legs add up to the other order, in that one.
    """
    turned = (written[1], written[0])
    counted = [0, 0]
    for line in tie.lines:
        if line.match.score is not None:
            home, away = line.match.score
            counted[0] += home if line.club1_home else away
            counted[1] += away if line.club1_home else home
    own = written if club1_home else turned
    other = turned if club1_home else written
    return other if tuple(counted) == other and tuple(counted) != own else own


def _side_named(name: str, match: DraftMatch) -> bool | None:
    """True where a note names the first-named club, False the second, None neither."""
    folded = name.strip().casefold()
    home = folded in (match.home.casefold(), match.node.home.casefold())
    away = folded in (match.away.casefold(), match.node.away.casefold())
    return home if home != away else None


def _club(tie: _Tie, line: _Line, home: bool) -> int:
    """The club at home in a line, or the other one."""
    return tie.club1 if home == line.club1_home else tie.club2
