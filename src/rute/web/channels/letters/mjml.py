"""MJML into the HTML that mail programs understand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import mrml

from rute.errors import did_you_mean
from rute.web.channels.letters.liquid import Wrong
from rute.words.message import Message

TAGS: Final = frozenset((
    "mjml", "mj-accordion", "mj-accordion-element", "mj-accordion-text", "mj-accordion-title",
    "mj-all", "mj-attributes", "mj-body", "mj-breakpoint", "mj-button", "mj-carousel",
    "mj-carousel-image", "mj-class", "mj-column", "mj-divider", "mj-font", "mj-group", "mj-head",
    "mj-hero", "mj-html-attributes", "mj-image", "mj-navbar", "mj-navbar-link", "mj-preview",
    "mj-raw", "mj-section", "mj-selector", "mj-social", "mj-social-element", "mj-spacer",
    "mj-style", "mj-table", "mj-text", "mj-title", "mj-wrapper",
))  # fmt: skip
TAG = re.compile(r"<\s*(mj[a-z-]*)", re.IGNORECASE)
ROOT = re.compile(r"<mjml(?![^>]*\slang=)")
PLACE = re.compile(r"at position (\d+)(?::\d+)?")
# No fonts fetched from elsewhere: whoever opens a letter would tell a stranger that they did.
_OPTIONS = mrml.RenderOptions(disable_comments=True, fonts={})


def html_of(text: str, language: str) -> str:
    """Raises Wrong, with the line of the text where it is known."""
    marked = ROOT.sub(f'<mjml lang="{language}"', text, count=1)
    try:
        return mrml.to_html(marked, render_options=_OPTIONS).content
    except OSError as error:
        raise _wrong(str(error), marked) from None


def unknown_tags(text: str) -> Iterator[tuple[str, int]]:
    """Tags of MJML that there are none of: they are drawn as nothing. With their lines."""
    for found in TAG.finditer(text):
        if found[1].lower() not in TAGS and found[1].lower() != "mj-include":
            yield found[1], text.count("\n", 0, found.start()) + 1


def meant(tag: str) -> str | None:
    return did_you_mean(tag, sorted(TAGS))


def _wrong(said: str, text: str) -> Wrong:
    place = PLACE.search(said)
    line = text.count("\n", 0, int(place[1])) + 1 if place else 0
    if "include" in said:
        return Wrong(Message("letter.include"), line)
    return Wrong(Message("letter.mjml", said=PLACE.sub("", said).strip()), line)
