"""Of how many people a rule is true, as of now."""

from __future__ import annotations

import numpy as np

from rute.events.histories import Histories
from rute.journey.rule_tree import Rule
from rute.kernels.meetings import last_times
from rute.measure.moments import conditions, needs
from rute.measure.rule_moments import events_of
from rute.results.truth import Truth


def truth(rule: Rule, histories: Histories, *, now: int) -> Truth:
    """How many of those with an event up to `now` (µs UTC) the rule holds of; a happening holds
    once it has had a moment. The rule must be spelled out. Raises RuleError for a part that
    cannot be run."""
    ready = histories.prepare(*needs([rule]))
    true = people = 0
    for block in ready.blocks:
        size = len(block.offsets) - 1
        at, seen = np.full(size, now, np.int64), np.zeros(size, np.bool_)
        unused = np.empty(size, np.int64)
        last_times(0, size, events_of(block), ready.ours(), now, unused, seen)
        true += int(np.count_nonzero(conditions(rule, ready, block, at) & seen))
        people += int(np.count_nonzero(seen))
    return Truth(true, people, now)
