"""The tables, in SQLAlchemy Core. One definition serves SQLite and PostgreSQL.

Identifiers are made in Python (`kzcup.store.identifiers`) and never by the database. A row that belongs to a
season has the identifier ``season_id * 10_000 + no``, so that a season's rows of every table lie in one range of
its primary key; that range, not an index, is how a season is deleted. A season has one document, so the line
number of a fact row together with its ``season_id`` is its place in the text.

Foreign keys are few on purpose: each one costs a look-up per row written, and a key that follows from two others
(``match.season_id`` from ``match.round_id``) protects nothing. The clubs of a season's rows are its entrants: the
views join them for the name a club bore then, and a row whose club is none would be missing there without a word.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.sql.type_api import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

BASES = ("stated", "deduced", "curated", "unknown")
MATCH_STATUSES = ("played", "walkover", "awarded", "annulled", "abandoned", "cancelled")
TIE_STATUSES = (*MATCH_STATUSES, "open")
DECISIONS = (
    "score",
    "extra time",
    "aggregate",
    "away goals",
    "replay",
    "shoot-out",
    "lots",
    "walkover",
    "decision",
    "not shown",
)
OUTCOMES = (
    "winner",
    "runner-up",
    "eliminated",
    "walkover",
    "group stage",
    "decision",
    "unknown",
)


def _key(name: str, comment: str) -> Column[int]:
    """The single-column primary key of a table: an identifier made in Python."""
    return Column(name, BigInteger, primary_key=True, autoincrement=False, comment=comment)


def _ref(name: str, target: str | None, comment: str, nullable: bool = False) -> Column[int]:
    """An identifier of another table's row; with a foreign key where `target` names its column."""
    keys = (ForeignKey(target),) if target else ()
    return Column(name, BigInteger, *keys, nullable=nullable, comment=comment)


def _text(name: str, comment: str, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable, comment=comment)


def _int(name: str, comment: str, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable, comment=comment)


def _col(
    name: str, type_: TypeEngine[Any] | type[TypeEngine[Any]], comment: str, nullable: bool = False
) -> Column[Any]:
    return Column(name, type_, nullable=nullable, comment=comment)


def _one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """The column holds one of these words (or null, where it is nullable).

    Written with OR, because SQLite builds a little index for IN each time it checks a row, which made writing a
    match take four times as long.
    """
    return CheckConstraint(" OR ".join(f"{column} = '{value}'" for value in values), name=column)


def _within(column: str, low: int, high: int) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=column)


def _entrant(column: str) -> ForeignKeyConstraint:
    """The club in this column, if any, is an entrant of the row's season."""
    return ForeignKeyConstraint(["season_id", column], ["entrant.season_id", "entrant.club_id"])


def _where_known(column: str) -> Index:
    """An index of the rows where this column is not null: few are, and nobody asks for the others."""
    known = text(f"{column} IS NOT NULL")
    return Index(None, column, sqlite_where=known, postgresql_where=known)


_SEASON_ID = "the season this belongs to"
_LINE_NO = "the line of the season's document that says so, from 1"
_COLUMN_NO = "the character of that line where it begins, from 1"

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True, comment="what is set"),
    _text("value", "what it is set to"),
    comment="What every season of this database was derived with; another load must agree with it.",
)

dictionary_entry = Table(
    "dictionary_entry",
    metadata,
    _text("relation", "a table or view"),
    _text("column_name", "its column, or empty for the relation itself"),
    _int("position", "the column's place, 0 for the relation itself"),
    _text("description", "what it means"),
    PrimaryKeyConstraint("relation", "column_name"),
    comment="The meaning of every table, view and column; written by the migrations.",
)

competition = Table(
    "competition",
    metadata,
    _key("competition_id", "identifies the competition"),
    _text("competition_key", "folded name and country, the identity across documents"),
    _text("competition", "the competition's name"),
    _text("country", "its country, null where neither text nor curated data gives it", True),
    _ref("latest_season_id", None, "its latest season, whose document names it"),
    UniqueConstraint("competition_key"),
    Index(None, "competition"),
    comment="A cup, whatever the year.",
)

