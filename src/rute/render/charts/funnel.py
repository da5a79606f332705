"""A funnel as bars: who came this far, and what became of them: went on, dropped, stopped by an
exclusion, or hatched, who may still go on."""

from __future__ import annotations

from rute.render.charts.frame import (
    GROUPS,
    HATCH,
    LABEL,
    ROOM,
    Chart,
    as_of,
    group_heading,
    legend,
    row_label,
    stacked,
)
from rute.render.funnel_terms import sentences, spoken_length, step_name
from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, lines, text
from rute.render.living_map.stage_views import interval_text, share_text
from rute.render.markup import Markup, join, tag
from rute.results.funnel import Funnel, FunnelGroup, FunnelStep, StepDone
from rute.words.catalog import say
from rute.words.formats import count, percent, span

TAIL = 290.0  # px of the figures right of the bars: times in any language fit into them
BARS = ROOM - LABEL - TAIL
BAR = 30.0
THIN = 16.0  # of an optional step
FEWEST = 2.0  # px of the smallest part that is not nothing


def funnel_chart(result: Funnel, language: str) -> Chart:
    parts = result.groups[:GROUPS] or (result,)
    bands = [_terms(result, language), legend(_entries(parts, language))]
    for part in parts:
        if isinstance(part, FunnelGroup):
            bands.append(group_heading(result.by, part.value, language, part.values))
        bands.append(_bars(part.steps, language))
        if part.done:
            bands.append(_done(part.done, part.steps[0].people, language))
    steps = [f"{step_name(s, language)}: {count(s.people, language)}" for s in result.steps]
    return Chart(
        say("chart.funnel", language), _under(result, language), "; ".join(steps),
        stacked([band for band in bands if band.height]),
    )  # fmt: skip


def _under(result: Funnel, language: str) -> str:
    within = f"{say('word.within', language)} {spoken_length(result.within, language)}"
    if result.within_assumed:
        within += f" ({say('map.assumed', language)})"
    people = say("map.people", language, n=count(result.people, language))
    return f"{people} · {within} · {as_of(result.asked, language)}"


def _terms(result: Funnel, language: str) -> Band:
    """What binds the funnel, each sentence on a line of its own."""
    every = sentences(result, language)
    if any(step.time_p25_s is not None for step in result.steps):
        every = (*every, say("funnel.legend.times", language))
    said = [line for each in every for line in wrap(each, ROOM, 13)]
    return Band(lines(0, 12, tuple(said), step=18, size=13, cls="mut"), 18.0 * len(said))


def _entries(parts: tuple[Funnel | FunnelGroup, ...], language: str) -> list[tuple[str, str]]:
    """Only what is drawn."""
    steps = [step for part in parts for step in part.steps]
    wanted = [
        ("b-in", "went_on", True),
        ("b-far", "dropped", any(step.dropped for step in steps)),
        ("b-stall", "excluded", any(step.excluded for step in steps)),
        ("b-open", "open", any(step.open for step in steps)),
        ("b-late", "optional", any(step.optional for step in steps)),
    ]
    return [(cls, say(f"funnel.legend.{key}", language)) for cls, key, drawn in wanted if drawn]


def _bars(steps: tuple[FunnelStep, ...], language: str) -> Band:
    most = max((step.people for step in steps), default=0)
    last = max((k for k, step in enumerate(steps) if not step.optional), default=0)
    rows = [_row(step, most, language, last=k == last) for k, step in enumerate(steps)]
    return stacked(rows, gap=14)


def _row(step: FunnelStep, most: int, language: str, *, last: bool) -> Band:
    """Bar, count, share of the step before with its interval, the times since it."""
    label = row_label(step_name(step, language))
    ratio = step.conversion
    share = "" if ratio is None or ratio.value is None else (
        f"{share_text(ratio, language)} ({interval_text(ratio, language)})"
    )  # fmt: skip
    x = ROOM - TAIL + 14
    return Band(join((
        label.marks,
        _optional_bar(step, most) if step.optional else _bar(step, most, last=last),
        text(x, 13, count(step.people, language), size=16, weight=600),
        text(ROOM, 12, share, size=13, anchor="end"),
        text(x, 30, times(step, language), size=12, cls="mut"),
    )), max(label.height, BAR))  # fmt: skip


def times(step: FunnelStep, language: str) -> str:
    """“half in 2 hours (20 minutes – 5 hours)”; in brackets the middle half."""
    middle = span(step.time_from_previous_s, language)
    if step.time_from_previous_s is None:
        return ""
    if step.time_p25_s is None or step.time_p75_s is None:
        return say("map.half_in", language, span=middle)
    low, high = span(step.time_p25_s, language), span(step.time_p75_s, language)
    return say("funnel.times", language, middle=middle, low=low, high=high)


def _optional_bar(step: FunnelStep, most: int) -> Markup:
    wide = BARS * step.people / most if most else 0.0
    return tag("rect", x=LABEL, y=(BAR - THIN) / 2, width=wide, height=THIN, cls="b-late")


def _bar(step: FunnelStep, most: int, *, last: bool) -> Markup:
    """Who went on, then who dropped, who was stopped, who may still go on."""
    lost = [] if last else [
        ("b-far", step.dropped or 0), ("b-stall", step.excluded or 0), ("b-open", step.open or 0),
    ]  # fmt: skip
    on = max(step.people - sum(people for _, people in lost), 0)
    marks, x = [], LABEL
    for cls, people in [("b-in", on), *lost]:
        if not people or not most:
            continue
        wide = max(BARS * people / most, FEWEST)
        fill = f"url(#{HATCH})" if cls == "b-open" else None
        marks.append(tag("rect", x=x, y=0, width=wide, height=BAR, cls=cls, fill=fill))
        x = round(x + wide, 2)
    return join(marks)


def _done(done: tuple[StepDone, ...], first: int, language: str) -> Band:
    """In any order: how many did each step."""
    rows = [Band(text(0, 14, say("funnel.done", language), size=14, weight=700), 18)]
    for each in done:
        name = say("funnel.optional_step", language, name=each.name) if each.optional else each.name
        label = row_label(name)
        wide = BARS * each.people / first if first else 0.0
        share = percent(each.people / first if first else None, language)
        rows.append(Band(join((
            label.marks,
            tag("rect", x=LABEL, y=2, width=wide, height=THIN, cls="b-late"),
            text(ROOM - TAIL + 14, 15, count(each.people, language), size=14, weight=600),
            text(ROOM, 15, share, size=13, anchor="end"),
        )), max(label.height, THIN + 4)))  # fmt: skip
    return stacked(rows, gap=10)
