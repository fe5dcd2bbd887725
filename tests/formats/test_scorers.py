"""Scorer lines: which entries a list has, and whose minutes are whose."""

from __future__ import annotations

import pytest

from kzcup.formats import scorers as reading
from kzcup.sheet import Blank, Entry, Minute, Prose, ScorerLine
from tests.formats.lines import below, node, scorers, sheet, short, unread

# The list behind `  Kairat:`, and its entries.
LISTS = [
    # Without minutes, as in the older seeds.
    (" Gasanov", ["Gasanov"]),
    (" Shmarikov , Mazbaev", ["Shmarikov", "Mazbaev"]),
    (" Shmarikov, Mazbaev", ["Shmarikov", "Mazbaev"]),
    (" R.Imankulov , Yegorov , Manyuk", ["R.Imankulov", "Yegorov", "Manyuk"]),
    (" Mirsalimbayev , Musataev (o.g.)", ["Mirsalimbayev", "Musataev [o.g.]"]),
    (" Glazunov (2) , Petrov", ["Glazunov [2]", "Petrov"]),
    # A comma without a blank joins minutes of one man; a name behind it begins a new man.
    (" Israilov 4', 32', 65', Vaganov 12'", ["Israilov 4' 32' 65'", "Vaganov 12'"]),
    (" Lunev 31', Imankulov 83', 86'", ["Lunev 31'", "Imankulov 83' 86'"]),
    (" Luchkin 30' 43' 70', Shanin 65'", ["Luchkin 30' 43' 70'", "Shanin 65'"]),
    (" Luchkin 30' Shanin 65'", ["Luchkin 30'", "Shanin 65'"]),
    (" Familtsev , Esmagambetov 68'", ["Familtsev", "Esmagambetov 68'"]),
    (" Petrov 31',32',Ivanov 45'", ["Petrov 31' 32'", "Ivanov 45'"]),
    (" Lunev 31'; Imankulov 83'", ["Lunev 31'", "Imankulov 83'"]),
    # Entries without a name.
    (" , 43' , ,", ["-", "- 43'", "-", "-"]),
    (" 2', 21', 46' , , , , 51' , , ,", ["- 2' 21' 46'", "-", "-", "-", "- 51'", "-", "-", "-"]),
    (" 28', 67' , Olimzoda 33' , Stepanov 84'", ["- 28' 67'", "Olimzoda 33'", "Stepanov 84'"]),
    (" 28', 67', Olimzoda 33'", ["- 28' 67'", "Olimzoda 33'"]),
    (" China 50' , 89'", ["China 50'", "- 89'"]),
    (" ,", ["-", "-"]),
    (" ,   ,", ["-", "-", "-"]),
    ("", []),
    ("   ", []),
    # The minute before the name.
    (" 36' A.Rakhimov, 56' Mandzukas", ["A.Rakhimov 36'", "Mandzukas 56'"]),
    (" 36' A.Rakhimov , 56' Mandzukas", ["A.Rakhimov 36'", "Mandzukas 56'"]),
    (" 36' A.Rakhimov 56' Mandzukas", ["A.Rakhimov 36'", "Mandzukas 56'"]),
    (" 36', 40' A.Rakhimov, 56' Mandzukas", ["A.Rakhimov 36' 40'", "Mandzukas 56'"]),
    # Penalties, own goals, stoppage time, late minutes.
    (" Bondar 57' (pen.)", ["Bondar 57' (pen.)"]),
    (" Bleda 9', 53' (pen.), 80'", ["Bleda 9' 53' (pen.) 80'"]),
    (" Bleda 9' (pen.), 53' (pen.)", ["Bleda 9' (pen.) 53' (pen.)"]),
    (" Bleda 9'(pen.)", ["Bleda 9' (pen.)"]),
    (" Bleda 9' pen., 53' p, 80' og", ["Bleda 9' (pen.) 53' (p) 80' (og)"]),
    (" 52' (pen.) , , ,", ["- 52' (pen.)", "-", "-", "-"]),
    (" Musataev 45' (o.g.)", ["Musataev 45' (o.g.)"]),
    (" Musataev (o.g.) 45'", ["Musataev [o.g.] 45'"]),
    (" Musataev o.g.", ["Musataev [o.g.]"]),
    (" Musataev o.g. 45'", ["Musataev [o.g.] 45'"]),
    (" (o.g.) , Petrov", ["- [o.g.]", "Petrov"]),
    (" Petrov 90+2'", ["Petrov 90+2'"]),
    (" Petrov 90'+2'", ["Petrov 90+2'"]),
    (" Petrov 45'+2, 67'", ["Petrov 45+2' 67'"]),
    (" Petrov 45 + 1' (pen.)", ["Petrov 45+1' (pen.)"]),
    (" Zlatan 103', 117'", ["Zlatan 103' 117'"]),
    (" Petrov 1' , Ivanov 150'", ["Petrov 1'", "Ivanov 150'"]),
    # Signs and blanks.
    (" Lunev 31’, Imankulov 83′", ["Lunev 31'", "Imankulov 83'"]),
    ("\tLunev\t31'\t, Ivanov", ["Lunev 31'", "Ivanov"]),
    (" Petrov 31'  , Ivanov", ["Petrov 31'", "Ivanov"]),
    # Names.
    (" z.Pahaev , M.Tolegenulı", ["z.Pahaev", "M.Tolegenulı"]),
    (" V. Pavlenko , Y. Nurgaliyev 31'", ["V. Pavlenko", "Y. Nurgaliyev 31'"]),
    (" Nižić , , Van Den Bogaert", ["Nižić", "-", "Van Den Bogaert"]),
    (" O'Brien 31' , Sho'rtan", ["O'Brien 31'", "Sho'rtan"]),
    (" P. Jones 31'", ["P. Jones 31'"]),
    # Cut off inside, with nothing lost of what is there.
    (" Smyrnov 21',", ["Smyrnov 21'"]),
    (" Smyrnov 21' ,", ["Smyrnov 21'", "-"]),
]


