"""The answer to: was a pain seen less after its fix? Never a proof that the fix did it."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Difference, Period, Ratio


@dataclass(frozen=True, slots=True)
class FixSeen:
    """A fix with a day since when it stands. before, after: the share of people with the pain
    among those who met its touchpoint (or reached its stage), over periods of equal length;
    all None where that cannot be measured, and `why` says why: ahead | too soon | no data
    before | no rule | too few."""

    stage: str
    touchpoint: str | None
    pain: str
    fix: str
    since: int  # µs UTC
    before: Ratio | None = None
    after: Ratio | None = None
    before_period: Period | None = None
    after_period: Period | None = None
    difference: Difference | None = None
    why: str | None = None

    @property
    def clear(self) -> bool:
        d = self.difference
        return d is not None and (d.low > 0 or d.high < 0)


@dataclass(frozen=True, slots=True)
class Fixes:
    asked: Asked
    fixes: tuple[FixSeen, ...]