club = Table(
    "club",
    metadata,
    _key("club_id", "identifies the club"),
    _text("club_key", "the identity across documents: curated, or country and folded name"),
    _text("club", "the club's name over all seasons"),
    _text("country", "its country, null where unknown", True),
    _text("city", "its town, null where no curated entry gives it", True),
    _col("curated", Boolean(create_constraint=False), "whether a curated entry knows the club"),
    _ref("latest_season_id", None, "of a club nobody curated, the latest season, whose name it bears; else null", True),
    UniqueConstraint("club_key"),
    Index(None, "club"),
    comment="A club, whatever its name at the time. It exists while a season has it as entrant.",
)

club_alias = Table(
    "club_alias",
    metadata,
    _ref("club_id", "club.club_id", "the club"),
    _int("alias_no", "counts the club's curated names"),
    _text("name", "a name the club bore"),
    _text("first_season", "the first year it bore it, null where not known", True),
    _text("last_season", "the last year, null where not known or still borne", True),
    _text("source", "where that is written"),
    PrimaryKeyConstraint("club_id", "alias_no"),
    comment="Names of clubs from the curated data.",
)

season = Table(
    "season",
    metadata,
    _key("season_id", "identifies the season"),
    _ref("competition_id", "competition.competition_id", "its competition"),
    _text("season", "the label with a plain hyphen, such as 1996-97"),
    _text("written_label", "the label as the document writes it"),
    _int("start_year", "the year it began"),
    _int("end_year", "the year it ended"),
    _text("title", "the document's title"),
    _int("points_for_win", "points for a won group match, from the curated rules"),
    _ref("winner_club_id", None, "the champion, null where not known", True),
    _text("winner_basis", "how the champion is known, null without one", True),
    _ref("runner_up_club_id", None, "the loser of the final, null where not known", True),
    _int("declared_clubs", "clubs as the infobox counts them", True),
    _int("declared_matches", "matches as the infobox counts them", True),
    _int("declared_goals", "goals as the infobox counts them", True),
    _text("competition_written", "the competition's name as this document gives it"),
    _text("country_written", "the country as this document gives it, null where it does not", True),
    UniqueConstraint("competition_id", "season"),
    _within("start_year", 1800, 2200),
    CheckConstraint("end_year BETWEEN start_year AND start_year + 2", name="end_year"),
    _one_of("winner_basis", BASES),
    Index(None, "season"),
    Index(None, "winner_club_id"),
    comment="One edition of a competition.",
)

document = Table(
    "document",
    metadata,
    _key("document_id", "identifies the document"),
    _ref("season_id", "season.season_id", "the season it tells"),
    _text("document", "the file's base name or the page's address"),
    _text("title", "its title"),
    _text("format", "the format it was read as"),
    _text("sha256", "the hash of its bytes, hexadecimal"),
    _int("lines", "how many lines it has"),
    _int("unread_lines", "how many of them nothing could be made of"),
    UniqueConstraint("season_id"),
    comment="A text that was loaded. A season has one.",
)

source_line = Table(
    "source_line",
    metadata,
    _ref("document_id", "document.document_id", "the document"),
    _int("line_no", "the line's number, from 1"),
    _text("kind", "what the line was read as"),
    _text("text", "the line as written, without its line end"),
    PrimaryKeyConstraint("document_id", "line_no"),
    comment="Every line of every document.",
    sqlite_with_rowid=False,
)

load = Table(
    "load",
    metadata,
    Column(
        "season_id",
        BigInteger,
        ForeignKey("season.season_id"),
        primary_key=True,
        autoincrement=False,
        comment=_SEASON_ID,
    ),
    _text("sha256", "the hash of the document's bytes"),
    _text("fingerprint", "the hash of document, curated data, settings and rules"),
    _text("program_version", "the kzcup that derived the season"),
    _text("schema_revision", "the schema it was written under"),
    _int("lines", "lines read"),
    _int("matches", "matches played that count"),
    _int("goals", "goals that count"),
    _int("findings", "findings of all severities"),
    _int("clubs", "clubs of the season"),
    _int("ties", "ties that count"),
    _int("walkovers", "walkover lines"),
    _int("errors", "findings that are errors"),
    _int("warnings", "findings that are warnings"),
    Index(None, "sha256"),
    comment="How each season came into the database; written in the season's own transaction.",
)

round_ = Table(
    "round",
    metadata,
    _key("round_id", "identifies the round"),
    _ref("season_id", "season.season_id", _SEASON_ID),
    _int("round_no", "the round's place, by the order of the headings, from 1"),
    _text("round", "the round's name"),
    _text("kind", "group stage, knockout, third place or final"),
    _int("line_no", "the heading's line"),
    _one_of("kind", ("group stage", "knockout", "third place", "final")),
    Index(None, "season_id"),
    comment="A round of a season.",
)

