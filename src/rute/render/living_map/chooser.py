"""Choosing whose map is shown, by CSS alone: each chip is a radio button, each part of the page
says whose it is."""

from __future__ import annotations

from rute.render.living_map.tips import facts_list
from rute.render.living_map.view import Chip, MapView
from rute.render.markup import Markup, tag
from rute.words.catalog import say


def of(views: tuple[MapView, ...], number: int) -> str:
    """The classes of what belongs to one of several views; none where there is only one."""
    return f"of of-{number}" if len(views) > 1 else ""


def chosen_style(views: int) -> str:
    """Shows the parts of the view that is chosen, the first where nothing is or where a browser
    knows no `:has`."""
    if views < 2:
        return ""
    rules = [".of{display:none}.of-0{display:block}"]
    for k in range(1, views):
        chosen = f".page:has(#who-{k}:checked)"
        rules.append(f"{chosen} .of-0{{display:none}}{chosen} .of-{k}{{display:block}}")
    return "".join(rules)


def chooser(views: tuple[MapView, ...]) -> Markup | None:
    """The chips: to choose from where there are several views, else to read."""
    chips, said = views[0].chips, views[0].language
    if not chips:
        return None
    if len(views) < 2:
        return tag("ul", (_chip(chip) for chip in chips), cls="chips")
    legend = tag("legend", say("persona.choose", said), cls="sr")
    return tag("fieldset", legend, [_choice(chip, k) for k, chip in enumerate(chips)], cls="chips")


def _chip(chip: Chip) -> Markup:
    cls = f"chip {chip.kind}{' current' if chip.current else ''}"
    if not chip.facts:
        return tag("li", _words(chip), cls=cls)
    return tag("li", _words(chip), _tip(chip), cls=cls, tabindex=0)


def _choice(chip: Chip, number: int) -> Markup:
    name = f"who-{number}"
    radio = tag("input", type="radio", name="who", id=name, checked=chip.current, cls="sr")
    label = tag("label", _words(chip), for_=name)
    return tag("div", radio, label, _tip(chip) if chip.facts else None, cls=f"chip {chip.kind}")


def _words(chip: Chip) -> str:
    return f"{chip.name} · {chip.count}"


def _tip(chip: Chip) -> Markup:
    return tag("div", facts_list(chip.facts), cls="tip")


def face(view: MapView, of_whom: str) -> Markup | None:
    """Who the persona is whose view this is, in a strip under its opening sentence."""
    mine = next((chip for chip in view.chips if chip.current), None)
    if mine is None or not mine.facts:
        return None
    rows = (tag("div", tag("dt", f.label, cls="m"), tag("dd", f.value)) for f in mine.facts)
    return tag("div", tag("dl", list(rows), cls="facts"), cls=f"face {of_whom}".strip())
