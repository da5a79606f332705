"""journey + numbers → the view: every word and figure of the map, said once for all pictures."""

from __future__ import annotations

from rute.journey.model import Journey
from rute.render.living_map.campaign_arcs import arcs_of
from rute.render.living_map.change_words import against_words
from rute.render.living_map.chips import chips, said_name
from rute.render.living_map.lanes import lanes
from rute.render.living_map.notes import notes, period_text
from rute.render.living_map.ranking import leak_rows
from rute.render.living_map.split_views import band_views, field_name
from rute.render.living_map.stage_views import stage_views
from rute.render.living_map.told import Told
from rute.render.living_map.tray import tray_items
from rute.render.living_map.view import MapView, Opening
from rute.render.living_map.walk_views import thread_of, walk_lane
from rute.results.map import Span
from rute.words.catalog import say
from rute.words.formats import count, moment, unbroken


def build(told: Told, *, language: str, key: str = "", opens: Opening | None = None) -> MapView:
    """The whole view. Numbers None: the designed journey, nothing measured. opens: where an app
    opens what stands behind it."""
    journey, numbers, headline = told.journey, told.numbers, told.headline
    title, subtitle = _titles(journey, language)
    stages = stage_views(journey, numbers, language)
    measured = numbers is not None and bool(journey.measured)
    stair = measured and any(stage.stair and stage.reached for stage in stages)
    arcs = arcs_of(told, language)
    free = any(not arc.planned for arc in arcs)
    states = {arc.state for arc in arcs if arc.planned}
    return MapView(
        language=language,
        title=title,
        subtitle=subtitle,
        simulated=say("map.simulated", language) if journey.simulated else None,
        meta=_meta(told, language),
        headline=tuple(Span(unbroken(s.text), s.role) for s in headline.spans) if headline else (),
        description=str(headline) if headline else journey.about or journey.name,
        measured=measured,
        chips=chips(told, language),
        stages=stages,
        arcs=arcs,
        lanes=(*walk_lane(journey, numbers, language), *lanes(journey, numbers, language)),
        leaks=leak_rows(told, numbers, language) if numbers else (),
        tray=tray_items(journey, numbers, language),
        notes=notes(journey, numbers, language, stair=stair, free=free, arcs=states),
        bands=band_views(journey, numbers, language),
        bands_by=field_name(numbers.split, language) if numbers and numbers.split else "",
        thread=thread_of(journey, numbers, language),
        key=key,
        opens=opens,
    )


def _titles(journey: Journey, language: str) -> tuple[str, str]:
    """ "Kopi Senja, from stranger to promoter" → its name, and the rest with the stages."""
    title, _, rest = (part.strip() for part in journey.name.partition(","))
    about = rest or (journey.about or "")
    stages = say("map.stages", language, n=count(len(journey.stages), language))
    return title, " · ".join(part for part in (about[:1].upper() + about[1:], stages) if part)


def _meta(told: Told, language: str) -> tuple[str, ...]:
    journey, numbers = told.journey, told.numbers
    who = said_name(told, language)
    if numbers is None:
        state = "map.drawn" if told.persona and journey.data else "map.designed"
        return tuple(part for part in (who, say(state, language)) if part)
    asked = numbers.stages.asked
    people = say("map.people", language, n=count(numbers.stages.people, language))
    events = say("map.events", language, n=count(numbers.stages.events, language))
    as_of = say("map.as_of", language, moment=moment(asked.as_of, journey.zone, language))
    lines = (f"{people} · {events}", period_text(numbers, journey.zone, language), as_of)
    held = against_words(numbers.changes, numbers.first_event, journey.zone, language)
    return tuple(part for part in (who, *lines, held) if part)
