"""A campaign's steps as a picture: a line that people travel along, its branches beside it.

Narrow on purpose: it stands in a page of a phone at its own size, and beside text on a desk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rute.journey.campaigns.program import Op, Program
from rute.journey.campaigns.ways_to_send import ways_to_send
from rute.journey.model import Journey
from rute.journey.model_moving import MessageText, Send
from rute.render.colours import LIGHT, Palette, fill_in
from rute.render.lettering import width, wrap
from rute.render.living_map.drawing import lines, shape, text
from rute.render.markup import Markup, join, tag
from rute.render.picture import FAMILY, font_faces
from rute.render.steps.marks import RADIUS, STYLE, begins, ends, node
from rute.render.steps.outline import Branch, branch_of, lines_of
from rute.render.steps.saying import said_branch, said_end, said_start, said_step
from rute.words.catalog import say
from rute.words.formats import count

WIDE = 420.0
LEFT, RIGHT = 22.0, 14.0
RAIL = 30.0  # px from a line to the one of its branches
BESIDE = 24.0  # from the line to the words
FIGURES = 62.0  # px of the counts at the right
GAP = 22.0
TURN = 13.0  # half the height of a bend
SLACK = 1.18  # where a page has another font: DejaVu is so much wider
BETWEEN = 26.0  # branches
SAID, UNDER = 14.0, 12.5  # px, of letters
WITHIN = "rute-steps"
CLASS = re.compile(r"\.([a-z]+)\{")
COLOUR = re.compile(r"var\(--([\w-]+)\)")


def picture_of(
    program: Program, journey: Journey, language: str, counts: Mapping[str, int] | None = None
) -> str:
    """The steps as an SVG for a page: colours are the page's variables (--ink, --paper …), those
    of light paper where it has none. counts: how many people came to an op, by its id."""
    drawn = _drawn(program, journey, language, counts)
    style = COLOUR.sub(lambda name: f"var(--{name[1]},{_colour(name[1])})", _style())
    return str(_svg(drawn, tag("style", Markup(style)), {"style": "max-width:100%;height:auto"}))


def sheet_of(
    program: Program, journey: Journey, language: str, counts: Mapping[str, int] | None = None,
    palette: Palette = LIGHT,
) -> str:  # fmt: skip
    """The same as a file of its own, with its colours, its font and the campaign's name."""
    drawn = _drawn(program, journey, language, counts, heading=True)
    style = f"text{{font-family:{FAMILY}}}{fill_in(_style(), palette)}"
    paper = tag("rect", width=WIDE, height=drawn.y, cls="paper")
    first = join((tag("style", Markup(font_faces() + style)), paper))
    return str(_svg(drawn, first, {"xmlns": "http://www.w3.org/2000/svg"})) + "\n"


def _style() -> str:
    """Of this picture alone: in a page it stands beside others."""
    return CLASS.sub(rf".{WITHIN} .\1{{", STYLE)


def _colour(name: str) -> str:
    return str(getattr(LIGHT, name.replace("-", "_")))


