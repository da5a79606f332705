"""The living map: one journey and its numbers as HTML, SVG and PNG."""

from __future__ import annotations

from collections.abc import Sequence

from rute.journey.model import Journey
from rute.render.living_map.build import build
from rute.render.living_map.poster import poster
from rute.render.living_map.told import Told
from rute.render.picture import pdf, png
from rute.results.map import MapNumbers, Sentence

__all__ = ["Told", "html", "page_of", "pdf", "png", "poster_of", "svg"]


def svg(
    journey: Journey,
    numbers: MapNumbers | None,
    *,
    language: str,
    headline: Sentence | None = None,
) -> str:
    """The whole map as one SVG poster, 1440 wide. `numbers` None draws the design alone."""
    return poster_of(Told(journey, numbers, headline), language=language)


def poster_of(told: Told, *, language: str) -> str:
    """The poster of everybody's map or of one persona's."""
    return poster(build(told, language=language))


def html(
    journey: Journey,
    numbers: MapNumbers | None,
    *,
    language: str,
    headline: Sentence | None = None,
) -> str:
    """The map as one offline HTML file."""
    return page_of(Told(journey, numbers, headline), language=language)


def page_of(
    told: Told, personas: Sequence[Told] = (), *, language: str, reloads: int | None = None
) -> str:
    """The page of one map; with `personas`, in the order of everybody's chips, one can be
    chosen on the page itself, without a script. reloads: itself, every so many seconds."""
    from rute.render.living_map.page import page

    views = tuple(
        build(each, language=language, key=f"p{number}-")
        for number, each in enumerate(personas, start=1)
    )
    return page(build(told, language=language), views, reloads=reloads)
