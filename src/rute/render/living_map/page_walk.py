"""The map on a phone and on A4: a first screen, then one stage a section along a river."""

from __future__ import annotations

from rute.render.living_map.drawing import shape, text
from rute.render.living_map.headings import runs
from rute.render.living_map.page_table import item_markup
from rute.render.living_map.river import depth
from rute.render.living_map.small_river import small_river
from rute.render.living_map.tips import facts_list
from rute.render.living_map.view import Arc, Fact, FeelingView, MapView, Passage, Ref, StageView
from rute.render.markup import Markup, join, tag
from rute.render.syllables import softened
from rute.words.catalog import say

GUTTER = 44.0  # px of the river beside the text
CURVE = 40.0
POINT = 8.0  # px of one point of feeling

__all__ = ["first_screen", "text", "walk"]


def first_screen(view: MapView) -> Markup:
    """The small river and one button: to the biggest leak, or to the first stage."""
    where, said = view.biggest, view.language
    if where is None:
        link, label = 0, say("map.see_route", said)
    else:
        link, label = where, say("map.see_leak", said, place=view.stages[where].name)
    button = tag("a", label, href=f"#{view.key}stage-{link + 1}", cls="go")
    return tag("div", small_river(view), button, cls="first")


def walk(view: MapView) -> Markup:
    """One section a stage, its number, words and way on; river left, feelings right."""
    most = max((stage.reached or 0 for stage in view.stages), default=0)
    sections = (_stage(view, index, most) for index in range(len(view.stages)))
    title = tag("h2", say("map.walk", view.language))
    parts = {run.start: run.part for run in runs(view.stages)}
    headed = [
        join((tag("p", parts[index], cls="part") if parts.get(index) else Markup(""), section))
        for index, section in enumerate(sections)
    ]
    return tag("section", title, headed, cls="walk" if _felt(view) else "walk calm")


def _stage(view: MapView, index: int, most: int) -> Markup:
    stage, said = view.stages[index], view.language
    after = view.stages[index + 1] if index + 1 < len(view.stages) else None
    lanes = (
        join((tag("h4", lane.label), *(item_markup(item, view) for item in lane.cells[index])))
        for lane in view.lanes
        if lane.cells[index]
    )
    return tag(
        "section",
        _river_beside(stage, after, most),
        *(_feeling_beside(stage.feeling, after.feeling if after else None) if _felt(view) else ()),
        tag("h3", f"{index + 1} · {softened(stage.name)}"),
        tag("p", stage.amount, cls="big few" if stage.muted else "big"),
        [tag("p", line, cls="m s") for line in _under(stage)],
        _evidence(stage.facts + stage.feeling.facts, view, Ref("stage", stage.name)),
        None if view.opens else _about(stage, said),
        *lanes,
        _campaigns(view, index),
        _way_on(stage.passage, _drop(stage, most), view, stage.name) if stage.passage else None,
        cls="stage",
        id=f"{view.key}stage-{index + 1}",
    )


def _felt(view: MapView) -> bool:
    """Is any feeling known? Else its line would stand empty and take room from the cards."""
    every = (stage.feeling for stage in view.stages)
    return any(
        each.believed is not None or each.measured is not None or each.truth for each in every
    )


def _campaigns(view: MapView, index: int) -> Markup | None:
    """Campaigns that start here, as planned, each with the stage it leads to."""
    found = [arc for arc in view.arcs if arc.start == index]
    if not found:
        return None
    items = (_campaign(arc, view) for arc in found)
    return join((tag("h4", view.campaigns_said), *items))


def _campaign(arc: Arc, view: MapView) -> Markup:
    to = " · ".join(part for part in (_leads_to(arc, view), arc.sources) if part)
    notes = [tag("span", note, cls="n") for note in (to, arc.measured, arc.helps) if note]
    ref = Ref("campaign", name=arc.name)
    evidence = _evidence(arc.facts, view, ref) if arc.planned else None
    return tag("div", tag("b", arc.asks), notes, evidence, cls="item ask")


def _leads_to(arc: Arc, view: MapView) -> str:
    if arc.start == arc.end:
        return say("campaign.inside", view.language)
    return f"→ {view.stages[arc.end].name}"


def _under(stage: StageView) -> list[str]:
    said = [
        stage.note,
        stage.shift.text if stage.shift else None,
        *stage.here,
        stage.skipped,
        stage.returned,
    ]
    feeling = stage.feeling
    if feeling.truth:
        said.append(f"◆ {feeling.truth.text}")
    return [line for line in said if line]


def _about(stage: StageView, language: str) -> Markup | None:
    if not stage.advice:
        return None
    return tag("details", tag("summary", say("learn.about", language)), facts_list(stage.advice))


