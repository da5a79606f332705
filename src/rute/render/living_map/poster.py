"""The whole map as one poster, as high as it needs: 1440 wide, or as wide as a sheet of paper."""

from __future__ import annotations

from rute.render.colours import LIGHT, Palette, fill_in
from rute.render.lettering import width, wrap
from rute.render.living_map.arcs import arcs_band
from rute.render.living_map.curve import UNIT, curve_band, zero_of
from rute.render.living_map.drawing import STYLE, Band, Grid, hatch, line, lines, text
from rute.render.living_map.headings import headings_band
from rute.render.living_map.poster_lanes import PAD, lanes_band
from rute.render.living_map.poster_notes import GAP, leaks_band, notes_band
from rute.render.living_map.rich import Run, draw_runs, wrap_runs
from rute.render.living_map.river import name_size, river_of
from rute.render.living_map.view import Chip, MapView
from rute.render.living_map.walk_views import thread_band
from rute.render.markup import Markup, join, tag
from rute.render.picture import FAMILY, font_faces
from rute.words.catalog import say
from rute.words.formats import score

WIDE = 1440.0
MARGIN = 32.0
LABELS = 120.0
TIGHT = 7.0  # px over and under a lane on paper
LEAKS = 0.42  # of the width, where notes stand beside them
ROLES = {"place": ("pai", 700), "money": ("pai", 700), "plain": ("ink", 400)}
HATCH = "uncounted"


def poster(view: MapView) -> str:
    """The poster's SVG text. Equal views give equal bytes."""
    sheet = lay_out(view, WIDE)
    return document(view, sheet, WIDE, round(sheet.height))


def lay_out(view: MapView, wide: float, *, beside: bool = False) -> Band:
    """Everything on the poster, `wide` px wide with its margins. beside: leaks and notes share a
    row, where there is more room across than down."""
    room = wide - 2 * MARGIN
    grid = Grid(room - LABELS, len(view.stages))
    stack = Stack()
    stack.add(_header(view, room), gap=14)
    if view.chips:
        stack.add(_chips(view.chips, room), gap=14)
    if view.headline:
        stack.add(_headline(view, room), gap=20)
    stack.add(_aside(arcs_band(view.arcs, grid), _campaign_label(view)), gap=6)
    stack.add(_shifted(headings_band(view.stages, grid)), gap=2)
    stack.add(_shifted(_names(view, grid)), gap=8)
    stack.add(_shifted(river_of(view, grid, HATCH)), gap=22)
    stack.add(_emotion(view, grid), gap=14)
    stack.add(_shifted(thread_band(view.thread, grid)), gap=0)
    stack.add(lanes_band(view, grid, LABELS, pad=TIGHT if beside else PAD), gap=20)
    if beside and view.leaks:
        stack.add(_beside(view, room), gap=0)
    else:
        stack.add(leaks_band(view, room), gap=24)
        stack.add(notes_band(view, room), gap=0)
    return Band(join(stack.marks), stack.y + MARGIN)


def _beside(view: MapView, room: float) -> Band:
    left = (room - GAP) * LEAKS
    leaks, notes = leaks_band(view, left), notes_band(view, room - GAP - left)
    marks = (leaks.marks, tag("g", notes.marks, transform=_move(left + GAP, 0)))
    return Band(join(marks), max(leaks.height, notes.height))


class Stack:
    """Bands under each other, empty ones left out with their gap."""

    def __init__(self) -> None:
        self.marks: list[Markup] = []
        self.y = MARGIN

    def add(self, band: Band, *, gap: float) -> None:
        if band.height:
            self.marks.append(tag("g", band.marks, transform=_move(MARGIN, self.y)))
            self.y += band.height + gap


