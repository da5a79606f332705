"""A map for whoever has its link, and for nobody without."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rute.web.accounts import public_links
from rute.web.accounts.models import PublicLink, User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import publish, text_of
from rute.web.live.services import session_of

As = Callable[[User], Client]


def made(client: Client, journey: Journey, **told: str) -> str:
    """The path of a link an owner makes on the page."""
    answer = client.post(
        f"/j/{journey.slug}/team/links", {"name": "Bank", "until": ""} | told, follow=True
    )
    found = re.search(r'value="https?://[^/]+(/share/[^"]+)"', answer.content.decode())
    assert found is not None
    return found[1]


def test_a_link_is_shown_once_and_kept_only_as_a_digest(
    journey: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    token = made(client, journey).rpartition("/")[2]
    assert token not in client.get(f"/j/{journey.slug}/team").content.decode()
    link = PublicLink.objects.get()
    assert token not in str(vars(link))
    assert link.seen is None


def test_whoever_has_it_sees_the_map_without_people_and_no_search_engine_keeps_it(
    journey: Journey, owner: User, as_: As
) -> None:
    text = text_of(journey).replace("  Aware:\n", "  Aware:\n    owner: Dewi Lestari\n")
    publish(journey, text, owner, base=1)
    path = made(as_(owner), journey)
    session_of(journey)
    answer = Client().get(path)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Kopi Senja" in page
    assert "person1" not in page
    assert "Dewi" not in page, "nor anybody of the team"
    assert f"/j/{journey.slug}/" not in page, "nothing leads inside"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store"
    assert PublicLink.objects.get().seen is not None


@pytest.mark.parametrize("how", ["taken back", "ended", "guessed", "journey deleted"])
def test_what_is_not_open_shows_nothing(journey: Journey, owner: User, as_: As, how: str) -> None:
    client = as_(owner)
    path = made(client, journey)
    link = PublicLink.objects.get()
    if how == "taken back":
        client.post(f"/j/{journey.slug}/team/links/{link.pk}")
    elif how == "ended":
        PublicLink.objects.update(expires=timezone.now() - timedelta(seconds=1))
    elif how == "guessed":
        path = "/share/" + "x" * 32
    else:
        Journey.objects.update(deleted=timezone.now())
    answer = Client().get(path)
    assert answer.status_code == 404
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "Kopi Senja" not in answer.content.decode()


def test_its_last_day_ends_at_midnight_where_the_journey_is(
    journey: Journey, owner: User, as_: As
) -> None:
    made(as_(owner), journey, until="2031-05-04")
    assert PublicLink.objects.get().expires.isoformat() == "2031-05-04T17:00:00+00:00"  # type: ignore[union-attr]


def test_guessing_is_stopped_long_before_it_could_hit(db: None) -> None:
    client = Client()
    statuses = [client.get(f"/share/{n:032}").status_code for n in range(12)]
    assert statuses == [404] * 10 + [429] * 2


def test_looking_notes_the_time_at_most_once_a_minute(journey: Journey, owner: User) -> None:
    _, token = public_links.make(journey, "Bank", owner)
    first = public_links.opened(token)
    seen = PublicLink.objects.get().seen
    assert first is not None
    public_links.opened(token)
    assert PublicLink.objects.get().seen == seen
