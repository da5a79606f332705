"""Pages of SVG → one PDF: text selectable, fonts inside, the same bytes for the same pages.

The converter orders fonts and resources anew in every run; here they get their places by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from rute.render.living_map.view import MapView
from rute.render.picture import pdf
from rute.words.catalog import say

if TYPE_CHECKING:
    from pypdf import PdfWriter

FONT = re.compile(rb"/fo\d+(?=\s)")


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself."""

    title: str
    subject: str
    author: str
    language: str


def about(view: MapView) -> About:
    title = say("map.label", view.language, name=view.title)
    return About(title, view.description, view.title, view.language)


def pdf_of(pages: Iterable[str], about: About) -> bytes:
    """One PDF of the pages in order."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for svg in pages:
        page = PdfReader(BytesIO(pdf(svg))).pages[0]
        _put_in_order(page)
        writer.add_page(page)
    writer.compress_identical_objects(remove_unreferenced=True)
    _describe(writer, about)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _describe(writer: PdfWriter, about: About) -> None:
    """Title, author, language. No dates: a file is the same whenever it is made."""
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer.metadata = None
    writer.add_metadata({
        "/Title": about.title,
        "/Subject": about.subject,
        "/Author": about.author,
        "/Creator": "Rute",
        "/Producer": "Rute",
    })  # fmt: skip
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(about.language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = shown


def _put_in_order(page: Any) -> None:
    """Renames fonts by what they are and sorts every dictionary that the page can reach."""
    reached = list(_dictionaries(page, set()))
    for each in reached:
        fonts = each.get("/Resources", {}).get("/Font") if "/Resources" in each else None
        if fonts:
            _rename_fonts(each, fonts.get_object())
    for each in reached:
        ordered = sorted(each.items())
        each.clear()
        each.update(ordered)


def _dictionaries(value: Any, seen: set[int]) -> Iterator[Any]:
    """All dictionaries and streams under a value, each once; parents come before children."""
    from pypdf.generic import ArrayObject, DictionaryObject

    found = value.get_object()
    if id(found) in seen:
        return
    seen.add(id(found))
    if isinstance(found, DictionaryObject):
        yield found
        children: Iterable[Any] = [child for key, child in found.items() if key != "/Parent"]
    else:
        children = found if isinstance(found, ArrayObject) else ()
    for child in children:
        yield from _dictionaries(child, seen)


def _rename_fonts(holder: Any, fonts: Any) -> None:
    """fo2 → the font's own name, in the resources and in what is drawn with them."""
    from pypdf.generic import NameObject

    names = {
        key: NameObject("/" + str(font.get_object()["/BaseFont"])[1:].replace("+", "-"))
        for key, font in fonts.items()
        if str(key).startswith("/fo")
    }
    streams = holder["/Contents"].get_object() if "/Contents" in holder else holder
    drawn = FONT.sub(
        lambda found: str(names.get(found[0].decode(), found[0].decode())).encode(),
        streams.get_data(),
    )
    streams.set_data(drawn)
    for key, name in names.items():
        fonts[name] = fonts.pop(key)
