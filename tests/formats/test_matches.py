"""Match lines: two names and a result between them, in every form of a result."""

from __future__ import annotations

import pytest

from kzcup.sheet import MatchLine, Prose
from tests.formats.lines import match, node, unread

ONE_NIL = ((1, 0),)

# line, home, scores, notes, away
RESULTS = [
    # How a score is written.
    ("Tselinnik 0-1 Dostyk", "Tselinnik", ((0, 1),), (), "Dostyk"),
    ("Okzhetpes 1 - 1 AKAS", "Okzhetpes", ((1, 1),), (), "AKAS"),
    ("Kairat 1–0 Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat 1 – 0 Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat 1—0 Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat 1:0 Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat 1: 0 Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat 1 : 0 Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Istiklol 10 - 0 Khosilot Farkhor", "Istiklol", ((10, 0),), (), "Khosilot Farkhor"),
    ("Viesulis 0–13 Metalurgs", "Viesulis", ((0, 13),), (), "Metalurgs"),
    ("Kairat\t1-0\tTobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat\t1\t-\t0\tTobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Kairat\u00a01-0\u00a0Tobol", "Kairat", ONE_NIL, (), "Tobol"),
    ("Jas  Qyran 1-0 Irtysh  Pavlodar", "Jas Qyran", ONE_NIL, (), "Irtysh Pavlodar"),
    # Extra time, shoot-outs, aggregates.
    ("Kairat 0-2 (aet) Tobol", "Kairat", ((0, 2),), ("aet",), "Tobol"),
    ("Kairat 0-2 (a.e.t.) Tobol", "Kairat", ((0, 2),), ("a.e.t.",), "Tobol"),
    ("Kairat 0-0 (aet, 3 - 4 p) Tobol", "Kairat", ((0, 0),), ("aet, 3 - 4 p",), "Tobol"),
    ("Kairat 0-0 (aet; 6 - 7 p) Tobol", "Kairat", ((0, 0),), ("aet; 6 - 7 p",), "Tobol"),
    ("Kairat 1-1 (pen.1 - 3) Tobol", "Kairat", ((1, 1),), ("pen.1 - 3",), "Tobol"),
    ("Kairat 1-1 (4–2 p) Tobol", "Kairat", ((1, 1),), ("4–2 p",), "Tobol"),
    ("Kairat 1-1 (p) Tobol", "Kairat", ((1, 1),), ("p",), "Tobol"),
    ("Kairat 1-1 aet, p. 4–2 Tobol", "Kairat", ((1, 1),), ("aet, p. 4–2",), "Tobol"),
    ("Kairat 1-1 Tobol (aet)", "Kairat", ((1, 1),), ("aet",), "Tobol"),
    ("Kairat 1-1 Tobol aet, p. 4–2", "Kairat", ((1, 1),), ("aet, p. 4–2",), "Tobol"),
    ("Kairat 1-1 Tobol, 4-2 pen.", "Kairat", ((1, 1),), ("4-2 pen.",), "Tobol"),
    ("Kairat 1-1 Tobol (4-2 on penalties)", "Kairat", ((1, 1),), ("4-2 on penalties",), "Tobol"),
    ("Kairat 1-1 (aet) Tobol (4-2 p)", "Kairat", ((1, 1),), ("aet", "4-2 p"), "Tobol"),
    ("Kairat 1-1 (2-6 agg.) Tobol", "Kairat", ((1, 1),), ("2-6 agg.",), "Tobol"),
    ("Kairat 1-1 Tobol (2-6 agg.)", "Kairat", ((1, 1),), ("2-6 agg.",), "Tobol"),
    ("Kairat 1-1 Tobol (agg. 2-6)", "Kairat", ((1, 1),), ("agg. 2-6",), "Tobol"),
    ("Kairat 2-1 (1-0) Tobol", "Kairat", ((2, 1),), ("1-0",), "Tobol"),
    # Walkovers, cancellations, awards.
    ("Kairat (w/o) Metallist", "Kairat", (), ("w/o",), "Metallist"),
    ("Kairat w/o Metallist", "Kairat", (), ("w/o",), "Metallist"),
    ("Kairat W/O Metallist", "Kairat", (), ("W/O",), "Metallist"),
    ("Kairat (walkover) Metallist", "Kairat", (), ("walkover",), "Metallist"),
    ("Kairat + - - Metallist", "Kairat", (), ("+ - -",), "Metallist"),
    ("Kairat - - + Metallist", "Kairat", (), ("- - +",), "Metallist"),
    ("Kairat +:- Metallist", "Kairat", (), ("+ - -",), "Metallist"),
    ("Kairat –:+ Metallist", "Kairat", (), ("- - +",), "Metallist"),
    ("Kairat A–W Metallist", "Kairat", (), ("A–W",), "Metallist"),
    ("Kairat H-W Metallist", "Kairat", (), ("H-W",), "Metallist"),
    ("Kairat CANC Metallist", "Kairat", (), ("CANC",), "Metallist"),
    ("Kairat (cancelled) Metallist", "Kairat", (), ("cancelled",), "Metallist"),
    ("Kairat CANC Tobol (Tobol advance)", "Kairat", (), ("CANC", "Tobol advance"), "Tobol"),
    ("Kairat CANC Tobol (A) (Tobol (A) advance)", "Kairat", (), ("CANC", "Tobol (A) advance"), "Tobol (A)"),
    ("Kairat 3-0* Tobol", "Kairat", ((3, 0),), ("*",), "Tobol"),
    ("Kairat 3-0 Tobol*", "Kairat", ((3, 0),), ("*",), "Tobol"),
    ("Kairat 3: 0 (awd.) Tobol", "Kairat", ((3, 0),), ("awd.",), "Tobol"),
    ("Kairat 3-0 (w/o) Tobol", "Kairat", ((3, 0),), ("w/o",), "Tobol"),
    ("Kairat 1-0 (abandoned) Tobol", "Kairat", ONE_NIL, ("abandoned",), "Tobol"),
    ("Kairat 1-0^{1} Tobol", "Kairat", ONE_NIL, ("1",), "Tobol"),
    ("Kairat 1-0[a] Tobol", "Kairat", ONE_NIL, ("a",), "Tobol"),
    # A replay in one line.
    ("Kairat 1 - 1, 0 - 1 Tobol", "Kairat", ((1, 1), (0, 1)), (), "Tobol"),
    ("Kairat 1-1 (aet), 0-1 Tobol", "Kairat", ((1, 1), (0, 1)), ("aet",), "Tobol"),
    # Clubs with figures, hyphens, slashes, dots, apostrophes and brackets beside the score.
    ("Chust-79 2-4 Unired", "Chust-79", ((2, 4),), (), "Unired"),
    ("SDX 8 1-0 X", "SDX 8", ONE_NIL, (), "X"),
    ("SDX 8 1 - 0 X", "SDX 8", ONE_NIL, (), "X"),
    ("Schalke 04 2-1 FK-33", "Schalke 04", ((2, 1),), (), "FK-33"),
    ("OSC/FK-33 Ogre 1–1 FK Dinamo-Rīnūži/LASD", "OSC/FK-33 Ogre", ((1, 1),), (), "FK Dinamo-Rīnūži/LASD"),
    ("1. FC Köln 2-1 1860 München", "1. FC Köln", ((2, 1),), (), "1860 München"),
    ("X 2-1 23 Avqust", "X", ((2, 1),), (), "23 Avqust"),
    ("Varavīksne/V.O.V.A 1-0 St. Pauli", "Varavīksne/V.O.V.A", ONE_NIL, (), "St. Pauli"),
    ("Dynamo St. 1-2 Dynamo K.", "Dynamo St.", ((1, 2),), (), "Dynamo K."),
    ("Sho'rtan Gʻuzor (2) 1-2 Mash'al (1)", "Sho'rtan Gʻuzor (2)", ((1, 2),), (), "Mash'al (1)"),
    ("Spartak (reserves) 2-1 Dinamo (A)", "Spartak (reserves)", ((2, 1),), (), "Dinamo (A)"),
    ("(B) Akritas 3-2 (III) Doxa", "(B) Akritas", ((3, 2),), (), "(III) Doxa"),
    ("Tytan (2L) 1:2 (1L) Chaika (Am)", "Tytan (2L)", ((1, 2),), (), "(1L) Chaika (Am)"),
    ("Kairat KAZ 3-2 UZB Navbahor", "Kairat KAZ", ((3, 2),), (), "UZB Navbahor"),
    ("Dostlik 1-0 Dostlik Oltiariq", "Dostlik", ONE_NIL, (), "Dostlik Oltiariq"),
    ("Queen of the South 1-0 Brighton and Hove", "Queen of the South", ONE_NIL, (), "Brighton and Hove"),
    ("Dinamo 1-0 Metallist P", "Dinamo", ONE_NIL, (), "Metallist P"),
]


