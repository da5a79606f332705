"""The small river of the first screen: the whole way at a glance, its biggest leak named."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt

from rute.render.lettering import shorten, width
from rute.render.living_map.drawing import Grid, lines, shape, text
from rute.render.living_map.river import depth
from rute.render.living_map.view import MapView
from rute.render.markup import Markup, join, tag

WIDE = 358.0
MIDDLE = 66.0
SCALE = 0.62  # of the ribbon's depth
WORDS = 148.0


def small_river(view: MapView) -> Markup:
    """A picture 358 wide; its numbers stand in the sections, so it is one image to a reader."""
    grid = Grid(WIDE, len(view.stages))
    marks = _measured(view, grid) if view.measured else _designed(view, grid)
    tall = WORDS + 26 if view.measured and view.biggest is not None else 122.0
    return tag("svg", marks, viewBox=f"0 0 {WIDE:g} {tall:g}", width="100%", role="img",
               aria_label=view.description)  # fmt: skip


def _measured(view: MapView, grid: Grid) -> Markup:
    most = max((stage.reached or 0 for stage in view.stages), default=0)
    counted = [(i, s.reached) for i, s in enumerate(view.stages) if s.reached]
    if not counted:
        return _designed(view, grid)
    deep = {i: depth(people, most) * SCALE for i, people in counted}
    return join((_drain(view, grid, deep), _water(grid, deep), _ends(view, grid, deep),
                 _pill(view, grid)))  # fmt: skip


def _water(grid: Grid, deep: dict[int, float]) -> Markup:
    order = sorted(deep)
    top: list[str | float] = []
    bottom: list[str | float] = []
    for i, j in pairwise(order):
        a, b, x1, x2 = deep[i] / 2, deep[j] / 2, grid.centre(i), grid.centre(j)
        half = (x1 + x2) / 2
        top += ["L", x1, MIDDLE - a, "C", half, MIDDLE - a, half, MIDDLE - b, x2, MIDDLE - b]
        bottom = ["L", x2, MIDDLE + b, "C", half, MIDDLE + b, half, MIDDLE + a, x1, MIDDLE + a,
                  *bottom]  # fmt: skip
    first, last = deep[order[0]] / 2, deep[order[-1]] / 2
    start, end = grid.left(order[0]), grid.left(order[-1] + 1)
    return shape(
        "river", "M", start, MIDDLE - first, *top, "L", end - 6, MIDDLE - last, "L", end, MIDDLE,
        "L", end - 6, MIDDLE + last, *bottom, "L", start, MIDDLE + first, "Z",
    )  # fmt: skip


def _drain(view: MapView, grid: Grid, deep: dict[int, float]) -> Markup:
    where = view.biggest
    if where is None or where not in deep:
        return Markup("")
    stage = view.stages[where]
    assert stage.passage is not None
    share = sqrt(stage.passage.stalled / max(stage.reached or 1, 1))
    half, x = max(deep[where] * share, 3.0) / 2, grid.left(where + 1)
    said = f"▼ {stage.passage.stalled_text}"
    under = (stage.passage.window, stage.passage.assumed)
    wide = width(said, 14, 600) / 2
    at = min(max(x, wide), WIDE - wide)
    return join((
        shape("leakmost", "M", x - half, MIDDLE, "V", WORDS - 22, "L", x, WORDS - 14, "L",
              x + half, WORDS - 22, "V", MIDDLE, "Z"),
        text(at, WORDS + 4, said, size=14, weight=600, cls="pai", anchor="middle"),
        text(at, WORDS + 21, ", ".join(said for said in under if said), size=12, cls="mut",
             anchor="middle"),
    ))  # fmt: skip


def _ends(view: MapView, grid: Grid, deep: dict[int, float]) -> Markup:
    """Where it begins and where it ends, with their people."""
    first, last = min(deep), max(deep)
    half = WIDE / 2 - 8
    marks = []
    for index, x, anchor in ((first, grid.left(first), "start"), (last, WIDE, "end")):
        stage = view.stages[index]
        marks += [
            text(x, 13, shorten(stage.name, half, 13), size=13, cls="mut", anchor=anchor),
            text(x, 30, stage.amount, size=15, weight=600, anchor=anchor),
        ]
    return join(marks)


def _pill(view: MapView, grid: Grid) -> Markup:
    where = view.biggest
    if where is None:
        return Markup("")
    passage = view.stages[where].passage
    assert passage is not None
    wide = width(passage.share, 15, 700) + 20
    x = min(max(grid.left(where + 1), wide / 2), WIDE - wide / 2)
    return join((
        tag("rect", x=x - wide / 2, y=MIDDLE - 14, width=wide, height=28, rx=14,
            cls="pill pillmost"),
        text(x, MIDDLE + 5, passage.share, size=15, weight=700, cls="onp", anchor="middle"),
    ))  # fmt: skip


def _designed(view: MapView, grid: Grid) -> Markup:
    count = len(view.stages)
    marks = [shape("route", "M", grid.centre(0), MIDDLE, "H", grid.centre(max(count - 1, 0)))]
    for i in range(count):
        marks.append(tag("circle", cx=grid.centre(i), cy=MIDDLE, r=11, cls="stop"))
        marks.append(text(grid.centre(i), MIDDLE + 4.5, str(i + 1), size=12, weight=600,
                          anchor="middle"))  # fmt: skip
    if count:
        half = WIDE / 2 - 8
        first, last = view.stages[0].name, view.stages[-1].name
        marks.append(lines(0, 34, (shorten(first, half, 13),), step=16, size=13, cls="mut"))
        marks.append(lines(WIDE, 104, (shorten(last, half, 13),), step=16, size=13, cls="mut",
                           anchor="end"))  # fmt: skip
    return join(marks)
