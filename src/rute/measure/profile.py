"""One person, looked at closely: what was reached, met, felt and paid, and because of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from rute.events.alone import alone
from rute.events.histories import VALUE_MISSING, Block, Histories
from rute.journey.model import Journey, Pain, Stage, Touchpoint
from rute.journey.rule_tree import EventTest, Rule
from rute.journey.stage_rules import spelled_out
from rute.kernels.reaching import NEVER
from rute.measure.entries import Entries
from rute.measure.moments import needs
from rute.measure.personas import finders_of
from rute.measure.rule_moments import MOST_RULES, chunks, rule_moments
from rute.measure.runner import InTurn
from rute.measure.stage_plan import StagePlan, plan_stages, presence, with_personas
from rute.measure.standing import Standing, standing
from rute.measure.worth import signs_of, tests_of
from rute.results.numbers import Period
from rute.results.profile import Cause, Line, LineEvent, Met, StageMet

FIELDS = ("channel",)
Int64s = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Place:
    """What may be met: a touchpoint, or a pain of it or of a stage."""

    stage: Stage
    touchpoint: Touchpoint | None
    pain: Pain | None
    rule: Rule


def prepared(journey: Journey, histories: Histories) -> Histories:
    """Everybody's histories, made ready for all that is asked of one person."""
    rules = [place.rule for place in places(journey)]
    for stage in with_personas(journey).measured:
        reached = (stage.reached_when, presence(stage), stage.left_when)
        rules += [rule for rule in reached if rule]
    tests, fields = needs([*rules, *finders_of(journey)])
    ratings = [p.measured_by for _, p in journey.touchpoints if p.measured_by]
    asked = [*tests, *(r.event for r in ratings), *tests_of(journey.worth)]
    channel = [name for name in FIELDS if name in histories.fields]
    return histories.prepare(asked, [*fields, *(r.field for r in ratings), *channel])


def places(journey: Journey) -> tuple[Place, ...]:
    """Every touchpoint and pain that has a rule, in the order of the file."""
    return tuple(_places(journey))


def _places(journey: Journey) -> Iterator[Place]:
    for stage in journey.stages:
        for point in stage.touchpoints:
            if point.happens_when:
                yield Place(stage, point, None, spelled_out(point.happens_when, journey))
            for pain in point.pains:
                if pain.seen_as:
                    yield Place(stage, point, pain, spelled_out(pain.seen_as, journey))
        for pain in stage.pains:
            if pain.seen_as:
                yield Place(stage, None, pain, spelled_out(pain.seen_as, journey))


