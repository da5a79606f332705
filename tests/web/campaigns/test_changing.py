"""Campaigns changed while people are on the way: edited, held, stopped, migrated."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.campaigns.world import (
    DAY,
    START,
    Entry,
    World,
    add_version,
    happened,
    running,
    turned,
)

from rute.errors import AppError
from rute.journey.model_moving import Campaign, Send, Wait, WaitFor
from rute.journey.rule_tree import Duration, EventTest, Happening, Rule
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.campaigns.migrating import migrate, plan_migration
from rute.web.campaigns.models import Enrolment, Outbox, Running
from rute.web.campaigns.starting import hold, resume, stop
from rute.web.journeys.models import Journey

WISHED = Rule("Wishlist Filled", Happening(EventTest(("Wishlist Filled",))))
GREET = Campaign(
    "Greet", "Look", "Buy", "Buy", ("email",),
    steps=(
        Send("hello", id="hello"), Wait(Duration(2, "days"), id="rest"), Send("again", id="again"),
        Wait(Duration(3, "days"), id="think"), Send("last", id="last"),
    ),
)  # fmt: skip
EDITED = replace(GREET, steps=(Send("welcome", id="welcome"), *GREET.steps[1:]))


def sent(state: str = "waiting") -> list[tuple[int, str, int]]:
    """(person, message, on which day), in the order in which they were written."""
    rows = Outbox.objects.filter(state=state).order_by("id").values_list("person", "message", "due")
    return [(person, message, (due - START) // DAY) for person, message, due in rows]


def by_day(last: int) -> range:
    return range(START, START + (last + 1) * DAY, DAY)


def test_who_is_on_the_way_finishes_on_the_version_they_entered(shop: Journey) -> None:
    found = running(shop, GREET)
    world = World({}, [Entry(1, START), Entry(2, START + DAY)])
    turned(shop, world, START)
    add_version(found, EDITED)
    turned(shop, world, *by_day(7))
    assert sent() == [
        (1, "hello", 0), (2, "welcome", 1), (1, "again", 2), (2, "again", 3), (1, "last", 5),
        (2, "last", 6),
    ]  # fmt: skip


def test_while_it_is_held_nobody_takes_a_step_and_people_still_enter(shop: Journey) -> None:
    running(shop, GREET)
    world = World({}, [Entry(1, START), Entry(2, START + 2 * DAY)])
    turned(shop, world, START)
    hold(shop, "Greet", None, START + 1)
    turned(shop, world, *by_day(4))
    assert sent() == [(1, "hello", 0)]
    assert Enrolment.objects.filter(state="active").count() == 2


def test_messages_whose_time_passed_while_it_was_held_are_skipped(shop: Journey) -> None:
    running(shop, GREET)
    world = World({}, [Entry(1, START)])
    turned(shop, world, START)
    hold(shop, "Greet", None, START + 1)
    resume(shop, "Greet", None, START + 4 * DAY)
    turned(shop, world, *by_day(7)[4:])
    assert sent("skipped") == [(1, "again", 2)]
    assert sent() == [(1, "hello", 0), (1, "last", 5)]
    reason = Outbox.objects.get(state="skipped").reason
    assert (reason["code"], reason["en"]) == (
        "late", "its time passed while the campaign was held",
    )  # fmt: skip


def test_or_they_are_sent_late_and_all_that_follows_comes_as_much_later(shop: Journey) -> None:
    running(shop, replace(GREET, late="send"))
    world = World({}, [Entry(1, START)])
    turned(shop, world, START)
    hold(shop, "Greet", None, START + 1)
    resume(shop, "Greet", None, START + 4 * DAY)
    turned(shop, world, *by_day(8)[4:])
    assert sent() == [(1, "hello", 0), (1, "again", 4), (1, "last", 7)]


def test_a_goal_reached_while_it_is_held_ends_the_way(shop: Journey) -> None:
    running(shop, GREET)
    world = World({1: [happened("Bought", START + DAY)]}, [Entry(1, START)])
    turned(shop, world, START)
    hold(shop, "Greet", None, START + 1)
    turned(shop, world, START + 2 * DAY)
    assert Enrolment.objects.get().state == "goal"


def test_stopped_so_that_people_finish_it_lets_nobody_in_and_ends_with_the_last(
    shop: Journey,
) -> None:
    running(shop, GREET)
    world = World({}, [Entry(1, START), Entry(2, START + DAY)])
    turned(shop, world, START)
    assert stop(shop, "Greet", None, START + 1, "finish").state == "stopping"
    turned(shop, world, *by_day(7))
    assert [message for _, message, _ in sent()] == ["hello", "again", "last"]
    assert Running.objects.get().state == "stopped"


def test_stopped_at_once_everybody_leaves_and_what_waits_is_not_sent(shop: Journey) -> None:
    running(shop, GREET, share=0.5)
    world = World({}, [Entry(number, START) for number in range(20)])
    turned(shop, world, START)
    assert stop(shop, "Greet", None, START + 1, "now").state == "stopped"
    turned(shop, world, *by_day(7))
    assert set(Enrolment.objects.values_list("state", flat=True)) == {"left"}
    assert set(Outbox.objects.values_list("state", flat=True)) == {"skipped"}
    left = [row["user"] for row in world.appended if row["name"] == "Campaign Left"]
    treated = Enrolment.objects.filter(arm="treated").values_list("person", flat=True)
    assert sorted(left) == sorted(f"person{number}" for number in treated)


def test_a_migration_is_counted_before_anything_is_moved(shop: Journey) -> None:
    found = running(shop, GREET)
    world = World({}, [Entry(1, START), Entry(2, START), Entry(3, START + 2 * DAY)])
    turned(shop, world, *by_day(2))
    add_version(found, EDITED)
    steps = {"rest": "welcome", "think": "leave"}
    plan = plan_migration(shop, "Greet", steps)
    assert [(m.version, m.step, m.to, m.people) for m in plan.moves] == [
        (1, "rest", "welcome", 1), (1, "think", "leave", 2),
    ]  # fmt: skip
    assert (plan.newest, plan.moving) == (2, 3)
    assert not Enrolment.objects.exclude(version__number=1).exists()
    done = migrate(shop, "Greet", None, steps, now=START + 2 * DAY)
    assert done == plan
    turned(shop, world, *by_day(9)[2:])
    assert sent()[-3:] == [(3, "welcome", 2), (3, "again", 4), (3, "last", 7)]
    assert Enrolment.objects.filter(state="left").count() == 2


def test_who_waits_goes_on_waiting_as_long_as_the_new_step_says(shop: Journey) -> None:
    found = running(shop, GREET)
    world = World({}, [Entry(1, START)])
    turned(shop, world, START)
    longer = (GREET.steps[0], Wait(Duration(4, "days"), id="rest"), *GREET.steps[2:])
    add_version(found, replace(GREET, steps=longer))
    turned(shop, world, START + DAY)
    migrate(shop, "Greet", None, {"rest": "rest"}, now=START + DAY)
    turned(shop, world, *by_day(5)[1:])
    assert sent() == [(1, "hello", 0), (1, "again", 4)]


def test_a_migration_that_names_steps_that_are_not_there_says_which_there_are(
    shop: Journey,
) -> None:
    found = running(shop, GREET)
    add_version(found, EDITED)
    with pytest.raises(AppError) as refused:
        plan_migration(shop, "Greet", {"rset": "welcome", "rest": "welcom"})
    said = refused.value.said("en")
    assert 'no older version has a step "rset"' in said
    assert 'the newest version has no step "welcom"' in said
    assert 'Did you mean "rest"?' in said
    assert 'Did you mean "welcome"?' in said
    assert "rset" in refused.value.said("id")


def test_only_owners_and_senders_may_hold_a_campaign(shop: Journey) -> None:
    running(shop, GREET)
    for role in (Role.EDITOR, Role.ANALYST, Role.VIEWER):
        user = User.objects.create_user(f"{role}@kopi.example", "three roasts for one")
        add_member(shop, user, role)
        with pytest.raises(AppError, match="your role may not"):
            hold(shop, "Greet", user, START)
    sender = User.objects.create_user("agus@kopi.example", "three roasts for one")
    add_member(shop, sender, Role.SENDER)
    assert hold(shop, "Greet", sender, START).state == "held"


@pytest.mark.parametrize(
    ("state", "act"), [("held", hold), ("running", resume), ("stopped", hold), ("stopped", stop)]
)
def test_what_does_not_fit_its_state_is_refused_with_what_can_be_done(
    shop: Journey, state: str, act: object
) -> None:
    running(shop, GREET)
    Running.objects.update(state=state)
    with pytest.raises(AppError) as refused:
        act(shop, "Greet", None, START)  # type: ignore[operator]
    assert "rute campaign" in refused.value.said("en")
    assert Running.objects.get().state == state


def test_a_wait_that_ends_while_it_is_held_is_over_when_it_is_resumed(shop: Journey) -> None:
    waits = replace(GREET, steps=(WaitFor(WISHED, Duration(9, "days")), Send("yes")), late="send")
    running(shop, waits)
    world = World({1: [happened("Wishlist Filled", START + DAY)]}, [Entry(1, START)])
    turned(shop, world, START)
    hold(shop, "Greet", None, START + 1)
    turned(shop, world, START + 2 * DAY)
    resume(shop, "Greet", None, START + 3 * DAY)
    turned(shop, world, START + 3 * DAY)
    assert sent() == [(1, "yes", 3)]
