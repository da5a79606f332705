"""A check finds everything at once: what is wrong, what is doubtful, what is still missing."""

from __future__ import annotations

import pytest

from rute.journey.check import Finding, check
from rute.journey.file import examine
from rute.journey.model import Journey

HEAD = "journey: Shop\ntime zone: Asia/Jakarta\nstages:\n"
STAGES = "".join(
    f"  {name}:\n    reached when: {name} done\n    touchpoints:\n      {name} page:\n"
    for name in ("One", "Two", "Three", "Four", "Five", "Six")
)


def found(text: str, **data: object) -> list[Finding]:
    journey = examine(text).journey
    assert isinstance(journey, Journey)
    return list(check(journey, **data))  # type: ignore[arg-type]


def the(severity: str, words: str, text: str, **data: object) -> Finding:
    hits = [f for f in found(text, **data) if f.severity == severity and words in f.message]
    assert len(hits) == 1, found(text, **data)
    return hits[0]


def test_a_sound_journey_has_no_findings() -> None:
    assert found(HEAD + STAGES) == []


def campaign(moves: str, more: str = "") -> str:
    return HEAD + STAGES + (
        f"campaigns:\n  Go:\n    moves: {moves}\n    asks: Buy\n    from: web\n{more}"
    )  # fmt: skip


def test_a_campaign_may_not_go_backwards_and_staying_is_noted() -> None:
    assert the("error", "backwards (Two to One)", campaign("Two to One")).line == 29
    the("note", "inside Two", campaign("two to Two"))


def test_a_campaign_over_more_than_three_steps_is_mistake_number_one() -> None:
    the("error", "spans 4 steps (One to Five)", campaign("One to Five"))
    the("note", "spans 3 steps (One to Four)", campaign("One to Four"))
    assert not [f for f in found(campaign("One to Two")) if "spans" in f.message]


def test_a_campaign_between_stages_that_do_not_exist_is_an_error() -> None:
    assert the("error", 'the stage "Tow"', campaign("One to Tow")).fix == 'Did you mean "Two"?'


def test_a_step_between_stages_without_a_campaign_is_noted_once_there_are_campaigns() -> None:
    notes = [f.message for f in found(campaign("One to Two")) if "no campaign" in f.message]
    assert notes[0] == "no campaign moves people from Two to Three"
    assert len(notes) == 4


@pytest.mark.parametrize("missing", ["from", "asks", "moves"])
def test_a_campaign_has_a_source_a_call_to_action_and_a_move(missing: str) -> None:
    text = "\n".join(
        line
        for line in campaign("One to Two").split("\n")
        if not line.startswith(f"    {missing}:")
    )
    words = {"from": "has no source", "asks": "asks for nothing", "moves": "moves nobody"}[missing]
    assert the("error", words, text).line == 29


def test_a_misspelt_channel_is_an_error_and_a_new_one_a_warning() -> None:
    text = HEAD + "  One:\n    touchpoints:\n      Page:\n        channel: {}\n"
    assert the("error", "unknown channel", text.format("instagramm")).fix == (
        'Did you mean "instagram"?'
    )
    the("warning", 'unknown channel "roaster van"', text.format("roaster van"))
    for known in ("WhatsApp", "influencer @ngopi.santai", "toko", "tiktok shop"):
        assert not [f for f in found(text.format(known)) if "channel" in f.message]


def test_a_persona_that_does_not_exist_is_an_error() -> None:
    text = HEAD + "  One:\n    touchpoints:\n      Page:\n        for Tmi:\n          thinks: Hm.\n"
    personas = "personas:\n  Tim: Young.\n"
    assert the("error", 'the persona "Tmi"', text + personas).fix == 'Did you mean "Tim"?'
    the(
        "error", 'the persona "Tim"', HEAD + "  One:\n    reached when: A and also is persona Tim\n"
    )


def test_what_is_left_open_is_noted() -> None:
    text = HEAD + (
        "  One:\n    touchpoints:\n      Page:\n        feels: calm +1\n        pains:\n"
        "          - Slow\n  Two:\n    reached when: A\n"
    )
    assert the("note", "One has no rule", text).line == 4
    assert the("note", "Two has no touchpoint", text).line == 10
    assert the("note", "believed, with no evidence", text).line == 6
    assert the("note", 'the pain "Slow" at Page has no owner and no fix', text).line == 9


