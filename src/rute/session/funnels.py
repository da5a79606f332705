"""A funnel as it is typed: which step is optional, how long one may take, what stops it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rute.errors import QuestionError, RuleError, did_you_mean
from rute.journey.model import Journey
from rute.journey.rule_tree import MICROSECONDS, Duration, Rule, Unit
from rute.journey.rules import read_duration, read_rule
from rute.journey.stage_rules import spelled_out
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.measure.funnel_plan import Exclusion

Step = str | int
LARGEST_FIRST: tuple[Unit, ...] = ("days", "hours", "minutes")
BETWEEN = re.compile(
    r"(?P<rule>.+?)\s+(?:between|antara)\s+(?P<first>\d+)\s+(?:and|dan)\s+(?P<last>\d+)"
)


def place_of(step: Step, steps: Sequence[str]) -> int:
    """The place of a step, from 0: given by its name, or its number from 1."""
    text = str(step).strip()
    if text in steps:
        return list(steps).index(text)
    alike = [k for k, each in enumerate(steps) if each.casefold() == text.casefold()]
    if alike:
        return alike[0]
    if text.isdecimal():
        return int(text) - 1
    raise QuestionError(
        Message("wrong.funnel_unknown_step", name=text),
        exists=did_you_mean(text, steps)
        or Message("wrong.funnel_steps_are", names=", ".join(steps)),
        do=Message("wrong.funnel_no_step.do"),
    )


@dataclass(frozen=True)
class Terms:
    """optional, required: places of steps. step_within: by place. within: None where nobody
    says and the steps' own times do not add up to it."""

    optional: tuple[int, ...]
    required: tuple[int, ...]
    step_within: Mapping[int, Duration]
    within: Duration | None


def read_terms(
    steps: Sequence[str],
    within: str | Duration | None,
    optional: Sequence[Step],
    step_within: Mapping[Step, str | Duration],
) -> Terms:
    """Raises QuestionError for a step that is not there, RuleError for a time that is none."""
    places = sorted({place_of(step, steps) for step in optional})
    required = tuple(k for k in range(len(steps)) if k not in places)
    windows = {place_of(step, steps): _length(window) for step, window in step_within.items()}
    whole = _sum(windows, required) if within is None else _length(within)
    return Terms(tuple(places), required, windows, whole)


def _length(window: str | Duration) -> Duration:
    return read_duration(window) if isinstance(window, str) else window


def _sum(windows: Mapping[int, Duration], required: Sequence[int]) -> Duration | None:
    """What the steps' own times add up to, where every required step has one."""
    lengths = [windows[step] for step in required[1:] if step in windows]
    if not lengths or len(lengths) + 1 < len(required) or any(each.months for each in lengths):
        return None
    total = sum(each.microseconds for each in lengths)
    unit = next(unit for unit in LARGEST_FIRST if total % MICROSECONDS[unit] == 0)
    return Duration(total // MICROSECONDS[unit], unit)


def parted_window(text: str) -> tuple[Step, str | Duration]:
    """ "Order Paid: 2 days" → its step and its time."""
    step, colon, window = text.rpartition(":")
    if not colon or not step.strip() or not window.strip():
        raise QuestionError(
            Message("wrong.funnel_part", text=text), do=Message("wrong.funnel_part.do")
        )
    return step.strip(), window.strip()


def parted_exclusion(text: str, last: int, names: Sequence[str]) -> tuple[str, int, int]:
    """ "Order Cancelled between 2 and 3" → its rule and two places; without them the first
    step and `last`."""
    found = BETWEEN.fullmatch(text.strip())
    if text in names or not found:
        return text.strip(), 0, last
    return found["rule"], int(found["first"]) - 1, int(found["last"]) - 1


def read_exclusions(
    asked: Sequence[str], required: Sequence[int], names: Sequence[str], journey: Journey | None
) -> tuple[Exclusion, ...]:
    """What stops a chain, as rules over events that exist. Raises RuleError that says where."""
    from rute.measure.funnel_plan import Exclusion

    found = []
    for text in asked:
        said, first, last = parted_exclusion(text, required[-1] if required else 0, names)
        rule = _read(said, text, names)
        spelt = spelled_out(rule, journey) if journey else rule
        found.append(Exclusion(spelt, said, first, last))
    return tuple(found)


def _read(rule: str, text: str, names: Sequence[str]) -> Rule:
    try:
        return read_rule(rule, known_events=names)
    except RuleError as error:
        where = Message("funnel.where.without", text=text)
        raise RuleError(error.what, where=where, exists=error.exists, do=error.do) from error
