"""The pages on stage models say what the data says."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.journey.stage_models import ANCHORS, model_names, stage_model
from rute.words.catalog import say

PAGES = {"en": "stage-models.md", "id": "model-tahap.md"}


def table(language: str) -> str:
    """Anchors down, models across."""
    names = [say(f"model.{name}", language) for name in model_names()]
    lines = [f"| {say('column.anchor', language)} | {' | '.join(names)} |",
             "|---|" + "---|" * len(names)]  # fmt: skip
    for anchor in ANCHORS:
        found = [model.at(anchor) for name in model_names() if (model := stage_model(name))]
        cells = [stage.texts[language].name if stage else "·" for stage in found]
        lines.append(f"| {say(f'anchor.{anchor}', language)} | {' | '.join(cells)} |")
    return "\n".join(lines)


@pytest.mark.parametrize("language", PAGES)
def test_the_page_maps_the_models_to_each_other_as_the_data_does(language: str) -> None:
    page = Path(__file__).parents[2] / "docs/reference" / PAGES[language]
    assert table(language) in page.read_text(encoding="utf-8")
