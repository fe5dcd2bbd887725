"""Every rule of inference, in the tuples in which they are asked."""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.infer.champion import SEASON_RULES, SeasonRule
from kzcup.infer.extra_time import EXTRA_TIME_RULES, LateRule
from kzcup.infer.names import NAME_RULES, NameRule
from kzcup.infer.scorers import SCORER_RULES, ScorerRule
from kzcup.infer.ties import HOW_RULES, OTHER_RULES, OWN_RULES, HowRule, TieRule


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules by what they settle: a tie's winner from its own lines and from others, what decided it,
    extra time, the champion, the scorers of unnamed goals, players' full names."""

    own: tuple[TieRule, ...] = OWN_RULES
    others: tuple[TieRule, ...] = OTHER_RULES
    how: tuple[HowRule, ...] = HOW_RULES
    extra_time: tuple[LateRule, ...] = EXTRA_TIME_RULES
    season: tuple[SeasonRule, ...] = SEASON_RULES
    scorers: tuple[ScorerRule, ...] = SCORER_RULES
    names: tuple[NameRule, ...] = NAME_RULES


RULES = Rules()
