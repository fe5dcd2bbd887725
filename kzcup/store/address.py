"""Where a database is: the text a person gives, read once, and never shown with its password."""

from __future__ import annotations

import itertools
import os
import re
import urllib.parse
from dataclasses import dataclass, field
from typing import Any, Literal

from kzcup.errors import UsageError

DEFAULT = "kzcup.db"

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)://")
_POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")
_WELL_WRITTEN = re.compile(r"(?:[^@/?]*@)?[^@?]*(?:\?.*)?")
# A password may hold anything, also an @ that should have been written %40: it ends at the last one.
_CARELESS = re.compile(r"([^:@/?]*):(.*)@([^@?]*(?:\?[^@]*)?)")
_BAD_ESCAPE = re.compile(r"%(?![0-9a-fA-F]{2})")
_PORTS = re.compile(r"[0-9,]*")
_KEYWORDS = re.compile(r"\s*(host|hostaddr|dbname|user|password|service|port)\s*=")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is.

    ``shown`` is what a person may see: without password. ``path`` is the file of a SQLite database, or its
    ``file:`` URI; empty for PostgreSQL. ``conninfo`` is what libpq is given, with the password if the address
    had one; empty for SQLite. PGPASSFILE, services and the PG… environment are libpq's and work as ever.
    """

    engine: Literal["sqlite", "postgresql"]
    shown: str
    path: str = ""
    conninfo: str = field(default="", repr=False)

    @property
    def is_missing_file(self) -> bool:
        """Whether this is a SQLite database that does not exist yet."""
        if self.engine == "postgresql" or self.path == ":memory:":
            return False
        return not os.path.exists(self._file)

    @property
    def obstacle(self) -> str | None:
        """Why no SQLite database can be where this is, None where one can."""
        if self.engine == "postgresql" or self.path == ":memory:":
            return None
        folder = os.path.dirname(os.path.abspath(self._file))
        if not os.path.isdir(folder):
            return f"there is no folder {folder}"
        if os.path.isdir(self._file):
            return "it is a folder"
        return "it is no ordinary file" if os.path.exists(self._file) and not os.path.isfile(self._file) else None

    @property
    def _file(self) -> str:
        return self.path.removeprefix("file:").partition("?")[0]


def parse(text: str) -> Address:
    """Read an address: ``postgresql://…`` is PostgreSQL; a plain file name, ``sqlite:///file`` or ``file:…`` SQLite.

    Raises `UsageError` for anything else, without repeating what may be a password.
    """
    scheme = _SCHEME.match(text)
    if scheme is None:
        if not text.strip():
            raise UsageError("the database's name is empty; give a file name or postgresql://user@host/name")
        if _KEYWORDS.match(text):
            raise UsageError("write the database as postgresql://user@host:port/name, not as keyword=value")
        return Address("sqlite", text, text)
    name = scheme[1].lower()
    if name == "sqlite":
        path = text[len("sqlite://") :].removeprefix("/")
        if not path:
            raise UsageError("the SQLite address names no file; write sqlite:///kzcup.db, or kzcup.db alone")
        return Address("sqlite", path, path)
    if name in _POSTGRES:
        return _postgresql(text[scheme.end() :])
    raise UsageError(f"kzcup does not know databases of the kind {name}://; use a file name or postgresql://…")


def _postgresql(body: str) -> Address:
    """An address of PostgreSQL, with its password escaped where its writer forgot to."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    if not _WELL_WRITTEN.fullmatch(body) or _BAD_ESCAPE.search(body):
        careless = _CARELESS.fullmatch(body)
        if careless is None:
            raise UsageError(_UNREADABLE)
        user, password, rest = careless.groups()
        body = f"{user}:{urllib.parse.quote(password, safe='')}@{rest}"
    given: dict[str, Any]
    try:
        given = conninfo_to_dict(f"postgresql://{body}")
    except ProgrammingError:
        given = {"port": "none"}
    if not _PORTS.fullmatch(str(given.get("port") or "")):
        # libpq's message quotes the part it could not read, which can be the end of a password
        raise UsageError(_UNREADABLE)
    return Address("postgresql", _shown(given), conninfo=make_conninfo(**given))


_UNREADABLE = (
    "the address of the database cannot be read; write postgresql://user:password@host:port/name, and in the "
    "password %40 for @, %2F for /, %3F for ?, %25 for %"
)


def _shown(given: dict[str, Any]) -> str:
    """The address again, of the parts that are no secret."""
    user, hosts, ports, name = (str(given.get(key) or "") for key in ("user", "host", "port", "dbname"))
    if not hosts and given.get("service"):
        return f"postgresql://?service={given['service']}"
    places = itertools.zip_longest(hosts.split(","), ports.split(","), fillvalue="")
    where = ",".join(f"{host}:{port}" if port else host for host, port in places)
    return f"postgresql://{user + '@' if user else ''}{where}/{name}"
