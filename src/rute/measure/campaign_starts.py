"""What a campaign asks of histories, as programs: when somebody may enter, who could now, and
when its goal is reached.

Being in the from-stage and `for` are judged as of the moment of entry: all that stands at the
same time counts, and nothing later exists. A from-stage that no rule counts is left by reaching a
later one.
"""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.compile import compile_condition, compile_stream
from rute.journey.model import Journey, Stage
from rute.journey.model_moving import Campaign
from rute.journey.programs import (
    Both,
    Condition,
    Delayed,
    Earliest,
    Had,
    Judged,
    Match,
    Opposite,
    Steps,
    Stream,
)
from rute.journey.rule_tree import EventTest, Happening, InStage, Node, Rule
from rute.journey.rules import any_of
from rute.journey.stage_rules import expanded
from rute.measure.stage_plan import presence, window_of

_ANYTHING = Had(Steps(Match(EventTest(()))))
NOBODY = Both((_ANYTHING, Opposite(_ANYTHING)))  # a condition that holds of nobody
ONCE, AFTER_LEAVING = "never", "after leaving"  # of `again`; any other is a field


def starting(campaign: Campaign, journey: Journey) -> Stream | None:
    """The moments at which somebody may enter; None where no event causes any: by hand, or on
    reaching a stage that no rule counts.

    reached, stalled: of a campaign that nobody enters again, the first time in the from-stage;
    else each time they reach it.
    """
    source = _begins(campaign, journey)
    if source is None:
        return None
    judged = _in_time(campaign, journey)
    return Judged(source, judged) if judged else source


def could_start(campaign: Campaign, journey: Journey) -> Condition | None:
    """Who would enter now: in the from-stage, `for` holds, and what it starts with has come true.
    None: everybody."""
    return _both([part for part in who_could_start(campaign, journey) if part])


def who_could_start(
    campaign: Campaign, journey: Journey
) -> tuple[Condition | None, Condition | None, Condition | None]:
    """(being in the from-stage, `for`, and that what it starts with has come true); None: asks
    for nothing."""
    meant = campaign.audience
    return (
        _both([*_in_from_stage(campaign, journey)]),
        compile_condition(expanded(meant.tree, journey)) if meant else None,
        _begun(campaign, journey),
    )


def _begun(campaign: Campaign, journey: Journey) -> Condition | None:
    if campaign.starts.kind == "rule" and campaign.starts.rule:
        return compile_condition(expanded(campaign.starts.rule, journey))
    if campaign.starts.kind in ("stalled", "later"):
        begins = _begins(campaign, journey)
        return Had(begins) if begins else NOBODY  # nobody stalls in a stage that no rule counts
    return None


def goal_of(campaign: Campaign, journey: Journey) -> Rule | None:
    """Being in the to-stage or a later one; None where no rule counts any of them."""
    found = list(_presences(journey.stages[_place(campaign.to_stage, journey) :], journey))
    if not found:
        return None
    return Rule(campaign.to_stage, found[0] if len(found) == 1 else any_of(tuple(found)))


def key_field(campaign: Campaign) -> str | None:
    """The field whose values tell a person's entries apart."""
    return None if campaign.again in (ONCE, AFTER_LEAVING) else campaign.again


def _begins(campaign: Campaign, journey: Journey) -> Stream | None:
    start = campaign.starts
    if start.kind == "rule" and start.rule:
        return compile_stream(expanded(start.rule, journey))
    if start.later:
        return Delayed(compile_stream(Happening(start.later.event)), start.later.after)
    stage = journey.stages[_place(campaign.from_stage, journey)]
    if start.kind == "by hand" or stage.reached_when is None:
        return None
    reached = compile_stream(expanded(stage.reached_when.tree, journey))
    if campaign.again == ONCE:
        reached = Earliest(reached)
    return Delayed(reached, window_of(stage)[0]) if start.kind == "stalled" else reached


def _in_time(campaign: Campaign, journey: Journey) -> Condition | None:
    """What is judged at the moment of entry."""
    parts = [*_in_from_stage(campaign, journey)]
    if campaign.audience:
        parts.append(compile_condition(expanded(campaign.audience.tree, journey)))
    return _both(parts)


def _in_from_stage(campaign: Campaign, journey: Journey) -> Iterator[Condition]:
    place = _place(campaign.from_stage, journey)
    if journey.stages[place].reached_when:
        yield compile_condition(expanded(InStage(campaign.from_stage), journey))
        return
    for further in _presences(journey.stages[place + 1 :], journey):
        yield Opposite(Had(compile_stream(further)))


def _presences(stages: tuple[Stage, ...], journey: Journey) -> Iterator[Node]:
    for stage in stages:
        if there := presence(stage):
            yield expanded(there.tree, journey)


def _place(name: str, journey: Journey) -> int:
    return [stage.name.casefold() for stage in journey.stages].index(name.casefold())


def _both(parts: list[Condition]) -> Condition | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return Both(tuple(parts))
