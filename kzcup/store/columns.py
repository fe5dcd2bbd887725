"""The columns of every table and their types, for writing rows without SQLAlchemy.

`kzcup.store.tables` is where tables are defined; importing it costs more than loading a season, so what writing rows
needs of it stands here again, in an order that foreign keys allow. A test holds the two together.
"""

from __future__ import annotations

COLUMNS: dict[str, str] = {
    "setting": "name:text value:text",
    "dictionary_entry": "relation:text column_name:text position:int4 description:text",
    "competition": ("competition_id:int8 competition_key:text competition:text country:text latest_season_id:int8"),
    "club": ("club_id:int8 club_key:text club:text country:text city:text curated:bool latest_season_id:int8"),
    "club_alias": "club_id:int8 alias_no:int4 name:text first_season:text last_season:text source:text",
    "season": (
        "season_id:int8 competition_id:int8 season:text written_label:text start_year:int4 end_year:int4 "
        "title:text points_for_win:int4 winner_club_id:int8 winner_basis:text runner_up_club_id:int8 "
        "declared_clubs:int4 declared_matches:int4 declared_goals:int4 competition_written:text "
        "country_written:text"
    ),
    "document": (
        "document_id:int8 season_id:int8 document:text title:text format:text sha256:text lines:int4 unread_lines:int4"
    ),
    "source_line": "document_id:int8 line_no:int4 kind:text text:text",
    "load": (
        "season_id:int8 sha256:text fingerprint:text program_version:text schema_revision:text lines:int4 "
        "matches:int4 goals:int4 findings:int4 clubs:int4 ties:int4 walkovers:int4 errors:int4 "
        "warnings:int4"
    ),
    "round": "round_id:int8 season_id:int8 round_no:int4 round:text kind:text line_no:int4",
    "cup_group": "group_id:int8 season_id:int8 round_id:int8 group_no:int4 group_name:text line_no:int4",
    "entrant": (
        "season_id:int8 club_id:int8 club:text first_round_id:int8 last_round_id:int8 outcome:text "
        "eliminated_by_club_id:int8 line_no:int4 country:text"
    ),
    "entrant_name": "season_id:int8 club_id:int8 name_no:int4 name:text line_no:int4 column_no:int4",
    "group_entry": "group_id:int8 club_id:int8 season_id:int8 rank:int4 rank_certain:bool advanced:bool",
    "tie": (
        "tie_id:int8 season_id:int8 round_id:int8 tie_no:int4 club1_id:int8 club2_id:int8 legs:int4 "
        "club1_goals:int4 club2_goals:int4 status:text winner_club_id:int8 winner_basis:text "
        "decided_by:text decided_by_basis:text line_no:int4"
    ),
    "match": (
        "match_id:int8 season_id:int8 round_id:int8 group_id:int8 tie_id:int8 match_no:int4 leg:int4 "
        "home_club_id:int8 away_club_id:int8 home_goals:int4 away_goals:int4 status:text status_basis:text "
        "extra_time:bool extra_time_basis:text home_shootout:int4 away_shootout:int4 shootout_basis:text "
        "played_on:date date_written:text date_line_no:int4 year_basis:text venue:text attendance:int4 "
        "referee:text advanced_club_id:int8 advanced_basis:text home_written:text away_written:text "
        "line_no:int4 column_no:int4"
    ),
    "club_match": (
        "match_id:int8 side:text season_id:int8 round_id:int8 group_id:int8 tie_id:int8 club_id:int8 "
        "opponent_club_id:int8 goals_for:int4 goals_against:int4 result:text table_result:text "
        "shootout_for:int4 shootout_against:int4 status:text played_on:date leg:int4"
    ),
    "season_player": (
        "season_player_id:int8 season_id:int8 club_id:int8 player:text full_name:text nationality:text "
        "link_key:text player_id:int8 declared_goals:int4 line_no:int4"
    ),
    "goal": (
        "goal_id:int8 season_id:int8 match_id:int8 club_id:int8 goal_no:int4 season_player_id:int8 "
        "written_name:text minute:int4 stoppage:int4 kind:text attribution:text counts:bool line_no:int4 "
        "column_no:int4"
    ),
    "mention": (
        "mention_id:int8 season_id:int8 match_id:int8 club_id:int8 season_player_id:int8 written_name:text "
        "goal_id:int8 line_no:int4 column_no:int4"
    ),
    "declared_fact": (
        "declared_fact_id:int8 season_id:int8 subject:text value:text number:int4 day:date club_id:int8 "
        "round_id:int8 group_id:int8 line_no:int4 column_no:int4"
    ),
    "declared_scorer": (
        "declared_scorer_id:int8 season_id:int8 season_player_id:int8 source:text written_name:text "
        "club_id:int8 club_written:text nationality:text goals:int4 own_goals:bool line_no:int4 "
        "column_no:int4"
    ),
    "tally": (
        "tally_id:int8 season_id:int8 subject:text declared:text counted:text difference:int4 verdict:text "
        "explanation:text line_no:int4"
    ),
    "claim": (
        "claim_id:int8 season_id:int8 subject:text subject_id:int8 fact:text statement:text rule:text "
        "basis:text assumptions:text used:bool source:text"
    ),
    "evidence": "claim_id:int8 line_no:int4 role:text",
    "finding": (
        "finding_id:int8 season_id:int8 code:text severity:text message:text expected:text found:text "
        "line_no:int4 column_no:int4"
    ),
}
"""By table: ``column:type`` for each column, separated by blanks; types in PostgreSQL's short names."""
