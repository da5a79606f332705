"""The river of stages in the terminal while events arrive."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from textwrap import wrap
from typing import TYPE_CHECKING

from rute.results.watched import Move, Watched, WatchedStage
from rute.words.catalog import say
from rute.words.formats import DASH, MINUS, count, local, moment, percent, span

if TYPE_CHECKING:
    from rich.text import Text

NARROWEST, WIDEST = 60, 160
NUMBER = 4
NAME = (14, 30)  # cells of a stage's name at most, narrow and wide
LEAST_BAR = 4
GAP = 2
MOVES = 8


def watch_lines(
    seen: Watched, language: str, *, width: int, height: int | None = None, now: int
) -> list[Text]:
    """All lines, none wider than `width` as far as words allow. height: rows there are, None
    for as many as it takes; now: µs UTC, for the age of the last event."""
    room = min(max(width, NARROWEST), WIDEST)
    top = [*_heading(seen, language, room, now), *_river(seen, language, room)]
    foot = list(_foot(seen, language, room))
    left = MOVES if height is None else max(min(height - len(top) - len(foot) - 4, MOVES), 1)
    return [*top, *_moves(seen, language, room, left), *foot]


def move_line(move: Move, zone: str, language: str) -> str:
    """ "17:41:05  +3 Convert · 5 events"."""
    parts = [f"{_signed(people, language)} {name}" for name, people in move.stages]
    if move.events:
        parts.append(_events(move.events, language))
    return f"{_clock(move.at, zone, language)}  {' · '.join(parts)}"


def _heading(seen: Watched, language: str, room: int, now: int) -> Iterator[Text]:
    from rich.text import Text

    title = Text().append(seen.name, style="bold")
    if seen.simulated:
        title.append(f"  [{say('screen.simulated', language)}]", style="red")
    since = say("watch.since", language, time=_clock(seen.since, seen.zone, language))
    yield title.append(f"  {since}", style="dim")
    events = count(seen.events, language)
    key = "watch.more_events" if seen.arrived else "watch.events"
    more = _signed(seen.arrived, language)
    as_of = say("watch.as_of", language, moment=moment(seen.as_of, seen.zone, language))
    known = f"{say(key, language, events=events, more=more)} · {as_of}"
    for line in (_last(seen, language, now), known):
        yield from (Text(part, style="dim") for part in wrap(line, room))
    yield Text()


def _last(seen: Watched, language: str, now: int) -> str:
    if seen.last_event is None:
        return say("watch.no_event", language)
    at = moment(seen.last_event, seen.zone, language)
    if seen.last_event > now:
        return say("watch.last_ahead", language, moment=at)
    age = span((now - seen.last_event) / 1e6, language)
    return say("watch.last", language, moment=at, age=age)


def _river(seen: Watched, language: str, room: int) -> Iterator[Text]:
    """One line a stage: name, the people there as a bar, and what became of it."""
    from rich.cells import cell_len
    from rich.text import Text

    cells = [_cells(stage, language) for stage in seen.stages]
    titles = [say(f"watch.{key}", language) for key in ("here", "arrived", "just", "rate")]
    widths = [
        max([cell_len(title), *(cell_len(row[k]) for row in cells)])
        for k, title in enumerate(titles)
    ]
    if _taken(widths) + NAME[0] + LEAST_BAR > room:  # the least one can do without
        titles, widths = titles[:3], widths[:3]
    longest = max((cell_len(stage.name) for stage in seen.stages), default=0)
    name = min(longest, NAME[1], max(NAME[0], (room - _taken(widths)) // 2))
    bar = max(room - _taken(widths) - name, LEAST_BAR)
    head = Text(" " * (NUMBER + name + GAP + bar), style="dim")
    for title, width in zip(titles, widths, strict=True):
        head.append(" " * GAP + f"{title:>{width}}")
    yield head
    most = max((stage.people_here or 0 for stage in seen.stages), default=0)
    for index, (stage, row) in enumerate(zip(seen.stages, cells, strict=True)):
        yield _stage_line(index, stage, row[: len(widths)], widths, name, bar, most)
    yield Text()


def _taken(widths: list[int]) -> int:
    return NUMBER + GAP + sum(width + GAP for width in widths)


def _cells(stage: WatchedStage, language: str) -> tuple[str, ...]:
    return (
        count(stage.people_here, language),
        _change(stage.arrived, language),
        _change(stage.just_now, language),
        percent(stage.rate.value if stage.rate else None, language),
    )


def _change(people: int | None, language: str) -> str:
    """Nothing where nobody came or went."""
    if people is None:
        return DASH
    return _signed(people, language) if people else ""


def _stage_line(
    index: int, stage: WatchedStage, cells: tuple[str, ...], widths: list[int], name: int,
    bar: int, most: int,
) -> Text:  # fmt: skip
    from rich.text import Text

    moved = bool(stage.just_now)
    line = Text().append(f"{index + 1:>{NUMBER - 1}} ", style="dim")
    line.append(_fitted(stage.name, name), style="bold green" if moved else "bold")
    line.append(" " * GAP)
    length = round(bar * sqrt(stage.people_here / most)) if stage.people_here and most else 0
    if stage.people_here:
        length = max(length, 1)
    line.append("█" * length, style="green" if moved else "blue").append(" " * (bar - length))
    styles = ("", "cyan", "bold green", "")
    for cell, width, style in zip(cells, widths, styles, strict=False):
        line.append(" " * GAP + f"{cell:>{width}}", style=style)
    line.rstrip()
    return line


def _fitted(name: str, room: int) -> str:
    """The name in exactly `room` cells, cut with an ellipsis."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(name) <= room:
        return set_cell_size(name, room)
    return set_cell_size(set_cell_size(name, room - 1).rstrip() + "…", room)


def _moves(seen: Watched, language: str, room: int, most: int) -> Iterator[Text]:
    """Who moved, the last first."""
    from rich.text import Text

    if not seen.moves:
        yield Text(say("watch.still", language), style="dim")
        return
    yield Text(say("watch.moves", language), style="bold")
    for number, move in enumerate(reversed(seen.moves[-most:])):
        line = Text(move_line(move, seen.zone, language), style="" if number == 0 else "dim")
        line.truncate(room, overflow="ellipsis")
        yield line


def _foot(seen: Watched, language: str, room: int) -> Iterator[Text]:
    from rich.text import Text

    yield Text()
    if seen.trouble is not None:
        said = f"{say('watch.trouble', language)}\n{seen.trouble.said(language)}"
        for line in said.splitlines():
            yield from (Text(part, style="red") for part in wrap(line, room))


def _signed(number: int, language: str) -> str:
    return f"{'+' if number >= 0 else MINUS}{count(abs(number), language)}"


def _events(events: int, language: str) -> str:
    if events == 1:
        return say("watch.one_event", language)
    key = "watch.some_events" if events > 0 else "watch.fewer_events"
    return say(key, language, n=count(abs(events), language))


def _clock(instant: int, zone: str, language: str) -> str:
    """ "17:41:05", in Indonesian "17.41.05"."""
    text = f"{local(instant, zone):%H:%M:%S}"
    return text.replace(":", ".") if language == "id" else text
