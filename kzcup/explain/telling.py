"""What is known of one thing, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kzcup.answers.conditions import Condition, equal
from kzcup.explain.asking import Asked
from kzcup.explain.sources import Found, Sources, Subjects, minute, number, numbers, score, text
from kzcup.explain.values import Explanation, Fact

_BY = {"eliminated": "by", "runner-up": "behind"}


class Teller(Sources):
    """Tells what is known of things in a database, from one moment of it."""

    def tell(self, kind: str, one: Asked) -> Explanation:
        """The explanation of a thing that is there."""
        identifier, season = one
        if kind == "match":
            return self._match(identifier)
        if kind == "tie":
            return self._tie(identifier)
        if kind == "goal":
            return self._goal(identifier)
        if kind == "player":
            return self._player(identifier)
        return self._club(identifier, season)

    def _tie(self, tie_id: int) -> Explanation:
        (tie,) = self.view("tie_results", equal("tie_id", [tie_id]))
        matches = self.view("match_results", equal("tie_id", [tie_id]))
        goals = None
        if tie["club1_goals"] is not None:
            goals = f"{tie['club1_goals']}-{tie['club2_goals']}"
        facts = (
            Fact("round", text(tie["round"])),
            Fact("status", text(tie["status"])),
            Fact("goals on the field", goals),
            Fact("winner", text(tie["winner"]), text(tie["winner_basis"])),
            Fact("decided by", text(tie["decided_by"]), text(tie["decided_by_basis"])),
        )
        match_ids = numbers(matches, "match_id")
        subjects = [("tie", [tie_id]), ("match", match_ids)]
        if tie["status"] != "annulled" and self._is_final(tie):
            subjects.append(("season", [number(tie["season_id"])]))
        return self._explanation(
            "tie",
            tie_id,
            f"{tie['club1']} and {tie['club2']}, {tie['round']}",
            tie,
            facts,
            self.match_lines(match_ids),
            subjects,
        )

    def _is_final(self, tie: Found) -> bool:
        place = equal("round_no", [number(tie["round_no"])])
        return any(row["kind"] == "final" for row in self.view("rounds", _of_season(tie), place))

    def _match(self, match_id: int) -> Explanation:
        (match,) = self.view("match_results", equal("match_id", [match_id]))
        goals = self.view("goals_scored", equal("match_id", [match_id]))
        mentions = self.view("mentions", equal("match_id", [match_id]))
        facts = [
            Fact("round", text(match["group_name"] or match["round"])),
            Fact("played on", text(match["played_on"])),
            Fact("status", text(match["status"]), text(match["status_basis"])),
            Fact("score", score(match["home_goals"], match["away_goals"])),
        ]
        if match["extra_time"] is not None or (match["home_goals"] is not None and match["tie_id"] is not None):
            facts.append(Fact("extra time", text(match["extra_time"]), text(match["extra_time_basis"])))
        if match["shootout_basis"] is not None:
            shootout = score(match["home_shootout"], match["away_shootout"]) or "score not known"
            facts.append(Fact("shoot-out", shootout, text(match["shootout_basis"])))
        for name in ("venue", "attendance"):
            if match[name] is not None:
                facts.append(Fact(name, text(match[name])))
        for goal in goals:
            facts.append(Fact(f"goal of {goal['club']}", _goal_in_words(goal), text(goal["attribution"])))
        lines = self.match_lines([match_id]) | {number(row["line_no"]) for row in (*goals, *mentions)}
        subjects = [("match", [match_id]), ("goal", numbers(goals, "goal_id"))]
        if match["tie_id"] is not None:
            subjects.append(("tie", [number(match["tie_id"])]))
        title = f"{match['home_club']} against {match['away_club']}, {match['round']}"
        return self._explanation("match", match_id, title, match, facts, lines, subjects)

    def _goal(self, goal_id: int) -> Explanation:
        (goal,) = self.view("goals_scored", equal("goal_id", [goal_id]))
        facts = [
            Fact("round", text(goal["round"])),
            Fact("kind", text(goal["kind"])),
            Fact("minute", minute(goal)),
            Fact("scorer", text(goal["player"]), text(goal["attribution"])),
        ]
        if goal["written_name"] is not None:
            facts.append(Fact("as the line writes him", text(goal["written_name"])))
        if not goal["counts"]:
            facts.append(Fact("counts", "no, the match is annulled"))
        lines = self.match_lines([number(goal["match_id"])]) | {number(goal["line_no"])}
        for mention in self.view("mentions", equal("goal_id", [goal_id])):
            named = f"{mention['written_name']} on line {mention['line_no']}"
            facts.append(Fact("a name that turned out to be this goal", named, "deduced"))
            lines.add(number(mention["line_no"]))
        rows = self.reader.rows("SELECT season_player_id FROM goal WHERE goal_id = ?", (goal_id,))
        man = [row[0] for row in rows if row[0] is not None]
        return self._explanation(
            "goal",
            goal_id,
            f"goal of {goal['club']} against {goal['opponent']}, {goal['round']}",
            goal,
            facts,
            lines,
            [("goal", [goal_id]), ("player", man)],
        )

    def _player(self, identifier: int) -> Explanation:
        ((season_id, club_id, player, full_name, nationality, player_id, declared, link),) = self.reader.rows(
            "SELECT season_id, club_id, player, full_name, nationality, player_id, declared_goals, link_key"
            " FROM season_player WHERE season_player_id = ?",
            (identifier,),
        )
        goals = self.reader.rows(
            "SELECT goal_id, line_no, attribution, kind, counts FROM goal WHERE season_player_id = ? ORDER BY goal_id",
            (identifier,),
        )
        counted = [row for row in goals if row[4] and row[3] != "own goal"]
        deduced = sum(row[2] == "deduced" for row in counted)
        (season,) = self.view("seasons", equal("season_id", [season_id]))
        clubs = self.entrants(season_id, [club_id] if club_id is not None else [])
        facts = [
            Fact("full name", full_name),
            Fact("club", clubs.get(club_id)),
            Fact("nationality", nationality),
            Fact("goals declared", text(declared)),
            Fact("goals counted", str(len(counted)) + (f", {deduced} of them deduced" if deduced else "")),
        ]
        facts += self._elsewhere(identifier, player_id, link)
        lines = {row[1] for row in goals} | self._lines_of_player(identifier)
        subjects = [("player", [identifier]), ("goal", [row[0] for row in goals])]
        title = f"{player} of {clubs[club_id]}" if club_id in clubs else player
        return self._explanation("player", identifier, title, season, facts, lines, subjects)

    def _lines_of_player(self, identifier: int) -> set[int]:
        found = set()
        for table in ("mention", "declared_scorer"):
            rows = self.reader.rows(f"SELECT line_no FROM {table} WHERE season_player_id = ?", (identifier,))
            found |= {row[0] for row in rows}
        return found

    def _elsewhere(self, identifier: int, player_id: int, link: str | None) -> list[Fact]:
        """The other seasons in which he is the same man."""
        rows = self.reader.rows(
            "SELECT season.season, season_player.player FROM season_player"
            " JOIN season ON season.season_id = season_player.season_id"
            " WHERE season_player.player_id = ? AND season_player.season_player_id <> ?"
            " ORDER BY season.start_year, season.season_id, season_player.season_player_id",
            (player_id, identifier),
        )
        basis = "deduced" if link is None else "curated"
        return [Fact("the same man", f"{player} in {season}", basis) for season, player in rows]

    def _club(self, club_id: int, season_id: int | None) -> Explanation:
        facts = [*self._ways(club_id, season_id), *self._names(club_id)]
        if season_id is None:
            ((club,),) = self.reader.rows("SELECT club FROM club WHERE club_id = ?", (club_id,))
            return Explanation("club", club_id, club, None, None, tuple(facts), (), (), ())
        of_season = equal("season_id", [season_id])
        ties = self.view("tie_results", of_season, Condition("(club1_id = ? OR club2_id = ?)", (club_id, club_id)))
        either = Condition("(home_club_id = ? OR away_club_id = ?)", (club_id, club_id))
        matches = self.view("match_results", of_season, either)
        named = self.reader.rows(
            "SELECT line_no FROM entrant_name WHERE season_id = ? AND club_id = ?", (season_id, club_id)
        )
        (season,) = self.view("seasons", of_season)
        (entrant,) = self.view("club_seasons", of_season, equal("club_id", [club_id]))
        subjects = [("tie", numbers(ties, "tie_id"))]
        if entrant["outcome"] in ("winner", "runner-up"):
            subjects.append(("season", [season_id]))
        lines = {line for (line,) in named} | set(numbers(matches, "line_no"))
        return self._explanation("club", club_id, str(entrant["club"]), season, facts, lines, subjects)

    def _ways(self, club_id: int, season_id: int | None) -> Iterator[Fact]:
        """How far the club came, in this season or in all; of all seasons with its first line and its last match."""
        wanted = [equal("club_id", [club_id])]
        if season_id is not None:
            wanted.append(equal("season_id", [season_id]))
        for row in self.view("club_seasons", *wanted):
            how = str(row["outcome"])
            if row["eliminated_by"] is not None:
                how += f" {_BY.get(how, 'against')} {row['eliminated_by']}"
            if row["last_round"] is not None:
                how += f" in {row['last_round']}"
            yield Fact(f"{row['season']} as {row['club']}", how)
            if season_id is None:
                yield from self._ends(club_id, number(row["season_id"]))

    def _ends(self, club_id: int, season_id: int) -> Iterator[Fact]:
        """The line that names the club first in a season, and that of its last match."""
        matches = self.view(
            "match_results",
            equal("season_id", [season_id]),
            Condition("(home_club_id = ? OR away_club_id = ?)", (club_id, club_id)),
        )
        named = self.reader.rows(
            "SELECT min(line_no) FROM entrant_name WHERE season_id = ? AND club_id = ?", (season_id, club_id)
        )
        lines = {line for (line,) in named if line is not None} | set(numbers(matches, "line_no")[-1:])
        for line in self.lines(season_id, sorted(lines)):
            yield Fact(f"  line {line.line_no}", line.text.strip())

    def _names(self, club_id: int) -> Iterator[Fact]:
        """The names of the club and where it is written that they are its."""
        for name in self.view("club_names", equal("club_id", [club_id])):
            years = [str(name[year]) for year in ("first_season", "last_season") if name[year] is not None]
            borne = f" ({' to '.join(dict.fromkeys(years))})" if years else ""
            yield Fact("name", f"{name['name']}{borne}", text(name["basis"]))
            if name["source"] is not None:
                yield Fact("source of that name", text(name["source"]))

    def _explanation(
        self,
        kind: str,
        identifier: int,
        title: str,
        row: Found,
        facts: Sequence[Fact],
        lines: Iterable[int],
        subjects: Subjects,
    ) -> Explanation:
        season_id = number(row["season_id"])
        (document,) = self.view("documents", Condition("document_id = ?", (season_id,)))
        says = sorted(set(lines))
        reasons = self.reasons(subjects)
        doubted = sorted({*says, *(line.line_no for reason in reasons for line in reason.lines)})
        return Explanation(
            kind,
            identifier,
            title,
            f"{row['competition']} {row['season']}",
            text(document["document"]),
            tuple(facts),
            self.lines(season_id, says),
            reasons,
            self.doubts(season_id, doubted),
        )


def _of_season(row: Found) -> Condition:
    return equal("season_id", [number(row["season_id"])])


def _goal_in_words(goal: Found) -> str:
    """``28' Mateus Barbosa (penalty)``."""
    who = text(goal["player"]) or "scorer not known"
    kind = "" if goal["kind"] == "goal" else f" ({goal['kind']})"
    when = minute(goal)
    return f"{when} {who}{kind}" if when else f"{who}{kind}"
