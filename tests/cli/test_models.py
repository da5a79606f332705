"""rute models: to choose a stage model by, and to learn from."""

from __future__ import annotations

import pytest
from tests.cli.running import Run


def test_the_models_stand_side_by_side_whole_on_a_narrow_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = run("models", "--language", "en").out.splitlines()
    rows = [line.split()[2:] for line in shown if line.startswith("repeat purchase")]
    assert rows == [["Retention", "·", "Loyalty"], ["Retention", "Ascend"]]


def test_one_model_is_told_whole_in_either_language(run: Run) -> None:
    assert "20% commission" in run("models", "--show", "value journey", "--language", "en").out
    assert "komisi 20%" in run("models", "--show", "perjalanan nilai", "--language", "id").out


def test_an_unknown_model_is_refused(run: Run) -> None:
    assert run("models", "--show", "nine stages").code == 1
