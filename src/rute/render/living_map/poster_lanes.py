"""The lanes of the poster: a label, then a cell a stage with its wrapped items."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rute.render.lettering import size_for, width, wrap
from rute.render.living_map.drawing import Band, Grid, line, lines, text
from rute.render.living_map.glyphs import glyph
from rute.render.living_map.rich import Run, draw_runs, wrap_runs
from rute.render.living_map.view import Item, Lane, MapView
from rute.render.markup import Markup, join, tag
from rute.words.catalog import say

PAD = 12.0
MARKS = {"pain": ("▼", "pai"), "opportunity": ("▲", "opp")}
FOUND = {"friction": "pai", "delight": "opp"}
BELOW = "behind"  # the lane under the line of visibility
NARROW = 125.0  # px: columns under this have no room for glyphs
CARD = 320.0  # px: a card is never wider
PAIR, GUTTER = 310.0, 10.0  # px from which on two cards stand beside each other, and between them
INLINE = 210.0  # px from which on a lead stands on the line it leads


def lanes_band(view: MapView, grid: Grid, labels: float, *, pad: float = PAD) -> Band:
    """All lanes, a cell a stage. pad: the room over and under each."""
    marks: list[Markup] = []
    y = 0.0
    for lane in view.lanes:
        marks.append(line(0, y, labels + grid.width, y, "visible" if lane.key == BELOW else "rule"))
        if lane.key == BELOW:
            words = say("map.visibility", view.language)
            marks.append(text(0, y + 16, words, size=12, cls="mut"))
            y += 18
        band = _lane(lane, grid, labels, pad)
        marks.append(tag("g", band.marks, transform=f"translate(0 {y:g})"))
        y = round(y + band.height, 2)
    if view.lanes:
        marks.append(line(0, y, labels + grid.width, y, "rule"))
    return Band(join(marks), y)


def _lane(lane: Lane, grid: Grid, labels: float, pad: float) -> Band:
    size = 13.5 if grid.column >= 140 else 12.5 if grid.column >= NARROW else 12
    label = wrap(lane.label, labels - 14, 13, 600)
    marks = [lines(0, pad + 13, label, step=17, size=13, cls="mut", weight=600)]
    tall = 17.0 * len(label)
    for index, cell in enumerate(lane.cells):
        inset = 8 if grid.column >= NARROW else 4
        x, room = labels + grid.left(index) + inset, grid.column - 2 * inset
        band = cell_band(cell, room, size)
        marks.append(tag("g", band.marks, transform=f"translate({x:g} {pad:g})"))
        tall = max(tall, band.height)
    return Band(join(marks), tall + 2 * pad)


def cell_band(cell: tuple[Item, ...], room: float, size: float) -> Band:
    """The items of one stage in one lane, under each other; a dash where there are none."""
    if not cell:
        return Band(text(0, 13, "—", size=size, cls="mut"), size)
    marks: list[Markup] = []
    y = 0.0
    for band in _bands(cell, room, size):
        marks.append(tag("g", band.marks, transform=f"translate(0 {y:g})"))
        y = round(y + band.height + 8, 2)
    return Band(join(marks), y - 8)


def _bands(cell: tuple[Item, ...], room: float, size: float) -> Iterator[Band]:
    """Item by item; cards two and two where there is room."""
    cards = [item for item in cell if item.kind == "card"]
    if room < PAIR:
        yield from (_card(item, min(room, CARD), size) for item in cards)
    else:
        half = min((room - GUTTER) / 2, CARD)
        for one, other in zip_longest(cards[::2], cards[1::2]):
            left = _card(one, half, size)
            right = _card(other, half, size) if other else Band(Markup(""), 0)
            moved = tag("g", right.marks, transform=f"translate({half + GUTTER:g} 0)")
            yield Band(join((left.marks, moved)), max(left.height, right.height))
    yield from (_said(item, room, size) for item in cell if item.kind != "card")


def _card(item: Item, room: float, size: float) -> Band:
    """A touchpoint: glyph of its channel, name, channel and count."""
    inset = 31.0 if room >= NARROW - 16 else 8.0
    inside = room - inset - 7
    size = size_for(item.text, inside, (size, size - 0.5, 12, size), 600)
    name = wrap(item.text, inside, size, 600, most=4)
    together = " · ".join(item.notes)
    said = (together,) if width(together, 12) <= inside else item.notes
    notes = [part for note in said for part in wrap(note, inside, 12, most=3)]
    found = [(part, each.kind) for each in item.found for part in wrap(each.text, inside, 12)]
    step = size + 4.5
    tall = 10 + step * len(name) + 16 * len(notes) + 8
    marks_at = tall + 4
    tall += 16 * len(found) + 2 if found else 0
    return Band(join((
        tag("rect", x=0, y=0, width=room, height=tall, rx=5,
            cls="card cardtruth" if item.strong else "card"),
        tag("rect", x=0, y=0, width=4, height=tall, rx=2, cls="bar") if item.strong else "",
        tag("g", glyph(item.channel), transform="translate(9 9)") if inset > 8 else "",
        lines(inset, 8 + size, name, step=step, size=size, weight=600, full=item.text),
        lines(inset, 8 + size + step * len(name) - 1, tuple(notes), step=16, size=12, cls="mut"),
        *(text(inset, marks_at + 16 * k, part, size=12, cls=FOUND[kind])
          for k, (part, kind) in enumerate(found)),
    )), tall)  # fmt: skip


def _said(item: Item, room: float, size: float) -> Band:
    if item.lead and room >= INLINE and not item.notes and item.kind == "plain":
        return _led(item, item.lead, room, size)
    mark, cls = MARKS.get(item.kind, ("", "ink"))
    inset = size + 3 if mark else 0.0
    lead = wrap(item.lead, room, 12, 600) if item.lead else ()
    said = wrap(item.text, room - inset, size, most=7)
    notes = tuple(part for note in item.notes for part in wrap(note, room - inset, 12))
    step = size + 5
    top = size - 0.5 + 16 * len(lead)
    after = top + step * (len(said) - 1) + 17
    return Band(join((
        lines(0, 12, lead, step=16, size=12, cls="mut", weight=600),
        text(0, top, mark, size=size - 2, cls=cls) if mark else "",
        lines(inset, top, said, step=step, size=size, cls=cls, full=item.text),
        lines(inset, after, notes, step=16, size=12, cls="mut"),
    )), top + step * (len(said) - 1) + 5 + 16 * len(notes) + (2 if notes else 0))  # fmt: skip


def _led(item: Item, lead: str, room: float, size: float) -> Band:
    """Whose words they are and the words, in one paragraph."""
    mark = " " if lead.endswith(("?", "!")) else ": "
    runs = [Run(lead + mark, "mut", 600), Run(item.text)]
    said = wrap_runs(runs, room, size)[:7]
    step = size + 5
    return Band(draw_runs(0, size - 0.5, said, size=size, step=step), size + step * len(said) - 8)
