"""How people feel, from what they themselves said. State: sums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Rating
from rute.kernels.feeling import (
    ANSWERS,
    HALF_WORD,
    NEGATIVE,
    NEUTRAL,
    ONE,
    PEOPLE,
    PLACES,
    POSITIVE,
    SQUARES_HIGH,
    SQUARES_LOW,
    TOTAL,
    UNUSABLE,
    add_people,
    sum_answers,
    values_at,
)
from rute.measure.breakdown import EVERYBODY, Groups, group_codes
from rute.measure.clocks import clocks_of
from rute.measure.intervals import Z
from rute.measure.question import Question
from rute.measure.rule_moments import bounds, events_of, seen_and_next
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.state import NEVER, Counts, Sums
from rute.results.feeling import FeelingGroup, FeelingNumbers, Feelings
from rute.results.numbers import Asked, Period
from rute.words.catalog import say
from rute.words.formats import number

FEWEST = 20  # people; below them no number is shown
UPSET, DELIGHTED = -2.0, 2.0
NO_ANSWER = -2

Scale = tuple[str, object, float, float, str]
DETRACTORS_TO, PROMOTERS_FROM = 7, 9  # of an NPS: below, and from


@dataclass(frozen=True)
class Place:
    """A touchpoint, or a stage as a whole (touchpoint None), and the scales that measure it."""

    stage: str
    touchpoint: str | None
    scales: tuple[int, ...]


@dataclass(frozen=True)
class FeelingPlan:
    journey: Journey
    histories: Histories
    now: int
    period: Period
    scales: tuple[Rating, ...]
    places: tuple[Place, ...]
    by: str | None = None
    groups: Groups = EVERYBODY


def feelings(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    by: str | None = None,
    runner: Runner | None = None,
) -> Feelings:
    """What people answered on the touchpoints' scales, as of `now` (µs UTC), on −2 … +2.

    A scale is taken linearly (of effort, downwards), an NPS by its classes: detractors −2,
    passives 0, promoters +2 (F. F. Reichheld (2003), "The one number you need to grow", Harvard
    Business Review 81(12), 46–54). Each person's answers give one mean (at a stage: over all its
    touchpoints); the mean over people comes with a 95% interval from the normal distribution,
    which is near enough from 20 people up, and below that there is none. Answers that are no
    number on the scale are left out, and a note says how many. period: when answers were given.
    by: a field; its value known at each person's first answer. Raises RuleError for a field no
    event has.
    """
    runner = runner or InTurn()
    plan = plan_feelings(journey, histories, now=now, period=period, by=by)
    if plan.by:
        plan = replace(plan, groups=_largest_groups(plan, plan.by, runner))
    question = Question("feelings", plan, fold_feelings, _empty(plan))
    return finish_feelings(plan, runner.sums(question))


def plan_feelings(
    journey: Journey, histories: Histories, *, now: int, period: Period, by: str | None = None
) -> FeelingPlan:
    scales: dict[Scale, Rating] = {}
    places = []
    for stage in journey.stages:
        rated = [point for point in stage.touchpoints if point.measured_by]
        used = []
        for point in rated:
            assert point.measured_by
            scales.setdefault(_scale(point.measured_by), point.measured_by)
            used.append(list(scales).index(_scale(point.measured_by)))
        if rated:
            places.append(Place(stage.name, None, tuple(dict.fromkeys(used))))
        places += [Place(stage.name, p.name, (k,)) for p, k in zip(rated, used, strict=True)]
    ratings = tuple(scales.values())
    by = None if by is None else histories.known_field(by)
    fields = [*(r.field for r in ratings), *([by] if by else [])]
    ready = histories.prepare([r.event for r in ratings], fields)
    return FeelingPlan(journey, ready, now, period, ratings, tuple(places), by)


def _scale(rating: Rating) -> Scale:
    """Ratings that are the same question: an answer to one counts once in a stage."""
    return (rating.field, rating.event, rating.low, rating.high, rating.kind)


def _empty(plan: FeelingPlan) -> Sums:
    groups = len(plan.groups.values)
    return Sums(
        {
            "places": np.zeros((groups, len(plan.places), PLACES), np.int64),
            "unusable": np.zeros(len(plan.scales), np.int64),
        }
    )


class _Answered(NamedTuple):
    """What the people of a range said: sums, answers int64[scales, people]; unusable
    int64[scales]; earliest int64[people], the event of each one's first answer."""

    sums: Counts
    answers: Counts
    unusable: Counts
    earliest: Counts


