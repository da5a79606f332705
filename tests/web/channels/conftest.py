"""A mail server on this machine, and parcels to send by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_django import Settings as SettingsWrapper
from tests.web.channels.mailbox import Mailbox, mailbox

from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.channels.email.smtp import POOL
from rute.web.channels.models import Delivery
from rute.web.channels.services import Parcel, deliver
from rute.web.journeys.models import Journey

NOW = 1_772_330_400_000_000  # 1 March 2026, 09:00 in Jakarta

BODY = """\
Halo {{ person.first_name | default: "kak" }},

lihat https://kopisenja.example/roasts?kind=dark&size=200 ya.
"""
INVITATION = MessageText(
    "tasting-invitation",
    contents=(
        Content("email", Wording(en="Three roasts, {{ person.first_name }}", id="Tiga sangrai"),
                Wording(BODY)),
        Content("whatsapp", None, Wording(BODY)),
    ),
)  # fmt: skip


@pytest.fixture
def box(settings: SettingsWrapper) -> Iterator[Mailbox]:
    with mailbox() as opened:
        settings.MAIL_URL = opened.url
        yield opened
        POOL.sweep(idle=0)


Make = Callable[..., Parcel]


@pytest.fixture
def parcel(journey: Journey) -> Make:
    def made(**others: Any) -> Parcel:
        usual: dict[str, Any] = {
            "journey": journey, "once": "tasting 1 invite 1", "purpose": "marketing",
            "channel": "email", "to": "email:ani@example.com", "person": 2**63 + 5,
            "message": INVITATION, "language": "id", "facts": {"person": {"first_name": "Ani"}},
            "campaign": "Tasting pack", "step": "invite",
        }  # fmt: skip
        return Parcel(**usual | others)

    return made


@pytest.fixture
def delivery(box: Mailbox, parcel: Make) -> Delivery:
    """A letter that Mailgun took."""
    deliver(parcel(), NOW)
    Delivery.objects.update(provider="<20260301.1@mg.kopisenja.example>")
    return Delivery.objects.get()
