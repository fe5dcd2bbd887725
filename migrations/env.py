"""How alembic reaches the database: by kzcup's own connection, in one transaction, with nobody else migrating.

``alembic upgrade head`` from the clone works on ``-x database=…``, else KZCUP_DATABASE, else ``kzcup.db`` here.
"""

from __future__ import annotations

import os

from alembic import context

from kzcup.store import address, schema
from kzcup.store.tables import metadata


def migrate_online() -> None:
    """Run the migrations on the connection kzcup handed over, or on one of our own."""
    connection = context.config.attributes.get("connection")
    if connection is not None:
        context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
        context.run_migrations()
        return
    place = context.get_x_argument(as_dictionary=True).get("database")
    place = place or os.environ.get("KZCUP_DATABASE") or address.DEFAULT
    with schema.migrating(address.parse(place)) as connection:
        context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
        context.run_migrations()


def migrate_offline() -> None:
    """Print the SQL; ``-x engine=sqlite`` prints it for SQLite."""
    dialect = context.get_x_argument(as_dictionary=True).get("engine", "postgresql")
    context.configure(dialect_name=dialect, target_metadata=metadata, literal_binds=True, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    migrate_offline()
else:
    migrate_online()
