"""When rules hold: moments per person, and conditions at a moment.

What a rule means is written in rute.journey.compile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.compile import (
    CompiledRules,
    compile_condition,
    compile_rules,
    needs_of,
)
from rute.journey.rule_tree import Count, EventTest, Node, Rule, parts_of
from rute.kernels.moments import merge, put_in_order
from rute.measure.rule_runs import BlockRun, Moments

Int64s = npt.NDArray[np.int64]
_Extras = tuple[Int64s, Int64s, Int64s, Int64s]


@dataclass(frozen=True)
class BlockMoments:
    """masks uint64[signatures]: bit r is set when an event of that signature is by itself a
    moment of rule r. The moments of longer rules per person by (time, event): extra_offsets
    int64[people + 1], extra_time int64 µs UTC, extra_event int64 (the causing event's place in
    the block), extra_mask uint64 (bit r: a moment of rule r)."""

    masks: npt.NDArray[np.uint64]
    extra_offsets: Int64s
    extra_time: Int64s
    extra_event: Int64s
    extra_mask: npt.NDArray[np.uint64]


def needs(rules: Iterable[Rule | Node]) -> tuple[tuple[EventTest, ...], tuple[str, ...]]:
    """(tests, fields) that the histories must be prepared with, for moments and conditions."""
    tests: dict[EventTest, None] = {}
    fields: dict[str, None] = {}
    for rule in rules:
        of_rule = needs_of(rule)
        tests.update(dict.fromkeys(of_rule[0]))
        fields.update(dict.fromkeys(of_rule[1]))
    return tuple(tests), tuple(fields)


def moments(
    rules: Sequence[Rule | Node], histories: Histories, block: Block, now: int
) -> BlockMoments:
    """All moments of at most 64 rules as known at `now` (µs UTC), for prepared histories.

    Masks speak of every event; what is later than `now`, or of people who are not live, is left
    out of the extras only. Raises RuleError for more rules, for one without moments, and for a
    part that cannot be run.
    """
    compiled = compile_rules(rules)
    masks = np.zeros(len(histories.signature_names()), np.uint64)
    for number, tests in compiled.plain:
        for test in tests:
            masks[histories.signatures_of(test)] |= np.uint64(1 << number)
    extras = _extras(compiled, histories, block, now)
    return BlockMoments(masks, *extras[:-1], extras[-1].view(np.uint64))


def _extras(compiled: CompiledRules, histories: Histories, block: Block, now: int) -> _Extras:
    """(offsets, time, event, bits) of the longer rules."""
    if not compiled.streams:
        nothing = np.zeros(0, np.int64)
        return np.zeros(len(block.offsets), np.int64), nothing, nothing, nothing
    run = BlockRun(histories, block, np.full(len(block.offsets) - 1, now, np.int64))
    return reduce(
        _both, (_marked(run.moments(stream), number) for number, stream in compiled.streams)
    )


def _both(one: _Extras, other: _Extras) -> _Extras:
    extras: _Extras = merge(
        one[0], one[1], one[2], one[3], other[0], other[1], other[2], other[3], True
    )
    return extras


def _marked(found: Moments, number: int) -> _Extras:
    """(offsets, time, event, bits), ordered by time and event, each pair once."""
    bits = np.full(found.time.size, 1 << number, np.uint64).view(np.int64)
    if not found.joined:
        return found.offsets, found.time, found.cause, bits
    time, cause = found.time.copy(), found.cause.copy()
    put_in_order(found.offsets, time, cause, bits)
    nothing = np.zeros(0, np.int64)
    nobody = (np.zeros_like(found.offsets), nothing, nothing, nothing)
    return _both((found.offsets, time, cause, bits), nobody)


def conditions(
    rule: Rule | Node, histories: Histories, block: Block, at: Int64s
) -> npt.NDArray[np.bool_]:
    """bool[people]: whether the rule holds as a condition about each person as of `at`
    (int64[people], µs UTC), when nothing later exists; a happening holds once it has had a
    moment. People who are not live have no events. Raises RuleError for a part that cannot be
    run."""
    condition = compile_condition(rule)
    run = BlockRun(histories, block, np.ascontiguousarray(at, np.int64))
    return run.holds_now(condition)


def conditions_at(
    rule: Rule | Node, histories: Histories, block: Block, at: Int64s, now: int
) -> npt.NDArray[np.bool_]:
    """bool[people, k]: as `conditions`, at several instants of each person, int64[people, k], none
    after `now`."""
    if any(isinstance(part, Count) and part.kind == "exactly" for part in parts_of(rule)):
        # Such a count may be undone by what comes later, which must not be known yet.
        columns = [conditions(rule, histories, block, column) for column in at.T]
        return np.stack(columns, axis=1)
    run = BlockRun(histories, block, np.full(len(at), now, np.int64))
    order = np.argsort(at, axis=1, kind="stable")
    holds = np.empty(at.shape, np.bool_)
    points = run.points(np.take_along_axis(at, order, axis=1))
    found = run.holds(compile_condition(rule), points).reshape(at.shape)
    np.put_along_axis(holds, order, found, axis=1)
    return holds
