"""`kzcup errata new` and `kzcup names suggest`: beginnings for a person to finish; nothing is changed."""

import tomllib
from pathlib import Path

import pytest

from kzcup.cli import run
from kzcup.curated import CuratedError, load

SEEDS = Path(__file__).parents[2] / "seeds"
SEED93 = SEEDS / "1993_Kazakhstan_Cup.txt"

TWICE = """\
= 2001 Village Cup =

== First round ==
1 May 2001
Reds 1-1 Blues
8 May 2001
Reds 1-1 Blues
8 May 2001
Greens 1-0 FC Greens
"""


def test_errata_new_prints_what_is_known_of_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["errata", "new", f"{SEED93}:71"]) == 0
    captured = capsys.readouterr()
    (table,) = tomllib.loads(captured.out)["erratum"].values()
    assert table == {
        "competition": "kazakhstan-cup",
        "season": "1993",
        "round": "Second round",
        "text": "Kokshetau 2-1 Bulat",
        "sha256": "960bd8386cdcb1daf2ec7302247e2a28179e741d82cba61d0ece23a7b9e7d226",
        "line": 71,
        "statement": "",
        "sources": [""],
    }
    assert captured.err == ""


def test_a_finished_stub_is_an_erratum(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["errata", "new", f"{SEED93}:71"])
    stub = capsys.readouterr().out
    path = tmp_path / "errata.toml"
    path.write_text(stub, encoding="utf-8")
    with pytest.raises(CuratedError, match="statement wants a piece of text"):
        load([tmp_path])
    finished = (
        stub.replace("# attendance", "attendance")
        .replace('statement = ""', 'statement = "2,500 came"')
        .replace('sources = [""]', 'sources = ["https://example.org"]')
    )
    path.write_text(finished, encoding="utf-8")
    (found,) = [
        erratum
        for erratum in load([tmp_path]).errata("kazakhstan cup/kazakhstan", "1993")
        if erratum.line == 71
    ]
    assert (found.attendance, found.text, found.winner) == (2500, "Kokshetau 2-1 Bulat", None)


def test_every_fact_of_a_stub_can_be_uncommented(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["errata", "new", f"{SEED93}:71"])
    lines = capsys.readouterr().out.split("\n")
    bare = "\n".join(line.removeprefix("# ") if " = " in line else line for line in lines)
    text = bare.replace('= ""', '= "s"').replace('[""]', '["https://example.org"]')
    (tmp_path / "errata.toml").write_text(text, encoding="utf-8")
    found = load([tmp_path]).errata("kazakhstan cup/kazakhstan", "1993")[0]
    assert (found.winner, found.shoot_out, found.extra_time, found.status) == (
        "Kokshetau",
        (4, 3),
        True,
        "annulled",
    )
    assert (found.attendance, found.venue, found.referee, found.club) == (
        2500,
        "Stadium, town",
        "Name",
        ("Bulat", "Other name"),
    )


def test_a_line_with_an_erratum_is_said_to_have_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["errata", "new", f"{SEED93}:91"]) == 0
    assert "erratum.1993-spartak-semey-ansat is about this line already" in capsys.readouterr().err


def test_a_text_that_stands_twice_in_its_round_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "village.txt"
    path.write_text(TWICE, encoding="utf-8")
    assert run(["errata", "new", f"{path}:7"]) == 0
    captured = capsys.readouterr()
    assert "this text stands in lines 5, 7 of its round" in captured.err
    tables = tomllib.loads(captured.out)
    assert tables["competition"]["village-cup"]["name"] == "Village Cup"
    assert tables["erratum"]["2001-reds-blues"]["competition"] == "village-cup"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (f"{SEED93}:72", "holds no match, and an erratum is about one; the nearest is in line 71"),
        (f"{SEED93}:99999", "holds no match"),
        (f"{SEED93}:0", "holds no match"),
        (f"{SEED93}", "Give a file and a line"),
        (f"{SEED93}:x", "Give a file and a line"),
        (f"{SEED93}:٣", "Give a file and a line"),
        (f"{SEED93}:{'9' * 5000}", "Give a file and a line"),
        (":5", "Give a file and a line"),
        ("nowhere.txt:5", "there is no file or folder nowhere.txt"),
        (f"{SEEDS.parent / 'pyproject.toml'}:5", "tells no cup season"),
    ],
)
def test_errata_new_says_what_is_wrong(
    place: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["errata", "new", place]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_names_suggest_looks_through_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text(
        "= 2001 Utopia Cup =\n\nInfobox\n- Title: Utopia Cup\n- Country: Utopia\n\n== First round ==\n"
        "1 May 2001\nReds 1-0 Blues\n  Reds: Zubarev 5'\n\n== Final ==\n8 May 2001\nFC Reds 2-0 Greens\n"
        "  FC Reds: Zubarev 5', 6'\n",
        encoding="utf-8",
    )
    before = (tmp_path / "one.txt").read_bytes()
    assert run(["names", "suggest", str(tmp_path)]) == 0
    captured = capsys.readouterr()
    (table,) = tomllib.loads(captured.out)["club"].values()
    assert {item["name"] for item in table["names"]} == {"Reds", "FC Reds"}
    assert captured.err == "1 proposal; nothing was changed\n"
    assert (tmp_path / "one.txt").read_bytes() == before
    assert run(["names", "suggest", str(tmp_path), "--only", "players"]) == 0
    assert capsys.readouterr().out == ""


def test_names_suggest_finds_nothing_new_in_the_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["names", "suggest", str(SEEDS)]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "0 proposals; nothing was changed\n")


def test_bad_curated_data_is_said_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.toml").write_text("[club.a]\nname = 3\n", encoding="utf-8")
    assert run(["names", "suggest", str(SEEDS), "--curated", str(tmp_path)]) == 2
    assert f"{tmp_path / 'mine.toml'}:2: club.a: name wants a piece of text" in capsys.readouterr().err


def test_names_suggest_looks_through_a_database(
    tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    import kzcup

    for year, club in (("2001", "Reds"), ("2002", "FC Reds")):
        (tmp_path / f"{year}.txt").write_text(
            f"= {year} Utopia Cup =\n\nInfobox\n- Title: Utopia Cup\n- Country: Utopia\n\n== Final ==\n"
            f"1 May {year}\n{club} 2-0 Blues\n  {club}: Zubarev 5', Kim 7'\n",
            encoding="utf-8",
        )
    kzcup.load([tmp_path], database)
    assert run(["names", "suggest", "--database", database]) == 0
    tables = tomllib.loads(capsys.readouterr().out)
    (table,) = tables["club"].values()
    assert {item["name"] for item in table["names"]} == {"Reds", "FC Reds"}
    assert "player" not in tables
