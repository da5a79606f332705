"""What is drafted for a leak can be put into the file as it is, whatever the journey."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rute.insight.drafts import drafts
from rute.journey.edits.parts import with_parts
from rute.journey.file import examine, read_journey
from rute.journey.model import Journey, Language
from rute.journey.rules import read_duration
from rute.journey.stage_models import model_names
from rute.journey.templates import TEMPLATES, journey_text
from rute.journey.writing.converted import converted_text
from rute.results.drafts import LeakDraft
from rute.results.leaks import Leak, Leaks, PainInLeak
from rute.results.meetings import PainSeen
from rute.results.numbers import Asked, Ratio

LANGUAGES: tuple[Language, ...] = ("en", "id")


def leak(a: str, b: str, stalled: int = 60, *pains: PainInLeak) -> Leak:
    rate = Ratio(0.4, 0.3, 0.5, 100)
    return Leak(a, b, 40.0, rate, 0.5, stalled, 9.0, 100, 1200.0, 12.0, "IDR", pains=pains)


def leaks_of(journey: Journey, *found: Leak) -> Leaks:
    every = tuple(leak(a.name, b.name) for a, b in pairwise(journey.measured))
    return Leaks(Asked(0), found or every)


@cache
def template(name: str, language: Language, model: str | None) -> str:
    text = journey_text(name, language, business=None, data=None)
    return converted_text(read_journey(text), model) if model else text


def put_in(text: str, found: LeakDraft) -> str:
    return with_parts(text, [(part.place, part.value) for part in found.campaign.parts]).text


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(TEMPLATES), st.sampled_from(LANGUAGES),
       st.sampled_from([None, *model_names()]), st.data())  # fmt: skip
def test_every_draft_passes_the_checks_in_the_file(
    name: str, language: Language, model: str | None, data: st.DataObject
) -> None:
    text = template(name, language, model)
    journey = read_journey(text)
    every = drafts(journey, leaks_of(journey), most=99)
    assert len(every) == len(journey.measured) - 1
    told = {str(one.message) for one in examine(text).findings if one.severity != "note"}
    one = data.draw(st.sampled_from(every))
    reading = examine(put_in(text, one))
    assert {str(f.message) for f in reading.findings if f.severity != "note"} <= told
    assert reading.journey is not None
    read = next(c for c in reading.journey.campaigns if c.name == one.campaign.name)
    assert (read.from_stage, read.to_stage) == (one.campaign.from_stage, one.campaign.to_stage)
    assert (read.asks, read.sources) == (one.campaign.asks, one.campaign.sources)
    assert read.starts.kind == "stalled"
    assert read.within == read_duration(one.campaign.within)
    assert (read.holdout is not None and read.holdout.planned) == one.campaign.sends
    assert bool(read.steps) == one.campaign.sends
    assert read.helps


def test_all_drafts_stand_beside_each_other_and_twice() -> None:
    text = template("shop", "id", None)
    for _ in range(2):
        journey = read_journey(text)
        for one in drafts(journey, leaks_of(journey), most=99):
            text = put_in(text, one)
    names = [campaign.name for campaign in read_journey(text).campaigns]
    assert len({name.casefold() for name in names}) == len(names)


CONTACTS = """\
journey: Kopi Senja
money: IDR
stages from: value journey
stages:
  Engage:
    reached when: Article Read
  Subscribe:
    reached when: Permission Given
    stalled after: 2 days
    owner: Agus, Bayu
    touchpoints:
      Sign-up: {channel: web}
  Convert:
    reached when: Order Completed
    touchpoints:
      Checkout:
        pains:
          - pain: Seven fields   # seen in March
            seen as: Form Left
            owner: Dewi
forms:
  Brew guide:
    in: Subscribe
    asks for: [email]
    permission: {for: marketing, by: [email]}
"""
SEEN = PainSeen("Convert", "Checkout", "Seven fields", 160, 160, Ratio(0.4, 0.36, 0.44, 400))


def pain(people: int, stalled: int = 100) -> PainInLeak:
    p = people / stalled
    return PainInLeak("Checkout", "Seven fields", Ratio(p, p - 0.1, p + 0.1, stalled), people)


def of(*pains: PainInLeak, text: str = CONTACTS) -> LeakDraft:
    journey = read_journey(text)
    return drafts(journey, leaks_of(journey, leak("Subscribe", "Convert", 100, *pains)), (SEEN,))[0]


def test_only_what_people_allowed_is_sent_through() -> None:
    assert of().campaign.sources == ("email",)
    assert of().campaign.sends
    unasked = of(text=CONTACTS[: CONTACTS.index("forms:")].replace("web", "whatsapp"))
    assert unasked.campaign.sources == ("whatsapp",)  # past their contact they may have allowed any
    journey = read_journey(CONTACTS)
    early = drafts(journey, leaks_of(journey, leak("Engage", "Subscribe")))[0].campaign
    assert (early.sources, early.sends) == (("web", "instagram"), False)
    assert "holdout" not in early.text
    assert "to: Brew guide" in early.text


def test_a_first_purchase_gets_a_small_offer_and_the_team_its_price_to_say() -> None:
    found = of().campaign
    assert found.text.endswith("offers:\n  First try:\n    kind: entry point\n")
    assert found.to_say == ("link", "price")
    own = f"{CONTACTS}offers:\n  Taster: {{kind: entry point, price: 15000}}\n"
    assert "offer: Taster" in of(text=own).campaign.text
    assert "price" not in of(text=own).campaign.to_say


def test_messages_are_signed_as_customers_know_the_business() -> None:
    titled = CONTACTS.replace("Kopi Senja", "'Kopi {{ Senja }}, from stranger to friend'", 1)
    assert "A person reads it.\n\n        Kopi  Senja" in of(text=titled).campaign.text
    assert "stranger to friend" not in of(text=titled).campaign.text


def test_whoever_has_little_time_gets_three_days_and_the_owner_is_one_person() -> None:
    assert of().campaign.within == "3 days"
    assert "tell: Agus, answer the reply today" in of().campaign.text


def test_a_pain_that_sets_the_stalled_apart_is_mended_first() -> None:
    found = of(pain(80))
    assert found.first == "fix"
    assert found.fix is not None
    assert (found.fix.owner, found.fix.people, found.fix.costs) == ("Dewi", 80, 960.0)
    new = with_parts(CONTACTS, [(part.place, part.value) for part in found.fix.parts]).text
    assert "# seen in March" in new
    ((_, checkout),) = (
        each for each in read_journey(new).touchpoints if each[1].name == "Checkout"
    )
    mended = checkout.pains[0].fixes[0]
    assert (mended.text, mended.owner, mended.status) == (found.fix.fix, "Dewi", "planned")
    again = of(pain(80), text=new).fix
    assert again is not None
    assert again.written
    assert again.parts == ()
    assert of(pain(80), text=new.replace("status: planned", "status: done")).fix is None


@pytest.mark.parametrize("people", [45, 53, 100])
def test_a_pain_that_explains_nothing_leaves_the_campaign_first(people: int) -> None:
    """Fewer than half; perhaps as many as of everybody there; every one of them."""
    assert of(pain(people)).first == "campaign"


def test_a_leak_that_lost_nobody_is_not_drafted_for() -> None:
    journey = read_journey(CONTACTS)
    assert drafts(journey, leaks_of(journey, leak("Subscribe", "Convert", 0))) == ()
