"""What the notes beside a score say: extra time, shoot-outs, aggregates, walkovers, awards, who went on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kzcup.model import Finding, MatchStatus
from kzcup.sheet import MatchLine
from kzcup.values import quick

Side = Literal["home", "away"]
Score = tuple[int, int]

MAX_GOALS = 99
"""The highest score a side can have in the database; the record of a cup match is 36."""

_SCORE = re.compile(r"(?<![0-9])([0-9]{1,2}) ?[-–—−:] ?([0-9]{1,2})(?![0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?|[*†‡]")
_SIGNS = re.compile(r"([-–+]) ?[-–:] ?([-–+])")
_GOES_ON = re.compile(
    r"(.{1,80}?) (?:advance[sd]?|progress(?:es|ed)?|(?:go|goes|went) (?:on|through)|(?:win|wins|won))"
)
_SIDE_WALKOVER = re.compile(r"([ah]) ?[-–] ?w")

_EXTRA_TIME = frozenset({"aet", "et", "extra", "overtime"})
_SHOOT_OUT = frozenset({"p", "pen", "pens", "pk", "pks", "pso", "penalties", "penalty", "shootout", "kicks"})
_AGGREGATE = frozenset({"agg", "aggregate"})
_REPLAY = frozenset({"replay", "rep", "replayed"})
_STARS = frozenset({"*", "†", "‡"})
_STATUS: dict[str, MatchStatus] = {
    "w/o": "walkover",
    "wo": "walkover",
    "walkover": "walkover",
    "awd": "awarded",
    "awarded": "awarded",
    "canc": "cancelled",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "abd": "abandoned",
    "aband": "abandoned",
    "abandoned": "abandoned",
    "annulled": "annulled",
    "void": "annulled",
    "voided": "annulled",
}
# The strongest first: an annulled match stays annulled whatever else is said of it.
_STRENGTH: tuple[MatchStatus, ...] = ("annulled", "cancelled", "walkover", "awarded", "abandoned")
_FILLERS = frozenset({"after", "on", "time", "by", "in", "the", "of", "a", "and", "shoot", "out", "match", "n"})
_BOTH = frozenset({"both", "withdrew", "withdrawn", "teams", "clubs", "sides"})


@quick
@dataclass(frozen=True, slots=True)
class Result:
    """What stands with the score of a match line.

    ``status`` is None where nothing says that it is anything but a played match. ``shootout`` and
    ``aggregate`` are in the order of the line. ``to`` is the side a walkover went to where the line says
    so; ``goes_on`` a name it gives as going on. ``starred`` points to a footnote. ``unread`` are notes
    nothing could be made of. ``sums_up`` tells that the score itself is called an aggregate: ``3–2 (agg.)``.
    """

    status: MatchStatus | None = None
    extra_time: bool = False
    shootout: bool = False
    shootout_score: Score | None = None
    aggregate: Score | None = None
    to: Side | None = None
    goes_on: str | None = None
    replay: bool = False
    starred: bool = False
    both_withdrew: bool = False
    unread: tuple[str, ...] = ()
    sums_up: bool = False


PLAIN = Result()
"""A score with nothing beside it."""


@lru_cache(maxsize=4096)
def result_of(notes: tuple[str, ...]) -> Result:
    """Read the notes of a match line."""
    reading = _Notes()
    for note in notes:
        if not reading.whole(note):
            for piece in re.split(r"[,;]", note):
                reading.piece(piece)
    return reading.result()


class _Notes:
    """Notes being read, piece by piece."""

    def __init__(self) -> None:
        self.statuses: set[MatchStatus] = set()
        self.words: set[str] = set()
        self.shootout_score: Score | None = None
        self.aggregate: Score | None = None
        self.loose: Score | None = None
        self.to: Side | None = None
        self.goes_on: str | None = None
        self.both = False
        self.unread: list[str] = []

    def whole(self, note: str) -> bool:
        """A note that means something only as a whole; False where this is none."""
        text = note.strip().casefold()
        signs = _SIGNS.fullmatch(text)
        if signs is not None and "0" not in text:
            return self._signs(signs.group(1) == "+", signs.group(2) == "+")
        side = _SIDE_WALKOVER.fullmatch(text)
        if side is not None:
            self.statuses.add("walkover")
            self.to = "away" if side.group(1) == "a" else "home"
            return True
        on = _GOES_ON.fullmatch(note.strip())
        if on is not None:
            self.goes_on = on.group(1)
            return True
        return False

    def _signs(self, home: bool, away: bool) -> bool:
        """``+ - -`` gives the tie to the first-named, ``- - +`` to the second, ``- - -`` to nobody."""
        self.statuses.add("walkover")
        if home != away:
            self.to = "home" if home else "away"
        self.both = self.both or not (home or away)
        return True

    def piece(self, piece: str) -> None:
        """One part of a note, between commas."""
        text = piece.casefold().replace(".", "")
        words = set(_WORD.findall(text))
        score = self._score(text)
        known = words & (_EXTRA_TIME | _SHOOT_OUT | _AGGREGATE | _REPLAY | _STARS | _BOTH)
        statuses = {_STATUS[word] for word in words if word in _STATUS}
        rest = {word for word in words - known - _FILLERS if word not in _STATUS}
        if rest or (not words and score is None and text.strip()):
            self.unread.append(piece.strip())
            return
        self.words |= known
        self.statuses |= statuses
        if score is not None:
            # A bare score belongs to the word that follows it; without one nobody knows what it is.
            self._give_up_loose()
        if words & _SHOOT_OUT:
            self.shootout_score = score or self.loose or self.shootout_score
            self.loose = None
        elif words & _AGGREGATE:
            self.aggregate = score or self.loose or self.aggregate
            self.loose = None
        elif score is not None:
            self.loose = score

    def _give_up_loose(self) -> None:
        if self.loose is not None:
            self.unread.append("{}–{}".format(*self.loose))
            self.loose = None

    @staticmethod
    def _score(text: str) -> Score | None:
        found = _SCORE.search(text)
        return None if found is None else (int(found.group(1)), int(found.group(2)))

    def result(self) -> Result:
        """What all pieces come to."""
        self._give_up_loose()
        both = self.both or {"both", "withdrew"} <= self.words
        if both:
            self.statuses.add("walkover")
        status = next((one for one in _STRENGTH if one in self.statuses), None)
        return Result(
            status,
            bool(self.words & _EXTRA_TIME),
            bool(self.words & _SHOOT_OUT),
            self.shootout_score,
            self.aggregate,
            self.to,
            self.goes_on,
            bool(self.words & _REPLAY),
            bool(self.words & _STARS),
            both,
            tuple(self.unread),
            self.aggregate is None and bool(self.words & _AGGREGATE),
        )


_BOTH_WITHDREW = re.compile(
    r"both (?:clubs|teams|sides) (?:withdrew|were withdrawn|did not|were disqualified|failed)", re.IGNORECASE
)


def both_withdrew(text: str) -> bool:
    """Whether a sentence below a walkover says that it went to nobody."""
    return _BOTH_WITHDREW.search(text) is not None


@quick
@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence after a match: who went on, how, and the score it gives from that club's side, else None."""

    name: str
    how: str | None
    score: Score | None
    walkover: bool


