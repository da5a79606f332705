"""rute journey show"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.find import find_journey, is_journey
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, JourneyPath, Language
from rute.errors import QuestionError, did_you_mean
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.document.document import Document
    from rute.journey.model import Journey
    from rute.render.screens.outline import Part

PartName = Annotated[str | None, typer.Argument(metavar="[PART]", help=spoken("argument.part"))]


def show(
    journey: JourneyPath = None,
    part: PartName = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.document.document import document_of
    from rute.journey.file import read_journey
    from rute.render.screens.outline import part_outline, whole_outline
    from rute.render.screens.outline_drawn import draw_outline

    if part is None and journey is not None and not journey.exists() and not is_journey(journey):
        journey, part = None, str(journey)
    read = read_journey(find_journey(journey, "journey show"))
    facts, told = document_of(read), chosen_language(language, read.language)
    if part is None:
        draw_outline(whole_outline(read, facts, told))
    else:
        draw_outline(part_outline(part_called(part, read, facts), told))


def part_called(name: str, journey: Journey, facts: Document) -> Part:
    """The stage, touchpoint, persona or campaign of that name. Raises QuestionError."""
    parts = {part.name.lower(): part for part in reversed(list(all_parts(journey, facts)))}
    if found := parts.get(name.strip().lower()):
        return found
    names = [part.name for part in reversed(parts.values())]
    raise QuestionError(
        Message("outline.no_part", name=name),
        exists=did_you_mean(name, names) or Message("outline.parts", names=", ".join(names)),
    )


def all_parts(journey: Journey, facts: Document) -> Iterator[Part]:
    from rute.render.screens.outline import Part

    written = {key.lower(): value for key, value in below(facts, "stages").items()}
    for stage in journey.stages:
        value = written.get(stage.name.lower())
        yield Part("stage", stage.name, stage, value if isinstance(value, dict) else {})
    for stage in journey.stages:
        of_stage = written.get(stage.name.lower())
        points = below(of_stage if isinstance(of_stage, dict) else {}, "touchpoints")
        yield from (Part("touchpoint", name, stage, below(points, name)) for name in points)
    for key, kind in (("personas", "persona"), ("campaigns", "campaign")):
        entries = below(facts, key)
        yield from (Part(kind, name, None, below(entries, name)) for name in entries)


def below(facts: Document, key: str) -> Document:
    value = facts.get(key)
    return value if isinstance(value, dict) else {}
