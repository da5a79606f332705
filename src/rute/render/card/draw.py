"""The card, 1080 × 1350, to be read on a phone at arm's length: nothing is set under 26 px."""

from __future__ import annotations

from rute.render.card.fitting import Fitted, fitted, plain_lines
from rute.render.colours import LIGHT, fill_in
from rute.render.lettering import shorten, width, wrap
from rute.render.living_map.drawing import STYLE, Band, lines, text
from rute.render.living_map.rich import Run, draw_runs
from rute.render.living_map.small_river import small_river
from rute.render.living_map.view import MapView
from rute.render.markup import Markup, join, tag
from rute.render.picture import FAMILY, font_faces
from rute.results.map import Span
from rute.results.story import Line
from rute.words.catalog import say

WIDE, TALL = 1080.0, 1350.0
MARGIN = 64.0
ROOM = WIDE - 2 * MARGIN
RIVER = 464.0  # px of height
FOOT = TALL - 44.0
SMALL = 26
MOST_LEAD, MOST_MORE, MOST_STEP = 330.0, 84.0, 156.0
LEAD = (60, 54, 48, 44, 40, 36, 32)
MORE = (32, 30, 28, 26)
STEP = (40, 36, 34, 32, 30, 28)
ROLES = {"place": ("pai", 700), "money": ("pai", 700), "plain": ("ink", 600)}


def card(view: MapView, step: Line | None) -> str:
    """SVG text; equal views give equal bytes."""
    head = _header(view)
    lead, more = _sentences(view.headline)
    foot = _action(step, view.language)
    top = MARGIN + head.height + 30
    bottom = FOOT - 44 - foot.height
    room = bottom - top - RIVER - 24
    first = fitted(_runs(lead), ROOM, LEAD, min(MOST_LEAD, room))
    rest = fitted(_runs(more, quiet=True), ROOM, MORE, min(MOST_MORE, room - first.height - 16))
    y = top + first.height + (16 + rest.height if rest.lines else 0)
    river = y + max((bottom - y - RIVER) / 2, 0)
    return _document(view, (
        _moved(MARGIN, MARGIN, head.marks),
        _moved(MARGIN, top, _drawn(first)),
        _moved(MARGIN, top + first.height + 16, _drawn(rest)),
        tag("svg", small_river(view), x=MARGIN, y=river, width=ROOM, height=RIVER),
        _moved(MARGIN, bottom, foot.marks),
        _footer(view),
    ))  # fmt: skip


def _document(view: MapView, marks: tuple[Markup, ...]) -> str:
    style = f"text{{font-family:{FAMILY}}}" + fill_in(STYLE, LIGHT)
    picture = tag(
        "svg",
        tag("title", say("map.label", view.language, name=view.title), id="card-title"),
        tag("desc", view.description, id="card-desc"),
        tag("style", Markup(font_faces() + style)),
        tag("rect", width=WIDE, height=TALL, cls="paper"),
        *marks,
        xmlns="http://www.w3.org/2000/svg", width=WIDE, height=TALL,
        viewBox=f"0 0 {WIDE:g} {TALL:g}", role="img", lang=view.language,
        aria_labelledby="card-title card-desc",
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'


def _header(view: MapView) -> Band:
    """Whose journey it is, and that it is invented where it is."""
    stamp = width(view.simulated, SMALL, 600) + 32 if view.simulated else 0
    size = next((s for s in (46, 42, 38, 34) if width(view.title, s, 700) <= ROOM - stamp - 20), 34)
    title = shorten(view.title, ROOM - stamp - 20, size, 700)
    marks = [text(0, 40, title, size=size, weight=700)]
    if view.simulated:
        x = width(title, size, 700) + 20
        marks += [
            tag("rect", x=x, y=4, width=stamp, height=42, rx=6, cls="stamp"),
            text(x + stamp / 2, 34, view.simulated, size=SMALL, cls="pai", weight=600,
                 anchor="middle"),
        ]  # fmt: skip
    under = shorten(" · ".join((*view.meta[:-3], view.subtitle)), ROOM, 28)
    marks.append(text(0, 86, under, size=28, cls="mut"))
    return Band(join(marks), 92)


def _sentences(spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The first sentence of the headline, and what follows it."""
    cut = next((i for i, span in enumerate(spans) if span.text == " "), len(spans))
    return spans[:cut], spans[cut + 1 :]


def _runs(spans: tuple[Span, ...], *, quiet: bool = False) -> list[Run]:
    if quiet:
        return [Run(span.text, "mut") for span in spans]
    return [Run(span.text, *ROLES.get(span.role, ROLES["plain"])) for span in spans]


def _drawn(words: Fitted) -> Markup:
    return draw_runs(0, words.size, words.lines, size=words.size, step=words.step)


def _action(step: Line | None, language: str) -> Band:
    """The one thing to do, on dark ground, where the eye ends."""
    if step is None:
        return Band(Markup(""), 0)
    said = plain_lines((step.lead or step.text).replace("`", "“", 1).replace("`", "”", 1),
                       ROOM - 64, STEP, MOST_STEP, 600)  # fmt: skip
    tall = 62 + said.height + 34
    return Band(join((
        tag("rect", x=0, y=0, width=ROOM, height=tall, rx=16, cls="chipall"),
        text(32, 50, say("card.first", language), size=SMALL, cls="onink", weight=600),
        lines(32, 62 + said.size, said.words, step=said.step, size=said.size, cls="onink",
              weight=600),
    )), tall)  # fmt: skip


def _footer(view: MapView) -> Markup:
    """When it was counted, and how many people."""
    as_of, counted = view.meta[-1], view.meta[-3].split(" · ")[0] if len(view.meta) > 2 else ""
    said = wrap(" · ".join(part for part in (as_of, counted) if part), ROOM, SMALL, most=1)
    return lines(MARGIN, FOOT, said, step=32, size=SMALL, cls="mut")


def _moved(x: float, y: float, marks: Markup) -> Markup:
    return tag("g", marks, transform=f"translate({round(x, 2):g} {round(y, 2):g})")