cup_group = Table(
    "cup_group",
    metadata,
    _key("group_id", "identifies the group"),
    _ref("season_id", None, _SEASON_ID),
    _ref("round_id", "round.round_id", "the group stage"),
    _int("group_no", "the group's place in the season, from 1"),
    _text("group_name", "the group's name"),
    _int("line_no", "the heading's line"),
    comment="A group of a group stage.",
)

entrant = Table(
    "entrant",
    metadata,
    _ref("season_id", "season.season_id", _SEASON_ID),
    _ref("club_id", "club.club_id", "the club"),
    _text("club", "the name the club bore in this season"),
    _ref("first_round_id", None, "the first round it has a match line in", True),
    _ref("last_round_id", None, "the last one", True),
    _text("outcome", "what ended its way"),
    _ref("eliminated_by_club_id", None, "the club that put it out, null where none did", True),
    _int("line_no", "the first line that names it"),
    _text("country", "its country as this document gives it, null where it does not", True),
    PrimaryKeyConstraint("season_id", "club_id"),
    _one_of("outcome", OUTCOMES),
    Index(None, "club_id"),
    Index(None, "club"),
    comment="A club in a season.",
    sqlite_with_rowid=False,
)

entrant_name = Table(
    "entrant_name",
    metadata,
    _ref("season_id", None, _SEASON_ID),
    _ref("club_id", None, "the club"),
    _int("name_no", "counts the club's spellings in this document"),
    _text("name", "a spelling of the club's name"),
    _int("line_no", "the first line with this spelling"),
    _int("column_no", _COLUMN_NO),
    _entrant("club_id"),
    PrimaryKeyConstraint("season_id", "club_id", "name_no"),
    Index(None, "club_id"),
    comment="The spellings of a club's name in a document.",
    sqlite_with_rowid=False,
)

group_entry = Table(
    "group_entry",
    metadata,
    _ref("group_id", "cup_group.group_id", "the group"),
    _ref("club_id", None, "the club"),
    _ref("season_id", None, _SEASON_ID),
    _int("rank", "the club's rank; equals share it"),
    _col("rank_certain", Boolean(create_constraint=False), "false where the rank is shared or matches are missing"),
    _col(
        "advanced", Boolean(create_constraint=False), "whether it plays a later round, null where none is known", True
    ),
    _entrant("club_id"),
    PrimaryKeyConstraint("group_id", "club_id"),
    Index(None, "club_id"),
    Index(None, "season_id"),
    comment="A club in a group.",
    sqlite_with_rowid=False,
)

tie = Table(
    "tie",
    metadata,
    _key("tie_id", "identifies the tie"),
    _ref("season_id", None, _SEASON_ID),
    _ref("round_id", "round.round_id", "its round"),
    _int("tie_no", "the tie's place in the season, from 1"),
    _ref("club1_id", None, "the club at home in the first line"),
    _ref("club2_id", None, "the other club"),
    _int("legs", "how many lines it has, walkovers included"),
    _int(
        "club1_goals",
        "goals on the field over all legs, of a replay those of the deciding match; null when none was played",
        True,
    ),
    _int("club2_goals", "the same of the other club", True),
    _text("status", "played, walkover, awarded, annulled, abandoned, cancelled or open"),
    _ref("winner_club_id", None, "the club that won the tie, null where none or not known", True),
    _text("winner_basis", "how the winner is known; null where there can be none", True),
    _text("decided_by", "what decided it; null where it is open or annulled", True),
    _text("decided_by_basis", "how that is known; null where it is null", True),
    _int("line_no", _LINE_NO),
    _entrant("club1_id"),
    _entrant("club2_id"),
    _one_of("status", TIE_STATUSES),
    _one_of("winner_basis", BASES),
    _one_of("decided_by", DECISIONS),
    _one_of("decided_by_basis", BASES),
    CheckConstraint("winner_club_id IS NULL OR winner_club_id IN (club1_id, club2_id)", name="winner"),
    CheckConstraint("(club1_goals IS NULL) = (club2_goals IS NULL)", name="goals"),
    CheckConstraint("club1_id <> club2_id", name="clubs"),
    Index(None, "season_id"),
    Index(None, "round_id"),
    Index(None, "club1_id", "club2_id"),
    Index(None, "club2_id", "club1_id"),
    Index(None, "winner_club_id"),
    comment="What two clubs contest in a knockout round.",
)

