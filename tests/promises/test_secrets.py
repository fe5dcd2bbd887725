"""A password never appears in output, errors, tracebacks or the database, and libpq's own ways to give one work."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres as servers
from tests.conftest import SEEDS
from tests.promises import commands
from tests.store import contents

PASSWORD = "s3cr@t:p/w?x%y"
PIECES = ("s3cr", "p/w", "x%y", "s3cr%40t")


@pytest.fixture
def account(postgres: servers.Server) -> Iterator[tuple[str, str, str]]:
    """A database, and a user with an awkward password: the place, the name and the user."""
    name = postgres.create()
    user = f"{name}_user"
    with postgres.connect() as connection:
        connection.execute(f"CREATE ROLE \"{user}\" LOGIN PASSWORD '{PASSWORD}'")
        connection.execute(f'ALTER DATABASE "{name}" OWNER TO "{user}"')
    yield f"{postgres.host}:{postgres.port}", name, user
    postgres.drop(name)
    with postgres.connect() as connection:
        connection.execute(f'DROP ROLE "{user}"')


def ways(place: str, name: str, user: str, password: str) -> list[str]:
    """The forms an address with a password is written in."""
    escaped = urllib.parse.quote(password, safe="")
    return [
        f"postgresql://{user}:{escaped}@{place}/{name}",
        f"postgresql://{user}:{password}@{place}/{name}",
        f"postgresql://{user}@{place}/{name}?password={escaped}",
        f"postgresql://{place}/{name}?user={user}&password={escaped}",
    ]


def test_every_way_of_writing_it_works_and_none_shows_it(account: tuple[str, str, str]) -> None:
    for address in ways(*account, PASSWORD):
        done = commands.kzcup("load", SEEDS, "--database", address)
        assert done.returncode == 0, done.stderr
        assert not any(piece in commands.all_output(done) for piece in PIECES)
    place, name, user = account
    assert f"postgresql://{user}@{place}/{name}" in done.stdout
    everything = repr(contents.contents(address.replace(PASSWORD, urllib.parse.quote(PASSWORD, safe=""))))
    assert not any(piece in everything for piece in PIECES)


@pytest.mark.parametrize("traced", [False, True], ids=["plain", "with traceback"])
def test_an_error_does_not_show_it(account: tuple[str, str, str], traced: bool) -> None:
    place, name, user = account
    wrong = "wr0ng@pass/word"
    environment = {"KZCUP_TRACEBACK": "1"} if traced else {}
    addresses = ways(place, name, user, wrong) + ways("127.0.0.1:1", name, user, wrong)
    for address in [*addresses, f"postgresql://{user}:pass/word"]:
        if traced and address not in addresses[1:7:3]:
            continue
        for words in (("load", str(SEEDS)), ("db", "status"), ("db", "upgrade"), ("report", "season_summary")):
            if words[0] != "load" and address != addresses[1]:
                continue
            done = commands.kzcup(*words, "--database", address, **environment)
            assert done.returncode in (2, 3)
            said = commands.all_output(done)
            assert not any(piece in said for piece in ("wr0ng", "pass/word"))


def test_the_environment_and_password_files_are_honoured(account: tuple[str, str, str], tmp_path: Path) -> None:
    place, name, user = account
    host, port = place.split(":")
    address = f"postgresql://{user}@{place}/{name}"
    assert commands.kzcup("db", "status", "--database", address).returncode == 3
    assert commands.kzcup("db", "status", "--database", address, PGPASSWORD=PASSWORD).returncode == 0
    password_file = tmp_path / "pgpass"
    password_file.write_text(f"{host}:{port}:{name}:{user}:{PASSWORD.replace(':', chr(92) + ':')}\n")
    password_file.chmod(0o600)
    done = commands.kzcup("db", "status", "--database", address, PGPASSFILE=str(password_file))
    assert done.returncode == 0, done.stderr
    service = tmp_path / "services.conf"
    service.write_text(f"[cup]\nhost={host}\nport={port}\ndbname={name}\nuser={user}\npassword={PASSWORD}\n")
    done = commands.kzcup("load", SEEDS, "--database", "postgresql://?service=cup", PGSERVICEFILE=str(service))
    assert done.returncode == 0, done.stderr
    assert not any(piece in commands.all_output(done) for piece in PIECES)
