"""Seasons built by hand, for tests that need a `Season` and no reader.

The notation is one line per fact; the line's number in the text is its number in the season::

    # First round                 a heading: a round, with its kind in brackets unless it is a knockout round
    Azhar 2-2 Bulat               a match; marks follow a semicolon
    Batyr 2-1 Taraz ; aet         marks: aet, p, p 3-5, awarded, annulled, abandoned, replay, both withdrew,
    Zhiger w/o Tobol                     to X, wins X, how lots, agg 3-2
    Kyran canc Aksu ; to Aksu
      Azhar: Lyashko!, Demyan 7 12, - 30, -, Nam       scorers of the club in the match above
    # Group stage (group stage)
    ## Group A
    winner: Aksu                  the infobox
    runner-up: Bulat
    list: Aksu: Aslanbek Kakimov 3
    leader: Aksu: Aslanbek Kakimov 3
    erratum: 2 winner Bulat       a curated fact about the match on line 2

An entry of a scorer line is a name or ``-`` for none, then its minutes; without minutes it is a mention, or a
goal where ``!`` ends it. ``(og)`` marks an own goal. Goals of the score that no entry states are added.
Two matches of the same clubs in one round are one tie. A name on a scorer line and a declared one are one
player of the club when their last words agree.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from kzcup.model import (
    AppliedErratum,
    Club,
    Competition,
    Declared,
    DeclaredScorer,
    Goal,
    Group,
    Habits,
    Match,
    Mention,
    Player,
    Round,
    ScorerEntry,
    Season,
    Tie,
)

SOURCE = "https://example.org/cup"
_MATCH = re.compile(r"(.+?) ([0-9]+-[0-9]+|w/o|canc) ([^;]+?)(?: ; (.*))?")
_ENTRY = re.compile(r"(-|[^0-9!(]+?)?(!)? ?(\(og\))?((?: ?[0-9]+)*)")


def cup(text: str, late_minutes: bool = False, points: int = 3) -> tuple[Season, tuple[Player, ...]]:
    """The season this text means, and its players."""
    return _Builder(late_minutes, points).build(text)


class _Builder:
    def __init__(self, late_minutes: bool, points: int) -> None:
        self.late_minutes = late_minutes
        self.points = points
        self.clubs: list[Club] = []
        self.rounds: list[Round] = []
        self.groups: list[Group] = []
        self.ties: list[Tie] = []
        self.matches: list[Match] = []
        self.entries: list[ScorerEntry] = []
        self.goals: list[Goal] = []
        self.mentions: list[Mention] = []
        self.declared: list[Declared] = []
        self.scorers: list[DeclaredScorer] = []
        self.errata: list[AppliedErratum] = []
        self.stated: dict[tuple[int, int], int] = {}

    def build(self, text: str) -> tuple[Season, tuple[Player, ...]]:
        # Infobox facts name clubs that are met further down, so that matches are read first.
        lines = [(no, line) for no, line in enumerate(text.split("\n"), 1) if line.strip()]
        facts = re.compile(r" *(winner|runner-up|list|leader|erratum): (.*)")
        for no, line in lines:
            if not facts.fullmatch(line):
                self.line(no, line.strip() if line.lstrip().startswith("#") else line)
        self.fill()
        for no, line in lines:
            if found := facts.fullmatch(line):
                self.fact(no, found[1], found[2])
        return self.season(), self.players()

    def line(self, no: int, line: str) -> None:
        if line.startswith("## "):
            self.groups.append(Group(len(self.groups) + 1, len(self.rounds), line[3:], no))
        elif line.startswith("# "):
            found = re.fullmatch(r"# (.*?)(?: \((group stage|third place|final|knockout)\))?", line)
            assert found
            kind: Any = found[2] or ("final" if found[1] == "Final" else "knockout")
            self.rounds.append(Round(len(self.rounds) + 1, found[1], kind, no))
        elif found := re.fullmatch(r"\s*([^:;]+): ?(.*)", line):
            self.scorer_line(no, found[1], found[2])
        else:
            found = _MATCH.fullmatch(line.strip())
            assert found, line
            self.match(no, found[1], found[2], found[3], (found[4] or "").split(", ") if found[4] else [])

    def club(self, name: str) -> int:
        for club in self.clubs:
            if club.name == name:
                return club.no
        no = len(self.clubs) + 1
        self.clubs.append(Club(no, name.lower(), name, name, None, None, False, ()))
        return no

    def match(self, line: int, home: str, result: str, away: str, marks: list[str]) -> None:
        one, two = self.club(home), self.club(away)
        no = len(self.matches) + 1
        kind = self.rounds[-1].kind
        words: dict[str, Any] = {"status": "played", "extra_time": None, "shootout": False}
        goals: tuple[int | None, int | None] = (None, None)
        if result == "w/o":
            words["status"] = "walkover"
        elif result == "canc":
            words["status"] = "cancelled"
        else:
            first, second = result.split("-")
            goals = int(first), int(second)
        tie_words: dict[str, Any] = {}
        for mark in marks:
            self.mark(mark, line, words, tie_words)
        tie, leg, group = (None, None, self.groups[-1].no) if kind == "group stage" else (0, 0, None)
        if tie is not None:
            tie, leg = self.tie(no, one, two, line, tie_words)
        stated = "stated" if words["shootout"] else "unknown"
        self.matches.append(
            Match(
                no, self.rounds[-1].no, group, tie, leg, one, two, *goals, words["status"], "stated",
                words["extra_time"], "stated" if words["extra_time"] is not None else "unknown",
                words["shootout"], words.get("p1"), words.get("p2"), stated, None, line, 1, home, away,
                words.get("to"), "stated" if "to" in words else "unknown", both_withdrew="both" in words,
            )
        )  # fmt: skip

    def mark(self, mark: str, line: int, words: dict[str, Any], tie: dict[str, Any]) -> None:
        head, _, rest = mark.partition(" ")
        if mark in ("awarded", "annulled", "abandoned"):
            words["status"] = mark
        elif mark == "aet":
            words["extra_time"] = True
        elif mark == "both withdrew":
            words["both"] = True
        elif mark == "replay":
            tie["replay"] = True
        elif head == "p":
            words["shootout"] = True
            if rest:
                words["p1"], words["p2"] = (int(part) for part in rest.split("-"))
        elif head == "to":
            words["to"] = self.club(rest)
        elif head == "wins":
            tie["stated_winner"], tie["stated_winner_line"] = self.club(rest), line
        elif head == "how":
            tie["stated_how"] = rest
        elif head == "agg":
            one, two = rest.split("-")
            tie["aggregate"] = (int(one), int(two))
        else:
            raise ValueError(mark)

    def tie(self, match: int, one: int, two: int, line: int, words: dict[str, Any]) -> tuple[int, int]:
        for at, tie in enumerate(self.ties):
            if tie.round == self.rounds[-1].no and {tie.club1, tie.club2} == {one, two}:
                self.ties[at] = replace(tie, matches=(*tie.matches, match), **words)
                return tie.no, len(tie.matches) + 1
        no = len(self.ties) + 1
        self.ties.append(Tie(no, self.rounds[-1].no, one, two, (match,), line, **words))
        return no, 1

    def scorer_line(self, line: int, club: str, entries: str) -> None:
        match, credited = self.matches[-1], self.club(club)
        assert credited in (match.home, match.away), line
        column = 1
        for written in entries.split(","):
            found = _ENTRY.fullmatch(written.strip())
            assert found, written
            column += 1
            name = None if found[1] in (None, "-") else found[1].strip()
            minutes = [int(part) for part in found[4].split()]
            own_goal = found[3] is not None
            entry = ScorerEntry(len(self.entries) + 1, match.no, credited, name, line, column, len(minutes), own_goal)
            self.entries.append(entry)
            for minute in minutes or ([None] if found[2] else []):
                self.goal(match, credited, entry, minute, own_goal, line, column)
            if not minutes and not found[2]:
                no = len(self.mentions) + 1
                self.mentions.append(Mention(no, entry.no, match.no, credited, name, line, column))

    def goal(
        self,
        match: Match,
        club: int,
        entry: ScorerEntry | None,
        minute: int | None,
        own_goal: bool,
        line: int,
        column: int,
    ) -> None:
        kind: Any = "own goal" if own_goal else "goal"
        no = len(self.goals) + 1
        counts = match.status == "played"
        entry_no = entry.no if entry else None
        self.goals.append(Goal(no, match.no, club, entry_no, minute, None, kind, counts, line, column))
        self.stated[match.no, club] = self.stated.get((match.no, club), 0) + 1

    def fill(self) -> None:
        """Add the goals of the score that no entry states, on the scorer line or else the match line."""
        for match in self.matches:
            if match.status not in ("played", "annulled"):
                continue
            for club, goals in ((match.home, match.home_goals), (match.away, match.away_goals)):
                lines = [e.line for e in self.entries if e.match == match.no and e.club == club]
                for _ in range((goals or 0) - self.stated.get((match.no, club), 0)):
                    self.goal(match, club, None, None, False, lines[0] if lines else match.line, 1)

    def fact(self, line: int, kind: str, value: str) -> None:
        if kind in ("winner", "runner-up"):
            known = {club.name: club.no for club in self.clubs}
            no = len(self.declared) + 1
            self.declared.append(Declared(no, kind, value, line, 1, club=known.get(value)))
        elif kind in ("list", "leader"):
            club, _, who = value.partition(": ")
            name, _, goals = who.rpartition(" ")
            source: Any = "list" if kind == "list" else "infobox"
            declared_goals = None if goals == "?" else int(goals)
            own = name == "own goals"
            no = len(self.scorers) + 1
            self.scorers.append(
                DeclaredScorer(no, source, name, self.club(club), club, None, declared_goals, own, line, 1)
            )
        else:
            at, fact, what = value.split(" ", 2)
            match = next(match for match in self.matches if match.line == int(at))
            put: int | str = self.club(what) if fact == "winner" else what
            self.errata.append(AppliedErratum(int(at), "match", match.no, fact, put, value, SOURCE))
            self.apply(match, fact, what)

    def apply(self, match: Match, fact: str, what: str) -> None:
        """What assembling does with an erratum that changes the match."""
        if fact == "status":
            kind: Any = what
            changed = replace(match, status=kind, status_basis="curated")
        elif fact == "shoot-out":
            one, two = (int(part) for part in what.split("-"))
            changed = replace(match, shootout=True, home_shootout=one, away_shootout=two, shootout_basis="curated")
        elif fact == "extra time":
            changed = replace(match, extra_time=True, extra_time_basis="curated")
        else:
            return
        self.matches[match.no - 1] = changed
        if fact == "status":
            self.goals = [replace(g, counts=False) if g.match == match.no else g for g in self.goals]

    def season(self) -> Season:
        return Season(
            "cup.txt", "1993 Cup", Competition("cup/x", "Cup", "X"), "1993", "1993", 1993, 1993, self.points,
            Habits("goal", self.late_minutes, False, "1-0"), tuple(self.clubs), tuple(self.rounds),
            tuple(self.groups), tuple(self.ties), tuple(self.matches), tuple(self.entries), tuple(self.goals),
            tuple(self.mentions), tuple(self.declared), tuple(self.scorers), tuple(self.errata),
        )  # fmt: skip

    def players(self) -> tuple[Player, ...]:
        men: dict[tuple[int, str], tuple[list[ScorerEntry], list[DeclaredScorer]]] = {}
        for entry in self.entries:
            if entry.name is None:
                continue
            match = self.matches[entry.match - 1]
            other = match.away if entry.club == match.home else match.home
            key = (other if entry.own_goal else entry.club, entry.name.split()[-1])
            men.setdefault(key, ([], []))[0].append(entry)
        for scorer in self.scorers:
            if not scorer.own_goals and scorer.club is not None:
                men.setdefault((scorer.club, scorer.name.split()[-1]), ([], []))[1].append(scorer)
        players = []
        for (club, surname), (entries, declared) in men.items():
            full = declared[0].name if declared else None
            line = min(each.line for each in (*entries, *declared))
            players.append(
                Player(
                    len(players) + 1, club, full or surname, full, None, None,
                    tuple(e.no for e in entries), tuple(d.no for d in declared), line,
                )
            )  # fmt: skip
        return tuple(players)
