"""The living map, bound to its journey: draws itself in a file, a notebook, a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.journey.model import Journey, Language
from rute.results.map import MapNumbers, Sentence
from rute.results.story import Line, Story
from rute.results.suggestions import Suggestion
from rute.results.what_if import Supposed
from rute.session.answers import write

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.render.living_map import Told


@dataclass(frozen=True)
class LivingMap:
    """`result` is None where the journey has no data: then the map is drawn without numbers.

    persona: whose map it is, rest: of those who are nobody's persona; else everybody's.
    """

    journey: Journey
    result: MapNumbers | None
    language: Language
    persona: str | None = None
    rest: bool = False
    ask_personas: Callable[[], tuple[LivingMap, ...]] = tuple

    @cached_property
    def personas(self) -> tuple[LivingMap, ...]:
        """The map of each persona in the journey's order, then of those who are nobody's; none
        of a map that is itself of one persona. Counted when first asked for."""
        return self.ask_personas()

    def headline(self, language: str | None = None) -> Sentence:
        """The sentence that opens the map: the biggest leak and what it costs."""
        from rute.insight.headline import drawn_headline, headline

        if self.persona and self.result is None and self.journey.data:
            return drawn_headline(self.persona, language or self.language)
        return headline(self.journey, self.result, language or self.language)

    def suggestions(self, language: str | None = None) -> tuple[Suggestion, ...]:
        """What to do about each leak, the one to mend first first; none without data."""
        from rute.insight.suggestions import suggestions

        if self.result is None:
            return ()
        return suggestions(self.journey, self.result, language or self.language)

    def what_if(self, stage: str, share: float) -> Supposed | None:
        """If this share (0 … 1) of those entering a stage moved on in time: people a month at
        every later stage, and the money, with ranges. None where it cannot be told."""
        from rute.measure.what_if import supposed

        numbers = self.result
        return supposed(numbers.stages, numbers.leaks, stage, share) if numbers else None

    def html(self, language: str | None = None, reloads: int | None = None) -> str:
        """One offline HTML page; everybody's lets one choose a persona. reloads: the page shows
        its file anew every so many seconds."""
        from rute.render.living_map import page_of

        spoken = language or self.language
        personas = [each.told(spoken) for each in self.personas]
        return page_of(self.told(spoken), personas, language=spoken, reloads=reloads)

    def svg(self, language: str | None = None) -> str:
        from rute.render.living_map import poster_of

        spoken = language or self.language
        return poster_of(self.told(spoken), language=spoken)

    def told(self, language: str) -> Told:
        """What the map is drawn from, its opening sentence said."""
        from rute.render.living_map import Told

        headline = self.headline(language)
        return Told(
            self.journey, self.result, headline, self.persona, self.rest,
            self.suggestions(language),
        )  # fmt: skip

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

    def first_step(self, language: str | None = None) -> str | None:
        """The one thing to begin with, in a sentence."""
        step = self._step(language or self.language)
        return (step.lead or step.text) if step else None

    def _step(self, language: str) -> Line | None:
        from rute.insight.next_steps import first_step

        return first_step(self.journey, self.result, language)

    def card(self, language: str | None = None) -> str:
        """A card for the team's chat group as SVG, 1080 × 1350: the leak, one thing to do."""
        from rute.render.card import card_of

        spoken = language or self.language
        return card_of(self.told(spoken), self._step(spoken), language=spoken)

    def story(self, language: str | None = None) -> Story:
        """The map told in chapters, for people who do not read diagrams."""
        from rute.insight.story import story

        spoken = language or self.language
        return story(
            self.journey, self.result, spoken, headline=self.headline(spoken), persona=self.persona,
            rest=self.rest,
        )  # fmt: skip

    def text(self, language: str | None = None, width: int = 100) -> str:
        """The map as the terminal shows it, without colours."""
        from io import StringIO

        from rute.render.screens.map import draw_map

        out = StringIO()
        spoken = language or self.language
        draw_map(self.told(spoken), spoken,
            step=self.first_step(spoken), file=out, width=width,
        )  # fmt: skip
        return out.getvalue()

    def pdf(self, language: str | None = None, paper: str = "a3") -> bytes:
        """The map for a printer: "a3" one poster, landscape; "a4" one stage a page."""
        from rute.insight.next_steps import next_steps
        from rute.render.paper import pages_pdf, poster_pdf
        from rute.session.forms import paper_view

        spoken = language or self.language
        if paper_view(paper, None) == "map":
            return poster_pdf(self.told(spoken), language=spoken)
        steps = next_steps(self.journey, self.result, spoken)
        return pages_pdf(self.told(spoken), self.suggestions(spoken), steps, language=spoken)

    def xlsx(self, language: str | None = None) -> bytes:
        """An Excel file of the whole map: numbers as numbers, a sheet for each of its parts."""
        from rute.insight.next_steps import next_steps
        from rute.render.workbook import map_sheets, workbook

        spoken = language or self.language
        sheets = map_sheets(
            self.journey, self.result, self.headline(spoken), self.suggestions(spoken),
            next_steps(self.journey, self.result, spoken), language=spoken,
        )  # fmt: skip
        return workbook(sheets, title=self.journey.name, language=spoken)

    def save(
        self, path: str | Path, language: str | None = None, *, view: str | None = None
    ) -> Path:
        """Writes one form of the map; its ending says which. Returns the path.

        view: "map", "story", "card", "pages" or "terminal"; without it a name like
        `shop.card.png` says so, and .md is the story, .txt the terminal's picture. A .pdf is one
        A3 poster, of the view "pages" A4 with one stage a page. Raises QuestionError for what does
        not exist.
        """
        from rute.session.forms import forms, view_for

        file = Path(path)
        return write(file, forms(self, view_for(file, view), language or self.language))

    def show(self, language: str | None = None, view: str | None = None) -> None:
        """Prints the map to the terminal; view: "terminal", or "story" to read it in words."""
        spoken = language or self.language
        from rute.session.forms import checked_view

        if checked_view(view) == "story":
            from shutil import get_terminal_size

            from rute.render.story import plain

            print(plain(self.story(spoken), min(get_terminal_size().columns, 100)), end="")
            return
        from rute.render.screens.map import draw_map

        draw_map(self.told(spoken), spoken, step=self.first_step(spoken))

    def _repr_html_(self) -> str:
        # A frame of its own: the page's styles must not reach the notebook's.
        page = escape(self.html(), quote=True)
        return f'<iframe srcdoc="{page}" style="width:100%;height:80vh;border:0"></iframe>'
