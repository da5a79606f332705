"""Planned against accidental movement: who came to a stage with a campaign, and who without."""

from __future__ import annotations

import numpy as np

from rute.events.histories import Histories
from rute.journey.rule_tree import Rule
from rute.kernels.firsts import list_firsts
from rute.measure.enrolments import TREATED, Entries, Outcomes
from rute.measure.rule_moments import events_of, rule_moments
from rute.measure.state import NEVER
from rute.results.campaign import Movement


def movement(
    goal: Rule, histories: Histories, entries: Entries, came: Outcomes, now: int
) -> Movement:
    """Everybody whose first moment of the goal lies behind the campaign's first enrolment. Who was
    enrolled counts as planned, or held out, only where they came in time after it."""
    start = int(entries.entered.min())
    first = np.full(len(entries), NEVER, np.int64)
    people = 0
    for block in histories.blocks:
        found = np.full((block.people, 1), NEVER, np.int64)
        moments = rule_moments([goal], histories, block, now)
        list_firsts(events_of(block), moments, now, found, np.zeros_like(found))
        here = found[:, 0]
        people += int(((here > start) & (here != NEVER)).sum())
        at = np.minimum(np.searchsorted(block.person_hash, entries.person), block.people - 1)
        own = block.person_hash[at] == entries.person
        first[own] = np.minimum(first[own], here[at[own]])
    fresh = (first == came.reached) & (came.reached <= came.deadline)
    treated = entries.arm == TREATED
    return Movement(people, int((fresh & treated).sum()), int((fresh & ~treated).sum()))
