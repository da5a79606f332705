"""The river: its width is the people, its leaks are those who stalled; both by square root."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from rute.render.lettering import size_for, width, wrap
from rute.render.living_map.bands import banded_water, fall, legend
from rute.render.living_map.drawing import Band, Grid, lines, shape, text
from rute.render.living_map.view import BandView, MapView, Passage, StageView
from rute.render.markup import Markup, join, tag

DEEPEST = 104.0  # px: the river where most people reached a stage
SHALLOWEST = 3.0
STAIR = 21.0
DROP = 40.0  # from the river's deepest edge to the words under a leak
SMALL = 12
LINE = 16
PILL = 38.0
NAMES = (17.0, 16.0, 15.0, 14.0, 13.0)
SIZES = (30, 27, 24, 21, 18, 15)


@dataclass(frozen=True, slots=True)
class RiverPlan:
    """Where things stand, top at 0; a page puts its focusable places over these."""

    amount_size: float
    amount_y: float
    here_y: float
    hops_y: float
    middle: float
    words_y: float
    height: float
    depths: tuple[float | None, ...]


def plan(stages: tuple[StageView, ...], grid: Grid, *, measured: bool) -> RiverPlan:
    size = _amount_size(stages, grid)
    here = max((len(_here(stage, grid)) + (stage.shift is not None) for stage in stages), default=0)
    hops = max((len(_hop_lines(stage)) for stage in stages), default=0)
    amount_y = size * 0.95
    here_y = amount_y + 20
    hops_y = here_y + LINE * here - 6
    depths = _depths(stages)
    above = max(
        [PILL / 2 + 8]
        + [d / 2 + (STAIR if s.stair else 0) for s, d in zip(stages, depths, strict=True) if d]
        + [
            _edge(s, d) + 4 + LINE * len(_median(s, grid))
            for s, d in zip(stages, depths, strict=True)
        ]
    )
    middle = hops_y + (LINE * hops + 22 if hops else 0) + above + 4
    if not measured:
        return RiverPlan(
            size, amount_y, here_y, hops_y, amount_y + 28, amount_y + 46, amount_y + 46, depths
        )
    deepest = max((d for d in depths if d), default=PILL)
    words_y = middle + max(deepest, PILL + 24) / 2 + DROP + 12
    words = max((len(_words(s.passage, grid)) for s in stages if s.passage), default=0)
    height = words_y + LINE * words - 6 if words else middle + deepest / 2 + 8
    return RiverPlan(size, amount_y, here_y, hops_y, middle, words_y, height, depths)


def river_of(view: MapView, grid: Grid, hatch: str) -> Band:
    """The ribbon of a view, with what its bands are where it is split."""
    river = river_band(view.stages, grid, hatch, measured=view.measured, bands=view.bands)
    if not view.bands:
        return river
    words = legend(view.bands, view.bands_by, grid.width, hatch)
    under = tag("g", words.marks, transform=f"translate(0 {river.height + 10:g})")
    return Band(join((river.marks, under)), river.height + 10 + words.height)


def river_band(
    stages: tuple[StageView, ...],
    grid: Grid,
    hatch: str,
    *,
    measured: bool,
    bands: tuple[BandView, ...] = (),
) -> Band:
    """The whole ribbon but the stages' names. `hatch` is the id of the hatching pattern."""
    where = plan(stages, grid, measured=measured)
    marks: list[Markup] = []
    if not measured:
        marks.append(_route(stages, grid, where))
    else:
        marks.extend(_drain(stages[i], i, grid, where) for i in range(len(stages)))
        marks.extend(_hatched(stages, grid, where, hatch))
        marks.extend(_stair(i, grid, where) for i, s in enumerate(stages) if s.stair)
        marks.append(
            banded_water(bands, where.depths, where.middle, grid, hatch)
            if bands
            else _water(grid, where)
        )
    for index, stage in enumerate(stages):
        marks.append(_figures(stage, index, grid, where))
        marks.append(_hop(stage, index, grid, where))
        if stage.passage:
            marks.append(_pill(stage.passage, grid.left(index + 1), where.middle))
            marks.append(_median_words(stage, index, grid, where))
            marks.append(_leak_words(stage.passage, index, grid, where))
    return Band(join(marks), where.height)


