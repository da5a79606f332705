"""The map as a picture of letters: stages as a river of bars, who is lost on the way, feelings."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from textwrap import wrap
from typing import TYPE_CHECKING, TextIO

from rute.journey.model import Journey
from rute.render.living_map.build import build
from rute.render.living_map.stage_views import numbers_of
from rute.render.living_map.told import Told
from rute.render.living_map.view import MapView, StageView
from rute.render.screens.map_lines import NUMBER, gist, legend, passage_line
from rute.results.map import MapNumbers
from rute.results.stages import StageNumbers
from rute.words.formats import score

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

NARROWEST, WIDEST = 60, 120
NAME = (16, 30)  # characters of a stage's name at the narrowest and at the widest
LEAST_BAR = 12
MOVED, STALLED, OPEN, UNKNOWN = "█", "▒", "░", "·"
STYLES = {MOVED: "blue", STALLED: "red", OPEN: "cyan", UNKNOWN: "dim"}


def draw_map(
    told: Told,
    language: str,
    *,
    step: str | None = None,
    file: TextIO | None = None,
    width: int | None = None,
) -> None:
    """Prints the map to `file`, or to standard output. step: the first thing to do."""
    from rich.console import Console

    console = Console(file=file, highlight=False, width=width)
    view = build(told, language=language)
    for line in lines(view, told.journey, told.numbers, console, step):
        console.print(line)


def lines(
    view: MapView, journey: Journey, numbers: MapNumbers | None, console: Console,
    step: str | None,
) -> list[Text]:  # fmt: skip
    """All lines of the picture, each no wider than the console, as far as words allow."""
    from rich.text import Text

    room = min(max(console.width, NARROWEST), WIDEST)
    drawn = [*gist(view, room), Text()]
    most = max((stage.reached or 0 for stage in view.stages), default=0)
    columns = _columns(view, room)
    for index, stage in enumerate(view.stages):
        found = numbers_of(numbers, journey.stages[index])
        if stage.part and (index == 0 or view.stages[index - 1].part != stage.part):
            drawn.append(Text(f"{' ' * NUMBER}{stage.part}", style="underline"))
        drawn.append(_stage_line(index, stage, found, most, columns, view.language))
        drawn.extend(passage_line(journey, index, view, room))
    drawn.append(Text())
    drawn.extend(legend(view, room, step))
    drawn.extend(_converted(journey, room, view.language))
    return drawn


def _converted(journey: Journey, room: int, language: str) -> Iterator[Text]:
    """What became of the journey's own stages, where another model is shown."""
    from rich.text import Text

    for note in journey.notes:
        yield from (Text(part, style="dim") for part in wrap(note.said(language), room))


def _columns(view: MapView, room: int) -> tuple[int, int, int]:
    """Characters for the names, the counts and the bars."""
    from rich.cells import cell_len

    least, most = NAME
    longest = max((cell_len(stage.name) for stage in view.stages), default=0)
    name = min(longest, least + (most - least) * (room - NARROWEST) // (WIDEST - NARROWEST))
    amount = max((cell_len(stage.amount) for stage in view.stages), default=0)
    feeling = max((cell_len(_feeling(stage, view.language)) for stage in view.stages), default=0)
    bar = room - NUMBER - name - amount - feeling - 6
    return name, amount, max(bar, LEAST_BAR)


def _stage_line(
    index: int, stage: StageView, found: StageNumbers | None, most: int,
    columns: tuple[int, int, int], language: str,
) -> Text:  # fmt: skip
    from rich.cells import set_cell_size
    from rich.text import Text

    name, amount, room = columns
    line = Text().append(f"{index + 1:>{NUMBER - 1}} ", style="dim")
    biggest = bool(stage.passage and stage.passage.biggest)
    line.append(_fitted(stage.name, name), style="bold red" if biggest else "bold")
    line.append("  " + " " * max(amount - len(stage.amount), 0) + stage.amount)
    line.append("  ")
    used = 0
    for glyph, length in _bar(stage, found, most, room):
        line.append(glyph * length, style=STYLES[glyph])
        used += length
    feeling = _feeling(stage, language)
    if feeling:
        line.append(set_cell_size("", room - used) + "  ")
        line.append(feeling, style="magenta")
    line.rstrip()
    return line


def _fitted(name: str, room: int) -> str:
    """The name in exactly `room` cells, cut with an ellipsis."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(name) <= room:
        return set_cell_size(name, room)
    return set_cell_size(set_cell_size(name, room - 1).rstrip() + "…", room)


def _bar(
    stage: StageView, found: StageNumbers | None, most: int, room: int
) -> list[tuple[str, int]]:
    """The stage's people by square root, as the river on paper; inside, what became of them."""
    if not stage.reached or found is None or not most:
        return [(UNKNOWN, room)] if stage.state == "total" else []
    length = max(round(room * sqrt(stage.reached / most)), 1)
    stalled = _part(found.stalled, stage.reached, length)
    waiting = min(_part(found.open, stage.reached, length), length - stalled)
    return [(MOVED, length - stalled - waiting), (STALLED, stalled), (OPEN, waiting)]


def _part(people: int | None, of: int, length: int) -> int:
    """Their share of the bar; where there is anybody, and room, they are seen."""
    if not people:
        return 0
    return min(max(round(length * people / of), 1), length)


def _feeling(stage: StageView, language: str) -> str:
    """ "● −1.1 ○ +0.5": what people answered, and what the team believes."""
    said = []
    if stage.feeling.measured is not None:
        said.append(f"● {score(stage.feeling.measured, language)}")
    if stage.feeling.believed is not None:
        said.append(f"○ {score(stage.feeling.believed, language)}")
    return " ".join(said)
