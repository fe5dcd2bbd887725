"""A random writer of cup seasons: it invents a cup, writes it in a random dialect, and keeps what the text
states beside what happened. The same seed gives the same text. It knows nothing of any program that reads it.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.writer import dialect as dialects
from tests.writer import frame, pool
from tests.writer.dialect import Dialect
from tests.writer.invent import Shape, invent
from tests.writer.page import Page, round_names
from tests.writer.rounds import Rounds
from tests.writer.truth import Club, Cup, Game, Written

__all__ = ["BENCH_SHAPE", "Shape", "season", "season_of", "write"]

ANY_SHAPE = Shape()
BENCH_SHAPE = Shape(clubs=(27, 37), groups=0.45, two_legs=0.45, replay=0.1, oddities=0.005, own_goal=0.02)


def season(
    seed: int | str, shape: Shape = ANY_SHAPE, make_dialect: Callable[[Random], Dialect] = dialects.dialect
) -> Written:
    """A season of a random competition in a random dialect."""
    rng = Random(f"season/{seed}")
    country, adjective, code = rng.choice(pool.COUNTRIES)
    competition = f"{adjective} {rng.choice(pool.CUPS)}"
    start = rng.randint(1936, 2023)
    end = start + (rng.random() < 0.4)
    return season_of(rng, competition, country, code, (start, end), shape, make_dialect, f"{seed}.txt")


def season_of(
    rng: Random,
    competition: str,
    country: str,
    code: str,
    years: tuple[int, int],
    shape: Shape,
    make_dialect: Callable[[Random], Dialect],
    name: str,
) -> Written:
    """A season of this competition and these years."""

    def clubs_for(count: int) -> dict[str, Club]:
        return pool.clubs_for(rng, country, code, years[0], count)

    cup = invent(rng, competition, country, code, years, shape, clubs_for)
    return write(rng, cup, make_dialect(rng), name)


def write(rng: Random, cup: Cup, dialect: Dialect, name: str) -> Written:
    """Write a cup in a dialect."""
    _make_consistent(cup, dialect)
    written = _write(rng, cup, dialect, name)
    if dialect.late_minutes and not _shows_late_minutes(written):
        dialect.late_minutes = False
        written = _write(rng, cup, dialect, name)
    return written


def _write(rng: Random, cup: Cup, dialect: Dialect, name: str) -> Written:
    page = Page(cup, dialect)
    respelt = _second_spelling(rng, cup) if dialect.second_spelling else {}
    rounds = Rounds(rng, page, {})
    names = round_names(cup, dialect)
    page.put(f"= {frame.season_label(cup, dialect.dash)} {cup.competition} =")
    page.put("")
    games = [game for game in cup.games() if game.status == "played"]
    goals = sum(sum(game.score) for game in games if game.score)
    frame.infobox(rng, page, {"clubs": len(cup.clubs), "matches": len(games), "goals": goals})
    frame.lead(rng, page)
    frame.before_rounds(rng, page)
    for index, (stage, stage_name) in enumerate(zip(cup.stages, names, strict=True)):
        rounds.respelt = respelt if index else {}
        rounds.stage(stage, stage_name)
    frame.after_rounds(rng, page)
    page.features |= dialect.features()
    page.features |= {f"status={game.status}" for game in cup.games()}
    page.features |= {f"how={tie.how}" for stage in cup.stages for tie in stage.ties}
    page.features |= {f"stage={stage.kind}" for stage in cup.stages}
    return Written(
        name,
        "\n".join(page.lines) + "\n",
        cup,
        page.rounds,
        page.matches,
        page.ties,
        page.clubs,
        page.declared,
        page.features,
        page.left_out,
    )


def _shows_late_minutes(written: Written) -> bool:
    """Whether a minute over 90 stands in a match that cannot have had extra time: of a group, or a first leg.

    Only then may lost stoppage time be written so; else a reader would rightly take it for extra time.
    """
    first_legs = {
        row.lines[0] for row in written.ties if len(row.tie.games) == 2 and _decisive(row.tie.games[0])
    }
    return any(
        row.group is not None or row.line in first_legs
        for row in written.matches
        if any((goal.minute or 0) > 90 for goal in row.goals)
    )


def _decisive(game: Game) -> bool:
    return game.score is not None and game.score[0] != game.score[1]


def _make_consistent(cup: Cup, dialect: Dialect) -> None:
    """Choices that another one rules out, so that no text says what its cup did not do.

    A bare name is a booking only where some side shows it. A list of scorers that knows one club under one of
    its two spellings is not written.
    """
    if dialect.second_spelling:
        dialect.scorer_list = "none"
    if any(tie.replay for tie in cup.stages[0].ties):
        # A zone in which every tie was replayed looks like one of two-legged ties.
        dialect.zones = False
    if dialect.scorers == "bookings":
        shown = sum(
            1
            for game in cup.games()
            if game.status == "played" and game.score
            for club, goals in ((game.home, game.score[0]), (game.away, game.score[1]))
            if sum(name == club for name, _ in game.booked) > goals
        )
        if shown < 2:
            dialect.scorers = "minutes"
            dialect.blank_names = 0.0


def _second_spelling(rng: Random, cup: Cup) -> dict[str, str]:
    """One club, not the champion, whose name after the first round has two letters in each other's place."""
    names = [name for name in cup.clubs if name not in (cup.winner, cup.runner_up) and len(name) > 6]
    if not names:
        return {}
    name = rng.choice(names)
    for at in range(1, len(name) - 2):
        swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        if name[at : at + 2].isalpha() and name[at] != name[at + 1] and swapped not in cup.clubs:
            return {name: swapped}
    return {}
