"""What a database was derived with: curated data, errata, lineage and rules, the same for all its seasons."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kzcup.errors import SchemaMismatch
from kzcup.store.database import Database


@dataclass(frozen=True, slots=True)
class Derivation:
    """What seasons are derived with. ``curated`` is the fingerprint of the curated data, ``rules`` their version."""

    curated: str
    errata: bool
    lineage: bool
    rules: str

    def fingerprint(self, sha256: str) -> str:
        """The fingerprint of a season: of its document's bytes and of everything it is derived with."""
        return hashlib.sha256("\n".join((sha256, *self.rows().values())).encode()).hexdigest()

    def rows(self) -> dict[str, str]:
        """The settings as the database keeps them."""
        return {
            "curated": self.curated,
            "errata": "yes" if self.errata else "no",
            "lineage": "yes" if self.lineage else "no",
            "rules": self.rules,
        }


def kept(database: Database) -> dict[str, str]:
    """The settings in the database; empty before the first season."""
    return dict(database.rows("SELECT name, value FROM setting"))


def agree(database: Database, wanted: Derivation) -> bool:
    """Whether the database has these settings already; False where it has none yet.

    Raises `SchemaMismatch` where it was derived with others and holds seasons.
    """
    found, rows = kept(database), wanted.rows()
    if found == rows:
        return True
    if not database.rows("SELECT 1 FROM season LIMIT 1"):
        return False
    differing = [_difference(name, found.get(name)) for name in rows if found.get(name) != rows[name]]
    options = "".join([" --no-errata" * (not wanted.errata), " --lineage" * wanted.lineage])
    raise SchemaMismatch(
        f"the seasons in {database.address.shown} were derived {' and '.join(differing)}. Load with the same "
        f"settings, or derive all of them anew as you want them now: `kzcup db rebuild{options}`"
        + (", with your --curated folders, if any" if found.get("curated") != rows["curated"] else "")
    )


_DIFFERENCES = {
    ("errata", "yes"): "with errata",
    ("errata", "no"): "with --no-errata",
    ("lineage", "yes"): "with --lineage",
    ("lineage", "no"): "without --lineage",
}


def _difference(name: str, value: str | None) -> str:
    if name == "curated":
        return "with other curated data"
    if name == "rules":
        return f"by rules of version {value}"
    return _DIFFERENCES.get((name, value or ""), f"with {name} unknown")


def keep(database: Database, wanted: Derivation) -> None:
    """Write the settings into the database."""
    database.run("DELETE FROM setting")
    database.run_many("INSERT INTO setting (name, value) VALUES (?, ?)", list(wanted.rows().items()))
