"""The emotion curve: believed is dashed and hollow, measured is solid and filled."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from rute.render.lettering import width, wrap
from rute.render.living_map.drawing import Band, Grid, diamond, line, lines, shape, text
from rute.render.living_map.view import FeelingView, StageView, Truth
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
    zero = zero_of(stages, grid)
    height = zero + 2 * UNIT + _room(stages, grid, above=False)
    believed = _points(stages, grid, zero, lambda feeling: feeling.believed)
    measured = _points(stages, grid, zero, lambda feeling: feeling.measured)
    marks = [line(0, zero, grid.width, zero, "zero")]
    marks += [_gap(believed, measured, i) for i in range(len(stages) - 1)]
    marks += [shape("believed", *run) for run in _runs(believed)]
    marks += [shape("felt", *run) for run in _runs(measured)]
    for i, stage in enumerate(stages):
        marks.append(_stage_marks(stage.feeling, believed[i], measured[i], grid, i, zero))
    return Band(join(marks), height)


def zero_of(stages: tuple[StageView, ...], grid: Grid) -> float:
    """Where the zero line stands, for the scale beside the band."""
    return _room(stages, grid, above=True) + 2 * UNIT


def _room(stages: tuple[StageView, ...], grid: Grid, *, above: bool) -> float:
    """Room beyond +2 or −2 for the words that stand over or under the outermost marks."""
    need, side = 8.0, 1 if above else -1
    for stage in stages:
        truth = stage.feeling.truth
        if truth and _truth_above(truth) == above:
            words = len(_truth_lines(stage.feeling, grid)) * LINE + 20
            need = max(need, words - (2 - side * truth.score) * UNIT)
        for value in _scores(stage.feeling):
            need = max(need, 26 - (2 - side * value) * UNIT)
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
    """The mean beside its dot, on the side away from the belief and from a moment of truth."""
    above = believed is None or measured[1] <= believed[1]
    if feeling.truth:
        above = not _truth_above(feeling.truth)
    y = measured[1] - 12 if above else measured[1] + 21
    return text(x, y, feeling.label or "", size=SMALL, cls="dat halo", weight=600, anchor="middle")


def _waiting(words: str, x: float, believed: Point | None, zero: float, grid: Grid) -> Markup:
    under = believed is None or believed[1] < zero
    parts = wrap(words, grid.column - 12, SMALL)
    y = zero + 17 if under else zero - 8 - LINE * (len(parts) - 1)
    return lines(x, y, parts, step=LINE, size=SMALL, cls="mut halo", anchor="middle")


def _truth_above(truth: Truth) -> bool:
    """Its words stand away from the zero line."""
    return truth.score > 0


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
    half = max(width(line, SMALL, 600) for line in said) / 2 + 3
    at = min(max(x, grid.left(index) + half), grid.left(index + 1) - half)
    top = y - 15 - LINE * (len(said) - 1) if _truth_above(truth) else y + 25
    return join((
        lines(at, top, said, step=LINE, size=SMALL, cls="pai halo", weight=600, anchor="middle"),
        diamond(x, y, 8.5, "truth" if truth.measured else "truthopen"),
    ))  # fmt: skip
