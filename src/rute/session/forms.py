"""The forms one map can take: which view, in which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import QuestionError, did_you_mean
from rute.session.answers import unknown_ending
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.session.living import LivingMap

Form = Callable[[], bytes]
VIEWS = ("map", "story", "card", "pages", "terminal")
PAPERS = {"a3": "map", "a4": "pages"}  # which view a sheet of paper holds
ALSO = {"peta": "map", "cerita": "story", "kartu": "card", "halaman": "pages"}
NAMED = {"story": "story", "cerita": "story", "card": "card", "kartu": "card"}
BY_ENDING = {".md": "story", ".txt": "terminal"}


def checked_view(view: str | None) -> str | None:
    """A view by its name in either language; QuestionError lists those there are."""
    if view is None:
        return None
    known = ALSO.get(view.casefold(), view.casefold())
    if known in VIEWS:
        return known
    raise QuestionError(
        Message("form.no_view", view=view),
        exists=Message("form.views", views=", ".join(VIEWS)),
        do=did_you_mean(view, (*VIEWS, *ALSO)),
    )


def paper_view(paper: str | None, view: str | None) -> str | None:
    """The view that a size of paper asks for; QuestionError for other sizes, and where the view
    is none that is printed."""
    if paper is None:
        return view
    shown = PAPERS.get(paper.casefold())
    if shown is None:
        every = ", ".join(PAPERS)
        raise QuestionError(
            Message("form.no_paper", paper=paper), exists=Message("form.papers", papers=every)
        )
    if view not in (None, "map", "pages"):
        raise QuestionError(Message("form.paper_view", view=view))
    return shown


def view_for(path: Path, asked: str | None) -> str:
    """The view a file is to hold: the one asked for, else the one its name or ending says."""
    if view := checked_view(asked):
        return view
    ending, name = path.suffix.lower(), path.stem.casefold()
    for word, view in NAMED.items():
        if word in name and ending in endings(view):
            return view
    return BY_ENDING.get(ending, "map")


def forms_fit(path: Path, asked: str | None) -> None:
    """Raises QuestionError where no form of the view asked for has this file's ending."""
    view = view_for(path, asked)
    if path.suffix.lower() not in endings(view):
        every = ", ".join(endings(view))
        exists = Message("form.view_endings", view=view, endings=every)
        raise unknown_ending(path, endings(view), exists)


def endings(view: str) -> tuple[str, ...]:
    return ENDINGS[view]


ENDINGS: Mapping[str, tuple[str, ...]] = {
    "map": (".html", ".svg", ".png", ".pdf", ".xlsx", ".mmd", ".json"),
    "story": (".html", ".md", ".txt"),
    "card": (".png", ".svg"),
    "pages": (".pdf",),
    "terminal": (".txt",),
}


def forms(drawn: LivingMap, view: str, language: str) -> dict[str, Form]:
    """How to make each kind of file of a view, by its ending; nothing is made yet."""
    made = _MAKERS[view](drawn, language)
    return {ending: made[ending] for ending in endings(view)}


def _map(drawn: LivingMap, language: str) -> dict[str, Form]:
    from rute.render.mermaid import mermaid
    from rute.session.answers import json_text

    return {
        ".html": lambda: drawn.html(language).encode(),
        ".svg": lambda: drawn.svg(language).encode(),
        ".png": lambda: drawn.png(language),
        ".pdf": lambda: drawn.pdf(language),
        ".xlsx": lambda: drawn.xlsx(language),
        ".mmd": lambda: mermaid(drawn.journey, drawn.result, language).encode(),
        ".json": lambda: json_text(drawn.json()).encode(),
    }


def _story(drawn: LivingMap, language: str) -> dict[str, Form]:
    from rute.render import story

    return {
        ".html": lambda: story.page(drawn.story(language)).encode(),
        ".md": lambda: story.markdown(drawn.story(language)).encode(),
        ".txt": lambda: story.plain(drawn.story(language)).encode(),
    }


def _card(drawn: LivingMap, language: str) -> dict[str, Form]:
    from rute.render.picture import png

    return {
        ".png": lambda: png(drawn.card(language), scale=1),  # 1080 × 1350, as chat groups show it
        ".svg": lambda: drawn.card(language).encode(),
    }


def _pages(drawn: LivingMap, language: str) -> dict[str, Form]:
    return {".pdf": lambda: drawn.pdf(language, paper="a4")}


def _terminal(drawn: LivingMap, language: str) -> dict[str, Form]:
    return {".txt": lambda: drawn.text(language).encode()}


_MAKERS = {"map": _map, "story": _story, "card": _card, "pages": _pages, "terminal": _terminal}
