"""How many events a key may send: enough for any honest sender, bounded for one that is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# A website's key stands in its pages for everybody to read.
RATES = {"web": 2_000.0, "app": 2_000.0, "server": 500_000.0}  # events a second
BURST = 10.0  # seconds' worth that may come at once


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Limits:
    """A bucket for each key; filled as time goes on."""

    def __init__(self, rates: Mapping[str, float] | None = None, burst: float = BURST) -> None:
        self.rates = rates or RATES
        self._burst = burst
        self._buckets: dict[int, _Bucket] = {}

    def wait(self, key: int, kind: str, events: int, now: float) -> float:
        """0 where these events may come now, else after how many seconds. now: seconds."""
        rate = self.rates[kind]
        most = rate * self._burst
        bucket = self._buckets.setdefault(key, _Bucket(most, now))
        bucket.left = min(most, bucket.left + (now - bucket.at) * rate)
        bucket.at = now
        if bucket.left < min(events, most):
            return (min(events, most) - bucket.left) / rate
        bucket.left -= events
        return 0.0
