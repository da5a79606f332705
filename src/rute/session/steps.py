"""Steps typed on a command line: event names first, rules second."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rute.errors import QuestionError, RuleError
from rute.journey.rule_tree import Rule
from rute.journey.rules import read_rule
from rute.words.message import Message

SHOWN = 8


def read_steps(
    steps: Sequence[str], names: Sequence[str], by_frequency: Callable[[], Sequence[str]]
) -> tuple[Rule, ...]:
    """Each step as a rule over events that exist.

    names: the event names of the data. by_frequency: gives them with the most frequent first;
    asked only where a step is not simply a name, for it takes a look at every event. Raises
    QuestionError without steps, RuleError for a step that cannot be read or names no event.
    """
    if not steps:
        listed = by_frequency()
        more = " …" if len(listed) > SHOWN else ""
        raise QuestionError(
            Message("wrong.funnel_empty"),
            exists=Message("wrong.events_are", names=", ".join(listed[:SHOWN]) + more),
            do=Message("wrong.funnel_empty.do"),
        )
    return tuple(read_step(step, names if step in names else by_frequency()) for step in steps)


def read_step(step: str, names: Sequence[str]) -> Rule:
    try:
        return read_rule(step, known_events=names)
    except RuleError as error:
        where = Message("funnel.where.step", step=step)
        raise RuleError(error.what, where=where, exists=error.exists, do=error.do) from error
