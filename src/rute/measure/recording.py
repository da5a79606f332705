"""A record brought up to a moment: the difference of two looks, each part of it written once.

Where the histories know who changed, only these people are compared; else everybody is, with what
the record itself says of before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Protocol

import numpy as np
import numpy.typing as npt

from rute.events.histories import Histories
from rute.events.lock import locked
from rute.measure.due import Due, Hashes, Int64s
from rute.measure.refreshing import Kept, States, difference_since
from rute.measure.state import Sums
from rute.measure.transition_record import ENTERED, MOVED, Entries, Record

NO_SUMS = Sums({})
Rules = tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Seen:
    """entries: what holds, of each person and rule no moment twice; noted: whose part time alone
    will change, and when."""

    entries: Entries
    noted: Sequence[tuple[Hashes, Int64s]]


class Looking(Protocol):
    """What is recorded. histories: prepared; now: µs UTC; since: earlier moments are never spoken
    of; key: a name for whatever is asked; rules: (version, name) of each."""

    @property
    def histories(self) -> Histories: ...
    @property
    def now(self) -> int: ...
    @property
    def since(self) -> int: ...
    @property
    def key(self) -> str: ...
    @property
    def rules(self) -> Sequence[tuple[str, str]]: ...

    def look(self, histories: Histories, now: int, numbers: Sequence[int]) -> Seen:
        """At some people, or everybody, as of a moment; numbers: the record's, of each rule."""
        ...


def brought(
    folder: Path, states: States, looking: Looking, most: float, *, keys: bool = False
) -> Record:
    """The record with everything that happened by now. The first time it begins with what is
    known then: only what comes later is written. So does a rule that is new, or was not asked
    the last time. An earlier moment than the record's, or older histories, leave it as it is:
    another process is ahead. states: who is due is
    kept there; most: share of the people up to which only those who changed are compared; keys:
    whether entries have keys."""
    with locked(folder, lambda: None):
        shape = Record(folder, token_hex(4), keys=keys)
        record = Record.read(folder, keys=keys) or shape
        if record.base and _is_ahead(record, looking):
            return record
        found = _Bringing(looking, record, states, most).done()
        found.without_erased(looking.histories)
        return found


def _is_ahead(record: Record, looking: Looking) -> bool:
    histories = looking.histories
    newer = record.lineage == histories.lineage and record.generation > histories.generation
    return newer or looking.now < record.as_of


@dataclass(frozen=True)
class _Bringing:
    looking: Looking
    record: Record
    states: States
    most: float

    def done(self) -> Record:
        return self._of_some() or self._of_everybody()

    def _of_some(self) -> Record | None:
        """Compares only whom anything happened to; None where nobody knows who that is."""
        record, looking = self.record, self.looking
        kept = self.states.get(looking.key)
        said = (record.lineage, record.generation, record.as_of)
        if kept is None or (kept.lineage, kept.generation, kept.as_of) != said:
            return None
        numbers = self._numbers(record.rules)
        if numbers is None:
            return None
        difference = difference_since(kept, looking.histories, looking.now, self.most)
        if difference is None:
            return None
        if not difference.people.size and difference.generation == record.generation:
            return record  # nobody is due before then, so that it may be asked from here again
        was = [looking.look(some, kept.as_of, numbers) for some in difference.before]
        seen = [looking.look(some, looking.now, numbers) for some in difference.after]
        noted = [pair for each in seen for pair in each.noted]
        due = kept.due.with_newer(difference.people, noted)
        entries = difference_of(self._joined(was), self._joined(seen))
        return self._written(entries, None, record.rules, due)

    def _of_everybody(self) -> Record:
        """Compares everybody with what the record says; what is new in the journey begins."""
        looking, record = self.looking, self.record
        rules = _with_new(record.rules, looking.rules)
        numbers = self._numbers(rules)
        assert numbers is not None
        seen = looking.look(looking.histories, looking.now, numbers)
        before = standing(record)
        before = before[before["moment"] > looking.since]
        # A rule that was not asked meanwhile begins again: nobody knows what came of it.
        known = list(set(record.asked) & set(numbers))
        entries = difference_of(
            before[np.isin(before["rule"], known)],
            seen.entries[np.isin(seen.entries["rule"], known)],
        )
        return self._written(entries, seen.entries, rules, Due.of(seen.noted))

    def _written(self, entries: Entries, base: Entries | None, rules: Rules, due: Due) -> Record:
        histories, now = self.looking.histories, self.looking.now
        record = self.record.with_entries(
            entries, base, rules=rules, asked=tuple(self._numbers(rules) or ()),
            writers=histories.writers, lineage=histories.lineage,
            generation=histories.generation, as_of=now,
        )  # fmt: skip
        kept = Kept(NO_SUMS, now, histories.lineage, histories.generation, due)
        self.states.put(self.looking.key, kept)
        return record

    def _joined(self, looks: Sequence[Seen]) -> Entries:
        return np.concatenate([self.record.nothing, *(each.entries for each in looks)])

    def _numbers(self, rules: Rules) -> list[int] | None:
        """The number of each rule; None where one is not there yet."""
        found = [rules.index(rule) if rule in rules else -1 for rule in self.looking.rules]
        return None if -1 in found else found


