"""The small journey in the app, with a clock of its own, and its campaign running."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.campaigns.small import CAMPAIGN, events, journey_text

from rute.web.accounts.models import User
from rute.web.campaigns.models import Limits
from rute.web.campaigns.running import turn
from rute.web.campaigns.services import start
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.site import clock

TO_ALL = CAMPAIGN.replace("holdout: 20%", "holdout: none")
PAGE = "/j/kopi-senja/campaigns/tasting-pack"


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


class Clock:
    """What the app takes for the time."""

    now = at("2026-03-21T01:00")


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(clock, "now", lambda: Clock.now)
    Clock.now = at("2026-03-21T01:00")
    return Clock


@pytest.fixture
def journey(owner: User, tmp_path: Path) -> Journey:
    """Nobody is kept apart, so that every count is known."""
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    made = journeys.create("Kopi Senja", journey_text(TO_ALL), owner, [file])
    Limits.objects.create(journey=made, everywhere=0.0, caps={"email": 1})
    return made


@pytest.fixture
def running(journey: Journey, owner: User, now: type[Clock]) -> Journey:
    """Everybody who read and did not buy is on the way: twenty people."""
    start(journey, "Tasting pack", owner, existing=True, now=now.now)
    turn()
    return journey
