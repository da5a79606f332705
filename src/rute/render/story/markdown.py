"""The story in Markdown, for a wiki, a letter, a repository."""

from __future__ import annotations

import re

from rute.results.story import Line, Story
from rute.words.catalog import say

# What Markdown would read as its own; what people wrote stays as they wrote it.
SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def markdown(story: Story) -> str:
    """Ends in a line break; equal stories give equal text."""
    parts = [f"# {_safe(story.title)}", f"*{_safe(_under(story))}*"]
    parts += [_paragraph(line) for line in story.opening]
    if story.people:
        parts.append(f"## {story.people_title}")
        parts += [_paragraph(line) for line in story.people]
    for chapter in story.chapters:
        number = say("story.chapter", story.language, n=chapter.number)
        parts.append(f"## {number}: {_safe(chapter.title)}")
        parts += [_paragraph(line) for line in chapter.lines]
    parts += [_paragraph(line) for line in story.ending]
    if story.steps:
        parts.append(f"## {story.steps_title}")
        parts.append("\n".join(f"{n}. {_run(line)}" for n, line in enumerate(story.steps, 1)))
    if story.small:
        parts.append("---")
        parts.append(" ".join(f"*{_safe(text)}*" for text in story.small))
    return "\n\n".join(parts) + "\n"


def _under(story: Story) -> str:
    return " · ".join(part for part in (story.about, story.stamp) if part)


def _paragraph(line: Line) -> str:
    if line.lead:
        return _run(line)
    return f"> {_safe(line.text)}" if line.kind == "lost" else LIST.sub(r"\1\\\2", _safe(line.text))


def _run(line: Line) -> str:
    """A paragraph with its beginning in bold; a step's own sentence keeps its full stop."""
    if not line.lead:
        return _safe(line.text)
    ended = line.lead.endswith((".", "!", "?"))
    lead = f"**{_safe(line.lead)}{'' if ended else '.'}**"
    return f"{lead} {_safe(line.text)}".rstrip()


def _safe(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
