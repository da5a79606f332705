"""From a path to a session: the journey read, its data found, the histories opened."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import QuestionError, did_you_mean
from rute.journey.model import Journey, Language
from rute.journey.zones import zone_table
from rute.session.places import data_folder, store_of_file, store_of_journey
from rute.session.questions import Session
from rute.session.rules import prepared
from rute.session.times import Moment, last_instant
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.events.store import Store

Progress = Callable[[str, int, int | None], None]


def open_journey(
    path: str | Path,
    *,
    data: str | Path | None = None,
    store: str | Path | None = None,
    now: Moment | None = None,
    zone: str | None = None,
    progress: Progress | None = None,
) -> Session:
    """Opens a journey file and its data, reading or refreshing what has changed.

    data: the folder its `data:` entries lie in (default: the journey's own). store: where what
    is built lies (default: `.rute/NAME` beside the journey). now: the day or moment answers
    speak of (default: the end of the data). zone: instead of the journey's. progress: called
    with what is done, how much, of how much (None = unknown). Raises JourneyError with all
    findings of the file, SourceError for data that cannot be read.
    """
    from rute.journey.file import read_journey

    journey = read_journey(existing(Path(path)))
    if zone:
        journey = in_zone(journey, zone)
    folder = None if data is None else existing_folder(Path(data))
    place, notes = store_place(Path(path), folder, store, journey.language)
    opened = open_data(journey, folder, place, progress) if journey.data else None
    as_of = as_asked(now, opened, journey.zone)
    return Session(
        journey, opened, as_of, journey.zone, journey.language, journey.name,
        data_folder(journey, folder), Path(path), notes,
    )  # fmt: skip


def read_file(
    file: str | Path,
    *,
    person: str | None = None,
    time: str | None = None,
    event: str | None = None,
    now: Moment | None = None,
    zone: str | None = None,
    currency: str | None = None,
    language: Language = "en",
    progress: Progress | None = None,
) -> Session:
    """Opens a bare file of events, without a journey: for funnel, transitions and log.

    person, time, event: its columns, where they are not found by themselves. zone: of times
    written without one (default UTC). What is built lies in the user's cache folder.
    """
    from rute.events.sources.corrections import Corrections
    from rute.events.store import open_store

    path = existing(Path(file))
    as_said = Corrections(person=person, time=time, event=event, zone=zone, currency=currency)
    opened = open_store(
        [path], store_of_file(path, str(as_said)), zone=checked_zone(zone or "UTC"),
        currency=currency, corrections=as_said, now=clock(), progress=progress,
    )  # fmt: skip
    as_of = as_asked(now, opened, zone or "UTC")
    return Session(None, opened, as_of, zone or "UTC", language, path.name, path.parent, path)


def open_data(
    journey: Journey, folder: Path | None, place: Path, progress: Progress | None
) -> Store:
    """The store of the journey's data, its rules' tests encoded once for all questions."""
    from rute.events.store import open_store

    store = open_store(
        sources_of(journey, data_folder(journey, folder)), place, zone=journey.zone,
        currency=journey.currency, country=journey.country, now=clock(), progress=progress,
    )  # fmt: skip
    return replace(store, histories=prepared(journey, store.histories))


def as_asked(now: Moment | None, store: Store | None, zone: str) -> int:
    """The moment answers speak of: the one asked, else the end of the data."""
    if now is not None:
        return last_instant(now, zone)
    return store.histories.as_of if store else clock()


def store_place(
    path: Path, folder: Path | None, store: str | Path | None, language: Language
) -> tuple[Path, tuple[str, ...]]:
    """Where the store lies, and what must be said aloud about it."""
    if store is not None:
        return Path(store), ()
    place, beside = store_of_journey(path, folder)
    return place, () if beside else (say("session.cache", language, folder=place),)


def clock() -> int:
    """Now, µs UTC: when rows arrive."""
    return time.time_ns() // 1000


def existing(path: Path) -> Path:
    if path.is_file():
        return path
    if path.is_dir():
        raise QuestionError(f"{path} is a folder, not a file", do="Name a file in it.")
    folder = path.parent if path.parent.is_dir() else Path()
    near = did_you_mean(path.name, (p.name for p in folder.iterdir() if p.is_file()))
    raise QuestionError(
        f"there is no file {path}", exists=near, do="Check the name and the folder."
    )


def existing_folder(path: Path) -> Path:
    if not path.is_dir():
        raise QuestionError(
            f"there is no folder {path}", where="data", do="Name the folder that holds the data."
        )
    return path


def in_zone(journey: Journey, zone: str) -> Journey:
    return replace(journey, zone=checked_zone(zone))


def checked_zone(zone: str) -> str:
    """The zone's name. Raises JourneyError for one that does not exist."""
    zone_table(zone)
    return zone
