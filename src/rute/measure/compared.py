"""Along what a journey's stages are compared for their best cell, and the sums for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rute.events.histories import Histories
from rute.journey.fields import BUILT_IN, plain
from rute.journey.model import Journey
from rute.journey.rule_tree import Trait, parts_of
from rute.measure.axes import Axis, FieldAxis, PeriodAxis, PersonaAxis
from rute.measure.best_cell import MOVED, Cells, N, testable
from rute.measure.breakdown import OTHER, Groups
from rute.measure.periods import Periods, periods
from rute.measure.personas import counted, finders_of
from rute.measure.stage_plan import with_personas

FEW = 24  # values of a field, or periods: more are no groups of people
NOT_COMPARED = frozenset({"value", "currency"})


def fields_compared(journey: Journey, histories: Histories) -> tuple[str, ...]:
    """Of the fields that say where people come from, and the traits that the journey's rules tell
    people apart by, those that the events have; in the log's own spelling. What events are tested
    for is not among them: a score or an amount says what people did, not who they are."""
    told = with_personas(journey)
    rules = [stage.reached_when for stage in told.measured if stage.reached_when]
    traits = [
        part.test.field
        for rule in (*rules, *finders_of(journey))
        for part in parts_of(rule.tree)
        if isinstance(part, Trait)
    ]
    known = {plain(field): field for field in histories.fields if field not in histories.aliases}
    wanted = [known.get(plain(field)) for field in (*BUILT_IN, *traits)]
    return tuple(dict.fromkeys(f for f in wanted if f is not None and f not in NOT_COMPARED))


def axes_compared(
    journey: Journey, histories: Histories, fields: Sequence[str], observed: tuple[int, int] | None
) -> tuple[Axis, ...]:
    """The axes along which there are some, but few cells. histories: prepared with the fields."""
    found: list[Axis] = []
    for field in fields:
        texts = histories.dictionary(field)
        if 1 < len(texts) <= FEW:
            names = tuple(str(text) for text in texts.to_pylist())
            found.append(FieldAxis(field, Groups(_each_its_own(len(names)), (*names, None))))
    if counted(journey):
        personas = tuple(each.name for each in counted(journey))
        found.append(PersonaAxis(finders_of(journey), personas))
    if observed:
        found += [PeriodAxis(few) for few in _few_periods(*observed, journey.zone)]
    return tuple(found)


def _each_its_own(codes: int) -> npt.NDArray[np.int32]:
    return np.arange(codes + 1, dtype=np.int32)


def _few_periods(first: int, last: int, zone: str) -> Iterator[Periods]:
    """Months, or the shortest longer periods of which there are few."""
    days = (last - first) / 86_400_000_000
    for unit, length in (("month", 28), ("quarter", 90), ("year", 365)):
        if days / length > FEW + 1:
            continue
        found = periods(unit, first, last, zone)
        if len(found.names) <= FEW:
            if len(found.names) > 1:
                yield found
            return


def cells_of(axes: Sequence[Axis], sums: npt.NDArray[np.int64], stage: int) -> list[Cells]:
    """The cells of one stage that can be compared, axis by axis; those with fewer than two have
    none. sums: int64[SLICES, cells of all axes, stages, 2]."""
    found, start = [], 0
    for axis in axes:
        of_axis = sums[:, start : start + len(axis.values), stage]
        start += len(axis.values)
        found.append(_cells(axis, of_axis))
    return found


def _cells(axis: Axis, sums: npt.NDArray[np.int64]) -> Cells:
    total = sums.sum(axis=0).astype(np.float64)
    n, moved = total[:, N], total[:, MOVED]
    fit = testable(n, moved, np.array([_is_named(axis, value) for value in axis.values]))
    names = tuple(value for value, is_fit in zip(axis.values, fit, strict=True) if is_fit)
    return Cells(axis.name, names, np.ascontiguousarray(sums[:, fit]))


def _is_named(axis: Axis, value: str | None) -> bool:
    # Nobody can do as the unknown did; but people who are nobody's persona are known.
    if isinstance(axis, PersonaAxis):
        return True
    return value is not None and value.strip() != "" and value.casefold() != OTHER
