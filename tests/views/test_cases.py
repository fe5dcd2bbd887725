"""The views' answers on the seeds, from case files, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.views.logic import cases, difference
from tests.views.reading import asking

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.test"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_answers_of_the_seeds(seeded: str, path: Path) -> None:
    wrong = []
    with asking(seeded) as ask:
        for case in cases(path):
            found = difference(case, ask)
            if found:
                wrong.append(f"{path.name}:{case.line}: {case.title}: {found}")
    assert not wrong, "\n".join(wrong)


def test_a_wrong_row_a_missing_row_and_a_wrong_type_are_seen(tmp_path: Path, seeded: str) -> None:
    text = "query {}\nSELECT season, matches FROM season_summary WHERE season = '2024'\n----\n{}\n"
    seen = []
    with asking(seeded) as ask:
        for letters, rows in (("TI", "2024 | 41"), ("TI", "2024 | 40"), ("TI", ""), ("TT", "2024 | 41")):
            path = tmp_path / "one.test"
            path.write_text(text.format(letters, rows), encoding="utf-8")
            (case,) = cases(path)
            seen.append(difference(case, ask) is None)
    assert seen == [True, False, False, False]
