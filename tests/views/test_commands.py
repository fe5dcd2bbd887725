"""The commands around the views: views, report, export, season, club."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sqlite3
from pathlib import Path

import psycopg
import pytest

from kzcup import cli, load
from tests.views.conftest import SEEDS
from tests.views.surface import SURFACE


class Ran:
    """What a command printed, and its exit code."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        self.code = cli.run(arguments)
        self.out, self.err = capsys.readouterr()


def test_views_lists_each_with_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "views")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines] == list(SURFACE)
    assert all(len(line) > 30 for line in lines)


def test_views_shows_columns_meaning_and_sql(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "views", "walkovers")
    assert ran.out.startswith("walkovers\nthe walkover lines, with the club that went on.")
    assert "\nadvanced_club_id  bigint  the club the walkover went to, null where not known" in ran.out
    assert "\nordered by competition, season, match_id\n" in ran.out
    assert ran.out.endswith(Ran(capsys, "views", "walkovers", "--sql").out)


def test_views_sql_is_one_statement(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "views", "club_records", "--sql")
    assert ran.out.startswith("SELECT club.club_id")
    assert ran.out.count(";") == 1
    assert ran.out.endswith(";\n")


def test_views_of_a_narrow_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    for arguments in (("views",), ("views", "clubs")):
        assert max(map(len, Ran(capsys, *arguments).out.splitlines())) <= 70


def test_an_unknown_view(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "views", "walkover")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "kzcup: there is no view 'walkover'; did you mean 'walkovers'?; `kzcup views` lists them all\n"
    )
    assert Ran(capsys, "views", "--sql").code == 2