@dataclass(frozen=True)
class Own:
    """One person's histories as of `now` (µs UTC); everybody's must be prepared()."""

    journey: Journey
    histories: Histories
    now: int

    @staticmethod
    def of(journey: Journey, everybody: Histories, person: int, now: int) -> Own | None:
        """None where nobody of that hash has an event by then."""
        found = alone(everybody, person)
        own = found and Own(journey, found, now)
        return own if own and own.events else None

    @property
    def block(self) -> Block:
        return self.histories.blocks[0]

    @cached_property
    def events(self) -> int:
        """How many up to now; their numbers are 0 … events − 1."""
        return int(np.searchsorted(self.block.time, self.now, "right"))

    @cached_property
    def names(self) -> npt.NDArray[np.int32]:
        codes: npt.NDArray[np.int32] = self.histories.signature_names()[self.block.signature]
        return codes

    def cause(self, number: int) -> Cause:
        name = self.histories.names[int(self.names[number])]
        return Cause(number, int(self.block.time[number]), name)

    def passing(self, test: EventTest) -> Int64s:
        """The numbers of the events that pass a test."""
        flags = self.histories.signatures_of(test)[self.block.signature[: self.events]]
        return np.flatnonzero(flags)

    @cached_property
    def standing(self) -> Standing:
        return standing(self.journey, self.histories, now=self.now)

    @cached_property
    def plan(self) -> StagePlan:
        return plan_stages(
            self.journey, self.histories, now=self.now, period=Period(), by=None, runner=InTurn()
        )

    @cached_property
    def entries(self) -> tuple[Entries, Entries]:
        return self.plan.entries(self.block, self.plan.block(self.block))

    @cached_property
    def money(self) -> tuple[int, int]:
        """(minor units, events that count), as in rute.measure.standing."""
        value = self.block.value()[: self.events]
        known = value != VALUE_MISSING
        signs = np.ones(self.events, np.int64)
        if self.journey.worth is not None:
            of_each = signs_of(self.histories, self.journey.worth)
            signs = of_each[self.block.signature[: self.events]].astype(np.int64)
        counted = known & (signs != 0)
        return int((value[counted] * signs[counted]).sum()), int(counted.sum())

    @cached_property
    def moments(self) -> tuple[tuple[Int64s, Int64s], ...]:
        """Of each of places(): (time, number of the causing event), by time, up to now."""
        rules = [place.rule for place in places(self.journey)]
        return tuple(
            found
            for some in chunks(rules)
            for found in moments_of_each(some, self.histories, self.now)
        )

    def stages(self) -> tuple[StageMet, ...]:
        """Every stage of the journey; those without a rule were reached by nobody."""
        numbers = {stage.name: k for k, stage in enumerate(self.plan.stages)}
        return tuple(
            self._stage(stage, numbers[stage.name])
            if stage.name in numbers
            else StageMet(stage.name, None)
            for stage in self.journey.stages
        )

    def _stage(self, stage: Stage, number: int) -> StageMet:
        reached, there = self.entries
        rule = stage.reached_when.text if stage.reached_when else None
        time, stand = int(reached.time[0, number]), self.standing
        following = _first_of(there, number)
        name, at = (
            (self.plan.stages[following[0]].name, following[1]) if following else (None, None)
        )
        if time == NEVER:
            skipped = bool(stand.who(number, "skipped")[0])
            return StageMet(stage.name, rule, following=name, followed=at, skipped=skipped)
        states = ("in_time", "late", "stalled", "open", "further")
        state = next((s for s in states if stand.who(number, s)[0]), "last")
        until = int(stand.until(number, reached.time[:, number])[0])
        return StageMet(
            stage.name, rule, time, self.cause(int(reached.cause[0, number])), state,
            None if state == "last" else until,
            stage.stalled_after is None or stage.stalled_after_assumed, name, at,
            bool(stand.who(number, "returned")[0]), bool(stand.who(number, "skipped")[0]),
        )  # fmt: skip

    def met(self) -> tuple[Met, ...]:
        """Touchpoints met and pains seen, in the order of the file."""
        return tuple(
            Met(
                place.stage.name, place.touchpoint.name if place.touchpoint else None, time.size,
                int(time[0]), int(time[-1]), place.pain.text if place.pain else None,
            )
            for place, (time, _) in zip(places(self.journey), self.moments, strict=True)
            if time.size
        )  # fmt: skip

    def channels(self) -> tuple[tuple[str, int], ...]:
        """How many events on each channel, the most first."""
        texts = self._channel(np.arange(self.events))
        names, counts = np.unique([text for text in texts if text] or [""], return_counts=True)
        found = [(str(n), int(c)) for n, c in zip(names, counts, strict=True) if n]
        return tuple(sorted(found, key=lambda each: (-each[1], each[0])))

    def line(self, before: int | None, most: int) -> Line:
        """The last `most` events below `before` (None: of all), the last first."""
        end = self.events if before is None else max(0, min(before, self.events))
        numbers = np.arange(max(0, end - most), end)[::-1]
        channels, money = self._channel(numbers), self.block.value()
        address, marks = self.block.row(), self._marks(numbers)
        events = tuple(
            LineEvent(
                int(k), int(self.block.time[k]), self.histories.names[int(self.names[k])], channel,
                None if money[k] == VALUE_MISSING else int(money[k]), int(address[k]),
                *(tuple(each) for each in marks[int(k)]),
            )
            for k, channel in zip(numbers, channels, strict=True)
        )  # fmt: skip
        return Line(events, end, self.events, self.histories.zone, self.histories.currency)

    def _marks(self, numbers: Int64s) -> dict[int, tuple[list[str], list[str], list[str]]]:
        """Of each event: stages first reached, touchpoints met, pains seen."""
        found: dict[int, tuple[list[str], list[str], list[str]]] = {
            int(k): ([], [], []) for k in numbers
        }
        for k, stage in enumerate(self.plan.stages):
            cause = int(self.entries[0].cause[0, k])
            if cause in found:
                found[cause][0].append(stage.name)
        for place, (_, causes) in zip(places(self.journey), self.moments, strict=True):
            said = place.pain.text if place.pain else place.touchpoint and place.touchpoint.name
            for cause in set(causes.tolist()) & found.keys():
                found[cause][2 if place.pain else 1].append(said or "")
        return found

    def _channel(self, numbers: Int64s) -> list[str | None]:
        if "channel" not in self.histories.kept:
            return [None] * numbers.size
        texts = self.histories.dictionary("channel")
        codes = self.block.field("channel")[numbers]
        said: dict[int, str] = {code: texts[code].as_py() for code in set(codes.tolist()) - {-1}}
        return [said.get(code) for code in codes.tolist()]


def _first_of(there: Entries, stage: int) -> tuple[int, int] | None:
    """(stage, time) of the first later stage they were in; of several at once the one that the
    earlier event put them into."""
    later = [
        (int(there.time[0, k]), int(there.cause[0, k]), k)
        for k in range(stage + 1, there.time.shape[1])
        if there.time[0, k] != NEVER
    ]
    return (min(later)[2], min(later)[0]) if later else None


def moments_of_each(
    rules: Sequence[Rule], histories: Histories, now: int
) -> list[tuple[Int64s, Int64s]]:
    """(time, causing event) of each of at most 64 rules, by time, for one person's histories."""
    block = histories.blocks[0]
    found, events = rule_moments(rules, histories, block, now), block.time <= now
    masks, extra = found.masks[block.signature], found.extra_time <= now
    listed = []
    for number in range(min(len(rules), MOST_RULES)):
        flag = np.uint64(1 << number)
        plain = np.flatnonzero((masks & flag != 0) & events)
        longer = np.flatnonzero((found.extra_mask & flag != 0) & extra)
        time = np.concatenate([block.time[plain], found.extra_time[longer]])
        cause = np.concatenate([plain, found.extra_event[longer]])
        order = np.lexsort((cause, time))
        time, cause = time[order], cause[order]
        new = np.ones(time.size, np.bool_)
        new[1:] = (time[1:] != time[:-1]) | (cause[1:] != cause[:-1])
        listed.append((time[new], cause[new]))
    return listed
