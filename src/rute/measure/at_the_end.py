"""Conditions that rest on event tests alone, asked behind everybody's last event: each a pass over
the events, or one pass for all of them, without a list of anybody's events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey import programs as do
from rute.journey.rule_tree import Duration, EventTest, parts_of
from rute.kernels import moments as lists

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
MOST_BITS = 64


@dataclass(frozen=True)
class AtTheEnd:
    """begins, ends: int64[people], each one's events in the block; since: int64[people], when a
    window of a length that ends now begins."""

    histories: Histories
    block: Block
    begins: Int64s
    ends: Int64s
    since: Callable[[Duration], Int64s]

    def answers(self, condition: do.Condition) -> dict[do.Had, Bools]:
        """bool[people] of whatever can be read so; what else is asked is not among them."""
        asked = [part for part in parts_of(condition) if isinstance(part, do.Had)]
        plain = {had: tests for had in asked if (tests := plain_tests(had.stream))}
        found = self._ever({had: tests for had, tests in plain.items() if not had.in_last})
        for had in asked:
            if had.in_last and had in plain:
                found[had] = self._lately(had.in_last, plain[had])
            elif (often := how_often(had)) is not None:
                found[had] = self._often(*often)
        return found

    def _ever(self, asked: dict[do.Had, tuple[EventTest, ...]]) -> dict[do.Had, Bools]:
        some = list(asked)[:MOST_BITS]
        if not some:
            return {}
        masks = np.zeros(len(self.histories.signature_names()), np.uint64)
        for bit, had in enumerate(some):
            masks[self._passing(asked[had])] |= np.uint64(1 << bit)
        seen = lists.bits_seen(self.begins, self.ends, self.block.signature, masks)
        return {had: np.asarray(seen & np.uint64(1 << bit) != 0) for bit, had in enumerate(some)}

    def _often(self, test: EventTest, n: int) -> Bools:
        """bool[people]: whether at least so many events pass."""
        passes, signature = self._passing((test,)), self.block.signature
        counts = lists.count_passing(self.begins, self.ends, signature, passes)
        return np.asarray(counts >= n)

    def _lately(self, length: Duration, tests: Sequence[EventTest]) -> Bools:
        """bool[people]: whether the last event that passes is not longer ago."""
        passes = self._passing(tests)
        last = lists.last_passing(self.begins, self.ends, self.block.signature, passes)
        had = last >= 0
        if had.any():
            had[had] = self.block.time[last[had]] >= self.since(length)[had]
        return had

    def _passing(self, tests: Sequence[EventTest]) -> Bools:
        """bool[signatures]: of any of these tests."""
        return np.asarray(np.any([self.histories.signatures_of(test) for test in tests], axis=0))


def plain_tests(stream: do.Stream) -> tuple[EventTest, ...]:
    """The tests of a stream whose every matching event is a moment, whatever else happens; of any
    other none."""
    if isinstance(stream, do.Union):
        found = [plain_tests(part) for part in stream.parts]
        return tuple(test for part in found for test in part) if all(found) else ()
    if isinstance(stream, do.Steps) and not stream.filters and stream.wait is None:
        return (stream.match.test,) if stream.match.test else ()
    return ()


def how_often(had: do.Had) -> tuple[EventTest, int] | None:
    """(a test, how many events must pass it at least) where that is all that is asked."""
    stream = had.stream
    if had.in_last or not isinstance(stream, do.Steps) or stream.wait or len(stream.filters) != 1:
        return None
    (times,) = stream.filters
    if stream.match.test is None or not isinstance(times, do.Times):
        return None
    if times.kind != "at least" or times.by is not None or times.within is not None:
        return None
    return stream.match.test, times.n
