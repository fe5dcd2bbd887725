"""Small cups and what follows from them, written by hand: input and expectation side by side.

A tie reads ``winner basis, decided by basis, status goals``; ``-`` stands for None.
"""

from __future__ import annotations

from dataclasses import dataclass

from kzcup.infer import RULES, Rules, infer
from kzcup.model import Inference, Season
from tests.infer.builder import cup


@dataclass(frozen=True, slots=True)
class Cup:
    """A text in the builder's notation, and some of what follows (None where it is not about that)."""

    name: str
    text: str
    ties: tuple[str, ...] | None = None
    extra_time: tuple[int, ...] | None = None
    """The lines of the matches found to have gone to extra time, where the line does not say so."""
    champion: str | None = None
    scorers: tuple[str, ...] | None = None
    """The deduced goals, as ``line minute name``."""
    names: tuple[str, ...] | None = None
    late_minutes: bool = False

    def holds(self, rules: Rules = RULES) -> bool:
        """Whether these rules come to all that is expected."""
        return self.expected() == self.found(rules)

    def expected(self) -> dict[str, object]:
        about = ("ties", "extra_time", "champion", "scorers", "names")
        return {name: getattr(self, name) for name in about if getattr(self, name) is not None}

    def found(self, rules: Rules = RULES) -> dict[str, object]:
        season, players = cup(self.text, self.late_minutes)
        inference = infer(season, players, rules)
        told = {
            "ties": tuple(tie_in_words(season, inference, tie.no) for tie in season.ties),
            "extra_time": tuple(
                season.matches[result.match - 1].line
                for result in inference.matches
                if result.extra_time_basis == "deduced"
            ),
            "champion": champion_in_words(season, inference),
            "scorers": tuple(
                f"{season.goals[goal.goal - 1].line} {season.goals[goal.goal - 1].minute or '-'} "
                f"{players[(goal.player or 0) - 1].name}"
                for goal in inference.goals
                if goal.attribution == "deduced"
            ),
            "names": tuple(str(claim.value) for claim in inference.claims if claim.fact == "full name" and claim.used),
        }
        return {name: told[name] for name in self.expected()}


def tie_in_words(season: Season, inference: Inference, no: int) -> str:
    result = inference.ties[no - 1]
    goals = "-" if result.club1_goals is None else f"{result.club1_goals}-{result.club2_goals}"
    return (
        f"{name_of(season, result.winner)} {result.winner_basis or '-'}, "
        f"{result.decided_by or '-'} {result.decided_by_basis or '-'}, {result.status} {goals}"
    )


def champion_in_words(season: Season, inference: Inference) -> str:
    winner, loser = name_of(season, inference.winner), name_of(season, inference.runner_up)
    return f"{winner} {inference.winner_basis or '-'}, {loser}"


def name_of(season: Season, club: int | None) -> str:
    return "-" if club is None else season.clubs[club - 1].name


