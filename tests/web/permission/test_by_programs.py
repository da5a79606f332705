"""Permission that programs tell of: recorded with proof, and nothing learnt of anybody by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.web.permission.conftest import MAIL

from rute.web.collect.bodies import Refused
from rute.web.collect.permits import Ask, Give, Permit, Withdraw
from rute.web.collect.permitting import recorded
from rute.web.journeys.models import Journey
from rute.web.people.models import PermissionAct, Suppression
from rute.web.people.permission import forget, suppress
from rute.web.people.services import Proof, state_of, withdraw, wording_of
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
WHERE = "https://kopi.example/join"
BUDI = "email:budi@kopi.example"


def asks(address: str = "budi@kopi.example", **more: str) -> Ask:
    return Ask(address=address, channel="email", where=WHERE, **more)  # type: ignore[arg-type]


def said(journey: Journey, what: Permit, *, public: bool = False) -> Refused | None:
    try:
        recorded(journey.slug, what, public=public)
    except Refused as refused:
        return refused
    return None


def asked() -> int:
    return Job.objects.filter(kind="permission.ask").count()


def test_what_somebody_said_is_recorded_with_its_proof(journey: Journey) -> None:
    at = datetime(2026, 3, 1, 3, tzinfo=UTC)
    given = Give(address=" Budi@KOPI.example ", channel="email", where=WHERE, wording="Yes.", at=at)
    assert said(journey, given) is None
    assert state_of(journey, BUDI, "email", "marketing") == "given"
    act = PermissionAct.objects.get()
    assert (act.act, act.at, act.place, act.wording) == ("given", at, WHERE, "Yes.")
    gone = Withdraw(address="budi@kopi.example", channel="email", where=WHERE)
    assert said(journey, gone) is None
    assert state_of(journey, BUDI, "email", "marketing") == "withdrawn"


def test_a_number_is_read_however_it_is_written(journey: Journey) -> None:
    one = Give(address="+62 (812) 3456-7890", channel="whatsapp", where=WHERE, wording="Ya.")
    assert said(journey, one) is None
    assert PermissionAct.objects.get().address == "phone:+6281234567890"


def test_a_permission_without_proof_is_none(journey: Journey) -> None:
    refused = said(journey, Give(address="budi@kopi.example", channel="email", where=WHERE))
    assert refused is not None
    assert (refused.status, refused.code) == (400, "not_permitted")
    late = Give(address="budi@kopi.example", channel="email", where=WHERE, wording="Yes.",
                at=datetime.now(UTC) + timedelta(days=1))  # fmt: skip
    assert said(journey, late) is not None
    assert not PermissionAct.objects.exists()


@pytest.mark.parametrize(("address", "channel"), [
    ("nobody", "email"), ("08123456789", "email"), ("ani@kopi.example", "whatsapp"),
])  # fmt: skip
def test_an_address_the_channel_does_not_go_to_is_refused(
    journey: Journey, address: str, channel: str
) -> None:
    one = Ask(address=address, channel=channel, where=WHERE)  # type: ignore[arg-type]
    refused = said(journey, one)
    assert refused is not None
    assert refused.code == "bad_address"


def test_the_answer_is_the_same_whatever_is_known_of_an_address(shop: Journey) -> None:
    """Ani agreed, one left, one bounced, one was erased, one is not known."""
    withdraw(shop, "email:left@kopi.example", "email", "marketing", Proof())
    suppress(shop, "email:bounced@kopi.example", "", "bounced")
    forget(shop, ["email:erased@kopi.example"])
    for name in ("ani", "left", "bounced", "erased", "nobody"):
        assert said(shop, asks(f"{name}@kopi.example"), public=True) is None, name
    assert state_of(shop, MAIL, "email", "marketing") == "given"  # asked again takes nothing away
    written = {
        PermissionAct.objects.get(pk=job.payload["act"]).address for job in Job.objects.all()
    }
    assert written == {"email:left@kopi.example", "email:nobody@kopi.example"}
    assert Suppression.objects.count() == 2


def test_whoever_types_anothers_address_again_and_again_fills_no_mailbox(journey: Journey) -> None:
    for _ in range(5):
        assert said(journey, asks(), public=True) is None
    assert asked() == 1


def test_no_letter_carries_a_strangers_words(journey: Journey) -> None:
    refused = said(journey, asks(wording="You won! https://evil.example"), public=True)
    assert refused is not None
    assert (refused.status, refused.code) == (403, "own_wording")
    assert asked() == 0
    ready = wording_of(journey.name, "email", "marketing", "id")
    assert said(journey, asks(wording=ready), public=True) is None
    assert PermissionAct.objects.get().wording == ready


def test_a_program_asks_in_its_own_words(journey: Journey) -> None:
    assert said(journey, asks(wording="May we write on Mondays?")) is None
    assert PermissionAct.objects.get().wording == "May we write on Mondays?"


def test_a_journey_that_is_gone_takes_nothing(journey: Journey) -> None:
    Journey.objects.update(deleted=datetime.now(UTC))
    refused = said(journey, asks())
    assert refused is not None
    assert refused.code == "unknown_key"