def _with_new(rules: Rules, asked: Sequence[tuple[str, str]]) -> Rules:
    return (*rules, *(rule for rule in dict.fromkeys(asked) if rule not in rules))


def standing(record: Record) -> Entries:
    """What the record says held when it was last brought up."""
    if not record.base:
        return record.nothing
    every = np.concatenate([record.base_entries(), record.entries(record.base_at)])
    # Of one person, rule and moment in the order in which it was said: the last word stands.
    every = every[np.lexsort(_columns(every, *_told(every)))]
    last = np.append(~_alike(every, *_told(every)), True)[: every.size]
    found: Entries = every[last]
    return np.asarray(found[(found["entered"] & ENTERED) != 0])


def difference_of(before: Entries, after: Entries) -> Entries:
    """What no longer holds, taken back, then what is new: by moment, person and rule. One that
    has another moment now is taken back and entered. What only became somebody else's says so
    in both."""
    every = np.concatenate([before, after])
    every["entered"] = np.arange(every.size) >= before.size
    every = every[np.lexsort(_columns(every, *_told(every)))]
    twice = _alike(every, *_told(every))  # before and after: nothing happened
    alone = ~(np.append(twice, False) | np.append(False, twice))[: every.size]
    found = every[alone]
    order = np.lexsort(_columns(found, "entered", "moment", "person", "rule"))
    return _with_moved(np.asarray(found[order]))


def _with_moved(entries: Entries) -> Entries:
    """Of the same rule, moment and event both taken back and entered: of another person now."""
    if not _keyed(entries) or entries.size < 2:
        return entries
    order = np.lexsort(_columns(entries, "rule", "moment", "event", "entered"))
    some = entries[order]
    pairs = _alike(some, "rule", "moment", "event")
    pairs &= some["entered"][:-1] != some["entered"][1:]
    pairs &= some["person"][:-1] != some["person"][1:]
    moved = np.append(pairs, False) | np.append(False, pairs)
    entries["entered"][order[moved]] |= MOVED
    return entries


def _told(entries: Entries) -> tuple[str, ...]:
    """What tells entries apart, the first first."""
    names = ("person", "rule", "moment")
    return (*names, "key") if _keyed(entries) else names


def _keyed(entries: Entries) -> bool:
    return "key" in (entries.dtype.names or ())


def _columns(entries: Entries, *fields: str) -> list[npt.NDArray[np.generic]]:
    """As lexsort wants them: the last goes first."""
    return [entries[field] for field in reversed(fields)]


def _alike(entries: Entries, *fields: str) -> npt.NDArray[np.bool_]:
    """bool[n − 1]: whether each entry says the same in these fields as the next."""
    alike = np.ones(max(entries.size - 1, 0), np.bool_)
    for field in fields:
        alike &= entries[field][1:] == entries[field][:-1]
    return alike
