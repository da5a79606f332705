"""The map on A4: a cover, one stage a page, and at the end what to do and what it stands on."""

from __future__ import annotations

from collections.abc import Sequence

from rute.render.living_map.view import MapView
from rute.render.paper.closing import closing
from rute.render.paper.cover import cover
from rute.render.paper.flow import Section, pages
from rute.render.paper.stage_page import stage_blocks
from rute.results.story import Line
from rute.results.suggestions import Suggestion


def a4(view: MapView, suggestions: Sequence[Suggestion], steps: Sequence[Line]) -> tuple[str, ...]:
    """All pages as SVG. suggestions: what to do about each leak; steps: what to do next."""
    stages = [
        Section(
            f"{index + 1} · {stage.name}",
            stage_blocks(view, index, [s for s in suggestions if s.from_stage == stage.name]),
        )
        for index, stage in enumerate(view.stages)
    ]
    return pages((Section("", cover(view)), *stages, closing(view, steps)), view)
