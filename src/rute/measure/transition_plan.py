"""What transitions are asked between: the nodes, and the rules that lead to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import spelled_out
from rute.measure.breakdown import EVERYBODY, Groups
from rute.measure.moments import needs
from rute.measure.rule_moments import bounds
from rute.measure.touchpoint_nodes import touchpoint_rules
from rute.results.numbers import Period
from rute.words.message import Message

Kind = Literal["events", "touchpoints", "stages"]
KINDS: tuple[Kind, ...] = ("events", "touchpoints", "stages")
START, END, MOVED_ON, OPEN, LOST = "start", "end", "moved on", "open", "lost"


@dataclass(frozen=True)
class TransitionPlan:
    """nodes: their names, in order. For kind events: node_of int64[names], and whether the
    last inner node stands for other names."""

    kind: Kind
    histories: Histories
    now: int
    period: Period
    nodes: tuple[str, ...]
    node_of: npt.NDArray[np.int64]
    journey: Journey | None = None
    by: str | None = None
    groups: Groups = EVERYBODY
    others: bool = False

    @property
    def zone(self) -> str:
        return self.journey.zone if self.journey else self.histories.zone

    @property
    def span(self) -> tuple[int, int]:
        """First and last instant of events that count."""
        start, end = bounds(self.period)
        return start, min(end, self.now)


def plan_transitions(
    histories: Histories,
    kind: Kind,
    journey: Journey | None,
    now: int,
    period: Period,
    by: str | None,
) -> TransitionPlan:
    by = None if by is None else histories.known_field(by)
    inner = _inner(kind, journey)
    rules: list[Rule] = []
    if journey and kind != "events":
        rules = [*stage_rules(journey), *point_rules(kind, journey)]
    tests, fields = needs(rules)
    ready = histories.prepare(tests, [*fields, *([by] if by else [])])
    nodes = (START, *inner, MOVED_ON, OPEN, LOST)
    nothing = np.zeros(0, np.int64)
    return TransitionPlan(kind, ready, now, period, nodes, nothing, journey, by)


def stage_rules(journey: Journey) -> list[Rule]:
    rules = [stage.reached_when for stage in journey.measured if stage.reached_when]
    return [spelled_out(rule, journey) for rule in rules]


def point_rules(kind: Kind, journey: Journey) -> list[Rule]:
    return touchpoint_rules(journey) if kind == "touchpoints" else []


def _inner(kind: Kind, journey: Journey | None) -> tuple[str, ...]:
    if kind not in KINDS:
        raise QuestionError(
            Message("wrong.transitions_kind", text=kind),
            exists=Message("find.there_are", names=", ".join(KINDS)),
        )
    if kind == "events":
        return ()
    if journey is None or not journey.measured:
        raise QuestionError(
            Message("wrong.transitions_stage", kind=Message(f"wrong.kind.{kind}")),
            do=Message("wrong.transitions_stage.do"),
        )
    if kind == "stages":
        return tuple(stage.name for stage in journey.measured)
    points = tuple(point.name for _, point in journey.touchpoints if point.happens_when)
    if not points:
        raise QuestionError(
            Message("wrong.transitions_touchpoint"),
            do=Message("wrong.transitions_touchpoint.do"),
        )
    return points
