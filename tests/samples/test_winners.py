"""The samples through the whole pipeline: who went on and how, written by hand from the texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kzcup import curated
from kzcup.pipeline import Account, Settings, account_of

FOLDER = Path(__file__).resolve().parent

WINNERS = {
    "1992": """
        19 Zhiger score
        23 Kairat score
        26 Vostok score
        30 Khimik Kustanay score
        33 Kokshetau not shown
        35 Montazhnik Turkestan score
        39 Zenit Kokshetau score
        43 Fosfor score
        48 Kaisar score
        51 Gornyak Khromtau score
        54 Kairat score
        58 Vostok score
        62 Irtysh Pavlodar score
        65 ? walkover
        67 Montazhnik Turkestan score
        71 Fosfor score
        76 Kairat score
    """,
    "1979-80_Cypriot_Cup": """
        23 Akritas Chlorakas score
        24 Neos Aionas Trikomou score
        25 Adonis Idaliou replay
        26 ASIL Lysi replay
        27 Enosis Neon THOI Lakatamia score
    """,
    # the winner of the cup is not named, and the final was level: nobody knows from this text
    "1987_Soviet_Cup_final": "38 ? not shown",
    "1992-93_Ukrainian_Cup": """
        21 FC Nyva Vinnytsia score
        22 FC Polihraftekhnika-2 Oleksandria score
        23 FC Chaika Sevastopol score
        24 FC Temp Shepetivka score
        25 FC Lokomotyv Rivne score
    """,
    "1995-96_Belarusian_Cup": "34 MPKC Mozyr score",
    "1995-96_FA_Womens_Cup": """
        17 Scunthorpe Ironesses score
        18 Thames Valley score
        19 Cable–Tel (Newport) score
        20 Winsford United walkover
        22 Lowestoft Town walkover
        24 Sherborne score
        25 West Ham United score
        31 Doncaster Rovers score
        32 Amble Town score
        33 Bedford Bells score
    """,
    "2008_Latvian_Football_Cup": """
        9 FK Jelgava walkover
        10 FK Jēkabpils walkover
        12 FS Metta-LU Rīga score
        14 FK Spartaks Jūrmala score
        15 FK Tranzīts score
        16 UPTK Liepāja score
        17 Nikars Rīga score
        18 SFK Varavīksne/V.O.V.A Liepāja walkover
        19 FK Viesulis score
        20 FK Valka score
        21 OSC/FK-33 Ogre shoot-out
        22 BJSS Preiļu rajona score
        26 FS Metta-LU Rīga score
        27 FK Jēkabpils score
        28 FK Spartaks Jūrmala score
        30 FK Jelgava score
        31 FK Viesulis shoot-out
        32 Nikars Rīga score
        36 FK Jūrmala score
        37 FK Vindava Ventspils score
        38 Skonto FC score
        39 FK Ventspils score
        40 FK Liepājas Metalurgs score
        41 FK Rīga score
        42 SK Blāzma shoot-out
        43 FK Daugava Daugavpils score
        47 FK Ventspils score
    """,
    "2012_Uzbekistan_Cup": """
        28 Chust-Pakhtakor decision
        29 Pakhtakor-2 Tashkent decision
        30 Nasaf-2 score
        31 FK Kosonsoy score
        32 Yuzhanin Navoi score
    """,
    "2014-15_Moldovan_Cup": """
        34 Speranța Nisporeni score
        37 Academia Chișinău extra time
        40 FC Sîngerei score
        44 Zaria Bălți score
        53 FC Costuleni score
        58 Milsami Orhei extra time
        62 FC Tiraspol score
    """,
    "2014_Tajikistan_Cup": """
        15 Istiklol aggregate
        25 Istiklol aggregate
        33 Regar-TadAZ Tursunzoda aggregate
        41 Istiklol score
    """,
    "2021_Uzbekistan_Cup": """
        20 Rubin not shown
        22 G'ijduvon score
        24 FK Zaamin score
        26 Chigatoy not shown
        29 Rubin score
        31 FK Zaamin score
        34 G'ijduvon score
        36 Rubin score
        40 Surkhon score
        42 Qizilqum score
        44 Olympic not shown
        46 Nasaf score
        48 Pakhtakor score
        50 AGMK score
        52 Bunyodkor score
        54 Sogdiana score
        58 Pakhtakor score
        60 Bunyodkor score
        62 AGMK score
        64 Nasaf score
        68 Pakhtakor not shown
        70 Nasaf score
        75 Nasaf score
    """,
}
"""Line of each tie, the club that went on (``?`` where the text does not tell), and what decided it."""


def account(name: str) -> Account:
    path = next(FOLDER.rglob(f"{name}.txt"))
    return account_of(path.name, path.read_bytes(), Settings(curated.load()))


@pytest.mark.parametrize("name", WINNERS)
def test_who_went_on(name):
    read = account(name)
    assert read.season is not None
    assert read.inference is not None
    told = []
    for tie, result in zip(read.season.ties, read.inference.ties, strict=True):
        winner = "?" if result.winner is None else read.season.clubs[result.winner - 1].name
        told.append(f"{tie.line} {winner} {result.decided_by}")
    meant = [line.strip() for line in WINNERS[name].split("\n") if line.strip()]
    assert told == meant


CHAMPIONS = {
    "1992": "Kairat",
    "2016": "Astana",
    "1979-80_Cypriot_Cup": "Omonia",
    "1987_Soviet_Cup_final": None,
    "1992-93_Ukrainian_Cup": None,
    "1995-96_Belarusian_Cup": "MPKC Mozyr",
    "1995-96_FA_Womens_Cup": "Croydon",
    "1998-99_Estonian_Cup": "Levadia Maardu",
    "2004_League_of_Ireland_Cup": None,
    "2008_Latvian_Football_Cup": None,
    "2010_Kazakhstan_Cup": "Lokomotiv",
    "2012_Uzbekistan_Cup": "FC Bunyodkor",
    "2014-15_Moldovan_Cup": "Sheriff Tiraspol",
    "2014_Tajikistan_Cup": "Istiklol",
    "2021_Uzbekistan_Cup": "Nasaf",
}


@pytest.mark.parametrize("name", CHAMPIONS)
def test_the_champion(name):
    read = account(name)
    assert read.season is not None
    assert read.inference is not None
    no = read.inference.winner
    assert (None if no is None else read.season.clubs[no - 1].name) == CHAMPIONS[name]


def test_every_sample_is_looked_at():
    assert {path.stem for path in FOLDER.rglob("*.txt")} == CHAMPIONS.keys()
