"""From a path to a session: the journey read, its data found, the histories opened."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import QuestionError, speaking
from rute.journey.model import Journey, Language, ReadAs
from rute.journey.zones import zone_table
from rute.session.doubts import assumed_zone, money_apart, outside_data, unknown_names
from rute.session.places import beside_journey, data_folder, store_of_file, store_of_journey
from rute.session.questions import Session
from rute.session.sources import sources_of
from rute.session.times import Moment, last_instant
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.rates import Rates
    from rute.events.sources.corrections import Corrections
    from rute.events.store import Store

Progress = Callable[[str, int, int | None], None]


def open_journey(
    path: str | Path,
    *,
    data: str | Path | None = None,
    store: str | Path | None = None,
    now: Moment | None = None,
    zone: str | None = None,
    shown_as: str | None = None,
    progress: Progress | None = None,
    received_by: Moment | None = None,
    merge: bool = False,
) -> Session:
    """Opens a journey file and its data, reading or refreshing what has changed.

    data: the folder its `data:` entries lie in (default: the journey's own). store: where what
    is built lies (default: `.rute/NAME` beside the journey). now: the day or moment answers
    speak of (default: the end of the data). zone: instead of the journey's. shown_as: another
    stage model to show the journey in; answers note what became of its stages. progress: called
    with what is done, how much, of how much (None = unknown). received_by: only what the log had
    received by the end of that day, or by that moment. merge: the log into as few files as there
    can be. Raises JourneyError with all
    findings of the file, SourceError for data that cannot be read, QuestionError for an unknown
    stage model.
    """
    from rute.journey.convert import convert, model_called
    from rute.journey.file import read_journey

    journey = read_journey(Path(path))
    if zone:
        journey = replace(journey, zone=checked_zone(zone))
    with speaking(journey.language):
        if shown_as:
            journey = convert(journey, model_called(shown_as))
        session = open_data(
            journey, Path(path), data=data, store=store, now=now, progress=progress,
            received_by=received_by, merge=merge,
        )  # fmt: skip
        return session if session.store is None else with_rules(session, journey, session.store)


def shown_in(session: Session, model: str) -> Session:
    """The same events, the journey shown in another stage model. Raises QuestionError for one that
    is not known."""
    from rute.journey.convert import convert, model_called

    assert session.journey is not None
    with speaking(session.journey.language):
        journey = convert(session.journey, model_called(model))
        shown = replace(session, journey=journey, notes=())
        return shown if session.store is None else with_rules(shown, journey, session.store)


def with_rules(session: Session, journey: Journey, store: Store) -> Session:
    """The session ready for every rule of its journey, and with what is doubtful about them."""
    from rute.session.rules import prepared

    # All rules at once: asked one by one, each question would encode the events anew.
    ready = prepared(journey, store.histories)
    return replace(
        session,
        store=replace(store, histories=ready),
        notes=(*session.notes, *unknown_names(journey, ready.names)),
    )


def open_data(
    journey: Journey,
    path: Path,
    *,
    data: str | Path | None = None,
    store: str | Path | None = None,
    now: Moment | None = None,
    progress: Progress | None = None,
    received_by: Moment | None = None,
    merge: bool = False,
) -> Session:
    """As `open_journey`, for a journey that is read already, its rules not yet looked at."""
    replaced = None if data is None else existing_folder(Path(data))
    folder = data_folder(journey, replaced)
    opened: Store | None = None
    notes: tuple[str, ...] = ()
    place = Path(store) if store is not None else beside_journey(path, replaced)
    if journey.data or holds_events(place):
        place, notes = store_place(path, replaced, store, journey.language)
        opened = store_of(journey, folder, place, progress, received_by=received_by, merge=merge)
    as_of = as_asked(now, opened, journey.zone)
    notes += money_apart(opened, journey.language)
    notes += outside_data(now, opened, journey.zone, journey.language)
    return Session(
        journey, opened, as_of, journey.zone, journey.language, journey.name, folder, path, notes,
        place,
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

    path, known = Path(file), checked_zone(zone or "UTC")
    said = Corrections(person=person, time=time, event=event)
    place = store_of_file(path, repr((said, zone, currency)))
    is_new = not place.exists()
    opened = open_store(
        [path], place, zone=known, currency=currency, corrections=said, now=clock(),
        progress=progress,
    )  # fmt: skip
    notes = (
        *([say("session.built", language, folder=place)] if is_new else []),
        *([] if zone else assumed_zone(opened, language)),
        *outside_data(now, opened, known, language),
    )
    as_of = as_asked(now, opened, known)
    return Session(None, opened, as_of, known, language, path.name, path.parent, path, notes)


def store_of(
    journey: Journey,
    folder: Path,
    place: Path,
    progress: Progress | None,
    *,
    received_by: Moment | None = None,
    merge: bool = False,
) -> Store:
    """The store of the journey's data, read as the journey says."""
    from rute.events.store import open_store

    files = sources_of(journey, folder)
    rates = rates_of(journey, folder)
    here = journey.path.parent if journey.path else folder
    return open_store(
        list(files), place, zone=journey.zone, currency=journey.currency,
        country=journey.country, special=corrections_of(files, here), now=clock(), folder=folder,
        rates=rates, most_events=journey.events_at_most, progress=progress,
        merge=merge,
        received_by=None if received_by is None else last_instant(received_by, journey.zone),
    )  # fmt: skip


def rates_of(journey: Journey, folder: Path) -> Rates | None:
    """The dated rates the journey names. Raises SourceError for a table that cannot be used."""
    from rute.events.rates_file import read_rates

    if journey.rates is None or journey.currency is None:
        return None
    return read_rates(folder / journey.rates, journey.rates, to=journey.currency, zone=journey.zone)


def corrections_of(files: Mapping[Path, ReadAs | None], here: Path) -> dict[Path, Corrections]:
    """What the journey says of each file; recipe files lie beside the journey."""
    from rute.events.sources.corrections import Corrections

    return {
        path: Corrections(
            person=said.person, time=said.time, event=said.event, channel=said.channel,
            value=said.value, event_name=said.every_row_is, day_first=said.day_first,
            sheet=said.sheet, recipe=recipe_beside(said.recipe, here),
            anonymous=said.anonymous, email=said.email, phone=said.phone, card=said.card,
            alias=said.alias, country=said.country,
        )
        for path, said in files.items()
        if said is not None
    }  # fmt: skip


def as_asked(now: Moment | None, store: Store | None, zone: str) -> int:
    """The moment answers speak of: the one asked, else the end of the data."""
    if now is not None:
        return last_instant(now, zone)
    return store.histories.as_of if store else clock()


def recipe_beside(recipe: str | None, here: Path) -> str | None:
    """The name of a recipe, or the whole path of a recipe file."""
    is_file = recipe is not None and recipe.lower().endswith((".yaml", ".yml"))
    return str((here / recipe).resolve()) if recipe and is_file else recipe


def store_place(
    path: Path, replaced: Path | None, store: str | Path | None, language: Language
) -> tuple[Path, tuple[str, ...]]:
    """Where the store lies, and what must be said aloud about it."""
    if store is not None:
        return Path(store), ()
    place, beside = store_of_journey(path, replaced)
    return place, () if beside else (say("session.cache", language, folder=place),)


def clock() -> int:
    """Now, µs UTC: when rows arrive."""
    return time.time_ns() // 1000


def holds_events(place: Path) -> bool:
    """Whether something was appended there, so that a journey without `data:` has events."""
    return any((place / "log").glob("*/manifest.json"))


def existing_folder(path: Path) -> Path:
    if not path.is_dir():
        raise QuestionError(
            Message("wrong.no_folder", folder=path), do=Message("wrong.no_folder.do")
        )
    return path


def checked_zone(zone: str) -> str:
    """The zone's name. Raises JourneyError for one that does not exist."""
    zone_table(zone)
    return zone
