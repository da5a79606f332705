"""Comments of team mates are counted on the cards they speak of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from rute.render.living_map.view import Ref
from rute.web.accounts.models import User
from rute.web.insights.addresses import card_of
from rute.web.insights.remarks import ref_of_card
from rute.web.journeys.models import Journey

REFS = (
    Ref("stage", "Convert"), Ref("touchpoint", "Convert", "Cart/Checkout"),
    Ref("pain", "Convert", "[1] shipping, late"), Ref("pain", "Convert", "Slow", "Checkout"),
    Ref("campaign", name="First bag"),
)  # fmt: skip


@pytest.mark.parametrize("ref", REFS)
def test_a_card_and_what_the_map_calls_it_are_the_same(ref: Ref) -> None:
    assert ref_of_card(card_of(ref)) == ref


@pytest.mark.django_db
def test_comments_are_counted_on_the_map(
    as_: Callable[[User], Client], owner: User, rich: Journey
) -> None:
    client = as_(owner)
    card = "stages/Engage/touchpoints/Brewing%20articles"
    said = client.post(f"/j/{rich.slug}/comments?card={card}", {"text": "Too long indeed"})
    assert said.status_code == 302
    shown = client.get(f"/j/{rich.slug}/").content.decode()
    address = "evidence?of=touchpoint&amp;stage=Engage&amp;name=Brewing+articles"
    assert f'value="{address}" hidden>1</data>' in shown
    assert f'href="{address}"' in shown
