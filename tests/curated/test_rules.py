"""Every rule of agreement earns its place, and every table and field is documented."""

import re
from pathlib import Path

from kzcup import resources
from kzcup.curated import CuratedError, agreement
from kzcup.curated.folder import read
from kzcup.curated.headings import pattern_of
from kzcup.curated.schema import KINDS
from tests.curated.test_faults import FAULTS

PAGE = (Path(__file__).parents[2] / "docs" / "curated.md").read_text(encoding="utf-8")


def test_without_any_one_rule_some_fault_goes_unnoticed(tmp_path: Path) -> None:
    """For each rule there is a case in FAULTS that it alone notices."""
    alone = set()
    for text, _, _ in FAULTS:
        (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
        try:
            entries = read((resources.folder("curated"), tmp_path))
        except CuratedError:
            continue
        noticing = [rule for rule in agreement.RULES if any(True for _ in rule(entries))]
        assert noticing, text
        if len(noticing) == 1:
            alone.add(noticing[0])
    assert alone == set(agreement.RULES)


def test_the_packaged_entries_agree() -> None:
    agreement.check(read((resources.folder("curated"),)))


def test_every_table_and_field_is_documented() -> None:
    for kind, spec in KINDS.items():
        assert f"[{kind}." in PAGE, kind
        for field in spec:
            assert re.search(rf"`{field}`", PAGE), f"{kind}.{field}"


def test_every_token_of_a_pattern_is_documented() -> None:
    tokens = re.findall(r"`\{([a-z]+)\}`", PAGE)
    assert len(tokens) == 8
    for token in tokens:
        assert pattern_of(f"{{{token}}}")
