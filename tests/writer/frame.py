"""What stands around the rounds: title, infobox, lead, sections that are no rounds, scorer lists."""

from __future__ import annotations

import datetime
from collections import Counter
from random import Random

from tests.writer.page import Page
from tests.writer.truth import Cup, Man, Stage


def season_label(cup: Cup, dash: str) -> str:
    """``2024``, ``1996–97`` or ``1999–2000``."""
    return cup.label.replace("-", dash)


def tally(cup: Cup) -> Counter[tuple[str, Man]]:
    """Goals of each man and club, without own goals, over matches played."""
    found: Counter[tuple[str, Man]] = Counter()
    for game in cup.games():
        if game.status == "played":
            for strike in game.strikes:
                if strike.kind != "own goal":
                    found[strike.club, strike.man] += 1
    return found


def _leaders(rng: Random, page: Page, style: str) -> str:
    """The value of the scoring leader's key."""
    found = tally(page.cup)
    if not found or style == "none":
        return ""
    best = max(found.values())
    top = [(club, man) for (club, man), goals in found.items() if goals == best]
    if len(top) > 4:
        return ""
    page.declared.leaders = [(man.full, best) for _, man in top]
    if style == "each" and len(top) > 1:
        return f"{', '.join(man.full for _, man in top)}, ({best} goals each)"
    forms = {
        "(club) n": "{0} ({1}) {2}",
        "(club), n": "{0} ({1}), {2}",
        "(n)": "{0} ({2})",
        "(n goals)": "{0} ({2} goals)",
    }
    form = forms.get(style, "{0} ({1}) {2}")
    return " , ".join(form.format(man.full, club, best) for club, man in top)


def infobox(rng: Random, page: Page, numbers: dict[str, int]) -> None:
    """The infobox with the dialect's keys; ``numbers`` holds what it may declare."""
    dialect, cup = page.dialect, page.cup
    if dialect.infobox == "none":
        return
    page.put("Infobox")
    page.put(f"- Title: {cup.competition}")
    page.put(f"- Year: {season_label(cup, dialect.dash)}")
    page.put(f"- Country: {cup.country}")
    declared = page.declared
    if dialect.infobox != "short":
        clubs = numbers["clubs"] + (3 if dialect.infobox == "contradicting" else 0)
        declared.numbers["clubs"] = clubs
        tail = f" ({clubs - 1} competed)" if dialect.titles_tail and rng.random() < 0.3 else ""
        page.put(f"- Num Teams: {clubs}{tail}")
    _winners(rng, page)
    if dialect.infobox != "short":
        declared.numbers["matches"] = numbers["matches"]
        declared.numbers["goals"] = numbers["goals"] + (2 if dialect.infobox == "contradicting" else 0)
        page.put(f"- Matches: {declared.numbers['matches']}")
        page.put(f"- Goals: {declared.numbers['goals']}")
        if rng.random() < 0.2:
            page.put(f"- Attendance: {rng.randint(2, 90) * 500}")
        leaders = _leaders(rng, page, dialect.leader_style)
        if leaders:
            page.put(f"- {dialect.title_key}: {leaders}")
    if dialect.other_keys != "none":
        page.put(f"- {dialect.other_keys}: {cup.start_year - 1}")
        page.put(f"- {dialect.other_keys.replace('Prev', 'Next').replace('ious', '')}: {cup.start_year + 1}")
    page.put("")


def _winners(rng: Random, page: Page) -> None:
    dialect, cup, declared = page.dialect, page.cup, page.declared
    if dialect.infobox == "contradicting" and rng.random() < 0.3:
        page.put(f"- {dialect.winner_keys[0]}: | runner-up =")
        return
    declared.winner, declared.runner_up = cup.winner, cup.runner_up
    title = f" ({rng.randint(1, 9)}th title)" if dialect.titles_tail else ""
    if dialect.swallowed:
        equals = rng.choice(("| runner-up = ", "|runner-up= ", "|runner-up="))
        page.put(f"- Champions: {cup.winner}{title} {equals}{cup.runner_up}")
        return
    comma = "," if title and rng.random() < 0.5 else ""
    page.put(f"- {dialect.winner_keys[0]}: {cup.winner}{comma}{title}")
    page.put(f"- {dialect.winner_keys[1]}: {cup.runner_up}")


