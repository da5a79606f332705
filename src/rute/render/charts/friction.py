"""Friction and delight as bars from a middle line: left less moving on, right more."""

from __future__ import annotations

from rute.render.charts.frame import BARS, LABEL, ROOM, TAIL, Chart, as_of, row_label, stacked
from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, lines, text
from rute.render.markup import Markup, join, tag
from rute.results.friction import Friction, Pattern
from rute.words.catalog import say
from rute.words.formats import count, percent, points
from rute.words.patterns import goes_with, pattern_name

SHOWN = 16
BAR = 20.0
NAME = LABEL + 60
ROOM_FOR_BARS = BARS - 60


def friction_chart(result: Friction, language: str) -> Chart:
    found = [*result.friction, *result.delight]
    shown = sorted(found[:SHOWN], key=lambda each: each.difference.value if each.difference else 0)
    most = max((_reach(each) for each in shown), default=0.0)
    bands = [_row(each, most, language) for each in shown]
    key = "chart.friction_bars" if shown else "chart.friction_none"
    under = f"{say(key, language)} · {as_of(result.asked, language)}"
    spoken = "; ".join(
        f"{pattern_name(each, language)} ({each.stage}): {goes_with(each, language)}"
        for each in shown
    )
    if len(found) > len(shown):
        more = say("chart.left_out", language, n=count(len(found) - len(shown), language))
        bands.append(Band(text(0, 14, more, size=12, cls="mut"), 18))
    return Chart(say("chart.friction", language), under, spoken or under, stacked(bands, gap=14))


def _reach(pattern: Pattern) -> float:
    held = pattern.difference
    return max(abs(held.low), abs(held.high)) if held else 0.0


def _row(pattern: Pattern, most: float, language: str) -> Band:
    held = pattern.difference
    assert held
    label = row_label(pattern_name(pattern, language), NAME - 16)
    stage = say("chart.friction_in", language, stage=pattern.stage)
    under = lines(0, label.height + 14, wrap(stage, NAME - 16, 12, most=1), step=14, size=12,
                  cls="mut", full=stage)  # fmt: skip
    x = ROOM - TAIL + 14
    shares = f"{percent(held.now, language)} · " + say(
        "chart.friction_like", language, share=percent(held.before, language)
    )
    return Band(join((
        label.marks,
        under,
        _bar(pattern, most),
        text(x, 15, points(held.value, language), size=15, weight=600),
        text(ROOM, 15, f"n = {count(pattern.n, language)}", size=12, cls="mut",
             anchor="end"),
        lines(x, 32, wrap(shares, TAIL - 14, 12), step=15, size=12, cls="mut"),
    )), label.height + 20)  # fmt: skip


def _bar(pattern: Pattern, most: float) -> Markup:
    held = pattern.difference
    assert held
    half = ROOM_FOR_BARS / 2 - 6
    zero = NAME + half
    value, low, high = (zero + half * share / most for share in (held.value, held.low, held.high))
    middle = BAR / 2 + 4
    return join((
        tag("rect", x=min(zero, value), y=4, width=max(abs(value - zero), 1.5), height=BAR,
            cls="b-stall" if held.value < 0 else "b-won"),
        tag("line", x1=zero, x2=zero, y1=-3, y2=BAR + 11, cls="zero"),
        tag("line", x1=low, x2=high, y1=middle, y2=middle, cls="range"),
    ))  # fmt: skip
