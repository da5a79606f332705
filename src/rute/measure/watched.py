"""What campaigns wait for: entries, goals, what they lead to, rules; every moment said once.

It is recorded beside the stages' transitions, not among them: here every moment of a rule is
spoken of, there the first; what is watched changes with the campaigns, and whoever reads stages'
transitions keeps their cursor whatever campaigns there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.events.people.finding import events_of
from rute.events.texts import hashes
from rute.journey.compile import compile_stream, needs_of_program
from rute.journey.model import Journey
from rute.journey.model_moving import OLDEST, Campaign
from rute.journey.programs import Stream
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import expanded
from rute.measure.campaign_entries import keys_at, known_key
from rute.measure.campaign_starts import goal_of, key_field, starting
from rute.measure.due import Hashes, Int64s
from rute.measure.person_transitions import address_of, number_of
from rute.measure.recording import Seen, brought
from rute.measure.refreshing import Noting, States, ahead_of
from rute.measure.rule_runs import BlockRun
from rute.measure.runner import RangeFold, Runner
from rute.measure.transition_record import ENTERED, KEYED, MOVED, Entries, Record

SPOKEN_OF = OLDEST.microseconds  # what is older when it becomes known is not told any more
Kind = Literal["entry", "goal", "leads", "wait"]


@dataclass(frozen=True)
class Watched:
    """key: what it is called, for ever. stream: whose moments are told. field: whose values tell
    apart what one person does at one moment, where something does. meaning: of the stream, so
    that what says the same is the same."""

    key: str
    kind: Kind
    stream: Stream
    field: str | None
    meaning: str


def entry_watched(key: str, campaign: Campaign, journey: Journey) -> Watched | None:
    """Moments at which people may enter; None where nothing that happens lets anybody in."""
    stream = starting(campaign, journey)
    return _watched(key, "entry", stream, journey, key_field(campaign)) if stream else None


def goal_watched(key: str, campaign: Campaign, journey: Journey) -> Watched | None:
    """Moments of being in the to-stage or a later one; None where no rule counts them."""
    rule = goal_of(campaign, journey)
    return rule_watched(key, "goal", rule, journey) if rule else None


def rule_watched(key: str, kind: Kind, rule: Rule, journey: Journey) -> Watched:
    """Every moment of a rule. Raises RuleError for one without moments."""
    return _watched(key, kind, compile_stream(expanded(rule.tree, journey)), journey)


def watched_of(key: str, campaign: Campaign, journey: Journey) -> tuple[Watched, ...]:
    """What is watched for a campaign apart from the rules it waits for, as KEY entry, KEY goal
    and KEY leads."""
    found = [
        entry_watched(f"{key} entry", campaign, journey),
        goal_watched(f"{key} goal", campaign, journey),
    ]
    if campaign.leads_to:
        found.append(rule_watched(f"{key} leads", "leads", campaign.leads_to, journey))
    return tuple(each for each in found if each)


def _watched(
    key: str, kind: Kind, stream: Stream, journey: Journey, field: str | None = None
) -> Watched:
    told = (repr(stream), journey.zone, journey.currency, field)
    meaning = blake2b(repr(told).encode(), digest_size=8).hexdigest()
    return Watched(key, kind, stream, field, meaning)


@dataclass(frozen=True, eq=False)
class Moved:
    """What came after a cursor, in order, and the cursor behind the last of it. Of each: its
    number in the record; watch, the key of what is watched; person uint64; moment int64 µs UTC;
    key, which tells apart what one person does at one moment ("" where nothing does, or where it
    is gone); event, the writer and row of the log that caused it; entered: False where it is
    taken back; moved: of entries, whether one only became somebody else's, who was taken to be
    another: it lets nobody in anew. A goal or a wait of theirs it is all the same."""

    cursor: str
    number: Int64s
    watch: Sequence[str]
    person: Hashes
    moment: Int64s
    key: Sequence[str]
    event: Sequence[str]
    entered: npt.NDArray[np.bool_]
    moved: npt.NDArray[np.bool_]


def watched_up_to(
    folder: Path, states: States, watched: Sequence[Watched], histories: Histories, *,
    now: int, most: float, runner: Runner,
) -> Record:  # fmt: skip
    """The record with every moment of what is watched that is known at `now` (µs UTC) and not
    older than SPOKEN_OF; see rute.measure.recording. What is left out of `watched` is dropped,
    and begins again when it is taken up once more."""
    looking = _looking(tuple(watched), histories, now, runner)
    return brought(folder, states, looking, most, keys=True)


def watched_since(
    record: Record, watched: Sequence[Watched], histories: Histories, cursor: str | None,
    most: int | None = None,
) -> Moved:  # fmt: skip
    """None: from the beginning. most: at most so many. Raises QuestionError for a cursor of
    another record."""
    start = 0 if not cursor else number_of(record, cursor)
    entries = record.entries(start)[:most]
    end, places = start + entries.size, np.flatnonzero(entries["person"])  # 0: was erased
    entries = entries[places]
    names = [record.rules[rule][1] for rule in entries["rule"].tolist()]
    fields = {each.key: _known(each, histories) for each in watched}
    lets_in = {each.key for each in watched if each.kind == "entry"}
    histories = histories.prepare((), [field for field in fields.values() if field])
    return Moved(
        f"{record.name}:{end}",
        start + places,
        names,
        entries["person"].copy(),
        entries["moment"].copy(),
        [
            _text(histories, fields.get(name), person, hashed) if hashed else ""
            for name, person, hashed in zip(
                names, entries["person"].tolist(), entries["key"].tolist(), strict=True
            )
        ],
        [address_of(record.writers, event) for event in entries["event"].tolist()],
        (entries["entered"] & ENTERED) != 0,
        ((entries["entered"] & MOVED) != 0)
        & np.array([name in lets_in for name in names], np.bool_),
    )


def _text(histories: Histories, field: str | None, person: int, hashed: int) -> str:
    """The value whose hash this is, among those the person has."""
    place = events_of(histories, person)
    if field is None or place is None:
        return ""
    number, _, start, end = place
    block = histories.blocks[number]
    keys = list(dict.fromkeys(keys_at(histories, block, field, np.arange(start, end))))
    found = np.flatnonzero(_hashed(keys) == np.uint64(hashed))
    return keys[found[0]] if found.size else ""


def _hashed(keys: Sequence[str]) -> Hashes:
    import pyarrow as pa

    found = hashes(pa.array(keys, pa.string()))
    return np.where(np.array([not key for key in keys], np.bool_), np.uint64(0), found)


def _known(watched: Watched, histories: Histories) -> str | None:
    return known_key(watched.field, histories)


def _looking(
    watched: tuple[Watched, ...], histories: Histories, now: int, runner: Runner
) -> _Looking:
    needs = [needs_of_program(each.stream) for each in watched]
    tests = dict.fromkeys(test for each in needs for test in each[0])
    fields = dict.fromkeys(field for each in needs for field in each[1])
    fields |= dict.fromkeys(field for each in watched if (field := _known(each, histories)))
    return _Looking(watched, histories.prepare([*tests], [*fields]), now, runner)


@dataclass(frozen=True)
class _Looking:
    """Looks for every moment of what is watched."""

    watched: tuple[Watched, ...]
    histories: Histories
    now: int
    runner: Runner

    @property
    def since(self) -> int:
        return self.now - SPOKEN_OF

    @property
    def rules(self) -> list[tuple[str, str]]:
        return [(each.meaning, each.key) for each in self.watched]

    @cached_property
    def key(self) -> str:
        told = ("what campaigns wait for", sorted(self.rules))
        return blake2b(repr(told).encode(), digest_size=16).hexdigest()

    def look(self, histories: Histories, now: int, numbers: Sequence[int]) -> Seen:
        noting = Noting(histories.blocks)
        fold = partial(self._entries, histories, now, numbers)
        found = self.runner.run(fold, noting, _Found())
        noted = [*noting.noted, *ahead_of(histories, now)]
        return Seen(np.concatenate([np.zeros(0, KEYED), *found.parts]), noted)

    def _entries(
        self, histories: Histories, now: int, numbers: Sequence[int], block: Block
    ) -> RangeFold[_Found]:
        found = [*self._of_block(histories, now, numbers, block)]
        return lambda lo, hi: _Found(tuple(
            entries[(person >= lo) & (person < hi)] for person, entries in found
        ))  # fmt: skip

    def _of_block(
        self, histories: Histories, now: int, numbers: Sequence[int], block: Block
    ) -> Iterator[tuple[Int64s, Entries]]:
        """Of each rule: the person's place in the block, and the entry."""
        run = BlockRun(histories, block, np.full(block.people, now, np.int64))
        for number, each in zip(numbers, self.watched, strict=True):
            moments = run.moments(each.stream)
            some = np.flatnonzero(moments.time > self.since)
            person = np.repeat(np.arange(block.people), np.diff(moments.offsets))[some]
            entries = np.zeros(some.size, KEYED)
            entries["person"], entries["moment"] = block.person_hash[person], moments.time[some]
            entries["event"] = block.row()[moments.cause[some]]
            entries["rule"], entries["entered"] = number, ENTERED
            if (field := _known(each, histories)) is not None:
                entries["key"] = _hashed(keys_at(histories, block, field, moments.cause[some]))
            once = _once(person, entries)
            yield person[once], entries[once]


@dataclass(frozen=True, eq=False)
class _Found:
    parts: tuple[Entries, ...] = ()

    def merge(self, other: _Found) -> _Found:
        return _Found((*self.parts, *other.parts))


def _once(person: Int64s, entries: Entries) -> Int64s:
    """Each moment of a person, with its key, by its first event."""
    order = np.lexsort((entries["key"], entries["moment"], person))
    some = entries[order]
    new = np.ones(order.size, np.bool_)
    new[1:] = person[order][1:] != person[order][:-1]
    for field in ("moment", "key"):
        new[1:] |= some[field][1:] != some[field][:-1]
    return order[new]
