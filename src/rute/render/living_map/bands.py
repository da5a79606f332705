"""The river drawn in bands that lie on each other, with their names: never colour alone."""

from __future__ import annotations

from itertools import pairwise

from rute.render.lettering import width
from rute.render.living_map.drawing import Band, Grid, shape, text
from rute.render.living_map.view import BandView
from rute.render.markup import Markup, join, tag

SHADES = 6  # classes band0 … band5, the last for those of whom it is not known
TALL = 15.0  # px: a band at least this thick carries its name
SMALL = 12
ROW = 20.0


def banded_water(
    bands: tuple[BandView, ...],
    depths: tuple[float | None, ...],
    middle: float,
    grid: Grid,
    hatch: str,
) -> Markup:
    """The bands from the top down; at each stage their thicknesses add up to the river's."""
    counted = [(i, deep) for i, deep in enumerate(depths) if deep]
    if not counted:
        return Markup("")
    tops = {i: middle - deep / 2 for i, deep in counted}
    marks: list[Markup] = []
    for number, band in enumerate(bands):
        edges = []
        for i, deep in counted:
            total = sum(each.reached[i] for each in bands)
            thick = deep * band.reached[i] / total if total else 0.0
            edges.append((i, tops[i], tops[i] + thick))
            tops[i] += thick
        marks.append(_band(band, number, edges, grid, hatch))
        marks.append(_name(band, edges[0], grid))
    return join(marks)


def _band(
    band: BandView, number: int, edges: list[tuple[int, float, float]], grid: Grid, hatch: str
) -> Markup:
    top: list[str | float] = []
    bottom: list[str | float] = []
    for (i, top1, low1), (j, top2, low2) in pairwise(edges):
        x1, half, x2 = fall(i, j, grid)
        top += ["L", x1, top1, "C", half, top1, half, top2, x2, top2]
        bottom = ["L", x2, low2, "C", half, low2, half, low1, x1, low1, *bottom]
    start, end = grid.left(edges[0][0]) + 6, grid.left(edges[-1][0] + 1) - 6
    outline = (
        "M", start, edges[0][1], *top, "L", end, edges[-1][1], "L", end, edges[-1][2], *bottom,
        "L", start, edges[0][2], "Z",
    )  # fmt: skip
    title = tag("title", f"{band.label}: {band.note}")
    if not band.unknown:
        return tag("g", title, shape(f"band band{min(number, SHADES - 2)}", *outline))
    under = shape(f"band band{SHADES - 1}", *outline)
    over = shape("band", *outline)
    return tag("g", title, under, tag("g", over, fill=f"url(#{hatch})"))


def fall(i: int, j: int, grid: Grid) -> tuple[float, float, float]:
    """Where the river begins to change between two stages, its middle, where it ends."""
    flat = min(grid.column * 0.2, 40.0)
    reach = min((grid.centre(j) - grid.centre(i)) / 2 - flat, 120.0)
    half = (grid.centre(i) + grid.centre(j)) / 2
    return half - reach, half, half + reach


def _name(band: BandView, first: tuple[int, float, float], grid: Grid) -> Markup:
    index, top, low = first
    room = grid.column * 0.68
    if low - top < TALL or width(band.label, SMALL, 600) > room:
        return Markup("")
    return text(grid.left(index) + 12, (top + low) / 2 + 4, band.label, size=SMALL, weight=600,
                cls="ink halo")  # fmt: skip


def legend(bands: tuple[BandView, ...], title: str, room: float, hatch: str) -> Band:
    """Each band's swatch, name, people and share, in the order in which they lie."""
    if not bands:
        return Band(Markup(""), 0)
    marks = [text(0, 13, title, size=SMALL, weight=600, cls="mut")]
    x, y = 1.12 * width(title, SMALL, 600) + 16, 0.0  # the fallback font is wider
    for number, band in enumerate(bands):
        words = f"{band.label} {band.note}"
        wide = width(words, SMALL, 600) + 34
        if x and x + wide > room:
            x, y = 0.0, y + ROW
        cls = f"band band{SHADES - 1 if band.unknown else min(number, SHADES - 2)}"
        marks.append(tag("rect", x=x, y=y + 2, width=13, height=13, rx=2, cls=cls))
        if band.unknown:
            marks.append(
                tag("rect", x=x, y=y + 2, width=13, height=13, rx=2, fill=f"url(#{hatch})")
            )
        marks.append(text(x + 19, y + 13, words, size=SMALL, cls="mut"))
        x += wide
    return Band(join(marks), y + ROW)
