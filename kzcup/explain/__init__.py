"""How a fact is known: the lines it rests on, the rule, the assumptions, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from kzcup.explain.asking import KINDS, asked
from kzcup.explain.telling import Teller
from kzcup.explain.values import Doubt, Explanation, Fact, Line, Reason
from kzcup.store.reading import reading

__all__ = ["KINDS", "Doubt", "Explanation", "Fact", "Line", "Reason", "explain"]


def explain(database: str, kind: str, words: Sequence[str], competition: str | None = None) -> tuple[Explanation, ...]:
    """What is known of a match, tie, goal, club or player, and why; one explanation for each that is meant.

    ``kind`` is one of `KINDS`. ``words`` are an identifier, or names as people write them: a season first,
    where one is meant, then one club or two, of a goal also its minute, or a player. Raises `UsageError` for
    what is not there, with the nearest that is, and the errors of a database that cannot be read.
    """
    with reading(database) as reader:
        teller = Teller(reader)
        return tuple([teller.tell(kind, one) for one in asked(reader, kind, words, competition)])
