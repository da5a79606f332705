"""What a journey's text may name: nothing outside the journey's own folder."""

from __future__ import annotations

from pathlib import Path

from rute.errors import JourneyError
from rute.journey.model import Journey
from rute.journey.named_files import named_files
from rute.words.message import Message


def held_within(journey: Journey, folder: Path) -> None:
    """Raises JourneyError where the text names a file that is not below `folder`, whether by its
    name or by a link, or a folder that holds a link out of it."""
    inside = folder.resolve()
    for entry in named_files(journey):
        path = folder / entry
        held = [path, *path.iterdir()] if entry.endswith("/") and path.is_dir() else [path]
        if not all(one.resolve().is_relative_to(inside) for one in held):
            raise JourneyError(Message("web.outside", entry=entry), do=Message("web.outside.do"))
