import json

import pytest
from tests.render import cases

from rute.render.json import as_json, dumps
from rute.render.json_pieces import instant
from rute.results.funnel import Funnel, FunnelStep, StepDone
from rute.results.log import ColumnChoice, LogSummary, NameCount, Reject, SourceSummary
from rute.results.transitions import Transitions

NUMBERS = cases.coffee_numbers()


def test_stages_have_their_pinned_shape() -> None:
    data = as_json(NUMBERS.stages)
    assert list(data)[:5] == ["as_of", "people", "people_in_data", "events", "stages"]
    assert data["as_of"] == "2026-10-31T16:59:59.999999Z"
    assert list(data["stages"][1])[:13] == [
        "name", "reached", "here", "asleep", "already_further", "moved_on_in_time",
        "moved_on_late", "stalled", "open", "skipped", "returned", "conversion",
        "time_to_next_s",
    ]  # fmt: skip
    assert list(data["stages"][1]["conversion"]) == ["value", "low", "high", "n"]
    assert list(data["stages"][1]["time_to_next_s"]) == ["p25", "p50", "p75"]


def test_what_is_unknown_is_null() -> None:
    first, last = as_json(NUMBERS.stages)["stages"][0], as_json(NUMBERS.stages)["stages"][-1]
    assert first["reached"] is None
    assert first["conversion"] == {"value": None, "low": None, "high": None, "n": None}
    assert last["time_to_next_s"] == {"p25": None, "p50": None, "p75": None}
    assert last["stalled"] is None


def test_a_funnel_has_its_pinned_shape() -> None:
    step = FunnelStep("cart", 10, 2, cases.ratio(10, 20), 3.5)
    funnel = Funnel(NUMBERS.stages.asked, 40, "7 days", False, (step,))
    data = as_json(funnel)
    assert list(data)[:3] == ["as_of", "people", "steps"]
    assert list(data["steps"][0]) == [
        "name", "people", "open", "conversion", "time_from_previous_s",
        "dropped", "excluded", "optional", "within",
    ]  # fmt: skip
    assert data["steps"][0]["time_from_previous_s"] == {"p25": None, "p50": 3.5, "p75": None}
    assert "done" not in data


def test_a_funnel_in_any_order_says_which_steps_were_done() -> None:
    step = FunnelStep("any 1 of 2", 10, 2, None, None)
    done = (StepDone("cart", 10), StepDone("gift", 3, optional=True))
    funnel = Funnel(NUMBERS.stages.asked, 40, "7 days", False, (step,), order="any", done=done)
    assert as_json(funnel)["done"] == [
        {"name": "cart", "people": 10, "optional": False},
        {"name": "gift", "people": 3, "optional": True},
    ]


def test_transitions_have_their_pinned_shape() -> None:
    result = Transitions(NUMBERS.stages.asked, "events", ("start", "a", "end"),
                         ((0, 3, 0), (0, 1, 3), (0, 0, 0)))  # fmt: skip
    data = as_json(result)
    assert list(data)[:2] == ["nodes", "counts"]
    assert data["counts"][1] == [0, 1, 3]


def test_leaks_have_their_pinned_shape() -> None:
    data = as_json(NUMBERS.leaks)
    assert next(iter(data)) == "leaks"
    leak = data["leaks"][0]
    assert list(leak)[:8] == [
        "from", "to", "entering_per_month", "rate", "target", "at_stake_per_month",
        "one_point_is_worth", "currency",
    ]  # fmt: skip
    assert isinstance(leak["rate"], float)


def test_a_log_says_what_it_read_and_what_it_set_aside() -> None:
    log = LogSummary(
        (SourceSummary("a.csv", 3, 2, 1, (ColumnChoice("person", "user", "by name"),)),),
        1, 2, 1, (("no time", 1),), (Reject("a.csv", 3, "no time", "x,,"),), 0, 1_000_000,
        2_000_000, (NameCount("Paid", 2, 1),), ("channel",),
    )  # fmt: skip
    data = as_json(log)
    assert data["first"] == "1970-01-01T00:00:00Z"
    assert data["reject_reasons"] == [{"reason": "no time", "rows": 1}]
    assert data["sources"][0]["columns"][0]["column"] == "user"


def test_a_map_carries_its_answers_side_by_side() -> None:
    data = as_json(NUMBERS)
    assert data["people"] == 38_412
    assert data["totals"][0]["total"] == 1_900_000
    assert list(data["totals"][0]) == ["stage", "total", "of", "files", "months", "before"]
    assert {"feelings", "leaks", "meetings", "pains", "personas", "unmapped"} <= set(data)
    assert as_json(None) == {}


def test_equal_results_give_equal_text() -> None:
    assert dumps(NUMBERS) == dumps(cases.coffee_numbers())
    assert json.loads(dumps(NUMBERS)) == json.loads(json.dumps(as_json(NUMBERS)))


def test_instants_are_utc_with_a_z() -> None:
    assert instant(None) is None
    assert instant(1_500_000) == "1970-01-01T00:00:01.500000Z"


def test_what_is_no_result_is_refused() -> None:
    with pytest.raises(TypeError, match="str has no JSON form"):
        as_json("text")
