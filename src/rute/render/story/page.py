"""The story as one offline page to read on a phone, at a desk or on paper."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rute.render.colours import DARK, LIGHT, variables
from rute.render.markup import Markup, tag
from rute.results.story import Chapter, Line, Story
from rute.words.catalog import say


def page(story: Story) -> str:
    """One HTML file: no network, no JavaScript. Equal stories give equal bytes."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("title", f"{story.title} · {story.about}"),
        tag("style", Markup(_style())),
    )
    stamp = tag("span", story.stamp, cls="stamp") if story.stamp else None
    main = tag(
        "main",
        tag("header", tag("h1", story.title, stamp), tag("p", story.about, cls="under")),
        [_paragraph(line) for line in story.opening],
        _people(story),
        [_chapter(each, story.language) for each in story.chapters],
        [tag("p", line.text, cls="again") for line in story.ending],
        _steps(story),
        tag("footer", [tag("p", text) for text in story.small]) if story.small else None,
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', main), lang=story.language)}\n"


def _people(story: Story) -> Markup:
    if not story.people:
        return Markup("")
    cards = [
        tag("div", tag("h3", p.lead or ""), tag("p", p.text), cls="face") for p in story.people
    ]
    return tag("section", tag("h2", story.people_title), tag("div", cards, cls="faces"))


def _chapter(chapter: Chapter, language: str) -> Markup:
    number = tag("span", say("story.chapter", language, n=chapter.number), cls="number")
    return tag(
        "section", tag("h2", number, chapter.title), [_paragraph(line) for line in chapter.lines],
        id=f"chapter-{chapter.number}",
    )  # fmt: skip


def _paragraph(line: Line) -> Markup:
    lead = [tag("b", line.lead), " "] if line.lead else []
    return tag("p", lead, line.text, cls=None if line.kind == "plain" else line.kind)


def _steps(story: Story) -> Markup:
    if not story.steps:
        return Markup("")
    items = [
        tag("li", tag("b", step.lead) if step.lead else None, " " if step.lead else None, step.text)
        for step in story.steps
    ]
    return tag("section", tag("h2", story.steps_title), tag("ol", items), cls="steps")


@cache
def _style() -> str:
    css = files("rute.render.story").joinpath("story.css").read_text("utf-8")
    dark = f"@media (prefers-color-scheme:dark){{:root{{{variables(DARK)}}}}}"
    light = variables(LIGHT)
    paper = f"@media print{{:root{{{light}--paper:#fff;--card:#fff}}}}"
    return f":root{{{light}}}{dark}{paper}{css}"
