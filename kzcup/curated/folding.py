"""One form for the many ways of writing a name, so that look-ups can be exact."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe58\ufe63\uff0d_"
_APOSTROPHES = "'`\u00b4\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02b9\u02bf\u2032\uff07"
# Letters with a stroke or without a dot have no decomposition in Unicode, so they are listed.
_LETTERS = {"ı": "i", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"}
_MARKS = [chr(number) for number in range(0x300, 0x370)]
# The letters that stay as they are stand in it too: each look-up of one that is missing costs an exception.
_SIGNS = {number: number for number in range(0x530)} | str.maketrans(
    {**dict.fromkeys(_DASHES, " "), **dict.fromkeys((*_APOSTROPHES, *_MARKS), ""), **_LETTERS}
)


REMEMBERED = 4_096
"""How many names are remembered: enough for the documents at hand, too few to grow with their number."""


@lru_cache(maxsize=REMEMBERED)
def fold(name: str) -> str:
    """The name without what writers vary: case, accents, kind of dash or blank, apostrophes.

    A dash counts as a blank and a run of blanks as one; an apostrophe counts for nothing (``Mash'al``,
    ``Mashʻal``). Dots, digits, slashes and brackets stay, because they tell clubs apart.
    """
    if name.isascii():
        text = name.lower()
        if text.isalnum():
            return text
        text = text.replace("-", " ").replace("_", " ").replace("'", "").replace("`", "")
        return " ".join(text.split())
    # An acute accent that stands alone would come apart into a blank and a mark.
    text = unicodedata.normalize("NFKD", name.replace("\u00b4", "'")).casefold().translate(_SIGNS)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join([sign for sign in text if not unicodedata.combining(sign)])
    return " ".join(text.split())
