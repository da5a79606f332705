"""Answers bound to what shows and saves them. The results inside stay bare numbers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from rute.errors import QuestionError
from rute.journey.model import Language
from rute.results.campaign import CampaignResults
from rute.results.feeling import Feelings
from rute.results.friction import Friction
from rute.results.funnel import Funnel
from rute.results.leaks import Leaks
from rute.results.stages import Stages
from rute.results.transitions import Transitions
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.render.screens.layout import Screen

R = TypeVar("R")
WITH_PICTURE = (Stages, Funnel, Transitions, Leaks, Friction, Feelings, CampaignResults)


@dataclass(frozen=True)
class Answer(Generic[R]):
    """One result: numbers with counts, intervals, dates and rules.

    `result` is the frozen result itself; `titled` names what it is about and `lay_out` makes a
    screen of it under that name, both in a language; `picture` draws it, where the result alone
    does not say enough to.
    """

    result: R
    language: Language
    titled: Callable[[str], str]
    lay_out: Callable[[R, str, str], Screen]
    picture: Callable[[R, str], str] | None = None

    def show(self, language: str | None = None) -> None:
        """Prints the answer to the terminal."""
        from rute.render.screens.terminal import draw

        draw(self.screen(language), language or self.language)

    def screen(self, language: str | None = None) -> Screen:
        spoken = language or self.language
        return self.lay_out(self.result, self.titled(spoken), spoken)

    def json(self) -> dict[str, Any]:
        """The answer in its pinned shape: ISO 8601 times, plain numbers, unknown as None."""
        from rute.render.json import as_json

        return as_json(self.result)

    def frame(self) -> pa.Table:
        """The answer as an Arrow table, one row a stage, step, leak or transition."""
        from rute.session.frames import frame

        return frame(self.result)

    def save(self, path: str | Path, language: str | None = None) -> Path:
        """Writes .json, .csv, .xlsx or .html, and .svg, .png or .pdf where the answer has a
        picture; returns the path. Raises QuestionError for any other ending."""
        spoken = language or self.language
        forms: dict[str, Callable[[], bytes]] = {
            ".json": lambda: json_text(self.json()).encode(),
            ".csv": self._csv,
            ".xlsx": lambda: self.xlsx(spoken),
            ".html": lambda: self._page(spoken).encode(),
        }
        if self._drawable():
            forms[".svg"] = lambda: self.svg(spoken).encode()
            forms[".png"] = lambda: self.png(spoken)
            forms[".pdf"] = lambda: self.pdf(spoken)
        return write(Path(path), forms)

    def _drawable(self) -> bool:
        return self.picture is not None or isinstance(self.result, WITH_PICTURE)

    def svg(self, language: str | None = None) -> str:
        """The answer as a picture; TypeError for one that has none."""
        from rute.render.charts import svg

        spoken = language or self.language
        if self.picture:
            return self.picture(self.result, spoken)
        return svg(self.result, language=spoken, title=self.titled(spoken))

    def png(self, language: str | None = None, scale: float = 2) -> bytes:
        from rute.render.picture import png

        return png(self.svg(language), scale=scale)

    def pdf(self, language: str | None = None) -> bytes:
        """The picture on one A4 page; TypeError for an answer that has none."""
        from rute.render.paper import answer_pdf
        from rute.render.paper.pdf import About

        spoken = language or self.language
        title = self.screen(spoken).title
        return answer_pdf(self.svg(spoken), About(title, title, self.titled(spoken), spoken))

    def xlsx(self, language: str | None = None) -> bytes:
        """An Excel file: the rows as numbers, and a sheet that says what they stand on."""
        from rute.render.workbook import answer_sheets, workbook

        spoken = language or self.language
        screen, titled = self.screen(spoken), self.titled(spoken)
        name = screen.title.removeprefix(titled).strip(" ·").capitalize() or titled
        sheets = answer_sheets(self.result, name=name, title=titled, language=spoken)
        return workbook(sheets, title=screen.title, language=spoken)

    def _csv(self) -> bytes:
        from rute.render.csv import as_csv

        return as_csv(self.result).encode()

    def _page(self, language: str) -> str:
        from rute.render.screens.page import page

        picture = self.svg(language) if self._drawable() else None
        if self.picture:
            return page(self.screen(language), language, beside=picture)
        return page(self.screen(language), language, picture)

    def _repr_html_(self) -> str:
        from rute.render.screens.page import fragment

        return str(fragment(self.screen()))


def json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write(path: Path, forms: Mapping[str, Callable[[], bytes]]) -> Path:
    """Writes the form that fits the ending of `path`; an unknown ending lists what fits."""
    form = forms.get(path.suffix.lower())
    if form is None:
        raise unknown_ending(path, forms, Message("form.endings", endings=", ".join(forms)))
    if not path.parent.is_dir():
        raise QuestionError(
            Message("form.no_folder", folder=path.parent), where=str(path),
            do=Message("form.make_folder"),
        )  # fmt: skip
    from rute.events.files import replacing

    with replacing(path) as file:
        file.write(form())
    return path


def unknown_ending(path: Path, forms: Iterable[str], exists: Message) -> QuestionError:
    """What to say of a file whose ending fits none of the forms."""
    ending = path.suffix
    return QuestionError(
        Message("form.no_ending", ending=ending) if ending else Message("form.no_ending_at_all"),
        where=str(path),
        exists=exists,
        do=Message("form.for_instance", name=path.with_suffix(next(iter(forms))).name),
    )
