"""Screens as HTML: a fragment for notebooks, a whole offline page for a file."""

from __future__ import annotations

from rute.render.colours import LIGHT, fill_in
from rute.render.markup import Markup, join, tag
from rute.render.screens.layout import Column, Screen, Table

STYLE = """
.rute{font:15px/1.5 'Rute Sans',Inter,system-ui,sans-serif;color:var(--ink);background:var(--paper);
padding:1.5em;font-variant-numeric:tabular-nums}
.rute h1{font-size:1.4em;margin:0}.rute h2{font-size:1.1em;margin:1.6em 0 .3em}
.rute p{margin:.2em 0;color:var(--muted);max-width:70em}
.rute .wide{overflow-x:auto;margin:1em 0}
.rute table{border-collapse:collapse}
.rute th{color:var(--muted);font-weight:500;font-size:.85em;text-align:right;
vertical-align:bottom;border-bottom:1px solid var(--muted)}
.rute td,.rute th{padding:.25em .9em .25em 0;white-space:nowrap}
.rute td{text-align:right;border-bottom:1px solid var(--line)}
.rute .left{text-align:left;white-space:normal;min-width:8em}
.rute .bar{height:1em;background:var(--river)}
.rute .marked td{font-weight:600;color:var(--pain)}
"""
PICTURE = """
.picture svg{display:block;max-width:100%;height:auto}
@media(max-width:719px){.picture{display:none}}
@media(min-width:720px){.rute h1,.rute .under,.rute .bars{display:none}}
"""


BESIDE = """
.beside svg{display:block;max-width:100%;height:auto;margin:1.5em auto}
@media(min-width:1100px){body{display:flex;align-items:flex-start;gap:2em}
.beside{flex:none}.beside svg{margin:1.5em 2em}}
"""


def page(
    screen: Screen, language: str, picture: str | None = None, beside: str | None = None
) -> str:
    """One offline HTML file: no network, no JavaScript. The picture, if any, stands above the
    tables and brings its own title; on a phone it would be too small, and is left out. beside: a
    narrow one, next to the tables, on a phone below them."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("title", screen.title),
        tag("style", PICTURE) if picture else None,
        tag("style", BESIDE) if beside else None,
    )
    narrow = tag("div", Markup(beside), cls="beside") if beside else None
    drawing = tag("div", Markup(picture), cls="picture") if picture else None
    body = tag(
        "body", drawing, fragment(screen), narrow, style=f"margin:0;background:{LIGHT.paper}"
    )
    return f"<!doctype html>\n{tag('html', head, body, lang=language)}\n"


def fragment(screen: Screen) -> Markup:
    """The screen as one element with its own style, for a notebook or a page."""
    return tag(
        "div",
        tag("style", Markup(fill_in(STYLE, LIGHT))),
        tag("h1", screen.title),
        [tag("p", line, cls="under") for line in screen.under.splitlines()],
        [drawn(table) for table in screen.tables],
        [tag("p", note) for note in screen.notes],
        cls="rute",
    )


def tables(screen: Screen) -> Markup:
    """A screen's tables and notes alone, for a page that has a heading and the style."""
    notes = [tag("p", note) for note in screen.notes]
    drawings = [drawn(table, reach=True) for table in screen.tables]
    return tag("div", drawings, notes, cls="rute")


def drawn(table: Table, *, reach: bool = False) -> Markup:
    """reach: what is too wide for its page can be reached, and scrolled, by the keyboard."""
    heads = tag(
        "tr",
        [tag("th", c.title, cls=side(c), scope="col") for c in table.columns],
        tag("td", "", cls="bars") if table.shares else None,
    )
    rows = [
        tag(
            "tr",
            [tag("td", cell, cls=side(c)) for cell, c in zip(row, table.columns, strict=True)],
            drawn_bar(table.shares[i]) if table.shares else None,
            cls="marked" if i == table.marked else None,
        )
        for i, row in enumerate(table.rows)
    ]
    title = tag("h2", table.title) if table.title else Markup("")
    body = join([tag("thead", heads), tag("tbody", rows)], "\n")
    wide = tag(
        "div", tag("table", body), cls="wide", tabindex=0 if reach else None,
        role="region" if reach else None, aria_label=table.title or "—" if reach else None,
    )  # fmt: skip
    return join([title, wide])


def drawn_bar(share: float) -> Markup:
    return tag("td", tag("div", cls="bar", style=f"width:{share * 9:.2f}em"), cls="bars")


def side(column: Column) -> str | None:
    return "left" if column.align == "left" else None
