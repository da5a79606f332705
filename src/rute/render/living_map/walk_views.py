"""One real customer's way, laid over the design: numbered steps, each under its stage."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from rute.journey.model import Journey
from rute.render.living_map.drawing import Band, Grid, shape, text
from rute.render.living_map.view import Item, Lane, Thread
from rute.render.markup import Markup, join, tag
from rute.results.map import MapNumbers
from rute.results.walk import Walk, WalkStep
from rute.words.catalog import say
from rute.words.formats import count, percent, span

RADIUS = 10.0
TALL = 52.0
MOST = 7  # dots in a column


@dataclass(frozen=True, slots=True)
class _Placed:
    """Like steps that follow each other: where they lie, and how often it was."""

    column: int
    first: WalkStep
    times: int


def walk_lane(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[Lane, ...]:
    """The steps in words, as one lane more; none where no way is asked for or shown."""
    if numbers is None or numbers.walk is None or not numbers.walk.steps:
        return ()
    cells: list[list[Item]] = [[] for _ in journey.stages]
    for number, placed in enumerate(_placed(journey, numbers.walk), start=1):
        cells[placed.column].append(_item(number, placed, language))
    label = say("walk.lane", language)
    return (Lane("walk", label, tuple(tuple(cell) for cell in cells)),)


def thread_of(journey: Journey, numbers: MapNumbers | None, language: str) -> Thread | None:
    if numbers is None or numbers.walk is None:
        return None
    walk = numbers.walk
    if not walk.steps:
        return Thread((), say("walk.too_few", language))
    said = say(
        "walk.who", language, people=count(walk.people, language),
        share=percent(walk.people / walk.of, language),
    )  # fmt: skip
    if walk.others_after:
        key = "walk.after_last_one" if walk.others_after == 1 else "walk.after_last"
        said = f"{said} {say(key, language, n=count(walk.others_after, language))}"
    return Thread(tuple(placed.column for placed in _placed(journey, walk)), said)


def _placed(journey: Journey, walk: Walk) -> list[_Placed]:
    names = [stage.name for stage in journey.stages]
    column = names.index(walk.route[0]) if walk.route[0] in names else 0
    found = []
    for _, same in groupby(walk.steps, key=_likeness):
        steps = list(same)
        for stage in steps[0].stages:
            column = names.index(stage) if stage in names else column
        found.append(_Placed(column, steps[0], len(steps)))
    return found


def _likeness(step: WalkStep) -> tuple[object, ...]:
    # A step that reaches a stage stands alone: its moment is no other's.
    return (step.after_s if step.stages else None, step.event, step.touchpoints)


def _item(number: int, placed: _Placed, language: str) -> Item:
    step = placed.first
    when = say("walk.start", language)
    if step.after_s:
        when = say("walk.after", language, span=span(step.after_s, language))
    what = ", ".join(step.touchpoints) or step.event
    if placed.times > 1:
        what += f" ×{placed.times}"
    notes = [step.event] if step.touchpoints else []
    if step.stages:
        notes.append(say("walk.reaches", language, stages=", ".join(step.stages)))
    if step.others:
        key = "walk.others_one" if step.others == 1 else "walk.others"
        notes.append(say(key, language, n=count(step.others, language)))
    return Item(what, lead=f"{number} · {when}", notes=tuple(notes))


def thread_band(thread: Thread | None, grid: Grid) -> Band:
    """The thread through the stages' columns, a numbered dot a step; back under the line where
    the way goes back."""
    if thread is None or not thread.columns:
        return Band(Markup(""), 0)
    places = _places(thread.columns, grid)
    middle = 20.0
    marks: list[Markup] = []
    for before, after in pairwise(places):
        if after >= before:
            marks.append(shape("thread", "M", before, middle, "H", after))
        else:
            low = middle + 24
            marks.append(shape("thread", "M", before, middle, "C", before, low, after, low, after,
                               middle))  # fmt: skip
    for number, x in enumerate(places, start=1):
        marks.append(tag("circle", cx=x, cy=middle, r=RADIUS, cls="bead"))
        marks.append(text(x, middle + 4, str(number), size=12, weight=600, cls="onink",
                          anchor="middle"))  # fmt: skip
    return Band(join(marks), TALL)


def _places(columns: tuple[int, ...], grid: Grid) -> list[float]:
    """Steps of one column side by side, in their order."""
    of_column = {column: columns.count(column) for column in columns}
    seen: dict[int, int] = {}
    places = []
    for column in columns:
        k = seen[column] = seen.get(column, 0) + 1
        room = grid.column - 2 * RADIUS - 8
        step = min(room / max(of_column[column] - 1, 1), 2 * RADIUS + 6)
        start = grid.centre(column) - step * (of_column[column] - 1) / 2
        places.append(start + step * (k - 1))
    return places
