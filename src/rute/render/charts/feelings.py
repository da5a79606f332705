"""Feelings as dots with their range on −2 … +2, stage by stage and touchpoint by touchpoint."""

from __future__ import annotations

from rute.render.charts.frame import (
    BARS,
    GROUPS,
    LABEL,
    ROOM,
    TAIL,
    Chart,
    as_of,
    group_heading,
    row_label,
    stacked,
)
from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, lines, text
from rute.render.markup import Markup, join, tag
from rute.render.own_figures import own_figure
from rute.results.feeling import FeelingNumbers, Feelings
from rute.words.catalog import say
from rute.words.formats import DASH, count, score

MIDDLE = 11.0
STEP = (BARS - 24) / 4  # px of one point


def feelings_chart(result: Feelings, language: str) -> Chart:
    bands = []
    if result.groups:
        for group in result.groups[:GROUPS]:
            bands += [group_heading(result.by, group.value, language), *_axis(language)]
            bands += [_row(each, language) for each in group.feelings]
    else:
        bands = [*_axis(language), *(_row(each, language) for each in result.feelings)]
    under = f"{say('chart.feelings_read', language)} · {as_of(result.asked, language)}"
    spoken = "; ".join(
        f"{_name(each, language)}: {score(each.mean, language)}, n = {count(each.people, language)}"
        for each in result.feelings
    )
    return Chart(say("chart.feelings", language), under, spoken or under, stacked(bands, gap=12))


def _x(value: float) -> float:
    return LABEL + 12 + STEP * (value + 2)


def _axis(language: str) -> list[Band]:
    marks = [
        text(_x(at), 12, score(at, language) if at else "0", size=12, cls="mut", anchor="middle")
        for at in (-2, -1, 0, 1, 2)
    ]
    return [Band(join(marks), 14)]


def _name(feeling: FeelingNumbers, language: str) -> str:
    return feeling.touchpoint or say("chart.whole_stage", language, stage=feeling.stage)


def _row(feeling: FeelingNumbers, language: str) -> Band:
    whole = feeling.touchpoint is None
    label = row_label(_name(feeling, language), LABEL - (16 if whole else 34))
    x = ROOM - TAIL + 14
    own = own_figure(feeling, language)
    moods = say(
        "chart.feelings_moods", language, positive=count(feeling.positive, language),
        neutral=count(feeling.neutral, language), negative=count(feeling.negative, language),
    )  # fmt: skip
    said = f"{score(feeling.mean, language)} · {own}" if own else score(feeling.mean, language)
    under = wrap(moods, TAIL - 14, 12) if feeling.people else ()
    return Band(join((
        tag("g", label.marks, transform=f"translate({0 if whole else 18} 0)"),
        tag("line", x1=_x(-2), x2=_x(2), y1=MIDDLE, y2=MIDDLE, cls="rule"),
        tag("line", x1=_x(0), x2=_x(0), y1=0, y2=2 * MIDDLE, cls="zero"),
        _dot(feeling),
        text(x, 15, said if feeling.mean is not None else DASH, size=15, weight=600),
        text(ROOM, 15, f"n = {count(feeling.people, language)}", size=12, cls="mut", anchor="end"),
        lines(x, 32, under, step=15, size=12, cls="mut"),
    )), max(label.height, 20 + 15 * len(under)))  # fmt: skip


def _dot(feeling: FeelingNumbers) -> Markup:
    if feeling.mean is None or feeling.low is None or feeling.high is None:
        return Markup("")
    return join((
        tag("line", x1=_x(feeling.low), x2=_x(feeling.high), y1=MIDDLE, y2=MIDDLE, cls="felt"),
        tag("circle", cx=_x(feeling.mean), cy=MIDDLE, r=6, cls="feltdot"),
    ))  # fmt: skip
