"""A user's folder extends or overrides; the fingerprint is of what the entries say."""

from pathlib import Path

from kzcup import resources
from kzcup.curated import load

NEWCOMER = """
[club.newcomer]
name = "Newcomer"
country = "Kazakhstan"
names = [{ name = "Newcomer" }]
source = "https://example.org"
"""


def write(folder: Path, text: str, name: str = "mine.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_new_key_extends(tmp_path: Path) -> None:
    assert load().club("Newcomer", "Kazakhstan", 2024, 2024) is None
    mine = load([write(tmp_path, NEWCOMER)])
    assert mine.club("Newcomer", "Kazakhstan", 2024, 2024) is not None
    assert mine.club("Kairat", "Kazakhstan", 2024, 2024) is not None


def test_the_same_key_overrides_the_whole_entry(tmp_path: Path) -> None:
    text = NEWCOMER.replace("club.newcomer", "club.kairat")
    mine = load([write(tmp_path, text)])
    assert mine.club("Kairat", "Kazakhstan", 2024, 2024) is None
    found = mine.club("Newcomer", "Kazakhstan", 2024, 2024)
    assert found is not None
    assert (found.key, found.city) == ("kairat", None)


def test_the_last_folder_goes_first(tmp_path: Path) -> None:
    one = write(tmp_path / "one", NEWCOMER)
    two = write(tmp_path / "two", NEWCOMER.replace('country = "', 'city = "Two"\ncountry = "'))
    for folders, city in (([one, two], "Two"), ([two, one], None)):
        found = load(folders).club("Newcomer", "Kazakhstan", 2024, 2024)
        assert found is not None
        assert found.city == city


def test_a_users_heading_goes_before_the_packaged_ones(tmp_path: Path) -> None:
    text = '[heading.mine]\nkind = "not a round"\nis = ["Final"]\nlike = ["round of {number}"]\n'
    text += 'source = "s"\n'
    mine = load([write(tmp_path, text)])
    assert mine.heading("Final").kind == "not a round"
    assert mine.heading("Round of 16").kind == "not a round"
    assert mine.heading("Semi-finals").kind == "round"


def test_a_users_erratum_is_found(tmp_path: Path) -> None:
    text = (
        '[erratum.mine]\ncompetition = "kazakhstan-cup"\nseason = "2024"\nround = "Final"\n'
        'text = "Atyrau 1-2 Aktobe"\nattendance = 9000\nstatement = "9,000 came"\nsources = ["s"]\n'
    )
    (found,) = load([write(tmp_path, text)]).errata("kazakhstan cup/kazakhstan", "2024")
    assert (found.attendance, found.line, found.sha256) == (9000, None, None)


def test_the_fingerprint_is_of_the_content(tmp_path: Path) -> None:
    plain = load([write(tmp_path / "a", NEWCOMER)]).fingerprint
    reformatted = load(
        [
            write(
                tmp_path / "b",
                '# a comment\n[club.newcomer]\nsource = "https://example.org"\n'
                'names = [\n  { name = "Newcomer" },\n]\ncountry = "Kazakhstan"\nname = "Newcomer"\n',
                "other.toml",
            )
        ]
    ).fingerprint
    changed = load([write(tmp_path / "c", NEWCOMER.replace("example.org", "example.com"))]).fingerprint
    assert plain == reformatted
    assert len({plain, changed, load().fingerprint}) == 3
    assert len(plain) == 64


def test_the_order_of_headings_is_part_of_the_fingerprint(tmp_path: Path) -> None:
    one = '[heading.a]\nkind = "zone"\nlike = ["x {word}"]\nsource = "s"\n'
    two = '[heading.b]\nkind = "group"\nlike = ["{word} y"]\nsource = "s"\n'
    first = load([write(tmp_path / "a", one + two)])
    second = load([write(tmp_path / "b", two + one)])
    assert first.heading("X Y").kind == "zone"
    assert second.heading("X Y").kind == "group"
    assert first.fingerprint != second.fingerprint


def test_reading_again_costs_nothing_and_sees_a_changed_file(tmp_path: Path) -> None:
    folder = write(tmp_path, NEWCOMER)
    before = load([folder])
    assert load([folder]) is before
    write(folder, NEWCOMER.replace('country = "', 'city = "Elsewhere"\ncountry = "'))
    found = load([folder]).club("Newcomer", "Kazakhstan", 2024, 2024)
    assert found is not None
    assert found.city == "Elsewhere"


def test_the_packaged_files_travel_with_the_package() -> None:
    names = {path.name for path in resources.folder("curated").glob("*.toml")}
    assert {"clubs.toml", "players.toml", "errata.toml", "rounds.toml", "rules.toml"} <= names
    assert resources.folder("curated").parent.name == "kzcup"
