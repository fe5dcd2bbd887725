"""Why a declared total and a counted one may differ: the simplest explanations, all named, none applied.

Sources count in different ways (walkovers as matches, awarded scores as goals) and make slips (a match left
out or counted twice). Each explanation is one small function that says in words what would make both totals
meet, or nothing. Matches and goals are explained together, because one slip moves both: 25 and 72 declared
against 26 and 74 counted is one match with two goals too many, and not a slip in matches beside another in
goals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from kzcup.checks.words import plural
from kzcup.model import Match, Season
from kzcup.values import quick

MOST_LINES = 8
"""More candidates than this explain nothing, and are counted instead of named."""


@quick
@dataclass(frozen=True, slots=True)
class Totals:
    """Matches and goals of a season, as declared and as its lines stand.

    A declared total is None where the document gives none. ``counted`` are the match lines with a score
    that was reached on the field, annulled ones with them; awarded scores and walkovers stand beside.
    """

    matches: int | None
    goals: int | None
    counted: tuple[Match, ...]
    awarded: tuple[Match, ...]
    walkovers: int
    own_goals: int
    shootout_goals: int
    counted_goals: int
    """Goals of the counted matches."""

    def fits(self, matches: int, goals: int) -> bool:
        """Whether these totals are the declared ones, as far as they are declared."""
        return self.matches in (None, matches) and self.goals in (None, goals)


def goals_of(match: Match) -> int:
    """Goals of both sides; 0 without a score."""
    return (match.home_goals or 0) + (match.away_goals or 0)


def totals_of(season: Season, matches: int | None, goals: int | None) -> Totals:
    """Count a season's lines beside its declared totals."""
    counted: list[Match] = []
    awarded: list[Match] = []
    walkovers = shootout_goals = counted_goals = 0
    for match in season.matches:
        status = match.status
        if match.home_goals is None or match.away_goals is None:
            walkovers += status == "walkover"
        elif status == "awarded":
            awarded.append(match)
        elif status != "cancelled":
            counted.append(match)
            counted_goals += match.home_goals + match.away_goals
            if match.shootout:
                shootout_goals += (match.home_shootout or 0) + (match.away_shootout or 0)
    # They explain nothing where the goals are as declared.
    own_goals = [goal.kind for goal in season.goals].count("own goal") if goals != counted_goals else 0
    return Totals(
        matches, goals, tuple(counted), tuple(awarded), walkovers, own_goals, shootout_goals, counted_goals
    )


def _walkovers_counted(totals: Totals) -> str | None:
    if not totals.walkovers:
        return None
    matches, goals = len(totals.counted) + totals.walkovers, totals.counted_goals
    walkovers = plural(totals.walkovers, "walkover")
    if totals.fits(matches, goals):
        return f"{walkovers} counted as played would make {_both(matches, goals)}"
    if totals.fits(matches, goals + 3 * totals.walkovers):
        return f"{walkovers} counted as 3-0 would make {_both(matches, goals + 3 * totals.walkovers)}"
    return None


def _awarded_counted(totals: Totals) -> str | None:
    matches = len(totals.counted) + len(totals.awarded)
    goals = totals.counted_goals + sum(map(goals_of, totals.awarded))
    if totals.awarded and totals.fits(matches, goals):
        return f"with the awarded scores ({_lines(totals.awarded)}) it is {_both(matches, goals)}"
    return None


def _one_match_left_out(totals: Totals) -> str | None:
    """One match fewer, and its goals: every counted match with that many goals is a candidate."""
    matches, goals = len(totals.counted), totals.counted_goals
    if totals.matches != matches - 1 or totals.goals is None or totals.goals > goals:
        return None
    missing = goals - totals.goals
    candidates = [match for match in totals.counted if goals_of(match) == missing]
    if not candidates:
        return None
    return f"one match with {plural(missing, 'goal')} too many is counted: {_which(candidates)}"


def _one_match_missing(totals: Totals) -> str | None:
    matches, goals = len(totals.counted), totals.counted_goals
    if totals.matches != matches + 1 or totals.goals is None or totals.goals < goals:
        return None
    return f"one match with {plural(totals.goals - goals, 'goal')} is not in the text"


def _own_goals_left_out(totals: Totals) -> str | None:
    goals = totals.counted_goals - totals.own_goals
    if totals.own_goals and totals.fits(len(totals.counted), goals):
        return f"without {plural(totals.own_goals, 'own goal')} it is {plural(goals, 'goal')}"
    return None


def _shootouts_counted(totals: Totals) -> str | None:
    goals = totals.counted_goals + totals.shootout_goals
    if totals.shootout_goals and totals.fits(len(totals.counted), goals):
        return f"with {plural(totals.shootout_goals, 'goal')} of shoot-outs it is {plural(goals, 'goal')}"
    return None


def _without_annulled(totals: Totals) -> str | None:
    """Always said, whether it fits or not: it is what the other views count."""
    annulled = [match for match in totals.counted if match.status == "annulled"]
    if not annulled:
        return None
    matches = len(totals.counted) - len(annulled)
    goals = totals.counted_goals - sum(map(goals_of, annulled))
    which = "annulled match" if len(annulled) == 1 else "annulled matches"
    return f"without the {which} ({_lines(annulled)}) it is {_both(matches, goals)}"


EXPLANATIONS: tuple[Callable[[Totals], str | None], ...] = (
    _walkovers_counted,
    _awarded_counted,
    _one_match_left_out,
    _one_match_missing,
    _own_goals_left_out,
    _shootouts_counted,
    _without_annulled,
)
"""From the simplest on."""


def explain(totals: Totals) -> str | None:
    """Every explanation that fits, in words; None where nothing does."""
    found = [words for explanation in EXPLANATIONS if (words := explanation(totals))]
    return "; ".join(found) or None


def _which(candidates: list[Match]) -> str:
    """The candidates by line; one that is the only one of its year comes first, as most easily left out.

    In 1996-97 the final of April 1997 stands apart from the season of 1996, and four other matches fit as
    well.
    """
    if len(candidates) > MOST_LINES:
        return f"{len(candidates)} matches fit"
    if len(candidates) == 1:
        return f"line {candidates[0].line}"
    years = Counter(_year(match) for match in candidates)
    alone = [match for match in candidates if years[_year(match)] == 1 and _year(match)]
    if len(alone) != 1:
        return f"one of {_lines(candidates)}"
    others = [match for match in candidates if match is not alone[0]]
    return f"line {alone[0].line}, the only one of {_year(alone[0])}, or one of {_lines(others)}"


def _both(matches: int, goals: int) -> str:
    """``25 matches and 71 goals``."""
    return f"{plural(matches, 'match', 'matches')} and {plural(goals, 'goal')}"


def _year(match: Match) -> int:
    """The year a match was played in, 0 where not known."""
    return match.played_on.day.year if match.played_on and match.played_on.day else 0


def _lines(matches: list[Match] | tuple[Match, ...]) -> str:
    """``line 7``, ``lines 7, 9 and 12``."""
    numbers = [str(match.line) for match in matches]
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"
