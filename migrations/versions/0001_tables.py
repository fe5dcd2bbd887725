"""The tables.

Written out once and for all: what a released revision does must not change when the tables' definitions do.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "club",
        sa.Column("club_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the club"),
        sa.Column(
            "club_key",
            sa.Text(),
            nullable=False,
            comment="the identity across documents: curated, or country and folded name",
        ),
        sa.Column("club", sa.Text(), nullable=False, comment="the club's name over all seasons"),
        sa.Column("country", sa.Text(), nullable=True, comment="its country, null where unknown"),
        sa.Column("city", sa.Text(), nullable=True, comment="its town, null where no curated entry gives it"),
        sa.Column("curated", sa.Boolean(), nullable=False, comment="whether a curated entry knows the club"),
        sa.Column(
            "latest_season_id",
            sa.BigInteger(),
            nullable=True,
            comment="of a club nobody curated, the latest season, whose name it bears; else null",
        ),
        sa.PrimaryKeyConstraint("club_id", name=op.f("pk_club")),
        sa.UniqueConstraint("club_key", name=op.f("uq_club_club_key")),
        comment="A club, whatever its name at the time. It exists while a season has it as entrant.",
    )
    op.create_index(op.f("ix_club_club"), "club", ["club"], unique=False)
    op.create_table(
        "competition",
        sa.Column(
            "competition_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the competition"
        ),
        sa.Column(
            "competition_key",
            sa.Text(),
            nullable=False,
            comment="folded name and country, the identity across documents",
        ),
        sa.Column("competition", sa.Text(), nullable=False, comment="the competition's name"),
        sa.Column(
            "country",
            sa.Text(),
            nullable=True,
            comment="its country, null where neither text nor curated data gives it",
        ),
        sa.Column(
            "latest_season_id", sa.BigInteger(), nullable=False, comment="its latest season, whose document names it"
        ),
        sa.PrimaryKeyConstraint("competition_id", name=op.f("pk_competition")),
        sa.UniqueConstraint("competition_key", name=op.f("uq_competition_competition_key")),
        comment="A cup, whatever the year.",
    )
    op.create_index(op.f("ix_competition_competition"), "competition", ["competition"], unique=False)
    op.create_table(
        "dictionary_entry",
        sa.Column("relation", sa.Text(), nullable=False, comment="a table or view"),
        sa.Column("column_name", sa.Text(), nullable=False, comment="its column, or empty for the relation itself"),
        sa.Column("position", sa.Integer(), nullable=False, comment="the column's place, 0 for the relation itself"),
        sa.Column("description", sa.Text(), nullable=False, comment="what it means"),
        sa.PrimaryKeyConstraint("relation", "column_name", name=op.f("pk_dictionary_entry")),
        comment="The meaning of every table, view and column; written by the migrations.",
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False, comment="what is set"),
        sa.Column("value", sa.Text(), nullable=False, comment="what it is set to"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
        comment="What every season of this database was derived with; another load must agree with it.",
    )
    op.create_table(
        "club_alias",
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club"),
        sa.Column("alias_no", sa.Integer(), nullable=False, comment="counts the club's curated names"),
        sa.Column("name", sa.Text(), nullable=False, comment="a name the club bore"),
        sa.Column("first_season", sa.Text(), nullable=True, comment="the first year it bore it, null where not known"),
        sa.Column(
            "last_season", sa.Text(), nullable=True, comment="the last year, null where not known or still borne"
        ),
        sa.Column("source", sa.Text(), nullable=False, comment="where that is written"),
        sa.ForeignKeyConstraint(["club_id"], ["club.club_id"], name=op.f("fk_club_alias_club_id")),
        sa.PrimaryKeyConstraint("club_id", "alias_no", name=op.f("pk_club_alias")),
        comment="Names of clubs from the curated data.",
    )
    op.create_table(
        "season",
        sa.Column("season_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the season"),
        sa.Column("competition_id", sa.BigInteger(), nullable=False, comment="its competition"),
        sa.Column("season", sa.Text(), nullable=False, comment="the label with a plain hyphen, such as 1996-97"),
        sa.Column("written_label", sa.Text(), nullable=False, comment="the label as the document writes it"),
        sa.Column("start_year", sa.Integer(), nullable=False, comment="the year it began"),
        sa.Column("end_year", sa.Integer(), nullable=False, comment="the year it ended"),
        sa.Column("title", sa.Text(), nullable=False, comment="the document's title"),
        sa.Column(
            "points_for_win",
            sa.Integer(),
            nullable=False,
            comment="points for a won group match, from the curated rules",
        ),
        sa.Column("winner_club_id", sa.BigInteger(), nullable=True, comment="the champion, null where not known"),
        sa.Column("winner_basis", sa.Text(), nullable=True, comment="how the champion is known, null without one"),
        sa.Column(
            "runner_up_club_id", sa.BigInteger(), nullable=True, comment="the loser of the final, null where not known"
        ),
        sa.Column("declared_clubs", sa.Integer(), nullable=True, comment="clubs as the infobox counts them"),
        sa.Column("declared_matches", sa.Integer(), nullable=True, comment="matches as the infobox counts them"),
        sa.Column("declared_goals", sa.Integer(), nullable=True, comment="goals as the infobox counts them"),
        sa.Column(
            "competition_written", sa.Text(), nullable=False, comment="the competition's name as this document gives it"
        ),
        sa.Column(
            "country_written",
            sa.Text(),
            nullable=True,
            comment="the country as this document gives it, null where it does not",
        ),
        sa.CheckConstraint(
            "winner_basis = 'stated' OR winner_basis = 'deduced' OR winner_basis = 'curated' OR "
            "winner_basis = 'unknown'",
            name=op.f("ck_season_winner_basis"),
        ),
        sa.CheckConstraint("end_year BETWEEN start_year AND start_year + 2", name=op.f("ck_season_end_year")),
        sa.CheckConstraint("start_year BETWEEN 1800 AND 2200", name=op.f("ck_season_start_year")),
        sa.ForeignKeyConstraint(
            ["competition_id"], ["competition.competition_id"], name=op.f("fk_season_competition_id")
        ),
        sa.PrimaryKeyConstraint("season_id", name=op.f("pk_season")),
        sa.UniqueConstraint("competition_id", "season", name=op.f("uq_season_competition_id_season")),
        comment="One edition of a competition.",
    )
    op.create_index(op.f("ix_season_season"), "season", ["season"], unique=False)
    op.create_index(op.f("ix_season_winner_club_id"), "season", ["winner_club_id"], unique=False)
    op.create_table(
        "claim",
        sa.Column("claim_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the claim"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("subject", sa.Text(), nullable=False, comment="season, tie, match, goal, mention, club or player"),
        sa.Column("subject_id", sa.BigInteger(), nullable=False, comment="the identifier of the subject's row"),
        sa.Column("fact", sa.Text(), nullable=False, comment="which fact of the subject it settles"),
        sa.Column("statement", sa.Text(), nullable=False, comment="what is claimed, in a sentence"),
        sa.Column("rule", sa.Text(), nullable=False, comment="the rule that says so"),
        sa.Column("basis", sa.Text(), nullable=False, comment="stated, deduced or curated"),
        sa.Column(
            "assumptions",
            sa.Text(),
            nullable=True,
            comment="what had to be assumed, separated by semicolons; null for nothing",
        ),
        sa.Column("used", sa.Boolean(), nullable=False, comment="whether the result rests on it"),
        sa.Column("source", sa.Text(), nullable=True, comment="the address behind a curated claim, else null"),
        sa.CheckConstraint("basis = 'stated' OR basis = 'deduced' OR basis = 'curated'", name=op.f("ck_claim_basis")),
        sa.CheckConstraint(
            "subject = 'season' OR subject = 'tie' OR subject = 'match' OR subject = 'goal' OR "
            "subject = 'mention' OR subject = 'club' OR subject = 'player'",
            name=op.f("ck_claim_subject"),
        ),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_claim_season_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim")),
        comment="A derived fact with the rule behind it.",
    )
    op.create_index(op.f("ix_claim_season_id"), "claim", ["season_id"], unique=False)
    op.create_index(op.f("ix_claim_subject_id"), "claim", ["subject_id"], unique=False)
    op.create_table(
        "declared_fact",
        sa.Column(
            "declared_fact_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="identifies the declared fact",
        ),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("subject", sa.Text(), nullable=False, comment="what is declared"),
        sa.Column("value", sa.Text(), nullable=False, comment="what the document says, as written"),
        sa.Column("number", sa.Integer(), nullable=True, comment="its whole number, else null"),
        sa.Column("day", sa.Date(), nullable=True, comment="its date, else null"),
        sa.Column("club_id", sa.BigInteger(), nullable=True, comment="the club it speaks of, else null"),
        sa.Column("round_id", sa.BigInteger(), nullable=True, comment="the round it speaks of, else null"),
        sa.Column("group_id", sa.BigInteger(), nullable=True, comment="the group it speaks of, else null"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_declared_fact_season_id")),
        sa.PrimaryKeyConstraint("declared_fact_id", name=op.f("pk_declared_fact")),
        comment="What the document declares about itself: infobox values and tables of rounds and entrants.",
    )
    op.create_index(op.f("ix_declared_fact_season_id"), "declared_fact", ["season_id"], unique=False)
    op.create_table(
        "document",
        sa.Column(
            "document_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the document"
        ),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season it tells"),
        sa.Column("document", sa.Text(), nullable=False, comment="the file's base name or the page's address"),
        sa.Column("title", sa.Text(), nullable=False, comment="its title"),
        sa.Column("format", sa.Text(), nullable=False, comment="the format it was read as"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="the hash of its bytes, hexadecimal"),
        sa.Column("lines", sa.Integer(), nullable=False, comment="how many lines it has"),
        sa.Column("unread_lines", sa.Integer(), nullable=False, comment="how many of them nothing could be made of"),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_document_season_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document")),
        sa.UniqueConstraint("season_id", name=op.f("uq_document_season_id")),
        comment="A text that was loaded. A season has one.",
    )
    op.create_table(
        "entrant",
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club"),
        sa.Column("club", sa.Text(), nullable=False, comment="the name the club bore in this season"),
        sa.Column("first_round_id", sa.BigInteger(), nullable=True, comment="the first round it has a match line in"),
        sa.Column("last_round_id", sa.BigInteger(), nullable=True, comment="the last one"),
        sa.Column("outcome", sa.Text(), nullable=False, comment="what ended its way"),
        sa.Column(
            "eliminated_by_club_id",
            sa.BigInteger(),
            nullable=True,
            comment="the club that put it out, null where none did",
        ),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the first line that names it"),
        sa.Column(
            "country", sa.Text(), nullable=True, comment="its country as this document gives it, null where it does not"
        ),
        sa.CheckConstraint(
            "outcome = 'winner' OR outcome = 'runner-up' OR outcome = 'eliminated' OR "
            "outcome = 'walkover' OR outcome = 'group stage' OR outcome = 'decision' OR "
            "outcome = 'unknown'",
            name=op.f("ck_entrant_outcome"),
        ),
        sa.ForeignKeyConstraint(["club_id"], ["club.club_id"], name=op.f("fk_entrant_club_id")),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_entrant_season_id")),
        sa.PrimaryKeyConstraint("season_id", "club_id", name=op.f("pk_entrant")),
        comment="A club in a season.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_entrant_club"), "entrant", ["club"], unique=False)
    op.create_index(op.f("ix_entrant_club_id"), "entrant", ["club_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("finding_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the finding"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("code", sa.Text(), nullable=False, comment="the kind of finding; `kzcup codes` explains it"),
        sa.Column("severity", sa.Text(), nullable=False, comment="error, warning or info"),
        sa.Column("message", sa.Text(), nullable=False, comment="what is doubtful"),
        sa.Column("expected", sa.Text(), nullable=True, comment="what was expected, else null"),
        sa.Column("found", sa.Text(), nullable=True, comment="what was found, else null"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.CheckConstraint(
            "severity = 'error' OR severity = 'warning' OR severity = 'info'", name=op.f("ck_finding_severity")
        ),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_finding_season_id")),
        sa.PrimaryKeyConstraint("finding_id", name=op.f("pk_finding")),
        comment="Something doubtful in a document.",
    )
    op.create_index(op.f("ix_finding_season_id"), "finding", ["season_id"], unique=False)
    op.create_table(
        "load",
        sa.Column(
            "season_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="the season this belongs to"
        ),
        sa.Column("sha256", sa.Text(), nullable=False, comment="the hash of the document's bytes"),
        sa.Column(
            "fingerprint", sa.Text(), nullable=False, comment="the hash of document, curated data, settings and rules"
        ),
        sa.Column("program_version", sa.Text(), nullable=False, comment="the kzcup that derived the season"),
        sa.Column("schema_revision", sa.Text(), nullable=False, comment="the schema it was written under"),
        sa.Column("lines", sa.Integer(), nullable=False, comment="lines read"),
        sa.Column("matches", sa.Integer(), nullable=False, comment="matches played that count"),
        sa.Column("goals", sa.Integer(), nullable=False, comment="goals that count"),
        sa.Column("findings", sa.Integer(), nullable=False, comment="findings of all severities"),
        sa.Column("clubs", sa.Integer(), nullable=False, comment="clubs of the season"),
        sa.Column("ties", sa.Integer(), nullable=False, comment="ties that count"),
        sa.Column("walkovers", sa.Integer(), nullable=False, comment="walkover lines"),
        sa.Column("errors", sa.Integer(), nullable=False, comment="findings that are errors"),
        sa.Column("warnings", sa.Integer(), nullable=False, comment="findings that are warnings"),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_load_season_id")),
        sa.PrimaryKeyConstraint("season_id", name=op.f("pk_load")),
        comment="How each season came into the database; written in the season's own transaction.",
    )
    op.create_index(op.f("ix_load_sha256"), "load", ["sha256"], unique=False)
    op.create_table(
        "round",
        sa.Column("round_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the round"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column(
            "round_no", sa.Integer(), nullable=False, comment="the round's place, by the order of the headings, from 1"
        ),
        sa.Column("round", sa.Text(), nullable=False, comment="the round's name"),
        sa.Column("kind", sa.Text(), nullable=False, comment="group stage, knockout, third place or final"),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the heading's line"),
        sa.CheckConstraint(
            "kind = 'group stage' OR kind = 'knockout' OR kind = 'third place' OR kind = 'final'",
            name=op.f("ck_round_kind"),
        ),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_round_season_id")),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_round")),
        comment="A round of a season.",
    )
    op.create_index(op.f("ix_round_season_id"), "round", ["season_id"], unique=False)
    op.create_table(
        "tally",
        sa.Column(
            "tally_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the comparison"
        ),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("subject", sa.Text(), nullable=False, comment="what is compared"),
        sa.Column("declared", sa.Text(), nullable=False, comment="what the document declares"),
        sa.Column(
            "counted", sa.Text(), nullable=True, comment="what its lines add up to, null where nothing can be counted"
        ),
        sa.Column("difference", sa.Integer(), nullable=True, comment="declared minus counted, for whole numbers"),
        sa.Column("verdict", sa.Text(), nullable=False, comment="agrees, differs or unchecked"),
        sa.Column(
            "explanation",
            sa.Text(),
            nullable=True,
            comment="the simplest reasons that would account for the difference, else null",
        ),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the line that declares it"),
        sa.CheckConstraint(
            "verdict = 'agrees' OR verdict = 'differs' OR verdict = 'unchecked'", name=op.f("ck_tally_verdict")
        ),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_tally_season_id")),
        sa.PrimaryKeyConstraint("tally_id", name=op.f("pk_tally")),
        comment="Declared facts held against counted ones.",
    )
    op.create_index(op.f("ix_tally_season_id"), "tally", ["season_id"], unique=False)
    op.create_table(
        "cup_group",
        sa.Column("group_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the group"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("round_id", sa.BigInteger(), nullable=False, comment="the group stage"),
        sa.Column("group_no", sa.Integer(), nullable=False, comment="the group's place in the season, from 1"),
        sa.Column("group_name", sa.Text(), nullable=False, comment="the group's name"),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the heading's line"),
        sa.ForeignKeyConstraint(["round_id"], ["round.round_id"], name=op.f("fk_cup_group_round_id")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_cup_group")),
        comment="A group of a group stage.",
    )
    op.create_table(
        "entrant_name",
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club"),
        sa.Column("name_no", sa.Integer(), nullable=False, comment="counts the club's spellings in this document"),
        sa.Column("name", sa.Text(), nullable=False, comment="a spelling of the club's name"),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the first line with this spelling"),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.ForeignKeyConstraint(
            ["season_id", "club_id"],
            ["entrant.season_id", "entrant.club_id"],
            name=op.f("fk_entrant_name_season_id_club_id"),
        ),
        sa.PrimaryKeyConstraint("season_id", "club_id", "name_no", name=op.f("pk_entrant_name")),
        comment="The spellings of a club's name in a document.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_entrant_name_club_id"), "entrant_name", ["club_id"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("claim_id", sa.BigInteger(), nullable=False, comment="the claim"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column("role", sa.Text(), nullable=False, comment="for or against"),
        sa.CheckConstraint("role = 'for' OR role = 'against'", name=op.f("ck_evidence_role")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.claim_id"], name=op.f("fk_evidence_claim_id")),
        sa.PrimaryKeyConstraint("claim_id", "line_no", "role", name=op.f("pk_evidence")),
        comment="A line that speaks for or against a claim.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "season_player",
        sa.Column(
            "season_player_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="identifies the player of a club in a season",
        ),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("club_id", sa.BigInteger(), nullable=True, comment="his club, null where none is declared"),
        sa.Column("player", sa.Text(), nullable=False, comment="the fullest form of his name in this season"),
        sa.Column(
            "full_name",
            sa.Text(),
            nullable=True,
            comment="the name an infobox, list or curated entry declares, else null",
        ),
        sa.Column("nationality", sa.Text(), nullable=True, comment="the code as declared, else null"),
        sa.Column("link_key", sa.Text(), nullable=True, comment="the curated player he is, else null"),
        sa.Column(
            "player_id",
            sa.BigInteger(),
            nullable=False,
            comment="the player over all seasons: the identifier of his first appearance here",
        ),
        sa.Column(
            "declared_goals",
            sa.Integer(),
            nullable=True,
            comment="goals the list or infobox gives him, null where neither does",
        ),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the first line that names him"),
        sa.ForeignKeyConstraint(
            ["season_id", "club_id"],
            ["entrant.season_id", "entrant.club_id"],
            name=op.f("fk_season_player_season_id_club_id"),
        ),
        sa.ForeignKeyConstraint(["season_id"], ["season.season_id"], name=op.f("fk_season_player_season_id")),
        sa.PrimaryKeyConstraint("season_player_id", name=op.f("pk_season_player")),
        comment="A player of a club in a season.",
    )
    op.create_index(op.f("ix_season_player_club_id_full_name"), "season_player", ["club_id", "full_name"], unique=False)
    op.create_index(
        op.f("ix_season_player_link_key"),
        "season_player",
        ["link_key"],
        unique=False,
        sqlite_where=sa.text("link_key IS NOT NULL"),
        postgresql_where=sa.text("link_key IS NOT NULL"),
    )
    op.create_index(op.f("ix_season_player_player_id"), "season_player", ["player_id"], unique=False)
    op.create_index(op.f("ix_season_player_season_id"), "season_player", ["season_id"], unique=False)
    op.create_table(
        "source_line",
        sa.Column("document_id", sa.BigInteger(), nullable=False, comment="the document"),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="the line's number, from 1"),
        sa.Column("kind", sa.Text(), nullable=False, comment="what the line was read as"),
        sa.Column("text", sa.Text(), nullable=False, comment="the line as written, without its line end"),
        sa.ForeignKeyConstraint(["document_id"], ["document.document_id"], name=op.f("fk_source_line_document_id")),
        sa.PrimaryKeyConstraint("document_id", "line_no", name=op.f("pk_source_line")),
        comment="Every line of every document.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tie",
        sa.Column("tie_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the tie"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("round_id", sa.BigInteger(), nullable=False, comment="its round"),
        sa.Column("tie_no", sa.Integer(), nullable=False, comment="the tie's place in the season, from 1"),
        sa.Column("club1_id", sa.BigInteger(), nullable=False, comment="the club at home in the first line"),
        sa.Column("club2_id", sa.BigInteger(), nullable=False, comment="the other club"),
        sa.Column("legs", sa.Integer(), nullable=False, comment="how many lines it has, walkovers included"),
        sa.Column(
            "club1_goals",
            sa.Integer(),
            nullable=True,
            comment="goals on the field over all legs, of a replay those of the deciding match; "
            "null when none was played",
        ),
        sa.Column("club2_goals", sa.Integer(), nullable=True, comment="the same of the other club"),
        sa.Column(
            "status",
            sa.Text(),
            nullable=False,
            comment="played, walkover, awarded, annulled, abandoned, cancelled or open",
        ),
        sa.Column(
            "winner_club_id",
            sa.BigInteger(),
            nullable=True,
            comment="the club that won the tie, null where none or not known",
        ),
        sa.Column(
            "winner_basis", sa.Text(), nullable=True, comment="how the winner is known; null where there can be none"
        ),
        sa.Column("decided_by", sa.Text(), nullable=True, comment="what decided it; null where it is open or annulled"),
        sa.Column("decided_by_basis", sa.Text(), nullable=True, comment="how that is known; null where it is null"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.CheckConstraint(
            "decided_by = 'score' OR decided_by = 'extra time' OR decided_by = 'aggregate' OR "
            "decided_by = 'away goals' OR decided_by = 'replay' OR decided_by = 'shoot-out' OR "
            "decided_by = 'lots' OR decided_by = 'walkover' OR decided_by = 'decision' OR "
            "decided_by = 'not shown'",
            name=op.f("ck_tie_decided_by"),
        ),
        sa.CheckConstraint(
            "decided_by_basis = 'stated' OR decided_by_basis = 'deduced' OR "
            "decided_by_basis = 'curated' OR decided_by_basis = 'unknown'",
            name=op.f("ck_tie_decided_by_basis"),
        ),
        sa.CheckConstraint(
            "status = 'played' OR status = 'walkover' OR status = 'awarded' OR "
            "status = 'annulled' OR status = 'abandoned' OR status = 'cancelled' OR "
            "status = 'open'",
            name=op.f("ck_tie_status"),
        ),
        sa.CheckConstraint(
            "winner_basis = 'stated' OR winner_basis = 'deduced' OR winner_basis = 'curated' OR "
            "winner_basis = 'unknown'",
            name=op.f("ck_tie_winner_basis"),
        ),
        sa.CheckConstraint("(club1_goals IS NULL) = (club2_goals IS NULL)", name=op.f("ck_tie_goals")),
        sa.CheckConstraint("club1_id <> club2_id", name=op.f("ck_tie_clubs")),
        sa.CheckConstraint(
            "winner_club_id IS NULL OR winner_club_id IN (club1_id, club2_id)", name=op.f("ck_tie_winner")
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.round_id"], name=op.f("fk_tie_round_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "club1_id"], ["entrant.season_id", "entrant.club_id"], name=op.f("fk_tie_season_id_club1_id")
        ),
        sa.ForeignKeyConstraint(
            ["season_id", "club2_id"], ["entrant.season_id", "entrant.club_id"], name=op.f("fk_tie_season_id_club2_id")
        ),
        sa.PrimaryKeyConstraint("tie_id", name=op.f("pk_tie")),
        comment="What two clubs contest in a knockout round.",
    )
    op.create_index(op.f("ix_tie_club1_id_club2_id"), "tie", ["club1_id", "club2_id"], unique=False)
    op.create_index(op.f("ix_tie_club2_id_club1_id"), "tie", ["club2_id", "club1_id"], unique=False)
    op.create_index(op.f("ix_tie_round_id"), "tie", ["round_id"], unique=False)
    op.create_index(op.f("ix_tie_season_id"), "tie", ["season_id"], unique=False)
    op.create_index(op.f("ix_tie_winner_club_id"), "tie", ["winner_club_id"], unique=False)
    op.create_table(
        "declared_scorer",
        sa.Column(
            "declared_scorer_id",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="identifies the declared scorer",
        ),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("season_player_id", sa.BigInteger(), nullable=True, comment="the player, null for own goals"),
        sa.Column("source", sa.Text(), nullable=False, comment="infobox or list"),
        sa.Column("written_name", sa.Text(), nullable=False, comment="the name as declared"),
        sa.Column(
            "club_id", sa.BigInteger(), nullable=True, comment="the club declared, null where none or not in the season"
        ),
        sa.Column("club_written", sa.Text(), nullable=True, comment="the club as written, null where none is"),
        sa.Column("nationality", sa.Text(), nullable=True, comment="the code as written, else null"),
        sa.Column("goals", sa.Integer(), nullable=True, comment="the figure declared, null where none is"),
        sa.Column("own_goals", sa.Boolean(), nullable=False, comment="whether the figure counts own goals"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.CheckConstraint("source = 'infobox' OR source = 'list'", name=op.f("ck_declared_scorer_source")),
        sa.ForeignKeyConstraint(
            ["season_player_id"], ["season_player.season_player_id"], name=op.f("fk_declared_scorer_season_player_id")
        ),
        sa.PrimaryKeyConstraint("declared_scorer_id", name=op.f("pk_declared_scorer")),
        comment="A scorer as the infobox or a list declares him.",
    )
    op.create_index(op.f("ix_declared_scorer_season_id"), "declared_scorer", ["season_id"], unique=False)
    op.create_index(op.f("ix_declared_scorer_season_player_id"), "declared_scorer", ["season_player_id"], unique=False)
    op.create_table(
        "group_entry",
        sa.Column("group_id", sa.BigInteger(), nullable=False, comment="the group"),
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("rank", sa.Integer(), nullable=False, comment="the club's rank; equals share it"),
        sa.Column(
            "rank_certain",
            sa.Boolean(),
            nullable=False,
            comment="false where the rank is shared or matches are missing",
        ),
        sa.Column(
            "advanced", sa.Boolean(), nullable=True, comment="whether it plays a later round, null where none is known"
        ),
        sa.ForeignKeyConstraint(["group_id"], ["cup_group.group_id"], name=op.f("fk_group_entry_group_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "club_id"],
            ["entrant.season_id", "entrant.club_id"],
            name=op.f("fk_group_entry_season_id_club_id"),
        ),
        sa.PrimaryKeyConstraint("group_id", "club_id", name=op.f("pk_group_entry")),
        comment="A club in a group.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_group_entry_club_id"), "group_entry", ["club_id"], unique=False)
    op.create_index(op.f("ix_group_entry_season_id"), "group_entry", ["season_id"], unique=False)
    op.create_table(
        "match",
        sa.Column("match_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the match"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("round_id", sa.BigInteger(), nullable=False, comment="its round"),
        sa.Column("group_id", sa.BigInteger(), nullable=True, comment="its group, null outside groups"),
        sa.Column("tie_id", sa.BigInteger(), nullable=True, comment="its tie, null in groups"),
        sa.Column("match_no", sa.Integer(), nullable=False, comment="the match's place in the season, from 1"),
        sa.Column("leg", sa.Integer(), nullable=True, comment="its place in its tie, from 1; null in groups"),
        sa.Column("home_club_id", sa.BigInteger(), nullable=False, comment="the first-named club"),
        sa.Column("away_club_id", sa.BigInteger(), nullable=False, comment="the second-named club"),
        sa.Column(
            "home_goals", sa.Integer(), nullable=True, comment="goals after extra time if any; null without a score"
        ),
        sa.Column("away_goals", sa.Integer(), nullable=True, comment="the same of the second-named club"),
        sa.Column(
            "status", sa.Text(), nullable=False, comment="played, walkover, awarded, annulled, abandoned or cancelled"
        ),
        sa.Column("status_basis", sa.Text(), nullable=False, comment="how the status is known"),
        sa.Column(
            "extra_time", sa.Boolean(), nullable=True, comment="whether extra time was played, null where nothing tells"
        ),
        sa.Column("extra_time_basis", sa.Text(), nullable=False, comment="how that is known"),
        sa.Column(
            "home_shootout",
            sa.Integer(),
            nullable=True,
            comment="shoot-out goals of the first-named club, null where none known",
        ),
        sa.Column("away_shootout", sa.Integer(), nullable=True, comment="the same of the second-named club"),
        sa.Column("shootout_basis", sa.Text(), nullable=True, comment="how the shoot-out is known, null where none is"),
        sa.Column("played_on", sa.Date(), nullable=True, comment="the day, null where no full date is known"),
        sa.Column("date_written", sa.Text(), nullable=True, comment="the date as written, null where none is"),
        sa.Column("date_line_no", sa.Integer(), nullable=True, comment="the line of the date"),
        sa.Column("year_basis", sa.Text(), nullable=True, comment="how the date's year is known"),
        sa.Column("venue", sa.Text(), nullable=True, comment="where it was played, null where not known"),
        sa.Column("attendance", sa.Integer(), nullable=True, comment="spectators, null where not known"),
        sa.Column("referee", sa.Text(), nullable=True, comment="the referee, null where not known"),
        sa.Column(
            "advanced_club_id",
            sa.BigInteger(),
            nullable=True,
            comment="of a walkover or decision, the club that went on by it; null where not known",
        ),
        sa.Column("advanced_basis", sa.Text(), nullable=True, comment="how that is known; null for other matches"),
        sa.Column("home_written", sa.Text(), nullable=False, comment="the first name as written"),
        sa.Column("away_written", sa.Text(), nullable=False, comment="the second name as written"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.CheckConstraint(
            "(status <> 'played' OR "
            "home_goals IS NOT NULL) AND (status NOT IN ('walkover', 'cancelled') OR "
            "home_goals IS NULL)",
            name=op.f("ck_match_status_score"),
        ),
        sa.CheckConstraint(
            "advanced_basis = 'stated' OR advanced_basis = 'deduced' OR "
            "advanced_basis = 'curated' OR advanced_basis = 'unknown'",
            name=op.f("ck_match_advanced_basis"),
        ),
        sa.CheckConstraint(
            "extra_time_basis = 'stated' OR extra_time_basis = 'deduced' OR "
            "extra_time_basis = 'curated' OR extra_time_basis = 'unknown'",
            name=op.f("ck_match_extra_time_basis"),
        ),
        sa.CheckConstraint(
            "shootout_basis = 'stated' OR shootout_basis = 'deduced' OR "
            "shootout_basis = 'curated' OR shootout_basis = 'unknown'",
            name=op.f("ck_match_shootout_basis"),
        ),
        sa.CheckConstraint(
            "status = 'played' OR status = 'walkover' OR status = 'awarded' OR "
            "status = 'annulled' OR status = 'abandoned' OR status = 'cancelled'",
            name=op.f("ck_match_status"),
        ),
        sa.CheckConstraint(
            "status_basis = 'stated' OR status_basis = 'deduced' OR status_basis = 'curated' OR "
            "status_basis = 'unknown'",
            name=op.f("ck_match_status_basis"),
        ),
        sa.CheckConstraint(
            "year_basis = 'stated' OR year_basis = 'deduced' OR year_basis = 'curated' OR year_basis = 'unknown'",
            name=op.f("ck_match_year_basis"),
        ),
        sa.CheckConstraint("(group_id IS NULL) <> (tie_id IS NULL)", name=op.f("ck_match_place")),
        sa.CheckConstraint("(home_goals IS NULL) = (away_goals IS NULL)", name=op.f("ck_match_goals")),
        sa.CheckConstraint("(home_shootout IS NULL) = (away_shootout IS NULL)", name=op.f("ck_match_shootout")),
        sa.CheckConstraint("away_goals BETWEEN 0 AND 99", name=op.f("ck_match_away_goals")),
        sa.CheckConstraint("home_club_id <> away_club_id", name=op.f("ck_match_clubs")),
        sa.CheckConstraint("home_goals BETWEEN 0 AND 99", name=op.f("ck_match_home_goals")),
        sa.CheckConstraint(
            "home_shootout IS NULL OR shootout_basis IS NOT NULL", name=op.f("ck_match_shootout_basis_known")
        ),
        sa.ForeignKeyConstraint(["group_id"], ["cup_group.group_id"], name=op.f("fk_match_group_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.round_id"], name=op.f("fk_match_round_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "away_club_id"],
            ["entrant.season_id", "entrant.club_id"],
            name=op.f("fk_match_season_id_away_club_id"),
        ),
        sa.ForeignKeyConstraint(
            ["season_id", "home_club_id"],
            ["entrant.season_id", "entrant.club_id"],
            name=op.f("fk_match_season_id_home_club_id"),
        ),
        sa.ForeignKeyConstraint(["tie_id"], ["tie.tie_id"], name=op.f("fk_match_tie_id")),
        sa.PrimaryKeyConstraint("match_id", name=op.f("pk_match")),
        comment="A match line: a match, or the walkover or cancellation in its place.",
    )
    op.create_index(op.f("ix_match_away_club_id_home_club_id"), "match", ["away_club_id", "home_club_id"], unique=False)
    op.create_index(
        op.f("ix_match_group_id"),
        "match",
        ["group_id"],
        unique=False,
        sqlite_where=sa.text("group_id IS NOT NULL"),
        postgresql_where=sa.text("group_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_match_home_club_id_away_club_id"), "match", ["home_club_id", "away_club_id"], unique=False)
    op.create_index(op.f("ix_match_round_id"), "match", ["round_id"], unique=False)
    op.create_index(op.f("ix_match_season_id_match_no"), "match", ["season_id", "match_no"], unique=False)
    op.create_index(op.f("ix_match_tie_id"), "match", ["tie_id"], unique=False)
    op.create_table(
        "club_match",
        sa.Column("match_id", sa.BigInteger(), nullable=False, comment="the match"),
        sa.Column("side", sa.Text(), nullable=False, comment="home or away"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("round_id", sa.BigInteger(), nullable=False, comment="its round"),
        sa.Column("group_id", sa.BigInteger(), nullable=True, comment="its group, null outside groups"),
        sa.Column("tie_id", sa.BigInteger(), nullable=True, comment="its tie, null in groups"),
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club whose view of the match this is"),
        sa.Column("opponent_club_id", sa.BigInteger(), nullable=False, comment="the other club"),
        sa.Column("goals_for", sa.Integer(), nullable=True, comment="its goals, null without a score"),
        sa.Column("goals_against", sa.Integer(), nullable=True, comment="the other club's"),
        sa.Column(
            "result",
            sa.Text(),
            nullable=True,
            comment="won, drawn, lost on the field, walkover won, walkover lost; null where none counts or is known",
        ),
        sa.Column(
            "table_result",
            sa.Text(),
            nullable=True,
            comment="won, drawn or lost as a table of standings counts it (awarded scores too), else null",
        ),
        sa.Column("shootout_for", sa.Integer(), nullable=True, comment="its shoot-out goals, null where none known"),
        sa.Column("shootout_against", sa.Integer(), nullable=True, comment="the other club's"),
        sa.Column("status", sa.Text(), nullable=False, comment="the match's status"),
        sa.Column("played_on", sa.Date(), nullable=True, comment="the day, null where no full date is known"),
        sa.Column("leg", sa.Integer(), nullable=True, comment="the match's place in its tie, from 1; null in groups"),
        sa.CheckConstraint(
            "result = 'won' OR result = 'drawn' OR result = 'lost' OR result = 'walkover won' OR "
            "result = 'walkover lost'",
            name=op.f("ck_club_match_result"),
        ),
        sa.CheckConstraint("side = 'home' OR side = 'away'", name=op.f("ck_club_match_side")),
        sa.CheckConstraint(
            "table_result = 'won' OR table_result = 'drawn' OR table_result = 'lost'",
            name=op.f("ck_club_match_table_result"),
        ),
        sa.ForeignKeyConstraint(["match_id"], ["match.match_id"], name=op.f("fk_club_match_match_id")),
        sa.PrimaryKeyConstraint("match_id", "side", name=op.f("pk_club_match")),
        comment="Each match as each of its two clubs sees it: two rows a match, written with it.",
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_club_match_club_id_opponent_club_id"), "club_match", ["club_id", "opponent_club_id"], unique=False
    )
    op.create_index(
        op.f("ix_club_match_group_id"),
        "club_match",
        ["group_id"],
        unique=False,
        sqlite_where=sa.text("group_id IS NOT NULL"),
        postgresql_where=sa.text("group_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_club_match_season_id_club_id"), "club_match", ["season_id", "club_id"], unique=False)
    op.create_table(
        "goal",
        sa.Column("goal_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the goal"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("match_id", sa.BigInteger(), nullable=False, comment="its match"),
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club it is credited to"),
        sa.Column(
            "goal_no", sa.Integer(), nullable=False, comment="counts the club's goals in the match, in line order"
        ),
        sa.Column("season_player_id", sa.BigInteger(), nullable=True, comment="the scorer, null where not known"),
        sa.Column(
            "written_name",
            sa.Text(),
            nullable=True,
            comment="the scorer as the line writes him, null where it does not",
        ),
        sa.Column("minute", sa.Integer(), nullable=True, comment="the minute, null where not stated"),
        sa.Column(
            "stoppage", sa.Integer(), nullable=True, comment="minutes of added time behind it, null where none stated"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="goal, penalty or own goal"),
        sa.Column("attribution", sa.Text(), nullable=False, comment="how the scorer is known"),
        sa.Column("counts", sa.Boolean(), nullable=False, comment="false in an annulled match"),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.CheckConstraint("(attribution = 'unknown') = (season_player_id IS NULL)", name=op.f("ck_goal_scorer")),
        sa.CheckConstraint(
            "attribution = 'stated' OR attribution = 'deduced' OR attribution = 'curated' OR attribution = 'unknown'",
            name=op.f("ck_goal_attribution"),
        ),
        sa.CheckConstraint("kind = 'goal' OR kind = 'penalty' OR kind = 'own goal'", name=op.f("ck_goal_kind")),
        sa.CheckConstraint("minute BETWEEN 1 AND 150", name=op.f("ck_goal_minute")),
        sa.CheckConstraint(
            "stoppage IS NULL OR (minute IS NOT NULL AND stoppage BETWEEN 1 AND 60)", name=op.f("ck_goal_stoppage")
        ),
        sa.ForeignKeyConstraint(["match_id"], ["match.match_id"], name=op.f("fk_goal_match_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "club_id"], ["entrant.season_id", "entrant.club_id"], name=op.f("fk_goal_season_id_club_id")
        ),
        sa.ForeignKeyConstraint(
            ["season_player_id"], ["season_player.season_player_id"], name=op.f("fk_goal_season_player_id")
        ),
        sa.PrimaryKeyConstraint("goal_id", name=op.f("pk_goal")),
        sa.UniqueConstraint("match_id", "club_id", "goal_no", name=op.f("uq_goal_match_id_club_id_goal_no")),
        comment="A goal. A played match has as many as its score.",
    )
    op.create_index(op.f("ix_goal_season_id"), "goal", ["season_id"], unique=False)
    op.create_index(op.f("ix_goal_season_player_id"), "goal", ["season_player_id"], unique=False)
    op.create_table(
        "mention",
        sa.Column("mention_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="identifies the mention"),
        sa.Column("season_id", sa.BigInteger(), nullable=False, comment="the season this belongs to"),
        sa.Column("match_id", sa.BigInteger(), nullable=False, comment="the match of the scorer line"),
        sa.Column("club_id", sa.BigInteger(), nullable=False, comment="the club of the scorer line"),
        sa.Column("season_player_id", sa.BigInteger(), nullable=True, comment="the man, null for a blank"),
        sa.Column("written_name", sa.Text(), nullable=True, comment="the name as written, null for a blank"),
        sa.Column(
            "goal_id", sa.BigInteger(), nullable=True, comment="the goal that a rule found this to be, else null"
        ),
        sa.Column(
            "line_no", sa.Integer(), nullable=False, comment="the line of the season's document that says so, from 1"
        ),
        sa.Column(
            "column_no", sa.Integer(), nullable=False, comment="the character of that line where it begins, from 1"
        ),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.goal_id"], name=op.f("fk_mention_goal_id")),
        sa.ForeignKeyConstraint(["match_id"], ["match.match_id"], name=op.f("fk_mention_match_id")),
        sa.ForeignKeyConstraint(
            ["season_id", "club_id"],
            ["entrant.season_id", "entrant.club_id"],
            name=op.f("fk_mention_season_id_club_id"),
        ),
        sa.ForeignKeyConstraint(
            ["season_player_id"], ["season_player.season_player_id"], name=op.f("fk_mention_season_player_id")
        ),
        sa.PrimaryKeyConstraint("mention_id", name=op.f("pk_mention")),
        comment="A name or blank on a scorer line that the line does not make a goal.",
    )
    op.create_index(
        op.f("ix_mention_goal_id"),
        "mention",
        ["goal_id"],
        unique=False,
        sqlite_where=sa.text("goal_id IS NOT NULL"),
        postgresql_where=sa.text("goal_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_mention_match_id"), "mention", ["match_id"], unique=False)
    op.create_index(op.f("ix_mention_season_id"), "mention", ["season_id"], unique=False)
    op.create_index(op.f("ix_mention_season_player_id"), "mention", ["season_player_id"], unique=False)


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "mention",
        "goal",
        "club_match",
        "match",
        "group_entry",
        "declared_scorer",
        "tie",
        "source_line",
        "season_player",
        "evidence",
        "entrant_name",
        "cup_group",
        "tally",
        "round",
        "load",
        "finding",
        "entrant",
        "document",
        "declared_fact",
        "claim",
        "season",
        "club_alias",
        "setting",
        "dictionary_entry",
        "competition",
        "club",
    ):
        op.drop_table(table)
