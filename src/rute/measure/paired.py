"""A campaign that runs in one of each two weeks, or cities: how many more reach its later stage
where it runs."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from rute.errors import RuleError
from rute.events.histories import Histories
from rute.events.instants import to_instant
from rute.journey.campaigns.turns import paired_cities, week_of, week_runs
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign, Compares
from rute.journey.rule_tree import Rule
from rute.kernels.firsts import list_firsts
from rute.measure.enrolments import goal_of
from rute.measure.first_known import first_of, with_first_known
from rute.measure.flips import difference_of
from rute.measure.rule_moments import events_of, rule_moments
from rute.measure.state import NEVER
from rute.results.campaign import Pair, Paired, Turn

AHEAD: Final = 6  # weeks that are told in advance
FEWEST_PEOPLE: Final = 20  # of a city, for its share to say anything
CITY: Final = ("city", "kota")
Int64s = npt.NDArray[np.int64]


def paired(
    campaign: Campaign, journey: Journey, histories: Histories, now: int
) -> Paired | None:  # fmt: skip
    """None where the campaign is not compared so, or no rule counts its later stage. now: µs UTC;
    histories: prepared."""
    goal, compares = goal_of(campaign, journey), campaign.compares
    if goal is None or compares is None:
        return None
    if compares.by == "week":
        return _by_week(campaign, compares, journey.zone, _firsts(goal, histories, now), now)
    return _by_city(campaign, compares, journey.zone, goal, histories, now)


def _by_week(campaign: Campaign, compares: Compares, zone: str, first: Int64s, now: int) -> Paired:
    values, number = [], 0
    while (end := _begins(week_of(compares, number + 1), zone)) <= now:
        start = _begins(week_of(compares, number), zone)
        values.append(float(((first >= start) & (first < end)).sum()))
        number += 1
    pairs = []
    for k in range(len(values) // 2):
        one, other = 2 * k, 2 * k + 1
        on, off = (one, other) if week_runs(campaign, compares, one) else (other, one)
        pairs.append(Pair(week_of(compares, on).isoformat(), week_of(compares, off).isoformat(),
                          values[on], values[off]))  # fmt: skip
    turns = tuple(
        Turn(week_of(compares, k).isoformat(), week_runs(campaign, compares, k))
        for k in range(number, number + AHEAD)
    )
    return _told(compares, pairs, turns)


def _by_city(
    campaign: Campaign, compares: Compares, zone: str, goal: Rule, histories: Histories, now: int
) -> Paired:
    """Of the people known before it began who had not got there: the share who has since."""
    begun = _begins(compares.since, zone)
    field = _field(histories)
    if field is None:
        return _told(compares, [], ())
    ready = with_first_known(histories, field, begun)
    texts = [str(text) for text in ready.dictionary(first_of(field)).to_pylist()]
    people, reached = np.zeros(len(texts), np.int64), np.zeros(len(texts), np.int64)
    for block, first in zip(ready.blocks, _firsts_by_block(goal, histories, now), strict=True):
        live = np.ones(block.people, np.bool_) if block.live is None else block.live
        some = np.diff(block.offsets) > 0
        city = np.full(block.people, -1, np.int64)
        city[some] = block.field(first_of(field))[block.offsets[:-1][some]]
        counts = live & (city >= 0) & (first >= begun)
        people += np.bincount(city[counts], minlength=len(texts))
        reached += np.bincount(city[counts & (first <= now)], minlength=len(texts))
    order = sorted(
        (place for place in range(len(texts)) if people[place] >= FEWEST_PEOPLE),
        key=lambda place: (-people[place], texts[place]),
    )
    share = {texts[place]: float(reached[place] / people[place]) for place in order}
    found = paired_cities(campaign, list(share))
    pairs = [Pair(on, off, share[on], share[off]) for on, off in found]
    if begun > now:
        pairs = []
    turns = [Turn(city, on) for on_off in found for city, on in zip(on_off, (True, False),
                                                                   strict=True)]  # fmt: skip
    return _told(compares, pairs, tuple(turns))


def _told(compares: Compares, pairs: list[Pair], turns: tuple[Turn, ...]) -> Paired:
    differences = np.array([pair.running - pair.resting for pair in pairs], np.float64)
    return Paired(compares.by, compares.since.isoformat(), tuple(pairs), turns,
                  difference_of(differences))  # fmt: skip


def _begins(day: date, zone: str) -> int:
    return to_instant(datetime.combine(day, time(), ZoneInfo(zone)))


def _firsts(goal: Rule, histories: Histories, now: int) -> Int64s:
    return np.concatenate([np.zeros(0, np.int64), *_firsts_by_block(goal, histories, now)])


def _firsts_by_block(goal: Rule, histories: Histories, now: int) -> list[Int64s]:
    """Everybody's first moment of the goal, NEVER for none."""
    found = []
    for block in histories.blocks:
        first = np.full((block.people, 1), NEVER, np.int64)
        moments = rule_moments([goal], histories, block, now)
        list_firsts(events_of(block), moments, now, first, np.zeros_like(first))
        found.append(first[:, 0])
    return found


def _field(histories: Histories) -> str | None:
    for name in CITY:
        try:
            return histories.known_field(name)
        except RuleError:
            continue
    return None