def _asking(plan: FeelingPlan) -> Callable[[Block, int, int], _Answered]:
    fields = [plan.histories.known_field(rating.field) for rating in plan.scales]
    passing = [plan.histories.signatures_of(rating.event) for rating in plan.scales]
    scores = [
        scores_of(plan.histories.field_numbers(field), rating)
        for field, rating in zip(fields, plan.scales, strict=True)
    ]

    def answered(block: Block, lo: int, hi: int) -> _Answered:
        sums = np.zeros((len(plan.scales), hi - lo), np.int64)
        answers, unusable = np.zeros_like(sums), np.zeros(len(plan.scales), np.int64)
        earliest = np.full(hi - lo, NEVER, np.int64)
        for k, field in enumerate(fields):
            unusable[k] = sum_answers(
                lo, hi, events_of(block), passing[k], block.field(field), scores[k], plan.now,
                *bounds(plan.period), sums[k], answers[k], earliest,
            )  # fmt: skip
        return _Answered(sums, answers, unusable, earliest)

    return answered


def fold_feelings(plan: FeelingPlan) -> Fold[Sums]:
    """places int64[groups, places, PLACES], unusable int64[scales]: see kernels.feeling."""
    clocks, answered = clocks_of((), plan.journey.zone), _asking(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, block)

    def people(block: Block, lo: int, hi: int) -> Sums:
        total, found = _empty(plan), answered(block, lo, hi)
        total["unusable"][:] = found.unusable
        for group, own in enumerate(_own(plan, block, lo, found)):
            for place, row in zip(plan.places, total["places"][group], strict=True):
                at = np.array(place.scales)[:, None]
                sums, answers = found.sums[at, own], found.answers[at, own]
                add_people(sums.sum(axis=0), answers.sum(axis=0), row)
        return Sums(total.arrays, seen_and_next(lo, hi, events_of(block), plan.now, clocks)[1])

    return fold


def _own(plan: FeelingPlan, block: Block, lo: int, found: _Answered) -> Iterator[Counts]:
    """int64[n] for each group: its people, as places in the range."""
    if plan.by is None:
        yield np.arange(found.earliest.size)
        return
    values = values_at(lo, block.offsets, block.field(plan.by), found.earliest)
    group = np.where(values == NO_ANSWER, NO_ANSWER, plan.groups.group_of[np.maximum(values, -1)])
    for each in range(len(plan.groups.values)):
        yield np.flatnonzero(group == each)


def _largest_groups(plan: FeelingPlan, by: str, runner: Runner) -> Groups:
    """By the people who answered anything."""
    texts = [str(text) for text in plan.histories.dictionary(by).to_pylist()]
    empty, answered = Sums({"weights": np.zeros(len(texts) + 1, np.int64)}), _asking(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, block)

    def people(block: Block, lo: int, hi: int) -> Sums:
        found = answered(block, lo, hi)
        values = values_at(lo, block.offsets, block.field(by), found.earliest)
        weights = np.zeros(len(texts) + 1, np.int64)
        np.add.at(weights, values[values != NO_ANSWER], 1)
        return Sums({"weights": weights})

    return group_codes(runner.run(fold, plan.histories.blocks, empty)["weights"], texts)


