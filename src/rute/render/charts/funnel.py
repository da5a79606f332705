"""A funnel as bars: who came this far, and of them, hatched, who may still go on."""

from __future__ import annotations

from rute.render.charts.frame import (
    BARS,
    GROUPS,
    HATCH,
    LABEL,
    ROOM,
    TAIL,
    Chart,
    as_of,
    group_heading,
    legend,
    row_label,
    stacked,
)
from rute.render.living_map.drawing import Band, text
from rute.render.living_map.stage_views import interval_text, share_text
from rute.render.markup import join, tag
from rute.results.funnel import Funnel, FunnelStep
from rute.words.catalog import say
from rute.words.formats import count, length, span

BAR = 30.0


def funnel_chart(result: Funnel, language: str) -> Chart:
    bands = [legend([("b-in", say("word.people", language)),
                     ("b-open", say("chart.still_open", language))])]  # fmt: skip
    if result.groups:
        for group in result.groups[:GROUPS]:
            bands.append(group_heading(result.by, group.value, language))
            bands.append(_bars(group.steps, language))
    else:
        bands.append(_bars(result.steps, language))
    spoken = "; ".join(f"{s.name}: {count(s.people, language)}" for s in result.steps)
    return Chart(say("chart.funnel", language), _under(result, language), spoken, stacked(bands))


def _under(result: Funnel, language: str) -> str:
    amount, _, unit = result.within.partition(" ")
    window = length(int(amount), unit, language) if amount.isdigit() and unit else result.within
    within = f"{say('word.within', language)} {window}"
    if result.within_assumed:
        within += f" ({say('map.assumed', language)})"
    people = say("map.people", language, n=count(result.people, language))
    return f"{people} · {within} · {as_of(result.asked, language)}"


def _bars(steps: tuple[FunnelStep, ...], language: str) -> Band:
    most = max((step.people for step in steps), default=0)
    rows = [_row(step, most, language) for step in steps]
    return stacked(rows, gap=14)


def _row(step: FunnelStep, most: int, language: str) -> Band:
    """Bar, count, share of the step before with its interval, the typical time since."""
    label = row_label(step.name)
    wide = BARS * step.people / most if most else 0.0
    waiting = BARS * min(step.open, step.people) / most if most else 0.0
    ratio = step.conversion
    share = "" if ratio is None or ratio.value is None else (
        f"{share_text(ratio, language)} ({interval_text(ratio, language)})"
    )  # fmt: skip
    time = step.time_from_previous_s
    since = "" if time is None else say("map.half_in", language, span=span(time, language))
    x = ROOM - TAIL + 14
    return Band(join((
        label.marks,
        tag("rect", x=LABEL, y=0, width=wide - waiting, height=BAR, cls="b-in") if wide else "",
        tag("rect", x=LABEL + wide - waiting, y=0, width=waiting, height=BAR, cls="b-open",
            fill=f"url(#{HATCH})") if waiting else "",
        text(x, 20, count(step.people, language), size=16, weight=600),
        text(ROOM, 12, share, size=13, anchor="end"),
        text(ROOM, 28, since, size=12, cls="mut", anchor="end"),
    )), max(label.height, BAR))  # fmt: skip
