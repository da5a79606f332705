"""One turn after the other: who enters, who moves on, what is written for them."""

from __future__ import annotations

import pytest
from tests.web.campaigns.world import DAY, HOUR, START, Entry, World, happened, running, turned

from rute.journey.model_moving import Campaign, If, Send, Tell, Wait, WaitFor
from rute.journey.rule_tree import Duration, EventTest, Happening, Rule
from rute.web.campaigns.models import Enrolment, LogLine, Outbox, Running, Taken
from rute.web.campaigns.telling import tidy
from rute.web.journeys.models import Journey

OPENED = Rule("Message Opened", Happening(EventTest(("Message Opened",))))
WISHED = Rule("Wishlist Filled", Happening(EventTest(("Wishlist Filled",))))
INVITE = Campaign(
    "Invite", "Look", "Buy", "Buy", ("email",),
    steps=(
        Send("invitation", id="invite"),
        Wait(Duration(2, "days"), id="rest"),
        If(OPENED, (Send("story", id="story"),), (Send("invitation", id="remind"),), id="read"),
        WaitFor(WISHED, Duration(3, "days"), id="dream"),
        Tell("Agus", "call", id="call"),
    ),
)  # fmt: skip


def outbox() -> list[tuple[int, str, str, int]]:
    """(person, kind, message, days since the beginning)."""
    rows = Outbox.objects.order_by("id").values_list("person", "kind", "message", "due")
    return [(person, kind, message, (due - START) // DAY) for person, kind, message, due in rows]


def test_people_enter_and_are_written_to_step_by_step(shop: Journey) -> None:
    running(shop, INVITE)
    opened = happened("Message Opened", START + HOUR)
    wished = happened("Wishlist Filled", START + 3 * DAY)
    world = World({1: [opened], 2: [wished]}, [Entry(1, START), Entry(2, START)])
    turned(shop, world, *range(START, START + 7 * DAY, DAY // 2))
    assert outbox() == [
        (1, "send", "invitation", 0), (2, "send", "invitation", 0),
        (1, "send", "story", 2), (2, "send", "invitation", 2),
        (2, "tell", "", 3), (1, "tell", "", 5),
    ]  # fmt: skip
    assert set(Enrolment.objects.values_list("state", "step")) == {("done", "end")}


def test_each_step_that_was_taken_is_kept_in_its_order(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({1: []}, [Entry(1, START)])
    turned(shop, world, *range(START, START + 7 * DAY, DAY))
    taken = Taken.objects.order_by("visit").values_list("visit", "step", "act")
    assert list(taken) == [
        (0, "invite", "send"), (1, "rest", "wait"), (2, "read", "if"), (3, "remind", "send"),
        (4, "dream", "wait_for"), (5, "call", "tell"), (6, "end", "end"),
    ]  # fmt: skip


def test_who_reaches_the_goal_takes_no_step_more(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({1: [happened("Bought", START + DAY)]}, [Entry(1, START)])
    turned(shop, world, *range(START, START + 7 * DAY, DAY // 2))
    assert outbox() == [(1, "send", "invitation", 0)]
    assert Enrolment.objects.values_list("state", "goal").get() == ("goal", START + DAY)


def test_the_log_is_told_once_who_entered_in_which_arm(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({}, [Entry(number, START) for number in range(3)])
    turned(shop, world, START, START + HOUR)
    assert [(row["user"], row["name"], row["campaign"], row["arm"], row["share"])
            for row in world.appended] == [
        (f"person{number}", "Campaign Entered", "Invite", "treated", "0.0") for number in range(3)
    ]  # fmt: skip


def test_whoever_is_held_out_gets_nothing_and_their_goal_is_watched(shop: Journey) -> None:
    running(shop, INVITE, share=0.5)
    bought = {number: [happened("Bought", START + DAY)] for number in range(40)}
    world = World(bought, [Entry(number, START) for number in range(60)])
    turned(shop, world, *range(START, START + 2 * DAY, DAY // 2))
    held_out = Enrolment.objects.filter(arm="held out")
    assert 15 < held_out.count() < 45
    assert not Outbox.objects.filter(enrolment__in=held_out).exists()
    for arm in ("held out", "treated"):
        in_arm = Enrolment.objects.filter(arm=arm)
        assert in_arm.filter(state="goal").count() == in_arm.filter(person__lt=40).count()
    assert {row["arm"] for row in world.appended if row["name"] == "Campaign Entered"} == {
        "held out", "treated",
    }  # fmt: skip


def test_what_becomes_known_too_late_lets_nobody_in_and_is_counted(shop: Journey) -> None:
    running(shop, INVITE)
    late = Entry(1, START, known=START + 8 * DAY)
    world = World({}, [late, Entry(2, START + 2 * DAY, known=START + 8 * DAY)])
    turned(shop, world, START, START + 8 * DAY)
    assert list(Enrolment.objects.values_list("person", flat=True)) == [2]
    assert Running.objects.get().too_late == 1


@pytest.mark.parametrize(("again", "times"), [("never", 1), ("after leaving", 2), ("order_id", 3)])
def test_people_enter_again_as_the_campaign_says(shop: Journey, again: str, times: int) -> None:
    short = Campaign(
        "Invite", "Look", "Buy", "Buy", ("email",), again=again,
        steps=(Send("invitation"), Wait(Duration(2, "days"))),
    )  # fmt: skip
    running(shop, short)
    entries = [Entry(1, START, "a"), Entry(1, START + DAY, "b"), Entry(1, START + 3 * DAY, "c")]
    turned(shop, World({}, entries), *range(START, START + 7 * DAY, DAY // 2))
    assert len(outbox()) == times


def test_what_the_log_has_had_for_a_week_is_not_kept_twice(shop: Journey) -> None:
    running(shop, INVITE)
    turned(shop, World({}, [Entry(1, START), Entry(2, START + 2 * DAY)]), START, START + 2 * DAY)
    LogLine.objects.filter(person=2).update(told=False)
    assert tidy(START + 8 * DAY) == 1
    assert list(LogLine.objects.values_list("person", flat=True)) == [2]
    assert tidy(START + 30 * DAY) == 0
