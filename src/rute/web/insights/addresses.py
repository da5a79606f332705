"""Where things of a map are opened in the app: each ref of the drawing as an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from rute.journey.drafting.choose import quoted
from rute.journey.formats.places import place_text
from rute.render.living_map.view import Ref
from rute.web.insights.days import Days, written
from rute.web.insights.look import Look


@dataclass(frozen=True)
class Addresses:
    """base: what stands before a page's name ("" on the map itself, /j/SLUG/ elsewhere). people:
    whether the reader may see single people; edit: whether they may change the text; start, end:
    the days the look speaks of."""

    look: Look
    base: str = ""
    people: bool = False
    edit: bool = False
    start: str = ""
    end: str = ""

    def within(self, days: Days) -> Addresses:
        """Lists of people know days, not the names of periods."""
        return replace(self, start=written(days.start), end=written(days.end))

    def __call__(self, ref: Ref) -> str | None:
        if ref.of == "leak":
            return f"{self.base}leaks{self._whole.query}#leak-{ref.name}"
        if ref.of == "stalled":
            return self.of_people(stage=ref.stage, state="stalled")
        if ref.of == "data":
            return f"{self.base}data" if self.edit else None
        if ref.of == "event" and not self.edit:
            return None
        return f"{self.base}evidence?{urlencode(_said(ref) + list(self._whole.parameters))}"

    def of_people(self, **asked: str) -> str | None:
        """The list of those people, where the reader may see it; people are listed by the
        journey's own stages."""
        if not self.people or self.look.model:
            return None
        kept = {"persona": self.look.persona, "start": self.start, "end": self.end}
        said = {key: value for key, value in (asked | kept).items() if value}
        return f"{self.base}people?{urlencode(said)}"

    def of_text(self, ref: Ref) -> str | None:
        """The editor at the lines of something, or with an event to be placed; None for those who
        may not edit, and in another stage model, whose stages the text does not have."""
        if not self.edit or self.look.model:
            return None
        if ref.of == "event":
            rule = quoted(ref.name)
            asked = {"kind": "touchpoint", "under": _key("stages", ref.stage) if ref.stage else "",
                     "set.name": ref.name, "set.happens when": rule}  # fmt: skip
            return f"{self.base}edit/add?{urlencode(asked)}"
        return f"{self.base}edit?{urlencode({'card': card_of(ref)})}"

    @property
    def of_campaign(self) -> str | None:
        """Where what is drafted for the people of a leak is shown."""
        return f"{self.base}edit/drafts" if self.edit and not self.look.model else None

    @property
    def _whole(self) -> Look:
        """What matters to evidence: not which way is walked beside it."""
        return replace(self.look, walk="")


def card_of(ref: Ref) -> str:
    """The key by which the editor knows what a ref stands for."""
    if ref.of == "campaign":
        return _key("campaigns", ref.name)
    stage = ("stages", ref.stage)
    if ref.of == "touchpoint":
        return _key(*stage, "touchpoints", ref.name)
    if ref.of == "pain":
        under = (*stage, "touchpoints", ref.touchpoint) if ref.touchpoint else stage
        return _key(*under, "pains", ref.name)
    return _key(*stage)


def _key(*steps: str) -> str:
    return place_text(steps)


def _said(ref: Ref) -> list[tuple[str, str]]:
    parts = (("of", ref.of), ("stage", ref.stage), ("name", ref.name), ("at", ref.touchpoint))
    return [(name, value) for name, value in parts if value]


def ref_of(query: Mapping[str, str]) -> Ref:
    """The ref an address of evidence names."""
    return Ref(*(str(query.get(name) or "") for name in ("of", "stage", "name", "at")))
