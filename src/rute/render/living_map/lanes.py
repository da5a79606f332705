"""The lanes under the ribbon: what the team wrote, with the counts that qualify it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rute.journey.model import Journey, Opportunity, Stage, Touchpoint
from rute.render.living_map.again import met_fact
from rute.render.living_map.change_words import before, change_of, shift
from rute.render.living_map.found import found_at, found_facts
from rute.render.living_map.pains import Place, pain_items
from rute.render.living_map.view import Fact, Item, Lane, Ref
from rute.render.rules import rule_text
from rute.results.map import MapNumbers
from rute.results.meetings import Meeting
from rute.words.catalog import has, say
from rute.words.formats import count, score

CellOf = Callable[[Stage, MapNumbers | None, str], tuple[Item, ...]]


def lanes(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[Lane, ...]:
    """The lanes that hold anything, in reading order; `behind` is below the line of visibility."""
    drawn = (
        Lane(key, say(f"lane.{key}", language), tuple(
            cell(stage, numbers, language) for stage in journey.stages
        ))
        for key, cell in _cells(journey.zone).items()
    )  # fmt: skip
    return tuple(lane for lane in drawn if any(lane.cells))


def _touchpoints(stage: Stage, numbers: MapNumbers | None, language: str) -> tuple[Item, ...]:
    return tuple(_card(stage, point, numbers, language) for point in stage.touchpoints)


def _card(stage: Stage, point: Touchpoint, numbers: MapNumbers | None, language: str) -> Item:
    met = _meeting(numbers, stage.name, point.name)
    people = count(met.people if met else None, language)
    notes = [point.channel] if point.channel else []
    if numbers:
        notes.append(people)
    change = change_of(numbers, "met", stage.name, point.name)
    moved = shift(change, language)
    if moved and moved.clear:
        notes.append(moved.text)
    lines = [
        ("fact.rule", rule_text(point.happens_when, language) if point.happens_when else None),
        ("fact.people", people if met and met.people is not None else None),
        ("fact.times_met", count(met.times, language) if met and met.times is not None else None),
        ("fact.truth", say("word.yes", language) if point.moment_of_truth else None),
        ("fact.owner", point.owner),
        ("fact.because", point.because),
    ]
    return Item(
        text=point.name,
        kind="card",
        notes=tuple(notes),
        channel=point.channel,
        strong=point.moment_of_truth,
        facts=(
            *(Fact(say(key, language), value) for key, value in lines if value),
            *met_fact(met, language),
            *before(change, language),
            *found_facts(numbers, point.name, language),
        ),
        found=found_at(numbers, point.name, language),
        ref=Ref("touchpoint", stage.name, point.name),
    )


def _meeting(numbers: MapNumbers | None, stage: str, touchpoint: str) -> Meeting | None:
    every = numbers.meetings.meetings if numbers else ()
    return next((m for m in every if (m.stage, m.touchpoint) == (stage, touchpoint)), None)


def _words(field: str) -> CellOf:
    """A lane of what each touchpoint says under `field`, personas' own words after it."""

    def cell(stage: Stage, _numbers: MapNumbers | None, _language: str) -> tuple[Item, ...]:
        speaking = [p for p in stage.touchpoints if getattr(p, field)]
        items = []
        for point in stage.touchpoints:
            lead = point.name if len(speaking) > 1 else None
            if getattr(point, field):
                items.append(Item(getattr(point, field), lead=lead))
            items.extend(
                Item(getattr(voice, field), lead=voice.persona)
                for voice in point.voices
                if getattr(voice, field)
            )
        return tuple(items)

    return cell


def _heard(stage: Stage, numbers: MapNumbers | None, language: str) -> tuple[Item, ...]:
    """The newest words that are glad and the newest that are not, under the curve they explain."""
    said = [each for each in (numbers.voices if numbers else ()) if each.stage == stage.name]
    several = len({each.touchpoint for each in said}) > 1
    low = [each for each in said if each.score is not None and each.score < 0]
    high = [each for each in said if each.score is None or each.score >= 0]
    return tuple(
        Item(
            f"“{each.text}”", kind="voice", lead=each.touchpoint if several else None,
            notes=() if each.score is None
            else (say("voices.score", language, score=score(each.score, language)),),
        )
        for each in (*high[:1], *low[:1])
    )  # fmt: skip


def _wants(stage: Stage, _numbers: MapNumbers | None, _language: str) -> tuple[Item, ...]:
    return (Item(stage.wants[:1].upper() + stage.wants[1:]),) if stage.wants else ()


def _why(stage: Stage, _numbers: MapNumbers | None, language: str) -> tuple[Item, ...]:
    said = (
        ("lane.because", stage.moves_on_because),
        ("lane.compares_with", stage.compares_with),
        ("lane.we_win_by", stage.we_win_by),
    )
    return tuple(
        Item(text[:1].upper() + text[1:], lead=say(key, language)) for key, text in said if text
    )


def _pains(zone: str) -> CellOf:
    """Pains with their fixes, whose days are the journey's zone's."""

    def cell(stage: Stage, numbers: MapNumbers | None, language: str) -> tuple[Item, ...]:
        places: list[Place] = [(stage, None, pain) for pain in stage.pains]
        places += [(stage, point, pain) for point in stage.touchpoints for pain in point.pains]
        return pain_items(places, numbers, zone, language)

    return cell


def _opportunities(stage: Stage, _numbers: MapNumbers | None, language: str) -> tuple[Item, ...]:
    every: Iterable[Opportunity] = (
        *stage.opportunities,
        *(each for point in stage.touchpoints for each in point.opportunities),
    )
    return tuple(_opportunity(each, language) for each in every)


def _opportunity(each: Opportunity, language: str) -> Item:
    notes = [
        say(key, language, much=_degree(value, language))
        for key, value in (("impact", each.impact), ("effort", each.effort))
        if value
    ]
    return Item(each.text, kind="opportunity", notes=(", ".join(notes),) if notes else ())


def _degree(value: str, language: str) -> str:
    key = f"degree.{value}"
    return say(key, language) if has(key, language) else value


def _behind(stage: Stage, _numbers: MapNumbers | None, _language: str) -> tuple[Item, ...]:
    texts = [
        " · ".join(part for part in (point.behind_the_scenes, point.owner) if part)
        for point in sorted(stage.touchpoints, key=lambda each: not each.behind_the_scenes)
    ]
    said: list[str] = []
    for text in (*texts, stage.owner or ""):
        if text and not any(text in before.split(" · ") or text == before for before in said):
            said.append(text)
    return tuple(Item(text) for text in said)


def _cells(zone: str) -> dict[str, CellOf]:
    return {
        "voices": _heard,
        "wants": _wants,
        "touchpoints": _touchpoints,
        "does": _words("does"),
        "thinks": _words("thinks"),
        "expects": _words("expects"),
        "pains": _pains(zone),
        "opportunities": _opportunities,
        "why": _why,
        "behind": _behind,
    }