match = Table(
    "match",
    metadata,
    _key("match_id", "identifies the match"),
    _ref("season_id", None, _SEASON_ID),
    _ref("round_id", "round.round_id", "its round"),
    _ref("group_id", "cup_group.group_id", "its group, null outside groups", True),
    _ref("tie_id", "tie.tie_id", "its tie, null in groups", True),
    _int("match_no", "the match's place in the season, from 1"),
    _int("leg", "its place in its tie, from 1; null in groups", True),
    _ref("home_club_id", None, "the first-named club"),
    _ref("away_club_id", None, "the second-named club"),
    _int("home_goals", "goals after extra time if any; null without a score", True),
    _int("away_goals", "the same of the second-named club", True),
    _text("status", "played, walkover, awarded, annulled, abandoned or cancelled"),
    _text("status_basis", "how the status is known"),
    _col(
        "extra_time", Boolean(create_constraint=False), "whether extra time was played, null where nothing tells", True
    ),
    _text("extra_time_basis", "how that is known"),
    _int("home_shootout", "shoot-out goals of the first-named club, null where none known", True),
    _int("away_shootout", "the same of the second-named club", True),
    _text("shootout_basis", "how the shoot-out is known, null where none is", True),
    _col("played_on", Date, "the day, null where no full date is known", True),
    _text("date_written", "the date as written, null where none is", True),
    _int("date_line_no", "the line of the date", True),
    _text("year_basis", "how the date's year is known", True),
    _text("venue", "where it was played, null where not known", True),
    _int("attendance", "spectators, null where not known", True),
    _text("referee", "the referee, null where not known", True),
    _ref(
        "advanced_club_id", None, "of a walkover or decision, the club that went on by it; null where not known", True
    ),
    _text("advanced_basis", "how that is known; null for other matches", True),
    _text("home_written", "the first name as written"),
    _text("away_written", "the second name as written"),
    _int("line_no", _LINE_NO),
    _int("column_no", _COLUMN_NO),
    _entrant("home_club_id"),
    _entrant("away_club_id"),
    _one_of("status", MATCH_STATUSES),
    _one_of("status_basis", BASES),
    _one_of("extra_time_basis", BASES),
    _one_of("shootout_basis", BASES),
    _one_of("year_basis", BASES),
    _one_of("advanced_basis", BASES),
    CheckConstraint("(home_goals IS NULL) = (away_goals IS NULL)", name="goals"),
    _within("home_goals", 0, 99),
    _within("away_goals", 0, 99),
    CheckConstraint(
        "(status <> 'played' OR home_goals IS NOT NULL) AND "
        "(status NOT IN ('walkover', 'cancelled') OR home_goals IS NULL)",
        name="status_score",
    ),
    CheckConstraint("(home_shootout IS NULL) = (away_shootout IS NULL)", name="shootout"),
    CheckConstraint("home_shootout IS NULL OR shootout_basis IS NOT NULL", name="shootout_basis_known"),
    CheckConstraint("home_club_id <> away_club_id", name="clubs"),
    CheckConstraint("(group_id IS NULL) <> (tie_id IS NULL)", name="place"),
    Index(None, "season_id", "match_no"),
    Index(None, "round_id"),
    Index(None, "tie_id"),
    _where_known("group_id"),
    Index(None, "home_club_id", "away_club_id"),
    Index(None, "away_club_id", "home_club_id"),
    comment="A match line: a match, or the walkover or cancellation in its place.",
)

