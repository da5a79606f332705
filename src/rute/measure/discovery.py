"""Which of many differences may be spoken of, and how far a number could be off: the statistics
that several questions share.

A bootstrap draws the same people anew many times. Here a person's weight in a replicate, Poisson
of mean one, comes from a hash and not from a generator, so that it is the same on every machine,
in every order and after every refresh. People are dealt by the hash of their canonical identifier
into 1024 slices, and the weights belong to the slices: a state keeps one sum for each slice, an
addition per person whatever the number of replicates, and merges and subtracts as all sums do.
Replicates are weighted sums of slices. Dealing people out by chance costs nothing but a little
noise in the width (2% with 1024 slices): see docs/decisions/0012.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from rute.kernels.hashing import mix
from rute.results.numbers import FALSE_DISCOVERY

SLICE_BITS = 10
SLICES = 1 << SLICE_BITS
REPLICATES = 400

_POISSON = np.cumsum(np.exp(-1.0) / np.cumprod([1, *range(1, 20)], dtype=np.float64))


def benjamini_hochberg(
    p: npt.NDArray[np.float64], rate: float = FALSE_DISCOVERY
) -> npt.NDArray[np.bool_]:
    """bool[n]: which of n differences with these p-values may be spoken of when at most `rate`
    of those spoken of may be nothing. NaN was not tested: it is never spoken of, nor counted.

    Y. Benjamini, Y. Hochberg (1995), "Controlling the false discovery rate", Journal of the
    Royal Statistical Society B 57, 289–300.
    """
    ranked = np.sort(p[~np.isnan(p)])
    allowed = rate * np.arange(1, ranked.size + 1) / max(ranked.size, 1)
    most = np.max(ranked[ranked <= allowed], initial=-1.0)
    return np.asarray(p <= most)


def slices_of(person_hash: npt.NDArray[np.uint64]) -> npt.NDArray[np.int64]:
    """int64[people]: the slice of each person, 0 … SLICES − 1."""
    return (person_hash >> np.uint64(64 - SLICE_BITS)).astype(np.int64)


@cache
def slice_weights(replicates: int = REPLICATES) -> npt.NDArray[np.float64]:
    """float64[replicates, SLICES]: whole numbers, Poisson of mean one."""
    slices = np.arange(replicates * SLICES, dtype=np.uint64)
    drawn = mix(slices, np.full_like(slices, 0x52757465)) >> np.uint64(11)
    weights = np.searchsorted(_POISSON, drawn * 2.0**-53, side="right").astype(np.float64)
    weights.setflags(write=False)
    return weights.reshape(replicates, SLICES)


def resampled(sums: npt.NDArray[np.int64], replicates: int = REPLICATES) -> npt.NDArray[np.float64]:
    """float64[replicates, …]: int64[SLICES, …] added up over slices once for each replicate, as
    if so many people had come as did: weights are taken relative to their own mean.

    Both halves of each number are whole and small enough to add up exactly, so the order in which
    a processor adds does not show.
    """
    weights = slice_weights(replicates)
    flat = sums.reshape(SLICES, -1)
    high, low = (half.astype(np.float64) for half in np.divmod(flat, 1 << 30))
    total = weights @ low
    if high.any():
        total += (weights @ high) * float(1 << 30)
    total *= SLICES / weights.sum(axis=1, keepdims=True)
    return np.asarray(total, np.float64).reshape(replicates, *sums.shape[1:])
