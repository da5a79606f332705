"""Who entered a campaign and when, and who would if it started now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.errors import RuleError
from rute.events.histories import Block, Histories
from rute.journey.compile import needs_of_program
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.journey.programs import Condition
from rute.measure.campaign_starts import could_start, key_field, starting, who_could_start
from rute.measure.rule_runs import BlockRun
from rute.measure.runner import InTurn, RangeFold, Runner
from rute.measure.state import Sums
from rute.results.audience import Audience
from rute.results.numbers import Asked

Int64s = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Entered:
    """Moments at which people may enter, by moment and person: person uint64[n]; moment int64[n]
    µs UTC; event int64[n], the row of the log that caused it; key: what tells a person's entries
    apart, "" where one is all there is."""

    person: Hashes
    moment: Int64s
    event: Int64s
    key: list[str]


def entries(
    campaign: Campaign, journey: Journey, histories: Histories, *, after: int, until: int
) -> Entered:
    """Those later than `after`, up to `until` and as known then (µs UTC). All of them: whether
    somebody may enter again is for whoever enrols them. None of a campaign begun by hand."""
    stream = starting(campaign, journey)
    if stream is None:
        return _joined([])
    field = known_key(key_field(campaign), histories)
    tests, fields = needs_of_program(stream)
    ready = histories.prepare(tests, [*fields, *([field] if field else [])])
    found = []
    for block in ready.blocks:
        run = BlockRun(ready, block, np.full(block.people, until, np.int64))
        moments = run.moments(stream)
        person = block.person_hash[np.repeat(np.arange(block.people), np.diff(moments.offsets))]
        some = np.flatnonzero(moments.time > after)
        cause = moments.cause[some]
        keys = keys_at(ready, block, field, cause)
        found.append((person[some], moments.time[some], block.row()[cause], keys))
    return _joined(found)


def known_key(field: str | None, histories: Histories) -> str | None:
    """The field that tells entries apart; None where there is none, or no event has it yet."""
    try:
        return None if field is None else histories.known_field(field)
    except RuleError:
        return None


def keys_at(histories: Histories, block: Block, field: str | None, events: Int64s) -> list[str]:
    """The field's value at each of these events of a block, "" where it is missing."""
    if field is None:
        return [""] * events.size
    codes = block.field(field)[events]
    texts = histories.dictionary(field).take(pa.array(codes, mask=codes < 0))
    return ["" if text is None else text for text in texts.to_pylist()]


def _joined(parts: list[tuple[Hashes, Int64s, Int64s, list[str]]]) -> Entered:
    person = np.concatenate([np.zeros(0, np.uint64), *(part[0] for part in parts)])
    moment, event = (
        np.concatenate([np.zeros(0, np.int64), *(part[k] for part in parts)]) for k in (1, 2)
    )
    keys = [key for part in parts for key in part[3]]
    order = np.lexsort((event, person, moment))
    return Entered(person[order], moment[order], event[order], [keys[k] for k in order])


def audience(
    campaign: Campaign,
    journey: Journey,
    histories: Histories,
    now: int,
    runner: Runner | None = None,
) -> Hashes:
    """uint64, rising: who would enter if it started now (µs UTC): in the from-stage, `for` holds,
    and what it starts with has come true."""
    condition = could_start(campaign, journey)
    ready = histories.prepare(*needs_of_program(condition)) if condition else histories
    fold = partial(_passing, ready, condition, now)
    found = (runner or InTurn()).run(fold, ready.blocks, _Found())
    return np.sort(np.concatenate([np.zeros(0, np.uint64), *found.people]))


def audience_counts(
    campaign: Campaign,
    journey: Journey,
    histories: Histories,
    now: int,
    runner: Runner | None = None,
) -> Audience:
    """The people of `audience` step by step: how many are left by each thing asked for."""
    asked = who_could_start(campaign, journey)
    needs = [needs_of_program(part) for part in asked if part]
    ready = histories.prepare(
        [test for each in needs for test in each[0]], [name for each in needs for name in each[1]]
    )
    fold = partial(_counting, ready, asked, now)
    found = (runner or InTurn()).run(fold, ready.blocks, Sums({"people": np.zeros(4, np.int64)}))
    people, in_stage, meant, entering = found["people"].tolist()
    return Audience(
        Asked(now, journey.zone),
        campaign.name,
        campaign.from_stage,
        people=people,
        in_stage=in_stage,
        meant=meant,
        now=entering,
        audience=campaign.audience.text if campaign.audience else None,
        starts=campaign.starts.text,
    )


def _counting(
    histories: Histories, asked: Sequence[Condition | None], now: int, block: Block
) -> RangeFold[Sums]:
    run = BlockRun(histories, block, np.full(block.people, now, np.int64))
    left = [run.now().point >= block.offsets[:-1]]
    for condition in asked:
        left.append(left[-1] & run.holds_now(condition) if condition else left[-1])
    return lambda lo, hi: Sums({"people": np.array([each[lo:hi].sum() for each in left])})


@dataclass(frozen=True, eq=False)
class _Found:
    people: tuple[Hashes, ...] = ()

    def merge(self, other: _Found) -> _Found:
        return _Found((*self.people, *other.people))


def _passing(
    histories: Histories, condition: Condition | None, now: int, block: Block
) -> RangeFold[_Found]:
    run = BlockRun(histories, block, np.full(block.people, now, np.int64))
    passes = run.now().point >= block.offsets[:-1]  # seen by now
    if condition:
        passes &= run.holds_now(condition)
    return lambda lo, hi: _Found((block.person_hash[lo:hi][passes[lo:hi]],))