@pytest.mark.parametrize(("text", "entries"), LISTS, ids=[row[0] for row in LISTS])
def test_list(text: str, entries: list[str]) -> None:
    found = scorers("  Kairat:" + text)
    assert [short(entry) for entry in found.entries] == entries
    assert (found.club, found.column) == ("Kairat", 3)


@pytest.mark.parametrize("text", [row[0] for row in LISTS])
def test_columns_point_at_names_and_minutes(text: str) -> None:
    line = "  Kairat:" + text
    for entry in scorers(line).entries:
        if entry.name is None and not entry.minutes:
            assert line[entry.column - 1 : entry.column] in (",", "(", "")
            continue
        first = entry.minutes[0].column if entry.minutes else entry.column
        assert entry.column <= first or entry.name is None
        for minute in entry.minutes:
            assert line[minute.column - 1 :].startswith(str(minute.minute))
        shown = line[entry.column - 1 :]
        assert shown.startswith(entry.name or "") or shown.startswith(str(entry.minutes[0].minute))


def test_columns_of_blanks() -> None:
    found = scorers("  Kairat: , 43' , ,")
    assert [entry.column for entry in found.entries] == [11, 13, 19, 20]


# Half a list would make goals of it that are others': the whole line is unread.
BROKEN = [
    (" Musataev 9", "a number without the sign of a minute"),
    (" Musataev 31', 8", "a number without the sign of a minute"),
    (" Petrov 31 Ivanov 42'", "a number without the sign of a minute"),
    (" 31", "a number without the sign of a minute"),
    (" Petrov x2", "a number without the sign of a minute"),
    (" Musataev 31' (pen", "a bracket that is not closed"),
    (" Musataev 31' pen.)", "a bracket that was not opened"),
    (" Petrov (44')", "a minute in brackets"),
    (" Musataev 0'", "0' is no minute of a match"),
    (" Musataev 151'", "151' is no minute of a match"),
    (" Musataev 1311'", "1311' is no minute of a match"),
    (" Musataev " + "9" * 5000 + "'", "a number without the sign of a minute"),
    (" Musataev 90+61'", "90+61' is no minute of a match"),
    (" Lunev ٣'", "the sign of a minute without its number"),
    (" Lunev x'", "the sign of a minute without its number"),
    (" Lunev ٣", "figures other than 0 to 9"),
    (" -", "a sign that is neither name nor minute"),
    (" ½ 12'", "a sign that is neither name nor minute"),
    (" Zobnin and Frolov", "two names in one"),
    (" Petrov: 31'", "a sign that no name has"),
    (" won the toss and kicked off", "too many words for a name"),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN, ids=[row[0][:30] for row in BROKEN])
def test_broken_list_is_unread(text: str, reason: str) -> None:
    assert unread(below("Kairat 9-9 Tobol", "  Kairat:" + text)) == reason


