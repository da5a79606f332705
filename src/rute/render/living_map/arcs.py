"""Campaigns as arcs that span exactly their stages, drawn as designed: dashed, without lift."""

from __future__ import annotations

from dataclasses import dataclass

from rute.render.lettering import width, wrap
from rute.render.living_map.drawing import Band, Grid, lines, shape
from rute.render.living_map.view import Arc
from rute.render.markup import Markup, join, tag

LETTERS = 13
STEP = 16
SMALL = 12
FOOT = 11  # between two arcs that end or begin at one stage
LOOP = 4.5  # px: radius of the sign of a campaign within one stage
RISE = 50  # from the foot of an arc to its top


@dataclass(frozen=True, slots=True)
class PlacedArc:
    arc: Arc
    x1: float
    x2: float
    label: tuple[str, ...]
    level: int

    @property
    def middle(self) -> float:
        return (self.x1 + self.x2) / 2


def arcs_band(arcs: tuple[Arc, ...], grid: Grid) -> Band:
    """All arcs; longer and crossing ones stand higher, so that no label is crossed. What stays
    inside one stage stands under them, above its stage."""
    loops = _loops(tuple(arc for arc in arcs if arc.start == arc.end), grid)
    placed = place(tuple(arc for arc in arcs if arc.start != arc.end), grid)
    if not placed:
        return loops
    tops = _tops(placed)
    height = max(top + STEP * len(p.label) for p, top in zip(placed, tops, strict=True)) + 8
    marks = join(_draw(p, height, top) for p, top in zip(placed, tops, strict=True))
    under = tag("g", loops.marks, transform=f"translate(0 {height:g})") if loops.height else None
    return Band(join((marks, under) if under else (marks,)), height + loops.height)


def _loops(arcs: tuple[Arc, ...], grid: Grid) -> Band:
    """Campaigns within one stage, by stage one under the other."""
    down: dict[int, float] = {}
    marks = []
    for arc in arcs:
        y = down.get(arc.start, 6.0)
        said = wrap(arc.asks, grid.column - 34, LETTERS, 600, most=2)
        room = max(width(each, LETTERS, 600) for each in said) + 2 * LOOP + 8
        marks.append(_loop(arc, said, grid.centre(arc.start) - room / 2, y))
        down[arc.start] = y + STEP * len(said) + 6
    return Band(join(marks), max(down.values()) + 4 if down else 0)


def _loop(arc: Arc, said: tuple[str, ...], x: float, y: float) -> Markup:
    """A small circle with an arrow, and what the campaign asks behind it."""
    left, mid = x + LOOP, y + STEP / 2
    return tag(
        "g",
        tag("title", f"{arc.name}: {arc.asks} ({arc.sources})"),
        shape("archead", "M", left + LOOP, mid, "A", LOOP, LOOP, 0, 1, 1, left, mid - LOOP),
        shape("archead", "M", left - 3, mid - LOOP - 3, "L", left, mid - LOOP, "L", left - 3,
              mid - LOOP + 3),
        lines(left + LOOP + 8, y + LETTERS, said, step=STEP, size=LETTERS, cls="opp",
              weight=600, full=arc.asks),
    )  # fmt: skip


def place(arcs: tuple[Arc, ...], grid: Grid) -> list[PlacedArc]:
    """Feet, wrapped labels and levels. Short arcs first, each on the lowest free level."""
    feet: dict[tuple[int, str], int] = {}
    placed: list[PlacedArc] = []
    for arc in sorted(arcs, key=lambda a: (a.end - a.start, a.start, a.name)):
        out = feet[arc.start, "out"] = feet.get((arc.start, "out"), 0) + 1
        into = feet[arc.end, "in"] = feet.get((arc.end, "in"), 0) + 1
        x1 = grid.centre(arc.start) + FOOT * out - FOOT / 2
        x2 = grid.centre(arc.end) - FOOT * into + FOOT / 2
        # Room to spare: where a page has another font, words may be a tenth wider.
        room = max((x2 - x1) * 0.88, grid.column * 0.8)
        label = wrap(arc.asks, room, LETTERS, 600, most=3)
        level = 0
        while any(other.level == level and _meet(arc, other.arc) for other in placed):
            level += 1
        placed.append(PlacedArc(arc, x1, x2, label, level))
    return placed


def _meet(one: Arc, other: Arc) -> bool:
    return one.start < other.end and other.start < one.end


def _tops(placed: list[PlacedArc]) -> list[float]:
    """Height of each arc's top line above the feet: a level clears the labels below it."""
    level_top = [float(RISE)]
    for level in range(max(p.level for p in placed)):
        labels = max(len(p.label) for p in placed if p.level == level)
        level_top.append(level_top[-1] + STEP * labels + 16 + 2 * SMALL)
    return [level_top[p.level] for p in placed]


def _draw(p: PlacedArc, height: float, top: float) -> Markup:
    foot = height - 4
    y = foot - top
    bend = min((p.x2 - p.x1) / 2, top, 46)
    curve = shape(
        "arc" if p.arc.planned else "arcfree",
        "M", p.x1, foot, "V", y + bend, "Q", p.x1, y, p.x1 + bend, y,
        "H", p.x2 - bend, "Q", p.x2, y, p.x2, y + bend, "V", foot - 2,
    )  # fmt: skip
    head = shape(
        "archead" if p.arc.planned else "hophead",
        "M",
        p.x2 - 4,
        foot - 8,
        "L",
        p.x2,
        foot - 1,
        "L",
        p.x2 + 4,
        foot - 8,
    )
    room = p.x2 - p.x1 - 0.9 * bend - 12  # the curve leaves less room under its shoulders
    sources = wrap(p.arc.sources, room, SMALL, most=2) if room > 30 else ()
    sources_said = f" ({p.arc.sources})" if p.arc.sources else ""
    return tag(
        "g",
        tag("title", f"{p.arc.name}: {p.arc.asks}{sources_said}"),
        curve,
        head,
        tag("circle", cx=p.x1, cy=foot, r=3.5, cls="tail") if p.arc.planned else None,
        lines(p.middle, y - 7 - STEP * (len(p.label) - 1), p.label, step=STEP, size=LETTERS,
              cls="opp" if p.arc.planned else "mut", weight=600 if p.arc.planned else 400,
              anchor="middle", full=p.arc.asks),
        lines(p.middle, y + 17, sources, step=15, size=SMALL, cls="mut", anchor="middle",
              full=p.arc.sources),
    )  # fmt: skip
