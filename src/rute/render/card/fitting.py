"""Words set as large as their place allows."""

from __future__ import annotations

from dataclasses import dataclass, field

from rute.render.lettering import ELLIPSIS, size_for, wrap
from rute.render.living_map.rich import Run, wrap_runs

LEADING = 1.26


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of runs, or plain words, in a size at which they fit."""

    size: float
    lines: list[list[Run]] = field(default_factory=list)
    words: tuple[str, ...] = ()

    @property
    def step(self) -> float:
        return self.size * LEADING

    @property
    def height(self) -> float:
        return self.step * max(len(self.lines), len(self.words))


def fitted(runs: list[Run], room: float, sizes: tuple[int, ...], tall: float) -> Fitted:
    """The largest of `sizes` in which the runs fit `tall`; in the smallest, cut to fit it."""
    if not runs:
        return Fitted(sizes[-1])
    for size in sizes:
        said = wrap_runs(runs, room, size)
        if len(said) * size * LEADING <= tall:
            return Fitted(size, said)
    size = sizes[-1]
    most = max(int(tall / (size * LEADING)), 1)
    kept = wrap_runs(runs, room - size, size)[:most]
    last = kept[-1][-1]
    kept[-1][-1] = Run(last.text.rstrip(" .,") + ELLIPSIS, last.cls, last.weight)
    return Fitted(size, kept)


def plain_lines(
    words: str, room: float, sizes: tuple[int, ...], tall: float, weight: int
) -> Fitted:
    """As `fitted`, for words of one kind."""
    for size in sizes:
        said = wrap(words, room, size, weight)
        whole = size_for(words, room, (size,), weight) == size
        if whole and len(said) * size * LEADING <= tall:
            return Fitted(size, words=said)
    size = sizes[-1]
    most = max(int(tall / (size * LEADING)), 1)
    return Fitted(size, words=wrap(words, room, size, weight, most=most))
