"""Statements that are put together once do what the ORM does each time."""

from __future__ import annotations

import pytest

from rute.web.channels.models import Channel
from rute.web.journeys.models import Journey
from rute.web.site.prepared import Inserting, Prepared

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> Journey:
    return Journey.objects.create(slug="shop", name="Shop")


def test_what_is_given_each_time_stands_where_it_did_the_first_time(shop: Journey) -> None:
    renamed = Prepared(
        lambda of: Journey.objects.filter(pk=of["journey"], slug=of["slug"]),
        lambda of: {"name": of["name"]},
        journey=int, slug=str, name=str,
    )  # fmt: skip
    assert renamed.run(journey=shop.pk, slug="shop", name="Kedai") == 1
    assert renamed.run(journey=shop.pk, slug="other", name="Warung") == 0
    shop.refresh_from_db()
    assert shop.name == "Kedai"


def test_a_row_comes_back_as_its_model_has_it(shop: Journey) -> None:
    Channel.objects.create(journey=shop, channel="email", trial=True)
    asked = Prepared(
        lambda of: Channel.objects.filter(journey=of["journey"], channel=of["channel"])[:1],
        journey=int, channel=str,
    )  # fmt: skip
    found = asked.first(Channel, journey=shop.pk, channel="email")
    assert found == Channel.objects.get()
    assert found.trial is True
    assert asked.first(Channel, journey=shop.pk, channel="webhook") is None


def test_a_value_that_the_statement_has_no_place_for_is_said(shop: Journey) -> None:
    wrong = Prepared(lambda of: Journey.objects.filter(pk=of["journey"]), journey=int, slug=str)
    with pytest.raises(ValueError, match="slug"):
        wrong.first(Journey, journey=shop.pk, slug="shop")


def test_a_row_that_is_there_already_is_not_inserted_again(shop: Journey) -> None:
    new = Inserting(Channel)
    number = new.insert(Channel(journey=shop, channel="email"))
    assert Channel.objects.get().pk == number
    assert new.insert(Channel(journey=shop, channel="email", trial=True)) is None
    assert not Channel.objects.get().trial
