"""The journey that tests of campaigns share."""

from __future__ import annotations

from pathlib import Path

from tests.campaigns.small import events, journey_text

from rute.journey.check import check
from rute.journey.file import read_journey


def test_the_small_journey_with_its_campaign_has_no_errors(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/events.csv").write_text(events(), "utf-8")
    file = tmp_path / "small.journey.yaml"
    file.write_text(journey_text(), "utf-8")
    journey = read_journey(file)
    assert [each.name for each in journey.campaigns] == ["Tasting pack"]
    assert [finding.message for finding in check(journey) if finding.severity == "error"] == []
