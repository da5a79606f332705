"""Campaigns are given their turn by a thread, and the doctor and Prometheus see how they fare."""

from __future__ import annotations

import time

import pytest
from tests.web.campaigns.test_engine import INVITE
from tests.web.campaigns.world import HOUR, START, Entry, World, running, turned

from rute.errors import AppError
from rute.web.campaigns import by_hand
from rute.web.campaigns import running as threads
from rute.web.campaigns.models import PARKED, Enrolment, Outbox, Running
from rute.web.campaigns.running import Loop
from rute.web.campaigns.services import behind, enter_by_hand
from rute.web.journal.models import Entry as Act
from rute.web.journeys.models import Journey
from rute.web.operate.checks import DOUBT, OK, WRONG, campaigns
from rute.web.operate.metrics import moved
from rute.web.site import clock


@pytest.fixture
def at_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: START + HOUR)


def test_nobody_waits_where_the_threads_keep_up(shop: Journey, at_start: None) -> None:
    running(shop, INVITE)
    turned(shop, World({}, [Entry(1, START)]), START)
    (one,) = behind()
    assert (one.campaign, one.parked, one.seconds, one.trouble) == ("Invite", 0, 0.0, {})
    assert [found.state for found in campaigns()] == [OK]


def test_the_doctor_says_who_waits_who_is_set_aside_and_what_breaks_off(
    shop: Journey, at_start: None
) -> None:
    found = running(shop, INVITE)
    turned(shop, World({}, [Entry(number, START) for number in range(3)]), START)
    Enrolment.objects.filter(person=0).update(state=PARKED)
    Enrolment.objects.filter(person=1).update(due=START)
    Running.objects.update(trouble={"en": "no log", "id": "tanpa log"})
    said = [(one.state, one.what.said("en")) for one in campaigns()]
    assert said == [
        (WRONG, "The campaign Invite (shop) breaks off: no log"),
        (DOUBT, "1 people of the campaign Invite (shop) were set aside after an error."),
        (DOUBT, "The campaign Invite (shop) is 60 minutes behind."),
    ]
    assert all(one.do and one.what.said("id") != one.what.said("en") for one in campaigns())
    found.state = "held"
    found.save()
    assert "behind" not in " ".join(one.what.said("en") for one in campaigns())


def test_the_doctor_says_why_messages_do_not_leave(shop: Journey, at_start: None) -> None:
    running(shop, INVITE)
    turned(shop, World({}, [Entry(1, START), Entry(2, START)]), START)
    Outbox.objects.update(state="waiting", reason={"code": "later", "en": "Away.", "id": "Hilang."})
    (found,) = campaigns()
    assert found.state == DOUBT
    assert found.what.said("en").endswith("could not leave yet: 2. Away.")
    assert found.what.said("id").endswith("belum bisa terkirim: 2. Hilang.")
    Outbox.objects.update(state="sent")
    assert [each.state for each in campaigns()] == [OK]


def test_prometheus_reads_how_far_behind_each_campaign_is(shop: Journey, at_start: None) -> None:
    running(shop, INVITE)
    turned(shop, World({}, [Entry(1, START)]), START)
    Enrolment.objects.update(due=START)
    samples = {sample.name: sample for metric in moved() for sample in metric.samples}
    late = samples["rute_campaign_behind_seconds"]
    assert (late.labels, late.value) == ({"journey": "shop", "campaign": "Invite"}, 3600.0)


def test_the_threads_go_on_after_a_turn_that_stumbled_and_end_when_told(
    shop: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[float] = []

    def stumbling(*_: object) -> bool:
        turns.append(time.monotonic())
        if len(turns) == 1:
            raise ZeroDivisionError
        return False

    monkeypatch.setattr(threads, "turn", stumbling)
    monkeypatch.setattr(threads, "LONGEST_PAUSE", 0.01)
    monkeypatch.setattr(threads.log, "exception", lambda *_, **__: None)
    loop = Loop(every=0.01)
    loop.begin()
    patience = time.monotonic() + 10
    while len(turns) < 5 and time.monotonic() < patience:
        time.sleep(0.01)
    loop.end()
    seen = len(turns)
    time.sleep(0.05)
    assert seen == len(turns) >= 5


def test_people_can_be_let_in_by_hand_each_once(shop: Journey) -> None:
    running(shop, INVITE)
    assert enter_by_hand(shop, "Invite", [5, 6, 5], None, START) == 2
    assert enter_by_hand(shop, "Invite", [6, 7], None, START) == 1
    assert list(Act.objects.values_list("act", "details__people")) == [
        ("campaign_by_hand", 1), ("campaign_by_hand", 2),
    ]  # fmt: skip


def test_but_not_into_one_that_is_stopped(shop: Journey) -> None:
    running(shop, INVITE)
    Running.objects.update(state="stopped")
    with pytest.raises(AppError, match="lets nobody in now"):
        by_hand.enter_by_hand(shop, "Invite", [5], None, START)
    assert not Enrolment.objects.exists()
