"""HTML as it may leave: no script, no form, no frame, no address but of the web, mail or phone.

The body is taken apart and written anew by a parser of browsers' own kind; of the head only its
title and its style stay. Comments stay, since Outlook is spoken to in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Final

import css_inline
import nh3

TAGS: Final = {
    "a", "abbr", "address", "b", "blockquote", "br", "caption", "center", "code", "col",
    "colgroup", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "li", "main", "ol", "p",
    "pre", "s", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul",
}  # fmt: skip
EVERYWHERE: Final = {
    "align", "aria-hidden", "aria-label", "aria-roledescription", "background", "bgcolor",
    "border", "cellpadding", "cellspacing", "class", "dir", "height", "id", "lang", "role", "style",
    "title", "valign", "vertical-align", "width",
}  # fmt: skip
OWN: Final = {
    "a": {"href", "name", "target"}, "img": {"alt", "src", "srcset"}, "font": {"color", "face",
    "size"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "type"}, "li": {"value"}, "col": {"span"},
}  # fmt: skip
SCHEMES: Final = {"http", "https", "mailto", "tel", "sms", "whatsapp"}
WEB: Final = ("http://", "https://")
STYLE = re.compile(r"<style[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
TITLE = re.compile(r"<title[^>]*>(.*?)</title\s*>", re.DOTALL | re.IGNORECASE)
BODY = re.compile(r"<body([^>]*)>(.*?)(?:</body\s*>|\Z)", re.DOTALL | re.IGNORECASE)
BODY_STYLE = re.compile(r"""style\s*=\s*"([^"<>]*)\"""", re.IGNORECASE)
HEAD = re.compile(r"<head[\s>].*?</head\s*>", re.DOTALL | re.IGNORECASE)
FETCHED = re.compile(r"@import[^;]*;?", re.IGNORECASE)

_INLINER = css_inline.CSSInliner(
    keep_style_tags=True, keep_at_rules=True, load_remote_stylesheets=False
)

Address = Callable[[str], str]


@dataclass(slots=True)
class Cleaned:
    """pictures: those that were left out, since nobody who reads mail could fetch them."""

    html: str = ""
    pictures: list[str] = field(default_factory=list)


def cleaned(html: str, language: str, link: Address, *, foot: str = "", inline: bool) -> Cleaned:
    """The whole document anew. link: what each address of the web in a link becomes; foot: HTML
    put at its end; inline: whether its style sheet is written into its elements as well."""
    found = Cleaned()
    body = BODY.search(html)
    inner, style = (body[2], BODY_STYLE.search(body[1])) if body else (HEAD.sub("", html), None)
    clean = nh3.clean(
        inner, tags=TAGS, attributes={"*": EVERYWHERE, **OWN}, url_schemes=SCHEMES, link_rel=None,
        strip_comments=False, attribute_filter=_filter(found, link),
    )  # fmt: skip
    worn = f' style="{style[1]}"' if style else ""
    found.html = _document(html, language, f"<body{worn}>{clean}{foot}</body>")
    if inline:
        found.html = _INLINER.inline(found.html)
    return found


def _document(html: str, language: str, body: str) -> str:
    title = TITLE.search(html)
    styles = "".join(
        f"<style>{FETCHED.sub('', css).replace('</', '')}</style>" for css in STYLE.findall(html)
    )
    said = escape(unescape(title[1]).strip()) if title else ""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{said}</title>{styles}</head>{body}</html>"
    )


def _elsewhere(address: str) -> str | None:
    """An address that is not of the web; one that says no scheme leads nowhere from a letter."""
    scheme, colon, _ = address.strip().lower().partition(":")
    return address if address.startswith("#") or (colon and scheme in SCHEMES) else None


def _filter(found: Cleaned, link: Address) -> Callable[[str, str, str], str | None]:
    def kept(tag: str, name: str, value: str) -> str | None:
        if tag == "a" and name == "href":
            return link(value) if value.lower().startswith(WEB) else _elsewhere(value)
        if name in ("src", "srcset", "background") and not value.lower().startswith(WEB):
            found.pictures.append(value)
            return None
        return value

    return kept
