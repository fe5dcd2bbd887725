"""Expected facts of a document, written by hand as lines, and the same lines made of a season.

A match is ``line | date | home score away | goals of the first-named / of the second``; the score is a
status where the match has none (``walkover``), or both (``awarded 3-0``); ``*`` stands for a date that is
none, and behind the clubs may stand ``aet``, ``p 4-2`` (a shoot-out with its score), ``p`` (one without),
``to HOME`` (the club a walkover or award went to). A goal is ``name minute``, with ``p`` for a penalty and
``o`` for an own goal; ``-`` is an entry without a name, ``?`` a goal the text does not list. Behind ``~``
stand mentions: names, and a figure for entries that are blank. ``ties`` are the lines of each tie; ``replay
23 29`` one that is replayed.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from kzcup import assemble, curated, formats, identity
from kzcup.model import Finding, Goal, Match, Season, Tie
from kzcup.text import Document, decode

_MATCH = re.compile(
    r"(.+?) (walkover|cancelled|(?:awarded |abandoned |annulled )?[0-9]+-[0-9]+|annulled|awarded) (.+?)"
    r"((?: aet| p(?: [0-9]+-[0-9]+)?| to (?:home|away))*)"
)


def read_season(path: Path, errata: bool = True) -> tuple[Season | None, tuple[Finding, ...]]:
    """A document as far as assembly goes: its season as stated, and the findings on the way."""
    document = decode(path.name, path.read_bytes())
    assert isinstance(document, Document)
    return season_of(document, errata)


def season_of(document: Document, errata: bool = True) -> tuple[Season | None, tuple[Finding, ...]]:
    """The same of a document."""
    data = curated.load()
    draft = assemble.draft(formats.read(document), data)
    if draft.season is None:
        return None, draft.findings
    clubs = identity.clubs(draft.season, data, False)
    season, findings = assemble.season(draft.season, clubs, data, errata)
    return season, (*draft.findings, *findings)


def season_of_text(text: str, errata: bool = True) -> tuple[Season | None, tuple[Finding, ...]]:
    """The same of a text."""
    document = decode("test.txt", text.encode())
    assert isinstance(document, Document)
    return season_of(document, errata)


def expected_lines(path: Path) -> list[str]:
    """The facts of a file, each on a line in its one form."""
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        found.append(_match_in_one_form(line) if line[0].isdigit() else " ".join(line.split()).rstrip(" |"))
    return found


def _match_in_one_form(line: str) -> str:
    """A match with its goals and mentions sorted: their order on the line is looked at elsewhere."""
    number, date, told, *scorers = (part.strip() for part in line.split(" | "))
    assert _MATCH.fullmatch(told), line
    sides = scorers[0].split("/") if scorers else ["", ""]
    assert len(sides) == 2, line
    return f"{number} | {date} | {told} | {' / '.join(_side(side) for side in sides)}"


def _side(side: str) -> str:
    goals, _, mentions = side.partition("~")
    return _joined(
        Counter(goal.strip() for goal in goals.split(",") if goal.strip()),
        Counter(name.strip() for name in mentions.split(",") if name.strip() and not name.strip().isdigit()),
        sum(int(name) for name in mentions.split(",") if name.strip().isdigit()),
    )


def _joined(goals: Counter[str], names: Counter[str], blanks: int) -> str:
    told = ", ".join(sorted(goals.elements()))
    mentioned = [*sorted(names.elements()), *([str(blanks)] if blanks else [])]
    return f"{told} ~ {', '.join(mentioned)}".strip(" ~") if not mentioned else f"{told} ~ {', '.join(mentioned)}"


def told_lines(season: Season) -> list[str]:
    """The facts of a season in the same form and order."""
    points = {2: "two points", 3: "three points"}[season.points_for_win]
    found = [
        f"season 1 | {season.competition.name} | {season.competition.country} | {season.label} | "
        f"{season.written_label} | {season.start_year}-{season.end_year} | {points}",
        f"habits {season.habits.bare_name} | {season.habits.score_style}".rstrip(" |"),
    ]
    for number, round_ in enumerate(season.rounds, 1):
        found.append(f"round {round_.line} | {round_.name} | {round_.kind}")
        in_round = [match for match in season.matches if match.round == number]
        for group in [group for group in season.groups if group.round == number]:
            found.append(f"group {group.line} | {group.name}")
            found += [_match(season, match) for match in in_round if match.group == group.no]
        found += [_match(season, match) for match in in_round if match.group is None]
    if season.ties:
        found.append("ties " + "; ".join(_tie(season, tie) for tie in season.ties))
    found += [f"replay {_tie(season, tie)}" for tie in season.ties if tie.replay]
    found += _declared(season)
    for scorer in season.declared_scorers:
        name = f"{scorer.nationality} {scorer.name}" if scorer.nationality else scorer.name
        own = " | own goals" if scorer.own_goals else ""
        goals = "" if scorer.goals is None else scorer.goals
        club = scorer.club_written or ""
        found.append(" ".join(f"scorer {scorer.line} | {name} | {club} | {goals}{own}".split()).rstrip(" |"))
    return found


def _match(season: Season, match: Match) -> str:
    date = match.played_on
    told = "*" if date is None or date.day is None else date.day.isoformat()
    score = "" if match.home_goals is None else f"{match.home_goals}-{match.away_goals}"
    middle = score if match.status == "played" else f"{match.status} {score}".strip()
    beyond = " aet" if match.extra_time else ""
    if match.shootout:
        beyond += " p" if match.home_shootout is None else f" p {match.home_shootout}-{match.away_shootout}"
    if match.awarded_to is not None:
        beyond += " to home" if match.awarded_to == match.home else " to away"
    sides = " / ".join(_told_side(season, match, club) for club in (match.home, match.away))
    return f"{match.line} | {told} | {match.home_written} {middle} {match.away_written}{beyond} | {sides}"


def _told_side(season: Season, match: Match, club: int) -> str:
    goals = Counter(_goal(season, goal) for goal in season.goals if goal.match == match.no and goal.club == club)
    mentions = [one for one in season.mentions if one.match == match.no and one.club == club]
    names = Counter(one.name for one in mentions if one.name is not None)
    return _joined(goals, names, sum(one.name is None for one in mentions))


def _goal(season: Season, goal: Goal) -> str:
    if goal.entry is None:
        assert goal.minute is None
        return "?"
    name = season.entries[goal.entry - 1].name or "-"
    minute = "" if goal.minute is None else f" {goal.minute}"
    stoppage = "" if goal.stoppage is None else f"+{goal.stoppage}"
    return f"{name}{minute}{stoppage}" + {"goal": "", "penalty": " p", "own goal": " o"}[goal.kind]


def _tie(season: Season, tie: Tie) -> str:
    return " ".join(str(season.matches[no - 1].line) for no in tie.matches)


def _declared(season: Season) -> list[str]:
    found = []
    for fact in season.declared:
        parts = [str(fact.line), fact.subject, fact.value]
        if fact.number is not None:
            parts.append(str(fact.number))
        if fact.day is not None:
            parts.append(fact.day.isoformat())
        if fact.club is not None:
            parts.append(season.clubs[fact.club - 1].name)
        if fact.round is not None:
            parts.append(season.rounds[fact.round - 1].name)
        if fact.group is not None:
            parts.append(season.groups[fact.group - 1].name)
        found.append(" ".join(f"declared {' | '.join(parts)}".split()))
    return found
