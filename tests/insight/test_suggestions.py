"""What is suggested at a leak rests on what was counted and written there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render import cases

from rute.insight.signs import asks_for_payment, is_social
from rute.insight.suggestions import suggestions, worth_mending
from rute.journey.model import Campaign, Fix, Journey, Pain, Stage, Touchpoint
from rute.results.costs import Costs, Each, Spent
from rute.results.map import MapNumbers
from rute.results.meetings import Meeting
from rute.results.suggestions import Suggestion

FLOW = cases.Flow(in_time=390, stalled=610, open=100)


def shop(*points: Touchpoint, before: tuple[Touchpoint, ...] = (), anchor: str | None = None,
         campaigns: tuple[Campaign, ...] = ()) -> Journey:  # fmt: skip
    first = Stage("Asked", anchor="interested", reached_when=cases.rule("Asked"),
                  touchpoints=before)  # fmt: skip
    second = Stage("Bought", anchor=anchor, reached_when=cases.rule("Bought"), touchpoints=points)
    return Journey("Shop", currency="IDR", stages=(first, second), campaigns=campaigns)


def of(journey: Journey, numbers: MapNumbers | None = None) -> dict[str, Suggestion]:
    numbers = numbers or cases.numbers_for(journey, [FLOW, 390], events=9)
    return {each.kind: each for each in suggestions(journey, numbers, "en")}


def met(journey: Journey, people: dict[str, int]) -> MapNumbers:
    meetings = [
        Meeting(stage.name, point.name, people.get(point.name), people.get(point.name))
        for stage, point in journey.touchpoints
    ]
    return cases.numbers_for(journey, [FLOW, 390], events=9, meetings=meetings)


def test_carts_that_are_left_ask_for_a_simpler_checkout() -> None:
    journey = shop(Touchpoint("Checkout", owner="Bayu"), anchor="first purchase")
    found = of(journey, met(journey, {"Checkout": 800}))["checkout"]
    assert found.do.startswith("Make paying simpler at “Checkout”")
    assert found.because == "800 people met it; 390 reached Bought."
    assert found.owner == "Bayu"
    assert "checkout" not in of(journey, met(journey, {"Checkout": 390}))
    assert "checkout" not in of(journey, met(journey, {}))


def test_a_checkout_is_only_suggested_where_people_buy_first() -> None:
    journey = shop(Touchpoint("Checkout"), anchor="repeat purchase")
    assert "checkout" not in of(journey, met(journey, {"Checkout": 800}))


def test_heavy_social_engagement_asks_for_focus_there() -> None:
    video = Touchpoint("Video", channel="tiktok")
    journey = shop(before=(video, Touchpoint("Shelf", channel="shop")))
    found = of(journey, met(journey, {"Video": 500, "Shelf": 600}))["social"]
    assert found.do == "Focus on tiktok: put the next call to action there."
    assert found.because == "500 people met “Video” there; 1,100 reached Asked in all."
    assert "social" not in of(journey, met(journey, {"Video": 100, "Shelf": 600}))


@pytest.mark.parametrize(
    ("words", "paying", "social"),
    [("Checkout Started", True, False), ("Isi keranjang", True, False), ("Paylater", False, False),
     ("Instagram shelf", False, True), ("media sosial", False, True), (None, False, False)],
)  # fmt: skip
def test_signs_are_whole_words_in_either_language(
    words: str | None, paying: bool, social: bool
) -> None:
    assert asks_for_payment(words) is paying
    assert is_social(words) is social


def test_a_pain_asks_for_its_open_fix_or_for_one() -> None:
    def told(*fixes: Fix) -> dict[str, Suggestion]:
        return of(
            shop(Touchpoint("Form", owner="Agus", pains=(Pain("Seven fields", fixes=fixes),)))
        )

    assert told()["mend"].do == "Find a fix for “Seven fields”, with an owner and a date."
    assert told()["mend"].owner == "Agus"
    planned = told(Fix("Ask for e-mail only", "Dewi", status="planned"))["fix"]
    assert (planned.do, planned.owner) == ("Finish the fix “Ask for e-mail only”.", "Dewi")
    assert not {"fix", "mend"} & set(told(Fix("Ask for e-mail only", status="done")))


def test_the_pain_most_people_met_comes_first() -> None:
    found = suggestions(cases.coffee(), cases.coffee_numbers(), "en")
    first = found[0]
    assert (first.from_stage, first.to_stage, first.kind) == ("Subscribe", "Convert", "mend")
    assert first.because == "It is seen with 38% of the 5,020 people there."


def test_feeling_worse_than_believed_asks_for_what_people_expect() -> None:
    found = [each for each in suggestions(cases.coffee(), cases.coffee_numbers(), "en")
             if each.kind == "expects"]  # fmt: skip
    assert (
        found[0].do == "Give people at “Checkout” what they expect: “Shipping cost before paying”."
    )
    assert found[0].because.startswith("They feel −1.3 there (611 people answered)")


def test_a_step_without_a_campaign_asks_for_one() -> None:
    assert of(shop())["campaign"].do.startswith("Plan a campaign from Asked to Bought")
    carried = Campaign("Go", "Asked", "Bought", "Buy", ("mail",))
    assert "campaign" not in of(shop(campaigns=(carried,)))


def test_a_new_buyer_is_held_against_a_repeat_sale() -> None:
    journey = cases.coffee()
    numbers = replace(cases.coffee_numbers(), costs=spending(Each(0, 900)))
    found = {each.kind: each for each in suggestions(journey, numbers, "en")}["repeat"]
    assert found.to_stage == "Ascend"
    assert "A new buyer costs about Rp 10,000 in advertising" in found.because
    assert "6,204 buyers" in found.because
    assert "repeat" not in {s.kind for s in suggestions(journey, cases.coffee_numbers(), "en")}


def test_a_repeat_sale_that_costs_something_is_said_with_what_it_costs() -> None:
    numbers = replace(cases.coffee_numbers(), costs=spending(Each(1_800_000, 900)))
    found = {each.kind: each for each in suggestions(cases.coffee(), numbers, "en")}["resale"]
    assert found.because == (
        "A new buyer costs about Rp 10,000 (Rp 62 million, 6,204 buyers), a repeat sale about "
        "Rp 2,000 (900 sales)."
    )
    dear = replace(numbers, costs=spending(Each(18_000_000, 900)))
    kinds = {each.kind for each in suggestions(cases.coffee(), dear, "en")}
    assert not kinds & {"repeat", "resale"}


def spending(again: Each) -> Costs:
    spent = (Spent("ads.csv", "spend", "Aware", 62_040_000),)
    return Costs(
        cases.coffee_numbers().stages.asked, "IDR", spent, (), Each(62_040_000, 6_204), again
    )


def test_a_conversation_moves_two_people() -> None:
    found = {each.kind: each for each in suggestions(cases.coffee(), cases.coffee_numbers(), "en")}
    assert found["two"].because.endswith(
        "who tells it reaches Promote, who hears it begins at Aware."
    )


def test_without_a_target_one_is_asked_for() -> None:
    assert of(shop())["target"].do == "Say how many should move on: write a `target` for Asked."


def test_nothing_is_suggested_where_nobody_is_known_to_be_lost() -> None:
    journey = shop()
    numbers = cases.numbers_for(journey, [cases.Flow(open=100), 0], events=9)
    assert suggestions(journey, numbers, "en") == ()
    few = cases.numbers_for(journey, [cases.Flow(in_time=3, stalled=9), 3], events=9)
    assert suggestions(journey, few, "en") == ()


def test_the_biggest_leak_comes_first_and_both_languages_say_as_much() -> None:
    journey, numbers = cases.coffee(), cases.coffee_numbers()
    assert worth_mending(numbers)[0] is numbers.leaks.biggest
    en, id_ = (suggestions(journey, numbers, language) for language in ("en", "id"))
    assert [each.kind for each in en] == [each.kind for each in id_]
    assert all(a.do != b.do for a, b in zip(en, id_, strict=True))
