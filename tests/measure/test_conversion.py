"""The same random journey over the same random people in all five stage models."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.oracles import random_rules as some
from tests.oracles.random_rules import People

from rute.journey.convert import convert, home, model_called
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import AllOf, Node, Rule
from rute.journey.stage_models import ANCHORS, model_names
from rute.measure.stages import stages
from rute.results.stages import StageNumbers, Stages

SAME_STEP = ("reached", "already_further", "moved_on_in_time", "moved_on_late", "stalled", "open")


@st.composite
def journeys(draw: st.DrawFn) -> tuple[Stage, ...]:
    """Stages at rising anchors, some twice, some drawn only, all with given windows."""
    anchors = sorted(draw(st.lists(st.sampled_from(ANCHORS), min_size=1, max_size=6)),
                     key=ANCHORS.index)  # fmt: skip
    return tuple(_stage(draw, i, anchor) for i, anchor in enumerate(anchors))


def _stage(draw: st.DrawFn, i: int, anchor: str) -> Stage:
    rule = draw(st.none() | some.rules_of_stages | some.rules_of_stages)
    also = draw(st.none() | st.none() | some.rules_of_stages) if rule else None
    left = draw(st.none() | some.stage_only)
    return Stage(
        f"{anchor} {i}", anchor=anchor, reached_when=_rule(rule), also_here_when=_rule(also),
        left_when=_rule(left) if rule else None, stalled_after=draw(some.durations),
    )  # fmt: skip


def _rule(node: Node | None) -> Rule | None:
    return node and Rule("any rule", node)


def at_anchor(journey: Journey, found: Stages, anchor: str) -> tuple[Stage, StageNumbers] | None:
    """The first counted stage at an anchor, with its numbers."""
    for stage, numbers in zip(journey.stages, found.stages, strict=True):
        if stage.anchor == anchor and stage.reached_when:
            return stage, numbers
    return None


def can_sleep_exactly(asked: tuple[Stage, ...]) -> bool:
    """Whether "has ever been in a stage" is a rule: conditions of the moment are forgotten."""
    rules = [rule for stage in asked for rule in (stage.reached_when, stage.also_here_when) if rule]
    return not any(isinstance(rule.tree, AllOf) for rule in rules) and not any(
        "exactly" in repr(rule.tree) or "AllOf" in repr(rule.tree) or "Without" in repr(rule.tree)
        for rule in rules
    )


@given(some.people(), journeys())
def test_counts_agree_wherever_anchors_coincide(found: People, asked: tuple[Stage, ...]) -> None:
    own = Journey("Any", zone=found.zone, stages=asked)
    ready = found.ready()
    before = stages(own, ready, now=found.now)
    for name in model_names():
        model = model_called(name)
        other = convert(own, model)
        after = stages(other, ready, now=found.now)
        assert (after.people, after.people_in_data) == (before.people, before.people_in_data)
        for anchor in ANCHORS:
            here, there = at_anchor(own, before, anchor), at_anchor(other, after, anchor)
            if here and there:
                assert there[1].reached == here[1].reached
        for target, numbers in zip(other.stages, after.stages, strict=True):
            inside = [
                each
                for stage, each in zip(asked, before.stages, strict=True)
                if stage.reached_when and home(str(stage.anchor), model).anchor == target.anchor
            ]
            counted = [(each.here or 0) + (each.asleep or 0) for each in inside]
            assert (numbers.here or 0) + (numbers.asleep or 0) == sum(counted)
            if can_sleep_exactly(asked):
                assert (numbers.asleep or 0) == sum(each.asleep or 0 for each in inside)
            if len(inside) == 1 and numbers.stalled is not None:
                same = {key: getattr(inside[0], key) for key in SAME_STEP}
                assert {key: getattr(numbers, key) for key in SAME_STEP} == same
                assert numbers.conversion == inside[0].conversion


@given(some.people(), journeys(), st.sampled_from(model_names()), st.sampled_from(model_names()))
def test_converting_by_way_of_a_finer_model_changes_no_count(
    found: People, asked: tuple[Stage, ...], by_way_of: str, to: str
) -> None:
    anchors = {stage.anchor for stage in model_called(to).stages}
    if not anchors <= {stage.anchor for stage in model_called(by_way_of).stages}:
        return
    own = Journey("Any", zone=found.zone, stages=asked)
    ready = found.ready()
    straight = stages(convert(own, model_called(to)), ready, now=found.now)
    way = convert(convert(own, model_called(by_way_of)), model_called(to))
    around = stages(way, ready, now=found.now)
    assert around.people == straight.people
    assert [s.reached or 0 for s in around.stages] == [s.reached or 0 for s in straight.stages]
