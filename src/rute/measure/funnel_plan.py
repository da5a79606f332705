"""What a funnel asks: steps, their order, what binds them; and what cannot be asked together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Histories
from rute.journey.rule_tree import Duration, Rule
from rute.kernels.clocks import NEVER, Windows
from rute.kernels.funnel import FAVOURABLE, SEQUENCE, STRICT
from rute.kernels.funnel_any import AnyTerms
from rute.kernels.funnel_items import ORDERED, STRICT_ORDER, UNMIXED, Terms
from rute.measure.breakdown import EVERYBODY, Groups
from rute.measure.rule_moments import MOST_RULES
from rute.results.numbers import Period
from rute.words.message import Message

Ties = Literal["sequence", "strict", "favourable"]
Order = Literal["ordered", "strict", "unmixed", "any"]
Counted = Literal["people", "attempts"]
TIES: dict[str, int] = {"sequence": SEQUENCE, "strict": STRICT, "favourable": FAVOURABLE}
ORDERS: dict[str, int] = {
    "ordered": ORDERED, "strict": STRICT_ORDER, "unmixed": UNMIXED, "any": ORDERED,
}  # fmt: skip
COUNTED = ("people", "attempts")
MOST_BOUND = 62  # steps and exclusions: with one bit more for any event


@dataclass(frozen=True)
class Exclusion:
    """Events of the rule may not lie between those of two required steps, which are given by
    their places among all steps, from 0."""

    rule: Rule
    name: str
    first: int
    last: int


@dataclass(frozen=True)
class Bound:
    """What binds a funnel beside its window. optional: places of steps that need not be done.
    step_within: by place, how long after the required step before."""

    order: Order = "ordered"
    ties: Ties = "sequence"
    count: Counted = "people"
    optional: frozenset[int] = frozenset()
    step_within: Mapping[int, Duration] = field(default_factory=dict)
    exclusions: tuple[Exclusion, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether only order and window count: what the fast kernel can do."""
        conditions = self.optional or self.step_within or self.exclusions
        return self.order == "ordered" and self.count == "people" and not conditions


@dataclass(frozen=True)
class FunnelPlan:
    """Steps over prepared histories, as of `now` (µs UTC)."""

    steps: tuple[Rule, ...]
    names: tuple[str, ...]
    histories: Histories
    within: Duration
    windows: Windows
    now: int
    zone: str
    period: Period
    bound: Bound
    by: str | None = None
    groups: Groups = EVERYBODY
    timed: bool = True

    @property
    def required(self) -> tuple[int, ...]:
        return tuple(k for k in range(len(self.steps)) if k not in self.bound.optional)

    @property
    def places(self) -> tuple[int, ...]:
        """The steps as the kernels number them: required ones first, then optional ones."""
        return (*self.required, *sorted(self.bound.optional))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """A bit each."""
        exclusions = (each.rule for each in self.bound.exclusions)
        return (*(self.steps[k] for k in self.places), *exclusions)

    def behind(self, step: int) -> int:
        """The place, among the required steps, of the last one before this step."""
        return sum(k < step for k in self.required) - 1


def terms_of(plan: FunnelPlan) -> Terms:
    bound, required = plan.bound, plan.required
    windows = [bound.step_within.get(step) for step in plan.places]
    ends = [(required.index(each.first), required.index(each.last)) for each in bound.exclusions]
    return Terms(
        len(required),
        plan.windows,
        np.array([each.microseconds if each else NEVER for each in windows], np.int64),
        np.array([plan.behind(step) for step in sorted(bound.optional)], np.int64),
        np.array([first for first, _ in ends], np.int64),
        np.array([last for _, last in ends], np.int64),
        _beside(plan),
        ORDERS[bound.order],
        TIES[bound.ties],
        bound.count == "attempts",
        _each_start(plan),
    )


def _each_start(plan: FunnelPlan) -> bool:
    """Whether a start may do what no later one can: where an exclusion ends attempts that have
    come some way and spares those that only began, or where of two windows, one clamped to a
    month's end, each may be the longer one."""
    some_way = any(each.first for each in plan.bound.exclusions)
    months = plan.within.months and (some_way or plan.bound.step_within)
    return bool(some_way or months)


