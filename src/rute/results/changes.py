"""The answer to: what is different from the period before, or from the like season."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Difference, Period


@dataclass(frozen=True, slots=True)
class Change:
    """One number of the map. of: reached | here | conversion | feeling | met | pain.
    difference None: too few on one side to compare. clear: it may be spoken of as a change,
    all differences of the map looked at together."""

    of: str
    stage: str
    touchpoint: str | None
    pain: str | None
    difference: Difference | None
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """season: the name both periods share; covered: the data reach back to the whole of the
    earlier period, else nothing is compared."""

    period: Period
    against: Period
    season: str | None
    covered: bool
    changes: tuple[Change, ...]

    def of(
        self, of: str, stage: str, touchpoint: str | None = None, pain: str | None = None
    ) -> Change | None:
        key = (of, stage, touchpoint, pain)
        return next((c for c in self.changes if (c.of, c.stage, c.touchpoint, c.pain) == key), None)
