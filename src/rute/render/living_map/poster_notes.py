"""Under the lanes: leaks ranked, events not yet on the map, and what it all stands on."""

from __future__ import annotations

from rute.render.lettering import shorten, wrap
from rute.render.living_map.drawing import Band, line, lines, text
from rute.render.living_map.rich import Run, draw_runs, wrap_runs
from rute.render.living_map.view import Fact, LeakRow, MapView
from rute.render.markup import Markup, join, tag
from rute.words.catalog import say
from rute.words.formats import DASH

ROWS = 5
ROW = 30.0
GAP = 40.0
# Left edges of the ranking's columns, as shares of its width.
PLACE, RATE, TARGET, STALLED, WORTH = 0.035, 0.36, 0.52, 0.62, 0.74


def leaks_band(view: MapView, room: float) -> Band:
    """The ranking left, the tray right; either alone takes what it needs."""
    if not view.leaks and not view.tray:
        return Band(Markup(""), 0)
    left = room * (0.66 if view.tray else 0.8)
    leaks = _leaks(view, left) if view.leaks else Band(Markup(""), 0)
    x = left + GAP if view.leaks else 0
    tray = _tray(view, room - x) if view.tray else Band(Markup(""), 0)
    marks = (leaks.marks, tag("g", tray.marks, transform=f"translate({x:g} 0)"))
    return Band(join(marks), max(leaks.height, tray.height))


def _leaks(view: MapView, room: float) -> Band:
    said = view.language
    marks = [text(0, 14, say("map.leaks", said), size=15, weight=700)]
    heads = (
        (RATE, "word.conversion"), (TARGET, "word.target"), (STALLED, "word.stalled"),
        (WORTH, "word.at_stake"),
    )  # fmt: skip
    known = any(row.worth != DASH for row in view.leaks)
    marks += [
        text(room * x, 36, say(key, said), size=12, cls="mut")
        for x, key in heads
        if known or x != WORTH
    ]
    y = 44.0
    for row in view.leaks[:ROWS]:
        band = _leak(row, room)
        marks += [
            line(0, y, room, y, "rule"),
            tag("g", band.marks, transform=f"translate(0 {y:g})"),
        ]
        y += band.height
    return Band(join(marks), y)


def _leak(row: LeakRow, room: float) -> Band:
    place = wrap(row.place, room * (RATE - PLACE) - 14, 13.5, 600)
    worth = wrap(row.worth, room * (1 - WORTH), 13) if row.worth != DASH else ()
    cls = "pai" if row.rank == 1 else "ink"
    return Band(join((
        text(0, 20, str(row.rank), size=13.5, cls=cls, weight=700),
        lines(room * PLACE, 20, place, step=17, size=13.5, cls=cls, weight=600),
        draw_runs(room * RATE, 20, [[Run(row.rate, "ink", 600), Run(f"  {row.interval}", "mut")]],
                  size=13, step=17),
        text(room * TARGET, 20, row.target, size=13),
        text(room * STALLED, 20, row.stalled, size=13),
        lines(room * WORTH, 20, worth, step=17, size=13, cls=cls),
    )), ROW + 17 * (max(len(place), len(worth)) - 1))  # fmt: skip


def _tray(view: MapView, room: float) -> Band:
    """Frequent events that no rule mentions, to be placed."""
    marks = [text(0, 14, say("map.tray", view.language), size=15, weight=700)]
    more = wrap(say("map.tray_more", view.language), room, 12)
    marks.append(lines(0, 36, more, step=16, size=12, cls="mut"))
    y = 36 + 16 * (len(more) - 1) + 24.0
    for event in view.tray[:ROWS]:
        name = shorten(event.label, room - 120, 13)
        marks += [
            text(0, y, name, size=13, full=event.label),
            text(room, y, event.value, size=13, cls="mut", anchor="end"),
        ]
        y += 21
    return Band(join(marks), y - 8)


def notes_band(view: MapView, room: float) -> Band:
    """Three columns: how to read, the data, the rules."""
    wide = (room - 2 * GAP) / 3
    columns = (
        (say("map.how", view.language), [[Run(each, "mut")] for each in view.notes.how]),
        (say("map.data", view.language), _facts(view.notes.data)),
        (say("map.rules", view.language), _facts(view.notes.rules)),
    )
    marks = [line(0, 0, room, 0, "rule")]
    tall = 0.0
    for k, (title, paragraphs) in enumerate(columns):
        x, y = k * (wide + GAP), 46.0
        marks.append(text(x, 25, title, size=13, weight=700))
        for runs in paragraphs:
            said = wrap_runs(runs, wide, 12)
            marks.append(draw_runs(x, y, said, size=12, step=17))
            y += 17 * len(said) + 4
        tall = max(tall, y)
    return Band(join(marks), tall - 8)


def _facts(facts: tuple[Fact, ...]) -> list[list[Run]]:
    return [[Run(f"{fact.label}: ", "ink", 600), Run(fact.value, "mut")] for fact in facts]
