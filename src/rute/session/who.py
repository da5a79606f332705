"""Lists of people, cut out of everybody's standing: each counts what the map counts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from threading import Lock
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from rute.engine.threads import of_each
from rute.errors import QuestionError, did_you_mean
from rute.events.histories import Block, Histories
from rute.events.people.finding import events_of as place_of
from rute.journey.model import Journey
from rute.kernels.reaching import NEVER
from rute.kernels.standing import did, met
from rute.measure.personas import counted, finders_of, persona_called, persona_of_each
from rute.measure.profile import places, prepared
from rute.measure.rule_moments import bounds, events_of, rule_moments
from rute.measure.standing import STATES, Standing, standing
from rute.results.numbers import Period
from rute.results.who import Listed, Someone, Whom
from rute.session.questions import Session
from rute.session.slices import NOBODY, is_nobody
from rute.words.message import Message

SORTS: Final = ("seen", "value", "waiting")
REMEMBERED = 40  # masks of lists that were asked for
AT_HAND = 12  # of those, looked up anew behind the pages when something changed
Mask = npt.NDArray[np.bool_]
Int64s = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Listing:
    """Everybody of a session, ready to be listed. Safe to be asked by several threads.
    personas: int8[n] by the rows of `standing`, the number of each one's persona, as many as are
    counted where they are nobody's. named: identifiers that were read for pages, by hash."""

    session: Session
    journey: Journey
    histories: Histories
    standing: Standing
    now: int
    personas: npt.NDArray[np.int8]
    _kept: OrderedDict[Whom, npt.NDArray[np.uint8]] = field(default_factory=OrderedDict, repr=False)
    named: dict[int, str] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def mask(self, whom: Whom) -> Mask:
        """bool[n], by the rows of `standing`. Raises QuestionError for what does not exist."""
        with self._lock:
            found = self._kept.get(whom)
            if found is None:
                found = self._kept[whom] = np.packbits(self._found(whom))
            self._kept.move_to_end(whom)
            while len(self._kept) > REMEMBERED:
                self._kept.popitem(last=False)
        return np.unpackbits(found, count=self.standing.size).view(np.bool_)

    def ready_for(self, other: Listing) -> None:
        """Knows what another was lately asked for, so that nobody waits for it again."""
        for whom in list(other._kept)[-AT_HAND:]:
            with suppress(QuestionError):  # a stage or an event may be gone
                self.mask(whom)

    def count(self, whom: Whom) -> int:
        return int(self.mask(whom).sum())

    def people(self, whom: Whom) -> npt.NDArray[np.uint64]:
        """uint64[n]: the hashes of all on a list."""
        return self.standing.person[self.mask(whom)]

    def holds(self, person: int) -> bool:
        """Whether somebody of that hash has an event up to now."""
        place = place_of(self.histories, person)
        if place is None:
            return False
        block, _, start, end = place
        return end > start and int(self.histories.blocks[block].time[start]) <= self.now

    def only_on(self, channels: frozenset[str]) -> npt.NDArray[np.uint64]:
        """The hashes of all who were met on these channels alone (in small letters), whatever
        happened without a channel."""
        if "channel" not in self.histories.kept:
            return np.zeros(0, np.uint64)
        texts = self.histories.dictionary("channel").to_pylist()
        inside = np.array([text.casefold() in channels for text in texts] + [False])

        def of_block(block: Block) -> Mask:
            codes, found = block.field("channel"), np.zeros(block.people, np.bool_)
            known = (codes >= 0) & (block.time <= self.now)
            sizes = np.diff(block.offsets)
            person = np.repeat(np.arange(block.people), sizes)[known]
            within = np.bincount(person, inside[codes[known]], block.people)
            found[:] = (within > 0) & (within == np.bincount(person, minlength=block.people))
            return found

        return self.standing.person[self._by_block(of_block)]

    def page(self, whom: Whom, sort: str = "seen", start: int = 0, most: int = 50) -> Listed:
        """Some rows of a list, by `sort`: last seen first, most money first, or longest waiting
        first; ties by the order of rows."""
        rows = np.flatnonzero(self.mask(whom))
        key = self._key(whom, sort)[rows]
        top = rows[_smallest(key, start, start + most)]
        stage = self.standing.stage(whom.stage) if whom.stage else None
        return Listed(
            rows.size, start, tuple(self._someone(int(row), stage) for row in top), self.now,
            self.histories.zone, self.histories.currency,
        )  # fmt: skip

    def _key(self, whom: Whom, sort: str) -> Int64s:
        stand = self.standing
        if sort == "value":
            return -stand.money
        if sort != "waiting":
            return -stand.last
        stage = stand.stage(whom.stage) if whom.stage else None
        if stage is not None and whom.state not in (None, "here", "asleep", "skipped"):
            return stand.reached[:, stage]
        if stage is not None and whom.state != "skipped":
            return stand.there[:, stage]
        return self._since

    @cached_property
    def _since(self) -> Int64s:
        """int64[n]: since when each is where they are."""
        there = np.column_stack([np.full(self.standing.size, NEVER), self.standing.there])
        place = self.standing.furthest + 1
        return there[np.arange(self.standing.size), place]

    def _someone(self, row: int, asked: int | None) -> Someone:
        stand = self.standing
        there = np.flatnonzero(stand.there[row] != NEVER)
        stage = int(there[-1]) if there.size else None
        entered = NEVER if asked is None else int(stand.reached[row, asked])
        return Someone(
            int(stand.person[row]),
            None if stage is None else stand.stages[stage].name,
            stage is not None and bool(int(stand.left[row]) >> stage & 1),
            None if stage is None else int(stand.there[row, stage]),
            None if entered == NEVER else entered,
            int(stand.events[row]), int(stand.last[row]), int(stand.money[row]),
        )  # fmt: skip

    def _found(self, whom: Whom) -> Mask:
        mask = np.ones(self.standing.size, np.bool_)
        if whom.stage or whom.state:
            mask &= self._in_stage(whom)
        for name, rule in (("touchpoint", whom.touchpoint), ("pain", whom.pain)):
            if rule is not None:
                mask &= self._met(name, rule, whom.period)
        if whom.event is not None:
            mask &= self._did(whom.event, whom.period)
        if whom.persona is not None:
            mask &= self._persona(whom.persona)
        return mask

    def _in_stage(self, whom: Whom) -> Mask:
        stage = self.standing.stage(whom.stage or "")
        if stage is None:
            names = [each.name for each in self.standing.stages]
            raise _unknown("stage", whom.stage or "", names)
        if whom.state is None:
            return np.asarray(self.standing.furthest == stage)
        if whom.state not in STATES:
            raise _unknown("state", whom.state, STATES)
        return self.standing.who(stage, whom.state, whom.period)

    def _met(self, kind: str, name: str, period: Period) -> Mask:
        """Who had a moment of a touchpoint, or of a pain, in the period."""
        asked = [
            place for place in places(self.journey)
            if (kind == "pain") == (place.pain is not None)
        ]  # fmt: skip
        names = [p.pain.text if p.pain else p.touchpoint.name for p in asked]  # type: ignore[union-attr]
        if name not in names:
            raise _unknown(kind, name, names)
        rules = [place.rule for place, own in zip(asked, names, strict=True) if own == name]

        def of_block(block: Block) -> Mask:
            found = np.zeros(block.people, np.bool_)
            for rule in rules:  # two stages may share a touchpoint's name
                moments = rule_moments([rule], self.histories, block, self.now)
                met(events_of(block), moments, self.now, *bounds(period), found)
            return found

        return np.asarray(self._by_block(of_block))

    def _did(self, event: str, period: Period) -> Mask:
        if event not in self.histories.names:
            raise _unknown("event", event, self.histories.names)
        code = self.histories.names.index(event)
        passing = self.histories.signature_names() == code

        def of_block(block: Block) -> Mask:
            found = np.zeros(block.people, np.bool_)
            did(0, block.people, events_of(block), passing, self.now, *bounds(period), found)
            return found

        return np.asarray(self._by_block(of_block))

    def _persona(self, name: str) -> Mask:
        nobody = is_nobody(self.journey, name)
        own = None if nobody else persona_called(self.journey, name)
        if own is not None and own.found_by is None:
            raise QuestionError(
                Message("persona.only_drawn", name=own.name), do=Message("persona.give_rule")
            )
        index = len(counted(self.journey))
        if own is not None:
            index = counted(self.journey).index(own)
        return np.asarray(self.personas == index)

    def _by_block(self, of_block: Callable[[Block], Mask]) -> Mask:
        return np.asarray(_by_block(self.histories, self.now, of_block))


