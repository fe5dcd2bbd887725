"""Who won a tie, and what decided it: the rules, each a small function, and what they come to together."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from operator import attrgetter
from typing import cast, get_args

from kzcup.infer.case import Bracket, Case, Plain, Word
from kzcup.model import Basis, DecidedBy, Match
from kzcup.values import maker

_word = maker(Word)

Lines = tuple[int, ...]
How = tuple[DecidedBy, Basis, Lines]
DECIDED_BY: tuple[str, ...] = get_args(DecidedBy)


@dataclass(frozen=True, slots=True)
class TieRule:
    """A rule that may name the winner of a tie.

    ``statement`` is its claim in words: {0} is the winner, {1} the loser and {2} the score, the winner's goals first.
    ``plain`` are the only plain ties of which the rule speaks (`Case.plain`), which most are; None where it speaks of
    none. ``asked`` gives the numbers of the ties of which the rule may speak; None where it may of all.
    """

    name: str
    says: Callable[[Case], Word | None]
    statement: str
    plain: Plain | None = None
    asked: Callable[[Bracket], Collection[int]] | None = None


@dataclass(frozen=True, slots=True)
class HowRule:
    """A rule that may tell what decided a tie: the word for it, how that is known, and the lines."""

    name: str
    says: Callable[[Case, int | None], How | None]


_line: Callable[[Match], int] = attrgetter("line")


def _lines(case: Case) -> Lines:
    return tuple(map(_line, case.lines))


def by_score(case: Case) -> Word | None:
    """One match with a winner. Extra time, where it was played, is part of the score; a stated aggregate
    tells that another leg is missing."""
    if case.shape != "single" or case.awarded or case.extra_time or case.tie.aggregate is not None:
        return None
    winner = case.leader()
    if winner is None:
        return None
    return _word(winner, "stated", "score", "stated", (case.last.line,))


def by_extra_time(case: Case) -> Word | None:
    """The score, or the aggregate, after extra time."""
    if not case.extra_time or case.awarded or case.shape not in ("single", "legs"):
        return None
    winner = case.leader()
    if winner is None:
        return None
    return _word(winner, "stated", "extra time", case.extra_time_basis, _lines(case))


def by_aggregate(case: Case) -> Word | None:
    """Both legs added by club, so that it does not matter who was at home."""
    if case.shape != "legs" or case.awarded or case.extra_time:
        return None
    winner = case.leader()
    if winner is None:
        return None
    return _word(winner, "stated", "aggregate", "stated", _lines(case))


def by_stated_aggregate(case: Case) -> Word | None:
    """The aggregate that a line states, also where the text has only one of the legs."""
    tie = case.tie
    if tie.aggregate is None or tie.aggregate[0] == tie.aggregate[1]:
        return None
    winner = tie.club1 if tie.aggregate[0] > tie.aggregate[1] else tie.club2
    return _word(winner, "stated", "aggregate", "stated", _lines(case))


def by_replay(case: Case) -> Word | None:
    """The last match, after drawn ones."""
    if case.shape != "replay" or case.awarded:
        return None
    winner = case.leader()
    if winner is None:
        return None
    return _word(winner, "stated", "replay", "stated", _lines(case))


def by_shootout(case: Case) -> Word | None:
    """The score of the shoot-out after the last match."""
    last = case.last
    if last.home_shootout is None or last.away_shootout is None or last.home_shootout == last.away_shootout:
        return None
    winner = last.home if last.home_shootout > last.away_shootout else last.away
    basis = last.shootout_basis
    source = None
    if basis == "curated":
        errata = case.bracket.errata.get(case.tie.no, ())
        source = next((erratum.source for erratum in errata if erratum.fact == "shoot-out"), None)
    return _word(winner, basis, "shoot-out", basis, (last.line,), source)


def by_sentence(case: Case) -> Word | None:
    """A line of the tie that names who went on. A third club cannot."""
    tie = case.tie
    if tie.stated_winner not in (tie.club1, tie.club2) or tie.stated_how == "lots":
        return None
    return _word(tie.stated_winner, "stated", None, "unknown", (tie.stated_winner_line or tie.line,))


def by_lots(case: Case) -> Word | None:
    """A line that says for whom the lots fell."""
    tie = case.tie
    if tie.stated_winner not in (tie.club1, tie.club2) or tie.stated_how != "lots":
        return None
    return _word(tie.stated_winner, "stated", "lots", "stated", (tie.stated_winner_line or tie.line,))


def by_walkover(case: Case) -> Word | None:
    """A walkover line that says for whom. Its first-named club is never taken by default: in the seeds now
    the first-named and now the second-named went on."""
    last = case.last
    if last.status != "walkover" or last.awarded_to not in (last.home, last.away):
        return None
    if last.awarded_basis != "stated":
        return None
    return _word(last.awarded_to, "stated", "walkover", "stated", (last.line,))


def by_decision(case: Case) -> Word | None:
    """An awarded score, or a decision that names its club."""
    last = case.last
    if case.awarded and (winner := case.leader()) is not None:
        return _word(winner, "stated", "decision", "stated", _lines(case))
    if last.status not in ("awarded", "cancelled", "abandoned"):
        return None
    if last.awarded_to not in (last.home, last.away):
        return None
    return _word(last.awarded_to, last.awarded_basis, "decision", last.awarded_basis, (last.line,))


def both_withdrew(case: Case) -> Word | None:
    """Nobody went on, and that is known."""
    if not case.last.both_withdrew:
        return None
    return _word(None, "stated", "walkover", "stated", (case.last.line,))


def plays_on(case: Case) -> Word | None:
    """Exactly one of the two appears in a later round.

    Both appear after the semi-finals of 1996-97, whose losers met in a new final, and wherever losers are
    drawn again. Where a beaten club of the same round plays on beside its winner, or a club contests two ties
    of one round, playing on proves nothing. Of a winner that the tie itself states it says nothing new.
    """
    tie, bracket = case.tie, case.bracket
    no = tie.round
    if no in bracket.readmitting or tie.no in bracket.crowded:
        return None
    if bracket.season.rounds[no - 1].kind != "knockout":
        return None
    on1 = bracket.goes_on(tie.club1, no)
    if on1 == bracket.goes_on(tie.club2, no):
        return None
    winner = tie.club1 if on1 else tie.club2
    if winner == case.told:
        return None
    return _word(winner, "deduced", None, "unknown", (*_lines(case), bracket.line_after(winner, no)))


def _before_third_place(bracket: Bracket) -> Collection[int]:
    """The ties whose losers may meet for third place."""
    if not bracket.feeders:
        return ()
    before = set(bracket.feeders.values())
    return [tie.no for tie in bracket.season.ties if tie.round in before]


def loser_plays_for_third(case: Case) -> Word | None:
    """Exactly one of the two appears in the match for third place between the losers of this round."""
    tie, bracket = case.tie, case.bracket
    if tie.no in bracket.crowded:
        return None
    line1 = bracket.third_place_line(tie.club1, tie.round)
    line2 = bracket.third_place_line(tie.club2, tie.round)
    if line1 is not None and line2 is None:
        return _word(tie.club2, "deduced", None, "unknown", (*_lines(case), line1))
    if line2 is not None and line1 is None:
        return _word(tie.club1, "deduced", None, "unknown", (*_lines(case), line2))
    return None


def by_infobox(case: Case) -> Word | None:
    """The infobox's winner won the final, its runner-up lost it, where there is one final they can mean."""
    tie, bracket = case.tie, case.bracket
    if tie.no not in bracket.finals:
        return None
    clubs = (tie.club1, tie.club2)
    winner, loser = bracket.declared.get("winner"), bracket.declared.get("runner-up")
    if winner is not None and loser is not None and winner.club == loser.club:
        return None
    if winner is not None and winner.club in clubs:
        if len(bracket.finals) > 1 and (loser is None or loser.club not in clubs):
            return None
        return _word(winner.club, "deduced", None, "unknown", (winner.line, *_lines(case)))
    if loser is not None and loser.club in clubs and winner is None and len(bracket.finals) == 1:
        return _word(case.other(loser.club), "deduced", None, "unknown", (loser.line, *_lines(case)))
    return None


