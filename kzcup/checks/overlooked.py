"""Results that stand in a round on lines taken for something else: the last net before a match is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kzcup.checks.facts import Facts
from kzcup.model import Finding
from kzcup.sheet import Heading, Item, Label, Prose, TableRow

_SCORE = re.compile(r"(?<![0-9])[0-9]{1,2} ?[-–—:] ?[0-9]{1,2}(?![0-9])|\bCANC\b|\bw/o\b")
_BRACKET = re.compile(r"\([^()]*\)?")
_SHORTEST = len("1-0")
_LONGEST = 160
"""A sentence with a score is longer than two names with one, or ends with a full stop."""
_FEW_WORDS = 4
"""So few beside a score make no sentence, be one of them in small letters: `Kairat 1-1 may`, cut from Yelimay."""
_ENDS_A_SENTENCE = (".", "!", "?", ":")


def overlooked_results(facts: Facts) -> Iterator[Finding]:
    """Lines within a round that have two names with a score between them, and are neither match nor sentence."""
    rounds = {round_.line for round_ in facts.season.rounds}
    level = 0
    """Of the heading whose round this line stands in; 0 outside the rounds."""
    for node in facts.texts:
        if isinstance(node, Heading):
            if node.line in rounds:
                level = node.level
            elif node.level <= level:
                level = 0
        elif level:
            column = _in_row(node) if isinstance(node, TableRow) else _in_text(node)
            if column:
                text = facts.sheet.lines[node.line - 1] if node.line <= len(facts.sheet.lines) else ""
                yield facts.finding(
                    "result-overlooked",
                    node.line,
                    column,
                    f"a score between two names, and no match is made of it: {text.strip()[:80]}",
                )


def _in_text(node: Prose | Label | Item) -> int:
    """The column of a score with a name before and behind it, 0 without one.

    Names begin with a capital or a digit; a sentence (`X won 2–1 on aggregate`) has small words beside its score.
    """
    text = node.text
    if len(text) > _LONGEST or text.endswith(_ENDS_A_SENTENCE):
        return 0
    found = _SCORE.search(text)
    if found is None:
        return 0
    if isinstance(node, Item) and "|" not in text:
        return 0  # notes speak of results: `- The 3-0 wins of Chust-Pakhtakor and FC Pakhtakor-2`
    before, behind = (
        _BRACKET.sub(" ", part).replace("|", " ").split() for part in (text[: found.start()], text[found.end() :])
    )
    if not before or not behind or before[-1].endswith(":"):
        return 0
    if any(word.islower() and len(word) > 1 for word in before):
        return 0
    if len(before) + len(behind) > _FEW_WORDS and behind[0].islower() and len(behind[0]) > 1:
        return 0
    return (1 if isinstance(node, Prose) else node.column) + found.start()


def _in_row(row: TableRow) -> int:
    """The column of a score with a name in the cell behind it and one before it, in a cell of its own or in the
    score's (`| Zenda ( 2-1 | Arnesheim |`, a cell's end lost); else 0."""
    cells = row.cells
    for place, cell in enumerate(cells[:-1]):
        found = _SCORE.search(cell) if len(cell) >= _SHORTEST else None
        if found is None:
            continue
        begins, ends = found.start() == 0, found.end() == len(cell)
        before = cells[place - 1] if begins and place else cell[: found.start()]
        run_together = begins and cell[found.end() : found.end() + 1].isalpha()  # `| Amble Town | 7–0eveland | |`
        if (begins or ends) and _is_name(before) and (run_together or _is_name(cells[place + 1])):
            return row.columns[place] + found.start()
    return 0


def _is_name(cell: str) -> bool:
    return any(sign.isalpha() for sign in cell) and not cell.islower()
