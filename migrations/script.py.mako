"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kzcup.store import views

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None

BEFORE: tuple[str, ...] = ()
AFTER: tuple[str, ...] = ()


def upgrade() -> None:
    connection = op.get_bind()
    grants = views.drop(connection, BEFORE)
    ${upgrades if upgrades else ""}
    views.describe_tables(connection)
    views.install(connection, AFTER, grants)


def downgrade() -> None:
    connection = op.get_bind()
    grants = views.drop(connection, AFTER)
    ${downgrades if downgrades else ""}
    views.install(connection, BEFORE, grants)
