"""The ways to a first journey besides a file, and the list of those there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.conftest import TEXT
from tests.web.start.working import work

from rute.journey.formats.carry import exported
from rute.journey.stage_models import model_names
from rute.journey.templates import TEMPLATES
from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, text_of
from rute.web.live.services import session_of
from rute.web.people.models import Permission
from rute.web.start import simulating
from rute.web.start.models import Archived
from rute.web.work.states import State

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]


def test_without_a_journey_one_is_led_to_the_ways_to_begin(owner: User, as_: As) -> None:
    client = as_(owner)
    assert client.get("/")["Location"] == "/start/"
    for language, words in (("en", "Start from a file"), ("id", "Mulai dari berkas")):
        User.objects.update(language=language)
        assert words in client.get("/start/").content.decode()


def test_one_journey_is_its_map_and_several_are_cards(
    owner: User, journey: Journey, as_: As
) -> None:
    client = as_(owner)
    assert client.get("/")["Location"] == f"/j/{journey.slug}/"
    client.post("/start/empty", {"name": "Second", "model": "five stages"})
    shown = client.get("/").content.decode()
    assert shown.count('class="card"') == 2
    assert "Kopi Senja" in shown
    assert "<svg" in shown.split("Kopi Senja", 1)[1]
    Archived.objects.create(journey=Journey.objects.get(name="Second"))
    assert client.get("/")["Location"] == f"/j/{journey.slug}/"
    assert "Second" in client.get("/?all=1").content.decode()


@pytest.mark.parametrize("model", model_names())
@pytest.mark.parametrize("language", ["en", "id"])
def test_an_empty_journey_has_the_stages_of_a_model(
    owner: User, as_: As, model: str, language: str
) -> None:
    User.objects.update(language=language)
    made = as_(owner).post("/start/empty", {"name": "Toko: Maju #1", "model": model})
    journey = Journey.objects.get()
    assert made["Location"] == f"/j/{journey.slug}/?tour=1"
    design = design_of(journey)
    assert (design.name, design.language, design.model) == ("Toko: Maju #1", language, model)
    assert len(design.stages) >= 3
    assert all(stage.touchpoints for stage in design.stages)


def test_every_template_has_a_picture_in_both_languages(owner: User, as_: As) -> None:
    client = as_(owner)
    assert client.get("/start/templates/").content.count(b'<li class="card">') == len(TEMPLATES)
    for name in TEMPLATES:
        assert client.get(f"/start/templates/{name}/").status_code == 200
    english, indonesian = (
        client.get(f"/start/templates/shop/{language}.svg").content for language in ("en", "id")
    )
    assert b"<svg" in english[:100]
    assert english != indonesian
    assert client.get("/start/templates/nothing/").status_code == 400


def test_a_template_is_used_under_ones_own_name(owner: User, as_: As) -> None:
    client = as_(owner)
    assert client.post("/start/templates/shop/use", {"name": " "}).status_code == 400
    client.post("/start/templates/shop/use", {"name": "Warung Bu Sri"})
    journey = Journey.objects.get()
    assert journey.name.startswith("Warung Bu Sri")
    assert design_of(journey).data == ()


def test_a_template_with_invented_customers_says_so(
    owner: User, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulating, "TEMPLATE_PEOPLE", 200)
    as_(owner).post("/start/templates/shop/use", {"name": "Warung Bu Sri", "numbers": "1"})
    job, recorded = work()
    assert job.state == recorded.state == State.DONE, job.error
    journey = Journey.objects.get()
    assert design_of(journey).simulated
    assert Permission.objects.filter(journey=journey, channel="whatsapp").exists()
    histories = session_of(journey).histories
    assert histories is not None
    assert histories.people == 200


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_demo_is_a_simulated_journey_of_ones_own(
    owner: User, as_: As, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(simulating, "DEMO_PEOPLE", 300)
    User.objects.update(language=language)
    as_(owner).post("/start/demo")
    job, recorded = work()
    journey = Journey.objects.get()
    assert job.result == {"to": f"/j/{journey.slug}/?tour=1"}
    assert (design_of(journey).simulated, journey.language) == (True, language)
    assert session_of(journey).histories is not None
    assert recorded.result["new"] == Permission.objects.count() > 50


def test_a_text_that_was_pasted_becomes_a_journey(owner: User, as_: As) -> None:
    client = as_(owner)
    client.post("/start/text", {"text": TEXT.replace("data: [data/events.csv]\n", "")})
    assert Journey.objects.get().name == "Kopi Senja"


def test_a_wrong_text_is_shown_again_with_all_that_is_wrong(owner: User, as_: As) -> None:
    wrong = "journey: Toko\nstagez:\n  A: {}\nmoney: Rupees\n"
    refused = as_(owner).post("/start/text", {"text": wrong})
    shown = refused.content.decode()
    assert refused.status_code == 400
    assert "stagez" in shown.split("<textarea", 1)[0]
    assert "stagez:" in shown.split("<textarea", 1)[1]
    assert not Journey.objects.exists()


@pytest.mark.parametrize("ending", [".yaml", ".xlsx", ".csv", ".json"])
def test_a_file_that_carries_a_journey_becomes_one(
    owner: User, journey: Journey, as_: As, ending: str
) -> None:
    text = text_of(journey)
    raw = text.encode() if ending == ".yaml" else exported(design_of(journey), ending)[0]
    sent = SimpleUploadedFile(f"kopi{ending}", raw)
    made = as_(owner).post("/start/text", {"file": sent, "text": ""})
    assert made.status_code == 302, made.content.decode()
    second = Journey.objects.latest("id")
    assert second.pk != journey.pk
    assert [stage.name for stage in design_of(second).stages] == ["Aware", "Engage", "Convert"]


def test_a_text_that_reaches_outside_its_folder_is_refused(owner: User, as_: As) -> None:
    outside = TEXT.replace("data/events.csv", "../../app.sqlite3")
    assert as_(owner).post("/start/text", {"text": outside}).status_code == 400
    assert not Journey.objects.exists()
