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


NAMES = '[{ name = "Alpha", from = 1990, to = 1999 }]'
RIVAL = CLUB.replace("club.a", "club.b").replace("1990", "1999")


def player(club: str = "kairat", years: str = "from = 1990, to = 1991", rest: str = "") -> str:
    """A player with one appearance, which stands in line 3."""
    fields = f'club = "{club}", {years}, ' + (rest or 'written = ["X"], verdict = "certain"')
    return f'[player.x]\nappearances = [\n  {{ {fields} }},\n]\nsource = "s"\n'


def erratum(cup: str = "kazakhstan-cup", season: str = "2024", rest: str = 'winner = "A"') -> str:
    """An erratum about a final; its last line is line 8."""
    return (
        f'[erratum.x]\ncompetition = "{cup}"\nseason = "{season}"\nround = "Final"\ntext = "A 1-0 B"\n'
        f'statement = "s"\nsources = ["s"]\n{rest}\n'
    )


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
    (CLUB.replace(NAMES, "[]"), 5, "names wants a list of tables"),
    (CLUB.replace(NAMES, '["Alpha"]'), 5, "names wants a list of tables"),
    # clubs that disagree
    (CLUB.replace("to = 1999", "to = 1989"), 5, "from is after to at 'Alpha'"),
    (CLUB.replace('name = "Alpha"\n', 'name = "Alfa"\n'), 3, "'Alfa' is none of its names"),
    (CLUB + RIVAL, 11, "'Alpha' is claimed by club.a in the same years"),
    (CLUB + 'successor_of = ["b"]\nsuccessor_source = "x"\n', 7, "there is no other club.b"),
    (CLUB + 'successor_of = ["a"]\nsuccessor_source = "x"\n', 7, "there is no other club.a"),
    (CLUB + 'successor_of = ["kairat"]\n', 7, "successor_of and successor_source come together"),
    (
        CLUB + 'successor_of = ["tselinnik"]\nsuccessor_source = "x"\n',
        7,
        "club.tselinnik is followed by club.zhenis already",
    ),
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
    (player("nowhere"), 3, "there is no club.nowhere"),
    (player(rest='written = ["X"], verdict = "sure"'), 2, "verdict wants one of certain, likely, open"),
    (
        player(years="from = 1997, to = 1997", rest='written = ["Zheilitbaev"], verdict = "likely"'),
        3,
        "'Zheilitbaev' at club.kairat is player.serik-zheilitbayev in the same years",
    ),
    (player(years="from = 1997, to = 1996"), 3, "from is after to"),
    (player() + 'not_same = ["y"]\n', 6, "not_same: there is no other player.y"),
    (player() + 'not_same = ["x"]\n', 6, "not_same: there is no other player.x"),
    # errata and notes
    (erratum(season="1996–97"), 3, "season wants a label such as 2024 or 1996-97"),
    (erratum(cup="cup"), 2, "there is no competition.cup"),
    (erratum(rest=""), 1, "states nothing"),
    (erratum(rest='shoot_out = "3-3"'), 8, "a shoot-out is never level"),
    (erratum(rest='shoot_out = "3:2"'), 8, "shoot_out wants a score such as 3-5"),
    (erratum(rest='club = "X"'), 8, "club and club_written come together"),
    (erratum(rest='status = "lost"'), 8, "status wants one of annulled"),
    (erratum(rest="extra_time = 1"), 8, "extra_time wants true or false"),
    (erratum(rest='sha256 = "abc"'), 8, "sha256 wants 64 small hexadecimal digits"),
    (erratum() + erratum().replace("erratum.x", "erratum.y"), 13, "erratum.x is about the same line"),
    (
        '[note.x]\ncompetition = "cup"\nseason = "2024"\nstatement = "s"\nsource = "s"\n',
        2,
        "there is no competition.cup",
    ),
    # rounds, months, infobox, cups, points
    ('[heading.x]\nkind = "round"\nis = ["X"]\nsource = "s"\n', 2, "round belongs to the kind round"),
    ('[heading.x]\nkind = "leg"\nis = ["X"]\nsource = "s"\n', 2, "leg belongs to the kind leg"),
    ('[heading.x]\nkind = "within"\nsource = "s"\n', 1, "wants headings, in is or in like"),
    ('[heading.x]\nkind = "within"\nlike = ["{foo} X"]\nsource = "s"\n', 3, "{foo} is none of number"),
    (
        '[heading.x]\nkind = "within"\nis = ["X"]\nsource = "s"\n'
        '[heading.y]\nkind = "zone"\nis = ["x"]\nsource = "s"\n',
        7,
        "'x' stands in heading.x too",
    ),
    ('[month.x]\nnumber = 13\nnames = ["X"]\nsource = "s"\n', 2, "number wants a whole number from 1 to 12"),
    ('[month.x]\nnumber = 1\nsource = "s"\n', 1, "wants words, in names or in misspelt"),
    (
        '[infobox.shoes]\nsubject = "goals"\nkeys = ["Shoes"]\nsource = "s"\n'
        '[infobox.boots]\nsubject = "goals"\nkeys = ["Boots", "shoes"]\nsource = "s"\n',
        7,
        "'shoes' stands in infobox.shoes too",
    ),
    (
        '[month.x]\nnumber = 1\nnames = ["X"]\nsource = "s"\n'
        '[month.y]\nnumber = 2\nmisspelt = ["x"]\nsource = "s"\n',
        7,
        "'x' stands in month.x too",
    ),
    ('[infobox.shoes]\nkeys = ["Shoes"]\nsource = "s"\n', 1, "'shoes' is none of clubs, matches"),
    (
        '[competition.x]\nname = "Kazakhstan Cup"\ncountry = "Kazakhstan"\nsource = "s"\n',
        2,
        "'Kazakhstan Cup' is a name of competition.kazakhstan-cup too",
    ),
    ('[points.x]\ncompetition = "cup"\npoints = 3\nsource = "s"\n', 2, "there is no competition.cup"),
    ('[points.x]\npoints = 3\nfrom = 1990\nto = 1980\nsource = "s"\n', 3, "from is after to"),
    ('[points.x]\npoints = 4\nfrom = 2000\nsource = "s"\n', 1, "points.three speaks of the same years"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_a_fault_has_its_file_and_line(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CuratedError) as caught:
        load([tmp_path])
    said = str(caught.value)
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


def test_a_folder_without_a_file_of_its_kind_is_a_fault(tmp_path: Path) -> None:
    """Somebody who names a folder means something by it: the wrong one, or a file without its ending."""
    (tmp_path / "clubs.txt").write_text("", encoding="utf-8")
    with pytest.raises(CuratedError, match=r"there is no \.toml file in this folder"):
        load([tmp_path])


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CuratedError, match=r"bad\.toml:1: cannot be read"):
        load([tmp_path])


def test_two_files_of_a_folder_with_one_key_are_told(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(CLUB, encoding="utf-8")
    (tmp_path / "two.toml").write_text(CLUB, encoding="utf-8")
    with pytest.raises(CuratedError, match=r"two\.toml:2: club\.a: is in one\.toml as well"):
        load([tmp_path])
