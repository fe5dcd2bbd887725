"""Headings, infobox, lists, labels, dates, separators, remains of markup."""

from __future__ import annotations

import pytest

from kzcup import formats
from kzcup.sheet import Blank, DateLine, Heading, InfoboxEntry, Item, Label, Markup, Node, Prose, Separator
from tests.formats.lines import document, node, sheet, unread

LINES: list[tuple[str, Node]] = [
    ("", Blank(1)),
    ("   \t", Blank(1)),
    # Headings.
    ("= 1996–97 Kazakhstan Cup =", Heading(1, 1, "1996–97 Kazakhstan Cup", 3)),
    ("==First round==", Heading(1, 2, "First round", 3)),
    ("== Group stage ==", Heading(1, 2, "Group stage", 4)),
    ("=== Group A ===", Heading(1, 3, "Group A", 5)),
    ("==Round  of\t16==", Heading(1, 2, "Round of 16", 3)),
    ("===Group A==", Heading(1, 3, "Group A", 4)),
    # Separators.
    ("----", Separator(1)),
    ("---", Separator(1)),
    ("-----", Separator(1)),
    # Dates.
    ("8 May 1992", DateLine(1, "8 May 1992", 1)),
    ("20 Jule 1994", DateLine(1, "20 Jule 1994", 1)),
    ("28 October", DateLine(1, "28 October", 1)),
    ("2014", DateLine(1, "2014", 1)),
    ("19/04/19", DateLine(1, "19/04/19", 1)),
    ("19.04.2019", DateLine(1, "19.04.2019", 1)),
    ("1987-06-14", DateLine(1, "1987-06-14", 1)),
    ("May 3, 2004", DateLine(1, "May 3, 2004", 1)),
    ("May 3", DateLine(1, "May 3", 1)),
    ("8th May 1992", DateLine(1, "8th May 1992", 1)),
    ("Saturday, 8 May 1992", DateLine(1, "8 May 1992", 11)),
    ("8 May 1992, 19:00", DateLine(1, "8 May 1992", 1)),
    ("  8 May 1992", DateLine(1, "8 May 1992", 3)),
    ("<onlyinclude>21 June 1996", DateLine(1, "21 June 1996", 14)),
    ("8-9 May 2012", DateLine(1, "8-9 May 2012", 1)),
    ("28–29 October", DateLine(1, "28–29 October", 1)),
    ("28 and 29 October 2014", DateLine(1, "28 and 29 October 2014", 1)),
    ("8-9, 25 July 2012", DateLine(1, "8-9, 25 July 2012", 1)),
    ("30 April – 1 May 2012", DateLine(1, "30 April – 1 May 2012", 1)),
    # Cut off, and yet no leave to keep the date before.
    ("24 March 19", DateLine(1, "24 March 19", 1)),
    ("24 Mar", DateLine(1, "24 Mar", 1)),
    # Labels.
    ("3 goals:", Label(1, "3 goals:", 1)),
    ("Note:", Label(1, "Note:", 1)),
    (";Own goal", Label(1, "Own goal", 2)),
    ("; Notes", Label(1, "Notes", 3)),
    # Lists.
    ("- KAZ Aslanbek Kakimov - Aksu", Item(1, "KAZ Aslanbek Kakimov - Aksu", 3)),
    ("- Group Stages: 21–28 March 2016", Item(1, "Group Stages: 21–28 March 2016", 3)),
    ("- The 3-0 wins of A over C were awarded", Item(1, "The 3-0 wins of A over C were awarded", 3)),
    ("- ^{1} In the winter break A became B.", Item(1, "^{1} In the winter break A became B.", 3)),
    ("- Year: 1993", Item(1, "Year: 1993", 3)),
    ("  - Dynamo Kyiv**", Item(1, "Dynamo Kyiv**", 5)),
    ("* Kairat", Item(1, "Kairat", 3)),
    # Remains of markup.
    ("<onlyinclude>", Markup(1, "<onlyinclude>")),
    ("</onlyinclude>", Markup(1, "</onlyinclude>")),
    ("<onlyinclude></onlyinclude>", Markup(1, "<onlyinclude></onlyinclude>")),
    ("{| class=wikitable", Markup(1, "{| class=wikitable")),
    ("-", Markup(1, "-")),
    (";", Markup(1, ";")),
    # Sentences.
    ("Eight groups of three were made.", Prose(1, "Eight groups of three were made.")),
    ("2021 Cup (Uzbek: 2021-йилги) was season 29.", Prose(1, "2021 Cup (Uzbek: 2021-йилги) was season 29.")),
    ("Tie 4", Prose(1, "Tie 4")),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[repr(row[0]) for row in LINES])
def test_line(line: str, expected: Node) -> None:
    assert node(line) == expected


UNREAD = [
    ("== Final", "a heading cut off: no signs behind the words"),
    ("====", "a heading without words"),
    ("2010–11", "something like a result that is none"),
    ("- Kairat 1-0 Tobol", "a result in an item of a list"),
    ("- Kairat: Petrov 31'", "scorers in an item of a list"),
    ("|-| Kairat | 1-0 | Tobol |", "a row that begins like markup"),
]


@pytest.mark.parametrize(("line", "reason"), UNREAD)
def test_line_nothing_could_be_made_of(line: str, reason: str) -> None:
    assert unread(node(line)) == reason


def test_infobox() -> None:
    read = sheet(
        "Infobox",
        "- Title: Kazakhstan Cup",
        "- Year: 1996–97",
        "- Champions: Astana | runner-up = Kairat",
        "- Champions: | runner-up = | semi-finalist1 =",
        "- Scoring Leader: Sergei Volgin (Kairat), 6 , Oleg Litvinenko (Fosfor) 6",
        "- Num Teams:",
        "- no key in this one",
        "",
        "- Team1Score: 3",
        "A sentence ends the infobox.",
        "- Year: 1993",
    )
    assert read.nodes == (
        InfoboxEntry(1, "", "", 1),
        InfoboxEntry(2, "Title", "Kazakhstan Cup", 10),
        InfoboxEntry(3, "Year", "1996–97", 9),
        InfoboxEntry(4, "Champions", "Astana | runner-up = Kairat", 14),
        InfoboxEntry(5, "Champions", "| runner-up = | semi-finalist1 =", 14),
        InfoboxEntry(6, "Scoring Leader", "Sergei Volgin (Kairat), 6 , Oleg Litvinenko (Fosfor) 6", 19),
        InfoboxEntry(7, "Num Teams", "", 13),
        Item(8, "no key in this one", 3),
        Blank(9),
        InfoboxEntry(10, "Team1Score", "3", 15),
        Prose(11, "A sentence ends the infobox."),
        Item(12, "Year: 1993", 3),
    )


@pytest.mark.parametrize(
    ("lines", "looks_like"),
    [
        (("", "= 1993 Cup ="), True),
        (("==First round==",), True),
        (("Infobox",), False),
        (("=",), False),
        ((), False),
    ],
)
def test_sniff(lines: tuple[str, ...], looks_like: bool) -> None:
    assert formats.FORMATS[0].sniff(document(*lines)) is looks_like


def test_a_text_like_no_format_is_read_all_the_same() -> None:
    read = sheet("some text,", "and more")
    assert (read.document, read.format, len(read.nodes)) == ("cup.txt", "article", 2)


def test_an_empty_document_has_no_nodes() -> None:
    assert sheet().nodes == ()
