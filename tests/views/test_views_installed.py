"""Views come and go with the migrations, and their grants and comments with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

import kzcup
from kzcup import resources
from kzcup.store import schema, views
from kzcup.store.address import parse
from tests import postgres as servers
from tests.views.conftest import SEEDS
from tests.views.reading import asking


def test_down_and_up_again_with_data(database: str) -> None:
    kzcup.load([SEEDS], database)
    question = "SELECT season, winner, goals FROM season_summary ORDER BY season"
    with asking(database) as ask:
        before = ask(question)
        described = ask("SELECT count(*) FROM data_dictionary")
    schema.downgrade(parse(database), "0001")
    with asking(database) as ask:
        assert ask("SELECT count(*) FROM goal") == [(234,)]
        assert ask("SELECT count(*) FROM dictionary_entry") == [(0,)]
        with pytest.raises(Exception, match="season_summary"):
            ask(question)
    schema.upgrade(parse(database))
    with asking(database) as ask:
        assert ask(question) == before
        assert ask("SELECT count(*) FROM data_dictionary") == described


def test_grants_come_back_with_a_view_that_is_made_anew(postgres: servers.Server, pg_database: str) -> None:
    role = "kzcup_views_keeps"
    schema.upgrade(parse(pg_database))
    name = pg_database.rpartition("/")[2]
    with postgres.connect(name) as owner:
        owner.execute(f"CREATE ROLE {role}")
        owner.execute(f"GRANT SELECT ON top_scorers TO {role} WITH GRANT OPTION")
        owner.execute("GRANT SELECT ON clubs TO PUBLIC")
    engine = create_engine(pg_database.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        grants = views.drop(connection, views.CURRENT)
        views.install(connection, views.CURRENT, grants)
        held = connection.execute(
            text(
                "SELECT table_name, grantee, privilege_type, is_grantable"
                "  FROM information_schema.table_privileges"
                " WHERE table_schema = 'public' AND grantee IN (:role, 'PUBLIC') ORDER BY 1"
            ),
            {"role": role},
        ).fetchall()
        comment = connection.execute(text("SELECT obj_description('top_scorers'::regclass)")).scalar()
    engine.dispose()
    with postgres.connect(name) as owner:
        owner.execute(f"DROP OWNED BY {role}")
        owner.execute(f"DROP ROLE {role}")
    assert [tuple(row) for row in held] == [
        ("clubs", "PUBLIC", "SELECT", "NO"),
        ("top_scorers", role, "SELECT", "YES"),
    ]
    assert comment is not None
    assert comment.startswith("the scorers of a season")


def test_every_sql_file_is_a_version_in_use_and_short_enough_to_read() -> None:
    found = sorted(path.name for path in resources.folder("sql").glob("*.sql"))
    assert found == sorted(f"{versioned}.sql" for versioned in views.CURRENT)
    for versioned in views.CURRENT:
        lines = views.view(versioned).query.splitlines()
        assert len(lines) <= 60, versioned
        assert all(len(line) <= 110 for line in lines), versioned


def test_a_views_sql_runs_as_it_stands(seeded: str) -> None:
    with asking(seeded) as ask:
        for view in views.current():
            assert ask(view.query), view.name


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("SELECT 1", "must begin with"),
        ("-- a: words\n-- order: b\n-- c text: words\nSELECT 1", "ordered by 'b'"),
        ("-- a: words\n-- order: c\n-- c text words\nSELECT 1", "is not 'column type: what it means'"),
        ("-- a: words\n--order: c\nSELECT 1", "cannot read the header line"),
    ],
)
def test_a_malformed_header_is_named(content: str, message: str) -> None:
    with pytest.raises(views.ViewFileError, match=message):
        views.parse("a", 1, content, Path("a_v01.sql"))


def test_a_header_line_that_is_indented_goes_on_the_one_before() -> None:
    content = "-- a: one\n--   two\n-- order: c DESC\n--\n-- c date: x\nSELECT c\n  FROM t;"
    view = views.parse("a", 1, content, Path("a"))
    assert (view.description, view.order, view.query) == ("one two", (("c", True),), "SELECT c\n  FROM t")
    assert view.columns == (views.ViewColumn("c", "date", "x"),)