def document(
    view: MapView,
    sheet: Band,
    wide: float,
    tall: float,
    *,
    scale: float = 1,
    palette: Palette = LIGHT,
) -> str:
    """One SVG of the sheet in `wide` × `tall` of its own px; the picture is `scale` of that."""
    label = say("map.label", view.language, name=view.title)
    style = f"text{{font-family:{FAMILY}}}" + fill_in(STYLE, palette)
    picture = tag(
        "svg",
        tag("title", label, id="map-title"),
        tag("desc", view.description, id="map-desc"),
        tag("style", Markup(font_faces() + style)),
        tag("defs", hatch(HATCH)),
        tag("rect", width=wide, height=tall, cls="paper"),
        sheet.marks,
        xmlns="http://www.w3.org/2000/svg",
        width=wide * scale,
        height=tall * scale,
        viewBox=f"0 0 {wide:g} {tall:g}",
        role="img",
        aria_labelledby="map-title map-desc",
        lang=view.language,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'


def _move(x: float, y: float) -> str:
    return f"translate({round(x, 2):g} {round(y, 2):g})"


def _shifted(band: Band) -> Band:
    """A band over the columns, moved right of the lane labels."""
    return Band(tag("g", band.marks, transform=_move(LABELS, 0)), band.height)


def _aside(band: Band, label: Markup) -> Band:
    return Band(join((label, _shifted(band).marks)), band.height)


def _campaign_label(view: MapView) -> Markup:
    if not view.arcs:
        return Markup("")
    said = wrap(view.campaigns_said, LABELS - 14, 13, 600)
    return lines(0, 14, said, step=17, size=13, cls="mut", weight=600)


def _header(view: MapView, room: float) -> Band:
    """Title and subtitle left, what was counted right."""
    meta = [width(row, 13) for row in view.meta]
    left_room = room - max(meta, default=0) - 40
    stamp = width(view.simulated, 14, 600) + 34 if view.simulated else 0
    title = wrap(view.title, left_room - stamp, 32, 700, most=2)
    under = wrap(view.subtitle, left_room, 15, most=2)
    marks = [lines(0, 27, title, step=38, size=32, weight=700, full=view.title)]
    if view.simulated:
        marks.append(_stamp(view.simulated, width(title[-1], 32, 700) + 16, 38 * (len(title) - 1)))
    y = 27 + 38 * (len(title) - 1) + 26
    marks.append(lines(0, y, under, step=20, size=15, cls="mut", full=view.subtitle))
    for k, row in enumerate(view.meta):
        cls, weight = ("ink", 600) if k == 0 else ("mut", 400)
        marks.append(text(room, 18 + 20 * k, row, size=13, cls=cls, weight=weight, anchor="end"))
    left = y + 20 * (len(under) - 1) + 6
    return Band(join(marks), max(left, 4 + 20 * len(view.meta)))


def _stamp(words: str, x: float, y: float) -> Markup:
    """What is invented says so where nobody can miss it."""
    wide = width(words, 14, 600) + 18
    return join((
        tag("rect", x=x, y=y + 3, width=wide, height=26, rx=4, cls="stamp"),
        text(x + wide / 2, y + 21, words, size=14, cls="pai", weight=600, anchor="middle"),
    ))  # fmt: skip


def _chips(chips: tuple[Chip, ...], room: float) -> Band:
    """Personas with their counts; those that are only drawn are dashed."""
    marks, x, y = [], 0.0, 0.0
    for chip in chips:
        words = f"{chip.name} · {chip.count}"
        wide = width(words, 13, 600 if chip.current else 400) + 28
        if x and x + wide > room:
            x, y = 0.0, y + 38
        drawn = chip.kind in ("drawn", "rest")
        cls = "chip chipall" if chip.current else "chip chipdrawn" if drawn else "chip"
        colour = "onink" if chip.current else "mut" if drawn else "ink"
        marks += [
            tag("rect", x=x, y=y, width=wide, height=30, rx=15, cls=cls),
            text(x + wide / 2, y + 20, words, size=13, anchor="middle", cls=colour,
                 weight=600 if chip.current else 400),
        ]  # fmt: skip
        x += wide + 8
    return Band(join(marks), y + 30)


def _headline(view: MapView, room: float) -> Band:
    runs = [Run(span.text, *ROLES.get(span.role, ROLES["plain"])) for span in view.headline]
    said = wrap_runs(runs, room - 48, 21)
    tall = 30 * len(said) + 26
    leaking = any(span.role == "place" for span in view.headline)
    return Band(join((
        tag("rect", x=0, y=0, width=room, height=tall, cls="white"),
        tag("rect", x=0, y=0, width=5, height=tall, cls="bar" if leaking else "barcalm"),
        draw_runs(24, 34, said, size=21, step=30),
    )), tall)  # fmt: skip


def _names(view: MapView, grid: Grid) -> Band:
    """Stage names, standing on one line however many lines each needs."""
    size = name_size(view.stages, grid)
    room = grid.column - 8
    named = [wrap(stage.name, room, size, 700, most=4) for stage in view.stages]
    tallest = max((len(said) for said in named), default=0)
    marks = [
        lines(grid.centre(i), 16 + 20 * (tallest - len(said)), said, step=20, size=size,
              weight=700, anchor="middle", full=view.stages[i].name)
        for i, said in enumerate(named)
    ]  # fmt: skip
    return Band(join(marks), 20 * tallest + 2)


def _emotion(view: MapView, grid: Grid) -> Band:
    band = curve_band(view.stages, grid)
    if not band.height:
        return band
    return Band(join((_shifted(band).marks, _scale(view, grid))), band.height)


def _scale(view: MapView, grid: Grid) -> Markup:
    """The words beside the curve: delighted +2, 0, upset −2."""
    zero, said = zero_of(view.stages, grid), view.language
    rows = (
        (zero - 2 * UNIT, f"{say('feeling.delighted', said)} +2"),
        (zero, "0"),
        (zero + 2 * UNIT, f"{say('feeling.upset', said)} {score(-2, said)[:2]}"),
    )
    marks = [text(LABELS - 16, y + 4, row, size=12, cls="mut", anchor="end") for y, row in rows]
    marks.append(line(LABELS - 10, rows[0][0], LABELS - 10, rows[2][0], "rule"))
    return join(marks)
