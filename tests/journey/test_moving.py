"""Campaigns with their steps, messages, forms, surveys, offers and rewards are read whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from tests.journey.finding_cases import GO, SHOP, STEPS, TWO, VALUE

from rute.journey.campaign_checks import allowed_channels
from rute.journey.file import examine, read_journey
from rute.journey.findings import errors_in
from rute.journey.model import Journey
from rute.journey.model_moving import (
    Commission,
    Content,
    Costs,
    Form,
    FormQuestion,
    Give,
    Holdout,
    If,
    Links,
    MessageText,
    Offer,
    Permission,
    Reward,
    Send,
    SetTrait,
    Split,
    Tell,
    Wait,
    WaitFor,
    WaitUntil,
    Way,
    Webhook,
    Wording,
)
from rute.journey.rule_tree import Duration, EventTest, IsPersona
from rute.journey.steps import all_steps

ENGLISH = Path(__file__).parent / "moving.journey.yaml"
INDONESIAN = Path(__file__).parent / "moving-id.journey.yaml"


@pytest.fixture(scope="module")
def journey() -> Journey:
    return read_journey(ENGLISH)


def test_a_campaign_says_whom_it_takes_when_and_how_often(journey: Journey) -> None:
    pack, film = journey.campaigns
    assert pack.audience is not None
    assert pack.audience.tree == IsPersona("Tech-Savvy Tim")
    assert (pack.starts.kind, pack.again, pack.offer) == ("stalled", "after leaving", "First pack")
    assert (pack.holdout, pack.costs) == (Holdout(planned=True), Costs(Decimal(3_000_000)))
    assert (pack.priority, pack.late, pack.max_event_age) == (5, "send", Duration(2, "days"))
    assert pack.migrate == (("old call", "call"), ("gone", "leave"))
    assert film.links == Links("https://kopisenja.example/film", tag="film")
    assert film.costs == Costs(file="meta-ads.csv", column="spend")


def test_its_steps_branch_as_they_are_written(journey: Journey) -> None:
    invite, rest, read, wait, split, give, remember, call, tell = journey.campaigns[0].steps
    assert invite == Send("tasting-invitation", line=invite.line)
    assert rest == Wait(Duration(2, "days"), line=rest.line)
    assert isinstance(read, If)
    assert [type(step) for step in read.then] == [Send]
    assert read.otherwise == (
        WaitUntil(time(9), line=read.line + 4),
        Send("tasting-invitation", by="email", line=read.line + 5),
    )
    assert isinstance(wait, WaitFor)
    assert wait.at_most == Duration(5, "days")
    assert isinstance(split, Split)
    assert [(way.name, way.share, len(way.steps)) for way in split.ways] == [
        ("short", 0.5, 1), ("long", 0.3, 1), ("none", 0.2, 0)
    ]  # fmt: skip
    assert give == Give("First pack", line=give.line)
    assert remember == SetTrait("invited", "twice", line=remember.line)
    assert call == Webhook("https://kopisenja.example/hook", id="call", line=call.line)
    assert tell == Tell("Agus", "call the ones who asked a question", line=tell.line)
    assert len(list(all_steps(journey.campaigns[0].steps))) == 14


def test_a_wait_may_end_at_a_time_of_day() -> None:
    (step,) = read_journey(STEPS + "wait: 1 day at 09:30\n").campaigns[0].steps
    assert step == Wait(Duration(1, "days"), time(9, 30), line=14)


def test_a_message_has_words_for_each_of_its_channels(journey: Journey) -> None:
    invitation = journey.messages[0]
    whatsapp, email = invitation.contents
    assert invitation.purpose == "marketing"
    assert (whatsapp.template, whatsapp.category) == ("tasting_invitation", "marketing")
    assert email.subject == Wording(en="Three roasts, one price", id="Tiga sangrai, satu harga")
    assert email.subject.said("id") == "Tiga sangrai, satu harga"
    assert email.body == Wording("messages/tasting-invitation.mjml.liquid")
    assert journey.messages[1] == MessageText(
        "story", "transactional", (Content("sms", body=Wording("Hi!"), line=70),), 68
    )


def test_a_form_asks_for_little_and_says_what_it_gives(journey: Journey) -> None:
    (guide,) = journey.forms
    assert guide == Form(
        "Brew guide",
        stage="Subscribe",
        asks_for=(("name",), ("email", "whatsapp")),
        questions=(
            FormQuestion(Wording(en="How did you hear of us?", id="Tahu dari mana?"), "source", 78),
        ),
        permission=Permission("marketing", ("email", "whatsapp"), "double", 79),
        gives="brew-guide.pdf",
        thanks=Wording("Look into your mailbox."),
        line=75,
    )


def test_surveys_offers_and_rewards_are_typed(journey: Journey) -> None:
    delivery, _ = journey.surveys
    assert (delivery.kind, delivery.channels, delivery.about) == (
        "csat", ("whatsapp", "email"), "Checkout"
    )  # fmt: skip
    assert delivery.asked.later is not None
    assert delivery.asked.later.after == Duration(3, "days")
    pack, less = journey.offers
    assert pack == Offer(
        "First pack", "entry point", Decimal(50_000), code="single", budget=500,
        until=date(2026, 12, 31), line=pack.line,
    )  # fmt: skip
    assert (less.off_share, less.off_amount) == (0.1, None)
    friend, partners = journey.rewards
    assert (friend.brings, friend.each_side, friend.ceiling) == (
        ("Stranger", "Aware"), "200 g beans", 16
    )  # fmt: skip
    assert partners == Reward(
        "Partners", "affiliate", hold=Duration(30, "days"), line=partners.line,
        commission=Commission(0.2, EventTest(("Order Completed",)), net=True),
    )  # fmt: skip
    assert journey.entry_point_at_most == 0.4


def test_the_same_journey_in_indonesian_says_the_same() -> None:
    english, indonesian = read_journey(ENGLISH), read_journey(INDONESIAN)
    for part in ("messages", "forms", "offers"):
        assert getattr(indonesian, part) == getattr(english, part)
    for mine, theirs in zip(indonesian.rewards, english.rewards, strict=True):
        assert replace(mine, on=None) == replace(theirs, on=None)
        assert (mine.on and mine.on.tree) == (theirs.on and theirs.on.tree)
    for one, other in zip(indonesian.campaigns, english.campaigns, strict=True):
        assert [type(step) for step in all_steps(one.steps)] == [
            type(step) for step in all_steps(other.steps)
        ]
        for name in ("from_stage", "to_stage", "asks", "sources", "helps", "within", "offer",
                     "holdout", "again", "costs", "priority", "late", "max_event_age", "migrate",
                     "links"):  # fmt: skip
            assert getattr(one, name) == getattr(other, name), name
        assert one.starts.kind == other.starts.kind
    assert [(s.kind, s.channels, s.about) for s in indonesian.surveys] == [
        (s.kind, s.channels, s.about) for s in english.surveys
    ]


@pytest.mark.parametrize(
    ("written", "amount"),
    [("50000", "50000"), ("50.000", "50000"), ("50,000", "50000"), ("Rp 1.250.000", "1250000"),
     ("19.95", "19.95"), ("19,95", "19.95"), ("1.250,50", "1250.50"), ("$ 1,250.5", "1250.5")],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(written: str, amount: str) -> None:
    (offer,) = read_journey(SHOP + f"offers:\n  P: {{kind: gift, price: '{written}'}}\n").offers
    assert offer.price == Decimal(amount)


@pytest.mark.parametrize("written", ["1.2.3", "50.0000", "-5", "five", "1.250.00", ""])
def test_other_amounts_are_errors(written: str) -> None:
    text = SHOP + f"offers:\n  P:\n    kind: gift\n    price: '{written}'\n"
    assert errors_in(examine(text).findings)


FORMS = """
  First:
    in: Engage
    asks for: [email]
    permission: {for: marketing, by: [e-mail]}
  Second:
    in: Convert
    asks for: [phone]
    permission: {for: marketing, by: [whatsapp]}
  Receipt:
    in: Aware
    asks for: [phone]
    permission: {for: transactional, by: [sms]}
