"""Running kzcup as a user does, in a process of its own only where the process matters."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kzcup.cli import run


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


@pytest.fixture
def kzcup(capfd):
    """Run a command line; its exit code and what it printed."""

    def call(*arguments: object) -> Ran:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call
