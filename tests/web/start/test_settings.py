"""A journey's settings, and the ways it leaves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from django.test import Client
from tests.web.start.working import work

from rute.web.accounts.models import User
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of, text_of
from rute.web.live.services import session_of

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]


def test_a_change_is_a_version_of_the_text(owner: User, journey: Journey, as_: As) -> None:
    client = as_(owner)
    assert 'value="1"' in client.get(f"/j/{journey.slug}/settings").content.decode()
    client.post(f"/j/{journey.slug}/settings", {
        "name": "Kopi Pagi", "language": "id", "zone": "WITA", "money": "usd", "base": "1",
    })  # fmt: skip
    journey = Journey.objects.get()
    design = design_of(journey)
    assert (design.name, design.language) == ("Kopi Pagi", "id")
    assert (design.zone, design.currency) == ("Asia/Makassar", "USD")
    assert (journey.name, journey.slug, journey.versions.count()) == ("Kopi Pagi", "kopi-senja", 2)


def test_nothing_changed_is_no_version(owner: User, journey: Journey, as_: As) -> None:
    as_(owner).post(f"/j/{journey.slug}/settings", {
        "name": "Kopi Senja", "language": "en", "zone": "Asia/Jakarta", "money": "IDR", "base": "1",
    })  # fmt: skip
    assert journey.versions.count() == 1


@pytest.mark.parametrize(("field", "wrong"), [("zone", "Mars"), ("money", "gold"), ("base", "0")])
def test_what_cannot_be_is_refused(
    owner: User, journey: Journey, as_: As, field: str, wrong: str
) -> None:
    given = {"name": "Other", "language": "en", "zone": "", "money": "", "base": "1", field: wrong}
    before = text_of(journey)
    assert as_(owner).post(f"/j/{journey.slug}/settings", given).status_code in (400, 409)
    assert text_of(Journey.objects.get()) == before


def test_everything_of_a_journey_is_packed_and_fetched(
    owner: User, journey: Journey, as_: As
) -> None:
    client = as_(owner)
    session_of(journey)
    client.post(f"/j/{journey.slug}/settings/pack")
    (job,) = work()
    page = client.get(str(job.result["to"])).content.decode()
    address = page.split(f'href="/j/{journey.slug}/settings/download/', 1)[1].split('"', 1)[0]
    answer = client.get(f"/j/{journey.slug}/settings/download/{address}")
    assert answer["Content-Disposition"].startswith('attachment; filename="kopi-senja.zip"')
    raw = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        assert packed.read("journey.yaml").decode() == text_of(journey)
        assert packed.read("versions/0001.yaml").decode() == text_of(journey)
    assert "data/events.csv" in names
    assert any(name.startswith("log/") for name in names)


def test_a_journey_is_put_aside_and_taken_back(owner: User, journey: Journey, as_: As) -> None:
    client = as_(owner)
    client.post(f"/j/{journey.slug}/settings/archive")
    assert "put aside" in client.get("/").content.decode()
    assert client.get(f"/j/{journey.slug}/data").status_code == 200
    client.post(f"/j/{journey.slug}/settings/archive")
    assert client.get("/")["Location"] == f"/j/{journey.slug}/"


def test_deleting_wants_the_name_and_takes_everything(
    owner: User, journey: Journey, as_: As
) -> None:
    client = as_(owner)
    session_of(journey)
    refused = client.post(f"/j/{journey.slug}/settings/delete", {"name": "Kopi"})
    assert refused.status_code == 400
    assert folder_of(journey).exists()
    client.post(f"/j/{journey.slug}/settings/delete", {"name": "Kopi Senja"})
    assert client.get(f"/j/{journey.slug}/settings").status_code == 404
    work()
    assert not folder_of(journey).exists()
    assert Journey.objects.get().versions.get().text == ""
    assert Entry.objects.filter(act="deleted", journey=None).exists()
    client.post("/start/empty", {"name": "Kopi Senja", "model": "five stages"})
    assert Journey.objects.latest("id").slug == "kopi-senja-2"


def test_only_owners_see_the_settings(
    editor: User, viewer: User, stranger: User, journey: Journey, as_: As
) -> None:
    for user, status in ((editor, 403), (viewer, 403), (stranger, 404)):
        assert as_(user).get(f"/j/{journey.slug}/settings").status_code == status
        assert as_(user).post(f"/j/{journey.slug}/settings/delete").status_code == status
