"""docs/requirements.md names every requirement, and only what is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from rute.cli.main import commands

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "requirements.md").read_text("utf-8")
ROWS = {int(n): row for n, row in re.findall(r"^\| (\d+) \|(.*)\|$", TEXT, re.MULTILINE)}
FINDINGS = (ROOT / "tests" / "journey" / "findings.txt").read_text("utf-8")


def test_every_requirement_has_a_row() -> None:
    assert sorted(ROWS) == list(range(1, 55))


@pytest.mark.parametrize("number", sorted(ROWS))
def test_a_row_is_held_by_what_is_there(number: int) -> None:
    row = ROWS[number]
    tests = re.findall(r"`(tests/[\w/.]+)::(\w+|\*)`", row)
    pictures = re.findall(r"docs/pictures/[\w.-]+", row)
    codes = re.findall(r"check: (\w+)", row)
    assert tests or pictures or codes
    for file, name in tests:
        held = (ROOT / file).read_text("utf-8")
        assert f"def {name}(" in held if name != "*" else "def test_" in held, f"{file}::{name}"
    assert all((ROOT / picture).is_file() for picture in pictures)
    assert all(re.search(rf"^{code} · ", FINDINGS, re.MULTILINE) for code in codes), codes


@pytest.mark.parametrize("line", sorted(set(re.findall(r"`(rute [^`]+)`", TEXT))))
def test_its_commands_and_their_options_are_there(line: str) -> None:
    command = commands()
    words = shlex.split(line)[1:]
    while words and hasattr(command, "commands"):
        command = command.commands[words.pop(0)]
    known = {name for option in command.params for name in option.opts}
    assert {word for word in words if word.startswith("--")} <= known
