"""Stages inside a stage, and where stages with `after` go among them."""

from __future__ import annotations

import pytest

from rute.journey.file import examine, read_journey
from rute.words.message import Message

HEAD = "journey: Shop\ntime zone: Asia/Jakarta\n"
PARTS = HEAD + "stages from: before during after\n"


def row(text: str) -> list[tuple[str | None, str]]:
    return [(stage.part_of, stage.name) for stage in read_journey(text).stages]


def errors(text: str) -> list[str]:
    return [f.message for f in examine(text).findings if f.severity == "error"]


def test_a_model_brings_its_groups_along() -> None:
    assert row(PARTS) == [
        ("Pre-purchase", "Awareness"),
        ("Pre-purchase", "Consideration"),
        ("Purchase", "Decision"),
        ("Post-purchase", "Service"),
        ("Post-purchase", "Loyalty"),
    ]
    indonesian = read_journey(PARTS.replace("before during after", "sebelum saat setelah")
                              + "written in: id\n")  # fmt: skip
    assert [group.name for group in indonesian.groups] == [
        "Sebelum membeli", "Saat membeli", "Setelah membeli",
    ]  # fmt: skip


def test_a_group_may_be_named_anew_and_its_stages_written_flat() -> None:
    text = PARTS + (
        "stages:\n  Before:\n    explanation: They look around.\n    stages:\n"
        "      Awareness:\n        reached when: Seen\n  Decision:\n    reached when: Paid\n"
    )
    journey = read_journey(text)
    assert [stage.part_of for stage in journey.stages] == [
        "Before", "Before", "Purchase", "Post-purchase", "Post-purchase",
    ]  # fmt: skip
    assert journey.groups[0].explanation == "They look around."
    assert [stage.name for stage in journey.measured] == ["Awareness", "Decision"]


def test_own_stages_keep_their_order_inside_own_groups() -> None:
    text = HEAD + (
        "stages:\n  Early:\n    stages:\n      A: {reached when: x}\n      B: {reached when: y}\n"
        "  Late:\n    stages:\n      C: {reached when: z}\n"
    )
    assert row(text) == [("Early", "A"), ("Early", "B"), ("Late", "C")]


def test_an_own_stage_follows_its_neighbour_in_the_group() -> None:
    text = PARTS + (
        "stages:\n  Post-purchase:\n    stages:\n      Service: {reached when: a}\n"
        "      Unboxing: {reached when: b}\n"
    )
    assert row(text)[3:] == [
        ("Post-purchase", "Service"), ("Post-purchase", "Unboxing"), ("Post-purchase", "Loyalty"),
    ]  # fmt: skip


def test_a_stage_or_a_group_may_stand_behind_a_whole_group() -> None:
    text = PARTS + (
        "stages:\n  Trial:\n    after: Pre-purchase\n    stages:\n      Try: {reached when: a}\n"
        "      Love: {reached when: b}\n  Club:\n    after: Post-purchase\n    reached when: c\n"
    )
    names = [name for _, name in row(text)]
    assert names == ["Awareness", "Consideration", "Try", "Love", "Decision", "Service",
                     "Loyalty", "Club"]  # fmt: skip


def test_a_group_can_be_left_out() -> None:
    names = [name for _, name in row(PARTS + "leave out: [Setelah membeli]\n")]
    assert names == ["Awareness", "Consideration", "Decision"]


def test_groups_of_the_value_journey_keep_its_order() -> None:
    text = (
        HEAD
        + "stages from: value journey\nstages:\n  Strangers:\n    stages:\n"
        + ("      Engage: {reached when: b}\n      Aware: {reached when: a}\n")
    )
    assert row(text)[:3] == [("Strangers", "Aware"), ("Strangers", "Engage"), (None, "Subscribe")]


def test_deeper_nesting_is_an_error() -> None:
    text = HEAD + "stages:\n  A:\n    stages:\n      B:\n        stages:\n          C: {}\n"
    assert '"B" has stages inside, and stands inside "A" itself' in errors(text)


def test_what_belongs_to_a_stage_may_not_stand_at_a_group() -> None:
    text = HEAD + "stages:\n  A:\n    target: 40%\n    stages:\n      B: {reached when: x}\n"
    (found,) = [f for f in examine(text).findings if f.severity == "error"]
    assert found.line == 5
    assert isinstance(found.message, Message)
    assert found.message.said("id") == '"target" ditulis pada "A", yang berisi tahap lain'


def test_a_models_stage_in_the_wrong_part_is_an_error() -> None:
    text = PARTS + "stages:\n  Purchase:\n    stages:\n      Loyalty: {reached when: x}\n"
    assert errors(text) == ['the stage model keeps "Loyalty" in another part than "Purchase"']


@pytest.mark.parametrize("written", ["repeat purchase", "Pembelian ulang", "repeat_purchase"])
def test_an_own_stage_may_name_its_anchor(written: str) -> None:
    text = HEAD + f"stages:\n  Regulars:\n    anchor: {written}\n    reached when: x\n"
    assert read_journey(text).stages[0].anchor == "repeat purchase"


def test_an_anchor_that_is_unknown_or_contradicts_the_model_is_an_error() -> None:
    unknown = HEAD + "stages:\n  Regulars:\n    anchor: repeat purchas\n    reached when: x\n"
    (found,) = [f for f in examine(unknown).findings if f.severity == "error"]
    assert 'Did you mean "repeat purchase"?' in (found.fix or "")
    other = PARTS + "stages:\n  Decision:\n    anchor: aware\n"
    assert errors(other) == ['the stage "Decision" has its anchor from the stage model: first'
                             " purchase"]  # fmt: skip


def test_also_here_needs_a_stage_that_is_counted() -> None:
    text = HEAD + "stages:\n  A:\n    also here when: x\n"
    assert errors(text) == ['"also here when" stands at a stage without "reached when"']
