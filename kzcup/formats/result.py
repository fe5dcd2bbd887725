"""Results: a score, or what stands in the place of one, with its notes, and the two names around it.

A line of text and a cell of a table share this grammar. No number is taken on trust: ``2010–11``,
``8-9, 25 July 2012`` and ``19:00`` are no scores, and what a sentence says about a score is no match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kzcup.formats import dates
from kzcup.formats.names import BRACKET_WORDS, fault, fold, is_plain, reports
from kzcup.sheet import MatchLine, Prose, Unread
from kzcup.values import maker, quick

_match_line = maker(MatchLine)
# A fifth of the time of `int`.
_GOALS = {str(goals): goals for goals in range(100)}

SHORTEST_REPORT = 8
"""Words. With fewer, and without a full stop, a line with a result in it is no sentence."""
LONGEST_LINE = 400
"""Characters. A longer line is no match line, and no more of a name is looked at: this bounds the work."""

_DASH = "[-–—−‐‑‒:]"
_FIGURE = "(0|[1-9][0-9]?)"
_PAIR = rf"{_FIGURE}\s{{0,2}}{_DASH}\s{{0,2}}{_FIGURE}"
_END = r"(?![^\s(\[*,;/^])"
_SCORE = re.compile(_PAIR + _END)
# Behind the score a name begins, or the level tag before one: (1L), (Am), (III).
_COMMON = re.compile(
    r" (0|[1-9][0-9]?) ?[-–:] ?(0|[1-9][0-9]?) (?=[^\W\d_]|\((?:[0-9][A-Z]?|[A-Z][A-Za-z]{0,2})\) )"
)
_BETWEEN = re.compile(rf"(?<!\S){_PAIR}{_END}(?!\s?{_DASH}\s?[0-9])")
_NEXT_SCORE = re.compile(rf"\s?[,;/]\s?{_PAIR}{_END}")

_PLUS = r"\+\s?[-–—:/]\s?[-–—](?!\S)|[-–—]\s?[-–—:/]\s?\+(?!\S)"
_LETTERS = r"[AH][-–—]W(?!\S)"
_CALLED_OFF = r"CANC\.?(?!\S)|Canc\.(?!\S)|\((?:canc\.?|CANC\.?|[Cc]ancell?ed)\)"
_WALKOVER = r"\((?:[Ww][/.]?[Oo]\.?|[Ww]alkover)\)|[Ww][/.][Oo]\.?(?![^\s,;*(])"
_INSTEAD = re.compile(rf"(?<!\S)(?:({_PLUS})|{_LETTERS}|{_CALLED_OFF}|{_WALKOVER})")

_WORD = (
    r"(?:aet|a\.\s?e\.\s?t\.?|asdet|awd|awarded|abd|abandoned|annulled|void|agg|canc|cancelled|replay|"
    r"pens?|pso|w/o)(?![^\W_]|['’])\.?"
)
# A `p` without a score beside it is no shoot-out: `Metallist P` is a name cut off.
_NOTE = (
    rf"(?:{_PAIR}\s?(?:on\s)?(?:penalties|pens?|pso|p|agg)(?![^\W_])\.?"
    rf"|{_WORD}(?:\s?{_PAIR})?|p\.?\s?{_PAIR}|\*{{1,3}}|[†‡])"
)
_BARE_NOTE = re.compile(rf"(?:[,;]\s?|\s{{0,2}}){_NOTE}", re.IGNORECASE)
_BARE_NOTE_BEHIND = re.compile(rf"(?:[,;]\s?|\s{{1,2}}|(?=[*†‡])){_NOTE}$", re.IGNORECASE)
# One bracket within a bracket: (Spartak (Arlova) advance).
_IN_BRACKETS = r"\(([^()]*(?:\([^()]*\)[^()]*)?)\)"
_ANY_BRACKET = r"\s{0,2}(?:" + _IN_BRACKETS + r"|\[([^\[\]]*)\]|\^\{([^{}]*)\})"
_BRACKET = re.compile(_ANY_BRACKET)
_BRACKET_BEHIND = re.compile(_ANY_BRACKET + "$")
_BRACKET_WORD = re.compile(r"[a-z/]+")
_BEGINS_NOTE = tuple("0123456789p*")


@quick
@dataclass(frozen=True, slots=True)
class Result:
    """A result as read: the scores, the notes, and where it ends in the text (0-based)."""

    scores: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side of a result: the name, why it is none, and what else stands there.

    ``fault`` is None where the name can be a club's. ``skipped`` counts the characters of a date before the name.
    """

    name: str
    skipped: int
    notes: tuple[str, ...]
    date: str | None
    fault: str | None


