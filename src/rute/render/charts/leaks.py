"""Leaks as bars: what could be won back a month; where money is unknown, who stalled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rute.render.charts.frame import (
    BARS,
    LABEL,
    ROOM,
    TAIL,
    Chart,
    as_of,
    group_heading,
    row_label,
    shown,
    stacked,
)
from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, lines, text
from rute.render.living_map.stage_views import interval_text, share_text
from rute.render.markup import Markup, join, tag
from rute.results.leaks import BestCell, Leak, Leaks
from rute.results.numbers import Range
from rute.words.catalog import say
from rute.words.formats import about_money, count, percent
from rute.words.groups import cell_said

BAR = 22.0
Size = Callable[[Leak], float]


def leaks_chart(result: Leaks, language: str) -> Chart:
    key, size = _measure(result.leaks)
    bands = []
    if result.groups:
        for group in shown(result.groups, result.by):
            bands.append(group_heading(result.by, group.value, language, group.values))
            bands.append(_bars(group.leaks, size, key, language))
    else:
        bands.append(_bars(result.leaks, size, key, language))
    stands_for = [say(f"chart.{key}", language)]
    if any(_range(leak, key) for leak in _all(result)):
        stands_for.append(say("chart.at_stake_range", language))
    under = f"{'; '.join(stands_for)} · {as_of(result.asked, language)}"
    spoken = "; ".join(
        f"{leak.from_stage} → {leak.to_stage}: {_said(leak, key, language)}"
        for leak in result.leaks
    )
    return Chart(say("chart.leaks", language), under, spoken, stacked(bands))


def _measure(leaks: tuple[Leak, ...]) -> tuple[str, Size]:
    """What the bars stand for: money at stake, unless it is known of too few to compare."""
    if sum(bool(leak.at_stake_per_month) for leak in leaks) * 2 >= max(len(leaks), 1):
        return "at_stake", lambda leak: leak.at_stake_per_month or 0.0
    if any(leak.one_point_is_worth for leak in leaks):
        return "one_point", lambda leak: leak.one_point_is_worth or 0.0
    return "stalled", lambda leak: float(leak.stalled)


def _said(leak: Leak, key: str, language: str) -> str:
    if key == "stalled":
        return count(leak.stalled, language)
    value = leak.at_stake_per_month if key == "at_stake" else leak.one_point_is_worth
    return about_money(value, leak.currency, language)


def _bars(leaks: tuple[Leak, ...], size: Size, key: str, language: str) -> Band:
    most = max((_longest(leak, size, key) for leak in leaks), default=0.0)
    rows = [_row(leak, most, size, key, language) for leak in leaks]
    return stacked(rows, gap=16)


def _all(result: Leaks) -> Iterator[Leak]:
    yield from result.leaks
    for group in result.groups:
        yield from group.leaks


def _range(leak: Leak, key: str) -> Range | None:
    """Where what the bar stands for lies, as far as that is known."""
    ranges = {"at_stake": leak.at_stake_range, "one_point": leak.one_point_range}
    return ranges.get(key)


def _longest(leak: Leak, size: Size, key: str) -> float:
    found = _range(leak, key)
    return max(size(leak), found.high if found else 0.0)


def _whisker(found: Range | None, most: float) -> Markup | str:
    """The 95% range over the bar's end."""
    if found is None or not most:
        return ""
    low, high = (LABEL + BARS * end / most for end in (found.low, found.high))
    middle, cap = BAR / 2, 4
    path = (f"M{low:.1f} {middle - cap}V{middle + cap}M{low:.1f} {middle}H{high:.1f}"
            f"M{high:.1f} {middle - cap}V{middle + cap}")  # fmt: skip
    return tag("path", d=path, cls="range whisker")


def _as(best: BestCell, language: str) -> str:
    """“as those with channel instagram: 53%”."""
    return say(
        "chart.as", language, cell=cell_said(best.axis, best.value, language),
        share=percent(best.shrunk, language),
    )  # fmt: skip


def _row(leak: Leak, most: float, size: Size, key: str, language: str) -> Band:
    label = row_label(f"{leak.from_stage} → {leak.to_stage}")
    wide = BARS * size(leak) / most if most else 0.0
    rate = f"{share_text(leak.rate, language)} ({interval_text(leak.rate, language)})"
    if leak.target is not None:
        rate += f", {say('map.target', language, share=percent(leak.target, language))}"
    elif leak.reachable:
        rate += f", {_as(leak.reachable, language)}"
    said = wrap(_said(leak, key, language), 110, 15, 600)
    under = wrap(rate, TAIL - 14, 12)
    x = ROOM - TAIL + 14
    return Band(join((
        label.marks,
        tag("rect", x=LABEL, y=0, width=max(wide, 1.5), height=BAR, cls="b-stall") if wide else "",
        _whisker(_range(leak, key), most),
        lines(x, 15, said, step=18, size=15, weight=600),
        text(ROOM, 15, say("map.stalled", language, n=count(leak.stalled, language)), size=12,
             cls="mut", anchor="end"),
        lines(x, 16 + 18 * len(said), under, step=15, size=12, cls="mut"),
    )), max(label.height, BAR, 18 * len(said) + 15 * len(under)))  # fmt: skip
