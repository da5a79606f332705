"""Compiled rules over one block: lists of events, streams of moments, answers of conditions."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from rute.events.chosen import repeated
from rute.events.histories import Block, Histories
from rute.journey import programs as do
from rute.journey.rule_tree import Duration, EventTest, parts_of
from rute.journey.zones import zone_table
from rute.kernels import moments as lists
from rute.kernels import moments_count as count
from rute.kernels import moments_order as order
from rute.kernels.calendar import shifted
from rute.measure.at_the_end import AtTheEnd
from rute.measure.field_values import amounts_of, passing_codes

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

_KINDS = {"at least": count.AT_LEAST, "exactly": count.EXACTLY, "nth": count.NTH}
_COMPARISONS = {
    "is": count.IS,
    "is not": count.IS_NOT,
    "over": count.OVER,
    "under": count.UNDER,
    "at least": count.NOT_UNDER,
    "at most": count.NOT_OVER,
}


@dataclass(frozen=True)
class Listed:
    """Some events of each person: offsets int64[people + 1], cause int64[n] (places in the
    block, rising), time int64[n]."""

    offsets: Int64s
    cause: Int64s
    time: Int64s

    def kept(self, keep: Bools) -> Listed:
        offsets = lists.offsets_kept(self.offsets, keep)
        size = int(offsets[-1])
        cause, time = (lists.selected(column, keep, size) for column in (self.cause, self.time))
        return Listed(offsets, cause, time)


@dataclass(frozen=True)
class Moments:
    """Moments of each person, or points of the order; see rute.kernels.moments. joined: from
    several happenings, so that one event may have caused two."""

    offsets: Int64s
    time: Int64s
    point: Int64s
    cause: Int64s
    joined: bool = False

    def kept(self, keep: Bools) -> Moments:
        offsets = lists.offsets_kept(self.offsets, keep)
        size, columns = int(offsets[-1]), (self.time, self.point, self.cause)
        time, point, cause = (lists.selected(column, keep, size) for column in columns)
        return Moments(offsets, time, point, cause, self.joined)


class BlockRun:
    """Runs rules over a block as of `at` (int64[people]): later events do not exist. Equal
    parts are run once. When time alone may next add a moment is noted in the block's `changes`."""

    def __init__(self, histories: Histories, block: Block, at: Int64s) -> None:
        self._histories, self._block, self._at = histories, block, at
        self._past = at  # a wait is over once this is past its last instant
        live = np.zeros(0, np.bool_) if block.live is None else block.live
        self._begins = np.ascontiguousarray(block.offsets[:-1])
        self._ends = lists.ends_by(block.offsets, live, block.time, at)
        self._whole = self
        self._lists: dict[do.Match, Listed] = {}
        self._streams: dict[do.Stream, Moments] = {}
        self._now: Moments | None = None
        self._now_had: dict[do.Had, Bools] = {}

    def since(self, begins: Int64s) -> BlockRun:
        """The same when nothing happened before each person's place `begins` (int64[people]).
        What must not have happened, and traits, are still asked of the whole history."""
        later = copy(self)
        later._begins = np.minimum(begins, self._ends)
        later._lists, later._streams = {}, {}
        later._now, later._now_had = None, {}
        return later

    def judging(self) -> BlockRun:
        """The same where a wait is over at its last instant: for what is asked of a moment that a
        wait may have brought about."""
        other = copy(self)
        other._whole, other._past = other, self._at + 1
        other._streams, other._now, other._now_had = {}, None, {}
        return other

    def now(self) -> Moments:
        """One point a person: behind the last event."""
        offsets = np.arange(self._ends.size + 1, dtype=np.int64)
        return Moments(offsets, self._at, self._ends - 1, self._ends - 1)

    def holds_now(self, condition: do.Condition) -> Bools:
        """bool[people]: whether the condition holds behind the last event. What rests on event
        tests alone is read in a pass over the events, without listing them."""
        self._now = self.now()
        asked = AtTheEnd(self._histories, self._block, self._begins, self._ends, self._since)
        self._now_had = asked.answers(condition)
        return self.holds(condition, self._now)

    def _since(self, length: Duration) -> Int64s:
        """int64[people]: when a window that ends now begins."""
        return self._shift(self._at, length, -1)

    def points(self, at: Int64s) -> Moments:
        """The same number of points a person: behind the last event at or before each of `at`
        (int64[people, k], rising in a row, none later than what the run is as of)."""
        people, each = at.shape
        offsets, time = np.arange(people + 1, dtype=np.int64) * each, at.reshape(-1)
        point = order.last_events_by(offsets, time, self._begins, self._ends, self._block.time)
        return Moments(offsets, time, point, point)

    def moments(self, stream: do.Stream) -> Moments:
        if stream not in self._streams:
            self._streams[stream] = self._found(stream)
        return self._streams[stream]

    def _found(self, stream: do.Stream) -> Moments:
        if isinstance(stream, do.Steps):
            return self._run(stream)
        if isinstance(stream, do.Union):
            return reduce(_union, [self.moments(part) for part in stream.parts])
        found = self.moments(stream.source)
        if isinstance(stream, do.Earliest):
            return found.kept(_is_first(found.offsets))
        if isinstance(stream, do.Delayed):
            return self._delayed(found, stream.after)
        if isinstance(stream, do.Judged):
            return found.kept(self._judged(stream.condition, found))
        return found.kept(self.holds(stream.condition, found))

    def _delayed(self, found: Moments, after: Duration) -> Moments:
        """Once now is past them, as those of `without … within`."""
        due = self._shift(found.time, after, 1)
        keep = due < np.repeat(self._past, np.diff(found.offsets))
        self._note(found.offsets, due, keep)
        left, time = found.kept(keep), due[keep]
        return self._looked_until(left.offsets, time, left.cause.copy())

    def _looked_until(self, offsets: Int64s, time: Int64s, cause: Int64s) -> Moments:
        """Moments that have looked as far as the last event at or before their time."""
        point = order.last_events_by(offsets, time, self._begins, self._ends, self._block.time)
        lists.put_in_order(offsets, time, point, cause)
        return Moments(offsets, time, point, cause)

    def _note(self, offsets: Int64s, due: Int64s, over: Bools) -> None:
        """Waits that are not over yet end one microsecond after they are due."""
        changes = self._block.changes
        if changes is not None:
            people = np.repeat(np.arange(changes.size), np.diff(offsets))
            np.minimum.at(changes, people[~over], due[~over] + 1)

    def _judged(self, condition: do.Condition, found: Moments) -> Bools:
        """bool[moments]: whether a condition holds as of the instant of each."""
        if may_be_undone(condition):
            people = np.repeat(np.arange(self._ends.size), np.diff(found.offsets))
            rows = repeated(self._block, people)
            then = BlockRun(self._histories, rows, found.time)
            return then.judging().holds_now(condition)
        point = order.last_events_by(
            found.offsets, found.time, self._begins, self._ends, self._block.time
        )
        points = Moments(found.offsets, found.time, point, found.cause)
        return self.judging().holds(condition, points)

    def holds(self, condition: do.Condition, points: Moments) -> Bools:
        """bool[points]: whether the condition holds at each."""
        if isinstance(condition, do.Had):
            if points is self._now and condition in self._now_had:
                return self._now_had[condition]
            return self._had(condition, points)
        if isinstance(condition, do.Value):
            return self._whole._value_passes(condition, points)
        if isinstance(condition, do.Opposite):
            return ~self._whole.holds(condition.part, points)
        parts = [self.holds(part, points) for part in condition.parts]
        both = isinstance(condition, do.Both)
        return reduce(np.logical_and if both else np.logical_or, parts)

    def _had(self, condition: do.Had, points: Moments) -> Bools:
        stream = self.moments(condition.stream)
        latest = _latest(stream, points)
        had = latest >= 0
        if condition.in_last and had.any():
            since = self._shift(points.time, condition.in_last, -1)
            had &= stream.time[latest] >= since
        return had

    def _value_passes(self, condition: do.Value, points: Moments) -> Bools:
        known = self.moments(condition.known)
        latest = _latest(known, points)
        answers = latest >= 0
        if condition.which == "first":
            latest = np.repeat(known.offsets[:-1], np.diff(points.offsets))
        codes = self._codes(condition.test.field)[known.cause[latest[answers]]]
        answers[answers] = passing_codes(self._histories, condition.test)[codes]
        return answers

    def _run(self, steps: do.Steps) -> Moments:
        listed = self._listed(steps.match)
        for step in steps.filters:
            listed = self._filtered(listed, step)
        if steps.wait:
            return self._waited(listed, steps.wait)
        return Moments(listed.offsets, listed.time, listed.cause, listed.cause)

    def _listed(self, match: do.Match) -> Listed:
        if match not in self._lists:
            signature, passes = self._flags(match)
            offsets, places = lists.list_events(self._begins, self._ends, signature, passes)
            self._lists[match] = Listed(offsets, places, self._block.time[places])
        return self._lists[match]

    def _flags(self, match: do.Match) -> tuple[npt.NDArray[np.unsignedinteger], Bools]:
        if match.test is None:
            known = self._codes(match.known) >= 0
            ours = self._histories.ours()
            if ours.any():  # in which channel we wrote to somebody is no trait of theirs
                known &= ~ours[self._block.signature]
            return known.astype(np.uint16), np.array([False, True])
        return self._block.signature, self._histories.signatures_of(match.test)

    def _events(self, test: EventTest) -> Listed:
        return self._listed(do.Match(test))

    def _filtered(self, listed: Listed, step: do.Filter) -> Listed:
        if isinstance(step, do.First):
            return listed.kept(_is_first(listed.offsets))
        if isinstance(step, do.Times):
            return self._counted(listed, step)
        if isinstance(step, do.Total):
            return self._totalled(listed, step)
        if isinstance(step, do.Unseen):
            others = self._whole._events(step.test)
            since = self._shift(listed.time, step.in_last, -1)
            return listed.kept(
                order.unseen(
                    others.offsets, others.cause, others.time, listed.offsets, listed.cause, since
                )
            )
        others = self._events(step.test)
        follow = isinstance(step, do.Follow)
        source, target = (listed, others) if follow else (others, listed)
        due = self._shift(source.time, step.within, 1)
        return target.kept(
            order.in_window_of(
                source.offsets, source.cause, due, target.offsets, target.cause, target.time
            )
        )

    def _counted(self, listed: Listed, step: do.Times) -> Listed:
        if step.by is None:
            firsts = np.repeat(listed.offsets[:-1], np.diff(listed.offsets))
            numbers = np.arange(listed.cause.size) - firsts
        else:
            codes = self._codes(step.by)[listed.cause]
            listed = listed.kept(codes >= 0)
            numbers = count.number_values(listed.offsets, codes[codes >= 0])
        since = self._window(listed, step.within, -1)
        until = self._window(listed, step.within, 1)
        kind = _KINDS[step.kind]
        return listed.kept(
            count.counted(listed.offsets, numbers, listed.time, since, until, kind, step.n)
        )

    def _totalled(self, listed: Listed, step: do.Total) -> Listed:
        amounts = amounts_of(self._histories, self._block, step.field)
        listed = listed.kept(amounts.known[listed.cause])
        return listed.kept(
            count.totalled(
                listed.offsets,
                amounts.units[listed.cause],
                listed.time,
                self._window(listed, step.within, -1),
                _COMPARISONS[step.op],
                amounts.in_units(step.bar),
            )
        )

    def _waited(self, listed: Listed, step: do.StayAway) -> Moments:
        others = self._events(step.test)
        due = self._shift(listed.time, step.within, 1)
        keep = order.stayed_away(
            others.offsets, others.time, listed.offsets, listed.time, due, self._past
        )
        self._note(listed.offsets, due, due < np.repeat(self._past, np.diff(listed.offsets)))
        left = listed.kept(keep)
        return self._looked_until(left.offsets, due[keep], left.cause.copy())

    def _window(self, listed: Listed, within: Duration | None, sign: int) -> Int64s:
        """Empty when there is no window."""
        return self._shift(listed.time, within, sign) if within else np.zeros(0, np.int64)

    def _shift(self, times: Int64s, length: Duration, sign: int) -> Int64s:
        """int64[n]: the last instants of windows from `times` on (sign 1), or the first ones of
        windows that end there (sign -1)."""
        if not length.months:
            return times + sign * length.microseconds
        moved: Int64s = shifted(
            times, sign * length.microseconds, sign * length.months, *self._zone()
        )
        return moved

    def _zone(self) -> tuple[Int64s, Int64s]:
        return zone_table(self._histories.zone)

    def _codes(self, field: str) -> npt.NDArray[np.int32]:
        return self._block.field(self._histories.known_field(field))


def _is_first(offsets: Int64s) -> Bools:
    """bool[n]: which are the first of their person."""
    begins = np.repeat(offsets[:-1], np.diff(offsets))
    return np.asarray(np.arange(begins.size) == begins)


def may_be_undone(condition: object) -> bool:
    """Whether what comes later may take back what the condition says of a moment: `exactly`."""
    return any(
        isinstance(part, do.Times) and part.kind == "exactly" for part in parts_of(condition)
    )


def _latest(stream: Moments, points: Moments) -> Int64s:
    latest: Int64s = lists.latest_by(
        points.offsets, points.time, points.point, stream.offsets, stream.time, stream.point
    )
    return latest


def _union(one: Moments, other: Moments) -> Moments:
    offsets, time, point, cause = lists.merge(
        one.offsets, one.time, one.point, one.cause,
        other.offsets, other.time, other.point, other.cause, False,
    )  # fmt: skip
    return Moments(offsets, time, point, cause, joined=True)
