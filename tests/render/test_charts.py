import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests.render import cases

from rute.render.charts import svg
from rute.results.funnel import ExcludedBetween, Funnel, FunnelStep, StepDone
from rute.results.stages import StageGroup
from rute.results.transitions import Transitions

NUMBERS = cases.coffee_numbers()
ASKED = NUMBERS.stages.asked
FUNNEL = Funnel(ASKED, 400, "7 days", True, (
    FunnelStep("catalog", 300, 40, None, None),
    FunnelStep("product1 or product2 with a name that goes on and on and on", 120, 0,
               cases.ratio(120, 260), 60.0),
))  # fmt: skip
TRANSITIONS = Transitions(ASKED, "events", ("start", "a", "b", "end"),
                          ((0, 5, 0, 0), (0, 0, 4, 1), (0, 0, 2, 4), (0, 0, 0, 0)))  # fmt: skip
ANSWERS = [NUMBERS.stages, FUNNEL, TRANSITIONS, NUMBERS.leaks, NUMBERS.feelings]


def words_of(picture: str) -> str:
    return " ".join(ET.fromstring(picture).itertext())


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("result", ANSWERS, ids=lambda each: type(each).__name__)
def test_every_question_has_its_picture(result: object, language: str) -> None:
    picture = svg(result, language=language, title="Kopi Senja")
    assert ET.fromstring(picture).get("width") == "1000"
    assert "Kopi Senja · " in words_of(picture)
    assert picture == svg(result, language=language, title="Kopi Senja")


def test_a_funnel_hatches_those_who_may_still_go_on() -> None:
    picture = svg(FUNNEL, language="en")
    assert picture.count('fill="url(#open)"') == 2  # the legend and the first step
    assert "within 7 days (assumed)" in words_of(picture)


def test_groups_are_drawn_under_each_other() -> None:
    group = StageGroup("shop", 4, NUMBERS.stages.stages)
    by = replace(NUMBERS.stages, by="channel", groups=(group, replace(group, value=None)))
    assert "channel: shop" in words_of(svg(by, language="en"))
    assert "channel: tidak diketahui" in words_of(svg(by, language="id"))


def test_leaks_without_money_are_drawn_by_people() -> None:
    assert "people who stalled" in words_of(svg(cases.permit_numbers().leaks, language="en"))


def test_many_nodes_leave_the_rare_ones_to_the_table() -> None:
    names = tuple(f"event {k}" for k in range(40))
    counts = tuple(tuple(1 if j == i + 1 else 0 for j in range(40)) for i in range(40))
    assert "26 rarer ones left out" in words_of(
        svg(Transitions(ASKED, "events", names, counts), language="en")
    )


def test_what_has_no_picture_says_so() -> None:
    with pytest.raises(TypeError, match="Meetings has no chart"):
        svg(NUMBERS.meetings, language="en")


def test_the_last_stage_is_drawn_as_reached_and_not_as_moved_on() -> None:
    picture = svg(NUMBERS.stages, language="en")
    assert picture.count('class="b-last"') == 2  # the legend and the last measured stage
    assert "here, in the last stage" in words_of(picture)
    earlier = replace(NUMBERS.stages, stages=NUMBERS.stages.stages[:3])
    assert 'class="b-last"' not in svg(earlier, language="en")


def test_a_funnel_shows_what_became_of_those_who_did_not_go_on() -> None:
    steps = (
        FunnelStep("catalog", 300, 40, None, None, dropped=100, excluded=30),
        FunnelStep("help", 25, None, cases.ratio(25, 260), 60.0, optional=True),
        FunnelStep("order", 130, 0, cases.ratio(120, 260), 60.0, 30.0, 600.0, 0, 0),
    )
    out = (ExcludedBetween("emptied", "catalog", "order"),)
    said = words_of(svg(replace(FUNNEL, steps=steps, exclusions=out), language="en"))
    for words in (
        "stopped by an exclusion", "help (optional)", "Without emptied between catalog and order",
        "half in 60 seconds (30 seconds – 10 minutes)", "the middle half of them",
    ):  # fmt: skip
        assert words in said
    plain = words_of(svg(FUNNEL, language="en"))
    assert "exclusion" not in plain
    assert "optional" not in plain


def test_a_funnel_in_any_order_draws_which_steps_too() -> None:
    done = (StepDone("catalog", 300), StepDone("gift", 4, optional=True))
    said = words_of(svg(replace(FUNNEL, order="any", done=done), language="id"))
    assert "Langkah yang mana" in said
    assert "gift (opsional)" in said
