"""The signs that steps are drawn with."""

from __future__ import annotations

from typing import Final

from rute.journey.campaigns.program import Op
from rute.render.living_map.drawing import diamond
from rute.render.living_map.glyphs import PATHS, kind
from rute.render.markup import Markup, join, tag

RADIUS = 12.0
GLYPHS: Final = {
    "wait": "M8 4.8V8l2.3 1.6", "until": "M8 4.8V8l2.3 1.6",
    "wait_for": "M4.3 10.8h7.4l-1.1-1.7V7a2.6 2.6 0 0 0-5.2 0v2.1zM7 12.6h2",
    "webhook": "M6 4.8 2.8 8 6 11.2M10 4.8 13.2 8 10 11.2", "give": PATHS["parcel"],
    "if": "M6.2 6.3a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.4M8 11.3h.1",
    "split": "M8 11.5V8.3M8 8.3 5.6 5.9M8 8.3l2.4-2.4", "tell": PATHS["person"],
    "set": "M3 3h5.2L13 7.8 8 12.8 3 7.9zM5.7 5.7h.1",
}  # fmt: skip
WAITS: Final = ("wait", "until", "wait_for")
STYLE = """
.ink{fill:var(--ink)}.mut{fill:var(--muted)}.dat{fill:var(--data)}.paper{fill:var(--paper)}
.stop{fill:var(--paper);stroke:var(--data);stroke-width:3}
.rail{fill:none;stroke:var(--edge);stroke-width:3;stroke-linecap:round}
.railby{fill:none;stroke:var(--edge);stroke-width:3;opacity:.3}
.act{fill:var(--data)}.rest{fill:var(--paper);stroke:var(--muted);stroke-width:1.8}
.fork{fill:var(--card);stroke:var(--data);stroke-width:2}
.ends{fill:var(--ink)}.tagged{fill:var(--card);stroke:var(--edge);stroke-width:1.2}
.sign{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.onact{stroke:var(--card)}
"""


def node(op: Op, x: float, y: float, channel: str | None) -> Markup:
    """The sign of a step, its middle at (x, y): what acts is filled, what waits is a ring, where
    ways part is a diamond."""
    if op.kind in ("if", "split"):
        return join((diamond(x, y, RADIUS + 1, "fork"), _glyph(GLYPHS[op.kind], x, y, "sign")))
    rests = op.kind in WAITS
    circle = tag("circle", cx=x, cy=y, r=RADIUS, cls="rest" if rests else "act")
    drawn = PATHS[kind(channel)] if op.kind == "send" else GLYPHS[op.kind]
    return join((circle, _glyph(drawn, x, y, "sign" if rests else "sign onact")))


def begins(x: float, y: float) -> Markup:
    return tag("circle", cx=x, cy=y, r=8, cls="stop")


def ends(x: float, y: float) -> Markup:
    return tag("rect", x=x - 7, y=y - 7, width=14, height=14, rx=3, cls="ends")


def _glyph(drawn: str, x: float, y: float, cls: str) -> Markup:
    return tag("g", tag("path", d=drawn, cls=cls), transform=f"translate({x - 8:g} {y - 8:g})")
