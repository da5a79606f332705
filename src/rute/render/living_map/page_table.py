"""The wide map as a real table: stages are columns, lanes are rows, drawings lie in their rows."""

from __future__ import annotations

from rute.render.living_map.arcs import Spot, arc_spots, arcs_band
from rute.render.living_map.curve import UNIT, curve_band, zero_of
from rute.render.living_map.drawing import Band, Grid
from rute.render.living_map.glyphs import glyph
from rute.render.living_map.headings import heading_row
from rute.render.living_map.river import name_size, plan, river_of
from rute.render.living_map.tips import facts_list, hot, tip
from rute.render.living_map.view import Item, Lane, MapView, Ref
from rute.render.living_map.walk_views import thread_band
from rute.render.markup import Markup, join, tag
from rute.render.syllables import softened
from rute.words.catalog import say

HATCH = "uncounted"
TIGHT = 125.0  # px of a column under which glyphs are left out
BELOW = "behind"


def table(view: MapView, width: float) -> Markup:
    """The map at design width; `width` is that of all its columns together."""
    grid = Grid(width, len(view.stages))
    rows = [_river_row(view, grid), _feeling_row(view, grid)]
    rows.append(_thread_row(view, grid))
    rows += [_lane_row(lane, view) for lane in view.lanes]
    body = tag(
        "table",
        tag("caption", say("map.label", view.language, name=view.title), cls="sr"),
        tag("colgroup", tag("col", style="width:var(--label)"), *[tag("col")] * grid.columns),
        _head(view, name_size(view.stages, grid)),
        tag("tbody", [row for row in rows if row]),
        cls="map tight" if grid.column < TIGHT else "map",
    )
    label = say("map.label", view.language, name=view.title)
    inner = tag("div", _arcs(view, grid), body, cls="inner")
    scroll = tag("div", inner, cls="scroll", tabindex=0, role="region", aria_label=label)
    return tag("section", scroll, cls="wide")


def drawing(band: Band, width: float, *, label: str | None = None) -> Markup:
    """A band as a picture that grows with the page. With a label it speaks for itself."""
    spoken = {"role": "img", "aria_label": label} if label else {"aria_hidden": "true"}
    return tag("svg", band.marks, viewBox=f"0 0 {width:g} {band.height:g}", width="100%", **spoken)


def _arcs(view: MapView, grid: Grid) -> Markup | None:
    band = arcs_band(view.arcs, grid)
    if not band.height:
        return None
    said = view.campaigns_said
    spots = (_arc_spot(spot, view, band, grid) for spot in arc_spots(view.arcs, grid))
    inside = tag("div", drawing(band, grid.width), *spots, cls="arcs")
    return tag("div", tag("p", said), inside, cls="arcsrow")


