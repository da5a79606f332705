"""What the kernels take of any rules, and of the period asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rute.events.histories import Block, Histories
from rute.journey.rule_tree import Rule
from rute.kernels.clocks import Windows, next_clock
from rute.kernels.items import people_seen
from rute.kernels.reaching import NOT_ASKED, Events, Moments
from rute.measure.moments import moments
from rute.measure.state import NEVER
from rute.results.numbers import Period

MOST_RULES = 64  # one bit each


def events_of(block: Block) -> Events:
    """A block's hot columns; everybody live is an empty mask."""
    live = np.zeros(0, np.bool_) if block.live is None else block.live
    changes = NOT_ASKED if block.changes is None else block.changes
    return Events(block.offsets, block.time, block.signature, live, changes)


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


def seen_and_next(lo: int, hi: int, events: Events, now: int, clocks: Windows) -> tuple[int, int]:
    """Of the people lo … hi − 1: how many have an event up to `now`, and the earliest instant
    at which time alone may change a moment of theirs: a window of `clocks` has elapsed, or an
    event that lies ahead has come."""
    seen, change = people_seen(lo, hi, events, now)
    if len(clocks.months):
        change = min(change, next_clock(lo, hi, events, now, clocks))
    return seen, change
