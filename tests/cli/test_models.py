"""rute models: to choose a stage model by, and to learn from."""

from __future__ import annotations

import pytest
from tests.cli.running import Run


def test_the_models_stand_side_by_side(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    shown = run("models", "--language", "en")
    row = next(line for line in shown.out.splitlines() if line.startswith("repeat purchase"))
    assert row.split() == ["repeat", "purchase", "Retention", "·", "Loyalty", "Retention", "Ascend"]


def test_one_model_is_told_whole_in_either_language(run: Run) -> None:
    assert "20% commission" in run("models", "--show", "value journey", "--language", "en").out
    assert "komisi 20%" in run("models", "--show", "perjalanan nilai", "--language", "id").out


def test_an_unknown_model_is_refused(run: Run) -> None:
    assert run("models", "--show", "nine stages").code == 1
