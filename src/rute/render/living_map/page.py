"""The map as one offline HTML page: no script, no network; wide, narrow, dark and on paper."""

from __future__ import annotations

from pathlib import Path

from rute.render.colours import DARK, LIGHT, variables
from rute.render.living_map.drawing import STYLE, hatch
from rute.render.living_map.page_notes import leaks_section, notes_section, numbers_table
from rute.render.living_map.page_table import HATCH, table
from rute.render.living_map.page_walk import first_screen, walk
from rute.render.living_map.tips import facts_list
from rute.render.living_map.view import Chip, MapView
from rute.render.markup import Markup, join, tag
from rute.words.catalog import say

STYLE_FILE = Path(__file__).parent / "page.css"
LABELS = 120
COLUMN = 157  # px of a column where it need not be narrower
WIDEST = 1376  # px of the map at the design width, 1440 with its margins
SLIMMEST = 880


def page(view: MapView, *, live: bool = False) -> str:
    """The page's text. Equal views give equal bytes."""
    room = max(SLIMMEST, min(WIDEST, LABELS + COLUMN * len(view.stages)))
    label = say("map.label", view.language, name=view.title)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("meta", http_equiv="refresh", content="60") if live else None,
        tag("title", label),
        tag("meta", name="description", content=view.description),
        tag("style", Markup(_style(view, room))),
    )
    skip = tag("a", say("map.skip_link", view.language), href="#numbers", cls="skip")
    body = tag("body", skip, tag("div", _top(view), _main(view, room), cls="page"))
    return f"<!doctype html>\n{tag('html', head, body, lang=view.language)}\n"


def _style(view: MapView, room: int) -> str:
    """Colours, measures of this map, the drawing's classes and the page's own rules."""
    most = min(round(room * 1.16), 1600)
    sizes = f"--n:{len(view.stages)};--room:{room}px;--most:{most}px;"
    label = f"--label:{round(LABELS / room * 100, 3):g}%;"
    rules = STYLE_FILE.read_text(encoding="utf-8")
    rules = rules.replace("__DESIGN__", str(room + 63))
    return (
        f":root{{{variables(LIGHT)}{sizes}{label}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{variables(DARK)}}}}}"
        f"@media print{{:root{{{variables(LIGHT)}}}}}"
        f"{STYLE}{rules}"
    )


def _top(view: MapView) -> Markup:
    """What the first screen holds: title, the sentence, on phones a small river and a button."""
    stamp = tag("span", view.simulated, cls="stamp") if view.simulated else None
    meta = tag("p", join((tag("b", view.meta[0]), *view.meta[1:]), between="<br>"), cls="meta")
    title = tag("div", tag("h1", view.title, " ", stamp), tag("p", view.subtitle, cls="m under"))
    return tag(
        "div",
        tag("header", title, meta),
        tag("ul", (_chip(chip) for chip in view.chips), cls="chips") if view.chips else None,
        _lead(view),
        first_screen(view),
        cls="top",
    )


def _chip(chip: Chip) -> Markup:
    words = f"{chip.name} · {chip.count}"
    if not chip.facts:
        return tag("li", words, cls=f"chip {chip.kind}")
    tip = tag("div", facts_list(chip.facts), cls="tip")
    return tag("li", words, tip, cls=f"chip {chip.kind}", tabindex=0)


def _lead(view: MapView) -> Markup | None:
    if not view.headline:
        return None
    leaking = any(span.role == "place" for span in view.headline)
    spans = (
        tag("strong", span.text) if span.role in ("place", "money") else span.text
        for span in view.headline
    )
    return tag("p", list(spans), cls="lead leaking" if leaking else "lead", id="headline")


def _main(view: MapView, room: int) -> Markup:
    defs = tag("svg", tag("defs", hatch(HATCH)), width=0, height=0, aria_hidden="true",
               style="position:absolute")  # fmt: skip
    return tag(
        "main",
        defs,
        table(view, room - LABELS),
        walk(view),
        leaks_section(view),
        numbers_table(view),
        notes_section(view),
        id="numbers",
        tabindex=-1,
    )
