"""Blocks of words and pictures set onto A4 pages, each with its heading, footer and number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rute.render.colours import WHITE, fill_in
from rute.render.lettering import shorten
from rute.render.living_map.drawing import STYLE, Band, hatch, line, text
from rute.render.living_map.view import MapView
from rute.render.markup import Markup, join, tag
from rute.render.picture import FAMILY, font_faces
from rute.words.catalog import say

WIDE, TALL = 793.7, 1122.52  # px of 1/96 inch: A4, portrait
POINTS = 0.75
MARGIN = 54.0
ROOM = WIDE - 2 * MARGIN
TOP, BOTTOM = 78.0, TALL - 66.0
LEAST = 0.78  # what is a little too high for one page is made smaller, down to this
HATCH = "uncounted"


@dataclass(frozen=True, slots=True)
class Block:
    """Something that stays together on a page. gap: the room above it, unless it is first."""

    band: Band
    gap: float = 18.0


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that begin on a page of their own; name: what the pages' heading says."""

    name: str
    blocks: tuple[Block, ...]


def pages(sections: Iterable[Section], view: MapView) -> tuple[str, ...]:
    """All pages as SVG, in order."""
    sheets = [(each.name, marks) for each in sections for marks in _set(each.blocks)]
    return tuple(
        _page(name, marks, number, len(sheets), view)
        for number, (name, marks) in enumerate(sheets, start=1)
    )


def _set(blocks: tuple[Block, ...]) -> list[Markup]:
    """The blocks of one section on as many pages as they need; one too high for any page is made
    smaller."""
    blocks = tuple(block for block in blocks if block.band.height)
    room = BOTTOM - TOP
    whole = sum(block.band.height + block.gap for block in blocks) - (
        blocks[0].gap if blocks else 0
    )
    close = room / whole if whole and LEAST <= room / whole < 1 else 1.0
    done: list[Markup] = []
    here: list[Markup] = []
    y = TOP
    for block in blocks:
        scale = min(close, room / block.band.height)
        tall = block.band.height * scale
        start = y + (block.gap * scale if here else 0)
        if here and start + tall > BOTTOM + 0.5:
            done.append(join(here))
            here, start = [], TOP
        here.append(_placed(block.band, start, scale))
        y = start + tall
    return [*done, join(here)]


def _placed(band: Band, y: float, scale: float) -> Markup:
    smaller = f" scale({scale:.4f})" if scale < 1 else ""
    x = MARGIN + ROOM * (1 - scale) / 2
    return tag("g", band.marks, transform=f"translate({round(x, 2):g} {round(y, 2):g}){smaller}")


def _page(name: str, marks: Markup, number: int, of: int, view: MapView) -> str:
    style = font_faces() + f"text{{font-family:{FAMILY}}}" + fill_in(STYLE, WHITE)
    picture = tag(
        "svg",
        tag("style", Markup(style)),
        tag("defs", hatch(HATCH)),
        tag("rect", width=WIDE, height=TALL, cls="paper"),
        _heading(name, view),
        marks,
        _footer(number, of, view),
        xmlns="http://www.w3.org/2000/svg", width=WIDE * POINTS, height=TALL * POINTS,
        viewBox=f"0 0 {WIDE:g} {TALL:g}",
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'


def _heading(name: str, view: MapView) -> Markup:
    if not name:
        return Markup("")
    half = ROOM / 2 - 12
    stamp = f"{view.title} · {view.simulated}" if view.simulated else view.title
    return join((
        text(MARGIN, 50, shorten(stamp, half, 12, 600), size=12, cls="mut", weight=600),
        text(WIDE - MARGIN, 50, shorten(name, half, 12), size=12, cls="mut", anchor="end"),
        line(MARGIN, 60, WIDE - MARGIN, 60, "rule"),
    ))  # fmt: skip


def _footer(number: int, of: int, view: MapView) -> Markup:
    y = TALL - 36
    page = say("paper.page", view.language, n=number, of=of)
    left = " · ".join(part for part in (view.meta[-1], view.simulated) if part)
    return join((
        line(MARGIN, y - 18, WIDE - MARGIN, y - 18, "rule"),
        text(MARGIN, y, shorten(left, ROOM - 130, 12), size=12, cls="mut"),
        text(WIDE - MARGIN, y, page, size=12, cls="mut", anchor="end"),
    ))  # fmt: skip