def _beside(plan: FunnelPlan) -> npt.NDArray[np.uint64]:
    """Per required step, as bits: itself, the next, and the optional ones between them."""
    required = len(plan.required)
    masks = [3 << level if level + 1 < required else 1 << level for level in range(required)]
    for place, step in enumerate(sorted(plan.bound.optional), required):
        masks[plan.behind(step)] |= 1 << place
    return np.array(masks, np.uint64)


def any_terms_of(plan: FunnelPlan) -> AnyTerms:
    attempts = plan.bound.count == "attempts"
    ties = TIES[plan.bound.ties]
    return AnyTerms(len(plan.required), len(plan.steps), plan.windows, ties, attempts)


def check_funnel(names: int, steps: int, bound: Bound) -> None:
    """Raises QuestionError for what cannot be asked, or not together."""
    if not steps or steps != names:
        raise QuestionError(
            Message("wrong.funnel_names", steps=steps, names=names),
            do=Message("wrong.funnel_names.do"),
        )
    _check_words(bound)
    _check_size(steps, bound)
    _check_steps(steps, bound)
    _check_exclusions(steps, bound)


def _check_words(bound: Bound) -> None:
    for key, word, known in (
        ("wrong.ties", bound.ties, tuple(TIES)),
        ("wrong.funnel_order", bound.order, tuple(ORDERS)),
        ("wrong.funnel_count", bound.count, COUNTED),
    ):
        if word not in known:
            raise QuestionError(
                Message(key, text=word), exists=Message("find.there_are", names=", ".join(known))
            )


def _check_size(steps: int, bound: Bound) -> None:
    exclusions = len(bound.exclusions)
    if not bound.is_plain and steps + exclusions > MOST_BOUND:
        raise QuestionError(
            Message("wrong.funnel_bound", steps=steps, exclusions=exclusions),
            exists=Message("wrong.funnel_bound.most", most=MOST_BOUND),
            do=Message("wrong.funnel_long.do"),
        )
    if steps > MOST_RULES:
        raise QuestionError(
            Message("wrong.funnel_long", steps=steps),
            exists=Message("wrong.funnel_long.most", most=MOST_RULES),
            do=Message("wrong.funnel_long.do"),
        )


def _check_steps(steps: int, bound: Bound) -> None:
    for step in (*bound.optional, *bound.step_within):
        if not 0 <= step < steps:
            raise QuestionError(
                Message("wrong.funnel_no_step", step=step + 1, steps=steps),
                do=Message("wrong.funnel_no_step.do"),
            )
    if 0 in bound.optional:
        raise QuestionError(
            Message("wrong.funnel_first_optional"), do=Message("wrong.funnel_first_optional.do")
        )
    if 0 in bound.step_within:
        raise QuestionError(
            Message("wrong.funnel_first_window"), do=Message("wrong.funnel_first_window.do")
        )
    if bound.step_within and bound.order == "any":
        raise QuestionError(
            Message("wrong.funnel_any_window"), do=Message("wrong.funnel_any_window.do")
        )
    if any(each.months for each in bound.step_within.values()):
        raise QuestionError(Message("wrong.funnel_months"), do=Message("wrong.funnel_months.do"))


def _check_exclusions(steps: int, bound: Bound) -> None:
    required = [step for step in range(steps) if step not in bound.optional]
    for each in bound.exclusions:
        if each.first not in required or each.last not in required or each.first >= each.last:
            raise QuestionError(
                Message(
                    "wrong.funnel_between",
                    rule=each.name, first=each.first + 1, last=each.last + 1,
                ),
                exists=Message(
                    "wrong.funnel_required", names=", ".join(str(step + 1) for step in required)
                ),
                do=Message("wrong.funnel_between.do"),
            )  # fmt: skip
        whole = (each.first, each.last) == (required[0], required[-1])
        if bound.order == "any" and not whole:
            raise QuestionError(
                Message("wrong.funnel_any_between", rule=each.name),
                do=Message("wrong.funnel_any_between.do"),
            )
