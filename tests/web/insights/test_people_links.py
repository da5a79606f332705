"""The list a number leads to has as many people as the number says."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<a href="(/j/[^"]*people\?[^"]*)">([\d,]+)</a>')


@pytest.mark.parametrize("look", ["", "&persona=Tim", "&from=2026-02-01&to=2026-03-10",
                                  "&period=90d"])  # fmt: skip
def test_each_list_is_as_long_as_its_number(
    as_: Callable[[User], Client], owner: User, rich: Journey, look: str
) -> None:
    client, seen = as_(owner), 0
    for asked in ("of=passage&stage=Aware", "of=passage&stage=Engage", "of=stage&stage=Engage"):
        shown = client.get(f"/j/{rich.slug}/evidence?{asked}{look}").content.decode()
        for address, number in LINK.findall(shown):
            listed = client.get(address.replace("&amp;", "&"))
            assert listed.status_code == 200, address
            assert re.search(rf"\b{number}\b", listed.content.decode()), (address, number)
            seen += 1
    assert seen >= 6
