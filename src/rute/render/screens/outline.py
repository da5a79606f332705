"""A journey as an outline people read who do not read YAML: the whole, or one part of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rute.journey.document.document import Document, Value
from rute.journey.document.shapes import LISTED, NAMED, RULES, SHORT, in_language, is_voice
from rute.journey.model import Journey, Stage
from rute.journey.stage_models.model import stage_model
from rute.render.rules import readable
from rute.words.catalog import say
from rute.words.formats import length

Tone = Literal["title", "name", "plain", "dim", "pain", "chance"]
GLANCE = ("wants", "reached when", "counted by", "stalled after", "left when", "target", "worth",
          "owner")  # fmt: skip
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Line:
    """One fact: how deep it stands, its label (may be empty) and its words."""

    depth: int
    label: str
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a journey to be shown alone: its kind, its name, where it stands, its facts."""

    kind: str
    name: str
    stage: Stage | None
    facts: Document


def whole_outline(journey: Journey, facts: Document, language: str) -> Iterator[Line]:
    """The journey at a glance: stages with their rules, touchpoints and pains, then the rest."""
    yield Line(0, "", journey.name, "title")
    if journey.about:
        yield Line(0, "", journey.about)
    yield Line(0, "", sizes(journey, language), "dim")
    written = _below(facts, "stages")
    for number, stage in enumerate(journey.stages, start=1):
        yield Line(0, "", "")
        yield Line(0, "", f"{number}  {stage.name}", "name")
        yield from stage_glance(stage, _below(written, stage.name), language)
    for key, glance in (("personas", persona_glance), ("campaigns", campaign_glance)):
        if entries := _below(facts, key):
            yield Line(0, "", "")
            yield Line(0, "", say(f"outline.{key}", language), "name")
            for name in entries:
                yield Line(1, name, glance(_below(entries, name)))


def sizes(journey: Journey, language: str) -> str:
    """“value journey · 8 stages · 3 touchpoints · …”."""
    model = stage_model(journey.model) if journey.model else None
    counts = (
        ("stages", len(journey.stages)), ("touchpoints", len(journey.touchpoints)),
        ("personas", len(journey.personas)), ("campaigns", len(journey.campaigns)),
    )  # fmt: skip
    shown = [say(f"outline.n_{key}", language, n=n) for key, n in counts if n]
    return " · ".join(([model.name] if model else []) + shown)


def stage_glance(stage: Stage, facts: Document, language: str) -> Iterator[Line]:
    if not facts and stage.explanation:
        yield Line(1, "", stage.explanation, "dim")
    for key in GLANCE:
        if isinstance(value := facts.get(key), str):
            yield Line(1, in_language("stage", key, language), worded(key, value))
        elif key == "stalled after" and stage.reached_when and stage.stalled_after:
            time = length(stage.stalled_after.amount, stage.stalled_after.unit, language)
            yield Line(1, in_language("stage", key, language),
                       say("outline.assumed", language, time=time), "dim")  # fmt: skip
    yield from pains_glance(facts)
    for name, value in _below(facts, "touchpoints").items():
        point = value if isinstance(value, dict) else {}
        about = (point.get(key) for key in ("channel", "feels"))
        text = " · ".join(signed(one) for one in about if isinstance(one, str))
        yield Line(1, f"○ {name}", text)
        yield from pains_glance(point)


def pains_glance(facts: Document) -> Iterator[Line]:
    for key, mark in (("pains", "!"), ("opportunities", "+")):
        for item in _listed(facts, key):
            tone: Tone = "pain" if key == "pains" else "chance"
            yield Line(2, "", f"{mark} {item.get(SHORT[LISTED['stage', key]], '')}", tone)


def persona_glance(facts: Document) -> str:
    return str(facts.get("who") or facts.get("found by") or "")


def campaign_glance(facts: Document) -> str:
    sources = facts.get("from")
    via = f" ({', '.join(map(str, sources))})" if isinstance(sources, list) else ""
    return f"{facts.get('moves', '')}: {facts.get('asks', '')}{via}"


def part_outline(part: Part, language: str) -> Iterator[Line]:
    """Everything the file says about one part."""
    place = say(f"outline.{part.kind}", language)
    if part.kind == "touchpoint" and part.stage:
        place = say("outline.of_stage", language, part=place, stage=part.stage.name)
    yield Line(0, "", part.name, "title")
    yield Line(0, "", place, "dim")
    if part.kind == "stage" and part.stage:
        for text in (part.stage.explanation, part.stage.question):
            if text and text not in part.facts.values():
                yield Line(0, "", text, "dim")
    yield Line(0, "", "")
    yield from facts_lines(part.kind, part.facts, 0, language)
    if not part.facts:
        yield Line(0, "", say("outline.nothing", language), "dim")


def facts_lines(kind: str, facts: Document, depth: int, language: str) -> Iterator[Line]:
    for key, value in facts.items():
        label = in_language(kind, key, language)
        if isinstance(value, str):
            yield Line(depth, label, worded(key, value))
        elif (kind, key) in NAMED and isinstance(value, dict):
            yield Line(depth, label, "")
            for name in value:
                yield Line(depth + 1, "", name, "name")
                yield from facts_lines(NAMED[kind, key], _below(value, name), depth + 2, language)
        elif (kind, key) in LISTED:
            yield Line(depth, label, "")
            for item in _listed(facts, key):
                yield from item_lines(LISTED[kind, key], item, depth + 1, language)
        elif is_voice(kind, key) and isinstance(value, dict):
            yield Line(depth, label, "")
            yield from facts_lines("voice", value, depth + 1, language)
        else:
            yield Line(depth, label, flat(value))


def item_lines(kind: str, item: Document, depth: int, language: str) -> Iterator[Line]:
    tones: dict[str, Tone] = {"pain": "pain", "opportunity": "chance"}
    rest = {key: value for key, value in item.items() if key != SHORT[kind]}
    yield Line(depth, "", f"• {item.get(SHORT[kind], '')}", tones.get(kind, "plain"))
    yield from facts_lines(kind, rest, depth + 1, language)


def flat(value: Value) -> str:
    """Any value in one line."""
    match value:
        case str():
            return value
        case list():
            return ", ".join(map(flat, value))
        case dict():
            return "; ".join(f"{key}: {flat(below)}" for key, below in value.items())


def worded(key: str, value: str) -> str:
    return readable(value) if key in RULES else signed(value) if key == "feels" else value


def signed(text: str) -> str:
    """A score with the sign people read: wary −1."""
    word, space, last = text.rpartition(" ")
    negative = last.startswith("-") and last[1:2].isdigit()
    return f"{word}{space}{MINUS}{last[1:]}" if negative else text


def _below(facts: Document, key: str) -> Document:
    value = facts.get(key)
    return value if isinstance(value, dict) else {}


def _listed(facts: Document, key: str) -> list[Document]:
    value = facts.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
