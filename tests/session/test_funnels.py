"""Funnels as they are typed: steps by name or number, times, exclusions, several breakdowns."""

from __future__ import annotations

from pathlib import Path

import pytest

import rute
from rute.errors import QuestionError, RuleError
from rute.journey.rule_tree import Duration
from rute.session.funnels import parted_exclusion, parted_window, place_of, read_terms

STEPS = ("Page Viewed", "Cart Filled", "Order Paid")
EVENTS = """customer,time,event,channel,device
ani,2026-03-01T09:00:00Z,Page Viewed,web,phone
ani,2026-03-01T09:05:00Z,Cart Filled,web,phone
ani,2026-03-01T09:20:00Z,Order Paid,web,phone
budi,2026-03-01T10:00:00Z,Page Viewed,shop,
budi,2026-03-01T10:10:00Z,Cart Emptied,shop,
budi,2026-03-02T10:00:00Z,Cart Filled,web,laptop
budi,2026-03-02T10:30:00Z,Order Paid,web,laptop
"""


@pytest.fixture
def visits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> rute.Session:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    file = tmp_path / "visits.csv"
    file.write_text(EVENTS, encoding="utf-8")
    return rute.read(file)


def test_a_step_is_meant_by_its_name_or_its_number() -> None:
    assert [place_of(step, STEPS) for step in ("Cart Filled", "cart filled", "2", 2)] == [1] * 4
    with pytest.raises(QuestionError, match="Order Payed") as refused:
        place_of("Order Payed", STEPS)
    assert "Order Paid" in refused.value.said("en")
    assert "Maksud Anda" in refused.value.said("id")


def test_a_step_and_its_time_are_parted_at_the_last_colon() -> None:
    assert parted_window("Order: Paid: 2 days") == ("Order: Paid", "2 days")
    with pytest.raises(QuestionError, match="STEP: TIME"):
        parted_window("2 days")


def test_an_exclusion_says_between_which_steps_in_either_language() -> None:
    assert parted_exclusion("Cart Emptied", 2, ()) == ("Cart Emptied", 0, 2)
    assert parted_exclusion("Cart Emptied between 2 and 3", 2, ()) == ("Cart Emptied", 1, 2)
    assert parted_exclusion("Cart Emptied antara 1 dan 2", 2, ()) == ("Cart Emptied", 0, 1)
    odd = "stuck between 1 and 2"
    assert parted_exclusion(odd, 2, (odd,)) == (odd, 0, 2)


def test_the_window_of_the_whole_is_the_sum_of_the_steps_where_each_has_its_own() -> None:
    both = read_terms(STEPS, None, [], {"2": "1 day", "Order Paid": "12 hours"})
    assert both.within == Duration(36, "hours")
    assert read_terms(STEPS, None, [], {"2": "1 day"}).within is None
    assert read_terms(STEPS, None, ["2"], {"3": "2 days"}).within == Duration(2, "days")


def test_python_asks_with_the_same_words(visits: rute.Session) -> None:
    found = visits.funnel(
        *STEPS, within="7 days", without=["Cart Emptied"], optional=["Cart Filled"]
    ).result
    assert [step.people for step in found.steps] == [2, 1, 1]
    assert found.steps[0].excluded == 1
    assert [(each.rule, each.first, each.last) for each in found.exclusions] == [
        ("Cart Emptied", "Page Viewed", "Order Paid")
    ]


def test_an_exclusion_that_no_event_has_is_refused_with_what_there_is(visits: rute.Session) -> None:
    with pytest.raises(RuleError, match="Cart Empty") as refused:
        visits.funnel(*STEPS, without=["Cart Empty"])
    assert 'tanpa "Cart Empty"' in refused.value.said("id")
    assert "Cart Emptied" in refused.value.said("id")


def test_several_breakdowns_give_each_combination(visits: rute.Session) -> None:
    answer = visits.funnel(*STEPS, within="7 days", by=["channel", "device"])
    found = answer.result
    assert found.by == "channel · device"
    assert [(group.values, group.people) for group in found.groups] == [
        (("shop", None), 1), (("web", "phone"), 1),
    ]  # fmt: skip
    assert [group.value for group in found.groups] == ["shop · —", "web · phone"]
    assert "channel · device: shop · unknown" in str(answer.screen("en").tables[0].title)
    assert answer.json()["groups"][0]["values"] == {"channel": "shop", "device": None}
    table = answer.frame()
    assert table.column("channel").to_pylist()[::3] == ["shop", "web"]
    assert table.column("device").to_pylist()[::3] == [None, "phone"]


def test_a_field_is_not_asked_for_twice(visits: rute.Session) -> None:
    with pytest.raises(QuestionError, match='"channel" twice'):
        visits.funnel(*STEPS, by=["channel", "Channel"])


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx", "html", "svg", "pdf"])
def test_every_form_takes_every_condition(
    visits: rute.Session, tmp_path: Path, ending: str
) -> None:
    answer = visits.funnel(*STEPS, order="any", optional=[2], count="attempts")
    assert answer.save(tmp_path / f"funnel.{ending}", "id").stat().st_size > 100
