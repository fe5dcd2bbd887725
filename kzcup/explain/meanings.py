"""Every rule of inference in a sentence, by the name that its claims carry."""

from __future__ import annotations

MEANINGS: dict[str, str] = {
    "score": "one match decides a tie by its score",
    "extra time": "the score or the aggregate after extra time decides",
    "aggregate": "the goals of both legs are added by club",
    "stated aggregate": "a line states the aggregate",
    "replay": "the last match decides, after drawn ones",
    "shoot-out": "the score of the shoot-out decides",
    "sentence": "a line of the tie names who went on",
    "lots": "a line says for whom the lots fell",
    "walkover": "the line of the walkover says for whom; its first-named club is never taken by default",
    "decision": "an awarded score, or a decision that names its club",
    "both withdrew": "the line says that both clubs withdrew",
    "plays on": "who alone of the two appears in a later round went on",
    "third place": "who plays for third place lost in the round before",
    "infobox": "the infobox names the winner and the runner-up of the cup",
    "erratum": "a curated entry with its source",
    "away goals": "the legs are level and the known winner scored more away; this never proves who won",
    "a goal after 105 minutes": "a goal so late falls in extra time, if the score can have been level at 90",
    "goals after 90 minutes": "the document has such minutes nowhere else, and the score can have been level",
    "final": "the final that counts has the champion",
    "complete list": "the list of scorers comes to exactly the club's goals, and every assignment of what it"
    " leaves to the unnamed goals gives this one to the same man",
    "only scorer": "the infobox gives one man as many goals as his whole club scored",
    "declared name": "an infobox or list gives the full name of the only man of the club it can be",
}
