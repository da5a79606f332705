"""Help that teaches, in both languages."""

from __future__ import annotations

import shlex

import pytest
from tests.cli.running import Run

from rute.cli.journey.group import COMMANDS as JOURNEY_COMMANDS
from rute.cli.main import COMMANDS as TOP_COMMANDS
from rute.words.catalog import texts

COMMANDS = (*TOP_COMMANDS, *(f"journey {name}" for name in JOURNEY_COMMANDS))


def topic(command: str) -> str:
    return command.replace(" ", ".")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_with_a_few_examples(command: str, language: str) -> None:
    examples = texts(language)[f"help.{topic(command)}.examples"].splitlines()
    assert 2 <= len(examples) <= 6
    for example in examples:
        line, _, why = example.partition("  # ")
        assert why
        assert shlex.join(shlex.split(line)).startswith(f"rute {command}")


def test_both_languages_show_the_same_commands() -> None:
    for command in COMMANDS:
        english, indonesian = (
            texts(language)[f"help.{topic(command)}.examples"].count("\n")
            for language in ("en", "id")
        )
        assert english == indonesian


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_shows_examples_before_options(run: Run, command: str) -> None:
    shown = run(*command.split(), "--help")
    assert shown.code == 0
    assert shown.out.index("Examples") < shown.out.index("Options")
    assert f"rute {command}" in shown.out


def test_help_follows_the_language_of_the_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert "Contoh" in run("stages", "--help").out


def test_help_speaks_the_language_that_was_asked_for(run: Run) -> None:
    assert "Contoh" in run("stages", "--language", "id", "--help").out
    assert "Contoh" in run("campaign", "list", "--help", "--language=id").out
    assert "Examples" in run("stages", "--help").out


def test_help_fits_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    prose = [line for line in run("stages", "--help").out.splitlines() if "rute " not in line]
    assert max(map(len, prose)) <= 60


def test_rute_alone_shows_what_to_do_first(run: Run, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    shown = run()
    assert shown.code == 0
    assert "rute start orders.csv" in shown.out
    assert "rute demo" in shown.out


@pytest.mark.usefixtures("shop")
def test_rute_alone_names_the_journey_that_is_here(run: Run) -> None:
    shown = run()
    assert "rute map shop.journey.yaml" in shown.out
    assert "rute start events.csv" in shown.out


def test_a_misspelt_command_is_a_usage_error_with_what_was_meant(run: Run) -> None:
    shown = run("stagse")
    assert shown.code == 2
    assert "'stages'" in shown.err
    assert "See: rute --help" in shown.err


def test_the_version_is_shown(run: Run) -> None:
    assert run("--version").out == "rute 0.1.0\n"


def test_the_group_alone_shows_its_commands(run: Run) -> None:
    shown = run("journey")
    assert shown.code == 0
    assert all(f"  {name} " in shown.out for name in JOURNEY_COMMANDS)
