"""Club names as a document means them: level tags and country codes off, everything else left on.

``Mash'al (1)``, ``(2L) FC Nyva Vinnytsia`` and ``KAZ Kairat`` carry a tag that is not on every mention of
the club, so with it one club would be two. ``Spartak (reserves)`` and ``Cable–Tel (Newport)`` are names:
what stands in those brackets tells the club from another.
"""

from __future__ import annotations

import re

from kzcup.curated import Curated

# At most three signs, beginning with a digit or a capital: (A), (III), (1), (2L), (Am). A team of juniors,
# (U21), is not its club's first team, so that one stays.
_TAG = r"\((?!U[0-9])[0-9A-Z][0-9A-Za-z]{0,2}\)"
_TAG_BEHIND = re.compile(rf" ?{_TAG}$")
_TAG_BEFORE = re.compile(rf"{_TAG} ?")
_CODE = re.compile(r"[A-Z]{3}")


class Names:
    """The names of a document's match lines, each spelling worked out once.

    ``plain`` are the names that can have neither tag nor code, as most; they are the same on both sides.
    ``tags`` are the tags taken off, each with the first line it stood on: a habit of the document worth
    saying.
    """

    __slots__ = ("_away", "_codes", "_home", "plain", "tags")

    def __init__(self, curated: Curated) -> None:
        self._codes = curated.words("country-codes")
        self._home: dict[str, str] = {}
        self._away: dict[str, str] = {}
        self.plain: dict[str, str] = {}
        self.tags: dict[str, str] = {}

    def home(self, written: str) -> str:
        """The first-named club: a country code stands behind it as a rule."""
        name = self._home.get(written)
        if name is None:
            if self._is_bare(written):
                return written
            name = self._home[written] = self._code_before(self._code_behind(self.bare(written), written), written)
        return name

    def away(self, written: str) -> str:
        """The second-named club: a country code stands before it as a rule."""
        name = self._away.get(written)
        if name is None:
            if self._is_bare(written):
                return written
            name = self._away[written] = self._code_behind(self._code_before(self.bare(written), written), written)
        return name

    def _is_bare(self, written: str) -> bool:
        """Whether a name can have neither tag nor code; it is then remembered."""
        if "(" in written or written[3:4] == " " or written[-4:-3] == " ":
            return False
        self.plain[written] = written
        return True

    def _code_behind(self, name: str, written: str) -> str:
        if name[-4:-3] != " " or name[-3:] not in self._codes:
            return name
        self.tags.setdefault(f"{name[-3:]} behind", written)
        return self.bare(name[:-4].rstrip())

    def _code_before(self, name: str, written: str) -> str:
        if name[3:4] != " " or name[:3] not in self._codes:
            return name
        self.tags.setdefault(f"{name[:3]} before", written)
        return self.bare(name[4:].lstrip())

    def bare(self, written: str) -> str:
        """The name without level tags; the name as written where nothing else would be left of it."""
        if "(" not in written:
            return written
        name = written
        if name[-1] == ")":
            behind = _TAG_BEHIND.search(name, max(name.rindex("(") - 1, 0))
            if behind is not None:
                self.tags.setdefault(f"{behind.group().strip()} behind", written)
                name = name[: behind.start()]
        before = _TAG_BEFORE.match(name)
        if before is not None:
            self.tags.setdefault(f"{before.group().strip()} before", written)
            name = name[before.end() :]
        return name or written
