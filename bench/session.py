"""One run: the corpus, the servers, and every measurement in turn."""

from __future__ import annotations

import compileall
import random
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench import copying, corpus, viewing
from bench.clock import ROOT, Cost, kzcup, median, python, run
from tests.postgres import Server, find

SMALL = 100
"""The number of seasons of the small database that appending and memory are compared with."""
SHORT = 1_000
"""Up to so many seasons a first load takes seconds, and is measured more than once."""


@dataclass
class Measured:
    """Everything one run found. Times are seconds; ``costs`` are by name and engine."""

    documents: int
    lines: int
    matches: int
    goals: int
    megabytes: float
    server: str
    floor: float = 0.0
    parse: float = 0.0
    check: float = 0.0
    costs: dict[tuple[str, str], Cost] = field(default_factory=dict)
    starts: dict[str, float] = field(default_factory=dict)
    rows: int = 0
    views: list[viewing.Timing] = field(default_factory=list)
    small_views: list[viewing.Timing] = field(default_factory=list)


class Session:
    """Measures on generated seasons in ``folder``."""

    def __init__(
        self,
        folder: Path,
        documents: int,
        seed: int,
        repeat: int,
        engines: tuple[str, ...],
        say: Callable[[str], None],
    ) -> None:
        self.folder = folder
        self.documents = documents
        self.seed = seed
        self.repeat = repeat
        self.engines = engines
        self.say = say
        self.server: Server | None = None
        self.measured = Measured(documents, 0, 0, 0, 0.0, "none")

    @property
    def postmaster(self) -> int | None:
        return self.server.keeper.postmaster if self.server and self.server.keeper else None

    def measure(self, views: bool, whole_views: bool) -> Measured:
        """Everything."""
        # an installed program has its bytecode; that of a clone would be made in the first run, or in each of them
        compileall.compile_dir(ROOT / "kzcup", quiet=1)
        self._generate()
        self._reading()
        self._starting()
        if "postgresql" in self.engines:
            self.server = find()
            self.measured.server = f"{self.server.version} from {self.server.origin}"
        try:
            for engine in self.engines:
                self._loading(engine)
            if self.server is not None:
                self._copying()
            if views:
                self._views(whole_views)
        finally:
            if self.server is not None:
                self.server.stop()
        return self.measured

    # the corpus

    def _generate(self) -> None:
        self.say(f"generating {self.documents} seasons")
        size = corpus.write(self.folder / "all", 0, self.documents, self.seed)
        corpus.write(self.folder / "small", 0, min(SMALL, self.documents), self.seed)
        for number in range(self.repeat):
            corpus.write(self.folder / f"more{number}", self.documents + 10 * number, 10, self.seed)
        sample = [
            corpus.season(number, self.seed) for number in range(0, self.documents, max(1, self.documents // 200))
        ]
        factor = self.documents / len(sample)
        measured = self.measured
        measured.megabytes = size / 1e6
        measured.lines = round(factor * sum(made.text.count("\n") for made in sample))
        measured.matches = round(factor * sum(len(made.matches) for made in sample))
        measured.goals = round(factor * sum(len(row.goals) for made in sample for row in made.matches))

    # left of the store

    def _reading(self) -> None:
        self.say("reading, parsing, checking")
        folder = self._some(1000)
        number = len(list(folder.iterdir()))
        for what in ("floor", "parse", "check"):
            taken = sorted(self._seconds(what, folder) for _ in range(self.repeat))
            setattr(self.measured, what, number / taken[len(taken) // 2])
        nowhere = str(self.folder / "nowhere.db")
        for what, options in (("dry run", ()), ("dry run, two jobs", ("--jobs", "2"))):
            self._load("none", what, "all", nowhere, "--dry-run", *options)

    def _seconds(self, what: str, folder: Path) -> float:
        command = python("-m", "bench.reading", what, str(folder))
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return float(done.stdout)

    def _some(self, count: int) -> Path:
        """A folder with at most so many of the seasons, drawn at random but always the same."""
        paths = sorted((self.folder / "all").iterdir())
        if len(paths) <= count:
            return self.folder / "all"
        some = self.folder / f"some{count}"
        some.mkdir(exist_ok=True)
        for path in random.Random(1).sample(paths, count):
            (some / path.name).write_bytes(path.read_bytes())
        return some

    def _starting(self) -> None:
        self.say("starting")
        one = sorted((self.folder / "small").iterdir())[0]
        others = sorted((self.folder / "more0").iterdir())
        database = self.folder / "start.db"
        run(kzcup("load", str(one), "--database", str(database), "-q"))
        commands = {
            "python": python("-c", "pass"),
            "import sqlalchemy": python("-c", "import sqlalchemy"),
            "kzcup --help": kzcup("--help"),
            "kzcup load, one document, unchanged": kzcup("load", str(one), "--database", str(database), "-q"),
            "kzcup load, one document, another": kzcup("load", "{other}", "--database", str(database), "-q"),
            "kzcup load, one document, first": kzcup("load", str(one), "--database", "{new}", "-q"),
        }
        for name, command in commands.items():
            costs = []
            for number, other in zip(range(max(5, self.repeat)), others, strict=False):
                replaced = {"{other}": str(other), "{new}": str(self.folder / f"start_{number}.db")}
                costs.append(run([replaced.get(word, word) for word in command]))
            self.measured.starts[name] = median(costs).cpu

    # loading

    def _database(self, engine: str, name: str) -> str:
        if engine == "sqlite":
            return str(self.folder / f"{name}.db")
        assert self.server is not None
        return self.server.url(self.server.create(name=f"bench_{name}"))

    def _load(self, engine: str, what: str, folder: str, database: str, *options: str) -> Cost:
        self.say(f"{engine}: {what}")
        command = kzcup("load", str(self.folder / folder), "--database", database, "-q", *options)
        cost = run(command, self.postmaster if engine == "postgresql" else None)
        self.measured.costs[what, engine] = cost
        return cost

    def _loading(self, engine: str) -> None:
        small = self._database(engine, "small")
        self._load(engine, "first load, small", "small", small)
        large = self._first_loads(engine, "first load", "large")
        self._first_loads(engine, "first load, two jobs", "two_jobs", "--jobs", "2")
        for what, database in (("small", small), ("large", large)):
            appended = [
                self._load(engine, f"append ten, {what}", f"more{number}", database) for number in range(self.repeat)
            ]
            self.measured.costs[f"append ten, {what}", engine] = median(appended)
        self._load(engine, "unchanged reload", "all", large)
        self.say(f"{engine}: rebuild")
        postmaster = self.postmaster if engine == "postgresql" else None
        # Another setting, so that every season is derived anew.
        rebuilt = run(kzcup("db", "rebuild", "--lineage", "--database", large, "-q"), postmaster)
        self.measured.costs["rebuild", engine] = rebuilt

    def _first_loads(self, engine: str, what: str, name: str, *options: str) -> str:
        """First loads of everything, the median of several where one is short; the last one's database."""
        costs = []
        database = ""
        for number in reversed(range(self.repeat if self.documents <= SHORT else 1)):
            database = self._database(engine, f"{name}{number}" if number else name)
            costs.append(self._load(engine, what, "all", database, *options))
        self.measured.costs[what, engine] = median(costs)
        return database

    def _copying(self) -> None:
        assert self.server is not None
        files = self.folder / "rows"
        self.say("exporting the rows")
        self.measured.rows = copying.export(self.server, "bench_large", files)
        script = self.folder / "copy.sql"
        for what, keys_first in (("psql \\copy late", False), ("psql \\copy, keys on", True)):
            self.say(what)
            self.measured.costs[what, "postgresql"] = copying.psql(self.server, files, keys_first, script)
        self.say("sqlite3 .import")
        self.measured.costs["sqlite3 .import", "sqlite"] = copying.sqlite3(files, self.folder / "import.db", script)

    def _views(self, whole: bool) -> None:
        for engine in self.engines:
            for name, timings in (("small", self.measured.small_views), ("large", self.measured.views)):
                self.say(f"{engine}: views of the {name} database")
                if engine == "sqlite":
                    timings += viewing.on_sqlite(self.folder / f"{name}.db", whole)
                elif self.server is not None:
                    with self.server.connect(f"bench_{name}") as connection:
                        connection.execute("VACUUM ANALYZE")
                    timings += viewing.on_postgresql(self.server, f"bench_{name}", whole)
