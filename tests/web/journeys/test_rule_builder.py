"""Rules are built by choosing, and say of how many people they are true."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of

As = Callable[[User], Client]
EDIT = "/j/kopi-senja/edit"
HTMX = {"HTTP_HX_REQUEST": "true"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def page(as_: As, editor: User, journey: Journey) -> Client:
    session_of(journey)
    return as_(editor)


def said(page: Client, **asked: str) -> str:
    return page.get(f"{EDIT}/rule", {"part": "truth", **asked}, **HTMX).content.decode()


def test_events_come_with_how_often_they_occur(page: Client) -> None:
    shown = page.get(f"{EDIT}/rule").content.decode()
    assert "Ad Clicked (60)" in shown
    assert "Order Completed (10)" in shown


def test_what_is_chosen_is_said_as_a_rule_and_counted(page: Client) -> None:
    assert "True of 30 of 60 people (50%)" in said(page, event="Article Read")
    told = said(page, event="Order Completed", field0="channel", op0="is", value0="web")
    assert "<code>Order Completed where channel is web</code>" in told
    assert "True of 10 of 60 people" in told
    told = said(page, event="Ad Clicked", times="2", amount="7", unit="days")
    assert "Ad Clicked at least 2 times within 7 days" in told
    assert "True of 0 of 60 people (0%)" in told


def test_a_rule_of_the_text_is_taken_apart(page: Client) -> None:
    rule = "Order Completed where channel is web at least 2 times by user"
    shown = page.get(f"{EDIT}/rule", {"rule": rule}).content.decode()
    assert '<option value="Order Completed" selected>' in shown
    assert 'name="value0" value="web"' in shown
    assert 'name="times" type="number" min="1" max="10000" value="2"' in shown
    shown = page.get(f"{EDIT}/rule", {"rule": "never Ad Clicked"}).content.decode()
    assert "more than this form can" in shown
    assert "True of 0 of 60" in shown


def test_a_rule_as_it_is_typed_says_how_many_or_what_is_wrong(page: Client) -> None:
    told = page.get(f"{EDIT}/truth", {"field.found by": "in stage Engage"}).content.decode()
    assert "True of 20 of 60 people" in told
    told = page.get(f"{EDIT}/truth", {"field.found by": "Ad Clicked within"}).content.decode()
    assert "cannot read this rule" in told
    assert page.get(f"{EDIT}/truth").status_code == 200
    told = page.get(f"{EDIT}/truth", {"field.starts when": "stalled"}).content.decode()
    assert "true of" not in told.lower(), "no rule, though an event could be called so"
    told = page.get(f"{EDIT}/truth", {"field.starts when": "Ad Clicked"}).content.decode()
    assert "true of" in told.lower()


def test_it_speaks_indonesian(page: Client, editor: User) -> None:
    editor.language = "id"
    editor.save()
    assert "Benar untuk 30 dari 60 pelanggan (50%)" in said(page, event="Article Read")
