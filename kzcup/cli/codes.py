"""``kzcup codes``: what each finding means and what to do about it, with an example."""

from __future__ import annotations

import textwrap

import click

from kzcup.checks.catalogue import CATALOGUE, Code, example
from kzcup.cli.options import format_option


@click.command()
@click.argument("code", required=False)
@format_option
def codes(code: str | None, form: str) -> int:
    """Explain a finding's CODE with an example; without CODE, list all of them.

    \b
    Examples:
      kzcup codes
      kzcup codes winner-unknown
    """
    if code is None:
        _list(form)
        return 0
    known = CATALOGUE.get(code)
    if known is None:
        raise click.UsageError(f"No code '{code}'.{_nearest(code)} `kzcup codes` lists them all.")
    if form == "json":
        click.echo(_as_json([known]))
    else:
        click.echo(_explained(known))
    return 0


def _list(form: str) -> None:
    """All codes with their titles, the errors first."""
    if form == "json":
        click.echo(_as_json(list(CATALOGUE.values())))
        return
    width = max(map(len, CATALOGUE))
    for severity in ("error", "warning", "info"):
        for known in CATALOGUE.values():
            if known.severity == severity:
                click.echo(f"{severity:<7}  {known.name:<{width}}  {known.title}")


def _explained(code: Code) -> str:
    """Title, meaning and remedy in paragraphs, then the example with line numbers."""
    from kzcup.reports.escape import terminal

    lines = [
        f"{code.name} ({code.severity}): {code.title}",
        "",
        textwrap.fill(code.meaning, 96),
        "",
        textwrap.fill(f"What to do: {code.remedy}", 96),
    ]
    shown = example(code.name)
    if shown is None:
        return "\n".join([*lines, "", textwrap.fill(f"Example: {code.instance}", 96)])
    text = shown.data.decode("utf-8", "backslashreplace").removesuffix("\n")
    options = f" --max-line {shown.limits[0]} --max-file {shown.limits[1]}" if shown.limits else ""
    options += " --curated mine" if shown.curated else ""
    lines += [
        "",
        f"Example: kzcup check{options} example.txt",
        *(f"  {number:>3} | {terminal(line)}" for number, line in enumerate(text.split("\n"), 1)),
    ]
    if shown.curated:
        lines.append("with mine/mine.toml")
        lines += [f"      | {terminal(line)}" for line in shown.curated.splitlines()]
    lines.append(f"example.txt:{terminal(shown.finding)}")
    return "\n".join(lines)


def _as_json(known: list[Code]) -> str:
    """The codes as a JSON list; the example's text is as the file has it, other bytes as ``\\x..``."""
    import json

    rows = []
    for code in known:
        shown = example(code.name)
        rows.append(
            {
                "code": code.name,
                "severity": code.severity,
                "title": code.title,
                "meaning": code.meaning,
                "remedy": code.remedy,
                "example": shown.data.decode("utf-8", "backslashreplace") if shown else code.instance,
                "finding": shown.finding if shown else None,
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _nearest(code: str) -> str:
    import difflib

    near = difflib.get_close_matches(code, CATALOGUE, n=1)
    return f" Did you mean '{near[0]}'?" if near else ""
