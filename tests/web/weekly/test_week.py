"""The page of the week: the last whole one, beside the one before, said in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.html import escape
from tests.web.weekly.conftest import LAST

from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.web.weekly.asking import first_step, week_shown
from rute.web.weekly.models import Rhythm
from rute.web.weekly.views import clock

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]


def test_the_page_says_what_the_numbers_say(shop: Journey, owner: User, as_: As) -> None:
    page = as_(owner).get(f"/j/{shop.slug}/week").content.decode()
    week = week_shown(shop, clock(), None, 0)
    assert week.last.weekday() == 6
    assert LAST - week.last < timedelta(days=7)
    aware = week.stages[0]
    assert f"<b>{aware.reached}</b>" in page
    assert "may be chance" in page
    assert "45%" in page
    stages = session_of(shop).stages(start=str(week.first), end=str(week.last)).result.stages
    assert [one.reached for one in stages] == [one.reached for one in week.stages]


def test_it_is_said_in_indonesian_with_its_own_figures(shop: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    client.cookies["language"] = "id"
    page = client.get(f"/j/{shop.slug}/week").content.decode()
    assert "Lanjut tepat waktu" in page
    assert "mungkin kebetulan" in page
    assert 'height="28.0"' in page  # never 28,0 inside a picture


def test_weeks_begin_on_the_day_of_the_business(shop: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    client.post(f"/j/{shop.slug}/week/rhythm", {"week_starts": "3"})
    assert Rhythm.objects.get().week_starts == 3
    assert client.get(f"/j/{shop.slug}/week").context["week"].first.weekday() == 3


def test_an_earlier_week_has_an_address_and_one_that_is_not_there_is_refused(
    shop: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    earlier = client.get(f"/j/{shop.slug}/week?week=2026-02-02")
    assert earlier.context["days"] == "2 – 8 Feb 2026"
    for wrong in ("2020-01-06", "tomorrow"):
        assert client.get(f"/j/{shop.slug}/week?week={wrong}").status_code == 400


def test_what_to_do_first_comes_by_itself(shop: Journey, viewer_of: Client) -> None:
    step = first_step(shop, "en")
    assert step
    for page in ("week", "week/step"):
        answer = viewer_of.get(f"/j/{shop.slug}/{page}").content.decode()
        assert f'<a href="/j/{shop.slug}/leaks">{escape(step)}</a>' in answer


def test_a_viewer_sees_the_week_and_changes_nothing(shop: Journey, viewer_of: Client) -> None:
    page = viewer_of.get(f"/j/{shop.slug}/week")
    assert page.status_code == 200
    assert "week_starts" not in page.content.decode()
    assert viewer_of.post(f"/j/{shop.slug}/week/rhythm", {"week_starts": "3"}).status_code == 403


def test_without_data_every_page_says_what_to_do(owner: User, as_: As) -> None:
    text = "journey: New\nstages:\n  Look:\n    reached when: View\n    pains: [Slow]\n"
    journeys.create("New", text, owner)
    for language, says in (("en", "No week to look back on yet"), ("id", "Belum ada minggu")):
        client = as_(owner)
        client.cookies["language"] = language
        page = client.get("/j/new/week")
        assert page.status_code == 200
        assert says in page.content.decode()
        for other in ("week/alerts", "week/reports", "board", "mail"):
            assert client.get(f"/j/new/{other}").status_code == 200


@pytest.fixture
def viewer_of(shop: Journey, as_: As, stranger: User) -> Client:
    from rute.web.accounts.roles import Role
    from rute.web.accounts.services import add_member

    add_member(shop, stranger, Role.VIEWER)
    return as_(stranger)
