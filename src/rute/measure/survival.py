"""The share of a stage's people expected to have moved on in the end, those still waiting
included: from sums of kernels.survival, which time alone does not change until somebody moves on
or falls asleep."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.compile import compile_rules
from rute.journey.model import Stage
from rute.journey.programs import Match, Steps
from rute.journey.rule_tree import AnyOf, Duration, Happening, Never, Node
from rute.journey.zones import zone_table
from rute.kernels.calendar import DAY, shifted
from rute.kernels.survival import ROWS, WAITS_AWAKE, Sleep, gaps, in_the_end
from rute.measure.intervals import Z, wilson
from rute.measure.rule_runs import BlockRun
from rute.measure.state import NEVER
from rute.results.numbers import Ratio
from rute.results.stages import Expected

FEWEST = 20  # people still seen, under whom nothing is said
STRETCH = 512  # days: tables grow by so many, so that they keep their shape for a while
LONGEST = 8192  # days

Int64s = npt.NDArray[np.int64]
Spells = tuple[Int64s, Int64s, Int64s]  # offsets, begins, ends


class Days(NamedTuple):
    """The days of a table: its first, `origin` (since 1970), and its `length`."""

    origin: int
    length: int


def days_between(first: int | None, now: int) -> Days:
    """Whole stretches of days that hold both instants (µs UTC); of very long times the last."""
    end = -(-(now // DAY + 1) // STRETCH) * STRETCH
    begin = (min(now if first is None else first, now) // DAY) // STRETCH * STRETCH
    begin = max(begin, end - LONGEST)
    return Days(begin, end - begin)


def empty_waits(groups: int, stages: int, days: Days) -> npt.NDArray[np.int64]:
    return np.zeros((groups, stages, ROWS, days.length), np.int64)


def sleep_of(stages: Sequence[Stage], histories: Histories, block: Block, now: int) -> Sleep:
    """When the people of a block sleep in each stage, by its `left when`. Only one happening, or
    what has not happened in the last while, says since when: people of other rules are counted
    as awake, which leaves the share who move on as it is."""
    rows: dict[Node, int] = {}
    found: list[Spells] = []
    rule = np.full(len(stages), -1, np.int64)
    for index, stage in enumerate(stages):
        tree = stage.left_when.tree if stage.left_when else None
        if tree is None or not _says_since_when(tree):
            continue
        if tree not in rows:
            rows[tree] = len(found)
            found.append(_spells(tree, histories, block, now))
        rule[index] = rows[tree]
    return _together(rule, found, block.people)


def _says_since_when(tree: Node) -> bool:
    if isinstance(tree, AnyOf):
        return all(isinstance(part, Happening) and part.in_last is None for part in tree.parts)
    return isinstance(tree, Never) or (isinstance(tree, Happening) and tree.in_last is None)


def _spells(tree: Node, histories: Histories, block: Block, now: int) -> Spells:
    run = BlockRun(histories, block, np.full(block.people, now, np.int64))
    if isinstance(tree, Never):
        seen = run.moments(Steps(Match(tree.event)))
        due = _due(seen.time, tree.in_last, histories.zone)
        spells: Spells = gaps(seen.offsets, seen.time, due)
        return spells
    gone = run.moments(compile_rules([tree], plain=False).streams[0][1])
    someone = np.diff(gone.offsets) > 0
    offsets = np.concatenate([[0], np.cumsum(someone)])
    begins = gone.time[gone.offsets[:-1][someone]]
    return offsets, begins, np.full(begins.size, NEVER, np.int64)


def _due(times: Int64s, last: Duration | None, zone: str) -> Int64s:
    if last is None:
        return np.full(times.size, NEVER, np.int64)
    if not last.months:
        return times + last.microseconds
    due: Int64s = shifted(times, last.microseconds, last.months, *zone_table(zone))
    return due


def _together(rule: Int64s, found: Sequence[Spells], people: int) -> Sleep:
    nothing = np.zeros(0, np.int64)
    offsets, size = np.zeros((len(found), people + 1), np.int64), 0
    for row, (own, begins, _) in enumerate(found):
        offsets[row] = own + size
        size += begins.size
    begins = np.concatenate([nothing, *(begins for _, begins, _ in found)])
    ends = np.concatenate([nothing, *(ends for _, _, ends in found)])
    return Sleep(rule, offsets, begins, ends)


def expected_share(table: npt.NDArray[np.int64], days: Days, now: int) -> Expected | None:
    """From int64[ROWS, days] of one stage; None where fewer than 20 people waited, or were seen
    for a day.

    The interval is symmetric for ln(−ln(1 − share)): J. D. Kalbfleisch, R. L. Prentice (1980),
    "The statistical analysis of failure time data", 1.4.
    """
    people = int(table[[0, 1, WAITS_AWAKE, WAITS_AWAKE + 1]].sum())
    if people < FEWEST:
        return None
    unseen = unseen_by_day(table[WAITS_AWAKE:], days, now)
    seen_for, moved, variance, asleep = in_the_end(table, unseen, people, FEWEST)
    if not seen_for:
        return None
    low, high = _interval(moved, variance, people)
    return Expected(Ratio(moved, low, high, people), asleep, seen_for)


def unseen_by_day(waiting: npt.NDArray[np.int64], days: Days, now: int) -> npt.NDArray[np.float64]:
    """float64[2, days]: how many of those who wait are not seen on a day after entry any more.

    Entries are spread evenly over their day: one of `age` days before now's has been seen for
    age − 1 + part to age + part days.
    """
    today, part = now // DAY - days.origin, now % DAY / DAY
    ages = np.zeros((2, days.length + 2))
    ages[:, : today + 1] = waiting[:, : today + 1][:, ::-1]
    gone = np.cumsum(ages, axis=1) - ages
    unseen: npt.NDArray[np.float64] = (
        gone + ages * (1 - part**2 / 2) + np.roll(ages, -1, axis=1) * (0.5 - part + part**2 / 2)
    )[:, : days.length]
    return unseen


def _interval(share: float, variance: float, people: int) -> tuple[float, float]:
    if not 1e-12 < share < 1 - 1e-12:
        ratio = wilson(round(share) * people, people)
        return ratio.low or 0.0, 1.0 if ratio.high is None else ratio.high
    rest = 1 - share
    reach = Z * sqrt(max(variance, 0.0)) / (rest * abs(log(rest)))
    return 1 - rest ** exp(-reach), 1 - rest ** exp(reach)
