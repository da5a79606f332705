"""Links of messages: they lead where they led, nowhere else, and a person's click is an event."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox

from rute.web.channels.models import Delivery, Hit, Link
from rute.web.channels.services import deliver
from rute.web.channels.telling import tell_log
from rute.web.channels.tracking import tokens, views
from rute.web.channels.tracking.judging import judge
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of, wake

SECOND = 1_000_000
PERSON = {"HTTP_USER_AGENT": "Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile"}


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> Any:
    at = [NOW]
    monkeypatch.setattr(views, "now", lambda: at[0])
    return at


@pytest.fixture
def links(box: Mailbox, parcel: Make) -> list[str]:
    """Of one letter, in its order."""
    body = parcel().message.contents[0].body
    assert deliver(parcel(), NOW).state == "sent"
    assert body
    letter = box.took[-1].get_body(("html",))
    assert letter is not None
    return [urlsplit(one).path for one in re.findall(r'href="(http[^"]*/l/[^"]*)"',
                                                     letter.get_content())]  # fmt: skip


@pytest.mark.django_db
def test_a_link_leads_on_with_its_target_whole(links: list[str], moment: Any) -> None:
    answer = Client().get(links[0], **PERSON)
    assert answer.status_code == 302
    parts = urlsplit(answer["Location"])
    assert (parts.netloc, parts.path) == ("kopisenja.example", "/roasts")
    assert parse_qs(parts.query) == {
        "kind": ["dark"], "size": ["200"], "utm_source": ["email"], "utm_medium": ["email"],
        "utm_campaign": ["tasting-pack"], "utm_content": ["tasting-invitation"],
    }  # fmt: skip


@pytest.mark.django_db
def test_nobody_makes_a_link_that_leads_elsewhere(links: list[str], moment: Any) -> None:
    token = links[0].removeprefix("/l/")
    said, _, signature = token.rpartition(".")
    delivery, _, link = said.partition(".")
    other = Link.objects.create(journey=Journey.objects.get(), key="x", url="https://bad.example/")
    for wrong in (
        f"{delivery}.{other.pk}.{signature}", f"{delivery}1.{link}.{signature}", said,
        f"{said}.", f"{said}.{signature[:-1]}A", "https://bad.example", f"{said}.{signature}x",
    ):  # fmt: skip
        answer = Client().get(f"/l/{wrong}", **PERSON)
        assert answer.status_code == 404, wrong
        assert "Location" not in answer


@pytest.mark.django_db
def test_a_persons_click_is_told_once(links: list[str], moment: Any, journey: Journey) -> None:
    for later in (60, 61, 3600):
        moment[0] = NOW + later * SECOND
        Client().get(links[0], **PERSON)
    assert judge(NOW + 62 * SECOND) == 0, "too soon to say"
    assert judge(NOW + 4000 * SECOND) == 3
    assert tell_log(NOW + 4000 * SECOND) == 2  # sent, and clicked once
    wake(journey)
    histories = session_of(journey).histories
    assert histories is not None
    assert {"Message Sent", "Message Clicked"} <= set(histories.names)
    delivery = Delivery.objects.get()
    assert (delivery.clicks, delivery.scanned) == (3, 0)
    assert delivery.clicked == NOW + 60 * SECOND
    assert tell_log(NOW + 5000 * SECOND) == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "agent", "after"),
    [
        ("head", PERSON["HTTP_USER_AGENT"], 60),
        ("get", "Mozilla/5.0 (compatible; GoogleImageProxy)", 60),
        ("get", "Barracuda Sentinel", 60),
        ("get", "", 60),
        ("get", "Mozilla/5.0", 60),
        ("get", PERSON["HTTP_USER_AGENT"], 1),
    ],
)
def test_what_programs_follow_is_counted_apart(
    links: list[str], moment: Any, method: str, agent: str, after: int
) -> None:
    moment[0] = NOW + after * SECOND
    answer = getattr(Client(), method)(links[0], HTTP_USER_AGENT=agent)
    assert answer.status_code == 302
    assert judge(NOW + 100 * SECOND) == 0
    delivery = Delivery.objects.get()
    assert (delivery.clicks, delivery.scanned, delivery.clicked) == (0, 1, None)


@pytest.mark.django_db
def test_all_links_at_once_is_a_program(box: Mailbox, parcel: Make, moment: Any) -> None:
    from rute.journey.model_moving import Content, MessageText, Wording

    text = "\n\n".join(f"https://kopisenja.example/{n}" for n in range(3))
    three = MessageText("three", contents=(Content("email", Wording("Tiga"), Wording(text)),))
    deliver(parcel(message=three), NOW)
    letter = box.took[0].get_body(("plain",))
    assert letter is not None
    paths = re.findall(r"http://[^/]*(/l/[\w.-]+)", letter.get_content())
    assert len(paths) == 3
    moment[0] = NOW + 60 * SECOND
    for path in paths:
        Client().get(path, **PERSON)
    assert judge(NOW + 100 * SECOND) == 0
    moment[0] = NOW + 600 * SECOND
    Client().get(paths[1], **PERSON)
    assert judge(NOW + 700 * SECOND) == 1


@pytest.mark.django_db
def test_looking_changes_nothing_but_the_count(links: list[str], moment: Any) -> None:
    before = Delivery.objects.values().get()
    Client().get(links[0], **PERSON)
    assert Delivery.objects.values().get() == before
    assert Hit.objects.count() == 1
    assert Client().post(links[0]).status_code == 405


@pytest.mark.django_db
def test_a_letter_tells_that_it_was_opened_only_where_that_is_asked(
    box: Mailbox, parcel: Make, journey: Journey, moment: Any
) -> None:
    from rute.web.channels.models import Post

    deliver(parcel(), NOW)
    Post.objects.create(journey=journey, pixel=True)
    deliver(parcel(once="second"), NOW)
    without, with_ = (str(each.get_body(("html",)).get_content()) for each in box.took)  # type: ignore[union-attr]
    assert "/o/" not in without
    found = re.search(r"http://[^/]*(/o/[^\"]*\.gif)", with_)
    assert found
    moment[0] = NOW + 90 * SECOND
    assert Client().get(found[1], **PERSON)["Content-Type"] == "image/gif"
    judge(NOW + 100 * SECOND)
    assert Delivery.objects.get(once="second").opened == NOW + 90 * SECOND


@given(st.integers(0, 2**62), st.integers(0, 2**62))
@settings(max_examples=tried(50))
def test_a_token_says_what_was_put_into_it(delivery: int, link: int) -> None:
    assert tokens.read(tokens.token_of(delivery, link)) == (delivery, link)


@given(st.text(max_size=40))
@settings(max_examples=tried(50))
def test_no_text_is_a_token_by_chance(text: str) -> None:
    assert tokens.read(text) is None