@dataclass
class _Drawing:
    """Grows downwards: y is where the next row begins. Lines lie under signs and words."""

    program: Program
    journey: Journey
    language: str
    counts: Mapping[str, int] | None
    y: float = 0.0
    rails: list[Markup] = field(default_factory=list)
    rows: list[Markup] = field(default_factory=list)

    def heading(self) -> None:
        campaign = self.program.campaign
        said = wrap(campaign.name, WIDE - 2 * RIGHT, 19, 700, most=2)
        self.rows.append(lines(RIGHT, self.y + 26, said, step=24, size=19, weight=700))
        self.y += 24 * len(said) + 8
        asks = wrap(campaign.asks, WIDE - 2 * RIGHT, 13.5, most=2)
        self.rows.append(lines(RIGHT, self.y + 14, asks, step=18, size=13.5, cls="mut"))
        self.y += 18 * len(asks) + 8

    def whole(self) -> None:
        self.y += 12
        if self.counts:
            people = say("steps.people", self.language)
            self.rows.append(
                text(WIDE - RIGHT, self.y + 4, people, size=12, cls="mut", anchor="end")
            )
        first = self._row(
            LEFT, *said_start(self.program.campaign, self.journey, self.language), None
        )
        self.rows.append(begins(LEFT, first))
        last = self._branch(branch_of(self.program), LEFT, first)
        op = self.program.ops[-1]
        end = self._row(LEFT, *said_end(self.program.campaign, self.language), op)
        self._rail(LEFT, last, end)
        self.rows.append(ends(LEFT, end))
        self.y += 4

    def _branch(self, branch: Branch, x: float, above: float) -> float:
        """Draws the steps of a branch on the line at x; returns where the line has come to."""
        for place, inside in branch.steps:
            op = self.program.ops[place]
            y = self._row(x, said_step(op, self.language), self._about(op), op)
            self._rail(x, above, y)
            self.rows.append(node(op, x, y, self._channel(op)))
            above = self._branches(op, inside, x, y) if inside else y
        return above

    def _branches(self, op: Op, inside: tuple[Branch, ...], x: float, above: float) -> float:
        for number, branch in enumerate(inside):
            self.y += BETWEEN if number else 0
            at = self._label(op, branch, x + RAIL)
            if not number:
                self._rail(x, above, at - 2 * TURN)  # below the words of the step
            self._bend(x, at - 2 * TURN, x + RAIL, at)
            end = self._branch(branch, x + RAIL, at)
            self.y += 2
            self._bend(x + RAIL, end, x, self.y + GAP / 2)
            self.y += GAP / 2
        self.rails.append(shape("railby", "M", x, above + RADIUS, "V", self.y))
        return self.y

    def _label(self, op: Op, branch: Branch, x: float) -> float:
        """The name of a branch in a pill on its line; returns its middle."""
        whole, y = said_branch(branch.name, op, self.language), self.y + 13
        on = say("steps.goes_on", self.language) if branch.is_empty else ""
        room = (WIDE - RIGHT - x - 7) / SLACK - width(on, UNDER)
        said = wrap(whole, room, 12, 600, most=3)
        wide = max(width(line, 12, 600) for line in said) * SLACK + 16
        more = 15 * (len(said) - 1)
        pill = tag("rect", x=x - 9, y=y - 11, width=wide, height=22 + more, rx=11, cls="tagged")
        named = lines(x - 1, y + 4, said, step=15, size=12, weight=600, full=whole)
        beside = text(x - 1 + wide, y + 4, on, size=UNDER, cls="mut") if on else None
        self.rows += [each for each in (pill, named, beside) if each is not None]
        self.y += 13 + 11 + 8 + more
        return y

    def _row(self, x: float, said: str, about: str, op: Op | None) -> float:
        """The words of a step beside its place on the line; returns the middle of the place."""
        left = x + BESIDE
        room = (WIDE - RIGHT - left - (FIGURES if self.counts else 0)) / SLACK
        head = wrap(said, room, SAID, 600, most=4)
        under = wrap(about, room, UNDER, most=2)
        middle = self.y + RADIUS
        self.rows.append(lines(left, middle + 5, head, step=19, size=SAID, weight=600, full=said))
        below = middle + 5 + 19 * (len(head) - 1)
        self.rows.append(lines(left, below + 18, under, step=16, size=UNDER, cls="mut", full=about))
        if op and self.counts and op.id in self.counts:
            came = count(self.counts[op.id], self.language)
            self.rows.append(
                text(WIDE - RIGHT, middle + 5, came, size=SAID, weight=600, cls="dat", anchor="end")
            )
        self.y = max(below + 16 * len(under), middle + RADIUS) + GAP
        return middle

    def _rail(self, x: float, above: float, below: float) -> None:
        self.rails.append(shape("rail", "M", x, above, "V", below))

    def _bend(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """From one line over to another, as a track does."""
        turn = min(TURN, abs(to_y - y) / 2)
        down = y if to_x > x else to_y - 2 * turn
        self.rails.append(
            shape("rail", "M", x, y, "V", down, "C", x, down + turn, to_x, down + turn, to_x,
                  down + 2 * turn, "V", to_y)
        )  # fmt: skip

    def _message(self, op: Op) -> MessageText | None:
        if not isinstance(op.step, Send):
            return None
        wanted = op.step.message.lower()
        return next((m for m in self.journey.messages if m.name.lower() == wanted), None)

    def _channel(self, op: Op) -> str | None:
        message = self._message(op)
        if message is None or not isinstance(op.step, Send):
            return "mail"
        return next(iter(ways_to_send(op.step, self.program.campaign, message)), "mail")

    def _about(self, op: Op) -> str:
        """By which channels a message leaves, and what it is called there."""
        message = self._message(op)
        if message is None or not isinstance(op.step, Send):
            return ""
        ways = ways_to_send(op.step, self.program.campaign, message)
        named = (each.subject for each in message.contents if each.channel in ways and each.subject)
        subject = next((wording.said(self.language) for wording in named), "")
        parts = (", ".join(ways), f"“{subject}”" if subject else "")
        return " · ".join(part for part in parts if part)


def _drawn(
    program: Program, journey: Journey, language: str, counts: Mapping[str, int] | None,
    heading: bool = False,
) -> _Drawing:  # fmt: skip
    drawing = _Drawing(program, journey, language, counts)
    if heading:
        drawing.heading()
    drawing.whole()
    return drawing


def _svg(drawing: _Drawing, first: Markup, more: Mapping[str, str]) -> Markup:
    campaign = drawing.program.campaign
    return tag(
        "svg",
        tag("title", campaign.name),
        tag("desc", "; ".join(_spoken(drawing))),
        first,
        tag("g", join(drawing.rails)),
        join(drawing.rows),
        width=WIDE, height=drawing.y, viewBox=f"0 0 {WIDE:g} {drawing.y:g}", role="img",
        lang=drawing.language, cls=WITHIN, **more,
    )  # fmt: skip


def _spoken(drawing: _Drawing) -> Iterator[str]:
    """The steps in words, for those who hear the picture."""
    program, language, above = drawing.program, drawing.language, dict[int, int]()
    for line in lines_of(branch_of(program)):
        op = program.ops[line.place]
        over = program.ops[above[line.depth - 1]] if line.branch else op
        said = said_branch(line.branch, over, language) + ": " if line.branch else ""
        above[line.depth] = line.place
        yield said + said_step(op, language)