def name_size(stages: tuple[StageView, ...], grid: Grid) -> float:
    """One size for all stage names, in which none of their words needs breaking."""
    words = " ".join(stage.name for stage in stages)
    return size_for(words, grid.column - 8, NAMES, 700)


def _amount_size(stages: tuple[StageView, ...], grid: Grid) -> float:
    room = grid.column - 12
    return next(
        (size for size in SIZES if all(width(s.amount, size, 600) <= room for s in stages)),
        SIZES[-1],
    )


def _depths(stages: tuple[StageView, ...]) -> tuple[float | None, ...]:
    most = max((stage.reached or 0 for stage in stages), default=0)
    return tuple(None if s.reached is None else depth(s.reached, most) for s in stages)


def depth(people: int, most: int) -> float:
    """Width of the band in px, by the square root of people; nobody has none."""
    return max(DEEPEST * sqrt(people / most), SHALLOWEST) if people and most else 0.0


def _here(stage: StageView, grid: Grid) -> tuple[str, ...]:
    said = (*((stage.note,) if stage.note else ()), *stage.here)
    return tuple(line for each in said for line in wrap(each, grid.column - 8, SMALL))


def _figures(stage: StageView, index: int, grid: Grid, where: RiverPlan) -> Markup:
    x = grid.centre(index)
    pale = stage.muted or stage.state == "unmeasured"
    known = stage.state != "unmeasured"
    return join((
        text(x, where.amount_y, stage.amount, size=where.amount_size if known else 18,
             weight=600 if known else 400, cls="mut" if pale else "ink", anchor="middle"),
        *_shift(stage, x, where),
        lines(x, where.here_y + (LINE if stage.shift else 0), _here(stage, grid), step=LINE,
              size=SMALL, cls="mut", anchor="middle"),
    ))  # fmt: skip


def _shift(stage: StageView, x: float, where: RiverPlan) -> list[Markup]:
    """What became of the count, between it and who is here."""
    if stage.shift is None:
        return []
    loud = stage.shift.clear
    return [text(x, where.here_y, stage.shift.text, size=SMALL, cls="ink" if loud else "mut",
                 weight=600 if loud else 400, anchor="middle")]  # fmt: skip


def _hop_lines(stage: StageView) -> tuple[str, ...]:
    return tuple(line for line in (stage.skipped, stage.returned) if line)


def _hop(stage: StageView, index: int, grid: Grid, where: RiverPlan) -> Markup:
    """A thin band over the stage: forward for those who skipped it, back for those returning."""
    said = _hop_lines(stage)
    if not said:
        return Markup("")
    half = grid.column * 0.36
    x, top = grid.centre(index), where.hops_y + LINE * len(said)
    low = top + 15
    marks = [
        lines(x, where.hops_y + 12, said, step=LINE, size=SMALL, cls="mut", anchor="middle"),
        shape("hop", "M", x - half, low, "C", x - half * 0.7, top, x + half * 0.7, top,
              x + half, low),
    ]  # fmt: skip
    if stage.skipped:
        tip = x + half
        marks.append(shape("hophead", "M", tip - 7, low - 6, "L", tip, low, "L", tip - 8, low + 2))
    if stage.returned:
        tip = x - half
        marks.append(shape("hophead", "M", tip + 7, low - 6, "L", tip, low, "L", tip + 8, low + 2))
    return join(marks)


def _route(stages: tuple[StageView, ...], grid: Grid, where: RiverPlan) -> Markup:
    """No river without people: a dotted line with a stop at each stage."""
    y, last = where.middle, len(stages) - 1
    way = shape("route", "M", grid.centre(0), y, "H", grid.centre(last))
    stops = (
        join((
            tag("circle", cx=grid.centre(i), cy=y, r=13, cls="stop"),
            text(grid.centre(i), y + 5, str(i + 1), size=14, weight=600, anchor="middle"),
        ))
        for i in range(len(stages))
    )  # fmt: skip
    return join((way, *stops))


