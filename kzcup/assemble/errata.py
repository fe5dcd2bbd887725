"""Curated errata put beside the text: by the exact text of a line within its round, found once and no more."""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.assemble.drafts import DraftMatch, DraftSeason
from kzcup.curated import Curated, Erratum, fold
from kzcup.model import Finding


@dataclass(frozen=True, slots=True)
class Errata:
    """The errata that found their line, by the place of their match in the draft; and findings for the others."""

    by_match: dict[int, list[Erratum]]
    findings: tuple[Finding, ...]


NONE = Errata({}, ())
"""No erratum is known, or none is wanted."""


def errata_of(draft: DraftSeason, curated: Curated) -> Errata:
    """Find the line of each erratum of a season."""
    known = curated.errata(draft.competition.key, draft.label)
    if not known:
        return NONE
    texts: dict[str, list[int]] = {}
    for place, match in enumerate(draft.matches):
        if not match.turned and match.node.line <= len(draft.lines):
            texts.setdefault(draft.lines[match.node.line - 1], []).append(place)
    by_match: dict[int, list[Erratum]] = {}
    findings: list[Finding] = []
    for erratum in known:
        places = [
            place for place in texts.get(erratum.text, ()) if fold(draft.matches[place].round.name) == fold(erratum.round)
        ]
        if len(places) == 1:
            by_match.setdefault(places[0], []).append(erratum)
        else:
            findings.append(_missed(draft, erratum, places))
    return Errata(by_match, tuple(findings))


def _missed(draft: DraftSeason, erratum: Erratum, places: list[int]) -> Finding:
    """Why an erratum is not applied."""
    if places:
        lines = ", ".join(str(draft.matches[place].node.line) for place in places)
        return Finding(
            "erratum-ambiguous",
            "error",
            draft.document,
            draft.matches[places[0]].node.line,
            1,
            f"the erratum {erratum.key} fits several lines ({lines}) and is not applied",
            "one line",
            f"{len(places)} lines",
        )
    return Finding(
        "erratum-not-found",
        "error",
        draft.document,
        draft.title_line,
        1,
        f"the erratum {erratum.key} is not applied: {erratum.round} has no line {erratum.text!r}",
        erratum.text,
        None,
    )
