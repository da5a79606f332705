"""A journey file given to `rute serve`: published with its data, and the way in for its owner."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from tests.web.small_journey import TEXT, events

from rute.errors import SourceError
from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of, text_of
from rute.web.live.services import session_of
from rute.web.operate.given import way_in

pytestmark = pytest.mark.django_db
HERE = "http://testserver"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "mine"
    (place / "data").mkdir(parents=True)
    (place / "data" / "events.csv").write_text(events(), encoding="utf-8")
    journey = place / "shop.journey.yaml"
    journey.write_text(TEXT, encoding="utf-8")
    return journey


def test_it_is_published_with_its_data_and_the_link_signs_in_once(file: Path) -> None:
    link, kind = way_in(file, HERE)
    assert kind == "sign_in"
    journey = Journey.objects.get()
    assert session_of(journey).stages().result.people == 60
    path = link.removeprefix(HERE)
    assert Client().get(path).headers["Location"] == f"/j/{journey.slug}/"
    again = Client().get(path)
    assert again.status_code == 404


def test_given_again_it_is_a_new_version_only_where_it_changed(file: Path) -> None:
    way_in(file, HERE)
    way_in(file, HERE)
    journey = Journey.objects.get()
    assert journey.versions.count() == 1
    file.write_text(TEXT.replace("7 days", "9 days"), encoding="utf-8")
    (file.parent / "data" / "events.csv").write_text(
        events().splitlines()[0] + "\n" + "p,2026-03-01T08:00:00,Ad Clicked,web,\n"
    )
    way_in(file, HERE)
    journey.refresh_from_db()
    assert journey.versions.count() == 2
    assert "9 days" in text_of(journey)
    assert "60" not in (folder_of(journey) / "data" / "events.csv").read_text()


def test_whoever_has_a_password_signs_in_with_it(file: Path, owner: User) -> None:
    link, kind = way_in(file, HERE)
    assert (link, kind) == (f"{HERE}/j/{Journey.objects.get().slug}/", "journey")


def test_a_link_is_no_way_in_once_a_password_is_set(file: Path) -> None:
    link, _ = way_in(file, HERE)
    user = User.objects.get()
    user.set_password("three roasts for one")
    user.save()
    assert Client().get(link.removeprefix(HERE)).status_code == 404


def test_without_its_data_nothing_is_published(file: Path) -> None:
    (file.parent / "data" / "events.csv").unlink()
    with pytest.raises(SourceError, match="there is no file"):
        way_in(file, HERE)
    assert not Journey.objects.exists()