_WALKOVER_FOR = re.compile(r"(?:a )?walkover (?:for|to) (.{1,80}?)\.?", re.IGNORECASE)
_WON = re.compile(
    r"(?:the )?(.{1,80}?),? (?:won|wins?|advance[sd]?|progress(?:ed|es)?|qualif(?:y|ies|ied)|"
    r"(?:go|goes|went) (?:on|through)|(?:was|were) awarded)\b(.*)",
    re.IGNORECASE,
)
_HOW = (
    (re.compile(r"away.goals", re.IGNORECASE), "away goals"),
    (re.compile(r"penalt|\bpens?\b|shoot.?out|spot.kicks", re.IGNORECASE), "shoot-out"),
    (re.compile(r"\blots?\b|coin", re.IGNORECASE), "lots"),
    (re.compile(r"aggregate|\bagg\b", re.IGNORECASE), "aggregate"),
    (re.compile(r"replay", re.IGNORECASE), "replay"),
    (re.compile(r"extra.time|\baet\b|a\.e\.t", re.IGNORECASE), "extra time"),
    (re.compile(r"walkover|w/o|withdr|default", re.IGNORECASE), "walkover"),
    (re.compile(r"award|decision|protest", re.IGNORECASE), "decision"),
)


# The dot of an initial ends no sentence: S.K. Arlova won on away goals.
_SENTENCE_END = re.compile(r"[.;!](?:(?<!\b[^\W\d_]\.)\s+|$)")
# Indented, in brackets, in italics: `:''(A won on penalties)''`.
_AROUND = " \t:*()'"


@lru_cache(maxsize=1024)
def sayings_of(text: str) -> tuple[Saying, ...]:
    """What the sentences of a short text say about who went on. Long prose says nothing here."""
    if len(text) > 400:
        return ()
    found: list[Saying] = []
    for part in _SENTENCE_END.split(text):
        sentence = part.strip(_AROUND)
        walkover = _WALKOVER_FOR.fullmatch(sentence)
        if walkover is not None:
            found.append(Saying(walkover.group(1), "walkover", None, True))
            continue
        won = _WON.match(sentence)
        if won is not None:
            found.append(_saying(won.group(1), won.group(2), sentence))
    return tuple(found)


def _saying(name: str, rest: str, sentence: str) -> Saying:
    how = next((word for pattern, word in _HOW if pattern.search(sentence)), None)
    score = _SCORE.search(rest)
    told = None if score is None else (int(score.group(1)), int(score.group(2)))
    return Saying(name, how, told, how == "walkover")


def matches_in_cell(scores: tuple[Score, ...]) -> tuple[tuple[Score, ...], bool] | None:
    """The matches of several scores in one line, and whether they are replays; None where it is not clear.

    Drawn ones are replayed until one is not. Two of which the first is no draw are two legs. Of three, the
    first may be the sum of the others, an aggregate with its legs.
    """
    *earlier, _ = scores
    if all(home == away for home, away in earlier):
        return scores, True
    if len(scores) == 2:
        return scores, False
    if len(scores) == 3:
        (home, away), *legs = scores
        if home == legs[0][0] + legs[1][0] and away == legs[0][1] + legs[1][1]:
            return tuple(legs), False
    return None


def why_no_result(document: str, node: MatchLine, result: Result) -> Finding | None:
    """What is wrong with the scores and notes of a line, None where they are a result."""
    scores, at = node.scores, (document, node.line, node.column)
    if any(max(score) > MAX_GOALS for score in scores):
        return Finding("score-out-of-range", "error", *at, f"no side scores more than {MAX_GOALS} goals")
    if not scores and result.status is None:
        message = "neither a score nor a word that says why there is none"
        return Finding("result-unclear", "warning", *at, message)
    if len(scores) > 1 and matches_in_cell(scores) is None:
        message = "several scores in one line that are neither legs nor replays"
        return Finding("result-unclear", "warning", *at, message)
    return None
