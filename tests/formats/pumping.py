"""Run in a process of its own: every pattern of the formats, and the whole reader, on pumped strings.

Prints a line for each text that took too long, and the numbers of what was tried. A pattern that never comes
back is killed with this process.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time

from kzcup import formats
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
BEFORE = ("", "A 1-0 B", "  Kairat: ", "| ", "- ", "8 ")
BEHIND = ("", "!", " B")
PATTERN_LENGTH = 1_000
LINE_LENGTH = 65_536
SECONDS = 2.0
"""For one text; a linear reading takes some milliseconds."""


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    """All patterns of all modules of the formats."""
    found = []
    for module in pkgutil.iter_modules(formats.__path__):
        values = vars(importlib.import_module(f"kzcup.formats.{module.name}"))
        found += [
            (f"{module.name}.{name}", value)
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


def tell(what: str, text: str, started: float) -> None:
    spent = time.process_time() - started
    if spent > SECONDS:
        print(f"slow: {what} on {text!r}: {spent:.1f} s", flush=True)


if __name__ == "__main__":
    print(
        f"patterns={len(patterns())} texts={pump_patterns() if sys.argv[1] == 'patterns' else pump_reader()}"
    )