def test_report_as_a_table(
    seeded: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    ran = Ran(capsys, "report", "walkovers", "--season", "1996–97", "--club", "tobol", "--database", seeded)
    assert ran.out == (
        "                                                   home    away\n"
        "season   competition     round         played on   club    club     leg  advanced\n"
        "───────  ──────────────  ────────────  ──────────  ──────  ───────  ───  ────────\n"
        "1996-97  Kazakhstan Cup  First round   1996-05-14  Tobol   Gornyak    2  Tobol*\n"
        "1996-97  Kazakhstan Cup  Second round  1996-05-07  Zhiger  Tobol      1  Tobol*\n"
        "\n"
        "2 rows\n"
        "* deduced from other lines\n"
    )


def test_report_as_csv_and_json_and_into_a_file(
    seeded: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ("report", "comebacks", "--order", "first_leg_deficit DESC", "--limit", "1", "--database", seeded)
    (heading, row) = csv.reader(io.StringIO(Ran(capsys, *asked, "--format", "csv").out))
    assert dict(zip(heading, row, strict=True))["winner"] == "Yelimay"
    (found,) = json.loads(Ran(capsys, *asked, "--format", "json").out)
    assert (found["winner_goals"], found["loser_goals"], found["decided_by"]) == (5, 4, "aggregate")
    file = tmp_path / "comebacks.jsonl"
    ran = Ran(capsys, *asked, "--format", "jsonl", "--output", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(file.read_text(encoding="utf-8")) == found
    assert Ran(capsys, *asked, "--output", str(tmp_path / "no" / "file")).code == 2
    assert list(tmp_path.iterdir()) == [file]


def test_report_says_what_is_not_there(seeded: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "report", "top_scorers", "--season", "1995", "--database", seeded)
    assert (ran.code, ran.out) == (2, "")
    assert "there is no season '1995' here" in ran.err
    ran = Ran(capsys, "report", "top_scorers", "--database", "/nowhere/kzcup.db")
    assert (ran.code, ran.out) == (3, "")


def test_export_says_what_it_wrote(seeded: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    ran = Ran(capsys, "export", str(folder), "--view", "clubs", "--view", "seasons", "--database", seeded)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"2 views with 53 rows are in {folder}\n"
    assert sorted(path.name for path in folder.iterdir()) == ["clubs.csv", "seasons.csv"]
    assert Ran(capsys, "export", str(folder), "--view", "clubs", "--tables", "--database", seeded).code == 2


SEASON = """\
Kazakhstan Cup 1996-97
winner Kairat, runner-up Vostok-Adil, 2-0 on 1997-04-26
19 clubs, 18 ties, 25 matches, 7 walkovers, 71 goals (2.84 a match)
the document declares 72 goals
1996-05-06 to 1997-04-26

First round
  Kainar   w/o  Bulat      Kainar*  by walkover
  Kairat   w/o  Tselinnik  Kairat*  by walkover
  Gornyak  1-0  Tobol      Tobol*   by walkover  (1-0; w/o)

Second round
  Shakhter       3-2  Aktobemunai   Shakhter       on aggregate  (3-1; 0-1)
  Zhiger         w/o  Tobol         Tobol*         by walkover
  Munaishy       4-1  Batyr         Munaishy       on aggregate  (3-0; 1-1)
  Kokshe         2-1  Enbek         Enbek*         by walkover   (2-1; w/o)
  SKIF-Ordabasy  0-0  Vostok-Adil   Vostok-Adil*   by walkover   (0-0; w/o)
  Irtysh         4-5  Yelimay       Yelimay        on aggregate  (4-2; 0-3)
  Kainar         4-6  Kairat        Kairat         on aggregate  (1-2; 3-4)
  Taraz          1-2  Kaisar-Munai  Kaisar-Munai*  by walkover   (1-2; w/o)

Quarter-finals
  Enbek         3-4  Yelimay      Yelimay       on aggregate    (2-1; 1-3)
  Munaishy      3-0  Tobol        Munaishy      on aggregate    (2-0; 1-0)
  Kairat        4-2  Shakhter     Kairat        on aggregate    (4-1; 0-1)
  Kaisar-Munai  3-3  Vostok-Adil  Vostok-Adil*  on away goals*  (2-2; 1-1)

Semi-finals
  Vostok-Adil  1-5  Munaishy  Munaishy  on aggregate  (0-1; 1-4)
  Yelimay      3-2  Kairat    Yelimay   on aggregate  (2-1; 1-1)

Final
  Munaishy  -    Yelimay              annulled      (1-2)
  Kairat    2-0  Vostok-Adil  Kairat  by the score

Scorers
  6  Eduard Glazunov     Munaishy
  3  Kadyrkulov          Kairat
  3  Patsay              Kairat
  3  Rykov               Munaishy
  3  Serik Zheilitbayev  Kairat
  and 42 more; `kzcup report top_scorers` has them all

Doubts
"""


def test_a_season_on_one_screen(
    seeded: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    ran = Ran(capsys, "season", "1996/97", "--database", seeded)
    assert ran.out.startswith(SEASON)
    assert "line 10: matches: 25 declared, 26 counted" in ran.out
    assert ran.out.endswith("\n* deduced from other lines\n")


def test_the_shoot_outs_of_1993_are_marked_as_curated(seeded: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "season", "1993", "--database", seeded)
    lines = [line.split("  ") for line in ran.out.splitlines() if "shoot-out" in line]
    assert [[part.strip() for part in line if part] for line in lines] == [
        ["Azhar", "2-2", "Bulat", "Bulat*", "by shoot-out†", "(2-2 aet†, 3-5 p†)"],
        ["Uralets-Arma", "2-2", "Vostok", "Uralets-Arma*", "by shoot-out†", "(2-2 aet†, 4-3 p†)"],
        ["Batyr", "2-2", "Taraz", "Taraz*", "by shoot-out†", "(2-2 aet†, 3-4 p†)"],
        ["Spartak Semey", "0-0", "Ansat", "Ansat*", "by shoot-out†", "(0-0, 3-4 p†)"],
    ]
    assert ran.out.endswith("* deduced from other lines   † from a curated source\n")


GROUPS = """\
Group A                                                Group B
                      P  W  D  L  goals  pts  on                               P  W  D  L  goals  pts  on
  ─  ───────────────  ─  ─  ─  ─  ─────  ───  ───        ─  ─────────────────  ─  ─  ─  ─  ─────  ───  ───
  1  Irtysh Pavlodar  3  2  1  0    3-1    7  yes        1  Akademia Ontustik  2  2  0  0    3-0    6  yes
  2  AKAS             3  1  2  0    4-3    5  no         2  Altai              2  1  0  1    1-2    3  no
  3  Okzhetpes        3  0  2  1    3-4    2  no         3  Akzhayik           2  0  0  2    0-2    0  no
  4  Khan-Tengri      3  0  1  2    3-5    1  no
"""


def test_groups_stand_beside_each_other_where_there_is_room(
    seeded: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    assert GROUPS in Ran(capsys, "season", "2024", "--database", seeded).out
    monkeypatch.setenv("COLUMNS", "72")
    narrow = Ran(capsys, "season", "2024", "--database", seeded).out
    assert max(map(len, narrow.splitlines())) <= 72
    assert "  1  Akademia Ontustik  2  2  0  0    3-0    6  yes\n" in narrow


CLUB = """\
Vostok (Oskemen, Kazakhstan)
2 seasons, 0 titles, 1 final; 7 matches: 0 won, 4 drawn, 3 lost, goals 6-12; walkovers 1 won, 0 lost

Names
  Vostok       1993 to 1996-97
  Vostok-Adil  1996-97

Seasons
           as           P  W  D  L  goals  last round   end
  ───────  ───────────  ─  ─  ─  ─  ─────  ───────────  ──────────────────────────
  1993     Vostok       1  0  1  0    2-2  First round  eliminated by Uralets-Arma
  1996-97  Vostok-Adil  6  0  3  3   4-10  Final        runner-up to Kairat

Opponents
                                        ties
                 P  W  D  L  goals  won-lost  last met
  ─────────────  ─  ─  ─  ─  ─────  ────────  ──────────
  Akzhayik       1  0  1  0    2-2       0-1  1993-04-02
  Caspiy         2  0  0  2    1-5       0-1  1996-11-20
  Kairat         1  0  0  1    0-2       0-1  1997-04-26
  Kaisar         2  0  2  0    3-3       1-0  1996-08-17
  SKIF-Ordabasy  1  0  1  0    0-0       1-0  1996-05-07
"""


@pytest.mark.parametrize("name", ["Vostok-Adil", "vostok"])
def test_a_club_on_one_screen(
    name: str, seeded: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert Ran(capsys, "club", name, "--database", seeded).out == CLUB


def test_a_club_nobody_knows(seeded: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "club", "Vostock", "--database", seeded)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean 'Vostok'" in ran.err


OTHER = """\
= 2024 Latvian Cup =

Infobox
- Title: Latvian Cup
- Year: 2024
- Country: Latvia

==Final==
1 May 2024
Dinamo 2-0 Kairat
  Dinamo: Ozols 10', 20'
"""


def test_two_cups_of_one_year_are_told_apart(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "2024_Latvian_Cup.txt").write_text(OTHER, encoding="utf-8")
    load([SEEDS / "2024_Kazakhstan_Cup.txt", tmp_path / "2024_Latvian_Cup.txt"], database)
    ran = Ran(capsys, "season", "2024", "--database", database)
    assert (ran.code, ran.out) == (2, "")
    cups = "Kazakhstan Cup, Latvian Football Cup"
    assert f"2024 is a season of {cups}; say which one with --competition" in ran.err
    ran = Ran(capsys, "season", "2024", "--competition", "latvian football cup", "--database", database)
    assert ran.out.startswith("Latvian Football Cup 2024\nwinner Dinamo, runner-up Kairat, 2-0 on 2024-05-01\n")
    two = Ran(capsys, "club", "Kairat", "--database", database)
    assert "Kairat (Almaty, Kazakhstan)\n" in two.out
    assert "Kairat (Latvia)\n" in two.out
    asked = ("report", "match_results", "--season", "2024", "--club", "Kairat", "--database", database)
    whole = Ran(capsys, *asked, "--format", "jsonl").out.splitlines()
    one = Ran(capsys, *asked, "--format", "jsonl", "--competition", "Latvian Football Cup").out.splitlines()
    assert (len(whole), len(one)) == (3, 1)
    ran = Ran(capsys, "report", "findings", "--competition", "Latvian Cup", "--database", database)
    assert "no competition 'Latvian Cup' here; did you mean 'Latvian Football Cup'" in ran.err
    in_other = Ran(capsys, *asked, "--format", "jsonl", "--competition", "Kazakhstan Cup").out.splitlines()
    assert len(in_other) == 2



def _write(address: str, statement: str, *values: str) -> None:
    """Change a row behind kzcup's back: a database may hold names that its reader would not take."""
    if address.startswith("postgresql"):
        with psycopg.connect(address) as connection:
            connection.execute(statement.replace("?", "%s"), values)
        return
    with contextlib.closing(sqlite3.connect(address)) as file, file:
        file.execute(statement, values)


def test_names_with_escapes_formulas_and_markup_do_no_harm(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load([SEEDS / "1996-97_Kazakhstan_Cup.txt"], database)
    name, other = "=Ka\x1b[31mirat\u202e", "<script>|\x9bVostok\u2028"
    for old, new in (("Kairat", name), ("Vostok-Adil", other)):
        _write(database, "UPDATE entrant SET club = ? WHERE club = ?", new, old)
        _write(database, "UPDATE club SET club = ? WHERE club = ?", new, old.partition("-")[0])
    _write(database, "UPDATE source_line SET text = ? WHERE line_no = 147", name)
    _write(database, "UPDATE finding SET message = ? WHERE line_no = 10", other)
    at = ("--database", database)
    shown = [Ran(capsys, "season", "1996-97", *at), Ran(capsys, "club", name, *at), Ran(capsys, "club", "\x1b", *at)]
    for view in ("roll_of_honour", "head_to_head", "findings", "source_lines"):
        for form in ("table", "csv", "tsv", "json", "jsonl", "markdown"):
            shown.append(Ran(capsys, "report", view, "--format", form, *at))
    whole = "".join(ran.out + ran.err for ran in shown)
    assert not set(whole) & set("\x1b\u202e\u2028\x9b")
    assert r"=Ka\x1b[31mirat\u202e" in whole
    honour = ("report", "roll_of_honour", *at)
    assert r",'=Ka\x1b[31mirat\u202e," in Ran(capsys, *honour, "--format", "csv").out
    assert f",{name}," in Ran(capsys, *honour, "--format", "csv", "--raw").out
    assert r"&lt;script\>\|" in Ran(capsys, *honour, "--format", "markdown").out
    (row,) = json.loads(Ran(capsys, *honour, "--format", "json").out)
    assert (row["winner"], row["runner_up"]) == (name, other)
