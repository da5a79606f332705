"""The first A4 page: whose journey, its sentence, the small river, its people, its stages."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.lettering import shorten, width, wrap
from rute.render.living_map.drawing import Band, line, lines, text
from rute.render.living_map.rich import Run, draw_runs, wrap_runs
from rute.render.living_map.small_river import small_river
from rute.render.living_map.view import Chip, MapView, StageView
from rute.render.markup import join, tag
from rute.render.paper.flow import ROOM, Block
from rute.words.catalog import say

ROLES = {"place": ("pai", 700), "money": ("pai", 700), "plain": ("ink", 400)}
RIVER = 250.0
# Right edges of the list's columns.
PEOPLE, SHARE, LOST = 400.0, 520.0, ROOM


def cover(view: MapView) -> tuple[Block, ...]:
    return (
        Block(_title(view)), Block(_headline(view), 26), Block(_river(view), 20),
        *(Block(band, 12) for band in _people(view)), *_stages(view),
    )  # fmt: skip


def _title(view: MapView) -> Band:
    stamp = width(view.simulated, 14, 600) + 36 if view.simulated else 0
    title = wrap(view.title, ROOM - stamp, 36, 700, most=3)
    under = wrap(view.subtitle, ROOM, 16, most=3)
    meta = wrap(" · ".join(view.meta), ROOM, 13)
    y = 34 + 42 * (len(title) - 1) + 30
    last = y + 22 * (len(under) - 1) + 24
    marks = [
        lines(0, 34, title, step=42, size=36, weight=700),
        lines(0, y, under, step=22, size=16, cls="mut"),
        lines(0, last, meta, step=18, size=13),
    ]
    if view.simulated:
        x, top = width(title[-1], 36, 700) + 18, 8 + 42 * (len(title) - 1)
        marks += [
            tag("rect", x=x, y=top, width=stamp - 18, height=28, rx=4, cls="stamp"),
            text(x + (stamp - 18) / 2, top + 19, view.simulated, size=14, cls="pai", weight=600,
                 anchor="middle"),
        ]  # fmt: skip
    return Band(join(marks), last + 18 * (len(meta) - 1) + 6)


def _headline(view: MapView) -> Band:
    if not view.headline:
        return Band(join(()), 0)
    runs = [Run(span.text, *ROLES.get(span.role, ROLES["plain"])) for span in view.headline]
    said = wrap_runs(runs, ROOM - 28, 20)
    tall = 29 * len(said) + 14
    leaking = any(span.role == "place" for span in view.headline)
    return Band(join((
        tag("rect", x=0, y=0, width=5, height=tall, cls="bar" if leaking else "barcalm"),
        draw_runs(24, 28, said, size=20, step=29),
    )), tall)  # fmt: skip


def _river(view: MapView) -> Band:
    tall = RIVER if view.measured and view.biggest is not None else RIVER * 122 / 174
    return Band(tag("svg", small_river(view), x=0, y=0, width=ROOM, height=tall), tall)


def _people(view: MapView) -> Iterator[Band]:
    """Personas: name, how many, who they are."""
    for chip in view.chips:
        if chip.kind in ("counted", "drawn") and chip.facts:
            yield _persona(chip)


def _persona(chip: Chip) -> Band:
    name = f"{chip.name} · {chip.count}"
    told = (
        f"{fact.label}: {fact.value}" + ("" if fact.value.endswith(".") else ".")
        for fact in chip.facts
    )
    said = wrap(" ".join(told), ROOM - 16, 12.5, most=3)
    return Band(join((
        tag("rect", x=0, y=0, width=3, height=22 + 17 * len(said), cls="river"),
        text(16, 14, shorten(name, ROOM - 16, 14, 600), size=14, weight=600),
        lines(16, 34, said, step=17, size=12.5, cls="mut"),
    )), 26 + 17 * len(said))  # fmt: skip


def _stages(view: MapView) -> Iterator[Block]:
    """What each stage is about, in one row."""
    said = view.language
    heads = [text(0, 14, say("column.stage", said), size=12, cls="mut")]
    if view.measured:
        heads += [
            text(x, 14, say(key, said), size=12, cls="mut", anchor="end")
            for x, key in ((PEOPLE, "map.people_row"), (SHARE, "word.conversion"),
                           (LOST, "word.stalled"))
        ]  # fmt: skip
    yield Block(Band(join(heads), 18), 26)
    for index, stage in enumerate(view.stages):
        yield Block(_row(index, stage, measured=view.measured), 0)


def _row(index: int, stage: StageView, *, measured: bool) -> Band:
    name = wrap(f"{index + 1}  {stage.name}", (PEOPLE - 130) if measured else ROOM, 14, 600)
    marks = [line(0, 2, ROOM, 2, "rule"), lines(0, 22, name, step=18, size=14, weight=600)]
    if measured:
        passage = stage.passage
        cls = "pai" if passage and passage.biggest else "ink"
        share = passage.share if passage else ""
        lost = passage.stalled_text if passage else ""
        marks += [
            text(PEOPLE, 22, stage.amount, size=14, anchor="end"),
            text(SHARE, 22, share, size=14, cls=cls, anchor="end"),
            text(LOST, 22, shorten(lost, LOST - SHARE - 16, 14), size=14, cls=cls, anchor="end"),
        ]
    return Band(join(marks), 32 + 18 * (len(name) - 1))
