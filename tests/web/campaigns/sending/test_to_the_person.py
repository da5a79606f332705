"""A campaign that waits, branches, splits and holds people out, from the log to the letter box:
everybody gets exactly what an interpreter says that walks one person's way, when it says so."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings as SettingsWrapper
from tests.campaigns.small import CAMPAIGN, journey_text
from tests.web.campaigns.sending.crowd import (
    END,
    START,
    STEP,
    Letter,
    One,
    crowd,
    letters,
)
from tests.web.campaigns.sending.letter_box import LetterBox, letter_box

from rute.web.accounts.models import User
from rute.web.campaigns.compiled import compiled
from rute.web.campaigns.models import UNKNOWN, Limits, Outbox
from rute.web.campaigns.services import start, work_through
from rute.web.channels.email.smtp import POOL
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.web.people.permission import give_all
from rute.web.people.services import Proof, withdraw
from rute.web.site import clock

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = int(os.environ.get("RUTE_CROWD", "1000"))
ON_THE_GRID = CAMPAIGN.replace("09:00", "12:00").replace("holdout: 20%", "holdout: 40%")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def proof(at: int) -> Proof:
    return Proof(at=EPOCH + timedelta(microseconds=at), place="till", wording="may we write?")


@pytest.fixture
def box(settings: SettingsWrapper) -> Iterator[LetterBox]:
    settings.EMAIL_BACKEND = "rute.web.mail.backend.Mail"
    with letter_box() as opened:
        settings.MAIL_URL = opened.url
        yield opened
        POOL.sweep(idle=0)


@pytest.fixture
def shop(owner: User, tmp_path: Path, box: LetterBox) -> Journey:
    """Without anybody yet; nobody is kept apart from all campaigns, nothing is capped."""
    file = tmp_path / "events.csv"
    file.write_text("user,email,name,language,time,event\n"
                    "nobody,,,,2026-01-01T00:00:00,Ad Clicked\n", "utf-8")  # fmt: skip
    journey = journeys.create("Kopi Senja", journey_text(ON_THE_GRID), owner, [file])
    Limits.objects.create(journey=journey, everywhere=0.0)
    return journey


def test_everybody_gets_what_they_should_when_they_should(
    shop: Journey, owner: User, box: LetterBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, now = crowd(PEOPLE), START
    monkeypatch.setattr(clock, "now", lambda: now)
    running = start(shop, "Tasting pack", owner, existing=False, now=now)
    assert running.version is not None
    run = compiled(running.version)
    allowed = [f"email:{one.email}" for one in people if one.allowed]
    give_all(shop, allowed, "email", "marketing", proof(START))
    got: list[Letter] = []
    work_through(shop)
    while now < END:
        now += STEP
        happen(shop, people, now)
        work_through(shop)
        got += [(now, to, subject) for to, subject in box.emptied()]
    expected = letters(people, run.campaign, run.program, running.salt, running.share)
    assert sorted(got) == expected
    assert len(expected) > PEOPLE
    assert not Outbox.objects.filter(state=UNKNOWN).exists()


def happen(shop: Journey, people: list[One], now: int) -> None:
    """What people do at an instant: it is in the log, and permissions are taken back."""
    rows: list[dict[str, Any]] = [
        {"user": one.name, "email": one.email, "name": event.name, "time": when(event.time),
         "language": one.language}
        for one in people for event in one.events if event.time == now
    ]  # fmt: skip
    for one in people:
        if one.leaves == now and one.allowed:
            withdraw(shop, f"email:{one.email}", "email", "marketing", proof(now))
    if rows:
        session_of(shop).append(rows, writer="shop")


def when(instant: int) -> str:
    return (EPOCH + timedelta(microseconds=instant)).isoformat()
