"""What the rules come to: one result for each tie, with the claims behind it."""

from __future__ import annotations

from collections.abc import Sequence

from kzcup.infer.case import Bracket, Case, Plain, Word
from kzcup.infer.evidence import line_for, lines_against, lines_for
from kzcup.infer.rules import Rules
from kzcup.infer.ties import How, HowRule, TieRule
from kzcup.model import Basis, Claim, TieResult, TieStatus
from kzcup.values import maker

_made_claim = maker(Claim)
_tie_result = maker(TieResult)

Said = tuple[TieRule, Word]
_FIRST: dict[Basis, int] = {"stated": 0, "deduced": 1, "curated": 2, "unknown": 3}


def settle(bracket: Bracket, cases: list[Case], rules: Rules, claims: list[Claim]) -> list[TieResult]:
    """The result of every tie; the claims are added to `claims`.

    First the ties' own lines are asked, because who is known to be beaten tells whether playing on proves
    anything; then the other lines.
    """
    asked: dict[Plain | None, list[TieRule]] = {None: list(rules.own)}
    for rule in rules.own:
        if rule.plain is not None:
            asked.setdefault(rule.plain, []).append(rule)
    own: list[list[Said]] = []
    for case in cases:
        said: list[Said] = []
        if case.last.status != "annulled" or not _annulled(case):
            for rule in asked.get(case.plain(), ()):
                word = rule.says(case)
                if word is not None:
                    said.append((rule, word))
        own.append(said)
        _look_further(bracket, case, said)
    others = _asked_of_each(bracket, cases, rules.others)
    return [
        _result(case, said, others.get(case.tie.no, ()), rules.how, claims)
        for case, said in zip(cases, own, strict=True)
    ]


def _annulled(case: Case) -> bool:
    return case.last.status == "annulled" and all(match.status == "annulled" for match in case.lines)


def _look_further(bracket: Bracket, case: Case, said: list[Said]) -> None:
    """Note what the own lines of a tie come to, and whether the club they have beaten plays on as its winner does."""
    winner = said[0][1].winner if said else None
    if winner is None:
        bracket.unsettled.add(case.tie.no)
        return
    after = case.tie.round
    if said[0][1].basis == "stated":
        case.told = winner
    else:
        bracket.unsettled.add(case.tie.no)
    if bracket.goes_on(case.other(winner), after):
        bracket.unsettled.add(case.tie.no)
        if bracket.goes_on(winner, after):
            bracket.readmitting.add(after)


def _asked_of_each(bracket: Bracket, cases: list[Case], rules: tuple[TieRule, ...]) -> dict[int, list[TieRule]]:
    """The rules that may speak of each tie, by its number; of most ties none may."""
    found: dict[int, list[TieRule]] = {}
    for rule in rules:
        for no in [case.tie.no for case in cases] if rule.asked is None else rule.asked(bracket):
            found.setdefault(no, []).append(rule)
    return found


def _result(
    case: Case, said: list[Said], others: Sequence[TieRule], how: tuple[HowRule, ...], claims: list[Claim]
) -> TieResult:
    """What the own lines' words and those of the other lines come to."""
    tie = case.tie
    if not said and _annulled(case):
        return _tie_result(tie.no, "annulled", None, None, None, None, None, None)
    told = bool(said) and said[0][1].basis == "stated"
    for rule in others:
        word = rule.says(case)
        # Where the tie's own lines name the winner, agreement from elsewhere says nothing new.
        if word is not None and (not told or word.winner != case.told):
            said = [*said, (rule, word)]
    if not said:
        return _unknown(case, how)
    if len(said) > 1:
        said.sort(key=lambda pair: _FIRST[pair[1].basis])
        if len({word.winner for _, word in said}) > 1:
            _claim_both_sides(case, said, claims)
            return _unknown(case, how, contradicted=True)
    rule, word = said[0]
    claims.append(_claim(case, rule, word, True))
    if not told:
        claims.extend([_claim(case, other, agreed, False) for other, agreed in said[1:]])
    if word.how is not None and tie.stated_how is None:
        decided_by, how_basis = word.how, word.how_basis
    else:
        decided_by, how_basis, lines = _how(case, said, how)
        if how_basis == "deduced" and word.how != decided_by:
            claims.append(_claim_how(case, decided_by, lines))
    return _tie_result(tie.no, _status(case), case.field1, case.field2, word.winner, word.basis, decided_by, how_basis)


def _claim_how(case: Case, how: str, lines: tuple[int, ...]) -> Claim:
    clubs, tie = case.bracket.season.clubs, case.tie
    statement = f"{clubs[tie.club1 - 1].name} against {clubs[tie.club2 - 1].name} was decided by {how}"
    return _made_claim("tie", tie.no, "decided by", how, statement, how, "deduced", lines_for(lines), (), True)


def _how(case: Case, said: list[Said], rules: tuple[HowRule, ...]) -> How:
    """What decided a tie whose winner is known, where the first word for it does not tell or a line tells more."""
    winner = said[0][1].winner
    for rule in rules:
        found = rule.says(case, winner)
        if found is not None:
            return found
    for _, other in said:
        if other.how is not None:
            return other.how, other.how_basis, other.lines
    return "not shown", "unknown", ()


def _unknown(case: Case, rules: tuple[HowRule, ...], contradicted: bool = False) -> TieResult:
    """The result of a tie whose winner nothing tells, or of which rules contradict each other."""
    tie = case.tie
    status = _status(case)
    if not contradicted and (case.shape == "half" or status == "annulled"):
        return _tie_result(tie.no, "open", case.field1, case.field2, None, None, None, None)
    for rule in rules:
        found = rule.says(case, None)
        if found is not None:
            return _tie_result(tie.no, status, case.field1, case.field2, None, "unknown", found[0], found[1])
    return _tie_result(tie.no, status, case.field1, case.field2, None, "unknown", "not shown", "unknown")


def _status(case: Case) -> TieStatus:
    if len(case.lines) == 1:
        return case.last.status
    if case.shape != "none":
        return "awarded" if case.awarded else "played"
    return "walkover" if case.has_walkover() else case.last.status


def _claim(case: Case, rule: TieRule, word: Word, used: bool) -> Claim:
    return _made_claim(
        "tie",
        case.tie.no,
        "winner",
        word.winner,
        _statement(case, rule, word),
        rule.name,
        word.basis,
        line_for(word.lines[0]) if len(word.lines) == 1 else lines_for(word.lines),
        (),
        used,
        word.source,
    )


def _statement(case: Case, rule: TieRule, word: Word) -> str:
    winner = word.winner
    if winner is None:
        return rule.statement
    clubs, tie = case.bracket.season.clubs, case.tie
    if winner == tie.club1:
        loser, own, other = tie.club2, case.goals1, case.goals2
    else:
        loser, own, other = tie.club1, case.goals2, case.goals1
    score = f"{own}-{other}" if "{2}" in rule.statement else ""
    return rule.statement.format(clubs[winner - 1].name, clubs[loser - 1].name, score)


def _claim_both_sides(case: Case, said: list[Said], claims: list[Claim]) -> None:
    """Claims that contradict each other: the lines of each are evidence against the others."""
    for rule, word in said:
        opposed = {line for _, other in said if other.winner != word.winner for line in other.lines}
        evidence = lines_for(word.lines) + lines_against(opposed - set(word.lines))
        claims.append(
            _made_claim(
                "tie",
                case.tie.no,
                "winner",
                word.winner,
                _statement(case, rule, word),
                rule.name,
                word.basis,
                evidence,
                (),
                False,
                word.source,
            )
        )
