"""Match lines to ties: by the pair of clubs within the round, wherever in the round its lines stand.

Not by ``----``: one seed has none, another one in the whole text. The legs may stand in separate sections
and may name the same club at home twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.assemble.drafts import DraftMatch, DraftRound, gives_aggregate
from kzcup.assemble.results import PLAIN
from kzcup.model import Tie
from kzcup.values import maker

_made_tie = maker(Tie)


@dataclass(slots=True)
class _Tie:
    """A tie being put together: its lines, and beside each the number of its match and the club named first."""

    no: int
    round: DraftRound
    club1: int
    club2: int
    lines: list[DraftMatch]
    numbers: list[int]
    homes: list[int]


class Ties:
    """The ties of a season, in the order of their first lines."""

    __slots__ = ("_by_pair", "_found")

    def __init__(self) -> None:
        self._by_pair: dict[tuple[int, int, int], _Tie] = {}
        self._found: list[_Tie] = []

    def place(self, match: DraftMatch, no: int, home: int, away: int) -> tuple[int, int]:
        """The number of the tie a match belongs to, and which of its lines this is, from 1."""
        round_ = match.round
        key = (round_.no, home, away) if home < away else (round_.no, away, home)
        tie = self._by_pair.get(key)
        if tie is None:
            number = len(self._found) + 1
            tie = self._by_pair[key] = _Tie(number, round_, home, away, [match], [no], [home])
            self._found.append(tie)
            return number, 1
        tie.lines.append(match)
        tie.numbers.append(no)
        tie.homes.append(home)
        return tie.no, len(tie.lines)

    def finish(self) -> tuple[Tie, ...]:
        """All ties with what their lines say of them."""
        several = [tie for tie in self._found if len(tie.lines) > 1]
        replayed = self._replayed(several) if several else ()
        return tuple([_stated(tie, tie.no in replayed) for tie in self._found])

    def _replayed(self, several: list[_Tie]) -> frozenset[int]:
        """Those of the ties of several lines whose second line replays the first, by number."""
        level = [tie for tie in several if _level_first(tie)]
        if not level:
            return frozenset()
        two_legged = len(level) < len(several)
        in_round: dict[int, list[_Tie]] = {}
        for tie in self._found:
            in_round.setdefault(tie.round.no, []).append(tie)
        return frozenset([tie.no for tie in level if _is_replayed(tie, in_round[tie.round.no], two_legged)])


def _level_first(tie: _Tie) -> bool:
    """Whether all lines but the last are matches that ended level, as those before a replay do."""
    *before, last = tie.lines
    for line in before:
        if line.score is None or line.score[0] != line.score[1]:
            return False
    return last.result.status in (None, "awarded")


def _is_replayed(tie: _Tie, others: list[_Tie], two_legged: bool) -> bool:
    """Whether the second line replays the first, which ended level. A line may say so; extra time in the first says
    so as well.

    A heading that calls them legs, or an aggregate, says that it does not. Otherwise a level first match is
    followed by a replay where the round is one of single matches, and where every tie of the round has two
    lines, if the document knows no ties of two legs; elsewhere it is a first leg. A walkover does not tell
    how many matches were meant.
    """
    if any(line.legs or gives_aggregate(line) for line in tie.lines):
        return False
    if any(line.replay for line in tie.lines[1:]) or tie.lines[0].result.extra_time:
        return True
    if not all(len(other.lines) == 1 or _level_first(other) for other in others):
        return False
    return not two_legged or any(len(other.lines) == 1 and _was_held(other) for other in others)


def _was_held(tie: _Tie) -> bool:
    """Whether the first match of a tie was more than a name on paper."""
    return tie.lines[0].result.status not in ("walkover", "cancelled")


def _stated(tie: _Tie, replay: bool) -> Tie:
    """The tie with aggregate and winner where a line of its own states them; the last word counts."""
    first = tie.lines[0]
    if first.result is PLAIN and not first.sayings and len(tie.lines) == 1:
        return _made_tie(tie.no, tie.round.no, tie.club1, tie.club2, tuple(tie.numbers), first.node.line)
    aggregate: tuple[int, int] | None = None
    winner: int | None = None
    winner_line: int | None = None
    how: str | None = None
    for line, club in zip(tie.lines, tie.homes, strict=True):
        result = line.result
        if result.aggregate is not None:
            aggregate = _turned(result.aggregate, tie, club)
        if result.goes_on is not None:
            side = _side_named(result.goes_on, line)
            if side is not None:
                winner, winner_line = _club(tie, club, side), line.node.line
        for saying, at in line.sayings:
            winner, winner_line = _club(tie, club, saying.name == line.home), at
            how = saying.how or how
            if saying.how == "aggregate" and saying.score is not None:
                aggregate = saying.score if winner == tie.club1 else (saying.score[1], saying.score[0])
    return _made_tie(
        tie.no,
        tie.round.no,
        tie.club1,
        tie.club2,
        tuple(tie.numbers),
        first.node.line,
        replay,
        aggregate,
        winner,
        winner_line,
        how,
    )


def _turned(written: tuple[int, int], tie: _Tie, home: int) -> tuple[int, int]:
    """A stated aggregate from the first club's side. `home` is the club its line names first.

    It stands in the order of its line as a rule; where the legs add up to the other order, in that one.
    """
    turned = (written[1], written[0])
    counted = [0, 0]
    for line, club in zip(tie.lines, tie.homes, strict=True):
        if line.score is not None:
            first, second = line.score
            counted[0] += first if club == tie.club1 else second
            counted[1] += second if club == tie.club1 else first
    own, other = (written, turned) if home == tie.club1 else (turned, written)
    return other if tuple(counted) == other and tuple(counted) != own else own


def _side_named(name: str, match: DraftMatch) -> bool | None:
    """True where a note names the first-named club, False the second, None neither."""
    folded = name.strip().casefold()
    home = folded in (match.home.casefold(), match.node.home.casefold())
    away = folded in (match.away.casefold(), match.node.away.casefold())
    return home if home != away else None


def _club(tie: _Tie, home: int, first: bool) -> int:
    """The club a line names first, which is `home`, or the other one."""
    if first:
        return home
    return tie.club2 if home == tie.club1 else tie.club1
