"""Who reaches which stage and when: the truth that the events are then made from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.people import CONVERT, ENGAGE, PHONE, SUBSCRIBE, People
from rute.simulate.kopi_senja.rhythm import DAY, NEVER, Seconds, at_a_likely_hour, log_logistic
from rute.simulate.kopi_senja.rows import CHANNEL
from rute.simulate.kopi_senja.truths import STAGES, Step, Truths

Flags = NDArray[np.bool_]
Index = NDArray[np.int64]

_SHORTEST = 1800  # nobody moves on in under half an hour
_SHORTEST_WITH_RETRY = 6 * 3600  # so that a lost try is over an hour before the next


@dataclass(frozen=True, slots=True)
class Tries:
    """Tries at a form or a checkout that were lost, and the people who tried."""

    person: Index
    time: Seconds


@dataclass(frozen=True, slots=True)
class Plan:
    """reached: int64[8, people], seconds or NEVER. lost_*: tries that came to nothing."""

    reached: Seconds
    by_form: Flags
    by_checkout: Flags
    lost_forms: Tries
    lost_checkouts: Tries


@dataclass(frozen=True, slots=True)
class _Chances:
    """For the people leaving one stage: how likely each tries in time, and loses one try."""

    tries: NDArray[np.float64]
    loss: NDArray[np.float64]
    retry: float
    skips: NDArray[np.float64]


def draw_plan(rng: Generator, people: People, truths: Truths) -> Plan:
    """Walks everybody from stage to stage, with the chances of `truths`."""
    reached = np.full((len(STAGES), len(people)), NEVER)
    everybody = np.arange(len(people))
    reached[people.starts_at, everybody] = people.arrived
    at = people.starts_at.astype(np.int64)
    by_form = _among(people.channel, ("web", "instagram")) & (people.starts_at == ENGAGE)
    by_checkout = people.place == CHANNEL["web"]
    lost: dict[int, Tries] = {}
    for stage, step in enumerate(truths.steps, start=ENGAGE):
        who = np.flatnonzero(at == stage)
        chances = _chances(stage, step, who, people, by_form, by_checkout, truths)
        lost[stage] = _leave(rng, reached, at, who, stage, step, chances, truths)
        if stage == ENGAGE:
            by_checkout[who[at[who] == CONVERT]] = False  # they bought at a counter
    return Plan(reached, by_form, by_checkout, lost[ENGAGE], lost[SUBSCRIBE])


def _chances(
    stage: int, step: Step, who: Index, people: People, form: Flags, checkout: Flags, truths: Truths
) -> _Chances:
    n = len(who)
    skips = np.full(n, step.skips)
    if stage == ENGAGE:
        by = form[who]
        share = people.subscribes[who]
        return _Chances(
            np.where(by, share / truths.form.succeeds(), share),
            np.where(by, truths.form.loss, 0.0),
            truths.form.retry,
            np.where(by, 0.0, 3 * step.skips),  # whoever filled the form did not skip it
        )
    if stage == SUBSCRIBE:
        by, phone = checkout[who], people.device[who] == PHONE
        loss = np.where(phone, truths.checkout_on_phone.loss, truths.checkout_on_desktop.loss)
        return _Chances(
            np.where(by, truths.tries_checkout, truths.buys_elsewhere),
            np.where(by, loss, 0.0),
            truths.checkout_on_phone.retry,
            skips,
        )
    return _Chances(np.full(n, step.moves_on), np.zeros(n), 0.0, skips)


def _leave(
    rng: Generator,
    reached: Seconds,
    at: Index,
    who: Index,
    stage: int,
    step: Step,
    chances: _Chances,
    truths: Truths,
) -> Tries:
    """Moves the people of one stage on, in time or late; returns the tries they lost."""
    n, before = len(who), reached[stage, who]
    tried = rng.random(n) < chances.tries
    first_lost = tried & (rng.random(n) < chances.loss)
    again = first_lost & (rng.random(n) < chances.retry)
    again_lost = again & (rng.random(n) < chances.loss)
    in_time = (tried & ~first_lost) | (again & ~again_lost)
    tries_late = ~in_time & (rng.random(n) < step.moves_on_late)
    late_lost = tries_late & (rng.random(n) < chances.loss)
    moved = in_time | (tries_late & ~late_lost)

    last = _in_time(rng, before, again, step)
    first = before + ((last - before) * rng.uniform(0.1, 0.6, n)).astype(np.int64)
    late = _late(rng, before, step)
    arrival = np.where(in_time, last, late)

    skips = moved & (rng.random(n) < chances.skips)
    goal = stage + 1 + skips
    reached[goal[moved], who[moved]] = arrival[moved]
    at[who[moved]] = goal[moved]
    comes_back = skips & (rng.random(n) < truths.returns_to_skipped)
    back = arrival + (rng.uniform(3, 50, n) * DAY).astype(np.int64)
    reached[stage + 1, who[comes_back]] = back[comes_back]

    return Tries(
        np.concatenate([who[first_lost], who[again_lost], who[late_lost]]),
        np.concatenate(
            [np.where(again, first, last)[first_lost], last[again_lost], late[late_lost]]
        ),
    )


def _in_time(rng: Generator, before: Seconds, again: Flags, step: Step) -> Seconds:
    days = log_logistic(rng, len(before), step.median_days, step.shape, step.window_days - 1)
    shortest = np.where(again, _SHORTEST_WITH_RETRY, _SHORTEST)
    delay = np.maximum((days * DAY).astype(np.int64), shortest)
    return at_a_likely_hour(rng, before, before + delay)


def _late(rng: Generator, before: Seconds, step: Step) -> Seconds:
    extra = np.minimum(rng.exponential(step.window_days / 2, len(before)), step.window_days)
    delay = ((step.window_days + 1 + extra) * DAY).astype(np.int64)
    return at_a_likely_hour(rng, before, before + delay)


def _among(codes: NDArray[np.int8], channels: tuple[str, ...]) -> Flags:
    return np.isin(codes, [CHANNEL[channel] for channel in channels])
