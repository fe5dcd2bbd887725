"""Hold what the program made of a text against what the writer meant: a list of disagreements in words.

Stated facts must be as the text states them, no more and no fewer. What the text hides may stay unknown;
where the program claims to know it, the claim must be true.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from kzcup.model import Goal, Inference, Match, Player, Season, TieResult
from kzcup.pipeline import Account
from tests.writer.truth import GoalRow, Man, MatchRow, TieRow, Written

EVERY_SCORER = "every scorer of a side has an entry on its line"
DECISIONS = {
    "score": {"score"},
    "extra time": {"extra time", "score", "aggregate", "not shown"},
    "aggregate": {"aggregate"},
    "away goals": {"away goals", "not shown"},
    "replay": {"replay", "extra time"},
    "shoot-out": {"shoot-out", "not shown", "replay"},
    "walkover": {"walkover"},
    "decision": {"decision", "walkover", "score"},
    "lots": {"lots", "not shown"},
}
"""What may be told of a tie decided like this. Extra time that no line shows leaves a plain score or
aggregate; a shoot-out that no line shows leaves the decision not shown."""


def disagreements(written: Written, account: Account) -> list[str]:
    """Everything in which the account is not what the text states, or claims what is not so."""
    if account.season is None or account.inference is None:
        return ["no season was read: " + "; ".join(finding.message for finding in account.findings[:5])]
    comparison = Comparison(written, account.season, account.inference, account.players)
    return list(comparison.all())


class Comparison:
    """One text, one account of it."""

    def __init__(
        self, written: Written, season: Season, inference: Inference, players: tuple[Player, ...]
    ) -> None:
        self.written = written
        self.season = season
        self.inference = inference
        self.players = players
        self.rows: dict[int, list[MatchRow]] = defaultdict(list)
        for row in written.matches:
            self.rows[row.line].append(row)
        self.pairs: list[tuple[MatchRow, Match]] = []
        self.goals: dict[int, list[Goal]] = defaultdict(list)
        for goal in season.goals:
            self.goals[goal.match].append(goal)
        self.scorer_claims = {
            claim.subject_no: claim
            for claim in inference.claims
            if claim.subject == "goal" and claim.fact == "scorer" and claim.used
        }
        self.names = {club.no: {club.name, *(name.text for name in club.names)} for club in season.clubs}

    def all(self) -> Iterator[str]:
        yield from self._season()
        yield from self._rounds()
        yield from self._matches()
        for row, match in self.pairs:
            yield from self._match(row, match)
            yield from self._goals(row, match)
        yield from self._ties()
        yield from self._declared()

    # the season

    def _season(self) -> Iterator[str]:
        cup, season = self.written.cup, self.season
        told = (season.competition.name, season.label, season.start_year, season.end_year)
        meant = (cup.competition, cup.label, cup.start_year, cup.end_year)
        if told != meant:
            yield f"season: {told} for {meant}"
        declares = "infobox=none" not in self.written.features
        if declares and season.competition.country != cup.country:
            yield f"country: {season.competition.country} for {cup.country}"
        named = {name.text for club in season.clubs for name in club.names}
        if missing := self.written.clubs - named:
            yield f"clubs missing: {sorted(missing)}"
        if invented := named - self.written.clubs - set(cup.clubs):
            yield f"clubs invented: {sorted(invented)}"
        for what, told_no, meant_name in (
            ("winner", self.inference.winner, cup.winner),
            ("runner-up", self.inference.runner_up, cup.runner_up),
        ):
            if told_no is not None and meant_name not in self.names[told_no]:
                yield f"{what}: {self.names[told_no]} for {meant_name}"

    def _rounds(self) -> Iterator[str]:
        told = [(each.name, each.kind) for each in self.season.rounds]
        played = {row.round for row in self.written.matches}
        told = [(_without_zone(name), kind) for name, kind in told if _without_zone(name) in played]
        meant = [each for each in self.written.rounds if each[0] in played]
        if told != meant:
            yield f"rounds: {told} for {meant}"

    # matches

    def _matches(self) -> Iterator[str]:
        """Pair match lines with matches, line by line."""
        told: dict[int, list[Match]] = defaultdict(list)
        for match in self.season.matches:
            told[match.line].append(match)
        for line in sorted(set(told) | set(self.rows)):
            rows, matches = self.rows.get(line, []), told.get(line, [])
            if len(rows) != len(matches):
                text = self.written.text.split("\n")[line - 1]
                yield f"line {line}: {len(matches)} matches for {len(rows)}: {text!r}"
                continue
            self.pairs.extend(zip(rows, matches, strict=True))

    def _match(self, row: MatchRow, match: Match) -> Iterator[str]:
        where = f"line {row.line} {self.written.text.split(chr(10))[row.line - 1]!r}"
        if row.home not in self.names[match.home] or row.away not in self.names[match.away]:
            yield f"{where}: clubs {self.names[match.home]}, {self.names[match.away]}"
        if (match.home_written, match.away_written) not in (row.written, (row.home, row.away)):
            yield f"{where}: written {match.home_written!r} {match.away_written!r}"
        if match.status != row.status:
            yield f"{where}: status {match.status} for {row.status}"
        score = None if match.home_goals is None else (match.home_goals, match.away_goals)
        if score != row.score:
            yield f"{where}: score {score} for {row.score}"
        told_round = self.season.rounds[match.round - 1].name
        if _without_zone(told_round) != row.round:
            yield f"{where}: round {told_round} for {row.round}"
        group = None if match.group is None else self.season.groups[match.group - 1].name
        if group != row.group:
            yield f"{where}: group {group} for {row.group}"
        day = match.played_on.day if match.played_on else None
        if day != row.day and not (row.day is None and day == row.game.day):
            yield f"{where}: day {day} for {row.day}"
        yield from self._beyond_ninety(row, match, where)

    def _beyond_ninety(self, row: MatchRow, match: Match, where: str) -> Iterator[str]:
        """Extra time and shoot-out: stated ones are there, claimed ones are true."""
        claimed = self.inference.matches[match.no - 1]
        for extra_time in (match.extra_time, claimed.extra_time):
            if extra_time is not None and extra_time != row.game.extra_time:
                yield f"{where}: extra time {extra_time}"
        if row.extra_time and not match.extra_time:
            yield f"{where}: extra time is stated"
        shootout = None if match.home_shootout is None else (match.home_shootout, match.away_shootout)
        if row.to is None and shootout != row.shootout:
            yield f"{where}: shoot-out {shootout} for {row.shootout}"
        if row.shootout_told and not match.shootout and row.to is None:
            yield f"{where}: a shoot-out is stated"
        if match.shootout and row.game.shootout is None:
            yield f"{where}: there was no shoot-out"

    # goals

    def _goals(self, row: MatchRow, match: Match) -> Iterator[str]:
        told = self.goals.get(match.no, [])
        if row.status in ("abandoned", "annulled"):
            return
        where = f"line {row.line} {self.written.text.split(chr(10))[row.line - 1]!r}"
        entries = self.season.entries
        stated: Counter[tuple[object, ...]] = Counter()
        for goal in told:
            club = row.home if goal.club == match.home else row.away
            name = entries[goal.entry - 1].name if goal.entry is not None else None
            stated[club, name, goal.minute, goal.stoppage, goal.kind] += 1
        meant = Counter(_key(goal) for goal in row.goals)
        unsure = [goal for goal in row.goals if not goal.certain]
        if stated != meant and not _differs_only_in(stated, meant, unsure):
            yield f"{where}: goals {_listed(stated - meant)} for {_listed(meant - stated)}"
        yield from self._scorers(row, match, told, where)

    def _scorers(self, row: MatchRow, match: Match, told: list[Goal], where: str) -> Iterator[str]:
        """No man has more goals in a match than he scored, none in a minute in which he did not."""
        game, cup = row.game, self.written.cup
        true: Counter[tuple[str, Man, bool]] = Counter(
            (strike.club, strike.man, strike.kind == "own goal") for strike in game.strikes
        )
        claimed: Counter[tuple[str, str, bool]] = Counter()
        for goal in told:
            result = self.inference.goals[goal.no - 1]
            if result.player is None:
                continue
            if self._assumes_too_much(goal, row):
                continue
            player = self.players[result.player - 1]
            club = game.home if goal.club == match.home else game.away
            if (row.home, row.away) != (game.home, game.away) and row.home == game.away:
                club = game.away if goal.club == match.home else game.home
            own_goal = goal.kind == "own goal"
            claimed[club, player.full_name or player.name, own_goal] += 1
        for (club, name, own_goal), count in claimed.items():
            most = sum(
                times
                for (scored_for, man, own), times in true.items()
                if scored_for == club and own == own_goal and _may_be(man, name)
            )
            if count > most:
                yield f"{where}: {name} of {club} has {count} goals, he scored {most} ({cup.label})"

    def _assumes_too_much(self, goal: Goal, row: MatchRow) -> bool:
        """Whether the claim says that it assumes an entry for every scorer, and the lines leave some out."""
        claim = self.scorer_claims.get(goal.no)
        if claim is None or EVERY_SCORER not in claim.assumptions:
            return False
        return row.home in self.written.left_out or row.away in self.written.left_out

    # ties

    def _ties(self) -> Iterator[str]:
        told: dict[tuple[int, ...], TieResult] = {}
        for tie in self.season.ties:
            lines = tuple(dict.fromkeys(self.season.matches[no - 1].line for no in tie.matches))
            told[tuple(sorted(lines))] = self.inference.ties[tie.no - 1]
        meant = {tuple(sorted(set(tie.lines))): tie for tie in self.written.ties}
        for lines in meant.keys() - told.keys():
            yield f"no tie of lines {lines}"
        for lines in told.keys() - meant.keys():
            yield f"a tie of lines {lines} that is none"
        for lines in sorted(told.keys() & meant.keys()):
            yield from self._tie(lines, meant[lines], told[lines])

    def _tie(self, lines: tuple[int, ...], meant: TieRow, told: TieResult) -> Iterator[str]:
        text = self.written.text.split("\n")
        where = f"tie of lines {lines} {text[lines[0] - 1]!r}"
        rows = [row for line in lines for row in self.rows[line]]
        game = meant.tie.games[0]
        spelt = {game.home: rows[0].home, game.away: rows[0].away}
        winner = spelt[meant.tie.winner]
        if told.winner is not None and winner not in self.names[told.winner]:
            yield f"{where}: winner {self.names[told.winner]} for {winner} ({meant.tie.how})"
        if told.winner is None and (meant.told or self._seen_later(meant, spelt)):
            yield f"{where}: winner not found, {winner} by {meant.tie.how}"
        allowed = DECISIONS[meant.tie.how]
        if len(meant.tie.games) == 2 and rows[0].score and rows[0].score[0] == rows[0].score[1]:
            # A level first match and a second one may be two legs or a replay; some texts do not tell.
            allowed = allowed | {"replay", "aggregate", "not shown"}
            if all(len(other.lines) == 2 for other in self.written.ties if other.round == meant.round):
                allowed = allowed | {"away goals"}
        if told.decided_by is not None and told.decided_by not in allowed:
            yield f"{where}: decided by {told.decided_by}, it was {meant.tie.how}"

    def _seen_later(self, meant: TieRow, spelt: dict[str, str]) -> bool:
        """Whether the winner, and not the loser, stands in a later round that is not for third place."""
        stages = self.written.cup.stages
        index = next(i for i, stage in enumerate(stages) if any(tie is meant.tie for tie in stage.ties))
        later = {
            name
            for stage in stages[index + 1 :]
            if stage.kind != "third place"
            for row in self.written.matches
            if any(row.game is game for tie in stage.ties for game in tie.games)
            for name in (row.home, row.away)
        }
        return spelt[meant.tie.winner] in later and spelt[meant.tie.loser] not in later

    # what the document declares

    def _declared(self) -> Iterator[str]:
        declared = self.written.declared
        facts = {fact.subject: fact for fact in self.season.declared if fact.round is None}
        for subject, number in declared.numbers.items():
            fact = facts.get(subject)
            if fact is None or fact.number != number:
                yield f"declared {subject}: {fact.number if fact else None} for {number}"
        for subject, name in (("winner", declared.winner), ("runner-up", declared.runner_up)):
            fact = facts.get(subject)
            if name is None or name not in self.written.clubs:
                continue
            if fact is None or fact.club is None or name not in self.names[fact.club]:
                yield f"declared {subject}: {fact} for {name}"
        for source, meant in (
            ("infobox", Counter((name, goals) for name, goals in declared.leaders)),
            ("list", Counter((name, goals) for name, _, goals in declared.scorers)),
        ):
            told = Counter(
                (each.name, each.goals) for each in self.season.declared_scorers if each.source == source
            )
            if told != meant:
                yield f"scorers of the {source}: {dict(told - meant)} for {dict(meant - told)}"


def _without_zone(name: str) -> str:
    """A round's name without the zone it belongs to."""
    return re.sub(r" \((?:North|South) zone\)$", "", name)


def _listed(goals: Counter[tuple[object, ...]]) -> list[str]:
    return sorted(f"{times} x {key}" for key, times in goals.items())


def _key(goal: GoalRow) -> tuple[object, ...]:
    return goal.club, goal.name, goal.minute, goal.stoppage, goal.kind


def _differs_only_in(
    stated: Counter[tuple[object, ...]], meant: Counter[tuple[object, ...]], unsure: list[GoalRow]
) -> bool:
    """Whether unsure goals left without a name account for the difference."""
    reduced = Counter(meant)
    for goal in unsure:
        key = _key(goal)
        if stated[key] < reduced[key]:
            reduced[key] -= 1
            reduced[goal.club, None, None, None, "goal"] += 1
    return +reduced == +stated


def _may_be(man: Man, name: str) -> bool:
    """Whether a name, as a scorer line or a list writes it, is this man's."""
    if name == man.full:
        return True
    given, _, family = name.rpartition(".")
    if given:
        return family.strip() == man.family and given[0].casefold() == man.given[0].casefold()
    return name == man.family
