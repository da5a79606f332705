"""On a fast clock every page goes by it, not by the machine's time nor by the end of the data."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.campaigns.small import events, journey_text

from rute.web.accounts.models import User
from rute.web.campaigns.pages.rehearsing import rehearse
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import LIVE, ask, session_of
from rute.web.people.permission import Proof, checked
from rute.web.site import clock
from rute.web.weekly.views import clock as of_the_week

pytestmark = pytest.mark.django_db
DAY = 86_400_000_000


class Clock:
    now = int(datetime(2026, 4, 20, 1, tzinfo=UTC).timestamp()) * 1_000_000


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """The data ends in March 2026."""
    monkeypatch.setattr(clock, "now", lambda: Clock.now)
    monkeypatch.setattr(clock, "is_fast", lambda: True)
    Clock.now = int(datetime(2026, 4, 20, 1, tzinfo=UTC).timestamp()) * 1_000_000
    return Clock


@pytest.fixture
def kopi(owner: User, tmp_path_factory: pytest.TempPathFactory) -> Journey:
    file = tmp_path_factory.mktemp("kopi") / "events.csv"
    file.write_text(events(6), encoding="utf-8")
    return journeys.create("Kopi Senja", journey_text(), owner, [file])


def test_numbers_are_as_of_the_clock(kopi: Journey) -> None:
    assert session_of(kopi).now == Clock.now
    stages = ask(kopi, "stages", lambda session: session.stages().result)
    assert stages.asked.as_of == Clock.now


def test_while_nothing_happens_time_passes_on_pages_all_the_same(
    kopi: Journey, fast: type[Clock]
) -> None:
    def as_of() -> int:
        return ask(kopi, "stages", lambda session: session.stages().result.asked.as_of)

    before, revision = as_of(), LIVE.of(kopi).pulse
    fast.now += DAY
    assert as_of() == before + DAY
    assert LIVE.of(kopi).pulse > revision


def test_a_rehearsal_ends_now(kopi: Journey) -> None:
    about = {"journey": kopi.pk, "campaign": "Tasting pack", "existing": False, "key": "k"}
    under = rehearse(about, lambda *_: None)["said"]["en"]["under"]
    assert any("20 April 2026" in line or "20 Apr 2026" in line for line in under), under


def test_the_week_and_what_people_say_go_by_it_too(fast: type[Clock]) -> None:
    assert of_the_week() == Clock.now
    said = Proof(place="till", wording="Yes.")
    assert said.at == clock.moment()
    checked("email", "marketing", said)  # not taken to be said later than now
