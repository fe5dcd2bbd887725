"""The tables of a run as Markdown, with the ratios the project holds itself to."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from bench.clock import Cost
from bench.session import SMALL, Measured
from bench.viewing import RANKED, Timing


def markdown(measured: Measured) -> str:
    """All tables."""
    parts = [
        _corpus(measured),
        _reading(measured),
        _loading(measured),
        _starting(measured),
        _views(measured),
        _lines(measured),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    rule = "|" + "|".join(" --- " if column == 0 else " ---: " for column in range(len(head))) + "|"
    return "\n".join(["| " + " | ".join(head) + " |", rule, *("| " + " | ".join(row) + " |" for row in rows)])


def _corpus(measured: Measured) -> str:
    return (
        f"{measured.documents:,} documents, {measured.lines:,} lines, {measured.matches:,} matches, "
        f"{measured.goals:,} goals, {measured.megabytes:.0f} MB of text; {measured.rows:,} rows. "
        f"PostgreSQL {measured.server}."
    )


def _reading(measured: Measured) -> str:
    rows = [
        (name, f"{rate:,.0f}", f"{1000 / rate:.2f}", f"{100 * rate / measured.floor:.0f} %")
        for name, rate in (
            ("read and one regex a line", measured.floor),
            ("parse", measured.parse),
            ("parse and check", measured.check),
        )
    ]
    return "## Left of the store\n\n" + _table(
        ("", "documents a second and core", "ms a document", "of the floor"), rows
    )


def _loading(measured: Measured) -> str:
    rows = []
    for (what, engine), cost in measured.costs.items():
        rows.append(
            (
                what,
                engine,
                f"{cost.client:.2f}",
                f"{cost.server:.2f}",
                f"{cost.cpu:.2f}",
                f"{cost.wall:.2f}",
                f"{cost.peak:.0f}",
            )
        )
    head = ("", "engine", "client s", "server s", "CPU s", "wall s", "peak MB")
    return "## Loading\n\n" + _table(head, rows)


def _starting(measured: Measured) -> str:
    base = measured.starts.get("import sqlalchemy", 0.0)
    rows = [
        (name, f"{1000 * seconds:.0f}", f"{seconds / base:.2f}") for name, seconds in measured.starts.items() if base
    ]
    return "## Starting\n\n" + _table(("", "CPU ms", "of import sqlalchemy"), rows)


def _views(measured: Measured) -> str:
    """A row a view: milliseconds by filter, PostgreSQL / SQLite."""
    if not measured.views:
        return ""
    filters = ("season_id", "season", "club", "club name", "pair", "whole")
    cells: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for timing in measured.views:
        cells[timing.view][timing.filter][timing.engine] = timing.milliseconds
    rows = []
    for view, by_filter in sorted(cells.items()):
        row = [view]
        for name in filters:
            found = by_filter.get(name, {})
            row.append(" / ".join(_shown(found[engine]) for engine in ("postgresql", "sqlite") if engine in found))
        rows.append(tuple(row))
    return "## Views, ms: PostgreSQL / SQLite\n\n" + _table(("view", *filters), rows)


def _shown(milliseconds: float) -> str:
    """A time of a view: with a decimal below ten, and nothing behind it above."""
    if math.isinf(milliseconds):
        return "> 20,000"
    return f"{milliseconds:.1f}" if milliseconds < 10 else f"{milliseconds:,.0f}"


def _ratio(rows: list[tuple[str, ...]], name: str, value: float, line: float, aim: float | None) -> None:
    verdict = "aim" if aim is not None and value <= aim else "line" if value <= line else "missed"
    rows.append((name, f"{value:.2f}", f"{line:g}", "" if aim is None else f"{aim:g}", verdict))


def _faster(what: str, one: Cost, two: Cost) -> tuple[str, ...]:
    faster = one.wall / two.wall
    reached = "line" if faster >= 1.6 else "missed"
    return f"{what}: two jobs, times faster by the clock", f"{faster:.2f}", "≥ 1.6", "", reached


def _lines(measured: Measured) -> str:
    """What was to be reached, and what was."""
    costs = measured.costs
    rows: list[tuple[str, ...]] = []
    floor = measured.check / measured.floor if measured.floor else 0.0
    rows.append(
        (
            "parse with all findings, of the floor",
            f"{floor:.2f}",
            "≥ 0.2",
            "≥ 0.4",
            "aim" if floor >= 0.4 else "line" if floor >= 0.2 else "missed",
        )
    )
    for engine, tool in (("postgresql", "psql \\copy late"), ("sqlite", "sqlite3 .import")):
        first, other = costs.get(("first load", engine)), costs.get((tool, engine))
        if first and other:
            _ratio(rows, f"{engine}: first load / {tool}", first.cpu / other.cpu, 5, 3)
        keyed = costs.get(("psql \\copy, keys on", engine))
        if first and keyed:
            _ratio(rows, f"{engine}: first load / psql \\copy, keys on", first.cpu / keyed.cpu, 1, None)
        small, large = costs.get(("append ten, small", engine)), costs.get(("append ten, large", engine))
        if small and large:
            name = f"{engine}: append ten to {measured.documents:,} / to {SMALL}"
            _ratio(rows, name, large.cpu / small.cpu, 2, 1.2)
        again = costs.get(("unchanged reload", engine))
        if first and again:
            _ratio(rows, f"{engine}: unchanged reload / first load", again.cpu / first.cpu, 0.25, None)
        few = costs.get(("first load, small", engine))
        if first and few:
            _ratio(rows, f"{engine}: peak memory / that of {SMALL}", first.peak / few.peak, 1.3, None)
            _ratio(rows, f"{engine}: peak memory, MB", first.peak, 250, None)
        two = costs.get(("first load, two jobs", engine))
        if first and two:
            rows.append(_faster(engine, first, two))
    one_job, two_jobs = (costs.get((what, "none")) for what in ("dry run", "dry run, two jobs"))
    if one_job and two_jobs:
        rows.append(_faster("dry run", one_job, two_jobs))
    base = measured.starts.get("import sqlalchemy")
    if base:
        _ratio(rows, "kzcup --help / import sqlalchemy", measured.starts["kzcup --help"] / base, 1.5, None)
        for how in ("unchanged", "another", "first"):
            one = measured.starts[f"kzcup load, one document, {how}"]
            _ratio(rows, f"one document, {how} / import sqlalchemy", one / base, 1.5, None)
    rows += _view_lines(measured)
    return "## Against the lines\n\n" + _table(("", "measured", "line", "aim", "reached"), rows)


def _view_lines(measured: Measured) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for engine in ("postgresql", "sqlite"):
        by_season = [t for t in measured.views if t.engine == engine and t.filter in ("season_id", "season")]
        by_club = [
            t
            for t in measured.views
            if t.engine == engine and t.filter in ("club", "club name", "pair") and t.view not in RANKED
        ]
        for name, timings, line, aim in (
            ("filtered to a season", by_season, 50, 10),
            ("filtered to a club or a pair", by_club, 100, 20),
        ):
            if timings:
                worst = max(timings, key=_milliseconds)
                label = f"{engine}: slowest view {name}, ms ({worst.view})"
                _ratio(rows, label, worst.milliseconds, line, aim)
    return rows


def _milliseconds(timing: Timing) -> float:
    return timing.milliseconds
