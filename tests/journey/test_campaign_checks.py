"""What the steps of a campaign can never do is found; what they can is not."""

from __future__ import annotations

import pytest
from tests.journey.finding_cases import GO, HI, STEPS, TO_ALL, TWO

from rute.journey.file import examine_text

BUY = "if: Order Paid\n        then: [{tell: 'Agus, call'}]\n"


def codes(text: str) -> set[str]:
    return {finding.code for finding in examine_text(text).findings}


def indented(steps: str) -> str:
    return STEPS + steps.replace("\n", "\n        ") + "\n"


@pytest.mark.parametrize("rule", ["Order Paid", "in stage Buy", "in stage buy"])
def test_nobody_who_has_reached_the_goal_is_still_there(rule: str) -> None:
    assert "never_after_goal" in codes(STEPS + BUY.replace("Order Paid", rule))


@pytest.mark.parametrize("rule", ["Seen", "in stage Look", "Order Paid at least 2 times"])
def test_what_is_not_the_goal_may_be_asked(rule: str) -> None:
    assert "never_after_goal" not in codes(STEPS + BUY.replace("Order Paid", rule))


def test_after_a_wait_the_same_question_may_have_another_answer() -> None:
    inside = "if: Rated\nthen:\n  - {}if: Rated\n    then: [{{tell: 'Agus, call'}}]\n"
    asked = "    else: [{tell: 'Agus, wait'}]"
    at_once = indented(inside.format("") + asked)
    later = indented(inside.format("wait: 1 day\n  - ") + asked)
    assert "never_both" in codes(at_once)
    assert "never_both" not in codes(later)


def test_what_became_of_a_message_may_be_asked_once_one_may_have_been_sent() -> None:
    ask = "\n      - wait for: Message Opened\n        at most: 1 day\n"
    maybe = STEPS + "if: Rated\n        then: [{send: hi}]"
    assert "nothing_sent" in codes(STEPS + "wait: 1 day" + ask + HI)
    assert "nothing_sent" not in codes(STEPS + "send: hi" + ask + HI)
    assert "nothing_sent" not in codes(maybe + ask + HI)


def test_waits_add_up_along_the_longest_way_alone() -> None:
    ways = "split: {a: 50%, b: 50%}\na: [{wait: 6 days}]\nb: [{wait: 5 days}]\n"
    text = indented(ways).replace("    steps", "    within: 7 days\n    steps")
    assert "waits_too_long" not in codes(text)
    more = text + "      - wait for: Rated\n        at most: 2 days\n"
    assert "waits_too_long" in codes(more)


def test_what_is_owed_needs_nobody_held_out() -> None:
    owed = HI.replace("hi:\n", "hi:\n    purpose: transactional\n")
    assert "no_holdout" in codes(TO_ALL + "send: hi\n" + HI)
    assert "no_holdout" not in codes(TO_ALL + "send: hi\n" + owed)


def test_marketing_that_does_not_say_whom_it_holds_out_holds_out_as_planned() -> None:
    assert "no_holdout" not in codes(STEPS + "send: hi\n" + HI)
    held = TO_ALL.replace("none", "10%")
    assert "no_holdout" not in codes(held + "send: hi\n" + HI)


def test_sources_that_are_sent_through_and_those_with_links_need_none() -> None:
    assert "source_without_links" in codes(TWO + GO)
    assert "source_without_links" not in codes(TWO + GO.replace("from: web", "from: wa"))
    assert "source_without_links" not in codes(TWO + GO + "    links: https://shop.example\n")


@pytest.mark.parametrize(
    ("leads_to", "wrong"),
    [
        ("https://shop.example/a", False), ("shop://basket", False),
        ("javascript:alert(1)", True), ("JavaScript://x%0aalert(1)", True),
        ("data://text/html,x", True),
    ],
)  # fmt: skip
def test_a_campaign_leads_to_a_page_or_an_app_and_to_no_code(leads_to: str, wrong: bool) -> None:
    found = codes(TWO + GO + f'    links: {{to: "{leads_to}"}}\n')
    assert ("unknown_form" in found) is wrong