def _arc_spot(spot: Spot, view: MapView, band: Band, grid: Grid) -> Markup | None:
    """The words of an arc open to what the campaign is and how it helps the customer."""
    arc = spot.arc
    facts = "; ".join(f"{fact.label}: {fact.value}" for fact in arc.facts)
    place = (
        f"left:{_percent(spot.x, grid.width)};width:{_percent(spot.width, grid.width)};"
        f"top:{_share(spot.y, band)};height:{_share(spot.height, band)}"
    )
    to = view.address(Ref("campaign", name=arc.name)) if arc.planned else None
    return tag("div", hot(arc.facts, f"{arc.name}. {facts}", place=place, to=to, name=arc.name),
               cls=_side((arc.start + arc.end) // 2, view))  # fmt: skip


def _head(view: MapView, size: float) -> Markup:
    style = f"font-size:{size:g}px"
    names = (_name(view, index, style) for index in range(len(view.stages)))
    corner = tag("th", tag("span", say("word.stage", view.language), cls="sr"), scope="col")
    return tag("thead", heading_row(view.stages), tag("tr", corner, *names))


def _name(view: MapView, index: int, style: str) -> Markup:
    """A stage's name, opening to what the stage is about."""
    stage = view.stages[index]
    if to := view.address(Ref("stage", stage.name)):
        name = tag("a", softened(stage.name), href=to, cls="name")
        return tag("th", name, scope="col", style=style)
    if not stage.advice:
        return tag("th", softened(stage.name), scope="col", style=style)
    about = tag("div", facts_list(stage.advice), cls="tip told")
    name = tag("span", softened(stage.name), about, tabindex=0, cls="name")
    return tag("th", name, scope="col", style=style, cls=_side(index, view))


def _side(index: int, view: MapView) -> str | None:
    """Columns of the right half open their evidence to the left."""
    return "right" if index >= len(view.stages) / 2 else None


def _river_row(view: MapView, grid: Grid) -> Markup:
    band = river_of(view, grid, HATCH)
    where = plan(view.stages, grid, measured=view.measured)
    picture = tag("div", drawing(band, grid.width), cls="across")
    cells = []
    for index, stage in enumerate(view.stages):
        spots = [
            hot(
                stage.facts,
                f"{stage.amount}. {stage.spoken}",
                place=f"left:6%;width:88%;top:0;height:{_share(where.hops_y + 8, band)}",
                to=view.address(Ref("stage", stage.name)),
                name=f"{stage.name}: {stage.amount}",
            )
        ]
        if stage.passage:
            top, tall = _share(where.middle - 30, band), _share(60, band)
            spots.append(
                hot(
                    stage.passage.facts,
                    stage.passage.spoken,
                    place=f"left:72%;width:56%;top:{top};height:{tall};z-index:2",
                    to=view.address(Ref("passage", stage.name)),
                    name=f"{stage.passage.share}, {stage.passage.stalled_text}",
                )
            )
        cells.append(tag("td", picture if index == 0 else None, *spots, cls=_side(index, view)))
    head = tag("th", say("map.people_row", view.language), scope="row")
    return tag("tr", head, *cells, cls="draw")  # fmt: skip


def _feeling_row(view: MapView, grid: Grid) -> Markup | None:
    band = curve_band(view.stages, grid)
    if not band.height:
        return None
    picture = tag("div", drawing(band, grid.width), cls="across")
    cells = []
    tall, feels = _share(band.height - 4, band), say("map.feeling_row", view.language)
    for index, stage in enumerate(view.stages):
        spoken = "; ".join(f"{fact.label}: {fact.value}" for fact in stage.feeling.facts)
        place = f"left:6%;width:88%;top:0;height:{tall}"
        to = view.address(Ref("feeling", stage.name))
        spot = hot(stage.feeling.facts, spoken, place=place, to=to,
                   name=f"{feels}: {stage.feeling.label or '—'}")  # fmt: skip
        cells.append(tag("td", picture if index == 0 else None, spot, cls=_side(index, view)))
    return tag("tr", _scale(view, band, grid), *cells, cls="draw")


def _thread_row(view: MapView, grid: Grid) -> Markup | None:
    """The thread of one customer; its words follow as the next lane, so it is not spoken."""
    band = thread_band(view.thread, grid)
    if view.thread is None:
        return None
    if not band.height:
        said = tag("p", view.thread.said, cls="m s")
        return tag("tr", tag("th", say("walk.lane", view.language), scope="row"),
                   tag("td", said, colspan=grid.columns), cls="lane")  # fmt: skip
    picture = tag("div", drawing(band, grid.width), cls="across")
    said = tag("p", view.thread.said, cls="m s who")
    head = tag("th", tag("span", say("walk.title", view.language), cls="sr"), scope="row")
    cell = tag("td", picture, said, colspan=grid.columns)
    return tag("tr", head, cell, cls="draw walked")


def _scale(view: MapView, band: Band, grid: Grid) -> Markup:
    """Row heading with the ends of the scale beside the drawing."""
    zero, said = zero_of(view.stages, grid), view.language
    marks = (
        (zero - 2 * UNIT, f"{say('feeling.delighted', said)} +2"),
        (zero, "0"),
        (zero + 2 * UNIT, f"{say('feeling.upset', said)} −2"),
    )
    ends = (tag("tspan", text, x=104, y=y + 4) for y, text in marks)
    scale = tag(
        "svg", tag("text", list(ends), cls="mut", font_size=12, text_anchor="end"),
        viewBox=f"0 0 120 {band.height:g}", width="100%", aria_hidden="true",
    )  # fmt: skip
    return tag("th", tag("span", say("map.feeling_row", said), cls="sr"), scale, scope="row")


def _share(pixels: float, band: Band) -> str:
    return _percent(pixels, band.height)


def _percent(pixels: float, of: float) -> str:
    return f"{round(pixels / of * 100, 2):g}%"


def _lane_row(lane: Lane, view: MapView) -> Markup:
    sight = None
    if lane.key == BELOW:
        sight = tag("span", say("map.visibility", view.language), cls="sight")
    cells = (tag("td", _cell(cell, view), cls=_side(i, view)) for i, cell in enumerate(lane.cells))
    behind = " behind" if lane.key == BELOW else ""
    walked = " steps" if lane.key == "walk" else ""
    return tag("tr", tag("th", sight, lane.label, scope="row"), *cells,
               cls=f"lane{behind}{walked}")  # fmt: skip


def _cell(cell: tuple[Item, ...], view: MapView) -> Markup:
    return join(item_markup(item, view) for item in cell) if cell else tag("span", "—", cls="m")


def item_markup(item: Item, view: MapView) -> Markup:
    """A card, a pain ▼, an opportunity ▲ or plain words, with what stands behind them."""
    to = view.address(item.ref)
    kind, opens = ("a", None) if to else ("div", 0 if item.facts else None)
    behind = None if to else tip(item.facts)
    notes = [tag("span", note, cls="n") for note in item.notes]
    if item.kind == "card":
        notes = [tag("span", " · ".join(item.notes), cls="n")] if item.notes else []
        notes += [tag("span", each.text, cls=f"n {each.kind}") for each in item.found]
        mark = tag("svg", glyph(item.channel), viewBox="0 0 16 16", width=16, height=16,
                   aria_hidden="true")  # fmt: skip
        cls = "card truth" if item.strong else "card"
        return tag(kind, mark, tag("b", softened(item.text)), notes, behind, cls=cls,
                   tabindex=opens, href=to)  # fmt: skip
    lead = tag("span", item.lead, cls="who") if item.lead else None
    cls = "item" if item.kind == "plain" else f"item {item.kind}"
    return tag(kind, lead, softened(item.text), notes, behind, cls=cls, tabindex=opens, href=to)
