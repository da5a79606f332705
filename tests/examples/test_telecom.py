"""The telecom example is the template with its simulated data, and the two commands work."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.examples.asking import EXAMPLES

import rute
from rute.journey.model import Language
from rute.journey.templates import journey_text, simulation_text
from rute.simulate.file import read_simulation
from rute.simulate.write import write

FOLDER = EXAMPLES / "telecom"
FILES: tuple[tuple[str, Language], ...] = (("telecom", "en"), ("telecom-id", "id"))


@pytest.mark.parametrize(("name", "language"), FILES)
def test_it_is_the_template(name: str, language: Language) -> None:
    journey = journey_text("telecom", language, business=None, data="telecom.parquet")
    assert (FOLDER / f"{name}.journey.yaml").read_text("utf-8") == journey
    simulation = simulation_text("telecom", language, business=None)
    assert (FOLDER / f"{name}.simulation.yaml").read_text("utf-8") == simulation


def test_the_planted_pain_is_the_gap_between_the_counter_and_elsewhere(tmp_path: Path) -> None:
    for name in ("telecom.journey.yaml", "telecom.simulation.yaml"):
        shutil.copy(FOLDER / name, tmp_path)
    written = write(read_simulation(FOLDER / "telecom.simulation.yaml"),
                    tmp_path / "telecom.parquet", people=12_000)  # fmt: skip
    planted = json.loads(written.truths.read_text("utf-8"))["steps"]["ID Check Started"]["then"]
    assert planted["SIM Activated"]["chance_for"] == {"channel shop": 0.93}
    split = rute.open(tmp_path / "telecom.journey.yaml").stages(by="first channel").result
    rates = {}
    for group in split.groups:
        stage = next(one for one in group.stages if one.name == "Consideration")
        assert stage.conversion is not None
        rates[group.value] = stage.conversion
    assert rates["shop"].low is not None
    assert all(rates["shop"].low > (rates[other].high or 1) for other in ("tiktok", "web"))
