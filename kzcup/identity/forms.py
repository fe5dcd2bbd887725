"""A man's name as words and initials, and when one form can be short for another."""

from __future__ import annotations

import re
from functools import lru_cache

from kzcup.curated import fold

Form = tuple[tuple[str, ...], tuple[str, ...]]
"""Initials without their dots, then words; both folded. ``R.Imankulov`` is (("r",), ("imankulov",))."""

_LONGEST_INITIAL = 3
_PLAIN = re.compile("(?:([a-z])[.] ?|([a-z]{2,}) )?([a-z]{2,})")
"""The names most documents write, told at a glance: ``Luchkin``, ``R.Imankulov``, ``Roman Luchkin``."""
_REMEMBERED = 4_096


@lru_cache(maxsize=_REMEMBERED)
def form_of(name: str) -> Form:
    """The form of a name. ``R.Imankulov``, ``r. Imankulov`` and ``Imankulov R`` have the same.

    An initial is a single letter, or up to three letters with a dot (``Yu.``, ``Dm.``). One between words
    stays there.
    """
    plain = _PLAIN.fullmatch(name.lower()) if name.isascii() else None
    if plain is not None:
        initial, given, surname = plain.groups()
        if given is not None:
            return (), (given, surname)
        return (() if initial is None else (initial,)), (surname,)
    text = fold(name)
    initials: list[str] = []
    words: list[str] = []
    for piece in text.replace(".", ". ").split():
        stem = piece.rstrip(".")
        if len(stem) == 1 or (len(stem) < len(piece) and 0 < len(stem) <= _LONGEST_INITIAL):
            (words if words else initials).append(stem)
        elif stem:
            words.append(stem)
    while len(words) > 1 and len(words[-1]) == 1:
        initials.append(words.pop())
    if not words and initials:
        words.append(initials.pop())
    return tuple(initials), tuple(words)


def last_word(name: str) -> str:
    """The last word of a name, folded: forms of one man share it. Empty for a name without any letter."""
    tail = name.rpartition(" ")[2] if " " in name else name
    if "." in tail:
        tail = tail.rpartition(".")[2]
    if len(tail) > 1 and tail.isalpha():
        # Most names end in a plain word: no need to look at the rest of them.
        if tail.isascii():
            return tail.lower()
        word = fold(tail)
        if len(word) > 1 and word.isalpha():
            return word
    words = form_of(name)[1]
    return words[-1] if words else ""


def extends(full: Form, short: Form) -> bool:
    """Whether `full` says more than `short` and can be the same man.

    The words of the short form end the full one (``El Messaoudi``, ``Ahmed El Messaoudi``), and its initials
    begin the words or initials before them, in order (``Y. Nurgaliyev``, ``Yerkebulan Nurgaliyev``).
    """
    if full == short:
        return False
    initials, words = short
    more_initials, more_words = full
    lead_length = len(more_words) - len(words)
    if lead_length < 0 or more_words[lead_length:] != words:
        return False
    lead = more_initials + more_words[:lead_length]
    if len(lead) < len(initials):
        return False
    return all(word.startswith(initial) for word, initial in zip(lead, initials, strict=False))


def is_tail(name: str, short: str) -> bool:
    """Whether a name is plainly the end of another: ``Luchkin`` of ``Roman Luchkin``. Both as written.

    What this sees `extends` sees too; it is the common case, told without looking at the words.
    """
    lead = len(name) - len(short)
    return lead > 1 and name[lead - 1] in " ." and name.endswith(short) and len(short) > 1 and short.isalpha()
