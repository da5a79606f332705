"""Where people get lost, in the app: each leak with its evidence, and the tabs beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.insights.tabs import TABS
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]


def got(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_leaks_are_ranked_and_say_what_to_do(as_: As, owner: User, rich: Journey) -> None:
    shown = got(as_(owner), f"/j/{rich.slug}/leaks")
    assert re.findall(r'id="(leak-\d)"', shown) == ["leak-1", "leak-2"]
    assert "Aware → Engage" in shown
    assert f"/j/{rich.slug}/people?stage=Aware&amp;state=stalled" in shown


def test_a_campaign_is_proposed_only_to_who_may_edit(
    as_: As, owner: User, stranger: User, rich: Journey
) -> None:
    add_member(rich, stranger, Role.VIEWER)
    leaks = f"/j/{rich.slug}/leaks"
    assert f'href="/j/{rich.slug}/edit/drafts?leak=Aware"' in got(as_(owner), leaks)
    seen = got(as_(stranger), leaks)
    assert "edit/drafts" not in seen
    assert as_(stranger).post(f"/j/{rich.slug}/edit/campaign", {"leak": "Aware"}).status_code == 403
    assert "people?" not in seen


def test_a_campaign_for_a_leak_stands_in_ones_draft_as_often_as_it_is_asked_for(
    as_: As, owner: User, rich: Journey
) -> None:
    client = as_(owner)
    for number in ("", " 2"):
        answer = client.post(f"/j/{rich.slug}/edit/campaign", {"leak": "Engage"})
        assert answer.status_code == 302
        assert f"card=campaigns%2FOn+to+Convert{number.replace(' ', '+')}" in answer["Location"]
        shown = got(client, answer["Location"])
        assert f"On to Convert{number}:" in shown
        assert "moves: Engage to Convert" in shown
    assert "On to Convert" not in rich.versions.first().text  # type: ignore[union-attr]
    gone = client.post(f"/j/{rich.slug}/edit/campaign", {"leak": "Elsewhere"})
    assert "no way on from Elsewhere" in gone.content.decode()


@pytest.mark.parametrize("tab", [tab.key for tab in TABS])
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_tab_has_an_answer_or_says_why_not(
    as_: As, owner: User, rich: Journey, tab: str, language: str
) -> None:
    client = as_(owner)
    client.cookies["language"] = language
    owner.language = language
    owner.save()
    shown = got(client, f"/j/{rich.slug}/leaks/{tab}")
    assert '<div id="tab"' in shown


def test_a_tab_that_does_not_exist(as_: As, owner: User, rich: Journey) -> None:
    assert as_(owner).get(f"/j/{rich.slug}/leaks/nothing").status_code == 404


def test_a_funnel_of_ones_own(as_: As, owner: User, rich: Journey) -> None:
    asked = "step1=Ad+Clicked&step2=Article+Read&step3=Order+Completed&within=2+days"
    shown = got(as_(owner), f"/j/{rich.slug}/leaks/funnel?{asked}")
    for people in ("240", "120", "40"):
        assert f">{people}</td>" in shown


def test_a_funnel_that_cannot_be_read_is_refused_on_its_own_page(
    as_: As, owner: User, rich: Journey
) -> None:
    shown = got(as_(owner), f"/j/{rich.slug}/leaks/funnel?step1=Ad+Clicked&step2=Artcle+Raed")
    assert "refusal" in shown
    assert 'value="Ad Clicked"' in shown


def test_supposing_more_moves_the_later_stages(as_: As, owner: User, rich: Journey) -> None:
    client = as_(owner)

    def more(share: int) -> list[float]:
        address = f"/j/{rich.slug}/what-if?stage=Aware&share={share}"
        answer = client.get(address, headers={"HX-Request": "true"})
        assert answer.status_code == 200
        found = re.findall(r"<b>([+−][\d.,]+)</b>", answer.content.decode())
        return [float(each.replace("−", "-").replace(",", "")) for each in found]

    little, much = more(55), more(70)
    assert len(little) == 2
    assert all(0 < a < b for a, b in zip(little, much, strict=True))
    assert all(each < 0 for each in more(10))


def test_supposing_works_without_a_script(as_: As, owner: User, rich: Journey) -> None:
    shown = got(as_(owner), f"/j/{rich.slug}/what-if?stage=Aware&share=70")
    assert "<noscript><button" in shown
    assert '<html lang="en"' in shown


def test_nonsense_is_not_supposed(as_: As, owner: User, rich: Journey) -> None:
    client = as_(owner)
    assert client.get(f"/j/{rich.slug}/what-if?stage=Nowhere&share=5").status_code == 404
    for share in ("", "-5", "1000", "nan", "many"):
        got(client, f"/j/{rich.slug}/what-if?stage=Aware&share={share}")
