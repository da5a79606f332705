"""journey + numbers → the view: every word and figure of the map, said once for all pictures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rute.journey.model import Campaign, Journey
from rute.render.living_map.change_words import against_words
from rute.render.living_map.chips import chips, said_name
from rute.render.living_map.costs import campaign_facts
from rute.render.living_map.lanes import lanes
from rute.render.living_map.notes import notes, period_text
from rute.render.living_map.pains import helps_text
from rute.render.living_map.ranking import leak_rows
from rute.render.living_map.split_views import band_views, field_name
from rute.render.living_map.stage_views import stage_views
from rute.render.living_map.told import Told
from rute.render.living_map.tray import tray_items
from rute.render.living_map.view import Arc, Fact, MapView, Opening
from rute.render.living_map.walk_views import thread_of, walk_lane
from rute.results.map import MapNumbers, Span
from rute.words.catalog import say
from rute.words.formats import count, large_count, length, moment, unbroken


def build(told: Told, *, language: str, key: str = "", opens: Opening | None = None) -> MapView:
    """The whole view. Numbers None: the designed journey, nothing measured. opens: where an app
    opens what stands behind it."""
    journey, numbers, headline = told.journey, told.numbers, told.headline
    title, subtitle = _titles(journey, language)
    stages = stage_views(journey, numbers, language)
    measured = numbers is not None and bool(journey.measured)
    stair = measured and any(stage.stair and stage.reached for stage in stages)
    arcs = _arcs(journey, numbers, language)
    free = any(not arc.planned for arc in arcs)
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
        notes=notes(journey, numbers, language, stair=stair, free=free),
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


def _arcs(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[Arc, ...]:
    planned = (_arc(each, journey, language, numbers) for each in journey.campaigns)
    return (*(arc for arc in planned if arc), *_accidental(journey, numbers, language))


def _arc(
    campaign: Campaign, journey: Journey, language: str, numbers: MapNumbers | None = None
) -> Arc | None:
    names = [stage.name for stage in journey.stages]
    if campaign.from_stage not in names or campaign.to_stage not in names:
        return None
    window = campaign.within
    lines = (
        ("campaign.moves", f"{campaign.from_stage} → {campaign.to_stage}"),
        ("campaign.asks", campaign.asks),
        ("campaign.sources", ", ".join(campaign.sources)),
        ("campaign.helps", campaign.helps),
        ("campaign.within", length(window.amount, window.unit, language) if window else None),
        ("campaign.state", say("campaign.planned", language)),
    )
    return Arc(
        name=campaign.name,
        start=names.index(campaign.from_stage),
        end=names.index(campaign.to_stage),
        asks=campaign.asks,
        sources=", ".join(campaign.sources),
        facts=(
            *(Fact(say(key, language), value) for key, value in lines if value),
            *campaign_facts(numbers, campaign.name, language),
        ),
        helps=helps_text(campaign.helps, language),
    )


def _accidental(journey: Journey, numbers: MapNumbers | None, language: str) -> Iterator[Arc]:
    """Who moved on where the plan has campaigns, but none that leads over this step."""
    names = [stage.name for stage in journey.stages]
    spans = [arc for each in journey.campaigns if (arc := _arc(each, journey, language))]
    if numbers is None or not spans:
        return
    measured = [stage for stage in numbers.stages.stages if stage.reached is not None]
    for stage, after in pairwise(measured):
        start, end = names.index(stage.name), names.index(after.name)
        moved = (stage.moved_on_in_time or 0) + (stage.moved_on_late or 0)
        if moved and not any(arc.start <= start and end <= arc.end for arc in spans):
            said = say("arc.accidental", language, n=large_count(moved, language))
            why = say("arc.no_campaign", language)
            fact = Fact(say("campaign.state", language), why)
            yield Arc(f"{stage.name} → {after.name}", start, end, said, "", (fact,), planned=False)
