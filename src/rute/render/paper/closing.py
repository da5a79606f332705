"""The last A4 pages: where people get lost, what to do next, what it all stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, line, lines, text
from rute.render.living_map.rich import Run, draw_runs, wrap_runs
from rute.render.living_map.view import Fact, LeakRow, MapView
from rute.render.markup import join
from rute.render.paper.flow import ROOM, Block, Section
from rute.results.story import Line
from rute.words.catalog import say
from rute.words.formats import DASH

SIZE = 13.0
STEP = 19.0


def closing(view: MapView, steps: Sequence[Line]) -> Section:
    blocks = [*_steps(steps, view.language), *_leaks(view), *_tray(view), *_notes(view)]
    return Section(say("map.evidence", view.language), tuple(blocks))


def _title(words: str) -> Block:
    return Block(Band(text(0, 20, words, size=20, weight=700), 24), 34)


def _steps(steps: Sequence[Line], language: str) -> Iterator[Block]:
    if steps:
        yield _title(say("story.steps", language))
    for n, step in enumerate(steps, start=1):
        do = wrap(step.lead or "", ROOM - 28, 14, 600)
        why = wrap(step.text, ROOM - 28, SIZE)
        tall = STEP * (len(do) + len(why)) + 2
        yield Block(Band(join((
            text(0, 15, f"{n}", size=14, weight=700, cls="pai"),
            lines(28, 15, do, step=STEP, size=14, weight=600),
            lines(28, 15 + STEP * len(do), why, step=STEP, size=SIZE, cls="mut"),
        )), tall), 10)  # fmt: skip


def _leaks(view: MapView) -> Iterator[Block]:
    if view.leaks:
        yield _title(say("map.leaks", view.language))
    for row in view.leaks:
        yield Block(_leak(row, view.language), 6)


def _leak(row: LeakRow, language: str) -> Band:
    cls = "pai" if row.rank == 1 else "ink"
    place = wrap(f"{row.rank}  {row.place}", ROOM, 14, 600)
    target = "" if row.target == DASH else say("leak.target", language, share=row.target)
    stalled = say("map.stalled", language, n=row.stalled)
    figures = [
        f"{row.rate} ({row.interval})", target, stalled, row.worth if row.worth != DASH else "",
    ]  # fmt: skip
    said = wrap(" · ".join(part for part in figures if part), ROOM - 18, SIZE)
    return Band(join((
        line(0, 0, ROOM, 0, "rule"),
        lines(0, 20, place, step=STEP, size=14, cls=cls, weight=600),
        lines(18, 20 + STEP * len(place), said, step=STEP, size=SIZE),
    )), 10 + STEP * (len(place) + len(said)))  # fmt: skip


def _tray(view: MapView) -> Iterator[Block]:
    if view.tray:
        yield _title(say("map.tray", view.language))
        yield from _facts([Fact(event.label, event.value) for event in view.tray])


def _notes(view: MapView) -> Iterator[Block]:
    notes, language = view.notes, view.language
    yield _title(say("map.how", language))
    for said in notes.how:
        yield _paragraph([Run(said)])
    yield _title(say("map.data", language))
    yield from _facts(notes.data)
    yield _title(say("map.rules", language))
    yield from _facts(notes.rules)


def _facts(facts: Sequence[Fact]) -> Iterator[Block]:
    for fact in facts:
        yield _paragraph([Run(f"{fact.label}: ", "ink", 600), Run(fact.value)])


def _paragraph(runs: list[Run]) -> Block:
    said = wrap_runs(runs, ROOM, SIZE)
    return Block(Band(draw_runs(0, 14, said, size=SIZE, step=STEP), STEP * len(said)), 5)
