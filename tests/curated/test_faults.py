"""A bad entry is reported with file and line; all of them in one go."""

from pathlib import Path

import pytest

from kzcup.curated import CuratedError, load

CLUB = """
[club.a]
name = "Alpha"
country = "Utopia"
names = [{ name = "Alpha", from = 1990, to = 1999 }]
source = "https://example.org/a"
"""

# What a file holds, the line of the fault, and a part of what is said about it.
FAULTS = [
    # not TOML, or not ours
    ("[club.a\n", 1, "is no TOML"),
    ('\n\nname = "x"\n', 3, "name is none of heading, month"),
    ("[clubs.a]\nx = 1\n", 1, "clubs is none of heading, month"),
    ("[club.Alpha]\nx = 1\n", 1, "the key 'Alpha' wants small letters"),
    ("[club]\na = 3\n", 2, "wants a table [club.a]"),
    # fields
    (CLUB.replace('source = "https://example.org/a"', ""), 2, "club.a: source is missing"),
    (CLUB.replace("source =", "sauce ="), 6, "sauce is not a field"),
    (CLUB.replace('"Alpha"\ncountry', '""\ncountry'), 3, "name wants a piece of text"),
    (CLUB.replace('"Utopia"', "3"), 4, "country wants a piece of text"),
    (CLUB.replace("1990", "990"), 5, "from wants a whole number from 1800 to 2200"),
    (CLUB.replace("1990", "true"), 5, "from wants a whole number"),
    (CLUB.replace("from =", "since ="), 5, "since is not a field"),
    (CLUB.replace('[{ name = "Alpha", from = 1990, to = 1999 }]', "[]"), 5, "names wants a list of tables"),
    (CLUB.replace('[{ name = "Alpha", from = 1990, to = 1999 }]', '["Alpha"]'), 5, "names wants a list of tables"),
    # clubs that disagree
    (CLUB.replace("to = 1999", "to = 1989"), 5, "from is after to at 'Alpha'"),
    (CLUB.replace('name = "Alpha"\n', 'name = "Alfa"\n'), 3, "'Alfa' is none of its names"),
    (CLUB + CLUB.replace("club.a", "club.b").replace("1990", "1999"), 11, "'Alpha' is claimed by club.a in the same years"),
    (CLUB + 'successor_of = ["b"]\nsuccessor_source = "x"\n', 7, "there is no other club.b"),
    (CLUB + 'successor_of = ["a"]\nsuccessor_source = "x"\n', 7, "there is no other club.a"),
    (CLUB + 'successor_of = ["kairat"]\n', 7, "successor_of and successor_source come together"),
    (CLUB + 'successor_of = ["tselinnik"]\nsuccessor_source = "x"\n', None, "club.tselinnik is followed by club."),
    (CLUB + 'not_same = [\n  { club = "nowhere", why = "y" },\n]\n', 8, "there is no other club.nowhere"),
    (CLUB + 'not_same = [{ why = "y" }]\n', 7, "not_same wants a club or a name"),
    (
        CLUB
        + 'successor_of = ["b"]\nsuccessor_source = "x"\n'
        + CLUB.replace("club.a", "club.b").replace("Alpha", "Beta")
        + 'successor_of = ["a"]\nsuccessor_source = "x"\n',
        7,
        "the line of its successors is a ring",
    ),
    (
        CLUB
        + 'successor_of = ["b"]\nsuccessor_source = "x"\n'
        + 'not_same = [{ club = "b", why = "y" }]\n'
        + CLUB.replace("club.a", "club.b").replace("Alpha", "Beta"),
        9,
        "lineage joins it with club.b",
    ),
    # players
    (
        '[player.x]\nappearances = [\n  { club = "nowhere", from = 1990, to = 1991, written = ["X"], verdict = "certain" },\n]\nsource = "s"\n',
        3,
        "there is no club.nowhere",
    ),
    (
        '[player.x]\nappearances = [{ club = "kairat", from = 1990, to = 1991, written = ["X"], verdict = "sure" }]\nsource = "s"\n',
        2,
        "verdict wants one of certain, likely, open",
    ),
    (
        '[player.x]\nappearances = [{ club = "kairat", from = 1997, to = 1997, written = ["Zheilitbaev"], verdict = "likely" }]\nsource = "s"\n',
        2,
        "'Zheilitbaev' at club.kairat is player.serik-zheilitbayev in the same years",
    ),
    (
        '[player.x]\nappearances = [{ club = "kairat", from = 1997, to = 1996, written = ["X"], verdict = "open" }]\nnot_same = ["y"]\nsource = "s"\n',
        2,
        "from is after to",
    ),
    # errata
    (
        '[erratum.x]\ncompetition = "kazakhstan-cup"\nseason = "1996–97"\nround = "Final"\ntext = "A 1-0 B"\nstatement = "s"\nsources = ["s"]\nwinner = "A"\n',
        3,
        "season wants a label such as 2024 or 1996-97",
    ),
    (
        '[erratum.x]\ncompetition = "cup"\nseason = "1996-97"\nround = "Final"\ntext = "A 1-0 B"\nstatement = "s"\nsources = ["s"]\nwinner = "A"\n',
        2,
        "there is no competition.cup",
    ),
    (
        '[erratum.x]\ncompetition = "kazakhstan-cup"\nseason = "2024"\nround = "Final"\ntext = "A 1-0 B"\nstatement = "s"\nsources = ["s"]\n',
        1,
        "states nothing",
    ),
    (
        '[erratum.x]\ncompetition = "kazakhstan-cup"\nseason = "2024"\nround = "Final"\ntext = "A 1-1 B"\nstatement = "s"\nsources = ["s"]\nshoot_out = "3-3"\n',
        8,
        "a shoot-out is never level",
    ),
    (
        '[erratum.x]\ncompetition = "kazakhstan-cup"\nseason = "2024"\nround = "Final"\ntext = "A 1-1 B"\nstatement = "s"\nsources = ["s"]\nshoot_out = "3:2"\n',
        8,
        "shoot_out wants a score such as 3-5",
    ),
    (
        '[erratum.x]\ncompetition = "kazakhstan-cup"\nseason = "1993"\nround = "First round"\ntext = "Azhar 2-2 Bulat"\nstatement = "s"\nsources = ["s"]\nwinner = "Bulat"\n',
        None,
        "is about the same line",
    ),
    # rounds, months, infobox, cups, points
    ('[heading.x]\nkind = "round"\nis = ["X"]\nsource = "s"\n', 2, "round belongs to the kind round"),
    ('[heading.x]\nkind = "leg"\nis = ["X"]\nsource = "s"\n', 2, "leg belongs to the kind leg"),
    ('[heading.x]\nkind = "within"\nsource = "s"\n', 1, "wants headings, in is or in like"),
    ('[heading.x]\nkind = "within"\nlike = ["{foo} X"]\nsource = "s"\n', 3, "{foo} is none of number"),
    (
        '[heading.x]\nkind = "within"\nis = ["X"]\nsource = "s"\n[heading.y]\nkind = "zone"\nis = ["x"]\nsource = "s"\n',
        7,
        "'x' stands in heading.x too",
    ),
    ('[month.x]\nnumber = 13\nnames = ["X"]\nsource = "s"\n', 2, "number wants a whole number from 1 to 12"),
    ('[month.x]\nnumber = 1\nsource = "s"\n', 1, "wants words, in names or in misspelt"),
    ('[infobox.shoes]\nkeys = ["Shoes"]\nsource = "s"\n', 1, "'shoes' is none of clubs, matches"),
    (
        '[competition.x]\nname = "Kazakhstan Cup"\ncountry = "Kazakhstan"\nsource = "s"\n',
        None,
        "'Kazakhstan Cup' is a name of competition.",
    ),
    ('[points.x]\ncompetition = "cup"\npoints = 3\nsource = "s"\n', 2, "there is no competition.cup"),
    ('[points.x]\npoints = 3\nfrom = 1990\nto = 1980\nsource = "s"\n', 3, "from is after to"),
    ('[points.x]\npoints = 4\nfrom = 2000\nsource = "s"\n', None, "speaks of the same years"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_a_fault_has_its_file_and_line(
    tmp_path: Path, text: str, line: int | None, message: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CuratedError) as caught:
        load([tmp_path])
    said = str(caught.value)
    assert message in said
    if line is not None:
        assert f"{path}:{line}: " in next(told for told in said.split("\n") if message in told)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(CLUB.replace("1990", "990"), encoding="utf-8")
    (tmp_path / "two.toml").write_text("[month.x]\nnumber = 0\n", encoding="utf-8")
    with pytest.raises(CuratedError) as caught:
        load([tmp_path])
    assert [line.partition(": ")[0] for line in str(caught.value).split("\n")] == [
        f"{tmp_path / 'one.toml'}:5",
        f"{tmp_path / 'two.toml'}:1",
        f"{tmp_path / 'two.toml'}:2",
    ]
    assert (caught.value.path, caught.value.line) == (tmp_path / "one.toml", 5)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CuratedError, match="there is no such folder"):
        load([tmp_path / "nowhere"])


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CuratedError, match="bad.toml:1: cannot be read"):
        load([tmp_path])


def test_two_files_of_a_folder_with_one_key_are_told(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(CLUB, encoding="utf-8")
    (tmp_path / "two.toml").write_text(CLUB, encoding="utf-8")
    with pytest.raises(CuratedError, match=r"two.toml:2: club.a: is in one.toml as well"):
        load([tmp_path])
