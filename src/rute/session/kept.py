"""What the store keeps of questions: their states, and the record of people's transitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rute.events.store import Store
    from rute.journey.model import Journey
    from rute.measure.person_transitions import Transitions
    from rute.measure.runner import Runner
    from rute.measure.states import FolderStates
    from rute.measure.watched import Moved, Watched


def states_of(store: Store) -> FolderStates:
    from rute.measure.states import FolderStates

    return FolderStates(store.states)


def runner_of(store: Store | None) -> Runner:
    """What folds: threads, and the states kept in the store."""
    from rute.engine.threads import Threads
    from rute.measure.refreshing import Refreshing

    return Threads() if store is None else Refreshing(Threads(), states_of(store))


def transitions_after(
    cursor: str | None, store: Store, journey: Journey, *, now: int, most: int | None
) -> Transitions:
    """The record brought up to `now` (µs UTC), and what it has after the cursor."""
    from rute.measure.person_transitions import brought_up_to, transitions_since
    from rute.measure.refreshing import MOST
    from rute.measure.transition_record import Record

    folder = records_of(store) / "transitions"
    record = None if is_newest(store) else Record.read(folder)
    if record is None:
        record = brought_up_to(
            folder, states_of(store), journey, store.histories, now=now, most=MOST
        )
    return transitions_since(record, cursor, most)


def records_of(store: Store) -> Path:
    """Where what was told lies, which cannot be built again; of an earlier moment apart."""
    return store.folder if store.log.until is None else store.folder / "replay"


def is_newest(store: Store) -> bool:
    """Whether the histories have not been built anew since by another process: then what these
    say is not what holds."""
    from rute.events.generations import read_generation
    from rute.events.store import built_in

    newest = read_generation(built_in(store.folder, store.log.until))
    return newest is None or newest.lineage == store.histories.lineage


def watched_after(
    cursor: str | None, store: Store, watched: Sequence[Watched], *, now: int, most: int | None,
    record: str,
) -> Moved:  # fmt: skip
    """The record of that name brought up to `now` (µs UTC), and what it has after the cursor."""
    from rute.engine.threads import Threads
    from rute.measure.refreshing import MOST
    from rute.measure.transition_record import Record
    from rute.measure.watched import watched_since, watched_up_to

    folder = records_of(store) / "watched" / record
    found = None if is_newest(store) else Record.read(folder, keys=True)
    if found is None:
        found = watched_up_to(
            folder, states_of(store), watched, store.histories, now=now, most=MOST,
            runner=Threads(),
        )  # fmt: skip
    return watched_since(found, watched, store.histories, cursor, most)