club_match = Table(
    "club_match",
    metadata,
    _ref("match_id", "match.match_id", "the match"),
    _text("side", "home or away"),
    _ref("season_id", None, _SEASON_ID),
    _ref("round_id", None, "its round"),
    _ref("group_id", None, "its group, null outside groups", True),
    _ref("tie_id", None, "its tie, null in groups", True),
    _ref("club_id", None, "the club whose view of the match this is"),
    _ref("opponent_club_id", None, "the other club"),
    _int("goals_for", "its goals, null without a score", True),
    _int("goals_against", "the other club's", True),
    _text(
        "result", "won, drawn, lost on the field, walkover won, walkover lost; null where none counts or is known", True
    ),
    _text("table_result", "won, drawn or lost as a table of standings counts it (awarded scores too), else null", True),
    _int("shootout_for", "its shoot-out goals, null where none known", True),
    _int("shootout_against", "the other club's", True),
    _text("status", "the match's status"),
    _col("played_on", Date, "the day, null where no full date is known", True),
    _int("leg", "the match's place in its tie, from 1; null in groups", True),
    PrimaryKeyConstraint("match_id", "side"),
    _one_of("side", ("home", "away")),
    _one_of("result", ("won", "drawn", "lost", "walkover won", "walkover lost")),
    _one_of("table_result", ("won", "drawn", "lost")),
    Index(None, "season_id", "club_id"),
    Index(None, "club_id", "opponent_club_id"),
    _where_known("group_id"),
    comment="Each match as each of its two clubs sees it: two rows a match, written with it.",
    sqlite_with_rowid=False,
)

season_player = Table(
    "season_player",
    metadata,
    _key("season_player_id", "identifies the player of a club in a season"),
    _ref("season_id", "season.season_id", _SEASON_ID),
    _ref("club_id", None, "his club, null where none is declared", True),
    _text("player", "the fullest form of his name in this season"),
    _text("full_name", "the name an infobox, list or curated entry declares, else null", True),
    _text("nationality", "the code as declared, else null", True),
    _text("link_key", "the curated player he is, else null", True),
    _ref("player_id", None, "the player over all seasons: the identifier of his first appearance here"),
    _int("declared_goals", "goals the list or infobox gives him, null where neither does", True),
    _int("line_no", "the first line that names him"),
    _entrant("club_id"),
    Index(None, "season_id"),
    Index(None, "player_id"),
    Index(None, "club_id", "full_name"),
    _where_known("link_key"),
    comment="A player of a club in a season.",
)

goal = Table(
    "goal",
    metadata,
    _key("goal_id", "identifies the goal"),
    _ref("season_id", None, _SEASON_ID),
    _ref("match_id", "match.match_id", "its match"),
    _ref("club_id", None, "the club it is credited to"),
    _int("goal_no", "counts the club's goals in the match, in line order"),
    _ref("season_player_id", "season_player.season_player_id", "the scorer, null where not known", True),
    _text("written_name", "the scorer as the line writes him, null where it does not", True),
    _int("minute", "the minute, null where not stated", True),
    _int("stoppage", "minutes of added time behind it, null where none stated", True),
    _text("kind", "goal, penalty or own goal"),
    _text("attribution", "how the scorer is known"),
    _col("counts", Boolean(create_constraint=False), "false in an annulled match"),
    _int("line_no", _LINE_NO),
    _int("column_no", _COLUMN_NO),
    _entrant("club_id"),
    _one_of("kind", ("goal", "penalty", "own goal")),
    _one_of("attribution", BASES),
    CheckConstraint("(attribution = 'unknown') = (season_player_id IS NULL)", name="scorer"),
    _within("minute", 1, 150),
    CheckConstraint("stoppage IS NULL OR (minute IS NOT NULL AND stoppage BETWEEN 1 AND 60)", name="stoppage"),
    UniqueConstraint("match_id", "club_id", "goal_no"),
    Index(None, "season_id"),
    Index(None, "season_player_id"),
    comment="A goal. A played match has as many as its score.",
)

mention = Table(
    "mention",
    metadata,
    _key("mention_id", "identifies the mention"),
    _ref("season_id", None, _SEASON_ID),
    _ref("match_id", "match.match_id", "the match of the scorer line"),
    _ref("club_id", None, "the club of the scorer line"),
    _ref("season_player_id", "season_player.season_player_id", "the man, null for a blank", True),
    _text("written_name", "the name as written, null for a blank", True),
    _ref("goal_id", "goal.goal_id", "the goal that a rule found this to be, else null", True),
    _int("line_no", _LINE_NO),
    _int("column_no", _COLUMN_NO),
    _entrant("club_id"),
    Index(None, "season_id"),
    Index(None, "match_id"),
    Index(None, "season_player_id"),
    _where_known("goal_id"),
    comment="A name or blank on a scorer line that the line does not make a goal.",
)