@pytest.mark.parametrize(
    ("line", "home", "scores", "notes", "away"), RESULTS, ids=[row[0] for row in RESULTS]
)
def test_result(line: str, home: str, scores: object, notes: object, away: str) -> None:
    found = match(line)
    assert (found.home, found.scores, found.notes, found.away) == (home, scores, notes, away)
    assert (found.table, found.date) == (False, None)


@pytest.mark.parametrize("line", [row[0] for row in RESULTS])
def test_columns_point_at_the_names_and_the_result(line: str) -> None:
    found = match("  " + line)
    text = "  " + line
    assert text[found.home_column - 1 :].startswith(found.home.split()[0])
    assert text[found.away_column - 1 :].startswith(found.away.split()[0])
    assert text[found.column - 2].isspace()
    assert text[found.column - 1] in "0123456789+-–(wWAHC"


# line, date, home, away
DATED = [
    ("28 October 2014 Kairat 1-0 Tobol", "28 October 2014", "Kairat", "Tobol"),
    ("28 October Kairat 1-0 Tobol", "28 October", "Kairat", "Tobol"),
    ("20 Jule 1994 Kairat 1-0 Tobol", "20 Jule 1994", "Kairat", "Tobol"),
    ("19/04/19 Kairat 1-0 Tobol", "19/04/19", "Kairat", "Tobol"),
    ("1987-06-14: Kairat 1-0 Tobol", "1987-06-14", "Kairat", "Tobol"),
    ("May 3, 2004 Kairat 1-0 Tobol", "May 3, 2004", "Kairat", "Tobol"),
    ("8 May 1992, 19:00 Kairat 1-0 Tobol", "8 May 1992", "Kairat", "Tobol"),
    ("Kairat 1-0 Tobol 28 October 2014", "28 October 2014", "Kairat", "Tobol"),
    ("Kairat 1-0 Tobol, 28 October", "28 October", "Kairat", "Tobol"),
    ("Kairat 1-0 Tobol (28 October)", "28 October", "Kairat", "Tobol"),
    ("Kairat (w/o) Tobol (19/04/19)", "19/04/19", "Kairat", "Tobol"),
]


