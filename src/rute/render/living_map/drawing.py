"""The pieces every band of the map is drawn with: the columns, text, marks and their style."""

from __future__ import annotations

from dataclasses import dataclass

from rute.render.markup import Markup, path, tag

# Written with var(--…): a page puts its colours in by CSS, a poster by colours.fill_in.
STYLE = """
.ink{fill:var(--ink)}.mut{fill:var(--muted)}.dat{fill:var(--data)}.pai{fill:var(--pain)}
.opp{fill:var(--opportunity)}.onp{fill:var(--on-pain)}
.river{fill:var(--river);stroke:var(--edge);stroke-width:1}
.band{stroke:var(--paper);stroke-width:1}.band0{fill:var(--band0)}.band1{fill:var(--band1)}
.band2{fill:var(--band2)}.band3{fill:var(--band3)}.band4{fill:var(--band4)}.band5{fill:var(--soft)}
.leak{fill:var(--leak)}.leakmost{fill:var(--pain)}
.pill{fill:var(--card);stroke:var(--edge);stroke-width:1.5}.pillfew{stroke:var(--muted);stroke-dasharray:3 3}
.pillmost{fill:var(--pain);stroke:var(--pain)}
.hop{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-dasharray:1 3;stroke-linecap:round}
.hophead{fill:none;stroke:var(--muted);stroke-width:1.5}
.part{fill:none;stroke:var(--muted);stroke-width:1.2}
.rule{stroke:var(--line);stroke-width:1}.zero{stroke:var(--muted);stroke-width:1;opacity:.45}
.hatch{stroke:var(--muted);stroke-width:1;opacity:.45}
.hatched{stroke:var(--line);stroke-width:1}
.route{fill:none;stroke:var(--edge);stroke-width:4;stroke-dasharray:1 9;stroke-linecap:round}
.stop{fill:var(--paper);stroke:var(--data);stroke-width:3}
.arc{fill:none;stroke:var(--opportunity);stroke-width:2;stroke-dasharray:7 5}
.arcfree{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-dasharray:1 4;stroke-linecap:round}
.thread{fill:none;stroke:var(--ink);stroke-width:2}.bead{fill:var(--ink)}
.archead{fill:none;stroke:var(--opportunity);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.tail{fill:var(--opportunity)}.tailback{fill:var(--pain)}.tailgrey{fill:var(--muted)}
.arcmoved{fill:none;stroke:var(--opportunity)}.arctip{fill:var(--opportunity)}
.arcback{fill:none;stroke:var(--pain)}.arcbacktip{fill:var(--pain)}
.arcunknown{fill:none;stroke:var(--muted);stroke-width:1.2}
.arcafter{fill:none;stroke:var(--opportunity);stroke-width:2;stroke-dasharray:1 5;stroke-linecap:round}
.believed{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-dasharray:5 4}
.believeddot{fill:var(--paper);stroke:var(--muted);stroke-width:1.5}
.felt{fill:none;stroke:var(--data);stroke-width:3}.feltdot{fill:var(--data);stroke:var(--paper);stroke-width:1.5}
.whisker{stroke:var(--data);stroke-width:1.5}.gap{fill:var(--data);opacity:.13}
.truth{fill:var(--pain);stroke:var(--paper);stroke-width:1.5}
.truthopen{fill:var(--paper);stroke:var(--pain);stroke-width:2}
.card{fill:var(--card);stroke:var(--line);stroke-width:1}.cardtruth{stroke:var(--pain);stroke-width:1.5}
.bar{fill:var(--pain)}.barcalm{fill:var(--data)}.glyph{fill:none;stroke:var(--muted);stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}
.paper{fill:var(--paper)}.white{fill:var(--card)}
.chip{fill:var(--card);stroke:var(--line);stroke-width:1}.chipall{fill:var(--ink);stroke:var(--ink)}
.chipdrawn{fill:none;stroke:var(--line);stroke-dasharray:4 3}.onink{fill:var(--paper)}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
.visible{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 4}
.stamp{fill:none;stroke:var(--pain);stroke-width:1.5}
"""  # noqa: E501


@dataclass(frozen=True, slots=True)
class Grid:
    """Equal columns over `width` px, one a stage."""

    width: float
    columns: int

    @property
    def column(self) -> float:
        return self.width / max(self.columns, 1)

    def centre(self, index: int) -> float:
        return self.column * (index + 0.5)

    def left(self, index: int) -> float:
        return self.column * index


@dataclass(frozen=True, slots=True)
class Band:
    """A drawn band, its own top at 0."""

    marks: Markup
    height: float


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: float = 14,
    cls: str = "ink",
    weight: int = 400,
    anchor: str = "start",
    full: str | None = None,
) -> Markup:
    """One line of text; `full` is what a pointer is shown where the line is shortened."""
    return tag(
        "text",
        tag("title", full) if full and full != words else None,
        words,
        x=x,
        y=y,
        cls=cls,
        font_size=size,
        font_weight=weight if weight != 400 else None,
        text_anchor=anchor if anchor != "start" else None,
    )


def lines(
    x: float, y: float, every: tuple[str, ...], *, step: float, full: str | None = None,
    size: float = 14, cls: str = "ink", weight: int = 400, anchor: str = "start",
) -> Markup:  # fmt: skip
    """Lines under each other, the first with its baseline at `y`."""
    return Markup(
        "".join(
            text(
                x, y + step * k, line, size=size, cls=cls, weight=weight, anchor=anchor,
                full=full if full and line.endswith("…") else None,
            )
            for k, line in enumerate(every)
        )
    )  # fmt: skip


def line(x1: float, y1: float, x2: float, y2: float, cls: str) -> Markup:
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, cls=cls)


def shape(cls: str, *steps: str | float) -> Markup:
    return tag("path", d=path(*steps), cls=cls)


def diamond(x: float, y: float, radius: float, cls: str) -> Markup:
    return shape(
        cls, "M", x, y - radius, "L", x + radius, y, "L", x, y + radius, "L", x - radius, y, "Z"
    )


def hatch(name: str) -> Markup:
    """The pattern of what is not counted; `name` keeps pictures of one page apart."""
    return tag(
        "pattern",
        tag("path", d="M0 0V7", cls="hatch"),
        id=name, width=7, height=7, patternUnits="userSpaceOnUse", patternTransform="rotate(45)",
    )  # fmt: skip