declared_fact = Table(
    "declared_fact",
    metadata,
    _key("declared_fact_id", "identifies the declared fact"),
    _ref("season_id", "season.season_id", _SEASON_ID),
    _text("subject", "what is declared"),
    _text("value", "what the document says, as written"),
    _int("number", "its whole number, else null", True),
    _col("day", Date, "its date, else null", True),
    _ref("club_id", None, "the club it speaks of, else null", True),
    _ref("round_id", None, "the round it speaks of, else null", True),
    _ref("group_id", None, "the group it speaks of, else null", True),
    _int("line_no", _LINE_NO),
    _int("column_no", _COLUMN_NO),
    Index(None, "season_id"),
    comment="What the document declares about itself: infobox values and tables of rounds and entrants.",
)

declared_scorer = Table(
    "declared_scorer",
    metadata,
    _key("declared_scorer_id", "identifies the declared scorer"),
    _ref("season_id", None, _SEASON_ID),
    _ref("season_player_id", "season_player.season_player_id", "the player, null for own goals", True),
    _text("source", "infobox or list"),
    _text("written_name", "the name as declared"),
    _ref("club_id", None, "the club declared, null where none or not in the season", True),
    _text("club_written", "the club as written, null where none is", True),
    _text("nationality", "the code as written, else null", True),
    _int("goals", "the figure declared, null where none is", True),
    _col("own_goals", Boolean(create_constraint=False), "whether the figure counts own goals"),
    _int("line_no", _LINE_NO),
    _int("column_no", _COLUMN_NO),
    _one_of("source", ("infobox", "list")),
    Index(None, "season_id"),
    Index(None, "season_player_id"),
    comment="A scorer as the infobox or a list declares him.",
)

tally = Table(
    "tally",
    metadata,
    _key("tally_id", "identifies the comparison"),
    _ref("season_id", "season.season_id", _SEASON_ID),
    _text("subject", "what is compared"),
    _text("declared", "what the document declares"),
    _text("counted", "what its lines add up to, null where nothing can be counted", True),
    _int("difference", "declared minus counted, for whole numbers", True),
    _text("verdict", "agrees, differs or unchecked"),
    _text("explanation", "the simplest reasons that would account for the difference, else null", True),
    _int("line_no", "the line that declares it"),
    _one_of("verdict", ("agrees", "differs", "unchecked")),
    Index(None, "season_id"),
    comment="Declared facts held against counted ones.",
)

claim = Table(
    "claim",
    metadata,
    _key("claim_id", "identifies the claim"),
    _ref("season_id", "season.season_id", _SEASON_ID),
    _text("subject", "season, tie, match, goal, mention, club or player"),
    _ref("subject_id", None, "the identifier of the subject's row"),
    _text("fact", "which fact of the subject it settles"),
    _text("statement", "what is claimed, in a sentence"),
    _text("rule", "the rule that says so"),
    _text("basis", "stated, deduced or curated"),
    _text("assumptions", "what had to be assumed, separated by semicolons; null for nothing", True),
    _col("used", Boolean(create_constraint=False), "whether the result rests on it"),
    _text("source", "the address behind a curated claim, else null", True),
    _one_of("subject", ("season", "tie", "match", "goal", "mention", "club", "player")),
    _one_of("basis", ("stated", "deduced", "curated")),
    Index(None, "season_id"),
    Index(None, "subject_id"),
    comment="A derived fact with the rule behind it.",
)

evidence = Table(
    "evidence",
    metadata,
    _ref("claim_id", "claim.claim_id", "the claim"),
    _int("line_no", _LINE_NO),
    _text("role", "for or against"),
    PrimaryKeyConstraint("claim_id", "line_no", "role"),
    _one_of("role", ("for", "against")),
    comment="A line that speaks for or against a claim.",
    sqlite_with_rowid=False,
)

finding = Table(
    "finding",
    metadata,
    _key("finding_id", "identifies the finding"),
    _ref("season_id", "season.season_id", _SEASON_ID),
    _text("code", "the kind of finding; `kzcup codes` explains it"),
    _text("severity", "error, warning or info"),
    _text("message", "what is doubtful"),
    _text("expected", "what was expected, else null", True),
    _text("found", "what was found, else null", True),
    _int("line_no", _LINE_NO),
    _int("column_no", _COLUMN_NO),
    _one_of("severity", ("error", "warning", "info")),
    Index(None, "season_id"),
    comment="Something doubtful in a document.",
)
