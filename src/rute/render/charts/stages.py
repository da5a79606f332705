"""Stages as bars: everybody who reached a stage, split by what became of them."""

from __future__ import annotations

from rute.render.charts.frame import (
    BARS,
    HATCH,
    LABEL,
    ROOM,
    TAIL,
    Chart,
    as_of,
    group_heading,
    legend,
    row_label,
    shown,
    stacked,
)
from rute.render.living_map.drawing import Band, text
from rute.render.living_map.stage_views import interval_text, share_text
from rute.render.markup import Markup, join, tag
from rute.results.stages import StageNumbers, Stages
from rute.words.catalog import say
from rute.words.formats import DASH, count

SPLIT = (
    ("moved_on_in_time", "b-in"), ("moved_on_late", "b-late"), ("already_further", "b-far"),
    ("open", "b-open"), ("stalled", "b-stall"),
)  # fmt: skip
LAST = "b-last"
BAR = 20.0


def stages_chart(result: Stages, language: str) -> Chart:
    entries = [(cls, say(f"word.{key}", language)) for key, cls in SPLIT]
    if any(_is_last(stage) for stage in result.stages):
        entries.append((LAST, say("chart.last", language)))
    bands = [legend(entries)]
    if result.groups:
        for group in shown(result.groups, result.by):
            bands.append(group_heading(result.by, group.value, language, group.values))
            bands.append(_bars(group.stages, language))
    else:
        bands.append(_bars(result.stages, language))
    people = say("map.people", language, n=count(result.people, language))
    under = f"{people} · {as_of(result.asked, language)}"
    spoken = "; ".join(f"{s.name}: {count(s.reached, language)}" for s in result.stages)
    return Chart(say("chart.stages", language), under, spoken, stacked(bands))


def _bars(stages: tuple[StageNumbers, ...], language: str) -> Band:
    most = max((stage.reached or 0 for stage in stages), default=0)
    return stacked([_row(stage, most, language) for stage in stages], gap=12)


def _row(stage: StageNumbers, most: int, language: str) -> Band:
    label = row_label(stage.name)
    known = stage.reached is not None
    reached = text(ROOM - TAIL + 14, 15, count(stage.reached, language), size=15, weight=600,
                   cls="ink" if known else "mut")  # fmt: skip
    ratio = stage.conversion
    share = ""
    if ratio is not None and ratio.value is not None:
        share = f"{share_text(ratio, language)} ({interval_text(ratio, language)})"
    says = text(ROOM, 15, share or DASH, size=13, cls="mut", anchor="end")
    return Band(join((label.marks, _bar(stage, most), reached, says)), max(label.height, BAR + 2))


def _bar(stage: StageNumbers, most: int) -> Markup:
    if not stage.reached or not most:
        return Markup("")
    parts = [(getattr(stage, key), cls) for key, cls in SPLIT]
    if _is_last(stage):
        parts = [(stage.reached, LAST)]
    marks, x = [], LABEL
    for people, cls in parts:
        wide = BARS * (people or 0) / most
        if wide > 0:
            fill = f"url(#{HATCH})" if cls == "b-open" else None
            marks.append(tag("rect", x=x, y=0, width=wide, height=BAR, cls=cls, fill=fill))
            x += wide
    return join(marks)


def _is_last(stage: StageNumbers) -> bool:
    """The last measured stage: there is nowhere further to move on to."""
    return bool(stage.reached) and stage.stalled is None
