"""Headings over stages that belong together, as "Pre-purchase": on the page and the poster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, Grid, lines, shape
from rute.render.living_map.view import StageView
from rute.render.markup import Markup, join, tag

SIZE = 13
GAP = 8.0  # px a heading's line ends before its last column does


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring stages of one group (None: of none), `start` the index of the first."""

    part: str | None
    start: int
    stages: int


def runs(stages: tuple[StageView, ...]) -> Iterator[Run]:
    start = 0
    for part, found in groupby(stages, key=lambda stage: stage.part):
        count = len(list(found))
        yield Run(part, start, count)
        start += count


def grouped(stages: tuple[StageView, ...]) -> bool:
    return any(stage.part for stage in stages)


def heading_row(stages: tuple[StageView, ...]) -> Markup | None:
    """A row of the page's table that spans the columns of each group."""
    if not grouped(stages):
        return None
    cells = (
        tag("th", tag("span", run.part) if run.part else None, colspan=run.stages,
            scope="colgroup", cls="part" if run.part else None)
        for run in runs(stages)
    )  # fmt: skip
    return tag("tr", tag("td"), *cells, cls="parts")


def headings_band(stages: tuple[StageView, ...], grid: Grid) -> Band:
    """The same on the poster, above the names of the stages."""
    if not grouped(stages):
        return Band(Markup(""), 0)
    named = [(run, wrap(run.part, grid.column * run.stages - 2 * GAP, SIZE, 600, most=2))
             for run in runs(stages) if run.part]  # fmt: skip
    tall = 17.0 * max(len(said) for _, said in named)
    marks = [mark for run, said in named for mark in _heading(run, said, tall, grid)]
    return Band(join(marks), tall + 12)


def _heading(run: Run, said: tuple[str, ...], tall: float, grid: Grid) -> Iterator[Markup]:
    left, right = grid.left(run.start) + GAP, grid.left(run.start + run.stages) - GAP
    y = tall + 4
    yield lines((left + right) / 2, tall - 4 - 17 * (len(said) - 1), said, step=17, size=SIZE,
                cls="mut", weight=600, anchor="middle", full=run.part)  # fmt: skip
    yield shape("part", "M", left, y + 5, "V", y, "H", right, "V", y + 5)
