"""Taking events in for good, and erasing people: what changes the log itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.errors import QuestionError, StoreError, speaking
from rute.journey.model import Journey, Language
from rute.results.log import Erasure, Receipts, Received
from rute.session.answers import Answer
from rute.session.opening import checked_zone, clock, existing_folder, store_place
from rute.session.places import cache_folder
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.appending import Receipt
    from rute.events.erased import Erased
    from rute.events.sources.corrections import Corrections
    from rute.events.taking import Reading

Progress = Callable[[str, int, int | None], None]
ADDED = "added"  # the writer of files that somebody added


def append_events(
    place: Path,
    journey: Journey,
    events: Iterable[Mapping[str, Any]] | pa.Table,
    writer: str,
    at: str | None,
) -> Answer[Receipts]:
    """See Session.append."""
    from rute.events.appending import append

    receipt = append(kept(place), writer, events, clock(), reading=reading_of(journey), at=at)
    return _told(journey, (_received(place, writer, receipt),))


def add_files(
    path: str | Path,
    files: Sequence[Path],
    *,
    writer: str = ADDED,
    at: str | None = None,
    corrections: Corrections | None = None,
    zone: str | None = None,
    currency: str | None = None,
    data: str | Path | None = None,
    store: str | Path | None = None,
    progress: Progress | None = None,
) -> Answer[Receipts]:
    """Takes the events of files into the log of a journey, for good: the files may then go away.

    Each is read like a source of the journey (zone, currency, country as it says); corrections:
    of its columns. at: where the writer's share lies, if not in the store. What the log has
    already does not count again. Raises SourceError for a file that cannot be read; what was
    added before it stays.
    """
    from rute.events.appending import add
    from rute.events.sources.opening import open_source
    from rute.journey.file import read_journey

    journey = read_journey(Path(path))
    with speaking(journey.language):
        place = kept(place_of(Path(path), data, store, journey.language))
        reading = reading_of(journey, zone, currency, corrections)
        added: list[Received] = []
        for file in files:
            source = open_source(file, file.name, reading.zone, file.parent, reading.corrections)
            receipt = add(place, writer, source, clock(), reading=reading, progress=progress, at=at)
            added.append(_received(place, file.name, receipt))
    return _told(journey, tuple(added))


def erase_people(
    path: str | Path,
    identifiers: Sequence[str],
    *,
    dry_run: bool = False,
    data: str | Path | None = None,
    store: str | Path | None = None,
) -> Answer[Erasure]:
    """Erases everybody whom one of these identifiers means from all that the journey's store
    holds; for ninety days they are refused when a source, or a sender, brings them again."""
    from rute.events.erased import KEPT
    from rute.events.erasing import erase
    from rute.journey.file import read_journey

    journey = read_journey(Path(path))
    with speaking(journey.language):
        if not any(one.strip() for one in identifiers):
            raise QuestionError(Message("erase.nobody"), do=Message("erase.nobody.do"))
        place, now = place_of(Path(path), data, store, journey.language), clock()
        found = erase(place, identifiers, now, country=journey.country, dry_run=dry_run)
    result = Erasure(
        identifiers=found.identifiers,
        done=not dry_run,
        events=found.events,
        mentions=found.mentions,
        rejects=found.rejects,
        by_source=tuple(found.by_source.most_common()),
        files=tuple(sorted(found.files)),
        until=now + KEPT,
    )
    from rute.render.screens.received import erasure_screen

    return Answer(result, journey.language, lambda _: journey.name, erasure_screen)


def erased_of(path: str | Path) -> Erased:
    """Whom a journey's log must not take in again, as of now. Raises StoreError for a list that
    is damaged."""
    from rute.events.erased import read_erased

    return read_erased(place_of(Path(path), None, None, "en") / "log").at(clock())


def reading_of(
    journey: Journey,
    zone: str | None = None,
    currency: str | None = None,
    corrections: Corrections | None = None,
) -> Reading:
    from rute.events.sources.corrections import NO_CORRECTIONS
    from rute.events.taking import Reading

    known = checked_zone(zone) if zone else journey.zone
    money = currency or journey.currency
    return Reading(known, money, journey.country, corrections or NO_CORRECTIONS)


def place_of(
    path: Path, data: str | Path | None, store: str | Path | None, language: Language
) -> Path:
    replaced = None if data is None else existing_folder(Path(data))
    return store_place(path, replaced, store, language)[0]


def kept(place: Path) -> Path:
    """The store's folder, where it is one that nobody empties. Raises StoreError."""
    if place.resolve().is_relative_to(cache_folder().resolve()):
        raise StoreError(Message("append.cache"), where=str(place), do=Message("append.cache.do"))
    return place


def _received(place: Path, source: str, receipt: Receipt) -> Received:
    from rute.events.appending import known_already

    return Received(
        source=source,
        writer=receipt.writer,
        rows=receipt.rows,
        events=receipt.events,
        known=known_already(place, receipt),
        reject_reasons=tuple(receipt.reasons.items()),
        received=receipt.received,
    )


def _told(journey: Journey, added: tuple[Received, ...]) -> Answer[Receipts]:
    from rute.render.screens.received import receipts_screen

    return Answer(Receipts(added), journey.language, lambda _: journey.name, receipts_screen)
