"""A campaign rehearsed for one person, found by an identifier or in a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from tests.web.campaigns.pages.conftest import PAGE
from tests.web.campaigns.pages.test_pages import read

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.campaigns.models import Enrolment, Outbox
from rute.web.journeys.models import Journey
from rute.web.people.services import name_of

As = Callable[[User], Client]
WAY = f"{PAGE}/rehearsal/person"
pytestmark = pytest.mark.django_db


def test_somebody_found_by_an_identifier_is_shown_step_by_step_and_gets_nothing(
    journey: Journey, sender: User, as_: As
) -> None:
    client = as_(sender)
    answer = client.post(WAY, {"identifier": " person8 "})
    assert answer.status_code == 302
    assert "person8" not in answer["Location"]
    words = read(client, answer["Location"])
    assert "step by step" in words
    assert "entered; gets the campaign" in words
    assert "tasting-invitation" in words
    assert not Enrolment.objects.exists()
    assert not Outbox.objects.exists()
    assert mail.outbox == []


def test_somebody_of_the_list_of_those_it_would_have_let_in(
    journey: Journey, sender: User, as_: As
) -> None:
    client = as_(sender)
    page = client.get(WAY).content.decode()
    first = page.split('class="plain entrants"')[1].split('<a href="')[1].split('"')[0]
    assert "entered; gets the campaign" in read(client, WAY + first.replace("&amp;", "&"))


def test_who_would_not_have_entered_is_told_so(journey: Journey, sender: User, as_: As) -> None:
    name = name_of(journey, hash_of("person8"))
    words = read(as_(sender), f"{WAY}?person={name}&end=2026-01-02&start=2026-01-01")
    assert "would not have entered in this time" in words


def test_an_identifier_nobody_has_is_said_to_be_nobodys(
    journey: Journey, sender: User, as_: As
) -> None:
    answer = as_(sender).post(WAY, {"identifier": "nobody@example.com"})
    assert answer.status_code == 404
    assert "Nobody in this journey goes by that" in answer.content.decode()


def test_whoever_may_not_see_people_is_not_led_there(
    journey: Journey, analyst: User, as_: As
) -> None:
    client = as_(analyst)
    assert client.get(WAY).status_code == 403
    assert "rehearsal/person" not in client.get(f"{PAGE}/rehearsal").content.decode()
