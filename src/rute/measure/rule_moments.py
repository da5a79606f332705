"""What the kernels take of any rules, and of the period asked for."""

from __future__ import annotations

from collections.abc import Sequence

from rute.events.histories import Block, Histories
from rute.journey.rule_tree import Happening, Rule
from rute.kernels.reaching import Moments
from rute.measure.moments import moments
from rute.measure.state import NEVER
from rute.results.numbers import Period

MOST_RULES = 64  # one bit each


def rule_moments(rules: Sequence[Rule], histories: Histories, block: Block, now: int) -> Moments:
    """Moments of at most 64 rules in a block: bit r for rule r."""
    found = moments(rules, histories, block, now)
    return Moments(
        found.masks, found.extra_offsets, found.extra_time, found.extra_event, found.extra_mask
    )


def chunks(rules: Sequence[Rule]) -> list[Sequence[Rule]]:
    """The rules in their order, 64 at a time."""
    return [rules[k : k + MOST_RULES] for k in range(0, len(rules), MOST_RULES)]


def bounds(period: Period) -> tuple[int, int]:
    """First and last instant of the period, µs UTC, both included."""
    return (
        -NEVER if period.start is None else period.start,
        NEVER if period.end is None else period.end,
    )


def sure_until(rules: Sequence[Rule], histories: Histories, now: int) -> int:
    """Before this instant time alone gives these rules no new moment and takes none away: a
    lower bound, `now` + 1 µs where events lie ahead or a rule looks at more than one event."""
    ahead = histories.last is not None and histories.last > now
    return now + 1 if ahead or not all(_one_event(rule) for rule in rules) else NEVER


def _one_event(rule: Rule) -> bool:
    return isinstance(rule.tree, Happening) and rule.tree == Happening(rule.tree.event)
