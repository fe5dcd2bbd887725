"""Small cup seasons for the tests of store and loading: four clubs, two semi-finals, a final."""

from __future__ import annotations

from pathlib import Path

CLUBS = ("Alpha", "Beta", "Gamma", "Delta")


def cup(
    year: int = 2001,
    clubs: tuple[str, str, str, str] = CLUBS,
    scorer: str = "Smith",
    cup_name: str = "Test Cup",
    country: str = "Testland",
    leader: str | None = None,
    goals: int = 2,
) -> str:
    """A season in which the first club beats the second, the third beats the fourth, and the first the third.

    `scorer` makes `goals` goals in the final; `leader` is the line of the leading scorer, if any.
    """
    first, second, third, fourth = clubs
    minutes = ", ".join(f"{10 * number + 3}'" for number in range(goals))
    lines = [
        f"= {year} {cup_name} =",
        "",
        "Infobox",
        f"- Title: {cup_name}",
        f"- Year: {year}",
        f"- Country: {country}",
        "- Num Teams: 4",
        *([f"- Scoring Leader: {leader}"] if leader else []),
        "",
        "==Semi-finals==",
        f"1 May {year}",
        f"{first} 1-0 {second}",
        f"  {first}: Miller 12'",
        "----",
        f"1 May {year}",
        f"{third} (w/o) {fourth}",
        "",
        "==Final==",
        f"9 May {year}",
        f"{first} {goals}-1 {third}",
        f"  {first}: {scorer} {minutes}",
        f"  {third}: Brown 80' (pen.)",
    ]
    return "\n".join(lines) + "\n"


def write(folder: Path, name: str, text: str) -> Path:
    """Put a text into a file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def many(folder: Path, count: int, first_year: int = 1850) -> Path:
    """A folder of seasons of one cup, one a year, with clubs that come and go and men who stay."""
    for number in range(count):
        names = tuple(f"Club {(number // 3 + place) % 40}" for place in range(4))
        text = cup(
            first_year + number % 300,
            names,  # type: ignore[arg-type]
            scorer=f"Man {number % 7}",
            cup_name=f"Cup {number // 300}",
            leader=f"John Man {number % 7} ({names[0]}) 2",
            goals=2 + number % 3,
        )
        write(folder, f"season_{number:05}.txt", text)
    return folder