def scores_of(numbers: npt.NDArray[np.float64], rating: Rating) -> npt.NDArray[np.int64]:
    """int64[codes]: millionths of −2 … +2, UNUSABLE where the number is not on the scale.

    numbers: float64[codes], NaN where the answer is no number.
    """
    low, high = sorted((rating.low, rating.high))
    usable = (numbers >= low) & (numbers <= high)
    known = np.where(usable, numbers, low)
    if rating.kind == "NPS":
        classes = np.where(known >= PROMOTERS_FROM, DELIGHTED, UPSET)
        felt = np.where((known >= DETRACTORS_TO) & (known < PROMOTERS_FROM), 0.0, classes)
    else:
        share = (known - rating.low) / (rating.high - rating.low)
        felt = UPSET + (DELIGHTED - UPSET) * (1 - share if rating.kind == "effort" else share)
    return np.where(usable, np.rint(felt * ONE).astype(np.int64), UNUSABLE)


def finish_feelings(plan: FeelingPlan, sums: Sums) -> Feelings:
    return Feelings(
        asked=Asked(
            plan.now, plan.journey.zone, plan.period, tuple(_notes(plan, sums["unusable"]))
        ),
        feelings=_rows(plan, sums["places"].sum(axis=0)),
        by=plan.by,
        groups=()
        if plan.by is None
        else tuple(
            FeelingGroup(value, _rows(plan, sums["places"][group]))
            for group, value in enumerate(plan.groups.values)
            if sums["places"][group].any()
        ),
    )


def _rows(plan: FeelingPlan, places: Counts) -> tuple[FeelingNumbers, ...]:
    return tuple(_numbers(plan, place, row) for place, row in zip(plan.places, places, strict=True))


def _numbers(plan: FeelingPlan, place: Place, row: Counts) -> FeelingNumbers:
    counts = [int(number) for number in row]
    n = counts[PEOPLE]
    mean, low, high = _mean(n, counts) if n >= FEWEST else (None, None, None)
    asked = {(r.kind, *sorted((r.low, r.high))): r for r in (plan.scales[k] for k in place.scales)}
    rating = next(iter(asked.values())) if len(asked) == 1 else None
    return FeelingNumbers(
        place.stage, place.touchpoint, n, counts[ANSWERS], mean, low, high,
        counts[POSITIVE], counts[NEUTRAL], counts[NEGATIVE],
        measured=rating.kind if rating else None,
        own=_own_figure(rating, mean, counts) if rating and mean is not None else None,
        own_scale=(min(rating.low, rating.high), max(rating.low, rating.high)) if rating else None,
    )  # fmt: skip


def _own_figure(rating: Rating, mean: float, counts: Sequence[int]) -> float:
    """The mean said in the figure that people who ask so are used to."""
    if rating.kind == "NPS":
        return 100 * mean / DELIGHTED
    if rating.kind == "CSAT":
        return counts[POSITIVE] / counts[PEOPLE]
    share = (mean - UPSET) / (DELIGHTED - UPSET)
    share = 1 - share if rating.kind == "effort" else share
    return rating.low + share * (rating.high - rating.low)


def _mean(n: int, counts: Sequence[int]) -> tuple[float, float, float]:
    """Mean and 95% interval, mean ± z·s/√n with the sample's standard deviation s."""
    total = counts[TOTAL]
    squares = (counts[SQUARES_HIGH] << HALF_WORD) + counts[SQUARES_LOW]
    mean = total / n / ONE
    reach = Z * sqrt((n * squares - total * total) / (n * (n - 1))) / sqrt(n) / ONE
    return mean, max(UPSET, mean - reach), min(DELIGHTED, mean + reach)


def _notes(plan: FeelingPlan, unusable: Counts) -> Iterable[str]:
    language = plan.journey.language
    for rating, count in zip(plan.scales, unusable.tolist(), strict=True):
        if count:
            yield say(
                "measured.unusable_answers",
                language,
                n=number(count, language),
                field=rating.field,
                low=f"{rating.low:g}",
                high=f"{rating.high:g}",
            )
