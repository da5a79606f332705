"""Pairs of rules met by the same people."""

from __future__ import annotations

import numpy as np

from rute.kernels.meetings import count_pairs


def test_rules_of_different_words_are_counted_together() -> None:
    met = np.array([[1, 3, 2], [1, 0, 1]], np.uint64)  # rules 0 and 1, and rule 64
    both = np.zeros(3, np.int64)
    count_pairs(met, np.array([[0, 64], [1, 64], [0, 1]]), both)
    assert both.tolist() == [1, 1, 1]
