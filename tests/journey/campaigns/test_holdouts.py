"""Who is held out where the text says so, and where it does not."""

from __future__ import annotations

import pytest
from tests.campaigns.small import CAMPAIGN, journey_text

from rute.journey.campaigns.holdouts import holdout_of
from rute.journey.campaigns.version import version_of
from rute.journey.file import read_journey
from rute.journey.model import Journey
from rute.journey.model_moving import NOBODY, Holdout

LINE = "    holdout: 20%\n"
OUTSIDE = "  Film:\n    moves: Engage to Convert\n    asks: Watch\n    from: [instagram]\n"


def journey(line: str, *, purpose: str = "marketing") -> Journey:
    text = journey_text(CAMPAIGN.replace(LINE, line))
    return read_journey(text.replace("purpose: marketing", f"purpose: {purpose}"))


def held_out(of: Journey) -> Holdout:
    return holdout_of(of.campaigns[0], of)


@pytest.mark.parametrize(("line", "held"), [
    ("    holdout: none\n", NOBODY),
    ("    kelompok pembanding: tanpa\n", NOBODY),
    (LINE, Holdout(share=0.2)),
    ("    holdout: planned\n", Holdout(planned=True)),
    ("", Holdout(planned=True)),
])  # fmt: skip
def test_marketing_holds_out_as_planned_unless_it_says_otherwise(line: str, held: Holdout) -> None:
    assert held_out(journey(line)) == held


def test_what_people_are_owed_goes_to_everybody_unless_it_says_otherwise() -> None:
    assert held_out(journey("", purpose="transactional")) == NOBODY
    assert held_out(journey(LINE, purpose="transactional")) == Holdout(share=0.2)


def test_what_is_not_sent_by_us_holds_nobody_out() -> None:
    assert held_out(read_journey(journey_text(OUTSIDE))) == NOBODY


def test_to_write_that_nobody_is_held_out_is_another_version_than_to_write_nothing() -> None:
    versions = {
        version_of(of.campaigns[0], of, {})
        for of in map(journey, ("", "    holdout: none\n", "    holdout: planned\n", LINE))
    }
    assert len(versions) == 4