def listing(session: Session) -> Listing:
    """Raises QuestionError without data or a journey."""
    journey, histories = session._measured("people")
    ready, now = prepared(journey, histories), session.now
    found = standing(journey, ready, now=now, runner=session.runner)
    finders = finders_of(journey)
    personas = np.zeros(found.size, np.int8)
    if finders:
        of_each = partial(persona_of_each, finders, ready, now=now)
        personas = _by_block(ready, now, of_each).astype(np.int8)
    return Listing(session, journey, ready, found, now, personas)


def _by_block(histories: Histories, now: int, of_block: Callable[[Block], Any]) -> Any:
    """Of everybody who has an event up to now, by the rows of Standing."""

    def of_known(block: Block) -> Any:
        known = block.time[np.minimum(block.offsets[:-1], block.events - 1)] <= now
        known &= np.diff(block.offsets) > 0
        known = known if block.live is None else known & block.live
        return of_block(block)[known]

    return np.concatenate(of_each(histories.blocks, of_known))


def _smallest(key: Int64s, start: int, end: int) -> Int64s:
    """The places start … end − 1 of a list sorted by key, ties in their order."""
    if end >= key.size:
        return np.argsort(key, kind="stable")[start:end]
    bar = np.partition(key, end)[end]
    some = np.flatnonzero(key <= bar)
    return some[np.argsort(key[some], kind="stable")[start:end]]


def _unknown(kind: str, name: str, known: Iterable[str]) -> QuestionError:
    names = list(known)
    listed = Message(f"who.{kind}s_are", names=", ".join(names[:20])) if names else None
    return QuestionError(
        Message(f"who.no_{kind}", name=name), exists=did_you_mean(name, names) or listed
    )


__all__ = ["NOBODY", "SORTS", "Listing", "listing"]
