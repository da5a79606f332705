"""The small journey's campaign in the app: started, its people moved on from the real log."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.campaigns.small import CAMPAIGN, events, journey_text

from rute.web.accounts.models import User
from rute.web.campaigns.models import Enrolment, Limits, Outbox
from rute.web.campaigns.running import turn
from rute.web.campaigns.services import start
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.web.site import clock

TO_ALL = CAMPAIGN.replace("    holdout: 20%\n", "")
pytestmark = pytest.mark.django_db


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


class Clock:
    """What the app takes for the time."""

    now = at("2026-03-21T00:00")


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(clock, "now", lambda: Clock.now)
    Clock.now = at("2026-03-21T00:00")
    return Clock


@pytest.fixture
def kopi(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    journey = journeys.create("Kopi Senja", journey_text(TO_ALL), owner, [file])
    Limits.objects.create(journey=journey, everywhere=0.0)
    return journey


def add(journey: Journey, person: int, name: str, when: str) -> None:
    session_of(journey).append([{"user": f"person{person}", "name": name, "time": when + "Z"}])


def test_who_comes_after_the_start_enters_and_gets_the_first_message(
    kopi: Journey, owner: User, now: type[Clock]
) -> None:
    start(kopi, "Tasting pack", owner, existing=False, now=now.now)
    turn()
    assert not Enrolment.objects.exists()
    add(kopi, 1, "Article Read", "2026-03-21T00:30")
    now.now = at("2026-03-21T01:00")
    turn()
    enrolment = Enrolment.objects.get()
    assert (enrolment.entered, enrolment.visit) == (at("2026-03-21T00:30"), 1)
    assert list(Outbox.objects.values_list("kind", "message", "purpose", "state")) == [
        ("send", "tasting-invitation", "marketing", "waiting")
    ]