def by_erratum(case: Case) -> Word | None:
    """A curated entry with a source names who went on."""
    clubs = (case.tie.club1, case.tie.club2)
    for erratum in case.bracket.errata.get(case.tie.no, ()):
        if erratum.fact == "winner" and isinstance(erratum.value, int) and erratum.value in clubs:
            return _word(erratum.value, "curated", None, "unknown", (erratum.line,), erratum.source)
    return None


def as_told(case: Case, winner: int | None) -> How | None:
    """A line of the tie says how."""
    told = case.tie.stated_how
    if told not in DECIDED_BY:
        return None
    return cast(DecidedBy, told), "stated", (case.tie.stated_winner_line or case.tie.line,)


def a_walkover(case: Case, winner: int | None) -> How | None:
    """A walkover stands in the place of the tie, or of its last leg."""
    if case.last.status != "walkover":
        return None
    return "walkover", case.last.status_basis, (case.last.line,)


def a_shootout(case: Case, winner: int | None) -> How | None:
    """There was a shoot-out, whether or not its score is known."""
    if not case.last.shootout:
        return None
    return "shoot-out", case.last.shootout_basis, (case.last.line,)


def a_decision(case: Case, winner: int | None) -> How | None:
    """The last match was awarded, or called off where the text says who went on all the same.

    Who plays on after an abandoned match may have won a replay that the text leaves out.
    """
    status = case.last.status
    if winner is None or (status != "awarded" and case.told is None):
        return None
    if status not in ("awarded", "cancelled", "abandoned"):
        return None
    return "decision", case.last.status_basis, (case.last.line,)


