"""Breakdowns by what was known at entry: periods of the calendar, personas, several at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.people import DAY, Row, histories, journey, rows, stage
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import QuestionError
from rute.journey.model import Persona
from rute.journey.rules import read_rule
from rute.measure.leaks import leaks, plan_leaks, sum_leaks
from rute.measure.periods import periods
from rute.measure.stages import stages
from rute.results.numbers import Period
from rute.results.stages import StageNumbers

ZONE = "America/New_York"
SHOP = journey(
    stage("Look", "View", days=10), stage("Buy", "Order", days=20), stage("Pay", "Paid"),
    zone=ZONE,
    personas=(Persona("Loyal", found_by=read_rule("Order at least 2 times")),),
)  # fmt: skip
NOW = 120 * DAY

events = st.lists(
    st.tuples(
        st.sampled_from(["ann", "bob", "cy", "di"]),
        st.integers(0, 400).map(lambda quarters: quarters / 4),
        st.sampled_from(["View", "Order", "Paid"]),
        st.sampled_from([None, "web", "shop"]),
        st.none(),
    ),
    max_size=20,
)


def at(zone: str, *moment: int) -> int:
    return round(datetime(*moment, tzinfo=ZoneInfo(zone)).timestamp() * 1e6)


def test_a_month_begins_at_midnight_of_its_zone_though_clocks_change() -> None:
    found = periods("month", at(ZONE, 2026, 2, 10), at(ZONE, 2026, 4, 3), ZONE)
    assert found.names == ("2026-02", "2026-03", "2026-04")
    starts = [datetime.fromtimestamp(edge / 1e6, UTC).hour for edge in found.edges.tolist()]
    assert starts == [5, 4]
    just = np.array([found.edges[1] - 1, found.edges[1]])
    assert found.of(just).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("unit", "names"),
    [("week", ("2026-W53", "2027-W01", "2027-W02")), ("quarter", ("2026-Q4", "2027-Q1")),
     ("year", ("2026", "2027"))],
)  # fmt: skip
def test_weeks_are_those_of_the_calendar_and_quarters_and_years_follow(
    unit: str, names: tuple[str, ...]
) -> None:
    first, last = at("Asia/Jakarta", 2026, 12, 31), at("Asia/Jakarta", 2027, 1, 12)
    assert periods(unit, first, last, "Asia/Jakarta").names == names


def test_more_periods_than_anybody_reads_are_refused_with_what_to_do() -> None:
    with pytest.raises(QuestionError, match="periods") as refused:
        periods("week", 0, 365 * 4 * DAY, "UTC")
    assert "--from" in str(refused.value.do)


@settings(max_examples=tried(30))
@given(events)
def test_a_month_has_what_a_question_about_that_month_has(data: list[Row]) -> None:
    whole = stages(SHOP, histories(data), now=NOW, by="month")
    edges = periods("month", 0, NOW, ZONE)
    spans = dict(zip(edges.names, edges.spans, strict=True))
    for group in whole.groups:
        alone = Period(*spans[str(group.value)])
        asked = stages(SHOP, histories(data), now=NOW, period=alone)
        for in_group, by_itself in zip(group.stages, asked.stages, strict=True):
            assert entered(in_group) == entered(by_itself)
    reached = [sum(g.stages[k].reached or 0 for g in whole.groups) for k in range(3)]
    assert reached == [each.reached for each in whole.stages]


def entered(found: StageNumbers) -> tuple[object, ...]:
    return (
        found.reached, found.already_further, found.moved_on_in_time, found.moved_on_late,
        found.stalled, found.open, found.skipped, found.returned, found.conversion,
    )  # fmt: skip


@given(events)
def test_several_at_once_add_up_to_each_alone(data: list[Row]) -> None:
    both = stages(SHOP, histories(data), now=NOW, by=("channel", "month"))
    alone = stages(SHOP, histories(data), now=NOW, by="channel")
    assert both.by == "channel · month"
    for group in alone.groups:
        parts = [part for part in both.groups if part.values[0] == group.value]
        assert sum(part.people for part in parts) == group.people
        for k, numbers in enumerate(group.stages):
            assert sum(part.stages[k].reached or 0 for part in parts) == numbers.reached


@settings(max_examples=tried(25))
@given(events, st.sampled_from(["month", "persona", ("channel", "persona"), ("week", "channel")]))
def test_blocks_threads_and_subtraction_change_nothing(
    data: list[Row], by: str | tuple[str, ...]
) -> None:
    runner = Threads(threads=3, smallest=1)
    cut = histories(data, block_events=5)
    assert stages(SHOP, cut, now=NOW, by=by, runner=runner) == stages(
        SHOP, histories(data), now=NOW, by=by
    )
    plan = plan_leaks(SHOP, cut, now=NOW, period=Period(), by=by, runner=runner)
    total = sum_leaks(plan, runner)
    first = replace(plan, histories=replace(plan.histories, blocks=plan.histories.blocks[:1]))
    rest = replace(plan, histories=replace(plan.histories, blocks=plan.histories.blocks[1:]))
    without = total.take_away(sum_leaks(first, runner))
    for name, array in sum_leaks(rest, runner).arrays.items():
        assert np.array_equal(without[name], array)


def test_a_persona_is_who_people_were_when_they_entered() -> None:
    """Loyal is who ordered twice: everybody who moved on to paying late enough is. Judged at the
    last event, all who are loyal would have moved on and nobody else."""
    data = histories(
        rows(
            "ann 0 View", "ann 1 Order", "ann 2 Order", "bob 0 View", "bob 1 Order", "bob 2 Order",
            "cy 0 View", "di 0 Order", "di 1 Order", "di 2 View",
        )
    )  # fmt: skip
    found = stages(SHOP, data, now=NOW, by="persona")
    by_name = {group.value: group for group in found.groups}
    assert by_name["Loyal"].stages[0].reached == 1  # di, who came back to look
    look = by_name[None].stages[0]
    assert (look.reached, look.moved_on_in_time, look.stalled) == (3, 2, 1)


def test_periods_answer_to_their_indonesian_names() -> None:
    plain = histories(rows("ann 0 View web", "bob 40 View shop"))
    assert [g.value for g in stages(SHOP, plain, now=NOW, by="bulan").groups] == [
        "1969-12", "1970-02",
    ]  # fmt: skip


def test_a_month_is_counted_by_its_own_length() -> None:
    data = histories(rows(*(f"p{k} {k} View" for k in range(50))))
    utc = replace(SHOP, zone="UTC")
    answer = leaks(utc, data, now=59 * DAY, by="month")
    found = {g.value: leak for g in answer.groups for leak in g.leaks if leak.from_stage == "Look"}
    assert found["1970-01"].entering_per_month == pytest.approx(30.4375, rel=1e-3)
    assert found["1970-02"].entering_per_month == pytest.approx(19 * 30.4375 / 28, rel=5e-2)
