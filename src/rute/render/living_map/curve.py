"""The emotion curve: believed is dashed and hollow, measured is solid and filled."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, Grid, diamond, line, lines, shape, text
from rute.render.living_map.view import FeelingView, StageView
from rute.render.markup import Markup, join, tag

UNIT = 25.0  # px of one point of feeling
SMALL = 12
LINE = 15
NEAR = 0.12  # a moment of truth this close to its stage's mean stands on the curve itself

Point = tuple[float, float]
Score = Callable[[FeelingView], float | None]


def curve_band(stages: tuple[StageView, ...], grid: Grid) -> Band:
    """Zero line, believed, measured, the gap, moments of truth. No line where nothing is known."""
    if not any(_has(stage.feeling) for stage in stages):
        return Band(Markup(""), 0)
    zero = top_room(stages) + 2 * UNIT
    height = zero + 2 * UNIT + _bottom_room(stages, grid)
    believed = _points(stages, grid, zero, lambda feeling: feeling.believed)
    measured = _points(stages, grid, zero, lambda feeling: feeling.measured)
    marks = [line(0, zero, grid.width, zero, "zero")]
    marks += [_gap(believed, measured, i) for i in range(len(stages) - 1)]
    marks += [shape("believed", *run) for run in _runs(believed)]
    marks += [shape("felt", *run) for run in _runs(measured)]
    for i, stage in enumerate(stages):
        marks.append(_stage_marks(stage.feeling, believed[i], measured[i], grid, i, zero))
    return Band(join(marks), height)


def zero_of(stages: tuple[StageView, ...]) -> float:
    """Where the zero line stands, for the scale beside the band."""
    return top_room(stages) + 2 * UNIT


def top_room(stages: tuple[StageView, ...]) -> float:
    highest = max((v for s in stages for v in _scores(s.feeling)), default=0.0)
    return 8.0 if highest < 1.2 else 22.0


def _bottom_room(stages: tuple[StageView, ...], grid: Grid) -> float:
    """Room for the words under the lowest marks."""
    need = 6.0
    for stage in stages:
        feeling = stage.feeling
        if feeling.truth:
            below = len(_truth_lines(feeling, grid)) * LINE + 22
            need = max(need, below - (feeling.truth.score + 2) * UNIT)
        for value in _scores(feeling):
            need = max(need, 26 - (value + 2) * UNIT)
    return need


def _has(feeling: FeelingView) -> bool:
    return feeling.believed is not None or feeling.measured is not None


def _scores(feeling: FeelingView) -> list[float]:
    every = (feeling.believed, feeling.measured, feeling.truth.score if feeling.truth else None)
    return [value for value in every if value is not None]


def _points(
    stages: tuple[StageView, ...], grid: Grid, zero: float, of: Score
) -> list[Point | None]:
    return [
        None if (value := of(s.feeling)) is None else (grid.centre(i), zero - value * UNIT)
        for i, s in enumerate(stages)
    ]


def _runs(points: list[Point | None]) -> list[list[str | float]]:
    """Paths through neighbouring known points; a stage without an answer breaks the line."""
    runs: list[list[str | float]] = []
    for before, after in pairwise(points):
        if before is None or after is None:
            continue
        if not runs or tuple(runs[-1][-2:]) != before:
            runs.append(["M", *before])
        runs[-1] += _bend(before, after)
    return runs


def _bend(before: Point, after: Point) -> list[str | float]:
    half = (before[0] + after[0]) / 2
    return ["C", half, before[1], half, after[1], *after]


def _gap(believed: list[Point | None], measured: list[Point | None], i: int) -> Markup:
    a, b, c, d = believed[i], believed[i + 1], measured[i], measured[i + 1]
    if a is None or b is None or c is None or d is None:
        return Markup("")
    return shape("gap", "M", *a, *_bend(a, b), "L", *d, *_bend(d, c), "Z")


def _stage_marks(
    feeling: FeelingView,
    believed: Point | None,
    measured: Point | None,
    grid: Grid,
    index: int,
    zero: float,
) -> Markup:
    x = grid.centre(index)
    marks: list[Markup] = []
    if believed:
        marks.append(tag("circle", cx=x, cy=believed[1], r=4.5, cls="believeddot"))
    if measured and feeling.low is not None and feeling.high is not None:
        low, high = zero - feeling.low * UNIT, zero - feeling.high * UNIT
        marks.append(line(x, low, x, high, "whisker"))
    on_curve = _truth_on_curve(feeling)
    if measured and not on_curve:
        marks.append(tag("circle", cx=x, cy=measured[1], r=5.5, cls="feltdot"))
        marks.append(_value(feeling, x, believed, measured))
    if feeling.truth:
        marks.append(_truth(feeling, x if on_curve else x + grid.column * 0.24, zero, grid, index))
    if feeling.waiting and not measured and not feeling.truth:
        marks.append(_waiting(feeling.waiting, x, believed, zero, grid))
    return join(marks)


def _value(feeling: FeelingView, x: float, believed: Point | None, measured: Point) -> Markup:
    above = believed is None or measured[1] <= believed[1]
    y = measured[1] - 12 if above else measured[1] + 21
    return text(x, y, feeling.label or "", size=SMALL, cls="dat", weight=600, anchor="middle")


def _waiting(words: str, x: float, believed: Point | None, zero: float, grid: Grid) -> Markup:
    under = believed is None or believed[1] < zero
    parts = wrap(words, grid.column - 12, SMALL)
    y = zero + 17 if under else zero - 8 - LINE * (len(parts) - 1)
    return lines(x, y, parts, step=LINE, size=SMALL, cls="mut", anchor="middle")


def _truth_on_curve(feeling: FeelingView) -> bool:
    truth = feeling.truth
    if truth is None:
        return False
    where = feeling.measured if truth.measured else feeling.believed
    return where is None or abs(where - truth.score) <= NEAR


def _truth_lines(feeling: FeelingView, grid: Grid) -> tuple[str, ...]:
    assert feeling.truth is not None
    return wrap(feeling.truth.text, min(grid.column - 8, 190), SMALL, 600)


def _truth(feeling: FeelingView, x: float, zero: float, grid: Grid, index: int) -> Markup:
    truth = feeling.truth
    assert truth is not None
    y = zero - truth.score * UNIT
    said = _truth_lines(feeling, grid)
    return join((
        diamond(x, y, 8.5, "truth" if truth.measured else "truthopen"),
        lines(grid.centre(index), y + 25, said, step=LINE, size=SMALL, cls="pai", weight=600,
              anchor="middle"),
    ))  # fmt: skip
