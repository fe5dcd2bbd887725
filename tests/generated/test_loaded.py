"""Generated seasons through a load: the rows of the views are what was meant, on both engines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kzcup
from tests import writer
from tests.writer.dialect import dialect, plain
from tests.writer.truth import Written

SEASONS = 60


def seasons(run_seed: int) -> list[Written]:
    """Seasons of different competitions and years, of all sorts."""
    found: dict[tuple[str, str], Written] = {}
    number = 0
    while len(found) < SEASONS:
        written = writer.season(f"{run_seed}-load-{number}", make_dialect=plain if number % 3 else dialect)
        found.setdefault((written.cup.competition, written.cup.label), written)
        number += 1
    return list(found.values())


def test_the_views_hold_what_was_meant(database: str, tmp_path: Path, run_seed: int) -> None:
    made = seasons(run_seed)
    for written in made:
        (tmp_path / "texts").mkdir(exist_ok=True)
        (tmp_path / "texts" / written.name).write_text(written.text, encoding="utf-8", newline="\n")
    report = kzcup.load([tmp_path / "texts"], database)
    assert [each.message for each in report.documents if each.action != "loaded"] == []
    loaded = Loaded(database)
    wrong = [f"{written.name}: {each}" for written in made for each in loaded.disagreements(written)]
    assert not wrong, "\n".join([f"KZCUP_SEED={run_seed}", *wrong[:20]])


class Loaded:
    """The rows of a database, by document."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.matches = self._by_document("match_results")
        self.ties = self._by_document("tie_results")
        self.goals = self._by_document("goals_scored")
        self.seasons = {row["season_id"]: row for row in self._rows("season_summary")}
        self.lines = self._by_document("source_lines")
        self.line_of = {row["match_id"]: row["line_no"] for rows in self.matches.values() for row in rows}

    def _rows(self, view: str) -> list[dict[str, Any]]:
        return kzcup.answers.run(view, database=self.database).dicts()

    def _by_document(self, view: str) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in self._rows(view):
            found[row["document"]].append(row)
        return found

    def disagreements(self, written: Written) -> Iterator[str]:
        yield from self._season(written)
        yield from self._matches(written)
        yield from self._goals(written)
        yield from self._winners(written)
        told = [row["text"] for row in sorted(self.lines[written.name], key=lambda row: row["line_no"])]
        if told != written.text.split("\n")[:-1]:
            yield "the lines are not those of the text"

    def _season(self, written: Written) -> Iterator[str]:
        rows = self.matches[written.name]
        if not rows:
            if written.matches:
                yield "no matches"
            return
        season = self.seasons[rows[0]["season_id"]]
        cup = written.cup
        played = [row for row in written.matches if row.status == "played"]
        goals = sum(sum(row.score) for row in played if row.score)
        meant = (cup.competition, cup.label, cup.start_year, cup.end_year, len(played), goals)
        names = ("competition", "season", "start_year", "end_year", "matches", "goals")
        told = tuple(season[name] for name in names)
        if told != meant:
            yield f"season_summary: {told} for {meant}"

    def _matches(self, written: Written) -> Iterator[str]:
        told = Counter(
            (row["line_no"], row["home_goals"], row["away_goals"], row["status"], row["group_name"])
            for row in self.matches[written.name]
        )
        meant = Counter(
            (row.line, *(row.score or (None, None)), row.status, row.group) for row in written.matches
        )
        if told != meant:
            yield f"match_results: {sorted(told - meant, key=str)} for {sorted(meant - told, key=str)}"

    def _goals(self, written: Written) -> Iterator[str]:
        told: Counter[tuple[object, ...]] = Counter()
        for row in self.goals[written.name]:
            if row["counts"]:
                told[self.line_of[row["match_id"]], row["minute"], row["stoppage"]] += 1
        meant = Counter(
            (row.line, goal.minute, goal.stoppage)
            for row in written.matches
            if row.status == "played"
            for goal in row.goals
        )
        if told != meant:
            yield f"goals_scored: {sorted(told - meant, key=str)} for {sorted(meant - told, key=str)}"

    def _winners(self, written: Written) -> Iterator[str]:
        told = {row["line_no"]: row for row in self.ties[written.name]}
        for tie in written.ties:
            row = told.get(tie.lines[0])
            if row is None:
                yield f"tie_results: none of line {tie.lines[0]}"
                continue
            first = next(row for row in written.matches if row.line == tie.lines[0])
            spelt = {tie.tie.games[0].home: first.home, tie.tie.games[0].away: first.away}
            sides = {first.home: row["club1"], first.away: row["club2"]}
            if row["winner"] is not None and row["winner"] != sides[spelt[tie.tie.winner]]:
                yield f"tie_results: {row['winner']} won the tie of line {tie.lines[0]}"
