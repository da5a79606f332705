"""rute journey convert"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import Run


@pytest.fixture
def demo(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run("demo", "senja", "--people", "800", "--no-open").code == 0
    return tmp_path / "senja" / "kopi-senja.journey.yaml"


def counted(run: Run, *asked: str) -> list[dict[str, Any]]:
    stages = json.loads(run("stages", *asked, "--json").out)["stages"]
    return [{key: value for key, value in stage.items() if key != "rule"} for stage in stages]


@pytest.mark.parametrize("model", ["four phases", "before during after"])
def test_the_new_file_measures_as_the_old_one_is_shown(run: Run, demo: Path, model: str) -> None:
    new = demo.with_name("new.journey.yaml")
    assert run("journey", "convert", str(demo), "--as", model, "--out", str(new)).code == 0
    assert counted(run, str(new)) == counted(run, str(demo), "--as", model)
    assert run("check", str(new), "--quiet").code == 0


def test_the_old_file_stays_and_the_new_one_is_not_written_twice(run: Run, demo: Path) -> None:
    before = demo.read_bytes()
    assert run("journey", "convert", str(demo), "--as", "empat fase").code == 0
    again = run("journey", "convert", str(demo), "--as", "four phases")
    assert again.code == 1
    assert "kopi-senja-four-phases.journey.yaml" in again.err
    assert demo.read_bytes() == before


def test_without_a_model_it_names_those_there_are(run: Run, shop: Path) -> None:
    shown = run("journey", "convert", str(shop))
    assert shown.code == 1
    assert "four phases" in shown.err
    assert "anchor" in run("journey", "convert", str(shop), "--as", "four phases").err
