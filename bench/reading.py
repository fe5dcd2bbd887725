"""Everything left of the store, in a process of its own: ``python -m bench.reading WHAT FOLDER``.

``floor`` reads each file and puts one classifying regex to each line: what any reader of lines in Python
pays. ``parse`` goes as far as the season as stated, ``check`` to all findings. It prints the CPU seconds of
the work, without the start of Python and its imports. Garbage is collected as a load and a check do it.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kzcup.loading.derive import unhurried_collection

_DATE = (
    r"(?:[A-Z][a-z]+,?\s)?(?:[0-9]{1,2}\s\w+(?:\s[0-9]{4})?|\w+\s[0-9]{1,2},\s[0-9]{4}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{2,4})"
)
_RESULT = (
    r"(?:(?P<goals>[0-9]{1,2}\s?[-–:]\s?[0-9]{1,2}\*?(?:,\s[0-9]\s?-\s?[0-9])?)"
    r"|(?P<walkover>\(?w/o\)?|[+-]\s-\s[+-]|CANC))"
)
_SCORERS = r"(?:[^,]*?(?:\s?[0-9]{1,3}(?:\+[0-9])?'(?:\s\([^()]*\))?)*\s?(?:,|$))*"
_LINE = re.compile(
    rf"""
    (?P<blank>\s*)$
    |(?P<markup><[^<>]*>|\|[-}}].*)$
    |(?P<level>=+)\s*(?P<heading>[^=]+?)\s*=+$
    |(?P<separator>-{{4,}})$
    |-\s(?P<key>[\w ]+):\s(?P<value>.*)$
    |(?:<[^<>]*>)?(?P<date>{_DATE})$
    |\|?\s?(?P<home>[^|].*?)\s(?:\|\s)?{_RESULT}\s(?:\|\s)?(?:\((?P<note>[^()]*)\)\s)*(?P<away>.+)$
    |\s\s(?P<club>[^:]+):(?P<scorers>{_SCORERS})$
    |\|(?P<cells>.*)$
    |-\s(?P<item>.*)$
    |(?P<label>;.*|[^.]*:)$
    |(?P<prose>.*[.!?])$
    |(?P<unread>.+)$
    """,
    re.VERBOSE,
)
"""One alternation that tells the kinds of lines apart that `kzcup.sheet` has, scorer lists included."""


def _floor(path: Path) -> None:
    counts: dict[str | None, int] = {}
    for line in path.read_bytes().decode().split("\n"):
        found = _LINE.match(line)
        kind = found.lastgroup if found else None
        counts[kind] = counts.get(kind, 0) + 1


def _parse() -> Callable[[Path], None]:
    from kzcup import assemble, curated, formats, identity
    from kzcup.text import Document, decode

    data = curated.load()

    def read(path: Path) -> None:
        document = decode(path.name, path.read_bytes())
        assert isinstance(document, Document)
        draft = assemble.draft(formats.read(document), data)
        assert draft.season is not None
        assemble.season(draft.season, identity.clubs(draft.season, data, False), data, True)

    return read


def _check() -> Callable[[Path], None]:
    from kzcup import curated
    from kzcup.pipeline import Settings, account_of

    settings = Settings(curated.load())

    def read(path: Path) -> None:
        account_of(path.name, path.read_bytes(), settings)

    return read


def main() -> None:
    """Run one of the three over a folder."""
    what, folder = sys.argv[1:3]
    work = {"floor": lambda: _floor, "parse": _parse, "check": _check}[what]()
    paths = sorted(Path(folder).iterdir())
    with unhurried_collection():
        begun = time.process_time()
        for path in paths:
            work(path)
        print(time.process_time() - begun)


if __name__ == "__main__":
    main()
