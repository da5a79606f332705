"""Campaigns as arcs that span exactly their stages: dashed as designed, solid and as thick as the
people they moved where that was measured, thin where it is not known, dotted where nobody is held
out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rute.render.lettering import width, wrap
from rute.render.living_map.drawing import Band, Grid, lines, shape
from rute.render.living_map.river import DEEPEST
from rute.render.living_map.view import Arc
from rute.render.markup import Markup, join, path, tag

LETTERS = 13
STEP = 16
SMALL = 12
FOOT = 11  # between two arcs that end or begin at one stage
LOOP = 4.5  # px: radius of the sign of a campaign within one stage
RISE = 50  # from the foot of an arc to its top
THIN, THICK = 3.0, 20.0  # px of an arc that moved people; between, as wide as a river of them
LINES = {
    "planned": "arc", "accidental": "arcfree", "moved": "arcmoved", "back": "arcback",
    "unknown": "arcunknown", "after": "arcafter",
}  # fmt: skip
MARKS = {"moved": "arctip", "back": "arcbacktip", "unknown": "hophead", "accidental": "hophead"}
TAILS = {
    "planned": "tail",
    "moved": "tail",
    "after": "tail",
    "back": "tailback",
    "unknown": "tailgrey",
}
WORDS = {"moved": "ink", "back": "pai"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the words of an arc stand, px from the band's top left: there it opens."""

    arc: Arc
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedArc:
    arc: Arc
    x1: float
    x2: float
    label: tuple[str, ...]
    level: int
    measured: tuple[str, ...] = ()

    @property
    def middle(self) -> float:
        return (self.x1 + self.x2) / 2

    @property
    def over(self) -> int:
        """Lines of words above the arc."""
        return len(self.label) + len(self.measured)

    @property
    def thick(self) -> float:
        return thick_of(self.arc)


def arcs_band(arcs: tuple[Arc, ...], grid: Grid) -> Band:
    """All arcs; longer and crossing ones stand higher, so that no label is crossed. What stays
    inside one stage stands under them, above its stage."""
    loops = _loops(arcs, grid)
    low = max((spot.y + spot.height + 10 for spot, _ in loops), default=0.0)
    inside = join(_loop(spot, said) for spot, said in loops)
    placed = place(arcs, grid)
    if not placed:
        return Band(inside, low)
    tops = _tops(placed)
    height = _height(placed, tops)
    both = list(zip(placed, tops, strict=True))
    # Words lie on lines, whosever they are.
    marks = join((*(_line(p, height, top) for p, top in both),
                  *(_words(p, height, top) for p, top in both)))  # fmt: skip
    under = tag("g", inside, transform=f"translate(0 {height:g})") if low else None
    return Band(join((marks, under) if under else (marks,)), height + low)


def arc_spots(arcs: tuple[Arc, ...], grid: Grid) -> tuple[Spot, ...]:
    """Where each arc that has evidence opens, in the order of the arcs."""
    placed = place(arcs, grid)
    tops = _tops(placed) if placed else []
    height = _height(placed, tops)
    spots = [_spot(p, height, top) for p, top in zip(placed, tops, strict=True)]
    spots += [replace(spot, y=spot.y + height) for spot, _ in _loops(arcs, grid)]
    order = {arc: index for index, arc in enumerate(arcs)}
    return tuple(sorted((s for s in spots if s.arc.facts), key=lambda s: order[s.arc]))


def _spot(p: PlacedArc, height: float, top: float) -> Spot:
    y, sources = height - 4 - top, _sources(p, top)
    wide = max(
        *(width(each, LETTERS, 600) for each in (*p.label, *p.measured)),
        *(width(each, SMALL) for each in sources),
        0.0,
    )
    over = 4 + STEP * p.over + p.thick / 2
    under = 6 + 15 * len(sources) + p.thick / 2
    return Spot(p.arc, p.middle - wide / 2 - 6, y - over, wide + 12, over + under)


def _height(placed: list[PlacedArc], tops: list[float]) -> float:
    every = (top + STEP * p.over + p.thick / 2 for p, top in zip(placed, tops, strict=True))
    return max(every, default=-8.0) + 8


def _loops(arcs: tuple[Arc, ...], grid: Grid) -> list[tuple[Spot, tuple[str, ...]]]:
    """Campaigns within one stage, by stage one under the other, with their wrapped words."""
    down: dict[int, float] = {}
    found = []
    for arc in arcs:
        if arc.start != arc.end:
            continue
        y = down.get(arc.start, 6.0)
        said = wrap(arc.asks, grid.column - 34, LETTERS, 600, most=2)
        said += wrap(arc.measured, grid.column - 34, LETTERS, most=2) if arc.measured else ()
        room = max(width(each, LETTERS, 600) for each in said) + 2 * LOOP + 8
        spot = Spot(arc, grid.centre(arc.start) - room / 2, y, room, STEP * len(said))
        found.append((spot, said))
        down[arc.start] = y + STEP * len(said) + 6
    return found


def _loop(spot: Spot, said: tuple[str, ...]) -> Markup:
    """A small circle with an arrow, and what the campaign asks behind it."""
    arc, y = spot.arc, spot.y
    left, mid = spot.x + LOOP, y + STEP / 2
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
    """Feet, wrapped labels and levels of what leads to another stage. Short arcs first, each on
    the lowest free level; higher ones stand outside lower ones, so that none crosses another."""
    levels: list[tuple[Arc, int]] = []
    across = (arc for arc in arcs if arc.start != arc.end)
    for arc in sorted(across, key=lambda a: (a.end - a.start, a.start, a.name)):
        level = 0
        while any(there == level and _meet(arc, other) for other, there in levels):
            level += 1
        levels.append((arc, level))
    feet: dict[tuple[int, str], float] = {}
    outside_first = sorted(levels, key=lambda each: -each[1])
    placed = {arc: _placed(arc, level, grid, feet) for arc, level in outside_first}
    return [placed[arc] for arc, _ in levels]


