"""Looks of a journey that has everything: personas, models, seasons, the tray; and who sees it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.http import HttpRequest, QueryDict
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from rute.errors import QuestionError
from rute.web.accounts.access import Asked
from rute.web.accounts.models import User
from rute.web.insights.days import PERIODS, Days, days_of, like
from rute.web.insights.look import Look
from rute.web.insights.services import public_map
from rute.web.journeys.models import Journey

As = Callable[[User], Client]
WORDS = st.text(max_size=12)


@given(WORDS, WORDS, WORDS, WORDS, st.sampled_from(["", "1"]))
def test_an_address_says_the_whole_look(a: str, b: str, c: str, d: str, walk: str) -> None:
    look = Look(persona=a.strip(), period=b.strip(), against=c.strip(), split=d.strip(), walk=walk)
    assert Look.of(QueryDict(look.query[1:])) == look


def test_own_days_and_a_named_period_take_each_others_place() -> None:
    look = Look(start="2026-01-01", end="2026-01-31")
    assert look.but(period="30d") == Look(period="30d")
    assert Look.of({"from": "2026-01-01", "period": "30d"}) == Look(start="2026-01-01")


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_ends_by_today(period: str) -> None:
    now = 1_772_323_200_000_000  # 1 March 2026, 00:00 UTC: 07:00 in Jakarta
    days = days_of(period, (), now, "Asia/Jakarta")
    assert isinstance(days.start, date)
    assert isinstance(days.end, date)
    assert days.start <= days.end <= date(2026, 3, 1)


def test_the_last_month_is_whole() -> None:
    days = days_of("last-month", (), 1_772_323_200_000_000, "Asia/Jakarta")
    assert (days.start, days.end) == (date(2026, 2, 1), date(2026, 2, 28))


def test_a_day_is_held_against_with_as_many_days_as_asked_for() -> None:
    asked = Days(date(2026, 3, 1), date(2026, 3, 10))
    assert like("2026-01-30", asked) == "2026-01-30..2026-02-08"
    assert like("last", asked) == "last"
    assert like("2026-01-30", Days()) == "2026-01-30"


def test_an_unknown_period_is_told_with_those_there_are() -> None:
    with pytest.raises(QuestionError, match="fortnight") as caught:
        days_of("fortnight", (), 0, "UTC")
    assert "30d" in str(caught.value.exists)


def got(client: Client, journey: Journey, query: str = "") -> str:
    answer = client.get(f"/j/{journey.slug}/{query}")
    assert answer.status_code == 200, query
    return answer.content.decode()


@pytest.mark.django_db
def test_personas_add_up_to_everybody(as_: As, owner: User, rich: Journey) -> None:
    client = as_(owner)

    def chips(query: str) -> dict[str, int]:
        found = re.findall(r'<a class="pill (\w+)"[^>]*>[^<]*· (\d+)</a>', got(client, rich, query))
        return {kind: int(n) for kind, n in found}

    every = chips("")
    assert every["all"] == every["counted"] + every["rest"] == 240
    assert chips("?persona=Tim") == every
    assert chips("?persona=nobody") == every


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["?as=four+phases", "?period=30d&against=2026-01-01",
                                   "?persona=Tim&as=value+journey", "?walk=1",
                                   "?persona=Trudy"])  # fmt: skip
def test_looks_that_need_a_whole_journey(as_: As, owner: User, rich: Journey, query: str) -> None:
    shown = got(as_(owner), rich, query)
    assert 'aria-current="true"' in shown
    if "as=" in query:
        assert "/people?" not in shown


@pytest.mark.django_db
def test_the_tray_leads_into_the_editor(as_: As, owner: User, viewer: User, rich: Journey) -> None:
    client = as_(owner)
    found = re.search(r'href="(evidence\?of=event[^"]+)"', got(client, rich))
    assert found
    evidence = client.get(f"/j/{rich.slug}/{found[1].replace('&amp;', '&')}").content.decode()
    assert "edit/add?kind=touchpoint" in evidence
    assert "Page Shared" in evidence


@pytest.mark.django_db
def test_the_public_map_has_neither_people_nor_links(owner: User, rich: Journey) -> None:
    request = RequestFactory().get("/share/x")
    shown = public_map(_anonymous(request), rich).content.decode()
    assert "240" in shown
    assert 'name="robots" content="noindex' in shown
    assert re.findall(r'<a [^>]*href="(?!#)', shown) == []
    assert "people?" not in shown
    assert "I wish for" not in shown
    assert "evidence?" not in shown
    assert "Page Shared" not in shown


@pytest.mark.django_db
def test_voices_are_words_of_those_who_allowed_it(as_: As, owner: User, rich: Journey) -> None:
    shown = got(as_(owner), rich)
    heard = {int(n) for n in re.findall(r"“I wish for cup (\d+)”", shown)}
    assert heard
    assert all(person % 8 == 0 for person in heard)


def _anonymous(request: HttpRequest) -> Asked:
    from typing import cast

    from django.contrib.auth.models import AnonymousUser

    asked = cast(Asked, request)
    asked.user = cast(User, AnonymousUser())
    asked.language, asked.journey, asked.role = "en", None, None
    return asked
