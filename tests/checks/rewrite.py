"""Write what kzcup says today into the cases and examples: ``python -m tests.checks.rewrite``.

For when the wording of a finding has changed. It changes only messages: where a finding has come, gone or moved, it
says so and leaves the file as it is, because that is for a person to judge. Read the diff before you commit it.
"""

from __future__ import annotations

from pathlib import Path

from kzcup.checks import catalogue
from kzcup.text import Limits
from tests.checks.reading import CASES, account, cases_of, written

EXAMPLES = Path(catalogue.__file__).parent / "examples"


def place(finding: str) -> str:
    """``12:3: warning goals-not-listed``: everything but the message."""
    return ":".join(finding.split(":", 3)[:3])


def reword(path: Path, expected: tuple[str, ...], found: tuple[str, ...]) -> None:
    """Replace the messages in a file, if the findings stand where they stood."""
    if [place(each) for each in expected] != [place(each) for each in found]:
        print(f"{path.name}: expected {expected}, found {found}")
        return
    data = path.read_bytes()
    for old, new in zip(expected, found, strict=True):
        data = data.replace(old.encode() + b"\n", new.encode() + b"\n")
    path.write_bytes(data)


def main() -> None:
    """Go through all cases and examples."""
    for path in sorted(CASES.glob("*.txt")):
        for case in cases_of(path):
            findings = case.account().findings
            reword(path, case.expected, tuple(written(one) for one in findings if one.code == case.code))
    for path in sorted(EXAMPLES.glob("*.txt")):
        shown = catalogue.example(path.stem)
        if shown is not None:
            limits = Limits(*shown.limits) if shown.limits else None
            findings = account(shown.data, True, shown.curated or "", limits).findings
            reword(path, (shown.finding,), tuple(written(one) for one in findings if one.code == path.stem))


if __name__ == "__main__":
    main()
