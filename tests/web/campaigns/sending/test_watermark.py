"""A send waits until what was in the log before it was claimed is known."""

from __future__ import annotations

import time

import pytest

from rute.web.campaigns import watermark
from rute.web.campaigns.watermark import caught_up
from rute.web.journeys.models import Journey
from rute.web.live.services import LIVE, Watermark, session_of


@pytest.mark.django_db(transaction=True)
def test_what_was_appended_before_the_claim_is_in_the_session_then(journey: Journey) -> None:
    LIVE.follow()
    before = session_of(journey).summary.events
    row = {"user": "person1", "time": "2026-03-02T09:00:00", "name": "Order Completed"}
    session_of(journey).append([row])
    assert caught_up(journey, time.time_ns() // 1000)
    assert session_of(journey).summary.events == before + 1


@pytest.mark.django_db
def test_a_look_that_began_before_the_claim_is_not_enough(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = iter([Watermark(200, None, None, 99), Watermark(300, None, None, 100)])
    told: list[Watermark] = []

    def looked(_: Journey) -> Watermark:
        told.append(next(marks))
        return told[-1]

    monkeypatch.setattr(watermark, "watermark_of", looked)
    assert caught_up(journey, 100)
    assert [mark.known for mark in told] == [99, 100]
