"""Steps of a campaign on their page: forms, text and picture say the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from tests.campaigns.small import events, journey_text

from rute.journey.file import examine, read_journey
from rute.journey.model_moving import NOBODY, Give, Split
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
    client.post(
        PAGE, {"act": "add", "kind": "wait", "number": "3", "unit": "hours", "place": "[0]"}
    )
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


def test_a_step_is_changed_where_it_stands_and_what_is_in_it_stays(
    journey: Journey, editor: User, as_: As
) -> None:
    client, before = as_(editor), text(journey, editor)
    boxes = client.get(f"{PAGE}&edit=[1]").context["rows"][1].boxes
    assert {box.key: box.value for box in boxes} == {"number": "2", "unit": "days", "clock": ""}
    answer = client.post(PAGE, {"act": "change", "place": "[2]", "rule": "Order Completed"})
    assert answer["Location"].endswith("at=%5B2%5D#here")
    assert text(journey, editor) == before.replace("if: Message Opened", "if: Order Completed")
    client.post(PAGE, {"act": "change", "place": "[4]", "share1": "30", "share2": "70"})
    split = next(s for s in read_journey(text(journey, editor) + "\n").campaigns[0].steps
                 if isinstance(s, Split))  # fmt: skip
    assert [(way.name, way.share, len(way.steps)) for way in split.ways] == [
        ("short", 0.3, 1), ("long", 0.7, 2)
    ]  # fmt: skip


def test_what_cannot_be_taken_says_why_and_keeps_what_was_typed(
    journey: Journey, editor: User, as_: As
) -> None:
    before = text(journey, editor)
    typed = {"act": "add", "place": "[1]", "kind": "wait_for", "rule": "Order Completed where",
             "number": "5", "unit": "weeks"}  # fmt: skip
    answer = as_(editor).post(PAGE, typed)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="Order Completed where"' in page
    assert '<option value="weeks" selected>' in page
    assert text(journey, editor) == before


def test_what_a_campaign_is_is_written_by_a_form_beside_its_steps(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    client.post(PAGE, {
        "act": "facts", "field.asks": "Try three roasts", "field.costs": "3000000",
        "field.again": "after leaving", "link.to": "https://kopi.example/pack", "link.tag": "pack",
    })  # fmt: skip
    found = read_journey(text(journey, editor) + "\n").campaigns[0]
    assert (found.asks, found.again) == ("Try three roasts", "after leaving")
    assert found.costs is not None
    assert found.costs.amount == 3_000_000
    assert found.links is not None
    assert (found.links.to, found.links.tag) == ("https://kopi.example/pack", "pack")
    client.post(PAGE, {"act": "facts", "link.to": "", "link.tag": ""})
    assert read_journey(text(journey, editor) + "\n").campaigns[0].links is None


def test_a_campaign_of_an_indonesian_file_keeps_its_keys(owner: User, as_: As) -> None:
    text = (
        "perjalanan: Kopi Senja\nbahasa: id\ntahap:\n  Kenal:\n    sampai bila: Ad Clicked\n"
        "  Beli:\n    sampai bila: Order Completed\nkampanye:\n  Paket:\n"
        "    memindahkan: Kenal ke Beli\n    mengajak: Beli\n    sumber: [instagram]\n"
        "    tautan:\n      ke: https://a.example/x\n"
    )
    made, page = journeys.create("Kopi Senja", text, owner), "/j/kopi-senja/edit/steps"
    client = as_(owner)
    client.post(page, {"act": "facts", "link.to": "https://b.example/y", "link.tag": "y"})
    client.post(page, {"act": "add", "kind": "wait", "number": "2", "unit": "days",
                       "clock": "09:00", "place": "[0]"})  # fmt: skip
    client.post(page, {"act": "add", "kind": "split", "way1": "a", "share1": "50", "way2": "b",
                       "share2": "50", "place": "[1]"})  # fmt: skip
    client.post(page, {"act": "change", "place": "[1]", "share1": "40", "share2": "60"})
    said = draft_of(made, owner).text
    assert "    tautan:\n      ke: https://b.example/y\n      tanda: y\n" in said
    assert "      - tunggu: 2 hari pukul 09:00\n" in said
    assert "      - bagi:\n          a: 40%\n          b: 60%\n" in said
    assert not any(one.severity == "error" for one in examine(said).findings)


def test_an_offer_is_written_beside_its_campaign_and_given_by_a_step(
    journey: Journey, editor: User, as_: As
) -> None:
    client = as_(editor)
    client.post(PAGE, {"act": "offer", "name": "First pack", "kind": "entry point",
                       "price": "50000", "code": "single", "budget": "500",
                       "until": "2026-12-31"})  # fmt: skip
    client.post(PAGE, {"act": "add", "kind": "give", "what": "First pack", "place": "[0]"})
    found = read_journey(text(journey, editor) + "\n")
    assert found.offers[0].price == 50_000
    assert isinstance(found.campaigns[0].steps[0], Give)


@pytest.mark.parametrize(
    "place", ["", "{}", "[]", "[true]", "[-1]", '["then"]', "[9, 9, 9]", json.dumps([0] * 40)]
)
def test_places_that_are_none_change_nothing(
    journey: Journey, editor: User, as_: As, place: str
) -> None:
    before = text(journey, editor)
    for act in ("add", "up", "down", "remove"):
        asked = {"act": act, "place": place, "kind": "wait", "number": "1", "unit": "days"}
        answer = as_(editor).post(PAGE, asked, headers={"HX-Request": "true"})
        assert answer.status_code == 422, act
    assert text(journey, editor) == before


def test_without_a_campaign_one_comes_to_the_editor(owner: User, as_: As) -> None:
    journeys.create("Bare", "journey: Bare\nstages:\n  Buy: {reached when: Bought}\n", owner)
    assert as_(owner).get("/j/bare/edit/steps")["Location"] == "/j/bare/edit"


def test_a_campaign_begins_with_what_it_asks_for(journey: Journey, editor: User, as_: As) -> None:
    asked = {"name": "Film", "moves": "Aware to Engage", "asks": "Watch the film",
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
