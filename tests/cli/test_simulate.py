"""rute simulate"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run
from tests.simulate.simulations import HEAD, SHOP


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "small.simulation.yaml"
    path.write_text(HEAD + SHOP, encoding="utf-8")
    return path


def test_it_writes_events_and_truths_beside_the_file(run: Run, file: Path) -> None:
    shown = run("simulate", file.name, "--people", "300")
    assert shown.code == 0, shown.err
    assert "of 300 people, all simulated: small.parquet" in shown.out
    assert json.loads(file.with_name("small.truths.json").read_text("utf-8"))["people"] == 300
    assert json.loads(run("log", "small.parquet", "--json").out)["people"] == 300


def test_it_writes_where_it_is_told_and_speaks_indonesian(run: Run, file: Path) -> None:
    shown = run("simulate", file.name, "--people", "50", "--out", "x/a.csv", "--language", "id")
    assert shown.code == 0, shown.err
    assert "dari 50 pelanggan, semuanya simulasi: x/a.csv" in shown.out
    assert (file.parent / "x/a.csv").read_text("utf-8").startswith('"person","time","event"')


def test_a_faulty_file_is_told_with_lines_and_nothing_is_written(run: Run, file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace("numbered", "numberd"), encoding="utf-8")
    shown = run("simulate", file.name)
    assert shown.code == 1
    assert 'there is no "numberd" in a step' in shown.err
    assert 'Did you mean "numbered"?' in shown.err
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_journey_is_no_simulation(run: Run, file: Path) -> None:
    journey = file.with_name("shop.journey.yaml")
    journey.write_text("journey: Shop\n", encoding="utf-8")
    shown = run("simulate", journey.name)
    assert shown.code == 1
    assert "shop.journey.yaml is a journey file, not a simulation" in shown.err
