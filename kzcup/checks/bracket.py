"""Doubts about who meets whom and who goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kzcup.checks.counts import INFOBOX
from kzcup.checks.facts import PLAYS_ON, Facts, of_own_lines
from kzcup.checks.words import on_lines, plural, some
from kzcup.model import Claim, Finding, Match, Tie, contradictions


def losers_who_play_on(facts: Facts) -> Iterator[Finding]:
    """A club that lost its tie and plays in a later round all the same.

    A match for third place is for losers.
    """
    if not _may_play_on(facts):
        return
    season = facts.season
    beaten = _beaten(facts)
    annulled: dict[int, list[int]] = defaultdict(list)
    for tie, result in zip(season.ties, facts.inference.ties, strict=True):
        if result.status == "annulled":
            annulled[tie.round].append(tie.line)
    later: dict[int, list[Match]] = defaultdict(list)
    for number in range(len(facts.rounds), 0, -1):
        for match in facts.rounds[number - 1]:
            if match.tie is None or match.leg != 1 or match.tie not in beaten:
                continue
            winner, loser = beaten[match.tie]
            if loser in later:
                again = later[loser][-1]
                yield _plays_on(facts, match.line, winner, loser, again, annulled[again.round])
        if season.rounds[number - 1].kind != "third place":
            for match in reversed(facts.rounds[number - 1]):
                if match.status != "annulled":
                    later[match.home].append(match)
                    later[match.away].append(match)


def _may_play_on(facts: Facts) -> bool:
    """Whether any claim has a club beaten that plays in a later round, if only for third place."""
    clubs, ties = facts.inference.clubs, facts.season.ties
    for claim in facts.inference.claims:
        if claim.fact == "winner" and claim.subject == "tie":
            tie = ties[claim.subject_no - 1]
            last = clubs[(tie.club2 if claim.value == tie.club1 else tie.club1) - 1].last_round
            if last is not None and last > tie.round:
                return True
    return False


def _beaten(facts: Facts) -> dict[int, tuple[int, int]]:
    """Winner and loser of each tie as its own lines have them, whatever other lines say."""
    beaten: dict[int, tuple[int, int]] = {}
    for claim in facts.inference.claims:
        if claim.fact == "winner" and claim.subject == "tie" and of_own_lines(claim):
            tie = facts.season.ties[claim.subject_no - 1]
            if claim.value == tie.club1:
                beaten.setdefault(tie.no, (tie.club1, tie.club2))
            elif claim.value == tie.club2:
                beaten.setdefault(tie.no, (tie.club2, tie.club1))
    return beaten


def _plays_on(
    facts: Facts, line: int, winner: int, loser: int, match: Match, annulled: list[int]
) -> Finding:
    """The finding stands at the later match, with the annulled ties of its round where there are any.

    In 1996-97 the losing semi-finalists played a new final after the first had been annulled.
    """
    why = f"; the tie of line {some(annulled)} in that round is annulled" if annulled else ""
    round_ = facts.season.rounds[match.round - 1].name
    return facts.finding(
        "loser-plays-on",
        match.line,
        match.column,
        f"{facts.club(loser)} lost to {facts.club(winner)} (line {line}) and plays on in {round_}{why}",
        f"{facts.club(winner)} in {round_}",
        facts.club(loser),
    )


def unknown_winners(facts: Facts) -> Iterator[Finding]:
    """A tie that counts and that nothing tells the winner of. One with too many winners is none of these."""
    results = facts.inference.ties
    unknown = [result.tie for result in results if result.winner is None and result.winner_basis == "unknown"]
    if not unknown:
        return
    claims = facts.inference.claims
    claimed = {claim.subject_no for claim in claims if claim.subject == "tie" and claim.fact == "winner"}
    for no in unknown:
        if no not in claimed:
            tie = facts.season.ties[no - 1]
            matches = [facts.season.matches[no - 1] for no in tie.matches]
            yield facts.finding(
                "winner-unknown",
                tie.line,
                matches[0].column,
                f"nothing tells who went on: {some(map(facts.match, matches))}",
                "a winner",
                "none",
            )


def contradicting_rules(facts: Facts) -> Iterator[Finding]:
    """Rules that come to different values for one fact. Neither is taken; both sides are said.

    A loser who plays on, a final that the infobox contradicts, and two finals have findings of their own.
    """
    for claims in contradictions(facts.inference):
        if claims[0].subject == "season":
            continue
        told = [claim for claim in claims if claim.rule not in (PLAYS_ON, INFOBOX)]
        if len({claim.value for claim in told}) == 1 and any(map(of_own_lines, told)):
            continue
        sides: dict[int | str | None, Claim] = {}
        for claim in claims:
            sides.setdefault(claim.value, claim)
        first, second, *_ = sides.values()
        line = min((seen.line for claim in sides.values() for seen in claim.evidence), default=1)
        words = "; but ".join(f"{claim.statement} ({claim.rule})" for claim in sides.values())
        yield facts.finding("rules-contradict", line, 1, words, first.statement, second.statement)


def more_finals_than_one(facts: Facts) -> Iterator[Finding]:
    """Two ties in the final round that both count leave two clubs with the cup."""
    finals = facts.counts.finals
    if len(finals) > 1:
        second = finals[1]
        yield facts.finding(
            "several-finals",
            second.line,
            facts.season.matches[second.matches[0] - 1].column,
            f"{len(finals)} finals count, on {on_lines([tie.line for tie in finals])}",
            "1",
            str(len(finals)),
        )


def clubs_twice_in_a_round(facts: Facts) -> Iterator[Finding]:
    """A club in two ties of one knockout round, none of them annulled."""
    season = facts.season
    in_round = {(tie.round, tie.club1) for tie in season.ties}
    in_round.update([(tie.round, tie.club2) for tie in season.ties])
    if len(in_round) == 2 * len(season.ties):
        return
    seen: dict[tuple[int, int], Tie] = {}
    for tie in season.ties:
        if facts.inference.ties[tie.no - 1].status in ("annulled", "cancelled"):
            continue
        for club in (tie.club1, tie.club2):
            other = seen.setdefault((tie.round, club), tie)
            if other is tie or tie.club1 == tie.club2:
                continue
            against = other.club2 if other.club1 == club else other.club1
            round_ = season.rounds[tie.round - 1].name
            yield facts.finding(
                "club-twice-in-round",
                tie.line,
                season.matches[tie.matches[0] - 1].column,
                f"{facts.club(club)} already meets {facts.club(against)} in {round_} (line {other.line})",
                "one tie in a round",
                "two",
            )


def stated_aggregates(facts: Facts) -> Iterator[Finding]:
    """An aggregate that a line states and the legs do not come to."""
    for tie in facts.season.ties:
        if tie.aggregate is None:
            continue
        result = facts.inference.ties[tie.no - 1]
        if result.club1_goals is None or result.club2_goals is None or tie.replay:
            continue
        if tie.aggregate != (result.club1_goals, result.club2_goals):
            stated = f"{tie.aggregate[0]}-{tie.aggregate[1]}"
            summed = f"{result.club1_goals}-{result.club2_goals}"
            yield facts.finding(
                "aggregate-differs",
                tie.stated_winner_line or facts.season.matches[tie.matches[-1] - 1].line,
                1,
                f"{facts.club(tie.club1)} and {facts.club(tie.club2)}: {stated} on aggregate stated, "
                f"the legs come to {summed}",
                stated,
                summed,
            )


def group_winners_left_out(facts: Facts) -> Iterator[Finding]:
    """A club that did not go on from its group while one ranked below it did, both ranks being certain."""
    went_on: dict[int, list[tuple[int, int]]] = defaultdict(list)
    left_out: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for entry in facts.inference.groups:
        if entry.rank_certain and entry.advanced is not None:
            (went_on if entry.advanced else left_out)[entry.group].append((entry.rank, entry.club))
    for number, advanced in went_on.items():
        worst, club = max(advanced)
        above = some(facts.club(passed) for rank, passed in left_out[number] if rank < worst)
        if above:
            group = facts.season.groups[number - 1]
            goes_on = f"{facts.club(club)} goes on from {group.name} in place {worst}"
            yield facts.finding(
                "group-winner-out",
                group.line,
                1,
                f"{goes_on}, and {above} above it does not",
                above,
                facts.club(club),
            )


def incomplete_groups(facts: Facts) -> Iterator[Finding]:
    """A group in which not every pair of clubs met equally often. Where a rank is certain, all did."""
    complete = {entry.group for entry in facts.inference.groups if entry.rank_certain}
    if len(complete) == len(facts.season.groups):
        return
    meetings: dict[int, dict[tuple[int, int], int]] = defaultdict(lambda: defaultdict(int))
    clubs: dict[int, set[int]] = defaultdict(set)
    for match in facts.season.matches:
        if match.group is not None and match.group not in complete:
            pair = (match.home, match.away) if match.home < match.away else (match.away, match.home)
            meetings[match.group][pair] += 1
            clubs[match.group].update(pair)
    for number, pairs in meetings.items():
        size = len(clubs[number])
        most = max(pairs.values())
        expected = size * (size - 1) // 2 * most
        found = sum(pairs.values())
        if found < expected:
            group = facts.season.groups[number - 1]
            yield facts.finding(
                "group-incomplete",
                group.line,
                1,
                f"{group.name} has {plural(found, 'match', 'matches')} of {expected}; its ranks are not "
                f"certain",
                str(expected),
                str(found),
            )
