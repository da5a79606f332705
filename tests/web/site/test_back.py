"""The button on a page of refusal leads back to where somebody was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db
REFUSED = "/j/kopi-senja/settings"


def back(client: Client, came: str | None, path: str = REFUSED) -> str:
    headers = {} if came is None else {"referer": came}
    answer = client.get(path, headers=headers)
    assert answer.status_code == 403
    return answer.content.decode().split('<a class="button quiet" href="')[-1].split('"')[0]


@pytest.mark.parametrize(
    ("came", "leads"),
    [
        ("http://testserver/j/kopi-senja/leaks?by=month", "/j/kopi-senja/leaks?by=month"),
        ("http://testserver/account", "/account"),
        (None, "/j/kopi-senja/"),
        ("https://elsewhere.example/j/kopi-senja/leaks", "/j/kopi-senja/"),
        ("http://testserver.elsewhere.example/", "/j/kopi-senja/"),
        ("http://testserver//elsewhere.example/x", "/elsewhere.example/x"),
        ("http://testserver/\\elsewhere.example", "/elsewhere.example"),
        ("javascript:alert(1)", "/j/kopi-senja/"),
        ("http://[", "/j/kopi-senja/"),
        (f"http://testserver{REFUSED}", "/j/kopi-senja/"),
    ],
)
def test_it_leads_to_the_page_of_ours_where_it_was_pressed(
    journey: Journey, viewer: User, as_: Callable[[User], Client], came: str | None, leads: str
) -> None:
    assert back(as_(viewer), came) == leads
