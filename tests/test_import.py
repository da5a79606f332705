"""What is public, and what `import rute` and `rute --help` leave unloaded."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import rute
from rute.errors import RuteError

HEAVY = {"duckdb", "numba", "pyarrow", "vl_convert"}
SHELL = {"rich", "typer"}


def loaded_by(program: str) -> set[str]:
    """The top-level modules a fresh process has loaded after the program."""
    code = f"{program}\nimport json, sys\nprint(json.dumps([m.split('.')[0] for m in sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_public_names_are_these() -> None:
    assert rute.__all__ == [
        "JourneyError",
        "QuestionError",
        "RuleError",
        "RuteError",
        "SourceError",
        "StoreError",
        "__version__",
        "open",
        "read",
    ]
    assert all(hasattr(rute, name) for name in rute.__all__)


def test_a_name_it_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="mapp"):
        _ = rute.mapp  # type: ignore[attr-defined]


def test_every_public_error_is_a_rute_error() -> None:
    errors = [getattr(rute, name) for name in rute.__all__ if name.endswith("Error")]
    assert all(issubclass(error, RuteError) for error in errors)


def test_importing_rute_loads_nothing_heavy() -> None:
    assert loaded_by("import rute") & (HEAVY | SHELL) == set()


def test_help_loads_nothing_heavy() -> None:
    program = "from rute.cli.main import main\nmain(['--help'])"
    assert loaded_by(program) & HEAVY == set()


def test_a_command_starts_without_the_validators_of_its_arguments() -> None:
    program = "from rute.cli.main import main\nmain(['map', 'nowhere.journey.yaml', '--no-open'])"
    assert "pydantic" not in loaded_by(program)


def test_an_error_message_loads_nothing_heavy() -> None:
    program = "from rute.cli.main import main\nmain(['stages', 'nowhere.journey.yaml'])"
    assert loaded_by(program) & HEAVY == set()
