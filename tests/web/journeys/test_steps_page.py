"""Steps of a campaign on their page: forms, text and picture say the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from tests.campaigns.small import events, journey_text

from rute.journey.file import read_journey
from rute.journey.model_moving import NOBODY
from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.drafts import draft_of
from rute.web.journeys.models import Journey

As = Callable[[User], Client]
PAGE = "/j/kopi-senja/edit/steps?campaign=Tasting pack"
pytestmark = pytest.mark.django_db


@pytest.fixture
def journey(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(events(6), encoding="utf-8")
    return journeys.create("Kopi Senja", journey_text(), owner, [file])


def text(journey: Journey, user: User) -> str:
    return draft_of(journey, user).text


def test_a_step_is_added_moved_and_taken_out_and_each_can_be_undone(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    before = text(journey, editor)
    client.post(PAGE, {"act": "add", "kind": "wait", "length": "3 hours", "place": "[0]"})
    assert "steps:\n      - wait: 3 hours\n" in text(journey, editor)
    client.post(PAGE, {"act": "down", "place": "[0]"})
    assert "step: invite\n      - wait: 3 hours\n" in text(journey, editor)
    client.post(PAGE, {"act": "remove", "place": "[1]"})
    assert text(journey, editor) == before
    client.post(PAGE, {"act": "undo"})
    assert "- wait: 3 hours" in text(journey, editor)


def test_the_campaigns_own_lines_are_written_beside_the_forms(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    own = client.get(PAGE).context["own"]
    assert own.startswith("  Tasting pack:\n    moves: Engage to Convert")
    answer = client.post(
        PAGE, {"act": "text", "own": own.replace("wait: 2 days", "wait: 9 days")},
        headers={"HX-Request": "true"},
    )  # fmt: skip
    assert "Wait 9 days" in answer.content.decode()
    assert text(journey, editor) == journey_text().replace("wait: 2 days", "wait: 9 days")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_lines_end_as_they_did(journey: Journey, editor: User, as_: As, ending: str) -> None:
    draft = draft_of(journey, editor)
    draft.text = draft.text.replace("\n", ending)
    draft.save()
    client = as_(editor)
    client.post(PAGE, {"act": "text", "own": client.get(PAGE).context["own"]})
    assert text(journey, editor) == journey_text().replace("\n", ending)


def test_a_text_that_does_not_read_says_why_and_takes_the_forms_away(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    own = client.get(PAGE).context["own"]
    client.post(PAGE, {"act": "text", "own": own.replace("wait: 2 days", "wait: soon")})
    page = client.get(PAGE)
    assert "soon" in page.content.decode()
    assert any(found.finding.severity == "error" for found in page.context["findings"])


def test_a_message_is_written_beside_its_campaign(journey: Journey, editor: User, as_: As) -> None:
    asked = {"act": "message", "name": "thanks", "channel": "email", "subject": "Thank you",
             "body": "Your coffee is on its way."}  # fmt: skip
    as_(editor).post(PAGE, asked)
    design = read_journey(text(journey, editor) + "\n")
    found = next(each for each in design.messages if each.name == "thanks")
    assert found.contents[0].subject is not None
    assert found.contents[0].subject.said("en") == "Thank you"


@pytest.mark.parametrize(
    "place", ["", "{}", "[]", "[true]", "[-1]", '["then"]', "[9, 9, 9]", json.dumps([0] * 40)]
)
def test_places_that_are_none_change_nothing(
    journey: Journey, editor: User, as_: As, place: str
) -> None:
    before = text(journey, editor)
    for act in ("add", "up", "down", "remove"):
        asked = {"act": act, "place": place, "kind": "wait", "length": "1 day"}
        answer = as_(editor).post(PAGE, asked, headers={"HX-Request": "true"})
        assert answer.status_code == 422, act
    assert text(journey, editor) == before


def test_without_a_campaign_one_comes_to_the_editor(owner: User, as_: As) -> None:
    journeys.create("Bare", "journey: Bare\nstages:\n  Buy: {reached when: Bought}\n", owner)
    assert as_(owner).get("/j/bare/edit/steps")["Location"] == "/j/bare/edit"


def test_a_campaign_begins_with_what_it_asks_for(journey: Journey, editor: User, as_: As) -> None:
    asked = {"name": "Film", "of": "Aware", "to": "Engage", "asks": "Watch the film",
             "sources": "email, instagram", "within": "7 days"}  # fmt: skip
    answer = as_(editor).post("/j/kopi-senja/edit/new-campaign", asked)
    assert answer["Location"] == "/j/kopi-senja/edit/steps?campaign=Film"
    found = read_journey(text(journey, editor) + "\n").campaigns[-1]
    assert (found.name, found.from_stage, found.to_stage) == ("Film", "Aware", "Engage")
    assert found.sources == ("email", "instagram")
    assert found.holdout is not None
    assert found.holdout.planned
    as_(editor).post("/j/kopi-senja/edit/new-campaign",
                     {**asked, "name": "To all", "holdout": "none"})  # fmt: skip
    assert read_journey(text(journey, editor) + "\n").campaigns[-1].holdout == NOBODY
    for gone in ("name", "asks", "sources"):
        assert (
            as_(editor).post("/j/kopi-senja/edit/new-campaign", asked | {gone: ""}).status_code
            == 400
        )
