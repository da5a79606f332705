"""The story of a campaign, in one language; in both: tests/proofs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.browser.campaign_story import from_the_leak_to_the_proof, told_in


def test_a_campaign_goes_from_the_leak_to_the_proof(chromium: Any, tmp_path: Path) -> None:
    with told_in(chromium, tmp_path, "en") as story:
        from_the_leak_to_the_proof(story)
