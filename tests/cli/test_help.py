"""Every command has its help, with an example, and its page in the documentation."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from kzcup.cli import COMMANDS, VERSION, kzcup, run

ROOT = Path(__file__).resolve().parents[2]


def commands() -> dict[str, click.Command]:
    """All commands and subcommands by the words that call them."""
    context = click.Context(kzcup)
    found: dict[str, click.Command] = {}
    for name in COMMANDS:
        command = kzcup.get_command(context, name)
        assert command is not None
        found[name] = command
        if isinstance(command, click.Group):
            found |= {f"{name} {below}": sub for below, sub in command.commands.items()}
    return found


@pytest.mark.parametrize("words", sorted(commands()))
def test_help_explains_and_shows_an_example(words, capsys):
    assert run([*words.split(), "--help"]) == 0
    text = capsys.readouterr().out
    command = commands()[words]
    if not isinstance(command, click.Group):
        assert re.search(rf"Examples?:\n\s+(.*\| )?kzcup {words}|kzcup {words}", text)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{parameter.name} has no help"


def test_the_readme_names_every_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"kzcup {name}" not in readme] == []


def test_the_version_is_that_of_the_package(capsys):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
    assert run(["--version"]) == 0
    assert VERSION in capsys.readouterr().out


def test_a_mistyped_command_is_answered_with_the_nearest(capsys):
    assert run(["lod"]) == 2
    assert "Did you mean 'load'?" in capsys.readouterr().err
