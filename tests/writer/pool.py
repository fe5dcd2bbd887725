"""Names to make cups of: countries, competitions, clubs, men. All invented but for the countries."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from random import Random

from tests.writer.truth import Club, Man

COUNTRIES = (
    ("Estonia", "Estonian", "EST"),
    ("Latvia", "Latvian", "LVA"),
    ("Moldova", "Moldovan", "MDA"),
    ("Cyprus", "Cypriot", "CYP"),
    ("Tajikistan", "Tajikistan", "TJK"),
    ("Georgia", "Georgian", "GEO"),
    ("Armenia", "Armenian", "ARM"),
    ("Iceland", "Icelandic", "ISL"),
    ("Malta", "Maltese", "MLT"),
    ("Wales", "Welsh", "WAL"),
    ("Finland", "Finnish", "FIN"),
    ("Norway", "Norwegian", "NOR"),
    ("Hungary", "Hungarian", "HUN"),
    ("Bulgaria", "Bulgarian", "BUL"),
    ("Croatia", "Croatian", "CRO"),
    ("Slovenia", "Slovenian", "SVN"),
    ("Albania", "Albanian", "ALB"),
    ("Lithuania", "Lithuanian", "LTU"),
    ("Luxembourg", "Luxembourg", "LUX"),
    ("Ukraine", "Ukrainian", "UKR"),
)
CUPS = (
    "Open Cup",
    "League Cup",
    "Women's Cup",
    "Federation Cup",
    "Challenge Cup",
    "Super League Cup",
    "Youth Cup",
    "Amateur Cup",
)

_HEADS = (
    "Bel",
    "Tar",
    "Mor",
    "Zhan",
    "Kol",
    "Arys",
    "Sar",
    "Nov",
    "Var",
    "Lip",
    "Gor",
    "Ush",
    "Ter",
    "Bal",
    "Kam",
    "Ost",
    "Ryn",
    "Dol",
    "Pav",
    "Ilm",
    "Șir",
    "Jēk",
    "Æsk",
    "Qyz",
    "Gʻuz",
    "Mash'",
    "Öst",
    "Sil",
    "Vel",
    "Har",
)
_TAILS = (
    "sk",
    "ova",
    "gorod",
    "tau",
    "ara",
    "ovka",
    "burg",
    "mir",
    "ești",
    "pils",
    "andy",
    "iston",
    "ul",
    "ene",
    "ava",
    "ino",
    "ets",
    "berg",
    "nes",
    "or",
)
_SOCIETIES = (
    "Dinamo",
    "Torpedo",
    "Spartak",
    "Lokomotiv",
    "Zenit",
    "Metallurg",
    "Olimpia",
    "Neftchi",
    "Sokol",
    "Union",
    "Vostok",
    "Shakhter",
    "Energetik",
    "Rapid",
    "Arsenal",
)
_GIVEN = (
    "Aleksandr",
    "Igor",
    "Roman",
    "Nurken",
    "Dmitry",
    "Élder",
    "João",
    "Serik",
    "Ivan",
    "Pedro",
    "Yevhen",
    "Bekzat",
    "Øyvind",
    "Luka",
    "Marat",
    "Oleg",
    "Viktor",
    "Đorđe",
    "Timur",
    "Rinat",
    "Hasan",
    "Kirill",
    "Nikita",
    "Uros",
)
_FAMILY_HEADS = (
    "Kar",
    "Bar",
    "Lit",
    "Vol",
    "Sham",
    "Gus",
    "Mal",
    "Obr",
    "Pats",
    "Zub",
    "Fam",
    "Esm",
    "Kad",
    "Roz",
    "Tuk",
    "Vish",
    "Gon",
    "Niz",
    "Shv",
    "Iur",
    "Ćos",
    "Bož",
    "Müll",
    "Sant",
    "Abd",
    "Yus",
    "Zhak",
    "Dem",
    "Ryk",
    "Logv",
    "Kuz",
    "Avd",
)
_FAMILY_TAILS = (
    "imov",
    "enko",
    "kov",
    "in",
    "atov",
    "skiy",
    "ić",
    "baev",
    "yuk",
    "ashvili",
    "ov",
    "onis",
    "ula",
    "sson",
    "etov",
    "ev",
    "ash",
    "ukov",
    "yan",
    "ides",
)
TAG_STYLES = (("1", "2", "3"), ("A", "B", "C"), ("I", "II", "III"), ("1L", "2L", "Am"))


def _town(rng: Random) -> str:
    return rng.choice(_HEADS) + rng.choice(_TAILS)


def _club_name(rng: Random) -> str:
    """A name with the difficulties of real ones: digits, hyphens, slashes, dots, brackets, apostrophes."""
    town = _town(rng)
    kind = rng.randrange(20)
    if kind < 5:
        return town
    if kind < 9:
        return f"{rng.choice(_SOCIETIES)} {town}"
    if kind < 12:
        return f"{rng.choice(('FC', 'FK', 'SK'))} {town}"
    special = (
        f"{town}-{rng.randint(2, 99)}",
        f"FK-{rng.randint(10, 99)} {town}",
        f"{rng.choice(_SOCIETIES)}-{town}",
        f"SDX {rng.randint(1, 9)} {town}",
        f"{town}/{_town(rng)}",
        f"{rng.choice(_SOCIETIES)} ({town})",
        f"{town} (reserves)",
        f"S.K. {town}",
    )
    return special[kind - 12]


def _folded(name: str) -> str:
    """A name without case, accents and signs: two that are alike so are one club to a reader."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("æ", "ae").replace("ø", "o"))
    return "".join(letter for letter in plain if letter.isalnum() and letter.isascii())


@lru_cache(maxsize=64)
def club_names(country: str, count: int) -> tuple[str, ...]:
    """The clubs of a country: distinct names, some the beginning of another, none equal but for signs."""
    rng = Random(f"clubs/{country}")
    names: list[str] = []
    folded: set[str] = set()
    while len(names) < count:
        name = _club_name(rng)
        if names and rng.random() < 0.06 and " " not in names[-1] and "(" not in names[-1]:
            name = f"{names[-1]} {_town(rng)}"
        key = _folded(name)
        if key not in folded:
            folded.add(key)
            names.append(name)
    return tuple(names)


@lru_cache(maxsize=20_000)
def squad(country: str, club: str, years: int, code: str) -> tuple[Man, ...]:
    """Twelve men of distinct family names, and in one squad of eight two brothers."""
    rng = Random(f"squad/{country}/{club}/{years}")
    men: list[Man] = []
    taken: set[str] = set()
    while len(men) < 12:
        family = rng.choice(_FAMILY_HEADS) + rng.choice(_FAMILY_TAILS)
        if family in taken:
            continue
        taken.add(family)
        men.append(Man(rng.choice(_GIVEN), family, code))
    if rng.random() < 0.12:
        brother = next(name for name in _GIVEN if name[0] != men[0].given[0])
        men.append(Man(brother, men[0].family, code))
    return tuple(men)


def clubs_for(rng: Random, country: str, code: str, year: int, count: int, pool: int = 90) -> dict[str, Club]:
    """The entrants of a season, drawn from the country's clubs with the early names favoured, as in life."""
    names = club_names(country, pool)
    core = list(names[: pool // 2])
    fringe = list(names[pool // 2 :])
    rng.shuffle(core)
    rng.shuffle(fringe)
    chosen = (core + fringe)[:count] if rng.random() < 0.7 else rng.sample(names, count)
    tags = rng.choice(TAG_STYLES)
    return {name: Club(name, rng.choice(tags), squad(country, name, year // 4, code)) for name in chosen}