def lead(rng: Random, page: Page) -> None:
    """A paragraph that mentions a score, a date and clubs, and is no match."""
    cup = page.cup
    label = season_label(cup, page.dialect.dash)
    text = f"The {label} {cup.competition} was the annual cup competition of {cup.country}"
    if "prose" in page.dialect.traps:
        text += f", won by {cup.winner}, who beat {cup.runner_up} {rng.randint(1, 4)}–0"
        text += f" in a friendly on 3 May {cup.start_year}"
    page.put(f"{text}.")


def before_rounds(rng: Random, page: Page) -> None:
    """Sections that hold names, numbers and dates and are no rounds."""
    cup, traps = page.cup, page.dialect.traps
    if "format" in traps:
        page.heading(2, "Format")
        page.put("All ties are single matches unless a 2-1 majority of the clubs decides otherwise.")
    if "participants" in traps:
        page.heading(2, "Participating clubs")
        page.put("The following teams entered the competition:")
        all_clubs = f"all {len(cup.clubs)} clubs of the {cup.start_year} season"
        page.put(f"| Premier League {all_clubs} | Second League 3 clubs |")
    if "schedule" in traps:
        page.heading(3, rng.choice(("Schedule", "Calendar", "Format and schedule")))
        page.put("| Round | Clubs remaining | Clubs involved | First match date |")
        for stage in cup.stages[-3:]:
            first = page.written_day(_first_day(stage), "long")
            page.put(f"| Stage of {stage.size} | {stage.size} | {stage.size} | {first} |")
    if "distribution" in traps:
        page.heading(3, "Distribution")
        page.put("| | Teams entering in this round | Teams advancing from previous round |")
        page.put("| First round (8 teams) | | |")
    if "draw" in traps and cup.stages[0].groups:
        page.heading(3, "Draw summary")
        page.put("| " + " | ".join(group.name for group in cup.stages[0].groups) + " |")
        page.put("| " + " | ".join(" ".join(group.clubs) for group in cup.stages[0].groups) + " |")
    if "road" in traps:
        page.heading(2, f"Road to {cup.country}")
        game = next((game for game in cup.games() if game.score), None)
        if game and game.score:
            page.put(f"| Round 1 | {game.home} | {game.score[0]}-{game.score[1]} | {game.away} |")


def _first_day(stage: Stage) -> datetime.date:
    games = [game for tie in stage.ties for game in tie.games] + [
        game for group in stage.groups for game in group.games
    ]
    return min(game.day for game in games)


def after_rounds(rng: Random, page: Page) -> None:
    """Line-ups, raw remains, the list of scorers."""
    cup, dialect, traps = page.cup, page.dialect, page.dialect.traps
    if "lineups" in traps:
        for club in (cup.winner, cup.runner_up):
            page.put(f"| {club.upper()}: | |")
            for number, man in enumerate(cup.clubs[club].squad[:11], 1):
                code = f"{man.code} " if rng.random() < 0.5 else ""
                page.put(f"| {'GK' if number == 1 else 'DF'} | {number} | {code}{man.full} |")
            page.put("| Manager: | |")
            page.put(f"| {cup.code} Ivan Petrov | | |")
    if "raw" in traps:
        for rest in (
            "|-",
            '|valign="top" width="50%"|',
            '!colspan=3 style="text-align:center"|13 October 1998',
            "<big>",
        ):
            page.put(rest)
    if "lone table end" in traps:
        page.put("|}")
    if dialect.scorer_list != "none":
        _scorer_list(rng, page)
    if "notes" in traps:
        page.put(";Notes")
        page.put("- ^{1} In the winter break one club changed its name.")
    if "see also" in traps:
        page.heading(2, "See also")
        page.put(f"- {cup.start_year} {cup.competition.removesuffix('Cup')}League")


def _scorer_list(rng: Random, page: Page) -> None:
    """``3 goals:`` and below it ``- EST Given Family - Club``; short lists leave men out."""
    cup = page.cup
    found = [(goals, club, man) for (club, man), goals in tally(cup).items()]
    if page.dialect.scorer_list == "short":
        found = [each for each in found if rng.random() < 0.8]
    if not found:
        return
    page.heading(2, rng.choice(("Goal scorers", "Goalscorers", "Top scorers")))
    for goals in sorted({each[0] for each in found}, reverse=True):
        page.put("")
        page.put(f"{goals} goals:" if goals > 1 else "1 goal:")
        page.put("")
        for club, man in sorted(
            ((club, man) for each, club, man in found if each == goals), key=lambda pair: pair[0]
        ):
            page.put(f"- {man.code} {man.full} - {club}")
            page.declared.scorers.append((man.full, club, goals))
