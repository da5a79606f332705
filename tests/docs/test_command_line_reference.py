"""The reference of the command line names every command and every option."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.cli.campaign.group import COMMANDS as CAMPAIGN_COMMANDS
from rute.cli.journey.group import COMMANDS as JOURNEY_COMMANDS
from rute.cli.main import COMMANDS, commands

TEXT = (Path(__file__).parents[2] / "docs/reference/command-line.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_it_names_the_command_and_its_options(command: str) -> None:
    found = commands().commands[command]
    assert f"## rute {command}\n" in TEXT
    options = {name for option in found.params for name in option.opts if name.startswith("--")}
    assert {name for name in options if name not in TEXT} == set()


@pytest.mark.parametrize(
    ("group_of", "command"),
    [*(("journey", each) for each in JOURNEY_COMMANDS),
     *(("campaign", each) for each in CAMPAIGN_COMMANDS)],
)  # fmt: skip
def test_it_names_the_commands_of_a_group_and_their_options(group_of: str, command: str) -> None:
    group = commands().commands[group_of]
    assert f"## rute {group_of} {command}\n" in TEXT
    found = group.commands[command]
    options = {name for option in found.params for name in option.opts if name.startswith("--")}
    assert {name for name in options if name not in TEXT} == set()
