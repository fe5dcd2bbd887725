"""Findings as a person reads them: place, severity, code, message, the line with a caret, and what to do.

``file:line:column: severity code: message`` is what editors and terminals turn into a link. Everything that
comes from a document passes through `escape.terminal`, and the caret stands right also below tabs, wide and
combining characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kzcup.model import SEVERITIES, Finding
from kzcup.reports.escape import terminal
from kzcup.reports.width import width

WIDTH = 96
"""Columns of a line that are shown; a longer one is cut around the caret, since lines of prose are long."""
TAB = "    "

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"


def render(
    finding: Finding, path: str, lines: Sequence[str] | None, remedy: str, colour: bool = False
) -> str:
    """A finding in words, of a few lines.

    ``path`` is the file as the user named it. ``lines`` are those of the document, None where its bytes
    were refused: then no line is shown. With ``colour`` the severity is coloured.
    """
    severity: str = finding.severity
    if colour:
        severity = f"{_COLOURS[severity]}{severity}{_PLAIN}"
    place = f"{terminal(path)}:{finding.line}:{finding.column}"
    out = [f"{place}: {severity} {finding.code}: {terminal(finding.message)}"]
    margin = " " * len(str(finding.line))
    if lines is not None and 1 <= finding.line <= len(lines):
        shown, caret = excerpt(lines[finding.line - 1], finding.column)
        out.append(f"  {finding.line} | {shown}")
        out.append(f"  {margin} | {' ' * caret}^")
    out.append(f"  {margin} = {_DIM}{remedy}{_PLAIN}" if colour else f"  {margin} = {remedy}")
    return "\n".join(out)


def excerpt(line: str, column: int) -> tuple[str, int]:
    """A line as it can be shown, and how many columns stand before the character in this 1-based column.

    A column behind the end of the line points just behind it.
    """
    cells = [_shown(character) for character in line]
    widths = [width(cell) for cell in cells]
    at = min(max(column - 1, 0), len(cells))
    first, before, rest = 0, sum(widths[:at]), sum(widths)
    while before > WIDTH // 2 and rest > WIDTH:
        before -= widths[first]
        rest -= widths[first]
        first += 1
    last, total = first, 0
    while last < len(cells) and total + widths[last] <= WIDTH:
        total += widths[last]
        last += 1
    head, tail = "…" if first else "", "…" if last < len(cells) else ""
    return f"{head}{''.join(cells[first:last])}{tail}".rstrip(), before + len(head)


def _shown(character: str) -> str:
    return TAB if character == "\t" else terminal(character)


def counted(findings: Sequence[Finding]) -> str:
    """``1 error, 3 warnings, 2 infos``; ``nothing doubtful`` where there is none."""
    numbers = Counter(finding.severity for finding in findings)
    parts = [
        f"{numbers[severity]} {severity}{'' if numbers[severity] == 1 else 's'}"
        for severity in SEVERITIES
        if numbers[severity]
    ]
    return ", ".join(parts) or "nothing doubtful"
