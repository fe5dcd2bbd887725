"""Lines nobody could read.

None is dropped in silence: inside a round each is a warning, outside they are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from kzcup.checks.facts import Facts, plural, some
from kzcup.model import Finding
from kzcup.sheet import Heading, Item, Label, Unread


def unread_lines(facts: Facts) -> Iterator[Finding]:
    """Lines the format could make nothing of."""
    rounds = {round_.line for round_ in facts.season.rounds}
    inside = 0
    """Level of the heading whose round this line stands in, 0 outside."""
    outside: list[Unread] = []
    for node in facts.sheet.nodes:
        if isinstance(node, Unread):
            if inside:
                yield facts.finding(
                    "unread-line", node.line, node.column, f"{node.reason}: {node.text.strip()[:80]}"
                )
            else:
                outside.append(node)
        elif isinstance(node, Heading):
            if node.line in rounds:
                inside = node.level
            elif node.level <= inside:
                inside = 0
    if outside:
        count = plural(len(outside), "line")
        yield facts.finding(
            "unread-outside-rounds",
            outside[0].line,
            outside[0].column,
            f"{count} outside the rounds could not be read: {some((node.line for node in outside), 20)}",
        )


def empty_own_goal_list(facts: Facts) -> Iterator[Finding]:
    """A list of own goals that is announced and holds nothing, or was cut off with the text."""
    if not facts.season.declared_scorers:
        return
    nodes = facts.sheet.nodes
    for at, node in enumerate(nodes):
        if not isinstance(node, Label) or "own goal" not in node.text.casefold():
            continue
        behind = next((n for n in nodes[at + 1 :] if isinstance(n, Item | Label | Heading)), None)
        if not isinstance(behind, Item):
            yield facts.finding(
                "own-goal-list-empty",
                node.line,
                node.column,
                f"'{node.text}' announces a list, and none follows",
                "a scorer",
                "none",
            )


