"""Codes of the stages before the checks: bytes, lines, the season as stated, errata, loading."""

from __future__ import annotations

from kzcup.checks.catalogue.entry import Code

READING: tuple[Code, ...] = (
    Code(
        "file-too-large",
        "error",
        "File too large",
        "The file is larger than kzcup reads. No cup season is.",
        "If it is one all the same, split it, or raise the limit with `--max-file`.",
    ),
    Code(
        "line-too-long",
        "error",
        "Line too long",
        "A line is longer than kzcup reads. No line of a cup season is.",
        "Look whether line ends were lost; otherwise raise the limit with `--max-line`.",
    ),
    Code(
        "not-utf8",
        "error",
        "Not UTF-8",
        "A byte is not UTF-8, so the whole file is refused: a character put in its place would be invented.",
        "Save the file as UTF-8. `iconv -f WINDOWS-1252 -t UTF-8` converts a common other encoding.",
    ),
    Code(
        "nul-byte",
        "error",
        "NUL in the text",
        "The file holds a NUL character, which no text has and PostgreSQL cannot store.",
        "Look whether the file is text at all; if so, remove the NUL.",
    ),
)
