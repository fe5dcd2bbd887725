"""Curated facts with a source, as claims."""

from __future__ import annotations

from kzcup.infer.evidence import lines_for
from kzcup.model import Claim, Season

RULE = "erratum"


def claim_errata(season: Season, claims: list[Claim]) -> None:
    """Add a claim for each curated fact that the season carries; a winner is claimed with its tie."""
    for erratum in season.errata:
        if erratum.fact == "winner":
            continue
        claims.append(
            Claim(
                erratum.subject,
                erratum.subject_no,
                erratum.fact,
                erratum.value,
                f"{erratum.fact}: {erratum.value} ({erratum.statement})",
                RULE,
                "curated",
                lines_for((erratum.line,)),
                (),
                True,
                erratum.source,
            )
        )
