"""What all tests share: the servers, and databases on them.

``database`` and ``seeded`` run a test once on SQLite and once on PostgreSQL. There is no skipping: where no
PostgreSQL can be had, the tests that need one fail, and the summary says what was tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres as servers

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
ENGINES = ("sqlite", "postgresql")

_said: dict[str, str] = {}
"""Which server ran, by where it ran (this process or a worker of pytest-xdist)."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--pg",
        choices=("auto", "docker"),
        default="auto",
        help="PostgreSQL for the tests: auto (KZCUP_TEST_DATABASE, wheel, system) or docker (a container)",
    )


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Output is as into a pipe, whatever terminal the tests run on; workers of pytest-xdist are told its width."""
    for name in ("COLUMNS", "LINES", "FORCE_COLOR", "NO_COLOR", "KZCUP_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Iterator[servers.Server]:
    """The PostgreSQL server of this run."""
    try:
        server = servers.find(request.config.getoption("--pg"))
    except servers.NoServerError as error:
        _say(request.config, f"none: {error}")
        pytest.fail(str(error), pytrace=False)
    _say(request.config, f"{server.version} from {server.origin}")
    yield server
    server.stop()


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a fresh, empty database, once on each engine."""
    if request.param == "sqlite":
        yield str(tmp_path_factory.mktemp("database") / "kzcup.db")
        return
    server: servers.Server = request.getfixturevalue("postgres")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def sqlite_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a SQLite database that does not exist yet."""
    return str(tmp_path_factory.mktemp("database") / "kzcup.db")


@pytest.fixture
def pg_database(postgres: servers.Server) -> Iterator[str]:
    """The address of a fresh, empty PostgreSQL database."""
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(scope="session", params=ENGINES)
def seeded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a database with the three seeds, for reading only; once on each engine."""
    import kzcup

    if request.param == "sqlite":
        address = str(tmp_path_factory.mktemp("seeded") / "kzcup.db")
        kzcup.load([SEEDS], address)
        yield address
        return
    server: servers.Server = request.getfixturevalue("postgres")
    name = server.create()
    kzcup.load([SEEDS], server.url(name))
    with server.connect() as connection:
        connection.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    yield server.url(name)
    server.drop(name)


def _say(config: pytest.Config, text: str) -> None:
    """Remember which server ran; a worker of pytest-xdist hands it to the process that prints."""
    _said["here"] = text
    output = getattr(config, "workeroutput", None)
    if output is not None:
        output["postgresql"] = text


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """A worker of pytest-xdist ended: it says which server it had."""
    text = getattr(node, "workeroutput", {}).get("postgresql")
    if text:
        _said["worker"] = text


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which PostgreSQL the tests ran on, and what was left out because a program is not installed."""
    text = ", ".join(sorted(set(_said.values()))) or "not needed by the tests that ran"
    terminalreporter.write_line(f"PostgreSQL of this run: {text}")
    if servers.pgbouncer() is None:
        terminalreporter.write_line("pgbouncer is not installed: tests/promises/test_pgbouncer.py was left out")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what needs pgbouncer where there is none; the summary says so."""
    return True if collection_path.name == "test_pgbouncer.py" and servers.pgbouncer() is None else None