_result = maker(Result)
_side = maker(Side)


def parse(text: str, start: int = 0) -> Result | None:
    """The result that begins at ``start``, with all notes that belong to it; None where none begins there."""
    notes: list[str] = []
    found = _SCORE.match(text, start)
    if found is None:
        instead = _INSTEAD.match(text, start)
        if instead is None:
            return None
        # One spelling for every `+:-`; which side has the plus is all it says.
        written = instead.group().strip("()")
        notes.append(written if instead.group(1) is None else "+ - -" if written[0] == "+" else "- - +")
        end = _take_notes(text, instead.end(), notes)
        return _result((), tuple(notes), end)
    scores: list[tuple[int, int]] = []
    while found is not None:
        scores.append((int(found.group(1)), int(found.group(2))))
        end = _take_notes(text, found.end(), notes)
        found = _NEXT_SCORE.match(text, end)
    return _result(tuple(scores), tuple(notes), end)


def _take_notes(text: str, end: int, notes: list[str]) -> int:
    """Append the notes that stand at ``end``, and say where they end. Notes without a bracket are one."""
    begun = end
    while end < len(text):
        bare = _BARE_NOTE.match(text, end)
        if bare is not None:
            end = bare.end()
            continue
        if end > begun:
            notes.append(text[begun:end].strip(" ,;\t"))
        bracket = _BRACKET.match(text, end)
        if bracket is None or not _holds_note(bracket):
            return end
        notes.append((bracket.group(bracket.lastindex or 0)).strip())
        begun = end = bracket.end()
    if end > begun:
        notes.append(text[begun:end].strip(" ,;\t"))
    return end


def _holds_note(bracket: re.Match[str]) -> bool:
    """Whether a bracket speaks of the result. ``[1]`` and ``^{1}`` mark footnotes and always do."""
    return bracket.lastindex != 1 or is_note(bracket.group(1).strip())


@lru_cache(maxsize=512)
def is_note(text: str) -> bool:
    """Whether a text speaks of the result; else it belongs to a name, as ``2``, ``A``, ``reserves`` do.

    A score alone is one: of half-time or of a shoot-out, which is not said here.
    """
    if text in ("p", "a") or _SCORE.fullmatch(text) is not None:
        return True
    if not BRACKET_WORDS.isdisjoint(_BRACKET_WORD.findall(text.lower().replace(".", ""))):
        return True
    return text[:1] in _BEGINS_NOTE and _BARE_NOTE.fullmatch(text) is not None


def first_side(text: str) -> Side:
    """What stands before a result: a date perhaps, a name, perhaps a mark of a footnote."""
    name = text[:LONGEST_LINE].rstrip()
    return _side(name, 0, (), None, None) if is_plain(name) else _odd_first_side(name)


@lru_cache(maxsize=512)
def _odd_first_side(name: str) -> Side:
    """The first side of a result where it is not merely a plain name."""
    date: str | None = None
    notes: tuple[str, ...] = ()
    skipped = 0
    if name and not name.isalpha():
        found = dates.before(name)
        if found is not None:
            date, skipped = found
        name, notes = _notes_behind(name[skipped:], marks_only=True)
    name = fold(name)
    return _side(name, skipped, notes, date, fault(name) or _other_result(name))


def second_side(text: str) -> Side:
    """What stands behind a result and its notes: a name, further notes, a date perhaps."""
    name = text.lstrip()[:LONGEST_LINE].rstrip()
    return _side(name, 0, (), None, None) if is_plain(name) else _odd_second_side(name)


@lru_cache(maxsize=512)
def _odd_second_side(name: str) -> Side:
    """The second side of a result where it is not merely a plain name."""
    date: str | None = None
    notes: tuple[str, ...] = ()
    if name and not name.isalpha():
        found = dates.behind(name)
        if found is not None:
            date = found[0]
            name = name[: found[1]]
        name, notes = _notes_behind(name)
    name = fold(name)
    return _side(name, 0, notes, date, fault(name) or _other_result(name))