CUPS = (
    # The tie's own lines.
    Cup(
        "one match",
        """# First round
Namys 1-3 Gornyak
Yassi 1-0 Enbek""",
        ("Gornyak stated, score stated, played 1-3", "Yassi stated, score stated, played 1-0"),
    ),
    Cup(
        "a match after extra time, as stated",
        """# First round
Namys 1-2 Gornyak ; aet""",
        ("Gornyak stated, extra time stated, played 1-2",),
        extra_time=(),
    ),
    Cup(
        "two legs are added by club",
        """# Second round
Shakhter 3-1 Aktobe
Aktobe 1-0 Shakhter""",
        ("Shakhter stated, aggregate stated, played 3-2",),
    ),
    Cup(
        "two legs with one club at home twice",
        """# Second round
Shakhter 1-3 Aktobe
Shakhter 3-0 Aktobe""",
        ("Shakhter stated, aggregate stated, played 4-3",),
    ),
    Cup(
        "extra time in the second leg decides",
        """# Second round
Shakhter 1-0 Aktobe
Aktobe 2-0 Shakhter ; aet""",
        ("Aktobe stated, extra time stated, played 1-2",),
    ),
    Cup(
        "one leg and a stated aggregate",
        """# Second round
Shakhter 1-0 Aktobe ; agg 2-6
Yassi 1-1 Enbek
Enbek 1-0 Yassi""",
        (
            "Aktobe stated, aggregate stated, played 1-0",
            "Enbek stated, aggregate stated, played 1-2",
        ),
    ),
    Cup(
        "only the second leg is there, with the aggregate",
        """# Second round
Shakhter 1-1 Aktobe ; agg 2-6""",
        ("Aktobe stated, aggregate stated, played 1-1",),
    ),
    Cup(
        "a replay: only the last match decides",
        """# Second round
Shakhter 2-2 Aktobe
Aktobe 0-1 Shakhter ; replay""",
        ("Shakhter stated, replay stated, played 1-0",),
    ),
    Cup(
        "a third match after level legs",
        """# Second round
Shakhter 2-1 Aktobe
Aktobe 1-0 Shakhter
Aktobe 3-1 Shakhter""",
        ("Aktobe stated, replay stated, played 1-3",),
    ),
    Cup(
        "a third match after legs that were not level proves nothing",
        """# Second round
Shakhter 2-1 Aktobe
Aktobe 0-0 Shakhter
Aktobe 3-1 Shakhter""",
        ("- unknown, not shown unknown, played 3-4",),
    ),
    Cup(
        "a shoot-out with its score",
        """# Second round
Shakhter 2-2 Aktobe ; aet, p 3-5
Yassi 0-1 Enbek
Enbek 0-1 Yassi ; p 2-4""",
        ("Aktobe stated, shoot-out stated, played 2-2", "Yassi stated, shoot-out stated, played 1-1"),
    ),
    Cup(
        "a shoot-out without its score does not say who won",
        """# Second round
Shakhter 2-2 Aktobe ; p""",
        ("- unknown, shoot-out stated, played 2-2",),
    ),
    Cup(
        "a replay that a shoot-out decides",
        """# Second round
Shakhter 2-2 Aktobe
Aktobe 1-1 Shakhter ; replay, p 4-3""",
        ("Aktobe stated, shoot-out stated, played 1-1",),
    ),
    Cup(
        "a sentence names the winner and how",
        """# Second round
Shakhter 2-2 Aktobe ; wins Aktobe
Yassi 1-0 Enbek
Enbek 2-1 Yassi ; wins Yassi, how away goals""",
        (
            "Aktobe stated, not shown unknown, played 2-2",
            "Yassi stated, away goals stated, played 2-2",
        ),
    ),
    Cup(
        "lots",
        """# Second round
Shakhter 2-2 Aktobe ; wins Aktobe, how lots""",
        ("Aktobe stated, lots stated, played 2-2",),
    ),
    Cup(
        "a walkover that says for whom",
        """# Second round
Shakhter w/o Aktobe ; to Aktobe""",
        ("Aktobe stated, walkover stated, walkover -",),
    ),
    Cup(
        "a walkover does not say who went on: not the first-named, not the second-named",
        """# Second round
Shakhter w/o Aktobe""",
        ("- unknown, walkover stated, walkover -",),
    ),
    Cup(
        "a walkover in place of the second leg, whatever the first leg's score",
        """# First round
Gornyak 1-0 Tobol
Tobol w/o Gornyak
Taraz 1-2 Kaisar
Kaisar w/o Taraz
# Second round
Tobol 1-0 Kaisar""",
        (
            "Tobol deduced, walkover stated, walkover 1-0",
            "Kaisar deduced, walkover stated, walkover 1-2",
            "Tobol stated, score stated, played 1-0",
        ),
    ),
    Cup(
        "both clubs withdrew: known, and not unknown",
        """# Second round
Shakhter w/o Aktobe ; both withdrew""",
        ("- stated, walkover stated, walkover -",),
    ),
    Cup(
        "an awarded score decides and is no goal on the field",
        """# Second round
Shakhter 0-3 Aktobe ; awarded
Yassi 1-0 Enbek
Enbek 3-0 Yassi ; awarded""",
        ("Aktobe stated, decision stated, awarded -", "Enbek stated, decision stated, awarded 1-0"),
    ),
    Cup(
        "a match called off, and who went on",
        """# Second round
Shakhter canc Aktobe ; to Shakhter
Yassi canc Enbek ; wins Enbek""",
        (
            "Shakhter stated, decision stated, cancelled -",
            "Enbek stated, decision stated, cancelled -",
        ),
    ),
    Cup(
        "an annulled match has no winner, its replay has",
        """# Second round
Shakhter 1-0 Aktobe ; annulled
Yassi 1-0 Enbek ; annulled
Yassi 1-2 Enbek
# Final
Shakhter 2-0 Enbek""",
        (
            "- -, - -, annulled -",
            "Enbek stated, score stated, played 1-2",
            "Shakhter stated, score stated, played 2-0",
        ),
    ),
    Cup(
        "an abandoned match decides nothing",
        """# Second round
Shakhter 1-0 Aktobe ; abandoned
Yassi 1-0 Enbek ; abandoned
# Third round
Aktobe 1-0 Tobol""",
        (
            "Aktobe deduced, not shown unknown, abandoned -",
            "- unknown, not shown unknown, abandoned -",
            "Aktobe stated, score stated, played 1-0",
        ),
    ),
    Cup(
        "the text breaks off after a first leg",
        """# Quarter-finals
Shakhter 1-0 Aktobe
Aktobe 1-1 Shakhter
Yassi 1-0 Enbek""",
        ("Shakhter stated, aggregate stated, played 2-1", "- -, - -, open 1-0"),
    ),
    # Other lines.
    Cup(
        "exactly one of the two plays on, also after a bye",
        """# First round
Azhar 2-2 Bulat
Batyr w/o Taraz
Namys 1-1 Gornyak
# Second round
Taraz 1-0 Khimik
# Third round
Taraz 0-1 Bulat""",
        (
            "Bulat deduced, not shown unknown, played 2-2",
            "Taraz deduced, walkover stated, walkover -",
            "- unknown, not shown unknown, played 1-1",
            "Taraz stated, score stated, played 1-0",
            "Bulat stated, score stated, played 0-1",
        ),
    ),
    Cup(
        "both play on after a new draw: nothing follows",
        """# First round
Azhar 2-2 Bulat
# Second round
Azhar 1-0 Khimik
Bulat 1-0 Zhiger""",
        (
            "- unknown, not shown unknown, played 2-2",
            "Azhar stated, score stated, played 1-0",
            "Bulat stated, score stated, played 1-0",
        ),
    ),
    Cup(
        "one plays on in the next round, the other has a bye: nothing follows",
        """# First round
Azhar 2-2 Bulat
# Second round
Bulat 1-0 Zhiger
# Third round
Azhar 0-2 Bulat""",
        (
            "- unknown, not shown unknown, played 2-2",
            "Bulat stated, score stated, played 1-0",
            "Bulat stated, score stated, played 0-2",
        ),
    ),
    Cup(
        "a beaten club of the round is drawn again, so that playing on proves nothing there",
        """# First round
Azhar 2-2 Bulat
Khimik 1-0 Zhiger
# Second round
Khimik 1-0 Zhiger
Bulat 1-0 Tobol""",
        (
            "- unknown, not shown unknown, played 2-2",
            "Khimik stated, score stated, played 1-0",
            "Khimik stated, score stated, played 1-0",
            "Bulat stated, score stated, played 1-0",
        ),
    ),
    Cup(
        "a club that contests two ties of one round",
        """# First round
Azhar 2-2 Bulat
Azhar w/o Khimik
# Second round
Bulat 1-0 Zhiger""",
        (
            "- unknown, not shown unknown, played 2-2",
            "- unknown, walkover stated, walkover -",
            "Bulat stated, score stated, played 1-0",
        ),
    ),
    Cup(
        "the losers' new final after an annulled one, as in 1997",
        """winner: Kairat
runner-up: Vostok
# Semi-finals
Vostok 1-1 Munaishy
Yelimay 2-1 Kairat
# Final
Munaishy 1-2 Yelimay ; annulled
Kairat 2-0 Vostok""",
        (
            "- unknown, not shown unknown, played 1-1",
            "Yelimay stated, score stated, played 2-1",
            "- -, - -, annulled -",
            "Kairat stated, score stated, played 2-0",
        ),
        champion="Kairat stated, Vostok",
    ),
    Cup(
        "who plays for third place lost the round before, and won the one before that",
        """# Quarter-finals
Azhar 1-1 Bulat
Khimik 1-0 Zhiger
Taraz 1-0 Tobol
Batyr 1-0 Namys
# Semi-finals
Azhar 0-0 Khimik
Taraz 2-2 Batyr
# Third place (third place)
Azhar 1-0 Batyr
# Final
Khimik 1-0 Taraz""",
        (
            "Azhar deduced, not shown unknown, played 1-1",
            "Khimik stated, score stated, played 1-0",
            "Taraz stated, score stated, played 1-0",
            "Batyr stated, score stated, played 1-0",
            "Khimik deduced, not shown unknown, played 0-0",
            "Taraz deduced, not shown unknown, played 2-2",
            "Azhar stated, score stated, played 1-0",
            "Khimik stated, score stated, played 1-0",
        ),
    ),
    Cup(
        "the match for third place alone tells, where the final is missing",
        """# Semi-finals
Azhar 0-0 Khimik
# Third place (third place)
Azhar 1-0 Batyr""",
        ("Khimik deduced, not shown unknown, played 0-0", "Azhar stated, score stated, played 1-0"),
    ),
    Cup(
        "the infobox names the winner of a level final",
        """winner: Taraz
runner-up: Azhar
# Final
Azhar 1-1 Taraz""",
        ("Taraz deduced, not shown unknown, played 1-1",),
        champion="Taraz deduced, Azhar",
    ),
    Cup(
        "the infobox's runner-up lost the final",
        """runner-up: Azhar
# Final
Azhar w/o Taraz""",
        ("Taraz deduced, walkover stated, walkover -",),
        champion="Taraz deduced, Azhar",
    ),
    Cup(
        "two finals that count: the infobox means the one with both its clubs",
        """winner: Taraz
runner-up: Azhar
# Final
Taraz 1-1 Bulat
Azhar 0-0 Taraz""",
        (
            "- unknown, not shown unknown, played 1-1",
            "Taraz deduced, not shown unknown, played 0-0",
        ),
    ),
    Cup(
        "a final over two legs",
        """# Final
Azhar 1-0 Taraz
Taraz 3-1 Azhar""",
        ("Taraz stated, aggregate stated, played 2-3",),
        champion="Taraz stated, Azhar",
    ),
    Cup(
        "no final in the text: the infobox has the word",
        """winner: Taraz
runner-up: Azhar
# Semi-finals
Azhar 1-0 Bulat
Taraz 1-0 Khimik""",
        champion="Taraz stated, Azhar",
    ),
    # Curated entries.
    Cup(
        "an erratum names the winner of the last tie",
        """erratum: 3 winner Taraz
# Final
Azhar 1-1 Taraz""",
        ("Taraz curated, not shown unknown, played 1-1",),
        champion="Taraz curated, Azhar",
    ),
    Cup(
        "an erratum knows the shoot-out, another line the winner",
        """erratum: 3 shoot-out 3-5
# First round
Azhar 2-2 Bulat
# Second round
Bulat 1-0 Taraz
erratum: 8 shoot-out 4-3
# Final
Bulat 1-1 Namys""",
        (
            "Bulat deduced, shoot-out curated, played 2-2",
            "Bulat stated, score stated, played 1-0",
            "Bulat curated, shoot-out curated, played 1-1",
        ),
    ),
    # What decided.
    Cup(
        "away goals: how it was decided, where the winner is known and they agree",
        """# Quarter-finals
Kaisar 2-2 Vostok
Vostok 1-1 Kaisar
Munaishy 2-0 Tobol
Tobol 0-1 Munaishy
# Semi-finals
Vostok 0-1 Munaishy""",
        (
            "Vostok deduced, away goals deduced, played 3-3",
            "Munaishy stated, aggregate stated, played 3-0",
            "Munaishy stated, score stated, played 0-1",
        ),
    ),
    Cup(
        "two level matches may be a match and its replay, where no other tie shows two legs",
        """# Quarter-finals
Kaisar 2-2 Vostok
Vostok 1-1 Kaisar
# Semi-finals
Vostok 0-1 Munaishy""",
        ("Vostok deduced, not shown unknown, played 3-3", "Munaishy stated, score stated, played 0-1"),
    ),
    Cup(
        "a first leg that was not level shows two legs",
        """# Quarter-finals
Kaisar 2-1 Vostok
Vostok 1-0 Kaisar
# Semi-finals
Vostok 0-1 Munaishy""",
        ("Vostok deduced, away goals deduced, played 2-2", "Munaishy stated, score stated, played 0-1"),
    ),
    Cup(
        "away goals never prove a winner",
        """# Quarter-finals
Kaisar 2-2 Vostok
Vostok 1-1 Kaisar""",
        ("- unknown, not shown unknown, played 3-3",),
    ),
    Cup(
        "away goals that do not agree with the winner did not decide",
        """# Quarter-finals
Kaisar 2-2 Vostok
Vostok 1-1 Kaisar
# Semi-finals
Kaisar 0-1 Munaishy""",
        ("Kaisar deduced, not shown unknown, played 3-3", "Munaishy stated, score stated, played 0-1"),
    ),
    Cup(
        "no away goals where one club is at home twice",
        """# Quarter-finals
Kaisar 2-2 Vostok
Kaisar 1-1 Vostok
# Semi-finals
Vostok 0-1 Munaishy""",
        ("Vostok deduced, not shown unknown, played 3-3", "Munaishy stated, score stated, played 0-1"),
    ),
    # Contradictions.
    Cup(
        "the score says one club, a later round the other",
        """# First round
Azhar 2-1 Bulat
# Second round
Bulat 1-0 Taraz""",
        ("- unknown, not shown unknown, played 2-1", "Bulat stated, score stated, played 1-0"),
    ),
    Cup(
        "the stated aggregate against the legs",
        """# First round
Azhar 2-1 Bulat
Bulat 1-1 Azhar ; agg 2-3""",
        ("- unknown, not shown unknown, played 3-2",),
    ),
    Cup(
        "a sentence against the score",
        """# First round
Azhar 2-1 Bulat ; wins Bulat""",
        ("- unknown, not shown unknown, played 2-1",),
    ),
    Cup(
        "the infobox's winner lost the final",
        """winner: Azhar
# Final
Azhar 1-2 Bulat""",
        ("- unknown, not shown unknown, played 1-2",),
        champion="- -, -",
    ),
    Cup(
        "the infobox's winner is not in the final",
        """winner: Taraz
# Semi-finals
Taraz 0-1 Azhar
# Final
Azhar 1-2 Bulat""",
        ("Azhar stated, score stated, played 0-1", "Bulat stated, score stated, played 1-2"),
        champion="- -, Azhar",
    ),
    # Extra time.
    Cup(
        "a goal after the 105th minute",
        """# Play-off
Taraz 1-0 Jas Qyran
  Taraz: - 117
Ordabasy 1-2 Aktobe
  Ordabasy: Makarenko 91
  Aktobe: Romero!, Jean 117""",
        (
            "Taraz stated, extra time deduced, played 1-0",
            "Aktobe stated, extra time deduced, played 1-2",
        ),
        extra_time=(2, 4),
        late_minutes=True,
    ),
    Cup(
        "goals after 90 minutes in a document that writes none elsewhere",
        """# Play-off
Taraz 2-1 Jas Qyran
  Taraz: Serikuly 12, Kemelbek 98
  Jas Qyran: Kabirov 90""",
        extra_time=(2,),
    ),
    Cup(
        "the same where the document writes such minutes elsewhere",
        """# Play-off
Taraz 2-1 Jas Qyran
  Taraz: Serikuly 12, Kemelbek 98
  Jas Qyran: Kabirov 90""",
        extra_time=(),
        late_minutes=True,
    ),
    Cup(
        "91' alone may be lost stoppage time",
        """# Play-off
Taraz 1-0 Jas Qyran
  Taraz: Serikuly 91""",
        extra_time=(),
    ),
    Cup(
        "not level after 90 minutes",
        """# Play-off
Taraz 3-0 Jas Qyran
  Taraz: Serikuly 12, Kemelbek 98, Rakhmet 117""",
        extra_time=(),
    ),
    Cup(
        "goals without a minute may have made it level",
        """# Play-off
Taraz 3-1 Jas Qyran
  Taraz: Serikuly 12, Kemelbek 98, Rakhmet 117
  Jas Qyran: Kabirov!""",
        extra_time=(2,),
    ),
    Cup(
        "the last leg, where the aggregate was level; not the first leg, not a group match",
        """# Groups (group stage)
## Group A
Azhar 1-0 Bulat
  Azhar: Demyan 117
# Semi-finals
Taraz 1-0 Tobol
  Taraz: Serikuly 117
Tobol 2-0 Taraz
  Tobol: Tsonev 50, Chesnokov 110""",
        extra_time=(8,),
    ),
    # Scorers.
    Cup(
        "a leader with all the goals of his club, as Butkov of Ansat",
        """leader: Ansat: Igor Butkov 3
leader: Kokshetau: Vasily Gusev 1
# First round
Ansat 3-1 Karachaganak
  Ansat: Butkov!
Munaishy 1-2 Kokshetau
  Kokshetau: Gusev!""",
        scorers=("5 - Igor Butkov", "5 - Igor Butkov"),
        names=("Igor Butkov", "Vasily Gusev"),
    ),
    Cup(
        "a complete list with one man left",
        """# Quarter-finals
Elimai 2-1 Shakhter
  Elimai: China 50, - 89
list: Elimai: China 1
list: Elimai: Ivan Sviridov 1""",
        scorers=("3 89 Ivan Sviridov",),
        names=(),
    ),
    Cup(
        "a short list leaves room for anybody",
        """# Quarter-finals
Elimai 3-1 Shakhter
  Elimai: China 50, - 7 8
list: Elimai: China 1
list: Elimai: Ivan Sviridov 1""",
        scorers=(),
    ),
)
