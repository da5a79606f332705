"""Frequent events that no rule mentions, each with the lines that would put it on the map."""

from __future__ import annotations

from rute.journey.drafting.choose import quoted
from rute.journey.drafting.recognise import EventSeen, matches
from rute.journey.drafting.write import scalar
from rute.journey.model import Journey, Stage
from rute.journey.reading.keys import JOURNEY, STAGE, TOUCHPOINT
from rute.journey.reading.keys_moving import Table
from rute.render.living_map.view import TrayItem
from rute.results.map import MapNumbers, Unmapped
from rute.words.catalog import say
from rute.words.formats import count

MOST = 12


def tray_items(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[TrayItem, ...]:
    if numbers is None:
        return ()
    ranked = sorted(numbers.unmapped, key=lambda each: (-each.events, each.event))
    return tuple(_item(journey, each, language) for each in ranked[:MOST])


def _item(journey: Journey, event: Unmapped, language: str) -> TrayItem:
    stage = _stage_of(journey, event)
    words = {"stages": _key(JOURNEY, "stages", journey)}
    words["touchpoints"] = _key(STAGE, "touchpoints", journey)
    key = "tray.under" if stage else "tray.anywhere"
    where = say(key, language, stage=stage.name if stage else "", **words)
    under = stage.name if stage else ""
    said = count(event.events, language)
    return TrayItem(event.event, said, where, lines(journey, event.event), under)


def lines(journey: Journey, event: str) -> str:
    """What is to be pasted into a stage, with the spaces before it, in the file's language."""
    touchpoints = _key(STAGE, "touchpoints", journey)
    when = _key(TOUCHPOINT, "happens when", journey)
    return f"    {touchpoints}:\n      {scalar(event)}:\n        {when}: {scalar(quoted(event))}"


def _stage_of(journey: Journey, event: Unmapped) -> Stage | None:
    """The stage that the event's words show, by its anchor."""
    known = matches([EventSeen(event.event, event.events, event.people, 0.5)])
    anchors = [match.anchor for match in known]
    return next((stage for stage in journey.stages if stage.anchor in anchors), None)


def _key(table: Table, key: str, journey: Journey) -> str:
    return table[key][0] if journey.language == "id" and table[key] else key
