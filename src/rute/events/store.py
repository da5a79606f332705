"""The one entry to what did happen: sources → log → histories, read or built as needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rute.events.compacting import compact
from rute.events.erased import read_erased
from rute.events.erasing import see_through
from rute.events.foreign import Foreign, foreign_amounts, foreign_notes
from rute.events.histories import Histories
from rute.events.lock import if_free, locked
from rute.events.log import Reading, refresh
from rute.events.manifest import Entry, Log
from rute.events.merging import all_merged, tended, with_small_merged
from rute.events.on_disk import Wanted, build_histories, crowds_of, open_histories
from rute.events.people.identity import Identity
from rute.events.rates import Rates
from rute.events.refreshing import refresh_histories
from rute.events.rejected import rejects_of
from rute.events.replaying import as_received_by
from rute.events.seen import EventSeen, events_seen
from rute.events.sources.corrections import NO_CORRECTIONS, Corrections
from rute.events.sources.opening import open_source
from rute.events.sources.source import Source
from rute.events.watermark import heard_until, watermark
from rute.events.writers import writers_of
from rute.journey.model import EVENTS_AT_MOST
from rute.results.log import Crowd, LogSummary, NameCount, Reject, SourceSummary

Progress = Callable[[str, int, int | None], None]
_REJECTS_SHOWN = 100


@dataclass(frozen=True, eq=False)
class Store:
    """What is known: the histories, and the log they were built from. folder: where both lie;
    wanted: what the histories are of."""

    histories: Histories
    log: Log
    folder: Path
    wanted: Wanted

    @property
    def rates(self) -> Rates | None:
        return self.wanted.rates

    @cached_property
    def foreign(self) -> tuple[Foreign, ...]:
        """Amounts in other currencies than the one that is counted in."""
        return foreign_amounts(self.log, self.histories.currency, self.rates)

    @cached_property
    def _seen(self) -> tuple[EventSeen, ...]:
        return events_seen(self.histories)

    def events_seen(self) -> tuple[EventSeen, ...]:
        """Every event name with its events, people and place in histories, most frequent first."""
        return self._seen

    def compact(self, progress: Progress | None = None) -> bool:
        """Writes blocks together that have become many, behind what was asked; answers stay what
        they are, and so does this store. Not while another run is at work."""
        with if_free(self.folder) as free:
            built = built_in(self.folder, self.log.until)
            done = free and compact(built, self.wanted, progress or _quiet)
        return bool(done)

    @property
    def states(self) -> Path:
        """Where the states of questions are kept; those of an earlier moment lie apart."""
        return self.folder / ("states" if self.log.until is None else "replay-states")

    def summary(self) -> LogSummary:
        """What is in the log, what was chosen, and what was refused."""
        histories, entries = self.histories, self.log.entries
        reasons: Counter[str] = Counter()
        for entry in entries:
            reasons.update(entry.reasons)
        return LogSummary(
            sources=tuple(_source_summary(entry) for entry in entries),
            people=histories.people,
            events=histories.events,
            rejected=reasons.total(),
            reject_reasons=tuple(reasons.most_common()),
            rejects=_first_rejects(self.log),
            first=histories.first,
            last=histories.last,
            as_of=histories.as_of,
            names=tuple(NameCount(one.name, one.events, one.people) for one in self._seen),
            fields=histories.fields,
            duplicates=self.wanted.repeats.count,
            most_events=self.wanted.most,
            crowds=tuple(
                Crowd(name, events)
                for name, events in crowds_of(built_in(self.folder, self.log.until), self.wanted)
            ),
            notes=foreign_notes(self.foreign, histories.currency, self.rates),
            erased=sum(segment.erased for segment in self.log.segments),
            writers=writers_of(self.log),
            received_by=self.log.until,
        )


def open_store(
    sources: Sequence[Path | str],
    store: Path,
    *,
    zone: str = "UTC",
    currency: str | None = None,
    country: str | None = None,
    corrections: Corrections = NO_CORRECTIONS,
    special: Mapping[Path, Corrections] | None = None,
    now: int,
    progress: Progress | None = None,
    folder: Path | None = None,
    rates: Rates | None = None,
    most_events: int = EVENTS_AT_MOST,
    received_by: int | None = None,
    merge: bool = False,
) -> Store:
    """The store of these sources, with all that changed since it was last opened read anew.

    store: the folder in which log and histories lie. zone: of times written without one, and
    of days. now: µs UTC, when rows arrive. folder: where `.sql` sources run (default: beside
    the query). special: corrections of single sources, instead of `corrections`. rates: what
    amounts in other currencies are turned by. progress: called with what is done, how much, of
    how much (None = unknown). most_events: of one person; who has more is left out, and listed
    in the summary. received_by: only what had been received by that moment, µs UTC;
    its histories lie apart. merge: the log into as few files as there can be.
    Raises SourceError for a source that cannot be read; the store is then as it was.
    """
    say = progress or _quiet
    paths = list(dict.fromkeys(Path(source) for source in sources))
    single = special or {}
    labelled = _labelled({path: single.get(path, corrections) for path in paths}, zone, folder)
    named = {source.label: path for source, path in zip(labelled, paths, strict=True)}
    by_label = {label: single[path] for label, path in named.items() if path in single}
    with locked(store, lambda: say("waiting for another run", 0, None)):
        see_through(store, now)
        erased = read_erased(store / "log").at(now)
        reading = Reading(zone, currency, country, corrections, by_label, erased)
        log = refresh(store / "log", labelled, reading, now, say)
        log = tended(log, now, all_merged if merge else with_small_merged)
        built = built_in(store, received_by)
        log = log if received_by is None else as_received_by(log, received_by)
        money = corrections.currency or currency or _usual_currency(log)
        identity = Identity(store, None if received_by is None else built / "people")
        wanted = Wanted(log, zone, money, identity, rates, most_events)
        histories = open_histories(built, wanted)
        if histories is None:
            histories = refresh_histories(built, wanted, say)
        if histories is None:
            histories = build_histories(built, wanted, say)
    known = heard_until(log, zone) or watermark(log, zone)
    seen = histories if known is None else histories.at(known)
    return Store(seen, log, store, wanted)


def built_in(store: Path, received_by: int | None) -> Path:
    """The folder of the histories: those of an earlier moment lie apart."""
    return store / ("histories" if received_by is None else "replay")


def _quiet(stage: str, done: int, total: int | None) -> None: ...


def _labelled(said: Mapping[Path, Corrections], zone: str, folder: Path | None) -> list[Source]:
    """Sources by the name of their file, or by their whole path where two share a name."""
    names = Counter(path.name for path in said)
    return [
        open_source(path, path.name if names[path.name] == 1 else str(path), zone, folder, one)
        for path, one in said.items()
    ]


def _usual_currency(log: Log) -> str | None:
    """The currency most amounts are in, where the log names any."""
    counts: Counter[str] = Counter()
    for entry in log.entries:
        counts.update(entry.currencies)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else None


def _source_summary(entry: Entry) -> SourceSummary:
    return SourceSummary(
        source=entry.label,
        rows=entry.rows,
        events=entry.events - sum(segment.erased for segment in entry.segments),
        rejected=sum(entry.reasons.values()),
        columns=entry.choices,
        notes=tuple(entry.notes),
    )


def _first_rejects(log: Log) -> tuple[Reject, ...]:
    found: list[Reject] = []
    for entry, table in rejects_of(log):
        some = table.slice(0, _REJECTS_SHOWN - len(found)).to_pylist()
        found += [Reject(entry.label, row["line"], row["reason"], row["text"]) for row in some]
        if len(found) == _REJECTS_SHOWN:
            break
    return tuple(found)
