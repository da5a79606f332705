"""What a journey's text may name: nothing outside the journey's own folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rute.errors import JourneyError
from rute.journey.model import Journey
from rute.words.message import Message


def held_within(journey: Journey, folder: Path) -> None:
    """Raises JourneyError where the text names a file that is not below `folder`."""
    inside = folder.resolve()
    for entry in _named(journey):
        if not (folder / entry).resolve().is_relative_to(inside):
            raise JourneyError(Message("web.outside", entry=entry), do=Message("web.outside.do"))


def _named(journey: Journey) -> Iterator[str]:
    yield from journey.data
    if journey.rates:
        yield journey.rates
    for read in journey.read_as:
        if read.recipe and read.recipe.lower().endswith((".yaml", ".yml")):
            yield read.recipe
