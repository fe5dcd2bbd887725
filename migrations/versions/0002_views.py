"""The views that people query, and the dictionary of what everything means.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from alembic import op

from kzcup.store import views

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEFORE: tuple[str, ...] = ()
AFTER: tuple[str, ...] = (
    "season_summary_v01",
    "roll_of_honour_v01",
    "match_results_v01",
    "tie_results_v01",
    "goals_scored_v01",
    "mentions_v01",
    "club_matches_v01",
    "top_scorers_v01",
    "all_time_scorers_v01",
    "head_to_head_v01",
    "group_standings_v01",
    "club_seasons_v01",
    "club_records_v01",
    "walkovers_v01",
    "comebacks_v01",
    "hat_tricks_v01",
    "biggest_wins_v01",
    "goals_by_period_v01",
    "scorer_lists_v01",
    "reconciliation_v01",
    "findings_v01",
    "claims_v01",
    "claim_evidence_v01",
    "club_names_v01",
    "competitions_v01",
    "seasons_v01",
    "rounds_v01",
    "clubs_v01",
    "players_v01",
    "documents_v01",
    "source_lines_v01",
    "data_dictionary_v01",
)


def upgrade() -> None:
    """Describe the tables and create the views."""
    connection = op.get_bind()
    grants = views.drop(connection, BEFORE)
    views.describe_tables(connection)
    views.install(connection, AFTER, grants)


def downgrade() -> None:
    """Drop the views and empty the dictionary."""
    connection = op.get_bind()
    grants = views.drop(connection, AFTER)
    views.forget_tables(connection)
    views.install(connection, BEFORE, grants)
