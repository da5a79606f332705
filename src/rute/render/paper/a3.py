"""The poster laid out so wide that it fills an A3 page, landscape."""

from __future__ import annotations

from rute.render.colours import WHITE
from rute.render.living_map.drawing import Band
from rute.render.living_map.poster import document, lay_out
from rute.render.living_map.view import MapView
from rute.render.markup import tag

WIDE, TALL = 1190.55, 841.89  # points
SHAPE = WIDE / TALL
EDGE = 0.01  # of the page on each side, beside the poster's own margin: printers reach no further
HALVES = 2000  # px from which on leaks and notes have room beside each other
WIDTHS = tuple(range(1440, 3001, 60))  # px of the layout, narrowest (largest letters) first


def a3(view: MapView) -> str:
    """The page as SVG, 1190.55 × 841.89 points; what is too high for any width is made smaller."""
    for wide in WIDTHS:
        sheet = lay_out(view, wide, beside=wide >= HALVES)
        if sheet.height * SHAPE <= wide:
            break
    page = max(wide, sheet.height * SHAPE) / (1 - 2 * EDGE)
    x, y = (page - wide) / 2, EDGE * page / SHAPE
    placed = tag("g", sheet.marks, transform=f"translate({round(x, 2):g} {round(y, 2):g})")
    return document(
        view, Band(placed, sheet.height), page, page / SHAPE, scale=WIDE / page, palette=WHITE
    )