# match, label, club as the match line spells it
LABELS = [
    ("Kairat 1-0 Tobol", "  Tobol: Petrov 3'", "Tobol"),
    ("Kairat 1-0 Tobol", "Tobol: Petrov 3'", "Tobol"),
    ("Kairat 1-0 Tobol", "  KAIRAT: Petrov 3'", "Kairat"),
    ("Kairat 1-0 Tobol", "  Kairat : Petrov 3'", "Kairat"),
    ("Chust-79 2-4 Unired", "  Chust-79: Petrov 3'", "Chust-79"),
    ("OSC/FK-33 Ogre 1–1 FK Valka", "  OSC/FK-33 Ogre: Petrov 3'", "OSC/FK-33 Ogre"),
    ("Dostlik 1-0 Dostlik Oltiariq", "  Dostlik Oltiariq: Petrov 3'", "Dostlik Oltiariq"),
    ("Nasaf (1) 5-2 Metallurg (1)", "  Nasaf (1): Petrov 3'", "Nasaf (1)"),
    ("Nasaf (1) 5-2 Metallurg (1)", "  Nasaf: Petrov 3'", "Nasaf (1)"),
    ("Spartak (reserves) 2-1 Spartak", "  Spartak (reserves): Petrov 3'", "Spartak (reserves)"),
    ("Spartak (reserves) 2-1 Spartak", "  Spartak: Petrov 3'", "Spartak"),
]


@pytest.mark.parametrize(("match", "line", "club"), LABELS)
def test_label_is_a_club_of_the_match_above(match: str, line: str, club: str) -> None:
    found = scorers(line, match)
    assert found.club == club
    assert [short(entry) for entry in found.entries] == ["Petrov 3'"]


STRANGE = [
    ("Kairat 1-0 Tobol", "  Taraz: Petrov 12'"),
    ("Kairat 1-0 Tobol", "  Taraz: Petrov , Ivanov"),
    ("Kairat 1-0 Tobol", "  Taraz: Petrov"),
    ("Dinamo (Samarkand) 1-1 Dinamo (Tashkent)", "  Dinamo: Petrov 12'"),
]


@pytest.mark.parametrize(("match", "line"), STRANGE)
def test_scorers_of_a_strange_club_are_unread(match: str, line: str) -> None:
    assert unread(below(match, line)) == "scorers of a club that the match above has not"


@pytest.mark.parametrize(
    "above", ["8 May 1992", "==Final==", "----", "Kairat 1-", "| Kairat | 1-0 | Tobol |", "| GK | 1 | X |"]
)
def test_scorers_without_a_match_above_are_unread(above: str) -> None:
    nodes = sheet("Kairat 1-0 Tobol", above, "  Kairat: Petrov 31'").nodes
    assert unread(nodes[2]) == "scorers without a match above"


def test_blank_lines_and_a_sentence_do_not_part_scorers_from_their_match() -> None:
    nodes = sheet("Kairat 1-0 Tobol", "", "Kairat won 2–1 on aggregate.", "  Kairat: Petrov 31'").nodes
    assert nodes[1] == Blank(2)
    assert isinstance(nodes[3], ScorerLine)


def test_unread_scorers_leave_the_match_to_the_next_line() -> None:
    nodes = sheet("Kairat 1-1 Tobol", "  Kairat: Petrov 8", "  Tobol: Ivanov 9'").nodes
    assert unread(nodes[1]) == "a number without the sign of a minute"
    assert isinstance(nodes[2], ScorerLine)


@pytest.mark.parametrize(
    "line", ["  Note: the match was abandoned.", "  Note: see below", "  Kick-off: late in the day"]
)
def test_note_below_a_match_is_prose(line: str) -> None:
    assert below("Kairat 1-0 Tobol", line) == Prose(2, line.strip())


def test_scorers_that_lost_their_label() -> None:
    assert (
        unread(node("Petrov 31', 40', Ivanov 55'")) == "scorers without the name of a club of the match above"
    )


@pytest.mark.parametrize("written", [row[0] for row in LISTS])
def test_quick_reading_of_a_list_is_the_thorough_one(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = reading.read_entries(1, f"A:{written}".rstrip(), 2, 1, "A")
    monkeypatch.setattr(reading, "_read_plainly", lambda *_: None)
    assert quick == reading.read_entries(1, f"A:{written}".rstrip(), 2, 1, "A")


def test_entry_in_full() -> None:
    found = scorers("  Kairat: Bleda 9', 53' (pen.)")
    assert found == ScorerLine(
        2, "Kairat", 3, (Entry("Bleda", 11, (Minute(9, None, None, 17), Minute(53, None, "pen.", 21)), None),)
    )