def _water(grid: Grid, where: RiverPlan) -> Markup:
    """One shape through all measured stages, flat inside a stage, falling between two."""
    counted = [(i, d) for i, d in enumerate(where.depths) if d]
    if not counted:
        return Markup("")
    top: list[str | float] = []
    bottom: list[str | float] = []
    mid = where.middle
    first, last = counted[0], counted[-1]
    for (i, before), (j, after) in pairwise(counted):
        x1, half, x2 = fall(i, j, grid)
        top += ["L", x1, mid - before / 2, "C", half, mid - before / 2, half, mid - after / 2,
                x2, mid - after / 2]  # fmt: skip
        bottom = ["L", x2, mid + after / 2, "C", half, mid + after / 2, half, mid + before / 2,
                  x1, mid + before / 2, *bottom]  # fmt: skip
    start, end = grid.left(first[0]) + 6, grid.left(last[0] + 1) - 6
    tip = min(12 + last[1] * 0.2, grid.column * 0.2)
    return shape(
        "river", "M", start, mid - first[1] / 2, *top,
        "L", end - tip, mid - last[1] / 2, "L", end, mid, "L", end - tip, mid + last[1] / 2,
        *bottom, "L", start, mid + first[1] / 2, "Z",
    )  # fmt: skip


def _bank(x: float, index: int, grid: Grid, where: RiverPlan) -> float:
    """y of the river's lower edge at `x`, between measured stage `index` and the next one."""
    deep = where.depths[index] or 0.0
    after = next(((j, d) for j, d in enumerate(where.depths) if j > index and d), None)
    if after is None:
        return where.middle + deep / 2
    x1, _, x2 = fall(index, after[0], grid)
    share = min(max((x - x1) / (x2 - x1), 0.0), 1.0)
    low, high = 0.0, 1.0
    for _ in range(24):  # the curve's own parameter, by halving: x is 1.5t − 1.5t² + t³ of the way
        t = (low + high) / 2
        low, high = (t, high) if 1.5 * t * (1 - t) + t**3 < share else (low, t)
    fallen = t * t * (3 - 2 * t)
    return where.middle + (deep + (after[1] - deep) * fallen) / 2


def _hatched(
    stages: tuple[StageView, ...], grid: Grid, where: RiverPlan, hatch: str
) -> list[Markup]:
    tall = DEEPEST * 0.7
    return [
        tag("rect", x=grid.left(i) + 8, y=where.middle - tall / 2, width=grid.column - 16,
            height=tall, rx=4, fill=f"url(#{hatch})", cls="hatched")
        for i, stage in enumerate(stages)
        if stage.reached is None
    ]  # fmt: skip


def _stair(index: int, grid: Grid, where: RiverPlan) -> Markup:
    """Steps on the river: a stage that people are meant to reach again and again."""
    deep = where.depths[index]
    if not deep:
        return Markup("")
    run, rise = min(grid.column * 0.085, 24), STAIR / 3
    x, y = grid.centre(index) - run * 1.5, where.middle - deep / 2
    steps: list[str | float] = ["M", x, y + 2]
    for k in range(3):
        steps += ["V", y - rise * (k + 1), "H", x + run * (k + 1)]
    return shape("river", *steps, "V", y + 2, "Z")


