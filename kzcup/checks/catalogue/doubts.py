"""Codes of the checks: what does not add up in a season that was read."""

from __future__ import annotations

from kzcup.checks.catalogue.entry import Code

_SOURCE = (
    "Compare with another source. If the text is wrong, leave it and add a curated erratum "
    "(`kzcup errata new FILE:LINE`)."
)
_LINES = (
    "Look for a line that is missing, doubled or misread; the finding names what would explain it."
)

DOUBTS: tuple[Code, ...] = (
    Code(
        "clubs-differ",
        "warning",
        "Number of clubs differs",
        "The infobox declares another number of clubs than play in the match lines.",
        "Look for a round without match lines, for clubs with a bye, or for one club under two spellings.",
    ),
    Code(
        "matches-differ",
        "warning",
        "Number of matches differs",
        "The infobox declares another number of matches than stand in the text. Walkovers are not matches; "
        "an annulled "
        "match is counted here, since the declared figure may count it.",
        _LINES,
    ),
    Code(
        "goals-differ",
        "warning",
        "Number of goals differs",
        "The infobox declares another number of goals than the scores add up to.",
        _LINES,
    ),
    Code(
        "attendance-differs",
        "warning",
        "Attendance differs",
        "The declared attendance is not the sum of the attendances of all matches.",
        _SOURCE,
    ),
    Code(
        "winner-differs",
        "error",
        "Winner differs from the final",
        "The infobox names another winner than the final, so that one of the two in the database is wrong.",
        "Find out who won the cup. If the final was annulled or decided otherwise, add a curated erratum "
        "with its source.",
    ),
    Code(
        "runner-up-differs",
        "error",
        "Runner-up differs from the final",
        "The infobox names another runner-up than the club that lost the final.",
        "Find out who lost the final. If the final was annulled or decided otherwise, add a curated "
        "erratum with its source.",
    ),
    Code(
        "finalist-without-match",
        "warning",
        "Declared finalist plays no match",
        "The infobox names a winner or runner-up that stands in no match line; the final has another name.",
        "If it is another spelling of a finalist, add it to the curated clubs; otherwise find out who "
        "played.",
    ),
    Code(
        "entrants-differ",
        "warning",
        "Number of entrants differs",
        "The table of entrants adds up to another number of clubs than play in the match lines.",
        "Look for clubs that entered and did not play, and for a misprint in the table.",
    ),
    Code(
        "round-clubs-differ",
        "warning",
        "Clubs of a round differ",
        "The table of rounds gives another number of clubs in a round, or still in the cup, than the match "
        "lines show.",
        "Look for a tie of the round that is missing in the text, or for a misprint in the table.",
    ),
    Code(
        "round-date-differs",
        "warning",
        "First day of a round differs",
        "The table of rounds gives another first day than the earliest match of the round has.",
        "Look whether the table gives the day of the second legs, or a day planned and not kept. " + _SOURCE,
    ),
    Code(
        "group-draw-differs",
        "warning",
        "Draw and group differ",
        "The draw table names other clubs for a group than those that play in it.",
        "Look for a spelling that differs between the table and the match lines, or for a club that was "
        "replaced.",
    ),
    Code(
        "leader-differs",
        "warning",
        "Leading scorer's figure differs",
        "The infobox gives a leading scorer a figure that the goals cannot come to: more goals of his are "
        "counted, or "
        "fewer, and the unnamed goals of his club cannot make up for it. `top_scorers` shows the larger "
        "figure.",
        _SOURCE,
    ),
    Code(
        "leader-passed",
        "warning",
        "Somebody has more goals than the leader",
        "A player who is no declared leading scorer has more goals, counted or listed, than those who are.",
        _SOURCE,
    ),
    Code(
        "leader-and-list-differ",
        "warning",
        "Infobox and list of scorers differ",
        "The infobox gives a scorer another figure than the list of scorers. The list is taken.",
        _SOURCE,
    ),
    Code(
        "scorer-list-differs",
        "warning",
        "List of scorers does not add up to the goals",
        "The goals of the listed scorers, own goals included, are not the goals of the season.",
        "Look for a man or an own goal the list leaves out, at the clubs the finding names.",
    ),
    Code(
        "scorer-figure-differs",
        "warning",
        "Listed scorer's figure differs",
        "The list gives a scorer a figure that the goals cannot come to.",
        "Look for a spelling that makes two men of one or one of two (`kzcup names suggest`). " + _SOURCE,
    ),
    Code(
        "scorer-club-unknown",
        "warning",
        "Club of a declared scorer is unknown",
        "The club that the infobox or a list gives a scorer is no club of the season.",
        "If it is a spelling of one of the clubs, add it to the curated clubs.",
    ),
    Code(
        "own-goal-list-empty",
        "info",
        "Announced list of own goals is empty",
        "A heading for own goals is followed by nothing: the list was lost, or there was none.",
        "Look the own goals up in another source: each may stand unrecognised among the unnamed goals.",
    ),
    Code(
        "date-before-start",
        "warning",
        "Match before the stated start",
        "A match is dated before the day the text gives as the first of the cup.",
        _SOURCE,
    ),
    Code(
        "date-after-end",
        "warning",
        "Match after the stated end",
        "A match is dated after the day the text gives as the last of the cup.",
        _SOURCE,
    ),
    Code(
        "span-differs",
        "warning",
        "Nothing was played on the stated first or last day",
        "The text gives a first or last day, and the first or last match is dated within it.",
        "Look for matches that are missing at the beginning or the end of the text.",
    ),
    Code(
        "date-after-update",
        "warning",
        "Match after the last update",
        "A match with a result is dated after the day the document says it was last updated.",
        "Nothing to do, if only the note was forgotten; otherwise compare the result with another source.",
    ),
    Code(
        "date-outside-season",
        "warning",
        "Date outside the years of the season",
        "A match is dated in a year that is neither one of the season's nor the one after it.",
        "Look for a misprint in the year.",
    ),
    Code(
        "date-after-next-round",
        "warning",
        "Match after a match of a later round",
        "A club of this match has, by the dates, already played in a later round.",
        "Look for a misprint in one of the two dates; the order of rounds is taken from the headings.",
    ),
    Code(
        "round-before-its-turn",
        "info",
        "Round begins before the one above it",
        "The first match of a round is dated before the first match of the round above it.",
        "Look for a misprint in the date; the order of rounds is taken from the headings.",
    ),
    Code(
        "legs-out-of-order",
        "warning",
        "Second leg before the first",
        "The second line of a tie is dated before its first.",
        "Look for a misprint in one of the dates, or for legs in the wrong order.",
    ),
    Code(
        "match-without-date",
        "info",
        "Matches without a full date",
        "No full date stands above or in these match lines; they are stored without one.",
        "Nothing to do; an erratum cannot supply a date.",
    ),
    Code(
        "loser-plays-on",
        "warning",
        "Loser plays on",
        "A club that lost its tie plays in a later round.",
        "Look for a re-draw, a withdrawal or an annulled tie; if a result is wrong, add a curated erratum.",
    ),
    Code(
        "winner-unknown",
        "warning",
        "Nobody knows who went on",
        "Neither the lines of the tie nor the later rounds nor the infobox tell the winner of a tie.",
        "Add a curated erratum with the winner and its source (`kzcup errata new FILE:LINE`).",
    ),
    Code(
        "rules-contradict",
        "warning",
        "Lines contradict each other",
        "Two rules come to different answers for one fact. Neither is taken, and the fact is unknown.",
        "Read both sides with `kzcup explain`. If a line names the wrong club, or its match was annulled, a curated "
        "erratum can say so; one that names a winner does not outvote the lines.",
    ),
    Code(
        "several-finals",
        "warning",
        "More than one final counts",
        "The final round holds several ties that count, so that the cup has several winners.",
        "If one of them was annulled, or is a match for third place, add a curated erratum.",
    ),
    Code(
        "club-twice-in-round",
        "warning",
        "Club in two ties of a round",
        "A club stands in two ties of one knockout round against different clubs.",
        "Look for a club in the wrong line, or for two clubs with one name.",
    ),
    Code(
        "aggregate-differs",
        "warning",
        "Stated aggregate differs",
        "The text states an aggregate that the legs do not come to.",
        "Look for a misprint in one of the scores.",
    ),
    Code(
        "group-winner-out",
        "warning",
        "Better placed club did not go on",
        "A club goes on from its group, and one above it in the table does not.",
        "Look for a misread score, points deducted, a withdrawal, or other points for a win (`rules.toml`).",
    ),
    Code(
        "group-incomplete",
        "warning",
        "Group is incomplete",
        "Not every pair of clubs of a group met equally often; the ranks of the group are marked as not "
        "certain.",
        "Look for a match line that is missing.",
    ),
    Code(
        "scorer-without-goal",
        "warning",
        "Scorer for a side without goals",
        "A name stands on the scorer line of a side that scored no goal. It is kept as a mention.",
        "Compare score and scorer with another source.",
    ),
    Code(
        "goals-not-listed",
        "warning",
        "Fewer goals listed than scored",
        "The scorer lines of a match account for fewer goals than a side scored. The others are goals of "
        "an unknown "
        "scorer.",
        "Look the scorers up in another source.",
    ),
    Code(
        "match-without-scorers",
        "info",
        "Matches without scorer lines",
        "These matches have goals and no scorer line at all; the goals are stored with an unknown scorer.",
        "Nothing to do, unless the document should have them.",
    ),
    Code(
        "unnamed-scorers",
        "info",
        "Goals without the scorer's name",
        "The text gives the minute of these goals and not the name; names were lost when it was made.",
        "Nothing to do here: `scorers-deduced` tells which of them follow from the list of scorers.",
    ),
    Code(
        "scorers-deduced",
        "info",
        "Scorers deduced",
        "The scorers of these goals follow from other lines; each is marked as deduced, with its evidence "
        "in `claims`.",
        "Nothing to do. `kzcup explain` shows how each follows.",
    ),
    Code(
        "search-not-attempted",
        "info",
        "Too many possible scorers",
        "A club has so many unnamed goals that not every assignment of its scorers can be tried; none is "
        "deduced.",
        "Nothing to do.",
    ),
    Code(
        "uncurated-clubs",
        "info",
        "Clubs without a curated entry",
        "Nobody has curated these clubs: each is a club of its own by name and country.",
        "Nothing to do, unless one of them is a club known by another name: `kzcup names suggest` proposes such "
        "pairs; add the right ones to the curated clubs.",
    ),
    Code(
        "club-under-two-names",
        "info",
        "Club under several names",
        "The document writes one club in several ways; curated data says that they are one.",
        "Nothing to do, if they are one club; otherwise correct the curated clubs.",
    ),
    Code(
        "country-unknown",
        "warning",
        "Country unknown",
        "Neither the document nor the curated data gives the country of the cup. Its clubs are told apart "
        "from those of "
        "other cups by the competition, so that a club of two cups is two.",
        "Add the competition to the curated competitions.",
    ),
    Code(
        "errata-applied",
        "info",
        "Curated corrections applied",
        "Curated facts stand beside the text of these lines, each with its source. `--no-errata` leaves "
        "them out.",
        "Nothing to do.",
    ),
    Code(
        "result-overlooked",
        "warning",
        "Result in a line taken for something else",
        "A line in a round has a score between two names, and was taken for prose, a label or a row of figures. If it "
        "is a match, that match is not in the database.",
        "Write the line as documents of this kind do, such as `Kairat 2-0 Vostok`.",
    ),
)
