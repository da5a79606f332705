"""rute demo"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "kopi"


def test_it_writes_a_business_draws_its_map_and_says_what_to_try(run: Run, folder: Path) -> None:
    shown = run("demo", str(folder), "--people", "500")
    assert shown.code == 0, shown.err
    assert f"in {folder}" in shown.out
    assert "simulated: 500 people" in shown.out
    assert str(folder / "kopi-senja.map.html") in shown.out
    assert f"rute stages {folder / 'kopi-senja.journey.yaml'}" in shown.out
    assert (folder / "kopi-senja.map.html").exists()


def test_what_it_says_to_try_works(run: Run, folder: Path) -> None:
    journey = str(folder / "kopi-senja.journey.yaml")
    assert json.loads(run("leaks", journey, "--by", "channel", "--json").out)["leaks"]
    steps = ("Checkout Started", "Order Completed", "--within", "1 hour")
    assert run("funnel", journey, *steps).code == 0
    assert run("check", journey).code == 0


def test_a_journey_that_somebody_worked_on_is_not_written_over(run: Run, tmp_path: Path) -> None:
    journey = tmp_path / "kopi-senja.journey.yaml"
    journey.write_text("journey: Mine")
    shown = run("demo", str(tmp_path), "--people", "500")
    assert shown.code == 1
    assert f"{journey} was changed since the demo wrote it" in shown.err
    assert journey.read_text() == "journey: Mine"


def test_the_folder_alone_means_its_journey_in_the_language_of_the_terminal(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Kopi Senja" in run("stages", str(folder)).out
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert "tahap" in run("stages", str(folder)).out.splitlines()[0]
