"""The text part of a letter, made of its HTML; and HTML made of a letter that is only text."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from typing import Final

BLOCKS: Final = frozenset((
    "address", "blockquote", "center", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th",
    "tr", "ul",
))  # fmt: skip
APART: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "ul"})
UNSEEN: Final = frozenset({"head", "style", "script", "title"})
VOID: Final = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")
FRAME = (
    '<div style="max-width:36em;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;'
    'font-size:16px;line-height:1.5;color:#222;overflow-wrap:anywhere">'
)


def text_of(html: str) -> str:
    """What a reader of the HTML would read, with the addresses of its links in place."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.parts).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def html_of(text: str) -> str:
    """Paragraphs, and addresses that can be touched."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    body = "".join(f"<p>{_linked(each)}</p>" for each in paragraphs)
    return f"<html><head><title></title></head><body>{FRAME}{body}</div></body></html>"


def relinked(text: str, link: Callable[[str], str]) -> str:
    """The text with other addresses in the places of its own."""
    return ADDRESS.sub(lambda found: link(found[0]), text)


def _linked(text: str) -> str:
    parts, at = [], 0
    for found in ADDRESS.finditer(text):
        address = escape(found[0])
        parts += [escape(text[at : found.start()]), f'<a href="{address}">{address}</a>']
        at = found.end()
    return "".join([*parts, escape(text[at:])]).replace("\n", "<br>")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: list[str] = []  # elements open since something unseen began
        self._links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._unseen or tag in UNSEEN or HIDDEN.search(given.get("style") or ""):
            if tag not in VOID:
                self._unseen.append(tag)
            return
        if tag == "br" or tag in BLOCKS:
            self.parts.append("\n\n" if tag in APART else "\n")
        if tag == "li":
            self.parts.append("- ")
        if tag == "img" and given.get("alt"):
            self.parts.append(f"[{given['alt']}]")
        if tag == "a":
            self._links.append((given.get("href") or "", len(self.parts)))

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag in self._unseen:
                while self._unseen.pop() != tag:
                    pass
            return
        if tag == "a" and self._links:
            address, at = self._links.pop()
            said = "".join(self.parts[at:]).strip()
            if address and address not in (said, f"mailto:{said}"):
                self.parts.append(f" ({address})" if said else address)
        if tag in BLOCKS:
            self.parts.append("\n\n" if tag in APART else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(re.sub(r"\s+", " ", data))
