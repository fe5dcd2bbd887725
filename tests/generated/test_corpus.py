"""The seasons of the benchmark: all different, always the same, and read as what they are."""

from __future__ import annotations

from pathlib import Path

from bench import corpus
from kzcup import curated
from kzcup.pipeline import Settings, account_of
from tests.generated.comparison import disagreements


def test_no_two_editions_are_one_season() -> None:
    every = corpus.editions()
    assert len(every) > 10_100
    assert len({(name, year) for name, _, _, year in every}) == len(every)


def test_the_same_seed_gives_the_same_files(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        corpus.write(tmp_path / folder, 40, 5, seed=3)
    one, other = (sorted((tmp_path / folder).iterdir()) for folder in ("one", "other"))
    assert [path.name for path in one] == [path.name for path in other]
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]
    corpus.write(tmp_path / "spoilt", 40, 5, seed=3, damaged=4)
    spoilt = sorted((tmp_path / "spoilt").iterdir())
    assert all(a.read_bytes() != b.read_bytes() for a, b in zip(one, spoilt, strict=True))


def test_they_are_read_as_they_are_meant() -> None:
    settings = Settings(curated.load())
    keys = set()
    for number in range(0, 10_000, 400):
        written = corpus.season(number)
        account = account_of(written.name, written.text.encode(), settings)
        assert disagreements(written, account) == [], written.name
        assert account.season is not None
        keys.add(account.season.key)
    assert len(keys) == 25
