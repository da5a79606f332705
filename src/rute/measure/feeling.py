"""How people feel, from what they themselves said. State: sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt

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
)
from rute.measure.clocks import clocks_of
from rute.measure.intervals import Z
from rute.measure.question import Question
from rute.measure.rule_moments import bounds, events_of, seen_and_next
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.state import Counts, Sums
from rute.results.feeling import FeelingNumbers, Feelings
from rute.results.numbers import Asked, Period
from rute.words.catalog import say
from rute.words.formats import number

FEWEST = 20  # people; below them no number is shown
UPSET, DELIGHTED = -2.0, 2.0

Scale = tuple[str, object, float, float]


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


def feelings(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    runner: Runner | None = None,
) -> Feelings:
    """What people answered on the touchpoints' scales, as of `now` (µs UTC), on −2 … +2.

    A scale is taken linearly. Each person's answers give one mean (at a stage: over all its
    touchpoints); the mean over people comes with a 95% interval from the normal distribution,
    which is near enough from 20 people up, and below that there is none. Answers that are no
    number on the scale are left out, and a note says how many. period: when answers were
    given. Raises RuleError for a field no event has.
    """
    plan = plan_feelings(journey, histories, now=now, period=period)
    question = Question("feelings", plan, fold_feelings, _empty(plan))
    sums = (runner or InTurn()).sums(question)
    return finish_feelings(plan, sums)


def plan_feelings(
    journey: Journey, histories: Histories, *, now: int, period: Period
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
    ready = histories.prepare([r.event for r in ratings], [r.field for r in ratings])
    return FeelingPlan(journey, ready, now, period, ratings, tuple(places))


def _scale(rating: Rating) -> Scale:
    """Ratings that are the same question: an answer to one counts once in a stage."""
    return (rating.field, rating.event, rating.low, rating.high)


def _empty(plan: FeelingPlan) -> Sums:
    return Sums(
        {
            "places": np.zeros((len(plan.places), PLACES), np.int64),
            "unusable": np.zeros(len(plan.scales), np.int64),
        }
    )


def fold_feelings(plan: FeelingPlan) -> Fold[Sums]:
    """places int64[places, PLACES], unusable int64[scales]: see kernels.feeling."""
    clocks = clocks_of((), plan.journey.zone)
    fields = [plan.histories.known_field(rating.field) for rating in plan.scales]
    passing = [plan.histories.signatures_of(rating.event) for rating in plan.scales]
    scores = [
        scores_of(plan.histories.field_numbers(field), rating)
        for field, rating in zip(fields, plan.scales, strict=True)
    ]

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, block)

    def people(block: Block, lo: int, hi: int) -> Sums:
        total = _empty(plan)
        sums = np.zeros((len(plan.scales), hi - lo), np.int64)
        answers = np.zeros_like(sums)
        for k, field in enumerate(fields):
            total["unusable"][k] = sum_answers(
                lo, hi, events_of(block), passing[k], block.field(field), scores[k], plan.now,
                *bounds(plan.period), sums[k], answers[k],
            )  # fmt: skip
        for place, row in zip(plan.places, total["places"], strict=True):
            at = list(place.scales)
            add_people(sums[at].sum(axis=0), answers[at].sum(axis=0), row)
        return Sums(total.arrays, seen_and_next(lo, hi, events_of(block), plan.now, clocks)[1])

    return fold


def scores_of(numbers: npt.NDArray[np.float64], rating: Rating) -> npt.NDArray[np.int64]:
    """int64[codes]: millionths of −2 … +2, UNUSABLE where the number is not on the scale.

    numbers: float64[codes], NaN where the answer is no number.
    """
    low, high = sorted((rating.low, rating.high))
    usable = (numbers >= low) & (numbers <= high)
    share = (np.where(usable, numbers, low) - rating.low) / (rating.high - rating.low)
    scores = np.rint((UPSET + (DELIGHTED - UPSET) * share) * ONE).astype(np.int64)
    return np.where(usable, scores, UNUSABLE)


def finish_feelings(plan: FeelingPlan, sums: Sums) -> Feelings:
    return Feelings(
        asked=Asked(
            plan.now, plan.journey.zone, plan.period, tuple(_notes(plan, sums["unusable"]))
        ),
        feelings=tuple(
            _numbers(place, row) for place, row in zip(plan.places, sums["places"], strict=True)
        ),
    )


def _numbers(place: Place, row: Counts) -> FeelingNumbers:
    counts = [int(number) for number in row]
    n = counts[PEOPLE]
    mean, low, high = _mean(n, counts) if n >= FEWEST else (None, None, None)
    return FeelingNumbers(
        place.stage, place.touchpoint, n, counts[ANSWERS], mean, low, high,
        counts[POSITIVE], counts[NEUTRAL], counts[NEGATIVE],
    )  # fmt: skip


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