@pytest.mark.parametrize(("line", "date", "home", "away"), DATED, ids=[row[0] for row in DATED])
def test_date_within_a_match_line(line: str, date: str, home: str, away: str) -> None:
    found = match(line)
    assert (found.date, found.home, found.away) == (date, home, away)
    assert line[found.home_column - 1 :].startswith(home)


# Looks like a match and is none that can be read: never a match, never passed over.
GARBLED = [
    ("Kairat 1-0", "a match line cut off behind the result"),
    ("Kairat 1-0 (aet)", "a match line cut off behind the result"),
    ("Kairat (w/o)", "a match line cut off behind the result"),
    ("1-0 Tobol", "a result without a name before it"),
    ("1-0", "a result without a name before it"),
    ("Kairat 1-", "something like a result that is none"),
    ("Kairat 1-0Tobol", "something like a result that is none"),
    ("Kairat1-0 Tobol", "something like a result that is none"),
    ("Kairat 1-0-2 Tobol", "something like a result that is none"),
    ("Kairat 1 - Tobol", "something like a result that is none"),
    ("Kairat x-1 Tobol", "something like a result that is none"),
    ("Kairat ?-? Tobol", "something like a result that is none"),
    ("Kairat 100-0 Tobol", "something like a result that is none"),
    ("Kairat 1-100 Tobol", "something like a result that is none"),
    ("Kairat 04-05 Tobol", "something like a result that is none"),
    ("Kick-off 19:00", "something like a result that is none"),
    ("Kairat - Tobol", "something like a result that is none"),
    ("Kairat 1--0 Tobol", "neither a sentence nor a date, a result or a label"),
    ("Kairat Tobol", "neither a sentence nor a date, a result or a label"),
    ("Kairat", "neither a sentence nor a date, a result or a label"),
    ("Kairat v Tobol", "neither a sentence nor a date, a result or a label"),
    ("Kairat 1-0 Tobol 2-1 Astana", "the second name is none: there is more than one result"),
    ("Kairat 1-0 2-1 Tobol", "the second name is none: there is more than one result"),
    ("Kairat 1-0 Tobol w/o Astana", "the second name is none: there is more than one result"),
    ("Kairat 2-1 8 May 1992", "the second name is none: a date stands in the place of a name"),
    ("Kairat 2-1, 8 May 1992", "a match line cut off behind the result"),
    ("Final: Kairat 2-1 Tobol", "the first name is none: a sign stands in the name that no name has"),
    ("Final - Kairat 2-1 Tobol", "the first name is none: a sign stands in the name that no name has"),
    ("Kairat, Tobol 2-1 Astana", "the first name is none: a sign stands in the name that no name has"),
    ("Kairat 2-1 Tobol.", "the second name is none: the name ends like a sentence"),
    ("Spartak (reserves 2-1 Tobol", "the first name is none: a bracket is not closed"),
    ("Kairat 2-1 Klimov 36'", "the second name is none: a minute stands in the name"),
    ("5 2-1 Tobol", "the first name is none: the name has no letter"),
    ("In Almaty 2-1 Tobol", "the first name is none: it speaks like a report"),
    ("Kairat ١-٠ Tobol", "neither a sentence nor a date, a result or a label"),
    ("K" * 61 + " 1-0 Tobol", "the first name is none: the name is too long for a club"),
]


