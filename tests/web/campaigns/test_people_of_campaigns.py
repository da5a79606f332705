"""Who people turn out to be, and what late events take back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.web.campaigns.test_engine import INVITE
from tests.web.campaigns.world import DAY, HOUR, START, Entry, World, happened, running, turned

from rute.web.campaigns.erasing import forget
from rute.web.campaigns.models import Enrolment, LogLine, Outbox, SentCount, Taken
from rute.web.journeys.models import Journey


def standing() -> dict[int, tuple[int, str, str]]:
    """By whom they entered as: who they are, in which state, at which step."""
    rows = Enrolment.objects.values_list("origin", "person", "state", "step")
    return {origin: (person, state, step) for origin, person, state, step in rows}


def test_of_two_who_turn_out_to_be_one_the_earlier_enrolment_goes_on(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({}, [Entry(1, START), Entry(2, START + DAY)])
    turned(shop, world, START, START + DAY)
    world.leads.append((1, 2))
    turned(shop, world, START + DAY + HOUR)
    assert standing() == {1: (2, "active", "rest"), 2: (2, "merged", "rest")}
    assert list(Outbox.objects.order_by("id").values_list("person", "state")) == [
        (2, "waiting"), (2, "skipped"),
    ]  # fmt: skip
    turned(shop, world, START + 2 * DAY)
    assert Outbox.objects.filter(state="waiting").count() == 2
    left = [row for row in world.appended if row["name"] == "Campaign Left"]
    assert [(row["user"], row["why"]) for row in left] == [("person2", "merged")]


def test_they_stay_in_the_arm_they_got_first(shop: Journey) -> None:
    running(shop, INVITE, share=0.5)
    world = World({}, [Entry(number, START + number) for number in range(1, 30)])
    turned(shop, world, START + HOUR)
    arms = dict(Enrolment.objects.values_list("person", "arm"))
    first = next(n for n in arms if arms[n] == "held out")
    second = next(n for n in arms if arms[n] == "treated" and n > first)
    world.leads.append((first, second))
    turned(shop, world, START + 2 * HOUR)
    now = Enrolment.objects.filter(person=second).order_by("entered")
    assert list(now.values_list("arm", "state")) == [("held out", "watched"), ("treated", "merged")]


def test_who_was_through_already_is_not_let_in_again_as_somebody_else(shop: Journey) -> None:
    running(shop, INVITE)
    bought = {1: [happened("Bought", START + HOUR)]}
    world = World(bought, [Entry(1, START), Entry(2, START + 2 * DAY, known=START + 3 * DAY)])
    turned(shop, world, START, START + DAY)
    world.leads.append((1, 2))
    turned(shop, world, START + 2 * DAY, START + 3 * DAY)
    assert standing() == {1: (2, "goal", "rest")}


def test_times_that_a_field_tells_apart_go_on_beside_each_other(shop: Journey) -> None:
    running(shop, replace(INVITE, again="order_id"))
    entries = [Entry(1, START, "a"), Entry(2, START, "b"), Entry(2, START + 1, "a")]
    world = World({}, entries)
    turned(shop, world, START + HOUR)
    world.leads.append((1, 2))
    turned(shop, world, START + 2 * HOUR)
    found = Enrolment.objects.order_by("entered", "id").values_list("origin", "key", "state")
    assert [(origin, key.partition("~")[0], state) for origin, key, state in found] == [
        (1, "a", "active"), (2, "b", "active"), (2, "a", "merged"),
    ]  # fmt: skip


def test_a_join_that_is_taken_back_gives_everybody_their_own(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({}, [Entry(1, START), Entry(2, START + DAY)])
    turned(shop, world, START, START + DAY)
    world.leads.append((1, 2))
    turned(shop, world, START + DAY + HOUR)
    world.leads.append((1, 1))
    turned(shop, world, START + DAY + 2 * HOUR)
    assert standing() == {1: (1, "active", "rest"), 2: (2, "merged", "rest")}


def test_whom_the_log_knows_no_more_leaves_and_nothing_that_waits_is_sent(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({}, [Entry(1, START), Entry(2, START)])
    turned(shop, world, START)
    world.leads.append((1, 0))
    turned(shop, world, START + 2 * DAY)
    assert {number: state for number, (_, state, _) in standing().items()} == {
        1: "left", 2: "active",
    }  # fmt: skip
    assert Outbox.objects.get(person=1).state == "skipped"


def test_what_two_people_got_on_a_day_was_got_by_the_one_they_are(shop: Journey) -> None:
    running(shop, INVITE)
    day, next_day = date(2026, 3, 1), date(2026, 3, 2)
    for person, channel, when, sent in (
        (1, "email", day, 2), (2, "email", day, 1), (1, "whatsapp", day, 1), (3, "email", day, 4),
        (1, "email", next_day, 1),
    ):  # fmt: skip
        SentCount.objects.create(journey=shop, person=person, channel=channel, day=when, sent=sent)
    world = World({}, [Entry(1, START), Entry(2, START)])
    turned(shop, world, START)
    world.leads.append((1, 2))
    turned(shop, world, START + HOUR)
    found = SentCount.objects.order_by("person", "channel", "day")
    assert list(found.values_list("person", "channel", "day", "sent")) == [
        (2, "email", day, 3), (2, "email", next_day, 1), (2, "whatsapp", day, 1),
        (3, "email", day, 4),
    ]  # fmt: skip


def test_an_entry_that_a_late_event_undoes_is_recorded_and_unsends_nothing(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({}, [Entry(1, START)])
    turned(shop, world, START)
    world.entries.clear()
    turned(shop, world, START + DAY, START + 2 * DAY)
    assert Enrolment.objects.get().taken_back == START + DAY
    assert Outbox.objects.filter(state="waiting").count() == 2


def test_one_that_is_only_moved_rests_on_something_again(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({}, [Entry(1, START)])
    turned(shop, world, START)
    world.entries[:] = [Entry(1, START - HOUR)]
    turned(shop, world, START + DAY)
    assert Enrolment.objects.values_list("entered", "taken_back").get() == (START, None)


def test_a_goal_that_a_late_event_undoes_is_recorded(shop: Journey) -> None:
    running(shop, INVITE)
    world = World({1: [happened("Bought", START + HOUR)]}, [Entry(1, START)])
    turned(shop, world, START, START + DAY)
    world.people[1].clear()
    turned(shop, world, START + 2 * DAY)
    assert Enrolment.objects.values_list("state", "taken_back").get() == ("goal", START + 2 * DAY)


def test_who_is_erased_is_nowhere_any_more(shop: Journey) -> None:
    running(shop, INVITE)
    turned(shop, World({}, [Entry(1, START), Entry(2, START)]), START, START + 2 * DAY)
    assert forget(shop, [1, 99]) == 1
    assert set(Enrolment.objects.values_list("person", flat=True)) == {2}
    assert set(Outbox.objects.values_list("person", flat=True)) == {2}
    assert set(LogLine.objects.values_list("person", flat=True)) == {2}
    assert set(Taken.objects.values_list("enrolment__person", flat=True)) == {2}


def test_whom_it_found_when_it_began_enter_a_few_at_a_time(shop: Journey) -> None:
    from rute.web.campaigns.existing import let_in_existing

    found = running(shop, INVITE)
    found.existing = START
    found.save()
    world = World({}, [], {"Invite": [1, 2, 3, 4, 5]})
    assert let_in_existing(shop, world, START + 1, most=2).more
    assert Enrolment.objects.count() == 2
    while let_in_existing(shop, world, START + 2, most=2).more:
        pass
    assert set(Enrolment.objects.values_list("person", "entered")) == {
        (number, START) for number in range(1, 6)
    }
    found.refresh_from_db()
    assert found.existing is None


def test_nobody_of_the_share_kept_apart_from_all_campaigns_gets_anything(shop: Journey) -> None:
    shop.limits.everywhere = 0.3
    shop.limits.save()
    running(shop, INVITE)
    turned(shop, World({}, [Entry(number, START) for number in range(200)]), START)
    apart = Enrolment.objects.filter(arm="everywhere")
    assert 35 < apart.count() < 90
    assert set(apart.values_list("state", flat=True)) == {"watched"}
    assert Outbox.objects.count() == 200 - apart.count()
