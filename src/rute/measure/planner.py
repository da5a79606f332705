"""How many people to hold out, and how long, until a campaign's lift can be seen."""

from __future__ import annotations

from math import ceil

import numpy as np

from rute.events.histories import Histories
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.kernels.clocks import deadline_of
from rute.measure.campaign_entries import Entered, entries
from rute.measure.clocks import windows_of
from rute.measure.enrolments import Entries, outcomes, prepared, within_of
from rute.measure.intervals import wilson
from rute.measure.sure import times_needed
from rute.results.campaign import Plan
from rute.results.numbers import Asked, Ratio

WEEK = 7 * 86_400_000_000  # µs
WEEKS = 8  # one is ready to wait, where nobody says how many
LOOKED_BACK = 26  # weeks
SHARES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
MOST = SHARES[-1]  # half of the people
USUAL = 0.2  # held out where nothing is known of who enters
POWER = 0.8416212335729143  # standard deviations: it shows in four of five such campaigns
PART = 0.2  # of those who come anyway: the lift that is to be seen, where nobody says
LEAST, UNKNOWN_BASE = 0.01, 0.5
CROWD = 10_000  # people, to begin reckoning with


def plan(
    campaign: Campaign,
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    smallest: float | None = None,
    weeks: int = WEEKS,
) -> Plan:
    """From those who would have entered in the last half year of the data, as of `now` (µs UTC):
    the smallest share to hold out with which a lift of `smallest` shows within `weeks`, after the
    last people's time; else half, with the smallest lift that half would show by then. Of a
    campaign begun by hand nobody knows who will enter."""
    begin = max(histories.first if histories.first is not None else now, now - LOOKED_BACK * WEEK)
    seen = max((now - begin) / WEEK, 1.0)
    once = _once(entries(campaign, journey, histories, after=begin - 1, until=now))
    a_week = len(once) / seen
    base = _base(campaign, journey, histories, once, now)
    rate = UNKNOWN_BASE if base.value is None else base.value
    wanted = smallest if smallest is not None else max(LEAST, PART * rate)
    wait = _weeks_within(campaign, journey, now)
    left = max(weeks - wait, 0.0) * a_week
    share = _share(rate, wanted, left) if a_week else USUAL
    people = people_needed(rate, wanted, share)
    return Plan(
        Asked(now, journey.zone), campaign.name, campaign.to_stage,
        str(within_of(campaign, journey)[0]), a_week, round(seen), base, wanted, share, people,
        ceil(people / a_week + wait) if people and a_week else None, weeks,
        visible(rate, share, left),
    )  # fmt: skip


def people_needed(base: float, lift: float, share: float) -> int | None:
    """People whose time must be over until a lift is told from nothing in four of five campaigns,
    at a share held out; None where that is out of reach."""
    s, v = _growth(base, lift, share)
    times = times_needed(s * CROWD, v * CROWD, 1.0, POWER)
    return None if times is None else ceil(times * CROWD)


def visible(base: float, share: float, people: float) -> float | None:
    """The smallest lift that so many people show; None where not even the largest one is."""
    low, high = 0.0, 1.0 - base
    if not _shows(base, high, share, people):
        return None
    while high - low > 1e-4:
        middle = (low + high) / 2
        low, high = (low, middle) if _shows(base, middle, share, people) else (middle, high)
    return high


def _shows(base: float, lift: float, share: float, people: float) -> bool:
    found = people_needed(base, lift, share) if lift > 0 else None
    return found is not None and found <= people


def _growth(base: float, lift: float, share: float) -> tuple[float, float]:
    """What each person adds to the sum and to its squares; see kernels.lift."""
    treated = min(base + lift, 1.0)
    w = min(share, 1 - share)
    spread = treated * (1 - treated) / (1 - share) + base * (1 - base) / share
    return w * lift, w * w * spread


def _share(base: float, lift: float, people: float) -> float:
    """The smallest that shows it with so many people, else the largest."""
    return next((share for share in SHARES if _shows(base, lift, share, people)), MOST)


def _once(found: Entered) -> Entries:
    """Each person's first entry, by rising person."""
    person, first = np.unique(found.person, return_index=True)
    none = np.zeros(person.size)
    return Entries(
        person, found.moment[first], none.astype(np.int8), none, none, none.astype(np.int32), ("",)
    )


def _base(
    campaign: Campaign, journey: Journey, histories: Histories, once: Entries, now: int
) -> Ratio:
    """Of those whose time is over: who reached the later stage."""
    known, ready = prepared(journey, histories)
    came = outcomes(campaign, known, ready, once, now)
    over = now > came.deadline
    return wilson(int((over & (came.reached <= came.deadline)).sum()), int(over.sum()))


def weeks_within(campaign: Campaign, journey: Journey, now: int) -> int:
    """Weeks until the time of those who enter now is over, the last begun one included."""
    return ceil(_weeks_within(campaign, journey, now))


def _weeks_within(campaign: Campaign, journey: Journey, now: int) -> float:
    window = windows_of([within_of(campaign, journey)[0]], journey.zone)
    return float(deadline_of(window, 0, now) - now) / WEEK
