"""What decisions rest on, as they ask for it."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from rute.journey.rule_tree import Rule

Int64s = npt.NDArray[np.int64]
People = npt.NDArray[np.uint64]


class Facts(Protocol):
    """What is known of people. Moments are µs UTC, one for each person asked about; a person may
    be asked about twice."""

    def holds(self, rule: Rule, people: People, at: Int64s, since: Int64s) -> npt.NDArray[np.bool_]:
        """bool[n]: whether the rule holds of each at their moment. What must have happened counts
        only if it did after `since`; what must not, traits and stages are of all times."""
        ...

    def happened(self, rule: Rule, people: People, after: Int64s, until: Int64s) -> Int64s:
        """int64[n]: the first moment of the rule in (after, until], NEVER where there is none."""
        ...
