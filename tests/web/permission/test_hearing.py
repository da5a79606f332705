"""A reply of STOP takes permission back at once, whoever tells us of it and however often."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pytest
from tests.web.permission.conftest import MAIL, PHONE

from rute.web.collect.replied import hear
from rute.web.journeys.models import Journey
from rute.web.people.answering import run
from rute.web.people.models import PermissionAct
from rute.web.people.services import Proof, give, heard, may_reach, said_stop
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)
SAID = Proof(at=NOON, place="till", wording="Yes.")
Told = Callable[..., int]


@pytest.fixture
def shop(journey: Journey) -> Journey:
    for purpose in ("marketing", "surveys"):
        give(journey, PHONE, "whatsapp", purpose, SAID)
    give(journey, PHONE, "sms", "marketing", SAID)
    give(journey, MAIL, "email", "marketing", SAID)
    return journey


def reached(journey: Journey, channel: str = "whatsapp", purpose: str = "marketing") -> bool:
    address = MAIL if channel == "email" else PHONE
    return may_reach(journey, address, address, channel, purpose)


def test_stop_takes_every_purpose_of_the_channel_back_with_what_was_said(shop: Journey) -> None:
    assert heard(shop, PHONE, "whatsapp", "Berhenti ya kak 🙏", place="inbox")
    assert not reached(shop)
    assert not reached(shop, purpose="surveys")
    assert reached(shop, "sms")
    act = PermissionAct.objects.filter(act="withdrawn", purpose="marketing").get()
    assert (act.wording, act.place) == ("Berhenti ya kak 🙏", "inbox")


def test_anything_else_changes_nothing(shop: Journey) -> None:
    for text in ("Jangan berhenti", "mau pesan dua", ""):
        assert not heard(shop, PHONE, "whatsapp", text)
    assert reached(shop)
    assert not PermissionAct.objects.filter(act="withdrawn").exists()


def test_told_again_it_writes_nothing_and_undoes_no_later_yes(shop: Journey) -> None:
    heard(shop, PHONE, "whatsapp", "STOP", at=NOON + timedelta(days=1))
    count = PermissionAct.objects.count()
    heard(shop, PHONE, "whatsapp", "STOP", at=NOON + timedelta(days=1))
    assert PermissionAct.objects.count() == count
    give(shop, PHONE, "whatsapp", "marketing", Proof(at=NOON + timedelta(days=2), place="till",
                                                     wording="Yes again."))  # fmt: skip
    heard(shop, PHONE, "whatsapp", "STOP", at=NOON + timedelta(days=1))
    assert reached(shop)


def test_a_clock_that_is_ahead_does_not_outlast_a_later_yes(shop: Journey) -> None:
    heard(shop, PHONE, "whatsapp", "STOP", at=datetime.now(UTC) + timedelta(days=900))
    give(shop, PHONE, "whatsapp", "marketing", Proof(place="till", wording="Yes again."))
    assert reached(shop)


def test_who_read_it_may_say_that_it_meant_stop(shop: Journey) -> None:
    assert said_stop(shop, PHONE, "whatsapp", "udah lah capek", place="queue") == 3
    assert not reached(shop)
    assert said_stop(shop, PHONE, "whatsapp", "udah lah capek") == 0


def told(shop: Journey, **row: str) -> int:
    columns = {"name": "Message Replied", "user": None, **row}
    table = pa.table(
        {key: pa.array([text, None], pa.string()) for key, text in columns.items()}
        | {"time": pa.array([NOON + timedelta(days=1)] * 2, pa.timestamp("us", "UTC"))}
    )
    return hear(shop.slug, table)


def test_a_program_that_tells_of_a_reply_is_heard(shop: Journey) -> None:
    assert told(shop, phone="+62 812-3456-7890", channel="WhatsApp", text="STOP") == 1
    assert not reached(shop)
    assert reached(shop, "sms")
    assert told(shop, email="Ani@Kopi.example", body="please stop") == 1
    assert not reached(shop, "email")


def test_a_number_without_a_channel_is_heard_on_all_that_reach_it(shop: Journey) -> None:
    told(shop, phone="+6281234567890", text="stop kirim pesan")
    assert not reached(shop)
    assert not reached(shop, "sms")


def test_a_sign_that_databases_refuse_stops_nothing(shop: Journey) -> None:
    told(shop, phone="+6281234567890", channel="sms", text="STOP\x00")
    told(shop, user="u\x0077", channel="sms", text="stop\x00")
    assert not reached(shop, "sms")
    assert Job.objects.get(kind="people.answered").payload["user"] == "u77"


def test_other_events_are_not_read(shop: Journey) -> None:
    assert told(shop, name="Searched", phone="+6281234567890", text="stop") == 0
    assert reached(shop)
    assert told(shop, phone="+6281234567890", text="how do I stop the grinder?") == 1
    assert reached(shop)


def test_of_whom_only_a_user_id_is_known_the_addresses_are_looked_up(shop: Journey) -> None:
    from rute.web.live.services import session_of

    session_of(shop).append([{"user": "u77", "email": "ani@kopi.example", "time": "2026-03-01",
                              "name": "Viewed"}])  # fmt: skip
    told(shop, user="u77", channel="email", text="Unsubscribe")
    job = Job.objects.get(kind="people.answered")
    assert run(job.payload, lambda *_: None) == {"heard": 1}
    assert not reached(shop, "email")


def test_only_programs_of_the_house_speak_for_others(shop: Journey) -> None:
    """A key for web pages stands in every page: whoever has it must not stop others' letters."""
    from rute.web.collect.drain import Destination, _Group, _of_programs
    from rute.web.collect.frames import Frame

    frame = Frame(1, 1, "0" * 24, "track", b"{}")
    to = Destination("x", shop, None)  # type: ignore[arg-type]
    group = _Group(to, [(frame, "web"), (frame, None), (frame, "app")])
    assert _of_programs(group).frames == [(frame, None)]
