"""`rute erase` on a journey's own files: the app forgets whom it erased, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from rute.cli.main import main
from rute.events.people.kinds import hash_of
from rute.web.campaigns.models import ACTIVE, Enrolment, LogLine, Outbox, Running, SentCount, Taken
from rute.web.campaigns.models import Version as CampaignVersion
from rute.web.channels.models import Delivery
from rute.web.journeys.models import Journey
from rute.web.journeys.services import file_of
from rute.web.live.services import session_of
from rute.web.people import erased_outside
from rute.web.people.models import Permission, PermissionAct, Suppression
from rute.web.people.permission import Proof, give
from rute.web.people.services import key_of
from rute.web.site.numbers import person_sql

pytestmark = pytest.mark.django_db
MAIL = "email:w9@kopi.example"
MINE, OTHER = (person_sql(hash_of(name)) for name in ("w9", "w8"))
AGO = 1_770_000_000_000_000  # µs


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    erased_outside._SEEN.clear()
    yield
    erased_outside._SEEN.clear()


@pytest.fixture
def met(shop: Journey) -> Journey:
    """Two people in a campaign, written to and counted; one of them gave leave."""
    session_of(shop)
    running = Running.objects.create(journey=shop, name="Pack", salt="s")
    version = CampaignVersion.objects.create(running=running, number=1, hash="h", text="", share=0)
    for person in (MINE, OTHER):
        one = Enrolment.objects.create(
            running=running, version=version, person=person, origin=person, entered=AGO,
            arrived=AGO, state=ACTIVE, arm="treated", op=0, step="a",
        )  # fmt: skip
        about = {"journey": shop, "person": person}
        Outbox.objects.create(
            enrolment=one, step="a", visit=0, kind="send", written=AGO, due=AGO, **about
        )
        Taken.objects.create(enrolment=one, step="a", visit=0, at=AGO)
        SentCount.objects.create(channel="email", day="2026-03-01", sent=1, **about)
        LogLine.objects.create(name="Message Sent", at=AGO, facts={}, told=True, **about)
        Delivery.objects.create(once=f"o{person}", channel="email", begun=AGO, **about)
    give(shop, MAIL, "email", "marketing", Proof(at=datetime(2026, 3, 20, tzinfo=UTC), place="x",
                                                 wording="Yes."))  # fmt: skip
    return shop


def whose() -> list[set[int]]:
    tables = (Enrolment, Outbox, SentCount, LogLine, Delivery)
    return [set(each.objects.values_list("person", flat=True)) for each in tables]


def erase(shop: Journey, *who: str) -> None:
    assert main(["erase", str(file_of(shop)), *who, "--yes"]) == 0


def test_the_next_look_forgets_whom_the_command_erased_and_nobody_else(met: Journey) -> None:
    erased_outside.look_after()
    assert whose() == [{MINE, OTHER}] * 5
    erase(met, "w9@kopi.example")
    erased_outside.look_after()
    assert whose() == [{OTHER}] * 5
    assert Taken.objects.count() == 1
    assert not Permission.objects.exists()
    assert not PermissionAct.objects.exists()
    assert Suppression.objects.get().key == key_of(met, MAIL)


def test_leave_that_was_given_after_an_erasure_stays(met: Journey) -> None:
    erase(met, "w9@kopi.example")
    erased_outside.look_after()
    give(met, MAIL, "email", "marketing", Proof(place="till", wording="Yes, again."))
    erased_outside._SEEN.clear()  # as a process that is started anew
    erased_outside.look_after()
    assert PermissionAct.objects.get().wording == "Yes, again."


def test_the_list_of_who_was_erased_names_nobody_and_gives_no_number(
    met: Journey,
) -> None:
    erase(met, "w9@kopi.example")
    (file,) = file_of(met).parent.rglob("erased.json")
    said = file.read_text("utf-8")
    assert "w9" not in said
    assert str(hash_of("w9")) not in said
    assert f"{hash_of('w9'):x}" not in said
