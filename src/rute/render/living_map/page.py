"""The map as one offline HTML page: no script, no network; wide, narrow, dark and on paper."""

from __future__ import annotations

from pathlib import Path

from rute.render.colours import DARK, LIGHT, variables
from rute.render.living_map.chooser import chooser, chosen_style, face, of
from rute.render.living_map.drawing import STYLE, hatch
from rute.render.living_map.page_notes import leaks_section, notes_section, numbers_table
from rute.render.living_map.page_table import HATCH, table
from rute.render.living_map.page_walk import first_screen, walk
from rute.render.living_map.view import MapView, Ref
from rute.render.markup import Markup, join, tag
from rute.words.catalog import say

STYLE_FILE = Path(__file__).parent / "page.css"
LABELS = 120
COLUMN = 157  # px of a column where it need not be narrower
WIDEST = 1376  # px of the map at the design width, 1440 with its margins
SLIMMEST = 880


def page(view: MapView, personas: tuple[MapView, ...] = (), *, reloads: int | None = None) -> str:
    """The page's text. personas: further views in the order of the chips after the first; each
    is shown when its chip is chosen. reloads: every so many seconds. Equal views give equal
    bytes."""
    views = (view, *personas)
    room = max(SLIMMEST, min(WIDEST, LABELS + COLUMN * len(view.stages)))
    label = say("map.label", view.language, name=view.title)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("meta", http_equiv="refresh", content=str(reloads)) if reloads else None,
        tag("title", label),
        tag("meta", name="description", content=view.description),
        tag("style", Markup(_style(view, room) + chosen_style(len(views)))),
    )
    skip = tag("a", say("map.skip_link", view.language), href="#numbers", cls="skip")
    body = tag("body", skip, tag("div", _top(views), _main(views, room), cls="page"))
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


def _top(views: tuple[MapView, ...]) -> Markup:
    """What the first screen holds: title, the sentence, on phones a small river and a button."""
    view = views[0]
    stamp = tag("span", view.simulated, cls="stamp") if view.simulated else None
    title = tag("div", tag("h1", view.title, " ", stamp), tag("p", view.subtitle, cls="m under"))
    shown = [part for k, each in enumerate(views) for part in _opening(each, of(views, k))]
    metas = [_meta(each, of(views, k)) for k, each in enumerate(views)]
    return tag("div", tag("header", title, metas), chooser(views), shown, cls="top")


def _opening(view: MapView, of_whom: str) -> list[Markup]:
    river = tag("div", first_screen(view), cls=of_whom or None)
    parts = (lead(view, of_whom), face(view, of_whom), river)
    return [part for part in parts if part]


def _meta(view: MapView, of_whom: str) -> Markup:
    rows = join((tag("b", view.meta[0]), *view.meta[1:]), between="<br>")
    return tag("p", rows, cls=f"meta {of_whom}".strip())


def lead(view: MapView, of_whom: str = "") -> Markup | None:
    """The opening sentence, with what it leads to."""
    if not view.headline:
        return None
    leaking = any(span.role == "place" for span in view.headline)
    spans = (
        tag("strong", span.text) if span.role in ("place", "money") else span.text
        for span in view.headline
    )
    cls = f"{'lead leaking' if leaking else 'lead'} {of_whom}".strip()
    return tag("p", list(spans), _links(view), cls=cls, id=f"{view.key}headline")


def _links(view: MapView) -> Markup | None:
    """From the sentence to what stands behind it, and to the first thing to do."""
    row = next((row for row in view.leaks if row.stage == view.biggest), None)
    if row is None and not view.measured:
        return _to_data(view)
    if row is None:
        return None
    target = view.address(Ref("leak", name=str(row.rank))) or f"#{view.key}leak-{row.rank}"
    people = view.address(Ref("stalled", row.from_stage)) or target
    links = [tag("a", say("headline.see", view.language, n=row.stalled), href=people)]
    if row.advice:
        first = say("headline.first", view.language, do=row.advice[0].do)
        links.append(tag("a", first, href=target))
    return tag("span", links, cls="links")


def _to_data(view: MapView) -> Markup | None:
    """How a map without numbers gets some."""
    if not view.in_app:
        return tag("span", say("map.next_step", view.language), cls="links")
    if not (data := view.address(Ref("data"))):
        return None
    return tag("span", tag("a", say("map.add_data", view.language), href=data), cls="links")


def _main(views: tuple[MapView, ...], room: int) -> Markup:
    defs = tag("svg", tag("defs", hatch(HATCH)), width=0, height=0, aria_hidden="true",
               style="position:absolute")  # fmt: skip
    parts = [
        tag("div", map_itself(view, room), cls=of(views, k) or None) for k, view in enumerate(views)
    ]
    return tag("main", defs, parts, notes_section(views[0]), id="numbers", tabindex=-1)


def map_itself(view: MapView, room: int) -> Markup:
    """The wide map and the one for phones, the leaks, every number."""
    parts = (table(view, room - LABELS), walk(view), leaks_section(view), numbers_table(view))
    return join(part for part in parts if part)
