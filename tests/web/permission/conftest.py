"""Somebody outside: an address of Kopi Senja's, and a browser that carries no cookie."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.test import Client

from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give, key_of
from rute.web.permission.services import leave_url

MAIL, PHONE = "email:ani@kopi.example", "phone:+6281234567890"


@pytest.fixture
def outside() -> Client:
    return Client(enforce_csrf_checks=True, headers={"accept-language": "en"})


@pytest.fixture
def shop(journey: Journey) -> Journey:
    """Whose Ani said yes to its letters."""
    give(journey, MAIL, "email", "marketing", Proof(place="till", wording="Yes, write to me."))
    return journey


def leave_path(
    journey: Journey, address: str = MAIL, channel: str = "email", purpose: str = "marketing",
    language: str = "",
) -> str:  # fmt: skip
    found = leave_url(journey, key_of(journey, address), channel, purpose, language)
    return urlsplit(found).path
