"""Answers on a scale."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray


def answers(rng: Generator, n: int, shares: tuple[float, ...]) -> NDArray[np.int64]:
    """Answers 1, 2, 3 … with these shares; int64[n]."""
    return rng.choice(len(shares), size=n, p=shares) + 1
