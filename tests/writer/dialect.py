"""How one text writes things: a random choice for each construct that articles on cup seasons show."""

from __future__ import annotations

from dataclasses import dataclass, fields
from random import Random

SCORES = ("{}-{}", "{} - {}", "{}–{}", "{}:{}", "{}: {}", "{}-{}\t")
"""The last one stands for a score set off by tabulators."""


@dataclass(slots=True)
class Dialect:
    """Every choice by name; see the functions that use it for what each value does."""

    dash: str
    infobox: str
    winner_keys: tuple[str, str]
    swallowed: bool
    titles_tail: bool
    leader_style: str
    other_keys: str
    title_key: str
    heading: str
    blank_after_heading: bool
    round_names: str
    plural_group_stage: str
    third_place: str
    date_style: str
    jule: bool
    blank_between: bool
    score: str
    extra_time: str
    shootout: str
    aggregate: str
    walkover: str
    awarded: str
    lots: bool
    cancelled: str
    tags: str
    codes: bool
    tables: str
    table_columns: str
    table_dates: bool
    legs_in_sections: bool
    zones: bool
    separators: str
    scorers: str
    joiner: str
    minute_joiner: str
    names: str
    drop_entries: float
    blank_names: float
    lose_minutes: float
    late_minutes: bool
    stoppage: bool
    penalty_notes: bool
    scorer_list: str
    summary: bool
    traps: frozenset[str]
    second_spelling: bool

    def features(self) -> set[str]:
        """The choices as words, for counting what a run of many texts has covered."""
        found = set()
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str | bool):
                found.add(f"{each.name}={value}")
        return found | {f"trap={trap}" for trap in self.traps}


TRAPS = (
    "participants",
    "schedule",
    "draw",
    "lineups",
    "road",
    "raw",
    "notes",
    "prose",
    "see also",
    "format",
    "lone table end",
    "onlyinclude",
    "distribution",
)


def dialect(rng: Random) -> Dialect:
    """A dialect in which everything may happen."""
    pick = rng.choice
    tables = pick(("never", "never", "never", "early", "all"))
    scorers = pick(("bare", "minutes", "minutes", "minutes", "bookings", "bookings", "minute first", "none"))
    return Dialect(
        dash=pick("–––-"),
        infobox=pick(("full", "full", "full", "short", "none", "contradicting")),
        winner_keys=pick(
            (
                ("Winners", "Second"),
                ("Champions", "Second"),
                ("Winners", "Second Other"),
                ("Champion Other", "Second"),
            )
        ),
        swallowed=rng.random() < 0.25,
        titles_tail=rng.random() < 0.2,
        leader_style=pick(("(club) n", "(club), n", "(n)", "(n goals)", "each", "none")),
        other_keys=pick(("none", "Prev Season", "Prevseason", "Previous")),
        title_key=pick(("Scoring Leader", "Top Scorer", "Top Goal Scorer")),
        heading=pick(("=={}==", "== {} ==")),
        blank_after_heading=rng.random() < 0.3,
        round_names=pick(("numbered", "sized", "sized", "qualifying", "play-off", "spelt apart")),
        plural_group_stage=pick(("Group stage", "Group stage", "Group stages", "Group Stage")),
        third_place=pick(
            ("Third place", "Third-place match", "Third place play-off", "Match for third place")
        ),
        date_style=pick(
            ("long", "long", "long", "no year", "iso", "slashed", "shared", "prose", "inline", "american")
        ),
        jule=rng.random() < 0.3,
        blank_between=rng.random() < 0.2,
        score=pick(("{}-{}", "{}-{}", "{} - {}", *SCORES)),
        extra_time=pick(("none", "none", "(aet)", "(a.e.t.)")),
        shootout=pick(("none", "aet, p", "aet; p", "pen.", "p", "(p)", "sentence")),
        aggregate=pick(("none", "sentence", "agg.")),
        walkover=pick(("(w/o)", "(w/o)", "w/o", "+ - -")),
        awarded=pick(("*", "(awd.)")),
        lots=rng.random() < 0.5,
        cancelled=pick(("CANC", "CANC")),
        tags=pick(("none", "none", "none", "behind", "around", "before")),
        codes=rng.random() < 0.08,
        tables=tables,
        table_columns=pick(("bare", "team", "home", "numbered", "noted")),
        table_dates=rng.random() < 0.6,
        legs_in_sections=rng.random() < 0.2,
        zones=rng.random() < 0.12,
        separators=pick(("ties", "ties", "none", "all", "dangling")),
        scorers=scorers,
        joiner=" , " if scorers in ("bare", "bookings") else pick((" , ", ", ")),
        minute_joiner=pick((", ", ", ", " ")),
        names=pick(("surname", "surname", "initial", "initial blank", "small initial")),
        drop_entries=pick((0.0, 0.0, 0.15)) if scorers != "bookings" else 0.0,
        blank_names=pick((0.0, 0.4, 0.9)) if scorers == "bookings" else 0.0,
        lose_minutes=pick((0.0, 0.0, 0.03)) if scorers == "minutes" else 0.0,
        late_minutes=rng.random() < 0.2,
        stoppage=rng.random() < 0.2,
        penalty_notes=rng.random() < 0.8,
        scorer_list=pick(("none", "none", "full", "short")),
        summary=rng.random() < 0.15,
        traps=frozenset(trap for trap in TRAPS if rng.random() < 0.15),
        second_spelling=rng.random() < 0.06,
    )


def plain(rng: Random) -> Dialect:
    """A dialect as most articles have it: dates on their own lines, scorer lines, a full infobox.

    How often each oddity stands in it is how often it was met: a list of scorers in one article of nine, level
    tags in one of six, aggregates now and then.
    """
    pick = rng.choice
    chosen = dialect(rng)
    chosen.infobox = "full"
    chosen.date_style = pick(("long", "long", "long", "shared", "no year"))
    chosen.tables = pick(("never",) * 9 + ("early",))
    chosen.scorers = pick(("bare", "minutes", "minutes", "minutes", "bookings"))
    chosen.joiner = " , " if chosen.scorers != "minutes" else pick((" , ", ", "))
    chosen.drop_entries = pick((0.0, 0.0, 0.1)) if chosen.scorers != "bookings" else 0.0
    chosen.blank_names = pick((0.3, 0.8)) if chosen.scorers == "bookings" else 0.0
    chosen.scorer_list = pick(("none",) * 8 + ("full",))
    chosen.tags = pick(("none",) * 10 + ("behind", "around"))
    chosen.score = pick(("{}-{}", "{}-{}", "{} - {}", "{} - {}", "{}–{}", "{}:{}"))
    chosen.aggregate = pick(("none", "none", "none", "sentence", "agg."))
    chosen.blank_between = rng.random() < 0.4
    chosen.summary = rng.random() < 0.3
    chosen.traps = frozenset(trap for trap in TRAPS if rng.random() < 0.35)
    chosen.zones = False
    chosen.second_spelling = False
    chosen.codes = False
    return chosen