@pytest.mark.parametrize(("line", "reason"), GARBLED, ids=[row[0][:40] for row in GARBLED])
def test_garbled_match_is_unread(line: str, reason: str) -> None:
    assert unread(node(line)).endswith(reason)


SENTENCES = [
    "X won 2–1 on aggregate.",
    "Kairat won 3–2 on aggregate",
    "Kairat 3–2 Tobol on aggregate",
    "After a 1-1 draw Kairat went on.",
    "The final ended 2-1 after extra time.",
    "Single matches on 29–31 March.",
    "Dates: 4, 5 and 6 August 1995.",
    "Draw on 9 September 2014, matches on 23 & 24 September 2014.",
    "In 2010–11 Kairat won.",
    "The winner goes to the 2017–18 UEFA Europa League.",
    "Set for 10 September 1995.",
    "FC MPKC Mozyr beat FC Dinamo Minsk in that final, their first title.",
    "Levadia Maardu won the final of 25 May 1999 in Valga 3–2.",
    "Kairat bye",
    "Byes: Kairat, Tobol",
    "Tie 4",
    "(2-6 agg.)",
    "^{1} Abandoned at 1-0 and replayed.",
    "Kairat 1-0 Tobol " * 30,
]


@pytest.mark.parametrize("line", SENTENCES, ids=[line[:40] for line in SENTENCES])
def test_sentence_is_prose(line: str) -> None:
    assert node(line) == Prose(1, line.strip())


def test_match_line_within_tags() -> None:
    found = node("<big>Kairat 1-0 Tobol</big>")
    assert found == MatchLine(1, "Kairat", 6, "Tobol", 17, ONE_NIL, (), 13)
