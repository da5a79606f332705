"""Under the map on the page: leaks with their evidence, the tray, every number, the notes."""

from __future__ import annotations

from rute.render.living_map.tips import facts_list
from rute.render.living_map.view import Fact, Item, LeakRow, MapView, Ref, TrayItem
from rute.render.markup import Markup, join, tag
from rute.words.catalog import say

# Evidence that is told, not counted: it has no place among the figures.
IN_WORDS = ("fact.means", "fact.rule", "fact.period", "fact.report", "fact.by_month",
            "fact.cost_here")  # fmt: skip


def leaks_section(view: MapView) -> Markup | None:
    """The ranking, each leak opening to what stands behind it, and the tray beside it."""
    parts = [part for part in (_leaks(view), _tray(view)) if part]
    if not parts:
        return None
    return tag("div", parts, cls="below" if len(parts) == 2 else "below one")


def _leaks(view: MapView) -> Markup | None:
    if not view.leaks:
        return None
    title = tag("h2", say("map.leaks", view.language))
    rows = [_leak_elsewhere(row, view) or leak_in_full(row, view) for row in view.leaks]
    return tag("section", title, rows, id=f"{view.key}leaks")


def _leak_elsewhere(row: LeakRow, view: MapView) -> Markup | None:
    """In an app a leak is a line that leads to its page."""
    to = view.address(Ref("leak", name=str(row.rank)))
    most = " most" if view.biggest == row.stage else ""
    return tag("a", _leak_line(row), href=to, cls=f"leak line{most}") if to else None


def _leak_line(row: LeakRow) -> list[Markup]:
    return [
        tag("b", str(row.rank)),
        tag("b", row.place),
        tag("span", tag("b", row.rate), f" {row.interval}"),
        tag("span", f"▼ {row.stalled}", cls="m"),
        tag("span", row.worth),
    ]


def leak_in_full(row: LeakRow, view: MapView) -> Markup:
    """A leak that opens to what stands behind it."""
    said = view.language
    summary = tag("summary", _leak_line(row))
    pains: Markup = tag("p", say("leak.no_pain", said), cls="m s")
    if row.pains:
        pains = join((
            tag("h3", say("leak.pains", said), cls="s"),
            tag("ul", [tag("li", pain_markup(pain)) for pain in row.pains]),
        ))  # fmt: skip
    inside = tag(
        "div", facts_list(row.facts, loose=True), _advice(row, said), pains, _what_if(row, said)
    )
    most = view.biggest == row.stage
    return tag("details", summary, inside, cls="leak most" if most else "leak",
               open=most, id=f"{view.key}leak-{row.rank}")  # fmt: skip


def _advice(row: LeakRow, said: str) -> Markup | None:
    """What to do about it, the surest first."""
    if not row.advice:
        return None
    every = (
        tag("li", tag("b", each.do), f" {each.owner}" if each.owner else None,
            tag("span", each.because, cls="n"))
        for each in row.advice
    )  # fmt: skip
    title = tag("h3", say("leak.advice", said), cls="s")
    return join((title, tag("ol", list(every), cls="advice")))


def _what_if(row: LeakRow, said: str) -> Markup | None:
    """What would follow: a table in the place of a slider, since no script is needed."""
    if not row.what_if:
        return None
    heads = (
        say("whatif.points", said), say("whatif.more", said),
        say("whatif.last", said, stage=row.last_stage), say("whatif.worth", said),
    )  # fmt: skip
    body = (
        tag("tr", tag("th", each.points, scope="row"), tag("td", each.more),
            tag("td", each.last), tag("td", each.worth))
        for each in row.what_if
    )  # fmt: skip
    table = tag(
        "table",
        tag("caption", say("whatif.title", said)),
        tag("thead", tag("tr", [tag("th", head, scope="col") for head in heads])),
        tag("tbody", list(body)),
        cls="whatif",
    )
    why = tag("p", say("whatif.how", said), cls="m s")
    return join((tag("div", table, cls="wide2", tabindex=0), why))


def pain_markup(pain: Item) -> Markup:
    """A pain with all that stands behind it, laid open."""
    notes = [tag("span", note, cls="n") for note in pain.notes]
    return tag("div", pain.text, notes, facts_list(pain.facts, loose=True), cls="item pain")


def _tray(view: MapView) -> Markup | None:
    if not view.tray:
        return None
    rows = (_tray_row(event, view) for event in view.tray)
    return tag(
        "section",
        tag("h2", say("map.tray", view.language)),
        tag("p", say("map.tray_more", view.language), cls="m s"),
        tag("ul", list(rows), cls="tray"),
    )


def _tray_row(event: TrayItem, view: MapView) -> Markup:
    """An event with the lines that place it; an app leads to where they are put in."""
    if to := view.address(Ref("event", event.stage, event.label)):
        how = tag("a", say("tray.place", view.language), href=to)
        return tag("li", tag("span", event.label, " ", how), tag("span", event.value, cls="m"))
    return tag("li", tag("details",
        tag("summary", tag("span", event.label), tag("span", event.value, cls="m")),
        tag("p", event.where, cls="m s"), tag("pre", event.lines)))  # fmt: skip


def numbers_table(view: MapView) -> Markup | None:
    """Every figure of the ribbon in one plain table, for analysts and for listeners."""
    facts = [{**_values(stage.facts), **_values(_passage(stage))} for stage in view.stages]
    if not view.measured:
        return None
    skip = {say(key, view.language) for key in IN_WORDS}
    labels = [k for k in dict.fromkeys(k for row in facts for k in row) if k not in skip]
    head = tag("tr", tag("th", say("word.stage", view.language), scope="col"),
               *(tag("th", label, scope="col") for label in labels))  # fmt: skip
    rows = [
        tag("tr", tag("th", stage.name, scope="row"),
            *(tag("td", row.get(label, "—")) for label in labels))
        for stage, row in zip(view.stages, facts, strict=True)
    ]  # fmt: skip
    return tag(
        "details",
        tag("summary", say("map.all_numbers", view.language)),
        tag("div", tag("table", tag("thead", head), tag("tbody", rows)), cls="rows", tabindex=0),
        cls="every",
    )


def _passage(stage: object) -> tuple[Fact, ...]:
    passage = getattr(stage, "passage", None)
    return passage.facts if passage else ()


def _values(facts: tuple[Fact, ...]) -> dict[str, str]:
    return {fact.label: fact.value for fact in facts}


def notes_section(view: MapView) -> Markup:
    notes, said = view.notes, view.language
    columns = (
        (say("map.how", said), [tag("li", each) for each in notes.how]),
        (say("map.data", said), _facts(notes.data)),
        (say("map.rules", said), _facts(notes.rules)),
    )
    sections = [tag("section", tag("h2", title), tag("ul", items)) for title, items in columns]
    return tag("footer", sections, cls="notes", aria_label=say("map.evidence", said))


def _facts(facts: tuple[Fact, ...]) -> list[Markup]:
    return [tag("li", tag("b", f"{fact.label}: "), fact.value) for fact in facts]
