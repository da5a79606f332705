"""The records that a domain needs, for whoever's servers send."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.channels.email.posting import posting_of
from rute.web.channels.email.providers import PROVIDERS
from rute.web.channels.email.records import records_of
from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Post
from rute.web.journeys.models import Journey
from rute.words.message import said_text

pytestmark = pytest.mark.django_db


HALO = "halo@kopisenja.example"


def set_up(journey: Journey, way: str, host: str = "", address: str = HALO) -> Any:
    url = f"smtp://a:b@{host}?from={address}" if host else ""
    kept = {"way": way, "address": address, "sealed": sealed({"server": url})}
    Post.objects.update_or_create(journey=journey, defaults=kept)
    return records_of(posting_of(journey))


@pytest.mark.parametrize(
    ("host", "spf"),
    [
        ("smtp.gmail.com", "v=spf1 include:_spf.google.com ~all"),
        ("smtp-relay.gmail.com", "v=spf1 include:_spf.google.com ~all"),
        ("smtp.office365.com", "v=spf1 include:spf.protection.outlook.com ~all"),
        ("mail.kopisenja.example", "v=spf1 a mx ~all"),
        ("notgmail.com", "v=spf1 a mx ~all"),
    ],
)
def test_a_mail_server_is_known_by_its_name(journey: Journey, host: str, spf: str) -> None:
    first, signed, rest = set_up(journey, "smtp", host)
    assert (first.kind, first.name, first.value) == ("spf", "kopisenja.example", spf)
    assert (signed.kind, signed.value) == ("dkim", "")
    assert rest.name == "_dmarc.kopisenja.example"
    assert rest.value.endswith("rua=mailto:halo@kopisenja.example")


@pytest.mark.parametrize("way", PROVIDERS)
def test_every_provider_says_where_it_makes_its_records(journey: Journey, way: str) -> None:
    found = set_up(journey, way)
    for language in ("en", "id"):
        assert all(said_text(one.how, language) for one in found)
    assert [one.kind for one in found][-2:] == ["dkim", "dmarc"]


def test_an_address_of_everybodys_domain_is_warned_of(journey: Journey, owner: User) -> None:
    assert set_up(journey, "smtp", "smtp.gmail.com", "kopisenja@gmail.com") == ()
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(f"/j/{journey.slug}/channels/settings").content.decode()
    assert "Letters from kopisenja@gmail.com" in page
    set_up(journey, "smtp", "smtp.gmail.com")
    page = client.get(f"/j/{journey.slug}/channels/settings").content.decode()
    assert "v=spf1 include:_spf.google.com ~all" in page
