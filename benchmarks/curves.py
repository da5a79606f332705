"""Growth drawn: both axes by tenfold steps, so that twice as much work for twice as many is a
straight line at the slope of the dotted one. Vega-Lite, drawn by vl-convert with our own font."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log, log10
from pathlib import Path
from typing import Any

import vl_convert

from rute.render.colours import WHITE
from rute.render.lettering import FONTS
from rute.render.picture import FAMILY

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
COLOURS = (WHITE.data, WHITE.pain, WHITE.opportunity, "#6A4C93", WHITE.muted, WHITE.leak)
Points = Sequence[tuple[float, float]]
HEIGHT = 340
_SAID = (
    "datum.value < 1 ? format(datum.value * 1000, '~g') + ' ms' : format(datum.value, '~g') + ' s'"
)


@dataclass(frozen=True, slots=True)
class Curves:
    """lines: by name its points (size, seconds)."""

    name: str
    title: str
    across: str
    up: str
    lines: Mapping[str, Points]


def slope(points: Points) -> float:
    """The power that the upper half of the points grow with (least squares on logarithms):
    1 = twice the size takes twice as long. Small sizes are mostly the cost of beginning."""
    kept = points[len(points) // 2 :] if len(points) > 3 else points[-2:]
    x, y = [log(size) for size, _ in kept], [log(value) for _, value in kept]
    middle = sum(x) / len(x), sum(y) / len(y)
    both = sum((a - middle[0]) * (b - middle[1]) for a, b in zip(x, y, strict=True))
    return both / sum((a - middle[0]) ** 2 for a in x)


def draw(curves: Curves) -> None:
    """docs/pictures/NAME.svg and .png."""
    vl_convert.register_font_directory(str(FONTS))
    spec = json.dumps(_spec(curves))
    PICTURES.joinpath(f"{curves.name}.svg").write_text(vl_convert.vegalite_to_svg(spec), "utf-8")
    PICTURES.joinpath(f"{curves.name}.png").write_bytes(vl_convert.vegalite_to_png(spec, scale=2))


def _spec(curves: Curves) -> dict[str, Any]:
    names = list(curves.lines)
    rows = [{"what": name, "x": x, "y": y} for name in names for x, y in curves.lines[name]]
    domain = [min(row["y"] for row in rows) * 0.75, max(row["y"] for row in rows) * 1.33]
    ends = _apart({name: curves.lines[name][-1] for name in names}, domain[1] / domain[0])
    across = {"field": "x", "type": "quantitative", "title": curves.across,
              "scale": {"type": "log", "nice": False},
              "axis": {"values": sorted({row["x"] for row in rows}), "format": "~s",
                       "labelOverlap": True}}  # fmt: skip
    up = {"field": "y", "type": "quantitative", "title": curves.up,
          "scale": {"type": "log", "nice": False, "domain": domain, "clamp": False},
          "axis": {"values": _round_values(*domain), "labelExpr": _SAID}}  # fmt: skip
    colour = {"field": "what", "type": "nominal", "legend": None,
              "scale": {"domain": names, "range": list(COLOURS[: len(names)])}}  # fmt: skip
    encoding = {"x": across, "y": up, "color": colour}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": {"text": curves.title, "anchor": "start", "fontSize": 17, "fontWeight": 600,
                  "color": WHITE.ink, "offset": 14},
        "width": 560, "height": HEIGHT, "background": "#FFFFFF",
        "padding": {"left": 12, "right": 24, "top": 12, "bottom": 12},
        "layer": [
            {"data": {"values": _linear(rows)}, "encoding": {"x": across, "y": up},
             "mark": {"type": "line", "strokeDash": [2, 4], "color": WHITE.muted, "clip": True}},
            {"data": {"values": rows}, "encoding": encoding,
             "mark": {"type": "line", "strokeWidth": 2.5,
                      "point": {"size": 42, "filled": True}}},
            {"data": {"values": ends},
             "encoding": {**encoding, "text": {"field": "what"}},
             "mark": {"type": "text", "align": "left", "dx": 10, "fontSize": 13,
                      "fontWeight": 600, "clip": False}},
        ],
        "config": {
            "font": FAMILY, "view": {"stroke": None},
            "axis": {"labelFontSize": 12, "titleFontSize": 13, "titleFontWeight": 400,
                     "labelColor": WHITE.muted, "titleColor": WHITE.ink, "gridColor": WHITE.line,
                     "domainColor": WHITE.line, "tickColor": WHITE.line, "titlePadding": 10},
        },
    }  # fmt: skip


def _linear(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, float]]:
    """A line of slope one through the picture, from its lower left."""
    low, high = min(row["x"] for row in rows), max(row["x"] for row in rows)
    start = min(row["y"] for row in rows if row["x"] == low)
    return [{"x": low, "y": start}, {"x": high, "y": start * high / low}]


def _round_values(low: float, high: float) -> list[float]:
    """1, 2 and 5 of every tenfold step between these."""
    steps = range(floor(log10(low)), ceil(log10(high)) + 1)
    return [k * 10.0**step for step in steps for k in (1, 2, 5) if low <= k * 10.0**step <= high]


def _apart(ends: Mapping[str, tuple[float, float]], ratio: float) -> list[dict[str, Any]]:
    """The places of the lines' names, no two nearer than a line of text."""
    step, placed, last = ratio ** (17 / HEIGHT), [], 0.0
    for name, (x, y) in sorted(ends.items(), key=lambda item: item[1][1]):
        last = max(y, last * step)
        placed.append({"what": name, "x": x, "y": last})
    return placed
