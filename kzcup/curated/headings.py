"""Headings by words and patterns, both from ``rounds.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kzcup.curated.folding import fold
from kzcup.curated.records import HeadingKind, HeadingMeaning
from kzcup.model import RoundKind

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_TOKENS = {
    "number": "[0-9]{1,4}",
    "ordinal": f"(?:{'|'.join(_ORDINALS.split())}|[0-9]{{1,2}}(?:st|nd|rd|th))",
    "count": "(?:one|two|three|four|five|six|seven|eight|nine|ten)",
    "letter": "[a-z]",
    "roman": "[ivx]{1,5}",
    "compass": "(?:north|south|east|west|central|centre)(?: ?(?:east|west))?(?:ern)?",
    "word": "[^ ]+",
    "words": ".+",
}
_PIECE = re.compile(r"\{([a-z]+)\}|(\(s\))|([^{(]+|.)")
_MEMO_LIMIT = 20_000

Meaning = tuple[HeadingKind, RoundKind | None, int | None]


def pattern_of(written: str) -> str:
    """The regular expression of a pattern. Raises `ValueError` for a token that does not exist."""
    parts: list[str] = []
    for token, plural, literal in _PIECE.findall(written.casefold()):
        if token:
            if token not in _TOKENS:
                raise ValueError(f"{{{token}}} is none of {', '.join(_TOKENS)}")
            parts.append(_TOKENS[token])
        elif plural:
            parts.append("s?")
        else:
            parts.append(re.escape(literal))
    return "".join(parts)


class Headings:
    """The meanings of headings. Look-ups are remembered, because seasons share their headings."""

    def __init__(self, rows: Iterable[tuple[Meaning, tuple[str, ...], tuple[str, ...]]]) -> None:
        """`rows` are a meaning with its words and its patterns; an earlier row goes before a later one."""
        self._words: dict[str, Meaning] = {}
        patterns: list[tuple[re.Pattern[str], Meaning]] = []
        for meaning, words, likes in rows:
            for word in words:
                for form in spellings(word):
                    self._words.setdefault(form, meaning)
            patterns += [(re.compile(pattern_of(like)), meaning) for like in likes]
        self._patterns = tuple(patterns)
        self._memo: dict[str, HeadingMeaning] = {}

    def meaning(self, text: str) -> HeadingMeaning:
        """The meaning of a heading as written."""
        known = self._memo.get(text)
        if known is None:
            known = self._work_out(text)
            if len(self._memo) < _MEMO_LIMIT:
                self._memo[text] = known
        return known

    def _work_out(self, text: str) -> HeadingMeaning:
        name = " ".join(text.split())
        folded = fold(name).rstrip(" :.*")
        found = self._find(folded)
        if found is None and "(" in folded:
            found = self._find(folded.partition("(")[0].rstrip())
        kind, round_kind, leg = found or ("unknown", None, None)
        return HeadingMeaning(kind, round_kind, name, leg)

    def _find(self, folded: str) -> Meaning | None:
        found = self._words.get(folded)
        if found is not None:
            return found
        for pattern, meaning in self._patterns:
            if pattern.fullmatch(folded):
                return meaning
        return None


def spellings(word: str) -> tuple[str, ...]:
    """The folded forms of a heading listed word for word: with and without the s where it ends in ``(s)``."""
    if word.endswith("(s)"):
        return fold(word[:-3]), fold(word[:-3] + "s")
    return (fold(word),)
