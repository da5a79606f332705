"""The living map: one journey and its numbers as HTML, SVG and PNG."""

from __future__ import annotations

from rute.journey.model import Journey
from rute.render.living_map.build import build
from rute.render.living_map.poster import poster
from rute.render.picture import pdf, png
from rute.results.map import MapNumbers, Sentence

__all__ = ["html", "pdf", "png", "svg"]


def svg(
    journey: Journey,
    numbers: MapNumbers | None,
    *,
    language: str,
    headline: Sentence | None = None,
) -> str:
    """The whole map as one SVG poster, 1440 wide. `numbers` None draws the design alone."""
    return poster(build(journey, numbers, language=language, headline=headline))


def html(
    journey: Journey,
    numbers: MapNumbers | None,
    *,
    language: str,
    headline: Sentence | None = None,
    live: bool = False,
) -> str:
    """The map as one offline HTML file. `live`: a page that asks for itself again each minute."""
    from rute.render.living_map.page import page

    return page(build(journey, numbers, language=language, headline=headline), live=live)
