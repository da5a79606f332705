"""Folds on this machine: a pool of threads over ranges of people; kernels release the GIL."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block
from rute.measure.question import Question
from rute.measure.runner import Fold, P, RangeFold, S
from rute.measure.state import Sums

T = TypeVar("T")


@dataclass(frozen=True)
class Threads:
    """Implements rute.measure.runner.Runner. smallest: events a range has at least, so that
    small data is not cut into crumbs."""

    threads: int = field(default_factory=lambda: os.cpu_count() or 1)
    smallest: int = 200_000

    def run(self, fold: Fold[S], blocks: Sequence[Block], empty: S) -> S:
        """Fold all blocks, a few ahead so that memory stays bounded; merged in block order."""
        total = empty
        pending: deque[Future[S]] = deque()
        with ThreadPoolExecutor(self.threads) as pool:
            for block, part in self._ready(pool, fold, blocks):
                for lo, hi in ranges(block.offsets, self.threads, self.smallest):
                    pending.append(pool.submit(part, lo, hi))
                while len(pending) > 2 * self.threads:
                    total = total.merge(pending.popleft().result())
            for future in pending:
                total = total.merge(future.result())
        return total

    def sums(self, question: Question[P]) -> Sums:
        return question.folded(self)

    def _ready(
        self, pool: ThreadPoolExecutor, fold: Fold[S], blocks: Sequence[Block]
    ) -> Iterator[tuple[Block, RangeFold[S]]]:
        ahead: deque[tuple[Block, Future[RangeFold[S]]]] = deque()
        for block in blocks:
            ahead.append((block, pool.submit(fold, block)))
            if len(ahead) > self.threads:
                first, future = ahead.popleft()
                yield first, future.result()
        for first, future in ahead:
            yield first, future.result()


def of_each(blocks: Sequence[Block], of_block: Callable[[Block], T]) -> list[T]:
    """What a function gives of each block, several at once, in the order of the blocks."""
    threads = min(len(blocks), os.cpu_count() or 1)
    if threads < 2:
        return [of_block(block) for block in blocks]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(of_block, blocks))


def ranges(offsets: npt.NDArray[np.int64], parts: int, smallest: int) -> list[tuple[int, int]]:
    """At most `parts` ranges of people (lo, hi) with about equally many events each.

    offsets: int64[people + 1], where each person's events begin.
    """
    people, events = len(offsets) - 1, int(offsets[-1])
    parts = max(1, min(parts, events // max(1, smallest)))
    cuts = np.searchsorted(offsets, np.linspace(0, events, parts + 1)[1:-1])
    edges = [0, *(int(cut) for cut in cuts), people]
    return [(lo, hi) for lo, hi in pairwise(edges) if lo < hi]
