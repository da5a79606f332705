"""People's 64-bit hashes as databases keep them: the same bits, signed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ALL = 1 << 64


def person_sql(person: int) -> int:
    """uint64 → bigint."""
    return person - _ALL if person >> 63 else person


def person_hash(number: int) -> int:
    """bigint → uint64."""
    return number + _ALL if number < 0 else number


def people_sql(people: NDArray[np.uint64]) -> NDArray[np.int64]:
    return np.ascontiguousarray(people, np.uint64).view(np.int64)


def people_hash(numbers: NDArray[np.int64]) -> NDArray[np.uint64]:
    return np.ascontiguousarray(numbers, np.int64).view(np.uint64)
