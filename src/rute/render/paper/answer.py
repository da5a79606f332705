"""The picture of one answer on an A4 page, upright or across, as it fits best."""

from __future__ import annotations

import re

from rute.render.colours import LIGHT, WHITE
from rute.render.markup import Markup, tag
from rute.render.paper.pdf import About, pdf_of

LONG, SHORT = 841.89, 595.28  # points
MARGIN = 34.0
SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def answer_pdf(svg: str, about: About) -> bytes:
    """One page. svg: a picture with a viewBox that begins at 0 0."""
    found = SIZE.search(svg)
    assert found is not None
    wide, tall = float(found[1]), float(found[2])
    page = (LONG, SHORT) if wide > tall else (SHORT, LONG)
    room = (page[0] - 2 * MARGIN, page[1] - 2 * MARGIN)
    scale = min(room[0] / wide, room[1] / tall)
    inside = svg[svg.index("<svg") :].replace(LIGHT.paper, WHITE.paper)
    across = MARGIN + (room[0] - wide * scale) / 2
    moved = f"translate({across:.2f} {MARGIN:g}) scale({scale:.5f})"
    sheet = tag(
        "svg",
        tag("rect", width=page[0], height=page[1], fill="#FFFFFF"),
        tag("g", Markup(inside), transform=moved),
        xmlns="http://www.w3.org/2000/svg", width=page[0], height=page[1],
        viewBox=f"0 0 {page[0]} {page[1]}",
    )  # fmt: skip
    return pdf_of((sheet,), about)
