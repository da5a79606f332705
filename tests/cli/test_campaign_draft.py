"""rute campaign draft: a beginning that can be pasted, or put into the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.campaigns.small import events, journey_text
from tests.cli.running import Run

AS_OF = "2026-05-01"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "small.journey.yaml"
    (tmp_path / "data").mkdir()
    (tmp_path / "data/events.csv").write_text(events(600), encoding="utf-8")
    path.write_text(f"# ours\n{journey_text()}", encoding="utf-8")
    return path


def test_it_prints_what_can_be_pasted_and_writes_it(shop: Path, run: Run) -> None:
    asked = ("campaign", "draft", str(shop), "--as-of", AS_OF)
    printed = run(*asked)
    assert printed.code == 0
    assert printed.out.startswith("# Leak 1: ")
    assert "\ncampaigns:\n  On to " in printed.out
    assert run(*asked, "--write").code == 0
    new = shop.read_text(encoding="utf-8")
    assert new.startswith("# ours\n")
    assert "  On to " in new
    assert run("check", str(shop)).code == 0
    answer = json.loads(run(*asked, "--json").out)
    assert answer["drafts"][0]["campaign"]["name"].endswith(" 2")


def test_a_fix_is_refused_where_no_pain_explains_the_leak(shop: Path, run: Run) -> None:
    refused = run("campaign", "draft", str(shop), "--fix", "--as-of", AS_OF)
    assert refused.code == 1
    assert "No one pain was seen" in refused.err