"""


def test_permission_comes_from_the_forms_up_to_a_stage() -> None:
    journey = read_journey(VALUE + "forms:" + FORMS)
    assert allowed_channels(journey, "Aware") == frozenset()
    assert allowed_channels(journey, "Engage") == {"email"}
    assert allowed_channels(journey, "subscribe") == {"email"}
    assert allowed_channels(journey, "Ascend") == {"email", "whatsapp"}


def test_without_forms_people_may_have_allowed_anything_once_they_left_their_contact() -> None:
    journey = read_journey(VALUE)
    assert allowed_channels(journey, "Engage") == frozenset()
    assert allowed_channels(journey, "Subscribe") is None
    assert allowed_channels(read_journey(TWO), "Look") is None


def test_a_message_without_permission_by_design_is_an_error_unless_it_is_about_an_order() -> None:
    text = VALUE + GO.replace("Look to Buy", "Engage to Subscribe") + (
        "    steps:\n      - if: Seen\n        then: [{send: hi}]\n"
        "messages:\n  hi:\n    email: Hello\n    sms: Hello\n"
    )  # fmt: skip
    codes = [finding.code for finding in examine(text).findings]
    assert codes.count("no_permission") == 2
    about_orders = text.replace("  hi:\n", "  hi:\n    purpose: transactional\n")
    assert errors_in(examine(about_orders).findings) == ()


def test_a_way_of_a_split_may_have_any_name_but_a_wrong_key_is_still_found() -> None:
    text = STEPS + "split: {send: 50%, b: 50%}\n        b: [{sed: hi}]\n        c: []\n"
    found = {finding.message for finding in errors_in(examine(text).findings)}
    assert 'unknown key "sed" in a step' in found
    assert 'unknown key "c" in a step' in found


def test_ways_keep_their_steps() -> None:
    (step,) = (
        read_journey(STEPS + "split: {a: 100%}\n        a: {wait: 1 hour}\n").campaigns[0].steps
    )
    assert step == Split((Way("a", 1.0, (Wait(Duration(1, "hours"), line=15),)),), line=14)


@pytest.mark.parametrize(
    "body", ["/etc/passwd.txt", "../up.liquid", "~/mine.txt", ".hidden.txt", "c:/x.txt",
             "https://x.example/a.html", "a/../../b.txt"],
)  # fmt: skip
def test_the_words_of_a_message_come_from_this_folder(body: str) -> None:
    text = SHOP + f"messages:\n  hi:\n    email:\n      body: {body}\n"
    assert [finding.code for finding in errors_in(examine(text).findings)] == ["file_outside"]


@pytest.mark.parametrize("body", ["See https://x.example/a.html", "messages/hi.liquid", "../"])
def test_other_words_are_words(body: str) -> None:
    text = SHOP + f"messages:\n  hi:\n    email:\n      body: {body}\n"
    assert errors_in(examine(text).findings) == ()
