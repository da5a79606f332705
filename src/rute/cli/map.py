"""rute map"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver, remark
from rute.cli.language import chosen_language
from rute.cli.options import (
    Against,
    AsJson,
    AsOf,
    Data,
    Debug,
    From,
    JourneyPath,
    Language,
    NoOpen,
    OfPersona,
    Paper,
    ReceivedBy,
    SavePicture,
    ShownAs,
    Split,
    To,
    View,
    Walk,
)
from rute.cli.progress import working
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.session.living import LivingMap


SHOWN = ("story", "terminal")  # what is read in the terminal itself


def draw_map(
    journey: JourneyPath = None,
    persona: OfPersona = None,
    split: Split = None,
    start: From = None,
    end: To = None,
    against: Against = None,
    walk: Walk = False,
    as_of: AsOf = None,
    shown_as: ShownAs = None,
    received_by: ReceivedBy = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SavePicture = None,
    view: View = None,
    paper: Paper = None,
    no_open: NoOpen = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.session.forms import checked_view, forms_fit, paper_view

    view = paper_view(paper, checked_view(view))  # before the data is read: that may take a while
    if save is not None:
        forms_fit(save, view)
    session = ask_journey(
        journey, "map", data=data, as_of=as_of, shown_as=shown_as, received_by=received_by
    )
    told = chosen_language(language, session.language)
    with working("progress.map", told):
        drawn = session.map(
            persona=persona, split=split, start=start, end=end, against=against, walk=walk
        )
    if as_json or save is not None:
        deliver(Viewed(drawn, view), told, as_json=as_json, save=save)
        return
    if view in SHOWN:
        drawn.show(told, view)
        return
    of = " ".join(part for part in (drawn.journey.shown_in, persona) if part)
    show_map(drawn, session.path, told, no_open=no_open, of=of, view=view, paper=paper)


@dataclass(frozen=True)
class Viewed:
    """A map in the view that was asked for, to be handed over."""

    drawn: LivingMap
    view: str | None

    def show(self, language: str | None = None) -> None:
        self.drawn.show(language, self.view)

    def save(self, path: str | Path, language: str | None = None) -> Path:
        return self.drawn.save(path, language, view=self.view)

    def json(self) -> dict[str, Any]:
        return self.drawn.json()


def map_path(
    journey: Path, of: str | None = None, view: str | None = None, paper: str | None = None
) -> Path:
    """shop.journey.yaml → shop.map.html, beside it; of a persona: shop.tim.map.html; in
    another stage model: shop.four-phases.map.html; of a view
    that is a picture of its own: shop.card.png."""
    from rute.session.forms import endings
    from rute.session.places import journey_name

    whose = "-".join(re.findall(r"\w+", of.lower())) if of else ""
    shown = view or "map"
    ending = ".pdf" if paper else endings(shown)[0]
    name = f"{journey_name(journey)}{whose and '.' + whose}.{shown}{ending}"
    return journey.with_name(name)


def show_map(
    drawn: LivingMap,
    journey: Path,
    language: str,
    *,
    no_open: bool,
    of: str | None = None,
    view: str | None = None,
    paper: str | None = None,
) -> None:
    """Writes the map beside its journey, says where it lies, and opens it where somebody is
    there to look."""
    path = drawn.save(map_path(journey, of, view, paper), language, view=view)
    print(path.resolve())
    if no_open or not somebody_looks():
        return
    import webbrowser

    if webbrowser.open(path.resolve().as_uri()):
        remark(say("map.opened", language))


def somebody_looks() -> bool:
    return sys.stdout.isatty() and not os.environ.get("CI")
