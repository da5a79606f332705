"""Where the events are, and how a file is read where that is not found by itself."""

from __future__ import annotations

from rute.journey.model import ReadAs
from rute.journey.reading import values
from rute.journey.reading.section import Section, Unreadable, section
from rute.journey.reading.tree import Node, Words


def data_of(whole: Section) -> tuple[tuple[str, ...], tuple[ReadAs, ...]]:
    """The files of `data:` in order, and how those are read that say so."""
    files: list[str] = []
    read_as: list[ReadAs] = []
    for node in whole.items("data"):
        found = _plain(whole, node) if isinstance(node, Words) else _described(whole, node)
        if found is not None:
            files.append(found.file)
            read_as += [found] if found != ReadAs(found.file, line=found.line) else []
    return tuple(files), tuple(read_as)


def _plain(whole: Section, node: Words) -> ReadAs | None:
    text = whole.words(node, "data")
    try:
        return ReadAs(values.data_file(text), line=node.line) if text else None
    except Unreadable as wrong:
        whole.at(node.line, whole.written("data"), wrong)
        return None


def _described(whole: Section, node: Node) -> ReadAs | None:
    """`file: orders.csv` with the columns that say who, when and what."""
    part = section("data file", node, whole.findings, "data")
    if part is None:
        return None
    if not part.has("file"):
        whole.findings.error(part.line, "no_file")
    file = part.read("file", values.data_file)
    if file is None:
        return None
    return ReadAs(
        file,
        person=part.text("person"),
        time=part.text("time"),
        event=part.text("event"),
        channel=part.text("channel"),
        value=part.text("value"),
        every_row_is=part.text("every row is"),
        day_first=part.yes("day first") if part.has("day first") else None,
        sheet=part.text("sheet"),
        recipe=part.text("recipe"),
        anonymous=part.text("anonymous"),
        email=part.text("email"),
        phone=part.text("phone"),
        card=part.text("card"),
        alias=part.text("alias"),
        country=part.read("country", values.country),
        line=part.line,
    )
