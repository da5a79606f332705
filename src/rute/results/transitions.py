"""The answer to: what comes after what."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked


@dataclass(frozen=True, slots=True)
class TransitionGroup:
    value: str | None
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Transitions:
    """counts[i][j]: times nodes[j] came next after nodes[i]. The first node is "start"; the
    last are ways to end. What enters an inner node leaves it: row sum = column sum."""

    asked: Asked
    kind: str  # events | touchpoints | stages
    nodes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    median_s: tuple[tuple[float | None, ...], ...] = ()
    by: str | None = None
    groups: tuple[TransitionGroup, ...] = ()
