"""The living map, bound to its journey: draws itself in a file, a notebook, a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.journey.model import Journey, Language
from rute.results.map import MapNumbers, Sentence
from rute.results.suggestions import Suggestion
from rute.session.answers import json_text, write

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class LivingMap:
    """`result` is None where the journey has no data: then the map is drawn without numbers."""

    journey: Journey
    result: MapNumbers | None
    language: Language

    def headline(self, language: str | None = None) -> Sentence:
        """The sentence that opens the map: the biggest leak and what it costs."""
        from rute.insight.headline import headline

        return headline(self.journey, self.result, language or self.language)

    def suggestions(self, language: str | None = None) -> tuple[Suggestion, ...]:
        """What to do about each leak, the one to mend first first; none without data."""
        from rute.insight.suggestions import suggestions

        if self.result is None:
            return ()
        return suggestions(self.journey, self.result, language or self.language)

    def html(self, language: str | None = None) -> str:
        """One offline HTML page."""
        from rute.render.living_map import html

        spoken = language or self.language
        return html(self.journey, self.result, language=spoken, headline=self.headline(spoken))

    def svg(self, language: str | None = None) -> str:
        from rute.render.living_map import svg

        spoken = language or self.language
        return svg(self.journey, self.result, language=spoken, headline=self.headline(spoken))

    def png(self, language: str | None = None, scale: float = 2) -> bytes:
        from rute.render.living_map import png

        return png(self.svg(language), scale=scale)

    def json(self) -> dict[str, Any]:
        from rute.render.json import as_json

        return as_json(self.result)

    def frame(self) -> pa.Table:
        """The stages of the map as an Arrow table."""
        from rute.session.frames import frame

        return frame(self.result.stages if self.result else None)

    def save(self, path: str | Path, language: str | None = None) -> Path:
        """Writes .html, .svg, .png or .json; returns the path."""
        return write(Path(path), {
            ".html": lambda: self.html(language).encode(),
            ".svg": lambda: self.svg(language).encode(),
            ".png": lambda: self.png(language),
            ".json": lambda: json_text(self.json()).encode(),
        })  # fmt: skip

    def show(self, language: str | None = None) -> None:
        """Prints the headline and the stages to the terminal."""
        from rute.render.screens.map import map_screen
        from rute.render.screens.terminal import draw

        spoken = language or self.language
        draw(map_screen(self.journey, self.result, self.headline(spoken), spoken), spoken)

    def _repr_html_(self) -> str:
        # A frame of its own: the page's styles must not reach the notebook's.
        page = escape(self.html(), quote=True)
        return f'<iframe srcdoc="{page}" style="width:100%;height:80vh;border:0"></iframe>'
