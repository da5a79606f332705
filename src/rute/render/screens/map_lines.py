"""The words of the terminal's map: its heading, what happens between stages, its legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rute.journey.model import Journey
from rute.render.living_map.view import MapView, Passage
from rute.words.catalog import say

if TYPE_CHECKING:
    from rich.text import Text

NUMBER = 4  # cells of a stage's number with its gaps
STYLES = {"place": "bold red", "money": "bold red", "plain": ""}


def gist(view: MapView, room: int) -> Iterator[Text]:
    """Title, what was counted, and the sentence that opens the map."""
    from rich.text import Text

    title = Text().append(view.title, style="bold")
    if view.simulated:
        title.append(f"  [{view.simulated}]", style="red")
    yield from _wrapped(title, room)
    if view.subtitle:
        yield from _wrapped(Text(view.subtitle, style="dim"), room)
    yield from _wrapped(Text(" · ".join(view.meta), style="dim"), room)
    if view.headline:
        yield Text()
        headline = Text.assemble(*((span.text, STYLES[span.role]) for span in view.headline))
        yield from _wrapped(headline, room)


def passage_line(journey: Journey, index: int, view: MapView, room: int) -> Iterator[Text]:
    """What lies between this stage and the next."""
    stage = view.stages[index]
    if stage.passage is not None:
        on, lost = _going(stage.passage, view.language), _losing(stage.passage, view.language)
        wide = sum(len(text) + 3 for text, _ in (*on, *lost)) - 3
        for parts in [on + lost] if wide <= room - NUMBER else [on, lost]:
            yield from _indented(parts, room)
    elif not view.measured:
        yield from _designed(journey, index, view, room)
    elif stage.state == "unmeasured":
        yield from _indented([(say("map.no_rule", view.language), "dim")], room)
    elif stage.note:
        yield from _indented([(stage.note, "dim")], room)


def _going(passage: Passage, language: str) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    if passage.interval:
        share = say("screen.map.on", language, share=passage.share, interval=passage.interval)
        said.append((f"↓ {share}", "bold" if passage.biggest else ""))
    return said + [(part, "dim") for part in (passage.target, passage.median) if part]


def _losing(passage: Passage, language: str) -> list[tuple[str, str]]:
    stalled = passage.stalled_text
    if passage.stalled and passage.window:
        assumed = f" ({passage.assumed})" if passage.assumed else ""
        stalled = f"{stalled} {passage.window}{assumed}"
    mark = "▼ " if passage.stalled else ""
    said = [(mark + stalled, "red" if passage.stalled else "dim")]
    if passage.open_text:
        said.append((passage.open_text, "dim"))
    if passage.expected:
        said.append((passage.expected, "dim"))
    if passage.biggest:
        said.append((say("screen.map.biggest", language), "bold red"))
    return said


def _designed(journey: Journey, index: int, view: MapView, room: int) -> Iterator[Text]:
    """What people want there, where they meet us, and what they are asked on the way on."""
    stage = journey.stages[index]
    meet = ", ".join(point.name for point in stage.touchpoints)
    for key, text in (("lane.wants", stage.wants), ("lane.touchpoints", meet)):
        if text:
            yield from _indented([(f"{say(key, view.language)}: {text}", "dim")], room)
    for arc in view.arcs:
        if arc.start == index:
            name = view.stages[arc.end].name
            yield from _indented([(f"→ {name}: {arc.asks} ({arc.sources})", "green")], room)


def legend(view: MapView, room: int, step: str | None) -> Iterator[Text]:
    from rich.text import Text

    keys = []
    if view.measured:
        keys.append("bars")
    if any(stage.feeling.measured is not None for stage in view.stages):
        keys.append("feelings")
    elif any(stage.feeling.believed is not None for stage in view.stages):
        keys.append("believed")
    if not view.measured:
        keys.append("designed")
    for key in keys:
        yield from _wrapped(Text(say(f"screen.map.{key}", view.language), style="dim"), room)
    if step:
        yield Text()
        yield from _wrapped(Text(say("screen.map.step", view.language, step=step), "bold"), room)


def _indented(parts: Iterable[tuple[str, str]], room: int) -> Iterator[Text]:
    """Parts with dots between them, under a stage's name; no part is torn if it fits a line."""
    from rich.text import Text

    line = Text()
    for text, style in parts:
        if line and line.cell_len + 3 + len(text) > room - NUMBER:
            yield _pushed(line)
            line = Text()
        if line:
            line.append(" · ", style="dim")
        line.append(text, style=style)
        if line.cell_len > room - NUMBER:
            *whole, line = list(_wrapped(line, room - NUMBER))
            yield from (_pushed(each) for each in whole)
    if line:
        yield _pushed(line)


def _pushed(line: Text) -> Text:
    from rich.text import Text

    return Text(" " * NUMBER).append_text(line)


def _wrapped(text: Text, room: int) -> Iterator[Text]:
    from io import StringIO

    from rich.console import Console

    for line in text.wrap(Console(file=StringIO(), width=room), room):
        line.rstrip()
        yield line
