"""Names as written to clubs and players: exact look-ups and curated entries, never likeness."""

from __future__ import annotations

from kzcup.identity.clubs import Names, clubs
from kzcup.identity.players import players

__all__ = ["Names", "clubs", "players"]
