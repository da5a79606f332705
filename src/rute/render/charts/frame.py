"""What all charts share: the sheet, its heading, labelled rows, the legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from rute.render.colours import LIGHT, fill_in
from rute.render.lettering import width, wrap
from rute.render.living_map.drawing import STYLE, Band, hatch, lines, text
from rute.render.markup import Markup, join, tag
from rute.render.picture import FAMILY, font_faces
from rute.results.numbers import Asked
from rute.words.catalog import say
from rute.words.formats import moment
from rute.words.groups import PERIODS, values_said

G = TypeVar("G")

WIDE = 1000.0
MARGIN = 28.0
ROOM = WIDE - 2 * MARGIN
LABEL = 210.0  # px of the names left of the bars
TAIL = 230.0  # px of the figures right of them
BARS = ROOM - LABEL - TAIL
HATCH = "open"
GROUPS = 8  # more groups than these do not make a picture
LATEST = 12  # periods
OWN_STYLE = """
.b-in{fill:var(--data)}.b-late{fill:var(--edge)}.b-far{fill:var(--line)}.b-stall{fill:var(--pain)}
.b-open{stroke:var(--edge);stroke-width:1}.b-last{fill:var(--paper);stroke:var(--muted);stroke-width:1}
.b-cell{fill:var(--data)}.b-won{fill:var(--opportunity)}
.zero{stroke:var(--edge);stroke-width:1}.range{stroke:var(--ink);stroke-width:1.5}.whisker{fill:none}
.unsure{stroke:var(--edge);stroke-width:3}.unsuredot{fill:var(--paper);stroke:var(--muted);stroke-width:1.5}
.liftband{fill:var(--data);opacity:.14}.liftedge{fill:none;stroke:var(--data);stroke-width:1;opacity:.6}
.lift{fill:none;stroke:var(--data);stroke-width:2.5}.liftzero{stroke:var(--ink);stroke-width:1.5}
"""


@dataclass(frozen=True, slots=True)
class Chart:
    """A finished drawing with its heading and the sentence a listener hears."""

    title: str
    under: str
    description: str
    band: Band


STYLES = STYLE + OWN_STYLE


def drawn(chart: Chart, language: str) -> Markup:
    """The drawing inside a page: no sheet, no heading, no font and no colour of its own."""
    tall = round(chart.band.height)
    return tag(
        "svg",
        tag("defs", hatch(HATCH)),
        chart.band.marks,
        viewBox=f"0 0 {ROOM:g} {tall}", width="100%", role="img", aria_label=chart.description,
        lang=language,
    )  # fmt: skip


def document(chart: Chart, language: str, title: str | None = None) -> str:
    """The chart on its sheet. Equal charts give equal bytes."""
    heading = " · ".join(part for part in (title, chart.title) if part)
    head = wrap(heading, ROOM, 22, 700, most=2)
    under = wrap(chart.under, ROOM, 13)
    y = MARGIN + 20 + 28 * (len(head) - 1)
    top = y + 24 + 18 * (len(under) - 1) + 22
    tall = round(top + chart.band.height + MARGIN)
    style = f"text{{font-family:{FAMILY}}}" + fill_in(STYLE + OWN_STYLE, LIGHT)
    return str(tag(
        "svg",
        tag("title", heading, id="chart-title"),
        tag("desc", chart.description, id="chart-desc"),
        tag("style", Markup(font_faces() + style)),
        tag("defs", hatch(HATCH)),
        tag("rect", width=WIDE, height=tall, cls="paper"),
        lines(MARGIN, MARGIN + 20, head, step=28, size=22, weight=700, full=heading),
        lines(MARGIN, y + 24, under, step=18, size=13, cls="mut"),
        tag("g", chart.band.marks, transform=f"translate({MARGIN:g} {top:g})"),
        xmlns="http://www.w3.org/2000/svg", width=WIDE, height=tall,
        viewBox=f"0 0 {int(WIDE)} {tall}", role="img",
        aria_labelledby="chart-title chart-desc", lang=language,
    )) + "\n"  # fmt: skip


def as_of(asked: Asked, language: str) -> str:
    return say("map.as_of", language, moment=moment(asked.as_of, asked.zone, language))


def stacked(bands: list[Band], gap: float = 20) -> Band:
    marks, y = [], 0.0
    for band in bands:
        marks.append(tag("g", band.marks, transform=f"translate(0 {y:g})"))
        y = round(y + band.height + gap, 2)
    return Band(join(marks), max(y - gap, 0))


def group_heading(
    by: str | None, value: str | None, language: str, values: Sequence[str | None] = ()
) -> Band:
    said = f"{by}: {values_said(by, value, values, language)}"
    return Band(text(0, 14, said, size=15, weight=700), 22)


def shown(groups: Sequence[G], by: str | None) -> Sequence[G]:
    """The groups that a picture has room for: the largest, or the latest periods."""
    return groups[-LATEST:] if by in PERIODS else groups[:GROUPS]


def row_label(name: str, room: float = LABEL - 16) -> Band:
    """The name left of a row, at most two lines."""
    said = wrap(name, room, 14, 600, most=2)
    return Band(lines(0, 15, said, step=18, size=14, weight=600, full=name), 18.0 * len(said))


def legend(entries: list[tuple[str, str]]) -> Band:
    """Swatches with their words: (class, words); the hatched one is class b-open."""
    marks, x, y = [], 0.0, 0.0
    for cls, words in entries:
        wide = width(words, 12) + 34
        if x and x + wide > ROOM:
            x, y = 0.0, y + 20
        fill = f"url(#{HATCH})" if cls == "b-open" else None
        marks += [
            tag("rect", x=x, y=y + 1, width=12, height=12, rx=2, cls=cls, fill=fill),
            text(x + 18, y + 11, words, size=12, cls="mut"),
        ]
        x += wide
    return Band(join(marks), y + 16)
