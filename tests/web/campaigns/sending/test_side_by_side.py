"""Letters wait for their mail server beside each other, not one behind the other."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings as SettingsWrapper
from tests.campaigns.small import journey_text
from tests.web.campaigns.sending.letter_box import LetterBox, letter_box
from tests.web.operate.apps import until

from rute.events.people.kinds import hash_of
from rute.web.campaigns.claims import AT_ONCE
from rute.web.campaigns.models import RUNNING, SENT, Enrolment, Limits, Outbox, Running, Version
from rute.web.campaigns.running import Loop
from rute.web.channels.email.smtp import POOL
from rute.web.journeys.models import Journey
from rute.web.people.permission import Proof, give_all
from rute.web.site.numbers import person_sql

pytestmark = pytest.mark.django_db(transaction=True)
NOON = 1_772_600_400_000_000
PEOPLE = [f"person{number}" for number in range(AT_ONCE + 10)]


class Patient(LetterBox):
    """Takes no letter before a second one is there."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.inside, self.second = 0, asyncio.Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.inside += 1
        if self.inside > 1:
            self.second.set()
        await asyncio.wait_for(self.second.wait(), 20)
        return await super().handle_DATA(server, session, envelope)


@pytest.fixture
def box(settings: SettingsWrapper) -> Iterator[LetterBox]:
    settings.EMAIL_BACKEND = "rute.web.mail.backend.Mail"
    with letter_box(Patient) as opened:
        settings.MAIL_URL = opened.url
        yield opened
        POOL.sweep(idle=0)


def test_a_slow_mail_server_is_given_several_letters_at_once_and_each_once(
    small: Journey, box: LetterBox
) -> None:
    due(small)
    loop = Loop(every=0.01)
    loop.begin()
    try:
        until(lambda: Outbox.objects.filter(state=SENT).count() == len(PEOPLE), patience=60)
    finally:
        loop.end()
    to = [one.rcpt_tos[0] for one in box.took]
    assert sorted(to) == sorted(f"{name}@example.com" for name in PEOPLE)


def due(journey: Journey) -> None:
    """A letter to everybody waits, and may leave."""
    running = Running.objects.create(journey=journey, name="Tasting pack", state=RUNNING, salt="s")
    running.version = Version.objects.create(
        running=running, number=1, hash="1", text=journey_text()
    )
    running.save()
    Limits.objects.create(journey=journey)
    numbers = [person_sql(hash_of(name)) for name in PEOPLE]
    enrolled = Enrolment.objects.bulk_create(
        Enrolment(running=running, version=running.version, person=number, origin=number,
                  arm="treated", state="done", entered=NOON, arrived=NOON)
        for number in numbers
    )  # fmt: skip
    Outbox.objects.bulk_create(
        Outbox(enrolment=one, journey=journey, person=one.person, visit=0, written=NOON, due=NOON,
               step="invite", kind="send", message="tasting-invitation", purpose="marketing")
        for one in enrolled
    )  # fmt: skip
    addresses = [f"email:{name}@example.com" for name in PEOPLE]
    give_all(journey, addresses, "email", "marketing", Proof())
