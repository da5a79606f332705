"""What is shown on hover, focus or tap: rule, n, period. Plain HTML, opened by CSS alone."""

from __future__ import annotations

from rute.render.living_map.view import Fact
from rute.render.markup import Markup, join, tag

SHORT = 4  # facts that are shown where all of them can be opened


def facts_list(facts: tuple[Fact, ...], *, loose: bool = False) -> Markup:
    """Label and value under each other, as a description list."""
    rows = (join((tag("dt", fact.label), tag("dd", fact.value))) for fact in facts)
    return tag("dl", list(rows), cls="facts loose" if loose else "facts")


def tip(facts: tuple[Fact, ...]) -> Markup | None:
    return tag("div", facts_list(facts), cls="tip") if facts else None


def hot(
    facts: tuple[Fact, ...], label: str, *, place: str, to: str | None = None, name: str = ""
) -> Markup | None:
    """An invisible place over a drawing that can be pointed at, focused or tapped. to: where it
    leads in an app, under its short `name`."""
    if not facts:
        return None
    if to:
        said = tag("span", name, cls="sr")
        return tag("a", said, tip(facts[:SHORT]), href=to, cls="hot", style=place)
    name = tag("span", label, cls="sr")
    return tag("div", name, tip(facts), cls="hot", tabindex=0, style=place)
