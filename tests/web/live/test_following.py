"""The journeys a process has open follow their text and their data."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest
from django.test import Client
from tests.web.conftest import TEXT

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import create, folder_of, publish
from rute.web.live import following
from rute.web.live.services import (
    LIVE,
    PATIENCE,
    NotReady,
    ask,
    ask_now,
    revision_of,
    session_of,
    wake,
    watermark_of,
)  # fmt: skip


def reached(journey: Journey) -> list[int | None]:
    answer = ask(journey, "stages", lambda session: session.stages().result)
    return [stage.reached for stage in answer.stages]


@pytest.mark.django_db
def test_the_numbers_are_those_of_the_published_journey(journey: Journey) -> None:
    assert reached(journey) == [60, 30, 10]


@pytest.mark.django_db
def test_an_event_that_arrives_is_counted_and_the_revision_grows(journey: Journey) -> None:
    before = reached(journey)
    revision = revision_of(journey)
    row = {"user": "person1", "time": "2026-03-02T09:00:00", "name": "Article Read"}
    session_of(journey).append([row])
    assert reached(journey)[1] == (before[1] or 0) + 1
    assert revision_of(journey) > revision


@pytest.mark.django_db
def test_a_published_change_is_counted(journey: Journey, owner: User) -> None:
    assert len(reached(journey)) == 3
    text = TEXT + "  Excite:\n    reached when: Parcel Opened\n"
    publish(journey, text, owner, base=1)
    assert len(reached(journey)) == 4


@pytest.mark.django_db(transaction=True)
def test_a_thread_follows_what_arrives(journey: Journey) -> None:
    LIVE.follow()
    assert reached(journey) == [60, 30, 10]
    row = {"user": "person1", "time": "2026-03-02T09:00:00", "name": "Article Read"}
    session_of(journey).append([row])
    wake(journey)
    assert reached(journey) == [60, 31, 10]


@pytest.mark.django_db(transaction=True)
def test_a_page_waits_a_little_and_a_job_until_the_journey_was_read(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    may, opened = Event(), following.open_journey
    monkeypatch.setattr(
        following, "open_journey",
        lambda *given, **also: may.wait(60) and opened(*given, **also),
    )  # fmt: skip
    LIVE.follow()
    with pytest.raises(NotReady):
        session_of(journey)
    with ThreadPoolExecutor(1) as job:
        answer = job.submit(
            ask_now, journey, "events", lambda session: session.summary.events
        )  # fmt: skip
        assert not wait([answer], timeout=2 * PATIENCE).done
        may.set()
        assert answer.result(timeout=60) > 0


@pytest.mark.django_db
def test_what_was_appended_before_it_is_known_is_in_the_next_look(journey: Journey) -> None:
    first = watermark_of(journey).known
    session = session_of(journey)
    row = {"user": "person1", "time": "2026-03-02T09:00:00", "name": "Message Sent"}
    appended = session.append([row], writer="campaigns").result.added[0].received
    assert first < appended <= watermark_of(journey).known
    assert session_of(journey).summary.events == session.summary.events + 1


@pytest.mark.django_db
def test_what_cannot_be_read_does_not_move_how_far_is_known(journey: Journey) -> None:
    known = watermark_of(journey).known
    (folder_of(journey) / "data" / "events.csv").unlink()
    mark = watermark_of(journey)
    assert mark.trouble
    assert mark.looked > known
    assert mark.known == known


@pytest.mark.django_db
def test_what_cannot_be_read_any_more_leaves_the_last_numbers(journey: Journey) -> None:
    assert reached(journey) == [60, 30, 10]
    (folder_of(journey) / "data" / "events.csv").unlink()
    assert reached(journey) == [60, 30, 10]


@pytest.mark.django_db
def test_the_pulse_is_silent_until_something_changes(
    journey: Journey, owner: User, as_: Callable[[User], Client]
) -> None:
    session_of(journey)
    address = f"/j/{journey.slug}/pulse"
    client = as_(owner)
    beat = client.get(address, {"since": "0"})
    assert beat.status_code == 200
    assert "changed" in beat["HX-Trigger"]
    assert client.get(address, {"since": str(revision_of(journey))}).status_code == 204


@pytest.mark.django_db
def test_a_journey_without_data_is_counted_from_its_first_event_on(owner: User) -> None:
    bare = create("Bare", TEXT.replace("data: [data/events.csv]\n", ""), owner)
    assert session_of(bare).histories is None
    event = {"user": "p1", "time": "2026-03-01T08:00:00Z", "name": "Ad Clicked"}
    session_of(bare).append([event], writer="shop")
    wake(bare)
    assert reached(bare) == [1, 0, 0]
