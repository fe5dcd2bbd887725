"""A page in the making: its lines, and the rows they state."""

from __future__ import annotations

import datetime

from tests.writer.dialect import Dialect
from tests.writer.truth import Cup, Declared, MatchRow, TieRow

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")


class Page:
    """Lines and rows. ``put`` returns the number of the line it wrote."""

    def __init__(self, cup: Cup, dialect: Dialect) -> None:
        self.cup = cup
        self.dialect = dialect
        self.lines: list[str] = []
        self.rounds: list[tuple[str, str]] = []
        self.matches: list[MatchRow] = []
        self.ties: list[TieRow] = []
        self.clubs: set[str] = set()
        self.declared = Declared()
        self.features: set[str] = set()
        self.left_out: set[str] = set()
        self.day_on_top: datetime.date | None = None

    def put(self, line: str) -> int:
        self.lines.append(line)
        return len(self.lines)

    def blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def heading(self, level: int, text: str) -> int:
        """A heading in the dialect's form; a date above it says nothing about what is below."""
        self.blank()
        self.day_on_top = None
        line = self.put("=" * (level - 2) + self.dialect.heading.format(text) + "=" * (level - 2))
        if self.dialect.blank_after_heading:
            self.put("")
        return line

    def written_day(self, day: datetime.date, style: str) -> str:
        month = MONTHS[day.month - 1]
        if month == "July" and self.dialect.jule:
            month = "Jule"
        forms = {
            "no year": f"{day.day} {month}",
            "iso": day.isoformat(),
            "slashed": day.strftime("%d/%m/%y"),
            "american": f"{month} {day.day}, {day.year}",
        }
        return forms.get(style, f"{day.day} {month} {day.year}")


def round_names(cup: Cup, dialect: Dialect) -> list[str]:
    """A name for each stage, in order. The last knockout rounds are called by their size."""
    by_size = {4: "Semi-finals", 8: "Quarter-finals"}
    if dialect.round_names in ("sized", "play-off"):
        by_size |= {16: "Round of 16", 32: "Round of 32", 64: "Round of 64"}
    if dialect.round_names == "spelt apart":
        by_size = {4: "Semifinals", 8: "Quarterfinals", 16: "1/8 round"}
    names: list[str] = []
    number = 0
    for index, stage in enumerate(cup.stages):
        later = [other.size for other in cup.stages[index + 1 :]]
        if stage.kind == "group stage":
            names.append(dialect.plural_group_stage)
        elif stage.kind == "final":
            names.append("Final")
        elif stage.kind == "third place":
            names.append(dialect.third_place)
        elif stage.size in by_size and stage.size not in later:
            names.append(by_size[stage.size])
        elif dialect.round_names == "play-off" and number == 0 and "Play-off round" not in names:
            names.append("Play-off round")
        else:
            word = "qualifying round" if dialect.round_names == "qualifying" else "round"
            names.append(f"{ORDINALS[number]} {word}")
            number += 1
    return names
