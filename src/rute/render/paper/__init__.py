"""The map on paper: an A3 poster on one page, or A4 with one stage a page; always as PDF."""

from __future__ import annotations

from collections.abc import Sequence

from rute.render.living_map.build import build
from rute.render.living_map.told import Told
from rute.render.paper.a3 import a3
from rute.render.paper.a4 import a4
from rute.render.paper.answer import answer_pdf
from rute.render.paper.pdf import about, pdf_of
from rute.results.story import Line
from rute.results.suggestions import Suggestion

__all__ = ["answer_pdf", "pages_pdf", "poster_pdf"]


def poster_pdf(told: Told, *, language: str) -> bytes:
    """One A3 page, landscape. Equal maps give equal bytes."""
    view = build(told, language=language)
    return pdf_of((a3(view),), about(view))


def pages_pdf(
    told: Told, suggestions: Sequence[Suggestion], steps: Sequence[Line], *, language: str
) -> bytes:
    """A4 pages: a cover, one stage a page, what to do next and the evidence."""
    view = build(told, language=language)
    return pdf_of(a4(view, suggestions, steps), about(view))
