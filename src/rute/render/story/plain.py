"""The story as plain text, for a letter or a screen reader."""

from __future__ import annotations

from textwrap import fill

from rute.results.story import Line, Story
from rute.words.catalog import say

WIDTH = 78


def plain(story: Story, width: int = WIDTH) -> str:
    """Lines of at most `width` characters, as far as the words allow."""
    parts = [_ruled(story.title, "="), _filled(_under(story), width)]
    parts += [_paragraph(line, width) for line in story.opening]
    if story.people:
        parts.append(_ruled(story.people_title, "-"))
        parts += [_paragraph(line, width) for line in story.people]
    for chapter in story.chapters:
        number = say("story.chapter", story.language, n=chapter.number)
        parts.append(_ruled(f"{number}: {chapter.title}", "-"))
        parts += [_paragraph(line, width) for line in chapter.lines]
    parts += [_paragraph(line, width) for line in story.ending]
    if story.steps:
        parts.append(_ruled(story.steps_title, "-"))
        parts += [_step(n, line, width) for n, line in enumerate(story.steps, start=1)]
    parts += [_filled(text, width) for text in story.small]
    return "\n\n".join(parts) + "\n"


def _under(story: Story) -> str:
    return " · ".join(part for part in (story.about, story.stamp) if part)


def _ruled(title: str, rule: str) -> str:
    return f"{title}\n{rule * min(len(title), WIDTH)}"


def _paragraph(line: Line, width: int) -> str:
    return _filled(f"{line.lead}: {line.text}" if line.lead else line.text, width)


def _step(n: int, line: Line, width: int) -> str:
    text = " ".join(part for part in (line.lead, line.text) if part)
    return _filled(text, width, first=f"{n}. ", rest="   ")


def _filled(text: str, width: int, first: str = "", rest: str = "") -> str:
    return fill(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
