"""Screens as one SVG picture, to be sent around: a title, tables, notes."""

from __future__ import annotations

from dataclasses import dataclass

from rute.render.colours import LIGHT, fill_in
from rute.render.lettering import width, wrap
from rute.render.living_map.drawing import line, lines, text
from rute.render.markup import Markup, tag
from rute.render.picture import FAMILY, font_faces
from rute.render.screens.layout import Screen, Table

MARGIN, GAP, ROW = 36, 26, 30
NARROWEST, WIDEST_TEXT, BAR = 760.0, 340.0, 140.0
TITLE, SMALL, HEAD, BODY = 26, 15, 13, 16
STYLE = """
.ink{fill:var(--ink)}.mut{fill:var(--muted)}.pai{fill:var(--pain)}.paper{fill:var(--paper)}
.rule{stroke:var(--line);stroke-width:1}.under{stroke:var(--muted);stroke-width:1}
.bar{fill:var(--river);stroke:var(--edge);stroke-width:1}
text{font-variant-numeric:tabular-nums}
"""


@dataclass
class Page:
    """Marks drawn downwards; `y` is how far they reach."""

    room: float
    y: float = MARGIN

    def __post_init__(self) -> None:
        self.marks: list[Markup] = []

    def write(self, words: str, size: int, cls: str, weight: int = 400) -> None:
        """A paragraph in lines of the room there is."""
        every = wrap(words, self.room, size, weight)
        step = size * 1.45
        self.y += step
        self.marks.append(
            lines(MARGIN, self.y, every, step=step, size=size, cls=cls, weight=weight)
        )
        self.y += step * (len(every) - 1)


def picture(screen: Screen, language: str) -> str:
    """The screen as SVG text. Equal screens give equal bytes."""
    room = max([NARROWEST, *(sum(widths(table)) for table in screen.tables)])
    page = Page(room)
    page.write(screen.title, TITLE, "ink", 700)
    for words in screen.under.splitlines():
        page.write(words, SMALL, "mut")
    for table in screen.tables:
        draw(page, table)
    page.y += 14
    for note in screen.notes:
        page.write(note, SMALL, "mut")
    return document(page, screen, language)


def draw(page: Page, table: Table) -> None:
    page.y += 18
    if table.title:
        page.write(table.title, BODY, "ink", 600)
    wide = widths(table)
    page.y += heading(page, table, wide) + 8
    page.marks.append(line(MARGIN, page.y, MARGIN + sum(wide) - GAP, page.y, "under"))
    for i in range(len(table.rows)):
        page.y += row(page, table, wide, i)
        page.marks.append(line(MARGIN, page.y, MARGIN + sum(wide) - GAP, page.y, "rule"))


def heading(page: Page, table: Table, wide: list[float]) -> float:
    """Headings stand on the line below them, however many lines they have."""
    wrapped = [
        wrap(c.title, room - GAP, HEAD) for c, room in zip(table.columns, wide, strict=False)
    ]
    tall = max(len(one) for one in wrapped) * HEAD * 1.3 + 12
    for i, words in enumerate(wrapped):
        top = page.y + tall - (len(words) - 1) * HEAD * 1.3
        page.marks.append(cell(table, wide, i, top, words, HEAD, "mut", 400))
    return tall


def row(page: Page, table: Table, wide: list[float], index: int) -> float:
    marked = index == table.marked
    cls, weight = ("pai", 600) if marked else ("ink", 400)
    tall = ROW
    for i, words in enumerate(table.rows[index]):
        wrapped = wrap(words, wide[i] - GAP, BODY, weight) or ("",)
        tall = max(tall, round(len(wrapped) * BODY * 1.3) + 10)
        page.marks.append(cell(table, wide, i, page.y + 21, wrapped, BODY, cls, weight))
    if table.shares:
        x = MARGIN + sum(wide[:-1])
        share = max(table.shares[index] * BAR, 1 if table.shares[index] else 0)
        page.marks.append(tag("rect", x=x, y=page.y + 8, width=share, height=15, cls="bar"))
    return tall


def cell(
    table: Table, wide: list[float], i: int, y: float, words: tuple[str, ...], size: int,
    cls: str, weight: int,
) -> Markup:  # fmt: skip
    left = MARGIN + sum(wide[:i])
    right = table.columns[i].align == "right"
    x = left + wide[i] - GAP if right else left
    return lines(
        x, y, words, step=size * 1.3, size=size, cls=cls, weight=weight,
        anchor="end" if right else "start",
    )  # fmt: skip


def widths(table: Table) -> list[float]:
    """Room of each column with the gap after it; of the bars at the end, where there are any."""
    found = []
    for i, column in enumerate(table.columns):
        longest = max((width(row[i], BODY, 600) for row in table.rows), default=0)
        word = max((width(one, HEAD) for one in column.title.split()), default=0)
        room = min(longest, WIDEST_TEXT) if column.wraps else longest
        found.append(max(room, word) + GAP + 1)
    return [*found, BAR + GAP] if table.shares else found


def document(page: Page, screen: Screen, language: str) -> str:
    wide, tall = round(page.room + 2 * MARGIN), round(page.y + MARGIN)
    style = f"text{{font-family:{FAMILY}}}" + fill_in(STYLE, LIGHT)
    picture = tag(
        "svg",
        tag("title", screen.title),
        tag("desc", screen.under),
        tag("style", Markup(font_faces() + style)),
        tag("rect", width=wide, height=tall, cls="paper"),
        *page.marks,
        xmlns="http://www.w3.org/2000/svg", width=wide, height=tall,
        viewBox=f"0 0 {wide} {tall}", role="img", lang=language,
    )  # fmt: skip
    return f"{picture}\n"
