"""Lines of words that differ in weight and colour: the headline, labels with their values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rute.render.lettering import width
from rute.render.markup import Markup, join, tag


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    cls: str = "ink"
    weight: int = 400


def wrap_runs(runs: Iterable[Run], room: float, size: float) -> list[list[Run]]:
    """Lines of runs no wider than `room`; breaks only at spaces."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for word in _words(runs):
        wide = sum(width(part.text, size, part.weight) for part in word)
        space = width(" ", size) if lines[-1] else 0.0
        if lines[-1] and used + space + wide > room:
            lines.append([])
            used = space = 0.0
        if lines[-1]:
            lines[-1].append(Run(" ", lines[-1][-1].cls, lines[-1][-1].weight))
        lines[-1].extend(word)
        used += space + wide
    return [_merged(line) for line in lines if line]


def draw_runs(x: float, y: float, lines: list[list[Run]], *, size: float, step: float) -> Markup:
    return join(
        tag(
            "text",
            *(
                tag("tspan", run.text, cls=run.cls,
                    font_weight=run.weight if run.weight != 400 else None)
                for run in line
            ),
            x=x, y=y + step * k, font_size=size, xml__space="preserve",
        )
        for k, line in enumerate(lines)
    )  # fmt: skip


def _words(runs: Iterable[Run]) -> list[list[Run]]:
    """Words, each of the runs it is made of: "Convert" + ":" is one word in two weights."""
    words: list[list[Run]] = [[]]
    for run in runs:
        for k, part in enumerate(run.text.split(" ")):
            if k and words[-1]:
                words.append([])
            if part:
                words[-1].append(Run(part, run.cls, run.weight))
    return [word for word in words if word]


def _merged(line: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in line:
        if merged and (merged[-1].cls, merged[-1].weight) == (run.cls, run.weight):
            merged[-1] = Run(merged[-1].text + run.text, run.cls, run.weight)
        else:
            merged.append(run)
    return merged
