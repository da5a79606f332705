"""What other parts may ask of campaigns: start them, hold them, see who is where in them."""

from __future__ import annotations

from rute.web.campaigns.by_hand import enter_by_hand
from rute.web.campaigns.counting import Behind, Counted, behind, counts
from rute.web.campaigns.engine import Ticked, tick
from rute.web.campaigns.erasing import forget
from rute.web.campaigns.foreseen import Beginning, Late, about_to_start, late_in
from rute.web.campaigns.known import known_of
from rute.web.campaigns.migrating import Move, Plan, migrate, plan_migration
from rute.web.campaigns.reaching import Reach, reach_of
from rute.web.campaigns.running import Loop, turn, work_through
from rute.web.campaigns.standing import Standing, parked_in, running_of, state_of, try_again
from rute.web.campaigns.starting import fits, hold, resume, running_named, start, stop

__all__ = [
    "Beginning",
    "Behind",
    "Counted",
    "Late",
    "Loop",
    "Move",
    "Plan",
    "Reach",
    "Standing",
    "Ticked",
    "about_to_start",
    "behind",
    "counts",
    "enter_by_hand",
    "fits",
    "forget",
    "hold",
    "known_of",
    "late_in",
    "migrate",
    "parked_in",
    "plan_migration",
    "reach_of",
    "resume",
    "running_named",
    "running_of",
    "start",
    "state_of",
    "stop",
    "tick",
    "try_again",
    "turn",
    "work_through",
]  # fmt: skip
