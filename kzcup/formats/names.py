"""What can be a club's name, and what is a sentence: judged by shape, and by words no name has."""

from __future__ import annotations

import re
from functools import lru_cache

from kzcup.formats import dates

LONGEST_NAME = 60
LONGEST_FRAGMENT = 12
FEW_WORDS = 3

# Words of reports, in small letters. `of`, `the`, `and`, `in` are not here: Queen of the South.
_REPORTS = """
    a abandoned advance advanced advances after against aggregate an annulled are as at awarded away be
    beat beaten beating beats because been before between but by bye byes club clubs could date dates
    decided defeat defeated defeats did draw drawn drew during each edition eliminated ended enter
    entered extra final finished first for four from game games goal goals had has have he held her him
    his home is it its kicked leg legs lose loses losing lost match matches most not only or over
    penalties penalty place play played playing plays postponed qualified reached received replay
    replayed result results round score scored scores scoring season second set seven shoot-out shootout
    since single six start started sunday team teams than that their them then there they third this
    three through tie ties time title to took two under until victory walkover was went were when where
    which while who whose will win winner winners winning wins with withdrawn withdrew without won would
    year
"""
_REPORTING = frozenset(_REPORTS.split())
_OPENING_WORDS = """
    After Although As At Before Both By Despite During Each For From He However In It On That Their Then
    There These They This Those When While With
"""
_OPENING = frozenset(_OPENING_WORDS.split())
# A letter and an apostrophe before it make it the end of a word, Mash'or; a dot and a letter behind it part of an
# abbreviation, a.e.t.
_SMALL_WORD = re.compile(r"(?<![^\s(\"'])(?<!\w')[a-z][a-z-]*(?![^\s,.;:!?)\"'])(?!\.[a-z])")
_ANY_WORD = re.compile(r"(?<!\S)[^\W\d_]{2,}")
_LONG_LAST_WORD = re.compile(r"[^\W\d_]{4,}[.!?…][\"')]?$")
_MINUTE = re.compile(r"[0-9]['’′]")


def fold(text: str) -> str:
    """A text with every run of white space made one blank."""
    return " ".join(text.split())


def reports(text: str, shortest: int = 1) -> bool:
    """Whether a text speaks like a report: it has a word in small letters that no name has.

    ``shortest`` leaves shorter words out of account: `as Qyran` may be a damaged Jas Qyran.
    """
    return any(word in _REPORTING and len(word) >= shortest for word in _SMALL_WORD.findall(text))


# A bracket, and a few words behind it: `(a.e.t.) Tavriya` is the second half of a match line.
_ENDS_BEFORE = re.compile(r"\([^()]{1,30}\)\s[^()]{0,40}[^().!?]$")
# A line that begins so begins with a club: (2L) FC Nyva, (III) Torpedo.
_LEVEL_TAG = re.compile(r"\([0-9A-Z][0-9A-Za-z]{0,2}\)\s")


def is_sentence(text: str) -> bool:
    """Whether a line without a result is a sentence or a longer text, not a line cut off or garbled."""
    words = text.split(None, LONGEST_FRAGMENT)
    if len(words) > LONGEST_FRAGMENT or (text[-1] in ".!?…" and len(words) > 2):
        return True
    if text.startswith(("(", "[", "^", "*")) and _LEVEL_TAG.match(text) is None and not _ENDS_BEFORE.match(text):
        return True
    # Signs and figures make no sentence longer: `Is - 0 Saroykamar` is Istiklol's match, damaged.
    few = sum(word[0].isalpha() for word in words) <= FEW_WORDS
    if len(words) > 1 and reports(text[0].lower() + text[1:], 3 if few else 1):
        return True
    return len([word for word in _ANY_WORD.findall(text) if word[0].islower()]) > 1


# Words of notes on a result. A bracket with one of them is a note, and no plain name begins or ends so.
_BRACKET_WORDS = """
    aband abandoned abd advance advanced advances aet agg aggregate annulled asdet award awarded awd bye
    canc canceled cancelled decision default disqualified expelled forfeit forfeited ht lots pen
    penalties penalty pens postponed protest pso qualified qualifies qualify replay replayed scratched
    stopped technical toss void w/o walkover win wins withdrawn withdrew wo won
"""
BRACKET_WORDS = frozenset(_BRACKET_WORDS.split())
_NOTES = BRACKET_WORDS | {"asdet", "p"}
_LONGEST_TAG = 3


@lru_cache(maxsize=4096)
def is_plain(name: str) -> bool:
    """Whether a name is words that each begin with a capital, with a figure or two, as nearly all names are.

    A level tag before or behind may stand with it. `fault` then finds none, and neither date nor note nor
    result stands in it. This is what those would say, in a quarter of the time.
    """
    bare = _without_tag(name)
    if len(name) > LONGEST_NAME or not bare[:1].isalpha() or "CANC" in bare:
        return False
    figure = False
    words = bare.replace("'", "").replace("-", " ").replace("/", " ").split(" ")
    for word in words:
        if word.isalpha():
            if len(word) < 2 or word[0].islower() or word.lower() in dates.MONTHS:
                return False
            figure = False
        elif figure or len(word) > 2 or not word.isdecimal() or not word.isascii() or "'" in bare:
            return False
        else:
            figure = True
    return words[0] not in _OPENING and words[0].lower() not in _NOTES and words[-1].lower() not in _NOTES


def _without_tag(name: str) -> str:
    """A name without the level tag before or behind it, ``(2L) FC Nyva``, ``Torpedo (III)``, or the word behind
    it that tells it from another, ``Spartak (reserves)``."""
    if name[-1:] == ")":
        bare, _, tag = name[:-1].rpartition(" (")
        if len(tag) > _LONGEST_TAG and tag.isalpha() and len(tag) <= LONGEST_FRAGMENT:
            return name if tag in _REPORTING or tag.lower() in BRACKET_WORDS else bare
    elif name[:1] == "(":
        tag, _, bare = name[1:].partition(") ")
    else:
        return name
    is_tag = 0 < len(tag) <= _LONGEST_TAG and tag.isalnum() and tag.isascii() and not tag[0].islower()
    return bare if is_tag and tag.lower() not in _NOTES else name


@lru_cache(maxsize=512)
def fault(name: str) -> str | None:
    """What keeps a stripped text from being a club's name, or None where it can be one.

    A name has a letter, is not long, does not speak like a report, and holds nothing that joins two things:
    no comma, no colon, no dash between blanks, no minute, no bracket left open.
    """
    if not name:
        return "there is no name"
    if len(name) > LONGEST_NAME:
        return "the name is too long for a club"
    if name.isalpha() and name.lower() not in dates.MONTHS:
        return None
    if not any(map(str.isalpha, name)):
        return "the name has no letter"
    if reports(name) or name.partition(" ")[0] in _OPENING:
        return "it speaks like a report"
    if dates.is_month(name) or dates.is_date(name):
        return "a date stands in the place of a name"
    if name.count("(") != name.count(")"):
        return "a bracket is not closed"
    if name[-1] in "-–—:/&+" or name[0] in "-–—:;,.'&+!?)":
        return "the name begins or ends in the middle of something"
    if any(sign in name for sign in (",", ";", ":", "|", "=", "!", "?", "{", "[", " - ", " – ", " — ")):
        return "a sign stands in the name that no name has"
    if _MINUTE.search(name):
        return "a minute stands in the name"
    if _LONG_LAST_WORD.search(name):
        return "the name ends like a sentence"
    return None
