"""One file per kind of hostile input under ``corpus/``, each with what must be said of it.

``EXPECTED`` gives for each file whether a season comes of it and the errors and warnings, as line, column and code.
What is refused is refused before anything is written, and alike on both engines.
"""

import json
from pathlib import Path

import pytest

from kzcup import loading
from kzcup.cli import run
from kzcup.store.reading import reading

CORPUS = Path(__file__).parent / "corpus"

REFUSED = None
"""Bytes or a text of which no season comes; otherwise the names of the scorers, in order."""

USUAL = ["Luchkin", "Shanin", "Shmarikov", "Avdeev"]

EXPECTED: dict[str, tuple[list[str] | None, list[str]]] = {
    # not text
    "empty": (REFUSED, ["1:1 no-season"]),
    "only-blank": (REFUSED, ["1:1 no-season"]),
    "gzip": (REFUSED, ["1:2 not-utf8"]),
    "random-bytes": (REFUSED, ["1:2 not-utf8"]),
    "invalid-utf8": (REFUSED, ["11:12 not-utf8"]),
    "truncated-utf8": (REFUSED, ["12:35 not-utf8"]),
    "overlong": (REFUSED, ["10:5 not-utf8"]),
    "lone-surrogate": (REFUSED, ["11:12 not-utf8"]),
    "utf16-le": (REFUSED, ["1:1 not-utf8"]),
    "utf16-be": (REFUSED, ["1:1 not-utf8"]),
    "utf16-without-mark": (REFUSED, ["1:2 nul-byte"]),
    "nul": (REFUSED, ["11:37 nul-byte"]),
    # text, oddly ended
    "bom": (USUAL, []),
    "crlf": (USUAL, []),
    "lone-cr": (USUAL, []),
    # U+2028, \x0b and \x85 end no line; within a name they are white space, which is folded
    "odd-line-ends": (["Lu ch k in", "Shanin", "Shmarikov", "Avdeev"], []),
    "no-title": (USUAL, []),
    # names that a terminal, a page, a spreadsheet or a database might obey
    "escape-in-name": (["\x1bLuchkin\x07", "Shanin", "Shmarikov", "Avdeev"], []),
    "bidi-in-name": (["\u202eLuchkin\u202c", "Shanin", "Shmarikov", "Avdeev"], []),
    "script-in-name": (["<script>alert", "Shanin", "Shmarikov", "Avdeev"], []),
    "formula-in-name": (["=HYPERLINK", "Shanin", "Shmarikov", "Avdeev"], []),
    # a semicolon separates men, as a comma does
    "quotes-in-name": (["O'Brien\"", "DROP--", "Shanin", "Shmarikov", "Avdeev"], []),
    # figures that int() would take, or choke on
    "arabic-digits": (
        REFUSED,
        ["1:1 no-match-read", "10:1 unread-line", "11:3 unread-line", "12:3 unread-line"],
    ),
    "score-of-five-thousand-digits": (
        REFUSED,
        ["1:1 no-match-read", "10:1 unread-line", "11:3 unread-line", "12:3 unread-line"],
    ),
    "minute-of-many-digits": (["Shmarikov", "Avdeev"], ["10:8 goals-not-listed", "11:41 unread-line"]),
    "minute-zero": (["Shmarikov", "Avdeev"], ["10:8 goals-not-listed", "11:41 unread-line"]),
    "year-nine-thousand": (REFUSED, ["1:1 no-season"]),
    # shapes made to cost time or memory
    "brackets": (
        REFUSED,
        ["1:1 no-match-read", "10:1 unread-line", "11:3 unread-line", "12:3 unread-line"],
    ),
    "endless-commas": (REFUSED, ["1:1 too-many-rows"]),
    "nested-headings": ([], []),
    # nonsense that is well written
    "self-match": ([], ["1:1 no-matches", "10:1 club-against-itself"]),
}


def test_every_file_has_its_expectation():
    assert {path.stem for path in CORPUS.glob("*.txt")} == EXPECTED.keys()


@pytest.mark.parametrize("kind", sorted(EXPECTED))
def test_what_is_said_of_it(kind):
    names, findings = EXPECTED[kind]
    account = loading.read(CORPUS / f"{kind}.txt")
    said = [f"{found.line}:{found.column} {found.code}" for found in account.findings if found.severity != "info"]
    assert said == findings
    assert (account.season is None) == (names is REFUSED)
    if account.season is not None:
        assert [entry.name for entry in account.season.entries] == names


def test_loading_all_of_them_keeps_what_is_sound_and_names_the_rest(database, capfd):
    """One season at a time, since all but one tell the same; the names come back from the database as written."""
    for kind, (names, _) in EXPECTED.items():
        code = run(["load", str(CORPUS / f"{kind}.txt"), "--database", database, "--replace", "--format", "json"])
        (document,) = json.loads(capfd.readouterr().out)["documents"]
        assert code == (1 if names is REFUSED else 0), kind
        assert (document["action"] in ("loaded", "replaced")) == (names is not REFUSED), kind
        with reading(database) as reader:
            rows = reader.rows("SELECT written_name FROM goal UNION SELECT written_name FROM mention")
            written = {name for (name,) in rows} - {None}
        if names is not REFUSED:
            last = sorted(set(names))
        assert sorted(written) == (last if database_has_season(database) else []), kind


def database_has_season(database: str) -> bool:
    """Whether anything is in it yet."""
    with reading(database) as reader:
        return bool(reader.rows("SELECT 1 FROM season"))
