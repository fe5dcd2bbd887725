"""Codes of the stages before the checks: bytes, lines, the season as stated, errata, loading."""

from __future__ import annotations

from kzcup.checks.catalogue.entry import Code

READING: tuple[Code, ...] = (
    Code(
        "file-too-large",
        "error",
        "File too large",
        "The file is larger than kzcup reads. No cup season is.",
        "If it is one all the same, split it, or raise the limit with `--max-file`.",
    ),
    Code(
        "line-too-long",
        "error",
        "Line too long",
        "A line is longer than kzcup reads. No line of a cup season is.",
        "Look whether line ends were lost; otherwise raise the limit with `--max-line`.",
    ),
    Code(
        "not-utf8",
        "error",
        "Not UTF-8",
        "A byte is not UTF-8, so the whole file is refused: a character put in its place would be invented.",
        "Save the file as UTF-8. `iconv -f WINDOWS-1252 -t UTF-8` converts a common other encoding.",
    ),
    Code(
        "nul-byte",
        "error",
        "NUL in the text",
        "The file holds a NUL character, which no text has and PostgreSQL cannot store.",
        "Look whether the file is text at all; if so, remove the NUL.",
    ),
    Code(
        "season-contradiction",
        "warning",
        "Title and infobox name different seasons",
        "The year in the infobox is not the title's. The title is followed.",
        "Correct whichever is wrong: the season is stored under the label the finding expects.",
    ),
    Code(
        "unread-line",
        "warning",
        "Line in a round not read",
        "A line within a round could not be read. If it is a match, that match is not in the database.",
        "Write the line as documents of this kind do; the finding says what it looked like.",
    ),
    Code(
        "unread-note",
        "warning",
        "Words beside a score not read",
        "A bracket or word beside a score, or a bracket with a figure behind a scorer, could not be read. The "
        "match is stored without what it says.",
        "Write it as `(aet)`, `(4-2 p)`, `(w/o)` or `(awd.)` if it is one of these; a scorer's minutes as `45'`.",
    ),
    Code(
        "result-unclear",
        "warning",
        "Result not clear",
        "Two names stand on this line with no score that can be read, with several that are neither legs nor "
        "replays, or with an aggregate whose matches are not told. It is no match in the database.",
        "Write one score in the line, or a word that says why there is none, such as `(w/o)`.",
    ),
    Code(
        "score-out-of-range",
        "error",
        "Score out of range",
        "A side has more goals than any match has seen. The line is no match in the database.",
        "Look for a misprint, such as a missing sign between the two figures.",
        "A format that marks its scores hands on 120 goals to 0. In an article, `Strelsau 120-0 Zenda` "
        "is an unread-line.",
    ),
    Code(
        "duplicate-match",
        "error",
        "Match stands twice",
        "The same two clubs, date and score stand on an earlier line of the round. The match is stored once.",
        "Remove one of the lines, or correct the one that should be another match.",
    ),
    Code(
        "summary-row",
        "info",
        "Match summed up",
        "A row of a table tells a match once more that has a line of its own, or the sum of two legs. It is "
        "no match of its own; what it says beside the score counts for the tie.",
        "Nothing, unless the row tells another match: then write it as a line with its date.",
    ),
    Code(
        "club-against-itself",
        "error",
        "Club against itself",
        "A match line has one club on both sides, by one name or by two that the curated data says are one.",
        "Correct the line, or the curated club that joins the two names.",
    ),
    Code(
        "unknown-month",
        "warning",
        "Month unknown",
        "A date has a word where its month should be. The matches below it have no date.",
        "Correct the word, or add the spelling to the curated months.",
    ),
    Code(
        "impossible-date",
        "warning",
        "No such day",
        "A date is no day of the calendar. The matches below it have no date.",
        "Look for a misprint in the day or the month.",
    ),
    Code(
        "footnote-missing",
        "warning",
        "Footnote missing",
        "A star stands beside a score, and nothing below says what it means. The score is stored as played.",
        "Look the match up in another source: such stars mark awarded matches, as a rule.",
    ),
    Code(
        "scorers-without-match",
        "warning",
        "Scorers without a match",
        "A scorer line has no match line right above it. Its goals are not in the database.",
        "Put the line below its match.",
    ),
    Code(
        "scorers-of-another-club",
        "warning",
        "Scorers of another club",
        "A scorer line names a club that is neither of the two in the match above. Its scorers are not in "
        "the database.",
        "Spell the club as the match line does.",
        "A format that marks its scorers hands on those of Hofbau below a match of Strelsau and Zenda. In an article, "
        "`Hofbau: Rassendyll 80'` is an unread-line there.",
    ),
    Code(
        "more-minutes-than-goals",
        "warning",
        "More goals listed than scored",
        "The scorer lines of a side have more minutes than its score has goals. The score decides, and the "
        "first minutes are taken.",
        "Find out whether the score or the scorer line is wrong, and correct it.",
    ),
    Code(
        "minute-out-of-range",
        "warning",
        "Impossible minute",
        "A goal has a minute no match has. The goal is stored without it.",
        "Look for a misprint.",
        "A format that marks its minutes hands on a goal of minute 999. In an article, `Elphberg 999'` "
        "is an unread-line.",
    ),
    Code(
        "habit-bare-name",
        "info",
        "What a name without a minute means here",
        "In some documents a name without a minute on a scorer line is a goal, in others a booking. This "
        "is what the scores of this document show, and how it was read.",
        "Nothing to do, if it is right.",
    ),
    Code(
        "habit-score",
        "info",
        "How scores are written here",
        "The way this document writes a score.",
        "Nothing to do.",
    ),
    Code(
        "habit-tags",
        "info",
        "Tags at club names left off",
        "Levels and country codes beside club names, such as `(2L)`, are no part of the name.",
        "Nothing to do, unless one of them is a part of a name.",
    ),
    Code(
        "no-season",
        "error",
        "No season",
        "Neither the title nor an infobox names a competition and a year, so that nothing says which "
        "season this is.",
        "If it is a cup season, give it a title such as `= 1996–97 Kazakhstan Cup =`.",
    ),
    Code(
        "no-cup-season",
        "error",
        "No cup season",
        "A title names a season, and no heading names a round of a cup.",
        "If it is a cup season, name its rounds in headings, or add the headings to the curated rounds.",
    ),
    Code(
        "no-match-read",
        "error",
        "No match line could be read",
        "Lines of this document look like match lines, and none could be read. It is not loaded.",
        "Write match lines as `Kairat 2-0 Vostok`, below a heading that names their round.",
    ),
    Code(
        "no-matches",
        "warning",
        "Rounds without matches",
        "The document has rounds, and no match line in any of them: its tables were lost, as a rule.",
        "Look for a text of the page that still holds its match lines.",
    ),
    Code(
        "too-many-rows",
        "error",
        "More rows than a season has",
        "A document would make more rows of one kind than a season can have. It is not loaded.",
        "Look whether several documents were joined in one file.",
        "A file that joins the articles of a hundred seasons has about 10,000 goals.",
    ),
    Code(
        "match-outside-rounds",
        "warning",
        "Result under an unknown heading",
        "A result stands under a heading that nobody knows as a round, or above the first one. No match is "
        "made of it.",
        "If the heading is a round, add it to the curated rounds.",
    ),
    Code(
        "result-outside-rounds",
        "info",
        "Result under a heading that is no round",
        "A result stands under a heading that is known to be no round, such as the way of a club to the "
        "final. No match is made of it.",
        "Nothing to do.",
    ),
    Code(
        "unread-outside-rounds",
        "info",
        "Line outside the rounds not read",
        "A line outside every round could not be read, or speaks of no match above it.",
        "Nothing to do, unless it tells something the database should hold.",
    ),
    Code(
        "erratum-not-found",
        "error",
        "Line of an erratum not found",
        "A curated erratum is tied to the exact text of a line that this document does not have. It is not "
        "applied, so that a known mistake stands.",
        "Compare the line with the erratum in `errata.toml` and correct the one that is wrong.",
    ),
    Code(
        "erratum-ambiguous",
        "error",
        "Erratum fits several lines",
        "The text a curated erratum is tied to stands on several lines of its round. It is not applied.",
        "Look whether a line was doubled.",
    ),
    Code(
        "erratum-wrong",
        "error",
        "Erratum names another club",
        "A curated erratum says that a club went on that is none of the two in its line. It is not applied.",
        "Correct the erratum in `errata.toml`.",
    ),
    Code(
        "row-without-result",
        "warning",
        "Row among results without a result",
        "A row of a table stands among rows that are matches, and no result could be read in it.",
        "Write its score as the other rows do, or a word that says why there is none.",
    ),
)
