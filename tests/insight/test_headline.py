from dataclasses import replace

import pytest
from tests.render import cases

from rute.insight.headline import headline
from rute.journey.model import Journey, Stage
from rute.results.leaks import Leaks
from rute.results.map import MapNumbers
from rute.results.meetings import Meetings

DAY = cases.DAY


def pair(target: float | None = None) -> Journey:
    goal = cases.Target(target) if target else None
    first = Stage("Asked", reached_when=cases.rule("Asked"), target=goal)
    second = Stage("Bought", reached_when=cases.rule("Bought"))
    return Journey("Shop", currency="IDR", stages=(first, second))


def said(journey: Journey, numbers: MapNumbers | None) -> tuple[str, str]:
    return str(headline(journey, numbers, "en")), str(headline(journey, numbers, "id"))


FLOW = cases.Flow(in_time=390, stalled=610, open=100, median=DAY)


def test_it_names_the_biggest_leak_and_what_it_costs() -> None:
    journey = pair(0.45)
    en, id_ = said(journey, cases.numbers_for(journey, [FLOW, 390], events=9, worth=6_200_000))
    assert en == (
        "Most can be won back between Asked and Bought: at the target of 45% instead of 39% "
        "it would be at most Rp 41 million more a month."
    )
    assert id_ == (
        "Yang paling bisa diselamatkan ada di antara Asked dan Bought: dengan target 45%, bukan "
        "39%, hasilnya paling banyak Rp 41 juta lebih banyak sebulan."
    )


def test_without_worth_a_target_is_said_in_people() -> None:
    journey = pair(0.45)
    en, id_ = said(journey, cases.numbers_for(journey, [FLOW, 390], events=9))
    assert en.endswith("instead of 39%, 7 more people a month would move on.")
    assert id_.endswith("bukan 39%, 7 pelanggan lagi akan lanjut setiap bulan.")


def test_without_a_target_it_says_what_one_point_is_worth() -> None:
    journey = pair()
    en, id_ = said(journey, cases.numbers_for(journey, [FLOW, 390], events=9, worth=100_000))
    assert en == (
        "Most people stall between Asked and Bought: 610 of 1,100. One point more would be "
        "worth at most Rp 110,000 a month."
    )
    assert id_.startswith("Paling banyak pelanggan mandek di antara Asked dan Bought: 610 dari")


def test_one_point_more_of_nearly_everybody_is_not_named() -> None:
    journey, numbers = cases.twelve()
    full = replace(numbers.leaks.leaks[3], stalled=7, one_point_is_worth=9e9)
    leaks = Leaks(numbers.leaks.asked, (full, *numbers.leaks.leaks[:3]))
    en, _ = said(journey, replace(numbers, leaks=leaks))
    assert en.startswith("Most people stall between Sees and Visits: 9,025 of 47,500.")


def test_without_target_and_worth_it_says_where_most_stall() -> None:
    journey = pair()
    en, id_ = said(journey, cases.numbers_for(journey, [FLOW, 390], events=9))
    assert en == "Most people stall between Asked and Bought: 610 of 1,100."
    assert id_ == "Paling banyak pelanggan mandek di antara Asked dan Bought: 610 dari 1.100."


def test_a_target_already_met_is_no_leak_to_win_back() -> None:
    journey = pair(0.2)
    en, _ = said(journey, cases.numbers_for(journey, [FLOW, 390], events=9))
    assert "Most people stall between Asked and Bought" in en


def test_targets_that_are_met_are_said_to_be_met() -> None:
    journey = pair(0.2)
    en, id_ = said(journey, cases.numbers_for(journey, [FLOW, 390], events=9))
    assert en.startswith("Every target that was set is met. Most people stall")
    assert id_.startswith("Semua target yang ditetapkan sudah tercapai. Paling banyak")


def test_without_worth_one_point_is_said_in_people() -> None:
    journey = pair()
    flow = cases.Flow(in_time=3_900, stalled=6_100, open=1_000)
    en, id_ = said(journey, cases.numbers_for(journey, [flow, 3_900], events=9))
    assert en.endswith("With one point more, 11 more people a month would move on.")
    assert id_.endswith("Naik satu poin berarti 11 pelanggan lagi lanjut setiap bulan.")


def test_when_too_few_peoples_time_is_up_it_names_no_leak() -> None:
    journey = pair()
    flow = cases.Flow(already=40, in_time=4, stalled=9)
    en, id_ = said(journey, cases.numbers_for(journey, [flow, 44], events=9))
    assert en.endswith("in no stage is the time of enough people up.")
    assert id_.endswith("masih terlalu sedikit.")


def test_without_data_it_says_that_the_route_is_designed() -> None:
    en, id_ = said(cases.coffee(), None)
    assert en.startswith("This is the route as designed, from Aware to Promote: not yet measured.")
    assert id_.startswith("Ini rute sesuai rancangan, dari Aware sampai Promote: belum terukur.")


def test_too_few_people_are_called_too_few() -> None:
    en, id_ = said(*cases.tiny())
    assert en == "Too few people to say where they get lost: 3 so far."
    assert id_ == "Pelanggan terlalu sedikit untuk mengatakan di mana mereka hilang: baru 3."


def test_when_all_windows_still_run_it_is_too_early() -> None:
    journey = pair()
    flow = cases.Flow(in_time=30, open=70, quick=30)
    en, id_ = said(journey, cases.numbers_for(journey, [flow, 30], events=9))
    assert en.endswith("hardly anybody’s time is up yet, 70 of 100 are still open.")
    assert id_.endswith("70 dari 100 masih berjalan.")


def test_when_everybody_moved_on_nobody_stalls() -> None:
    journey = pair()
    en, id_ = said(journey, cases.numbers_for(journey, [cases.Flow(in_time=100), 100], events=9))
    assert en.startswith("Nobody has stalled so far")
    assert id_.startswith("Belum ada yang mandek")


@pytest.mark.parametrize(
    ("flows", "start"),
    [([None, None], "Nothing is counted yet"), ([None, 100], "One stage is counted so far"),
     ([cases.Flow(), 0], "Nobody in the data has reached a stage")],
)  # fmt: skip
def test_it_says_why_it_cannot_say(flows: list[cases.Flow | int | None], start: str) -> None:
    journey = pair()
    en, id_ = said(journey, cases.numbers_for(journey, flows, events=9))
    assert en.startswith(start)
    assert id_ != en


def test_the_pain_most_seen_in_that_step_is_the_second_sentence() -> None:
    numbers = cases.coffee_numbers()
    en, id_ = said(cases.coffee(), numbers)
    assert en.endswith("“Shipping cost appears last” is seen with 38% of the 5,020 people there.")
    assert id_.endswith("terlihat pada 38% dari 5.020 pelanggan di sana.")
    few = replace(numbers.meetings.pains[1], share=cases.ratio(8, 20))
    unsure = replace(numbers, meetings=replace(numbers.meetings, pains=(few,)))
    assert isinstance(unsure.meetings, Meetings)
    assert "Shipping" not in said(cases.coffee(), unsure)[0]


def test_place_and_money_are_set_apart() -> None:
    roles = {span.role: span.text for span in headline(
        cases.coffee(), cases.coffee_numbers(), "en").spans}  # fmt: skip
    assert roles["place"] == "Subscribe and Convert"
    assert roles["money"] == "Rp 50 million more a month"
