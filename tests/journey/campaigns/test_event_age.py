"""How old an event may be that begins a campaign."""

from __future__ import annotations

import pytest
from tests.campaigns.small import CAMPAIGN, journey_text

from rute.journey.file import examine_text
from rute.measure.watched import SPOKEN_OF


def codes(age: str) -> set[str]:
    text = journey_text(CAMPAIGN.replace("    again", f"    max event age: {age}\n    again"))
    return {finding.code for finding in examine_text(text).findings}


@pytest.mark.parametrize("age", ["92 days", "13 weeks", "3 months", "2 hours"])
def test_an_age_at_which_campaigns_are_still_told_is_taken(age: str) -> None:
    assert "age_too_long" not in codes(age)


@pytest.mark.parametrize("age", ["93 days", "14 weeks", "4 months", "2209 hours"])
def test_an_age_that_would_have_no_effect_is_an_error(age: str) -> None:
    assert "age_too_long" in codes(age)


def test_the_check_knows_the_age_that_the_record_knows() -> None:
    assert SPOKEN_OF == 92 * 24 * 3_600_000_000