def test_without_a_time_zone_the_days_are_those_of_utc() -> None:
    the("note", "no time zone is given", "journey: x\nstages:\n  A:\n")


def test_event_names_are_held_against_the_data() -> None:
    text = HEAD + (
        "  One:\n    reached when: Oder Paid\n    touchpoints:\n      Page:\n"
        "        happens when: Page Seen\n"
    )
    seen = {"Order Paid": 900, "Page Viewed": 2000, "Rare": 1}
    assert the("warning", 'no event is called "Oder Paid"', text, event_names=seen).fix == (
        'Did you mean "Order Paid"?\nThe most frequent events are: Page Viewed, Order Paid, Rare'
    )
    assert the("note", "never happens in the data", text, event_names=seen).line == 8
    the(
        "note", 'no rule mentions "Page Viewed", which happened 2,000 times', text, event_names=seen
    )
    assert not [f for f in found(text, event_names=seen) if '"Rare"' in f.message]


def test_a_touchpoint_by_a_misspelt_event_is_a_warning_not_a_note() -> None:
    text = HEAD + "  One:\n    touchpoints:\n      Page:\n        happens when: page Viewed\n"
    all_found = found(text, event_names={"Page Viewed": 2000})
    assert the("warning", 'no event is called "page Viewed"', text,
               event_names={"Page Viewed": 2000}).line == 7  # fmt: skip
    assert not [f for f in all_found if "never happens" in f.message]


def test_an_unquoted_event_name_that_reads_otherwise_must_be_quoted() -> None:
    text = HEAD + "  One:\n    reached when: First Order or QR Scanned then Paid within 1 day\n"
    odd = HEAD + "  One:\n    reached when: Order or Pay\n"
    seen = {"First Order": 5, "QR Scanned": 5, "Paid": 5, "Order or Pay": 5}
    assert not [f for f in found(text, event_names=seen) if "read otherwise" in f.message]
    assert the("error", '"Order or Pay" is an event, but unquoted', odd, event_names=seen).fix == (
        'Quote it: "Order or Pay"\nWrite: \'"Order or Pay"\''
    )


def test_a_field_of_once_per_that_no_event_has_is_an_error() -> None:
    text = HEAD + (
        "  One:\n    reached when: A\n    once per: order_di\n"
        "    touchpoints:\n      Page:\n        happens when: A\n        once per: ticket\n"
    )
    fields = ("order_id", "channel")
    slip = the("error", 'field "order_di"', text, fields=fields)
    assert (slip.fix, slip.line) == ('Did you mean "order_id"?', 6)
    assert the("error", 'field "ticket"', text, fields=fields).line == 10


def test_a_field_that_no_event_has_is_an_error() -> None:
    text = HEAD + (
        "  One:\n    reached when: A where ratng at least 4\n"
        "    worth: total of A where kind is b\n"
        "    touchpoints:\n      Page:\n        measured by: score of A on 1 to 5\n"
        "        happens when: A at least 2 times by order_id\n"
    )
    fields = ("rating", "order_id", "channel")
    assert the("error", 'field "ratng"', text, fields=fields).fix == 'Did you mean "rating"?'
    assert the("error", 'field "kind"', text, fields=fields).line == 6
    assert the("error", 'field "score"', text, fields=fields).line == 9
    assert not [f for f in found(text, fields=fields) if "order_id" in f.message]


def test_advice_is_given_only_on_what_a_journey_has_begun_with() -> None:
    text = HEAD.removesuffix("stages:\n") + "stages from: value journey\n"
    advice = {"no_offer", "no_reward", "no_recall", "helps", "shop_front", "no_rating"}
    assert advice.isdisjoint(finding.code for finding in found(text))


def test_to_buy_at_once_is_a_large_ask_only_where_it_passes_a_smaller_one() -> None:
    text = HEAD.removesuffix("stages:\n") + "stages from: {}\n" + (
        "campaigns:\n  Go:\n    moves: {} to {}\n    asks: Buy\n    from: web\n"
    )  # fmt: skip

    def large(*move: str) -> bool:
        return any(finding.code == "large_ask" for finding in found(text.format(*move)))

    assert large("value journey", "Engage", "Convert")
    assert large("five stages", "Awareness", "Decision")
    assert not large("five stages", "Consideration", "Decision")
    assert not large("value journey", "Subscribe", "Convert")
