"""Where the way itself is at fault, a fix is drafted that the file takes as it is."""

from __future__ import annotations

import pytest
from tests.insight.test_drafts import leak, leaks_of, template

from rute.insight.draft_mending import mending
from rute.insight.drafts import draft_at
from rute.insight.seen_as import seen_as
from rute.journey.edits.parts import with_parts
from rute.journey.file import examine, read_journey
from rute.journey.grammar.show import show
from rute.journey.model import Language
from rute.kernels.ways import FAST
from rute.render.draft_words import draft_says
from rute.results.drafts import FixDraft
from rute.results.friction import AGAIN_WITHIN, Kind, Pattern
from rute.results.numbers import Difference

TEXT = """\
journey: Kopi Senja
time zone: Asia/Jakarta
money: IDR
stages:
  Engage:
    reached when: Article Read
    touchpoints:
      Basket: {channel: web, happens when: Basket Filled, owner: Dewi}
  Convert:
    reached when: Order Completed
    touchpoints:
      Checkout:
        channel: web
        happens when: Checkout Started   # the form of March
        measured by: score of Survey Answered on 1 to 5
"""


def found(kind: Kind, item: str = "Checkout", other: str | None = None, less: float = 0.2,
          stage: str = "Engage", of: str = "friction") -> Pattern:  # fmt: skip
    slow = 7200.0 if kind == "slow" else None
    difference = Difference(0.5, 0.5, -less, -less - 0.05, -less + 0.05, 0.01)
    return Pattern(kind, stage, item, other, 90, 90, difference, "others at the time",
                   "friction" if of == "friction" else "delight", slow)  # fmt: skip


def fix(*patterns: Pattern, text: str = TEXT) -> FixDraft | None:
    return mending(read_journey(text), leak("Engage", "Convert", 100), patterns)


EVERY = (
    found("met"), found("again"), found("back", "Basket", "Checkout"),
    found("slow", "Basket", "Checkout"), found("low rating"),
)  # fmt: skip
RULES = (
    "Checkout Started", "Checkout Started at least 2 times within 5 minutes",
    "Basket Filled then Checkout Started within 1 day then Basket Filled within 1 day",
    "Basket Filled without Checkout Started within 2 hours",
    "Survey Answered where score at most 2.5",
)  # fmt: skip


@pytest.mark.parametrize("at", range(5))
def test_every_fault_is_written_with_the_rule_it_is_counted_by(at: int) -> None:
    one = fix(EVERY[at])
    assert one is not None
    new = with_parts(TEXT, [(part.place, part.value) for part in one.parts]).text
    assert "# the form of March" in new
    journey = read_journey(new)
    (pain,) = (pain for _, point in journey.touchpoints for pain in point.pains)
    assert (pain.text, pain.fixes[0].text, pain.fixes[0].status) == (one.pain, one.fix, "planned")
    assert pain.seen_as is not None
    rule = seen_as(journey, EVERY[at])
    assert rule is not None
    assert show(rule) == show(pain.seen_as.tree) == RULES[at]
    again = fix(EVERY[at], text=new)
    assert again is not None
    assert (again.written, again.parts) == (True, ())
    assert fix(EVERY[at], text=new.replace("status: planned", "status: done")) is None


def test_what_cost_most_people_comes_first() -> None:
    one = fix(found("again", less=0.1), found("met", "Basket", less=0.3))
    assert one is not None
    assert (one.touchpoint, one.owner) == ("Basket", "Dewi")
    assert one.costs == pytest.approx(0.3 * 90 / 100 * 40 * 9)


def test_nothing_is_at_fault_elsewhere_nor_where_people_move_on_more() -> None:
    assert fix() is None
    assert fix(found("met", stage="Convert")) is None
    assert fix(found("met", of="delight")) is None
    assert fix(found("slow", "Checkout", "Basket")) is None, "not a step of the design"


def test_an_event_without_a_touchpoint_is_a_pain_of_the_way_into_the_stage() -> None:
    one = fix(found("met", "Payment Failed"))
    assert one is not None
    assert one.parts[0].place == ("stages", "Convert", "pains", 0)
    assert one.parts[0].value["seen as"] == "Payment Failed"


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_template_takes_one_after_the_other(language: Language) -> None:
    text = template("shop", language, None)
    journey = read_journey(text)
    told = {str(one.message) for one in examine(text).findings if one.severity != "note"}
    leaks = leaks_of(journey)
    stage = leaks.leaks[0].from_stage
    for _, point in journey.touchpoints[::5]:
        drafted = draft_at(journey, leaks, stage, (), (found("again", point.name, stage=stage),))
        assert drafted is not None
        assert drafted.fix is not None
        assert drafted.first == "campaign", "it is only said to go with moving on less"
        text = with_parts(text, [(p.place, p.value) for p in drafted.fix.parts]).text
    after = {str(f.message) for f in examine(text).findings if f.severity != "note"}
    assert after <= told


def test_the_reasons_say_that_the_cause_is_not_proved() -> None:
    journey = read_journey(TEXT)
    each = draft_at(journey, leaks_of(journey), "Engage", (), (found("again"),))
    assert each is not None
    said = " ".join(draft_says(each, "en"))
    assert "“Checkout, again within minutes” was seen with 90 people" in said
    assert "Whether it is the cause, the fix shows" in said


def test_again_means_as_soon_as_the_counting_means_it() -> None:
    assert AGAIN_WITHIN * 60_000_000 == FAST
