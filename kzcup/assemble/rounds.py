"""Headings to rounds, groups, legs and zones. Order is by heading, never by date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kzcup.assemble.drafts import DraftGroup, DraftRound
from kzcup.curated import Curated, HeadingMeaning
from kzcup.sheet import Heading

SectionKind = Literal["round", "stage", "scorers", "participants", "schedule", "not a round", "unknown", "top"]

_PARTS = re.compile(r" ?[,:–—(] ?| - ")
_PLANNED = ("schedule", "participants")


@dataclass(slots=True)
class Section:
    """A heading's section. ``round`` is None where a match line below it would belong to no round.

    ``kind`` is ``stage`` for a heading that becomes a round only if matches stand right under it. ``replays``
    tells that its matches are called replays, ``legs`` that they are called legs.
    """

    level: int
    kind: SectionKind
    name: str
    line: int
    zone: str | None = None
    round: DraftRound | None = None
    group: DraftGroup | None = None
    replays: bool = False
    legs: bool = False
    announced: bool = False


@lru_cache(maxsize=4096)
def _meaning(curated: Curated, text: str) -> tuple[HeadingMeaning, bool]:
    """What a heading says, and whether it names a leg beside its round: ``Semi-finals – Second leg``.

    Remembered, because seasons share their headings.
    """
    meaning = curated.heading(text)
    if meaning.kind not in ("unknown", "round"):
        return meaning, False
    parts = [part.strip(" )") for part in _PARTS.split(meaning.name)]
    if len(parts) < 2 or curated.heading(parts[-1]).kind != "leg":
        return meaning, False
    first = curated.heading(parts[0])
    return (first, True) if first.kind == "round" else (meaning, False)


class Rounds:
    """The rounds and groups of a document, as its headings come."""

    def __init__(self, curated: Curated, title_round: str | None, title_line: int) -> None:
        """`title_round` is the round a title names (``1987 Soviet Cup final``): its section is the whole
        document.
        """
        self._curated = curated
        self.rounds: list[DraftRound] = []
        self.groups: list[DraftGroup] = []
        self.top = Section(1, "top", "", title_line)
        if title_round is not None:
            meaning = curated.heading(title_round)
            self.top.kind = "round"
            self.top.round = self._round(meaning.name.capitalize(), meaning, title_line, self.top)
        self._open: list[Section] = [self.top]
        self._closed: Section | None = None

    def enter(self, heading: Heading) -> Section:
        """The section a heading of level 2 or more opens."""
        self._closed = None
        while len(self._open) > 1 and self._open[-1].level >= heading.level:
            self._closed = self._open.pop()
        above = self._open[-1]
        section = self._section(heading, above)
        section.announced = above.announced or above.kind in _PLANNED
        self._open.append(section)
        return section

    def round_here(self, section: Section) -> DraftRound | None:
        """The round of a match line right under this section, made now where a stage or zone turns out
        to be one.
        """
        if section.round is None and section.kind == "stage":
            meaning = HeadingMeaning("round", "knockout", section.name, None)
            section.round = self._round(section.name, meaning, section.line, section)
        return section.round

    def group_here(self, section: Section) -> DraftGroup | None:
        """The group of a match line; a group stage without groups of its own is one group."""
        if section.group is None and section.round is not None and section.round.kind == "group stage":
            section.group = self._group(section.round.name, section.round, section.round.line)
        return section.group

    def _section(self, heading: Heading, above: Section) -> Section:
        """The section of a heading by what its words mean and by the section it stands in."""
        meaning, leg = _meaning(self._curated, heading.text)
        kind = meaning.kind
        here = Section(heading.level, "unknown", meaning.name, heading.line, above.zone)
        if above.kind == "not a round":
            here.kind = "not a round"
        elif kind == "round":
            here.kind = "round"
            here.round = self._round(meaning.name, meaning, heading.line, above, leg)
            here.legs = leg
        elif kind == "group stage":
            here.kind = "round"
            here.round = self._round(meaning.name, meaning, heading.line, above)
        elif kind == "group":
            self._open_group(here, above)
        elif kind in ("zone", "stage"):
            self._open_stage(here, above, kind == "zone")
        elif kind in ("leg", "within"):
            self._continue(here, self._section_before(heading.level, above))
            here.replays = here.replays or "replay" in meaning.name.casefold()
            here.legs = here.legs or kind == "leg"
        elif kind in ("scorers", "participants", "schedule", "not a round"):
            here.kind = kind
        elif above.round is not None and above is not self.top:
            self._continue(here, above)
        else:
            here.zone = meaning.name
        return here

    def _section_before(self, level: int, above: Section) -> Section:
        """The section that ``Matches`` or ``Second leg`` belongs to: a round of the same level, else the
        one above.
        """
        closed = self._closed
        if closed is None or closed.level > level:
            return above
        return closed if closed.round is not None or above.round is None else above

    @staticmethod
    def _continue(here: Section, section: Section) -> None:
        """A section that belongs to another one."""
        here.kind, here.round, here.group = section.kind, section.round, section.group
        here.zone, here.replays, here.legs = section.zone, section.replays, section.legs
        if section.kind == "stage":
            here.kind, here.name, here.line = "stage", section.name, section.line

    def _open_group(self, here: Section, above: Section) -> None:
        """``Group A`` below a group stage; where none is named, the groups in a row are one."""
        stage = above.round
        if stage is not None and stage.kind == "knockout" and not stage.matches and above is not self.top:
            # A first round played in groups is a group stage, whatever its heading calls it.
            stage.kind = "group stage"
        if stage is None or stage.kind != "group stage":
            last = self.rounds[-1] if self.rounds else None
            if last is not None and last.kind == "group stage" and last.zone == above.zone and last.groups:
                stage = last
            else:
                meaning = HeadingMeaning("group stage", None, "Group stage", None)
                stage = self._round("Group stage", meaning, here.line, above)
        here.kind, here.round = "round", stage
        here.group = self._group(here.name, stage, here.line)

    @staticmethod
    def _open_stage(here: Section, above: Section, zone: bool) -> None:
        """A zone below a round is a part of it; one above rounds gives them its name."""
        here.round, here.group = above.round, above.group
        here.kind = above.kind if above.round is not None else "stage"
        if zone:
            here.zone = here.name

    def _round(self, name: str, meaning: HeadingMeaning, line: int, above: Section, leg: bool = False) -> DraftRound:
        """A new round; the second leg's heading, or one that repeats the empty round before it, is the
        same.
        """
        last = self.rounds[-1] if self.rounds else None
        if last is not None and last.name == name and last.zone == above.zone and (leg or not last.matches):
            last.planned = last.planned and (above.announced or above.kind in _PLANNED)
            return last
        kind = "group stage" if meaning.kind == "group stage" else meaning.round_kind or "knockout"
        planned = above.announced or above.kind in _PLANNED
        new = DraftRound(name, kind, line, above.zone, planned)
        self.rounds.append(new)
        return new

    def _group(self, name: str, stage: DraftRound, line: int) -> DraftGroup:
        group = DraftGroup(name, stage, line)
        stage.groups += 1
        self.groups.append(group)
        return group

    def finish(self) -> tuple[tuple[DraftRound, ...], tuple[DraftGroup, ...]]:
        """The rounds and groups that are told, numbered in the order of their headings.

        A round announced in a schedule and told under a heading of its own is told once. Rounds of the same
        name in several zones are rounds of their own; the final of a zone is no final of the cup where
        there are more.
        """
        told = {(one.name.casefold(), one.zone) for one in self.rounds if one.matches or not one.planned}
        rounds = [
            one for one in self.rounds if one.matches or not one.planned or (one.name.casefold(), one.zone) not in told
        ]
        finals = [one for one in rounds if one.kind == "final"]
        if len(finals) > 1:
            for one in finals:
                if one.zone is not None:
                    one.kind = "knockout"
        for number, one in enumerate(rounds, 1):
            one.no = number
        groups = [group for group in self.groups if group.round.no]
        for number, group in enumerate(groups, 1):
            group.no = number
        return tuple(rounds), tuple(groups)
