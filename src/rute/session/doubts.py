"""What should be said aloud before an answer is believed."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from rute.journey.data_checks import unknown_events
from rute.journey.model import Journey
from rute.session.times import Moment, first_instant, last_instant
from rute.words.catalog import say
from rute.words.formats import day
from rute.words.message import Message, said_text

if TYPE_CHECKING:
    from rute.events.store import Store

NO_ZONE = "detect.no_zone"  # the note about a source


def unknown_names(journey: Journey, names: Collection[str]) -> tuple[str, ...]:
    """A line for every name in the journey's rules that no event has: it counts as nothing."""
    found = []
    for _, line, name, meant in unknown_events(journey, names):
        what = Message("wrong.unknown_event", name=name)
        said = Message("text.two", first=what, rest=meant) if meant else what
        told = Message("wrong.at_line", line=line, what=said) if line else said
        found.append(said_text(told, journey.language))
    return tuple(dict.fromkeys(found))


def outside_data(
    asked: Moment | None, store: Store | None, zone: str, language: str
) -> tuple[str, ...]:
    """That the moment asked for lies before the first event or after the day of the last."""
    if asked is None or store is None:
        return ()
    first, last = store.histories.first, store.histories.last
    if first is None or last is None:
        return ()
    if first <= last_instant(asked, zone) and first_instant(asked, zone) <= last:
        return ()
    days = {"first": day(first, zone, language), "last": day(last, zone, language)}
    return (say("session.outside", language, asked=str(asked), **days),)


def assumed_zone(store: Store, language: str) -> tuple[str, ...]:
    """That times were read as UTC, where a source writes them without a zone."""
    notes = [note for entry in store.log.entries for note in entry.notes]
    naive = any(getattr(note, "key", "") == NO_ZONE for note in notes)
    return (say("session.utc", language),) if naive else ()


def money_apart(store: Store | None, language: str) -> tuple[str, ...]:
    """Amounts in other currencies that no sum holds, and those counted at old rates."""
    from rute.events.foreign import apart_notes

    if store is None:
        return ()
    return tuple(
        said_text(note, language)
        for each in store.foreign
        for note in apart_notes(each, store.histories.currency, store.rates)
    )
