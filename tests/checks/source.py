"""The codes that the source of kzcup gives to findings, read from the source itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent.parent / "kzcup"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
SEVERITIES = {"error", "warning", "info"}
MAKERS = {"Finding", "Problem", "Refusal", "finding", "find", "say", "error", "_refuse_byte", "_outside"}
"""What a finding is made with: the values, and the functions that make one of a code given to them."""


def codes() -> Iterator[tuple[str, str | None, str]]:
    """Each code given to a finding, the severity beside it where one is written out, and the place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "catalogue" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            place = f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call) and _name(node.func) in MAKERS:
                texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
                said = next((text for text in texts if CODE.fullmatch(str(text))), None)
                if said is not None:
                    yield said, next((text for text in texts if text in SEVERITIES), None), place
            elif isinstance(node, ast.Assign) and [_name(t) for t in node.targets] == ["CODES"]:
                assert isinstance(node.value, ast.Dict)
                yield from ((v.value, None, place) for v in node.value.values if isinstance(v, ast.Constant))


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
