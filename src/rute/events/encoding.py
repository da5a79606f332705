"""Signatures: which event name and which test results an event has, as one small code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rute.errors import QuestionError
from rute.journey.campaigns.happened import OURS
from rute.journey.rule_tree import EventTest
from rute.words.message import Message


@dataclass(frozen=True, eq=False)
class Encoding:
    """names_of: int32[signatures], each one's event name. passed: bool[signatures, tests]."""

    names_of: NDArray[np.int32]
    tests: tuple[EventTest, ...]
    passed: NDArray[np.bool_]

    @staticmethod
    def by_name(names: int) -> Encoding:
        """One signature per event name, no tests."""
        return Encoding(np.arange(names, dtype=np.int32), (), np.zeros((names, 0), np.bool_))

    def knows(self, test: EventTest) -> bool:
        return not test.where or test in self.tests

    def passing(self, test: EventTest, names: Sequence[str]) -> NDArray[np.bool_]:
        """bool[signatures]: which signatures pass the test."""
        if test.where:
            if test not in self.tests:
                raise QuestionError(Message("wrong.not_prepared"))
            return np.ascontiguousarray(self.passed[:, self.tests.index(test)])
        return named(test, names)[self.names_of]


def named(test: EventTest, names: Sequence[str]) -> NDArray[np.bool_]:
    """bool[names]: the names the test is about; no names in the test = whatever people did."""
    wanted = set(test.names)
    if not wanted:
        return ~ours(names)
    return np.array([name in wanted for name in names], np.bool_)


def ours(names: Sequence[str]) -> NDArray[np.bool_]:
    """bool[names]: those of what we did, which nobody did themselves."""
    return np.array([name in OURS for name in names], np.bool_)


def smallest_codes(codes: NDArray[np.integer], signatures: int) -> NDArray[np.uint16 | np.uint32]:
    """16 bits while they last, else 32."""
    return codes.astype(np.uint16 if signatures <= 1 << 16 else np.uint32, copy=False)
