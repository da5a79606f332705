"""Steps typed on a command line: event names first, rules second."""

from __future__ import annotations

from collections.abc import Sequence

from rute.errors import QuestionError, RuleError
from rute.journey.rule_tree import Rule
from rute.journey.rules import read_rule

SHOWN = 8


def read_steps(steps: Sequence[str], by_frequency: Sequence[str]) -> tuple[Rule, ...]:
    """Each step as a rule over events that exist.

    by_frequency: the event names of the data, the most frequent first. Raises QuestionError
    without steps, RuleError for a step that cannot be read or names no event.
    """
    if not steps:
        more = " …" if len(by_frequency) > SHOWN else ""
        raise QuestionError(
            "a funnel needs steps",
            exists=f"The events are: {', '.join(by_frequency[:SHOWN])}{more}",
            do='Name them in order, for instance: rute funnel "Cart Filled" "Order Paid"',
        )
    return tuple(read_step(step, by_frequency) for step in steps)


def read_step(step: str, by_frequency: Sequence[str]) -> Rule:
    try:
        return read_rule(step, known_events=by_frequency)
    except RuleError as error:
        where = f'step "{step}"'
        raise RuleError(error.what, where=where, exists=error.exists, do=error.do) from error
