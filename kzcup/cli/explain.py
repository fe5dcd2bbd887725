"""``kzcup explain``: how a fact is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kzcup.cli import output as out
from kzcup.cli.options import database_option, format_option

if TYPE_CHECKING:
    from kzcup.explain import Explanation, Fact, Reason
    from kzcup.reports.screen import Screen


@click.command()
@click.argument("kind", metavar="KIND", type=click.Choice(["match", "tie", "goal", "club", "player"]))
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@click.option("--competition", metavar="X", help="Which competition, where several have this season.")
@format_option
@database_option
def explain(kind: str, words: tuple[str, ...], competition: str | None, form: str, database: str) -> None:
    """How a fact is known: its lines, the rule, what had to be assumed, and what speaks against it.

    KIND is match, tie, goal, club or player. WORDS are an identifier, or names as people write them: a season
    first, where one is meant, then one club or two (of a goal also its minute), or a player.

    \b
    Examples:
      kzcup explain tie 1996-97 Zhiger Tobol
      kzcup explain match 1993 Azhar Bulat
      kzcup explain goal 2024 Atyrau 28
      kzcup explain player 1993 Butkov
      kzcup explain club 1996-97 Vostok
    """
    from kzcup.explain import explain as explained

    found = explained(database, kind, words, competition)
    if form == "json":
        out.write((_json(found),))
        return
    from kzcup.reports.screen import Screen

    screen = Screen(out.terminal_width())
    for explanation in found:
        _show(screen, explanation)
    out.write((screen.text(),))


def _json(found: tuple[Explanation, ...]) -> str:
    import json
    from dataclasses import asdict

    from kzcup.reports.escape import json_text

    told = [{**asdict(one), "contested": one.contested} for one in found]
    return json_text(json.dumps(told, ensure_ascii=False, indent=2)) + "\n"


def _show(screen: Screen, explanation: Explanation) -> None:
    season = f", {explanation.season}" if explanation.season else ""
    screen.heading(f"{explanation.kind} {explanation.identifier}: {explanation.title}{season}")
    screen.rows([(fact.name, _value(fact)) for fact in explanation.facts if fact.value or fact.basis])
    if explanation.lines:
        screen.heading(f"{explanation.document} says")
        screen.rows([(str(line.line_no), line.text.strip()) for line in explanation.lines], right=(0,))
    if explanation.season is None:
        return
    screen.heading("Why")
    for reason in explanation.reasons:
        _give(screen, reason)
    if not explanation.reasons:
        screen.paragraph("nothing was concluded here; what is stated above is all there is", "  ")
    screen.heading("Against it")
    doubts = [doubt for doubt in explanation.doubts if doubt.severity != "info"]
    for doubt in doubts:
        screen.paragraph(f"line {doubt.line_no}: {doubt.severity} {doubt.code}: {doubt.message}", "  ")
    if explanation.contested:
        screen.paragraph("the reasons above contradict each other", "  ")
    elif not doubts:
        screen.paragraph("nothing", "  ")


def _value(fact: Fact) -> str:
    """``Tobol (deduced)``."""
    if fact.value is None:
        return "not known"
    return f"{fact.value} ({fact.basis})" if fact.basis else fact.value


def _give(screen: Screen, reason: Reason) -> None:
    """One claim: what it says, its rule, what it assumes, its lines."""
    standing = "" if reason.used else (", contradicted" if reason.contradicted else ", agrees")
    screen.paragraph(f"{reason.statement} ({reason.basis}{standing})", "  ")
    screen.paragraph(f"rule {reason.rule}: {reason.meaning}", "    ")
    for assumption in reason.assumptions:
        screen.paragraph(f"assumed: {assumption}", "    ")
    if reason.source is not None:
        screen.paragraph(f"source: {reason.source}", "    ")
    screen.rows(
        [
            (
                "    against" if line.role == "against" else "       line",
                str(line.line_no),
                line.text.strip(),
            )
            for line in reason.lines
        ],
        right=(1,),
    )
