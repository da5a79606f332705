"""A whole campaign, with its messages and its offer, is written without touching the text."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from rute.journey.file import read_journey
from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.journeys.drafts import draft_of

As = Callable[[User], Client]
pytestmark = pytest.mark.django_db
BARE = """\
journey: Kopi Senja
time zone: Asia/Jakarta
money: IDR
personas:
  Tech-Savvy Tim: {who: Shops on the phone., found by: first channel is instagram}
stages:
  Aware:
    reached when: Ad Clicked
  Engage:
    reached when: Article Read
  Subscribe:
    reached when: Permission Given
    stalled after: 14 days
  Convert:
    reached when: Order Completed
forms:
  Brew guide:
    in: Subscribe
    asks for: [email or whatsapp]
    permission: {for: marketing, by: [email, whatsapp]}
"""
WHOLE = f"""\
{BARE}offers:
  First pack: {{kind: entry point, price: 50000, code: single, budget: 500, until: 2026-12-31}}
campaigns:
  Tasting pack:
    moves: Subscribe to Convert
    asks: Buy the tasting pack
    from: [whatsapp]
    helps the customer by: trying three roasts for the price of one
    for: is persona Tech-Savvy Tim
    starts when: stalled
    leads to: Order Completed where item is tasting-pack
    within: 14 days
    offer: First pack
    holdout: planned
    again: after leaving
    costs: 3000000
    steps:
      - send: tasting-invitation
      - wait: 2 days
      - if: Message Read
        then:
          - send: tasting-story
        else:
          - wait until: 09:00
          - send: tasting-invitation
            by: email
      - wait for: Order Completed
        at most: 5 days
      - split: {{short: 50%, long: 50%}}
        short: [{{send: last-call-short}}]
        long: [{{send: last-call-long}}]
      - tell: Agus, call the ones who asked a question
  Instagram tasting film:
    moves: Aware to Engage
    asks: Watch the film
    from: [instagram, influencer @ngopi.santai]
    within: 14 days
    holdout: none
    links: {{to: https://kopisenja.example/film, tag: film}}
    costs: meta-ads.csv spend
messages:
  tasting-invitation:
    purpose: marketing
    whatsapp: {{template: tasting_invitation, category: marketing}}
    email:
      subject: {{en: "Three roasts, one price", id: "Tiga sangrai, satu harga"}}
      body: messages/tasting-invitation.mjml.liquid
  tasting-story:
    purpose: marketing
    whatsapp: {{body: {{en: Where it grows., id: Tempat tumbuhnya.}}}}
  last-call-short:
    purpose: marketing
    whatsapp: {{body: Until Sunday.}}
  last-call-long:
    purpose: marketing
    whatsapp: {{body: Until Sunday. Then it is gone.}}
"""
MESSAGES = [
    ("tasting-invitation", "whatsapp", {"template": "tasting_invitation", "category": "marketing"}),
    ("tasting-story", "whatsapp", {"body.en": "Where it grows.", "body.id": "Tempat tumbuhnya."}),
    ("last-call-short", "whatsapp", {"body.en": "Until Sunday."}),
    ("last-call-long", "whatsapp", {"body.en": "Until Sunday. Then it is gone."}),
]
STEPS: list[tuple[list[str | int], dict[str, str]]] = [
    ([0], {"kind": "send", "message": "tasting-invitation"}),
    ([1], {"kind": "wait", "number": "2", "unit": "days"}),
    ([2], {"kind": "if", "rule": "Message Read", "yes": "tasting-story", "no": ""}),
    ([2, "else", 0], {"kind": "until", "clock": "09:00"}),
    ([2, "else", 1], {"kind": "send", "message": "tasting-invitation", "by": "email"}),
    ([3], {"kind": "wait_for", "rule": "Order Completed", "number": "5", "unit": "days"}),
    ([4], {"kind": "split", "way1": "short", "share1": "50", "gets1": "last-call-short",
           "way2": "long", "share2": "50", "gets2": "last-call-long"}),
    ([5], {"kind": "tell", "who": "Agus", "words": "call the ones who asked a question"}),
]  # fmt: skip


def without_lines(part: Any) -> Any:
    """The same, wherever it stands in its file."""
    if isinstance(part, tuple):
        return tuple(map(without_lines, part))
    if not is_dataclass(part) or isinstance(part, type | Decimal):
        return part
    said = {each.name: without_lines(getattr(part, each.name)) for each in fields(part)}
    return replace(part, **({**said, "line": 0} if "line" in said else said))


def test_the_campaigns_of_the_design_are_written_wholly_by_forms(owner: User, as_: As) -> None:
    journey, client = journeys.create("Kopi Senja", BARE, owner), as_(owner)
    edit = f"/j/{journey.slug}/edit"

    def press(address: str, **typed: str) -> None:
        answer = client.post(f"{edit}/{address}", typed)
        assert answer.status_code == 302, answer.context.get("refusal") or answer.content.decode()

    press("new-campaign", name="Tasting pack", moves="Subscribe to Convert", sources="whatsapp",
          asks="Buy the tasting pack", helps="trying three roasts for the price of one",
          starts="stalled", within="14 days", holdout="planned")  # fmt: skip
    of = "steps?campaign=Tasting pack"
    press(of, act="offer", name="First pack", kind="entry point", price="50000", code="single",
          budget="500", until="2026-12-31")  # fmt: skip
    press(of, act="facts", **{
        "field.for": "is persona Tech-Savvy Tim", "field.offer": "First pack",
        "field.leads to": "Order Completed where item is tasting-pack",
        "field.again": "after leaving", "field.costs": "3000000",
    })  # fmt: skip
    for name, channel, words in MESSAGES:
        press("message", act="save", name=name, channel=channel, purpose="marketing", **words)
    press("message?name=tasting-invitation&channel=email", act="save", **{
        "subject.en": "Three roasts, one price", "subject.id": "Tiga sangrai, satu harga",
        "body.en": "messages/tasting-invitation.mjml.liquid",
    })  # fmt: skip
    for place, typed in STEPS:
        press(of, act="add", place=json.dumps(place), **typed)

    press("new-campaign", name="Instagram tasting film", moves="Aware to Engage",
          asks="Watch the film", sources="instagram, influencer @ngopi.santai", holdout="none",
          within="14 days")  # fmt: skip
    press("steps?campaign=Instagram tasting film", act="facts", **{
        "field.costs": "meta-ads.csv spend", "link.to": "https://kopisenja.example/film",
        "link.tag": "film",
    })  # fmt: skip

    found, wanted = read_journey(draft_of(journey, owner).text + "\n"), read_journey(WHOLE)
    for part in ("campaigns", "messages", "offers"):
        assert without_lines(getattr(found, part)) == without_lines(getattr(wanted, part))
