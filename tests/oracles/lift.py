"""What a campaign added, one person at a time in plain Python, with the bound by integration."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

ENTERED = "Campaign Entered"


class Event(NamedTuple):
    person: str
    time: int
    name: str
    campaign: str | None = None
    arm: str | None = None
    share: str | None = None
    version: str | None = None
    value: int | None = None
    everywhere: str | None = None


@dataclass
class Unit:
    person: str
    entered: int
    treated: bool
    share: float
    version: str
    deadline: int
    reached: bool
    money: int


def units(
    events: list[Event], campaign: str, goals: set[str], within: int, now: int, paid: str = "Paid"
) -> list[Unit]:
    """Everybody who was enrolled in the campaign in one of its own arms, at the first time."""
    found = []
    for person in sorted({event.person for event in events}):
        mine = sorted((e for e in events if e.person == person and e.time <= now), key=_time)
        first = next((e for e in mine if e.name == ENTERED and e.campaign == campaign), None)
        if first is None or first.arm == "everywhere":
            continue
        deadline = first.time + within
        after = [e for e in mine if first.time < e.time <= deadline]
        found.append(
            Unit(
                person, first.time, first.arm == "treated", float(first.share or 0),
                first.version or "", deadline, any(e.name in goals for e in after),
                sum(e.value or 0 for e in after if e.name == paid),
            )
        )  # fmt: skip
    return found


def _time(event: Event) -> int:
    return event.time


def over(found: list[Unit], now: int) -> list[Unit]:
    """Those dealt into two arms whose time is over, in the order in which it was."""
    return sorted(
        (u for u in found if now > u.deadline and 0 < u.share < 1), key=lambda unit: unit.deadline
    )


def difference(settled: list[Unit]) -> float | None:
    """Of the shares that reached it: in each stratum that has both arms, put together."""
    total = weight = 0.0
    for stratum in {(u.version, u.share) for u in settled}:
        own = [u for u in settled if (u.version, u.share) == stratum]
        treated = [u.reached for u in own if u.treated]
        held = [u.reached for u in own if not u.treated]
        if treated and held:
            w = len(own) * min(stratum[1], 1 - stratum[1])
            total += w * (sum(treated) / len(treated) - sum(held) / len(held))
            weight += w
    return total / weight if weight else None


def interval(settled: list[Unit], alpha: float, rho: float) -> tuple[float, float]:
    """The bounds after everybody, from the parts of single people."""
    s = v = weight = 0.0
    for k, unit in enumerate(settled):
        before = settled[:k]
        every = (sum(u.reached for u in before) + 0.5) / (k + 1)
        means = []
        for arm in (False, True):
            own = [u.reached for u in before if u.treated is arm]
            means.append((sum(own) + 10 * every) / (len(own) + 10))
        chance = 1 - unit.share
        w = min(chance, unit.share)
        far = unit.reached - means[unit.treated]
        own_part = w * far / chance if unit.treated else -w * far / unit.share
        s += w * (means[1] - means[0]) + own_part
        v += own_part**2
        weight += w
    reach = bound(v, alpha / 2, rho)
    return max((s - reach) / weight, -1.0), min((s + reach) / weight, 1.0)


def bound(v: float, alpha: float, rho: float) -> float:
    low, high = 0.0, 1.0
    while evidence(high, v, rho) < 1 / alpha:
        high *= 2
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (low, middle) if evidence(middle, v, rho) >= 1 / alpha else (middle, high)
    return high


def evidence(s: float, v: float, rho: float, steps: int = 300) -> float:
    """exp(λs − (−log(1 − λ) − λ)v) averaged over λ = 1 − u, u Gamma(ρ, ρ) cut to 0…1."""
    total = mass = 0.0
    for k in range(steps):
        u = (k + 0.5) / steps
        density = exp((rho - 1) * log(u) - rho * u + rho)
        mass += density
        total += density * exp((1 - u) * s + v * (log(u) + 1 - u))
    return total / mass