def _drain(stage: StageView, index: int, grid: Grid, where: RiverPlan) -> Markup:
    """Stalled people pour out under the river, at the same scale, down to their words."""
    passage, deep = stage.passage, where.depths[index]
    if passage is None or not passage.stalled or not deep or not stage.reached:
        return Markup("")
    wide = max(deep * sqrt(passage.stalled / stage.reached), 2.0)
    x = drain_x(index, grid)
    left, right = x - wide / 2, x + wide / 2
    flare = min(7.0, 3 + wide / 4)
    west, east = (_bank(at, index, grid, where) for at in (left - flare, right + flare))
    point = min(wide * 0.35, 13) + 2
    end = where.words_y - 15 - point
    return shape(
        "leakmost" if passage.biggest else "leak",
        "M", left - flare, where.middle, "V", west, "Q", left, west, left, west + flare + 2,
        "V", end, "L", x, end + point, "L", right, end,
        "V", east + flare + 2, "Q", right, east, right + flare, east, "V", where.middle, "Z",
    )  # fmt: skip


def drain_x(index: int, grid: Grid) -> float:
    """Middle of a leak: just before the next column begins."""
    return grid.left(index + 1) - min(grid.column * 0.17, 28)


def _words(passage: Passage, grid: Grid) -> list[tuple[str, str, int]]:
    """What stands under a leak: line, class, weight."""
    room = grid.column - 10
    loud = "pai" if passage.stalled else "mut"
    said = [(part, loud, 600) for part in wrap(passage.stalled_text, room, 13, 600)]
    if passage.window:
        window = ", ".join(p for p in (passage.window, passage.assumed) if p)
        said.extend((part, "mut", 400) for part in wrap(window, room, SMALL))
    if passage.open_text:
        said.extend((part, "mut", 400) for part in wrap(passage.open_text, room, SMALL))
    if passage.expected:
        said.extend((part, "mut", 400) for part in wrap(passage.expected, room, SMALL))
    if passage.shift:
        look = ("ink", 600) if passage.shift.clear else ("mut", 400)
        said.extend((part, *look) for part in wrap(passage.shift.text, room, SMALL, look[1]))
    return said


def _leak_words(passage: Passage, index: int, grid: Grid, where: RiverPlan) -> Markup:
    x = drain_x(index, grid)
    return join(
        text(x, where.words_y + LINE * k, part, cls=cls, weight=weight, anchor="middle",
             size=13 if weight == 600 and cls != "ink" else SMALL)
        for k, (part, cls, weight) in enumerate(_words(passage, grid))
    )  # fmt: skip


def _median(stage: StageView, grid: Grid) -> tuple[str, ...]:
    said = stage.passage.median if stage.passage else None
    return wrap(said, max(grid.column * 0.6, 79), SMALL) if said else ()


def _edge(stage: StageView, deep: float | None) -> float:
    """How far above the middle the way to the next stage reaches: its river, or its pill."""
    pill = PILL + (15 if stage.passage and stage.passage.target else 0)
    return max(deep or 0, pill) / 2


def _median_words(stage: StageView, index: int, grid: Grid, where: RiverPlan) -> Markup:
    said = _median(stage, grid)
    y = where.middle - _edge(stage, where.depths[index]) - 6 - LINE * (len(said) - 1)
    return lines(grid.left(index + 1), y, said, step=LINE, size=SMALL, cls="mut", anchor="middle")


def _pill(passage: Passage, x: float, middle: float) -> Markup:
    """Share and interval where one stage turns into the next; the target under them."""
    rows = [row for row in (passage.interval, passage.target) if row]
    wide = max([width(passage.share, 16, 700)] + [width(row, SMALL) for row in rows]) + 20
    tall = PILL + 15 * (len(rows) - 1)
    most, few = passage.biggest, passage.muted
    top = middle - tall / 2
    cls = "onp" if most else "mut" if few else "ink"
    small = "onp" if most else "mut"
    return join((
        tag("rect", x=x - wide / 2, y=top, width=wide, height=tall, rx=min(PILL, tall) / 2,
            cls="pill pillmost" if most else "pill pillfew" if few else "pill"),
        text(x, top + 17, passage.share, size=16, weight=700, cls=cls, anchor="middle"),
        *(text(x, top + 31 + 14.5 * k, row, size=SMALL, cls=small, anchor="middle")
          for k, row in enumerate(rows)),
    ))  # fmt: skip
