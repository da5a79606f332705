"""The measured map as Mermaid's journey text: its feelings as faces, its people beside the stages.

Mermaid scores from 1 to 5; −2 … +2 becomes 1 … 5. What people answered goes before what the team
believes; a touchpoint of which neither is known stands in the middle, and a comment says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.model import Journey, Stage, Touchpoint
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.formats import count, percent, score

MIDDLE = 3
# What Mermaid reads as its own, and what looks the same to a person.
PLAIN = str.maketrans({":": "∶", ";": ",", "#": "♯", "\n": " "})


def mermaid(journey: Journey, numbers: MapNumbers | None, language: str) -> str:
    """Ends in a line break; equal maps give equal text."""
    return "\n".join((*_lines(journey, numbers, language), ""))


def _lines(journey: Journey, numbers: MapNumbers | None, language: str) -> Iterator[str]:
    yield f"%% {say('map.label', language, name=journey.name).replace(chr(10), ' ')}"
    yield f"%% {say('mermaid.scores', language)}"
    yield "journey"
    yield f"  title {_plain(journey.name)}"
    for stage in journey.stages:
        yield f"  section {_section(stage, numbers, language)}"
        for point in stage.touchpoints:
            yield from _task(stage, point, numbers, language)


def _section(stage: Stage, numbers: MapNumbers | None, language: str) -> str:
    """ "Subscribe, 16,540 people, 38%"."""
    every = numbers.stages.stages if numbers else ()
    found = next((each for each in every if each.name == stage.name), None)
    said = [stage.name]
    if found and found.reached is not None:
        said.append(say("map.people", language, n=count(found.reached, language)))
        if found.conversion and found.conversion.value is not None:
            said.append(f"→ {percent(found.conversion.value, language)}")
    return _plain(" ".join(said))


def _task(
    stage: Stage, point: Touchpoint, numbers: MapNumbers | None, language: str
) -> Iterator[str]:
    every = numbers.feelings.feelings if numbers else ()
    key = (stage.name, point.name)
    felt = next((f.mean for f in every if (f.stage, f.touchpoint) == key), None)
    believed = point.feels.score if point.feels else None
    known = felt if felt is not None else believed
    if known is None:
        yield f"    %% {say('mermaid.unknown', language)}"
    elif felt is not None and believed is not None:
        values = {"measured": score(felt, language), "believed": score(believed, language)}
        yield f"    %% {say('mermaid.both', language, **values)}"
    face = MIDDLE if known is None else min(max(round(known) + MIDDLE, 1), 5)
    who = _plain((point.channel or "").replace(",", " "))
    yield f"    {_plain(point.name)}: {face}" + (f": {who}" if who else "")


def _plain(text: str) -> str:
    return " ".join(text.translate(PLAIN).replace("%%", "% %").split())