def _other_result(name: str) -> str | None:
    """Whether what should be a name has a result in it, or begins with a note of one."""
    bracket = _BRACKET.match(name)
    if bracket is not None and _holds_note(bracket):
        return "a note stands in the place of a name"
    if _BARE_NOTE.match(name) is not None or _BETWEEN.search(name) or _INSTEAD.search(name):
        return "there is more than one result"
    return None


def _notes_behind(name: str, marks_only: bool = False) -> tuple[str, tuple[str, ...]]:
    """A name without the notes behind it, and these in order."""
    notes: list[str] = []
    whole, end, joined = name, len(name), False
    while name:
        found = _BRACKET_BEHIND.search(name) if name[-1] in ")]}" else None
        if found is not None:
            if not _holds_note(found) or (marks_only and found.lastindex == 1):
                break
            notes.append(found.group(found.lastindex or 0).strip())
            joined = False
        else:
            found = None if marks_only and name[-1] not in "*†‡" else _BARE_NOTE_BEHIND.search(name)
            if found is None:
                break
            if joined:
                # `aet, p. 4–2` is one note, as it is where it stands between the names.
                notes[-1] = found.group().strip(" ,;\t") + whole[found.end() : end]
            else:
                notes.append(found.group().strip(" ,;\t"))
                end = len(name)
            joined = True
        name = name[: found.start()]
    return name, tuple(reversed(notes))


def read_line(line: int, text: str, column: int) -> MatchLine | Prose | Unread | None:
    """A line of text with a result in it; None where it has none.

    ``text`` is stripped and begins at ``column``. A sentence that tells a result is `Prose`; a line that
    looks like a match but lacks a name, or has a name that is none, is `Unread`.
    """
    common = _COMMON.search(text)
    if common is not None:
        home_goals, away_goals = common.groups()
        scores = ((_GOALS[home_goals], _GOALS[away_goals]),)
        start, end = common.span()
        home, away = text[:start], text[end:]
        if is_plain(home) and is_plain(away):
            return _match_line(line, home, column, away, column + end, scores, (), column + start + 1)
        first, second = first_side(home), second_side(away)
        if first.fault is None and second.fault is None:
            return _match_line(
                line,
                first.name,
                column + first.skipped,
                second.name,
                column + end,
                scores,
                first.notes + second.notes,
                column + start + 1,
                first.date or second.date,
            )
    found = _BETWEEN.search(text) or _INSTEAD.search(text)
    result = None if found is None else parse(text, found.start())
    if found is None or result is None:
        return None
    behind = text[result.end :].lstrip()
    first, second = first_side(text[: found.start()]), second_side(behind)
    if first.fault is None and second.fault is None:
        return _match_line(
            line,
            first.name,
            column + first.skipped,
            second.name,
            column + len(text) - len(behind),
            result.scores,
            result.notes + first.notes + second.notes,
            column + found.start(),
            first.date or second.date,
        )
    if _tells(first, second, text):
        return Prose(line, text)
    return Unread(line, text, why_unread(first, second), column + found.start())


def is_glued(cell: str) -> bool:
    """Whether a cell holds a name and a result, with or without a second name."""
    if len(cell) > LONGEST_LINE:
        return False
    found = _BETWEEN.search(cell) or _INSTEAD.search(cell)
    result = None if found is None else parse(cell, found.start())
    if found is None or result is None:
        return False
    first, second = first_side(cell[: found.start()]), second_side(cell[result.end :])
    names = [side for side in (first, second) if side.name]
    return bool(names) and second.date is None and all(side.fault is None for side in names)


def _tells(first: Side, second: Side, text: str) -> bool:
    """Whether a line with a result is a sentence, or has days where the result would stand (``8-9 May``)."""
    if len(text) > LONGEST_LINE:
        return True
    if reports(first.name, 3) or reports(second.name, 3):
        return True
    if reports(first.name) or reports(second.name):
        # A few words without a full stop are a match line that was damaged.
        closed = text[0] + text[-1] == "()"
        return closed or text[-1] in ".!?…" or len(text.split(None, SHORTEST_REPORT)) > SHORTEST_REPORT
    if second.date is not None and not second.name:
        return not first.name
    return dates.is_month(second.name)


def why_unread(first: Side, second: Side) -> str:
    """The reason a line or row with a result is no match."""
    if not first.name:
        return "a result without a name before it"
    if not second.name:
        return "a match line cut off behind the result"
    if first.fault is not None:
        return f"a result, but the first name is none: {first.fault}"
    return f"a result, but the second name is none: {second.fault}"
