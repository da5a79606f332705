"""What a draft would reach is what the campaign reaches once it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.campaigns.small import events, journey_text

import rute
from rute.errors import QuestionError
from rute.journey.edits.parts import with_parts
from rute.render.draft_words import draft_says

AS_OF = "2026-05-01"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drafts") / "small.journey.yaml"
    (path.parent / "data").mkdir()
    (path.parent / "data/events.csv").write_text(events(600), encoding="utf-8")
    path.write_text(journey_text(), encoding="utf-8")
    return path


def test_its_audience_and_its_plan_are_those_of_the_campaign_in_the_file(shop: Path) -> None:
    found = rute.open(shop, now=AS_OF).drafts().result
    assert found.leaks == len(found.drafts) == 2
    for each in found.drafts:
        edited = with_parts(
            shop.read_text(encoding="utf-8"),
            [(part.place, part.value) for part in each.campaign.parts],
        )
        beside = shop.with_name("with.journey.yaml")
        beside.write_text(edited.text, encoding="utf-8")
        session = rute.open(beside, now=AS_OF)
        name = each.campaign.name
        assert each.audience == session.audience(name).size > 0
        if each.plan:
            weeks = each.plan.horizon
            assert each.plan == session.plan(name, weeks=weeks).result


def test_too_few_people_are_said(shop: Path) -> None:
    each = next(
        each for each in rute.open(shop, now=AS_OF).drafts().result.drafts if each.campaign.sends
    )
    assert each.audience == 300
    assert each.plan is not None
    assert not each.plan.enough
    said = " ".join(draft_says(each, "en"))
    assert "nothing under +" in said
    assert "Started for everybody who is there now" in said


def test_a_leak_that_is_not_there_says_how_many_there_are(shop: Path) -> None:
    with pytest.raises(QuestionError, match="There is no leak 9") as refused:
        rute.open(shop, now=AS_OF).drafts(9)
    assert str(refused.value.exists).endswith(": 2")
