"""One stage on an A4 page: its people, who goes on, how it feels, its lanes, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rute.render.lettering import wrap
from rute.render.living_map.drawing import Band, diamond, line, lines, text
from rute.render.living_map.poster_lanes import BELOW, cell_band
from rute.render.living_map.view import FeelingView, Item, MapView, Passage
from rute.render.markup import Markup, join, tag
from rute.render.paper.flow import ROOM, Block
from rute.results.suggestions import Suggestion
from rute.words.catalog import say
from rute.words.formats import score

LABELS = 128.0
WORDS = ROOM - LABELS
SIZE = 13.0
POINT = WORDS / 5  # px of one point of feeling


def stage_blocks(view: MapView, index: int, suggestions: Sequence[Suggestion]) -> tuple[Block, ...]:
    stage = view.stages[index]
    feeling = _feeling(stage.feeling, view.language)
    return (
        Block(_head(view, index)),
        *([Block(_passage(stage.passage, view.language))] if stage.passage else []),
        *([Block(_labelled(say("map.feeling_row", view.language), feeling))] if feeling else []),
        *_lanes(view, index),
        *_campaigns(view, index),
        *_suggestions(suggestions, view.language),
    )


def _head(view: MapView, index: int) -> Band:
    """Where on the way this is, its name, its count."""
    stage = view.stages[index]
    step = min(ROOM / max(len(view.stages), 1), 40)
    dots = [line(7, 8, 7 + step * (len(view.stages) - 1), 8, "rule")]
    dots += [
        tag("circle", cx=7 + step * i, cy=8, r=7 if i == index else 4,
            cls="feltdot" if i == index else "stop")
        for i in range(len(view.stages))
    ]  # fmt: skip
    name = wrap(stage.name, ROOM, 32, 700, most=3)
    y = 58 + 38 * (len(name) - 1)
    said = " · ".join((*((stage.note,) if stage.note else ()), *stage.here))
    more = " · ".join(part for part in (stage.skipped, stage.returned) if part)
    known = stage.state != "unmeasured"
    rows = [row for row in (said, more) if row]
    count = stage.amount if known else _unmeasured(view)
    size = 40 if known else 16
    marks = [
        *dots,
        lines(0, 58, name, step=38, size=32, weight=700),
        text(0, y + size + 16, count, size=size, weight=600 if known else 400,
             cls="mut" if stage.muted or not known else "ink"),
    ]  # fmt: skip
    y += size + 18
    for row in rows:
        for part in wrap(row, ROOM, SIZE):
            y += 21
            marks.append(text(0, y, part, size=SIZE, cls="mut"))
    return Band(join(marks), y + 6)


def _unmeasured(view: MapView) -> str:
    return say("map.no_rule" if view.measured else "map.designed", view.language)


def _passage(passage: Passage, language: str) -> Band:
    """Share and interval large, and beside it who got lost and who still has time."""
    rows = [(passage.stalled_text, "pai" if passage.stalled else "mut", 600)]
    window = ", ".join(part for part in (passage.window, passage.assumed) if part)
    more = (window, passage.open_text, passage.expected, passage.median)
    rows += [(part, "mut", 400) for part in more if part]
    said = [
        (part, cls, weight)
        for row, cls, weight in rows
        for part in wrap(row, ROOM - 300, SIZE, weight)
    ]
    tall = max(104.0, 20 + 20 * len(said) + 6)
    shown = passage.share if passage.interval else "—"
    under = [part for part in (passage.interval, passage.target) if part]
    cls = "pai" if passage.biggest else "mut" if passage.muted else "ink"
    marks = [
        tag("rect", x=0, y=0, width=ROOM, height=tall, rx=8, cls="card"),
        tag("rect", x=0, y=0, width=6, height=tall, rx=3,
            cls="bar" if passage.biggest else "barcalm"),
        text(28, 26, say("map.next", language), size=12, cls="mut"),
        text(28, 66, shown, size=36, weight=700, cls=cls),
        text(28, 90, " · ".join(under), size=13, cls="mut"),
    ]  # fmt: skip
    marks += [
        text(280, 28 + 20 * k, part, size=SIZE, cls=cls, weight=weight)
        for k, (part, cls, weight) in enumerate(said)
    ]
    return Band(join(marks), tall)


def _feeling(feeling: FeelingView, language: str) -> Band | None:
    """A line from upset to delighted; hollow where the team believes, filled where measured."""
    if feeling.believed is None and feeling.measured is None and feeling.truth is None:
        return None
    zero, y = WORDS / 2, 34.0
    marks: list[Markup] = [
        text(0, y + 4, f"{say('feeling.upset', language)} {score(-2, language)[:2]}", size=12,
             cls="mut"),
        text(WORDS, y + 4, f"{say('feeling.delighted', language)} +2", size=12, cls="mut",
             anchor="end"),
        line(zero - 1.6 * POINT, y, zero + 1.6 * POINT, y, "zero"),
        line(zero, y - 6, zero, y + 6, "zero"),
    ]  # fmt: skip
    marks += _marks(feeling, zero, y)
    said = [
        f"{say('word.measured', language)} {score(feeling.measured, language)}"
        if feeling.measured is not None else feeling.waiting,
        f"{say('word.believed', language)} {score(feeling.believed, language)}"
        if feeling.believed is not None else None,
        feeling.truth.text if feeling.truth else None,
    ]  # fmt: skip
    words = wrap(" · ".join(part for part in said if part), WORDS, 13)
    marks.append(lines(0, y + 32, words, step=18, size=13))
    return Band(join(marks), y + 32 + 18 * (len(words) - 1) + 6)


def _marks(feeling: FeelingView, zero: float, y: float) -> Iterator[Markup]:
    reach = 0.8 * POINT  # two points of feeling reach to the ends of the line
    if feeling.low is not None and feeling.high is not None:
        yield line(zero + feeling.low * reach, y, zero + feeling.high * reach, y, "felt")
    if feeling.believed is not None:
        yield tag("circle", cx=zero + feeling.believed * reach, cy=y, r=7, cls="believeddot")
    if feeling.measured is not None:
        yield tag("circle", cx=zero + feeling.measured * reach, cy=y, r=7, cls="feltdot")
    if feeling.truth:
        cls = "truth" if feeling.truth.measured else "truthopen"
        yield diamond(zero + feeling.truth.score * reach, y - 16, 6, cls)


def _labelled(label: str, band: Band) -> Band:
    """A band right of its label, under a rule."""
    said = wrap(label, LABELS - 14, 13, 600)
    tall = max(band.height, 17.0 * len(said))
    return Band(join((
        line(0, 0, ROOM, 0, "rule"),
        lines(0, 24, said, step=17, size=13, cls="mut", weight=600),
        tag("g", band.marks, transform=f"translate({LABELS:g} 12)"),
    )), tall + 10)  # fmt: skip


def _lanes(view: MapView, index: int) -> Iterator[Block]:
    """Each lane item by item, so that a long one may go on on the next page."""
    for lane in view.lanes:
        cell = lane.cells[index]
        if lane.key == BELOW and cell:  # who works behind the scenes: one line is enough
            cell = (Item(" · ".join(item.text for item in cell)),)
        for k, band in enumerate(_bands(cell)):
            yield (Block(_labelled(lane.label, band), 6) if k == 0 else Block(_below(band), 3))


def _bands(cell: Sequence[Item]) -> Iterator[Band]:
    """The items one by one, touchpoints two and two."""
    cards = tuple(item for item in cell if item.kind == "card")
    for k in range(0, len(cards), 2):
        yield cell_band(cards[k : k + 2], WORDS, SIZE)
    yield from (cell_band((item,), WORDS, SIZE) for item in cell if item.kind != "card")


def _below(band: Band) -> Band:
    return Band(tag("g", band.marks, transform=f"translate({LABELS:g} 0)"), band.height + 2)


def _campaigns(view: MapView, index: int) -> Iterator[Block]:
    first = True
    for arc in view.arcs:
        if arc.start != index:
            continue
        to = view.stages[arc.end].name
        notes = tuple(f"{fact.label}: {fact.value}" for fact in arc.facts[2:])
        item = Item(f"{arc.asks} → {to}", notes=(arc.name, *notes))
        band = cell_band((item,), WORDS, SIZE)
        label = view.campaigns_said
        yield Block(_labelled(label, band), 6) if first else Block(_below(band), 3)
        first = False


def _suggestions(suggestions: Sequence[Suggestion], language: str) -> Iterator[Block]:
    for k, each in enumerate(suggestions[:3]):
        owner = f"{each.because} ({each.owner})" if each.owner else each.because
        band = cell_band((Item(each.do, notes=(owner,)),), WORDS, SIZE)
        label = say("paper.suggested", language)
        yield Block(_labelled(label, band), 6) if k == 0 else Block(_below(band), 3)