def away_goals(case: Case, winner: int | None) -> How | None:
    """Level legs, and the winner scored more away. This never proves a winner: the rule was not in force
    everywhere and always; and it means nothing where one club was at home twice. Two level matches may as well be
    a match and its replay, unless another tie of the round shows that it had two legs."""
    if winner is None or case.shape != "legs" or case.awarded or case.leader() is not None:
        return None
    if case.tie.round not in case.bracket.two_legged:
        return None
    first, second = case.legs
    if first.home == second.home or case.last.shootout:
        return None
    own, other = (first, second) if first.away == winner else (second, first)
    if (own.away_goals or 0) <= (other.away_goals or 0):
        return None
    return "away goals", "deduced", _lines(case)


OWN_RULES: tuple[TieRule, ...] = (
    TieRule("score", by_score, "{0} beat {1} {2}", "single"),
    TieRule("extra time", by_extra_time, "{0} beat {1} {2} after extra time", "extra time"),
    TieRule("aggregate", by_aggregate, "{0} beat {1} on aggregate", "legs"),
    TieRule("stated aggregate", by_stated_aggregate, "{0} beat {1} on the stated aggregate"),
    TieRule("replay", by_replay, "{0} beat {1} {2} in the replay"),
    TieRule("shoot-out", by_shootout, "{0} beat {1} in the shoot-out"),
    TieRule("sentence", by_sentence, "{0} went on against {1}, as the text says"),
    TieRule("lots", by_lots, "{0} went on against {1} by lots"),
    TieRule("walkover", by_walkover, "{0} went on against {1} by a walkover"),
    TieRule("decision", by_decision, "{0} went on against {1} by a decision"),
    TieRule("both withdrew", both_withdrew, "both clubs withdrew and nobody went on"),
)
"""What the lines of the tie itself say."""

OTHER_RULES: tuple[TieRule, ...] = (
    TieRule(
        "plays on",
        plays_on,
        "{0} plays in a later round and {1} does not",
        asked=lambda bracket: bracket.unsettled,
    ),
    TieRule(
        "third place",
        loser_plays_for_third,
        "{1} plays for third place, so {0} won",
        asked=_before_third_place,
    ),
    TieRule(
        "infobox",
        by_infobox,
        "{0} beat {1} in the final by the infobox",
        asked=lambda bracket: bracket.finals if bracket.declared else (),
    ),
    TieRule(
        "erratum",
        by_erratum,
        "{0} went on against {1} by a curated entry",
        asked=lambda bracket: bracket.errata,
    ),
)
"""What other lines of the document say, and curated entries."""

HOW_RULES: tuple[HowRule, ...] = (
    HowRule("as told", as_told),
    HowRule("walkover", a_walkover),
    HowRule("shoot-out", a_shootout),
    HowRule("decision", a_decision),
    HowRule("away goals", away_goals),
)
"""What decided a tie where the rule that names the winner does not tell; the first that knows is taken."""
