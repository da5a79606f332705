"""When rules hold: moments per person, and conditions at a moment.

What a rule means is written in rute.journey.compile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from rute.events.histories import VALUE_MISSING, Block, Histories
from rute.events.money import minor_digits
from rute.journey.compile import compile_condition, compile_rules
from rute.journey.programs import CompiledRules
from rute.journey.rule_tree import EventTest, Node, Rule
from rute.journey.zones import zone_table
from rute.kernels.moments import rule_holds, rule_moments
from rute.kernels.moments_program import WIDTH, Events, Program

Int64s = npt.NDArray[np.int64]
_Number = TypeVar("_Number", np.int32, np.int64)


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
        compiled = compile_condition(rule)
        tests.update(dict.fromkeys(compiled.tests))
        fields.update(dict.fromkeys(compiled.needed_fields))
    return tuple(tests), tuple(fields)


def moments(
    rules: Sequence[Rule | Node], histories: Histories, block: Block, now: int
) -> BlockMoments:
    """All moments of at most 64 rules as known at `now` (µs UTC), for prepared histories.

    Masks speak of every event; what is later than `now` is left out of the extras only. Raises
    RuleError for more rules, for one without moments, and for a part that cannot be run.
    """
    compiled = compile_rules(rules)
    masks = _masks(compiled, histories)
    if not compiled.programs:
        nothing = np.zeros(0, np.int64)
        offsets = np.zeros(len(block.offsets), np.int64)
        return BlockMoments(masks, offsets, nothing, nothing, nothing.view(np.uint64))
    bits = np.array([1 << number for number, _ in compiled.programs], np.uint64).view(np.int64)
    causing = np.zeros(masks.size, np.uint8)
    for test in compiled.causing:
        causing |= histories.signatures_of(compiled.tests[test]).astype(np.uint8)
    offsets, found = rule_moments(
        0,
        len(block.offsets) - 1,
        now,
        causing,
        bits,
        compiled.depth,
        _events(compiled, histories, block),
        _program(compiled, histories),
    )
    return BlockMoments(masks, offsets, found[0], found[1], found[2].view(np.uint64))


def conditions(
    rule: Rule | Node, histories: Histories, block: Block, at: Int64s
) -> npt.NDArray[np.bool_]:
    """bool[people]: whether the rule holds as a condition about each person as of `at`
    (int64[people], µs UTC); a happening holds once it has had a moment. False for people who
    are not live. Raises RuleError for a part that cannot be run."""
    compiled = compile_condition(rule)
    events = _events(compiled, histories, block)
    program = _program(compiled, histories)
    answers: npt.NDArray[np.bool_] = rule_holds(
        0, len(block.offsets) - 1, np.ascontiguousarray(at, np.int64), events, program
    )
    return answers


def _masks(compiled: CompiledRules, histories: Histories) -> npt.NDArray[np.uint64]:
    masks = np.zeros(len(histories.signature_names()), np.uint64)
    for number, tests in enumerate(compiled.plain):
        for test in tests or ():
            passes = histories.signatures_of(compiled.tests[test])
            masks[passes] |= np.uint64(1 << number)
    return masks


def _events(compiled: CompiledRules, histories: Histories, block: Block) -> Events:
    size = block.time.size
    codes = [block.field(histories.known_field(name)) for name in compiled.fields]
    amounts = [_amounts(name, histories, block) for name in compiled.amounts]
    return Events(
        offsets=block.offsets,
        live=np.zeros(0, np.bool_) if block.live is None else block.live,
        time=block.time,
        signature=block.signature,
        codes=_rows(codes, size, np.int32),
        amounts=_rows(amounts, size, np.int64),
    )


def _rows(
    arrays: Sequence[npt.NDArray[_Number]], size: int, kind: type[_Number]
) -> npt.NDArray[_Number]:
    """kind[arrays, size]; a single array is not copied."""
    if len(arrays) == 1:
        return np.ascontiguousarray(arrays[0], kind).reshape(1, size)
    return np.array(arrays, kind).reshape(len(arrays), size)


def _amounts(name: str, histories: Histories, block: Block) -> Int64s:
    """int64[events], VALUE_MISSING where there is no number: whole units of 1 / _units."""
    if name == "value":
        return block.value()
    field = histories.known_field(name)
    numbers = histories.field_numbers(field)
    scaled = np.full(numbers.size + 1, VALUE_MISSING, np.int64)
    known = np.isfinite(numbers)
    scaled[:-1][known] = np.rint(numbers[known] * _units(name, histories)).astype(np.int64)
    return scaled[block.field(field)]


def _units(name: str, histories: Histories) -> float:
    """How many whole units make one of an amount: sums of whole numbers do not depend on their
    order. Money has its minor units; other numbers get six decimals, or as many as leave room
    for sums of thousands of the largest (10^15 units each)."""
    if name == "value":
        return float(10 ** minor_digits(histories.currency))
    numbers = histories.field_numbers(histories.known_field(name))
    largest = np.max(np.abs(numbers[np.isfinite(numbers)]), initial=1.0)
    return float(10.0 ** np.clip(15 - np.ceil(np.log10(largest)), -300, 6))


_programs: WeakKeyDictionary[Histories, dict[CompiledRules, Program]] = WeakKeyDictionary()


def _program(compiled: CompiledRules, histories: Histories) -> Program:
    """The program over these histories; kept, since a question asks for it block by block."""
    kept = _programs.setdefault(histories, {})
    if compiled not in kept:
        kept[compiled] = _bind(compiled, histories)
    return kept[compiled]


def _bind(compiled: CompiledRules, histories: Histories) -> Program:
    signatures = len(histories.signature_names())
    tests = [histories.signatures_of(test) for test in compiled.tests]
    traits = [histories.passing(trait).astype(np.uint8) for trait in compiled.traits]
    units = [_units(name, histories) for name in compiled.amounts]
    zone_times, zone_offsets = zone_table(histories.zone)
    streams = [rows for _, rows in compiled.programs]
    return Program(
        tests=np.array(tests, np.uint8).reshape(len(tests), signatures),
        steps=_table(compiled.happenings, WIDTH),
        step_start=_starts(compiled.happenings),
        streams=_table(streams, 3),
        stream_start=_starts(streams),
        conditions=_table([compiled.conditions], WIDTH),
        traits=np.concatenate([*traits, np.zeros(0, np.uint8)]),
        trait_start=_starts(traits)[:-1],
        thresholds=np.array([round(bar * units[slot], 3) for slot, bar in compiled.thresholds]),
        zone_times=zone_times,
        zone_offsets=zone_offsets,
    )


def _table(groups: Sequence[Sequence[tuple[int, ...]]], width: int) -> Int64s:
    return np.array([row for rows in groups for row in rows], np.int64).reshape(-1, width)


def _starts(groups: Sequence[Sequence[object] | npt.NDArray[np.uint8]]) -> Int64s:
    return np.array(list(accumulate(map(len, groups), initial=0)), np.int64)
