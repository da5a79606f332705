"""The campaign with a tasting pack: who got it, who was held out, and what it added."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.people import CONVERT, SUBSCRIBE
from rute.simulate.kopi_senja.plan import Plan
from rute.simulate.kopi_senja.rhythm import DAY, END
from rute.simulate.kopi_senja.rows import Rows, rows
from rute.simulate.kopi_senja.truths import Tasting, Truths

_SOONEST, _LATEST = 30, 90  # seconds from giving leave to being enrolled


def enrolment_rows(rng: Generator, plan: Plan, truths: Truths) -> Iterator[Rows]:
    """Everybody who subscribes and has not bought before is enrolled at once."""
    since = plan.reached[SUBSCRIBE]
    further = plan.reached[CONVERT:].min(axis=0)
    who = np.flatnonzero((since < END) & (further > since))
    window = truths.steps[SUBSCRIBE - 1].window_days * DAY
    in_time = further[who] <= since[who] + window
    entered = since[who] + rng.integers(_SOONEST, _LATEST, len(who))
    own = rng.random(since.size)[who]
    held_out = own < held_out_given(in_time, truths)
    yield rows(who, entered, "Campaign Entered", arm=held_out)


def held_out_given(in_time: NDArray[np.bool_], truths: Truths) -> NDArray[np.float64]:
    """float64[n]: how likely each was held out, of those who bought in time and those who did not.

    Dealing people out first and letting the campaign move some of them gives each pair of arm and
    outcome a chance. Whoever has been walked through the year already is dealt an arm with the same
    chances, by Bayes' rule: the year stays as it was, and what it says of the campaign is what a
    campaign with this lift would have made of it.
    """
    tasting, share = truths.tasting, truths.buys_in_time
    without = _without(tasting, share)
    bought = tasting.held_out * without / share
    stayed = tasting.held_out * (1 - without) / (1 - share)
    return np.where(in_time, bought, stayed)


def _without(tasting: Tasting, share: float) -> float:
    """Who buys in time though held out, where `share` of everybody does."""
    return share - (1 - tasting.held_out) * tasting.lift
