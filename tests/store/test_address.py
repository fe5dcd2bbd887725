"""Addresses of databases: what they mean, and that no password is ever shown."""

from __future__ import annotations

import pytest
from psycopg.conninfo import conninfo_to_dict

from kzcup.errors import UsageError
from kzcup.store import address


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("kzcup.db", "kzcup.db"),
        ("some folder/x.db", "some folder/x.db"),
        ("sqlite:///x.db", "x.db"),
        ("sqlite:////var/x.db", "/var/x.db"),
        ("file:x.db?mode=ro", "file:x.db?mode=ro"),
    ],
)
def test_a_file_name_is_sqlite(text: str, path: str) -> None:
    found = address.parse(text)
    assert (found.engine, found.path) == ("sqlite", path)


@pytest.mark.parametrize(
    ("text", "shown", "password"),
    [
        ("postgresql://me:secret@h:5433/cup", "postgresql://me@h:5433/cup", "secret"),
        ("postgres://me@h/cup", "postgresql://me@h/cup", None),
        ("postgresql+psycopg://me:secret@h/cup", "postgresql://me@h/cup", "secret"),
        ("postgresql://h/cup?user=me&password=secret", "postgresql://me@h/cup", "secret"),
        ("postgresql://me:se%40cret@h/cup", "postgresql://me@h/cup", "se@cret"),
        ("postgresql://me:se@cret@h/cup", "postgresql://me@h/cup", "se@cret"),
        ("postgresql://me:s@e:c@h/cup", "postgresql://me@h/cup", "s@e:c"),
        ("postgresql://me:s/e@c?r@h/cup", "postgresql://me@h/cup", "s/e@c?r"),
        ("postgresql://me:50%25@h/cup", "postgresql://me@h/cup", "50%"),
        ("postgresql://me:50%@h/cup", "postgresql://me@h/cup", "50%"),
        ("postgresql://me:p@h/cup?application_name=a@b", "postgresql://me@h/cup", "p"),
        ("postgresql://a,b:5433/cup", "postgresql://a,b:5433/cup", None),
        ("postgresql://?service=cup", "postgresql://?service=cup", None),
    ],
)
def test_postgresql(text: str, shown: str, password: str | None) -> None:
    found = address.parse(text)
    assert (found.engine, found.shown) == ("postgresql", shown)
    assert conninfo_to_dict(found.conninfo).get("password") == password
    assert "secret" not in repr(found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mysql://me:hunter2@h/cup",
        "postgresql://me:hunter2",
        "postgresql://me:hunter2/cup",
        "postgresql://h/cup?passwd=hunter2",
        "postgresql://me:@hunter2@h:hunter2/cup",
        "host=h password=hunter2",
        "password = hunter2 dbname=cup",
        "sqlite://",
    ],
)
def test_what_cannot_be_read_is_refused_without_repeating_a_password(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        address.parse(text)
    assert "hunter2" not in str(refused.value)
