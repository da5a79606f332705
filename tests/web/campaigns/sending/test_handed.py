"""What somebody sends by hand is sent for the campaign too; what they skip or take back is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.campaigns.small import journey_text

from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.campaigns.models import (
    BY_HAND,
    RUNNING,
    SENT,
    SKIPPED,
    Enrolment,
    Outbox,
    Running,
    SentCount,
    Version,
)
from rute.web.campaigns.sending import once_of
from rute.web.channels.models import Delivery
from rute.web.channels.services import Parcel, deliver, mark_sent, skip, take_back
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db
NOON = 1_772_600_400_000_000
SECOND = 1_000_000
CARE = MessageText("care", "transactional", (Content("whatsapp", None, Wording("Halo")),))


@pytest.fixture
def row(small: Journey) -> Outbox:
    """A WhatsApp that lies ready."""
    running = Running.objects.create(journey=small, name="Tasting pack", state=RUNNING, salt="s")
    version = Version.objects.create(running=running, number=1, hash="1", text=journey_text())
    enrolment = Enrolment.objects.create(
        running=running, version=version, person=7, origin=7, arm="treated", entered=NOON,
        arrived=NOON,
    )  # fmt: skip
    row = Outbox.objects.create(
        enrolment=enrolment, journey=small, person=7, written=NOON, due=NOON, step="an-invitation",
        visit=3, kind="send", message="care", purpose="transactional", state=BY_HAND,
    )  # fmt: skip
    parcel = Parcel(small, once_of(row), "transactional", "whatsapp", "phone:+628123456789", 7,
                    CARE, "id", campaign="Tasting pack", step=row.step)  # fmt: skip
    assert deliver(parcel, NOON).state == "by hand"
    return row


def now(row: Outbox) -> Any:
    row.refresh_from_db()
    return row.state


def test_what_is_marked_is_marked_in_the_outbox(small: Journey, row: Outbox) -> None:
    number = Delivery.objects.get().pk
    assert mark_sent(small, number, "Agus", NOON + SECOND)
    assert (now(row), row.sent) == (SENT, NOON + SECOND)
    assert take_back(small, number, NOON + 2 * SECOND)
    assert now(row) == BY_HAND
    assert skip(small, number, "Agus", NOON + 3 * SECOND)
    assert now(row) == SKIPPED
    assert row.reason["code"] == "by_hand"
    assert "dilewati" in row.reason["id"]


def test_other_rows_stay_as_they_are(small: Journey, row: Outbox) -> None:
    other = Outbox.objects.create(
        enrolment=row.enrolment, journey=small, person=7, written=NOON, due=NOON,
        step="an-invitation", visit=4, kind="send", state=BY_HAND,
    )  # fmt: skip
    mark_sent(small, Delivery.objects.get().pk, "Agus", NOON + SECOND)
    assert now(other) == BY_HAND


def test_what_is_skipped_leaves_its_room_on_the_day_to_another_and_taken_back_takes_it_again(
    small: Journey, row: Outbox
) -> None:
    day = {"journey": small, "person": 7, "channel": "whatsapp", "day": date(2026, 3, 4)}
    counted = SentCount.objects.create(**day, sent=1)
    Outbox.objects.update(counted=day["day"], channel="whatsapp")
    number = Delivery.objects.get().pk

    def count() -> int:
        counted.refresh_from_db()
        return counted.sent

    skip(small, number, "Agus", NOON + SECOND)
    assert count() == 0
    take_back(small, number, NOON + 2 * SECOND)
    assert count() == 1
    mark_sent(small, number, "Agus", NOON + 3 * SECOND)
    take_back(small, number, NOON + 4 * SECOND)
    assert count() == 1
