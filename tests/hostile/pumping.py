"""Run in a process of its own: every pattern of the program, the reader and the whole way of a document, pumped.

Prints a line for each text that took too long, and the numbers of what was tried. A pattern that never comes
back is killed with this process.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable

import kzcup
from kzcup import formats
from kzcup.curated import load
from kzcup.pipeline import Settings, account_of
from kzcup.text import Document

ATOMS = (
    "1", "12", " ", "\t", ",", " ,", ", ", ";", ":", "-", "--", "–", "+", "(", ")", "()", "(a",
    "a)", "[", "]", "^{", "^{1}", "'", "1'", "1' ", "1', ", "1'+", "1+1'", "90+2', ", "A", "a",
    "a ", "A ", "Ab ", "Ab, ", "Ab 1', ", "Ab 1' , ", "=", "= ", "|", "| ", "||", "!!", "|a=",
    "| 1-0 ", "| A ", "<", "<a", "<a>", "1-0", "1-0 ", "1 - 0", "1-0, ", "1-", "1:", "0 - 0, ",
    "p. 1-0 ", "aet ", "aet, ", "(aet) ", "(aet", "a.e.t. ", "w/o ", "(w/o", "+ - ", "- - ", "A–W ",
    "CANC ", "*", "†", "8 May ", "8 May 1992 ", "8, ", "8-", "8-9, ", "8 and ", "May 3, ", "19/04/",
    "1992-", "May", "won ", "a-", "a'a", "o.g.", "pen. ", "(o.g.) ", "é", "Ә", "\u00a0", "\u2028",
    "٣", "- ", "x: ", ".", "!", "?",
)  # fmt: skip
# Documents with a long line in every place where a stage after the reader looks closer.
FRAMES = (
    "= 1993 X Cup =\n\nInfobox\n- Country: K\n- Scoring Leader: {}\n- Winners: {}\n- Num Teams: {}\n- Dates: {}\n\n",
    "= 1993 {} Cup =\n\nInfobox\n- Title: {}\n- Year: {}\n- {}: X\n\nThe cup of {} began on {}.\n\n=={}==\nA 1-0 B\n",
    "= 1993 X Cup =\n\n==Final==\n{}\n8 May 1993\nA 1-0 B\n  A: {}\n{}\nB won {} on aggregate.\n- {}\n({} advance)\n",
    "= 1993 X Cup =\n\n==Final==\n| {} | 1-0 | B |\n| A | 1-0 | B | {} |\n| {} |\n|{}\n| Walkover for {} | |\n",
    "= 1993 X Cup =\n\n==Final==\nA 1-0 B\n\n==Goal scorers==\n3 goals:\n- {}\n- KAZ {} - A\n{}\n{}:\n",
    "= 1993 X Cup =\n\n=== Draw summary ===\n| Group A | {} |\n| {} | B C |\n\n"
    "== Schedule ==\n| Round | Clubs |\n| {} | 2 |\n",
)
BEFORE = ("", "A 1-0 B", "  Kairat: ", "| ", "- ", "8 ")
BEHIND = ("", "!", " B")
PATTERN_LENGTH = 500
DOCUMENT_LINE = 60_000
LINE_LENGTH = 65_536
SECONDS = 2.0
"""For one text; a linear reading takes some milliseconds."""


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    """All patterns of all modules of the program."""
    found = []
    for module in pkgutil.walk_packages(kzcup.__path__, "kzcup."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name))
            found += [
                (f"{module.name.removeprefix('kzcup.')}.{name}", value)
                for name, value in values.items()
                if isinstance(value, re.Pattern)
            ]
    return found


def pump_patterns() -> int:
    tried = 0
    for name, pattern in patterns():
        for atom in ATOMS:
            pumped = atom * (PATTERN_LENGTH // len(atom))
            for text in (pumped, "A 1-0 " + pumped, pumped + "\x00", "A" + pumped + " B"):
                started = time.process_time()
                pattern.fullmatch(text)
                pattern.match(text)
                for _ in pattern.finditer(text):
                    pass
                tell(name, atom, started)
                tried += 1
    return tried


def pump_reader() -> int:
    tried = 0
    for atom in ATOMS:
        for before in BEFORE:
            for behind in BEHIND:
                line = before + atom * (LINE_LENGTH // len(atom)) + behind
                started = time.process_time()
                formats.read(Document("pumped.txt", "", ("Kairat 1-0 Tobol", line, "  Kairat: " + line)))
                tell("read", before + atom + behind, started)
                tried += 1
    return tried


def pump_documents() -> int:
    settings = Settings(load())
    tried = 0
    for frame in FRAMES:
        for atom in ATOMS:
            pumped = atom * (DOCUMENT_LINE // len(atom.encode()))
            started = time.process_time()
            account_of("pumped.txt", frame.replace("{}", pumped).encode(), settings)
            tell("account of", frame[:40] + atom, started)
            tried += 1
    return tried


def tell(what: str, text: str, started: float) -> None:
    spent = time.process_time() - started
    if spent > SECONDS:
        print(f"slow: {what} on {text!r}: {spent:.1f} s", flush=True)


PUMPS: dict[str, Callable[[], int]] = {
    "patterns": pump_patterns,
    "reader": pump_reader,
    "documents": pump_documents,
}

if __name__ == "__main__":
    print(f"texts={PUMPS[sys.argv[1]]()}")
