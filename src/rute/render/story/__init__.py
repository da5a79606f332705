"""The story of a map as a page, as Markdown, as plain text."""

from __future__ import annotations

from rute.render.story.markdown import markdown
from rute.render.story.page import page
from rute.render.story.plain import plain

__all__ = ["markdown", "page", "plain"]
