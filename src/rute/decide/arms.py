"""By chance, and always the same: which way a person goes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rute.kernels.hashing import hash_texts, mix

BITS = 53  # of a float between 0 and 1
NEAR = 1e-6


def arms(
    salt: str, experiment: str, people: npt.NDArray[np.uint64], shares: Sequence[float]
) -> npt.NDArray[np.int8]:
    """int8[n]: the number of the share that each person (uint64[n]) falls into: a stable hash of
    salt, experiment and person. A person of the first share stays in it when it grows. Raises
    ValueError for shares that are not 1 together."""
    if abs(sum(shares) - 1) > NEAR or min(shares) < 0:
        raise ValueError(f"shares must be 1 together: {shares}")
    drawn = chances(salt, experiment, people)
    ends = np.cumsum(shares)[:-1]
    return np.searchsorted(ends, drawn, side="right").astype(np.int8)


def chances(salt: str, experiment: str, people: npt.NDArray[np.uint64]) -> npt.NDArray[np.float64]:
    """float64[n] in [0, 1): where each person stands in an experiment."""
    text = np.frombuffer(f"{salt}\0{experiment}".encode(), np.uint8)
    key = hash_texts(text, np.array([0, text.size], np.int64))
    return (mix(key, people) >> np.uint64(64 - BITS)).astype(np.float64) * 2.0**-BITS