def _evidence(facts: tuple[Fact, ...], view: MapView, ref: Ref) -> Markup:
    words = say("map.tap", view.language)
    if to := view.address(ref):
        return tag("a", words, href=to, cls="behind")
    return tag("details", tag("summary", words), facts_list(facts))


def _drop(stage: StageView, most: int) -> float:
    """Width of the leak at the river's scale, px."""
    stalled = stage.passage.stalled if stage.passage else 0
    return depth(stalled, most) * GUTTER / depth(most, most) if most else 0.0


def _way_on(passage: Passage, drop: float, view: MapView, stage: str) -> Markup:
    """The passage in words: share, interval, typical time, who stalled, who is still open."""
    language = view.language
    window = ", ".join(part for part in (passage.window, passage.assumed) if part)
    if passage.interval is None:
        share = tag("p", tag("b", passage.share, cls="share"))
        lost = [tag("span", passage.stalled_text, cls="m")]
        window = window and f"({window})"
    else:
        share = tag("p", tag("b", passage.share, cls="share"), " ", say("word.moved_on_in_time",
                    language), " ", tag("span", f"({passage.interval})", cls="m s i"))  # fmt: skip
        lost = [tag("span", f"▼ {passage.stalled_text}", cls="lost" if passage.stalled else "m")]
    if window:
        lost.append(tag("span", f" {window}", cls="m"))
    moved = passage.shift.text if passage.shift else None
    every = (moved, passage.median, passage.target, passage.open_text, passage.expected)
    rows = [part for part in every if part]
    return tag(
        "div", share, tag("p", lost), [tag("p", row, cls="m s") for row in rows],
        _evidence(passage.facts, view, Ref("passage", stage)),
        cls="on most" if passage.biggest else "on",
        style=f"--drop:{drop:.1f}px",
    )  # fmt: skip


def _river_beside(stage: StageView, after: StageView | None, most: int) -> Markup | None:
    """The river runs down beside the text and narrows to the next stage's width."""
    if stage.reached is None or not most:
        return None
    scale = GUTTER / depth(most, most)
    wide = depth(stage.reached, most) * scale
    if not wide:
        return None
    known = after is not None and after.reached is not None
    below = depth(after.reached or 0, most) * scale if known and after else wide
    mid, end = GUTTER / 2, 100.0
    marks = shape(
        "river", "M", mid - wide / 2, 0, "V", 55, "C", mid - wide / 2, 80, mid - below / 2, 80,
        mid - below / 2, end, "H", mid + below / 2, "C", mid + below / 2, 80, mid + wide / 2, 80,
        mid + wide / 2, 55, "V", 0, "Z",
    )  # fmt: skip
    return tag("svg", marks, viewBox=f"0 0 {GUTTER:g} 100", preserveAspectRatio="none",
               cls="vr", aria_hidden="true")  # fmt: skip


def _feeling_beside(feeling: FeelingView, after: FeelingView | None) -> list[Markup]:
    """The emotion curve, standing: right is delighted, left is upset, a dot at each heading."""
    marks = [tag("line", x1=CURVE / 2, y1=0, x2=CURVE / 2, y2=100, cls="zero",
                 vector_effect="non-scaling-stroke")]  # fmt: skip
    if after:
        for kind, start, end in (
            ("believed", feeling.believed, after.believed),
            ("felt", feeling.measured, after.measured),
        ):
            if start is not None and end is not None:
                marks.append(_bend(kind, _x(start), _x(end)))
    curve = tag("svg", marks, viewBox=f"0 0 {CURVE:g} 100", preserveAspectRatio="none", cls="vc",
                aria_hidden="true")  # fmt: skip
    dots = []
    if feeling.believed is not None:
        dots.append(_dot(feeling.believed, "dot believed"))
    if feeling.measured is not None:
        dots.append(_dot(feeling.measured, "dot"))
    if feeling.truth:
        dots.append(
            _dot(feeling.truth.score, f"dot truthdot{'' if feeling.truth.measured else ' open'}")
        )
    return [curve if after else Markup(""), *dots]


def _x(score: float) -> float:
    return CURVE / 2 + score * POINT


def _bend(kind: str, x1: float, x2: float) -> Markup:
    return tag("path", d=f"M{x1:g} 0C{x1:g} 50 {x2:g} 50 {x2:g} 100", cls=kind,
               vector_effect="non-scaling-stroke")  # fmt: skip


def _dot(score: float, cls: str) -> Markup:
    return tag("span", cls=cls, style=f"right:{CURVE - _x(score):g}px")
