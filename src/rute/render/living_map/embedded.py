"""The map inside a page of an app: its parts, and a style that touches nothing else of the page."""

from __future__ import annotations

from dataclasses import dataclass

from rute.render.living_map.chooser import face
from rute.render.living_map.drawing import STYLE, hatch
from rute.render.living_map.page import (
    COLUMN,
    LABELS,
    SLIMMEST,
    STYLE_FILE,
    lead,
    map_itself,
)
from rute.render.living_map.page_notes import notes_section
from rute.render.living_map.page_table import HATCH
from rute.render.living_map.page_walk import first_screen
from rute.render.living_map.scoping import scoped
from rute.render.living_map.view import MapView
from rute.render.markup import Markup, join, tag

WIDEST = 1200  # px of the map beside an app's navigation, on a screen 1440 wide
UNDER = ".living"
OWN = """
.living{container:map/inline-size;font-size:15px;line-height:1.45}
.living p{max-width:none}.living .card{box-shadow:none;padding:7px 8px}
.living .card svg{position:static;float:left;margin:2px 6px 0 0}
.living a.card,.living a.item{display:block;color:var(--ink);text-decoration:none}
.living a.item.pain{color:var(--pain)}.living a.item.opportunity{color:var(--opportunity)}
.living a.card:hover,.living a.card:focus-visible{border-color:var(--data)}
.living a.name{color:inherit;text-decoration:none;cursor:pointer}.living a.item:hover,.living a.name:hover{text-decoration:underline}
.living a.hot{cursor:pointer}.living a.hot:hover{background:rgb(0 114 178/.07)}
.living a.hot>.tip{display:none}.living a.hot:hover>.tip,.living a.hot:focus-visible>.tip{display:block}
.living a.leak.line{display:grid;grid-template-columns:24px minmax(0,3fr) minmax(0,1.6fr) minmax(0,1fr) minmax(0,3fr);gap:12px;padding:9px 0;font-size:14px;color:var(--ink);text-decoration:none}
.living a.leak.line:hover{background:var(--soft)}.living a.leak.most b{color:var(--pain)}
@container map (max-width:719.98px){.living a.leak.line{grid-template-columns:20px minmax(0,1fr) auto;gap:4px 10px}.living a.leak.line>:nth-child(n+4){grid-column:2/-1}}
.living .behind:is(a){display:inline-block;padding:6px 0;font-size:13px}
"""  # noqa: E501


@dataclass(frozen=True, slots=True)
class Embedded:
    """The map's parts in reading order, to be put into elements of the class `living`.

    head: the opening sentence, who the persona is; first: the small river and its button, which a
    phone shows; body: the map itself with its notes. measures: of this map, for the style
    attribute of what holds it."""

    head: Markup
    first: Markup
    body: Markup
    measures: str


def embedded(view: MapView) -> Embedded:
    """Equal views give equal bytes."""
    room = _room(view)
    defs = tag("svg", tag("defs", hatch(HATCH)), width=0, height=0, aria_hidden="true",
               style="position:absolute")  # fmt: skip
    opening = [part for part in (lead(view), face(view, "")) if part]
    return Embedded(
        head=join(opening),
        first=first_screen(view),
        body=join((defs, map_itself(view, room), notes_section(view))),
        measures=f"--n:{len(view.stages)};--room:{room}px;"
        f"--label:{round(LABELS / room * 100, 3):g}%",
    )


def _room(view: MapView) -> int:
    return max(SLIMMEST, min(WIDEST, LABELS + COLUMN * len(view.stages)))


def embedded_style(stages: int) -> str:
    """The style of a map of so many stages. It uses the page's own variables of the palette."""
    room = max(SLIMMEST, min(WIDEST, LABELS + COLUMN * stages))
    rules = STYLE_FILE.read_text(encoding="utf-8").replace("__DESIGN__", str(room - 1))
    return scoped(f"{STYLE}{rules}", UNDER, container="map") + OWN
