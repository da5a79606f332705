"""What each person met, in order: moments of touchpoints or events, and the ratings given."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block
from rute.kernels.feeling import ONE, UNUSABLE
from rute.kernels.spells import Hits, list_hits
from rute.measure.feeling import scores_of
from rute.measure.friction_plan import FrictionPlan
from rute.measure.rule_moments import MOST_RULES, chunks, events_of, rule_moments
from rute.measure.state import Counts

Columns = tuple[Counts, Counts, Counts, Counts]  # person, time, event, item


def hits_of(plan: FrictionPlan, block: Block) -> Hits:
    """One event that is several items is all of them; the first in the file leads."""
    parts = _things(plan, block) + _ratings(plan, block)
    person, time, event, item = parts[0]
    if len(parts) > 1:
        person, time, event, item = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = np.lexsort((item, event, time, person))
        person, time, event, item = person[order], time[order], event[order], item[order]
    leads = np.ones(item.size, np.bool_)
    leads[1:] = (np.diff(person) != 0) | (np.diff(time) != 0) | (np.diff(event) != 0)
    leads &= item < plan.things
    offsets = np.zeros(len(block.offsets), np.int64)
    np.cumsum(np.bincount(person, minlength=len(block.offsets) - 1), out=offsets[1:])
    return Hits(offsets, time, item, leads)


def _things(plan: FrictionPlan, block: Block) -> list[Columns]:
    if plan.of == "events":
        item_of = plan.item_of[plan.histories.signature_names()]
        passing = item_of >= 0
        event = _events(block, passing, plan.now)
        return [_columns(block, event, item_of[block.signature[event]])]
    people = len(block.offsets) - 1
    found: list[Columns] = [
        list_hits(
            0, people, events_of(block), rule_moments(part, plan.histories, block, plan.now),
            plan.now, MOST_RULES * k,
        )
        for k, part in enumerate(chunks(plan.rules))
    ]  # fmt: skip
    return found


def _ratings(plan: FrictionPlan, block: Block) -> list[Columns]:
    found = []
    for k, rating in enumerate(plan.ratings):
        field = plan.histories.known_field(rating.field)
        scores = scores_of(plan.histories.field_numbers(field), rating)
        codes = block.field(field)
        event = _events(block, plan.histories.signatures_of(rating.event), plan.now)
        event = event[codes[event] >= 0]
        score = scores[codes[event]]
        event, score = event[score != UNUSABLE], score[score != UNUSABLE]
        answered = plan.things + 2 * k
        low = event[2 * score <= -ONE]
        found.append(_columns(block, event, np.full(event.size, answered)))
        found.append(_columns(block, low, np.full(low.size, answered + 1)))
    return found


def _events(block: Block, passing: npt.NDArray[np.bool_], now: int) -> Counts:
    """int64[n]: places of the passing events of live people up to `now`."""
    kept = passing[block.signature] & (block.time <= now)
    if block.live is not None:
        kept &= np.repeat(block.live, np.diff(block.offsets))
    return np.flatnonzero(kept)


def _columns(block: Block, event: Counts, item: Counts) -> Columns:
    person = np.searchsorted(block.offsets, event, side="right") - 1
    return person, block.time[event], event, item.astype(np.int64)
