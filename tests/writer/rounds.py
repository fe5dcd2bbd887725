"""The rounds of a page: dates, match lines, tables, scorer lines, and the rows each of them states."""

from __future__ import annotations

from random import Random

from tests.writer.dialect import Dialect
from tests.writer.invent import aggregate
from tests.writer.page import Page
from tests.writer.scorers import Side
from tests.writer.truth import Game, GoalRow, MatchRow, Stage, Tie, TieRow


class Rounds:
    """Writes the stages of the page's cup."""

    def __init__(self, rng: Random, page: Page, respelt: dict[str, str]) -> None:
        self.rng = rng
        self.page = page
        self.dialect: Dialect = page.dialect
        self.cup = page.cup
        self.respelt = respelt
        self.footnotes: list[str] = []
        self.emptied = False

    # names

    def name(self, club: str) -> str:
        return self.respelt.get(club, club)

    def _labelled(self, club: str, side: int) -> str:
        """The name with its level tag, where this mention has one."""
        name, style = self.name(club), self.dialect.tags
        if style == "none" or self.rng.random() < 0.15:
            return name
        tag = f"({self.cup.clubs[club].tag})"
        before = style == "before" or (style == "around" and side == 1)
        return f"{tag} {name}" if before else f"{name} {tag}"

    def _with_code(self, label: str, side: int) -> str:
        if not self.dialect.codes:
            return label
        return f"{label} {self.cup.code}" if side == 0 else f"{self.cup.code} {label}"

    # stages

    def stage(self, stage: Stage, name: str) -> None:
        """One stage under its heading, or under two zones."""
        page = self.page
        if stage.kind == "group stage":
            page.heading(2, name)
            page.rounds.append((name, stage.kind))
            for group in stage.groups:
                page.heading(3, group.name)
                if "onlyinclude" in self.dialect.traps:
                    page.put("<onlyinclude>")
                    page.put("</onlyinclude>")
                for game in group.games:
                    self._game(game, name, group.name, last_of_tie=True)
                    if self.dialect.separators == "all":
                        page.put("----")
            self._footnotes()
            return
        zones = self.dialect.zones and len(stage.ties) >= 4 and not page.rounds
        if zones:
            half = len(stage.ties) // 2
            for zone, ties in (("North zone", stage.ties[:half]), ("South zone", stage.ties[half:])):
                page.heading(2, zone)
                page.heading(3, name)
                page.rounds.append((name, stage.kind))
                self._ties(ties, name, stage, 4)
            return
        page.heading(2, name)
        page.rounds.append((name, stage.kind))
        self._ties(stage.ties, name, stage, 3)

    def _ties(self, ties: list[Tie], name: str, stage: Stage, level: int) -> None:
        """The ties of one section; ``level`` is that of headings below its own."""
        page, dialect = self.page, self.dialect
        tabled = dialect.tables == "all" or (dialect.tables == "early" and stage.size > 8)
        two_legged = any(len(tie.games) == 2 and not tie.replay for tie in ties)
        if dialect.date_style == "prose":
            day = page.written_day(ties[0].games[0].day, "long")
            page.put(f"The matches were played around {day}.")
        if stage.byes and self.rng.random() < 0.5:
            page.put(f"{', '.join(self.name(club) for club in stage.byes)} received a bye.")
        if tabled and stage.kind == "knockout" and self.rng.random() < 0.06:
            page.put("")
            page.put("|}")
            page.features.add("emptied round")
            self.emptied = True
            return
        if dialect.summary and stage.kind == "knockout":
            page.heading(level, "Summary")
            page.put("")
            page.put("|}")
            page.heading(level, "Matches")
        if tabled and not two_legged:
            self._table(ties, name)
        elif two_legged and dialect.legs_in_sections and len(ties) > 1:
            self._legs_apart(ties, name, level)
        else:
            self._lines(ties, name)
        self._footnotes()

    def _lines(self, ties: list[Tie], name: str) -> None:
        style = self.dialect.separators
        for number, tie in enumerate(ties, 1):
            lines = []
            for game in tie.games:
                lines.append(self._game(game, name, None, last_of_tie=game is tie.games[-1], tie=tie))
                if style == "all" and game is not tie.games[-1]:
                    self.page.put("----")
            self._tie_row(tie, name, lines)
            last = number == len(ties)
            if (style in ("ties", "all") and not last) or style == "dangling":
                self.page.put("----")

    def _legs_apart(self, ties: list[Tie], name: str, level: int) -> None:
        self.page.features.add("legs in sections")
        lines: list[list[int]] = [[] for _ in ties]
        for leg, title in enumerate(("First leg", "Second leg")):
            self.page.heading(level, title)
            for tie, found in zip(ties, lines, strict=True):
                if leg < len(tie.games):
                    found.append(self._game(tie.games[leg], name, None, last_of_tie=leg == 1, tie=tie))
        for tie, found in zip(ties, lines, strict=True):
            self._tie_row(tie, name, found)

    def _tie_row(self, tie: Tie, name: str, lines: list[int]) -> None:
        self.page.ties.append(TieRow(name, tuple(lines), tie, told=self._told(tie)))

    def _told(self, tie: Tie) -> bool:
        """Whether scores that the text shows settle the tie."""
        rows = [row for row in self.page.matches if any(row.game is game for game in tie.games)]
        last = rows[-1]
        if last.to or last.shootout:
            return True
        if any(game.status != "played" for game in tie.games):
            return last.status == "awarded"
        if tie.how in ("score", "replay"):
            return True
        if tie.how == "extra time":
            return True
        return tie.how == "aggregate"

    # lines

    def _date_line(self, game: Game) -> None:
        style, page = self.dialect.date_style, self.page
        if style in ("prose", "inline"):
            return
        if style in ("slashed", "shared") and page.day_on_top == game.day:
            return
        text = page.written_day(game.day, style)
        page.day_on_top = game.day
        page.put(
            f"<onlyinclude>{text}"
            if "onlyinclude" in self.dialect.traps and self.rng.random() < 0.05
            else text
        )

    def _score(self, game: Game) -> str:
        form = "{}-{}" if self.dialect.score.endswith("\t") else self.dialect.score
        home, away = game.score or (0, 0)
        return form.format(home, away)

    def _marks(self, game: Game, row: MatchRow) -> list[str]:
        """Brackets behind the score; what they state goes into the row."""
        style = self.dialect.shootout
        if game.shootout and style not in ("none", "sentence"):
            home, away = game.shootout
            row.shootout_told = True
            row.shootout = None if style == "(p)" else (home, away)
            aet = game.extra_time and style in ("aet, p", "aet; p")
            row.extra_time = True if aet else None
            forms = {
                "aet, p": f"({'aet, ' if aet else ''}{home} - {away} p)",
                "aet; p": f"({'aet; ' if aet else ''}{home} - {away} p)",
                "pen.": f"(pen.{home} - {away})",
                "p": f"({home}–{away} p)",
                "(p)": "(p)",
            }
            return [forms[style]]
        if game.extra_time and self.dialect.extra_time != "none":
            row.extra_time = True
            return [self.dialect.extra_time]
        return []

    def _aggregate_mark(self, game: Game, tie: Tie | None) -> list[str]:
        if self.dialect.aggregate != "agg." or tie is None or tie.replay or len(tie.games) < 2:
            return []
        if game is not tie.games[1] or game.status != "played":
            return []
        home, away = aggregate(tie.games, game.home)
        return [f"({home}-{away} agg.)"]

    def _result(self, game: Game, row: MatchRow, tie: Tie | None) -> tuple[str, str]:
        """The result as it stands between the names, and what follows the second name."""
        dialect = self.dialect
        if game.status == "walkover":
            if dialect.walkover == "+ - -" and tie is not None:
                row.to = self.name(tie.winner)
                return ("+ - -" if tie.winner == game.home else "- - +"), ""
            return ("w/o" if dialect.walkover == "w/o" else "(w/o)"), ""
        if game.status == "cancelled" and tie is not None:
            row.to = self.name(tie.winner)
            return dialect.cancelled, f" ({self.name(tie.winner)} advance)"
        score = self._score(game)
        if game.status == "awarded":
            if dialect.awarded == "*":
                winner, loser = (
                    (game.home, game.away) if (game.score or (0, 0))[0] else (game.away, game.home)
                )
                self.footnotes.append(
                    f"- The 3-0 win of {self.name(winner)} over {self.name(loser)} was awarded"
                )
                return f"{score}*", ""
            return f"{score} (awd.)", ""
        if game.status in ("abandoned", "annulled"):
            return f"{score} ({game.status})", ""
        return " ".join([score, *self._marks(game, row), *self._aggregate_mark(game, tie)]), ""

    def _row(self, game: Game, name: str, group: str | None, line: int) -> MatchRow:
        style = self.dialect.date_style
        day = None if style == "prose" else game.day
        return MatchRow(
            line,
            name,
            group,
            self.name(game.home),
            self.name(game.away),
            game.status,
            game.score,
            None,
            None,
            False,
            day,
            game,
        )

    def _game(
        self, game: Game, name: str, group: str | None, last_of_tie: bool, tie: Tie | None = None
    ) -> int:
        """A match on a line of its own, with the date above and the scorers below."""
        page = self.page
        self._date_line(game)
        row = self._row(game, name, group, len(page.lines) + 1)
        home = self._with_code(self._labelled(game.home, 0), 0)
        away = self._with_code(self._labelled(game.away, 1), 1)
        result, tail = self._result(game, row, tie)
        gap = "\t" if self.dialect.score.endswith("\t") else " "
        text = f"{home}{gap}{result}{gap}{away}{tail}"
        if self.dialect.date_style == "inline":
            text = f"{page.written_day(game.day, 'long')} {text}"
        row.written = (home, away)
        page.put(text)
        page.clubs |= {row.home, row.away}
        page.matches.append(row)
        self._scorers(game, row, (home, away))
        if last_of_tie and tie is not None:
            self._sentences(game, row, tie)
        if self.dialect.blank_between:
            page.put("")
        return row.line

    def _scorers(self, game: Game, row: MatchRow, labels: tuple[str, str]) -> None:
        if game.status != "played":
            return
        clubs = self.cup.clubs
        for label, own, other in ((labels[0], game.home, game.away), (labels[1], game.away, game.home)):
            side = Side(self.rng, self.dialect, game, clubs[own], clubs[other])
            text = side.text()
            if side.left_out or (text is None and side.strikes):
                self.page.left_out.add(self.name(own))
            if text is None:
                continue
            line = self.page.put(f"  {label}: {text}".rstrip())
            row.scorer_lines.append(line)
            row.mentions += side.mentions
            for goal in side.goals:
                goal.club, goal.line = self.name(own), line
                row.goals.append(goal)
        self._unnamed(row)

    def _unnamed(self, row: MatchRow) -> None:
        """Goals that no entry states, so that there are as many as the score says."""
        for club, goals in ((row.home, row.score[0]), (row.away, row.score[1])) if row.score else ():
            stated = sum(goal.club == club for goal in row.goals)
            for _ in range(goals - stated):
                row.goals.append(GoalRow(club, None, None, None, "goal", row.line))

    def _sentences(self, game: Game, row: MatchRow, tie: Tie) -> None:
        """What a sentence below the tie tells: the aggregate, or the shoot-out."""
        winner = self.name(tie.winner)
        if game.shootout and self.dialect.shootout == "sentence":
            high, low = max(game.shootout), min(game.shootout)
            self.page.put(f"{winner} won {high}–{low} on penalties.")
            row.to = winner
            row.shootout_told = True
        if tie.how == "lots" and self.dialect.lots:
            self.page.put(f"{winner} won by drawing of lots.")
            row.to = winner
        if tie.how == "away goals" and self.dialect.aggregate == "sentence":
            own, other = aggregate(tie.games, tie.winner)
            self.page.put(f"{own}–{other} on aggregate; {winner} won on away goals.")
            row.to = winner
        decided = tie.how in ("aggregate", "extra time") and not tie.replay and len(tie.games) == 2
        if self.dialect.aggregate == "sentence" and decided:
            own, other = aggregate(tie.games, tie.winner)
            self.page.put(f"{winner} won {own}–{other} on aggregate.")

    def _footnotes(self) -> None:
        if self.footnotes:
            self.page.put("Note:")
            for note in self.footnotes:
                self.page.put(note)
            self.footnotes = []

    # tables

    def _table(self, ties: list[Tie], name: str) -> None:
        """A round as a table, one row a tie."""
        page, columns = self.page, self.dialect.table_columns
        page.features.add("table")
        heads = {
            "team": "| Team 1 | Result | Team 2 |",
            "home": "| Home team | Score | Away team |",
            "numbered": "| Tie | Home team | Score | Away team |",
        }
        if columns in heads:
            page.put(heads[columns])
        day = None
        for number, tie in enumerate(ties, 1):
            if self.dialect.table_dates and tie.games[0].day != day:
                day = tie.games[0].day
                page.put(f"| {page.written_day(day, 'american')} | | | |")
            self._table_row(tie, number, name)
        if self.rng.random() < 0.5:
            page.put("|}")

    def _table_row(self, tie: Tie, number: int, name: str) -> None:
        page, dialect = self.page, self.dialect
        line = len(page.lines) + 1
        cells, note, below = [], "", None
        rows = []
        for game in tie.games:
            row = self._row(game, name, None, line)
            row.day = game.day if dialect.table_dates and game is tie.games[0] else None
            row.home, row.away = self.name(tie.games[0].home), self.name(tie.games[0].away)
            if row.score and game.home != tie.games[0].home:
                row.score = (row.score[1], row.score[0])
            rows.append(row)
            if game.status == "walkover" and dialect.walkover == "+ - -":
                cells.append("H–W" if tie.winner == game.home else "A–W")
                below = f"| Walkover for {self.name(tie.winner)} | | | |"
                row.to = self.name(tie.winner)
            elif game.status == "cancelled":
                row.to = self.name(tie.winner)
                cells.append("CANC")
                note = f"({self.name(tie.winner)} advance)"
            elif game.status == "walkover":
                cells.append("w/o")
            elif game.status == "awarded":
                cells.append(self._result(game, row, tie)[0])
            else:
                form = "{}-{}" if dialect.score.endswith("\t") else dialect.score
                cells.append(form.format(*(row.score or (0, 0))))
                note = self._table_note(game, row, len(tie.games)) or note
            self._unnamed(row) if game.status == "played" else None
        home, away = self._labelled(tie.games[0].home, 0), self._labelled(tie.games[0].away, 1)
        lead = f"| {number} " if dialect.table_columns == "numbered" else ""
        page.put(f"{lead}| {home} | {', '.join(cells)} | {away} | {note} |".replace("|  |", "| |"))
        for row in rows:
            row.written = (home, away)
        if below:
            page.put(below)
        page.matches.extend(rows)
        page.clubs |= {rows[0].home, rows[0].away}
        if len(rows) > 1:
            page.features.add("replay in a cell")
        self._tie_row(tie, name, [line])

    def _table_note(self, game: Game, row: MatchRow, games: int) -> str:
        """The last cell: extra time and shoot-out of a single match."""
        if games > 1 or self.dialect.shootout == "none":
            return ""
        if game.shootout:
            row.shootout, row.shootout_told = game.shootout, True
            row.extra_time = True if game.extra_time else None
            return f"{'aet, ' if game.extra_time else ''}p. {game.shootout[0]}–{game.shootout[1]}"
        if game.extra_time:
            row.extra_time = True
            return "aet"
        return ""