def _placed(arc: Arc, level: int, grid: Grid, feet: dict[tuple[int, str], float]) -> PlacedArc:
    x1 = grid.centre(arc.start) + _foot(arc, feet, (arc.start, "out"))
    x2 = grid.centre(arc.end) - _foot(arc, feet, (arc.end, "in"))
    # Room to spare: where a page has another font, words may be a tenth wider.
    room = max((x2 - x1) * 0.88, grid.column * 0.8)
    label = wrap(arc.asks, room, LETTERS, 600, most=3)
    measured = wrap(arc.measured, room, LETTERS, 600, most=2) if arc.measured else ()
    return PlacedArc(arc, x1, x2, label, level, measured)


def _meet(one: Arc, other: Arc) -> bool:
    return one.start < other.end and other.start < one.end


def _foot(arc: Arc, feet: dict[tuple[int, str], float], side: tuple[int, str]) -> float:
    """px from the middle of a stage to where an arc stands, beside those that stand there."""
    half = max(FOOT, _tip_width(arc)) / 2
    at = feet.get(side, 0.0) + half
    feet[side] = at + half
    return at


def _tip_width(arc: Arc) -> float:
    thick = thick_of(arc)
    return 6 + 1.4 * thick if thick else 0.0


def thick_of(arc: Arc) -> float:
    """px: a thick arc is one that is known to change something."""
    if arc.state not in ("moved", "back"):
        return 0.0
    return float(min(max(DEEPEST * arc.part**0.5, THIN), THICK))


def _tops(placed: list[PlacedArc]) -> list[float]:
    """Height of each arc's top line above the feet: a level clears the labels below it."""
    level_top = [float(RISE)]
    for level in range(max(p.level for p in placed)):
        labels = max(STEP * p.over + p.thick / 2 for p in placed if p.level == level)
        level_top.append(level_top[-1] + labels + 16 + 2 * SMALL)
    return [level_top[p.level] for p in placed]


def _bend(p: PlacedArc, top: float) -> float:
    return min((p.x2 - p.x1) / 2, top, 46)


def _sources(p: PlacedArc, top: float) -> tuple[str, ...]:
    room = p.x2 - p.x1 - 0.9 * _bend(p, top) - 12  # less room under the curve's shoulders
    return wrap(p.arc.sources, room, SMALL, most=2) if room > 30 else ()


def _line(p: PlacedArc, height: float, top: float) -> Markup:
    foot = height - 4
    tail = TAILS.get(p.arc.state)
    return tag(
        "g",
        tag("title", _title(p.arc)),
        _curve(p, foot - top, foot, _bend(p, top)),
        _head(p, foot),
        tag("circle", cx=p.x1, cy=foot, r=3.5, cls=tail) if tail else None,
    )


def _words(p: PlacedArc, height: float, top: float) -> Markup:
    y, free = height - 4 - top, p.arc.state == "accidental"
    above, under = y - 7 - p.thick / 2, y + 17 + p.thick / 2
    said = WORDS.get(p.arc.state, "mut")
    return tag(
        "g",
        tag("title", _title(p.arc)),
        lines(p.middle, above - STEP * (p.over - 1), p.label, step=STEP, size=LETTERS,
              cls="mut halo" if free else "opp halo", weight=400 if free else 600,
              anchor="middle", full=p.arc.asks),
        lines(p.middle, above - STEP * (len(p.measured) - 1), p.measured, step=STEP, size=LETTERS,
              cls=f"{said} halo", weight=600 if p.thick else 400, anchor="middle",
              full=p.arc.measured),
        lines(p.middle, under, _sources(p, top), step=15, size=SMALL, cls="mut halo",
              anchor="middle", full=p.arc.sources),
    )  # fmt: skip


def _title(arc: Arc) -> str:
    sources = f" ({arc.sources})" if arc.sources else ""
    measured = f": {arc.measured}" if arc.measured else ""
    return f"{arc.name}: {arc.asks}{sources}{measured}"


def _curve(p: PlacedArc, y: float, foot: float, bend: float) -> Markup:
    """The thick ones end where their tip begins."""
    end = foot - (_tip(p) if p.thick else 2)
    steps = path(
        "M", p.x1, foot, "V", y + bend, "Q", p.x1, y, p.x1 + bend, y, "H", p.x2 - bend, "Q", p.x2,
        y, p.x2, y + bend, "V", end,
    )  # fmt: skip
    wide = round(p.thick, 1) if p.thick else None
    return tag("path", d=steps, cls=LINES[p.arc.state], stroke_width=wide)


def _tip(p: PlacedArc) -> float:
    """px: how long the tip of a thick arc is."""
    return 5 + 0.6 * p.thick


def _head(p: PlacedArc, foot: float) -> Markup:
    cls = MARKS.get(p.arc.state, "archead")
    if not p.thick:
        return shape(cls, "M", p.x2 - 4, foot - 8, "L", p.x2, foot - 1, "L", p.x2 + 4, foot - 8)
    half, top = _tip_width(p.arc) / 2, foot - _tip(p) - 1
    return shape(cls, "M", p.x2 - half, top, "L", p.x2, foot, "L", p.x2 + half, top, "Z")
