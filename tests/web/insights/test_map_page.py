"""The live map's page: what each address shows, for whom, with and without a script."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of, publish, text_of
from rute.web.live.services import wake

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]


def page(client: Client, journey: Journey, query: str = "", **more: str) -> str:
    answer = client.get(f"/j/{journey.slug}/{query}", **more)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_the_map_shows_the_numbers_of_the_log(as_: As, owner: User, journey: Journey) -> None:
    shown = page(as_(owner), journey)
    for figure in ("60", "30", "10"):
        assert re.search(rf'class="ink"[^>]*>{figure}</text>', shown), figure


def test_everything_the_page_asks_for_is_there(as_: As, owner: User, journey: Journey) -> None:
    client = as_(owner)
    shown = page(client, journey)
    found = re.findall(r'(?:<script[^>]* src|<link[^>]* href)="([^"]+)"', shown)
    assert len(found) > 5
    for address in found:
        name = address.partition("?")[0]
        if name.startswith("/static/"):
            assert finders.find(name.removeprefix("/static/")), address
        else:
            assert client.get(address).status_code == 200, address


def test_a_lively_part_is_only_what_moves(as_: As, owner: User, journey: Journey) -> None:
    part = page(as_(owner), journey, headers={"HX-Request": "true"})
    assert part.startswith('<section id="map"')
    assert "<html" not in part


@pytest.mark.parametrize(
    "query",
    ["?period=30d&against=last", "?from=2026-03-01&to=2026-03-10", "?split=channel", "?walk=1",
     "?period=month"],
)  # fmt: skip
def test_each_look_is_an_address(as_: As, viewer: User, journey: Journey, query: str) -> None:
    shown = page(as_(viewer), journey, query)
    assert 'aria-current="true"' in shown


@pytest.mark.parametrize(
    ("query", "said"),
    [("?persona=Nobody+there", "persona"), ("?period=never", "30d"), ("?from=soon", "soon"),
     ("?as=six+stages", "stage")],
)  # fmt: skip
def test_what_does_not_exist_is_refused_in_words(
    as_: As, owner: User, journey: Journey, query: str, said: str
) -> None:
    answer = as_(owner).get(f"/j/{journey.slug}/{query}")
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_every_number_opens_to_evidence_that_adds_up(
    as_: As, owner: User, journey: Journey
) -> None:
    client = as_(owner)
    shown = page(client, journey)
    addresses = set(re.findall(r'href="(evidence\?[^"]+)"', shown))
    assert len(addresses) >= 6
    for address in addresses:
        opened = client.get(f"/j/{journey.slug}/{address.replace('&amp;', '&')}")
        assert opened.status_code == 200, address
        for sums in re.findall(r'class="sum".*?</table>', opened.content.decode(), re.S):
            counts = [int(n) for n in re.findall(r'<td class="n">(?:<a[^>]*>)?(\d+)', sums)]
            assert sum(counts[:-1]) == counts[-1], address


def test_people_are_linked_only_for_who_may_see_them(
    as_: As, owner: User, analyst: User, viewer: User, journey: Journey
) -> None:
    evidence = f"/j/{journey.slug}/evidence?of=passage&stage=Aware"
    assert f"/j/{journey.slug}/people?stage=Aware&amp;state=stalled" in (
        as_(owner).get(evidence).content.decode()
    )
    for user in (analyst, viewer):
        assert "people?" not in as_(user).get(evidence).content.decode()
        assert "people?" not in page(as_(user), journey)


def test_evidence_of_what_is_not_there_does_not_exist(
    as_: As, owner: User, journey: Journey
) -> None:
    for asked in ("of=stage&stage=Nowhere", "of=nothing", "", "of=passage&stage=Convert"):
        assert as_(owner).get(f"/j/{journey.slug}/evidence?{asked}").status_code == 404


@pytest.mark.parametrize("form", ["drawing", "card", "story", "page", "mermaid"])
def test_a_viewer_may_take_the_map_along(
    as_: As, viewer: User, journey: Journey, form: str
) -> None:
    answer = as_(viewer).get(f"/j/{journey.slug}/download/{form}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert len(answer.content) > 100


def test_all_numbers_are_for_those_who_analyse(
    as_: As, viewer: User, analyst: User, journey: Journey
) -> None:
    for form in ("workbook", "numbers"):
        assert as_(viewer).get(f"/j/{journey.slug}/download/{form}").status_code == 403
        assert as_(analyst).get(f"/j/{journey.slug}/download/{form}").status_code == 200
    assert as_(analyst).get(f"/j/{journey.slug}/download/nothing").status_code == 404


def test_the_page_is_light(as_: As, owner: User, journey: Journey) -> None:
    assert len(page(as_(owner), journey).encode()) < 100_000


def test_a_map_without_data_leads_to_where_it_is_added(
    as_: As, owner: User, viewer: User, journey: Journey
) -> None:
    text = text_of(journey)
    publish(journey, text.replace("data: [data/events.csv]\n", ""), owner, base=1)
    wake(journey)
    for user, leads in ((owner, True), (viewer, False)):
        shown = page(as_(user), journey)
        assert ('<a href="data">Add your data' in shown) is leads
        assert "rute start" not in shown


def test_a_missing_file_is_told_in_the_words_of_the_app_with_ways_on(
    as_: As, owner: User, journey: Journey
) -> None:
    for file in (folder_of(journey) / "data").iterdir():
        file.unlink()
    wake(journey)
    answer = as_(owner).get(f"/j/{journey.slug}/")
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert "Add the file again under Data" in shown
    assert f'href="/j/{journey.slug}/data"' in shown
    assert "--data" not in shown
