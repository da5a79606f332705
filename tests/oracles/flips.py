"""How often chance alone gives a mean as far from nothing, every way by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product


def chance_of(differences: Sequence[float]) -> float:
    """The share of all ways to turn pairs around that give a mean at least as far from 0."""
    far = abs(sum(differences)) - 1e-9
    ways = list(product((1, -1), repeat=len(differences)))
    beyond = [way for way in ways if abs(sum(s * d for s, d in zip(way, differences, strict=True)))
              >= far]  # fmt: skip
    return len(beyond) / len(ways)
