"""From rows of the database to the pieces of an explanation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kzcup.answers import Value, select, view_named
from kzcup.answers.conditions import Condition, equal
from kzcup.explain.meanings import MEANINGS
from kzcup.explain.values import Doubt, Line, Reason
from kzcup.store.reading import Reader, Row

_AT_ONCE = 500
Found = dict[str, Value]
Subjects = list[tuple[str, list[int]]]
"""What claims are about: a subject with the identifiers of its rows."""


class Sources:
    """The rows behind explanations, all of one moment."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def reasons(self, subjects: Subjects) -> tuple[Reason, ...]:
        """The claims about these things, each once, with their lines."""
        claims: list[Row] = []
        for subject, ids in subjects:
            for some in _batches(ids):
                condition = equal("subject_id", some)
                claims += self.reader.rows(
                    "SELECT claim_id, statement, rule, basis, used, assumptions, source, subject_id, fact FROM claim"
                    f" WHERE subject = ? AND {condition.sql} ORDER BY claim_id",
                    (subject, *condition.values),
                )
        settled = {tuple(claim[-2:]) for claim in claims if claim[4]}
        evidence: dict[int, list[Line]] = {}
        for some in _batches([claim[0] for claim in claims]):
            for row in self.view("claim_evidence", equal("claim_id", some)):
                line = Line(number(row["line_no"]), str(row["text"]), str(row["role"]))
                evidence.setdefault(number(row["claim_id"]), []).append(line)
        reasons = [
            Reason(
                statement,
                rule,
                MEANINGS.get(rule, ""),
                basis,
                bool(used),
                tuple(assumptions.split("; ")) if assumptions else (),
                source,
                tuple(sorted(evidence.get(claim_id, ()), key=_for_first)),
                not used and tuple(fact) not in settled,
            )
            for claim_id, statement, rule, basis, used, assumptions, source, *fact in claims
        ]
        # Goals of one line without minutes have the same reason.
        return tuple(dict.fromkeys(reasons))

    def lines(self, document_id: int, line_nos: Sequence[int]) -> tuple[Line, ...]:
        """These lines of a document, in order."""
        found: list[Line] = []
        for some in _batches(line_nos):
            condition = equal("line_no", some)
            rows = self.reader.rows(
                f"SELECT line_no, text FROM source_line WHERE document_id = ? AND {condition.sql} ORDER BY line_no",
                (document_id, *condition.values),
            )
            found += [Line(line_no, written, "says") for line_no, written in rows]
        return tuple(found)

    def doubts(self, season_id: int, line_nos: Sequence[int]) -> tuple[Doubt, ...]:
        """The findings at these lines."""
        found: list[Doubt] = []
        for some in _batches(line_nos):
            condition = equal("line_no", some)
            rows = self.reader.rows(
                "SELECT line_no, severity, code, message FROM finding"
                f" WHERE season_id = ? AND {condition.sql} ORDER BY finding_id",
                (season_id, *condition.values),
            )
            found += [Doubt(*row) for row in rows]
        return tuple(found)

    def match_lines(self, match_ids: Sequence[int]) -> set[int]:
        """The lines of matches and of their dates."""
        lines: set[int] = set()
        for some in _batches(match_ids):
            condition = equal("match_id", some)
            rows = self.reader.rows(f"SELECT line_no, date_line_no FROM match WHERE {condition.sql}", condition.values)
            lines |= {line for row in rows for line in row if line is not None}
        return lines

    def entrants(self, season_id: int, clubs: Sequence[int]) -> dict[int, str]:
        """The names that these clubs bore in a season."""
        if not clubs:
            return {}
        condition = equal("club_id", list(clubs))
        rows = self.reader.rows(
            f"SELECT club_id, club FROM entrant WHERE season_id = ? AND {condition.sql}",
            (season_id, *condition.values),
        )
        return dict(rows)

    def view(self, name: str, *wanted: Condition) -> list[Found]:
        """The rows of a view that meet all conditions, by column name."""
        return select(self.reader, view_named(name), wanted).dicts()


def _for_first(line: Line) -> tuple[bool, int]:
    return line.role != "for", line.line_no


def _batches(values: Sequence[int]) -> Iterator[list[int]]:
    """The values in lists short enough for a statement."""
    for start in range(0, len(values), _AT_ONCE):
        yield list(values[start : start + _AT_ONCE])


def text(value: Value) -> str | None:
    """A value in words, None where there is none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return None if value is None else str(value)


def number(value: Value) -> int:
    """The value of a column that holds whole numbers and no null."""
    return int(str(value))


def numbers(rows: Sequence[Found], column: str) -> list[int]:
    """The values of such a column in these rows."""
    return [number(row[column]) for row in rows]


def score(one: Value, other: Value) -> str | None:
    """``2-1``, None without a score."""
    return None if one is None or other is None else f"{one}-{other}"


def minute(goal: Found) -> str | None:
    """``90+2'``, None where no minute is stated."""
    if goal["minute"] is None:
        return None
    return f"{goal['minute']}+{goal['stoppage']}'" if goal["stoppage"] is not None else f"{goal['minute']}'"
