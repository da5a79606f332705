"""rute campaign links: each link on a line of its own, for both languages and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

JOURNEY = """\
journey: Kopi Senja
stages:
  Aware: {reached when: Ad Clicked}
  Engage: {reached when: Article Read}
campaigns:
  Film:
    moves: Aware to Engage
    asks: Watch the film
    from: [instagram, email]
    links:
      to: https://kopisenja.example/a/very/long/address/that/no/screen/is/wide/enough/for
      tag: film
      code: FILM10
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "kopi.journey.yaml"
    place.write_text(JOURNEY, encoding="utf-8")
    return place


def test_a_link_stands_whole_on_its_line(run: Run, file: Path) -> None:
    lines = run("campaign", "links", str(file)).out.splitlines()
    assert lines[:2] == ["Film", "  instagram (code FILM10)"]
    assert lines[2].strip().endswith("utm_source=instagram&utm_medium=social&utm_campaign=film")
    assert "by itself" in lines[4]


def test_it_is_said_in_indonesian_and_to_programs(run: Run, file: Path) -> None:
    assert "(kode FILM10)" in run("campaign", "links", str(file), "Film", "--language", "id").out
    told = json.loads(run("campaign", "links", str(file), "--json").out)
    assert [(one["source"], one["sent"]) for one in told["links"]] == [
        ("instagram", False), ("email", True),
    ]  # fmt: skip


def test_a_journey_without_addresses_says_what_to_write(run: Run, file: Path) -> None:
    file.write_text(JOURNEY.partition("    links:")[0], encoding="utf-8")
    assert "write `links:`" in run("campaign", "links", str(file)).out
